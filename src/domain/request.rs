//! A request: a need that somebody posted, on its way to a seat that is filled.

use super::{Brief, ChannelId, Corrections, GuildId, Locale, MessageId, RequestId, UserId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A request as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// The guild it belongs to.
    pub guild: GuildId,
    /// Its number within the guild.
    pub id: RequestId,
    /// Where it came from.
    pub source: RequestSource,
    /// Which need of the source it is, counted from 0, where one message names several.
    pub part: u16,
    /// Who asked.
    pub requester: UserId,
    /// Where its card stands.
    pub channel: ChannelId,
    /// Where it is on its way.
    pub state: RequestState,
    /// What is needed: the reading of the text with the corrections of people over it.
    pub brief: Brief,
    /// What people have set by hand; it stays when the text is read again.
    pub corrections: Corrections,
    /// The words that the brief was read from, at their places in the text; all else is blanked out, so that what must
    /// not be kept (an illness, a name) is not kept.
    pub words: String,
    /// Counts up with every change of the brief; a button that carries an older number is out of date.
    pub revision: i64,
    /// The language that the requester wrote in.
    pub locale: Locale,
    /// When it was posted.
    pub opened_at: Timestamp,
    /// The request that said the same when this one was posted.
    pub twin: Option<RequestId>,
}

/// Where a request came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum RequestSource {
    /// A message that people can see, edit and delete.
    Message {
        /// The message.
        message: MessageId,
    },
    /// A command; the number is the platform's id of the invocation, so that a repeat is known.
    Command {
        /// The invocation.
        interaction: u64,
    },
}

/// Where a request is on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RequestState {
    /// A title with several readings must be settled first.
    Clarifying,
    /// A shortlist is up; offers may be out.
    Shortlisted,
    /// Everyone that is needed was chosen.
    Assigned,
    /// Everyone chosen is in place.
    InPlace,
    /// Every mandate was closed.
    Closed,
    /// Taken back by its requester.
    Withdrawn,
}

impl RequestState {
    /// Whether people are still sought.
    pub fn is_searching(self) -> bool {
        matches!(self, Self::Clarifying | Self::Shortlisted)
    }
}

/// Who did something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", content = "user", rename_all = "snake_case")]
pub enum Actor {
    /// A person, by account.
    User(UserId),
    /// The bot itself.
    Bot,
    /// Someone at the command line of the machine.
    Operator,
    /// A person whose data was erased since.
    Erased,
}
