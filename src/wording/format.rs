//! Numbers, money, dates and stretches of time, as each language writes them.
//!
//! A day is written in words, as it is a day wherever it is read. A moment is written as `<t:…>`, so that everybody
//! reads it in their own time zone.

use super::words::{Numerals, Words, args};
use crate::domain::{
    Amount, Brief, CefrLevel, Currency, DateRange, DaysPerWeek, Freshness, RateRange, RateUnit,
    Start, Weeks,
};
use jiff::{Timestamp, civil::Date};

/// Between the year and its twelve months: `weeks = months × 52 / 12`, rounded.
const WEEKS_IN_A_YEAR: u32 = 52;
/// Up to here a stretch is told in weeks, even where it is a round number of months.
const TOLD_IN_WEEKS: u16 = 8;

impl Numerals {
    /// Writes a number with the language's signs and at most two decimals.
    pub(super) fn write(&self, number: f64) -> String {
        let hundredths = (number.abs() * 100.0).round() as u64;
        let sign = if number < 0.0 && hundredths > 0 {
            "-"
        } else {
            ""
        };
        let whole = self.grouped(hundredths / 100);
        match hundredths % 100 {
            0 => format!("{sign}{whole}"),
            part if part.is_multiple_of(10) => {
                format!("{sign}{whole}{}{}", self.decimal, part / 10)
            }
            part => format!("{sign}{whole}{}{part:02}", self.decimal),
        }
    }

    /// Writes an amount of money: two decimals or none.
    fn write_amount(&self, amount: Amount) -> String {
        let whole = self.grouped(amount.as_cents() / 100);
        match amount.as_cents() % 100 {
            0 => whole,
            cents => format!("{whole}{}{cents:02}", self.decimal),
        }
    }

    fn grouped(&self, whole: u64) -> String {
        let digits = whole.to_string();
        let mut text = String::with_capacity(digits.len() + 6);
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                text.push_str(&self.group);
            }
            text.push(digit);
        }
        text
    }
}

/// A moment for the reader's own clock: `<t:1764547200:f>`.
pub(super) fn moment(at: Timestamp) -> String {
    format!("<t:{}:f>", at.as_second())
}

impl Words {
    /// A number.
    pub(super) fn number(&self, number: impl Into<f64>) -> String {
        self.numerals.write(number.into())
    }

    /// A share in per cent, rounded down so that only a perfect one is 100 %.
    pub(super) fn percent(&self, percent: f64) -> String {
        self.say("percent", args! { "n" => percent.floor() })
    }

    /// An amount of money; cents only where there are any.
    pub(super) fn money(&self, amount: Amount, currency: Option<Currency>) -> String {
        let number = self.numerals.write_amount(amount);
        let Some(currency) = currency else {
            return number;
        };
        let sign = format!("sign-{currency}");
        if self.has(&sign) {
            self.say(
                "money-sign",
                args! { "sign" => self.text(&sign), "amount" => number },
            )
        } else {
            self.say(
                "money-code",
                args! { "code" => currency.as_str(), "amount" => number },
            )
        }
    }

    /// "a day", "an hour", "a month".
    pub(super) fn per(&self, unit: RateUnit) -> String {
        self.text(match unit {
            RateUnit::Hour => "per-hour",
            RateUnit::Day => "per-day",
            RateUnit::Month => "per-month",
        })
    }

    /// What the client would pay; `None` where no amount is known.
    pub(super) fn rate(&self, rate: &RateRange) -> Option<String> {
        let money = |amount| self.money(amount, rate.currency);
        let per = self.per(rate.per);
        let mut text = match (rate.min, rate.max) {
            (Some(min), Some(max)) if min == max => {
                self.say("rate-exact", args! { "amount" => money(min), "per" => per })
            }
            (Some(min), Some(max)) => self.say(
                "rate-range",
                args! { "from" => money(min), "to" => money(max), "per" => per },
            ),
            (None, Some(max)) => {
                self.say("rate-up-to", args! { "amount" => money(max), "per" => per })
            }
            (Some(min), None) => {
                self.say("rate-from", args! { "amount" => money(min), "per" => per })
            }
            (None, None) => return None,
        };
        if let Some(included) = rate.includes_expenses {
            text.push_str(", ");
            text.push_str(&self.text(if included {
                "rate-with-expenses"
            } else {
                "rate-without-expenses"
            }));
        }
        Some(text)
    }

