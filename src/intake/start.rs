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
    dates::{Dates, Manner, When},
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
    let begins = dates
        .found
        .iter()
        .zip(bounds)
        .enumerate()
        .filter(|(_, (when, bound))| scope.has(when.from) && **bound == Bound::Start)
        .map(|(index, (when, _))| (plainness(page, when, bounds.get(index + 1)), when))
        .reduce(|best, other| if other.0 > best.0 { other } else { best });
    if let Some((_, when)) = begins {
        start.earliest = Some(when.first);
        start.latest = Some(when.last);
        tokens.push((when.from, when.to));
    }
    // Beside "at once" a deadline counts only where it is the start's: "the bank wants it by Thursday".
    let at_once = said(page, scope, Tag::Asap).filter(|&(from, to)| !leaves(page, from, to));
    let of_start = |when: &When| {
        at_once.is_none_or(|(from, _)| page.sentence(from) == page.sentence(when.from))
    };
    // "… from mid-December. A pay deal has to be signed before summer": another sentence bounds something else.
    let with_start = |when: &When| {
        begins.is_none_or(|(_, start)| page.sentence(start.from) == page.sentence(when.from))
    };
    if let Some((when, bound)) = stated(&[Bound::StartBy, Bound::StartBefore])
        && of_start(when)
        && with_start(when)
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
    // "now somebody has to …; start 1 March": a date that is plainly the start wins over a small word.
    let small_word =
        |from: usize, to: usize| to == from + 1 && begins.is_some_and(|(plain, _)| plain >= 2);
    if let Some((from, to)) = at_once.filter(|&(from, to)| !small_word(from, to)) {
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

/// How plainly a day is that of the start: the first of a stretch with an end, or behind a label, more than behind a small
/// word; "not before spring" least.
fn plainness(page: &Page, when: &When, next: Option<&Bound>) -> i32 {
    const ASKED_WITHIN: usize = 14;
    let lead = page.lead(when.from);
    let opens_stretch = matches!(next, Some(Bound::End | Bound::EndBefore | Bound::StartBy))
        && page.starting(when.to).any(&[Tag::To, Tag::Until, Tag::And])
        || page.sign(when.to) == '-';
    let sentence = page.sentence(when.from);
    let asks = (when.from.saturating_sub(ASKED_WITHIN)..(when.to + ASKED_WITHIN).min(page.len()))
        .any(|at| {
            page.sentence(at) == sentence
                && page
                    .starting(at)
                    .any(&[Tag::Ask, Tag::Interim, Tag::Replaces, Tag::Somebody])
        });
    2 * i32::from(opens_stretch)
        + i32::from(asks)
        + 2 * i32::from(lead.has(Tag::StartLabel))
        + i32::from(lead.has(Tag::From) && !lead.has(Tag::Of))
        - 2 * i32::from(lead.any(&[Tag::Not, Tag::Before]))
}

/// "a claqué la porte avec effet immédiat", "per sofort freigestellt": somebody leaves at once, nobody starts.
fn leaves(page: &Page, from: usize, to: usize) -> bool {
    const BEFORE: usize = 4;
    const AFTER: usize = 2;
    let sentence = page.sentence(from);
    let own = |at: &usize| {
        page.sentence(*at) == sentence
            && !matches!(page.sign(*at), ',' | ';' | '-' | '(' | ':')
            && !page
                .starting(*at)
                .any(&[Tag::Ask, Tag::StartVerb, Tag::Interim, Tag::Replaces])
    };
    let left = |at: usize| page.starting(at).has(Tag::Departure);
    (from.saturating_sub(BEFORE)..from)
        .rev()
        .take_while(own)
        .any(left)
        || (to..(to + AFTER).min(page.len())).take_while(own).any(left)
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
