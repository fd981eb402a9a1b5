//! Near misses: the single changes of the brief that would let people in who fail one constraint only.
//!
//! Each kind of change is tried at its smallest step that lets anyone in and, where that is too few, at the smallest that lets
//! in enough. A promise is kept: what a step gains is counted by holding those people against the changed brief, not estimated.

use super::{
    calendar::{Calendar, Time},
    days::{day_of, days_per_week},
    gate::Gate,
    hours::{Hours, hours},
    languages::Must,
    least::Least,
    packed::level_at,
    person::Person,
    plan::{Outcome, Plan},
    roster::PreparedRoster,
    row::{self, ERROR_KM, Row},
    rules::NearMissRules,
    sketch::{Entry, Memo, Sketch, Tables},
    thresholds::Thresholds,
};
use crate::domain::{Amount, CefrLevel, Constraint, ManagerId, NearMiss, Relaxation};

/// A person of the pool who fails one constraint only.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lone<'r> {
    pub(super) entry: Entry<'r>,
    pub(super) fails: Constraint,
}

/// A search that was held against a roster.
#[derive(Clone, Copy, Debug)]
pub(super) struct Search<'p> {
    pub(super) plan: &'p Plan<'p>,
    pub(super) roster: &'p PreparedRoster,
    pub(super) tables: &'p Tables,
    pub(super) gate: &'p Gate<'p>,
}

