//! The names behind ids: what a client knows of a world beside its messages.

use serde::Serialize;

use super::Loopback;
use super::snowflake::{GuildId, RoleId, UserId};

/// Guilds, roles and the bot, for whoever draws mentions and lists to pick from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Directory {
    /// The guilds, in their order.
    pub guilds: Vec<GuildName>,
    /// The roles that can be given, the lowest first; `@everyone` and the bot's own are left out.
    pub roles: Vec<RoleName>,
    /// The bot.
    pub bot: BotName,
}

/// A guild by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GuildName {
    /// Its id.
    pub id: GuildId,
    /// Its name.
    pub name: String,
}

/// A role by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RoleName {
    /// Its id.
    pub id: RoleId,
    /// The guild that it belongs to.
    pub guild: GuildId,
    /// Its name.
    pub name: String,
    /// The colour of its members' names, 0xRRGGBB; 0 for none.
    pub color: u32,
}

/// The bot by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BotName {
    /// Its account.
    pub id: UserId,
    /// The name that others read.
    pub name: String,
}

impl Loopback {
    /// The names of guilds, roles and the bot.
    pub fn directory(&self) -> Directory {
        self.shared.look(|world| {
            let guilds = world.guilds.values();
            let mut roles: Vec<_> = guilds
                .clone()
                .flat_map(|guild| guild.roles.values().map(move |role| (guild.id, role)))
                .filter(|(guild, role)| !role.managed && role.id.0 != guild.0)
                .collect();
            roles.sort_by_key(|(guild, role)| (*guild, role.position));
            Directory {
                guilds: guilds
                    .map(|guild| GuildName {
                        id: guild.id,
                        name: guild.name.clone(),
                    })
                    .collect(),
                roles: roles
                    .into_iter()
                    .map(|(guild, role)| RoleName {
                        id: role.id,
                        guild,
                        name: role.name.clone(),
                        color: role.color,
                    })
                    .collect(),
                bot: BotName {
                    id: world.bot(),
                    name: world.app.spec.name.clone(),
                },
            }
        })
    }
}
