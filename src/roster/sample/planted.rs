//! The people that were written by hand, each to show one thing, and what they use up of every quota.
//!
//! They stand in `data/roster/planted.csv`, in the form of any other roster file; `docs/roster.md` says what each is for.

use super::{
    calendar,
    cast::Town,
    recipe::{OffLimits, Onsite, RateKind, Reach, State},
};
use crate::{
    domain::{Availability, CommitmentKind, Firmness, Manager, RateUnit, TravelScope},
    roster::csv,
    vocabulary::Vocabulary,
};
use jiff::Timestamp;

const FILE: &str = include_str!("../../../data/roster/planted.csv");

/// All of them.
pub(super) fn people(vocabulary: &Vocabulary) -> Vec<Manager> {
    csv::read(FILE.as_bytes(), vocabulary).managers
}

/// For each person the position of the kind that they are; the first where they are none.
pub(super) fn positions<K>(
    people: &[Manager],
    kinds: &[K],
    is: impl Fn(&Manager, &K) -> bool,
) -> Vec<usize> {
    people
        .iter()
        .map(|manager| kinds.iter().position(|kind| is(manager, kind)).unwrap_or(0))
        .collect()
}

pub(super) fn lives_in(manager: &Manager, town: &Town<'_>) -> bool {
    manager.home == town.name && manager.country == town.country
}

pub(super) fn has_skill(manager: &Manager, skill: &str) -> bool {
    manager
        .skills
        .iter()
        .any(|held| held.skill.as_str() == skill)
}

pub(super) fn onsite(manager: &Manager) -> Onsite {
    match manager.onsite_days {
        0 => Onsite::Remote,
        1 | 2 => Onsite::Two,
        3 | 4 => Onsite::Four,
        _ => Onsite::Five,
    }
}

pub(super) fn rate(manager: &Manager) -> RateKind {
    match manager.rate.map(|rate| rate.per) {
        None => RateKind::Open,
        Some(RateUnit::Hour) => RateKind::Hour,
        Some(RateUnit::Day) => RateKind::Day,
        Some(RateUnit::Month) => RateKind::Month,
    }
}

pub(super) fn reach(manager: &Manager) -> Reach {
    match &manager.travel {
        TravelScope::Radius(..=50) => Reach::Km50,
        TravelScope::Radius(51..=100) => Reach::Km100,
        TravelScope::Radius(_) => Reach::Km200,
        TravelScope::Countries(countries) if countries.len() <= 1 => Reach::National,
        TravelScope::Countries(_) => Reach::Neighbours,
        TravelScope::Europe | TravelScope::World => Reach::Europe,
    }
}

pub(super) fn off_limits(manager: &Manager) -> OffLimits {
    match manager.off_limits.len() {
        0 => OffLimits::None,
        1 | 2 => OffLimits::Few,
        _ => OffLimits::Many,
    }
}

/// Days of the calendar since the availability was stated; the largest number where it never was.
pub(super) fn days_since(manager: &Manager, as_of: Timestamp) -> i64 {
    let stated_at = match &manager.availability {
        Availability::Unknown => None,
        Availability::NotLooking { stated_at } => Some(*stated_at),
        Availability::Free(windows) => windows.first().map(|window| window.stated_at),
    };
    stated_at.map_or(i64::MAX, |stated_at| {
        calendar::days_between(calendar::day(stated_at), calendar::day(as_of))
    })
}

pub(super) fn state(manager: &Manager, as_of: Timestamp) -> State {
    const STALE_DAYS: i64 = 60;
    const SOON_DAYS: i64 = 14;
    const PART_DAYS: f32 = 3.0;
    let Availability::Free(windows) = &manager.availability else {
        return match manager.availability {
            Availability::NotLooking { .. } => State::NotLooking,
            _ => State::Stale,
        };
    };
    let Some(window) = windows.first() else {
        return State::Stale;
    };
    let today = calendar::day(as_of);
    let engaged = manager.commitments.iter().any(|commitment| {
        commitment.kind == CommitmentKind::Engagement && commitment.from <= today
    });
    let wait = calendar::days_between(today, window.from);
    match (engaged, window.firmness) {
        (true, Firmness::Firm) => State::BusyFirm,
        (true, Firmness::Soft) => State::BusySoft,
        (false, _) if days_since(manager, as_of) > STALE_DAYS => State::Stale,
        (false, _) if window.days_per_week <= PART_DAYS => State::Part,
        (false, _) if wait <= 0 => State::FreeNow,
        (false, _) if wait <= SOON_DAYS => State::Soon,
        (false, _) => State::Later,
    }
}
