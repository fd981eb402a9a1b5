//! What a person asks of the bot: commands, buttons, menus, forms; each answered with what the bot
//! showed first, or that it failed.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::routing::post;
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::acts::file;
use super::{Refusal, Room};
use crate::loopback::{
    ChannelId, Choice, Given, InteractionHandle, InteractionId, MessageId, Outcome, SeenModal,
};

pub(super) fn routes() -> Router<Room> {
    Router::new()
        .route("/api/slash", post(slash))
        .route("/api/autocomplete", post(autocomplete))
        .route("/api/messages/{message}/click", post(click))
        .route("/api/messages/{message}/pick", post(pick))
        .route("/api/messages/{message}/menu", post(message_menu))
        .route("/api/user-menu", post(user_menu))
        .route("/api/submit", post(submit))
}

/// The bot's first answer as the page needs it; messages themselves arrive as changes.
#[derive(Serialize)]
#[serde(rename_all = "snake_case", tag = "answer")]
enum Answered {
    Shown { message: MessageId },
    Updated { message: MessageId },
    Modal(SeenModal),
    Deferred,
    Failed { why: String },
}

async fn answered(room: &Room, handle: InteractionHandle) -> Json<Answered> {
    Json(match handle.outcome().await {
        Outcome::Shown(message) => Answered::Shown {
            message: message.id,
        },
        Outcome::Updated(message) => Answered::Updated {
            message: message.id,
        },
        Outcome::Modal(form) => {
            room.shelf.keep_form(form.clone());
            Answered::Modal(form)
        }
        Outcome::Deferred => Answered::Deferred,
        Outcome::Failed(why) => Answered::Failed { why },
    })
}

#[derive(Deserialize)]
struct Slash {
    #[serde(rename = "as")]
    who: String,
    channel: ChannelId,
    command: String,
    #[serde(default)]
    options: Vec<FilledOption>,
    /// The option that is being typed, when values for it are asked.
    #[serde(default)]
    focused: String,
}

#[derive(Deserialize)]
struct FilledOption {
    name: String,
    value: Value,
}

impl Slash {
    fn given(&self, room: &Room) -> Result<Vec<(&str, Given)>, Refusal> {
        self.options
            .iter()
            .map(|option| Ok((option.name.as_str(), option.given(room)?)))
            .collect()
    }
}

impl FilledOption {
    /// A text, a number, a yes or no, or `{"ticket": 1}` for a file.
    fn given(&self, room: &Room) -> Result<Given, Refusal> {
        match &self.value {
            Value::String(text) => Ok(Given::Text(text.clone())),
            Value::Bool(flag) => Ok(Given::Flag(*flag)),
            Value::Number(number) => number.as_f64().map(Given::Number).ok_or_else(unreadable),
            other => {
                let ticket = other["ticket"].as_u64().ok_or_else(unreadable)?;
                Ok(Given::File(file(room, ticket)?))
            }
        }
    }
}

fn unreadable() -> Refusal {
    Refusal::new(
        StatusCode::UNPROCESSABLE_ENTITY,
        "the value of an option cannot be read",
    )
}

async fn slash(
    State(room): State<Room>,
    Json(slash): Json<Slash>,
) -> Result<Json<Answered>, Refusal> {
    let given = slash.given(&room)?;
    let handle = room
        .person(&slash.who)?
        .slash(slash.channel, &slash.command, &given)?;
    Ok(answered(&room, handle).await)
}

async fn autocomplete(
    State(room): State<Room>,
    Json(slash): Json<Slash>,
) -> Result<Json<Vec<Choice>>, Refusal> {
    let given = slash.given(&room)?;
    let person = room.person(&slash.who)?;
    let offered = person
        .autocomplete(slash.channel, &slash.command, &given, &slash.focused)
        .await?;
    Ok(Json(offered))
}

#[derive(Deserialize)]
struct Click {
    #[serde(rename = "as")]
    who: String,
    control: String,
}

async fn click(
    State(room): State<Room>,
    Path(message): Path<MessageId>,
    Json(click): Json<Click>,
) -> Result<Json<Answered>, Refusal> {
    let handle = room.person(&click.who)?.click(message, &click.control)?;
    Ok(answered(&room, handle).await)
}

#[derive(Deserialize)]
struct Pick {
    #[serde(rename = "as")]
    who: String,
    control: String,
    values: Vec<String>,
}

async fn pick(
    State(room): State<Room>,
    Path(message): Path<MessageId>,
    Json(pick): Json<Pick>,
) -> Result<Json<Answered>, Refusal> {
    let values: Vec<&str> = pick.values.iter().map(String::as_str).collect();
    let handle = room
        .person(&pick.who)?
        .pick(message, &pick.control, &values)?;
    Ok(answered(&room, handle).await)
}

#[derive(Deserialize)]
struct MessageMenu {
    #[serde(rename = "as")]
    who: String,
    command: String,
}

async fn message_menu(
    State(room): State<Room>,
    Path(message): Path<MessageId>,
    Json(menu): Json<MessageMenu>,
) -> Result<Json<Answered>, Refusal> {
    let handle = room
        .person(&menu.who)?
        .message_menu(message, &menu.command)?;
    Ok(answered(&room, handle).await)
}

#[derive(Deserialize)]
struct UserMenu {
    #[serde(rename = "as")]
    who: String,
    channel: ChannelId,
    /// The name of the person that the command is about.
    of: String,
    command: String,
}

async fn user_menu(
    State(room): State<Room>,
    Json(menu): Json<UserMenu>,
) -> Result<Json<Answered>, Refusal> {
    let of = room.person(&menu.of)?;
    let handle = room
        .person(&menu.who)?
        .user_menu(menu.channel, &of, &menu.command)?;
    Ok(answered(&room, handle).await)
}

#[derive(Deserialize)]
struct Submit {
    #[serde(rename = "as")]
    who: String,
    /// The interaction that opened the form.
    form: InteractionId,
    fields: Vec<(String, String)>,
}

async fn submit(
    State(room): State<Room>,
    Json(submit): Json<Submit>,
) -> Result<Json<Answered>, Refusal> {
    let gone = || Refusal::new(StatusCode::GONE, "the form is no longer open: start again");
    let form = room.shelf.form(submit.form).ok_or_else(gone)?;
    let fields: Vec<(&str, &str)> = submit
        .fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let handle = room.person(&submit.who)?.submit(&form, &fields)?;
    Ok(answered(&room, handle).await)
}
