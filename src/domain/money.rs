//! Money: amounts, currencies and what a rate is paid for.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A currency by its ISO 4217 code.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Currency([u8; 3]);

impl Currency {
    /// The euro.
    pub const EUR: Self = Self(*b"EUR");
    /// The pound sterling.
    pub const GBP: Self = Self(*b"GBP");
    /// The Swiss franc.
    pub const CHF: Self = Self(*b"CHF");
    /// The US dollar.
    pub const USD: Self = Self(*b"USD");

    /// The code in capitals.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("XXX")
    }
}

/// A text that is no currency code.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no currency code: give the three letters of ISO 4217, for example EUR")]
pub struct NotACurrency(pub String);

impl FromStr for Currency {
    type Err = NotACurrency;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.as_bytes() {
            [a, b, c] if text.bytes().all(|byte| byte.is_ascii_alphabetic()) => Ok(Self([
                a.to_ascii_uppercase(),
                b.to_ascii_uppercase(),
                c.to_ascii_uppercase(),
            ])),
            _ => Err(NotACurrency(text.to_owned())),
        }
    }
}

impl TryFrom<String> for Currency {
    type Error = NotACurrency;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> Self {
        currency.as_str().to_owned()
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What a rate pays for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RateUnit {
    /// One hour; eight make a day.
    Hour,
    /// One day of eight hours: the trade's usual unit.
    Day,
    /// One calendar month.
    Month,
}

/// An amount of money in hundredths of a currency's unit, never negative; the currency stands beside it.
///
/// In JSON it is a number of whole units: `1400` or `162.5`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "f64", into = "f64")]
pub struct Amount(u64);

impl Amount {
    /// The largest amount that is accepted as a rate: ten million units.
    pub const MAX: Self = Self(1_000_000_000);

    /// An amount of whole units; `None` above [`Amount::MAX`].
    pub fn units(units: u64) -> Option<Self> {
        Self::cents(units.checked_mul(100)?)
    }

    /// An amount of hundredths; `None` above [`Amount::MAX`].
    pub fn cents(cents: u64) -> Option<Self> {
        (cents <= Self::MAX.0).then_some(Self(cents))
    }

    /// Hundredths of the unit.
    pub fn as_cents(self) -> u64 {
        self.0
    }

    /// Units, with a fraction.
    pub fn as_f64(self) -> f64 {
        self.0 as f64 / 100.0
    }
}

/// A number that is no amount: negative, not finite or too large.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
#[error("{0} is no amount: it must lie between 0 and 10 million")]
pub struct NotAnAmount(pub f64);

impl TryFrom<f64> for Amount {
    type Error = NotAnAmount;

    fn try_from(units: f64) -> Result<Self, Self::Error> {
        let cents = (units * 100.0).round();
        if cents.is_finite() && (0.0..=Self::MAX.0 as f64).contains(&cents) {
            Ok(Self(cents as u64))
        } else {
            Err(NotAnAmount(units))
        }
    }
}

impl From<Amount> for f64 {
    fn from(amount: Amount) -> Self {
        amount.as_f64()
    }
}
