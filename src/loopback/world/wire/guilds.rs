//! Accounts, the application, guilds with their roles and members, channels.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::{merge, stamp};
use crate::loopback::permissions::{Overwrite, Whom};
use crate::loopback::snowflake::{GuildId, UserId};
use crate::loopback::world::{Channel, ChannelKind, Guild, Member, Role, User, World};

impl World {
    pub(in crate::loopback) fn user_json(&self, user: &User) -> Value {
        json!({
            "id": user.id,
            "username": user.name,
            "global_name": if user.bot { None } else { Some(&user.display_name) },
            "discriminator": if user.bot { "0001" } else { "0" },
            "avatar": null,
            "bot": user.bot,
            "public_flags": 0,
            "flags": 0,
        })
    }

    pub(super) fn user_json_of(&self, id: UserId) -> Value {
        match self.users.get(&id) {
            Some(user) => self.user_json(user),
            None => {
                json!({"id": id, "username": "deleted user", "discriminator": "0", "avatar": null})
            }
        }
    }

    /// The bot's own account, as it is told about itself.
    pub(in crate::loopback) fn me_json(&self) -> Value {
        let mut me = self.user_json_of(self.bot());
        merge(
            &mut me,
            json!({"mfa_enabled": true, "verified": true, "email": null}),
        );
        me
    }

    /// The bot's application.
    pub(in crate::loopback) fn application_json(&self) -> Value {
        json!({
            "id": self.app.id,
            "name": self.app.spec.name,
            "icon": null,
            "description": "",
            "bot_public": true,
            "bot_require_code_grant": false,
            "verify_key": "0".repeat(64),
            "summary": "",
            "team": null,
            "owner": self.guilds.values().next().map(|guild| self.user_json_of(guild.owner)),
            "bot": self.me_json(),
            "flags": self.application_flags(),
            "approximate_guild_count": self.guilds.len(),
            "tags": [],
            "redirect_uris": [],
            "integration_types_config": {"0": {}},
        })
    }

    /// Discord's bits for what the owner switched on in the portal (the forms for small bots).
    pub(in crate::loopback) fn application_flags(&self) -> u64 {
        let bot = &self.app.spec;
        [
            (bot.presences, 13),
            (bot.members, 15),
            (bot.message_content, 19),
        ]
        .into_iter()
        .filter(|(on, _)| *on)
        .fold(0, |bits, (_, bit)| bits | 1 << bit)
    }

    pub(in crate::loopback) fn member_json(&self, member: &Member) -> Value {
        let mut json = self.member_core_json(member);
        merge(&mut json, json!({"user": self.user_json_of(member.user)}));
        json
    }

    /// A member without the account, as it stands beside an author.
    pub(super) fn member_core_json(&self, member: &Member) -> Value {
        json!({
            "roles": member.roles,
            "nick": member.nick,
            "avatar": null,
            "joined_at": stamp(member.joined_at),
            "premium_since": null,
            "deaf": false,
            "mute": false,
            "pending": false,
            "flags": 0,
        })
    }

    /// The guild of a member in the gateway's form.
    pub(in crate::loopback) fn member_event_json(
        &self,
        guild: GuildId,
        who: UserId,
    ) -> Option<Value> {
        let mut json = self.member_json(self.guilds.get(&guild)?.members.get(&who)?);
        merge(&mut json, json!({"guild_id": guild}));
        Some(json)
    }

    pub(in crate::loopback) fn role_json(&self, role: &Role) -> Value {
        let mut json = json!({
            "id": role.id,
            "name": role.name,
            "color": role.color,
            "colors": {
                "primary_color": role.color, "secondary_color": null, "tertiary_color": null,
            },
            "hoist": false,
            "icon": null,
            "unicode_emoji": null,
            "position": role.position,
            "permissions": role.permissions,
            "managed": role.managed,
            "mentionable": role.mentionable,
            "flags": 0,
        });
        if role.managed {
            merge(&mut json, json!({"tags": {"bot_id": self.app.id}}));
        }
        json
    }

