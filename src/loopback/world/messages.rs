//! Messages: sent, changed, deleted, pinned, and read back in pages.

use jiff::{SignedDuration, Timestamp};
use serde_json::Value;

use super::mentions::Mentions;
use super::{Draft, Outcome, Upload, World};
use crate::loopback::errors::ApiError;
use crate::loopback::event::Event;
use crate::loopback::permissions::Permissions;
use crate::loopback::snowflake::{ChannelId, FileId, InteractionId, MessageId, UserId};

/// Discord's bits on a message, as far as they occur here.
pub(in crate::loopback) mod flags {
    pub(in crate::loopback) const SUPPRESS_EMBEDS: u64 = 1 << 2;
    pub(in crate::loopback) const HAS_THREAD: u64 = 1 << 5;
    pub(in crate::loopback) const EPHEMERAL: u64 = 1 << 6;
    pub(in crate::loopback) const LOADING: u64 = 1 << 7;
    pub(in crate::loopback) const SUPPRESS_NOTIFICATIONS: u64 = 1 << 12;
    pub(in crate::loopback) const COMPONENTS_V2: u64 = 1 << 15;
    /// What a sender may set in any channel; ephemeral only exists on answers to interactions.
    pub(in crate::loopback) const SETTABLE: u64 =
        SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | COMPONENTS_V2 | EPHEMERAL;
}

/// Discord's numbers for kinds of messages, as far as they occur here.
pub(in crate::loopback) mod kinds {
    pub(in crate::loopback) const PLAIN: u8 = 0;
    pub(in crate::loopback) const PINNED: u8 = 6;
    pub(in crate::loopback) const THREAD_CREATED: u8 = 18;
    pub(in crate::loopback) const REPLY: u8 = 19;
    pub(in crate::loopback) const SLASH: u8 = 20;
    pub(in crate::loopback) const THREAD_STARTER: u8 = 21;
    pub(in crate::loopback) const MENU: u8 = 23;
}

/// How long a nonce keeps a message from being sent twice.
const NONCE_LIFE: SignedDuration = SignedDuration::from_mins(5);
/// A file kept for download.
#[derive(Debug, Clone)]
pub(in crate::loopback) struct StoredFile {
    pub(in crate::loopback) channel: ChannelId,
    pub(in crate::loopback) filename: String,
    pub(in crate::loopback) content_type: String,
    pub(in crate::loopback) description: Option<String>,
    pub(in crate::loopback) bytes: axum::body::Bytes,
}

/// A reaction and who gave it.
#[derive(Debug, Clone)]
pub(in crate::loopback) struct Reaction {
    pub(in crate::loopback) emoji: String,
    pub(in crate::loopback) by: Vec<UserId>,
}

/// A message.
#[derive(Debug, Clone)]
pub(in crate::loopback) struct Message {
    pub(in crate::loopback) id: MessageId,
    pub(in crate::loopback) channel: ChannelId,
    pub(in crate::loopback) author: UserId,
    pub(in crate::loopback) kind: u8,
    pub(in crate::loopback) content: String,
    pub(in crate::loopback) embeds: Vec<Value>,
    pub(in crate::loopback) components: Vec<Value>,
    pub(in crate::loopback) files: Vec<FileId>,
    pub(in crate::loopback) reactions: Vec<Reaction>,
    pub(in crate::loopback) mentions: Mentions,
    pub(in crate::loopback) reply_to: Option<(ChannelId, MessageId)>,
    pub(in crate::loopback) sent_at: Timestamp,
    pub(in crate::loopback) edited_at: Option<Timestamp>,
    pub(in crate::loopback) flags: u64,
    pub(in crate::loopback) tts: bool,
    pub(in crate::loopback) nonce: Option<Value>,
    pub(in crate::loopback) pinned: bool,
    /// The only person who sees it, if it is ephemeral.
    pub(in crate::loopback) only_for: Option<UserId>,
    /// The interaction that it answers.
    pub(in crate::loopback) answers: Option<InteractionId>,
    pub(in crate::loopback) thread: Option<ChannelId>,
    /// The bot wrote or changed it and nobody has looked since.
    pub(in crate::loopback) unread: bool,
}

impl Message {
    /// Whether it exists for this account: ephemeral ones do for one person and the bot.
    pub(in crate::loopback) fn is_for(&self, who: UserId) -> bool {
        self.only_for.is_none_or(|only| only == who)
    }

    /// Whether the application does not show anything yet.
    pub(in crate::loopback) fn is_loading(&self) -> bool {
        self.flags & flags::LOADING != 0
    }
}

impl World {
    /// Refuses unless this account may post in the channel now.
    pub(super) fn demand_post(&self, who: UserId, id: ChannelId) -> Outcome<()> {
        let channel = self.view(id, who)?;
        if !channel.holds_messages() {
            return Err(ApiError::not_a_text_channel());
        }
        if let Some(person) = channel.recipient {
            let open = who != self.bot() || self.user(person)?.dms_open;
            return if open {
                Ok(())
            } else {
                Err(ApiError::dm_closed())
            };
        }
        let may = self.permissions(who, channel);
        let wanted = match &channel.thread {
            Some(thread) if thread.locked && !may.contains(Permissions::MANAGE_THREADS) => {
                return Err(ApiError::locked());
            }
            Some(_) => Permissions::SEND_MESSAGES_IN_THREADS,
            None => Permissions::SEND_MESSAGES,
        };
        if may.contains(wanted) {
            Ok(())
        } else {
            Err(ApiError::missing_permissions())
        }
    }

