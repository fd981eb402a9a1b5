//! The languages that must be spoken, and those that are liked.

use super::{roster::Person, scoring::Scoring, seat::Seat, terms::Terms};
use crate::{
    domain::{Brief, CefrLevel, LanguageCode, LanguageNeed, Level, Need},
    vocabulary::Vocabulary,
};

/// The languages of a brief.
#[derive(Clone, Debug)]
pub(super) struct Languages {
    asked: Vec<Asked>,
    /// The level meant where none was stated, for each reading of the seat.
    assumed: Vec<CefrLevel>,
    /// The same where no role was named.
    assumed_otherwise: CefrLevel,
}

#[derive(Clone, Debug)]
struct Asked {
    number: Option<u16>,
    need: LanguageNeed,
}

impl Languages {
    pub(super) fn new(
        brief: &Brief,
        seat: &Seat,
        vocabulary: &Vocabulary,
        terms: &Terms,
        scoring: &Scoring,
    ) -> Self {
        let rules = &scoring.language;
        let assumed = seat
            .readings
            .iter()
            .map(|reading| {
                let is_high = rules.high_level_roles.contains(&reading.role)
                    || vocabulary.roles.get(&reading.role).is_some_and(|entry| {
                        let level: Level = entry.level;
                        rules.high_level_seats.contains(&level)
                            || rules.high_level_functions.contains(&entry.function)
                    });
                if is_high {
                    rules.assumed_high_level
                } else {
                    rules.assumed_level
                }
            })
            .collect();
        Self {
            asked: brief
                .languages
                .iter()
                .map(|need| Asked {
                    number: terms.languages.get(&need.code),
                    need: need.clone(),
                })
                .collect(),
            assumed,
            assumed_otherwise: rules.assumed_level,
        }
    }

    fn level(&self, asked: &Asked, reading: usize) -> CefrLevel {
        asked
            .need
            .level
            .or_else(|| self.assumed.get(reading).copied())
            .unwrap_or(self.assumed_otherwise)
    }

    fn spoken(asked: &Asked, person: &Person) -> Option<CefrLevel> {
        let number = asked.number?;
        person
            .languages
            .iter()
            .filter(|(code, _)| *code == number)
            .map(|(_, level)| *level)
            .max()
    }

    /// The musts that a person does not meet under a reading of the seat, with the person's own level.
    pub(super) fn unmet(
        &self,
        person: &Person,
        reading: usize,
    ) -> impl Iterator<Item = (LanguageNeed, Option<CefrLevel>)> {
        self.short(person, reading, Need::Must)
    }

    /// The wishes that a person does not meet.
    pub(super) fn unmet_wishes(
        &self,
        person: &Person,
        reading: usize,
    ) -> impl Iterator<Item = LanguageCode> {
        self.short(person, reading, Need::Wish)
            .map(|(need, _)| need.code)
    }

    fn short(
        &self,
        person: &Person,
        reading: usize,
        kind: Need,
    ) -> impl Iterator<Item = (LanguageNeed, Option<CefrLevel>)> {
        self.asked
            .iter()
            .filter(move |asked| asked.need.need == kind)
            .filter_map(move |asked| {
                let level = self.level(asked, reading);
                let has = Self::spoken(asked, person);
                (has < Some(level)).then(|| {
                    (
                        LanguageNeed {
                            level: Some(level),
                            ..asked.need.clone()
                        },
                        has,
                    )
                })
            })
    }

    /// Whether a person meets every must.
    pub(super) fn are_met(&self, person: &Person, reading: usize) -> bool {
        self.asked.iter().all(|asked| {
            asked.need.need == Need::Wish
                || Self::spoken(asked, person) >= Some(self.level(asked, reading))
        })
    }

    /// The languages asked for that a person speaks.
    pub(super) fn shared(&self, person: &Person) -> Vec<(LanguageCode, CefrLevel)> {
        self.asked
            .iter()
            .filter_map(|asked| Some((asked.need.code.clone(), Self::spoken(asked, person)?)))
            .collect()
    }
}
