//! How far each kind of change of a brief would have to go to let people in, collected in one pass over those who fail one
//! constraint only.

use super::{
    budget::amount,
    calendar::{Calendar, Layer},
    days::{Load, date_of, day_of, days_per_week, load_of},
    hours::slot_at,
    least::Least,
    plan::Plan,
    row::{self, Row, ShortStretch},
    term::{Ending, Term},
};
use crate::domain::{CefrLevel, LanguageCode, Relaxation, Situation};
use std::cmp::Reverse;

/// So many shorter terms are tried, a week less each time; only terms of many years have more to try.
const MOST_WEEKS_TRIED: u16 = 104;

/// What is collected of those who fail one constraint only: for each kind of change the nearest that it would have to go to, and
/// how far for whom. People are known by their place among the lone.
#[derive(Debug)]
pub(super) struct Thresholds {
    pub(super) start: Least<i32>,
    pub(super) starts: Vec<(i32, u32)>,
    pub(super) weeks: Least<Reverse<u16>>,
    /// Those whom a shorter term may let in.
    pub(super) short: Vec<u32>,
    pub(super) load: Least<Reverse<Load>>,
    pub(super) loads: Vec<(Load, u32)>,
    pub(super) rate: Least<f64>,
    /// Wish and floor by the day.
    pub(super) rates: Vec<(f64, f64, u32)>,
    /// Kilometres as the rows tell them, for those who are only too far.
    pub(super) km: Vec<(f64, u32)>,
    pub(super) places: Vec<u32>,
    pub(super) language: Vec<(LanguageCode, Option<CefrLevel>)>,
    pub(super) languages: Vec<u32>,
    pub(super) unknown: Vec<u32>,
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
    pub(super) fn new(enough: usize) -> Self {
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

    pub(super) fn add_start(&mut self, day: i32, place: u32) {
        self.start.note(day);
        self.starts.push((day, place));
    }

    pub(super) fn add_rate(&mut self, wish: f64, floor: f64, place: u32) {
        self.rate.note(wish.max(floor));
        self.rates.push((wish, floor, place));
    }

    pub(super) fn add_load(&mut self, plan: &Plan<'_>, load: Load, place: u32) {
        self.loads.push((load, place));
        let step = load_of(plan.scoring.near_misses.day_step).max(1);
        let load = load / step * step;
        if load > 0 {
            self.load.note(Reverse(load));
        }
    }

    /// Those whom a change lets in; of a shorter term, a wider circle and a language those whom it may let in.
    pub(super) fn concerned(&self, plan: &Plan<'_>, step: &Relaxation) -> Vec<u32> {
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
    pub(super) fn add_time(&mut self, plan: &Plan<'_>, place: u32, calendar: &Calendar) {
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
    pub(super) fn add_stretches(
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
    pub(super) fn add_window(&mut self, plan: &Plan<'_>, place: u32, row: &Row) {
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
    pub(super) fn add_language(&mut self, code: &LanguageCode, has: Option<CefrLevel>) {
        match self.language.iter_mut().find(|(known, _)| known == code) {
            Some((_, highest)) => *highest = (*highest).max(has),
            None => self.language.push((code.clone(), has)),
        }
    }

    /// The steps to try, the nearer before the further of each kind.
    pub(super) fn steps(&mut self, plan: &Plan<'_>, least_km: &Least<f64>) -> Vec<Relaxation> {
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
    pub(super) fn language_steps(&mut self, steps: &mut Vec<Relaxation>) {
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
