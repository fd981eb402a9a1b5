//! Channels: of a guild, threads, and direct conversations with the bot.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde_json::Value;

use super::{Message, Outcome, World};
use crate::loopback::errors::{ApiError, Complaints};
use crate::loopback::event::Event;
use crate::loopback::limits;
use crate::loopback::permissions::{Overwrite, Permissions, Whom};
use crate::loopback::snowflake::{ChannelId, GuildId, MessageId, RoleId, UserId};

/// Discord's kinds of channels, as far as they occur here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::loopback) enum ChannelKind {
    Text = 0,
    Direct = 1,
    Category = 4,
    PublicThread = 11,
    PrivateThread = 12,
}

/// What a thread has beyond a channel.
#[derive(Debug, Clone)]
pub(in crate::loopback) struct Thread {
    pub(in crate::loopback) owner: UserId,
    pub(in crate::loopback) members: BTreeSet<UserId>,
    pub(in crate::loopback) archived: bool,
    pub(in crate::loopback) locked: bool,
    pub(in crate::loopback) invitable: bool,
    /// Minutes of silence after which it is put away.
    pub(in crate::loopback) auto_archive: u64,
    pub(in crate::loopback) changed_at: Timestamp,
}

/// A channel.
#[derive(Debug, Clone)]
pub(in crate::loopback) struct Channel {
    pub(in crate::loopback) id: ChannelId,
    pub(in crate::loopback) kind: ChannelKind,
    pub(in crate::loopback) guild: Option<GuildId>,
    pub(in crate::loopback) name: String,
    pub(in crate::loopback) topic: Option<String>,
    /// The category, or the channel of a thread.
    pub(in crate::loopback) parent: Option<ChannelId>,
    pub(in crate::loopback) position: usize,
    pub(in crate::loopback) slowmode: u64,
    pub(in crate::loopback) nsfw: bool,
    pub(in crate::loopback) overwrites: Vec<Overwrite>,
    pub(in crate::loopback) messages: BTreeMap<MessageId, Message>,
    pub(in crate::loopback) last_message: Option<MessageId>,
    pub(in crate::loopback) thread: Option<Thread>,
    /// The person of a direct conversation.
    pub(in crate::loopback) recipient: Option<UserId>,
    /// The category's name, until the guild is set up.
    pub(super) under: Option<String>,
}

impl Channel {
    pub(super) fn new(
        id: ChannelId,
        kind: ChannelKind,
        guild: Option<GuildId>,
        name: String,
    ) -> Self {
        Self {
            id,
            kind,
            guild,
            name,
            topic: None,
            parent: None,
            position: 0,
            slowmode: 0,
            nsfw: false,
            overwrites: Vec::new(),
            messages: BTreeMap::new(),
            last_message: None,
            thread: None,
            recipient: None,
            under: None,
        }
    }

    /// Whether messages can be in it.
    pub(in crate::loopback) fn holds_messages(&self) -> bool {
        self.kind != ChannelKind::Category
    }

    pub(in crate::loopback) fn is_direct(&self) -> bool {
        self.kind == ChannelKind::Direct
    }
}

impl World {
    /// The direct conversation of a person with the bot, opened if need be.
    pub(in crate::loopback) fn direct_channel(&mut self, person: UserId) -> Outcome<ChannelId> {
        if self.user(person)?.bot {
            return Err(ApiError::dm_closed());
        }
        let known = self
            .channels
            .values()
            .find(|channel| channel.recipient == Some(person));
        if let Some(known) = known {
            return Ok(known.id);
        }
        let id = ChannelId(self.next_id());
        let mut channel = Channel::new(id, ChannelKind::Direct, None, String::new());
        channel.recipient = Some(person);
        self.channels.insert(id, channel);
        Ok(id)
    }

    /// Opens a text channel or a category from the body of a request.
    pub(in crate::loopback) fn create_channel(
        &mut self,
        who: UserId,
        guild: GuildId,
        body: &Value,
    ) -> Outcome<ChannelId> {
        let known = self.guild_of(guild, who)?;
        if !known
            .base_permissions(who)
            .contains(Permissions::MANAGE_CHANNELS)
        {
            return Err(ApiError::missing_permissions());
        }
        let mut complaints = Complaints::default();
        limits::channel(body, &mut complaints);
        if body["name"].is_null() {
            complaints.missing("name");
        }
        complaints.into_result()?;
        let kind = match body["type"].as_u64() {
            None | Some(0) => ChannelKind::Text,
            Some(4) => ChannelKind::Category,
            Some(_) => return Err(ApiError::wrong_channel_kind()),
        };
        let id = ChannelId(self.next_id());
        let position = self
            .channels
            .values()
            .filter(|other| other.guild == Some(guild))
            .count();
        let mut channel = Channel::new(id, kind, Some(guild), String::new());
        channel.position = position;
        apply(&mut channel, body);
        self.channels.insert(id, channel);
        self.note(Event::ChannelCreated { channel: id });
        Ok(id)
    }

