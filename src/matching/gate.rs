//! The hard constraints held against rows: the same answers as [`Plan::examine`], from 48 bytes instead of a whole person.
//!
//! All that a constraint asks of one person is worked out beforehand for each value that a row can hold: a budget becomes the
//! greatest number of hundredths for each kind of rate, a place a yes or no for each mobility on the roster. Where a row
//! cannot tell, or a distance lies too near the edge, the packed person is asked.

use super::{
    budget::Budget,
    calendar::Calendar,
    hours::{Hours, hours, slot_at, slots_around},
    mobility::Mobility,
    packed,
    place::Reach,
    plan::{Outcome, Plan},
    roster::PreparedRoster,
    row::{self, LANGUAGES, LAST_DAY, MEASURED_KM, Row, Taken},
    sketch::Entry,
    term::Ending,
};
use crate::domain::{Amount, Constraint};
use smallvec::SmallVec;
use std::sync::Arc;

/// The hard constraints in the order of checking.
pub(super) const CONSTRAINTS: [Constraint; 8] = [
    Constraint::Role,
    Constraint::OffLimits,
    Constraint::Availability,
    Constraint::Days,
    Constraint::Commitment,
    Constraint::Language,
    Constraint::Place,
    Constraint::Rate,
];

/// The constraints that follow the role: one bit each.
pub(super) const FOLLOWING: &[Constraint] = CONSTRAINTS.split_at(1).1;
const OFF_LIMITS: u8 = 1;
const AVAILABILITY: u8 = 1 << 1;
const DAYS: u8 = 1 << 2;
const COMMITMENT: u8 = 1 << 3;
const LANGUAGE: u8 = 1 << 4;
const PLACE: u8 = 1 << 5;
const RATE: u8 = 1 << 6;

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
    company_marks: u16,
    /// Whether the refusal of an industry may bar, by what a row says.
    barred: [bool; 256],
    /// For each reading of the seat the languages that must be spoken.
    musts: SmallVec<[SmallVec<[MustBits; 4]>; 2]>,
    place: PlaceGate,
    /// For each kind of rate the greatest wish and floor.
    limits: [(u32, u32); 256],
}

/// A language that must be spoken: where a row tells, and at which step.
#[derive(Clone, Copy, Debug)]
pub(super) struct MustBits {
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
    /// The least days on site that do; and whether coming on all days that one works does too.
    least_days: u8,
    all_days_do: bool,
    /// Whether somebody's radius can be measured.
    is_measured: bool,
    point: [f32; 3],
    /// For each mobility what it means.
    mobilities: Vec<u8>,
    /// For each radius the squares of the chords within which its people surely come, and beyond which surely not.
    radii: Vec<(f32, f32)>,
}

