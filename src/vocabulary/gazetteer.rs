//! Towns of the world beyond the hand-made list, from GeoNames (`data/places/towns.tsv`).

use crate::domain::{Country, Point};
use std::sync::OnceLock;

/// A town of the gazetteer.
#[derive(Clone, Copy, Debug)]
pub struct Town {
    /// Its main name: the English one where GeoNames knows it, the local one otherwise.
    pub name: &'static str,
    /// Its country.
    pub country: Country,
    /// Where its centre lies.
    pub point: Point,
    /// How many people live there, in thousands, rounded up.
    pub thousands: u32,
    others: &'static str,
}

impl Town {
    /// Its other names.
    pub fn other_names(&self) -> impl Iterator<Item = &'static str> {
        self.others.split('|').filter(|name| !name.is_empty())
    }
}

/// All towns, each read from its line when it is looked at.
#[derive(Debug)]
pub struct Towns(Vec<&'static str>);

impl Towns {
    /// The town at a place in the file.
    pub fn get(&self, at: usize) -> Option<Town> {
        town(self.0.get(at)?)
    }

    /// All towns, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = Town> + '_ {
        self.0.iter().filter_map(|line| town(line))
    }
}

/// The towns in the binary: Europe from 5,000 inhabitants, the rest of the world from 100,000.
pub fn towns() -> &'static Towns {
    static TOWNS: OnceLock<Towns> = OnceLock::new();
    TOWNS.get_or_init(|| {
        Towns(
            include_str!("../../data/places/towns.tsv")
                .lines()
                .collect(),
        )
    })
}

fn town(line: &'static str) -> Option<Town> {
    let mut fields = line.split('\t');
    Some(Town {
        name: fields.next()?,
        country: fields.next()?.parse().ok()?,
        point: Point {
            lat: fields.next()?.parse().ok()?,
            lon: fields.next()?.parse().ok()?,
        },
        thousands: fields.next()?.parse().ok()?,
        others: fields.next()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_file_is_a_town() {
        let lines = include_str!("../../data/places/towns.tsv").lines().count();
        assert_eq!(towns().iter().count(), lines);
        let chemnitz = towns().iter().find(|town| town.name == "Chemnitz").unwrap();
        assert_eq!(chemnitz.country.as_str(), "DE");
        assert!((chemnitz.point.lat - 50.8).abs() < 0.1);
    }
}
