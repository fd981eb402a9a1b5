//! What if: the next change of a brief that is cheaper, sooner or wider, by steps that are data.

use super::{
    Matcher, Search,
    budget::amount,
    days::{date_of, day_of},
    plan::Plan,
    relaxed,
    roster::PreparedRoster,
};
use crate::domain::{Amount, Brief, Currency, Relaxation, RelaxationKind, Step, WhatIf};
use serde::Deserialize;
use std::{collections::BTreeSet, sync::OnceLock};

/// How far a step of a what-if goes, read from `data/what_if.json` and explained in `docs/scoring.md`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WhatIfRules {
    cheaper: Cheaper,
    sooner: Sooner,
    wider: Wider,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Cheaper {
    percent: f64,
    round_to: u32,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sooner {
    days: i32,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wider {
    kinds: BTreeSet<RelaxationKind>,
}

/// Rules that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum WhatIfError {
    /// They are not of the form that they should have.
    #[error("what-if rules: {0}")]
    Form(#[from] serde_json::Error),
    /// A step that leads nowhere, or too far.
    #[error("what-if rules: “{0}” is out of range")]
    Range(&'static str),
}

impl WhatIfRules {
    /// The rules in the binary.
    ///
    /// # Panics
    /// If the bundled file is broken, which a test rules out.
    #[expect(
        clippy::expect_used,
        reason = "the file is compiled in and checked by a test"
    )]
    pub fn bundled() -> &'static Self {
        static BUNDLED: OnceLock<WhatIfRules> = OnceLock::new();
        BUNDLED.get_or_init(|| {
            Self::from_json(include_str!("../../data/what_if.json"))
                .expect("the bundled what-if rules are well formed")
        })
    }

    /// Reads a set of rules.
    ///
    /// # Errors
    /// If the text has another form or a number is outside its range.
    pub fn from_json(json: &str) -> Result<Self, WhatIfError> {
        let rules: Self = serde_json::from_str(json)?;
        let checks = [
            (
                "cheaper.percent",
                (1.0..=50.0).contains(&rules.cheaper.percent),
            ),
            (
                "cheaper.round_to",
                (1..=1_000).contains(&rules.cheaper.round_to),
            ),
            ("sooner.days", (1..=60).contains(&rules.sooner.days)),
            (
                "wider.kinds",
                !rules.wider.kinds.is_empty()
                    && !rules.wider.kinds.contains(&RelaxationKind::AskUnknown),
            ),
        ];
        match checks.into_iter().find(|(_, holds)| !holds) {
            Some((field, _)) => Err(WhatIfError::Range(field)),
            None => Ok(rules),
        }
    }
}

/// The brief as it would be.
pub fn supposed(brief: &Brief, what_if: &WhatIf) -> Brief {
    what_if
        .changes()
        .iter()
        .fold(brief.clone(), |brief, change| relaxed(&brief, change))
}

pub(super) fn next_step(
    matcher: &Matcher<'_>,
    rules: &WhatIfRules,
    asked: &Search<'_>,
    so_far: &WhatIf,
    roster: &PreparedRoster,
    step: Step,
) -> Option<Relaxation> {
    let brief = supposed(asked.brief, so_far);
    let search = Search {
        brief: &brief,
        ..*asked
    };
    let plan = Plan::new(matcher, &search, roster);
    match step {
        Step::Cheaper => cheaper(matcher, &rules.cheaper, &search, &plan, roster),
        Step::Sooner => {
            let day = (plan.term.latest - rules.sooner.days).max(plan.term.today);
            (day < plan.term.latest).then(|| Relaxation::StartBy { date: date_of(day) })
        }
        Step::Wider => {
            let before = Plan::new(matcher, asked, roster);
            let list = matcher.shortlist(&search, roster, 0);
            let mut changes = list.near_misses.into_iter().map(|miss| miss.relaxation);
            changes.find(|change| {
                rules.wider.kinds.contains(&change.kind()) && !undoes(change, so_far, &before)
            })
        }
    }
}

/// A lower upper end. Where the brief has none, the first at which the dearest of the list falls out.
fn cheaper(
    matcher: &Matcher<'_>,
    rules: &Cheaper,
    search: &Search<'_>,
    plan: &Plan<'_>,
    roster: &PreparedRoster,
) -> Option<Relaxation> {
    let step = f64::from(rules.round_to);
    let below = |most: f64| ((most / step).ceil() - 1.0) * step;
    let (units, currency) = match (plan.budget.most, plan.budget.currency()) {
        (Some(most), Some(currency)) => {
            let lower = most * (1.0 - rules.percent / 100.0);
            let rounded = (lower / step).round() * step;
            (rounded.min(below(most)), currency)
        }
        _ => {
            let (dearest, currency) = dearest(matcher, search, roster)?;
            let tolerance = 1.0 + plan.scoring.rate.tolerance_percent / 100.0;
            (below(dearest.as_f64() / tolerance), currency)
        }
    };
    (units > 0.0).then(|| Relaxation::RateUpTo {
        amount: amount(units),
        currency,
    })
}

/// The highest day rate on a list, of those in the currency of the first that names one.
fn dearest(
    matcher: &Matcher<'_>,
    search: &Search<'_>,
    roster: &PreparedRoster,
) -> Option<(Amount, Currency)> {
    let list = matcher.shortlist(search, roster, LOOKED_AT);
    let mut asks = list
        .candidates
        .iter()
        .filter_map(|one| one.day_rate.zip(one.currency));
    let (first, currency) = asks.next()?;
    let most = asks
        .filter(|(_, other)| *other == currency)
        .fold(first, |most, (amount, _)| most.max(amount));
    Some((most, currency))
}

/// So many of a list are looked at for the dearest of them: as many as a card shows at the most.
const LOOKED_AT: usize = 5;

/// Whether a change gives up what an earlier step asked for.
fn undoes(change: &Relaxation, so_far: &WhatIf, asked: &Plan<'_>) -> bool {
    so_far.changes().iter().any(|known| match known {
        Relaxation::RateUpTo { amount, .. } => {
            change.is_like(known) && asked.budget.most.is_none_or(|most| amount.as_f64() < most)
        }
        Relaxation::StartBy { date } => change.is_like(known) && day_of(*date) < asked.term.latest,
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bundled_rules_load_and_those_that_lead_nowhere_are_refused() {
        assert!(WhatIfRules::bundled().wider.kinds.len() > 3);
        for (good, bad) in [
            (r#""percent": 10"#, r#""percent": 0"#),
            (r#""round_to": 10"#, r#""round_to": 0"#),
            (r#""days": 7"#, r#""days": -7"#),
            (r#""start_by""#, r#""ask_unknown""#),
            (r#""start_by""#, r#""nonsense""#),
            (r#""days": 7"#, r#""days": 7, "weeks": 1"#),
        ] {
            let text = include_str!("../../data/what_if.json");
            assert!(text.contains(good), "{good}");
            let broken = text.replacen(good, bad, 1);
            assert!(WhatIfRules::from_json(&broken).is_err(), "{bad}");
        }
    }
}
