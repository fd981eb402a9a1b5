//! The state in Discord's JSON, with every field that clients cannot do without.

use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::super::permissions::{Overwrite, Permissions, Whom};
use super::super::snowflake::{FileId, GuildId, UserId};
use super::messages::{Reaction, kinds};
use super::{Channel, ChannelKind, Guild, Interaction, Member, Message, Role, User, World, flags};

/// Discord's notation of an instant.
pub(in super::super) fn stamp(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%S%.6f+00:00").to_string()
}

/// Whether the bot may read what others write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Redaction {
    /// Everything is shown.
    None,
    /// No Message Content intent: texts, embeds, components and files of others are empty, except
    /// in direct messages and where the bot is mentioned.
    Content,
}

/// The bytes that one file may have, as told to the bot.
const ATTACHMENT_SIZE_LIMIT: u64 = 10 * 1024 * 1024;

impl World {
    pub(in super::super) fn user_json(&self, user: &User) -> Value {
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

    fn user_json_of(&self, id: UserId) -> Value {
        match self.users.get(&id) {
            Some(user) => self.user_json(user),
            None => {
                json!({"id": id, "username": "deleted user", "discriminator": "0", "avatar": null})
            }
        }
    }

    /// The bot's own account, as it is told about itself.
    pub(in super::super) fn me_json(&self) -> Value {
        let mut me = self.user_json_of(self.bot());
        merge(
            &mut me,
            json!({"mfa_enabled": true, "verified": true, "email": null}),
        );
        me
    }

    /// The bot's application.
    pub(in super::super) fn application_json(&self) -> Value {
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
    pub(in super::super) fn application_flags(&self) -> u64 {
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

    pub(in super::super) fn member_json(&self, member: &Member) -> Value {
        let mut json = self.member_core_json(member);
        merge(&mut json, json!({"user": self.user_json_of(member.user)}));
        json
    }

    /// A member without the account, as it stands beside an author.
    fn member_core_json(&self, member: &Member) -> Value {
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

    pub(in super::super) fn role_json(&self, role: &Role) -> Value {
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
    pub(in super::super) fn guild_json(&self, guild: &Guild) -> Value {
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
    pub(in super::super) fn guild_create_json(&self, guild: &Guild, all_members: bool) -> Value {
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

    pub(in super::super) fn channel_json(&self, channel: &Channel) -> Value {
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

    pub(in super::super) fn thread_member_json(&self, thread: &Channel, who: UserId) -> Value {
        let since = thread
            .thread
            .as_ref()
            .map_or(Timestamp::UNIX_EPOCH, |t| t.changed_at);
        json!({"id": thread.id, "user_id": who, "join_timestamp": stamp(since), "flags": 0})
    }

    /// A message as the bot sees it.
    pub(in super::super) fn message_json(&self, message: &Message, redaction: Redaction) -> Value {
        let mut json = self.message_core_json(message, redaction);
        if let Some((channel, id)) = message.reply_to {
            let guild = self
                .channels
                .get(&channel)
                .and_then(|channel| channel.guild);
            let answered = self.any_message(id);
            merge(
                &mut json,
                json!({
                    "message_reference":
                        {"type": 0, "channel_id": channel, "message_id": id, "guild_id": guild},
                    "referenced_message": answered
                        .filter(|_| message.kind == kinds::REPLY)
                        .map(|answered| self.message_core_json(answered, redaction)),
                }),
            );
        }
        if let Some(thread) = message.thread.and_then(|id| self.channels.get(&id)) {
            merge(&mut json, json!({"thread": self.channel_json(thread)}));
        }
        if let Some(interaction) = message.answers.and_then(|id| self.interactions.get(&id)) {
            merge(
                &mut json,
                json!({
                    "application_id": self.app.id,
                    "webhook_id": self.app.id,
                    "interaction_metadata": self.metadata_json(interaction),
                }),
            );
        }
        json
    }

    fn metadata_json(&self, interaction: &Interaction) -> Value {
        json!({
            "id": interaction.id,
            "type": interaction.kind as u8,
            "user": self.user_json_of(interaction.user),
            "authorizing_integration_owners": self.owners_json(interaction),
        })
    }

    fn owners_json(&self, interaction: &Interaction) -> Value {
        match interaction.guild {
            Some(guild) => json!({"0": guild}),
            None => json!({"0": "0"}),
        }
    }

    fn message_core_json(&self, message: &Message, redaction: Redaction) -> Value {
        let bot = self.bot();
        let direct = self
            .channels
            .get(&message.channel)
            .is_some_and(Channel::is_direct);
        let hidden = redaction == Redaction::Content
            && message.author != bot
            && !direct
            && !message.mentions.users.contains(&bot);
        let shown = |value: Value| if hidden { json!([]) } else { value };
        let mentions: Vec<Value> = message
            .mentions
            .users
            .iter()
            .map(|id| self.user_json_of(*id))
            .collect();
        let mut json = json!({
            "id": message.id,
            "channel_id": message.channel,
            "author": self.user_json_of(message.author),
            "content": if hidden { "" } else { &message.content },
            "timestamp": stamp(message.sent_at),
            "edited_timestamp": message.edited_at.map(stamp),
            "tts": message.tts,
            "mention_everyone": message.mentions.everyone,
            "mentions": mentions,
            "mention_roles": message.mentions.roles,
            "attachments": shown(self.attachments_json(message)),
            "embeds": shown(self.embeds_json(message)),
            "components": shown(json!(message.components)),
            "pinned": message.pinned,
            "type": message.kind,
            "flags": message.flags,
        });
        if let Some(nonce) = &message.nonce {
            merge(&mut json, json!({"nonce": nonce}));
        }
        if !message.reactions.is_empty() {
            let reactions: Vec<Value> = message
                .reactions
                .iter()
                .map(|reaction| reaction_json(reaction, bot))
                .collect();
            merge(&mut json, json!({"reactions": reactions}));
        }
        json
    }

    fn attachments_json(&self, message: &Message) -> Value {
        message
            .files
            .iter()
            .filter_map(|id| self.attachment_json(*id))
            .collect()
    }

    /// A file as it stands in a message.
    pub(in super::super) fn attachment_json(&self, id: FileId) -> Option<Value> {
        let file = self.files.get(&id)?;
        let url = self.file_url(id)?;
        let mut json = json!({
            "id": id,
            "filename": file.filename,
            "size": file.bytes.len(),
            "url": url,
            "proxy_url": url,
            "content_type": file.content_type,
        });
        if let Some(description) = &file.description {
            merge(&mut json, json!({"description": description}));
        }
        Some(json)
    }

    /// Where a file can be fetched.
    pub(in super::super) fn file_url(&self, id: FileId) -> Option<String> {
        let file = self.files.get(&id)?;
        Some(format!(
            "{}/attachments/{}/{id}/{}",
            self.base_url, file.channel, file.filename
        ))
    }

    /// The embeds, with pictures among the message's files resolved to their addresses.
    pub(in super::super) fn embeds_json(&self, message: &Message) -> Value {
        let mut embeds = message.embeds.clone();
        for embed in &mut embeds {
            for place in ["image", "thumbnail"] {
                let Some(url) = embed[place]["url"].as_str() else {
                    continue;
                };
                let Some(name) = url.strip_prefix("attachment://") else {
                    continue;
                };
                let file = message
                    .files
                    .iter()
                    .find(|id| self.files.get(id).is_some_and(|file| file.filename == name));
                if let Some(url) = file.and_then(|id| self.file_url(*id)) {
                    embed[place]["url"] = url.into();
                }
            }
        }
        embeds.into()
    }

    /// An interaction as the gateway delivers it.
    pub(in super::super) fn interaction_json(&self, interaction: &Interaction) -> Value {
        let bot = self.bot();
        let channel = self.channels.get(&interaction.channel);
        let bots = channel.map_or(Permissions::NONE, |channel| self.permissions(bot, channel));
        let user = self.users.get(&interaction.user);
        let mut json = json!({
            "id": interaction.id,
            "application_id": self.app.id,
            "type": interaction.kind as u8,
            "data": interaction.data,
            "channel_id": interaction.channel,
            "channel": channel.map(|channel| self.channel_json(channel)),
            "token": interaction.token,
            "version": 1,
            "locale": user.map(|user| &user.locale),
            "app_permissions": bots,
            "entitlements": [],
            "attachment_size_limit": ATTACHMENT_SIZE_LIMIT,
            "authorizing_integration_owners": self.owners_json(interaction),
            "context": if interaction.guild.is_some() { 0 } else { 1 },
        });
        let guild = interaction.guild.and_then(|id| self.guilds.get(&id));
        match guild.and_then(|guild| Some((guild, guild.members.get(&interaction.user)?))) {
            Some((guild, member)) => {
                let mut own = self.member_json(member);
                let may = channel.map_or(Permissions::NONE, |c| self.permissions(member.user, c));
                merge(&mut own, json!({"permissions": may}));
                merge(
                    &mut json,
                    json!({
                        "guild_id": guild.id,
                        "guild": {"id": guild.id, "locale": guild.locale, "features": []},
                        "guild_locale": guild.locale,
                        "member": own,
                    }),
                );
            }
            None => merge(
                &mut json,
                json!({"user": self.user_json_of(interaction.user)}),
            ),
        }
        if let Some(message) = interaction.source.and_then(|id| self.any_message(id)) {
            merge(
                &mut json,
                json!({"message": self.message_json(message, Redaction::None)}),
            );
        }
        json
    }

    /// What the gateway adds to a message of a guild: where it is and who the author is there.
    pub(in super::super) fn message_event_json(
        &self,
        message: &Message,
        redaction: Redaction,
    ) -> Value {
        let mut json = self.message_json(message, redaction);
        if let Some(guild) = self.guild_of_message(message) {
            merge(&mut json, json!({"guild_id": guild.id}));
            if let Some(member) = guild.members.get(&message.author) {
                merge(&mut json, json!({"member": self.member_core_json(member)}));
            }
            if let Some(Value::Array(mentions)) = json.get_mut("mentions") {
                for mention in mentions {
                    let id = mention["id"]
                        .as_str()
                        .and_then(|id| id.parse().ok())
                        .map(UserId);
                    if let Some(member) = id.and_then(|id| guild.members.get(&id)) {
                        merge(mention, json!({"member": self.member_core_json(member)}));
                    }
                }
            }
        }
        json
    }

    fn guild_of_message(&self, message: &Message) -> Option<&Guild> {
        self.guilds
            .get(&self.channels.get(&message.channel)?.guild?)
    }

    /// The guild of a member in the gateway's form.
    pub(in super::super) fn member_event_json(&self, guild: GuildId, who: UserId) -> Option<Value> {
        let mut json = self.member_json(self.guilds.get(&guild)?.members.get(&who)?);
        merge(&mut json, json!({"guild_id": guild}));
        Some(json)
    }
}

/// An emoji as reactions and their events write it.
pub(in super::super) fn emoji_json(emoji: &str) -> Value {
    match emoji.split_once(':') {
        Some((name, id)) => json!({"id": id, "name": name}),
        None => json!({"id": null, "name": emoji}),
    }
}

fn reaction_json(reaction: &Reaction, bot: UserId) -> Value {
    json!({
        "count": reaction.by.len(),
        "count_details": {"burst": 0, "normal": reaction.by.len()},
        "me": reaction.by.contains(&bot),
        "me_burst": false,
        "emoji": emoji_json(&reaction.emoji),
        "burst_colors": [],
    })
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

/// Puts the fields of `more` into `json`.
pub(in super::super) fn merge(json: &mut Value, more: Value) {
    if let (Value::Object(fields), Value::Object(more)) = (json, more) {
        fields.extend::<Map<String, Value>>(more);
    }
}

impl Message {
    /// Whether it carries the flag that hides its embeds.
    pub(in super::super) fn hides_embeds(&self) -> bool {
        self.flags & flags::SUPPRESS_EMBEDS != 0
    }
}
