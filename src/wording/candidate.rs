//! A candidate in words: the lines under a name on the card.

use super::{
    brief::BriefText,
    escape::escape,
    words::{Words, args},
};
use crate::domain::{
    Amount, Candidate, CriterionShare, Manager, RateUnit, Roster, TrackRecord, Warning,
};
use jiff::Timestamp;

/// Hours in a paid day.
const HOURS_A_DAY: u64 = 8;
/// Criteria named as strong, at most.
const STRONG: usize = 3;
/// From this value on a criterion is strong.
const STRONG_FROM: f64 = 0.75;
/// Below this value a criterion is weak.
const WEAK_BELOW: f64 = 0.4;

/// A person of a roster, by id.
pub(super) fn person<'r>(roster: Option<&'r Roster>, candidate: &Candidate) -> Option<&'r Manager> {
    roster?.find(&candidate.id).map(AsRef::as_ref)
}

impl BriefText<'_> {
    /// The lines under a candidate's name.
    pub(super) fn candidate(
        &self,
        candidate: &Candidate,
        manager: Option<&Manager>,
        as_of: Timestamp,
    ) -> Vec<String> {
        let mut lines = vec![
            self.strengths(&candidate.criteria),
            Some(self.when(candidate, as_of)),
            Some(self.terms(candidate, manager)),
            self.spoken(candidate),
            self.gap(candidate),
            manager.and_then(|manager| track_record(self.words, &manager.track_record)),
        ];
        lines.extend(
            candidate
                .warnings
                .iter()
                .map(|warning| Some(format!("⚠️ {}", self.warning(warning)))),
        );
        lines.into_iter().flatten().collect()
    }

    /// "Strong on role, gap and situation; weaker on distance": the criteria that made the score.
    fn strengths(&self, criteria: &[CriterionShare]) -> Option<String> {
        let mut strong: Vec<&CriterionShare> = criteria
            .iter()
            .filter(|share| {
                share.points > 0.0 && share.value.is_some_and(|value| value >= STRONG_FROM)
            })
            .collect();
        strong.sort_by(|a, b| b.points.total_cmp(&a.points));
        let strong: Vec<String> = strong
            .into_iter()
            .take(STRONG)
            .map(|share| self.names.criterion(share.criterion))
            .collect();
        let weak = criteria
            .iter()
            .filter(|share| share.value.is_some_and(|value| value < WEAK_BELOW))
            .max_by(|a, b| (a.of - a.points).total_cmp(&(b.of - b.points)))
            .map(|share| self.names.criterion(share.criterion));
        match (strong.as_slice(), weak) {
            ([], None) => None,
            ([], Some(weak)) => Some(self.words.say("weak-on", args! { "weak" => weak })),
            (strong, None) => {
                let strong = self.words.list(strong);
                Some(self.words.say("strong-on", args! { "strong" => strong }))
            }
            (strong, Some(weak)) => {
                let strong = self.words.list(strong);
                Some(self.words.say(
                    "strong-and-weak-on",
                    args! { "strong" => strong, "weak" => weak },
                ))
            }
        }
    }

    /// First day, days a week and the age of both.
    fn when(&self, candidate: &Candidate, as_of: Timestamp) -> String {
        let free = if candidate.first_day <= self.today {
            self.words.text("free-now")
        } else {
            let date = self.words.weekday_date(candidate.first_day, self.today);
            self.words.say("free-from", args! { "date" => date })
        };
        let days = self.words.days(candidate.days_per_week);
        let age = self
            .words
            .age(candidate.stated_at, as_of, candidate.freshness);
        format!("{free} · {days} · {age}")
    }

    /// Rate against budget, and the way to work.
    fn terms(&self, candidate: &Candidate, manager: Option<&Manager>) -> String {
        let rate = match candidate.day_rate {
            None => self.words.text("rate-unknown"),
            Some(asks) => self.day_rate(candidate, asks),
        };
        let home = manager.map(|manager| self.names.town(&manager.home, Some(manager.country)));
        let way = candidate
            .distance_km
            .map(|km| self.words.say("distance", args! { "n" => km }));
        [Some(rate), home, way]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" · ")
    }

    fn day_rate(&self, candidate: &Candidate, asks: Amount) -> String {
        let money = |amount| self.words.money(amount, candidate.currency);
        let rate = self.words.say(
            "rate-exact",
            args! { "amount" => money(asks), "per" => self.words.per(RateUnit::Day) },
        );
        let Some(budget) = self.budget_a_day(candidate) else {
            return rate;
        };
        let (asks, budget) = (asks.as_cents(), budget.as_cents());
        let key = match asks.cmp(&budget) {
            std::cmp::Ordering::Less => "rate-under",
            std::cmp::Ordering::Equal => "rate-at",
            std::cmp::Ordering::Greater => "rate-over",
        };
        match Amount::cents(asks.abs_diff(budget)) {
            Some(gap) => self
                .words
                .say(key, args! { "rate" => rate, "gap" => money(gap) }),
            None => rate,
        }
    }

    /// The most that the client would pay by the day, where it can be set against the rate asked for.
    fn budget_a_day(&self, candidate: &Candidate) -> Option<Amount> {
        let rate = self.brief.rate.as_ref()?;
        if rate.currency.is_none() || rate.currency != candidate.currency {
            return None;
        }
        match rate.per {
            RateUnit::Day => rate.max,
            RateUnit::Hour => Amount::cents(rate.max?.as_cents().checked_mul(HOURS_A_DAY)?),
            RateUnit::Month => None,
        }
    }

    fn spoken(&self, candidate: &Candidate) -> Option<String> {
        let all: Vec<String> = candidate
            .languages
            .iter()
            .map(|(code, level)| {
                format!("{} {}", self.names.language(code), self.words.level(*level))
            })
            .collect();
        (!all.is_empty()).then(|| all.join(", "))
    }

    /// What the person has of the gap and what not.
    fn gap(&self, candidate: &Candidate) -> Option<String> {
        let part = |sign: &str, skills: &[_]| {
            let names = self.names.skills(skills);
            (!names.is_empty()).then(|| format!("{sign} {names}"))
        };
        let parts: Vec<String> = [
            part("✅", &candidate.matched_skills),
            part("❌", &candidate.missing_skills),
        ]
        .into_iter()
        .flatten()
        .collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    }

    pub(super) fn warning(&self, warning: &Warning) -> String {
        let words = self.words;
        match warning {
            Warning::Stale { days } => words.say("warning-stale", args! { "n" => *days }),
            Warning::SoftStart => words.text("warning-soft-start"),
            Warning::AdjacentRole { role } => words.say(
                "warning-adjacent",
                args! { "role" => self.names.role(role) },
            ),
            Warning::Overqualified => words.text("warning-overqualified"),
            Warning::Underqualified => words.text("warning-underqualified"),
            Warning::AboveBudget { percent } => words.say(
                "warning-above-budget",
                args! { "percent" => words.percent(f64::from(*percent)) },
            ),
            Warning::RateUnknown => words.text("warning-rate-unknown"),
            Warning::Converted { from, as_of } => words.say(
                "warning-converted",
                args! { "currency" => from.as_str(), "date" => words.date(*as_of, self.today) },
            ),
            Warning::ShortOfEnd {
                days_free,
                days_needed,
            } => words.say(
                "warning-short-of-end",
                args! { "free" => *days_free, "needed" => *days_needed },
            ),
            Warning::DistanceUnknown => words.text("warning-distance-unknown"),
            Warning::LanguageWish { code } => words.say(
                "warning-language-wish",
                args! { "language" => self.names.language(code) },
            ),
            Warning::EndedEarly => words.text("warning-ended-early"),
            Warning::AlreadyOffered => words.text("warning-already-offered"),
        }
    }

    /// A criterion's share as a line: "Role 25 of 25".
    pub(super) fn share(&self, share: &CriterionShare) -> String {
        let key = if share.value.is_some() {
            "share"
        } else {
            "share-unknown"
        };
        self.words.say(
            key,
            args! {
                "criterion" => self.names.criterion(share.criterion),
                "points" => tenths(share.points),
                "of" => tenths(share.of),
            },
        )
    }
}

/// Points as they are told: with one decimal at most.
pub(super) fn tenths(points: f64) -> f64 {
    (points * 10.0).round() / 10.0
}

/// "5 mandates, 4 met their objectives, 3 clients would hire again"; `None` where no outcome is known.
pub(super) fn track_record(words: &Words, record: &TrackRecord) -> Option<String> {
    (record.mandates > 0).then(|| {
        words.say(
            "track-record",
            args! { "n" => record.mandates, "met" => record.met, "again" => record.hire_again },
        )
    })
}

/// "1 · Anna Berg · 92 %".
pub(super) fn headline(words: &Words, rank: usize, candidate: &Candidate) -> String {
    words.say(
        "candidate",
        args! {
            "rank" => rank.to_string(),
            "name" => escape(&candidate.name),
            "percent" => words.percent(candidate.score),
        },
    )
}
