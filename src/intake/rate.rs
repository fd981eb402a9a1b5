//! What the client would pay.
//!
//! ```text
//! €1,400/day   1.400 € pro Tag   1 400 €/j   CHF 1'800.- pro Tag   £900 pd      1400, 1800, 900
//! 1.200 - 1.500 EUR Tagessatz   between 1 and 1.2k a day                        1200 to 1500, 1000 to 1200
//! up to £950 p/d   ab 1.300 €/Tag   TJM max 1100                                at most, at least, at most
//! 175 €/h   25k/month                                                           by hour, by month
//! ```
//!
//! A salary, a turnover, a number of people, a year or a telephone number is no rate.

use super::{
    numbers::{Number, amount, range_end, words},
    page::{Kind, Page},
    scope::{Found, Scope},
    sense::{Sense, Tag, Unit},
};
use crate::domain::{Amount, Country, Currency, RateRange, RateUnit};

/// A rate with how sure it is one.
struct Candidate {
    found: Found<RateRange>,
    strength: i32,
}

/// Reads the rate; the currency stays open where the text does not name it.
pub(super) fn read(page: &Page, scope: &Scope) -> Option<Found<RateRange>> {
    let mut best: Option<Candidate> = None;
    let mut past = 0;
    for at in scope.tokens() {
        if at < past {
            continue;
        }
        let Some(sum) = sum(page, at) else { continue };
        past = sum.to;
        let Some(candidate) = judge(page, &sum) else {
            continue;
        };
        if best
            .as_ref()
            .is_none_or(|known| candidate.strength > known.strength)
        {
            best = Some(candidate);
        }
    }
    best.map(|candidate| candidate.found)
}

/// Whether the text names a salary, which is no rate.
pub(super) fn names_salary(page: &Page, scope: &Scope) -> bool {
    scope
        .tokens()
        .any(|at| page.starting(at).any(&[Tag::Salary]))
}

/// The country whose money is named, where it is that of one country: dollars make Boston the one in Massachusetts.
pub(super) fn country_of_money(page: &Page) -> Option<Country> {
    (0..page.len()).find_map(|at| {
        if page.hits_at(at).is_empty() && page.is_word(at) && page.sign(at + 1) != '$' {
            return None;
        }
        let (currency, _) = currency(page, at)?;
        page.lexicon.vocabulary.home_of(currency)
    })
}

/// An amount of money or a range of two.
struct Sum {
    low: f64,
    high: f64,
    currency: Option<Currency>,
    from: usize,
    to: usize,
    range: bool,
}

fn currency(page: &Page, at: usize) -> Option<(Currency, usize)> {
    // "A$", "C$": a dollar of its own.
    if page.sign(at + 1) == '$' && !page.gap(at + 1) {
        let dollar = match page.word(at) {
            "a" | "au" => "AUD",
            "c" | "ca" => "CAD",
            "s" => "SGD",
            "nz" => "NZD",
            "us" => "USD",
            _ => return None,
        };
        return Some((dollar.parse().ok()?, at + 2));
    }
    if let Some(currency) = page.lexicon.currency_signs.get(&page.sign(at)) {
        return Some((*currency, at + 1));
    }
    page.hits_at(at).iter().find_map(|hit| match hit.sense {
        Sense::Currency(currency) => Some((currency, hit.to)),
        _ => None,
    })
}

fn one(page: &Page, at: usize) -> Option<(Number, Option<Currency>, usize)> {
    let before = currency(page, at);
    let mut start = before.map_or(at, |(_, to)| to);
    if before.is_some() && page.sign(start) == '.' {
        start += 1;
    }
    let number = amount(page, start).or_else(|| {
        const LEAST: f64 = 400.0;
        words(page, start).filter(|number| number.value >= LEAST)
    })?;
    let mut to = number.to;
    // "1'800.-", "1400,-"
    if matches!(page.sign(to), '.' | ',') && page.sign(to + 1) == '-' && !page.gap(to + 1) {
        to += 2;
        to += usize::from(page.sign(to) == '-' && !page.gap(to));
    }
    let after = currency(page, to).filter(|_| before.is_none() || page.tokens.get(to).is_some());
    match (before, after) {
        (Some((one, _)), Some((other, past))) if one == other => Some((number, Some(one), past)),
        (Some((one, _)), _) => Some((number, Some(one), to)),
        (None, Some((one, past))) => Some((number, Some(one), past)),
        (None, None) => Some((number, None, to)),
    }
}

