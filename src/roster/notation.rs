//! The small notations inside cells: numbers, amounts, accounts, countries and travel.
//!
//! Each is read by a function and written by another, and what is written is read back the same.

use super::{groups, problem::Refusal, terms::Terms};
use crate::domain::{Amount, Country, Fault, RateUnit, TravelScope, UserId};

/// A number with a point or a comma, within a range.
pub(super) fn number(cell: &str, min: f64, max: f64) -> Result<f64, Refusal> {
    let plain = cell
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '+' | '-' | '.' | ',' | 'e' | 'E'));
    match cell.replace(',', ".").parse::<f64>() {
        Ok(number) if plain && (min..=max).contains(&number) => Ok(number),
        Ok(_) if plain => Err(Refusal::new(cell, Fault::OutOfRange { min, max })),
        _ => Err(Refusal::new(cell, Fault::Form(&["12"]))),
    }
}

/// A whole number within a range.
pub(super) fn whole(cell: &str, min: u16, max: u16) -> Result<u16, Refusal> {
    match cell.parse::<i64>() {
        Ok(number) => u16::try_from(number)
            .ok()
            .filter(|number| (min..=max).contains(number))
            .ok_or_else(|| {
                Refusal::new(
                    cell,
                    Fault::OutOfRange {
                        min: min.into(),
                        max: max.into(),
                    },
                )
            }),
        Err(_) => Err(Refusal::new(cell, Fault::Form(&["12"]))),
    }
}

/// An amount as `1400`, `1400.50`, `1400,50`, `1 400`, `1,400` or `1.400`: three digits behind a separator are
/// thousands, for money has no thousandths.
pub(super) fn amount(cell: &str) -> Result<Amount, Refusal> {
    let refuse = |fault| Refusal::new(cell, fault);
    if cell.starts_with(['-', '−']) {
        return Err(refuse(Fault::Negative));
    }
    let compact: String = cell
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '\'' | '’'))
        .collect();
    let (whole, fraction) = match compact.rsplit_once(['.', ',']) {
        Some((whole, digits)) if digits.len() <= 2 => (whole, digits),
        _ => (compact.as_str(), ""),
    };
    let mut groups = whole.split(['.', ',']);
    let head = groups.next().unwrap_or_default();
    let mut digits = head.to_owned();
    for group in groups {
        if group.len() != 3 || head.len() > 3 {
            return Err(refuse(Fault::Form(&["1400"])));
        }
        digits.push_str(group);
    }
    let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if digits.is_empty() || !all_digits(&digits) || !all_digits(fraction) {
        return Err(refuse(Fault::Form(&["1400"])));
    }
    format!("{digits}{fraction:0<2}")
        .parse()
        .ok()
        .and_then(Amount::cents)
        .ok_or_else(|| {
            refuse(Fault::OutOfRange {
                min: 0.0,
                max: Amount::MAX.as_f64(),
            })
        })
}

/// An amount as [`amount`] reads it.
pub(super) fn amount_cell(amount: Amount) -> String {
    let (units, cents) = (amount.as_cents() / 100, amount.as_cents() % 100);
    if cents == 0 {
        units.to_string()
    } else {
        format!("{units}.{cents:02}")
    }
}

/// What a rate pays for.
pub(super) fn unit(cell: &str) -> Result<RateUnit, Refusal> {
    [RateUnit::Hour, RateUnit::Day, RateUnit::Month]
        .into_iter()
        .find(|unit| unit_cell(*unit).eq_ignore_ascii_case(cell))
        .ok_or_else(|| Refusal::new(cell, Fault::Form(&["hour", "day", "month"])))
}

/// What a rate pays for as [`unit`] reads it.
pub(super) fn unit_cell(unit: RateUnit) -> &'static str {
    match unit {
        RateUnit::Hour => "hour",
        RateUnit::Day => "day",
        RateUnit::Month => "month",
    }
}

/// An account as `<@81384788765712384>` or its bare number.
pub(super) fn account(cell: &str) -> Result<UserId, Refusal> {
    let number = cell
        .strip_prefix("<@")
        .and_then(|rest| rest.strip_suffix('>'))
        .unwrap_or(cell);
    match number.parse() {
        Ok(id) if id != 0 => Ok(UserId(id)),
        _ => Err(Refusal::new(cell, Fault::Form(&["<@81384788765712384>"]))),
    }
}

/// An account as a mention: a spreadsheet would round a bare number of 18 digits.
pub(super) fn account_cell(user: UserId) -> String {
    format!("<@{user}>")
}

/// Countries by code, by name or by the name of a group, for example `EU`.
pub(super) fn countries(names: &[&str], terms: &Terms<'_>) -> Result<Vec<Country>, Refusal> {
    let mut countries = Vec::new();
    for name in names {
        match groups::find(name) {
            Some(members) => countries.extend_from_slice(members),
            None => countries.push(terms.country(name)?),
        }
    }
    Ok(countries)
}

/// How far someone travels, as `200 km`, `countries:DE,AT,CH`, `europe` or `world`.
pub(super) fn travel(cell: &str, terms: &Terms<'_>) -> Result<TravelScope, Refusal> {
    let lower = cell.to_ascii_lowercase();
    if lower == "europe" {
        return Ok(TravelScope::Europe);
    }
    if lower == "world" {
        return Ok(TravelScope::World);
    }
    if let Some(list) = cell
        .get("countries:".len()..)
        .filter(|_| lower.starts_with("countries:"))
    {
        let names: Vec<&str> = list
            .split(',')
            .map(str::trim)
            .filter(|name| !name.is_empty())
            .collect();
        return Ok(TravelScope::Countries(countries(&names, terms)?));
    }
    match lower.strip_suffix("km") {
        Some(km) => whole(km.trim(), 0, u16::MAX).map(TravelScope::Radius),
        None => Err(Refusal::new(
            cell,
            Fault::Form(&["200 km", "countries:DE,AT", "europe", "world"]),
        )),
    }
}

/// How far someone travels as [`travel`] reads it.
pub(super) fn travel_cell(travel: &TravelScope) -> String {
    match travel {
        TravelScope::Radius(km) => format!("{km} km"),
        TravelScope::Countries(countries) => {
            format!("countries:{}", groups::abbreviated(countries).join(","))
        }
        TravelScope::Europe => "europe".to_owned(),
        TravelScope::World => "world".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_in_the_notations_of_several_countries() {
        for (cell, cents) in [
            ("1400", 140_000),
            ("1,400", 140_000),
            ("1.400", 140_000),
            ("1 400", 140_000),
            ("1'400", 140_000),
            ("1.400,50", 140_050),
            ("1,400.5", 140_050),
            ("162,5", 16_250),
            ("0", 0),
        ] {
            assert_eq!(amount(cell).unwrap().as_cents(), cents, "{cell}");
        }
        for cell in [
            "-5",
            "1e9",
            "12.34.5",
            "abc",
            "",
            ".",
            "1,40,000",
            "99999999999999999999",
        ] {
            assert!(amount(cell).is_err(), "{cell}");
        }
    }
}
