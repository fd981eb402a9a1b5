//! The load in days a week, and how many of them on site.
//!
//! ```text
//! 4 days/week   3-4 Tage pro Woche   4j/sem   4-Tage-Woche        4   3 to 4   4   4
//! 60 %   0.6 FTE   24 h/week   mi-temps   full-time               3   3   3   2.5   5
//! 8 days a month                                                  1.85
//! 3 days a week on site                                           on site: 3
//! ```

use super::{
    numbers::{Number, number, range_end},
    page::Page,
    scope::{Found, Scope},
    sense::{Sense, Tag, Unit},
};
use crate::domain::{DaysPerWeek, WorkMode};

/// What was read about days a week.
#[derive(Debug, Default)]
pub(super) struct Load {
    /// The load.
    pub(super) days: Option<Found<DaysPerWeek>>,
    /// Days on site.
    pub(super) onsite: Option<Found<f32>>,
    /// Whether the days on site were all that was said: "3 days a week on site".
    pub(super) all_on_site: bool,
    /// Whether some of the days are said to be away from the client.
    pub(super) some_remote: bool,
}

/// Whom a number of days is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum About {
    Work,
    Onsite,
    Remote,
}

/// Reads the load.
pub(super) fn read(page: &Page, scope: &Scope) -> Load {
    let mut load = Load::default();
    let mut remote = None;
    let mut labelled = false;
    let mut past = 0;
    for at in scope.tokens() {
        if at < past {
            continue;
        }
        let Some((about, found)) = counted(page, at)
            .or_else(|| part(page, at))
            .or_else(|| shared(page, at))
            .or_else(|| weekdays(page, at))
        else {
            continue;
        };
        past = found.tokens.iter().map(|&(_, to)| to).max().unwrap_or(at);
        match about {
            About::Work => {
                // "2 days/week in Krakow, rest remote … load: 80 %": what is called the load is it.
                let named =
                    page.sign(at.wrapping_sub(1)) == ':' && page.lead(at).has(Tag::LoadLabel);
                if load.days.is_none() {
                    load.days = Some(found);
                } else if named && !labelled {
                    let before = load.days.replace(found);
                    load.onsite = load.onsite.or(before.and_then(|before| {
                        let value = before.value.max?;
                        Some(Found {
                            value,
                            tokens: before.tokens,
                        })
                    }));
                }
                labelled |= named;
            }
            About::Onsite => {
                load.onsite = load.onsite.or(found.value.max.map(|days| Found {
                    value: days,
                    tokens: found.tokens,
                }));
            }
            About::Remote => remote = remote.or(found.value.max),
        }
    }
    load.some_remote = remote.is_some();
    if load.days.is_none() {
        load.days = by_word(page, scope);
    }
    if load.days.is_none() {
        load.days = bare(page, scope);
    }
    if load.days.is_none()
        && remote.is_none()
        && let Some(onsite) = &load.onsite
        && onsite
            .tokens
            .iter()
            .any(|&(from, to)| says_per_week(page, from, to))
    {
        let days = Some(onsite.value);
        load.all_on_site = true;
        load.days = Some(Found {
            value: DaysPerWeek {
                min: days,
                max: days,
            },
            tokens: onsite.tokens.clone(),
        });
    }
    // "3 on site and 2 from home" is a load of five.
    if load.days.is_none()
        && let (Some(onsite), Some(remote)) = (&load.onsite, remote)
    {
        let days = Some(onsite.value + remote);
        load.days = Some(Found {
            value: DaysPerWeek {
                min: days,
                max: days,
            },
            tokens: onsite.tokens.clone(),
        });
    }
    load
}

/// "Monday to Friday", "Mo-Do", "M-F": so many days.
fn weekdays(page: &Page, at: usize) -> Option<(About, Found<DaysPerWeek>)> {
    let (first, to) = weekday(page, at)?;
    let next = range_end(page, to, false)?;
    let (last, to) = weekday(page, next)?;
    if last <= first || page.lead(at).any(&[Tag::Between, Tag::Event]) {
        return None;
    }
    let days = Some(f32::from(last - first + 1));
    let value = DaysPerWeek {
        min: days,
        max: days,
    };
    Some((About::Work, Found::at(value, at, to)))
}

