//! Threads: opened from a message or on their own, public or private; who is in them; putting away.

use std::collections::BTreeSet;

use serde_json::Value;

use super::messages::{flags, kinds};
use super::{Channel, ChannelKind, Outcome, Thread, World};
use crate::loopback::errors::{ApiError, Complaints};
use crate::loopback::event::Event;
use crate::loopback::limits;
use crate::loopback::permissions::Permissions;
use crate::loopback::snowflake::{ChannelId, MessageId, UserId};

/// Minutes after which a thread may be put away by itself.
const AUTO_ARCHIVE: [u64; 4] = [60, 1440, 4320, 10080];
/// Discord's choice where the body makes none, in minutes.
const DEFAULT_AUTO_ARCHIVE: u64 = 4320;

impl World {
    /// Opens a thread in a channel, from one of its messages if given.
    pub(in crate::loopback) fn open_thread(
        &mut self,
        who: UserId,
        parent: ChannelId,
        from: Option<MessageId>,
        body: &Value,
    ) -> Outcome<ChannelId> {
        let channel = self.view(parent, who)?;
        if channel.kind != ChannelKind::Text {
            return Err(ApiError::wrong_channel_kind());
        }
        let guild = channel.guild;
        let mut complaints = Complaints::default();
        limits::thread(body, &AUTO_ARCHIVE, &mut complaints);
        complaints.into_result()?;
        let private = from.is_none() && body["type"].as_u64() != Some(11);
        let wanted = if private {
            Permissions::CREATE_PRIVATE_THREADS
        } else {
            Permissions::CREATE_PUBLIC_THREADS
        };
        self.demand(parent, who, wanted)?;
        if let Some(source) = from
            && self.message(parent, source, who)?.thread.is_some()
        {
            return Err(ApiError::already_a_thread());
        }
        let id = match from {
            Some(source) => ChannelId(source.0),
            None => ChannelId(self.next_id()),
        };
        let kind = if private {
            ChannelKind::PrivateThread
        } else {
            ChannelKind::PublicThread
        };
        let name = body["name"].as_str().unwrap_or_default().to_owned();
        let mut thread = Channel::new(id, kind, guild, name.clone());
        thread.parent = Some(parent);
        thread.slowmode = body["rate_limit_per_user"].as_u64().unwrap_or(0);
        thread.thread = Some(Thread {
            owner: who,
            members: BTreeSet::from([who]),
            archived: false,
            locked: false,
            invitable: body["invitable"].as_bool().unwrap_or(true),
            auto_archive: body["auto_archive_duration"]
                .as_u64()
                .unwrap_or(DEFAULT_AUTO_ARCHIVE),
            changed_at: self.now(),
        });
        self.channels.insert(id, thread);
        self.note(Event::ChannelCreated { channel: id });
        match from {
            Some(source) => {
                let message = self.message_mut(parent, source)?;
                message.thread = Some(id);
                message.flags |= flags::HAS_THREAD;
                let only_for = message.only_for;
                self.note(Event::MessageEdited {
                    channel: parent,
                    message: source,
                    only_for,
                });
                self.say_by_system(who, id, kinds::THREAD_STARTER, String::new(), Some(source));
            }
            None if !private => {
                self.say_by_system(who, parent, kinds::THREAD_CREATED, name, None);
            }
            None => {}
        }
        Ok(id)
    }

    /// Lets somebody into a thread, or takes them out (`inside` false).
    pub(in crate::loopback) fn move_into_thread(
        &mut self,
        who: UserId,
        id: ChannelId,
        person: UserId,
        inside: bool,
    ) -> Outcome<()> {
        let channel = self.view(id, who)?;
        let thread = channel
            .thread
            .as_ref()
            .ok_or_else(ApiError::wrong_channel_kind)?;
        let may = self.permissions(who, channel);
        if thread.archived {
            return Err(ApiError::archived());
        }
        let (owner, invitable) = (thread.owner, thread.invitable);
        let manages = may.contains(Permissions::MANAGE_THREADS);
        let allowed = match inside {
            true => manages || owner == who || person == who || invitable,
            false => manages || person == who || owner == who,
        };
        if !allowed || (inside && !may.contains(Permissions::SEND_MESSAGES_IN_THREADS)) {
            return Err(ApiError::missing_permissions());
        }
        let sees_parent = channel
            .parent
            .and_then(|parent| self.channels.get(&parent))
            .is_some_and(|parent| {
                self.permissions(person, parent)
                    .contains(Permissions::VIEW_CHANNEL)
            });
        if inside && !sees_parent {
            return Err(ApiError::missing_access());
        }
        let Some(thread) = &mut self.channel_mut(id)?.thread else {
            return Ok(());
        };
        if inside && thread.members.insert(person) {
            self.note(Event::ThreadJoined {
                thread: id,
                user: person,
            });
        } else if !inside && thread.members.remove(&person) {
            self.note(Event::ThreadLeft {
                thread: id,
                user: person,
            });
        }
        Ok(())
    }

    /// Changes a thread; one that is put away can only be taken out again.
    pub(super) fn modify_thread(
        &mut self,
        who: UserId,
        id: ChannelId,
        body: &Value,
    ) -> Outcome<()> {
        let channel = self.view(id, who)?;
        let thread = channel
            .thread
            .as_ref()
            .ok_or_else(ApiError::wrong_channel_kind)?;
        let may = self.permissions(who, channel);
        let manages = may.contains(Permissions::MANAGE_THREADS);
        let takes_out = body["archived"] == Value::Bool(false);
        if thread.archived && !takes_out {
            return Err(ApiError::archived());
        }
        let needs_manager = body.get("locked").is_some() || (thread.locked && takes_out);
        let comes_back = takes_out && may.contains(Permissions::SEND_MESSAGES_IN_THREADS);
        if !manages && (needs_manager || !(thread.owner == who || comes_back)) {
            return Err(ApiError::missing_permissions());
        }
        let mut complaints = Complaints::default();
        limits::channel(body, &mut complaints);
        complaints.into_result()?;
        let now = self.now();
        let channel = self.channel_mut(id)?;
        if let Some(name) = body["name"].as_str() {
            name.clone_into(&mut channel.name);
        }
        if let Some(thread) = &mut channel.thread {
            thread.archived = body["archived"].as_bool().unwrap_or(thread.archived);
            thread.locked = body["locked"].as_bool().unwrap_or(thread.locked);
            thread.invitable = body["invitable"].as_bool().unwrap_or(thread.invitable);
            thread.auto_archive = body["auto_archive_duration"]
                .as_u64()
                .unwrap_or(thread.auto_archive);
            thread.changed_at = now;
        }
        self.note(Event::ChannelChanged { channel: id });
        Ok(())
    }

    /// The threads of a guild that are not put away and that this account sees.
    pub(in crate::loopback) fn threads_seen_by(
        &self,
        who: UserId,
    ) -> impl Iterator<Item = &Channel> {
        self.channels.values().filter(move |channel| {
            channel
                .thread
                .as_ref()
                .is_some_and(|thread| !thread.archived)
                && self
                    .permissions(who, channel)
                    .contains(Permissions::VIEW_CHANNEL)
        })
    }
}
