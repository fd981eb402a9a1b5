//! What waits between two requests of the page: files on their way, and forms that are open.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::loopback::{InteractionId, SeenModal, SentFile};

/// The most files and the most forms that wait; older ones make room.
const MOST: usize = 32;

/// A shelf with a place for both.
#[derive(Debug, Default)]
pub(super) struct Shelf(Mutex<Kept>);

#[derive(Debug, Default)]
struct Kept {
    last_ticket: u64,
    files: VecDeque<(u64, SentFile)>,
    forms: VecDeque<SeenModal>,
}

impl Shelf {
    /// Keeps a file until it is sent; the ticket fetches it.
    pub(super) fn keep_file(&self, file: SentFile) -> u64 {
        let mut kept = self.kept();
        kept.last_ticket += 1;
        let ticket = kept.last_ticket;
        kept.files.push_back((ticket, file));
        if kept.files.len() > MOST {
            kept.files.pop_front();
        }
        ticket
    }

    /// Looks at a file by its ticket. It stays, since an act that is refused is tried again.
    pub(super) fn file(&self, ticket: u64) -> Option<SentFile> {
        let kept = self.kept();
        kept.files
            .iter()
            .find(|(own, _)| *own == ticket)
            .map(|(_, file)| file.clone())
    }

    /// Keeps an open form until it is sent.
    pub(super) fn keep_form(&self, form: SeenModal) {
        let mut kept = self.kept();
        kept.forms.push_back(form);
        if kept.forms.len() > MOST {
            kept.forms.pop_front();
        }
    }

    /// The form that an interaction opened. It stays, since Discord leaves it open when sending fails.
    pub(super) fn form(&self, opened_by: InteractionId) -> Option<SeenModal> {
        self.kept()
            .forms
            .iter()
            .find(|form| form.opened_by == opened_by)
            .cloned()
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_files_make_room_for_new_ones() {
        let shelf = Shelf::default();
        let file = |name: &str| SentFile {
            filename: name.to_owned(),
            bytes: vec![1],
        };
        let first = shelf.keep_file(file("first"));
        assert_eq!(shelf.file(first), Some(file("first")));
        for _ in 0..MOST {
            shelf.keep_file(file("later"));
        }
        assert_eq!(shelf.file(first), None);
        assert_eq!(shelf.kept().files.len(), MOST);
    }
}
