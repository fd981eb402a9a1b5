//! When the work begins.
//!
//! ```text
//! from 1 December            earliest = latest = 2026-12-01
//! start in January           2027-01-01 to 2027-01-31
//! spätestens Mitte Januar    latest 2027-01-20
//! asap, au plus tard le 15   asap, earliest today, latest the 15th
//! ```

use super::{
    bounds::Bound,
    dates::{Dates, Manner},
    page::Page,
    scope::{Found, Scope},
    sense::Tag,
};
use crate::domain::Start;
use jiff::civil::Date;

/// Reads the start.
pub(super) fn read(
    page: &Page,
    scope: &Scope,
    dates: &Dates,
    bounds: &[Bound],
    today: Date,
) -> Option<Found<Start>> {
    let mut start = Start::default();
    let mut tokens = Vec::new();
    let stated = |wanted: &[Bound]| {
        dates
            .found
            .iter()
            .zip(bounds)
            .find(|(when, bound)| scope.has(when.from) && wanted.contains(bound))
    };
    if let Some((when, _)) = stated(&[Bound::Start]) {
        start.earliest = Some(when.first);
        start.latest = Some(when.last);
        tokens.push((when.from, when.to));
    }
    // Beside "at once" a deadline counts only where it is the start's: "the bank wants it by Thursday".
    let at_once = said(page, scope, Tag::Asap);
    let of_start = |when: &crate::intake::dates::When| {
        at_once.is_none_or(|(from, _)| page.sentence(from) == page.sentence(when.from))
    };
    if let Some((when, bound)) = stated(&[Bound::StartBy, Bound::StartBefore])
        && of_start(when)
    {
        let latest = match bound {
            // "before the end of the month": its last day will do.
            Bound::StartBefore if page.starting(when.from).has(Tag::Late) => Some(when.last),
            Bound::StartBefore => when.first.yesterday().ok(),
            _ => Some(when.last),
        };
        let possible = |latest: &Date| start.earliest.is_none_or(|earliest| earliest <= *latest);
        if let Some(latest) = latest.filter(possible) {
            start.latest = Some(latest);
            tokens.push((when.from, when.to));
        }
    }
    if start.earliest.is_none()
        && let Some((when, _)) = stated(&[Bound::StartAfter])
    {
        start.earliest = when.last.tomorrow().ok();
        tokens.push((when.from, when.to));
    }
    if let Some((from, to)) = said(page, scope, Tag::Asap) {
        start.asap = true;
        if start.earliest.is_none() {
            start.earliest = Some(today);
        }
        tokens.push((from, to));
    }
    if tokens.is_empty() {
        let weak = dates.found.iter().zip(bounds).find(|(when, bound)| {
            scope.has(when.from)
                && **bound == Bound::Weak
                && when.last >= today
                && (when.manner != Manner::Near
                    || asked_near(page, when.from, when.to)
                    || stands_apart(page, when.from, when.to))
        });
        if let Some((when, _)) = weak {
            start.earliest = Some(when.first);
            start.latest = Some(when.last);
            tokens.push((when.from, when.to));
        }
    }
    // "Urgent" is said of most requests; it tells of the start only where no day does.
    if tokens.is_empty()
        && let Some((from, to)) = said(page, scope, Tag::Urgent)
    {
        start.asap = true;
        start.earliest = Some(today);
        tokens.push((from, to));
    }
    (!tokens.is_empty()).then_some(Found {
        value: start,
        tokens,
    })
}

/// Whether the sentence of a day named in passing also asks for somebody; "I spoke to them today" does not.
fn asked_near(page: &Page, from: usize, to: usize) -> bool {
    const BEFORE: usize = 25;
    const AFTER: usize = 12;
    let sentence = page.sentence(from);
    (from.saturating_sub(BEFORE)..(to + AFTER).min(page.len())).any(|at| {
        page.sentence(at) == sentence
            && page
                .starting(at)
                .any(&[Tag::Ask, Tag::Interim, Tag::StartLabel, Tag::StartVerb])
    }) || page.tokens.get(from).is_some_and(|token| token.line_start)
}

/// Whether a day stands between separators, as in "Plant manager, Lyon, Monday".
fn stands_apart(page: &Page, from: usize, to: usize) -> bool {
    let parts = |sign: char| {
        matches!(
            sign,
            ',' | ';' | '.' | '|' | '/' | '!' | '-' | '(' | ')' | ':'
        )
    };
    let opened = from > 0 && (parts(page.sign(from - 1)) || page.tokens[from].line_start);
    let closed = page.tokens.get(to).is_none_or(|next| next.line_start) || parts(page.sign(to));
    let sentence = page.sentence(from);
    let first = (0..from)
        .rev()
        .take_while(|&at| page.sentence(at) == sentence)
        .last()
        .unwrap_or(from);
    let last = (to..page.len())
        .take_while(|&at| page.sentence(at) == sentence)
        .last()
        .unwrap_or(to);
    const SHORT: usize = 6;
    opened && closed || last - first <= SHORT
}

fn said(page: &Page, scope: &Scope, tag: Tag) -> Option<(usize, usize)> {
    scope.tokens().find_map(|at| {
        let to = page.tag(at, tag)?;
        (!page.ending(at).has(Tag::Not)).then_some((at, to))
    })
}
