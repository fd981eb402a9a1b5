//! The score of a person who fits: each criterion's value, its points, and their sum.

use super::{
    calendar::{Fit, Slot},
    days::Load,
    merits,
    person::Person,
    plan::Plan,
    roster::PreparedRoster,
    seat::Held,
    term::age_in_days,
};

/// The value of each criterion, 0 to 1, in the order of `CRITERIA`; `None` is unknown.
pub(super) type Values = [Option<f64>; 10];

impl Plan<'_> {
    /// What each criterion is worth in a person. Those that do not apply to the brief have no points and no meaning.
    pub(super) fn values(
        &self,
        roster: &PreparedRoster,
        person: &Person,
        held: Held,
        fit: Option<Fit>,
    ) -> Values {
        let scoring = self.scoring;
        let seat = self
            .subject
            .seat
            .readings
            .get(held.reading)
            .and_then(|reading| reading.level);
        [
            Some(held.similarity),
            self.subject.gap.closed_by(person, &scoring.skills),
            self.subject.sectors.closest(person),
            self.subject.experience.of(person.situations),
            merits::steps_above(person.level, seat)
                .map(|steps| merits::seniority(steps, seat, &scoring.seniority.steps_above)),
            fit.map(|fit| self.availability(fit.slot, fit.load, fit.soft)),
            fit.map(|fit| self.freshness(age_in_days(fit.stated_at, self.now))),
            merits::track_record(
                &person.track_record,
                merits::mean_success(&roster.counts.outcomes, &scoring.track_record),
                &scoring.track_record,
            ),
            self.rate(person),
            self.workplace
                .distance_km(person)
                .map(|km| scoring.place.km.at(km)),
        ]
    }

    /// What starting on the first day of a slot is worth, with so many days a week left on it; a soft start is not certain.
    pub(super) fn availability(&self, slot: Slot, load: Load, soft: bool) -> f64 {
        let rules = &self.scoring.availability;
        let slack = f64::from((self.term.latest - self.term.first).max(1));
        let used = f64::from(slot.start - self.term.first) / slack;
        let covered = f64::from(slot.covered) / f64::from(slot.needed.max(1));
        let surely = if soft { rules.soft_start } else { 1.0 };
        let load = rules
            .share_of_full_load
            .at(f64::from(load) / f64::from(self.term.full));
        rules.slip_used.at(used) * covered.min(1.0) * load * surely
    }

    /// What a statement of this age in days is worth.
    pub(super) fn freshness(&self, days: u32) -> f64 {
        use crate::domain::Freshness;
        let rules = &self.scoring.freshness;
        match merits::freshness(days, self.scoring) {
            Freshness::Fresh => rules.fresh,
            Freshness::Ageing => rules.ageing,
            Freshness::Stale => rules.stale,
            Freshness::Unknown => 0.0,
        }
    }

    fn rate(&self, person: &Person) -> Option<f64> {
        self.budget.most?;
        self.rate_value(self.budget.ask(person)?.wish)
    }

    /// What a wish by the day is worth; `None` without a budget.
    pub(super) fn rate_value(&self, wish: f64) -> Option<f64> {
        let most = self.budget.most?;
        let share = if most > 0.0 {
            wish / most
        } else if wish > 0.0 {
            f64::MAX
        } else {
            0.0
        };
        Some(self.scoring.rate.share_of_budget.at(share))
    }

    /// The points that a value brings to the criterion at this place.
    pub(super) fn points_of(&self, place: usize, value: Option<f64>) -> f64 {
        self.points.get(place).unwrap_or(&0.0) * value.unwrap_or(self.scoring.neutral)
    }

    /// The score in hundredths of a per cent. The sum is always taken in the same order and rounded before anyone is put in
    /// order, so the same inputs give the same list on every machine.
    pub(super) fn score(&self, values: &Values) -> u32 {
        let sum: f64 = values
            .iter()
            .enumerate()
            .map(|(place, value)| self.points_of(place, *value))
            .sum();
        (sum * 100.0).round().clamp(0.0, 10_000.0) as u32
    }
}
