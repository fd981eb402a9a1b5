//! Near misses: the single changes of the brief that would let people in who fail one constraint only.
//!
//! Each kind of change is tried at its smallest step that lets anyone in and, where that is too few, at the smallest that lets
//! in enough. A promise is kept: what a step gains is counted by holding those people against the changed brief, not estimated.

use super::{
    budget::amount,
    calendar::{Calendar, Layer, Time},
    days::{Load, date_of, day_of, days_per_week, load_of},
    gate::{Gate, Hours, hours, slot_at},
    languages::Must,
    least::Least,
    packed::level_at,
    person::Person,
    plan::{Outcome, Plan},
    roster::PreparedRoster,
    row::{self, ERROR_KM, Row, ShortStretch},
    rules::NearMissRules,
    sketch::{Entry, Memo, Sketch, Tables},
    term::{Ending, Term},
};
use crate::domain::{
    Amount, CefrLevel, Constraint, LanguageCode, ManagerId, NearMiss, Relaxation, Situation,
};
use std::cmp::Reverse;

/// So many shorter terms are tried, a week less each time; only terms of many years have more to try.
const MOST_WEEKS_TRIED: u16 = 104;

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

/// What is collected of those who fail one constraint only: for each kind of change the nearest that it would have to go to, and
/// how far for whom. People are known by their place among the lone.
#[derive(Debug)]
struct Thresholds {
    start: Least<i32>,
    starts: Vec<(i32, u32)>,
    weeks: Least<Reverse<u16>>,
    /// Those whom a shorter term may let in.
    short: Vec<u32>,
    load: Least<Reverse<Load>>,
    loads: Vec<(Load, u32)>,
    rate: Least<f64>,
    /// Wish and floor by the day.
    rates: Vec<(f64, f64, u32)>,
    /// Kilometres as the rows tell them, for those who are only too far.
    km: Vec<(f64, u32)>,
    places: Vec<u32>,
    language: Vec<(LanguageCode, Option<CefrLevel>)>,
    languages: Vec<u32>,
    unknown: Vec<u32>,
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
                    .all(|(_, known, other, _)| !same_kind(other, &step) || *known < gains);
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

fn same_kind(a: &Relaxation, b: &Relaxation) -> bool {
    match (a, b) {
        (Relaxation::Language { code: a, .. }, Relaxation::Language { code: b, .. }) => a == b,
        _ => std::mem::discriminant(a) == std::mem::discriminant(b),
    }
}

/// The term with the latest start that the rules let anyone wait for.
fn later(plan: &Plan<'_>) -> Term {
    let rules = &plan.scoring.near_misses;
    let slip = match plan.situation {
        Some(Situation::Crisis) => rules.start_slip_days_crisis,
        _ => rules.start_slip_days,
    };
    let mut later = Term {
        latest: plan.term.latest + slip,
        ..plan.term
    };
    if let Ending::On(day) = later.ending {
        later.latest = later.latest.min(day);
    }
    later
}

/// The fewest weeks worth offering, and those asked for.
fn weeks_to_try(plan: &Plan<'_>) -> (u16, u16) {
    let weeks = plan.term.weeks();
    let least = (f64::from(weeks) * plan.scoring.near_misses.least_share_of_duration)
        .ceil()
        .max(1.0) as u16;
    (least.max(weeks.saturating_sub(MOST_WEEKS_TRIED)), weeks)
}

impl Thresholds {
    fn new(enough: usize) -> Self {
        Self {
            start: Least::new(enough),
            starts: Vec::new(),
            weeks: Least::new(enough),
            short: Vec::new(),
            load: Least::new(enough),
            loads: Vec::new(),
            rate: Least::new(enough),
            rates: Vec::new(),
            km: Vec::new(),
            places: Vec::new(),
            language: Vec::new(),
            languages: Vec::new(),
            unknown: Vec::new(),
        }
    }

    fn add_start(&mut self, day: i32, place: u32) {
        self.start.note(day);
        self.starts.push((day, place));
    }

    fn add_rate(&mut self, wish: f64, floor: f64, place: u32) {
        self.rate.note(wish.max(floor));
        self.rates.push((wish, floor, place));
    }

    fn add_load(&mut self, plan: &Plan<'_>, load: Load, place: u32) {
        self.loads.push((load, place));
        let step = load_of(plan.scoring.near_misses.day_step).max(1);
        let load = load / step * step;
        if load > 0 {
            self.load.note(Reverse(load));
        }
    }

    /// Those whom a change lets in; of a shorter term, a wider circle and a language those whom it may let in.
    fn concerned(&self, plan: &Plan<'_>, step: &Relaxation) -> Vec<u32> {
        match step {
            Relaxation::StartBy { date } => {
                let day = day_of(*date);
                let by_then = |(start, place): &(i32, u32)| (*start <= day).then_some(*place);
                self.starts.iter().filter_map(by_then).collect()
            }
            Relaxation::FewerDays { days_per_week } => {
                let need = load_of(*days_per_week);
                let so_many = |(load, place): &(Load, u32)| (*load >= need).then_some(*place);
                self.loads.iter().filter_map(so_many).collect()
            }
            Relaxation::RateUpTo { .. } => {
                let (most, least) = plan.budget.limits().unwrap_or_default();
                self.rates
                    .iter()
                    .filter(|(wish, floor, _)| *wish <= most && *floor <= least)
                    .map(|(.., place)| *place)
                    .collect()
            }
            Relaxation::AllowRemote => self.places.clone(),
            Relaxation::AskUnknown => self.unknown.clone(),
            Relaxation::Shorter { .. } => self.short.clone(),
            Relaxation::WithinKm { .. } => self.km.iter().map(|(_, place)| *place).collect(),
            Relaxation::Language { .. } => self.languages.clone(),
        }
    }

