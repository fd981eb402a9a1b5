//! A what-if as a part of a button's id, such as `s20261208.r150000EUR`: short, and the same for ever.
//!
//! What is tried is written out, not how it was come by, so that what somebody adopts is what they were shown, whatever has
//! changed on the roster since.

use super::ActionError;
use crate::domain::{Amount, CefrLevel, Currency, LanguageCode, Relaxation, Step, WhatIf};
use jiff::civil::Date;
use std::fmt;

/// Between the changes of a what-if.
const BETWEEN: char = '.';
/// Between a language and its level.
const LEVEL: char = '~';

/// The names of the steps in ids: they stay for ever.
const STEPS: [(Step, &str); 3] = [
    (Step::Cheaper, "cheaper"),
    (Step::Sooner, "sooner"),
    (Step::Wider, "wider"),
];

/// The names of the levels in ids.
const LEVELS: [(CefrLevel, &str); 7] = [
    (CefrLevel::A1, "A1"),
    (CefrLevel::A2, "A2"),
    (CefrLevel::B1, "B1"),
    (CefrLevel::B2, "B2"),
    (CefrLevel::C1, "C1"),
    (CefrLevel::C2, "C2"),
    (CefrLevel::Native, "N"),
];

pub(super) fn step_name(step: Step) -> &'static str {
    named(&STEPS, &step)
}

pub(super) fn parse_step(name: &str) -> Result<Step, ActionError> {
    by_name(&STEPS, name)
}

/// Prints a what-if as a part of an id.
pub(super) struct Trial<'a>(pub(super) &'a WhatIf);

impl fmt::Display for Trial<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, change) in self.0.changes().iter().enumerate() {
            if at > 0 {
                write!(f, "{BETWEEN}")?;
            }
            match change {
                Relaxation::StartBy { date } => {
                    write!(f, "s{:04}{:02}{:02}", date.year(), date.month(), date.day())?
                }
                Relaxation::Shorter { weeks } => write!(f, "w{weeks}")?,
                Relaxation::FewerDays { days_per_week } => {
                    write!(f, "d{}", (days_per_week * 100.0).round())?;
                }
                Relaxation::RateUpTo { amount, currency } => {
                    write!(f, "r{}{currency}", amount.as_cents())?;
                }
                Relaxation::AllowRemote => f.write_str("m")?,
                Relaxation::WithinKm { km } => write!(f, "k{km}")?,
                Relaxation::Language { code, level: None } => write!(f, "l{code}")?,
                Relaxation::Language {
                    code,
                    level: Some(level),
                } => write!(f, "l{code}{LEVEL}{}", named(&LEVELS, level))?,
                Relaxation::AskUnknown => f.write_str("u")?,
            }
        }
        Ok(())
    }
}

/// Reads a part of an id.
pub(super) fn parse(text: &str) -> Result<WhatIf, ActionError> {
    if text.is_empty() {
        return Ok(WhatIf::default());
    }
    text.split(BETWEEN)
        .try_fold(WhatIf::default(), |what_if, part| {
            Ok(what_if.with(change(part).ok_or(ActionError::Unknown)?))
        })
}

fn change(part: &str) -> Option<Relaxation> {
    let mut characters = part.chars();
    let kind = characters.next()?;
    let rest = characters.as_str();
    Some(match kind {
        's' => Relaxation::StartBy { date: day(rest)? },
        'w' => Relaxation::Shorter {
            weeks: rest.parse().ok().filter(|weeks| *weeks > 0)?,
        },
        'd' => {
            let hundredths: u16 = rest.parse().ok()?;
            Relaxation::FewerDays {
                days_per_week: (1..=700)
                    .contains(&hundredths)
                    .then(|| f32::from(hundredths) / 100.0)?,
            }
        }
        'r' => {
            let (cents, currency) = rest.split_at_checked(rest.len().checked_sub(3)?)?;
            Relaxation::RateUpTo {
                amount: Amount::cents(cents.parse().ok()?)?,
                currency: currency.parse::<Currency>().ok()?,
            }
        }
        'm' if rest.is_empty() => Relaxation::AllowRemote,
        'k' => Relaxation::WithinKm {
            km: rest.parse().ok()?,
        },
        'l' => match rest.split_once(LEVEL) {
            Some((code, level)) => Relaxation::Language {
                code: LanguageCode::new(code),
                level: Some(by_name(&LEVELS, level).ok()?),
            },
            None => Relaxation::Language {
                code: LanguageCode::new(rest),
                level: None,
            },
        },
        'u' if rest.is_empty() => Relaxation::AskUnknown,
        _ => return None,
    })
}

