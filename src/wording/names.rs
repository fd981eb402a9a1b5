//! What roles, skills, places and the like are called in a language.

use super::{escape::escape, words::Words};
use crate::{
    domain::{
        Country, Criterion, Field, IndustryId, LanguageCode, Place, RoleId, Situation, SkillId,
        WorkMode,
    },
    vocabulary::{PlaceEntry, PlaceKind, Vocabulary},
};

/// The names of one language.
#[derive(Clone, Copy)]
pub(super) struct Names<'a> {
    words: &'a Words,
    vocabulary: &'a Vocabulary,
}

impl<'a> Names<'a> {
    pub(super) fn new(words: &'a Words, vocabulary: &'a Vocabulary) -> Self {
        Self { words, vocabulary }
    }

    fn tag(&self) -> &'a str {
        self.words.locale().as_str()
    }

    /// A role's title; its id where the vocabulary has lost it.
    pub(super) fn role(&self, id: &RoleId) -> String {
        match self.vocabulary.roles.get(id) {
            Some(entry) => entry.labels.get(self.tag()).to_owned(),
            None => escape(id.as_str()).into_owned(),
        }
    }

    pub(super) fn skill(&self, id: &SkillId) -> String {
        match self.vocabulary.skills.get(id) {
            Some(entry) => entry.labels.get(self.tag()).to_owned(),
            None => escape(id.as_str()).into_owned(),
        }
    }

    pub(super) fn skills<'s>(&self, ids: impl IntoIterator<Item = &'s SkillId>) -> String {
        let names: Vec<String> = ids.into_iter().map(|id| self.skill(id)).collect();
        names.join(", ")
    }

    pub(super) fn industry(&self, id: &IndustryId) -> String {
        match self.vocabulary.industries.get(id) {
            Some(entry) => entry.labels.get(self.tag()).to_owned(),
            None => escape(id.as_str()).into_owned(),
        }
    }

    pub(super) fn language(&self, code: &LanguageCode) -> String {
        match self.vocabulary.languages.get(code) {
            Some(entry) => entry.labels.get(self.tag()).to_owned(),
            None => escape(code.as_str()).to_uppercase(),
        }
    }

    pub(super) fn situation(&self, situation: Situation) -> String {
        self.vocabulary
            .situations
            .iter()
            .find(|entry| entry.id == situation)
            .map_or_else(String::new, |entry| entry.labels.get(self.tag()).to_owned())
    }

    /// A country's name; its code where the vocabulary has no name.
    pub(super) fn country(&self, country: Country) -> String {
        self.vocabulary
            .places
            .iter()
            .find(|entry| entry.kind == PlaceKind::Country && entry.country == Some(country))
            .map_or_else(
                || country.as_str().to_owned(),
                |entry| entry.labels.get(self.tag()).to_owned(),
            )
    }

    /// "Munich, Germany", or what of it is known; `None` where nothing is.
    pub(super) fn place(&self, place: &Place) -> Option<String> {
        let town = place
            .city
            .as_deref()
            .map(|city| self.town(city, place.country));
        let region = place.region.as_deref().map(|region| {
            self.known(region, |entry| {
                matches!(entry.kind, PlaceKind::Region | PlaceKind::Supra)
            })
        });
        let country = place.country.map(|country| self.country(country));
        let parts: Vec<String> = [town.or(region), country].into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }

    /// A town in the reader's language, given its English name or another one.
    pub(super) fn town(&self, english: &str, country: Option<Country>) -> String {
        self.known(english, |entry| {
            entry.kind == PlaceKind::City && (country.is_none() || entry.country == country)
        })
    }

    /// How far a place reaches if nobody said otherwise, in kilometres.
    pub(super) fn usual_radius(&self, place: &Place) -> u16 {
        let name = place.city.as_deref().or(place.region.as_deref());
        self.vocabulary
            .places
            .iter()
            .filter(|entry| name.is_none_or(|name| entry.labels.get("en") == name))
            .filter(|entry| place.country.is_none() || entry.country == place.country)
            .map(|entry| entry.radius_km)
            .max()
            .unwrap_or(0)
    }

    fn known(&self, english: &str, matches: impl Fn(&PlaceEntry) -> bool) -> String {
        self.vocabulary
            .places
            .iter()
            .find(|entry| matches(entry) && entry.labels.get("en") == english)
            .map_or_else(
                || escape(english).into_owned(),
                |entry| entry.labels.get(self.tag()).to_owned(),
            )
    }

    pub(super) fn work_mode(&self, mode: WorkMode) -> String {
        self.words.text(match mode {
            WorkMode::Onsite => "mode-onsite",
            WorkMode::Hybrid => "mode-hybrid",
            WorkMode::Remote => "mode-remote",
        })
    }

    pub(super) fn criterion(&self, criterion: Criterion) -> String {
        self.words.text(match criterion {
            Criterion::Role => "criterion-role",
            Criterion::Skills => "criterion-skills",
            Criterion::Industry => "criterion-industry",
            Criterion::Situation => "criterion-situation",
            Criterion::Seniority => "criterion-seniority",
            Criterion::Availability => "criterion-availability",
            Criterion::Freshness => "criterion-freshness",
            Criterion::TrackRecord => "criterion-track-record",
            Criterion::Rate => "criterion-rate",
            Criterion::Distance => "criterion-distance",
        })
    }

    pub(super) fn field(&self, field: Field) -> String {
        self.words.text(match field {
            Field::Role => "field-role",
            Field::Place => "field-place",
            Field::WorkMode => "field-work-mode",
            Field::OnsiteDays => "field-onsite-days",
            Field::Start => "field-start",
            Field::End => "field-end",
            Field::DurationWeeks => "field-duration",
            Field::DaysPerWeek => "field-days",
            Field::Rate => "field-rate",
            Field::Languages => "field-languages",
            Field::Industries => "field-industries",
            Field::Skills => "field-skills",
            Field::Situation => "field-situation",
            Field::Headcount => "field-headcount",
            Field::Confidential => "field-confidential",
            Field::OffLimits => "field-off-limits",
        })
    }
}
