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

use super::{
    numbers::{number, range_end, whole},
    page::{Kind, Page},
    sense::{Sense, Tag, Unit},
};
use jiff::{
    Span as TimeSpan, ToSpan,
    civil::{Date, ISOWeekDate, Weekday},
};

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
    while at < page.len() {
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

/// A part of a longer stretch.
#[derive(Clone, Copy)]
enum Part {
    Early,
    Mid,
    Late,
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
            .or_else(|| self.day_and_month(at))
            .or_else(|| self.month_and_day(at))
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

    /// 2026-12-01, 1.12.2026, 01/12/26, 1.12.
    fn numeric(&mut self, at: usize) -> Option<When> {
        let page = self.page;
        let first = whole(page, at)?;
        let sign = page.sign(at + 1);
        if !matches!(sign, '.' | '/' | '-') || page.gap(at + 1) || page.gap(at + 2) {
            return None;
        }
        let second = whole(page, at + 2)?;
        let third = (page.sign(at + 3) == sign && !page.gap(at + 3) && !page.gap(at + 4))
            .then(|| whole(page, at + 4))
            .flatten();
        let lengths = [page.word(at).len(), page.word(at + 2).len()];
        if lengths[0] == 4 && sign != '/' {
            let day = third?;
            return self.day(at, at + 5, first, second, day);
        }
        if lengths.iter().any(|&length| length > 2) {
            return None;
        }
        if let Some(year) = third {
            let year = match page.word(at + 4).len() {
                2 => 2000 + year,
                4 => year,
                _ => return None,
            };
            let (mut day, mut month) = (first, second);
            if sign == '/' && (self.month_first || (month > 12 && day <= 12)) && day <= 12 {
                (day, month) = (month, day);
            } else if sign == '/' && first <= 12 && second <= 12 && first != second {
                self.unclear = Some((at, at + 5));
            }
            return self.day(at, at + 5, year, month, day);
        }
        if !(1..=12).contains(&second) || !(1..=31).contains(&first) {
            return None;
        }
        let to = match sign {
            '.' if page.sign(at + 3) == '.' && !page.gap(at + 3) => at + 4,
            '.' if self.is_led(at) => at + 3,
            '/' if self.is_led(at) && page.unit(at + 3).is_none() => at + 3,
            _ => return None,
        };
        let year = self.year_of(second, Some(first));
        self.day(at, to, year, second, first)
    }

    /// Whether something before a bare pair of numbers says that a day follows.
    fn is_led(&self, at: usize) -> bool {
        self.page.lead(at).any(&[
            Tag::From,
            Tag::Until,
            Tag::By,
            Tag::StartLabel,
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

    fn month(&self, at: usize) -> Option<(u32, usize)> {
        let (month, to) = self
            .page
            .hits_at(at)
            .iter()
            .find_map(|hit| match hit.sense {
                Sense::Month(month) => Some((u32::from(month), hit.to)),
                _ => None,
            })?;
        // "may" and "march" are verbs too, "mar" and "sept" words of other languages.
        let word = self.page.word(at);
        if self.page.lexicon.ordinary.contains(word)
            && self.page.case(at) == super::page::Case::Lower
            && !self.is_led(at)
            && !self.page.ending(at).any(&[
                Tag::Early,
                Tag::Mid,
                Tag::Late,
                Tag::Of,
                Tag::In,
                Tag::To,
            ])
            && whole(self.page, at.wrapping_sub(1)).is_none()
        {
            return None;
        }
        let to = to
            + usize::from(
                self.page.sign(to) == '.'
                    && !self.page.gap(to)
                    && word.len() <= 5
                    && whole(self.page, to + 1).is_some(),
            );
        Some((month, to))
    }

    /// A year after something: 2027, '27; in place, maybe after a comma or "of".
    fn year(&self, at: usize) -> Option<(u32, usize)> {
        let mut to = at;
        if matches!(self.page.sign(to), ',' | '/' | '.') && whole(self.page, to + 1).is_some() {
            to += 1;
        } else if let Some(past) = self.page.tag(to, Tag::Of) {
            to = past;
        }
        if self.page.sign(to) == '\'' {
            let year = whole(self.page, to + 1).filter(|_| self.page.word(to + 1).len() == 2)?;
            return Some((2000 + year, to + 2));
        }
        let year = whole(self.page, to)?;
        (self.page.word(to).len() == 4 && (2000..=2100).contains(&year)).then_some((year, to + 1))
    }

    /// A day of the month at a place: "1", "1st", "1er", "1.", "erster".
    fn day_of_month(&self, at: usize) -> Option<(u32, usize, bool)> {
        if let Some((day, to)) = self
            .page
            .hits_at(at)
            .iter()
            .find_map(|hit| match hit.sense {
                Sense::Ordinal(day) => Some((u32::from(day), hit.to)),
                _ => None,
            })
        {
            return Some((day, to, true));
        }
        let day = whole(self.page, at).filter(|day| (1..=31).contains(day))?;
        let next = at + 1;
        if self.page.sign(next) == '.' && !self.page.gap(next) {
            return Some((day, next + 1, true));
        }
        if !self.page.gap(next)
            && self
                .page
                .lexicon
                .ordinal_marks
                .contains(self.page.word(next))
        {
            return Some((day, next + 1, true));
        }
        Some((day, next, false))
    }

    /// "Monday, 1 December": the weekday adds nothing.
    fn weekday_and_date(&mut self, at: usize) -> Option<When> {
        let (_, to) = self.weekday_name(at)?;
        let mut next = to + usize::from(matches!(self.page.sign(to), ',' | '.'));
        for _ in 0..2 {
            if let Some((_, past)) = self.page.any_tag(next, &[Tag::Article, Tag::On]) {
                next = past;
            }
        }
        let when = self
            .numeric(next)
            .or_else(|| self.day_and_month(next))
            .or_else(|| self.month_and_day(next))?;
        Some(When { from: at, ..when })
    }

    /// "1 December 2026", "1. Dezember", "the 1st of December", "1er janvier".
    fn day_and_month(&mut self, at: usize) -> Option<When> {
        let (day, mut to, _) = self.day_of_month(at)?;
        if self.page.sign(to) == '-' {
            to += 1;
        }
        if let Some(past) = self.page.tag(to, Tag::Of) {
            to = past;
        }
        let (month, to) = self.month(to)?;
        let (year, to) = self
            .year(to)
            .unwrap_or_else(|| (self.year_of(month, Some(day)), to));
        self.day(at, to, year, month, day)
    }

    /// "December 1st", "Dec 1, 2026".
    fn month_and_day(&mut self, at: usize) -> Option<When> {
        let (month, to) = self.month(at)?;
        let (day, to, marked) = self.day_of_month(to)?;
        // "January 3 days a week", "March 2-3 days", "Jan 50 %": the number belongs to what follows it.
        let counts =
            self.page.unit(to).is_some()
                || matches!(self.page.sign(to), '%' | '€' | '+')
                || (!marked
                    && matches!(self.page.sign(to), '.' | ',' | ':')
                    && !self.page.gap(to + 1)
                    && self.page.tokens.get(to + 1).is_some_and(|t| {
                        t.kind == Kind::Number && self.page.word(to + 1).len() != 4
                    }))
                || range_end(self.page, to, false)
                    .and_then(|next| number(self.page, next))
                    .is_some_and(|number| self.page.unit(number.to).is_some());
        if counts || self.page.tokens.get(at + 1)?.line_start {
            return None;
        }
        let (year, to) = self
            .year(to)
            .unwrap_or_else(|| (self.year_of(month, Some(day)), to));
        self.day(at, to, year, month, day)
    }

    /// A month, quarter, half-year, week, season or year as a whole.
    fn whole_stretch(&mut self, at: usize) -> Option<When> {
        let (first, last, to) = self.stretch(at)?;
        self.when(at, to, first, last)
    }

    fn stretch(&mut self, at: usize) -> Option<(Date, Date, usize)> {
        self.month_stretch(at)
            .or_else(|| self.quarter_or_half(at))
            .or_else(|| self.week(at))
            .or_else(|| self.season(at))
            .or_else(|| self.whole_year(at))
    }

    fn month_stretch(&self, at: usize) -> Option<(Date, Date, usize)> {
        let (month, to) = self.month(at)?;
        let (year, to) = self
            .year(to)
            .or_else(|| {
                let next = self.page.any_tag(to, &[Tag::Next])?;
                let (Unit::Year, past) = self.page.unit(next.1)? else {
                    return None;
                };
                Some((self.today.year() as u32 + 1, past))
            })
            .unwrap_or_else(|| (self.year_of(month, None), to));
        let first = Date::new(year as i16, month as i8, 1).ok()?;
        Some((first, first.last_of_month(), to))
    }

    /// "Q1", "Q1 2027", "1. Quartal", "premier trimestre", "H1", "zweites Halbjahr".
    fn quarter_or_half(&self, at: usize) -> Option<(Date, Date, usize)> {
        let (nth, months, to) = if let Some((tag, to)) = self
            .page
            .any_tag(at, &[Tag::QuarterNumber, Tag::HalfNumber])
        {
            if self.page.gap(to) && self.page.word(at).len() == 1 {
                return None;
            }
            let nth = whole(self.page, to)?;
            (nth, if tag == Tag::QuarterNumber { 3 } else { 6 }, to + 1)
        } else {
            let (nth, to, marked) = self.day_of_month(at)?;
            let (unit, past) = self.page.unit(to)?;
            let months = match unit {
                Unit::Quarter if marked => 3,
                Unit::Half if marked => 6,
                _ => return None,
            };
            (nth, months, past)
        };
        if nth == 0 || nth * months > 12 {
            return None;
        }
        let month = (nth - 1) * months + 1;
        let last_month = month + months - 1;
        let (year, to) = self.year(to).unwrap_or_else(|| {
            (
                self.today.year() as u32 + u32::from(last_month < self.today.month() as u32),
                to,
            )
        });
        let first = Date::new(year as i16, month as i8, 1).ok()?;
        let last = Date::new(year as i16, last_month as i8, 1)
            .ok()?
            .last_of_month();
        Some((first, last, to))
    }

    /// "KW 49", "week 3", "49. KW", "S49", "CW 2/2027".
    fn week(&self, at: usize) -> Option<(Date, Date, usize)> {
        let (week, to) = if let Some(to) = self.page.tag(at, Tag::WeekNumber) {
            let to = to + usize::from(self.page.sign(to) == '.');
            let short = self.page.word(at).len() == 1;
            if short && (self.page.gap(to) || self.page.case(at) == super::page::Case::Lower) {
                return None;
            }
            (whole(self.page, to)?, to + 1)
        } else {
            let week = whole(self.page, at)?;
            let to = at + 1 + usize::from(self.page.sign(at + 1) == '.');
            let past = self
                .page
                .tag(to, Tag::WeekNumber)
                .filter(|_| self.page.word(to).len() > 1 && self.page.unit(to).is_none())?;
            (week, past)
        };
        if !(1..=53).contains(&week) {
            return None;
        }
        let this_year = self.today.iso_week_date();
        let (year, to) = self.year(to).unwrap_or_else(|| {
            let passed = (week as i8) < this_year.week();
            (this_year.year() as u32 + u32::from(passed), to)
        });
        let monday = ISOWeekDate::new(year as i16, week as i8, Weekday::Monday)
            .ok()?
            .date();
        Some((monday, monday.checked_add(6.days()).ok()?, to))
    }

    fn season(&self, at: usize) -> Option<(Date, Date, usize)> {
        let (season, to) = self
            .page
            .hits_at(at)
            .iter()
            .find_map(|hit| match hit.sense {
                Sense::Season(season) => {
                    Some((*self.page.lexicon.seasons.get(season as usize)?, hit.to))
                }
                _ => None,
            })?;
        let end_in = |year: i16| {
            let wraps = season.to < season.from;
            Date::new(year + i16::from(wraps), season.to.0, season.to.1).ok()
        };
        let (year, to) = match self.year(to) {
            Some((year, to)) => (year as i16, to),
            None => {
                let year = self.today.year();
                (year + i16::from(end_in(year)? < self.today), to)
            }
        };
        let first = Date::new(year, season.from.0, season.from.1).ok()?;
        Some((first, end_in(year)?, to))
    }

    fn whole_year(&self, at: usize) -> Option<(Date, Date, usize)> {
        let year = whole(self.page, at)?;
        if self.page.word(at).len() != 4
            || !(self.today.year() as u32..=self.today.year() as u32 + 5).contains(&year)
            || !self.page.lead(at).any(&[
                Tag::From,
                Tag::Until,
                Tag::By,
                Tag::In,
                Tag::StartLabel,
                Tag::EndLabel,
                Tag::At,
            ])
        {
            return None;
        }
        if matches!(self.page.sign(at + 1), '€' | '-' | '/')
            || self.page.sign(at.wrapping_sub(1)) == '€'
        {
            return None;
        }
        Some((
            Date::new(year as i16, 1, 1).ok()?,
            Date::new(year as i16, 12, 31).ok()?,
            at + 1,
        ))
    }

    /// "mid-January", "Anfang Q1", "fin mars", "Ende nächster Woche", "Jahresende", "end of the month".
    fn part(&mut self, at: usize) -> Option<When> {
        if let Some((tag, to)) = self.page.any_tag(
            at,
            &[
                Tag::YearEnd,
                Tag::MonthEnd,
                Tag::QuarterEnd,
                Tag::MonthStart,
                Tag::YearStart,
            ],
        ) {
            return self.one_word_part(at, tag, to);
        }
        let (tag, mut to) = self.page.any_tag(at, &[Tag::Early, Tag::Mid, Tag::Late])?;
        let part = match tag {
            Tag::Early => Part::Early,
            Tag::Mid => Part::Mid,
            _ => Part::Late,
        };
        if self.page.sign(to) == '-' || self.page.sign(to) == '/' {
            // "Mitte/Ende Januar": from the middle on.
            if self.page.sign(to) == '/'
                && let Some((_, past)) = self
                    .page
                    .any_tag(to + 1, &[Tag::Early, Tag::Mid, Tag::Late])
            {
                let second = self.part(to + 1)?;
                let whole = self.stretch_or_next(past)?;
                let (first, _) = part_of(whole.0, whole.1, part)?;
                return self.when(at, second.to, first, second.last);
            }
            to += 1;
        }
        for _ in 0..2 {
            if let Some((_, past)) = self.page.any_tag(to, &[Tag::Of, Tag::Article]) {
                to = past;
            }
        }
        if let Some((first, last, past)) = self.stretch_or_next(to) {
            let (first, last) = part_of(first, last, part)?;
            return self.when(at, past, first, last);
        }
        // "Mitte des Monats", "end of the year": the current one, or the next where it has passed.
        if let Some((unit, past)) = self.page.unit(to) {
            if number(self.page, at.wrapping_sub(1)).is_some() {
                return None;
            }
            let (first, last) = self.current(unit)?;
            let mut found = part_of(first, last, part)?;
            if found.1 < self.today {
                let next = self.following(unit)?;
                found = part_of(next.0, next.1, part)?;
            }
            return self.when(at, past, found.0, found.1);
        }
        None
    }

    /// A named stretch, or "next month", "kommender Woche", "la semaine prochaine".
    fn stretch_or_next(&mut self, at: usize) -> Option<(Date, Date, usize)> {
        self.stretch(at).or_else(|| {
            self.next_unit(at)
                .map(|((first, last), to)| (first, last, to))
        })
    }

    fn one_word_part(&self, at: usize, tag: Tag, to: usize) -> Option<When> {
        let (unit, part) = match tag {
            Tag::YearEnd => (Unit::Year, Part::Late),
            Tag::MonthEnd => (Unit::Month, Part::Late),
            Tag::QuarterEnd => (Unit::Quarter, Part::Late),
            Tag::YearStart => (Unit::Year, Part::Early),
            _ => (Unit::Month, Part::Early),
        };
        let mut whole = match (unit, self.year(to)) {
            (Unit::Year, Some((year, _))) => (
                Date::new(year as i16, 1, 1).ok()?,
                Date::new(year as i16, 12, 31).ok()?,
            ),
            _ => self.current(unit)?,
        };
        let to = match (unit, self.year(to)) {
            (Unit::Year, Some((_, past))) => past,
            _ => to,
        };
        if tag == Tag::MonthStart {
            let next = self.following(Unit::Month)?;
            return self.when(at, to, next.0, next.0);
        }
        let mut found = part_of(whole.0, whole.1, part)?;
        if found.1 < self.today {
            whole = self.following(unit)?;
            found = part_of(whole.0, whole.1, part)?;
        }
        self.when(at, to, found.0, found.1)
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

    /// "next month", "nächste Woche", "le mois prochain", "this week", "the week after next".
    fn next_unit(&self, at: usize) -> Option<((Date, Date), usize)> {
        let tags = [Tag::AfterNext, Tag::Next, Tag::Coming, Tag::This];
        if let Some((tag, to)) = self.page.any_tag(at, &tags) {
            let (unit, past) = self.page.unit(to)?;
            return Some((self.by_tag(tag, unit)?, past));
        }
        let (unit, to) = self.page.unit(at)?;
        let (tag, past) = self.page.any_tag(to, &tags[..3])?;
        if number(self.page, at.wrapping_sub(1)).is_some()
            && !self.page.ending(at).has(Tag::Article)
        {
            return None;
        }
        Some((self.by_tag(tag, unit)?, past))
    }

    fn by_tag(&self, tag: Tag, unit: Unit) -> Option<(Date, Date)> {
        match tag {
            Tag::This => {
                let (first, last) = self.current(unit)?;
                Some((first.max(self.today), last))
            }
            Tag::AfterNext => {
                let (first, last) = self.following(unit)?;
                let span = match unit {
                    Unit::Week => 7.days(),
                    _ => return Some((first, last)),
                };
                Some((first.checked_add(span).ok()?, last.checked_add(span).ok()?))
            }
            _ => self.following(unit),
        }
    }

    /// "in two weeks", "in 10 Tagen", "sous 15 jours", "3 weeks from now", "tomorrow", "next month".
    fn relative(&mut self, at: usize) -> Option<When> {
        if let Some((tag, to)) = self
            .page
            .any_tag(at, &[Tag::AfterTomorrow, Tag::Tomorrow, Tag::Today])
        {
            let days: i64 = match tag {
                Tag::Today => 0,
                Tag::Tomorrow => 1,
                _ => 2,
            };
            let day = self.today.checked_add(days.days()).ok()?;
            return self.near(at, to, (day, day));
        }
        if let Some(weekday) = self.weekday_of_next_week(at) {
            return Some(weekday);
        }
        if let Some((stretch, to)) = self.next_unit(at) {
            return self.near(at, to, stretch);
        }
        // "next January", "kommenden März": the coming one.
        if let Some((_, to)) = self.page.any_tag(at, &[Tag::Next, Tag::Coming, Tag::This])
            && let Some((first, last, to)) = self.month_stretch(to).or_else(|| self.season(to))
        {
            return self.when(at, to, first, last);
        }
        let (lead, start) = self
            .page
            .any_tag(at, &[Tag::Within, Tag::In])
            .map_or((None, at), |(tag, to)| (Some(tag), to));
        let mut next = start;
        for _ in 0..3 {
            if let Some((_, past)) = self
                .page
                .any_tag(next, &[Tag::About, Tag::Article, Tag::Next, Tag::Coming])
            {
                next = past;
            }
        }
        let fewest = number(self.page, next)?;
        let (most, to) =
            match range_end(self.page, fewest.to, false).and_then(|next| number(self.page, next)) {
                Some(most) if most.value >= fewest.value => (most, most.to),
                _ => (fewest, fewest.to),
            };
        let (unit, to) = self.page.unit(to)?;
        let from_now = self.page.tag(to, Tag::FromNow);
        if lead.is_none() && from_now.is_none() {
            return None;
        }
        if unit == Unit::Hour && lead != Some(Tag::Within) {
            return None;
        }
        // "in 3 days a week" is a load, "in 2 days on site" a share.
        if self.page.starting(to).any(&[Tag::PerWeek, Tag::PerMonth]) {
            return None;
        }
        let first = self.today.checked_add(length(fewest.value, unit)?).ok()?;
        let last = self.today.checked_add(length(most.value, unit)?).ok()?;
        Some(When {
            first,
            last,
            from: at,
            to: from_now.unwrap_or(to),
            manner: if lead == Some(Tag::Within) {
                Manner::Within
            } else {
                Manner::Counted
            },
        })
    }

    fn weekday_name(&self, at: usize) -> Option<(i64, usize)> {
        self.page
            .hits_at(at)
            .iter()
            .find_map(|hit| match hit.sense {
                Sense::Weekday(day) => Some((i64::from(day) - 1, hit.to)),
                _ => None,
            })
    }

    /// "Monday next week", "nächste Woche Montag", "lundi de la semaine prochaine", "Montag in einer Woche".
    fn weekday_of_next_week(&self, at: usize) -> Option<When> {
        let skip = |mut to: usize| {
            for _ in 0..3 {
                if let Some((_, past)) = self
                    .page
                    .any_tag(to, &[Tag::Of, Tag::Article, Tag::On, Tag::In])
                {
                    to = past;
                }
            }
            to + usize::from(self.page.sign(to) == ',')
        };
        let (day, (monday, _), to) = if let Some((day, to)) = self.weekday_name(at) {
            let (stretch, to) = self
                .next_unit(skip(to))
                .filter(|((first, last), _)| (*last - *first).get_days() <= 7)?;
            (day, stretch, to)
        } else {
            let (stretch, to) = self
                .next_unit(at)
                .filter(|((first, last), _)| (*last - *first).get_days() == 6)?;
            let (day, to) = self.weekday_name(skip(to))?;
            (day, stretch, to)
        };
        let monday = monday
            .checked_sub(i64::from(monday.weekday().to_monday_zero_offset()).days())
            .ok()?;
        let day = monday.checked_add(day.days()).ok()?;
        self.near(at, to, (day, day))
    }

    /// "Monday", "next Friday", "kommenden Montag", "vendredi prochain".
    fn weekday(&self, at: usize) -> Option<When> {
        let before = self
            .page
            .any_tag(at, &[Tag::Next, Tag::Coming, Tag::This, Tag::Last]);
        let (weekday, to) = self.weekday_name(before.map_or(at, |(_, to)| to))?;
        let after = self.page.any_tag(to, &[Tag::Next, Tag::Coming, Tag::Last]);
        let today = i64::from(self.today.weekday().to_monday_zero_offset());
        let mut ahead = (weekday - today - 1).rem_euclid(7) + 1;
        match before.or(after).map(|(tag, _)| tag) {
            Some(Tag::Last) => return None,
            // Said before the day, "next" means the one of next week; after it (lundi prochain) the coming one.
            Some(Tag::Next) if before.is_some() => ahead = weekday - today + 7,
            _ => {}
        }
        let day = self.today.checked_add(ahead.days()).ok()?;
        self.near(at, after.map_or(to, |(_, past)| past), (day, day))
    }

    /// "the 15th", "zum 1.", "le 15", "ab dem 3.": the next such day.
    fn day_alone(&self, at: usize) -> Option<When> {
        let (day, to, marked) = self.day_of_month(at)?;
        let lead = self.page.lead(at);
        let led = lead.any(&[Tag::From, Tag::Until, Tag::By, Tag::On]);
        if !led || !marked || self.page.unit(to).is_some() || !self.page.gap(to) {
            return None;
        }
        if self.page.tokens.get(at)?.kind != Kind::Number {
            return None;
        }
        let mut month = self.today.first_of_month();
        for _ in 0..12 {
            if let Ok(date) = Date::new(month.year(), month.month(), day as i8)
                && date >= self.today
            {
                return self.when(at, to, date, date);
            }
            month = month.last_of_month().tomorrow().ok()?;
        }
        None
    }
}

/// The early, middle or late part of a stretch: thirds of a month are 1–10, 11–20 and 21–last; of anything longer they
/// are thirds of its months or days; a week splits into Monday–Tuesday, Wednesday, Thursday–Friday.
fn part_of(first: Date, last: Date, part: Part) -> Option<(Date, Date)> {
    let days = (last - first).get_days();
    let plus = |days: i64| first.checked_add(days.days()).ok();
    Some(match (days, part) {
        (0..=3, _) => (first, last),
        (4..=9, Part::Early) => (first, plus(1)?),
        (4..=9, Part::Mid) => (plus(2)?, plus(2)?),
        (4..=9, Part::Late) => (plus(3)?, plus(4)?),
        (10..=31, Part::Early) => (first, plus(9)?),
        (10..=31, Part::Mid) => (plus(10)?, plus(19)?),
        (10..=31, Part::Late) => (plus(20)?, last),
        (_, part) => {
            let months = if days > 200 {
                12
            } else if days > 100 {
                6
            } else {
                3
            };
            // The edge of a year is a month, that of a quarter too; the middle of a year is its summer.
            let edge = 1;
            let add = |months: i32| first.checked_add(TimeSpan::new().months(months)).ok();
            match part {
                Part::Early => (first, add(edge)?.yesterday().ok()?),
                Part::Mid if months == 3 => (add(1)?, add(2)?.yesterday().ok()?),
                Part::Mid => (add(months / 2 - 1)?, add(months / 2 + 1)?.yesterday().ok()?),
                Part::Late => (last.first_of_month(), last),
            }
        }
    })
}

/// A length of time of so many units; `None` where it is absurd.
fn length(value: f64, unit: Unit) -> Option<TimeSpan> {
    const MOST_DAYS: f64 = 3_660.0;
    if !(0.0..=MOST_DAYS).contains(&value) {
        return None;
    }
    let whole = value.fract() == 0.0;
    Some(match unit {
        Unit::Hour => ((value / 24.0).ceil() as i64).days(),
        Unit::Day => (value.round() as i64).days(),
        Unit::Week => ((value * 7.0).round() as i64).days(),
        Unit::Month if whole => (value as i64).months(),
        Unit::Month => ((value * 30.0).round() as i64).days(),
        Unit::Quarter => ((value * 3.0).round() as i64).months(),
        Unit::Half => ((value * 6.0).round() as i64).months(),
        Unit::Year => ((value * 12.0).round() as i64).months(),
    })
}
