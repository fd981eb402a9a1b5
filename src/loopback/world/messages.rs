//! Messages: sent, changed, deleted, pinned, and read back in pages.

use jiff::{SignedDuration, Timestamp};
use serde_json::Value;

use super::super::errors::ApiError;
use super::super::event::Event;
use super::super::permissions::Permissions;
use super::super::snowflake::{ChannelId, FileId, InteractionId, MessageId, UserId};
use super::mentions::Mentions;
use super::{ChannelKind, Draft, Outcome, Patch, Upload, World};

/// Discord's bits on a message, as far as they occur here.
pub(in super::super) mod flags {
    pub(in super::super::super) const SUPPRESS_EMBEDS: u64 = 1 << 2;
    pub(in super::super::super) const HAS_THREAD: u64 = 1 << 5;
    pub(in super::super::super) const EPHEMERAL: u64 = 1 << 6;
    pub(in super::super::super) const LOADING: u64 = 1 << 7;
    pub(in super::super::super) const SUPPRESS_NOTIFICATIONS: u64 = 1 << 12;
    pub(in super::super::super) const COMPONENTS_V2: u64 = 1 << 15;
    /// What a sender may set in any channel; ephemeral only exists on answers to interactions.
    pub(in super::super::super) const SETTABLE: u64 =
        SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | COMPONENTS_V2 | EPHEMERAL;
}

/// Discord's numbers for kinds of messages, as far as they occur here.
pub(in super::super) mod kinds {
    pub(in super::super::super) const PLAIN: u8 = 0;
    pub(in super::super::super) const PINNED: u8 = 6;
    pub(in super::super::super) const THREAD_CREATED: u8 = 18;
    pub(in super::super::super) const REPLY: u8 = 19;
    pub(in super::super::super) const SLASH: u8 = 20;
    pub(in super::super::super) const THREAD_STARTER: u8 = 21;
    pub(in super::super::super) const MENU: u8 = 23;
}

/// How long a nonce keeps a message from being sent twice.
const NONCE_LIFE: SignedDuration = SignedDuration::from_mins(5);
/// The age up to which messages can be deleted in bulk.
const BULK_AGE: SignedDuration = SignedDuration::from_hours(14 * 24);
/// The most pins of a channel.
const PINS: usize = 50;

/// A file kept for download.
#[derive(Debug, Clone)]
pub(in super::super) struct StoredFile {
    pub(in super::super) channel: ChannelId,
    pub(in super::super) filename: String,
    pub(in super::super) content_type: String,
    pub(in super::super) description: Option<String>,
    pub(in super::super) bytes: axum::body::Bytes,
}

/// A reaction and who gave it.
#[derive(Debug, Clone)]
pub(in super::super) struct Reaction {
    pub(in super::super) emoji: String,
    pub(in super::super) by: Vec<UserId>,
}

/// A message.
#[derive(Debug, Clone)]
pub(in super::super) struct Message {
    pub(in super::super) id: MessageId,
    pub(in super::super) channel: ChannelId,
    pub(in super::super) author: UserId,
    pub(in super::super) kind: u8,
    pub(in super::super) content: String,
    pub(in super::super) embeds: Vec<Value>,
    pub(in super::super) components: Vec<Value>,
    pub(in super::super) files: Vec<FileId>,
    pub(in super::super) reactions: Vec<Reaction>,
    pub(in super::super) mentions: Mentions,
    pub(in super::super) reply_to: Option<(ChannelId, MessageId)>,
    pub(in super::super) sent_at: Timestamp,
    pub(in super::super) edited_at: Option<Timestamp>,
    pub(in super::super) flags: u64,
    pub(in super::super) tts: bool,
    pub(in super::super) nonce: Option<Value>,
    pub(in super::super) pinned: bool,
    /// The only person who sees it, if it is ephemeral.
    pub(in super::super) only_for: Option<UserId>,
    /// The interaction that it answers.
    pub(in super::super) answers: Option<InteractionId>,
    pub(in super::super) thread: Option<ChannelId>,
    /// The bot wrote or changed it and nobody has looked since.
    pub(in super::super) unread: bool,
}

impl Message {
    /// Whether it exists for this account: ephemeral ones do for one person and the bot.
    pub(in super::super) fn is_for(&self, who: UserId) -> bool {
        self.only_for.is_none_or(|only| only == who)
    }

