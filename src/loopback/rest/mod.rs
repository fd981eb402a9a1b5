//! REST v10: what each request is checked for on its way in, and one file per noun behind it.

mod body;
mod channels;
mod commands;
mod files;
mod guilds;
mod interactions;
mod messages;
mod reactions;
mod threads;
mod users;

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::FromRequestParts;
use axum::extract::ws::WebSocketUpgrade;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Request, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use tokio::time::Instant;
use tower::ServiceExt as _;

use super::errors::ApiError;
use super::faults::Fault;
use super::gateway;
use super::journal::{Recorded, RecordedFile};
use super::ratelimit::Ruling;
use super::shared::Shared;
use super::world::Upload;

/// Where the API begins.
const BASE: &str = "/api/v10";
/// The most bytes of a body.
const BODY: usize = 110 * 1024 * 1024;

/// The answer of an endpoint.
type Answer = Result<Reply, ApiError>;

/// A success.
#[derive(Debug)]
enum Reply {
    /// 200 with a body.
    Json(Value),
    /// 201 with a body.
    Created(Value),
    /// 204.
    Empty,
}

impl IntoResponse for Reply {
    fn into_response(self) -> Response {
        match self {
            Self::Json(body) => axum::Json(body).into_response(),
            Self::Created(body) => (StatusCode::CREATED, axum::Json(body)).into_response(),
            Self::Empty => StatusCode::NO_CONTENT.into_response(),
        }
    }
}

/// What came with a request: its JSON and its files.
#[derive(Debug, Clone, Default)]
struct Payload {
    json: Value,
    files: Vec<Upload>,
}

impl<S: Sync> FromRequestParts<S> for Payload {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(parts.extensions.remove().unwrap_or_default())
    }
}

/// The connection breaks off instead of an answer.
#[derive(Debug, Clone, Copy, thiserror::Error)]
#[error("the connection was broken on purpose")]
pub(super) struct Broken;

/// All endpoints.
pub(super) fn endpoints(shared: &Arc<Shared>) -> Router {
    let api = Router::new()
        .merge(channels::endpoints())
        .merge(commands::endpoints())
        .merge(guilds::endpoints())
        .merge(interactions::endpoints())
        .merge(messages::endpoints())
        .merge(reactions::endpoints())
        .merge(threads::endpoints())
        .merge(users::endpoints());
    Router::new()
        .nest(BASE, api)
        .merge(files::endpoints())
        .fallback(async || ApiError::not_found())
        .method_not_allowed_fallback(async || ApiError::wrong_method())
        .with_state(Arc::clone(shared))
}

