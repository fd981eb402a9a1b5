//! When a person is free, and whether that covers what the brief needs.
//!
//! A calendar is a row of stretches, each with the days a week that the person stated and those that are left after
//! commitments. A [`Slot`] is a first day with the days that it covers out of those needed. Three questions build on each
//! other: is the person free at all, on enough days a week, and after all that is already taken?

use super::{
    days::{Day, FAR, Load},
    person::{FreeTime, Looking, Person, TakenTime},
    term::{Ending, Term},
};

/// How closely one looks at a stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layer {
    /// The person stated some free time.
    Stated,
    /// The person stated enough days a week.
    Enough,
    /// Enough days a week are left after commitments.
    Left,
}

/// A stretch of days on which nothing changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    pub(super) from: Day,
    /// The first day after it.
    pub(super) to: Day,
    /// Days a week stated.
    pub(super) stated: Load,
    /// Days a week left after commitments.
    pub(super) left: Load,
}

impl Stretch {
    fn serves(&self, layer: Layer, need: Load) -> bool {
        match layer {
            Layer::Stated => self.stated > 0,
            Layer::Enough => self.stated >= need,
            Layer::Left => self.left >= need,
        }
    }
}

/// A possible first day and what it covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Slot {
    pub(super) start: Day,
    /// Days covered of those needed.
    pub(super) covered: i32,
    /// Calendar days from the first to the last.
    pub(super) needed: i32,
}

impl Slot {
    pub(super) fn is_enough(self, term: &Term) -> bool {
        self.needed > 0
            && i64::from(self.covered) * 1_000
                >= i64::from(term.least_share_permille) * i64::from(self.needed)
    }
}

/// How a row of stretches meets the term.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Measure {
    /// From this slot on, with so many days a week left on its first day.
    Fits(Slot, Load),
    /// Not free by the latest start.
    TooLate,
    /// Free by then, but not for long enough.
    TooShort,
    /// Free for long enough, but on too few days a week.
    TooFewDays,
    /// Free enough, were it not for commitments in this time.
    Taken(Slot),
}

/// How a person's time meets the term.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Time {
    /// It does.
    Fits(Fit),
    /// Said to be not looking.
    NotLooking,
    /// Nothing is known, or only what is too old.
    Unknown,
    /// Not free by the latest start; the first free day after it, if any.
    TooLate(Option<Day>),
    /// Free by then, but not for long enough.
    TooShort(Slot),
    /// Free for long enough, but on too few days a week; the most that would do.
    TooFewDays(Load),
    /// Free enough, were it not for commitments in this time.
    Taken(Slot),
}

/// The time in which a person could serve.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Fit {
    pub(super) slot: Slot,
    /// Days a week left on the first day.
    pub(super) load: Load,
    /// Whether the first day hangs on an engagement that may be extended.
    pub(super) soft: bool,
    /// When the window was stated, in seconds.
    pub(super) stated_at: i64,
    /// Whether an offer for this very request is out.
    pub(super) already_offered: bool,
}

/// A person's stretches from the first possible day on.
#[derive(Debug, Default)]
pub(super) struct Calendar {
    stretches: Vec<Stretch>,
    bounds: Vec<Day>,
}

impl Calendar {
    /// Takes over a person's windows and commitments; what stood here before is forgotten, its memory used again.
    pub(super) fn fill(&mut self, person: &Person, term: &Term) {
        let windows = || {
            person
                .windows
                .iter()
                .filter(|window| term.is_known(window.stated_at))
        };
        let taken = || person.commitments.iter().filter(|taken| term.counts(taken));
        self.bounds.clear();
        self.bounds.push(term.first);
        self.bounds.push(FAR);
        for day in windows()
            .flat_map(|window| [window.from, window.to])
            .chain(taken().flat_map(|taken| [taken.from, taken.to]))
        {
            if day > term.first && day < FAR {
                self.bounds.push(day);
            }
        }
        self.bounds.sort_unstable();
        self.bounds.dedup();
        self.stretches.clear();
        for (&from, &to) in self.bounds.iter().zip(self.bounds.iter().skip(1)) {
            // Of windows that overlap the widest counts: a person who is free on 3 days a week, and on 5 from March, is free
            // on 5 in March.
            let stated = windows()
                .filter(|window| window.from <= from && from < window.to)
                .map(|window| window.load)
                .max()
                .unwrap_or(0);
            let booked: Load = taken()
                .filter(|taken| taken.from <= from && from < taken.to)
                .map(|taken| taken.load)
                .sum();
            self.stretches.push(Stretch {
                from,
                to,
                stated,
                left: (stated - booked).max(0),
            });
        }
    }

    /// Takes over stretches that were worked out before.
    pub(super) fn take(&mut self, stretches: impl Iterator<Item = Stretch>) {
        self.stretches.clear();
        self.stretches.extend(stretches);
    }

    pub(super) fn stretches(&self) -> &[Stretch] {
        &self.stretches
    }

    /// Whether there is a first day by the latest start at all, on which enough days a week are left.
    pub(super) fn has_start(&self, term: &Term) -> bool {
        self.slots(Layer::Left, term).next().is_some()
    }

