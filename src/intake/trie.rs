//! All phrases of all data files in one tree of words.
//!
//! A phrase is cut into words the way a text is; each word has a number, and a path of numbers leads to what the phrase
//! means. Reading a text costs one look-up a word and one a step, however many phrases there are.

use super::fold::{fold, spelt_with_e};
use super::sense::Sense;
use rustc_hash::{FxHashMap, FxHasher};
use std::hash::{Hash, Hasher};

/// The number of a word; [`WordId::NONE`] is a word of no phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct WordId(pub(super) u32);

impl WordId {
    /// A word that stands in no phrase.
    pub(super) const NONE: Self = Self(u32::MAX);
}

/// All words one behind the other, found by their hash.
#[derive(Debug, Default)]
struct Words {
    all: String,
    ends: Vec<u32>,
    /// By hash; a word whose place is taken has the next free one.
    places: FxHashMap<u64, WordId>,
}

impl Words {
    fn letters(&self, word: WordId) -> &str {
        let at = word.0 as usize;
        let from = at
            .checked_sub(1)
            .and_then(|before| self.ends.get(before))
            .map_or(0, |&end| end as usize);
        self.ends
            .get(at)
            .and_then(|&to| self.all.get(from..to as usize))
            .unwrap_or("")
    }

    fn hash(word: &str) -> u64 {
        let mut hasher = FxHasher::default();
        word.hash(&mut hasher);
        hasher.finish()
    }

    fn find(&self, word: &str) -> WordId {
        let mut place = Self::hash(word);
        while let Some(&id) = self.places.get(&place) {
            if self.letters(id) == word {
                return id;
            }
            place = place.wrapping_add(1);
        }
        WordId::NONE
    }

    fn add(&mut self, word: &str) -> WordId {
        let mut place = Self::hash(word);
        while let Some(&id) = self.places.get(&place) {
            if self.letters(id) == word {
                return id;
            }
            place = place.wrapping_add(1);
        }
        let id = WordId(self.ends.len() as u32);
        self.all.push_str(word);
        self.ends.push(self.all.len() as u32);
        self.places.insert(place, id);
        id
    }
}

/// A tree of phrases with what they mean.
#[derive(Debug, Default)]
pub(super) struct Trie {
    words: Words,
    edges: FxHashMap<(u32, WordId), u32>,
    /// For each node, the head of its list in `senses`, 0 for none.
    heads: Vec<u32>,
    /// What nodes mean, as linked lists; entry 0 is never used.
    senses: Vec<(Sense, u32)>,
    /// For each word, whether it says more than evidence for or against a request.
    telling: Vec<bool>,
    cutter: Cutter,
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

    /// A tree with room for so many words.
    pub(super) fn with_room(words: usize) -> Self {
        let mut trie = Self::new();
        trie.edges.reserve(words * 3 / 2);
        trie
    }

    /// Adds a phrase, with its umlauts also spelt out (`ae`), its `&` also as each of the words for it, and each of those
    /// words also left out. The words stand between spaces.
    pub(super) fn add(&mut self, phrase: &str, sense: Sense, ands: &[String]) {
        self.add_cut(phrase, false, sense);
        if !phrase.is_ascii() && phrase.contains(spelt_with_e) {
            self.add_cut(phrase, true, sense);
        }
        if ands.is_empty() || !phrase.contains(' ') {
            return;
        }
        if phrase.contains(" & ") {
            for and in ands {
                self.add_cut(&phrase.replace(" & ", and), false, sense);
            }
        } else if let Some(and) = ands.iter().find(|and| phrase.contains(and.as_str())) {
            self.add_cut(&phrase.replace(and.as_str(), " "), false, sense);
        }
    }

    fn add_cut(&mut self, phrase: &str, umlauts_spelt: bool, sense: Sense) {
        let mut cutter = std::mem::take(&mut self.cutter);
        cutter.cut(phrase, umlauts_spelt);
        self.add_words(&cutter, sense);
        self.cutter = cutter;
    }

    fn add_words(&mut self, words: &Cutter, sense: Sense) {
        if words.is_empty() {
            return;
        }
        let mut node = 0;
        let telling = !matches!(sense, Sense::Cue(_) | Sense::Common(_));
        for word in words.words() {
            let id = self.words.add(word);
            let known = id.0 as usize + 1;
            if self.telling.len() < known {
                self.telling.resize(known, false);
            }
            self.telling[id.0 as usize] |= telling;
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
        self.words.find(word)
    }

    /// The word of a number; empty for [`WordId::NONE`].
    pub(super) fn letters(&self, word: WordId) -> &str {
        self.words.letters(word)
    }

    /// The words that say more than evidence for or against a request: whose misspellings are worth knowing.
    pub(super) fn telling_words(&self) -> impl Iterator<Item = (&str, WordId)> {
        self.words()
            .filter(|(_, id)| self.telling.get(id.0 as usize) == Some(&true))
    }

    /// Every word with its number.
    pub(super) fn words(&self) -> impl Iterator<Item = (&str, WordId)> {
        (0..self.words.ends.len() as u32).map(|id| (self.letters(WordId(id)), WordId(id)))
    }

    /// How many words there are.
    pub(super) fn word_count(&self) -> usize {
        self.words.ends.len()
    }

    /// Gives back the room that was made for phrases to come.
    pub(super) fn shrink(&mut self) {
        self.words.all.shrink_to_fit();
        self.words.ends.shrink_to_fit();
        self.words.places.shrink_to_fit();
        self.edges.shrink_to_fit();
        self.heads.shrink_to_fit();
        self.senses.shrink_to_fit();
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

/// Cuts phrases into folded words: runs of letters, runs of digits; everything else parts them.
#[derive(Debug, Default)]
pub(super) struct Cutter {
    letters: String,
    ends: Vec<usize>,
}

impl Cutter {
    /// Cuts a phrase; what was cut before is forgotten.
    pub(super) fn cut(&mut self, phrase: &str, umlauts_spelt: bool) {
        self.letters.clear();
        self.ends.clear();
        let mut last = Class::Other;
        for c in phrase.chars() {
            fold(c, |folded| self.take(folded, &mut last));
            if umlauts_spelt && spelt_with_e(c) {
                self.take('e', &mut last);
            }
        }
    }

    fn take(&mut self, c: char, last: &mut Class) {
        let class = Class::of(c);
        if class != Class::Other {
            if class != *last {
                self.ends.push(self.letters.len());
            }
            self.letters.push(c);
            if let Some(end) = self.ends.last_mut() {
                *end = self.letters.len();
            }
        }
        *last = class;
    }

    /// Whether the phrase has no word.
    pub(super) fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The words of the phrase.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        let mut from = 0;
        self.ends.iter().filter_map(move |&to| {
            let word = self.letters.get(from..to);
            from = to;
            word
        })
    }
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
        let mut cutter = Cutter::default();
        for (phrase, umlauts_spelt, words) in [
            ("S/4HANA", false, &["s", "4", "hana"][..]),
            ("Geschäftsführer", true, &["geschaeftsfuehrer"]),
            ("l'usine", false, &["l", "usine"]),
            (" - ", false, &[]),
        ] {
            cutter.cut(phrase, umlauts_spelt);
            assert!(cutter.words().eq(words.iter().copied()), "{phrase}");
        }
    }
}