    /// Changes a channel or a thread as the body says; what it leaves out stays.
    pub(in crate::loopback) fn modify_channel(
        &mut self,
        who: UserId,
        id: ChannelId,
        body: &Value,
    ) -> Outcome<()> {
        let channel = self.view(id, who)?;
        if channel.is_direct() {
            return Err(ApiError::not_in_a_dm());
        }
        if channel.thread.is_some() {
            return self.modify_thread(who, id, body);
        }
        self.demand(id, who, Permissions::MANAGE_CHANNELS)?;
        let mut complaints = Complaints::default();
        limits::channel(body, &mut complaints);
        complaints.into_result()?;
        apply(self.channel_mut(id)?, body);
        self.note(Event::ChannelChanged { channel: id });
        Ok(())
    }

    /// Deletes a channel with its threads, or closes a direct conversation.
    pub(in crate::loopback) fn delete_channel(
        &mut self,
        who: UserId,
        id: ChannelId,
    ) -> Outcome<()> {
        let channel = self.view(id, who)?;
        if channel.is_direct() {
            return Ok(());
        }
        let wanted = if channel.thread.is_some() {
            Permissions::MANAGE_THREADS
        } else {
            Permissions::MANAGE_CHANNELS
        };
        self.demand(id, who, wanted)?;
        let threads: Vec<ChannelId> = self
            .channels
            .values()
            .filter(|other| other.parent == Some(id) && other.thread.is_some())
            .map(|other| other.id)
            .collect();
        for gone in threads.into_iter().chain([id]) {
            if let Some(channel) = self.channels.remove(&gone) {
                self.note(Event::ChannelDeleted {
                    channel: gone,
                    guild: channel.guild,
                    parent: channel.parent,
                    kind: channel.kind as u8,
                    name: channel.name,
                });
            }
        }
        Ok(())
    }

    /// Sets the overwrite of one role or member in a channel.
    pub(in crate::loopback) fn set_overwrite(
        &mut self,
        id: ChannelId,
        overwrite: Overwrite,
    ) -> Outcome<()> {
        let channel = self.channel_mut(id)?;
        channel
            .overwrites
            .retain(|other| other.whom != overwrite.whom);
        channel.overwrites.push(overwrite);
        self.note(Event::ChannelChanged { channel: id });
        Ok(())
    }

    /// Removes the overwrite of one role or member in a channel.
    pub(in crate::loopback) fn remove_overwrite(
        &mut self,
        id: ChannelId,
        target: u64,
    ) -> Outcome<()> {
        self.channel_mut(id)?
            .overwrites
            .retain(|other| match other.whom {
                Whom::Role(role) => role.0 != target,
                Whom::Member(member) => member.0 != target,
            });
        self.note(Event::ChannelChanged { channel: id });
        Ok(())
    }

    /// Somebody starts typing.
    pub(in crate::loopback) fn type_in(&mut self, who: UserId, id: ChannelId) -> Outcome<()> {
        self.demand_post(who, id)?;
        self.note(Event::Typing {
            channel: id,
            user: who,
        });
        Ok(())
    }
}

/// Takes over the fields of a body whose limits were checked.
fn apply(channel: &mut Channel, body: &Value) {
    if let Some(name) = body["name"].as_str() {
        name.to_lowercase()
            .replace(' ', "-")
            .clone_into(&mut channel.name);
    }
    if let Some(topic) = body.get("topic") {
        channel.topic = topic.as_str().map(str::to_owned);
    }
    if let Some(parent) = body.get("parent_id") {
        channel.parent = parent.as_str().and_then(|id| id.parse().ok());
    }
    if let Some(seconds) = body["rate_limit_per_user"].as_u64() {
        channel.slowmode = seconds;
    }
    if let Some(nsfw) = body["nsfw"].as_bool() {
        channel.nsfw = nsfw;
    }
    if let Some(overwrites) = body["permission_overwrites"].as_array() {
        channel.overwrites = overwrites.iter().filter_map(read_overwrite).collect();
    }
}

/// An overwrite as it stands in a body.
pub(in crate::loopback) fn read_overwrite(body: &Value) -> Option<Overwrite> {
    let id: u64 = body["id"].as_str()?.parse().ok()?;
    let bits = |field: &str| {
        let bits = match &body[field] {
            Value::String(text) => text.parse().ok(),
            other => other.as_u64(),
        };
        Permissions(bits.unwrap_or(0))
    };
    let whom = if body["type"].as_u64()? == 0 {
        Whom::Role(RoleId(id))
    } else {
        Whom::Member(UserId(id))
    };
    Some(Overwrite {
        whom,
        allow: bits("allow"),
        deny: bits("deny"),
    })
}
