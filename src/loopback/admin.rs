//! What whoever runs a guild does behind the scenes: roles, channels, the bot's own place.

use std::sync::Arc;

use super::errors::ApiError;
use super::people::CannotDo;
use super::permissions::{Overwrite, Permissions, Whom};
use super::shared::Shared;
use super::snowflake::{ChannelId, GuildId, MessageId, UserId};
use super::spec::ChannelSpec;

/// The owners of the guilds, all in one; nothing is refused for want of permissions.
#[derive(Debug, Clone)]
pub struct Admin(pub(super) Arc<Shared>);

impl Admin {
    /// Gives the bot permissions in a channel and takes others from it.
    ///
    /// # Errors
    ///
    /// If there is no such channel.
    pub fn permit_bot(
        &self,
        channel: ChannelId,
        allow: Permissions,
        deny: Permissions,
    ) -> Result<(), CannotDo> {
        self.0.act(|world| {
            let whom = Whom::Member(world.bot());
            world
                .set_overwrite(channel, Overwrite { whom, allow, deny })
                .map_err(refused)
        })
    }

    /// Gives a member a role by name (`held`), or takes it.
    ///
    /// # Errors
    ///
    /// If the guild has no such role or member.
    pub fn set_role(
        &self,
        guild: GuildId,
        user: UserId,
        role: &str,
        held: bool,
    ) -> Result<(), CannotDo> {
        self.0.act(|world| {
            let known = world
                .guilds
                .get(&guild)
                .and_then(|guild| guild.role_named(role));
            let id = known.map(|role| role.id);
            let id = id.ok_or_else(|| CannotDo::NotOffered(role.to_owned()))?;
            world.set_role(guild, user, id, held).map_err(refused)
        })
    }

    /// Adds a channel to a guild.
    ///
    /// # Errors
    ///
    /// If there is no such guild.
    pub fn add_channel(&self, guild: GuildId, channel: ChannelSpec) -> Result<ChannelId, CannotDo> {
        self.0
            .act(|world| world.add_channel(guild, channel))
            .map_err(refused)
    }

    /// Deletes a channel with its threads.
    ///
    /// # Errors
    ///
    /// If there is no such channel.
    pub fn delete_channel(&self, channel: ChannelId) -> Result<(), CannotDo> {
        self.0.act(|world| {
            let guild = world.channel(channel).map_err(refused)?.guild;
            let owner = guild
                .and_then(|id| world.guilds.get(&id))
                .map(|guild| guild.owner);
            let owner = owner.unwrap_or_else(|| world.bot());
            world.delete_channel(owner, channel).map_err(refused)
        })
    }

    /// Deletes several messages of a channel at once, as a ban or another bot does.
    pub fn purge(&self, channel: ChannelId, messages: &[MessageId]) {
        self.0.act(|world| world.purge(channel, messages));
    }

    /// Lets the bot into a guild, or puts it out (`inside` false).
    pub fn move_bot(&self, guild: GuildId, inside: bool) {
        self.0.act(|world| world.move_bot(guild, inside));
    }
}

fn refused(error: ApiError) -> CannotDo {
    CannotDo::Refused {
        code: error.code,
        message: error.message,
    }
}
