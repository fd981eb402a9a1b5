//! The append-only log: what happened, by whom, when.

use super::{
    Actor, Brief, DeclineReason, EngagementStep, ErasureNumber, Field, ManagerId, MandateOutcome,
    MessageId, OfferId, OfferStep, Prompt, Removed, RequestId, RoleId, ScoringVersion, WhatIf,
};
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A line of the log.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LogEntry {
    /// Its place in the order of all things that ever happened.
    pub seq: i64,
    /// The request that it is about, if any.
    pub request: Option<RequestId>,
    /// The person on the roster that it is about, if any.
    pub manager: Option<ManagerId>,
    /// Who did it.
    pub actor: Actor,
    /// When.
    pub at: Timestamp,
    /// What.
    pub fact: Fact,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Fact {
    /// A text was read as a request.
    RequestOpened,
    /// Its text was edited and read again.
    RequestReread,
    /// Its author went on with it in another message.
    RequestAmended {
        /// That message.
        message: MessageId,
    },
    /// Somebody set fields of the brief by hand.
    BriefCorrected {
        /// Which.
        fields: BTreeSet<Field>,
    },
    /// Somebody said which role an ambiguous title means.
    RoleChosen {
        /// The role.
        role: RoleId,
    },
    /// Somebody made a what-if the brief.
    WhatIfAdopted {
        /// The changes.
        what_if: WhatIf,
    },
    /// Somebody took the last change of the brief back.
    ChangeTakenBack,
    /// The brief became another one, by what the line before this tells.
    BriefRevised {
        /// The revision that it has become.
        revision: i64,
        /// The fields that changed, as they were; all others are left empty.
        was: Box<Brief>,
        /// The same fields as they are.
        is: Box<Brief>,
    },
    /// A shortlist was put up.
    ShortlistShown {
        /// The brief's revision that it is for.
        revision: i64,
        /// The rules that ranked it.
        scoring: ScoringVersion,
        /// Those on it, the best first.
        candidates: Vec<ManagerId>,
    },
    /// The request was taken back.
    RequestWithdrawn {
        /// Why.
        why: Withdrawal,
    },
    /// A request that was taken back is open again.
    RequestReopened,
    /// A message of the bot could not be delivered.
    PostFailed {
        /// The post.
        key: String,
        /// What the platform said.
        why: String,
    },
    /// A person was asked, and is held.
    OfferSent {
        /// The offer.
        offer: OfferId,
        /// Until when.
        expires_at: Timestamp,
    },
    /// A person's days were taken when the offer was to go out.
    OfferHadNoHold {
        /// The offer.
        offer: OfferId,
    },
    /// An offer took a step.
    OfferMoved {
        /// The offer.
        offer: OfferId,
        /// The step.
        step: OfferStep,
        /// Why the person declined.
        reason: Option<DeclineReason>,
    },
    /// A person has agreed to be put forward for this request.
    ConsentGiven {
        /// The offer.
        offer: OfferId,
        /// The version of the text that was agreed to.
        text: u32,
    },
    /// A person has asked about an offer.
    QuestionAsked {
        /// The offer.
        offer: OfferId,
    },
    /// The client's side has answered.
    QuestionAnswered {
        /// The offer.
        offer: OfferId,
    },
    /// The time to answer an offer was made longer.
    OfferExtended {
        /// The offer.
        offer: OfferId,
        /// Until when.
        expires_at: Timestamp,
    },
    /// A person was chosen.
    Assigned {
        /// The offer.
        offer: OfferId,
        /// Why, where others were ranked higher.
        against_ranking: Option<String>,
    },
    /// How many seats of a request are taken, after somebody was chosen or has left.
    RequestStaffed {
        /// Seats.
        seats: u32,
    },
    /// Somebody was asked about what is easily forgotten.
    Prompted {
        /// The offer.
        offer: OfferId,
        /// About what.
        about: Prompt,
    },
    /// An engagement goes on until a later day.
    EngagementProlonged {
        /// The offer that led to it.
        offer: OfferId,
        /// The new last day.
        until: Date,
    },
    /// An engagement took a step.
    EngagementMoved {
        /// The offer that led to it.
        offer: OfferId,
        /// The step.
        step: EngagementStep,
        /// What came of it.
        outcome: Option<MandateOutcome>,
        /// Why it ended early.
        reason: Option<String>,
    },
    /// A person came onto the roster.
    ManagerAdded,
    /// A person's profile changed.
    ManagerChanged,
    /// A person left the roster.
    ManagerRemoved,
    /// A roster file was taken over.
    RosterImported {
        /// People who are new.
        added: u32,
        /// People whose profile changed.
        changed: u32,
    },
    /// When a person is free was stated.
    AvailabilityStated,
    /// Somebody asked that all about a person be erased.
    ErasureAsked {
        /// When it is to be done.
        due_at: Timestamp,
    },
    /// That was taken back.
    ErasureCancelled,
    /// All about a person was erased; the line is about the placeholder.
    PersonErased {
        /// The erasure.
        number: ErasureNumber,
        /// What was removed.
        removed: Removed,
    },
    /// The guild's settings changed.
    SettingsChanged,
}

impl Fact {
    /// Blanks out what people have written about the person whom the line is about; that they wrote it stays.
    pub fn blank_words(&mut self) {
        match self {
            Self::Assigned {
                against_ranking: Some(words),
                ..
            }
            | Self::EngagementMoved {
                reason: Some(words),
                ..
            }
            | Self::PostFailed { why: words, .. } => BLANKED.clone_into(words),
            _ => {}
        }
    }
}

/// Stands where words about a person stood who was erased.
const BLANKED: &str = "—";

/// Why a request was taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Withdrawal {
    /// Somebody pressed the button or gave the command.
    ByHand,
    /// The message was deleted.
    MessageDeleted,
    /// The message was edited and is no request any more.
    NoLongerARequest,
}
