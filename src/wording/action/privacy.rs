//! What a person does about their own data.

use super::{ActionError, Parts, Quoted};
use crate::domain::{GuildId, ManagerId};
use std::fmt;

/// What a person does about their own data, or the desk on their behalf.
#[derive(Clone, Debug, PartialEq)]
pub enum PrivacyAction {
    /// Hands out all that is stored about the clicker.
    ShowData,
    /// Opens the clicker's profile as a form.
    Correct,
    /// Asks whether all about the clicker is to be erased.
    AskErase,
    /// Begins the erasure; it can be taken back for a day.
    Erase {
        /// Who is to be erased.
        manager: ManagerId,
    },
    /// Takes the erasure back. Pressed in direct messages too, so it names its guild.
    CancelErasure {
        /// The guild.
        guild: GuildId,
        /// Who was to be erased.
        manager: ManagerId,
    },
}

impl PrivacyAction {
    pub(super) fn guild(&self) -> Option<GuildId> {
        match self {
            Self::CancelErasure { guild, .. } => Some(*guild),
            _ => None,
        }
    }

    pub(super) fn parse(parts: &mut Parts<'_>) -> Result<Self, ActionError> {
        Ok(match parts.text()?.as_str() {
            "data" => Self::ShowData,
            "correct" => Self::Correct,
            "ask" => Self::AskErase,
            "erase" => Self::Erase {
                manager: parts.manager()?,
            },
            "keep" => Self::CancelErasure {
                guild: parts.guild()?,
                manager: parts.manager()?,
            },
            _ => return Err(ActionError::Unknown),
        })
    }
}

impl fmt::Display for PrivacyAction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ShowData => f.write_str("data"),
            Self::Correct => f.write_str("correct"),
            Self::AskErase => f.write_str("ask"),
            Self::Erase { manager } => write!(f, "erase:{}", Quoted(manager.as_str())),
            Self::CancelErasure { guild, manager } => {
                write!(f, "keep:{guild}:{}", Quoted(manager.as_str()))
            }
        }
    }
}
