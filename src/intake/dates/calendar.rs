//! Days by the calendar: figures, day and month, the day of the month alone.

use super::{DateReader, When};
use crate::intake::{
    numbers::{number, range_end, whole},
    page::{Case, Kind},
    sense::{Sense, Tag},
};
use jiff::{ToSpan, civil::Date};

impl DateReader<'_, '_> {
    /// 2026-12-01, 1.12.2026, 01/12/26, 1.12.
    pub(super) fn numeric(&mut self, at: usize) -> Option<When> {
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
            if sign == '/' && day <= 12 && (self.month_first || month > 12) {
                (day, month) = (month, day);
            } else if sign == '/' && first <= 12 && second <= 12 && first != second {
                self.unclear = Some((at, at + 5));
            }
            return self.day(at, at + 5, year, month, day);
        }
        let (mut day, mut month) = (first, second);
        if sign == '/' && (self.month_first || (13..=31).contains(&second)) {
            (day, month) = (second, first);
        }
        if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
            return None;
        }
        let to = match sign {
            '.' if page.sign(at + 3) == '.' && !page.gap(at + 3) => at + 4,
            '.' | '/' if self.ends_range(at) => at + 3,
            '.' if self.is_led(at) || lengths == [2, 2] && page.unit(at + 3).is_none() => at + 3,
            '.' if self.opens_range(at + 3) => at + 3,
            '/' if (self.is_led(at) || self.opens_range(at + 3)) && page.unit(at + 3).is_none() => {
                at + 3
            }
            _ => return None,
        };
        let year = self.year_of(month, Some(day));
        self.day(at, to, year, month, day)
    }

    /// Whether "to" and a further pair of numbers follow: "du 2/3 au 29/5".
    fn opens_range(&self, at: usize) -> bool {
        let page = self.page;
        let next = page
            .any_tag(at, &[Tag::To, Tag::Until])
            .map_or(at + 1, |(_, to)| to);
        let joined =
            page.sign(at) == '-' || next > at + 1 || page.starting(at).any(&[Tag::To, Tag::Until]);
        joined
            && whole(page, next).is_some()
            && matches!(page.sign(next + 1), '.' | '/')
            && whole(page, next + 2).is_some_and(|month| (1..=31).contains(&month))
    }

    /// Whether a day and "to" stand before: "du 2/3 au 29/5".
    fn ends_range(&self, at: usize) -> bool {
        let page = self.page;
        let led =
            page.ending(at).any(&[Tag::To, Tag::Until]) || page.sign(at.wrapping_sub(1)) == '-';
        led && (at.saturating_sub(4)..at)
            .any(|back| whole(page, back).is_some() && matches!(page.sign(back + 1), '.' | '/'))
            && page.unit(at + 3).is_none()
    }

    /// "1er au 30 juin", "3. bis 21. August": the month of the second day holds for the first.
    pub(super) fn day_of_later_month(&mut self, at: usize) -> Option<When> {
        let page = self.page;
        let (day, to, _) = self.day_of_month(at)?;
        let between = page.lead(at).has(Tag::Between);
        let next = range_end(page, to, between).or_else(|| page.tag(to, Tag::Until))?;
        let next = page.tag(next, Tag::Article).unwrap_or(next);
        let (last, past, _) = self.day_of_month(next)?;
        let past = past + usize::from(page.sign(past) == '-');
        let past = page.tag(past, Tag::Of).unwrap_or(past);
        let (month, past) = self.month(past)?;
        if last <= day {
            return None;
        }
        let year = self
            .year(past)
            .map_or_else(|| self.year_of(month, Some(day)), |(year, _)| year);
        self.day(at, to, year, month, day)
    }

    /// "first Monday in September", "le premier lundi de mai".
    pub(super) fn weekday_of_month(&mut self, at: usize) -> Option<When> {
        let (nth, to, marked) = self.day_of_month(at)?;
        if !marked || !(1..=4).contains(&nth) {
            return None;
        }
        let (weekday, mut to) = self.weekday_name(to)?;
        for _ in 0..2 {
            if let Some((_, past)) = self.page.any_tag(to, &[Tag::Of, Tag::In, Tag::Article]) {
                to = past;
            }
        }
        let (first, _, past) = self.month_stretch(to)?;
        let ahead = (weekday - i64::from(first.weekday().to_monday_zero_offset())).rem_euclid(7);
        let day = first
            .checked_add((ahead + 7 * i64::from(nth - 1)).days())
            .ok()?;
        self.when(at, past, day, day)
    }

    pub(super) fn month(&self, at: usize) -> Option<(u32, usize)> {
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
            && self.page.case(at) == Case::Lower
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
            && !self.follows_day_or_sign(at)
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

    /// "1er mars", "(janvier-mai)": a day or a sign right before a word that is ordinary elsewhere.
    fn follows_day_or_sign(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else {
            return false;
        };
        let ordinal = self
            .page
            .lexicon
            .ordinal_marks
            .contains(self.page.word(before))
            && whole(self.page, before.wrapping_sub(1)).is_some();
        let sign = matches!(self.page.sign(before), '-' | '(' | ',' | '/' | ':' | '|');
        ordinal || sign && self.page.unit(at + 1).is_none()
    }

    /// A year after something: 2027, '27; in place, maybe after a comma or "of".
    pub(super) fn year(&self, at: usize) -> Option<(u32, usize)> {
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
    pub(super) fn day_of_month(&self, at: usize) -> Option<(u32, usize, bool)> {
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
    pub(super) fn weekday_and_date(&mut self, at: usize) -> Option<When> {
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
            .or_else(|| self.day_of_later_month(next))
            .or_else(|| self.month_and_day(next))?;
        Some(When { from: at, ..when })
    }

    /// "1 December 2026", "1. Dezember", "the 1st of December", "1er janvier".
    pub(super) fn day_and_month(&mut self, at: usize) -> Option<When> {
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
    pub(super) fn month_and_day(&mut self, at: usize) -> Option<When> {
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

    /// "the 15th", "zum 1.", "le 15", "ab dem 3.": the next such day.
    pub(super) fn day_alone(&self, at: usize) -> Option<When> {
        let (day, to, marked) = self.day_of_month(at)?;
        let lead = self.page.lead(at);
        let led = lead.any(&[Tag::From, Tag::Until, Tag::By, Tag::On]);
        if !led
            || !marked
            || self.page.unit(to).is_some()
            || !self.page.gap(to)
                && !matches!(self.page.sign(to), ',' | ';' | '!' | '?' | '.' | ')')
        {
            return None;
        }
        if self.page.tokens.get(at)?.kind != Kind::Number {
            return None;
        }
        let mut month = self.today.first_of_month();
        let mut to = to;
        let of = self.page.tag(to, Tag::Of).unwrap_or(to);
        if let Some(((first, _), past)) = self.next_unit(of)
            && first.day() as u32 <= 31
            && self
                .page
                .unit(past - 1)
                .is_some_and(|(unit, _)| unit == crate::intake::sense::Unit::Month)
        {
            month = first.first_of_month();
            to = past;
        }
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
