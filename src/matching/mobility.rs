//! Where people live, travel and may work. Many people share the same answer, so a roster keeps each once.

use crate::domain::{Country, Manager, TravelScope};
use rustc_hash::FxHashMap;
use std::{hash::Hash, sync::Arc};

/// Where a person lives, how far from there work may be, and where the person may work.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Mobility {
    pub(super) country: Country,
    pub(super) travel: Travel,
    pub(super) work_permits: Vec<Country>,
}

/// A [`TravelScope`] without its kilometres, which differ from one person to the next.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Travel {
    /// So many kilometres from home.
    Radius,
    /// Anywhere in these countries.
    Countries(Vec<Country>),
    /// Anywhere in Europe.
    Europe,
    /// Anywhere.
    World,
}

impl Mobility {
    /// A person's mobility, and the kilometres of one who travels so far; 0 for all others.
    pub(super) fn of(manager: &Manager) -> (Self, u16) {
        let (travel, km) = match &manager.travel {
            TravelScope::Radius(km) => (Travel::Radius, *km),
            TravelScope::Countries(countries) => (Travel::Countries(countries.clone()), 0),
            TravelScope::Europe => (Travel::Europe, 0),
            TravelScope::World => (Travel::World, 0),
        };
        let mobility = Self {
            country: manager.country,
            travel,
            work_permits: manager.work_permits.clone(),
        };
        (mobility, km)
    }
}

/// Values that many people share, each kept once and known by a number.
#[derive(Clone, Debug)]
pub(super) struct Shared<T> {
    values: Vec<T>,
    numbers: FxHashMap<T, u32>,
}

impl<T> Default for Shared<T> {
    fn default() -> Self {
        Self {
            values: Vec::new(),
            numbers: FxHashMap::default(),
        }
    }
}

impl<T: Clone + Eq + Hash> Shared<T> {
    pub(super) fn number_of(&self, value: &T) -> Option<u32> {
        self.numbers.get(value).copied()
    }

    pub(super) fn add(&mut self, value: &T) -> u32 {
        if let Some(number) = self.number_of(value) {
            return number;
        }
        let number = u32::try_from(self.values.len()).unwrap_or(u32::MAX);
        self.values.push(value.clone());
        self.numbers.insert(value.clone(), number);
        number
    }

    /// The number of a value; copies the shared table only if the value is new to it.
    pub(super) fn number_in(this: &mut Arc<Self>, value: &T) -> u32 {
        match this.number_of(value) {
            Some(number) => number,
            None => Arc::make_mut(this).add(value),
        }
    }

    pub(super) fn get(&self, number: u32) -> Option<&T> {
        self.values.get(number as usize)
    }

    pub(super) fn values(&self) -> &[T] {
        &self.values
    }
}
