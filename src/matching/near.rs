//! Near misses: the single changes of the brief that would let people in who fail one constraint only.
//!
//! Each kind of change is tried at its smallest step that lets anyone in and, where that is too few, at the smallest that lets
//! in enough. A promise is kept: what a step gains is counted by matching the changed brief, not estimated.

use super::{
    Matcher, Search,
    budget::amount,
    calendar::{Calendar, Layer, Time},
    days::{Load, date_of, days_per_week, load_of},
    list::{Ranked, keep_best},
    plan::{Outcome, Plan},
    relax::relaxed,
    roster::{Person, PreparedRoster},
    rules::NearMissRules,
    seat::Held,
    term::{Ending, Term},
};
use crate::domain::{
    CefrLevel, Constraint, LanguageCode, ManagerId, NearMiss, Relaxation, Situation,
};
use std::cmp::Reverse;

/// So many shorter terms are tried, a week less each time; only terms of many years have more to try.
const MOST_WEEKS_TRIED: u16 = 104;

/// A person of the pool who fails one constraint only.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lone {
    pub(super) position: u32,
    pub(super) held: Held,
    pub(super) fails: Constraint,
}

/// What is collected of those who fail one constraint only: for each kind of change how far it would have to go.
#[derive(Debug, Default)]
struct Thresholds {
    start: Vec<i32>,
    weeks: Vec<u16>,
    load: Vec<Load>,
    rate: Vec<f64>,
    km: Vec<f64>,
    place: bool,
    language: Vec<(LanguageCode, Option<CefrLevel>)>,
    unknown: bool,
}

pub(super) fn near_misses(
    matcher: &Matcher<'_>,
    search: &Search<'_>,
    plan: &Plan<'_>,
    roster: &PreparedRoster,
    lone: &[Lone],
    calendar: &mut Calendar,
) -> Vec<NearMiss> {
    let rules = &matcher.scoring.near_misses;
    let mut found: Vec<(f64, NearMiss)> = Vec::new();
    for step in thresholds(plan, roster, lone, calendar).steps(plan, rules) {
        let Some(near_miss) = try_step(matcher, search, plan, roster, lone, calendar, &step) else {
            continue;
        };
        let effort = effort(&step, plan, rules);
        found.push((
            f64::from(near_miss.gains.min(rules.enough)) / (1.0 + effort),
            near_miss,
        ));
    }
    // A further step that gains no more than a nearer one of its kind is no news.
    let mut kept: Vec<(f64, NearMiss)> = Vec::new();
    for (use_, near_miss) in found {
        let is_news = kept.iter().all(|(_, known)| {
            !same_kind(&known.relaxation, &near_miss.relaxation) || known.gains < near_miss.gains
        });
        if is_news {
            kept.push((use_, near_miss));
        }
    }
    kept.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    kept.truncate(rules.most);
    kept.into_iter().map(|(_, near_miss)| near_miss).collect()
}

/// Whom a changed brief lets in.
fn try_step(
    matcher: &Matcher<'_>,
    search: &Search<'_>,
    before: &Plan<'_>,
    roster: &PreparedRoster,
    lone: &[Lone],
    calendar: &mut Calendar,
    step: &Relaxation,
) -> Option<NearMiss> {
    let brief = relaxed(search.brief, step);
    let plan = before.changed(
        matcher,
        &Search {
            brief: &brief,
            ..*search
        },
        roster,
    );
    let mut gained: Vec<Ranked> = Vec::new();
    for one in lone.iter().filter(|one| concerns(step, one.fails)) {
        let Some((_, person)) = roster.at(one.position) else {
            continue;
        };
        let fit = match plan.examine(person, one.held, calendar) {
            Outcome::Fits(fit) if *step != Relaxation::AskUnknown => Some(fit),
            Outcome::Fails { .. }
                if *step == Relaxation::AskUnknown && is_unknown(person, &plan.term, calendar) =>
            {
                None
            }
            _ => continue,
        };
        gained.push(Ranked::new(
            &plan,
            roster,
            one.position,
            person,
            one.held,
            fit,
        ));
    }
    let gains = u32::try_from(gained.len()).unwrap_or(u32::MAX);
    keep_best(&mut gained, matcher.scoring.near_misses.examples);
    let examples: Vec<ManagerId> = gained
        .iter()
        .filter_map(|one| Some(roster.at(one.position)?.0.id.clone()))
        .collect();
    (gains > 0).then(|| NearMiss {
        relaxation: step.clone(),
        gains,
        examples,
    })
}

