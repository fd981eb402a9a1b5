//! The packed forms of the people, in chunks that are shared between one state of a roster and the next.
//!
//! A chunk is one piece of memory: where each form ends, then the forms. The way to a person is one look there.

use std::sync::Arc;

/// So many people stand in a chunk, which is what one change copies.
pub(super) const PEOPLE: usize = 128;
const END: usize = size_of::<u32>();
const ENDS: usize = PEOPLE * END;

/// The packed forms of some people, by place.
#[derive(Clone, Debug)]
pub(super) struct Chunk(Arc<[u8]>);

impl Chunk {
    /// A chunk of these forms; places beyond them are empty.
    pub(super) fn new<'p>(forms: impl Iterator<Item = &'p [u8]>) -> Self {
        let mut bytes = vec![0; ENDS];
        let mut ends = Vec::with_capacity(PEOPLE);
        for form in forms.take(PEOPLE) {
            bytes.extend_from_slice(form);
            ends.push(u32::try_from(bytes.len()).unwrap_or(u32::MAX));
        }
        let last = ends.last().copied().unwrap_or(ENDS as u32);
        ends.resize(PEOPLE, last);
        for (slot, end) in bytes.chunks_exact_mut(END).zip(ends) {
            slot.copy_from_slice(&end.to_le_bytes());
        }
        Self(bytes.into())
    }

    /// The same chunk with another form in a place.
    pub(super) fn with(&self, place: usize, form: &[u8]) -> Self {
        Self::new((0..PEOPLE).map(|at| if at == place { form } else { self.form(at) }))
    }

    /// The packed form of the person in a place; empty where there is none.
    #[inline]
    pub(super) fn form(&self, place: usize) -> &[u8] {
        let end = |place: usize| {
            let from = place * END;
            self.0
                .get(from..ENDS)?
                .first_chunk::<END>()
                .map(|bytes| u32::from_le_bytes(*bytes) as usize)
        };
        let from = match place.checked_sub(1) {
            Some(before) => end(before),
            None => Some(ENDS),
        };
        from.zip(end(place))
            .and_then(|(from, to)| self.0.get(from..to))
            .unwrap_or(&[])
    }

    pub(super) fn bytes(&self) -> usize {
        size_of::<Self>() + 2 * size_of::<usize>() + self.0.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_found_where_they_were_put_and_the_others_stay_when_one_changes() {
        let forms: Vec<Vec<u8>> = (0..100_u8).map(|n| vec![n; usize::from(n) % 7]).collect();
        let chunk = Chunk::new(forms.iter().map(Vec::as_slice));
        let changed = chunk.with(3, b"other").with(110, b"new");
        for (place, form) in forms.iter().enumerate() {
            assert_eq!(chunk.form(place), form);
            if place != 3 {
                assert_eq!(changed.form(place), form);
            }
        }
        assert_eq!(changed.form(3), b"other");
        assert_eq!(changed.form(110), b"new");
        assert_eq!(chunk.form(PEOPLE - 1), b"");
        assert_eq!(chunk.form(PEOPLE), b"");
    }
}
