//! An engagement: a person takes a seat, on a mandate, until it is closed against its objectives.

use super::{GuildId, ManagerId, OfferId, RequestId, TrackRecord};
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

/// A seat that a person takes, as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Engagement {
    /// The guild it belongs to.
    pub guild: GuildId,
    /// The offer that led to it.
    pub offer: OfferId,
    /// The request that it fills.
    pub request: RequestId,
    /// The person.
    pub manager: ManagerId,
    /// Where it is on its way.
    pub state: EngagementState,
    /// The first day agreed.
    pub from: Date,
    /// The last day agreed.
    pub until: Date,
    /// What was agreed.
    pub mandate: Mandate,
    /// When the person was confirmed in place: the clock of the request stops.
    pub in_place_at: Option<Timestamp>,
    /// The day on which it ended.
    pub ended_on: Option<Date>,
    /// What came of it.
    pub outcome: Option<MandateOutcome>,
}

/// What a mandate rests on. Interims fail by unclear mandates, not by lack of skill.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Mandate {
    /// What is to be reached, one to five.
    pub objectives: Vec<String>,
    /// What the person may decide.
    pub authority: String,
    /// Who stands behind it at the client.
    pub sponsor: String,
    /// What is handed over, by whom.
    pub hand_over: String,
    /// Why this person was chosen over one ranked higher.
    pub against_ranking: String,
}

/// The most objectives of a mandate.
pub const MOST_OBJECTIVES: usize = 5;

impl Mandate {
    /// Whether it has what no mandate should lack: a sponsor and an objective.
    pub fn is_clear(&self) -> bool {
        !self.sponsor.is_empty() && !self.objectives.is_empty()
    }
}

/// Where an engagement is on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EngagementState {
    /// Agreed, not begun.
    Agreed,
    /// The person is in place.
    InPlace,
    /// Closed against its objectives.
    Closed,
    /// Ended before its time.
    EndedEarly,
}

/// What can be done with an engagement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EngagementStep {
    /// Confirms that the person is in place.
    Begin,
    /// Closes it against its objectives.
    Close,
    /// Ends it before its time.
    EndEarly,
}

impl EngagementState {
    /// All states, in the order of the way.
    pub const ALL: [Self; 4] = [Self::Agreed, Self::InPlace, Self::Closed, Self::EndedEarly];

    /// Where a step leads; `None` where it cannot be taken.
    pub fn after(self, step: EngagementStep) -> Option<Self> {
        Some(match (self, step) {
            (Self::Agreed, EngagementStep::Begin) => Self::InPlace,
            (Self::InPlace, EngagementStep::Close) => Self::Closed,
            (Self::Agreed | Self::InPlace, EngagementStep::EndEarly) => Self::EndedEarly,
            _ => return None,
        })
    }

    /// Whether the seat is taken.
    pub fn is_running(self) -> bool {
        matches!(self, Self::Agreed | Self::InPlace)
    }
}

impl EngagementStep {
    /// All steps.
    pub const ALL: [Self; 3] = [Self::Begin, Self::Close, Self::EndEarly];
}

/// What came of a mandate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct MandateOutcome {
    /// Whether its objectives were met.
    pub objectives: Verdict,
    /// Whether the client would hire this person again.
    pub hire_again: bool,
}

/// Whether objectives were met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// They were.
    Met,
    /// Some were.
    Partly,
    /// They were not.
    Not,
}

impl MandateOutcome {
    /// All outcomes, in the order in which they are shown.
    pub const ALL: [Self; 6] = [
        Self::new(Verdict::Met, true),
        Self::new(Verdict::Met, false),
        Self::new(Verdict::Partly, true),
        Self::new(Verdict::Partly, false),
        Self::new(Verdict::Not, true),
        Self::new(Verdict::Not, false),
    ];

    const fn new(objectives: Verdict, hire_again: bool) -> Self {
        Self {
            objectives,
            hire_again,
        }
    }

    /// Its name in ids and keys.
    pub fn as_str(self) -> &'static str {
        match (self.objectives, self.hire_again) {
            (Verdict::Met, true) => "met-again",
            (Verdict::Met, false) => "met-not-again",
            (Verdict::Partly, true) => "partly-again",
            (Verdict::Partly, false) => "partly-not-again",
            (Verdict::Not, true) => "not-met-again",
            (Verdict::Not, false) => "not-met-not-again",
        }
    }
}

impl TrackRecord {
    /// Counts a mandate that was closed.
    #[must_use]
    pub fn with(self, outcome: MandateOutcome) -> Self {
        let one_if = u16::from;
        Self {
            mandates: self.mandates.saturating_add(1),
            met: self
                .met
                .saturating_add(one_if(outcome.objectives == Verdict::Met)),
            partly: self
                .partly
                .saturating_add(one_if(outcome.objectives == Verdict::Partly)),
            ended_early: self.ended_early,
            hire_again: self.hire_again.saturating_add(one_if(outcome.hire_again)),
        }
    }
}
