//! The files of the page, embedded in the binary.

use axum::Router;
use axum::http::header;
use axum::routing::get;

use super::Room;

macro_rules! files {
    ($($file:literal)*) => {
        &[$((concat!("/", $file), include_str!(concat!("static/", $file)))),*]
    };
}

/// Path and text of every file; `index.html` is served at `/` as well.
const FILES: &[(&str, &str)] = files! {
    "index.html"
    "icon.svg"
    "style/base.css"
    "style/frame.css"
    "style/messages.css"
    "style/cards.css"
    "style/controls.css"
    "style/entry.css"
    "style/popup.css"
    "js/main.js"
    "js/api.js"
    "js/dom.js"
    "js/state.js"
    "js/times.js"
    "js/markdown.js"
    "js/sidebar.js"
    "js/topbar.js"
    "js/messages.js"
    "js/message.js"
    "js/embed.js"
    "js/controls.js"
    "js/actions.js"
    "js/ask.js"
    "js/popup.js"
    "js/composer.js"
    "js/command.js"
    "js/option.js"
    "js/form.js"
};

pub(super) fn routes() -> Router<Room> {
    let serve =
        |path, text| get(move || async move { ([(header::CONTENT_TYPE, media_type(path))], text) });
    FILES.iter().fold(Router::new(), |router, &(path, text)| {
        let router = router.route(path, serve(path, text));
        if path == "/index.html" {
            router.route("/", serve(path, text))
        } else {
            router
        }
    })
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_loads_nothing_from_elsewhere() {
        for (path, text) in FILES {
            for word in [
                "src=\"//",
                "src=\"http",
                "href=\"http",
                "url(\"http",
                "from \"http",
            ] {
                assert!(!text.contains(word), "{path} names {word}");
            }
        }
    }

    #[test]
    fn every_file_has_a_media_type_and_every_import_is_served() {
        for (path, text) in FILES {
            assert_ne!(media_type(path), "application/octet-stream", "{path}");
            for import in text.split(" from \"./").skip(1) {
                let served = format!("/js/{}", import.split('"').next().unwrap());
                assert!(
                    FILES.iter().any(|(path, _)| **path == served),
                    "{path}: {served}"
                );
            }
        }
    }
}