/// A weekday, in a range also by its first letters: Mo, M.
fn weekday(page: &Page, at: usize) -> Option<(u8, usize)> {
    let named = page.hits_at(at).iter().find_map(|hit| match hit.sense {
        Sense::Weekday(day) => {
            let dotted = page.word(at).len() <= 3 && page.sign(hit.to) == '.';
            Some((day, hit.to + usize::from(dotted)))
        }
        _ => None,
    });
    named.or_else(|| {
        let dotted = at + 1 + usize::from(page.sign(at + 1) == '.');
        let day = match page.word(at) {
            "m" | "mo" | "mon" | "lu" | "lun" => 1,
            "tu" | "di" | "ma" => 2,
            "mi" | "mer" => 3,
            "do" | "th" | "thu" | "je" | "jeu" => 4,
            "f" | "fr" | "fri" | "ve" | "ven" => 5,
            _ => return None,
        };
        Some((day, dotted))
    })
}

/// "4 days", "five Tage", with nothing else said: days a week, unless words before make them something else.
fn bare(page: &Page, scope: &Scope) -> Option<Found<DaysPerWeek>> {
    const NOT_AFTER: &[Tag] = &[
        Tag::In,
        Tag::Within,
        Tag::Since,
        Tag::Last,
        Tag::After,
        Tag::Before,
        Tag::Experience,
        Tag::DurationLabel,
        Tag::FromNow,
        Tag::Until,
        Tag::By,
        Tag::Next,
        Tag::Blocked,
    ];
    const NOT_BEFORE: &[Tag] = &[
        Tag::PerMonth,
        Tag::Since,
        Tag::Experience,
        Tag::FromNow,
        Tag::Blocked,
        Tag::Salary,
        Tag::Of,
        Tag::PerDay,
        Tag::Before,
        Tag::After,
    ];
    scope.tokens().find_map(|at| {
        let fewest = number(page, at)?;
        let joined = at > 0 && matches!(page.sign(at - 1), '.' | ',' | '/' | '-') && !page.gap(at);
        let most = range_end(page, fewest.to, false)
            .and_then(|next| number(page, next))
            .filter(|most| page.unit(most.to).is_some())
            .unwrap_or(fewest);
        let (unit, to) = page.unit(most.to + usize::from(page.sign(most.to) == '-'))?;
        let fits = |value: f64| (1.0..=6.0).contains(&value) && (value * 2.0).fract() == 0.0;
        let ruled_out = joined
            || unit != Unit::Day
            || !fits(fewest.value)
            || !fits(most.value)
            || most.value < fewest.value
            || page.lead(at).any(NOT_AFTER) && !page.lead(at).has(Tag::UpTo)
            || page.starting(to).any(NOT_BEFORE) && !page.starting(to).has(Tag::OfWhich)
            || page.starting(to).any(&[Tag::OnsiteShare])
            || (at.saturating_sub(3)..at)
                .rev()
                .take_while(|&back| page.sign(back) != ',')
                .any(|back| {
                    page.starting(back)
                        .any(&[Tag::Event, Tag::Blocked, Tag::For])
                });
        (!ruled_out).then(|| {
            let value = bounded(page, at, to, fewest.value as f32, most.value as f32);
            Found::at(value, at, to)
        })
    })
}

/// "4 days a week, 2 of them on site", "davon 2 vor Ort", "dont 1 en télétravail".
fn part(page: &Page, at: usize) -> Option<(About, Found<DaysPerWeek>)> {
    const MOST: f64 = 5.0;
    let count = number(page, at)?;
    if !(0.5..=MOST).contains(&count.value) || page.unit(count.to).is_some() {
        return None;
    }
    let mut to = count.to;
    for _ in 0..2 {
        if let Some((_, past)) = page.any_tag(to, &[Tag::Of, Tag::Article]) {
            to = past;
        }
    }
    let led = page.lead(at).has(Tag::Of);
    if to > count.to && !led {
        // "2 of them": one word stands for the days.
        to += usize::from(about(page, to).is_none());
    }
    let (about, to) = about(page, to)?;
    let days = Some(count.value as f32);
    let value = DaysPerWeek {
        min: days,
        max: days,
    };
    Some((about, Found::at(value, at, to)))
}