impl PlaceGate {
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
            barred: {
                let mut table = [false; 256];
                for &industry in barred {
                    if let Some(slot) = table.get_mut(usize::from(industry)) {
                        *slot = true;
                    }
                }
                if let Some(more) = table.get_mut(usize::from(Row::REFUSES_MORE)) {
                    *more = !barred.is_empty();
                }
                if let Some(none) = table.get_mut(usize::from(Row::REFUSES_NONE)) {
                    *none = false;
                }
                table
            },
            musts,
            place: PlaceGate::new(plan, roster),
            limits: limits(&plan.budget, roster),
        }
    }

    /// Holds a row of a role against the constraints.
    #[inline]
    pub(super) fn judge(&self, entry: &Entry<'_>, calendar: &mut Calendar) -> Verdict {
        let (row, reading) = (entry.row, entry.reading);
        if self.is_exact(row) {
            return self.judge_exactly(row, calendar);
        }
        let mut fails = hours(entry, &self.plan.term).fails();
        if self.is_barred(row) {
            fails |= OFF_LIMITS;
        }
        if let Some(musts) = self.musts.get(reading)
            && musts.iter().any(|must| must.is_unmet(row))
        {
            fails |= LANGUAGE;
        }
        if self.is_too_dear(row) {
            fails |= RATE;
        }
        // With two others the place can neither be the first to fail nor leave one alone.
        if fails & fails.wrapping_sub(1) == 0 && !self.place.open && self.place_fails(row) {
            fails |= PLACE;
        }
        Verdict {
            fails,
            exact: false,
        }
    }

    /// Holds a row with one window, and a commitment at the most, against the constraints: the same as [`Gate::judge`], almost
    /// without branches. Most rows fail one thing or another, and a processor that guesses wrongly loses more than it takes to
    /// ask everything.
    #[inline]
    pub(super) fn judge_short(&self, row: &Row, taken: Option<&Taken>, musts: &[MustBits]) -> u8 {
        let term = &self.plan.term;
        let (from, to) = row.window();
        let start = from.max(term.first);
        let is_free = row.is(Row::LOOKING)
            & term.is_known(row.stated_at.into())
            & (start < to)
            & (start <= term.latest)
            & slot_at(start, to, term.ending).is_enough(term);
        let is_short = row.load() < term.need;
        let mut fails = (u8::from(!is_free) * AVAILABILITY) | (u8::from(is_free & is_short) * DAYS);
        if let Some(taken) = taken {
            let (first, second) = slots_around(row, *taken, term);
            let is_taken = !first.is_some_and(|slot| slot.is_enough(term))
                & !second.is_some_and(|slot| slot.is_enough(term));
            fails |= u8::from(is_free & !is_short & is_taken) * COMMITMENT;
        }
        let mut unmet = false;
        for must in musts {
            unmet |= must.is_unmet(row);
        }
        fails |= u8::from(unmet) * LANGUAGE;
        fails |= u8::from(self.is_too_dear(row)) * RATE;
        if self.is_barred(row) {
            fails |= OFF_LIMITS;
        }
        if !self.place.open {
            fails |= u8::from(self.place_fails(row)) * PLACE;
        }
        fails
    }

    #[inline]
    fn is_too_dear(&self, row: &Row) -> bool {
        let (wish, floor) = self.limits[usize::from(row.rate_kind)];
        (row.wish > wish) | (row.floor > floor)
    }

    /// The languages that must be spoken under a reading, as rows tell them.
    pub(super) fn musts(&self, reading: usize) -> &[MustBits] {
        self.musts.get(reading).map_or(&[], SmallVec::as_slice)
    }

    /// The plan for the brief as it is.
    pub(super) fn plan(&self) -> &Plan<'p> {
        self.plan
    }

    /// Whether no row can be trusted with what the brief asks for.
    pub(super) fn is_exact_only(&self) -> bool {
        self.exact_only
    }

    /// Whether the packed person must be asked.
    #[inline]
    pub(super) fn is_exact(&self, row: &Row) -> bool {
        self.exact_only
            || row.is(Row::EXACT)
            || (row.is(Row::REQUESTED) && self.plan.term.request.is_some())
    }

    #[cold]
    #[inline(never)]
    fn judge_exactly(&self, row: &Row, calendar: &mut Calendar) -> Verdict {
        let outcome = self.roster.person(row.position).and_then(|person| {
            let held = self.plan.held_by(&person)?;
            Some(self.plan.examine(&person, held, calendar))
        });
        let fails = match outcome {
            Some(Outcome::Fits(_)) => 0,
            Some(Outcome::Fails { first, alone }) => {
                let first = FOLLOWING.iter().position(|one| *one == first).unwrap_or(0);
                // Any further bit tells that the first is not alone.
                let further = if alone { 0 } else { 1 << 7 };
                1 << first | further
            }
            None => AVAILABILITY | 1 << 7,
        };
        Verdict { fails, exact: true }
    }

    #[inline]
    fn is_barred(&self, row: &Row) -> bool {
        let by_company = row.company_marks & self.company_marks != 0;
        (by_company | self.barred[usize::from(row.refused)]) && self.is_barred_exactly(row)
    }

    #[cold]
    #[inline(never)]
    fn is_barred_exactly(&self, row: &Row) -> bool {
        let (refused, companies) = packed::bars(self.roster.packed(row.position));
        self.plan.subject.bars.bar(&refused, &companies)
    }

    #[inline]
    fn place_fails(&self, row: &Row) -> bool {
        let means = self
            .place
            .mobilities
            .get(usize::from(row.mobility))
            .map_or(0, |means| *means);
        let has_point = row.is(Row::HAS_POINT);
        let no_reach = if has_point {
            PlaceGate::NO_REACH
        } else {
            PlaceGate::NO_REACH_UNKNOWN
        };
        let mut fails = means & (PlaceGate::NO_PERMIT | no_reach) != 0;
        fails |= (row.onsite_days() < self.place.least_days)
            & !(self.place.all_days_do
                & (row.onsite_days() > 0)
                & (i32::from(row.onsite_days()) * 100 >= row.load()));
        if self.place.is_measured {
            let (within, beyond) = match self.place.radii.get(usize::from(row.radius())) {
                Some(chords) => *chords,
                None => (f32::NEG_INFINITY, f32::INFINITY),
            };
            let chord = row.chord_to(self.place.point);
            let is_asked = (means & PlaceGate::WITHIN != 0) & has_point;
            fails |= is_asked & (chord >= beyond);
            if is_asked & !fails & (chord > within) {
                fails = self.is_too_far(row);
            }
        }
        fails
    }

    #[cold]
    #[inline(never)]
    fn is_too_far(&self, row: &Row) -> bool {
        self.roster
            .person(row.position)
            .is_some_and(|person| !self.plan.workplace.reaches(&person))
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
            && self
                .plan
                .workplace
                .is_often_enough(row.onsite_days(), row.load())
    }

    /// Kilometres from home to the centre of the place, within [`ERROR_KM`].
    pub(super) fn centre_km(&self, row: &Row) -> f64 {
        let told = row.km_to(self.place.point).into();
        if told < row::TOLD_KM {
            return told;
        }
        let person = self.roster.person(row.position);
        let exact = person.and_then(|person| self.plan.workplace.centre_km(&person));
        exact.unwrap_or(told)
    }
}

