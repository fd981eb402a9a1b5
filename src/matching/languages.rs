//! The languages that must be spoken, and those that are liked.

use super::{person::Person, scoring::Scoring, seat::Seat, terms::Terms};
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

/// A language that must be spoken.
#[derive(Clone, Copy, Debug)]
pub(super) struct Must<'l> {
    pub(super) code: &'l LanguageCode,
    pub(super) number: Option<u16>,
    pub(super) level: CefrLevel,
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
        person.speaks(asked.number?)
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

    /// The languages that are a must under a reading of the seat.
    pub(super) fn musts(&self, reading: usize) -> impl Iterator<Item = Must<'_>> {
        self.asked
            .iter()
            .filter(|asked| asked.need.need.is_must())
            .map(move |asked| Must {
                code: &asked.need.code,
                number: asked.number,
                level: self.level(asked, reading),
            })
    }

    /// The same languages with less asked of one: another level, or `None` for a wish.
    pub(super) fn easier(&self, code: &LanguageCode, level: Option<CefrLevel>) -> Self {
        let mut easier = self.clone();
        for asked in easier
            .asked
            .iter_mut()
            .filter(|asked| asked.need.code == *code && asked.need.need.is_must())
        {
            match level {
                Some(_) => asked.need.level = level,
                None => asked.need.need = Need::Wish,
            }
        }
        easier
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
