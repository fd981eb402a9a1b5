//! The bot's own account and application, other accounts, direct messages, the gateway's address.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use serde_json::{Value, json};

use super::{Answer, Payload, Reply};
use crate::loopback::errors::ApiError;
use crate::loopback::gateway_url;
use crate::loopback::shared::Shared;
use crate::loopback::snowflake::UserId;

pub(super) fn endpoints() -> Router<Arc<Shared>> {
    Router::new()
        .route("/gateway", get(gateway))
        .route("/gateway/bot", get(gateway_for_bots))
        .route("/users/@me", get(me))
        .route("/users/@me/guilds", get(my_guilds))
        .route("/users/@me/channels", post(open_direct))
        .route("/users/{user}", get(user))
        .route("/applications/@me", get(application))
        .route("/oauth2/applications/@me", get(application))
}

async fn gateway(State(shared): State<Arc<Shared>>) -> Answer {
    let url = shared.look(|world| gateway_url(&world.base_url));
    Ok(Reply::Json(json!({"url": url})))
}

async fn gateway_for_bots(State(shared): State<Arc<Shared>>) -> Answer {
    let url = shared.look(|world| gateway_url(&world.base_url));
    let limit =
        json!({"total": 1000, "remaining": 1000, "reset_after": 86_400_000, "max_concurrency": 1});
    Ok(Reply::Json(
        json!({"url": url, "shards": 1, "session_start_limit": limit}),
    ))
}

async fn me(State(shared): State<Arc<Shared>>) -> Answer {
    Ok(Reply::Json(shared.look(|world| world.me_json())))
}

async fn application(State(shared): State<Arc<Shared>>) -> Answer {
    Ok(Reply::Json(shared.look(|world| world.application_json())))
}

async fn my_guilds(State(shared): State<Arc<Shared>>) -> Answer {
    shared.look(|world| {
        let bot = world.bot();
        let own = world
            .guilds
            .values()
            .filter(|guild| guild.members.contains_key(&bot));
        let guilds: Vec<Value> = own
            .map(|guild| {
                json!({
                    "id": guild.id,
                    "name": guild.name,
                    "icon": null,
                    "banner": null,
                    "owner": guild.owner == bot,
                    "permissions": guild.base_permissions(bot),
                    "features": [],
                })
            })
            .collect();
        Ok(Reply::Json(guilds.into()))
    })
}

async fn user(State(shared): State<Arc<Shared>>, Path(id): Path<UserId>) -> Answer {
    shared.look(|world| Ok(Reply::Json(world.user_json(world.user(id)?))))
}

async fn open_direct(State(shared): State<Arc<Shared>>, payload: Payload) -> Answer {
    let recipient = match &payload.json["recipient_id"] {
        Value::String(id) => id.parse().ok(),
        other => other.as_u64(),
    };
    let recipient = recipient.map(UserId).ok_or_else(|| {
        ApiError::invalid(
            "recipient_id",
            "NUMBER_TYPE_COERCE",
            "Value is not snowflake.",
        )
    })?;
    shared.act(|world| {
        let id = world.direct_channel(recipient)?;
        Ok(Reply::Json(world.channel_json(world.channel(id)?)))
    })
}
