//! An offer: a person is asked for a request, and their days are kept for it until somebody has decided.

use super::{
    Commitment, CommitmentKind, GuildId, Locale, Manager, ManagerId, OfferId, RequestId, UserId,
};
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

/// An offer as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// The guild it belongs to.
    pub guild: GuildId,
    /// Its number within the guild.
    pub id: OfferId,
    /// The first of the offers that were made with one click.
    pub batch: OfferId,
    /// The request that it is for.
    pub request: RequestId,
    /// Who is asked.
    pub manager: ManagerId,
    /// The account that is asked in a direct message; `None` where the desk has to ask.
    pub user: Option<UserId>,
    /// Where it is on its way.
    pub state: OfferState,
    /// What is offered.
    pub terms: Terms,
    /// The place on the shortlist at the time, from 1.
    pub rank: u32,
    /// The language in which the person is asked.
    pub locale: Locale,
    /// Who made it.
    pub made_by: UserId,
    /// When it was made.
    pub made_at: Timestamp,
    /// Until when the person may answer and the days are kept.
    pub expires_at: Timestamp,
    /// Why the person declined.
    pub reason: Option<DeclineReason>,
    /// What the chat platform said when the direct message could not be delivered.
    pub unreachable: Option<String>,
}

impl Offer {
    /// Makes the person's profile show what the offer takes of their time now.
    pub fn mark(&self, person: &mut Manager) {
        person.commitments.retain(|taken| {
            taken.kind == CommitmentKind::Block || taken.request != Some(self.request)
        });
        person.commitments.extend(self.commitment());
    }

    /// What the offer takes of the person's calendar; `None` once it takes nothing.
    pub fn commitment(&self) -> Option<Commitment> {
        Some(Commitment {
            kind: self.state.takes()?,
            from: self.terms.from,
            until: Some(self.terms.until),
            days_per_week: self.terms.days_per_week,
            request: Some(self.request),
        })
    }
}

/// The days that are offered.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Terms {
    /// The first day.
    pub from: Date,
    /// The last day; where the request has no end, that of the length assumed.
    pub until: Date,
    /// Days a week.
    pub days_per_week: f32,
}

/// Where an offer is on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OfferState {
    /// Chosen, not sent: nobody is asked, nothing is held.
    Drafted,
    /// The person is asked and held.
    Open,
    /// The person wants it and agrees to be put forward for this request; still held.
    Interested,
    /// The person does not want it.
    Declined,
    /// No answer in time. Silence is never a yes.
    Expired,
    /// Taken back by those who made it.
    Withdrawn,
    /// Somebody else was chosen.
    Released,
    /// The person was chosen.
    Assigned,
    /// The engagement that it led to is over.
    Ended,
}

/// What can be done with an offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OfferStep {
    /// Asks the person.
    Send,
    /// The person wants it.
    Accept,
    /// The person does not want it, or not any more.
    Decline,
    /// The time to answer is over.
    Expire,
    /// Takes it back.
    Withdraw,
    /// Lets the person go because somebody else was chosen.
    Release,
    /// Chooses the person.
    Assign,
    /// The engagement is over.
    Finish,
}

impl OfferState {
    /// All states, in the order of the way.
    pub const ALL: [Self; 9] = [
        Self::Drafted,
        Self::Open,
        Self::Interested,
        Self::Declined,
        Self::Expired,
        Self::Withdrawn,
        Self::Released,
        Self::Assigned,
        Self::Ended,
    ];

    /// Where a step leads; `None` where it cannot be taken.
    pub fn after(self, step: OfferStep) -> Option<Self> {
        Some(match (self, step) {
            (Self::Drafted, OfferStep::Send) => Self::Open,
            (Self::Drafted | Self::Open | Self::Interested, OfferStep::Withdraw) => Self::Withdrawn,
            (Self::Open, OfferStep::Accept) => Self::Interested,
            (Self::Open | Self::Interested, OfferStep::Decline) => Self::Declined,
            (Self::Open, OfferStep::Expire) => Self::Expired,
            (Self::Open | Self::Interested, OfferStep::Release) => Self::Released,
            (Self::Interested, OfferStep::Assign) => Self::Assigned,
            (Self::Assigned, OfferStep::Finish) => Self::Ended,
            _ => return None,
        })
    }

    /// Whether the person's answer or the decision is still to come.
    pub fn is_pending(self) -> bool {
        matches!(self, Self::Open | Self::Interested)
    }

    /// Whether the person agrees to be put forward for the request by name.
    pub fn is_consent(self) -> bool {
        matches!(self, Self::Interested | Self::Assigned | Self::Ended)
    }

    /// What it takes of the person's calendar.
    pub fn takes(self) -> Option<CommitmentKind> {
        match self {
            Self::Open | Self::Interested => Some(CommitmentKind::Hold),
            Self::Assigned => Some(CommitmentKind::Engagement),
            _ => None,
        }
    }
}

impl OfferStep {
    /// All steps.
    pub const ALL: [Self; 8] = [
        Self::Send,
        Self::Accept,
        Self::Decline,
        Self::Expire,
        Self::Withdraw,
        Self::Release,
        Self::Assign,
        Self::Finish,
    ];
}

/// What is asked about an offer, or about the engagement that it led to, when its time has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Prompt {
    /// Somebody is interested and still waits.
    Decide,
    /// The first day has come.
    Start,
    /// The last day is near.
    Ending,
}

impl Prompt {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Decide, Self::Start, Self::Ending];

    /// Its name in keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Decide => "decide",
            Self::Start => "start",
            Self::Ending => "ending",
        }
    }
}

/// Why a person declines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeclineReason {
    /// The pay.
    Rate,
    /// The start, the length or the days a week.
    Dates,
    /// Where it is.
    Place,
    /// What is to be done.
    Content,
    /// A conflict of interest.
    Conflict,
    /// Anything else.
    Other,
}

impl DeclineReason {
    /// All reasons, in the order in which they are shown.
    pub const ALL: [Self; 6] = [
        Self::Rate,
        Self::Dates,
        Self::Place,
        Self::Content,
        Self::Conflict,
        Self::Other,
    ];

    /// Its name in ids and keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Rate => "rate",
            Self::Dates => "dates",
            Self::Place => "place",
            Self::Content => "content",
            Self::Conflict => "conflict",
            Self::Other => "other",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_who_wants_it_is_ever_assigned() {
        for state in OfferState::ALL {
            let assigned = state.after(OfferStep::Assign);
            assert_eq!(assigned.is_some(), state == OfferState::Interested);
        }
    }

    #[test]
    fn silence_is_never_a_yes() {
        assert_eq!(
            OfferState::Open.after(OfferStep::Expire),
            Some(OfferState::Expired)
        );
        assert_eq!(OfferState::Expired.after(OfferStep::Accept), None);
        assert_eq!(OfferState::Interested.after(OfferStep::Expire), None);
    }

    #[test]
    fn what_has_ended_stays_so_and_takes_nothing() {
        for state in OfferState::ALL {
            let ends = OfferStep::ALL
                .iter()
                .all(|step| state.after(*step).is_none());
            assert!(!ends || state.takes().is_none(), "{state:?}");
        }
    }
}
