//! The shortlist: who fits a brief, who does not, and why.

use super::{
    Amount, CefrLevel, Currency, GuildId, IndustryId, LanguageCode, LanguageNeed, ManagerId, Offer,
    RequestId, RoleId, ScoringVersion, Situation, SkillId,
};
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

/// A brief matched with a roster at one moment. Nobody vanishes: each person is a candidate or was left out for a reason.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Shortlist {
    /// The guild whose roster was matched.
    pub guild: GuildId,
    /// The version of that roster.
    pub roster_version: i64,
    /// The scoring rules used.
    pub scoring: ScoringVersion,
    /// The moment of matching.
    pub as_of: Timestamp,
    /// How many fit in all; `candidates` may hold only the best of them.
    pub fits: u32,
    /// Those who fit, the best first.
    pub candidates: Vec<Candidate>,
    /// How many were left after each hard constraint, in the order of checking.
    pub funnel: Vec<FunnelStep>,
    /// The single changes of the brief that would let others in, the most useful first.
    pub near_misses: Vec<NearMiss>,
}

impl Shortlist {
    /// Puts the number on the roster in place of each name, but for those who have agreed to be put forward.
    pub fn hide_names(&mut self, offers: &[Offer]) {
        for candidate in &mut self.candidates {
            if !has_agreed(offers, &candidate.id) {
                candidate.id.as_str().clone_into(&mut candidate.name);
            }
        }
    }
}

impl LeftOut {
    /// Puts the number on the roster in place of the name.
    pub fn hide_name(&mut self) {
        self.id.as_str().clone_into(&mut self.name);
    }
}

fn has_agreed(offers: &[Offer], manager: &ManagerId) -> bool {
    let mut own = offers.iter().filter(|offer| offer.manager == *manager);
    own.any(|offer| offer.state.is_consent())
}

/// A person who fits.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Candidate {
    /// The person.
    pub id: ManagerId,
    /// The person's name.
    pub name: String,
    /// The fit in per cent, 0 to 100, with fractions.
    pub score: f64,
    /// What each criterion brought.
    pub criteria: Vec<CriterionShare>,
    /// The role held that fits best.
    pub role: RoleId,
    /// The first day on which the person could start.
    pub first_day: Date,
    /// Days a week that are free.
    pub days_per_week: f32,
    /// The rate asked for by the day, in the currency of the brief where it names one; `None` is unknown.
    pub day_rate: Option<Amount>,
    /// The currency of `day_rate`.
    pub currency: Option<Currency>,
    /// The distance from home to the place of work in kilometres, where both are known.
    pub distance_km: Option<u32>,
    /// Languages asked for that the person speaks, with the person's level.
    pub languages: Vec<(LanguageCode, CefrLevel)>,
    /// Skills of the gap that the person has.
    pub matched_skills: Vec<SkillId>,
    /// Skills of the gap that the person lacks.
    pub missing_skills: Vec<SkillId>,
    /// The age of what is known about the availability.
    pub freshness: Freshness,
    /// When the availability was stated.
    pub stated_at: Option<Timestamp>,
    /// What a careful desk would ask about first.
    pub warnings: Vec<Warning>,
}

/// One criterion's part in a score.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CriterionShare {
    /// The criterion.
    pub criterion: Criterion,
    /// How well it is met, 0 to 1; `None` is unknown, which counts neither as nought nor as full.
    pub value: Option<f64>,
    /// Percentage points that it brought.
    pub points: f64,
    /// Percentage points that it could have brought.
    pub of: f64,
}

/// The criteria of the soft score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Criterion {
    /// How close the role held is to the role wanted.
    Role,
    /// How much of the gap the person closes.
    Skills,
    /// How close the person's industries are.
    Industry,
    /// Whether the person has handled such a situation.
    Situation,
    /// Sensible over-qualification: one step above is best.
    Seniority,
    /// How soon, and how surely.
    Availability,
    /// The age of what is known.
    Freshness,
    /// What came of earlier mandates.
    TrackRecord,
    /// Room under the budget.
    Rate,
    /// The way to work.
    Distance,
}