/// "4 days a week", "3-4 Tage/Woche", "8 jours par mois", "24 h/week".
fn counted(page: &Page, at: usize) -> Option<(About, Found<DaysPerWeek>)> {
    let fewest = number(page, at)?;
    if at > 0 && matches!(page.sign(at - 1), '.' | ',' | '/') && !page.gap(at) && !page.gap(at - 1)
    {
        return None;
    }
    let hyphen = |at: usize| at + usize::from(page.sign(at) == '-');
    let (most, mut to) = match range_end(page, fewest.to, false)
        .and_then(|next| number(page, next))
        .filter(|most| page.unit(hyphen(most.to)).is_some())
    {
        Some(most) => (most, most.to),
        None => (fewest, fewest.to),
    };
    to += usize::from(page.sign(to) == '+');
    let open = page.sign(to.wrapping_sub(1)) == '+';
    let Some((unit, to)) = page.unit(hyphen(to)) else {
        // "Days: 4 per week", "hours: 36 p/w", "a day and a half per week".
        let past = page.tag(to, Tag::PerWeek)?;
        let hours = (at.saturating_sub(3)..at).any(|back| {
            page.hits_at(back)
                .iter()
                .any(|hit| hit.sense == Sense::Unit(Unit::Hour))
        });
        let share = if hours { 8.0 } else { 1.0 };
        let fits = |value: f64| (0.5..=7.0).contains(&(value / share));
        let in_words = (at..fewest.to).any(|at| page.unit(at).is_some());
        let labelled = page.lead(at).has(Tag::LoadLabel) || hours || in_words;
        let days = |value: f64| ((value / share * 100.0).round() / 100.0) as f32;
        return (labelled && fits(fewest.value)).then(|| {
            let value = bounded(page, at, past, days(fewest.value), days(most.value));
            (About::Work, Found::at(value, at, past))
        });
    };
    if !matches!(unit, Unit::Day | Unit::Hour) {
        return None;
    }
    // "2 Tage vor Ort pro Woche": the words about the place may stand between.
    let between = about(page, to);
    let after_about = between.map_or(to, |(_, past)| past);
    // "32 Wochenstunden": the unit itself says it.
    let in_unit = (to.saturating_sub(1)..to).any(|at| page.starting(at).has(Tag::PerWeek));
    let per = per(page, after_about).or_else(|| in_unit.then_some((Unit::Week, to)));
    let labelled = page.lead(at).any(&[Tag::LoadLabel, Tag::PerWeek]);
    let per_unit = match (per, labelled) {
        (Some((per, _)), _) => per,
        (None, true) if unit == Unit::Day => Unit::Week,
        (None, _)
            if unit == Unit::Day && (between.is_some() || led_on_site(page, at).is_some()) =>
        {
            Unit::Week
        }
        _ => return None,
    };
    let to = per.map_or(after_about, |(_, to)| to);
    let after = about(page, to);
    let about = between
        .or(after)
        .map(|(about, _)| about)
        .or_else(|| led_on_site(page, at))
        .unwrap_or(About::Work);
    let to = after.map_or(to, |(_, to)| to);
    let fortnight = page.starting(after_about).has(Tag::PerFortnight);
    let days = |value: f64| {
        let days = if unit == Unit::Hour {
            value / 8.0
        } else {
            value
        };
        let days = if fortnight {
            days / 2.0
        } else if per_unit == Unit::Month {
            days * 12.0 / 52.0
        } else {
            days
        };
        ((days * 100.0).round() / 100.0) as f32
    };
    let (fewest, most) = (days(fewest.value), days(most.value));
    if !(0.1..=7.0).contains(&fewest) || !(0.1..=7.0).contains(&most) || most < fewest {
        return None;
    }
    let mut value = bounded(page, at, to, fewest, most);
    if open {
        value.max = None;
    }
    Some((about, Found::at(value, at, to)))
}

