//! What people ask for.

use super::{cast::Cast, recipe::RateKind, stream::Stream};
use crate::domain::{Amount, HeldSkill, Level, Rate, RateUnit, Situation};

/// The rate of a person; `None` for those who leave it open.
pub(super) fn rate(cast: &Cast<'_>, person: usize, skills: &[HeldSkill]) -> Option<Rate> {
    let rates = &cast.recipe.rates;
    let country = cast.town(person).country;
    let area = rates.band_of.get(&country).unwrap_or(&rates.band_elsewhere);
    let level = cast.level[person];
    let [low, high] = rates.bands.get(area)?[usize::from(u8::from(level) - u8::from(Level::Board))];
    let mut stream = Stream::new(cast.dealer.seed, person as u64, "rate");
    let day = triangle(low, high, rates.peak, stream.unit()) * factor(cast, person, skills);
    let floor = rates.floor[0] + stream.unit() * (rates.floor[1] - rates.floor[0]);
    let (per, amount, step) = match cast.rate[person] {
        RateKind::Open => return None,
        RateKind::Day => (RateUnit::Day, day, rates.step),
        RateKind::Hour => (RateUnit::Hour, day / rates.hours_a_day, rates.hour_step),
        RateKind::Month => (RateUnit::Month, day * rates.days_a_month, rates.month_step),
    };
    let wish = (amount / step as f64).round() as u64 * step;
    // The floor keeps the step of the wish but for the hour, where five units would be too coarse.
    let floor_step = if per == RateUnit::Hour { 1 } else { step };
    let floor = (wish as f64 * floor / floor_step as f64).round() as u64 * floor_step;
    Some(Rate {
        wish: Amount::units(wish)?,
        floor: Amount::units(floor.min(wish)),
        currency: rates
            .currency_of
            .get(&country)
            .copied()
            .unwrap_or(rates.currency_elsewhere),
        per,
    })
}

fn factor(cast: &Cast<'_>, person: usize, skills: &[HeldSkill]) -> f64 {
    let rates = &cast.recipe.rates;
    let role = cast.role(person);
    let of_skills = skills
        .iter()
        .filter_map(|held| rates.skill_factors.get(&held.skill));
    let factors = rates
        .function_factors
        .get(&role.function)
        .into_iter()
        .chain(rates.role_factors.get(&role.id))
        .chain(rates.industry_factors.get(cast.industry(person)))
        .chain(of_skills);
    let tried = cast.has_handled(person, Situation::Crisis);
    factors.product::<f64>() * if tried { rates.crisis_factor } else { 1.0 }
}

/// A draw from the triangle whose lowest and highest tenth begin at `low` and `high` and whose peak stands at a share of
/// its width.
fn triangle(low: f64, high: f64, peak: f64, chance: f64) -> f64 {
    let rise = (0.1 * peak).sqrt();
    let fall = (0.1 * (1.0 - peak)).sqrt();
    let width = (high - low) / (1.0 - rise - fall);
    let start = low - rise * width;
    if chance < peak {
        start + width * (chance * peak).sqrt()
    } else {
        start + width * (1.0 - ((1.0 - chance) * (1.0 - peak)).sqrt())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tenth_lies_below_the_band_and_a_tenth_above() {
        assert!((triangle(1_000.0, 2_000.0, 0.4, 0.1) - 1_000.0).abs() < 1e-6);
        assert!((triangle(1_000.0, 2_000.0, 0.4, 0.9) - 2_000.0).abs() < 1e-6);
        let middle = triangle(1_000.0, 2_000.0, 0.4, 0.5);
        assert!((1_300.0..1_500.0).contains(&middle));
    }
}