    /// Sends a message as any account does: with its permissions, its nonce and a reply checked.
    pub(in crate::loopback) fn post(
        &mut self,
        who: UserId,
        id: ChannelId,
        draft: Draft,
    ) -> Outcome<MessageId> {
        self.demand_post(who, id)?;
        if draft.is_empty() {
            return Err(ApiError::empty_message());
        }
        let may = self.permissions(who, self.channel(id)?);
        let lacks_embeds = !draft.embeds.is_empty() && !may.contains(Permissions::EMBED_LINKS);
        let lacks_files = !draft.uploads.is_empty() && !may.contains(Permissions::ATTACH_FILES);
        if lacks_embeds || lacks_files {
            return Err(ApiError::missing_permissions());
        }
        let mut reply_to = None;
        if let Some(answered) = draft.reply_to {
            if !may.contains(Permissions::READ_MESSAGE_HISTORY) {
                return Err(ApiError::reply_needs_history());
            }
            let exists = self
                .message(id, answered, who)
                .is_ok_and(|other| other.only_for.is_none());
            if !exists && draft.reply_must_exist {
                return Err(ApiError::invalid(
                    "message_reference",
                    "REPLIES_UNKNOWN_MESSAGE",
                    "Unknown message",
                ));
            }
            reply_to = exists.then_some((id, answered));
        }
        let now = self.now();
        let nonce = draft
            .nonce
            .as_ref()
            .filter(|_| draft.enforce_nonce)
            .map(Value::to_string);
        let key = nonce.map(|nonce| (id, who, nonce));
        if let Some((sent_at, known)) = key.as_ref().and_then(|key| self.nonces.get(key))
            && now.duration_since(*sent_at) < NONCE_LIFE
        {
            return Ok(*known);
        }
        self.wake_thread(id);
        let message = self.place(who, id, draft, reply_to, None, None);
        if let Some(key) = key {
            self.nonces.insert(key, (now, message));
        }
        Ok(message)
    }

    /// Puts a checked message into a channel.
    pub(super) fn place(
        &mut self,
        who: UserId,
        channel: ChannelId,
        mut draft: Draft,
        reply_to: Option<(ChannelId, MessageId)>,
        only_for: Option<UserId>,
        answers: Option<(InteractionId, u8)>,
    ) -> MessageId {
        let answered = reply_to
            .and_then(|(_, id)| self.any_message(id))
            .map(|other| other.author);
        let mut mentions = self.mentions(who, channel, &draft.content, answered, &draft.allowed);
        if let Some(only) = only_for {
            mentions.pinged.retain(|pinged| *pinged == only);
        }
        Self::number_components(&mut draft.components);
        let files = self.keep_files(channel, draft.uploads);
        let id = MessageId(self.next_id());
        let kind = match (answers, reply_to) {
            (Some((_, kind)), _) => kind,
            (None, Some(_)) => kinds::REPLY,
            (None, None) => kinds::PLAIN,
        };
        let message = Message {
            id,
            channel,
            author: who,
            kind,
            content: draft.content,
            embeds: draft.embeds,
            components: draft.components,
            files,
            reactions: Vec::new(),
            mentions,
            reply_to,
            sent_at: self.now(),
            edited_at: None,
            flags: (draft.flags & !flags::EPHEMERAL)
                | if only_for.is_some() {
                    flags::EPHEMERAL
                } else {
                    0
                },
            tts: draft.tts,
            nonce: draft.nonce,
            pinned: false,
            only_for,
            answers: answers.map(|(interaction, _)| interaction),
            thread: None,
            unread: who == self.bot(),
        };
        self.insert(message);
        id
    }

    /// Discord's own lines in a channel: a thread was opened, a message was pinned.
    pub(super) fn say_by_system(
        &mut self,
        who: UserId,
        channel: ChannelId,
        kind: u8,
        content: String,
        about: Option<MessageId>,
    ) {
        let about = about.and_then(|id| Some((self.whereabouts(id)?, id)));
        let draft = Draft {
            content,
            ..Draft::default()
        };
        let id = self.place(who, channel, draft, about, None, None);
        if let Ok(message) = self.message_mut(channel, id) {
            message.kind = kind;
            message.unread = false;
            message.mentions = Mentions::default();
        }
    }

    fn insert(&mut self, message: Message) {
        let (id, channel, only_for) = (message.id, message.channel, message.only_for);
        self.whereabouts.insert(id, channel);
        if let Some(place) = self.channels.get_mut(&channel) {
            if only_for.is_none() {
                place.last_message = Some(id);
            }
            place.messages.insert(id, message);
        }
        self.note(Event::MessagePosted {
            channel,
            message: id,
            only_for,
        });
    }

    pub(super) fn keep_files(&mut self, channel: ChannelId, uploads: Vec<Upload>) -> Vec<FileId> {
        let mut ids = Vec::new();
        for upload in uploads {
            let id = FileId(self.next_id());
            let file = StoredFile {
                channel,
                filename: upload.filename,
                content_type: upload.content_type,
                description: upload.description,
                bytes: upload.bytes.into(),
            };
            self.files.insert(id, file);
            ids.push(id);
        }
        ids
    }

    fn wake_thread(&mut self, id: ChannelId) {
        let Ok(channel) = self.channel_mut(id) else {
            return;
        };
        if let Some(thread) = &mut channel.thread
            && thread.archived
        {
            thread.archived = false;
            self.note(Event::ChannelChanged { channel: id });
        }
    }
}