/// The hard constraints, in the order of checking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Constraint {
    /// Holds the role or one close to it.
    Role,
    /// Not barred by either side.
    OffLimits,
    /// Free by the latest start, for long enough.
    Availability,
    /// Free on enough days a week.
    Days,
    /// Not held or engaged.
    Commitment,
    /// Speaks what must be spoken.
    Language,
    /// Reaches the place, may work there.
    Place,
    /// Within the rate and its tolerance.
    Rate,
}

/// How many people were left after a constraint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FunnelStep {
    /// The constraint; `None` is the whole roster before any.
    pub constraint: Option<Constraint>,
    /// People left.
    pub left: u32,
}

/// How old a fact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Freshness {
    /// At most 7 days.
    Fresh,
    /// At most 30 days.
    Ageing,
    /// At most 90 days.
    Stale,
    /// Older, or never stated.
    Unknown,
}

/// A person who does not fit, with every reason; the first is that of the constraint checked first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LeftOut {
    /// The person.
    pub id: ManagerId,
    /// The person's name.
    pub name: String,
    /// Why; never empty.
    pub reasons: Vec<Reason>,
}

/// Why a person was left out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Reason {
    /// No role held is close enough.
    OtherRole,
    /// The client, or a company named, is barred on one side or the other.
    OffLimits {
        /// The company that bars.
        company: String,
    },
    /// The person refuses the industry.
    RefusesIndustry,
    /// Not looking for work.
    NotLooking,
    /// Nothing is known of when the person is free.
    AvailabilityUnknown,
    /// First free after the latest start.
    NotFreeInTime {
        /// The first free day; `None` if none is in sight.
        free_from: Option<Date>,
    },
    /// Free, but not for long enough.
    NotFreeLongEnough {
        /// The days covered.
        days_free: u32,
        /// The days needed.
        days_needed: u32,
    },
    /// Free on too few days a week.
    TooFewDays {
        /// Days a week that are free.
        free: f32,
    },
    /// Held by an offer for another request.
    OnHold {
        /// That request, where known.
        request: Option<RequestId>,
    },
    /// In a mandate at that time.
    Engaged {
        /// Its last day, where known.
        until: Option<Date>,
    },
    /// Keeps that time free for something else.
    Blocked {
        /// The last day kept free, where known.
        until: Option<Date>,
    },
    /// Does not speak a language that is a must, or not well enough.
    Language {
        /// What is needed.
        need: LanguageNeed,
        /// The person's level; `None` if not spoken.
        has: Option<CefrLevel>,
    },
    /// Lives too far from the place of work.
    TooFar {
        /// The distance in kilometres, where known.
        distance_km: Option<u32>,
    },
    /// Will not come to the client's as often as needed.
    TooFewOnsiteDays {
        /// Days a week that the person comes.
        comes: u8,
    },
    /// May not work in that country.
    NoWorkPermit,
    /// Asks for more than the budget and its tolerance.
    AboveRate {
        /// The day rate asked for, in the currency of the brief.
        asks: Amount,
        /// The currency.
        currency: Currency,
    },
    /// The budget is below the least that the person accepts.
    BelowFloor,
}

/// A single change of the brief that would let people in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NearMiss {
    /// The change.
    pub relaxation: Relaxation,
    /// How many people it would let in.
    pub gains: u32,
    /// The best of them, at most three.
    pub examples: Vec<ManagerId>,
}

/// A change of the brief that makes it wider.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Relaxation {
    /// Let the start slip to this day.
    StartBy {
        /// The new latest start.
        date: Date,
    },
    /// Take this many weeks instead of the duration asked for.
    Shorter {
        /// The new duration in weeks.
        weeks: u16,
    },
    /// Take fewer days a week.
    FewerDays {
        /// The new least days a week.
        days_per_week: f32,
    },
    /// Pay up to this by the day.
    RateUpTo {
        /// The new upper end.
        amount: Amount,
        /// Its currency.
        currency: Currency,
    },
    /// Allow remote work.
    AllowRemote,
    /// Accept people from this distance.
    WithinKm {
        /// The distance in kilometres.
        km: u32,
    },
    /// Drop a language, or ask for less of it.
    Language {
        /// The language.
        code: LanguageCode,
        /// The level that would do; `None` is none at all.
        level: Option<CefrLevel>,
    },
    /// Ask people whose availability is unknown.
    AskUnknown,
}

