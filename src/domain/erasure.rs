//! An erasure: a person, or the desk on their behalf, wants all about them gone.

use super::{GuildId, Locale, ManagerId, UserId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::fmt;

/// An erasure as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Erasure {
    /// The guild that it is for.
    pub guild: GuildId,
    /// Its number within the guild, which stands on the receipt.
    pub number: ErasureNumber,
    /// Whose data it is; the placeholder once it is done.
    pub manager: ManagerId,
    /// The account that is told; `None` once it is done.
    pub user: Option<UserId>,
    /// Who has asked for it; `None` once it is done and it was the person.
    pub asked_by: Option<UserId>,
    /// The language in which the person is told.
    pub locale: Locale,
    /// Where it is on its way.
    pub state: ErasureState,
    /// When it was asked for.
    pub asked_at: Timestamp,
    /// When it is to be done; until then it can be taken back.
    pub due_at: Timestamp,
}

/// The number of an erasure within its guild.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ErasureNumber(pub i64);

impl ErasureNumber {
    /// Under which id the figures of the person go on.
    pub fn placeholder(self) -> ManagerId {
        ManagerId::new(format!("erased-{self}"))
    }
}

impl fmt::Display for ErasureNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Where an erasure is on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ErasureState {
    /// Asked for; it can be taken back.
    Pending,
    /// Taken back.
    Cancelled,
    /// Done.
    Done,
}

/// What an erasure has removed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Removed {
    /// Rows of the database that were removed or lost what they told of the person.
    pub rows: u32,
    /// Messages of the bot that are changed.
    pub messages: u32,
}
