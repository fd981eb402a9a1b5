//! Why the bot does not do what someone asked for.
//!
//! A refusal is meant for the person who asked; `wording` turns it into a sentence with the next step. What went wrong
//! inside the machine is no refusal, except as [`Refusal::Internal`], which tells no detail.

use super::{ManagerId, OfferState, RequestId, Step};
use serde::{Deserialize, Serialize};

/// Why the bot does not do what someone asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Refusal {
    /// The person may not do this.
    #[error("not allowed: needs {needs:?}")]
    NotAllowed {
        /// Who may.
        needs: Standing,
    },
    /// No such request in this guild.
    #[error("no request {request} here")]
    RequestUnknown {
        /// The number given.
        request: RequestId,
    },
    /// The brief has changed since the card or form was shown.
    #[error("request {request} has changed since")]
    OutOfDate {
        /// The request.
        request: RequestId,
    },
    /// The request was taken back.
    #[error("request {request} is withdrawn")]
    AlreadyWithdrawn {
        /// The request.
        request: RequestId,
    },
    /// The request is open, so it cannot be reopened.
    #[error("request {request} is open")]
    NotWithdrawn {
        /// The request.
        request: RequestId,
    },
    /// The request has no shortlist yet.
    #[error("request {request} has no shortlist yet")]
    NoShortlist {
        /// The request.
        request: RequestId,
    },
    /// The request is past the search: somebody was chosen.
    #[error("request {request} is assigned")]
    AlreadyAssigned {
        /// The request.
        request: RequestId,
    },
    /// No such offer in this guild.
    #[error("no such offer here")]
    OfferUnknown,
    /// Somebody was quicker, or the time is over: the offer stands otherwise by now.
    #[error("the offer is {state:?}")]
    OfferSettled {
        /// Where it stands.
        state: OfferState,
    },
    /// The person is held or booked on some of the days.
    #[error("the days are taken")]
    DaysTaken,
    /// The step does not fit where the engagement stands.
    #[error("the engagement is past that")]
    EngagementSettled,
    /// No request was named, and none of the person's is open.
    #[error("no open request is meant")]
    NoOpenRequest,
    /// A what-if cannot go on that way.
    #[error("no step {step:?} is left")]
    NoFurtherStep {
        /// The way.
        step: Step,
    },
    /// The last change of the brief is not there or is older than the request's last revision.
    #[error("request {request} has no change to take back")]
    NothingToTakeBack {
        /// The request.
        request: RequestId,
    },
    /// The button, menu or form is of an older version of the bot, or not known.
    #[error("an older button")]
    OlderButton,
    /// No such person on the roster.
    #[error("no manager “{name}” on the roster")]
    ManagerUnknown {
        /// What was given.
        name: String,
    },
    /// The person who asks about themselves is not on the roster, or their account is not linked.
    #[error("no profile of the person who asks")]
    NoProfile,
    /// The id is taken by another person.
    #[error("the id {id} is taken")]
    ManagerTaken {
        /// The id.
        id: ManagerId,
    },
    /// Another person of the roster has linked the chat account.
    #[error("the chat account is taken")]
    AccountTaken,
    /// No erasure of the person is pending: it was done, or taken back.
    #[error("no erasure is pending")]
    NoErasurePending,
    /// The stored import is gone or was applied already.
    #[error("that import is gone")]
    ImportGone,
    /// The roster changed between the dry run and the click.
    #[error("the roster has changed since the dry run")]
    ImportOutOfDate,
    /// A file could not be read at all.
    #[error("the file cannot be read")]
    BadFile,
    /// A file is larger than accepted.
    #[error("the file is larger than {max_mb} MB")]
    FileTooLarge {
        /// The largest accepted size in megabytes.
        max_mb: u32,
    },
    /// A date that cannot be, or cannot be read.
    #[error("“{text}” is no date")]
    BadDate {
        /// What was given.
        text: String,
    },
    /// A last day before the first.
    #[error("the end lies before the start")]
    EndBeforeStart,
    /// A number that cannot be read or lies outside what is sensible.
    #[error("“{text}” is no number between {min} and {max}")]
    BadNumber {
        /// What was given.
        text: String,
        /// The least accepted.
        min: i64,
        /// The most accepted.
        max: i64,
    },
    /// A rate that cannot be read.
    #[error("“{text}” is no rate")]
    BadRate {
        /// What was given.
        text: String,
    },
    /// A word that the vocabulary does not know.
    #[error("“{text}” is not known")]
    UnknownTerm {
        /// What was given.
        text: String,
        /// The nearest known one.
        suggestion: Option<String>,
    },
    /// A time zone that does not exist.
    #[error("“{text}” is no time zone")]
    BadZone {
        /// What was given.
        text: String,
    },
    /// A text longer than accepted.
    #[error("the text is longer than {max} characters")]
    TextTooLong {
        /// The most characters accepted.
        max: u32,
    },
    /// Something that must be given is empty.
    #[error("nothing was given")]
    Empty,
    /// Asked outside a guild, where there is no roster.
    #[error("not in a guild")]
    NotInGuild,
    /// The text holds no request that can be read.
    #[error("no request in that text")]
    NothingUnderstood,
    /// The bot lacks a permission in that channel.
    #[error("the bot may not write in that channel")]
    ChannelClosed,
    /// Something broke; the log has the detail.
    #[error("internal error")]
    Internal,
}

/// Who may do something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Someone who may open requests.
    Requester,
    /// The one who opened the request, or the desk.
    OwnerOrDesk,
    /// The desk.
    Desk,
    /// Someone who manages the server.
    Admin,
    /// The person of the profile, or the desk.
    SelfOrDesk,
}