fn sum(page: &Page, at: usize) -> Option<Sum> {
    let (first, first_currency, mut to) = one(page, at)?;
    let mut sum = Sum {
        low: first.value,
        high: first.value,
        currency: first_currency,
        from: at,
        to,
        range: false,
    };
    // "k€": the thousand may stand with the currency.
    if !first.thousands
        && first.value < 1_000.0
        && let Some(past) = page.tag(to, Tag::Thousand)
    {
        sum.low *= 1_000.0;
        sum.high = sum.low;
        to = past;
        sum.to = to;
    }
    let between = page.lead(at).has(Tag::Between);
    let range = range_end(page, to, between)
        .or_else(|| slashed(page, at, to))
        .map(|next| {
            // "1.200 bis max. 1.350"
            let past = page.tag(next, Tag::UpTo).unwrap_or(next);
            past + usize::from(past > next && page.sign(past) == '.')
        });
    if let Some(next) = range
        && let Some((second, second_currency, past)) = one(page, next)
    {
        let mut low = sum.low;
        let (mut high, mut past) = (second.value, past);
        if !second.thousands
            && high < 1_000.0
            && let Some(after) = page.tag(past, Tag::Thousand)
        {
            high *= 1_000.0;
            past = after;
        }
        // "1-1.2k", "1,2 bis 1,4k": the thousand belongs to both.
        if low < 100.0 && high >= 1_000.0 {
            low *= 1_000.0;
        }
        let near = high >= low && high <= low * 4.0 && low >= 15.0;
        let day_unit = second_currency.is_none()
            && matches!(
                page.unit(past),
                Some((Unit::Day | Unit::Week | Unit::Month, _))
            )
            && high < 32.0;
        if near && !day_unit {
            sum.low = low;
            sum.high = high;
            sum.currency = sum.currency.or(second_currency);
            sum.to = past;
            sum.range = true;
        }
    }
    Some(sum)
}

/// "1 000 / 1 050 €": a stroke between amounts of the same size.
fn slashed(page: &Page, at: usize, to: usize) -> Option<usize> {
    const FARTHEST: f64 = 1.5;
    let one = amount(page, at)?;
    let other = (page.sign(to) == '/')
        .then(|| amount(page, to + 1))
        .flatten()?;
    let near = one.value >= 100.0 && other.value > one.value && other.value <= one.value * FARTHEST;
    near.then_some(to + 1)
}

/// The unit after an amount: "/day", "a day", "pro Tag", "HT par jour", "p/d".
fn unit_after(page: &Page, at: usize) -> Option<(RateUnit, usize)> {
    const SKIPPED: usize = 4;
    let mut to = at;
    for _ in 0..SKIPPED {
        if let Some((tag, past)) = page.any_tag(to, &[Tag::PerDay, Tag::PerHour, Tag::PerMonth]) {
            let unit = match tag {
                Tag::PerDay => RateUnit::Day,
                Tag::PerHour => RateUnit::Hour,
                _ => RateUnit::Month,
            };
            return Some((unit, past));
        }
        let sign = page.sign(to) == '/';
        let next = to + usize::from(sign);
        let per = page.any_tag(next, &[Tag::Per]);
        let next = per.map_or(next, |(_, past)| past);
        if (sign || per.is_some())
            && let Some((unit, past)) = page.unit(next)
        {
            let unit = match unit {
                Unit::Day => RateUnit::Day,
                Unit::Hour => RateUnit::Hour,
                Unit::Month => RateUnit::Month,
                _ => return None,
            };
            return Some((unit, past));
        }
        // "750 de TJM"
        let of = page
            .tag(to, Tag::Of)
            .filter(|&past| page.starting(past).has(Tag::RateLabel));
        if let Some(past) = of.or_else(|| {
            page.any_tag(
                to,
                &[Tag::AllIn, Tag::PlusExpenses, Tag::About, Tag::RateLabel],
            )
            .map(|(_, past)| past)
        }) {
            to = past;
        } else if matches!(page.sign(to), '(' | ')' | '.' | '+') && !page.gap(to) {
            to += 1;
        } else {
            break;
        }
    }
    None
}

/// The unit said by a label before: "day rate", "Stundensatz", "TJM".
fn label_before(page: &Page, at: usize) -> Option<(Option<RateUnit>, usize)> {
    const REACH: usize = 7;
    let sentence = page.sentence(at);
    for back in (at.saturating_sub(REACH)..at).rev() {
        if page.sentence(back) != sentence {
            break;
        }
        // Another amount between takes the label.
        if page.tokens[back].kind == Kind::Number && page.word(back).len() >= 3 {
            break;
        }
        let unit_leads = page
            .any_tag(back, &[Tag::PerMonth, Tag::PerDay, Tag::PerHour])
            .filter(|&(_, to)| to == at || to + 1 == at && page.sign(to) == ':');
        let Some(to) = page
            .tag(back, Tag::RateLabel)
            .or(unit_leads.map(|(_, to)| to))
            .filter(|&to| to <= at)
        else {
            continue;
        };
        let tags = page.starting(back);
        let unit = if tags.has(Tag::PerDay) {
            Some(RateUnit::Day)
        } else if tags.has(Tag::PerHour) {
            Some(RateUnit::Hour)
        } else if tags.has(Tag::PerMonth) {
            Some(RateUnit::Month)
        } else {
            None
        };
        // "rate per day: 900"
        let unit = unit.or_else(|| unit_after(page, to).map(|(unit, _)| unit));
        return Some((unit, back));
    }
    None
}

