//! How long the work lasts, in weeks.
//!
//! ```text
//! for 6 months                          26
//! 6-9 Monate                            26 to 39
//! 3 mois renouvelables, 3 months +      from 13, open
//! up to a year                          at most 52
//! ```
//!
//! A month counts 52/12 weeks, rounded; a hundred days are days of work, five a week. Years of experience, notice periods
//! and times that have passed are none.

use super::{
    numbers::{number, range_end},
    page::{Kind, Page},
    scope::{Found, Scope},
    sense::{Sense, Tag, TagSet, Unit},
};
use crate::domain::Weeks;

/// Reads the duration.
pub(super) fn read(page: &Page, scope: &Scope) -> Option<Found<Weeks>> {
    let mut best: Option<(i32, Found<Weeks>)> = None;
    for at in scope.tokens() {
        let Some((strength, found)) = length(page, at) else {
            continue;
        };
        if best.as_ref().is_none_or(|(known, _)| strength > *known) {
            best = Some((strength, found));
        }
    }
    best.map(|(_, found)| found)
}

/// Leads that make a length of time something else than a duration.
const NOT_AFTER: &[Tag] = &[
    Tag::In,
    Tag::Within,
    Tag::Since,
    Tag::Last,
    Tag::Experience,
    Tag::After,
    Tag::Before,
];

fn length(page: &Page, at: usize) -> Option<(i32, Found<Weeks>)> {
    if let Some((weeks, to)) = page.hits_at(at).iter().find_map(|hit| match hit.sense {
        Sense::Term(weeks) => Some((weeks, hit.to)),
        _ => None,
    }) {
        // "€9,500 a month" is a rate.
        let priced = page
            .starting(at)
            .any(&[Tag::PerMonth, Tag::PerYear, Tag::PerWeek])
            && at > 0
            && (page.tokens[at - 1].kind == Kind::Number
                || page.lexicon.currency_signs.contains_key(&page.sign(at - 1))
                || page.ending(at).any(&[Tag::Thousand])
                || page
                    .hits_at(at - 1)
                    .iter()
                    .any(|hit| matches!(hit.sense, Sense::Currency(_))));
        // "once a month", "half a day a week": a measure of something, unless words open a duration.
        let measure = at > 0
            && page
                .starting(at)
                .any(&[Tag::PerMonth, Tag::PerYear, Tag::PerWeek])
            && page.tokens[at - 1].kind == Kind::Word
            && !page.tokens[at].line_start
            && !page.lead(at).any(&[
                Tag::For,
                Tag::DurationLabel,
                Tag::Initially,
                Tag::AtLeast,
                Tag::UpTo,
                Tag::About,
            ]);
        if priced || measure {
            return None;
        }
        let (most, to) =
            perhaps_longer(page, to, f64::from(weeks)).unwrap_or((f64::from(weeks), to));
        return finish(page, at, to, f64::from(weeks), most, Unit::Week, true);
    }
    let fewest = number(page, at)?;
    // The tail of a longer number or range is no start of one.
    if at > 0
        && matches!(page.sign(at - 1), '-' | '/' | '.' | ',')
        && !page.gap(at)
        && !page.gap(at - 1)
    {
        return None;
    }
    let mut to = fewest.to;
    // "3+3 months", "6 (+6) months": the first sure, the second an option.
    let mut option = 0.0;
    let plus = to + usize::from(page.sign(to) == '(');
    if page.sign(plus) == '+'
        && let Some(more) = number(page, plus + 1)
    {
        option = more.value;
        to = more.to + usize::from(page.sign(more.to) == ')');
    } else if page.sign(to) == '+' {
        to += 1;
        option = f64::INFINITY;
    }
    let hyphen = |at: usize| at + usize::from(page.sign(at) == '-');
    // "6m": months, where it is no money.
    const MOST_MONTHS: f64 = 36.0;
    let months = page.word(to) == "m"
        && !page.gap(to)
        && fewest.value <= MOST_MONTHS
        && !page
            .lexicon
            .currency_signs
            .contains_key(&page.sign(at.wrapping_sub(1)))
        && !matches!(page.sign(to + 1), '€' | '£' | '$')
        && page
            .tokens
            .get(to + 1)
            .is_none_or(|next| next.kind != Kind::Word || next.line_start);
    let unit_then_range = page
        .unit(hyphen(to))
        .or_else(|| months.then_some((Unit::Month, to + 1)));
    let (most, unit, to) = match range_end(page, to, false)
        .and_then(|next| number(page, next))
        .filter(|most| page.unit(hyphen(most.to)).is_some())
    {
        Some(most) => {
            let (unit, to) = page.unit(hyphen(most.to))?;
            (most.value, unit, to)
        }
        None => {
            let (unit, to) = unit_then_range?;
            // "3 months to 6 months"
            match range_end(page, to, false)
                .and_then(|next| number(page, next))
                .and_then(|most| page.unit(most.to).map(|unit| (most, unit)))
            {
                Some((most, (second, to))) if second == unit && most.value > fewest.value => {
                    (most.value, unit, to)
                }
                _ => (fewest.value, unit, to),
            }
        }
    };
    let mut to = to;
    // "six months, possibly nine"
    let perhaps = to + usize::from(matches!(page.sign(to), ',' | '(' | '-'));
    if option == 0.0
        && most == fewest.value
        && let Some(more) = page
            .tag(perhaps, Tag::Perhaps)
            .map(|next| next + usize::from(page.sign(next) == '.'))
            .and_then(|next| number(page, next))
        && more.value > fewest.value
        && page.unit(more.to).is_none_or(|(second, _)| second == unit)
    {
        option = more.value - most;
        to = page.unit(more.to).map_or(more.to, |(_, past)| past);
    }
    // "3 months then another 3": a second stretch may follow.
    let then = page
        .tag(to, Tag::And)
        .or_else(|| (page.sign(to) == '+').then_some(to + 1))
        .or_else(|| page.tag(to, Tag::Extension));
    if option == 0.0
        && most == fewest.value
        && let Some(next) = then
        && let Some(more) = number(page, page.tag(next, Tag::Further).unwrap_or(next))
        && (page.has_tag_within(more.to..more.to + 3, &[Tag::Extension])
            || page.sign(to) == '+' && stands_free(page, more.to)
            || page.starting(more.to).has(Tag::Further)
            || page.starting(next).has(Tag::Further)
            || page.unit(more.to).is_some_and(|(second, _)| second == unit)
                && page.has_tag_within(more.to..more.to + 4, &[Tag::Extension]))
    {
        option = more.value;
        to = more.to;
    }
    finish(page, at, to, fewest.value, most + option, unit, false)
}

