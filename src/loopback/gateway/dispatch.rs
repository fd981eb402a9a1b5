//! From what happened to what a session hears of it: intents, permissions and redaction.

use serde_json::{Value, json};

use super::intents;
use crate::loopback::event::Event;
use crate::loopback::permissions::Permissions;
use crate::loopback::snowflake::{ChannelId, GuildId, MessageId, UserId};
use crate::loopback::world::{Channel, Redaction, World, emoji_json, merge, stamp};

/// One event for one session.
#[derive(Debug)]
pub(super) struct Dispatch {
    pub(super) name: &'static str,
    pub(super) data: Value,
    pub(super) guild: Option<GuildId>,
}

/// What a session with these intents hears of an event; mostly one thing, often nothing.
pub(super) fn render(world: &World, event: &Event, asked: u64) -> Vec<Dispatch> {
    let listener = Listener { world, asked };
    let one = match event {
        Event::MessagePosted {
            channel,
            message,
            only_for: None,
        } => listener.message("MESSAGE_CREATE", *channel, *message),
        Event::MessageEdited {
            channel,
            message,
            only_for: None,
        } => listener.message("MESSAGE_UPDATE", *channel, *message),
        Event::MessageDeleted {
            channel,
            message,
            only_for: None,
        } => listener.about(
            "MESSAGE_DELETE",
            *channel,
            (intents::GUILD_MESSAGES, intents::DIRECT_MESSAGES),
            json!({"id": message}),
        ),
        Event::MessagesDeleted { channel, messages } => listener.about(
            "MESSAGE_DELETE_BULK",
            *channel,
            (intents::GUILD_MESSAGES, intents::DIRECT_MESSAGES),
            json!({"ids": messages}),
        ),
        Event::BotMoved { guild, inside } => listener.moved(*guild, *inside),
        Event::ReactionAdded {
            channel,
            message,
            user,
            emoji,
        } => listener.reaction(
            "MESSAGE_REACTION_ADD",
            *channel,
            *message,
            json!({
                "user_id": user,
                "emoji": emoji_json(emoji),
                "burst": false,
                "type": 0,
                "message_author_id": world.any_message(*message).map(|message| message.author),
                "member": listener.member(*channel, *user),
            }),
        ),
        Event::ReactionRemoved {
            channel,
            message,
            user,
            emoji,
        } => listener.reaction(
            "MESSAGE_REACTION_REMOVE",
            *channel,
            *message,
            json!({"user_id": user, "emoji": emoji_json(emoji), "burst": false, "type": 0}),
        ),
        Event::ReactionsCleared {
            channel,
            message,
            emoji: None,
        } => listener.reaction("MESSAGE_REACTION_REMOVE_ALL", *channel, *message, json!({})),
        Event::ReactionsCleared {
            channel,
            message,
            emoji: Some(emoji),
        } => listener.reaction(
            "MESSAGE_REACTION_REMOVE_EMOJI",
            *channel,
            *message,
            json!({"emoji": emoji_json(emoji)}),
        ),
        Event::PinsChanged { channel } => listener.about(
            "CHANNEL_PINS_UPDATE",
            *channel,
            (intents::GUILDS, intents::DIRECT_MESSAGES),
            json!({"last_pin_timestamp": stamp(world.now())}),
        ),
        Event::Typing { channel, user } if *user != world.bot() => listener.about(
            "TYPING_START",
            *channel,
            (
                intents::GUILD_MESSAGE_TYPING,
                intents::DIRECT_MESSAGE_TYPING,
            ),
            json!({
                "user_id": user,
                "timestamp": world.now().as_second(),
                "member": listener.member(*channel, *user),
            }),
        ),
        Event::ChannelCreated { channel } => listener.channel("CREATE", *channel),
        Event::ChannelChanged { channel } => listener.channel("UPDATE", *channel),
        Event::ChannelDeleted {
            channel,
            guild,
            parent,
            kind,
            name,
        } => listener.asked_for(
            intents::GUILDS,
            if matches!(kind, 11 | 12) {
                "THREAD_DELETE"
            } else {
                "CHANNEL_DELETE"
            },
            json!({
                "id": channel, "guild_id": guild, "parent_id": parent, "type": kind, "name": name,
                "position": 0, "permission_overwrites": [],
            }),
            *guild,
        ),
        Event::ThreadJoined { thread, user } => return listener.joined(*thread, *user),
        Event::ThreadLeft { thread, user } => {
            let bots = *user == world.bot();
            let needed = if bots {
                intents::GUILDS
            } else {
                intents::GUILD_MEMBERS
            };
            listener.thread_members(*thread, needed, json!({"removed_member_ids": [user]}))
        }
        Event::MemberChanged { guild, user } => {
            let bots = *user == world.bot();
            let needed = if bots { 0 } else { intents::GUILD_MEMBERS };
            world.member_event_json(*guild, *user).and_then(|data| {
                listener.asked_for(needed, "GUILD_MEMBER_UPDATE", data, Some(*guild))
            })
        }
        Event::InteractionOpened { interaction } => {
            world
                .interactions
                .get(interaction)
                .map(|interaction| Dispatch {
                    name: "INTERACTION_CREATE",
                    data: world.interaction_json(interaction),
                    guild: interaction.guild,
                })
        }
        Event::MessagePosted { .. }
        | Event::MessageEdited { .. }
        | Event::MessageDeleted { .. }
        | Event::Typing { .. }
        | Event::InteractionAnswered { .. }
        | Event::CommandsChanged
        | Event::BotConnection { .. } => None,
    };
    one.into_iter().collect()
}

