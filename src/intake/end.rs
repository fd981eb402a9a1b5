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
    scope::{Found, Scope},
};
use crate::domain::{DateRange, Start};

/// Reads the end. An end that would come before the start is that of the year after.
pub(super) fn read(
    scope: &Scope,
    dates: &Dates,
    bounds: &[Bound],
    start: Option<&Start>,
) -> Option<Found<DateRange>> {
    let (when, bound) = dates.found.iter().zip(bounds).find(|(when, bound)| {
        scope.has(when.from) && matches!(bound, Bound::End | Bound::EndBefore)
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
