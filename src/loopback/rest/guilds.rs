//! `/guilds/{guild}`: the guild, its channels, members and roles.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, Query, State};
use axum::routing::{get, put};
use serde::Deserialize;
use serde_json::Value;

use super::{Answer, Payload, Reply};
use crate::loopback::errors::ApiError;
use crate::loopback::shared::Shared;
use crate::loopback::snowflake::{GuildId, RoleId, UserId};
use crate::loopback::world::merge;

pub(super) fn endpoints() -> Router<Arc<Shared>> {
    Router::new()
        .route("/guilds/{guild}", get(show))
        .route(
            "/guilds/{guild}/channels",
            get(channels).post(create_channel),
        )
        .route("/guilds/{guild}/roles", get(roles))
        .route("/guilds/{guild}/members", get(members))
        .route("/guilds/{guild}/members/search", get(search))
        .route("/guilds/{guild}/members/{user}", get(member))
        .route(
            "/guilds/{guild}/members/{user}/roles/{role}",
            put(give_role).delete(take_role),
        )
}

#[derive(Debug, Deserialize)]
struct Counts {
    with_counts: Option<bool>,
}

async fn show(
    State(shared): State<Arc<Shared>>,
    Path(id): Path<GuildId>,
    Query(counts): Query<Counts>,
) -> Answer {
    shared.look(|world| {
        let guild = world.guild_of(id, world.bot())?;
        let mut json = world.guild_json(guild);
        if counts.with_counts.unwrap_or(false) {
            let count = guild.members.len();
            let counts = serde_json::json!({
                "approximate_member_count": count, "approximate_presence_count": count,
            });
            merge(&mut json, counts);
        }
        Ok(Reply::Json(json))
    })
}

async fn channels(State(shared): State<Arc<Shared>>, Path(id): Path<GuildId>) -> Answer {
    shared.look(|world| {
        world.guild_of(id, world.bot())?;
        let own = world.channels.values();
        let own = own.filter(|channel| channel.guild == Some(id) && channel.thread.is_none());
        Ok(Reply::Json(
            own.map(|channel| world.channel_json(channel)).collect(),
        ))
    })
}

async fn create_channel(
    State(shared): State<Arc<Shared>>,
    Path(guild): Path<GuildId>,
    payload: Payload,
) -> Answer {
    shared.act(|world| {
        let id = world.create_channel(world.bot(), guild, &payload.json)?;
        Ok(Reply::Created(world.channel_json(world.channel(id)?)))
    })
}

async fn roles(State(shared): State<Arc<Shared>>, Path(id): Path<GuildId>) -> Answer {
    shared.look(|world| {
        let guild = world.guild_of(id, world.bot())?;
        Ok(Reply::Json(
            guild
                .roles
                .values()
                .map(|role| world.role_json(role))
                .collect(),
        ))
    })
}

#[derive(Debug, Deserialize)]
struct MemberPage {
    limit: Option<usize>,
    after: Option<UserId>,
}

async fn members(
    State(shared): State<Arc<Shared>>,
    Path(id): Path<GuildId>,
    Query(page): Query<MemberPage>,
) -> Answer {
    shared.look(|world| {
        let guild = world.guild_of(id, world.bot())?;
        if !world.app.spec.members {
            return Err(ApiError::missing_access());
        }
        let after = page.after.unwrap_or(UserId(0));
        let members = guild.members.values().filter(|member| member.user > after);
        let members = members
            .take(page.limit.unwrap_or(1))
            .map(|m| world.member_json(m));
        Ok(Reply::Json(members.collect()))
    })
}

#[derive(Debug, Deserialize)]
struct Search {
    query: String,
    limit: Option<usize>,
}

async fn search(
    State(shared): State<Arc<Shared>>,
    Path(id): Path<GuildId>,
    Query(search): Query<Search>,
) -> Answer {
    let query = search.query.to_lowercase();
    shared.look(|world| {
        let guild = world.guild_of(id, world.bot())?;
        let named = guild.members.values().filter(|member| {
            let user = world.users.get(&member.user);
            user.is_some_and(|user| {
                user.name.to_lowercase().starts_with(&query)
                    || user.display_name.to_lowercase().starts_with(&query)
            })
        });
        let found = named
            .take(search.limit.unwrap_or(1))
            .map(|m| world.member_json(m));
        Ok(Reply::Json(found.collect::<Vec<Value>>().into()))
    })
}

async fn member(
    State(shared): State<Arc<Shared>>,
    Path((guild, user)): Path<(GuildId, UserId)>,
) -> Answer {
    shared.look(|world| {
        let guild = world.guild_of(guild, world.bot())?;
        world.user(user)?;
        let member = guild
            .members
            .get(&user)
            .ok_or_else(ApiError::unknown_member)?;
        Ok(Reply::Json(world.member_json(member)))
    })
}

async fn give_role(
    State(shared): State<Arc<Shared>>,
    Path((guild, user, role)): Path<(GuildId, UserId, RoleId)>,
) -> Answer {
    shared.act(|world| {
        world.demand_role_power(guild, world.bot(), role)?;
        world.set_role(guild, user, role, true)
    })?;
    Ok(Reply::Empty)
}

async fn take_role(
    State(shared): State<Arc<Shared>>,
    Path((guild, user, role)): Path<(GuildId, UserId, RoleId)>,
) -> Answer {
    shared.act(|world| {
        world.demand_role_power(guild, world.bot(), role)?;
        world.set_role(guild, user, role, false)
    })?;
    Ok(Reply::Empty)
}
