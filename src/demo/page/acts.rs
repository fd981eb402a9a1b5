//! What a person does without the bot: saying, changing, deleting, reacting, attaching; and the
//! hand on the clock.

use std::time::Duration;

use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path, Query, State};
use axum::http::StatusCode;
use axum::routing::post;
use axum::{Json, Router};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Refusal, Room};
use crate::loopback::{ChannelId, MessageId, SentFile};

/// The largest file that a person may attach, in bytes; Discord's default.
const LARGEST_FILE: usize = 10 * 1024 * 1024;

/// The furthest that the clock is moved at once: a year, in seconds.
const LONGEST_STEP: u64 = 366 * 24 * 60 * 60;

pub(super) fn routes() -> Router<Room> {
    let files = post(upload).layer(DefaultBodyLimit::max(LARGEST_FILE));
    Router::new()
        .route("/api/say", post(say))
        .route("/api/messages/{message}/edit", post(edit))
        .route("/api/messages/{message}/delete", post(delete))
        .route("/api/messages/{message}/react", post(react))
        .route("/api/files", files)
        .route("/api/clock", post(clock))
}

#[derive(Deserialize)]
struct Say {
    #[serde(rename = "as")]
    who: String,
    channel: ChannelId,
    text: String,
    reply_to: Option<MessageId>,
    #[serde(default)]
    files: Vec<u64>,
}

#[derive(Serialize)]
struct Said {
    message: MessageId,
}

async fn say(State(room): State<Room>, Json(say): Json<Say>) -> Result<Json<Said>, Refusal> {
    let person = room.person(&say.who)?;
    let message = match say.reply_to {
        Some(to) => person.reply(to, &say.text)?,
        None if say.files.is_empty() => person.say(say.channel, &say.text)?,
        None => person.say_with_files(say.channel, &say.text, files(&room, &say.files)?)?,
    };
    Ok(Json(Said { message }))
}

fn files(room: &Room, tickets: &[u64]) -> Result<Vec<SentFile>, Refusal> {
    tickets.iter().map(|ticket| file(room, *ticket)).collect()
}

/// A file that was attached before, by its ticket.
pub(super) fn file(room: &Room, ticket: u64) -> Result<SentFile, Refusal> {
    let gone = || {
        Refusal::new(
            StatusCode::GONE,
            "the file is no longer at hand: attach it again",
        )
    };
    room.shelf.file(ticket).ok_or_else(gone)
}

#[derive(Deserialize)]
struct Edit {
    #[serde(rename = "as")]
    who: String,
    text: String,
}

async fn edit(
    State(room): State<Room>,
    Path(message): Path<MessageId>,
    Json(edit): Json<Edit>,
) -> Result<StatusCode, Refusal> {
    room.person(&edit.who)?.edit(message, &edit.text)?;
    Ok(StatusCode::NO_CONTENT)
}

#[derive(Deserialize)]
struct Delete {
    #[serde(rename = "as")]
    who: String,
}

async fn delete(
    State(room): State<Room>,
    Path(message): Path<MessageId>,
    Json(delete): Json<Delete>,
) -> Result<StatusCode, Refusal> {
    room.person(&delete.who)?.delete(message)?;
    Ok(StatusCode::NO_CONTENT)
}

#[derive(Deserialize)]
struct React {
    #[serde(rename = "as")]
    who: String,
    emoji: String,
    /// Whether the reaction is there afterwards.
    on: bool,
}

async fn react(
    State(room): State<Room>,
    Path(message): Path<MessageId>,
    Json(react): Json<React>,
) -> Result<StatusCode, Refusal> {
    let person = room.person(&react.who)?;
    if react.on {
        person.react(message, &react.emoji)?;
    } else {
        person.unreact(message, &react.emoji)?;
    }
    Ok(StatusCode::NO_CONTENT)
}

#[derive(Deserialize)]
struct FileName {
    name: String,
}

#[derive(Serialize)]
struct Ticket {
    ticket: u64,
}

async fn upload(
    State(room): State<Room>,
    Query(file): Query<FileName>,
    bytes: Bytes,
) -> Json<Ticket> {
    let file = SentFile {
        filename: file.name,
        bytes: bytes.into(),
    };
    Json(Ticket {
        ticket: room.shelf.keep_file(file),
    })
}

#[derive(Deserialize)]
struct Forward {
    seconds: u64,
}

#[derive(Serialize)]
struct Moved {
    now: Timestamp,
}

async fn clock(
    State(room): State<Room>,
    Json(forward): Json<Forward>,
) -> Result<Json<Moved>, Refusal> {
    if forward.seconds > LONGEST_STEP {
        let sentence = "the clock moves by a year at most";
        return Err(Refusal::new(StatusCode::UNPROCESSABLE_ENTITY, sentence));
    }
    let clock = room.loopback.clock();
    clock.advance(Duration::from_secs(forward.seconds));
    let now = clock.now();
    (room.options.on_clock)(now);
    // Nobody listens when no page is open; the next one reads the time at its start.
    let _ = room.clock_moves.send(now);
    Ok(Json(Moved { now }))
}