    /// A day in words, with its year where that is not this year's: "8 December".
    pub(super) fn date(&self, date: Date, today: Date) -> String {
        let key = if date.year() == today.year() {
            "date"
        } else {
            "date-with-year"
        };
        self.say(
            key,
            args! { "day" => date.day(), "month" => self.month(date), "year" => date.year().to_string() },
        )
    }

    /// A day in words with its weekday: "Monday 30 November".
    pub(super) fn weekday_date(&self, date: Date, today: Date) -> String {
        let weekday = format!("weekday-{}", date.weekday().to_monday_one_offset());
        self.say(
            "date-with-weekday",
            args! { "weekday" => self.text(&weekday), "date" => self.date(date, today) },
        )
    }

    fn month(&self, date: Date) -> String {
        self.text(&format!("month-{}", date.month()))
    }

    /// "January 2027" where a range is exactly that month.
    fn whole_month(&self, from: Date, to: Date) -> Option<String> {
        let whole = from.first_of_month() == from && from.last_of_month() == to;
        whole.then(|| {
            self.say(
                "whole-month",
                args! { "month" => self.month(from), "year" => from.year().to_string() },
            )
        })
    }

    /// When the work begins; `None` where nothing is known.
    pub(super) fn start(&self, start: &Start, today: Date) -> Option<String> {
        let date = |date| self.date(date, today);
        if start.asap {
            return Some(match (start.earliest, start.latest) {
                (_, Some(latest)) if Some(latest) != start.earliest => {
                    self.say("start-asap-by", args! { "date" => date(latest) })
                }
                (Some(earliest), _) if earliest > today => {
                    self.say("start-asap-from", args! { "date" => date(earliest) })
                }
                _ => self.text("start-asap"),
            });
        }
        self.dates(
            &DateRange {
                earliest: start.earliest,
                latest: start.latest,
            },
            today,
        )
    }

    /// A range of days; `None` where both ends are open.
    pub(super) fn dates(&self, range: &DateRange, today: Date) -> Option<String> {
        let date = |date| self.date(date, today);
        Some(match (range.earliest, range.latest) {
            (Some(from), Some(to)) if from == to => self.weekday_date(from, today),
            (Some(from), Some(to)) => self.whole_month(from, to).unwrap_or_else(|| {
                self.say(
                    "dates-between",
                    args! { "from" => date(from), "to" => date(to) },
                )
            }),
            (Some(from), None) => self.say("dates-from", args! { "date" => date(from) }),
            (None, Some(to)) => self.say("dates-by", args! { "date" => date(to) }),
            (None, None) => return None,
        })
    }

    /// A number of weeks, in months where it is a round number of them: "6 months".
    pub(super) fn weeks(&self, weeks: u16) -> String {
        let months = |months: &u32| (months * WEEKS_IN_A_YEAR + 6) / 12 == u32::from(weeks);
        match (1..=60).find(months).filter(|_| weeks > TOLD_IN_WEEKS) {
            Some(months) => self.say("months", args! { "n" => months }),
            None => self.say("weeks", args! { "n" => weeks }),
        }
    }

    /// How long the work lasts; `None` where nothing is known.
    pub(super) fn duration(&self, weeks: &Weeks) -> Option<String> {
        Some(match (weeks.min, weeks.max) {
            (Some(min), Some(max)) if min == max => self.weeks(min),
            (Some(min), Some(max)) => self.say(
                "range",
                args! { "from" => self.weeks(min), "to" => self.weeks(max) },
            ),
            (Some(min), None) => self.say("at-least", args! { "amount" => self.weeks(min) }),
            (None, Some(max)) => self.say("up-to", args! { "amount" => self.weeks(max) }),
            (None, None) => return None,
        })
    }

    /// "4 days a week".
    pub(super) fn days(&self, days: f32) -> String {
        self.say(
            "days-a-week",
            args! { "n" => days, "days" => self.number(days) },
        )
    }

    /// The load of the work; `None` where nothing is known.
    pub(super) fn load(&self, load: &DaysPerWeek) -> Option<String> {
        Some(match (load.min, load.max) {
            (Some(min), Some(max)) if min == max => self.days(min),
            (Some(min), Some(max)) => {
                let days = format!("{}–{}", self.number(min), self.number(max));
                self.say("days-a-week", args! { "n" => max, "days" => days })
            }
            (Some(min), None) => self.say("at-least", args! { "amount" => self.days(min) }),
            (None, Some(max)) => self.say("up-to", args! { "amount" => self.days(max) }),
            (None, None) => return None,
        })
    }

