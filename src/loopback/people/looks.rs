//! What people see, and waiting until they see it.

use std::time::Duration;

use super::{CannotDo, Person, PersonCard, Place, cards};
use crate::loopback::seen::{SeenChannel, SeenCommand, SeenMessage};
use crate::loopback::snowflake::{ChannelId, MessageId};

impl Person {
    /// Who this is.
    pub fn card(&self) -> Option<PersonCard> {
        cards(&self.shared)
            .into_iter()
            .find(|card| card.id == self.id)
    }

    /// Reads a channel: all that this person sees in it, the oldest first, ephemeral messages included.
    ///
    /// # Errors
    ///
    /// If the person cannot see the channel.
    pub fn messages(&self, place: impl Into<Place>) -> Result<Vec<SeenMessage>, CannotDo> {
        Ok(self.read(self.place(place)?))
    }

    /// Reads the private conversation with the bot.
    pub fn dms(&self) -> Vec<SeenMessage> {
        self.dm_channel()
            .map(|channel| self.read(channel))
            .unwrap_or_default()
    }

    fn read(&self, channel: ChannelId) -> Vec<SeenMessage> {
        self.shared.act(|world| {
            let seen = world.messages_for(self.id, channel);
            for message in &seen {
                world.mark_read(message.id);
            }
            seen
        })
    }

    /// Reads one message as it stands now.
    ///
    /// # Errors
    ///
    /// If this person sees no such message.
    pub fn message(&self, message: impl Into<MessageId>) -> Result<SeenMessage, CannotDo> {
        let id = message.into();
        self.shared.act(|world| {
            let seen = world.seen(self.id, world.message_for(self.id, id)?);
            world.mark_read(id);
            Ok(seen)
        })
    }

    /// The channels, threads and private conversations in this person's list.
    pub fn channels(&self) -> Vec<SeenChannel> {
        self.shared.look(|world| world.channels_for(self.id))
    }

    /// The commands that this person finds in a channel.
    ///
    /// # Errors
    ///
    /// If the person cannot see the channel.
    pub fn commands(&self, place: impl Into<Place>) -> Result<Vec<SeenCommand>, CannotDo> {
        let place = place.into();
        self.shared.look(|world| {
            let channel = world.place_for(self.id, &place)?;
            Ok(world.commands_for(self.id, channel))
        })
    }

    /// Waits for a message that looks so in a channel; the first that does is read, others are not.
    ///
    /// # Errors
    ///
    /// If the person cannot see the channel, or [`CannotDo::TimedOut`].
    pub async fn wait_message(
        &self,
        place: impl Into<Place>,
        looks_so: impl Fn(&SeenMessage) -> bool,
        timeout: Duration,
    ) -> Result<SeenMessage, CannotDo> {
        let channel = self.place(place)?;
        let find = || {
            self.shared.act(|world| {
                let mut messages = world.messages_for(self.id, channel).into_iter();
                let found = messages.find(&looks_so)?;
                world.mark_read(found.id);
                Some(found)
            })
        };
        self.within(timeout, find).await
    }

    /// Waits until this person sees a channel or thread of this name.
    ///
    /// # Errors
    ///
    /// [`CannotDo::TimedOut`].
    pub async fn wait_channel(
        &self,
        place: impl Into<Place>,
        timeout: Duration,
    ) -> Result<ChannelId, CannotDo> {
        let place = place.into();
        let find = || self.place(place.clone()).ok();
        self.within(timeout, find).await
    }

    /// Waits for a private message of the bot that looks so.
    ///
    /// # Errors
    ///
    /// [`CannotDo::TimedOut`].
    pub async fn wait_dm(
        &self,
        looks_so: impl Fn(&SeenMessage) -> bool,
        timeout: Duration,
    ) -> Result<SeenMessage, CannotDo> {
        let from_bot = |message: &SeenMessage| message.author.bot && looks_so(message);
        self.wait_message(self.dm_channel()?, from_bot, timeout)
            .await
    }

    /// Waits until a message looks so, after edits and reactions.
    ///
    /// # Errors
    ///
    /// [`CannotDo::TimedOut`], also if the message is not there.
    pub async fn wait_for(
        &self,
        message: impl Into<MessageId>,
        looks_so: impl Fn(&SeenMessage) -> bool,
        timeout: Duration,
    ) -> Result<SeenMessage, CannotDo> {
        let id = message.into();
        let find = || {
            self.shared.act(|world| {
                let seen = world.seen(self.id, world.message_for(self.id, id).ok()?);
                let found = looks_so(&seen).then_some(seen)?;
                world.mark_read(id);
                Some(found)
            })
        };
        self.within(timeout, find).await
    }

    /// Waits until a message is gone.
    ///
    /// # Errors
    ///
    /// [`CannotDo::TimedOut`].
    pub async fn wait_gone(
        &self,
        message: impl Into<MessageId>,
        timeout: Duration,
    ) -> Result<(), CannotDo> {
        let id = message.into();
        let find = || {
            let there = self.shared.look(|world| world.any_message(id).is_some());
            (!there).then_some(())
        };
        self.within(timeout, find).await
    }

    async fn within<T>(
        &self,
        timeout: Duration,
        find: impl FnMut() -> Option<T>,
    ) -> Result<T, CannotDo> {
        let found = self.shared.until(find);
        tokio::time::timeout(timeout, found)
            .await
            .map_err(|_| CannotDo::TimedOut(timeout))
    }
}
