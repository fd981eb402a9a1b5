//! `/channels/{channel}`: show, change, delete, overwrites, typing.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post, put};
use serde_json::json;

use super::{Answer, Payload, Reply};
use crate::loopback::errors::ApiError;
use crate::loopback::permissions::Permissions;
use crate::loopback::shared::Shared;
use crate::loopback::snowflake::ChannelId;
use crate::loopback::world::{merge, read_overwrite};

pub(super) fn endpoints() -> Router<Arc<Shared>> {
    Router::new()
        .route(
            "/channels/{channel}",
            get(show).patch(change).delete(delete),
        )
        .route(
            "/channels/{channel}/permissions/{target}",
            put(permit).delete(unpermit),
        )
        .route("/channels/{channel}/typing", post(typing))
}

async fn show(State(shared): State<Arc<Shared>>, Path(id): Path<ChannelId>) -> Answer {
    shared.look(|world| {
        let channel = world.view(id, world.bot())?;
        Ok(Reply::Json(world.channel_json(channel)))
    })
}

async fn change(
    State(shared): State<Arc<Shared>>,
    Path(id): Path<ChannelId>,
    payload: Payload,
) -> Answer {
    shared.act(|world| {
        world.modify_channel(world.bot(), id, &payload.json)?;
        Ok(Reply::Json(world.channel_json(world.channel(id)?)))
    })
}

async fn delete(State(shared): State<Arc<Shared>>, Path(id): Path<ChannelId>) -> Answer {
    shared.act(|world| {
        let json = world.channel_json(world.view(id, world.bot())?);
        world.delete_channel(world.bot(), id)?;
        Ok(Reply::Json(json))
    })
}

async fn permit(
    State(shared): State<Arc<Shared>>,
    Path((id, target)): Path<(ChannelId, String)>,
    payload: Payload,
) -> Answer {
    let mut body = payload.json;
    merge(&mut body, json!({"id": target}));
    let overwrite = read_overwrite(&body)
        .ok_or_else(|| ApiError::invalid("type", "BASE_TYPE_REQUIRED", "This field is required"))?;
    shared.act(|world| {
        world.demand(id, world.bot(), Permissions::MANAGE_ROLES)?;
        world.set_overwrite(id, overwrite)
    })?;
    Ok(Reply::Empty)
}

async fn unpermit(
    State(shared): State<Arc<Shared>>,
    Path((id, target)): Path<(ChannelId, u64)>,
) -> Answer {
    shared.act(|world| {
        world.demand(id, world.bot(), Permissions::MANAGE_ROLES)?;
        world.remove_overwrite(id, target)
    })?;
    Ok(Reply::Empty)
}

async fn typing(State(shared): State<Arc<Shared>>, Path(id): Path<ChannelId>) -> Answer {
    shared.act(|world| world.type_in(world.bot(), id))?;
    Ok(Reply::Empty)
}
