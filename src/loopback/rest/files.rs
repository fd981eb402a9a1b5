//! Files of messages, served back at the address that the message names.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use crate::loopback::errors::ApiError;
use crate::loopback::shared::Shared;
use crate::loopback::snowflake::{ChannelId, FileId};

pub(super) fn endpoints() -> Router<Arc<Shared>> {
    Router::new().route("/attachments/{channel}/{file}/{name}", get(fetch))
}

async fn fetch(
    State(shared): State<Arc<Shared>>,
    Path((channel, id, name)): Path<(ChannelId, FileId, String)>,
) -> Result<Response, ApiError> {
    let file = shared.look(|world| world.files.get(&id).cloned());
    let file = file.filter(|file| file.channel == channel && file.filename == name);
    let file = file.ok_or_else(ApiError::not_found)?;
    Ok(([(header::CONTENT_TYPE, file.content_type)], file.bytes).into_response())
}
