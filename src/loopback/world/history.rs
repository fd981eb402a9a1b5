//! Messages read back in pages.

use super::{Message, Outcome, World};
use crate::loopback::errors::ApiError;
use crate::loopback::permissions::Permissions;
use crate::loopback::snowflake::{ChannelId, MessageId, UserId};

/// Which part of a channel's history is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::loopback) enum History {
    Latest,
    Before(MessageId),
    After(MessageId),
    Around(MessageId),
}

impl World {
    /// A page of the history, the newest first; empty without the permission to read it.
    pub(in crate::loopback) fn history(
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
}
