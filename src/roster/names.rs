//! Names that mean a term, however they are written, and the nearest one to a name that means none.

use super::problem::Refusal;
use crate::{
    domain::{Fault, TermKind},
    vocabulary::{Labels, folded},
};
use std::{cell::RefCell, collections::HashMap};
use unicode_normalization::UnicodeNormalization;

/// How alike two names must be, 0 to 1, before one is suggested for the other.
const LIKENESS: f64 = 0.8;
/// The longest name, in characters, for which a suggestion is sought.
const LONGEST_GUESSED: usize = 60;
/// How many different unknown names of one kind get a suggestion: a file of nothing but nonsense must not take minutes.
const MOST_GUESSED: usize = 500;

/// A name with its umlauts written out, as on a keyboard that has none.
fn written_out(name: &str) -> String {
    name.nfc().fold(String::new(), |mut out, c| {
        match c {
            'ä' | 'Ä' => out.push_str("ae"),
            'ö' | 'Ö' => out.push_str("oe"),
            'ü' | 'Ü' => out.push_str("ue"),
            other => out.push(other),
        }
        out
    })
}

/// The names of one kind of term.
pub(super) struct Names<T> {
    kind: TermKind,
    /// Terms by folded name; more than one where a name has several meanings.
    terms: HashMap<String, Vec<T>>,
    /// What to suggest for a folded name.
    guesses: RefCell<HashMap<String, Option<String>>>,
    /// How a term is written in a file.
    written: fn(&T) -> String,
}

impl<T: Clone + PartialEq> Names<T> {
    pub(super) fn new(kind: TermKind, written: fn(&T) -> String) -> Self {
        Self {
            kind,
            terms: HashMap::new(),
            guesses: RefCell::default(),
            written,
        }
    }

    pub(super) fn add(&mut self, name: &str, term: &T) {
        let mut keys = vec![folded(name)];
        if name.contains(['ä', 'Ä', 'ö', 'Ö', 'ü', 'Ü']) {
            keys.push(folded(&written_out(name)));
        }
        for key in keys {
            let terms = self.terms.entry(key).or_default();
            if !terms.contains(term) {
                terms.push(term.clone());
            }
        }
    }

    /// Adds a name that means nothing but these terms, whatever else bears it.
    pub(super) fn settle(&mut self, name: &str, terms: Vec<T>) {
        self.terms.insert(folded(name), terms);
    }

    pub(super) fn add_labels(&mut self, labels: &Labels, term: &T) {
        for (_, label) in labels.iter() {
            self.add(label, term);
        }
    }

    pub(super) fn knows(&self, name: &str) -> bool {
        self.terms.contains_key(&folded(name))
    }

    pub(super) fn find(&self, name: &str) -> Result<T, Refusal> {
        let key = folded(name);
        match self.terms.get(&key).map(Vec::as_slice) {
            Some([one]) => Ok(one.clone()),
            Some(several) if !several.is_empty() => Err(Refusal::new(
                name,
                Fault::Ambiguous {
                    kind: self.kind,
                    options: several.iter().map(self.written).collect(),
                },
            )),
            _ => {
                let mut refusal = Refusal::new(name, Fault::Unknown(self.kind));
                refusal.suggestion = self.nearest(key);
                Err(refusal)
            }
        }
    }

    fn nearest(&self, key: String) -> Option<String> {
        if key.is_empty() || key.chars().count() > LONGEST_GUESSED {
            return None;
        }
        let mut guesses = self.guesses.borrow_mut();
        if let Some(known) = guesses.get(&key) {
            return known.clone();
        }
        if guesses.len() >= MOST_GUESSED {
            return None;
        }
        let mut best: Option<(f64, &String, &T)> = None;
        for (name, terms) in &self.terms {
            let Some(term) = terms.first() else { continue };
            let likeness = strsim::normalized_damerau_levenshtein(&key, name);
            let better = best.is_none_or(|(best_likeness, best_name, _)| {
                (likeness, best_name) > (best_likeness, name)
            });
            if likeness >= LIKENESS && better {
                best = Some((likeness, name, term));
            }
        }
        let guess = best.map(|(_, _, term)| (self.written)(term));
        guesses.insert(key, guess.clone());
        guess
    }
}
