//! Names as they are compared: without case, accents and punctuation.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A name without case, accents and punctuation.
pub fn folded(name: &str) -> String {
    if name.is_ascii() {
        return plain(name.chars());
    }
    plain(name.nfkd().filter(|c| !is_combining_mark(*c)))
}

/// Letters and digits in lower case; what stands between words becomes one blank.
fn plain(letters: impl Iterator<Item = char>) -> String {
    let mut plain = String::new();
    let mut gap = false;
    for c in letters {
        if !c.is_alphanumeric() {
            gap |= c != '.';
            continue;
        }
        if gap && !plain.is_empty() {
            plain.push(' ');
        }
        gap = false;
        match c {
            'ß' => plain.push_str("ss"),
            'œ' | 'Œ' => plain.push_str("oe"),
            'æ' | 'Æ' => plain.push_str("ae"),
            c => plain.extend(c.to_lowercase()),
        }
    }
    plain
}