    /// How long the work lasts, by its end where that is what was said.
    pub(super) fn length(&self, brief: &Brief, today: Date) -> Option<String> {
        let duration = brief
            .duration_weeks
            .as_ref()
            .and_then(|weeks| self.duration(weeks));
        let end = brief.end.as_ref().and_then(|end| match end {
            DateRange {
                earliest: Some(from),
                latest: Some(to),
            } if from == to => Some(self.say("until", args! { "date" => self.date(*to, today) })),
            DateRange {
                latest: Some(to), ..
            } => Some(self.say("until", args! { "date" => self.date(*to, today) })),
            DateRange {
                earliest: Some(from),
                ..
            } => Some(self.say(
                "until-at-least",
                args! { "date" => self.date(*from, today) },
            )),
            _ => None,
        });
        match (duration, end) {
            (Some(duration), Some(end)) => Some(format!("{duration}, {end}")),
            (one, other) => one.or(other),
        }
    }

    /// A level of a language: "C1", "mother tongue".
    pub(super) fn level(&self, level: CefrLevel) -> String {
        match level {
            CefrLevel::A1 => "A1".to_owned(),
            CefrLevel::A2 => "A2".to_owned(),
            CefrLevel::B1 => "B1".to_owned(),
            CefrLevel::B2 => "B2".to_owned(),
            CefrLevel::C1 => "C1".to_owned(),
            CefrLevel::C2 => "C2".to_owned(),
            CefrLevel::Native => self.text("level-native"),
        }
    }

    /// How old what is known of someone's time was when the list was made: "confirmed 2 days ago".
    pub(super) fn age(
        &self,
        stated_at: Option<Timestamp>,
        as_of: Timestamp,
        freshness: Freshness,
    ) -> String {
        let Some(stated_at) = stated_at else {
            return self.text("age-never");
        };
        let hours = as_of.duration_since(stated_at).as_hours().max(0);
        let age = match hours {
            0 => self.text("age-just-now"),
            1..24 => self.say("age-hours", args! { "n" => hours }),
            _ => self.say("age-days", args! { "n" => hours / 24 }),
        };
        match freshness {
            Freshness::Fresh | Freshness::Ageing => age,
            Freshness::Stale | Freshness::Unknown => self.say("age-stale", args! { "age" => age }),
        }
    }

    /// "a, b and c".
    pub(super) fn list<S: AsRef<str>>(&self, items: &[S]) -> String {
        match items {
            [] => String::new(),
            [one] => one.as_ref().to_owned(),
            [head @ .., last] => {
                let head: Vec<&str> = head.iter().map(AsRef::as_ref).collect();
                self.say(
                    "list",
                    args! { "head" => head.join(", "), "last" => last.as_ref() },
                )
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn german() -> Numerals {
        Numerals {
            group: ".".to_owned(),
            decimal: ",".to_owned(),
        }
    }

    #[test]
    fn numbers_are_grouped_and_lose_needless_decimals() {
        for (number, written) in [
            (0.0, "0"),
            (7.0, "7"),
            (999.0, "999"),
            (1000.0, "1.000"),
            (1_234_567.0, "1.234.567"),
            (2.5, "2,5"),
            (2.25, "2,25"),
            (2.05, "2,05"),
            (-12.5, "-12,5"),
            (-0.001, "0"),
            (f64::NAN, "0"),
        ] {
            assert_eq!(german().write(number), written);
        }
    }

    #[test]
    fn money_has_two_decimals_or_none() {
        for (cents, written) in [
            (0, "0"),
            (140_000, "1.400"),
            (140_050, "1.400,50"),
            (5, "0,05"),
        ] {
            let amount = Amount::cents(cents).unwrap();
            assert_eq!(german().write_amount(amount), written);
        }
    }

    #[test]
    fn a_round_number_of_months_is_told_in_months() {
        let words = super::super::Wording::bundled().words(&crate::domain::Locale::english());
        for (weeks, told) in [
            (1, "1 week"),
            (8, "8 weeks"),
            (9, "2 months"),
            (12, "12 weeks"),
            (13, "3 months"),
            (26, "6 months"),
            (52, "12 months"),
            (104, "24 months"),
        ] {
            assert_eq!(words.weeks(weeks), told);
        }
    }
}
