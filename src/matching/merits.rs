//! What speaks for a person besides role and skills: industries, situations, standing and what came of earlier mandates.

use super::{
    curve::Curve,
    person::{Person, SITUATIONS, Situations},
    roster::Outcomes,
    rules::{IndustryRules, SituationRules, TrackRecordRules},
    scoring::Scoring,
    terms::Terms,
};
use crate::{
    domain::{Brief, Freshness, Level, Situation, TrackRecord},
    vocabulary::Vocabulary,
};

/// How close each industry comes to those of a brief, by its number.
#[derive(Clone, Debug)]
pub(super) struct Sectors(Vec<f64>);

impl Sectors {
    pub(super) fn new(
        brief: &Brief,
        vocabulary: &Vocabulary,
        terms: &Terms,
        rules: &IndustryRules,
    ) -> Self {
        if brief.industries.is_empty() {
            return Self(Vec::new());
        }
        let mut closeness = vec![0.0_f64; terms.industries.len()];
        let mut note = |number: u16, value: f64| {
            if let Some(known) = closeness.get_mut(usize::from(number)) {
                *known = known.max(value);
            }
        };
        for id in &brief.industries {
            let Some(wanted) = terms.industries.get(id) else {
                continue;
            };
            note(wanted, 1.0);
            for &wider in terms.wider(wanted) {
                note(wider, rules.wanted_is_part_of);
            }
            let Some(entry) = vocabulary.industries.get(id) else {
                continue;
            };
            for near in &entry.adjacent {
                if let Some(number) = terms.industries.get(&near.id) {
                    note(number, near.similarity);
                }
            }
            for (other, number) in vocabulary.industries.entries().iter().zip(0..) {
                if terms.wider(number).contains(&wanted) {
                    note(number, rules.part_of_wanted);
                } else if entry
                    .parents
                    .iter()
                    .any(|parent| other.parents.contains(parent))
                {
                    note(number, rules.siblings);
                }
            }
        }
        Self(closeness)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The closest of a person's industries, 0 to 1; `None` if none is known.
    pub(super) fn closest(&self, person: &Person) -> Option<f64> {
        person
            .industries
            .iter()
            .map(|&number| self.of(number))
            .reduce(f64::max)
    }

    /// How close one industry comes.
    pub(super) fn of(&self, industry: u16) -> f64 {
        self.0.get(usize::from(industry)).copied().unwrap_or(0.0)
    }
}

/// The closest of the situations handled to the one at hand, 0 to 1, for each set of situations.
#[derive(Clone, Copy, Debug)]
pub(super) struct Experience([Option<f64>; Situations::SETS]);

impl Experience {
    pub(super) fn new(wanted: Option<Situation>, rules: &SituationRules) -> Self {
        let mut values = [None; Situations::SETS];
        let Some(wanted) = wanted else {
            return Self(values);
        };
        let near = rules.closeness.get(&wanted);
        let closeness = SITUATIONS.map(|handled| match near {
            _ if handled == wanted => 1.0,
            Some(near) => near.get(&handled).copied().unwrap_or(0.0),
            None => 0.0,
        });
        for (bits, value) in (0..).zip(&mut values) {
            let handled = Situations::from_bits(bits);
            *value = SITUATIONS
                .into_iter()
                .zip(closeness)
                .filter(|(situation, _)| handled.contains(*situation))
                .map(|(_, closeness)| closeness)
                .reduce(f64::max);
        }
        Self(values)
    }

    /// What having handled these situations is worth; `None` if none is known.
    pub(super) fn of(&self, handled: Situations) -> Option<f64> {
        *self.0.get(usize::from(handled.bits()))?
    }
}

/// How many steps on the ladder a person of this level stands above a seat; negative is below.
pub(super) fn steps_above(own: Option<Level>, seat: Option<Level>) -> Option<i8> {
    let number = |level: Level| i8::try_from(u8::from(level)).unwrap_or(i8::MAX);
    Some(number(seat?) - number(own?))
}

/// The value of so many steps. Nobody stands above the board, so at a seat on the board level is as good as one above.
pub(super) fn seniority(steps: i8, seat: Option<Level>, curve: &Curve) -> f64 {
    if seat == Some(Level::Board) && steps == 0 {
        curve.at(0.0).max(curve.at(1.0))
    } else {
        curve.at(f64::from(steps))
    }
}

/// How old a fact of so many days is.
pub(super) fn freshness(days: u32, scoring: &Scoring) -> Freshness {
    let rules = &scoring.freshness;
    if days <= rules.fresh_days {
        Freshness::Fresh
    } else if days <= rules.ageing_days {
        Freshness::Ageing
    } else if days <= rules.stale_days {
        Freshness::Stale
    } else {
        Freshness::Unknown
    }
}

/// What came of a person's mandates: outcomes and readiness to hire again, 0 to 1. `None` if no mandate is known.
pub(super) fn success(record: &TrackRecord, rules: &TrackRecordRules) -> Option<f64> {
    (record.mandates > 0).then(|| {
        good(
            rules,
            record.met.into(),
            record.partly.into(),
            record.hire_again.into(),
            record.mandates.into(),
        )
    })
}

fn good(rules: &TrackRecordRules, met: f64, partly: f64, again: f64, of: f64) -> f64 {
    let results = ((met + rules.partly_met * partly) / of).min(1.0);
    let again = (again / of).min(1.0);
    (1.0 - rules.hire_again_part) * results + rules.hire_again_part * again
}

/// The mean success over a roster.
pub(super) fn mean_success(all: &Outcomes, rules: &TrackRecordRules) -> f64 {
    if all.mandates == 0 {
        rules.prior_mean
    } else {
        good(
            rules,
            all.met as f64,
            all.partly as f64,
            all.hire_again as f64,
            all.mandates as f64,
        )
    }
}

/// The value of a track record: its success drawn towards the mean by as much as a few mandates of the mean would. `None` if
/// no mandate is known.
pub(super) fn track_record(
    record: &TrackRecord,
    mean: f64,
    rules: &TrackRecordRules,
) -> Option<f64> {
    let own = success(record, rules)?;
    let mandates = f64::from(record.mandates);
    Some((own * mandates + mean * rules.prior_mandates) / (mandates + rules.prior_mandates))
}

/// Whether mandates ended early often enough to be worth a question.
pub(super) fn ended_early_often(record: &TrackRecord, rules: &TrackRecordRules) -> bool {
    record.ended_early >= rules.ended_early_least
        && f64::from(record.ended_early) > rules.ended_early_share * f64::from(record.mandates)
}
