//! Towns of the world beyond the hand-made list, from GeoNames (`data/places/towns.tsv`).
//!
//! The file is sorted by the names that towns are written by, so that it is searched where it lies in the binary: beside
//! it there is only one number a line.

use crate::domain::{Country, Point};
use std::{ops::Range, sync::OnceLock};

/// A town of the gazetteer.
#[derive(Clone, Copy, Debug)]
pub struct Town {
    /// The name to show: the English one where it is known, the local one otherwise.
    pub name: &'static str,
    /// Its country.
    pub country: Country,
    /// Where its centre lies.
    pub point: Point,
    /// How many people live there, in thousands, rounded up.
    pub thousands: u32,
}

/// All names of all towns, each read from its line when it is looked at.
#[derive(Debug)]
pub struct Towns {
    text: &'static str,
    /// Where each line starts.
    lines: Vec<u32>,
    /// The first line for each pair of first letters, and the end.
    heads: Vec<u32>,
}

const LETTERS: usize = 26;

/// The number of a pair of letters; `None` for other characters.
fn pair(name: &[u8]) -> Option<usize> {
    let number = |at: usize| {
        name.get(at)
            .filter(|byte| byte.is_ascii_lowercase())
            .map(|byte| usize::from(byte - b'a'))
    };
    Some(number(0)? * LETTERS + number(1)?)
}

impl Towns {
    fn new(text: &'static str) -> Self {
        let ends = text
            .bytes()
            .enumerate()
            .filter(|(_, byte)| *byte == b'\n')
            .map(|(at, _)| at as u32 + 1);
        let mut lines: Vec<u32> = std::iter::once(0).chain(ends).collect();
        lines.pop();
        lines.shrink_to_fit();
        let mut towns = Self {
            text,
            lines,
            heads: Vec::with_capacity(LETTERS * LETTERS + 1),
        };
        for number in 0..=LETTERS * LETTERS {
            let letter = |number: usize| (b'a' + (number % LETTERS) as u8) as char;
            let first = if number == LETTERS * LETTERS {
                "zz{".to_owned()
            } else {
                [letter(number / LETTERS), letter(number)].iter().collect()
            };
            let line = towns.first_not_before(first.as_bytes(), 0, towns.len());
            towns.heads.push(line as u32);
        }
        towns
    }

    /// How many names there are.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// Whether there is no name at all.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    fn line(&self, at: usize) -> &'static str {
        self.lines
            .get(at)
            .and_then(|&from| self.text.get(from as usize..))
            .and_then(|rest| rest.split_once('\n'))
            .map_or("", |(line, _)| line)
    }

    /// The folded name of a line.
    fn key(&self, at: usize) -> &'static [u8] {
        let rest = self.rest(at);
        let to = rest.iter().position(|byte| *byte == b'\t').unwrap_or(0);
        &rest[..to]
    }

    /// The text from a line on.
    fn rest(&self, at: usize) -> &'static [u8] {
        let from = self
            .lines
            .get(at)
            .map_or(self.text.len(), |&from| from as usize);
        self.text.as_bytes().get(from..).unwrap_or(b"")
    }

    /// The lines of a folded name, and whether some longer name goes on with a further word.
    pub fn named(&self, name: &str) -> (Range<usize>, bool) {
        let head = |number: usize| self.heads.get(number).map(|&line| line as usize);
        // Names such as "az b" lie between two pairs: the end is that of the pair itself.
        let (low, high) = pair(name.as_bytes())
            .and_then(|number| Some((head(number)?, head(number + 1)?)))
            .unwrap_or((0, self.len()));
        let from = self.first_not_before(name.as_bytes(), low, high);
        let mut to = from;
        while to < self.len() && self.key(to) == name.as_bytes() {
            to += 1;
        }
        let next = self.key(to);
        let goes_on = next.len() > name.len()
            && next.starts_with(name.as_bytes())
            && next.get(name.len()) == Some(&b' ');
        (from..to, goes_on)
    }

    fn first_not_before(&self, name: &[u8], low: usize, high: usize) -> usize {
        let (mut low, mut high) = (low, high);
        while low < high {
            let middle = low + (high - low) / 2;
            // The tab behind a name comes before all letters, so that the line compares as its name does.
            if self.rest(middle) < name {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// The town of a line.
    pub fn get(&self, at: usize) -> Option<Town> {
        let mut fields = self.line(at).split('\t').skip(1);
        Some(Town {
            name: fields.next()?,
            country: fields.next()?.parse().ok()?,
            point: Point {
                lat: fields.next()?.parse().ok()?,
                lon: fields.next()?.parse().ok()?,
            },
            thousands: fields.next()?.parse().ok()?,
        })
    }
}

/// The towns in the binary; `data/tools/places.py` says which.
pub fn towns() -> &'static Towns {
    static TOWNS: OnceLock<Towns> = OnceLock::new();
    TOWNS.get_or_init(|| Towns::new(include_str!("../../data/places/towns.tsv")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_of_the_file_are_towns_in_the_order_of_their_names() {
        let towns = towns();
        for at in 0..towns.len() {
            assert!(towns.get(at).is_some(), "{}", towns.line(at));
            assert!(
                at == 0 || towns.key(at - 1) <= towns.key(at),
                "{}",
                towns.line(at)
            );
        }
    }

    #[test]
    fn a_town_is_found_by_each_of_its_names() {
        let shown = |name: &str| {
            let (lines, _) = towns().named(name);
            lines
                .filter_map(|at| towns().get(at))
                .max_by_key(|town| town.thousands)
        };
        for (name, town) in [
            ("chemnitz", Some("Chemnitz")),
            ("gand", Some("Ghent")),
            ("aux herbiers", Some("Les Herbiers")),
            ("zell am see", Some("Zell am See")),
            ("bourg", Some("Bourg-en-Bresse")),
            ("guetersloh", Some("Gütersloh")),
            ("zell am", None),
        ] {
            assert_eq!(shown(name).map(|town| town.name), town, "{name}");
        }
        assert!(towns().named("zell am").1);
    }
}