    /// Whether the application does not show anything yet.
    pub(in super::super) fn is_loading(&self) -> bool {
        self.flags & flags::LOADING != 0
    }
}

/// Which part of a channel's history is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum History {
    Latest,
    Before(MessageId),
    After(MessageId),
    Around(MessageId),
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
    pub(in super::super) fn post(
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

    /// Changes an account's own message.
    pub(in super::super) fn edit(
        &mut self,
        who: UserId,
        channel: ChannelId,
        id: MessageId,
        patch: Patch,
    ) -> Outcome<()> {
        let message = self.message(channel, id, who)?;
        if message.only_for.is_some() && who == self.bot() {
            return Err(ApiError::unknown_message());
        }
        let only_flags = patch.flags.is_some()
            && patch.content.is_none()
            && patch.embeds.is_none()
            && patch.components.is_none()
            && patch.kept.is_none()
            && patch.uploads.is_empty();
        if message.author != who {
            if !only_flags {
                return Err(ApiError::not_your_message());
            }
            self.demand(channel, who, Permissions::MANAGE_MESSAGES)?;
        }
        let place = self.channel(channel)?;
        if place.thread.as_ref().is_some_and(|thread| thread.archived) {
            return Err(ApiError::archived());
        }
        let may = self.permissions(who, place);
        let adds_embeds = patch
            .embeds
            .as_ref()
            .is_some_and(|embeds| !embeds.is_empty());
        if (adds_embeds && !may.contains(Permissions::EMBED_LINKS))
            || (!patch.uploads.is_empty() && !may.contains(Permissions::ATTACH_FILES))
        {
            return Err(ApiError::missing_permissions());
        }
        self.change(channel, id, patch)
    }

    /// Changes a message, whoever asks.
    pub(super) fn change(
        &mut self,
        channel: ChannelId,
        id: MessageId,
        patch: Patch,
    ) -> Outcome<()> {
        let now = self.now();
        let before = self.message_mut(channel, id)?.clone();
        let mut files: Vec<FileId> = match &patch.kept {
            Some(kept) => before
                .files
                .iter()
                .copied()
                .filter(|id| kept.contains(id))
                .collect(),
            None => before.files.clone(),
        };
        let content = patch.content.unwrap_or_else(|| before.content.clone());
        let embeds = patch.embeds.unwrap_or_else(|| before.embeds.clone());
        let mut components = patch
            .components
            .unwrap_or_else(|| before.components.clone());
        let nothing_left = content.is_empty() && embeds.is_empty() && components.is_empty();
        if nothing_left && files.is_empty() && patch.uploads.is_empty() {
            return Err(ApiError::empty_message());
        }
        Self::number_components(&mut components);
        let answered = before.reply_to.and_then(|(_, id)| self.any_message(id));
        let answered = answered.map(|other| other.author);
        let named = self.mentions(before.author, channel, &content, answered, &patch.allowed);
        files.extend(self.keep_files(channel, patch.uploads));
        let by_bot = before.author == self.bot();
        let fills = before.is_loading();
        let message = self.message_mut(channel, id)?;
        message.unread = by_bot;
        message.content = content;
        message.embeds = embeds;
        message.components = components;
        message.files = files;
        // An edit changes whom the text names, but pings nobody; only the answer that fills a
        // deferral is new to its readers.
        let pinged = if fills {
            named.pinged.clone()
        } else {
            before.mentions.pinged
        };
        message.mentions = Mentions { pinged, ..named };
        message.flags &= !flags::LOADING;
        if let Some(wanted) = patch.flags {
            message.flags = (message.flags & !flags::SUPPRESS_EMBEDS)
                | (wanted & (flags::SUPPRESS_EMBEDS | flags::COMPONENTS_V2));
        }
        message.edited_at = if fills { None } else { Some(now) };
        let only_for = message.only_for;
        self.note(Event::MessageEdited {
            channel,
            message: id,
            only_for,
        });
        Ok(())
    }

    /// Deletes a message: one's own, or another's with the permission to manage.
    pub(in super::super) fn delete(
        &mut self,
        who: UserId,
        channel: ChannelId,
        id: MessageId,
    ) -> Outcome<()> {
        let message = self.message(channel, id, who)?;
        if message.only_for.is_some() && who == self.bot() {
            return Err(ApiError::unknown_message());
        }
        if message.author != who && message.only_for.is_none() {
            if self.channel(channel)?.is_direct() {
                return Err(ApiError::not_in_a_dm());
            }
            self.demand(channel, who, Permissions::MANAGE_MESSAGES)?;
        }
        self.remove(channel, id);
        Ok(())
    }

    /// Removes a message, whoever asks.
    pub(super) fn remove(&mut self, channel: ChannelId, id: MessageId) {
        let Some(gone) = self
            .channels
            .get_mut(&channel)
            .and_then(|place| place.messages.remove(&id))
        else {
            return;
        };
        self.whereabouts.remove(&id);
        for file in &gone.files {
            self.files.remove(file);
        }
        self.note(Event::MessageDeleted {
            channel,
            message: id,
            only_for: gone.only_for,
        });
    }

    /// Deletes between 2 and 100 messages that are younger than two weeks.
    pub(in super::super) fn delete_many(
        &mut self,
        who: UserId,
        channel: ChannelId,
        ids: &[MessageId],
    ) -> Outcome<()> {
        if self.view(channel, who)?.is_direct() {
            return Err(ApiError::not_in_a_dm());
        }
        self.demand(channel, who, Permissions::MANAGE_MESSAGES)?;
        if !(2..=100).contains(&ids.len()) {
            return Err(ApiError::bulk_delete_count());
        }
        let now = self.now();
        let messages = &self.channel(channel)?.messages;
        let old = |id| {
            messages
                .get(id)
                .is_some_and(|message: &Message| now.duration_since(message.sent_at) > BULK_AGE)
        };
        if ids.iter().any(old) {
            return Err(ApiError::bulk_delete_too_old());
        }
        for id in ids {
            self.remove(channel, *id);
        }
        Ok(())
    }

    /// A page of the history, the newest first; empty without the permission to read it.
    pub(in super::super) fn history(
        &self,
        who: UserId,
        channel: ChannelId,
        part: History,
        limit: usize,
    ) -> Outcome<Vec<&Message>> {
        let place = self.view(channel, who)?;
        if !place.holds_messages() {
            return Err(ApiError::not_a_text_channel());
        }
        if !self
            .permissions(who, place)
            .contains(Permissions::READ_MESSAGE_HISTORY)
        {
            return Ok(Vec::new());
        }
        let bot = self.bot();
        let readable = |message: &&Message| {
            message
                .only_for
                .is_none_or(|only| only == who && who != bot)
        };
        let all = &place.messages;
        let mut page: Vec<&Message> = match part {
            History::Latest => all.values().rev().filter(readable).take(limit).collect(),
            History::Before(id) => all
                .range(..id)
                .rev()
                .map(|(_, m)| m)
                .filter(readable)
                .take(limit)
                .collect(),
            History::After(id) => {
                let after = MessageId(id.0.saturating_add(1));
                all.range(after..)
                    .map(|(_, m)| m)
                    .filter(readable)
                    .take(limit)
                    .collect()
            }
            History::Around(id) => {
                let half = limit / 2;
                let older = all
                    .range(..id)
                    .rev()
                    .map(|(_, m)| m)
                    .filter(readable)
                    .take(half);
                let newer = all
                    .range(id..)
                    .map(|(_, m)| m)
                    .filter(readable)
                    .take(limit - half);
                older.chain(newer).collect()
            }
        };
        page.sort_by_key(|message| std::cmp::Reverse(message.id));
        Ok(page)
    }

    /// Pins a message or takes the pin off.
    pub(in super::super) fn pin(
        &mut self,
        who: UserId,
        channel: ChannelId,
        id: MessageId,
        pinned: bool,
    ) -> Outcome<()> {
        self.message(channel, id, who)?;
        if self.channel(channel)?.kind != ChannelKind::Direct {
            self.demand(channel, who, Permissions::PIN_MESSAGES)?;
        }
        let place = self.channel(channel)?;
        if pinned
            && place
                .messages
                .values()
                .filter(|message| message.pinned)
                .count()
                >= PINS
        {
            return Err(ApiError::too_many_pins());
        }
        let message = self.message_mut(channel, id)?;
        if message.pinned == pinned {
            return Ok(());
        }
        message.pinned = pinned;
        self.note(Event::MessageEdited {
            channel,
            message: id,
            only_for: None,
        });
        self.note(Event::PinsChanged { channel });
        if pinned {
            self.say_by_system(who, channel, kinds::PINNED, String::new(), Some(id));
        }
        Ok(())
    }
}
