//! `/channels/{channel}/messages/{message}/reactions`: give, take, clear, list.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{delete, get};
use serde_json::Value;

use super::{Answer, Reply};
use crate::loopback::errors::ApiError;
use crate::loopback::shared::Shared;
use crate::loopback::snowflake::{ChannelId, MessageId, UserId};

const ALL: &str = "/channels/{channel}/messages/{message}/reactions";
const ONE: &str = "/channels/{channel}/messages/{message}/reactions/{emoji}";
const WHOSE: &str = "/channels/{channel}/messages/{message}/reactions/{emoji}/{whose}";

pub(super) fn endpoints() -> Router<Arc<Shared>> {
    Router::new()
        .route(ALL, delete(clear))
        .route(ONE, get(list).delete(clear_one))
        .route(WHOSE, delete(take).put(give))
}

async fn give(
    State(shared): State<Arc<Shared>>,
    Path((channel, message, emoji, whose)): Path<(ChannelId, MessageId, String, String)>,
) -> Answer {
    if whose != "@me" {
        return Err(ApiError::not_found());
    }
    shared.act(|world| world.react(world.bot(), channel, message, &emoji))?;
    Ok(Reply::Empty)
}

async fn take(
    State(shared): State<Arc<Shared>>,
    Path((channel, message, emoji, whose)): Path<(ChannelId, MessageId, String, String)>,
) -> Answer {
    shared.act(|world| {
        let bot = world.bot();
        let whose = match whose.as_str() {
            "@me" => bot,
            other => other
                .parse::<UserId>()
                .map_err(|_| ApiError::unknown_user())?,
        };
        world.unreact(bot, channel, message, &emoji, whose)
    })?;
    Ok(Reply::Empty)
}

async fn list(
    State(shared): State<Arc<Shared>>,
    Path((channel, message, emoji)): Path<(ChannelId, MessageId, String)>,
) -> Answer {
    shared.look(|world| {
        let message = world.message(channel, message, world.bot())?;
        let given = message
            .reactions
            .iter()
            .filter(|reaction| reaction.emoji == emoji);
        let users = given.flat_map(|reaction| &reaction.by);
        let users: Vec<Value> = users
            .filter_map(|id| Some(world.user_json(world.users.get(id)?)))
            .collect();
        Ok(Reply::Json(users.into()))
    })
}

async fn clear(
    State(shared): State<Arc<Shared>>,
    Path((channel, message)): Path<(ChannelId, MessageId)>,
) -> Answer {
    shared.act(|world| world.clear_reactions(world.bot(), channel, message, None))?;
    Ok(Reply::Empty)
}

async fn clear_one(
    State(shared): State<Arc<Shared>>,
    Path((channel, message, emoji)): Path<(ChannelId, MessageId, String)>,
) -> Answer {
    shared.act(|world| world.clear_reactions(world.bot(), channel, message, Some(&emoji)))?;
    Ok(Reply::Empty)
}