/// What a careful desk would ask about first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Warning {
    /// The availability is stale: confirm it before offering.
    Stale {
        /// Its age in days.
        days: u32,
    },
    /// The current engagement may be extended.
    SoftStart,
    /// The role is an adjacent one, not the one wanted.
    AdjacentRole {
        /// The closest role held.
        role: RoleId,
    },
    /// Three steps or more above the seat: may get bored or cost too much.
    Overqualified,
    /// Below the level of the seat.
    Underqualified,
    /// Asks for more than the budget, within the tolerance.
    AboveBudget {
        /// By how many per cent.
        percent: u32,
    },
    /// The rate is unknown.
    RateUnknown,
    /// The rate was converted with the dated table.
    Converted {
        /// The currency that the person asks in.
        from: Currency,
        /// The day of the table.
        as_of: Date,
    },
    /// The free time covers nearly all, not all, of the duration.
    ShortOfEnd {
        /// The days covered.
        days_free: u32,
        /// The days needed.
        days_needed: u32,
    },
    /// The distance is unknown.
    DistanceUnknown,
    /// A language was not stated on the profile at the level wished.
    LanguageWish {
        /// The language.
        code: LanguageCode,
    },
    /// Earlier mandates ended early more often than usual.
    EndedEarly,
    /// An offer for overlapping time is out to this person for the same request.
    AlreadyOffered,
}

/// The kind of a [`Relaxation`], by the name that it has in data files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(
    missing_docs,
    reason = "each variant is that of `Relaxation` that bears its name"
)]
pub enum RelaxationKind {
    StartBy,
    Shorter,
    FewerDays,
    RateUpTo,
    AllowRemote,
    WithinKm,
    Language,
    AskUnknown,
}

impl Relaxation {
    /// The kind.
    pub fn kind(&self) -> RelaxationKind {
        match self {
            Self::StartBy { .. } => RelaxationKind::StartBy,
            Self::Shorter { .. } => RelaxationKind::Shorter,
            Self::FewerDays { .. } => RelaxationKind::FewerDays,
            Self::RateUpTo { .. } => RelaxationKind::RateUpTo,
            Self::AllowRemote => RelaxationKind::AllowRemote,
            Self::WithinKm { .. } => RelaxationKind::WithinKm,
            Self::Language { .. } => RelaxationKind::Language,
            Self::AskUnknown => RelaxationKind::AskUnknown,
        }
    }

    /// Whether both are about the same thing, so that one can take the place of the other.
    pub fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Language { code: a, .. }, Self::Language { code: b, .. }) => a == b,
            _ => self.kind() == other.kind(),
        }
    }
}

/// Changes of the brief that let a person in who was left out, all of them together; never empty.
#[derive(Clone, Debug, PartialEq)]
pub struct WayIn(pub Vec<Relaxation>);

/// A change of a person's profile that would raise the score in a shortlist.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Improvement {
    /// The change.
    pub change: ProfileChange,
    /// The percentage points that it would bring; where something must first be stated, at best.
    pub gain: f64,
}

/// A change of a person's profile. Each is something that the person can state or decide, not something to become.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ProfileChange {
    /// Confirm the availability today.
    ConfirmAvailability,
    /// Make the first free day certain.
    FirmStart,
    /// Be free from this day.
    FreeFrom {
        /// The first day on which the work could begin.
        date: Date,
    },
    /// Say which rate is asked for; the gain is that of asking for the budget.
    StateRate,
    /// Ask for no more than the budget.
    AskForBudget {
        /// The budget by the day.
        amount: Amount,
        /// Its currency.
        currency: Currency,
    },
    /// Show this skill, where the person has it.
    ShowSkill {
        /// The skill.
        skill: SkillId,
    },
    /// Show work in this industry, where there was any.
    ShowIndustry {
        /// The industry.
        industry: IndustryId,
    },
    /// Show that such a situation was handled, where it was.
    ShowSituation {
        /// The situation.
        situation: Situation,
    },
    /// Say where home is.
    StateHome,
    /// Have the outcome of an earlier mandate recorded.
    RecordOutcome,
}
