//! Bodies: JSON, or multipart with the JSON in `payload_json` and files beside it.

use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, FromRequest as _, Multipart};
use axum::http::{HeaderMap, Request, header};
use serde_json::Value;

use super::Payload;
use crate::loopback::errors::ApiError;
use crate::loopback::world::Upload;

/// Reads a body; no body is null.
pub(super) async fn read(headers: &HeaderMap, bytes: Bytes) -> Result<Payload, ApiError> {
    let kind = headers
        .get(header::CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok());
    if kind.is_some_and(|kind| kind.starts_with("multipart/form-data")) {
        return parts(headers, bytes).await;
    }
    if bytes.is_empty() {
        return Ok(Payload::default());
    }
    let json = serde_json::from_slice(&bytes).map_err(|_| ApiError::invalid_json())?;
    Ok(Payload {
        json,
        files: Vec::new(),
    })
}

async fn parts(headers: &HeaderMap, bytes: Bytes) -> Result<Payload, ApiError> {
    let broken = |_| ApiError::invalid_json();
    let mut request = Request::new(Body::from(bytes));
    request.headers_mut().clone_from(headers);
    DefaultBodyLimit::disable().apply(&mut request);
    let mut multipart = Multipart::from_request(request, &())
        .await
        .map_err(|_| ApiError::invalid_json())?;
    let mut payload = Payload {
        json: Value::Object(serde_json::Map::new()),
        files: Vec::new(),
    };
    while let Some(part) = multipart.next_field().await.map_err(broken)? {
        let name = part.name().unwrap_or_default().to_owned();
        let filename = part.file_name().map(str::to_owned);
        let content_type = part
            .content_type()
            .unwrap_or("application/octet-stream")
            .to_owned();
        let bytes = part.bytes().await.map_err(broken)?;
        match filename {
            None if name == "payload_json" => {
                payload.json =
                    serde_json::from_slice(&bytes).map_err(|_| ApiError::invalid_json())?;
            }
            None => {
                let text = String::from_utf8_lossy(&bytes).into_owned();
                payload.json[name] = text.into();
            }
            Some(filename) => payload.files.push(Upload {
                part: name,
                filename,
                content_type,
                bytes: bytes.to_vec(),
                description: None,
            }),
        }
    }
    Ok(payload)
}