/// `20261208`.
fn day(text: &str) -> Option<Date> {
    let (year, rest) = text.split_at_checked(4)?;
    let (month, day) = rest.split_at_checked(2)?;
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

fn named<T: PartialEq>(names: &[(T, &'static str)], wanted: &T) -> &'static str {
    names
        .iter()
        .find(|(one, _)| one == wanted)
        .map_or("", |(_, name)| name)
}

fn by_name<T: Copy>(names: &[(T, &str)], wanted: &str) -> Result<T, ActionError> {
    names
        .iter()
        .find(|(_, name)| *name == wanted)
        .map(|(one, _)| *one)
        .ok_or(ActionError::Unknown)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use proptest::{collection::vec, prelude::*, sample::select};

    fn any_change() -> impl Strategy<Value = Relaxation> {
        prop_oneof![
            (2000_i16..2200, 1_i8..=12, 1_i8..=28).prop_map(|(year, month, day)| {
                Relaxation::StartBy {
                    date: jiff::civil::date(year, month, day),
                }
            }),
            (1_u16..500).prop_map(|weeks| Relaxation::Shorter { weeks }),
            (1_u16..=14).prop_map(|halves| Relaxation::FewerDays {
                days_per_week: f32::from(halves) / 2.0,
            }),
            (0_u64..1_000_000_000).prop_map(|cents| Relaxation::RateUpTo {
                amount: Amount::cents(cents).unwrap(),
                currency: Currency::CHF,
            }),
            Just(Relaxation::AllowRemote),
            (0_u32..50_000).prop_map(|km| Relaxation::WithinKm { km }),
            (
                "[a-z]{2}",
                proptest::option::of(select(CefrLevel::ALL.to_vec()))
            )
                .prop_map(|(code, level)| Relaxation::Language {
                    code: LanguageCode::new(code),
                    level,
                }),
            Just(Relaxation::AskUnknown),
        ]
    }

    /// A what-if of a few changes.
    pub(crate) fn any_what_if() -> impl Strategy<Value = WhatIf> {
        vec(any_change(), 0..4)
            .prop_map(|changes| changes.into_iter().fold(WhatIf::default(), WhatIf::with))
    }

    #[test]
    fn the_printed_form_is_short_and_known() {
        let what_if = WhatIf::default()
            .with(Relaxation::StartBy {
                date: jiff::civil::date(2026, 12, 8),
            })
            .with(Relaxation::RateUpTo {
                amount: Amount::units(1_500).unwrap(),
                currency: Currency::EUR,
            })
            .with(Relaxation::Language {
                code: "de".into(),
                level: Some(CefrLevel::B2),
            });
        assert_eq!(Trial(&what_if).to_string(), "s20261208.r150000EUR.lde~B2");
    }

    #[test]
    fn nonsense_is_no_what_if() {
        for text in [
            ".",
            "x",
            "s2026",
            "s20261332",
            "s2026-1-1",
            "w",
            "w0",
            "d0",
            "d701",
            "dNaN",
            "rEUR",
            "r1",
            "r99999999999999EUR",
            "m1",
            "k-1",
            "lde~X9",
            "s日本語日本語",
            "u u",
        ] {
            assert!(parse(text).is_err(), "{text}");
        }
    }
}