impl Search<'_> {
    pub(super) fn near_misses(&self, lone: &[Lone<'_>], calendar: &mut Calendar) -> Vec<NearMiss> {
        let rules = &self.plan.scoring.near_misses;
        let mut found: Vec<(f64, u32, Relaxation, Plan<'_>)> = Vec::new();
        let mut thresholds = self.thresholds(lone, calendar);
        let km = self.least_km(&thresholds.km, lone);
        let steps = thresholds.steps(self.plan, &km);
        let mut memo = Memo::new(lone.len());
        for step in steps {
            let plan = self.plan.relaxed(&step);
            let gains = self
                .admitted(&plan, &step, lone, &thresholds, calendar)
                .count();
            let gains = u32::try_from(gains).unwrap_or(u32::MAX);
            if gains > 0 {
                let effort = effort(&step, self.plan, rules);
                let use_ = f64::from(gains.min(rules.enough)) / (1.0 + effort);
                // A further step that gains no more than a nearer one of its kind is no news.
                let is_news = found
                    .iter()
                    .all(|(_, known, other, _)| !other.is_like(&step) || *known < gains);
                if is_news {
                    found.push((use_, gains, step, plan));
                }
            }
        }
        found.sort_by(|(a, ..), (b, ..)| b.total_cmp(a));
        found.truncate(rules.most);
        found
            .into_iter()
            .map(|(_, gains, relaxation, plan)| NearMiss {
                examples: {
                    let admitted = self
                        .admitted(&plan, &relaxation, lone, &thresholds, calendar)
                        .collect();
                    self.examples(&plan, &relaxation, admitted, &mut memo, calendar)
                },
                relaxation,
                gains,
            })
            .collect()
    }

    /// The best of those whom a change lets in.
    fn examples(
        &self,
        plan: &Plan<'_>,
        step: &Relaxation,
        admitted: Vec<Entry<'_>>,
        memo: &mut Memo,
        calendar: &mut Calendar,
    ) -> Vec<ManagerId> {
        let sketch = Sketch::new(
            plan,
            self.roster,
            self.tables,
            self.gate,
            *step == Relaxation::AskUnknown,
        );
        let most = self.plan.scoring.near_misses.examples;
        sketch.names_of_best(admitted.into_iter(), most, memo, calendar)
    }

    /// Those whom a change lets in, by the plan for the changed brief.
    fn admitted<'l, 'r>(
        &'l self,
        plan: &'l Plan<'_>,
        step: &'l Relaxation,
        lone: &'l [Lone<'r>],
        thresholds: &'l Thresholds,
        calendar: &'l mut Calendar,
    ) -> impl Iterator<Item = Entry<'r>> {
        thresholds
            .concerned(plan, step)
            .into_iter()
            .filter_map(|place| lone.get(place as usize))
            .filter(move |one| self.admits(plan, step, &one.entry, calendar))
            .map(|one| one.entry)
    }

    /// Whether a change lets somebody in whom it concerns.
    fn admits(
        &self,
        plan: &Plan<'_>,
        step: &Relaxation,
        entry: &Entry<'_>,
        calendar: &mut Calendar,
    ) -> bool {
        let row = entry.row;
        match step {
            Relaxation::StartBy { .. }
            | Relaxation::FewerDays { .. }
            | Relaxation::AskUnknown
            | Relaxation::RateUpTo { .. }
            | Relaxation::AllowRemote => true,
            _ if entry.exact => self.admits_exactly(plan, row, calendar),
            Relaxation::Shorter { .. } => {
                matches!(hours(entry, &plan.term), Hours::Fits(..))
            }
            Relaxation::WithinKm { .. } => self.is_within(plan, row),
            Relaxation::Language { .. } => plan
                .languages
                .musts(entry.reading)
                .all(|must| spoken(row, &must) >= Some(must.level)),
        }
    }

    fn admits_exactly(&self, plan: &Plan<'_>, row: &Row, calendar: &mut Calendar) -> bool {
        self.roster.person(row.position).is_some_and(|person| {
            let held = plan.held_by(&person);
            held.is_some_and(|held| {
                matches!(plan.examine(&person, held, calendar), Outcome::Fits(_))
            })
        })
    }

    fn is_within(&self, plan: &Plan<'_>, row: &Row) -> bool {
        let workplace = &plan.workplace;
        let beyond = self.gate.centre_km(row)
            - workplace.radius_km()
            - workplace.reach_km(self.roster.radius_km(row));
        if beyond.abs() > ERROR_KM {
            return beyond < 0.0;
        }
        self.roster
            .person(row.position)
            .is_some_and(|person| workplace.reaches(&person))
    }

    /// Wish and floor by the day.
    fn asks(&self, row: &Row) -> Option<(f64, f64)> {
        let (currency, per) = *self.roster.rate_kinds().get(usize::from(row.rate_kind))?;
        let budget = &self.plan.budget;
        let factor = budget.factor(currency)?;
        let daily = |cents: u32| Some(budget.daily(Amount::cents(cents.into())?, per, factor));
        Some((daily(row.wish)?, daily(row.floor)?))
    }

    fn thresholds(&self, lone: &[Lone<'_>], calendar: &mut Calendar) -> Thresholds {
        let mut all = Thresholds::new(self.plan.scoring.near_misses.enough as usize);
        for (place, one) in (0..).zip(lone) {
            if one.entry.exact {
                if let Some(person) = self.roster.person(one.entry.row.position) {
                    self.note_exactly(&mut all, place, one, &person, calendar);
                }
            } else {
                self.note(&mut all, place, one, calendar);
            }
        }
        all
    }

    /// What a row tells of how far each change would have to go.
    fn note(&self, all: &mut Thresholds, place: u32, one: &Lone<'_>, calendar: &mut Calendar) {
        let row = one.entry.row;
        match one.fails {
            Constraint::Role | Constraint::OffLimits => {}
            Constraint::Availability | Constraint::Days | Constraint::Commitment => {
                match hours(&one.entry, &self.plan.term) {
                    Hours::Fits(..) | Hours::NotLooking => {}
                    Hours::Unknown => all.unknown.push(place),
                    _ if row.is(Row::STRETCHES) => {
                        let stretches = row.stretches(&one.entry.block.stretches);
                        all.add_stretches(self.plan, place, stretches, calendar);
                    }
                    _ => match one.entry.taken {
                        Some(taken) => {
                            let first = self.plan.term.first;
                            calendar.take(row::unfold_taken(row, taken, first).into_iter());
                            all.add_time(self.plan, place, calendar);
                        }
                        None => all.add_window(self.plan, place, row),
                    },
                }
            }
            Constraint::Language => {
                all.languages.push(place);
                let mut unmet = self
                    .plan
                    .languages
                    .musts(one.entry.reading)
                    .filter(|must| spoken(row, must) < Some(must.level));
                if let (Some(must), None) = (unmet.next(), unmet.next()) {
                    all.add_language(must.code, spoken(row, &must));
                }
            }
            Constraint::Place => {
                all.places.push(place);
                if self.gate.is_only_too_far(row) {
                    all.km.push((self.gate.centre_km(row), place));
                }
            }
            Constraint::Rate => {
                if let Some((wish, floor)) = self.asks(row) {
                    all.add_rate(wish, floor, place);
                }
            }
        }
    }

    /// The same of a person whose row cannot tell.
    fn note_exactly(
        &self,
        all: &mut Thresholds,
        place: u32,
        one: &Lone<'_>,
        person: &Person,
        calendar: &mut Calendar,
    ) {
        let plan = self.plan;
        match one.fails {
            Constraint::Role | Constraint::OffLimits => {}
            Constraint::Availability | Constraint::Days | Constraint::Commitment => {
                calendar.fill(person, &plan.term);
                match calendar.judge(person, &plan.term) {
                    Time::Fits(_) | Time::NotLooking => {}
                    Time::Unknown => all.unknown.push(place),
                    Time::TooLate(_) | Time::TooShort(_) | Time::TooFewDays(_) | Time::Taken(_) => {
                        all.add_time(plan, place, calendar);
                    }
                }
            }
            Constraint::Language => {
                all.languages.push(place);
                let reading = plan
                    .held_by(person)
                    .map_or(one.entry.reading, |held| held.reading);
                let mut unmet = plan.languages.unmet(person, reading);
                if let (Some((need, has)), None) = (unmet.next(), unmet.next()) {
                    all.add_language(&need.code, has);
                }
            }
            Constraint::Place => {
                all.places.push(place);
                let obstacles = plan.workplace.obstacles(person);
                if !obstacles.too_few_days
                    && !obstacles.no_permit
                    && let Some(km) = plan.workplace.km_that_would_do(person)
                {
                    all.km.push((km, place));
                }
            }
            Constraint::Rate => {
                if let Some((wish, floor)) = plan.budget.wish_and_floor(person) {
                    all.add_rate(wish, floor, place);
                }
            }
        }
    }

    /// The least kilometres from home to the centre, exactly, of as many people as are enough.
    fn least_km(&self, told: &[(f64, u32)], lone: &[Lone<'_>]) -> Least<f64> {
        let enough = self.plan.scoring.near_misses.enough as usize;
        let mut nearest = Least::new(enough);
        for (km, _) in told {
            nearest.note(*km);
        }
        let mut exact = Least::new(enough);
        if let Some(last) = nearest.last() {
            for (km, place) in told {
                if *km <= last + 2.0 * ERROR_KM
                    && let Some(one) = lone.get(*place as usize)
                    && let Some(person) = self.roster.person(one.entry.row.position)
                    && let Some(km) = self.plan.workplace.km_that_would_do(&person)
                {
                    exact.note(km);
                }
            }
        }
        exact
    }
}

/// The level at which a row says that a language is spoken.
fn spoken(row: &Row, must: &Must<'_>) -> Option<CefrLevel> {
    level_at(row.step_in(must.number?))
}

/// How much a change asks of the client, in the units of the rules.
fn effort(step: &Relaxation, plan: &Plan<'_>, rules: &NearMissRules) -> f64 {
    let per = &rules.effort;
    match step {
        Relaxation::StartBy { date } => {
            per.start_week * f64::from(day_of(*date) - plan.term.latest) / 7.0
        }
        Relaxation::Shorter { weeks } => {
            let before = f64::from(plan.term.weeks().max(1));
            per.duration_tenth * 10.0 * (before - f64::from(*weeks)) / before
        }
        Relaxation::FewerDays {
            days_per_week: days,
        } => per.day_per_week * f64::from(days_per_week(plan.term.need) - days),
        Relaxation::RateUpTo { amount, .. } => match plan.budget.most {
            Some(most) if most > 0.0 => per.rate_tenth * 10.0 * (amount.as_f64() / most - 1.0),
            _ => per.rate_tenth * 10.0,
        },
        Relaxation::AllowRemote => per.remote,
        Relaxation::WithinKm { km } => per.km_hundred * f64::from(*km) / 100.0,
        Relaxation::Language { level: Some(_), .. } => per.language_lower,
        Relaxation::Language { level: None, .. } => per.language_drop,
        Relaxation::AskUnknown => per.ask_unknown,
    }
}