fn is_something_else(page: &Page, sum: &Sum) -> bool {
    let after = page
        .starting(sum.to)
        .with(page.starting(sum.to + usize::from(page.sign(sum.to) == '-')));
    if after.any(&[
        Tag::Million,
        Tag::People,
        Tag::Experience,
        Tag::PerYear,
        Tag::Salary,
        Tag::Fte,
    ]) || page.sign(sum.to) == '%'
    {
        return true;
    }
    if sum.currency.is_none() && page.unit(sum.to).is_some() {
        return true;
    }
    const REACH: usize = 4;
    let sentence = page.sentence(sum.from);
    let parts = |at: usize| {
        page.sentence(at) != sentence
            || matches!(
                page.sign(at),
                ',' | ';' | '/' | '|' | '(' | ')' | '-' | '•' | ':'
            )
    };
    let before = (sum.from.saturating_sub(REACH)..sum.from)
        .rev()
        .take_while(|&at| !parts(at) || page.sign(at) == ':');
    let after = (sum.to..(sum.to + REACH).min(page.len())).take_while(|&at| !parts(at));
    let mut near = before.chain(after);
    near.any(|at| {
        page.starting(at)
            .any(&[Tag::Salary, Tag::PerYear, Tag::Revenue, Tag::Million])
    })
}

/// Whether a bare number is bounded as money is: "max 650", "650 max".
fn is_bounded(page: &Page, sum: &Sum) -> bool {
    let whole = sum.low.fract() == 0.0 && sum.low % 5.0 == 0.0;
    whole
        && (page.lead(sum.from).has(Tag::UpTo) || page.starting(sum.to).has(Tag::UpTo))
        && page
            .tokens
            .get(sum.to)
            .is_none_or(|next| next.kind != Kind::Word || page.starting(sum.to).has(Tag::UpTo))
}

/// Whether a bare number stands by itself as a rate does at the end of a note: "…, 3 d/w, 500", "…, 1.100 plus Spesen".
fn is_alone(page: &Page, sum: &Sum) -> bool {
    const FEWEST: f64 = 300.0;
    const MOST: f64 = 3_000.0;
    const NOTE: usize = 60;
    const SHORT: usize = 14;
    let sentence = page.sentence(sum.from);
    let same = |at: &usize| page.sentence(*at) == sentence;
    let first = (sum.from.saturating_sub(SHORT)..=sum.from)
        .rev()
        .take_while(same)
        .last();
    let begins = first == Some(sum.from);
    let short = first.is_some_and(|first| sum.to - first <= SHORT);
    let money = sum.low % 10.0 == 0.0 && sum.low >= FEWEST && sum.high <= MOST;
    let before = sum.from.wrapping_sub(1);
    let opened = begins
        || !page.sign(before).is_ascii()
        || matches!(page.sign(before), ',' | '/' | '|' | ';' | '-')
        || page
            .lead(sum.from)
            .any(&[Tag::UpTo, Tag::Until, Tag::About]);
    let ends = page.tokens.get(sum.to).is_none_or(|next| next.line_start)
        || matches!(page.sign(sum.to), '.' | ',' | ';' | '!' | '?' | '|') && page.gap(sum.to + 1)
        || page.starting(sum.to).any(&[Tag::PlusExpenses, Tag::AllIn]);
    money && opened && ends && (page.len() <= NOTE || short && !page.is_year(sum.from))
}

/// "… is the ceiling", "… au grand maximum": the bound comes after the amount.
fn is_capped(page: &Page, at: usize) -> bool {
    const REACH: usize = 4;
    (at..(at + REACH).min(page.len()))
        .take_while(|&next| {
            page.sentence(next) == page.sentence(at.saturating_sub(1)) && page.sign(next) != ','
        })
        .any(|next| page.starting(next).has(Tag::UpTo))
}

