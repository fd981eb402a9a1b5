//! When the work ends, where a day was stated.
//!
//! ```text
//! until 31 March             earliest = latest = 2027-03-31
//! bis Ende Juni              2027-06-21 to 2027-06-30
//! de janvier à fin mars      2027-03-21 to 2027-03-31
//! ```

use super::{
    bounds::Bound,
    dates::Dates,
    page::Page,
    scope::{Found, Scope},
    sense::Tag,
};
use crate::domain::{DateRange, Start};

/// Reads the end. An end that would come before the start is that of the year after.
pub(super) fn read(
    page: &Page,
    scope: &Scope,
    dates: &Dates,
    bounds: &[Bound],
    start: Option<&Start>,
) -> Option<Found<DateRange>> {
    // "The bank waits until 15 December … mandate until 30 September": what is called the end is it.
    let named = |at: usize| page.lead(at).has(Tag::EndLabel);
    let (when, bound) = dates
        .found
        .iter()
        .zip(bounds)
        .filter(|(when, bound)| {
            scope.has(when.from) && matches!(bound, Bound::End | Bound::EndBefore)
        })
        .reduce(|best, other| {
            if named(other.0.from) && !named(best.0.from) {
                other
            } else {
                best
            }
        })?;
    let (mut first, mut last) = (when.first, when.last);
    if *bound == Bound::EndBefore {
        last = first.yesterday().ok()?;
        first = last;
    }
    if let Some(earliest) = start.and_then(|start| start.earliest)
        && last < earliest
    {
        let later =
            |date: jiff::civil::Date| date.checked_add(jiff::Span::new().years(1)).unwrap_or(date);
        (first, last) = (later(first), later(last));
        if last < earliest {
            return None;
        }
    }
    Some(Found::at(
        DateRange {
            earliest: Some(first),
            latest: Some(last),
        },
        when.from,
        when.to,
    ))
}
