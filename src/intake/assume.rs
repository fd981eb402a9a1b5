//! What is filled in by rule where a text is silent.
//!
//! Only what everyone would fill in the same way: the currency of a rate, by the country of the place, else by the guild's
//! setting, else by the language written in. A work mode, a language or a duration that was not stated stays absent.

use super::{Context, lexicon::Lexicon};
use crate::domain::{Brief, Currency, Field, Flag};

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
    rate.currency = country
        .and_then(|country| lexicon.vocabulary.currency_of(country))
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
