//! The files of the page, embedded in the binary.

use axum::Router;
use axum::http::header;
use axum::response::IntoResponse;
use axum::routing::get;

use super::Room;

const HTML: &str = "text/html; charset=utf-8";
const STYLE: &str = "text/css; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";
const PICTURE: &str = "image/svg+xml";

macro_rules! files {
    ($($path:literal $kind:ident $file:literal)*) => {
        &[$(($path, $kind, include_str!(concat!("static/", $file)))),*]
    };
}

/// Path, media type and text of every file.
const FILES: &[(&str, &str, &str)] = files! {
    "/" HTML "index.html"
    "/icon.svg" PICTURE "icon.svg"
    "/style/frame.css" STYLE "style/frame.css"
    "/style/messages.css" STYLE "style/messages.css"
    "/style/entry.css" STYLE "style/entry.css"
    "/js/main.js" SCRIPT "js/main.js"
    "/js/api.js" SCRIPT "js/api.js"
    "/js/dom.js" SCRIPT "js/dom.js"
    "/js/state.js" SCRIPT "js/state.js"
    "/js/times.js" SCRIPT "js/times.js"
    "/js/markdown.js" SCRIPT "js/markdown.js"
    "/js/sidebar.js" SCRIPT "js/sidebar.js"
    "/js/topbar.js" SCRIPT "js/topbar.js"
    "/js/messages.js" SCRIPT "js/messages.js"
    "/js/message.js" SCRIPT "js/message.js"
    "/js/embed.js" SCRIPT "js/embed.js"
    "/js/controls.js" SCRIPT "js/controls.js"
    "/js/actions.js" SCRIPT "js/actions.js"
    "/js/ask.js" SCRIPT "js/ask.js"
    "/js/popup.js" SCRIPT "js/popup.js"
    "/js/composer.js" SCRIPT "js/composer.js"
    "/js/command.js" SCRIPT "js/command.js"
    "/js/option.js" SCRIPT "js/option.js"
    "/js/form.js" SCRIPT "js/form.js"
};

pub(super) fn routes() -> Router<Room> {
    let serve = |kind: &'static str, text: &'static str| {
        get(move || async move { ([(header::CONTENT_TYPE, kind)], text).into_response() })
    };
    FILES.iter().fold(Router::new(), |router, &(path, kind, text)| {
        router.route(path, serve(kind, text))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_loads_nothing_from_elsewhere() {
        for (path, _, text) in FILES {
            for word in ["https://", "http://"] {
                let outside = text
                    .match_indices(word)
                    .filter(|(at, _)| !text[*at..].starts_with("http://www.w3.org/"))
                    .count();
                assert_eq!(outside, 0, "{path} names {word}");
            }
        }
    }

    #[test]
    fn every_import_of_a_script_is_served() {
        for (path, _, text) in FILES.iter().filter(|(_, kind, _)| *kind == SCRIPT) {
            for line in text.lines().filter(|line| line.starts_with("import ")) {
                let name = line.rsplit('"').nth(1).unwrap().trim_start_matches("./");
                let served = format!("/js/{name}");
                assert!(FILES.iter().any(|(path, ..)| **path == served), "{path}: {line}");
            }
        }
    }
}
