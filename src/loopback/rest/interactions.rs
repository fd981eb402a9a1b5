//! Answers to interactions: the first one by callback, all others by the interaction's token.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, Query, State};
use axum::routing::{get, post};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Answer, Payload, Reply};
use crate::loopback::errors::ApiError;
use crate::loopback::shared::Shared;
use crate::loopback::snowflake::{InteractionId, MessageId, UserId};
use crate::loopback::world::{Draft, Patch, Redaction, World};

pub(super) fn endpoints() -> Router<Arc<Shared>> {
    Router::new()
        .route(
            "/interactions/{interaction}/{token}/callback",
            post(respond),
        )
        .route("/webhooks/{application}/{token}", post(follow_up))
        .route(
            "/webhooks/{application}/{token}/messages/{which}",
            get(show).patch(change).delete(delete),
        )
}

#[derive(Debug, Deserialize)]
struct Wanted {
    with_response: Option<bool>,
}

async fn respond(
    State(shared): State<Arc<Shared>>,
    Path((id, token)): Path<(InteractionId, String)>,
    Query(wanted): Query<Wanted>,
    payload: Payload,
) -> Answer {
    shared.act(|world| {
        world.answer_interaction(id, &token, &payload.json, payload.files)?;
        if !wanted.with_response.unwrap_or(false) {
            return Ok(Reply::Empty);
        }
        let known = world
            .interactions
            .get(&id)
            .ok_or_else(ApiError::unknown_interaction)?;
        let message = known.answer.and_then(|id| world.any_message(id));
        let mut json = json!({
            "interaction": {
                "id": id,
                "type": known.kind as u8,
                "response_message_id": known.answer,
                "response_message_loading": message.is_some_and(|message| message.is_loading()),
                "response_message_ephemeral":
                    message.is_some_and(|message| message.only_for.is_some()),
            },
        });
        if let Some(message) = message {
            json["resource"] = json!({
                "type": payload.json["type"],
                "message": world.message_json(message, Redaction::None),
            });
        }
        Ok(Reply::Json(json))
    })
}

/// Refuses another application's webhooks.
fn admit(world: &World, application: UserId) -> Result<(), ApiError> {
    if application == world.app.id {
        Ok(())
    } else {
        Err(ApiError::unknown_webhook())
    }
}

fn which(text: &str) -> Result<Option<MessageId>, ApiError> {
    match text {
        "@original" => Ok(None),
        id => id
            .parse()
            .map(Some)
            .map_err(|_| ApiError::unknown_message()),
    }
}

fn message_json(world: &World, id: MessageId) -> Result<Value, ApiError> {
    let message = world
        .any_message(id)
        .ok_or_else(ApiError::unknown_message)?;
    Ok(world.message_json(message, Redaction::None))
}

async fn follow_up(
    State(shared): State<Arc<Shared>>,
    Path((application, token)): Path<(UserId, String)>,
    payload: Payload,
) -> Answer {
    let draft = Draft::read(&payload.json, payload.files, "")?;
    shared.act(|world| {
        admit(world, application)?;
        let id = world.follow_up(&token, draft)?;
        Ok(Reply::Json(message_json(world, id)?))
    })
}

async fn show(
    State(shared): State<Arc<Shared>>,
    Path((application, token, id)): Path<(UserId, String, String)>,
) -> Answer {
    let id = which(&id)?;
    shared.look(|world| {
        admit(world, application)?;
        let message = world.answer_message(&token, id)?;
        Ok(Reply::Json(world.message_json(message, Redaction::None)))
    })
}

async fn change(
    State(shared): State<Arc<Shared>>,
    Path((application, token, id)): Path<(UserId, String, String)>,
    payload: Payload,
) -> Answer {
    let id = which(&id)?;
    let patch = Patch::read(&payload.json, payload.files, "")?;
    shared.act(|world| {
        admit(world, application)?;
        let id = world.edit_answer(&token, id, patch)?;
        Ok(Reply::Json(message_json(world, id)?))
    })
}

async fn delete(
    State(shared): State<Arc<Shared>>,
    Path((application, token, id)): Path<(UserId, String, String)>,
) -> Answer {
    let id = which(&id)?;
    shared.act(|world| {
        admit(world, application)?;
        world.delete_answer(&token, id)
    })?;
    Ok(Reply::Empty)
}