/// Answers one request of any kind.
pub(super) async fn answer(
    shared: Arc<Shared>,
    router: Router,
    request: Request<Body>,
) -> Result<Response, Broken> {
    let path = request.uri().path();
    if path == super::GATEWAY_PATH {
        return open_gateway(shared, request).await;
    }
    let Some(path) = path.strip_prefix(BASE).map(str::to_owned) else {
        return run(router, request).await;
    };
    let method = request.method().to_string();
    let fault = shared.faults.strike(&method, &path);
    if fault == Some(Fault::Broken) {
        return Err(Broken);
    }
    let (mut parts, body) = request.into_parts();
    let payload = match axum::body::to_bytes(body, BODY).await {
        Ok(bytes) => body::read(&parts.headers, bytes).await,
        Err(_) => Err(ApiError::too_large()),
    };
    let seen = payload.clone().unwrap_or_default();
    let query = parts.uri.query().map(str::to_owned);

    let ruling = shared
        .options
        .rate_limits
        .then(|| shared.limits.count(&method, &path, Instant::now()));
    let refusal = match (&fault, &ruling) {
        (
            Some(Fault::RateLimited {
                retry_after,
                global,
            }),
            _,
        ) => Some(too_many(retry_after.as_secs_f64(), *global)),
        (Some(Fault::Status(status)), _) => Some(
            StatusCode::from_u16(*status)
                .unwrap_or(StatusCode::BAD_GATEWAY)
                .into_response(),
        ),
        (
            _,
            Some(Ruling {
                refused: Some(global),
                reset_after,
                ..
            }),
        ) => Some(too_many(reset_after.as_secs_f64(), *global)),
        _ if needs_token(&path) && !shows_token(&parts.headers, &shared.token) => {
            Some(ApiError::unauthorized().into_response())
        }
        _ => None,
    };
    if let Some(Fault::Latency(time)) = fault {
        tokio::time::sleep(time).await;
    }
    let mut response = match (refusal, payload) {
        (Some(refusal), _) => refusal,
        (None, Err(error)) => error.into_response(),
        (None, Ok(payload)) => {
            parts.extensions.insert(payload);
            run(router, Request::from_parts(parts, Body::empty())).await?
        }
    };
    if let Some(ruling) = ruling {
        tell_limits(response.headers_mut(), &ruling);
    }
    let (parts, body) = response.into_parts();
    let bytes = axum::body::to_bytes(body, BODY).await.map_err(|_| Broken)?;
    let files = seen.files.iter().map(|file| RecordedFile {
        part: file.part.clone(),
        filename: file.filename.clone(),
        content_type: file.content_type.clone(),
        size: file.bytes.len(),
    });
    shared.journal.write(Recorded {
        number: 0,
        method,
        path,
        query,
        body: seen.json,
        files: files.collect(),
        status: parts.status.as_u16(),
        answer: serde_json::from_slice(&bytes).unwrap_or(Value::Null),
    });
    shared.look_again();
    if fault == Some(Fault::AnswerLost) {
        return Err(Broken);
    }
    Ok(Response::from_parts(parts, Body::from(bytes)))
}

async fn run(router: Router, request: Request<Body>) -> Result<Response, Broken> {
    router
        .oneshot(request)
        .await
        .map_err(|impossible| match impossible {})
}

/// Turns a request into a gateway connection.
async fn open_gateway(shared: Arc<Shared>, request: Request<Body>) -> Result<Response, Broken> {
    if shared.faults.gateway_is_away() {
        return Ok(StatusCode::SERVICE_UNAVAILABLE.into_response());
    }
    let query = request.uri().query().unwrap_or_default();
    let version = query
        .split('&')
        .find_map(|pair| pair.strip_prefix("v="))
        .map(str::to_owned);
    let (mut parts, _) = request.into_parts();
    let upgrade = match WebSocketUpgrade::from_request_parts(&mut parts, &()).await {
        Ok(upgrade) => upgrade,
        Err(rejection) => return Ok(rejection.into_response()),
    };
    Ok(upgrade.on_upgrade(move |socket| gateway::serve(shared, version, socket)))
}

fn needs_token(path: &str) -> bool {
    let open = ["/gateway", "/interactions/", "/webhooks/"];
    path == "/gateway/bot" || !open.iter().any(|start| path.starts_with(start))
}

fn shows_token(headers: &HeaderMap, token: &str) -> bool {
    let shown = headers
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok());
    shown.and_then(|shown| shown.strip_prefix("Bot ")) == Some(token)
}

fn too_many(retry_after: f64, global: bool) -> Response {
    let body = json!({
        "message": "You are being rate limited.", "retry_after": retry_after, "global": global,
    });
    let mut response = (StatusCode::TOO_MANY_REQUESTS, axum::Json(body)).into_response();
    let headers = response.headers_mut();
    set(headers, "retry-after", &format!("{}", retry_after.ceil()));
    set(
        headers,
        "x-ratelimit-scope",
        if global { "global" } else { "user" },
    );
    if global {
        set(headers, "x-ratelimit-global", "true");
    }
    response
}

fn tell_limits(headers: &mut HeaderMap, ruling: &Ruling) {
    set(headers, "x-ratelimit-limit", &ruling.limit.to_string());
    set(
        headers,
        "x-ratelimit-remaining",
        &ruling.remaining.to_string(),
    );
    set(
        headers,
        "x-ratelimit-reset-after",
        &format!("{:.3}", ruling.reset_after.as_secs_f64()),
    );
    set(headers, "x-ratelimit-bucket", &ruling.bucket);
}

fn set(headers: &mut HeaderMap, name: &'static str, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(name, value);
    }
}
