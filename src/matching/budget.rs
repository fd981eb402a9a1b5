//! The budget: what a person asks for by the day, in the currency of the brief, against what the client would pay.

use super::{
    days::{Load, days_per_week},
    exchange::ExchangeRates,
    person::Person,
    scoring::Scoring,
    term::Term,
};
use crate::domain::{Amount, Brief, Currency, RateUnit};

/// What a brief would pay.
#[derive(Clone, Copy, Debug)]
pub(super) struct Budget<'a> {
    exchange: &'a ExchangeRates,
    /// The currency to compare and to show in; `None` where the brief says nothing of money.
    currency: Option<Currency>,
    /// The most by the day, without the tolerance.
    pub(super) most: Option<f64>,
    tolerance: f64,
    hours_per_day: f64,
    full: Load,
}

/// What a person asks for by the day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Ask {
    /// The wish in `currency`.
    pub(super) wish: f64,
    /// The least that would be accepted.
    floor: Option<f64>,
    /// The currency of both.
    pub(super) currency: Currency,
    /// The currency in which the person asks, where it is another.
    pub(super) converted_from: Option<Currency>,
}

impl<'a> Budget<'a> {
    pub(super) fn new(
        brief: &Brief,
        term: &Term,
        exchange: &'a ExchangeRates,
        scoring: &Scoring,
    ) -> Self {
        let mut budget = Self {
            exchange,
            currency: brief
                .rate
                .map(|rate| rate.currency.unwrap_or(exchange.base())),
            most: None,
            tolerance: 1.0 + scoring.rate.tolerance_percent / 100.0,
            hours_per_day: scoring.rate.hours_per_day,
            full: term.full,
        };
        budget.most = brief
            .rate
            .and_then(|rate| Some(budget.by_the_day(rate.max?, rate.per)));
        budget
    }

    fn by_the_day(&self, amount: Amount, per: RateUnit) -> f64 {
        match per {
            RateUnit::Hour => amount.as_f64() * self.hours_per_day,
            RateUnit::Day => amount.as_f64(),
            RateUnit::Month => {
                amount.as_f64() * 12.0 / (52.0 * f64::from(days_per_week(self.full)))
            }
        }
    }

    /// The currency of the brief.
    pub(super) fn currency(&self) -> Option<Currency> {
        self.currency
    }

    /// What a person asks for; `None` if that is unknown or in a currency that cannot be converted.
    pub(super) fn ask(&self, person: &Person) -> Option<Ask> {
        let rate = person.rate?;
        let currency = self.currency.unwrap_or(rate.currency);
        let factor = self.factor(rate.currency)?;
        let convert = |amount| self.daily(amount, rate.per, factor);
        Some(Ask {
            wish: convert(rate.wish),
            floor: rate.floor.map(convert),
            currency,
            converted_from: (rate.currency != currency).then_some(rate.currency),
        })
    }

    /// What one unit of a currency is worth in that of the brief; `None` if the table does not tell.
    pub(super) fn factor(&self, from: Currency) -> Option<f64> {
        self.exchange.factor(from, self.currency.unwrap_or(from))
    }

    /// An amount of a rate by the day, in the currency of the brief, in whole cents.
    pub(super) fn daily(&self, amount: Amount, per: RateUnit, factor: f64) -> f64 {
        to_cents(self.by_the_day(amount, per) * factor)
    }

    /// The most that may be wished for, with the tolerance, and the greatest floor; `None` where nothing is said of money.
    pub(super) fn limits(&self) -> Option<(f64, f64)> {
        self.most
            .map(|most| (to_cents(most * self.tolerance), to_cents(most)))
    }

    /// The same budget with another upper end by the day.
    pub(super) fn raised_to(&self, amount: Amount) -> Self {
        Self {
            most: Some(amount.as_f64()),
            ..*self
        }
    }

    /// Whether the wish is above the budget and its tolerance.
    pub(super) fn is_above(&self, ask: &Ask) -> bool {
        self.limits().is_some_and(|(wish, _)| ask.wish > wish)
    }

    /// Whether the budget lies below the least that the person accepts.
    pub(super) fn is_below_floor(&self, ask: &Ask) -> bool {
        self.limits()
            .zip(ask.floor)
            .is_some_and(|((_, most), floor)| floor > most)
    }

    /// Whether nothing in the money stands against the person; what is unknown does not.
    pub(super) fn suits(&self, person: &Person) -> bool {
        self.most.is_none()
            || self
                .ask(person)
                .is_none_or(|ask| !self.is_above(&ask) && !self.is_below_floor(&ask))
    }

    /// What a person wishes for, and the least that would be accepted: 0 where none was stated.
    pub(super) fn wish_and_floor(&self, person: &Person) -> Option<(f64, f64)> {
        let ask = self.ask(person)?;
        Some((ask.wish, ask.floor.unwrap_or(0.0)))
    }
}

/// Rounds to whole cents, so that a conversion there and back compares as equal.
fn to_cents(units: f64) -> f64 {
    (units * 100.0).round() / 100.0
}

/// An amount of so many units, within what an amount can be.
pub(super) fn amount(units: f64) -> Amount {
    Amount::try_from(units.max(0.0)).unwrap_or(Amount::MAX)
}
