//! The hard constraints held against rows: the same answers as [`Plan::examine`], from 48 bytes instead of a whole person.
//!
//! All that a constraint asks of one person is worked out beforehand for each value that a row can hold: a budget becomes the
//! greatest number of hundredths for each kind of rate, a place a yes or no for each mobility on the roster. Where a row
//! cannot tell, or a distance lies too near the edge, the packed person is asked.

use super::{
    budget::Budget,
    calendar::{Calendar, Measure, Slot},
    days::Load,
    partition::Block,
    place::{Reach, Workplace},
    plan::{Outcome, Plan},
    roster::PreparedRoster,
    row::{self, ERROR_KM, LANGUAGES, LAST_DAY, Row},
    term::{Ending, Term},
};
use crate::domain::{Amount, Constraint};
use smallvec::SmallVec;

/// The constraints that follow the role, in the order of checking: one bit each.
pub(super) const FOLLOWING: [Constraint; 7] = [
    Constraint::OffLimits,
    Constraint::Availability,
    Constraint::Days,
    Constraint::Commitment,
    Constraint::Language,
    Constraint::Place,
    Constraint::Rate,
];
const OFF_LIMITS: u8 = 1;
const AVAILABILITY: u8 = 1 << 1;
const DAYS: u8 = 1 << 2;
const COMMITMENT: u8 = 1 << 3;
const LANGUAGE: u8 = 1 << 4;
const PLACE: u8 = 1 << 5;
const RATE: u8 = 1 << 6;

/// How the time of a row meets the term.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Hours {
    /// From this slot on, with so many days a week left on its first day.
    Fits(Slot, Load),
    NotLooking,
    Unknown,
    TooLate,
    TooShort,
    TooFewDays,
    Taken,
}

impl Hours {
    #[inline]
    fn fails(self) -> u8 {
        match self {
            Self::Fits(..) => 0,
            Self::NotLooking | Self::Unknown | Self::TooLate | Self::TooShort => AVAILABILITY,
            Self::TooFewDays => DAYS,
            Self::Taken => COMMITMENT,
        }
    }
}

/// What came of holding a row against the constraints.
#[derive(Clone, Copy, Debug)]
pub(super) struct Verdict {
    /// A bit for each of [`FOLLOWING`] that fails. The first is told, and whether it is alone; of further ones some may be
    /// left out.
    pub(super) fails: u8,
    pub(super) hours: Hours,
    /// Whether the packed person was asked for everything, so that only it can tell more.
    pub(super) exact: bool,
}

/// What a row must pass.
#[derive(Debug)]
pub(super) struct Gate<'p> {
    plan: &'p Plan<'p>,
    roster: &'p PreparedRoster,
    /// The brief asks for something that rows cannot tell.
    exact_only: bool,
    company_marks: u8,
    /// Whether the refusal of an industry bars, by its number.
    barred: Option<Box<[bool; 256]>>,
    /// For each reading of the seat the languages that must be spoken.
    musts: SmallVec<[SmallVec<[MustBits; 4]>; 2]>,
    place: PlaceGate,
    /// For each kind of rate the greatest wish and floor.
    limits: SmallVec<[(u32, u32); 16]>,
}

/// A language that must be spoken: where a row tells, and at which step.
#[derive(Clone, Copy, Debug)]
struct MustBits {
    shift: u8,
    step: u8,
}

impl MustBits {
    /// Whether a row falls short.
    #[inline]
    fn is_unmet(self, row: &Row) -> bool {
        row.step_at(self.shift) < self.step
    }
}

/// The place, by what rows know.
#[derive(Debug)]
struct PlaceGate {
    /// Nothing about the place stands against anybody.
    open: bool,
    days_matter: bool,
    point: [f32; 3],
    radius_km: f64,
    tolerance: f64,
    /// For each mobility what it means, 0 until it was asked: see [`PlaceGate::KNOWN`].
    mobilities: Vec<u8>,
}

