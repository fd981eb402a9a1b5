//! Threads: open, join, leave, let in, list.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post, put};
use serde_json::{Value, json};

use super::{Answer, Payload, Reply};
use crate::loopback::errors::ApiError;
use crate::loopback::shared::Shared;
use crate::loopback::snowflake::{ChannelId, GuildId, MessageId, UserId};
use crate::loopback::world::{Channel, ChannelKind, World};

pub(super) fn endpoints() -> Router<Arc<Shared>> {
    Router::new()
        .route("/channels/{channel}/threads", post(open))
        .route(
            "/channels/{channel}/messages/{message}/threads",
            post(open_from),
        )
        .route("/channels/{channel}/thread-members", get(members))
        .route(
            "/channels/{channel}/thread-members/{user}",
            put(let_in).delete(take_out).get(member),
        )
        .route("/guilds/{guild}/threads/active", get(active))
        .route(
            "/channels/{channel}/threads/archived/public",
            get(archived_public),
        )
        .route(
            "/channels/{channel}/threads/archived/private",
            get(archived_private),
        )
}

async fn open(
    State(shared): State<Arc<Shared>>,
    Path(channel): Path<ChannelId>,
    payload: Payload,
) -> Answer {
    shared.act(|world| {
        let id = world.open_thread(world.bot(), channel, None, &payload.json)?;
        Ok(Reply::Created(world.channel_json(world.channel(id)?)))
    })
}

async fn open_from(
    State(shared): State<Arc<Shared>>,
    Path((channel, message)): Path<(ChannelId, MessageId)>,
    payload: Payload,
) -> Answer {
    shared.act(|world| {
        let id = world.open_thread(world.bot(), channel, Some(message), &payload.json)?;
        Ok(Reply::Created(world.channel_json(world.channel(id)?)))
    })
}

fn person(world: &World, text: &str) -> Result<UserId, ApiError> {
    match text {
        "@me" => Ok(world.bot()),
        other => other.parse().map_err(|_| ApiError::unknown_user()),
    }
}

async fn let_in(
    State(shared): State<Arc<Shared>>,
    Path((thread, user)): Path<(ChannelId, String)>,
) -> Answer {
    shared.act(|world| {
        let user = person(world, &user)?;
        world.user(user)?;
        world.move_into_thread(world.bot(), thread, user, true)
    })?;
    Ok(Reply::Empty)
}

async fn take_out(
    State(shared): State<Arc<Shared>>,
    Path((thread, user)): Path<(ChannelId, String)>,
) -> Answer {
    shared.act(|world| {
        let user = person(world, &user)?;
        world.move_into_thread(world.bot(), thread, user, false)
    })?;
    Ok(Reply::Empty)
}

async fn member(
    State(shared): State<Arc<Shared>>,
    Path((thread, user)): Path<(ChannelId, String)>,
) -> Answer {
    shared.look(|world| {
        let user = person(world, &user)?;
        let channel = world.view(thread, world.bot())?;
        let inside = channel
            .thread
            .as_ref()
            .is_some_and(|own| own.members.contains(&user));
        if !inside {
            return Err(ApiError::unknown_member());
        }
        Ok(Reply::Json(world.thread_member_json(channel, user)))
    })
}

async fn members(State(shared): State<Arc<Shared>>, Path(thread): Path<ChannelId>) -> Answer {
    shared.look(|world| {
        let channel = world.view(thread, world.bot())?;
        let own = channel
            .thread
            .as_ref()
            .ok_or_else(ApiError::wrong_channel_kind)?;
        let members = own
            .members
            .iter()
            .map(|user| world.thread_member_json(channel, *user));
        Ok(Reply::Json(members.collect()))
    })
}

fn listed<'a>(world: &World, threads: impl Iterator<Item = &'a Channel>) -> Value {
    let bot = world.bot();
    let threads: Vec<&Channel> = threads.collect();
    let own = threads.iter().filter(|thread| {
        thread
            .thread
            .as_ref()
            .is_some_and(|own| own.members.contains(&bot))
    });
    json!({
        "threads": threads.iter().map(|thread| world.channel_json(thread)).collect::<Vec<_>>(),
        "members": own.map(|thread| world.thread_member_json(thread, bot)).collect::<Vec<_>>(),
        "has_more": false,
    })
}

async fn active(State(shared): State<Arc<Shared>>, Path(guild): Path<GuildId>) -> Answer {
    shared.look(|world| {
        world.guild_of(guild, world.bot())?;
        let threads = world.threads_seen_by(world.bot());
        Ok(Reply::Json(listed(
            world,
            threads.filter(|thread| thread.guild == Some(guild)),
        )))
    })
}

fn archived(world: &World, parent: ChannelId, kind: ChannelKind) -> Answer {
    world.view(parent, world.bot())?;
    let threads = world.channels.values().filter(|channel| {
        channel.parent == Some(parent)
            && channel.kind == kind
            && channel
                .thread
                .as_ref()
                .is_some_and(|thread| thread.archived)
            && world.view(channel.id, world.bot()).is_ok()
    });
    Ok(Reply::Json(listed(world, threads)))
}

async fn archived_public(State(shared): State<Arc<Shared>>, Path(id): Path<ChannelId>) -> Answer {
    shared.look(|world| archived(world, id, ChannelKind::PublicThread))
}

async fn archived_private(State(shared): State<Arc<Shared>>, Path(id): Path<ChannelId>) -> Answer {
    shared.look(|world| archived(world, id, ChannelKind::PrivateThread))
}