struct Listener<'a> {
    world: &'a World,
    asked: u64,
}

impl<'a> Listener<'a> {
    fn asked_for(
        &self,
        needed: u64,
        name: &'static str,
        data: Value,
        guild: Option<GuildId>,
    ) -> Option<Dispatch> {
        (self.asked & needed == needed).then_some(Dispatch { name, data, guild })
    }

    /// A channel that the bot sees.
    fn seen(&self, id: ChannelId) -> Option<&'a Channel> {
        self.world.view(id, self.world.bot()).ok()
    }

    /// Something in a channel, under the intent for guilds or the one for direct messages.
    fn about(
        &self,
        name: &'static str,
        channel: ChannelId,
        (in_guild, direct): (u64, u64),
        mut data: Value,
    ) -> Option<Dispatch> {
        let place = self.seen(channel)?;
        let needed = if place.guild.is_some() {
            in_guild
        } else {
            direct
        };
        merge(&mut data, json!({"channel_id": channel}));
        if let Some(guild) = place.guild {
            merge(&mut data, json!({"guild_id": guild}));
        }
        if let Value::Object(fields) = &mut data {
            fields.retain(|name, value| !(name == "member" && value.is_null()));
        }
        self.asked_for(needed, name, data, place.guild)
    }

    fn message(
        &self,
        name: &'static str,
        channel: ChannelId,
        message: MessageId,
    ) -> Option<Dispatch> {
        let redaction = if self.asked & intents::MESSAGE_CONTENT == 0 {
            Redaction::Content
        } else {
            Redaction::None
        };
        let data = self
            .world
            .message_event_json(self.world.any_message(message)?, redaction);
        self.about(
            name,
            channel,
            (intents::GUILD_MESSAGES, intents::DIRECT_MESSAGES),
            data,
        )
    }

    fn reaction(
        &self,
        name: &'static str,
        channel: ChannelId,
        message: MessageId,
        mut data: Value,
    ) -> Option<Dispatch> {
        merge(&mut data, json!({"message_id": message}));
        let needed = (
            intents::GUILD_MESSAGE_REACTIONS,
            intents::DIRECT_MESSAGE_REACTIONS,
        );
        self.about(name, channel, needed, data)
    }

    /// The bot came into a guild or left it.
    fn moved(&self, id: GuildId, inside: bool) -> Option<Dispatch> {
        let guild = self.world.guilds.get(&id)?;
        let (name, data) = if inside {
            let all_members = self.asked & intents::GUILD_MEMBERS != 0;
            (
                "GUILD_CREATE",
                self.world.guild_create_json(guild, all_members),
            )
        } else {
            ("GUILD_DELETE", json!({"id": id}))
        };
        self.asked_for(intents::GUILDS, name, data, Some(id))
    }

    /// The member behind an account where something happened.
    fn member(&self, channel: ChannelId, user: UserId) -> Option<Value> {
        let guild = self
            .world
            .guilds
            .get(&self.world.channels.get(&channel)?.guild?)?;
        Some(self.world.member_json(guild.members.get(&user)?))
    }

    /// A channel was created or changed. Those of a guild are announced even where the bot has no
    /// access, threads only where it sees them.
    fn channel(&self, what: &str, id: ChannelId) -> Option<Dispatch> {
        let channel = self.world.channels.get(&id)?;
        let mut data = self.world.channel_json(channel);
        let name = match (channel.thread.is_some(), what) {
            (true, "CREATE") => {
                self.seen(id)?;
                merge(&mut data, json!({"newly_created": true}));
                "THREAD_CREATE"
            }
            (true, _) => {
                self.seen(id)?;
                "THREAD_UPDATE"
            }
            (false, "CREATE") => "CHANNEL_CREATE",
            (false, _) => "CHANNEL_UPDATE",
        };
        self.asked_for(intents::GUILDS, name, data, channel.guild)
    }

    /// Somebody came into a thread; the bot itself is told of the thread first.
    fn joined(&self, thread: ChannelId, user: UserId) -> Vec<Dispatch> {
        let Some(channel) = self.world.channels.get(&thread) else {
            return Vec::new();
        };
        let bots = user == self.world.bot();
        let created = bots
            .then(|| self.world.channel_json(channel))
            .and_then(|data| self.asked_for(intents::GUILDS, "THREAD_CREATE", data, channel.guild));
        let needed = if bots {
            intents::GUILDS
        } else {
            intents::GUILD_MEMBERS
        };
        let added = json!({"added_members": [self.world.thread_member_json(channel, user)]});
        created
            .into_iter()
            .chain(self.thread_members(thread, needed, added))
            .collect()
    }

    fn thread_members(&self, id: ChannelId, needed: u64, mut data: Value) -> Option<Dispatch> {
        let thread = self.world.channels.get(&id)?;
        let sees = self
            .world
            .permissions(self.world.bot(), thread)
            .contains(Permissions::VIEW_CHANNEL);
        if !sees {
            return None;
        }
        let count = thread.thread.as_ref().map_or(0, |own| own.members.len());
        merge(
            &mut data,
            json!({"id": id, "guild_id": thread.guild, "member_count": count}),
        );
        self.asked_for(needed, "THREAD_MEMBERS_UPDATE", data, thread.guild)
    }
}