impl PlaceGate {
    /// Set with all that was worked out.
    const KNOWN: u8 = 1;
    const NO_PERMIT: u8 = 1 << 1;
    /// Out of reach for one whose home is known, or is not.
    const NO_REACH: u8 = 1 << 2;
    const NO_REACH_UNKNOWN: u8 = 1 << 3;
    /// A question of the distance, where home is known.
    const WITHIN: u8 = 1 << 4;
}

impl<'p> Gate<'p> {
    pub(super) fn new(plan: &'p Plan<'p>, roster: &'p PreparedRoster) -> Self {
        let term = &plan.term;
        let end = match term.ending {
            Ending::After(days) => term.latest.saturating_add(days),
            Ending::On(day) => day,
        };
        let readings = plan.subject.seat.readings.len().max(1);
        let mut is_known = true;
        let musts = (0..readings)
            .map(|reading| {
                plan.languages
                    .musts(reading)
                    .map(|must| {
                        is_known &= must.number.is_none_or(|number| number < LANGUAGES);
                        MustBits::of(must.number, must.level)
                    })
                    .collect()
            })
            .collect();
        let barred = plan.subject.bars.industries();
        Self {
            plan,
            roster,
            exact_only: term.today < 0
                || term.first < 0
                || term.latest > LAST_DAY
                || end > LAST_DAY
                || !is_known
                || plan
                    .workplace
                    .point()
                    .is_some_and(|at| row::globe(at).is_none()),
            company_marks: plan.subject.bars.company_marks(),
            barred: (!barred.is_empty()).then(|| {
                let mut table = Box::new([false; 256]);
                for &industry in barred {
                    if let Some(slot) = table.get_mut(usize::from(industry)) {
                        *slot = true;
                    }
                }
                table
            }),
            musts,
            place: PlaceGate::new(plan, roster),
            limits: limits(&plan.budget, roster),
        }
    }

    /// Holds a row of a role against the constraints.
    #[inline]
    pub(super) fn judge(
        &mut self,
        block: &Block,
        row: &Row,
        reading: usize,
        calendar: &mut Calendar,
    ) -> Verdict {
        if self.is_exact(row) {
            return self.judge_exactly(row, calendar);
        }
        let hours = hours(block, row, &self.plan.term, calendar);
        let mut fails = hours.fails();
        if self.is_barred(row) {
            fails |= OFF_LIMITS;
        }
        if let Some(musts) = self.musts.get(reading)
            && musts.iter().any(|must| must.is_unmet(row))
        {
            fails |= LANGUAGE;
        }
        if let Some((wish, floor)) = self.limits.get(usize::from(row.rate_kind))
            && (row.wish > *wish || row.floor > *floor)
        {
            fails |= RATE;
        }
        // With two others the place can neither be the first to fail nor leave one alone.
        if fails & fails.wrapping_sub(1) == 0 && !self.place.open && self.place_fails(row) {
            fails |= PLACE;
        }
        Verdict {
            fails,
            hours,
            exact: false,
        }
    }

    /// Whether the packed person must be asked.
    #[inline]
    pub(super) fn is_exact(&self, row: &Row) -> bool {
        self.exact_only
            || row.is(Row::EXACT)
            || (row.is(Row::REQUESTED) && self.plan.term.request.is_some())
    }

    #[cold]
    fn judge_exactly(&self, row: &Row, calendar: &mut Calendar) -> Verdict {
        let outcome = self.roster.person(row.position).and_then(|person| {
            let held = self.plan.held_by(&person)?;
            Some(self.plan.examine(&person, held, calendar))
        });
        let (fails, hours) = match outcome {
            Some(Outcome::Fits(fit)) => (0, Hours::Fits(fit.slot, fit.load)),
            Some(Outcome::Fails { first, alone }) => {
                let first = FOLLOWING.iter().position(|one| *one == first).unwrap_or(0);
                // Any further bit tells that the first is not alone.
                let further = if alone { 0 } else { 1 << 7 };
                (1 << first | further, Hours::Unknown)
            }
            None => (AVAILABILITY | 1 << 7, Hours::Unknown),
        };
        Verdict {
            fails,
            hours,
            exact: true,
        }
    }