    /// Takes over what would help somebody whose stretches stand in the calendar.
    fn add_time(&mut self, plan: &Plan<'_>, place: u32, calendar: &Calendar) {
        let term = &plan.term;
        self.short.push(place);
        if let Some(slot) = calendar.earliest(Layer::Left, &later(plan)) {
            self.add_start(slot.start, place);
        }
        if plan.days_are_stated
            && let Some(load) = calendar.most_days(Layer::Left, term)
        {
            self.add_load(plan, load, place);
        }
        if !calendar.has_start(term) {
            return;
        }
        let (least, weeks) = weeks_to_try(plan);
        let shorter = (least..weeks).rev().find(|&weeks| {
            let shorter = Term {
                ending: Ending::After(i32::from(weeks) * 7),
                ..*term
            };
            calendar.earliest(Layer::Left, &shorter).is_some()
        });
        if let Some(weeks) = shorter {
            self.weeks.note(Reverse(weeks));
        }
    }

    /// The same for a row with several stretches.
    fn add_stretches(
        &mut self,
        plan: &Plan<'_>,
        place: u32,
        stretches: &[ShortStretch],
        calendar: &mut Calendar,
    ) {
        let term = &plan.term;
        if plan.days_are_stated || row::has_start(stretches, term, |one| one.left(), term.need) {
            calendar.take(row::unfold(stretches, term.first));
            self.add_time(plan, place, calendar);
            return;
        }
        self.short.push(place);
        if let Some((slot, _)) = row::earliest(stretches, &later(plan), |one| one.left(), term.need)
        {
            self.add_start(slot.start, place);
        }
    }

    /// The same for a row with one window.
    fn add_window(&mut self, plan: &Plan<'_>, place: u32, row: &Row) {
        let term = &plan.term;
        let (from, to) = row.window();
        let start = from.max(term.first);
        if start >= to {
            return;
        }
        let is_enough = slot_at(start, to, term.ending).is_enough(term);
        if start > term.latest {
            if row.load() >= term.need && start <= later(plan).latest && is_enough {
                self.add_start(start, place);
            }
            if start <= term.latest_wanted {
                self.short.push(place);
            }
            return;
        }
        if row.load() < term.need {
            if plan.days_are_stated && is_enough {
                self.add_load(plan, row.load(), place);
            }
            return;
        }
        self.short.push(place);
        let (least, weeks) = weeks_to_try(plan);
        // Of more weeks than this the days up to the end are too small a share.
        let most = i64::from(to - start) * 1_000 / i64::from(term.least_share_permille.max(1)) / 7;
        let weeks = weeks.min(u16::try_from(most + 1).unwrap_or(u16::MAX));
        let shorter = (least..weeks)
            .rev()
            .find(|weeks| slot_at(start, to, Ending::After(i32::from(*weeks) * 7)).is_enough(term));
        if let Some(weeks) = shorter {
            self.weeks.note(Reverse(weeks));
        }
    }

    /// Keeps for each language the highest level of those who lack only that.
    fn add_language(&mut self, code: &LanguageCode, has: Option<CefrLevel>) {
        match self.language.iter_mut().find(|(known, _)| known == code) {
            Some((_, highest)) => *highest = (*highest).max(has),
            None => self.language.push((code.clone(), has)),
        }
    }

    /// The steps to try, the nearer before the further of each kind.
    fn steps(&mut self, plan: &Plan<'_>, least_km: &Least<f64>) -> Vec<Relaxation> {
        let rules = &plan.scoring.near_misses;
        let mut steps = Vec::new();
        for day in self.start.first_and_last() {
            steps.push(Relaxation::StartBy { date: date_of(day) });
        }
        for Reverse(weeks) in self.weeks.first_and_last() {
            steps.push(Relaxation::Shorter { weeks });
        }
        for Reverse(load) in self.load.first_and_last() {
            steps.push(Relaxation::FewerDays {
                days_per_week: days_per_week(load),
            });
        }
        if let Some(currency) = plan.budget.currency() {
            let step = rules.rate_step as f64;
            for units in self.rate.first_and_last() {
                let raised = (units / step).ceil() * step;
                let within = plan.budget.most.is_some_and(|most| {
                    most <= 0.0 || raised <= most * (1.0 + rules.most_rate_percent / 100.0)
                });
                if within {
                    steps.push(Relaxation::RateUpTo {
                        amount: amount(raised),
                        currency,
                    });
                }
            }
        }
        if !self.places.is_empty() {
            steps.push(Relaxation::AllowRemote);
        }
        for km in least_km.first_and_last() {
            let km = (km / f64::from(rules.km_step)).ceil() as u32 * rules.km_step;
            if km <= rules.most_km {
                steps.push(Relaxation::WithinKm { km });
            }
        }
        self.language_steps(&mut steps);
        if !self.unknown.is_empty() {
            steps.push(Relaxation::AskUnknown);
        }
        steps
    }

    /// For each language the highest level that lets anyone in, and none at all.
    fn language_steps(&mut self, steps: &mut Vec<Relaxation>) {
        self.language.sort();
        for (code, level) in self.language.drain(..) {
            if level.is_some() {
                steps.push(Relaxation::Language {
                    code: code.clone(),
                    level,
                });
            }
            steps.push(Relaxation::Language { code, level: None });
        }
    }
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
