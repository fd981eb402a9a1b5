//! How the time of a row meets a term: the same as [`Calendar::judge`](super::calendar::Calendar::judge), from a few bytes.

use super::{
    calendar::Slot,
    days::Load,
    partition::Block,
    row::{self, Row, ShortStretch, Taken},
    sketch::Entry,
    term::{Ending, Term},
};

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

/// The slots that a row with a commitment leaves by the latest start: from the first day on which enough days a week are left,
/// and from the end of the commitment. `None` for one that does not exist.
#[inline]
pub(super) fn slots_around(row: &Row, taken: Taken, term: &Term) -> (Option<Slot>, Option<Slot>) {
    let (from, to) = row.window();
    let start = from.max(term.first);
    let slot = |start: i32, taken: Option<Taken>| {
        (start < to && start <= term.latest).then(|| {
            let mut slot = slot_at(start, to, term.ending);
            if let Some(taken) = taken {
                let end = to.min(start + slot.needed);
                slot.covered -= (taken.to().min(end) - taken.from().max(start)).max(0);
            }
            slot
        })
    };
    if taken.left() >= term.need {
        return (slot(start, None), None);
    }
    let after = slot(taken.to().max(start), None);
    if (taken.from()..taken.to()).contains(&start) {
        (None, after)
    } else if start < taken.from() {
        (slot(start, Some(taken)), after)
    } else {
        (slot(start, None), None)
    }
}

/// How the time of a row that tells the truth meets a term.
#[inline]
pub(super) fn hours(entry: &Entry<'_>, term: &Term) -> Hours {
    let row = entry.row;
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
        return hours_of_stretches(entry.block, row, term);
    }
    let (from, to) = row.window();
    let start = from.max(term.first);
    if start >= to || start > term.latest {
        return Hours::TooLate;
    }
    let slot = slot_at(start, to, term.ending);
    if !slot.is_enough(term) {
        Hours::TooShort
    } else if row.load() < term.need {
        Hours::TooFewDays
    } else if let Some(taken) = entry.taken {
        let (first, second) = slots_around(row, taken, term);
        match first
            .filter(|slot| slot.is_enough(term))
            .or(second.filter(|slot| slot.is_enough(term)))
        {
            Some(slot) if (taken.from()..taken.to()).contains(&slot.start) => {
                Hours::Fits(slot, taken.left())
            }
            Some(slot) => Hours::Fits(slot, row.load()),
            None => Hours::Taken,
        }
    } else {
        Hours::Fits(slot, row.load())
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

fn hours_of_stretches(block: &Block, row: &Row, term: &Term) -> Hours {
    let stretches = row.stretches(&block.stretches);
    if let Some((slot, load)) = row::earliest(stretches, term, |stretch| stretch.left(), term.need)
    {
        return Hours::Fits(slot, load);
    }
    let stated = |stretch: &ShortStretch| stretch.stated();
    if row::earliest(stretches, term, stated, 1).is_none() {
        return if row::has_start(stretches, term, stated, 1) {
            Hours::TooShort
        } else {
            Hours::TooLate
        };
    }
    match row::earliest(stretches, term, stated, term.need) {
        None => Hours::TooFewDays,
        Some(_) => Hours::Taken,
    }
}
