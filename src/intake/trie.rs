//! All phrases of all data files in one tree of words.
//!
//! A phrase is cut into words the way a text is; each word has a number, and a path of numbers leads to what the phrase
//! means. Reading a text costs one look-up a word and one a step, however many phrases there are.

use super::fold::{fold, spelt_with_e};
use super::sense::Sense;
use rustc_hash::FxHashMap;

/// The number of a word; [`WordId::NONE`] is a word of no phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct WordId(pub(super) u32);

impl WordId {
    /// A word that stands in no phrase.
    pub(super) const NONE: Self = Self(u32::MAX);
}

/// A tree of phrases with what they mean.
#[derive(Debug, Default)]
pub(super) struct Trie {
    words: FxHashMap<Box<str>, WordId>,
    edges: FxHashMap<(u32, WordId), u32>,
    /// For each node, the head of its list in `senses`, 0 for none.
    heads: Vec<u32>,
    /// What nodes mean, as linked lists; entry 0 is never used.
    senses: Vec<(Sense, u32)>,
}

impl Trie {
    /// A tree without phrases.
    pub(super) fn new() -> Self {
        Self {
            heads: vec![0],
            senses: vec![(Sense::Nothing, 0)],
            ..Self::default()
        }
    }

    /// Adds a phrase, with its umlauts also spelt out (`ae`) and its `&` also as each of the words for it.
    pub(super) fn add(&mut self, phrase: &str, sense: Sense, ands: &[&str]) {
        self.add_words(&cut(phrase, false), sense);
        if phrase.contains(spelt_with_e) {
            self.add_words(&cut(phrase, true), sense);
        }
        if phrase.contains(" & ") {
            for and in ands {
                self.add_words(&cut(&phrase.replace('&', and), false), sense);
            }
        } else if let Some(and) = ands.iter().find(|and| phrase.contains(&format!(" {and} "))) {
            self.add_words(
                &cut(&phrase.replace(&format!(" {and} "), " "), false),
                sense,
            );
        }
    }

    fn add_words(&mut self, words: &[String], sense: Sense) {
        if words.is_empty() {
            return;
        }
        let mut node = 0;
        for word in words {
            let fresh_word = WordId(self.words.len() as u32);
            let id = match self.words.get(word.as_str()) {
                Some(&id) => id,
                None => {
                    self.words.insert(word.as_str().into(), fresh_word);
                    fresh_word
                }
            };
            let fresh_node = self.heads.len() as u32;
            node = *self.edges.entry((node, id)).or_insert(fresh_node);
            if node == fresh_node {
                self.heads.push(0);
            }
        }
        let mut entry = self.heads[node as usize];
        while entry != 0 {
            let (known, next) = self.senses[entry as usize];
            if known == sense {
                return;
            }
            entry = next;
        }
        self.senses.push((sense, self.heads[node as usize]));
        self.heads[node as usize] = self.senses.len() as u32 - 1;
    }

    /// The number of a folded word.
    pub(super) fn word(&self, word: &str) -> WordId {
        self.words.get(word).copied().unwrap_or(WordId::NONE)
    }

    /// Every word with its number.
    pub(super) fn words(&self) -> impl Iterator<Item = (&str, WordId)> {
        self.words.iter().map(|(word, id)| (&**word, *id))
    }

    /// How many words there are.
    pub(super) fn word_count(&self) -> usize {
        self.words.len()
    }

    /// The root of the tree.
    pub(super) const ROOT: u32 = 0;

    /// The node after a word.
    pub(super) fn step(&self, node: u32, word: WordId) -> Option<u32> {
        self.edges.get(&(node, word)).copied()
    }

    /// What the phrase that ends at a node means.
    pub(super) fn senses(&self, node: u32) -> impl Iterator<Item = Sense> {
        let mut entry = self.heads.get(node as usize).copied().unwrap_or(0);
        std::iter::from_fn(move || {
            if entry == 0 {
                return None;
            }
            let (sense, next) = self.senses[entry as usize];
            entry = next;
            Some(sense)
        })
    }
}

/// Cuts a phrase into folded words: runs of letters, runs of digits; everything else parts them.
pub(super) fn cut(phrase: &str, umlauts_spelt: bool) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut last = Class::Other;
    let mut take = |c: char, join: bool| {
        let class = Class::of(c);
        if class != Class::Other {
            match words.last_mut() {
                Some(word) if class == last || join => word.push(c),
                _ => words.push(c.to_string()),
            }
        }
        last = class;
    };
    for c in phrase.chars() {
        fold(c, |folded| take(folded, false));
        if umlauts_spelt && spelt_with_e(c) {
            take('e', true);
        }
    }
    words
}

/// What a folded character is to the cutting of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// Part of a word.
    Letter,
    /// Part of a number.
    Digit,
    /// Neither.
    Other,
}

impl Class {
    /// The class of a folded character.
    pub(super) fn of(c: char) -> Self {
        if c.is_ascii_lowercase() {
            Self::Letter
        } else if c.is_ascii_digit() {
            Self::Digit
        } else if c.is_ascii() || !c.is_alphabetic() {
            Self::Other
        } else {
            Self::Letter
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_cut_at_everything_but_letters_and_digits() {
        assert_eq!(cut("S/4HANA", false), ["s", "4", "hana"]);
        assert_eq!(cut("Geschäftsführer", true), ["geschaeftsfuehrer"]);
        assert_eq!(cut("l'usine", false), ["l", "usine"]);
    }
}
