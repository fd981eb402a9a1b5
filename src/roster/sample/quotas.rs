//! The single quotas of the recipe, each dealt by its own rules.

use super::{
    cast::Town,
    deal::{Dealer, mask, quota, quotas},
    planted,
    recipe::{Age, Recipe, State},
};
use crate::{
    domain::{IndustryId, Level, Manager, Point, Situation},
    vocabulary::{RoleEntry, Vocabulary},
};
use std::collections::BTreeMap;

/// The skill of those who know firms owned by private equity.
pub(super) const PRIVATE_EQUITY: &str = "private_equity_env";

/// Deals the keys of a table of weights, in the order of the keys.
pub(super) fn kinds<K: Copy + PartialEq + Ord>(
    dealer: &Dealer,
    field: &str,
    table: &BTreeMap<K, f64>,
    planted: &[Manager],
    of_planted: impl Fn(&Manager) -> K,
    fits: impl Fn(usize, K) -> bool,
) -> Vec<K> {
    let keys: Vec<K> = table.keys().copied().collect();
    let weights: Vec<f64> = table.values().copied().collect();
    let taken = planted::positions(planted, &keys, |manager, key| of_planted(manager) == *key);
    dealer
        .deal(field, &weights, &taken, |person, kind| {
            fits(person, keys[kind])
        })
        .into_iter()
        .map(|kind| keys[kind])
        .collect()
}

/// Chooses a share of all people, those planted counted in.
pub(super) fn share(
    dealer: &Dealer,
    field: &str,
    share: f64,
    planted: &[Manager],
    of_planted: impl Fn(&Manager) -> bool,
    rank: impl Fn(usize) -> Option<u8>,
) -> Vec<bool> {
    let mut chosen = vec![false; dealer.people];
    let mut wanted = quota(share, dealer.people);
    for (slot, manager) in chosen.iter_mut().zip(planted) {
        *slot = of_planted(manager);
        wanted = wanted.saturating_sub(usize::from(*slot));
    }
    for person in dealer.choose(field, wanted, rank) {
        chosen[person] = true;
    }
    chosen
}

pub(super) fn towns<'a>(recipe: &Recipe, vocabulary: &'a Vocabulary) -> Vec<Town<'a>> {
    recipe
        .margins
        .homes
        .iter()
        .filter_map(|home| {
            let known = home
                .place
                .as_ref()
                .and_then(|id| vocabulary.places.iter().find(|place| place.id == *id));
            let (name, country, point) = match known {
                Some(place) => (
                    place.labels.get("en").to_owned(),
                    place.country?,
                    place.point,
                ),
                None => {
                    let point = Point {
                        lat: home.lat?,
                        lon: home.lon?,
                    };
                    (home.town.clone()?, home.country?, point)
                }
            };
            Some(Town {
                name,
                labels: known.map(|place| &place.labels),
                country,
                point,
                language: home.language.clone(),
                weight: home.n,
            })
        })
        .collect()
}

pub(super) fn levels(
    recipe: &Recipe,
    dealer: &Dealer,
    roles: &[&RoleEntry],
    role: &[usize],
    planted: &[Manager],
) -> Vec<Level> {
    let margins = &recipe.margins;
    let mut levels: Vec<Level> = role.iter().map(|role| roles[*role].level).collect();
    let mut moved = vec![false; levels.len()];
    for (level, manager) in levels.iter_mut().zip(planted) {
        if let Some(held) = manager.roles.first() {
            *level = held.level;
        }
    }
    for shift in &margins.level_shifts {
        let field = format!("level {} to {}", u8::from(shift.from), u8::from(shift.to));
        let wanted = quota(shift.n / margins.people as f64, dealer.people);
        let chosen = dealer.choose(&field, wanted, |person| {
            let function = &roles[role[person]].function;
            // Nobody runs a plant from the board room.
            let possible = shift.to != Level::Board || !margins.plant_functions.contains(function);
            (levels[person] == shift.from && !moved[person] && possible).then_some(0)
        });
        for person in chosen {
            levels[person] = shift.to;
            moved[person] = true;
        }
    }
    levels
}

