//! `/applications/{application}/commands` and the same under a guild: register, list, remove.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, State};
use axum::routing::get;
use serde_json::Value;

use super::{Answer, Payload, Reply};
use crate::loopback::errors::ApiError;
use crate::loopback::shared::Shared;
use crate::loopback::snowflake::{CommandId, GuildId, UserId};
use crate::loopback::world::World;

const GLOBAL: &str = "/applications/{application}/commands";
const GLOBAL_ONE: &str = "/applications/{application}/commands/{command}";
const GUILD: &str = "/applications/{application}/guilds/{guild}/commands";
const GUILD_ONE: &str = "/applications/{application}/guilds/{guild}/commands/{command}";

pub(super) fn endpoints() -> Router<Arc<Shared>> {
    Router::new()
        .route(
            GLOBAL,
            get(async |state, Path(app): Path<UserId>| list(state, app, None))
                .put(async |state, Path(app): Path<UserId>, body| replace(state, app, None, body))
                .post(async |state, Path(app): Path<UserId>, body| create(state, app, None, body)),
        )
        .route(
            GLOBAL_ONE,
            get(async |state, Path((app, id)): Path<(UserId, CommandId)>| {
                show(state, app, None, id)
            })
            .patch(
                async |state, Path((app, id)): Path<(UserId, CommandId)>, body| {
                    change(state, app, None, id, body)
                },
            )
            .delete(async |state, Path((app, id)): Path<(UserId, CommandId)>| {
                delete(state, app, None, id)
            }),
        )
        .route(
            GUILD,
            get(async |state, Path((app, guild)): Path<(UserId, GuildId)>| {
                list(state, app, Some(guild))
            })
            .put(
                async |state, Path((app, guild)): Path<(UserId, GuildId)>, body| {
                    replace(state, app, Some(guild), body)
                },
            )
            .post(
                async |state, Path((app, guild)): Path<(UserId, GuildId)>, body| {
                    create(state, app, Some(guild), body)
                },
            ),
        )
        .route(
            GUILD_ONE,
            get(
                async |state, Path((app, guild, id)): Path<(UserId, GuildId, CommandId)>| {
                    show(state, app, Some(guild), id)
                },
            )
            .patch(
                async |state, Path((app, guild, id)): Path<(UserId, GuildId, CommandId)>, body| {
                    change(state, app, Some(guild), id, body)
                },
            )
            .delete(
                async |state, Path((app, guild, id)): Path<(UserId, GuildId, CommandId)>| {
                    delete(state, app, Some(guild), id)
                },
            ),
        )
}

/// Refuses another application's commands and guilds that the bot is not in.
fn admit(world: &World, application: UserId, guild: Option<GuildId>) -> Result<(), ApiError> {
    if application != world.app.id {
        return Err(ApiError::missing_access());
    }
    guild.map_or(Ok(()), |guild| {
        world.guild_of(guild, world.bot()).map(|_| ())
    })
}

fn body(world: &World, guild: Option<GuildId>, id: CommandId) -> Result<Value, ApiError> {
    let command = world
        .commands
        .get(&id)
        .filter(|command| command.guild == guild);
    command
        .map(|command| command.body.clone())
        .ok_or_else(ApiError::unknown_command)
}

fn list(State(shared): State<Arc<Shared>>, application: UserId, guild: Option<GuildId>) -> Answer {
    shared.look(|world| {
        admit(world, application, guild)?;
        let commands = world.commands_of(guild).map(|command| command.body.clone());
        Ok(Reply::Json(commands.collect()))
    })
}

fn replace(
    State(shared): State<Arc<Shared>>,
    application: UserId,
    guild: Option<GuildId>,
    payload: Payload,
) -> Answer {
    let bodies = payload.json.as_array().ok_or_else(|| {
        ApiError::invalid(
            "",
            "LIST_TYPE_CONVERT",
            "Only iterables may be used in a ListType",
        )
    })?;
    shared.act(|world| {
        admit(world, application, guild)?;
        let ids = world.replace_commands(guild, bodies)?;
        let kept: Result<Vec<Value>, ApiError> =
            ids.into_iter().map(|id| body(world, guild, id)).collect();
        Ok(Reply::Json(kept?.into()))
    })
}

fn create(
    State(shared): State<Arc<Shared>>,
    application: UserId,
    guild: Option<GuildId>,
    payload: Payload,
) -> Answer {
    shared.act(|world| {
        admit(world, application, guild)?;
        let before = world.commands.len();
        let id = world.create_command(guild, &payload.json)?;
        let kept = body(world, guild, id)?;
        let is_new = world.commands.len() > before;
        Ok(if is_new {
            Reply::Created(kept)
        } else {
            Reply::Json(kept)
        })
    })
}

fn show(
    State(shared): State<Arc<Shared>>,
    application: UserId,
    guild: Option<GuildId>,
    id: CommandId,
) -> Answer {
    shared.look(|world| {
        admit(world, application, guild)?;
        Ok(Reply::Json(body(world, guild, id)?))
    })
}

fn change(
    State(shared): State<Arc<Shared>>,
    application: UserId,
    guild: Option<GuildId>,
    id: CommandId,
    payload: Payload,
) -> Answer {
    shared.act(|world| {
        admit(world, application, guild)?;
        body(world, guild, id)?;
        world.change_command(id, payload.json)?;
        Ok(Reply::Json(body(world, guild, id)?))
    })
}

fn delete(
    State(shared): State<Arc<Shared>>,
    application: UserId,
    guild: Option<GuildId>,
    id: CommandId,
) -> Answer {
    shared.act(|world| {
        admit(world, application, guild)?;
        body(world, guild, id)?;
        world.delete_command(id)
    })?;
    Ok(Reply::Empty)
}
