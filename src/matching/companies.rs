//! Whether two names mean the same company.
//!
//! Case, accents and the legal form make no difference: "Müller GmbH", "MUELLER" and "Muller GmbH & Co. KG" are one. The
//! comparison is of whole names, never of parts: "Siemens" does not bar "Siemens Energy".

use std::{
    collections::BTreeSet,
    hash::{DefaultHasher, Hash, Hasher},
};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A company's name, reduced to what tells it from others: once with umlauts written out (ü as ue) and once without.
#[derive(Clone, Debug, PartialEq, Eq)]
struct CompanyName {
    written_out: String,
    bare: String,
}

impl CompanyName {
    fn new(name: &str, legal_forms: &BTreeSet<String>) -> Self {
        Self {
            written_out: reduce(&write_out_umlauts(name), legal_forms),
            bare: reduce(name, legal_forms),
        }
    }
}

/// A [`CompanyName`] as two numbers, so that a roster of a million people need not keep a million names.
///
/// Each is a hash of 63 bits; that two different companies of one roster share one is less likely than a fault of the memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct CompanyKey {
    pub(super) written_out: u64,
    pub(super) bare: u64,
}

impl CompanyKey {
    /// The highest bit, which no key has.
    pub(super) const SPARE_BIT: u64 = 1 << 63;

    pub(super) fn new(name: &str, legal_forms: &BTreeSet<String>) -> Self {
        let name = CompanyName::new(name, legal_forms);
        Self {
            written_out: key(&name.written_out),
            bare: key(&name.bare),
        }
    }

    pub(super) fn same_as(self, other: Self) -> bool {
        let theirs = [other.written_out, other.bare];
        [self.written_out, self.bare]
            .iter()
            .any(|key| *key != 0 && theirs.contains(key))
    }

    /// One of sixteen marks for each form of the name: names that are the same share one.
    pub(super) fn marks(self) -> u16 {
        [self.written_out, self.bare]
            .iter()
            .filter(|key| **key != 0)
            .fold(0, |marks, key| marks | 1 << (key >> 32 & 15))
    }
}

/// 0 for a name of which nothing is left.
fn key(reduced: &str) -> u64 {
    if reduced.is_empty() {
        return 0;
    }
    let mut hasher = DefaultHasher::new();
    reduced.hash(&mut hasher);
    (hasher.finish() & !CompanyKey::SPARE_BIT).max(1)
}

fn write_out_umlauts(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 4);
    for letter in name.nfc() {
        match letter {
            'ä' | 'Ä' | 'æ' | 'Æ' => out.push_str("ae"),
            'ö' | 'Ö' | 'ø' | 'Ø' | 'œ' | 'Œ' => out.push_str("oe"),
            'ü' | 'Ü' => out.push_str("ue"),
            'å' | 'Å' => out.push_str("aa"),
            other => out.push(other),
        }
    }
    out
}

fn reduce(name: &str, legal_forms: &BTreeSet<String>) -> String {
    let mut words: Vec<String> = vec![String::new()];
    // A dot after a single letter joins ("S.A." is "sa"); after anything longer it parts ("Co.KG" is "co kg").
    let mut letters_since_break = 0;
    for letter in name.nfkd().filter(|c| !is_combining_mark(*c)) {
        match letter {
            '.' if letters_since_break <= 1 => letters_since_break = 0,
            '\'' | '’' => {}
            'ß' | 'ẞ' => push(&mut words, "ss", &mut letters_since_break),
            letter if letter.is_alphanumeric() => {
                for lower in letter.to_lowercase() {
                    push(
                        &mut words,
                        lower.encode_utf8(&mut [0; 4]),
                        &mut letters_since_break,
                    );
                }
            }
            _ => {
                letters_since_break = 0;
                words.push(String::new());
            }
        }
    }
    words.retain(|word| !word.is_empty());
    while words.len() > 1 && words.last().is_some_and(|last| legal_forms.contains(last)) {
        words.pop();
    }
    words.concat()
}

fn push(words: &mut [String], letters: &str, letters_since_break: &mut usize) {
    if let Some(word) = words.last_mut() {
        word.push_str(letters);
        *letters_since_break += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::Scoring;

    fn same(a: &str, b: &str) -> bool {
        let forms = &Scoring::bundled().off_limits.legal_forms;
        CompanyKey::new(a, forms).same_as(CompanyKey::new(b, forms))
    }

    #[test]
    fn case_accents_and_legal_forms_make_no_difference() {
        for (a, b) in [
            ("Müller GmbH", "mueller"),
            ("Müller", "MULLER GmbH & Co. KG"),
            ("Müller GmbH&Co.KG", "Müller"),
            ("Société Générale S.A.", "societe generale"),
            ("Groß & Söhne OHG", "gross & soehne"),
            ("Acme, Inc.", "ACME"),
            ("Nord-Stahl AG", "Nord Stahl"),
            ("O’Neill Ltd.", "ONeill"),
            ("Kowalski Sp. z o.o.", "kowalski"),
            ("Holding AG", "Holding"),
        ] {
            assert!(same(a, b), "{a} = {b}");
        }
    }

    #[test]
    fn other_companies_stay_apart() {
        for (a, b) in [
            ("Siemens", "Siemens Energy"),
            ("Bauer AG", "Baur AG"),
            ("Alpha GmbH", "Beta GmbH"),
            ("", ""),
            ("…", "!"),
        ] {
            assert!(!same(a, b), "{a} ≠ {b}");
        }
    }
}
