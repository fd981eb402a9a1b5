//! The people of a roster with their packed forms, in chunks that are shared between one state of a roster and the next.

use crate::domain::Manager;
use std::sync::Arc;

/// So many people stand in a chunk, which is what one change copies.
pub(super) const PEOPLE: usize = 256;

/// Some people, by position; `None` for one who has left.
#[derive(Clone, Debug, Default)]
pub(super) struct Chunk {
    managers: Vec<Option<Arc<Manager>>>,
    /// The packed forms, one after the other.
    bytes: Vec<u8>,
    /// Where each ends.
    ends: Vec<u32>,
}

impl Chunk {
    pub(super) fn is_full(&self) -> bool {
        self.managers.len() >= PEOPLE
    }

    /// How many positions it has.
    pub(super) fn len(&self) -> usize {
        self.managers.len()
    }

    pub(super) fn push(&mut self, manager: Arc<Manager>, packed: &[u8]) {
        self.managers.push(Some(manager));
        self.bytes.extend_from_slice(packed);
        self.ends
            .push(u32::try_from(self.bytes.len()).unwrap_or(u32::MAX));
    }

    pub(super) fn manager(&self, place: usize) -> Option<&Arc<Manager>> {
        self.managers.get(place)?.as_ref()
    }

    pub(super) fn managers(&self) -> impl Iterator<Item = &Arc<Manager>> {
        self.managers.iter().flatten()
    }

    #[inline]
    pub(super) fn packed(&self, place: usize) -> &[u8] {
        let from = match place.checked_sub(1) {
            Some(before) => self.ends.get(before).copied(),
            None => Some(0),
        };
        from.zip(self.ends.get(place))
            .and_then(|(from, to)| self.bytes.get(from as usize..*to as usize))
            .unwrap_or(&[])
    }

    /// Puts another person, or nobody, in a place.
    pub(super) fn replace(&mut self, place: usize, manager: Option<Arc<Manager>>, packed: &[u8]) {
        let mut changed = Self::default();
        for at in 0..self.managers.len() {
            let packed = if at == place { packed } else { self.packed(at) };
            changed.bytes.extend_from_slice(packed);
            changed
                .ends
                .push(u32::try_from(changed.bytes.len()).unwrap_or(u32::MAX));
        }
        (self.bytes, self.ends) = (changed.bytes, changed.ends);
        if let Some(slot) = self.managers.get_mut(place) {
            *slot = manager;
        }
    }

    pub(super) fn shrink(&mut self) {
        self.managers.shrink_to_fit();
        self.bytes.shrink_to_fit();
        self.ends.shrink_to_fit();
    }

    /// The bytes of the packed forms and of the way to them, without the people's own data.
    pub(super) fn bytes(&self) -> usize {
        size_of::<Self>()
            + self.bytes.capacity()
            + self.ends.capacity() * size_of::<u32>()
            + self.managers.capacity() * size_of::<Arc<Manager>>()
    }
}
