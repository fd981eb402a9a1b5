//! Reactions: given, taken back, cleared.

use super::messages::Reaction;
use super::{Outcome, World};
use crate::loopback::errors::ApiError;
use crate::loopback::event::Event;
use crate::loopback::permissions::Permissions;
use crate::loopback::snowflake::{ChannelId, MessageId, UserId};

/// The most different emoji on one message.
const REACTIONS: usize = 20;

impl World {
    /// Reacts to a message. A new emoji needs a permission, joining in does not.
    pub(in crate::loopback) fn react(
        &mut self,
        who: UserId,
        channel: ChannelId,
        id: MessageId,
        emoji: &str,
    ) -> Outcome<()> {
        let message = self.message(channel, id, who)?;
        if message.only_for.is_some() {
            return Err(ApiError::unknown_message());
        }
        // Every emoji that is not a guild's own (`name:id`) lies outside of ASCII, keycaps included.
        if emoji.is_ascii() && !emoji.contains(':') {
            return Err(ApiError::unknown_emoji());
        }
        let known = message
            .reactions
            .iter()
            .any(|reaction| reaction.emoji == emoji);
        let full = message.reactions.len() >= REACTIONS;
        self.demand(channel, who, Permissions::READ_MESSAGE_HISTORY)?;
        if !known {
            self.demand(channel, who, Permissions::ADD_REACTIONS)?;
            if full {
                return Err(ApiError::too_many_reactions());
            }
        }
        let reactions = &mut self.message_mut(channel, id)?.reactions;
        let index = reactions
            .iter()
            .position(|reaction| reaction.emoji == emoji);
        match index.and_then(|index| reactions.get_mut(index)) {
            Some(reaction) if reaction.by.contains(&who) => return Ok(()),
            Some(reaction) => reaction.by.push(who),
            None => reactions.push(Reaction {
                emoji: emoji.to_owned(),
                by: vec![who],
            }),
        }
        self.note(Event::ReactionAdded {
            channel,
            message: id,
            user: who,
            emoji: emoji.to_owned(),
        });
        Ok(())
    }

    /// Takes back the reaction of `whose`; another's needs the permission to manage.
    pub(in crate::loopback) fn unreact(
        &mut self,
        who: UserId,
        channel: ChannelId,
        id: MessageId,
        emoji: &str,
        whose: UserId,
    ) -> Outcome<()> {
        self.message(channel, id, who)?;
        if whose != who {
            self.demand(channel, who, Permissions::MANAGE_MESSAGES)?;
        }
        let reactions = &mut self.message_mut(channel, id)?.reactions;
        let reaction = reactions
            .iter_mut()
            .find(|reaction| reaction.emoji == emoji);
        let given = reaction.filter(|reaction| reaction.by.contains(&whose));
        let Some(reaction) = given else { return Ok(()) };
        reaction.by.retain(|other| *other != whose);
        reactions.retain(|reaction| !reaction.by.is_empty());
        self.note(Event::ReactionRemoved {
            channel,
            message: id,
            user: whose,
            emoji: emoji.to_owned(),
        });
        Ok(())
    }

    /// Clears all reactions of a message, or all with one emoji.
    pub(in crate::loopback) fn clear_reactions(
        &mut self,
        who: UserId,
        channel: ChannelId,
        id: MessageId,
        emoji: Option<&str>,
    ) -> Outcome<()> {
        self.message(channel, id, who)?;
        self.demand(channel, who, Permissions::MANAGE_MESSAGES)?;
        let reactions = &mut self.message_mut(channel, id)?.reactions;
        let before = reactions.len();
        reactions.retain(|reaction| emoji.is_some_and(|emoji| reaction.emoji != emoji));
        if reactions.len() != before {
            let emoji = emoji.map(str::to_owned);
            self.note(Event::ReactionsCleared {
                channel,
                message: id,
                emoji,
            });
        }
        Ok(())
    }
}