fn is_unknown(person: &Person, term: &Term, calendar: &mut Calendar) -> bool {
    calendar.fill(person, term);
    calendar.judge(person, term) == Time::Unknown
}

/// Whether a change can help against a constraint.
fn concerns(step: &Relaxation, fails: Constraint) -> bool {
    match step {
        Relaxation::StartBy { .. }
        | Relaxation::Shorter { .. }
        | Relaxation::FewerDays { .. }
        | Relaxation::AskUnknown => {
            matches!(
                fails,
                Constraint::Availability | Constraint::Days | Constraint::Commitment
            )
        }
        Relaxation::RateUpTo { .. } => fails == Constraint::Rate,
        Relaxation::AllowRemote | Relaxation::WithinKm { .. } => fails == Constraint::Place,
        Relaxation::Language { .. } => fails == Constraint::Language,
    }
}

fn same_kind(a: &Relaxation, b: &Relaxation) -> bool {
    match (a, b) {
        (Relaxation::Language { code: a, .. }, Relaxation::Language { code: b, .. }) => a == b,
        _ => std::mem::discriminant(a) == std::mem::discriminant(b),
    }
}

fn thresholds(
    plan: &Plan<'_>,
    roster: &PreparedRoster,
    lone: &[Lone],
    calendar: &mut Calendar,
) -> Thresholds {
    let mut all = Thresholds::default();
    for one in lone {
        let Some((_, person)) = roster.at(one.position) else {
            continue;
        };
        match one.fails {
            Constraint::Role | Constraint::OffLimits => {}
            Constraint::Availability | Constraint::Days | Constraint::Commitment => {
                all.add_time(plan, person, calendar);
            }
            Constraint::Language => all.add_language(plan, person, one.held),
            Constraint::Place => {
                all.place = true;
                let obstacles = plan.workplace.obstacles(person);
                if !obstacles.too_few_days && !obstacles.no_permit {
                    all.km.extend(plan.workplace.km_that_would_do(person));
                }
            }
            Constraint::Rate => all.rate.extend(plan.budget.that_would_do(person)),
        }
    }
    all
}

impl Thresholds {
    fn add_time(&mut self, plan: &Plan<'_>, person: &Person, calendar: &mut Calendar) {
        let (term, rules) = (&plan.term, &plan.scoring.near_misses);
        calendar.fill(person, term);
        match calendar.judge(person, term) {
            Time::Fits(_) | Time::NotLooking => return,
            Time::Unknown => {
                self.unknown = true;
                return;
            }
            Time::TooLate(_) | Time::TooShort(_) | Time::TooFewDays(_) | Time::Taken(_) => {}
        }
        let slip = match plan.situation {
            Some(Situation::Crisis) => rules.start_slip_days_crisis,
            _ => rules.start_slip_days,
        };
        let mut later = Term {
            latest: term.latest + slip,
            ..*term
        };
        if let Ending::On(day) = later.ending {
            later.latest = later.latest.min(day);
        }
        self.start.extend(
            calendar
                .earliest(Layer::Left, &later)
                .map(|slot| slot.start),
        );
        if plan.days_are_stated {
            self.load.extend(calendar.most_days(Layer::Left, term));
        }
        let weeks = term.weeks();
        let least = (f64::from(weeks) * rules.least_share_of_duration)
            .ceil()
            .max(1.0) as u16;
        let least = least.max(weeks.saturating_sub(MOST_WEEKS_TRIED));
        self.weeks.extend((least..weeks).rev().find(|&weeks| {
            let shorter = Term {
                ending: Ending::After(i32::from(weeks) * 7),
                ..*term
            };
            calendar.earliest(Layer::Left, &shorter).is_some()
        }));
    }

