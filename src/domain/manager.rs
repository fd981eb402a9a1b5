//! The people on the roster.

use super::{
    Amount, CefrLevel, Country, Currency, GuildId, IndustryId, LanguageCode, ManagerId, Point,
    RateUnit, RequestId, RoleId, Situation, SkillId, UserId,
};
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// An interim manager on a guild's roster.
///
/// Age, sex, origin, photo, health, faith and the like have no field here, so nothing can match on them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Manager {
    /// The id within the guild.
    pub id: ManagerId,
    /// The name as the desk writes it.
    pub name: String,
    /// The chat account, once the person has linked it.
    pub user: Option<UserId>,
    /// Roles held, the main one first.
    pub roles: Vec<HeldRole>,
    /// Industries worked in, the main one first.
    pub industries: Vec<IndustryId>,
    /// Skills.
    pub skills: Vec<HeldSkill>,
    /// Situations handled.
    pub situations: Vec<Situation>,
    /// Languages spoken.
    pub languages: Vec<SpokenLanguage>,
    /// The home town's name.
    pub home: String,
    /// The home country.
    pub country: Country,
    /// Where the home is.
    pub point: Option<Point>,
    /// How far the person travels.
    pub travel: TravelScope,
    /// Most days a week at a client's, 0 to 5; 0 is remote only.
    pub onsite_days: u8,
    /// Countries in which the person may work.
    pub work_permits: Vec<Country>,
    /// What the person asks for; `None` is unknown or open to talk.
    pub rate: Option<Rate>,
    /// Industries refused.
    pub refused_industries: Vec<IndustryId>,
    /// Companies where the person cannot or will not work.
    pub off_limits: Vec<String>,
    /// When the person is free.
    pub availability: Availability,
    /// Days already taken: holds, engagements and blocked time.
    pub commitments: Vec<Commitment>,
    /// What came of earlier mandates.
    pub track_record: TrackRecord,
    /// When the desk last offered this person anything; `None` if never.
    pub last_offered: Option<Timestamp>,
    /// The person in their own words.
    pub summary: String,
}

/// A step on the ladder, the highest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub enum Level {
    /// A seat on the board (1).
    Board,
    /// A director (2).
    Director,
    /// A head of department (3).
    Head,
    /// A manager (4).
    Manager,
}

/// A number that is no level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0} is no level: 1 is the board, 2 a director, 3 a head of department, 4 a manager")]
pub struct NotALevel(pub u8);

impl TryFrom<u8> for Level {
    type Error = NotALevel;

    fn try_from(number: u8) -> Result<Self, Self::Error> {
        match number {
            1 => Ok(Self::Board),
            2 => Ok(Self::Director),
            3 => Ok(Self::Head),
            4 => Ok(Self::Manager),
            other => Err(NotALevel(other)),
        }
    }
}

impl From<Level> for u8 {
    fn from(level: Level) -> Self {
        match level {
            Level::Board => 1,
            Level::Director => 2,
            Level::Head => 3,
            Level::Manager => 4,
        }
    }
}

/// A role that a person has held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeldRole {
    /// The role.
    pub role: RoleId,
    /// The level at which it was held.
    pub level: Level,
}

/// A skill that a person has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeldSkill {
    /// The skill.
    pub skill: SkillId,
    /// The year of its last use; `None` if unknown.
    pub last_used: Option<i16>,
    /// Depth from 1 (has done it) to 3 (is asked for it by name).
    pub depth: u8,
}

/// A language that a person speaks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpokenLanguage {
    /// The language.
    pub code: LanguageCode,
    /// How well.
    pub level: CefrLevel,
}

/// How far a person travels for work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TravelScope {
    /// Up to a number of kilometres from home.
    Radius(u16),
    /// Anywhere in these countries.
    Countries(Vec<Country>),
    /// Anywhere in Europe.
    Europe,
    /// Anywhere.
    World,
}

/// A rate asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rate {
    /// The rate wished for: the manager's fee, without expenses and value-added tax.
    pub wish: Amount,
    /// The least that would be accepted; never shown to a client.
    pub floor: Option<Amount>,
    /// Its currency.
    pub currency: Currency,
    /// What it pays for.
    pub per: RateUnit,
}

/// What is known of when a person is free.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Availability {
    /// Nothing was ever stated.
    Unknown,
    /// Not looking for work, said at this time.
    NotLooking {
        /// When it was said.
        stated_at: Timestamp,
    },
    /// Free in these windows, in order of their first day.
    Free(Vec<Window>),
}

/// A stretch of days on which a person can work.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Window {
    /// The first free day.
    pub from: Date,
    /// The last free day; `None` is open.
    pub until: Option<Date>,
    /// Days a week that are free.
    pub days_per_week: f32,
    /// Whether the first day is certain.
    pub firmness: Firmness,
    /// A remark of the person.
    pub note: Option<String>,
    /// When this was stated.
    pub stated_at: Timestamp,
}

/// Whether a date is certain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Firmness {
    /// Certain.
    Firm,
    /// An engagement before it may be extended.
    Soft,
}

/// Days that are taken.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Commitment {
    /// What takes them.
    pub kind: CommitmentKind,
    /// The first day taken.
    pub from: Date,
    /// The last day taken; `None` is open.
    pub until: Option<Date>,
    /// Days a week that are taken.
    pub days_per_week: f32,
    /// The request behind it, where there is one.
    pub request: Option<RequestId>,
}

/// What takes a person's days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CommitmentKind {
    /// An offer is out: nobody else may offer.
    Hold,
    /// A mandate under way or agreed.
    Engagement,
    /// Time that the person has blocked.
    Block,
}

/// What came of a person's earlier mandates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrackRecord {
    /// Mandates with a known outcome.
    pub mandates: u16,
    /// Mandates whose objectives were met.
    pub met: u16,
    /// Mandates whose objectives were met in part.
    pub partly: u16,
    /// Mandates that ended early.
    pub ended_early: u16,
    /// Clients who would hire again.
    pub hire_again: u16,
}

/// All the people of one guild, as they were at one version of its roster.
#[derive(Clone, Debug, PartialEq)]
pub struct Roster {
    /// The guild whose people these are.
    pub guild: GuildId,
    /// Counts up with every change of the roster.
    pub version: i64,
    /// The people, in order of their ids.
    pub managers: Vec<Arc<Manager>>,
}

impl Roster {
    /// The person with this id.
    pub fn find(&self, id: &ManagerId) -> Option<&Arc<Manager>> {
        let at = self.managers.binary_search_by(|manager| manager.id.cmp(id));
        self.managers.get(at.ok()?)
    }
}