/// "six months, possibly nine": so many months more, in weeks, with the place after them.
fn perhaps_longer(page: &Page, to: usize, weeks: f64) -> Option<(f64, usize)> {
    const WEEKS_A_MONTH: f64 = 52.0 / 12.0;
    let perhaps = to + usize::from(matches!(page.sign(to), ',' | '(' | '-'));
    let next = page.tag(perhaps, Tag::Perhaps)?;
    let more = number(page, next + usize::from(page.sign(next) == '.'))?;
    let unit = page.unit(more.to);
    let fits = more.value * WEEKS_A_MONTH > weeks
        && more.value <= 36.0
        && unit.is_none_or(|(unit, _)| unit == Unit::Month);
    fits.then(|| {
        let past = unit.map_or(more.to, |(_, past)| past);
        (more.value * WEEKS_A_MONTH, past)
    })
}

/// "3 mois + 3": nothing follows that the second number could count.
fn stands_free(page: &Page, at: usize) -> bool {
    page.tokens.get(at).is_none_or(|next| next.line_start)
        || matches!(page.sign(at), '.' | ',' | ')' | ';' | '/' | '-' | '!' | '?')
            && page.gap(at + 1)
}

fn finish(
    page: &Page,
    at: usize,
    to: usize,
    fewest: f64,
    most: f64,
    unit: Unit,
    term: bool,
) -> Option<(i32, Found<Weeks>)> {
    // "part en congé maternité pour sept mois": somebody's leave is as long as the cover for it.
    let away = |at: usize| page.has_tag_within(at.saturating_sub(5)..at, &[Tag::Departure]);
    // "13-week cash flow forecast": the words belong to something else.
    let taken = (at.saturating_sub(1)..=at).any(|from| {
        page.hits_at(from)
            .iter()
            .any(|hit| hit.to > to && matches!(hit.sense, Sense::Skill(_) | Sense::Task(_)))
    });
    if taken {
        return None;
    }
    let lead = page.lead(at);
    let told = lead.any(&[Tag::For, Tag::DurationLabel, Tag::Initially]);
    if !told && lead.any(NOT_AFTER) {
        return None;
    }
    let after = if page.sentence(to) == page.sentence(at) {
        page.starting(to)
    } else {
        TagSet::default()
    };
    if after.any(&[
        Tag::PerWeek,
        Tag::PerMonth,
        Tag::PerDay,
        Tag::Experience,
        Tag::FromNow,
        Tag::Since,
        Tag::OnsiteShare,
        Tag::Salary,
    ]) || after.has(Tag::Before) && !after.any(&[Tag::OnsiteShare, Tag::Shared])
        || lead.has(Tag::Until) && after.has(Tag::After)
        || page
            .tag(to, Tag::Per)
            .is_some_and(|past| page.unit(past).is_some())
        || (after.has(Tag::From)
            && page
                .tag(to, Tag::From)
                .is_none_or(|past| !page.opens_time(past) && !page.opens_time(past + 1)))
        || page.has_tag_within(to..to + 3, &[Tag::Experience])
        || (at.saturating_sub(4)..at).any(|back| {
            page.sentence(back) == page.sentence(at)
                && (page.starting(back).has(Tag::Experience)
                    || page.starting(back).has(Tag::Blocked) && !away(at))
        })
    {
        return None;
    }
    // "50 % in the first 3 months": a part of the time is not the time.
    let counted_off = at > 0
        && page
            .hits_at(at - 1)
            .iter()
            .any(|hit| hit.to == at && matches!(hit.sense, Sense::Ordinal(_)));
    if counted_off {
        return None;
    }
    // "every two weeks", "alle zwei Wochen": how often, not how long.
    if page.ending(at).has(Tag::Per) || page.starting(at.saturating_sub(1)).has(Tag::PerFortnight) {
        return None;
    }
    // "early notice: 3 months", "Ende der 2 Monate": a part of a stretch is a day.
    if page.ending(at).any(&[Tag::Early, Tag::Mid, Tag::Late]) {
        return None;
    }
    let weeks = |value: f64| match unit {
        Unit::Hour => None,
        Unit::Day if value >= 20.0 && (told || value >= 60.0) => Some(value / 5.0),
        Unit::Day => None,
        Unit::Week => Some(value),
        Unit::Month => Some(value * 52.0 / 12.0),
        Unit::Quarter => Some(value * 13.0),
        Unit::Half => Some(value * 26.0),
        Unit::Year => Some(value * 52.0),
    };
    const LONGEST_WEEKS: f64 = 312.0;
    let fewest = weeks(fewest)?;
    if !(1.0..=LONGEST_WEEKS).contains(&fewest) {
        return None;
    }
    // Years said in passing are mostly somebody's past.
    const PASSING_YEARS: f64 = 2.0;
    if unit == Unit::Year && !told && fewest > PASSING_YEARS * 52.0 {
        return None;
    }
    let round = |weeks: f64| weeks.round() as u16;
    let most = weeks(most).unwrap_or(fewest);
    let mut value = Weeks {
        min: Some(round(fewest)),
        max: most.is_finite().then(|| round(most.max(fewest))),
    };
    let mut to = to;
    if page.sign(to) == '+' {
        value.max = None;
        to += 1;
    }
    let more_at = to + usize::from(matches!(page.sign(to), ',' | '(' | '-'));
    for next in [to, more_at] {
        if let Some((_, past)) = page.any_tag(next, &[Tag::OrMore, Tag::Extension]) {
            value.max = (value.max != value.min).then_some(value.max).flatten();
            to = past;
            break;
        }
    }
    // "erst einmal für ein Jahr"
    let for_now = lead.has(Tag::For)
        && (at.saturating_sub(4)..at).any(|back| {
            page.sentence(back) == page.sentence(at) && page.starting(back).has(Tag::Initially)
        });
    if for_now
        || lead.any(&[Tag::AtLeast, Tag::Initially])
        || page.starting(to).any(&[Tag::AtLeast, Tag::Initially])
            && !page.starting(to).has(Tag::From)
    {
        value.max = None;
    } else if (lead.has(Tag::UpTo) && !page.ending(at).has(Tag::About)
        || page.starting(to).has(Tag::UpTo))
        && value.min == value.max
    {
        value.min = None;
    } else if page.has_tag_within(to..to + 4, &[Tag::Extension]) && value.max == value.min {
        value.max = None;
    }
    let strength = i32::from(lead.has(Tag::DurationLabel)) * 4
        + i32::from(lead.has(Tag::For)) * 2
        + 3 * i32::from(lead.has(Tag::Initially) || for_now)
        + i32::from(lead.any(&[Tag::AtLeast, Tag::UpTo, Tag::About]))
        + i32::from(!term)
        - 2 * i32::from(unit == Unit::Year && !term)
        // "two weeks of handover"
        - 3 * i32::from(page.starting(to).any(&[Tag::Of, Tag::Handover]));
    Some((strength, Found::at(value, at, to)))
}
