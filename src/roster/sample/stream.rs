//! Chance that comes out the same everywhere: one stream of numbers for each seed, person and field.
//!
//! A field that is added later draws from a stream of its own, so all others stay as they were.

/// The person number of draws that concern the whole roster.
pub(super) const WHOLE: u64 = u64::MAX;

/// A stream of numbers: SplitMix64, begun from the seed, the person's number and the FNV-1a hash of the field's name.
#[derive(Clone, Debug)]
pub(super) struct Stream(u64);

impl Stream {
    pub(super) fn new(seed: u64, person: u64, field: &str) -> Self {
        let mut stream = Self(seed);
        stream.0 = stream.next() ^ person;
        stream.0 = stream.next() ^ fnv1a(field);
        stream
    }

    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from 0 up to but not including `end`; 0 where `end` is 0.
    pub(super) fn below(&mut self, end: usize) -> usize {
        let scaled = (u128::from(self.next()) * end as u128) >> 64;
        scaled as usize
    }

    /// A whole number between two, both included.
    pub(super) fn between(&mut self, from: i64, to: i64) -> i64 {
        let width = usize::try_from(to - from + 1).unwrap_or(0);
        from + self.below(width) as i64
    }

    /// A number from 0 up to but not including 1.
    pub(super) fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Whether something of this chance happens.
    pub(super) fn chance(&mut self, chance: f64) -> bool {
        self.unit() < chance
    }

    /// One of these; `None` where there are none.
    pub(super) fn pick<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        all.get(self.below(all.len()))
    }

    /// The position of one of these weights, by its share in their sum; `None` where they are all nought.
    pub(super) fn weighted(&mut self, weights: impl Iterator<Item = f64> + Clone) -> Option<usize> {
        let mut left = self.unit() * weights.clone().sum::<f64>();
        let mut last = None;
        for (position, weight) in weights.enumerate().filter(|(_, weight)| *weight > 0.0) {
            last = Some(position);
            if left < weight {
                break;
            }
            left -= weight;
        }
        last
    }

    pub(super) fn shuffle<T>(&mut self, all: &mut [T]) {
        for end in (1..all.len()).rev() {
            all.swap(end, self.below(end + 1));
        }
    }
}

fn fnv1a(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_those_of_the_published_algorithms() {
        let mut split_mix = Stream(1_234_567);
        assert_eq!(split_mix.next(), 6_457_827_717_110_365_317);
        assert_eq!(split_mix.next(), 3_203_168_211_198_807_973);
        assert_eq!(fnv1a(""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv1a("a"), 0xaf63_dc4c_8601_ec8c);
    }

    #[test]
    fn each_person_and_field_has_numbers_of_its_own() {
        let first = |person, field| Stream::new(1, person, field).next();
        assert_ne!(first(0, "rate"), first(1, "rate"));
        assert_ne!(first(0, "rate"), first(0, "text"));
        assert_eq!(first(0, "rate"), first(0, "rate"));
    }

    #[test]
    fn bounds_hold() {
        let mut stream = Stream::new(1, 2, "bounds");
        for _ in 0..1_000 {
            assert!(stream.below(7) < 7);
            assert!((3..=5).contains(&stream.between(3, 5)));
            assert!((0.0..1.0).contains(&stream.unit()));
        }
        assert_eq!(stream.below(0), 0);
        assert_eq!(stream.weighted([0.0, 2.0, 0.0].into_iter()), Some(1));
    }
}
