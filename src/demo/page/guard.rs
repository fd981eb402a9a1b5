//! Keeps other web sites out.
//!
//! The page runs on the machine of whoever tries the demo, next to a browser that also shows other
//! sites. None of them may drive it: a name that was made to point at 127.0.0.1 is refused by the
//! `Host` header, a form or a script of another site by the `Origin` header. Programs that are no
//! browser send no `Origin` and are let in.

use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// What the page may load: itself, and pictures from the loopback Discord next door.
const CONTENT_POLICY: &str = "default-src 'self'; img-src 'self' data: http://127.0.0.1:*; \
    base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// Refuses foreign requests and sets the headers that keep the page to itself.
pub(super) async fn guard(request: Request, next: Next) -> Response {
    if let Some(sentence) = refuses(request.method(), request.headers()) {
        return (StatusCode::FORBIDDEN, sentence).into_response();
    }
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, CONTENT_POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::CACHE_CONTROL, "no-store"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

/// Why a request is not let in, if it is not.
fn refuses(method: &Method, headers: &HeaderMap) -> Option<&'static str> {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let Some(host) = text(header::HOST).filter(|host| is_local(host)) else {
        return Some("this page answers to 127.0.0.1 and localhost only");
    };
    if matches!(*method, Method::GET | Method::HEAD) {
        return None;
    }
    match headers.get(header::ORIGIN).map(|origin| origin.to_str()) {
        None => None,
        Some(Ok(origin)) if origin.strip_prefix("http://") == Some(host) => None,
        Some(_) => Some("another site may not act on this page"),
    }
}

/// Whether a `Host` names this machine, with any port or none.
fn is_local(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        Some(_) => return false,
        None => host,
    };
    matches!(name, "127.0.0.1" | "localhost")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn let_in(method: &Method, host: Option<&str>, origin: Option<&str>) -> bool {
        let mut headers = HeaderMap::new();
        for (name, value) in [(header::HOST, host), (header::ORIGIN, origin)] {
            if let Some(value) = value {
                headers.insert(name, value.parse().unwrap());
            }
        }
        refuses(method, &headers).is_none()
    }

    #[test]
    fn only_names_of_this_machine_are_answered() {
        for (host, expected) in [
            (Some("127.0.0.1:8080"), true),
            (Some("localhost:8080"), true),
            (Some("localhost"), true),
            (Some("demo.example:8080"), false),
            (Some("127.0.0.1.demo.example"), false),
            (Some("localhost:80@demo.example"), false),
            (Some(""), false),
            (None, false),
        ] {
            assert_eq!(let_in(&Method::GET, host, None), expected, "{host:?}");
        }
    }

    #[test]
    fn another_site_may_not_act() {
        let host = Some("127.0.0.1:8080");
        for (origin, expected) in [
            (None, true),
            (Some("http://127.0.0.1:8080"), true),
            (Some("http://127.0.0.1:9999"), false),
            (Some("http://localhost:8080"), false),
            (Some("https://demo.example"), false),
            (Some("null"), false),
        ] {
            assert_eq!(let_in(&Method::POST, host, origin), expected, "{origin:?}");
        }
    }
}