    #[inline]
    fn is_barred(&self, row: &Row) -> bool {
        let by_company = row.company_marks & self.company_marks != 0;
        let by_industry = self.barred.as_ref().is_some_and(|barred| {
            row.refused == Row::REFUSES_MORE
                || *barred.get(usize::from(row.refused)).unwrap_or(&false)
        });
        (by_company || by_industry) && self.is_barred_exactly(row)
    }

    fn is_barred_exactly(&self, row: &Row) -> bool {
        self.roster
            .person(row.position)
            .is_some_and(|person| self.plan.subject.bars.stand_against(&person))
    }

    #[inline]
    fn place_fails(&mut self, row: &Row) -> bool {
        let means = match self.place.mobilities.get(usize::from(row.mobility)) {
            Some(0) | None => self.ask_mobility(row.mobility),
            Some(means) => *means,
        };
        let no_reach = if row.is(Row::HAS_POINT) {
            PlaceGate::NO_REACH
        } else {
            PlaceGate::NO_REACH_UNKNOWN
        };
        if means & (PlaceGate::NO_PERMIT | no_reach) != 0 {
            return true;
        }
        let workplace = &self.plan.workplace;
        if self.place.days_matter && !workplace.is_often_enough(row.onsite_days, row::load(row)) {
            return true;
        }
        means & PlaceGate::WITHIN != 0 && row.is(Row::HAS_POINT) && self.is_too_far(row)
    }

    #[inline]
    fn is_too_far(&self, row: &Row) -> bool {
        let beyond = f64::from(row.km_to(self.place.point))
            - self.place.radius_km
            - f64::from(row.radius_km) * self.place.tolerance;
        if beyond.abs() > ERROR_KM {
            return beyond > 0.0;
        }
        self.roster
            .person(row.position)
            .is_some_and(|person| !self.plan.workplace.reaches(&person))
    }

    #[cold]
    fn ask_mobility(&mut self, number: u16) -> u8 {
        let Some(mobility) = self.roster.mobilities().get(usize::from(number)) else {
            return PlaceGate::KNOWN;
        };
        let workplace: &Workplace = &self.plan.workplace;
        let mut means = PlaceGate::KNOWN;
        if !workplace.may_work(mobility) {
            means |= PlaceGate::NO_PERMIT;
        }
        match workplace.reach(mobility, true) {
            Reach::Yes => {}
            Reach::No => means |= PlaceGate::NO_REACH,
            Reach::Within => means |= PlaceGate::WITHIN,
        }
        if workplace.reach(mobility, false) == Reach::No {
            means |= PlaceGate::NO_REACH_UNKNOWN;
        }
        if let Some(slot) = self.place.mobilities.get_mut(usize::from(number)) {
            *slot = means;
        }
        means
    }

    /// Whether the distance from home is all that stands against somebody who fails the place only, and can be measured.
    pub(super) fn is_only_too_far(&self, row: &Row) -> bool {
        let means = self
            .place
            .mobilities
            .get(usize::from(row.mobility))
            .copied()
            .unwrap_or(0);
        row.is(Row::HAS_POINT)
            && means & (PlaceGate::NO_PERMIT | PlaceGate::WITHIN) == PlaceGate::WITHIN
            && (!self.place.days_matter
                || self
                    .plan
                    .workplace
                    .is_often_enough(row.onsite_days, row::load(row)))
    }

    /// Kilometres from home to the centre of the place, within [`ERROR_KM`].
    pub(super) fn centre_km(&self, row: &Row) -> f64 {
        row.km_to(self.place.point).into()
    }
}

impl MustBits {
    fn of(number: Option<u16>, level: crate::domain::CefrLevel) -> Self {
        Self {
            // What nobody speaks stands where no row has anything.
            shift: number.map_or(row::NO_LANGUAGE, row::shift_of),
            step: super::packed::step_of(level),
        }
    }
}

