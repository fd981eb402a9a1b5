//! How far each watched channel has been read, in memory and now and then on disk.
//!
//! The place on disk may lag behind: reading a message again changes nothing, so catching up begins a little before it.

use super::{Desk, Result};
use crate::{
    domain::{ChannelId, GuildId, MessageId},
    store::{cursors, notes},
};
use std::{
    collections::HashMap,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};

/// Five minutes in the upper bits of a message's id, which hold its time in milliseconds: messages of that time may
/// have been under way, out of order, when the place was written.
const OVERLAP: u64 = (5 * 60 * 1000) << 22;

/// Channels read further than the database knows.
#[derive(Debug, Default)]
pub(super) struct Cursors {
    read: Mutex<HashMap<(GuildId, ChannelId), MessageId>>,
    /// Guilds whose missed messages are still being read. Meanwhile nothing is written down: a crash must not leave a
    /// place behind it that lies after messages nobody has read.
    behind: AtomicUsize,
}

impl Desk {
    /// Notes that a message has been handled.
    pub fn handled(&self, guild: GuildId, channel: ChannelId, message: MessageId) {
        let mut read = self
            .cursors
            .read
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let last = read.entry((guild, channel)).or_insert(message);
        *last = (*last).max(message);
    }

    /// Notes at once, on disk, that a channel is read from after this message on: without such a place nothing of the
    /// channel is read after a crash.
    pub async fn begin_reading(
        &self,
        guild: GuildId,
        channel: ChannelId,
        after: MessageId,
    ) -> Result<()> {
        let mut tx = self.store.begin().await?;
        cursors::advance(&mut tx, guild, channel, after).await?;
        Ok(tx.commit().await?)
    }

    /// The connection begins anew: for so many guilds, what was missed must be read first.
    pub fn fallen_behind(&self, guilds: usize) {
        self.cursors.behind.store(guilds, Ordering::SeqCst);
    }

    /// A message could not be handled: from now on no place is written down any more, so that the next start, or the next
    /// connection, reads it again.
    pub fn hold_cursors(&self) {
        self.cursors.behind.fetch_add(1, Ordering::SeqCst);
    }

    /// What one guild has missed was read.
    pub fn caught_up(&self) {
        let step = |behind: usize| behind.checked_sub(1);
        self.cursors
            .behind
            .fetch_update(Ordering::SeqCst, Ordering::SeqCst, step)
            .ok();
    }

    /// Writes down how far channels were read since the last time.
    pub async fn write_cursors(&self) -> Result<()> {
        if self.cursors.behind.load(Ordering::SeqCst) > 0 {
            return Ok(());
        }
        let read = std::mem::take(
            &mut *self
                .cursors
                .read
                .lock()
                .unwrap_or_else(PoisonError::into_inner),
        );
        if read.is_empty() {
            return Ok(());
        }
        let mut tx = self.store.begin().await?;
        for ((guild, channel), message) in read {
            cursors::advance(&mut tx, guild, channel, message).await?;
        }
        Ok(tx.commit().await?)
    }

    /// The watched channels of a guild with the message after which catching up begins; `None` where a channel was
    /// never read.
    pub async fn cursors(&self, guild: GuildId) -> Result<Vec<(ChannelId, Option<MessageId>)>> {
        let watched = self.guild(guild).await?.settings.watched.clone();
        let mut reading = self.store.read().await?;
        let mut channels = Vec::with_capacity(watched.len());
        for channel in watched {
            let last = cursors::of_channel(&mut reading, guild, channel).await?;
            channels.push((
                channel,
                last.map(|message| MessageId(message.0.saturating_sub(OVERLAP))),
            ));
        }
        Ok(channels)
    }

    /// Something that the process must remember about itself.
    pub async fn note(&self, name: &str) -> Result<Option<String>> {
        Ok(notes::find(&mut self.store.read().await?, name).await?)
    }

    /// Remembers something about the process.
    pub async fn keep_note(&self, name: &str, value: &str) -> Result<()> {
        let mut tx = self.store.begin().await?;
        notes::keep(&mut tx, name, value).await?;
        Ok(tx.commit().await?)
    }
}