    /// A guild as REST shows it.
    pub(in crate::loopback) fn guild_json(&self, guild: &Guild) -> Value {
        json!({
            "id": guild.id,
            "name": guild.name,
            "icon": null,
            "splash": null,
            "discovery_splash": null,
            "banner": null,
            "description": null,
            "owner_id": guild.owner,
            "afk_channel_id": null,
            "afk_timeout": 300,
            "application_id": null,
            "system_channel_id": null,
            "system_channel_flags": 0,
            "rules_channel_id": null,
            "public_updates_channel_id": null,
            "safety_alerts_channel_id": null,
            "preferred_locale": guild.locale,
            "features": [],
            "verification_level": 0,
            "default_message_notifications": 0,
            "explicit_content_filter": 0,
            "mfa_level": 0,
            "nsfw": false,
            "nsfw_level": 0,
            "premium_tier": 0,
            "premium_subscription_count": 0,
            "premium_progress_bar_enabled": false,
            "max_members": 500_000,
            "vanity_url_code": null,
            "roles": guild.roles.values().map(|role| self.role_json(role)).collect::<Vec<_>>(),
            "emojis": [],
            "stickers": [],
        })
    }

    /// A guild as the gateway announces it; `all_members` with the privileged intent.
    pub(in crate::loopback) fn guild_create_json(&self, guild: &Guild, all_members: bool) -> Value {
        let bot = self.bot();
        let channels = self.channels.values();
        let own =
            channels.filter(|channel| channel.guild == Some(guild.id) && channel.thread.is_none());
        let threads = self
            .threads_seen_by(bot)
            .filter(|thread| thread.guild == Some(guild.id));
        let members = guild
            .members
            .values()
            .filter(|member| all_members || member.user == bot);
        let mut json = self.guild_json(guild);
        merge(
            &mut json,
            json!({
                "joined_at": stamp(guild.founded_at),
                "large": false,
                "unavailable": false,
                "member_count": guild.members.len(),
                "members": members.map(|member| self.member_json(member)).collect::<Vec<_>>(),
                "channels": own.map(|channel| self.channel_json(channel)).collect::<Vec<_>>(),
                "threads": threads.map(|thread| self.channel_json(thread)).collect::<Vec<_>>(),
                "presences": [],
                "voice_states": [],
                "stage_instances": [],
                "guild_scheduled_events": [],
                "soundboard_sounds": [],
            }),
        );
        json
    }

    pub(in crate::loopback) fn channel_json(&self, channel: &Channel) -> Value {
        let mut json = json!({
            "id": channel.id,
            "type": channel.kind as u8,
            "last_message_id": channel.last_message,
            "flags": 0,
        });
        let more = match (&channel.thread, channel.recipient) {
            (_, Some(person)) => json!({"recipients": [self.user_json_of(person)]}),
            (Some(thread), _) => json!({
                "guild_id": channel.guild,
                "name": channel.name,
                "parent_id": channel.parent,
                "owner_id": thread.owner,
                "rate_limit_per_user": channel.slowmode,
                "message_count": channel.messages.len(),
                "member_count": thread.members.len(),
                "total_message_sent": channel.messages.len(),
                "thread_metadata": {
                    "archived": thread.archived,
                    "auto_archive_duration": thread.auto_archive,
                    "archive_timestamp": stamp(thread.changed_at),
                    "locked": thread.locked,
                    "invitable": thread.invitable,
                },
                "member": thread.members.contains(&self.bot())
                    .then(|| self.thread_member_json(channel, self.bot())),
            }),
            (None, None) => json!({
                "guild_id": channel.guild,
                "name": channel.name,
                "topic": channel.topic,
                "parent_id": channel.parent,
                "position": channel.position,
                "nsfw": channel.nsfw,
                "rate_limit_per_user": channel.slowmode,
                "permission_overwrites":
                    channel.overwrites.iter().map(overwrite_json).collect::<Vec<_>>(),
            }),
        };
        merge(&mut json, more);
        if channel.kind == ChannelKind::Category {
            merge(&mut json, json!({"last_message_id": null}));
        }
        if let Value::Object(fields) = &mut json
            && fields.get("member").is_some_and(Value::is_null)
        {
            fields.remove("member");
        }
        json
    }

    pub(in crate::loopback) fn thread_member_json(&self, thread: &Channel, who: UserId) -> Value {
        let since = thread
            .thread
            .as_ref()
            .map_or(Timestamp::UNIX_EPOCH, |t| t.changed_at);
        json!({"id": thread.id, "user_id": who, "join_timestamp": stamp(since), "flags": 0})
    }
}

fn overwrite_json(overwrite: &Overwrite) -> Value {
    let (kind, id) = match overwrite.whom {
        Whom::Role(role) => (0, role.0),
        Whom::Member(member) => (1, member.0),
    };
    json!({
        "id": id.to_string(), "type": kind, "allow": overwrite.allow, "deny": overwrite.deny,
    })
}
