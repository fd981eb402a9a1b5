//! Who does something on Discord, as plain data.

use crate::{
    desk::Caller,
    domain::{ChannelId, GuildId, Locale, UserId},
};
use serenity::all::{Context, Member, Message, MessageUpdateEvent, Permissions, User};
use std::collections::HashMap;

/// How many guilds are asked whether they know the sender of a direct message.
const MOST_GUILDS_ASKED: usize = 20;

/// Who stands behind a command, a click or a form, as the platform tells.
pub(super) struct Who<'a> {
    pub(super) user: &'a User,
    pub(super) member: Option<&'a Member>,
    pub(super) guild: Option<serenity::all::GuildId>,
    pub(super) channel: serenity::all::ChannelId,
    pub(super) locale: &'a str,
}

impl Who<'_> {
    /// The person as a mere member of a guild, with no rights there but those of the account itself.
    pub(super) fn in_guild(&self, guild: GuildId) -> Caller {
        self.caller(guild, Vec::new(), false)
    }

    fn caller(&self, guild: GuildId, roles: Vec<u64>, manages_guild: bool) -> Caller {
        Caller {
            guild,
            channel: ChannelId(self.channel.get()),
            user: UserId(self.user.id.get()),
            roles,
            manages_guild,
            locale: language(self.locale),
        }
    }
}

/// The person behind a command, a click or a form; `None` where it cannot be told which guild it belongs to.
pub(super) async fn of_interaction(ctx: &Context, who: &Who<'_>) -> Option<Caller> {
    let (guild, roles, manages_guild) = match (who.guild, who.member) {
        (Some(guild), Some(member)) => (guild, roles_of(member), manages(member.permissions)),
        _ => shared_guild(ctx, who.user.id).await?,
    };
    Some(who.caller(GuildId(guild.get()), roles, manages_guild))
}

/// The author of a message; `None` where it cannot be told which guild it belongs to.
pub(super) async fn of_message(ctx: &Context, message: &Message) -> Option<Caller> {
    let (guild, roles, manages_guild) = match message.guild_id {
        Some(guild) => {
            let roles = message
                .member
                .as_ref()
                .map(|member| member.roles.iter().map(|role| role.get()).collect());
            (guild, roles.unwrap_or_default(), false)
        }
        None => shared_guild(ctx, message.author.id).await?,
    };
    Some(Caller {
        guild: GuildId(guild.get()),
        channel: ChannelId(message.channel_id.get()),
        user: UserId(message.author.id.get()),
        roles,
        manages_guild,
        locale: Locale::english(),
    })
}

/// The author of an edited message; `None` where it cannot be told which guild it belongs to.
pub(super) async fn of_edit(ctx: &Context, update: &MessageUpdateEvent) -> Option<Caller> {
    let author = update.author.as_ref()?;
    let (guild, roles, manages_guild) = match update.guild_id {
        Some(guild) => {
            let member = update.member.as_ref().and_then(Option::as_ref);
            let roles = member.map(|member| member.roles.iter().map(|role| role.get()).collect());
            (guild, roles.unwrap_or_default(), false)
        }
        None => shared_guild(ctx, author.id).await?,
    };
    Some(Caller {
        guild: GuildId(guild.get()),
        channel: ChannelId(update.channel_id.get()),
        user: UserId(author.id.get()),
        roles,
        manages_guild,
        locale: Locale::english(),
    })
}

/// The roles of a member, asked for once and kept in `known`; none where Discord does not tell.
pub(super) async fn roles_in(
    ctx: &Context,
    guild: GuildId,
    user: serenity::all::UserId,
    known: &mut HashMap<serenity::all::UserId, Vec<u64>>,
) -> Vec<u64> {
    if let Some(roles) = known.get(&user) {
        return roles.clone();
    }
    let member = ctx.http.get_member(guild.0.into(), user).await;
    let roles = member.map(|member| roles_of(&member)).unwrap_or_default();
    known.insert(user, roles.clone());
    roles
}

/// The author of a message that was fetched, which says neither guild nor roles.
pub(super) fn of_fetched(message: &Message) -> Caller {
    Caller {
        guild: GuildId(0),
        channel: ChannelId(message.channel_id.get()),
        user: UserId(message.author.id.get()),
        roles: Vec::new(),
        manages_guild: false,
        locale: Locale::english(),
    }
}

/// The only guild that a person shares with the bot, as Discord tells when asked; `None` for none or several.
async fn shared_guild(
    ctx: &Context,
    user: serenity::all::UserId,
) -> Option<(serenity::all::GuildId, Vec<u64>, bool)> {
    let mut found = None;
    for guild in ctx.cache.guilds().into_iter().take(MOST_GUILDS_ASKED) {
        if let Ok(member) = ctx.http.get_member(guild, user).await {
            if found.is_some() {
                return None;
            }
            found = Some((guild, roles_of(&member), false));
        }
    }
    found
}

fn roles_of(member: &Member) -> Vec<u64> {
    member.roles.iter().map(|role| role.get()).collect()
}

fn manages(permissions: Option<Permissions>) -> bool {
    permissions
        .is_some_and(|has| has.intersects(Permissions::MANAGE_GUILD | Permissions::ADMINISTRATOR))
}

/// The language of a Discord locale such as `en-GB`.
pub(super) fn language(locale: &str) -> Locale {
    locale
        .parse()
        .unwrap_or_else(|never: std::convert::Infallible| match never {})
}