fn says_per_week(page: &Page, from: usize, to: usize) -> bool {
    (from..to).any(|at| {
        page.starting(at).has(Tag::PerWeek) || matches!(page.unit(at), Some((Unit::Week, _)))
    })
}

fn bounded(page: &Page, at: usize, to: usize, fewest: f32, most: f32) -> DaysPerWeek {
    let lead = page.lead(at);
    let mut value = DaysPerWeek {
        min: Some(fewest),
        max: Some(most),
    };
    if fewest == most {
        if lead.has(Tag::AtLeast) || page.starting(to).any(&[Tag::AtLeast, Tag::OrMore]) {
            value.max = None;
        } else if lead.has(Tag::UpTo) || page.starting(to).has(Tag::UpTo) {
            value.min = None;
        }
    }
    value
}

/// "/week", "a week", "pro Woche", "par mois".
fn per(page: &Page, at: usize) -> Option<(Unit, usize)> {
    if let Some(to) = page.tag(at, Tag::PerFortnight) {
        return Some((Unit::Week, to));
    }
    if let Some((tag, to)) = page.any_tag(at, &[Tag::PerWeek, Tag::PerMonth]) {
        let unit = if tag == Tag::PerWeek {
            Unit::Week
        } else {
            Unit::Month
        };
        return Some((unit, to));
    }
    let mut to = at;
    let sign = matches!(page.sign(to), '/' | '-' | '.');
    to += usize::from(sign);
    to += usize::from(matches!(page.sign(to), '/' | '.'));
    let per = page.any_tag(to, &[Tag::Per, Tag::Article]);
    to = per.map_or(to, |(_, past)| past);
    let (unit, past) = page.unit(to)?;
    let joined = sign || per.is_some() || unit == Unit::Week;
    (joined && matches!(unit, Unit::Week | Unit::Month)).then_some((unit, past))
}

/// Words about where the days are spent, at a place.
fn about(page: &Page, at: usize) -> Option<(About, usize)> {
    let mut at = at;
    at += usize::from(matches!(page.sign(at), ',' | '(' | '-'));
    if let Some((_, past)) = page.any_tag(at, &[Tag::Per, Tag::Article, Tag::Of, Tag::In])
        && !page.starting(at).has(Tag::OnsiteShare)
    {
        at = past;
    }
    if let Some(to) = page.tag(at, Tag::OnsiteShare) {
        return Some((About::Onsite, to));
    }
    page.hits_at(at).iter().find_map(|hit| match hit.sense {
        Sense::Mode(WorkMode::Onsite) => Some((About::Onsite, hit.to)),
        Sense::Mode(WorkMode::Remote) => Some((About::Remote, hit.to)),
        _ => None,
    })
}

fn led_on_site(page: &Page, at: usize) -> Option<About> {
    let lead = page.lead(at);
    lead.has(Tag::OnsiteShare).then_some(About::Onsite)
}

/// Where a number ends that is a share of full time without a sign of per cent: "0.6 FTE", "1/2-time", "4/5 of full time",
/// "4/5e".
fn fraction_of_full_time(page: &Page, number: &Number) -> Option<usize> {
    if let Some(to) = page.tag(number.to, Tag::Fte) {
        return (0.1..=1.0).contains(&number.value).then_some(to);
    }
    if number.value >= 1.0 {
        return None;
    }
    let hyphened = page.sign(number.to) == '-'
        && page
            .starting(number.to + 1)
            .any(&[Tag::LoadLabel, Tag::PartTime]);
    if hyphened {
        return Some(number.to + 2);
    }
    // "…, 4/5, …"
    let from = number.to.wrapping_sub(3);
    let fifths =
        page.word(number.to.wrapping_sub(1)) == "5" && page.sign(number.to.wrapping_sub(2)) == '/';
    let apart = matches!(page.sign(from.wrapping_sub(1)), ',' | '(' | '-')
        && (page
            .tokens
            .get(number.to)
            .is_none_or(|next| next.line_start)
            || matches!(page.sign(number.to), ',' | '.' | ')' | ';'));
    if fifths && apart {
        return Some(number.to);
    }
    full_time_of(page, number.to).or_else(|| {
        let is_ordinal =
            page.lexicon.ordinal_marks.contains(page.word(number.to)) && !page.gap(number.to);
        is_ordinal.then_some(number.to + 1)
    })
}

