//! Numbers in figures and words.
//!
//! ```text
//! 1,400   1.400   1'400   1 400   1,2 k   1.4k   1400,-   1'800.-   ½   three   drei   anderthalb
//! ```
//!
//! A dot or comma before exactly three digits parts thousands; before anything else it is the decimal sign. A space parts
//! thousands only where an amount is expected.

use super::{
    page::{Kind, Page},
    sense::{Sense, Tag},
};

/// A number with the place after it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Number {
    /// Its value.
    pub(super) value: f64,
    /// The token after it.
    pub(super) to: usize,
    /// Whether it was followed by a `k`.
    pub(super) thousands: bool,
}

/// The number in figures or words at a token.
pub(super) fn number(page: &Page, at: usize) -> Option<Number> {
    figures(page, at, false).or_else(|| words(page, at))
}

/// The amount in figures at a token: spaces may part its thousands.
pub(super) fn amount(page: &Page, at: usize) -> Option<Number> {
    figures(page, at, true)
}

/// A whole number in figures, without separators.
pub(super) fn whole(page: &Page, at: usize) -> Option<u32> {
    let token = page.tokens.get(at)?;
    (token.kind == Kind::Number && page.word(at).len() <= 6)
        .then(|| page.word(at).parse().ok())
        .flatten()
}

/// The number in words at a token.
pub(super) fn words(page: &Page, at: usize) -> Option<Number> {
    let hit = page.hits_at(at).iter().find_map(|hit| match hit.sense {
        Sense::Number(value) => Some((value, hit.to)),
        _ => None,
    })?;
    Some(Number {
        value: f64::from(hit.0),
        to: hit.1,
        thousands: false,
    })
}

fn digits<'p>(page: &'p Page, at: usize) -> Option<&'p str> {
    (page.tokens.get(at)?.kind == Kind::Number).then(|| page.word(at))
}

fn figures(page: &Page, at: usize, spaced: bool) -> Option<Number> {
    const MOST_DIGITS: usize = 12;
    let first = digits(page, at)?;
    if first.len() > MOST_DIGITS {
        return None;
    }
    let mut value: f64 = first.parse().ok()?;
    let mut to = at + 1;
    let mut grouped = false;
    // Groups of thousands.
    while to - at < MOST_DIGITS && first.len() <= 3 {
        let sign = page.sign(to);
        let group = digits(page, to + 1);
        if matches!(sign, '.' | ',' | '\'')
            && !page.gap(to)
            && !page.gap(to + 1)
            && group.is_some_and(|group| group.len() == 3)
            && first != "0"
        {
            value = value * 1_000.0 + group?.parse::<f64>().ok()?;
            to += 2;
            grouped = true;
        } else if spaced
            && !grouped
            && page.gap(to)
            && page.tokens.get(to).is_some_and(|token| !token.line_start)
            && digits(page, to).is_some_and(|group| group.len() == 3)
            && first != "0"
        {
            value = value * 1_000.0 + digits(page, to)?.parse::<f64>().ok()?;
            to += 1;
            break;
        } else {
            break;
        }
    }
    // A fraction: decimals, `1/2`, or nothing behind the sign (`1400,-`).
    let sign = page.sign(to);
    if matches!(sign, '.' | ',') && !page.gap(to) {
        if let Some(decimals) =
            digits(page, to + 1).filter(|decimals| !page.gap(to + 1) && decimals.len() <= 2)
        {
            let divisor = if decimals.len() == 1 { 10.0 } else { 100.0 };
            value += decimals.parse::<f64>().ok()? / divisor;
            to += 2;
        } else if page.sign(to + 1) == '-' && !page.gap(to + 1) {
            to += 2;
        }
    } else if sign == '/'
        && !page.gap(to)
        && !page.gap(to + 1)
        && to == at + 1
        && let Some(below) = digits(page, to + 1).filter(|below| below.len() == 1)
    {
        let below: f64 = below.parse().ok()?;
        if below > value && first.len() == 1 {
            value /= below;
            to += 2;
        }
    }
    let mut thousands = false;
    if value < 1_000.0
        && let Some(past) = page.tag(to, Tag::Thousand)
    {
        value *= 1_000.0;
        to = past;
        thousands = true;
    }
    Some(Number {
        value,
        to,
        thousands,
    })
}

/// The second number of a range that starts with the number before `at`: after a dash, "to" or, where `and` says so,
/// "and".
pub(super) fn range_end(page: &Page, at: usize, and: bool) -> Option<usize> {
    if matches!(page.sign(at), '-') {
        return Some(at + 1);
    }
    if page.sign(at) == '/' && !page.gap(at) {
        return Some(at + 1);
    }
    page.tag(at, Tag::To)
        .or_else(|| page.tag(at, Tag::Or))
        .or_else(|| and.then(|| page.tag(at, Tag::And)).flatten())
}
