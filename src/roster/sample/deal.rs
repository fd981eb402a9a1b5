//! Dealing out quotas: exact counts for the whole roster, chance only in who gets what.

use super::stream::{Stream, WHOLE};

/// How often the misfits of a deal are gone over.
const PASSES: usize = 10;
/// How many others are asked to swap with a misfit in one pass.
const PROBES: usize = 20_000;

/// How many of `n` fall to each weight, by the largest remainder; ties go to the earlier.
pub(super) fn quotas(weights: &[f64], n: usize) -> Vec<usize> {
    let sum: f64 = weights.iter().sum();
    let exact: Vec<f64> = weights
        .iter()
        .map(|weight| weight / sum * n as f64)
        .collect();
    let mut counts: Vec<usize> = exact.iter().map(|share| share.floor() as usize).collect();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    // A millionth forgives that shares like 0.35 are not exact in binary, so that equal remainders tie.
    let remainder = |at: usize| ((exact[at] - exact[at].floor()) * 1e6).round() as u64;
    order.sort_by_key(|at| std::cmp::Reverse(remainder(*at)));
    let missing = n.saturating_sub(counts.iter().sum());
    for at in order.into_iter().cycle().take(missing) {
        counts[at] += 1;
    }
    counts
}

/// How many of `n` a share makes.
pub(super) fn quota(share: f64, n: usize) -> usize {
    quotas(&[share, 1.0 - share], n)[0]
}

/// Deals to the people of one roster. Those planted by hand come first and keep what they have; their share is taken off
/// the quotas.
pub(super) struct Dealer {
    pub(super) seed: u64,
    pub(super) people: usize,
    pub(super) planted: usize,
}

impl Dealer {
    /// The people who are not planted.
    pub(super) fn drawn(&self) -> impl Iterator<Item = usize> + use<> {
        self.planted..self.people
    }

    /// Gives everyone one of the kinds, each as often as its weight says. Who cannot have a kind swaps with someone.
    pub(super) fn deal(
        &self,
        field: &str,
        weights: &[f64],
        planted: &[usize],
        fits: impl Fn(usize, usize) -> bool,
    ) -> Vec<usize> {
        let mut counts = quotas(weights, self.people);
        for kind in planted {
            counts[*kind] = counts[*kind].saturating_sub(1);
        }
        let mut slots: Vec<usize> = counts
            .iter()
            .enumerate()
            .flat_map(|(kind, count)| std::iter::repeat_n(kind, *count))
            .collect();
        let mut stream = Stream::new(self.seed, WHOLE, field);
        stream.shuffle(&mut slots);
        let mut kinds = planted.to_vec();
        kinds.extend(slots);
        kinds.resize(self.people, 0);
        self.mend(&mut stream, &mut kinds, fits);
        kinds
    }

    fn mend(&self, stream: &mut Stream, kinds: &mut [usize], fits: impl Fn(usize, usize) -> bool) {
        let drawn = self.people.saturating_sub(self.planted);
        for _ in 0..PASSES {
            let misfits: Vec<usize> = self
                .drawn()
                .filter(|person| !fits(*person, kinds[*person]))
                .collect();
            if misfits.is_empty() {
                return;
            }
            for person in misfits {
                let start = stream.below(drawn);
                let partner = (0..drawn.min(PROBES))
                    .map(|step| self.planted + (start + step) % drawn)
                    .find(|other| fits(person, kinds[*other]) && fits(*other, kinds[person]));
                if let Some(other) = partner {
                    kinds.swap(person, other);
                }
            }
        }
    }

    /// Chooses as many as wanted from those whom `rank` does not rule out, lower ranks first, chance deciding among equals.
    pub(super) fn choose(
        &self,
        field: &str,
        wanted: usize,
        rank: impl Fn(usize) -> Option<u8>,
    ) -> Vec<usize> {
        let mut ranked: Vec<(u8, usize)> = self
            .drawn()
            .filter_map(|person| Some((rank(person)?, person)))
            .collect();
        Stream::new(self.seed, WHOLE, field).shuffle(&mut ranked);
        ranked.sort_by_key(|(rank, _)| *rank);
        ranked.truncate(wanted);
        ranked.into_iter().map(|(_, person)| person).collect()
    }
}

/// For each person whether they are among those chosen.
pub(super) fn mask(people: usize, chosen: &[usize]) -> Vec<bool> {
    let mut mask = vec![false; people];
    for person in chosen {
        mask[*person] = true;
    }
    mask
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotas_add_up_and_ties_go_to_the_earlier() {
        assert_eq!(quotas(&[35.0, 45.0, 13.0, 7.0], 250), [88, 113, 32, 17]);
        assert_eq!(quotas(&[0.55, 0.35, 0.10], 250), [138, 87, 25]);
        assert_eq!(quotas(&[1.0, 1.0, 1.0], 2), [1, 1, 0]);
        assert_eq!(quota(0.62, 250), 155);
    }

    #[test]
    fn a_deal_is_exact_and_nobody_gets_what_does_not_fit() {
        let dealer = Dealer {
            seed: 7,
            people: 100,
            planted: 2,
        };
        let kinds = dealer.deal("test", &[3.0, 6.0, 1.0], &[2, 2], |person, kind| {
            kind != 2 || person % 2 == 0
        });
        let count = |kind| kinds.iter().filter(|dealt| **dealt == kind).count();
        assert_eq!((count(0), count(1), count(2)), (30, 60, 10));
        assert!((2..100).all(|person| kinds[person] != 2 || person % 2 == 0));
        assert_eq!(kinds[..2], [2, 2]);
    }

    #[test]
    fn the_first_choice_comes_first() {
        let dealer = Dealer {
            seed: 7,
            people: 20,
            planted: 5,
        };
        let chosen = dealer.choose("test", 6, |person| match person {
            0..10 => Some(1),
            10..14 => Some(0),
            _ => None,
        });
        assert_eq!(chosen.len(), 6);
        assert!((10..14).all(|person| chosen.contains(&person)));
        assert!(chosen.iter().all(|person| (5..14).contains(person)));
    }
}