impl PlaceGate {
    fn new(plan: &Plan<'_>, roster: &PreparedRoster) -> Self {
        let workplace = &plan.workplace;
        Self {
            open: workplace.is_remote() || !(workplace.matters() || workplace.asks_for_days()),
            days_matter: workplace.asks_for_days(),
            point: workplace
                .point()
                .and_then(row::globe)
                .map_or([0.0; 3], row::coordinates),
            radius_km: workplace.radius_km(),
            tolerance: workplace.tolerance(),
            mobilities: vec![0; roster.mobilities().len()],
        }
    }
}

/// For each kind of rate the greatest wish and floor, in hundredths, that a budget bears.
fn limits(budget: &Budget<'_>, roster: &PreparedRoster) -> SmallVec<[(u32, u32); 16]> {
    let Some((wish, floor)) = budget.limits() else {
        return SmallVec::new();
    };
    roster
        .rate_kinds()
        .iter()
        .map(|&(currency, per)| {
            let Some(factor) = budget.factor(currency) else {
                return (u32::MAX, u32::MAX);
            };
            let at_most = budget.daily(Amount::MAX, per, factor) / Amount::MAX.as_cents() as f64;
            let greatest = |limit: f64| {
                greatest_where((limit / at_most) as u32, |cents| {
                    Amount::cents(cents.into())
                        .is_some_and(|amount| budget.daily(amount, per, factor) <= limit)
                })
            };
            (greatest(wish), greatest(floor))
        })
        .collect()
}

/// A guess at a limit is off by no more than this, or of no use.
const GUESS: u32 = 256;

/// The greatest number of hundredths for which something holds that holds for all smaller ones; a guess saves time.
fn greatest_where(guess: u32, holds: impl Fn(u32) -> bool) -> u32 {
    let (mut low, mut high) = (0, u32::try_from(Amount::MAX.as_cents()).unwrap_or(u32::MAX));
    if holds(high) {
        return high;
    }
    let (near, beyond) = (guess.saturating_sub(GUESS), guess.saturating_add(GUESS));
    if beyond < high && holds(near) && !holds(beyond) {
        (low, high) = (near, beyond);
    }
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if holds(middle) {
            low = middle;
        } else {
            high = middle;
        }
    }
    low
}

/// How the time of a row that tells the truth meets a term.
#[inline]
pub(super) fn hours(block: &Block, row: &Row, term: &Term, calendar: &mut Calendar) -> Hours {
    if !row.is(Row::LOOKING) {
        return if row.is(Row::NOT_LOOKING) {
            Hours::NotLooking
        } else {
            Hours::Unknown
        };
    }
    if !term.is_known(row.stated_at.into()) {
        return Hours::Unknown;
    }
    if row.is(Row::STRETCHES) {
        return hours_of_stretches(block, row, term, calendar);
    }
    let (from, to) = row.window();
    let start = from.max(term.first);
    if start >= to || start > term.latest {
        return Hours::TooLate;
    }
    let slot = slot_at(start, to, term.ending);
    if !slot.is_enough(term) {
        Hours::TooShort
    } else if row::load(row) < term.need {
        Hours::TooFewDays
    } else {
        Hours::Fits(slot, row::load(row))
    }
}

/// The slot of somebody who is free from a day to another.
#[inline]
pub(super) fn slot_at(start: i32, to: i32, ending: Ending) -> Slot {
    let end = match ending {
        Ending::After(days) => start + days,
        Ending::On(day) => day + 1,
    };
    Slot {
        start,
        covered: (to.min(end) - start).max(0),
        needed: (end - start).max(0),
    }
}

fn hours_of_stretches(block: &Block, row: &Row, term: &Term, calendar: &mut Calendar) -> Hours {
    calendar.take(row::unfold(row.stretches(&block.stretches), term.first));
    match calendar.measure(term) {
        Measure::Fits(slot, load) => Hours::Fits(slot, load),
        Measure::TooLate => Hours::TooLate,
        Measure::TooShort => Hours::TooShort,
        Measure::TooFewDays => Hours::TooFewDays,
        Measure::Taken(_) => Hours::Taken,
    }
}
