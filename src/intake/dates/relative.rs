//! Days counted from today: weekdays, "next week", "in two weeks", "tomorrow".

use super::{DateReader, Manner, When};
use crate::intake::{
    numbers::{number, range_end},
    sense::{Sense, Tag, Unit},
};
use jiff::{Span as TimeSpan, ToSpan, civil::Date};

impl DateReader<'_, '_> {
    /// "next month", "nächste Woche", "le mois prochain", "this week", "the week after next".
    pub(super) fn next_unit(&self, at: usize) -> Option<((Date, Date), usize)> {
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

    pub(super) fn by_tag(&self, tag: Tag, unit: Unit) -> Option<(Date, Date)> {
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
    pub(super) fn relative(&mut self, at: usize) -> Option<When> {
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
        let counts = |at: usize| {
            number(self.page, at).is_some_and(|fewest| self.page.unit(fewest.to).is_some())
        };
        for _ in 0..3 {
            // "dans un mois", "in einem Monat": the article counts.
            if !counts(next)
                && let Some((_, past)) = self
                    .page
                    .any_tag(next, &[Tag::About, Tag::Article, Tag::Next, Tag::Coming])
            {
                next = past;
            }
        }
        // "in a fortnight", "in einem halben Jahr".
        let counted =
            number(self.page, next).is_some_and(|fewest| self.page.unit(fewest.to).is_some());
        if let Some(tag) = lead
            && !counted
            && let Some((weeks, to)) = (start..=next).find_map(|from| {
                self.page
                    .hits_at(from)
                    .iter()
                    .find_map(|hit| match hit.sense {
                        Sense::Term(weeks) => Some((weeks, hit.to)),
                        _ => None,
                    })
            })
        {
            let span = match weeks {
                26 => 6.months(),
                52 => 12.months(),
                13 => 3.months(),
                4 => 1.months(),
                weeks => (i64::from(weeks) * 7).days(),
            };
            let day = self.today.checked_add(span).ok()?;
            return Some(When {
                first: day,
                last: day,
                from: at,
                to,
                manner: if tag == Tag::Within {
                    Manner::Within
                } else {
                    Manner::Counted
                },
            });
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

    pub(super) fn weekday_name(&self, at: usize) -> Option<(i64, usize)> {
        self.page
            .hits_at(at)
            .iter()
            .find_map(|hit| match hit.sense {
                Sense::Weekday(day) => Some((i64::from(day) - 1, hit.to)),
                _ => None,
            })
    }

    /// "Monday next week", "nächste Woche Montag", "lundi de la semaine prochaine", "Montag in einer Woche".
    pub(super) fn weekday_of_next_week(&self, at: usize) -> Option<When> {
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
    pub(super) fn weekday(&self, at: usize) -> Option<When> {
        let before = self
            .page
            .any_tag(at, &[Tag::Next, Tag::Coming, Tag::This, Tag::Last]);
        let (weekday, to) = self.weekday_name(before.map_or(at, |(_, to)| to))?;
        // "Monday to Friday" is a load, no date.
        let ranged = |at: usize| {
            range_end(self.page, at, false).is_some_and(|next| self.weekday_name(next).is_some())
        };
        let ends_range = at >= 2
            && (self.page.sign(at - 1) == '-' || self.page.ending(at).has(Tag::To))
            && (at.saturating_sub(3)..at).any(|back| self.weekday_name(back).is_some());
        if before.is_none() && (ranged(to) || ends_range) {
            return None;
        }
        let after = self
            .page
            .any_tag(to, &[Tag::AfterNext, Tag::Next, Tag::Coming, Tag::Last]);
        // "Monday week"
        let week_on = after.is_none()
            && before.is_none()
            && self
                .page
                .unit(to)
                .is_some_and(|(unit, _)| unit == Unit::Week)
            && !self.page.is_number(to + 1)
            && self.page.gap(to);
        let today = i64::from(self.today.weekday().to_monday_zero_offset());
        let mut ahead = (weekday - today - 1).rem_euclid(7) + 1;
        match before.or(after).map(|(tag, _)| tag) {
            Some(Tag::Last) => return None,
            // "lundi en huit", "Monday week": a week after the coming one.
            Some(Tag::AfterNext) => ahead += 7,
            // Said before the day, "next" means the one of next week; after it (lundi prochain) the coming one.
            Some(Tag::Next) if before.is_some() => ahead = weekday - today + 7,
            None if week_on => ahead += 7,
            _ => {}
        }
        let day = self.today.checked_add(ahead.days()).ok()?;
        let to = after.map_or(to + usize::from(week_on), |(_, past)| past);
        self.near(at, to, (day, day))
    }
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