    fn slots(&self, layer: Layer, term: &Term) -> impl Iterator<Item = Slot> {
        let (need, latest, ending) = (term.need, term.latest, term.ending);
        self.stretches
            .iter()
            .take_while(move |stretch| stretch.from <= latest)
            .filter(move |stretch| stretch.serves(layer, need))
            .map(move |stretch| self.slot_at(stretch.from, layer, need, ending))
    }

    fn slot_at(&self, start: Day, layer: Layer, need: Load, ending: Ending) -> Slot {
        let end = match ending {
            Ending::After(days) => start + days,
            Ending::On(day) => day + 1,
        };
        let covered = self
            .stretches
            .iter()
            .filter(|stretch| stretch.serves(layer, need))
            .map(|stretch| (stretch.to.min(end) - stretch.from.max(start)).max(0))
            .sum();
        Slot {
            start,
            covered,
            needed: (end - start).max(0),
        }
    }

    /// The earliest slot by the latest start that covers enough.
    ///
    /// Only the first days of stretches are tried: within a stretch, waiting a day loses one day at the front and wins at
    /// most one at the back.
    pub(super) fn earliest(&self, layer: Layer, term: &Term) -> Option<Slot> {
        self.slots(layer, term).find(|slot| slot.is_enough(term))
    }

    /// The slot that covers the greatest share, the earliest of equals.
    fn fullest(&self, layer: Layer, term: &Term) -> Option<Slot> {
        let share =
            |slot: &Slot| i64::from(slot.covered) * 1_000_000 / i64::from(slot.needed.max(1));
        self.slots(layer, term).reduce(|best, slot| {
            if share(&slot) > share(&best) {
                slot
            } else {
                best
            }
        })
    }

    /// The most days a week, below the need, that would do; `None` if none would.
    pub(super) fn most_days(&self, layer: Layer, term: &Term) -> Option<Load> {
        let mut loads: Vec<Load> = self
            .stretches
            .iter()
            .map(|stretch| {
                if layer == Layer::Left {
                    stretch.left
                } else {
                    stretch.stated
                }
            })
            .filter(|load| (1..term.need).contains(load))
            .collect();
        loads.sort_unstable_by(|a, b| b.cmp(a));
        loads.dedup();
        loads
            .into_iter()
            .find(|&need| self.earliest(layer, &Term { need, ..*term }).is_some())
    }

    fn load_on(&self, day: Day) -> Load {
        self.stretches
            .iter()
            .find(|stretch| stretch.from <= day && day < stretch.to)
            .map_or(0, |stretch| stretch.left)
    }

    /// How the time of the person, whom the calendar was filled from, meets the term.
    pub(super) fn judge(&self, person: &Person, term: &Term) -> Time {
        match person.looking {
            Looking::No => return Time::NotLooking,
            Looking::Unknown => return Time::Unknown,
            Looking::Yes
                if !person
                    .windows
                    .iter()
                    .any(|window| term.is_known(window.stated_at)) =>
            {
                return Time::Unknown;
            }
            Looking::Yes => {}
        }
        match self.measure(term) {
            Measure::Fits(slot, load) => Time::Fits(self.fit(person, term, slot, load)),
            Measure::TooLate => Time::TooLate(
                self.stretches
                    .iter()
                    .find(|stretch| stretch.stated > 0)
                    .map(|stretch| stretch.from),
            ),
            Measure::TooShort => match self.fullest(Layer::Stated, term) {
                Some(slot) => Time::TooShort(slot),
                None => Time::TooLate(None),
            },
            Measure::TooFewDays => {
                Time::TooFewDays(self.most_days(Layer::Enough, term).unwrap_or(0))
            }
            Measure::Taken(slot) => Time::Taken(slot),
        }
    }

    /// How the stretches meet the term, whoever they belong to.
    pub(super) fn measure(&self, term: &Term) -> Measure {
        if let Some(slot) = self.earliest(Layer::Left, term) {
            return Measure::Fits(slot, self.load_on(slot.start));
        }
        if self.earliest(Layer::Stated, term).is_none() {
            return match self.slots(Layer::Stated, term).next() {
                Some(_) => Measure::TooShort,
                None => Measure::TooLate,
            };
        }
        match self.earliest(Layer::Enough, term) {
            None => Measure::TooFewDays,
            Some(slot) => Measure::Taken(slot),
        }
    }

    fn fit(&self, person: &Person, term: &Term, slot: Slot, load: Load) -> Fit {
        let window = person
            .windows
            .iter()
            .filter(|window| {
                term.is_known(window.stated_at)
                    && window.from <= slot.start
                    && slot.start < window.to
            })
            .reduce(|best, window| {
                let rank = |w: &FreeTime| (w.load, w.stated_at);
                if rank(window) > rank(best) {
                    window
                } else {
                    best
                }
            });
        Fit {
            slot,
            load,
            soft: window.is_some_and(|window| window.soft && window.from > term.today),
            stated_at: window.map_or(i64::MIN, |window| window.stated_at),
            already_offered: person
                .commitments
                .iter()
                .any(|taken| !term.counts(taken) && overlaps(taken, slot)),
        }
    }
}

/// Whether a commitment takes days of a slot.
pub(super) fn overlaps(taken: &TakenTime, slot: Slot) -> bool {
    taken.from < slot.start + slot.needed && slot.start < taken.to
}
