//! Months, quarters, weeks, seasons and years, whole or in part.

use super::{DateReader, When};
use crate::intake::{
    numbers::{number, whole},
    page::Case,
    sense::{Sense, Tag, Unit},
};
use jiff::{
    Span as TimeSpan, ToSpan,
    civil::{Date, ISOWeekDate, Weekday},
};

/// A part of a longer stretch.
#[derive(Clone, Copy)]
enum Part {
    Early,
    Mid,
    Late,
}

impl DateReader<'_, '_> {
    /// A month, quarter, half-year, week, season or year as a whole.
    pub(super) fn whole_stretch(&mut self, at: usize) -> Option<When> {
        let (first, last, to) = self.stretch(at)?;
        self.when(at, to, first, last)
    }

    pub(super) fn stretch(&mut self, at: usize) -> Option<(Date, Date, usize)> {
        self.month_stretch(at)
            .or_else(|| self.quarter_or_half(at))
            .or_else(|| self.week(at))
            .or_else(|| self.season(at))
            .or_else(|| self.whole_year(at))
    }

    pub(super) fn month_stretch(&self, at: usize) -> Option<(Date, Date, usize)> {
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
    pub(super) fn quarter_or_half(&self, at: usize) -> Option<(Date, Date, usize)> {
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
        // "1er trim 27", "Q2/27"
        let short_year = || {
            let at = to + usize::from(self.page.sign(to) == '/');
            let year = whole(self.page, at).filter(|year| (24..=40).contains(year))?;
            (self.page.word(at).len() == 2
                && self.page.unit(at + 1).is_none()
                && self.page.sign(at + 1) != '%')
                .then_some((2000 + year, at + 1))
        };
        let (year, to) = self.year(to).or_else(short_year).unwrap_or_else(|| {
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
    pub(super) fn week(&self, at: usize) -> Option<(Date, Date, usize)> {
        let (week, to) = if let Some(to) = self.page.tag(at, Tag::WeekNumber) {
            let to = to + usize::from(self.page.sign(to) == '.');
            let short = self.page.word(at).len() == 1;
            if short && (self.page.gap(to) || self.page.case(at) == Case::Lower) {
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

    /// "deuxième quinzaine de janvier", "first half of March", "zweite Junihälfte".
    pub(super) fn fortnight_of(&mut self, at: usize) -> Option<When> {
        let (tag, mut to) = self.page.any_tag(at, &[Tag::FirstHalf, Tag::SecondHalf])?;
        for _ in 0..2 {
            if let Some((_, past)) = self.page.any_tag(to, &[Tag::Of, Tag::Article]) {
                to = past;
            }
        }
        let (first, last, past) = self.month_stretch(to).or_else(|| {
            self.next_unit(to)
                .map(|((first, last), to)| (first, last, to))
        })?;
        let middle = Date::new(first.year(), first.month(), 15).ok()?;
        if tag == Tag::FirstHalf {
            self.when(at, past, first, middle)
        } else {
            self.when(at, past, middle.tomorrow().ok()?, last)
        }
    }

    /// "the week of 18 May", "Woche vom 3.5.": Monday to Sunday.
    pub(super) fn week_of(&mut self, at: usize) -> Option<When> {
        let to = self.page.tag(at, Tag::WeekOf)?;
        let to = self.page.tag(to, Tag::Article).unwrap_or(to);
        let day = self
            .numeric(to)
            .or_else(|| self.day_and_month(to))
            .or_else(|| self.month_and_day(to))?;
        let back = i64::from(day.first.weekday().to_monday_zero_offset());
        let monday = day.first.checked_sub(back.days()).ok()?;
        self.when(at, day.to, monday, monday.checked_add(6.days()).ok()?)
    }

    /// Easter and the days that hang on it.
    pub(super) fn easter(&mut self, at: usize) -> Option<When> {
        let (from, last, to) = self
            .page
            .hits_at(at)
            .iter()
            .find_map(|hit| match hit.sense {
                Sense::Easter(from, last) => Some((from, last, hit.to)),
                _ => None,
            })?;
        let days = |year: i16| {
            let sunday = easter_sunday(year)?;
            Some((
                sunday.checked_add(i64::from(from).days()).ok()?,
                sunday.checked_add(i64::from(last).days()).ok()?,
            ))
        };
        let (year, to) = match self.year(to) {
            Some((year, to)) => (year as i16, to),
            None => {
                let year = self.today.year();
                (year + i16::from(days(year)?.1 < self.today), to)
            }
        };
        let (first, last) = days(year)?;
        self.when(at, to, first, last)
    }

    pub(super) fn season(&self, at: usize) -> Option<(Date, Date, usize)> {
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

    pub(super) fn whole_year(&self, at: usize) -> Option<(Date, Date, usize)> {
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
    pub(super) fn part(&mut self, at: usize) -> Option<When> {
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
        // "Anf. Sept"
        if self.page.sign(to) == '.' && self.page.word(at).len() <= 4 && !self.page.gap(to) {
            to += 1;
        }
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
            let year_stated = whole(self.page, past - 1).is_some_and(|year| year >= 2000);
            let mut found = part_of(first, last, part)?;
            if found.1 < self.today && !year_stated {
                let later = |day: Date| day.checked_add(TimeSpan::new().years(1)).ok();
                found = part_of(later(first)?, later(last)?, part)?;
            }
            return self.when(at, past, found.0, found.1);
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
    pub(super) fn stretch_or_next(&mut self, at: usize) -> Option<(Date, Date, usize)> {
        self.stretch(at).or_else(|| {
            self.next_unit(at)
                .map(|((first, last), to)| (first, last, to))
        })
    }

    pub(super) fn one_word_part(&self, at: usize, tag: Tag, to: usize) -> Option<When> {
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
}

/// Easter Sunday, by the rule of Gauss in the form of Meeus, Jones and Butcher (J. Meeus, Astronomical Algorithms).
fn easter_sunday(year: i16) -> Option<Date> {
    let year = i32::from(year);
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    let e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    let f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    Date::new(year as i16, (f / 31) as i8, (f % 31 + 1) as i8).ok()
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
