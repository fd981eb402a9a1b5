//! Misspelt words: the one known word that is a single slip away.
//!
//! A slip is one letter too many, missing, wrong or swapped with its neighbour. Words under six letters are taken as they
//! stand, since too many of them lie a slip apart; the first letter must be right; ordinary words are never slips.

use super::trie::{Trie, WordId};
use rustc_hash::{FxHashSet, FxHasher};
use std::hash::Hasher;

/// Words under this many letters are never corrected.
const SHORTEST: usize = 6;

/// An index of known words by what is left of them when a letter is taken out: hashes in order, each with its word.
#[derive(Debug, Default)]
pub(super) struct Spelling {
    keys: Vec<u32>,
    words: Vec<WordId>,
}

impl Spelling {
    /// An index over the words of a tree.
    pub(super) fn new(trie: &Trie, ordinary: &FxHashSet<String>) -> Self {
        let mut entries: Vec<(u32, WordId)> = trie
            .telling_words()
            .filter(|(word, _)| fits(word) && !ordinary.contains(*word))
            .flat_map(|(word, id)| keys(word).map(move |key| (key, id)))
            .collect();
        entries.sort_unstable();
        Self {
            keys: entries.iter().map(|(key, _)| *key).collect(),
            words: entries.iter().map(|(_, word)| *word).collect(),
        }
    }

    /// The known word that a misspelt one stands for; `None` where none is near, or two are as near.
    pub(super) fn correct(&self, trie: &Trie, word: &str) -> Option<WordId> {
        if !fits(word) {
            return None;
        }
        let mut best: Option<(&str, WordId)> = None;
        for key in keys(word) {
            let from = self.keys.partition_point(|known| *known < key);
            let same = self.keys[from..].iter().take_while(|known| **known == key);
            for (_, &id) in same.zip(&self.words[from..]) {
                let known = trie.letters(id);
                if known.as_bytes().first() != word.as_bytes().first()
                    || strsim::osa_distance(known, word) != 1
                {
                    continue;
                }
                match best {
                    Some((chosen, _)) if chosen == known => {}
                    Some((chosen, _)) if inflected(chosen, known) => {
                        if known.len() < chosen.len() {
                            best = Some((known, id));
                        }
                    }
                    Some(_) => return None,
                    None => best = Some((known, id)),
                }
            }
        }
        best.map(|(_, id)| id)
    }
}

fn fits(word: &str) -> bool {
    (SHORTEST..=30).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_lowercase())
}

fn inflected(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() < other.len() {
        (one, other)
    } else {
        (other, one)
    };
    long.starts_with(short)
}

/// The hashes of a word and of all that is left of it when one letter is taken out.
fn keys(word: &str) -> impl Iterator<Item = u32> + '_ {
    let bytes = word.as_bytes();
    std::iter::once(usize::MAX)
        .chain(1..bytes.len())
        .map(move |left_out| {
            let mut hasher = FxHasher::default();
            for (at, byte) in bytes.iter().enumerate() {
                if at != left_out {
                    hasher.write_u8(*byte);
                }
            }
            hasher.finish() as u32
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::sense::Sense;

    #[test]
    fn a_single_slip_in_a_long_word_is_forgiven() {
        let mut trie = Trie::new();
        for word in ["controller", "geschaftsfuhrer", "werksleiter", "plant"] {
            trie.add(word, Sense::Role(0), &[]);
        }
        let spelling = Spelling::new(&trie, &FxHashSet::default());
        for (slip, meant) in [
            ("controler", Some("controller")),
            ("geschafsfuhrer", Some("geschaftsfuhrer")),
            ("werkslieter", Some("werksleiter")),
            ("planet", None),
            ("xontroller", None),
        ] {
            assert_eq!(
                spelling.correct(&trie, slip),
                meant.map(|word| trie.word(word)),
                "{slip}"
            );
        }
    }
}