/// "60 %", "80-100%", "0.6 FTE", "4/5e".
fn shared(page: &Page, at: usize) -> Option<(About, Found<DaysPerWeek>)> {
    let fewest = number(page, at)?;
    let percent = |to: usize| {
        (page.sign(to) == '%').then_some(to + 1).or_else(|| {
            matches!(page.word(to), "percent" | "prozent" | "pct" | "pourcent").then_some(to + 1)
        })
    };
    let (low, high, to) = if let Some(to) = percent(fewest.to) {
        match range_end(page, to, false)
            .and_then(|next| number(page, next))
            .and_then(|most| percent(most.to).map(|to| (most, to)))
        {
            Some((most, to)) => (fewest.value, most.value, to),
            None => (fewest.value, fewest.value, to),
        }
    } else if let Some((most, to)) = range_end(page, fewest.to, false)
        .and_then(|next| number(page, next))
        .and_then(|most| percent(most.to).map(|to| (most, to)))
    {
        (fewest.value, most.value, to)
    } else {
        let to = fraction_of_full_time(page, &fewest)?;
        let days = (fewest.value * 5.0) as f32;
        let value = bounded(page, at, to, days, days);
        return Some((About::Work, Found::at(value, at, to)));
    };
    if !(10.0..=100.0).contains(&low) || !(10.0..=100.0).contains(&high) || high < low {
        return None;
    }
    let load_tags = [Tag::LoadLabel, Tag::PartTime, Tag::FullTime, Tag::Fte];
    let after_hyphen = to + usize::from(page.sign(to) == '-');
    let told = page.lead(at).any(&load_tags)
        || page.starting(after_hyphen).any(&load_tags)
        || full_time_of(page, to).is_some();
    let apart = page.sign(at.wrapping_sub(1)) == ',' && page.sign(to) == ',';
    let step = if apart { 5.0 } else { 10.0 };
    let round = low % step == 0.0 && high % step == 0.0 && low >= 20.0;
    let lead = page.lead(at);
    let other = page.starting(to).any(&[
        Tag::Of,
        Tag::OnsiteShare,
        Tag::Travel,
        Tag::Revenue,
        Tag::People,
    ]) || page.sign(to) != ',' && about(page, to).is_some()
        || lead.any(&[Tag::OnsiteShare, Tag::Travel, Tag::Revenue])
        || mode_before(page, at);
    if !told && (!round || other) {
        return None;
    }
    let days = |percent: f64| (percent / 20.0 * 100.0).round() as f32 / 100.0;
    Some((
        About::Work,
        Found::at(bounded(page, at, to, days(low), days(high)), at, to),
    ))
}

/// "0.8 of full time".
fn full_time_of(page: &Page, at: usize) -> Option<usize> {
    let past = page.tag(at, Tag::Of)?;
    page.tag(past, Tag::FullTime)
}

fn mode_before(page: &Page, at: usize) -> bool {
    (at.saturating_sub(3)..at).any(|back| {
        page.hits_at(back)
            .iter()
            .any(|hit| hit.to == at && matches!(hit.sense, Sense::Mode(_)))
    })
}

fn by_word(page: &Page, scope: &Scope) -> Option<Found<DaysPerWeek>> {
    scope.tokens().find_map(|at| {
        let (tag, to) = page.any_tag(at, &[Tag::FullTime, Tag::HalfTime])?;
        let days = Some(if tag == Tag::FullTime { 5.0 } else { 2.5 });
        Some(Found::at(
            DaysPerWeek {
                min: days,
                max: days,
            },
            at,
            to,
        ))
    })
}
