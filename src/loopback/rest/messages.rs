//! `/channels/{channel}/messages`: send, change, delete, read back, pin.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, Query, State};
use axum::routing::{get, post, put};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Answer, Payload, Reply};
use crate::loopback::errors::ApiError;
use crate::loopback::shared::Shared;
use crate::loopback::snowflake::{ChannelId, MessageId};
use crate::loopback::world::{Draft, History, Message, Patch, Redaction, World, flags, stamp};

pub(super) fn endpoints() -> Router<Arc<Shared>> {
    Router::new()
        .route("/channels/{channel}/messages", get(list).post(create))
        .route(
            "/channels/{channel}/messages/bulk-delete",
            post(delete_many),
        )
        .route(
            "/channels/{channel}/messages/{message}",
            get(show).patch(change).delete(delete),
        )
        .route("/channels/{channel}/pins", get(pins))
        .route("/channels/{channel}/pins/{message}", put(pin).delete(unpin))
        .route("/channels/{channel}/messages/pins", get(pins_with_dates))
        .route(
            "/channels/{channel}/messages/pins/{message}",
            put(pin).delete(unpin),
        )
}

/// What the bot is shown outside of its gateway session: without the switch in the portal, the
/// texts of others stay hidden here too.
pub(super) fn shown(world: &World, message: &Message) -> Value {
    let redaction = if world.app.spec.message_content {
        Redaction::None
    } else {
        Redaction::Content
    };
    world.message_json(message, redaction)
}

fn show_by_id(world: &World, channel: ChannelId, id: MessageId) -> Answer {
    Ok(Reply::Json(shown(
        world,
        world.message(channel, id, world.bot())?,
    )))
}

async fn create(
    State(shared): State<Arc<Shared>>,
    Path(channel): Path<ChannelId>,
    payload: Payload,
) -> Answer {
    let mut draft = Draft::read(&payload.json, payload.files, "")?;
    draft.flags &= !flags::EPHEMERAL;
    shared.act(|world| {
        let id = world.post(world.bot(), channel, draft)?;
        show_by_id(world, channel, id)
    })
}

async fn change(
    State(shared): State<Arc<Shared>>,
    Path((channel, id)): Path<(ChannelId, MessageId)>,
    payload: Payload,
) -> Answer {
    let patch = Patch::read(&payload.json, payload.files, "")?;
    shared.act(|world| {
        world.edit(world.bot(), channel, id, patch)?;
        show_by_id(world, channel, id)
    })
}

async fn delete(
    State(shared): State<Arc<Shared>>,
    Path((channel, id)): Path<(ChannelId, MessageId)>,
) -> Answer {
    shared.act(|world| world.delete(world.bot(), channel, id))?;
    Ok(Reply::Empty)
}

async fn delete_many(
    State(shared): State<Arc<Shared>>,
    Path(channel): Path<ChannelId>,
    payload: Payload,
) -> Answer {
    let ids = payload.json["messages"].as_array().into_iter().flatten();
    let ids: Vec<MessageId> = ids.filter_map(|id| id.as_str()?.parse().ok()).collect();
    shared.act(|world| world.delete_many(world.bot(), channel, &ids))?;
    Ok(Reply::Empty)
}

async fn show(
    State(shared): State<Arc<Shared>>,
    Path((channel, id)): Path<(ChannelId, MessageId)>,
) -> Answer {
    shared.look(|world| {
        let message = world.message(channel, id, world.bot())?;
        if message.only_for.is_some() {
            return Err(ApiError::unknown_message());
        }
        Ok(Reply::Json(shown(world, message)))
    })
}

#[derive(Debug, Deserialize)]
struct Page {
    before: Option<MessageId>,
    after: Option<MessageId>,
    around: Option<MessageId>,
    limit: Option<usize>,
}

async fn list(
    State(shared): State<Arc<Shared>>,
    Path(channel): Path<ChannelId>,
    Query(page): Query<Page>,
) -> Answer {
    let limit = page.limit.unwrap_or(50);
    if !(1..=100).contains(&limit) {
        return Err(ApiError::invalid(
            "limit",
            "NUMBER_TYPE_MAX",
            "int value should be less than or equal to 100.",
        ));
    }
    let part = match (page.around, page.before, page.after) {
        (Some(id), _, _) => History::Around(id),
        (_, Some(id), _) => History::Before(id),
        (_, _, Some(id)) => History::After(id),
        _ => History::Latest,
    };
    shared.look(|world| {
        let messages = world.history(world.bot(), channel, part, limit)?;
        Ok(Reply::Json(
            messages
                .into_iter()
                .map(|message| shown(world, message))
                .collect(),
        ))
    })
}

fn pinned(world: &World, channel: ChannelId) -> Result<Vec<&Message>, ApiError> {
    let messages = world.history(world.bot(), channel, History::Latest, usize::MAX)?;
    Ok(messages
        .into_iter()
        .filter(|message| message.pinned)
        .collect())
}

async fn pins(State(shared): State<Arc<Shared>>, Path(channel): Path<ChannelId>) -> Answer {
    shared.look(|world| {
        let pinned = pinned(world, channel)?;
        Ok(Reply::Json(
            pinned
                .into_iter()
                .map(|message| shown(world, message))
                .collect(),
        ))
    })
}

async fn pins_with_dates(
    State(shared): State<Arc<Shared>>,
    Path(channel): Path<ChannelId>,
) -> Answer {
    shared.look(|world| {
        let items: Vec<Value> = pinned(world, channel)?
            .into_iter()
            .map(|message| {
                json!({"pinned_at": stamp(message.sent_at), "message": shown(world, message)})
            })
            .collect();
        Ok(Reply::Json(json!({"items": items, "has_more": false})))
    })
}

async fn pin(
    State(shared): State<Arc<Shared>>,
    Path((channel, id)): Path<(ChannelId, MessageId)>,
) -> Answer {
    shared.act(|world| world.pin(world.bot(), channel, id, true))?;
    Ok(Reply::Empty)
}

async fn unpin(
    State(shared): State<Arc<Shared>>,
    Path((channel, id)): Path<(ChannelId, MessageId)>,
) -> Answer {
    shared.act(|world| world.pin(world.bot(), channel, id, false))?;
    Ok(Reply::Empty)
}
