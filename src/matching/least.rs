//! The least few of many values, without keeping the rest.

use smallvec::SmallVec;

/// The least so many of the values noted, in order.
#[derive(Debug)]
pub(super) struct Least<T> {
    values: SmallVec<[T; 4]>,
    most: usize,
}

impl<T: Copy + PartialOrd> Least<T> {
    /// Keeps so many, at least one.
    pub(super) fn new(most: usize) -> Self {
        Self {
            values: SmallVec::new(),
            most: most.max(1),
        }
    }

    #[inline]
    pub(super) fn note(&mut self, value: T) {
        if self.values.len() >= self.most {
            if self.values.last().is_some_and(|last| *last <= value) {
                return;
            }
            self.values.pop();
        }
        let place = self.values.partition_point(|known| *known <= value);
        self.values.insert(place.min(self.values.len()), value);
    }

    /// The greatest of those kept.
    pub(super) fn last(&self) -> Option<T> {
        self.values.last().copied()
    }

    /// The least, and the greatest of those kept if it is another.
    pub(super) fn first_and_last(&self) -> SmallVec<[T; 2]> {
        let mut picked: SmallVec<[T; 2]> = self.values.first().copied().into_iter().collect();
        picked.extend(self.last().filter(|last| picked.first() != Some(last)));
        picked
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_least_few_are_kept_in_order_whatever_comes_when() {
        for (noted, kept) in [
            (vec![], vec![]),
            (vec![5], vec![5]),
            (vec![5, 5, 5, 5], vec![5]),
            (vec![9, 1, 8, 2, 7, 3], vec![1, 3]),
            (vec![2, 1], vec![1, 2]),
        ] {
            let mut least = Least::new(3);
            noted.iter().for_each(|value| least.note(*value));
            assert_eq!(least.first_and_last().as_slice(), kept, "{noted:?}");
        }
    }
}
