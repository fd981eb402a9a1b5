//! Whether two names mean the same company.
//!
//! Case, accents and the legal form make no difference: "Müller GmbH", "MUELLER" and "Muller GmbH & Co. KG" are one. The
//! comparison is of whole names, never of parts: "Siemens" does not bar "Siemens Energy".

use std::collections::BTreeSet;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A company's name, reduced to what tells it from others: once with umlauts written out (ü as ue) and once without.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CompanyName {
    written_out: String,
    bare: String,
}

impl CompanyName {
    pub(super) fn new(name: &str, legal_forms: &BTreeSet<String>) -> Self {
        Self {
            written_out: reduce(&write_out_umlauts(name), legal_forms),
            bare: reduce(name, legal_forms),
        }
    }

    pub(super) fn same_as(&self, other: &Self) -> bool {
        let mine = [&self.written_out, &self.bare];
        let theirs = [&other.written_out, &other.bare];
        mine.iter()
            .any(|name| !name.is_empty() && theirs.contains(name))
    }
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
        CompanyName::new(a, forms).same_as(&CompanyName::new(b, forms))
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
