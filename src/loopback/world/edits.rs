//! Messages after they were sent: changed, deleted, pinned.

use jiff::SignedDuration;

use super::mentions::Mentions;
use super::messages::{Message, flags, kinds};
use super::{ChannelKind, Outcome, Patch, World};
use crate::loopback::errors::ApiError;
use crate::loopback::event::Event;
use crate::loopback::permissions::Permissions;
use crate::loopback::snowflake::{ChannelId, FileId, MessageId, UserId};

/// The age up to which messages can be deleted in bulk.
const BULK_AGE: SignedDuration = SignedDuration::from_hours(14 * 24);
/// The most pins of a channel.
const PINS: usize = 50;

impl World {
    /// Changes an account's own message.
    pub(in crate::loopback) fn edit(
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
    pub(in crate::loopback) fn delete(
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
        if let Some(gone) = self.take_out(channel, id) {
            let only_for = gone.only_for;
            self.note(Event::MessageDeleted {
                channel,
                message: id,
                only_for,
            });
        }
    }

    /// Removes several messages at once, as moderators and bans do.
    pub(in crate::loopback) fn purge(&mut self, channel: ChannelId, ids: &[MessageId]) {
        let gone = ids
            .iter()
            .copied()
            .filter(|id| self.take_out(channel, *id).is_some());
        let messages = gone.collect();
        self.note(Event::MessagesDeleted { channel, messages });
    }

    fn take_out(&mut self, channel: ChannelId, id: MessageId) -> Option<Message> {
        let gone = self.channels.get_mut(&channel)?.messages.remove(&id)?;
        self.whereabouts.remove(&id);
        for file in &gone.files {
            self.files.remove(file);
        }
        Some(gone)
    }

    /// Deletes between 2 and 100 messages that are younger than two weeks.
    pub(in crate::loopback) fn delete_many(
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
        self.purge(channel, ids);
        Ok(())
    }

    /// Pins a message or takes the pin off.
    pub(in crate::loopback) fn pin(
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
