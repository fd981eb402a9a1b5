//! The time grammar that start, end, duration and availability share: words to stretches of days.
//!
//! ```text
//! 1 December   1.12.   01/12/2026   2026-12-01   Dec 1st   le 15 janvier   Monday   next Friday   lundi prochain
//! mid-January   Anfang März   fin mars   Jahresende   Q1   2. Quartal   KW 49   semaine 3   H1 2027
//! in two weeks   in 10 Tagen   sous 15 jours   tomorrow   next month   before Christmas
//! ```
//!
//! Everything is resolved against the day on which the message was written, and lies in the future unless a year was
//! stated. The conventions (what "mid January" is) stand in `docs/brief.md`.

mod calendar;
mod relative;
mod stretch;

use super::{
    numbers::whole,
    page::{Kind, Page},
    sense::{Sense, Tag, TagSet, Unit},
};
use jiff::{ToSpan, civil::Date};

/// A stretch of days read from the text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct When {
    /// The first day.
    pub(super) first: Date,
    /// The last day.
    pub(super) last: Date,
    /// Its first token.
    pub(super) from: usize,
    /// One past its last token.
    pub(super) to: usize,
    /// What kind of words it was read from.
    pub(super) manner: Manner,
}

/// How a stretch of days was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// A calendar day, month or the like.
    Calendar,
    /// A weekday, "next week", "tomorrow": near and said in passing.
    Near,
    /// "in two weeks", "within ten days": counted from today; the first is a day, the second only an end.
    Counted,
    /// "within …": only its end counts.
    Within,
}

/// What a text says about days.
#[derive(Debug, Default)]
pub(super) struct Dates {
    /// The stretches, in the order of the text.
    pub(super) found: Vec<When>,
    /// Tokens of days that do not exist, such as 31 February.
    pub(super) impossible: Vec<(usize, usize)>,
    /// Tokens of days whose order of day and month cannot be told.
    pub(super) unclear: Vec<(usize, usize)>,
}

/// Finds every stretch of days.
pub(super) fn find(page: &Page, today: Date, month_first: bool) -> Dates {
    let mut dates = Dates::default();
    let mut at = 0;
    let month_first = month_first || writes_month_first(page);
    while at < page.len() {
        if let Some(to) = page.tag(at, Tag::NoDay) {
            at = to;
            continue;
        }
        if !may_open(page, at) {
            at += 1;
            continue;
        }
        let mut reader = DateReader {
            page,
            today,
            month_first,
            impossible: None,
            unclear: None,
        };
        let read = reader.read(at);
        dates.impossible.extend(reader.impossible);
        dates.unclear.extend(reader.unclear);
        match read {
            Some(when) => {
                at = when.to.max(at + 1);
                dates.found.push(when);
            }
            None => at = reader.impossible.map_or(at + 1, |(_, to)| to.max(at + 1)),
        }
    }
    dates
}

/// "6/30", "2/16/27": a second number beyond twelve tells the order of the whole message.
fn writes_month_first(page: &Page) -> bool {
    (1..page.len()).any(|at| {
        page.sign(at) == '/'
            && !page.gap(at)
            && !page.gap(at + 1)
            && page.sign(at.wrapping_sub(2)) != '/'
            && whole(page, at - 1).is_some_and(|month| (1..=12).contains(&month))
            && page.word(at + 1).len() == 2
            && whole(page, at + 1).is_some_and(|day| (13..=31).contains(&day))
            && page.unit(at + 2).is_none()
            && page.sign(at + 2) != '%'
    })
}

/// Whether anything at a token can open a stretch of days: most tokens cannot, and need no further look.
fn may_open(page: &Page, at: usize) -> bool {
    const OPENERS: TagSet = TagSet::of(&[
        Tag::Early,
        Tag::Mid,
        Tag::Late,
        Tag::YearEnd,
        Tag::MonthEnd,
        Tag::QuarterEnd,
        Tag::MonthStart,
        Tag::YearStart,
        Tag::FirstHalf,
        Tag::SecondHalf,
        Tag::WeekOf,
        Tag::WeekNumber,
        Tag::QuarterNumber,
        Tag::HalfNumber,
        Tag::Today,
        Tag::Tomorrow,
        Tag::AfterTomorrow,
        Tag::AfterNext,
        Tag::Next,
        Tag::Coming,
        Tag::This,
        Tag::Last,
        Tag::Within,
        Tag::In,
    ]);
    page.tokens
        .get(at)
        .is_some_and(|token| token.kind == Kind::Number)
        || page.starting(at).meets(OPENERS)
        || page.hits_at(at).iter().any(|hit| {
            matches!(
                hit.sense,
                Sense::Month(_)
                    | Sense::Weekday(_)
                    | Sense::Season(_)
                    | Sense::Easter(..)
                    | Sense::Ordinal(_)
                    | Sense::Number(_)
                    | Sense::Unit(_)
                    | Sense::Term(_)
            )
        })
}

