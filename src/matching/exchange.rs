//! The dated table of exchange rates.

use crate::domain::Currency;
use jiff::civil::Date;
use serde::Deserialize;
use std::{collections::BTreeMap, sync::OnceLock};

/// How much of each currency one unit of the base buys, on one day.
///
/// A rate that was converted is shown with that day, so that nobody takes it for today's.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExchangeRates {
    as_of: Date,
    base: Currency,
    source: String,
    per_base: BTreeMap<Currency, f64>,
}

/// A table of exchange rates that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ExchangeError {
    /// It is not of the form that it should have.
    #[error("exchange rates: {0}")]
    Form(#[from] serde_json::Error),
    /// A rate is not positive, or the base does not stand at 1.
    #[error("exchange rates: {0} must be a positive number, the base exactly 1")]
    Rate(Currency),
}

impl ExchangeRates {
    /// The table in the binary.
    ///
    /// # Panics
    /// If the bundled file is broken, which a test rules out.
    #[expect(
        clippy::expect_used,
        reason = "the file is compiled in and checked by a test"
    )]
    pub fn bundled() -> &'static Self {
        static BUNDLED: OnceLock<ExchangeRates> = OnceLock::new();
        BUNDLED.get_or_init(|| {
            Self::from_json(include_str!("../../data/exchange_rates.json"))
                .expect("the bundled exchange rates are well formed")
        })
    }

    /// Reads a table.
    ///
    /// # Errors
    /// If the text has another form or a rate makes no sense.
    pub fn from_json(json: &str) -> Result<Self, ExchangeError> {
        let table: Self = serde_json::from_str(json)?;
        for (&currency, &rate) in &table.per_base {
            if !(rate.is_finite() && rate > 0.0) {
                return Err(ExchangeError::Rate(currency));
            }
        }
        if table.per_base.get(&table.base) != Some(&1.0) {
            return Err(ExchangeError::Rate(table.base));
        }
        Ok(table)
    }

    /// The day of the table.
    pub fn as_of(&self) -> Date {
        self.as_of
    }

    /// The currency that the others are measured in; also the one assumed where a brief names none.
    pub fn base(&self) -> Currency {
        self.base
    }

    /// What one unit of `from` is worth in `to`; `None` if the table does not know one of them.
    pub fn factor(&self, from: Currency, to: Currency) -> Option<f64> {
        if from == to {
            return Some(1.0);
        }
        Some(self.per_base.get(&to)? / self.per_base.get(&from)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bundled_table_loads_and_converts_both_ways() {
        let table = ExchangeRates::bundled();
        let there = table.factor(Currency::EUR, Currency::CHF).unwrap();
        let back = table.factor(Currency::CHF, Currency::EUR).unwrap();
        assert!((there * back - 1.0).abs() < 1e-12);
    }

    #[test]
    fn a_currency_converts_to_itself_even_if_the_table_does_not_know_it() {
        let unknown: Currency = "XTS".parse().unwrap();
        let table = ExchangeRates::bundled();
        assert_eq!(table.factor(unknown, unknown), Some(1.0));
        assert_eq!(table.factor(unknown, Currency::EUR), None);
    }

    #[test]
    fn rates_that_make_no_sense_are_refused() {
        for rates in [
            r#"{"EUR": 0.9}"#,
            r#"{"EUR": 1, "USD": 0}"#,
            r#"{"USD": 1.1}"#,
        ] {
            let json = format!(
                r#"{{"as_of": "2026-11-20", "base": "EUR", "source": "", "per_base": {rates}}}"#
            );
            assert!(ExchangeRates::from_json(&json).is_err(), "{rates}");
        }
    }
}
