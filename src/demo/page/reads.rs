//! What a person sees: the world at the start, channels, messages, commands.

use axum::extract::{Path, Query, State};
use axum::routing::get;
use axum::{Json, Router};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{ExampleRequest, Refusal, Room};
use crate::loopback::{
    ChannelId, Directory, MessageId, PersonCard, SeenChannel, SeenCommand, SeenMessage,
};

pub(super) fn routes() -> Router<Room> {
    Router::new()
        .route("/api/world", get(world))
        .route("/api/channels", get(channels))
        .route("/api/channels/{channel}/messages", get(messages))
        .route("/api/channels/{channel}/commands", get(commands))
        .route("/api/messages/{message}", get(message))
}

/// Through whose eyes: `?as=anna`.
#[derive(Debug, Deserialize)]
pub(super) struct As {
    #[serde(rename = "as")]
    pub(super) name: String,
}

#[derive(Serialize)]
struct WorldView {
    people: Vec<PersonCard>,
    #[serde(flatten)]
    directory: Directory,
    examples: Vec<ExampleRequest>,
    now: Timestamp,
}

async fn world(State(room): State<Room>) -> Json<WorldView> {
    Json(WorldView {
        people: room.loopback.people(),
        directory: room.loopback.directory(),
        examples: room.options.examples.clone(),
        now: room.loopback.clock().now(),
    })
}

async fn channels(
    State(room): State<Room>,
    Query(reader): Query<As>,
) -> Result<Json<Vec<SeenChannel>>, Refusal> {
    let person = room.person(&reader.name)?;
    // Opens the conversation with the bot, so that it stands in the list from the start.
    person.dm_channel()?;
    Ok(Json(person.channels()))
}

async fn messages(
    State(room): State<Room>,
    Path(channel): Path<ChannelId>,
    Query(reader): Query<As>,
) -> Result<Json<Vec<SeenMessage>>, Refusal> {
    Ok(Json(room.person(&reader.name)?.messages(channel)?))
}

async fn commands(
    State(room): State<Room>,
    Path(channel): Path<ChannelId>,
    Query(reader): Query<As>,
) -> Result<Json<Vec<SeenCommand>>, Refusal> {
    Ok(Json(room.person(&reader.name)?.commands(channel)?))
}

async fn message(
    State(room): State<Room>,
    Path(message): Path<MessageId>,
    Query(reader): Query<As>,
) -> Result<Json<SeenMessage>, Refusal> {
    Ok(Json(room.person(&reader.name)?.message(message)?))
}
