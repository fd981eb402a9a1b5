//! What is filled in by rule where a text is silent.
//!
//! Only what everyone would fill in the same way: the currency of a rate, by the country of the place, else by the guild's
//! setting, else by the language written in. A work mode, a language or a duration that was not stated stays absent.

use super::{Context, lexicon::Lexicon};
use crate::domain::{Brief, Currency, Field, Flag, RateRange, RateUnit};

/// Fills in the currency of a rate that has none.
pub(super) fn currency(
    brief: &mut Brief,
    context: &Context<'_>,
    lexicon: &Lexicon,
    home_currency: Option<Currency>,
) {
    let country = brief
        .place
        .as_ref()
        .and_then(|place| place.country)
        .or(context.country);
    let Some(rate) = &mut brief.rate else { return };
    if rate.currency.is_some() {
        return;
    }
    let a_day = by_the_day(rate);
    rate.currency = country
        .and_then(|country| lexicon.vocabulary.currency_of(country))
        .filter(|area| a_day.is_none_or(|amount| amount >= f64::from(area.least_day)))
        .map(|area| area.currency)
        .or(context.currency)
        .or(home_currency);
    if rate.currency.is_some()
        && let Some(&span) = brief
            .evidence
            .get(&Field::Rate)
            .and_then(|spans| spans.first())
    {
        brief.flags.push(Flag {
            kind: "currency-assumed".to_owned(),
            span,
        });
    }
}

/// What a rate comes to a day, roughly: its upper end, else its lower.
fn by_the_day(rate: &RateRange) -> Option<f64> {
    const HOURS_A_DAY: f64 = 8.0;
    const DAYS_A_MONTH: f64 = 20.0;
    let amount = rate.max.or(rate.min)?.as_f64();
    Some(match rate.per {
        RateUnit::Hour => amount * HOURS_A_DAY,
        RateUnit::Day => amount,
        RateUnit::Month => amount / DAYS_A_MONTH,
    })
}