/// For each role the industries that it allows; `None` allows all.
pub(super) fn industry_rules(
    recipe: &Recipe,
    roles: &[&RoleEntry],
    industries: &[&IndustryId],
) -> Vec<Option<Vec<bool>>> {
    roles
        .iter()
        .map(|role| {
            let rule = recipe.margins.industry_rules.iter().find(|rule| {
                rule.roles.contains(&role.id) || rule.functions.contains(&role.function)
            })?;
            Some(
                industries
                    .iter()
                    .map(|id| rule.industries.contains(id))
                    .collect(),
            )
        })
        .collect()
}

pub(super) fn situations(
    recipe: &Recipe,
    dealer: &Dealer,
    roles: &[&RoleEntry],
    role: &[usize],
    planted: &[Manager],
) -> BTreeMap<Situation, Vec<bool>> {
    let margins = &recipe.margins;
    let wanted = |situation: Situation| {
        margins
            .situations
            .get(&situation)
            .copied()
            .unwrap_or_default()
    };
    let planted_in =
        |situation: Situation| move |manager: &Manager| manager.situations.contains(&situation);
    let mut all: BTreeMap<Situation, Vec<bool>> = BTreeMap::new();

    let special = &margins.crisis_by_role;
    let is_special = |person: usize| roles[role[person]].id == special.role;
    let specials = dealer.drawn().filter(|person| is_special(*person)).count();
    let chosen = dealer.choose("crisis by role", quota(special.share, specials), |person| {
        is_special(person).then_some(0)
    });
    let chosen = mask(dealer.people, &chosen);
    let in_crisis = share(
        dealer,
        "situation crisis",
        wanted(Situation::Crisis),
        planted,
        planted_in(Situation::Crisis),
        |person| {
            let function = &roles[role[person]].function;
            match is_special(person) {
                true => chosen[person].then_some(0),
                false if margins.crisis_always.contains(function) => Some(0),
                false => Some(1),
            }
        },
    );
    all.insert(Situation::Crisis, in_crisis);
    for (situation, field) in [
        (Situation::Transition, "situation transition"),
        (Situation::Change, "situation change"),
    ] {
        let handled = share(
            dealer,
            field,
            wanted(situation),
            planted,
            planted_in(situation),
            |_| Some(0),
        );
        all.insert(situation, handled);
    }
    // The gap comes last: whoever has handled nothing else has at least held a seat.
    let in_gap = share(
        dealer,
        "situation gap",
        wanted(Situation::Gap),
        planted,
        planted_in(Situation::Gap),
        |person| Some(u8::from(all.values().any(|handled| handled[person]))),
    );
    all.insert(Situation::Gap, in_gap);
    all
}

/// How long ago those who are free now said so; `None` for all others.
pub(super) fn ages(
    recipe: &Recipe,
    dealer: &Dealer,
    state: &[State],
    planted: &[Manager],
) -> Vec<Option<Age>> {
    let margins = &recipe.margins;
    let free: Vec<usize> = (0..dealer.people)
        .filter(|person| state[*person] == State::FreeNow)
        .collect();
    let shares: Vec<f64> = margins.free_now_age.iter().map(|age| age.share).collect();
    let mut counts = quotas(&shares, free.len());
    let mut ages: Vec<Option<Age>> = vec![None; dealer.people];
    for person in free
        .iter()
        .copied()
        .filter(|person| *person < planted.len())
    {
        let days = planted::days_since(&planted[person], margins.as_of);
        let bucket = margins.free_now_age.iter().position(|age| days <= age.to);
        if let Some(count) = bucket.and_then(|bucket| counts.get_mut(bucket)) {
            *count = count.saturating_sub(1);
        }
    }
    for (age, count) in margins.free_now_age.iter().zip(counts) {
        let field = format!("age {}", age.from);
        for person in dealer.choose(&field, count, |person| {
            (state[person] == State::FreeNow && ages[person].is_none()).then_some(0)
        }) {
            ages[person] = Some(*age);
        }
    }
    ages
}

pub(super) fn never_stated(
    recipe: &Recipe,
    dealer: &Dealer,
    state: &[State],
    planted: &[Manager],
) -> Vec<bool> {
    let stale = state.iter().filter(|state| **state == State::Stale).count();
    let share_of_all = recipe.margins.never_stated * stale as f64 / dealer.people.max(1) as f64;
    share(
        dealer,
        "never stated",
        share_of_all,
        planted,
        |manager| planted::days_since(manager, recipe.margins.as_of) == i64::MAX,
        |person| (state[person] == State::Stale).then_some(0),
    )
}