fn judge(page: &Page, sum: &Sum) -> Option<Candidate> {
    if is_something_else(page, sum) {
        return None;
    }
    let after = unit_after(page, sum.to);
    let label = label_before(page, sum.from);
    let by_size = |value: f64| match value {
        20.0..300.0 => Some(RateUnit::Hour),
        300.0..6_000.0 => Some(RateUnit::Day),
        _ => None,
    };
    let year_like = sum.currency.is_none() && (2000.0..=2100.0).contains(&sum.low) && !sum.range;
    let (per, strength) = match (after, label, sum.currency) {
        (Some((unit, _)), label, _) => (unit, 4 + i32::from(label.is_some())),
        (None, Some((Some(unit), _)), _) => (unit, 4),
        (None, Some((None, _)), _) if !year_like => (by_size(sum.high)?, 3),
        (None, None, Some(_)) => match by_size(sum.high)? {
            RateUnit::Day => (RateUnit::Day, 1),
            _ => return None,
        },
        // "650 max" in a text that names no other money.
        (None, None, None) if !year_like && (is_bounded(page, sum) || is_alone(page, sum)) => {
            match by_size(sum.high)? {
                RateUnit::Day => (RateUnit::Day, 0),
                _ => return None,
            }
        }
        _ => return None,
    };
    // Rupees and forints are counted in larger numbers than euros.
    let scale = match sum
        .currency
        .map(|currency| currency.as_str().to_owned())
        .as_deref()
    {
        Some("INR" | "HUF" | "JPY") => 100.0,
        Some("CZK" | "SEK" | "NOK" | "DKK" | "CNY" | "ZAR" | "TRY" | "MXN") => 10.0,
        _ => 1.0,
    };
    let plausible = match per {
        RateUnit::Hour => 15.0..=800.0 * scale,
        RateUnit::Day => 100.0..=12_000.0 * scale,
        RateUnit::Month => 1_500.0..=150_000.0 * scale,
    };
    if !plausible.contains(&sum.low) || !plausible.contains(&sum.high) {
        return None;
    }
    let mut to = after.map_or(sum.to, |(_, to)| to);
    // A bound before a dash belongs to what stands there: "6 months min – £900".
    let own_lead = if page.sign(sum.from.wrapping_sub(1)) == '-' {
        page.ending(sum.from)
    } else {
        page.lead(sum.from)
    };
    // "able to pay 8,000", "on est à 1,1 k€": "to" is no bound there.
    let mut label_lead = label.map_or_else(Default::default, |(_, at)| page.lead(at));
    label_lead.remove(Tag::To);
    label_lead.remove(Tag::Until);
    let mut own_lead = own_lead;
    let apart = matches!(page.sign(sum.from.wrapping_sub(2)), ',' | '(' | ';');
    if own_lead.has(Tag::About) || own_lead.has(Tag::At) && apart {
        own_lead.remove(Tag::To);
    }
    let lead = own_lead.with(label_lead);
    let follows = page
        .starting(to)
        .with(page.starting(to + usize::from(page.sign(to) == '(')));
    let cents = |value: f64| Amount::try_from(value).ok();
    let (mut min, mut max) = (cents(sum.low), cents(sum.high));
    if !sum.range {
        let negated = page.ending(sum.from).has(Tag::Not);
        let capped = is_capped(page, to);
        // "more than 1,500 is not possible"
        let no_more = lead.has(Tag::AtLeast)
            && (to..(to + 5).min(page.len()))
                .take_while(|&at| page.sentence(at) == page.sentence(sum.from))
                .any(|at| page.starting(at).has(Tag::Not));
        let more = follows.has(Tag::AtLeast)
            || follows.has(Tag::OrMore) && !page.starting(to).has(Tag::And)
            // "900+ a day" is more, "900 + travel" is not.
            || page.sign(sum.to) == '+' && !page.gap(sum.to) && page.gap(sum.to + 1);
        if lead.any(&[Tag::UpTo, Tag::Until, Tag::To]) && !negated || capped || no_more {
            min = None;
        } else if lead.has(Tag::AtLeast) || lead.has(Tag::From) && !lead.has(Tag::Of) || more {
            max = None;
        }
    }
    let mut includes_expenses = None;
    const REACH: usize = 8;
    let sentence = page.sentence(sum.from);
    for at in to..(to + REACH).min(page.len()) {
        if page.sentence(at) != sentence {
            break;
        }
        if let Some((tag, past)) = page.any_tag(at, &[Tag::AllIn, Tag::PlusExpenses]) {
            includes_expenses = Some(tag == Tag::AllIn);
            to = past;
            break;
        }
    }
    let from = match label {
        Some((_, at)) if after.is_none() => at,
        _ => sum.from,
    };
    Some(Candidate {
        found: Found::at(
            RateRange {
                min,
                max,
                currency: sum.currency,
                per,
                includes_expenses,
            },
            from,
            to,
        ),
        strength,
    })
}
