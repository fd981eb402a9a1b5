//! The brief: what a client needs, as it was read.

use super::{
    Amount, Country, Currency, DateRange, DaysPerWeek, IndustryId, LanguageCode, Point, RateUnit,
    RoleId, SkillId, Span, Weeks,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A need for an interim manager, as read from a text or filled in by hand.
///
/// A field that is `None` or empty was not stated. A field named in `assumed` was filled in by rule, not read. Its JSON
/// form is documented in `docs/brief.md`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Brief {
    /// The role to fill.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// The readings of a title that has several and that the text does not settle; empty where the role is clear.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ambiguous_role: Vec<Role>,
    /// Where the work is done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// On site, remote or both.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub work_mode: Option<WorkMode>,
    /// Days a week on site, where stated beside a work mode.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub onsite_days: Option<f32>,
    /// When the work begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<Start>,
    /// When it ends, where a date was stated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<DateRange>,
    /// How long it lasts, where a duration was stated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration_weeks: Option<Weeks>,
    /// The load in days a week.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days_per_week: Option<DaysPerWeek>,
    /// What the client would pay.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate: Option<RateRange>,
    /// Languages asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<LanguageNeed>,
    /// The client's industries.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub industries: Vec<IndustryId>,
    /// The gap: skills that the client lacks.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub skills: Vec<SkillId>,
    /// Why they call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub situation: Option<Situation>,
    /// How many people are wanted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub headcount: Option<u16>,
    /// Whether the request must be kept quiet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidential: Option<bool>,
    /// Companies whose people, or people tied to whom, must not be proposed; also the client's own name where stated.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub off_limits: Vec<String>,
    /// Fields that a rule filled in because the text did not say.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub assumed: BTreeSet<Field>,
    /// Where in the text each field was read.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub evidence: BTreeMap<Field, Vec<Span>>,
    /// What was noticed and must be said: a date that cannot be, a rate that looks like a salary.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub flags: Vec<Flag>,
}

/// What people have set by hand in a brief: the values, and which fields they are for.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Corrections {
    /// The fields set by hand; a field that is named here and empty in `brief` was cleared.
    pub fields: BTreeSet<Field>,
    /// The values.
    pub brief: Brief,
}

impl Corrections {
    /// Takes over the given fields from a brief, over what was set before.
    pub fn set(&mut self, fields: impl IntoIterator<Item = Field>, from: &Brief) {
        for field in fields {
            self.brief.copy_field(field, from);
            self.fields.insert(field);
        }
    }

    /// Lays the corrections over a reading.
    pub fn apply(&self, reading: &Brief) -> Brief {
        let mut brief = reading.clone();
        for field in &self.fields {
            brief.copy_field(*field, &self.brief);
            brief.assumed.remove(field);
            brief.evidence.remove(field);
        }
        brief
    }
}

impl Brief {
    /// Whether a field holds anything.
    pub fn states(&self, field: Field) -> bool {
        match field {
            Field::Role => self.role.is_some() || !self.ambiguous_role.is_empty(),
            Field::Place => self.place.is_some(),
            Field::WorkMode => self.work_mode.is_some(),
            Field::OnsiteDays => self.onsite_days.is_some(),
            Field::Start => self.start.is_some(),
            Field::End => self.end.is_some(),
            Field::DurationWeeks => self.duration_weeks.is_some(),
            Field::DaysPerWeek => self.days_per_week.is_some(),
            Field::Rate => self.rate.is_some(),
            Field::Languages => !self.languages.is_empty(),
            Field::Industries => !self.industries.is_empty(),
            Field::Skills => !self.skills.is_empty(),
            Field::Situation => self.situation.is_some(),
            Field::Headcount => self.headcount.is_some(),
            Field::Confidential => self.confidential.is_some(),
            Field::OffLimits => !self.off_limits.is_empty(),
        }
    }

    /// The text with every character blanked out that nothing was read from: what may be kept of a message.
    pub fn words_of(&self, text: &str) -> String {
        let spans: Vec<Span> = self
            .evidence
            .values()
            .flatten()
            .copied()
            .chain(self.flags.iter().map(|flag| flag.span))
            .collect();
        let kept = |place: u32| {
            spans
                .iter()
                .any(|span| (span.from..span.to).contains(&place))
        };
        let blanked: String = (0_u32..)
            .zip(text.chars())
            .map(|(place, c)| if kept(place) { c } else { ' ' })
            .collect();
        blanked.trim_end().to_owned()
    }

    /// The fields in which another brief differs.
    pub fn differences(&self, other: &Self) -> BTreeSet<Field> {
        let differs = |field: &Field| {
            let mut changed = self.clone();
            changed.copy_field(*field, other);
            changed != *self
        };
        Field::ALL.into_iter().filter(differs).collect()
    }

    /// These fields alone, without what is noted about them.
    #[must_use]
    pub fn only(&self, fields: &BTreeSet<Field>) -> Self {
        let mut only = Self::default();
        for field in fields {
            only.copy_field(*field, self);
        }
        only
    }

    fn copy_field(&mut self, field: Field, from: &Self) {
        match field {
            Field::Role => {
                self.role.clone_from(&from.role);
                self.ambiguous_role.clone_from(&from.ambiguous_role);
            }
            Field::Place => self.place.clone_from(&from.place),
            Field::WorkMode => self.work_mode = from.work_mode,
            Field::OnsiteDays => self.onsite_days = from.onsite_days,
            Field::Start => self.start = from.start,
            Field::End => self.end = from.end,
            Field::DurationWeeks => self.duration_weeks = from.duration_weeks,
            Field::DaysPerWeek => self.days_per_week = from.days_per_week,
            Field::Rate => self.rate = from.rate,
            Field::Languages => self.languages.clone_from(&from.languages),
            Field::Industries => self.industries.clone_from(&from.industries),
            Field::Skills => self.skills.clone_from(&from.skills),
            Field::Situation => self.situation = from.situation,
            Field::Headcount => self.headcount = from.headcount,
            Field::Confidential => self.confidential = from.confidential,
            Field::OffLimits => self.off_limits.clone_from(&from.off_limits),
        }
    }
}

