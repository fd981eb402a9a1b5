//! When a manager says to be free, by the same readers as a brief.
//!
//! ```text
//! free from Monday, 3 days a week                       from, days
//! on mandate till end of March, then 4 days/week, DACH  from 1 April, days, places
//! not available in weeks 51 and 52                      blocked
//! ```

use super::{bounds::Bound, dates::Dates, page::Page, place, rate, scope::Scope, sense::Tag};
use crate::domain::{Country, DateRange, DaysPerWeek, Place, RateRange, Span};
use jiff::civil::Date;
use serde::Serialize;
use std::collections::BTreeMap;

/// What a manager said about their time. Absent means not stated.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct AvailabilityReading {
    /// The first free day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// The last free day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// Days a week.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days_per_week: Option<DaysPerWeek>,
    /// Stretches in which they are not free.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub blocked: Vec<DateRange>,
    /// Where they would work.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<Place>,
    /// What they ask for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate: Option<RateRange>,
    /// Whether they said not to be available at all.
    pub not_available: bool,
    /// Where each was read, by the name of the field.
    pub evidence: BTreeMap<&'static str, Vec<Span>>,
}

/// Reads an availability update.
pub(super) fn read(
    page: &Page,
    dates: &Dates,
    bounds: &[Bound],
    days: Option<(DaysPerWeek, Vec<Span>)>,
    today: Date,
    home: Option<Country>,
) -> AvailabilityReading {
    let scope = Scope::all(page);
    let mut reading = AvailabilityReading::default();
    let mut skip = false;
    for (index, (when, bound)) in dates.found.iter().zip(bounds).enumerate() {
        if std::mem::take(&mut skip) {
            continue;
        }
        let span = page.span(when.from, when.to);
        let clause = clause_tags(page, when.from);
        if clause.any(&[Tag::Blocked, Tag::NotFree]) && !clause.has(Tag::Busy) {
            let mut last = when.last;
            if *bound == Bound::Start
                && bounds.get(index + 1) == Some(&Bound::End)
                && let Some(next) = dates.found.get(index + 1)
            {
                last = next.last;
                skip = true;
            }
            let until_only = matches!(bound, Bound::End | Bound::StartBy);
            if until_only {
                reading.from = last.tomorrow().ok();
                reading.evidence.entry("from").or_default().push(span);
            } else {
                reading.blocked.push(DateRange {
                    earliest: Some(when.first),
                    latest: Some(last),
                });
                reading.evidence.entry("blocked").or_default().push(span);
            }
            continue;
        }
        match bound {
            Bound::End | Bound::EndBefore | Bound::StartBy | Bound::StartBefore
                if clause.has(Tag::Busy) =>
            {
                reading.from = reading.from.or(when.last.tomorrow().ok());
                reading.evidence.entry("from").or_default().push(span);
            }
            Bound::End | Bound::EndBefore => {
                reading.until = Some(when.last);
                reading.evidence.entry("until").or_default().push(span);
            }
            Bound::StartAfter => {
                reading.from = reading.from.or(when.last.tomorrow().ok());
                reading.evidence.entry("from").or_default().push(span);
            }
            Bound::Start | Bound::Weak | Bound::StartBy | Bound::StartBefore => {
                if reading.from.is_none() {
                    reading.from = Some(when.first);
                    reading.evidence.entry("from").or_default().push(span);
                }
            }
            Bound::Other => {}
        }
    }
    if reading.from.is_none()
        && reading.blocked.is_empty()
        && let Some(at) = scope.tokens().find(|&at| page.starting(at).has(Tag::Asap))
    {
        reading.from = Some(today);
        let to = page.tag(at, Tag::Asap).unwrap_or(at + 1);
        reading
            .evidence
            .entry("from")
            .or_default()
            .push(page.span(at, to));
    }
    if let Some((value, spans)) = days {
        reading.days_per_week = Some(value);
        reading.evidence.insert("days_per_week", spans);
    }
    if let Some(found) = place::read(page, &scope, home) {
        reading.evidence.insert("places", found.spans(page));
        reading.places.push(found.value);
    }
    if let Some(found) = rate::read(page, &scope) {
        reading.evidence.insert("rate", found.spans(page));
        reading.rate = Some(found.value);
    }
    let refuses = scope.tokens().any(|at| page.starting(at).has(Tag::NotFree));
    reading.not_available = refuses && reading.from.is_none() && reading.blocked.is_empty();
    reading
}

/// The tags of the clause that a token stands in, up to that token.
fn clause_tags(page: &Page, at: usize) -> super::sense::TagSet {
    const REACH: usize = 9;
    let mut tags = super::sense::TagSet::default();
    for back in (at.saturating_sub(REACH)..at).rev() {
        if page.sentence(back) != page.sentence(at) || matches!(page.sign(back), ',' | ';') {
            break;
        }
        tags = tags.with(page.starting(back));
    }
    tags
}
