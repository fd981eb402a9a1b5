//! What people are likely to answer to a question about a field: the briefs that such answers would make.
//!
//! The answers stand in `data/likely_answers.json`. They only decide which question is worth asking; no list is made of them.

use super::place::listed;
use crate::{
    domain::{
        Amount, Brief, Country, Currency, Field, LanguageCode, LanguageNeed, Need, RateRange,
        RateUnit, Start, WorkMode,
    },
    vocabulary::Vocabulary,
};
use jiff::{ToSpan, civil::Date};
use serde::Deserialize;
use std::{collections::BTreeMap, sync::OnceLock};

/// The places where no country is known.
const ANY: &str = "any";

/// Likely answers by field.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LikelyAnswers {
    /// Places of the vocabulary by country.
    places: BTreeMap<String, Vec<String>>,
    start_in_days: Vec<u16>,
    languages: Vec<LanguageCode>,
    /// Per cent of the highest day rate on the list.
    rate_percent: Vec<u8>,
}

/// What the answers depend on.
#[derive(Clone, Copy, Debug)]
pub struct Surroundings {
    /// The day of asking.
    pub today: Date,
    /// The country where none is named.
    pub country: Option<Country>,
    /// The highest day rate on the list as it is.
    pub dearest: Option<(Amount, Currency)>,
}

impl LikelyAnswers {
    /// The answers in the binary.
    ///
    /// # Panics
    /// If the bundled file is broken, which a test rules out.
    #[expect(
        clippy::expect_used,
        reason = "the file is compiled in and checked by a test"
    )]
    pub fn bundled() -> &'static Self {
        static BUNDLED: OnceLock<LikelyAnswers> = OnceLock::new();
        BUNDLED.get_or_init(|| {
            serde_json::from_str(include_str!("../../data/likely_answers.json"))
                .expect("the bundled likely answers are well formed")
        })
    }

    /// The briefs that likely answers about a field would make; none for a field that nothing is known of.
    pub fn briefs(
        &self,
        brief: &Brief,
        field: Field,
        vocabulary: &Vocabulary,
        around: &Surroundings,
    ) -> Vec<Brief> {
        let with = |change: &dyn Fn(&mut Brief)| {
            let mut answered = brief.clone();
            change(&mut answered);
            answered
        };
        match field {
            Field::Place => {
                let here = around.country.and_then(|one| self.places.get(one.as_str()));
                let ids = here.or_else(|| self.places.get(ANY));
                let towns = ids.into_iter().flatten().filter_map(|id| {
                    let entry = vocabulary.places.iter().find(|entry| entry.id == *id)?;
                    Some(with(&|brief| brief.place = Some(listed(entry))))
                });
                towns
                    .chain([with(&|brief| brief.work_mode = Some(WorkMode::Remote))])
                    .collect()
            }
            Field::Start => self
                .start_in_days
                .iter()
                .map(|days| {
                    let first = around.today.saturating_add(i64::from(*days).days());
                    with(&|brief| {
                        brief.start = Some(Start {
                            earliest: Some(first),
                            ..Start::default()
                        });
                    })
                })
                .collect(),
            Field::Languages => self
                .languages
                .iter()
                .map(|code| {
                    with(&|brief| {
                        brief.languages = vec![LanguageNeed {
                            code: code.clone(),
                            level: None,
                            need: Need::Must,
                        }];
                    })
                })
                .collect(),
            Field::Rate => {
                let Some((dearest, currency)) = around.dearest else {
                    return Vec::new();
                };
                let most = |percent: &u8| {
                    let units = dearest.as_f64() * f64::from(*percent) / 100.0;
                    let range = RateRange {
                        min: None,
                        max: Some(Amount::try_from(units).ok()?),
                        currency: Some(currency),
                        per: RateUnit::Day,
                        includes_expenses: None,
                    };
                    Some(with(&|brief| brief.rate = Some(range)))
                };
                self.rate_percent.iter().filter_map(most).collect()
            }
            _ => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_bundled_answers_name_what_there_is_and_nothing_twice() {
        let answers = LikelyAnswers::bundled();
        let vocabulary = Vocabulary::bundled();
        assert!(answers.places.contains_key(ANY));
        for (country, ids) in &answers.places {
            assert!(
                country == ANY || country.parse::<Country>().is_ok(),
                "{country}"
            );
            let known: BTreeSet<&String> = ids.iter().collect();
            assert_eq!(known.len(), ids.len(), "{country}");
            for id in ids {
                let entry = vocabulary.places.iter().find(|entry| entry.id == *id);
                let entry = entry.expect("a place of the vocabulary");
                let lies_in = entry.country.map(|one| one.as_str().to_owned());
                assert!(country == ANY || lies_in.as_ref() == Some(country), "{id}");
            }
        }
        for code in &answers.languages {
            assert!(vocabulary.languages.get(code).is_some(), "{code}");
        }
        assert!(answers.start_in_days.iter().all(|days| *days <= 366));
        assert!(
            answers
                .rate_percent
                .iter()
                .all(|share| (1..=100).contains(share))
        );
    }

    #[test]
    fn each_open_field_has_answers_that_state_it() {
        let around = Surroundings {
            today: jiff::civil::date(2026, 11, 24),
            country: "GB".parse().ok(),
            dearest: Amount::units(1_500).map(|most| (most, Currency::GBP)),
        };
        let brief = Brief::default();
        for field in super::super::questions(&brief) {
            let answers =
                LikelyAnswers::bundled().briefs(&brief, field, Vocabulary::bundled(), &around);
            assert_eq!(answers.is_empty(), field == Field::Role, "{field:?}");
            for answered in answers {
                assert!(
                    !super::super::questions(&answered).contains(&field),
                    "{field:?}"
                );
            }
        }
    }
}