/// A role of the vocabulary with its English title.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Role {
    /// The role's id, for example `cfo`.
    pub id: RoleId,
    /// Its English title, for example "Chief Financial Officer".
    pub title: String,
}

/// Where work is done: a town, a region or only a country.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Place {
    /// The town by its English name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// The country.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    /// A region by its English name: part of a country (Bavaria) or several countries (DACH).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The countries that a region of several covers (DACH: DE, AT, CH).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub countries: Vec<Country>,
    /// The place's centre, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub point: Option<Point>,
    /// How far the place reaches around its centre, in kilometres.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub radius_km: Option<u16>,
}

/// How the work is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WorkMode {
    /// At the client's.
    Onsite,
    /// Partly at the client's.
    Hybrid,
    /// From anywhere.
    Remote,
}

/// When work begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Start {
    /// The first day wished for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earliest: Option<Date>,
    /// The last acceptable first day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latest: Option<Date>,
    /// Whether the text said "as soon as possible" or the like.
    #[serde(default)]
    pub asap: bool,
}

/// What the client would pay, as a range; `min` is `None` for an upper bound, `max` is `None` for a lower one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct RateRange {
    /// The lower end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<Amount>,
    /// The upper end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<Amount>,
    /// The currency; `None` where neither text nor place tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// What it pays for.
    pub per: RateUnit,
    /// Whether expenses are included; `None` where not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub includes_expenses: Option<bool>,
}

/// A language that the seat needs.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct LanguageNeed {
    /// The language.
    pub code: LanguageCode,
    /// The least level; `None` where not stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<CefrLevel>,
    /// Whether it is a must.
    #[serde(default, skip_serializing_if = "Need::is_must")]
    pub need: Need,
}

/// Whether something asked for decides or only helps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// Without it a person is left out.
    #[default]
    Must,
    /// It is liked, and no more.
    Wish,
}

impl Need {
    /// Whether this is [`Need::Must`].
    pub fn is_must(&self) -> bool {
        *self == Self::Must
    }
}

/// A level of the Common European Framework of Reference; the mother tongue stands above all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum CefrLevel {
    /// Breakthrough.
    A1,
    /// Waystage.
    A2,
    /// Threshold.
    B1,
    /// Vantage: can work in it.
    B2,
    /// Effective proficiency: can negotiate in it.
    C1,
    /// Mastery.
    C2,
    /// The language of one's home.
    #[serde(rename = "native")]
    Native,
}

impl CefrLevel {
    /// All levels, the lowest first.
    pub const ALL: [Self; 7] = [
        Self::A1,
        Self::A2,
        Self::B1,
        Self::B2,
        Self::C1,
        Self::C2,
        Self::Native,
    ];
}

/// Why the client calls. The order is that of severity, the gravest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Situation {
    /// A seat is empty and must be held: leave, departure, search under way.
    Gap,
    /// A programme changes the company: system, process, organisation.
    Change,
    /// The company passes from one state to another: sale, merger, carve-out, succession.
    Transition,
    /// Survival, line-down, cyber attack, sudden loss of control.
    Crisis,
}

/// A field of the brief, by its name in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(
    missing_docs,
    reason = "each variant is the field of `Brief` that bears its name"
)]
pub enum Field {
    Role,
    Place,
    WorkMode,
    OnsiteDays,
    Start,
    End,
    DurationWeeks,
    DaysPerWeek,
    Rate,
    Languages,
    Industries,
    Skills,
    Situation,
    Headcount,
    Confidential,
    OffLimits,
}

impl Field {
    /// All fields, in the order of the card.
    pub const ALL: [Self; 16] = [
        Self::Role,
        Self::Place,
        Self::WorkMode,
        Self::OnsiteDays,
        Self::Start,
        Self::End,
        Self::DurationWeeks,
        Self::DaysPerWeek,
        Self::Rate,
        Self::Languages,
        Self::Industries,
        Self::Skills,
        Self::Situation,
        Self::Headcount,
        Self::Confidential,
        Self::OffLimits,
    ];
}

/// Something in the text that the reader must be told, with the place where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Flag {
    /// The kind of trouble, a key of the wording files, for example `impossible-date`.
    pub kind: String,
    /// The words that raised it.
    pub span: Span,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_words_that_were_read_are_kept_and_at_their_places() {
        let text = "Our CFO has cancer, München";
        let mut brief = Brief::default();
        brief
            .evidence
            .insert(Field::Role, vec![Span { from: 4, to: 7 }]);
        brief
            .evidence
            .insert(Field::Place, vec![Span { from: 20, to: 27 }]);
        assert_eq!(brief.words_of(text), "    CFO             München");
    }

    #[test]
    fn a_correction_wins_over_every_later_reading() {
        let mut corrections = Corrections::default();
        corrections.set(
            [Field::Headcount],
            &Brief {
                headcount: Some(2),
                ..Brief::default()
            },
        );
        let reading = Brief {
            headcount: Some(5),
            confidential: Some(true),
            ..Brief::default()
        };
        let brief = corrections.apply(&reading);
        assert_eq!((brief.headcount, brief.confidential), (Some(2), Some(true)));
    }
}