struct DateReader<'p, 'a> {
    page: &'p Page<'a>,
    today: Date,
    month_first: bool,
    impossible: Option<(usize, usize)>,
    unclear: Option<(usize, usize)>,
}

impl DateReader<'_, '_> {
    fn read(&mut self, at: usize) -> Option<When> {
        self.numeric(at)
            .or_else(|| self.part(at))
            .or_else(|| self.weekday_and_date(at))
            .or_else(|| self.weekday_of_month(at))
            .or_else(|| self.day_and_month(at))
            .or_else(|| self.day_of_later_month(at))
            .or_else(|| self.month_and_day(at))
            .or_else(|| self.fortnight_of(at))
            .or_else(|| self.week_of(at))
            .or_else(|| self.easter(at))
            .or_else(|| self.whole_stretch(at))
            .or_else(|| self.relative(at))
            .or_else(|| self.weekday(at))
            .or_else(|| self.day_alone(at))
    }

    fn when(&self, at: usize, to: usize, first: Date, last: Date) -> Option<When> {
        Some(When {
            first,
            last,
            from: at,
            to,
            manner: Manner::Calendar,
        })
    }

    fn near(&self, at: usize, to: usize, (first, last): (Date, Date)) -> Option<When> {
        Some(When {
            manner: Manner::Near,
            ..self.when(at, to, first, last)?
        })
    }

    /// Whether something before a bare pair of numbers says that a day follows.
    fn is_led(&self, at: usize) -> bool {
        let after_weekday = at > 0
            && self
                .page
                .hits_at(at - 1)
                .iter()
                .any(|hit| hit.to == at && matches!(hit.sense, Sense::Weekday(_)));
        after_weekday
            || self.page.lead(at).any(&[
                Tag::From,
                Tag::Until,
                Tag::By,
                Tag::StartLabel,
                Tag::StartVerb,
                Tag::EndLabel,
                Tag::On,
                Tag::Before,
                Tag::After,
            ])
    }

    fn day(&mut self, at: usize, to: usize, year: u32, month: u32, day: u32) -> Option<When> {
        const YEARS: std::ops::RangeInclusive<u32> = 2000..=2100;
        if !YEARS.contains(&year) {
            return None;
        }
        match Date::new(year as i16, month as i8, day as i8) {
            Ok(date) => self.when(at, to, date, date),
            Err(_) => {
                if day > 28 && day <= 31 && month <= 12 {
                    self.impossible = Some((at, to));
                }
                None
            }
        }
    }

    /// The year in which a month, or a day of it, comes next.
    fn year_of(&self, month: u32, day: Option<u32>) -> u32 {
        let today = (self.today.month() as u32, self.today.day() as u32);
        let passed = month < today.0 || (month == today.0 && day.is_some_and(|day| day < today.1));
        self.today.year() as u32 + u32::from(passed)
    }

    /// The week, month, quarter or year of today.
    fn current(&self, unit: Unit) -> Option<(Date, Date)> {
        let today = self.today;
        match unit {
            Unit::Week => {
                let back = i64::from(today.weekday().to_monday_zero_offset());
                let monday = today.checked_sub(back.days()).ok()?;
                Some((monday, monday.checked_add(6.days()).ok()?))
            }
            Unit::Month => Some((today.first_of_month(), today.last_of_month())),
            Unit::Quarter | Unit::Half => {
                let months = if unit == Unit::Quarter { 3 } else { 6 };
                let month = (today.month() - 1) / months * months + 1;
                let first = Date::new(today.year(), month, 1).ok()?;
                let last = Date::new(today.year(), month + months - 1, 1).ok()?;
                Some((first, last.last_of_month()))
            }
            Unit::Year => Some((today.first_of_year(), today.last_of_year())),
            Unit::Hour | Unit::Day => None,
        }
    }

    fn following(&self, unit: Unit) -> Option<(Date, Date)> {
        let (_, last) = self.current(unit)?;
        let after = DateReader {
            page: self.page,
            today: last.tomorrow().ok()?,
            month_first: self.month_first,
            impossible: None,
            unclear: None,
        };
        after.current(unit)
    }
}