impl MustBits {
    fn of(number: Option<u16>, level: crate::domain::CefrLevel) -> Self {
        Self {
            // What nobody speaks stands where no row has anything.
            shift: number.map_or(row::NO_LANGUAGE, row::shift_of),
            step: packed::step_of(level),
        }
    }
}

impl PlaceGate {
    fn new(plan: &Plan<'_>, roster: &PreparedRoster) -> Self {
        let workplace = &plan.workplace;
        let point = workplace.point().and_then(row::globe);
        let means = |mobility: &Arc<Mobility>| {
            let mut means = 0;
            if !workplace.may_work(mobility) {
                means |= Self::NO_PERMIT;
            }
            match workplace.reach(mobility, true) {
                Reach::Yes => {}
                Reach::No => means |= Self::NO_REACH,
                Reach::Within => means |= Self::WITHIN,
            }
            if workplace.reach(mobility, false) == Reach::No {
                means |= Self::NO_REACH_UNKNOWN;
            }
            means
        };
        let (least_days, all_days_do) = workplace.least_days();
        Self {
            open: workplace.is_remote() || !(workplace.matters() || workplace.asks_for_days()),
            least_days,
            all_days_do,
            is_measured: point.is_some() && !workplace.is_wide(),
            point: point.map_or([0.0; 3], row::coordinates),
            mobilities: roster.mobilities().iter().map(means).collect(),
            radii: roster
                .radii()
                .iter()
                .map(|km| {
                    let km = (workplace.radius_km() + workplace.reach_km(*km)) as f32;
                    if km > MEASURED_KM {
                        (f32::NEG_INFINITY, f32::INFINITY)
                    } else {
                        row::chords_of(km)
                    }
                })
                .collect(),
        }
    }
}

/// For each kind of rate the greatest wish and floor, in hundredths, that a budget bears.
fn limits(budget: &Budget<'_>, roster: &PreparedRoster) -> [(u32, u32); 256] {
    let mut limits = [(u32::MAX, u32::MAX); 256];
    let Some((wish, floor)) = budget.limits() else {
        return limits;
    };
    for (limit, &(currency, per)) in limits.iter_mut().zip(roster.rate_kinds()) {
        if let Some(factor) = budget.factor(currency) {
            let at_most = budget.daily(Amount::MAX, per, factor) / Amount::MAX.as_cents() as f64;
            let greatest = |limit: f64| {
                greatest_where((limit / at_most) as u32, |cents| {
                    Amount::cents(cents.into())
                        .is_some_and(|amount| budget.daily(amount, per, factor) <= limit)
                })
            };
            *limit = (greatest(wish), greatest(floor));
        }
    }
    if let Some(unknown) = limits.get_mut(usize::from(Row::NO_RATE)) {
        *unknown = (u32::MAX, u32::MAX);
    }
    limits
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
