//! What a person sees: the world at the start, channels, messages, commands.

use std::collections::BTreeMap;

use axum::extract::{Path, Query, State};
use axum::routing::get;
use axum::{Json, Router};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{ExampleRequest, Refusal, Room};
use crate::loopback::{
    ChannelId, Directory, MessageId, Person, PersonCard, SeenChannel, SeenCommand, SeenMessage,
    SeenUse,
};

pub(super) fn routes() -> Router<Room> {
    Router::new()
        .route("/api/world", get(world))
        .route("/api/waiting", get(waiting))
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
    /// Whether the bot has a connection.
    connected: bool,
}

async fn world(State(room): State<Room>) -> Json<WorldView> {
    Json(WorldView {
        people: room.loopback.people(),
        directory: room.loopback.directory(),
        examples: room.options.examples.clone(),
        now: room.loopback.clock().now(),
        connected: room.loopback.is_connected(),
    })
}

/// For whom something waits in private: how many messages, by the name of the person.
async fn waiting(State(room): State<Room>) -> Result<Json<BTreeMap<String, usize>>, Refusal> {
    let people = room.loopback.people().into_iter();
    let counted = people.map(|card| Ok((card.name.clone(), room.person(&card.name)?.waiting())));
    Ok(Json(
        counted
            .filter(|one| !matches!(one, Ok((_, 0))))
            .collect::<Result<_, Refusal>>()?,
    ))
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

/// A message with what its frame shows in addition.
#[derive(Serialize)]
struct Shown {
    #[serde(flatten)]
    message: SeenMessage,
    /// The command that it answers.
    used: Option<SeenUse>,
}

impl Shown {
    fn to(reader: &Person, message: SeenMessage) -> Self {
        Self {
            used: reader.use_behind(&message),
            message,
        }
    }
}

async fn messages(
    State(room): State<Room>,
    Path(channel): Path<ChannelId>,
    Query(reader): Query<As>,
) -> Result<Json<Vec<Shown>>, Refusal> {
    let person = room.person(&reader.name)?;
    let messages = person.messages(channel)?.into_iter();
    Ok(Json(
        messages
            .map(|message| Shown::to(&person, message))
            .collect(),
    ))
}

async fn message(
    State(room): State<Room>,
    Path(message): Path<MessageId>,
    Query(reader): Query<As>,
) -> Result<Json<Shown>, Refusal> {
    let person = room.person(&reader.name)?;
    let message = person.message(message)?;
    Ok(Json(Shown::to(&person, message)))
}

async fn commands(
    State(room): State<Room>,
    Path(channel): Path<ChannelId>,
    Query(reader): Query<As>,
) -> Result<Json<Vec<SeenCommand>>, Refusal> {
    Ok(Json(room.person(&reader.name)?.commands(channel)?))
}