    fn add_language(&mut self, plan: &Plan<'_>, person: &Person, held: Held) {
        let mut unmet = plan.languages.unmet(person, held.reading);
        if let (Some((need, has)), None) = (unmet.next(), unmet.next()) {
            self.language.push((need.code, has));
        }
    }

    /// The steps to try, the nearer before the further of each kind.
    fn steps(mut self, plan: &Plan<'_>, rules: &NearMissRules) -> Vec<Relaxation> {
        let enough = rules.enough as usize;
        let mut steps = Vec::new();
        self.start.sort_unstable();
        for day in first_and_enough(&self.start, enough) {
            steps.push(Relaxation::StartBy { date: date_of(day) });
        }
        self.weeks.sort_unstable_by_key(|weeks| Reverse(*weeks));
        for weeks in first_and_enough(&self.weeks, enough) {
            steps.push(Relaxation::Shorter { weeks });
        }
        let day_step = load_of(rules.day_step).max(1);
        let mut loads: Vec<Load> = self
            .load
            .iter()
            .map(|load| load / day_step * day_step)
            .filter(|load| *load > 0)
            .collect();
        loads.sort_unstable_by_key(|load| Reverse(*load));
        for load in first_and_enough(&loads, enough) {
            steps.push(Relaxation::FewerDays {
                days_per_week: days_per_week(load),
            });
        }
        self.rate.sort_unstable_by(f64::total_cmp);
        if let Some(currency) = plan.budget.currency() {
            let step = rules.rate_step as f64;
            for units in first_and_enough(&self.rate, enough) {
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
        if self.place {
            steps.push(Relaxation::AllowRemote);
        }
        self.km.sort_unstable_by(f64::total_cmp);
        for km in first_and_enough(&self.km, enough) {
            let km = (km / f64::from(rules.km_step)).ceil() as u32 * rules.km_step;
            if km <= rules.most_km {
                steps.push(Relaxation::WithinKm { km });
            }
        }
        self.language_steps(&mut steps);
        if self.unknown {
            steps.push(Relaxation::AskUnknown);
        }
        steps
    }

    /// For each language the highest level that lets anyone in, and none at all.
    fn language_steps(&mut self, steps: &mut Vec<Relaxation>) {
        self.language
            .sort_by(|(a, x), (b, y)| a.cmp(b).then(y.cmp(x)));
        let mut last: Option<&LanguageCode> = None;
        for (code, level) in &self.language {
            if last == Some(code) {
                continue;
            }
            last = Some(code);
            if level.is_some() {
                steps.push(Relaxation::Language {
                    code: code.clone(),
                    level: *level,
                });
            }
            steps.push(Relaxation::Language {
                code: code.clone(),
                level: None,
            });
        }
    }
}

/// Of thresholds in order the first, and the one that takes in enough, or else all.
fn first_and_enough<T: Copy + PartialEq>(thresholds: &[T], enough: usize) -> Vec<T> {
    let mut picked: Vec<T> = Vec::new();
    let wanted = [
        thresholds.first(),
        thresholds
            .get(enough.saturating_sub(1))
            .or(thresholds.last()),
    ];
    for threshold in wanted.into_iter().flatten() {
        if !picked.contains(threshold) {
            picked.push(*threshold);
        }
    }
    picked
}

/// How much a change asks of the client, in the units of the rules.
fn effort(step: &Relaxation, plan: &Plan<'_>, rules: &NearMissRules) -> f64 {
    let per = &rules.effort;
    match step {
        Relaxation::StartBy { date } => {
            per.start_week * f64::from(super::days::day_of(*date) - plan.term.latest) / 7.0
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
