//! Folding: one character of a text to what it is compared by.
//!
//! `Ä`, `ä` and `a` followed by a combining diaeresis all fold to `a`; `ß` to `ss`; full-width and bold mathematical
//! letters to plain ones; look-alikes of other scripts to the Latin letter that they imitate. What cannot be seen folds
//! to nothing, so that a zero-width space inside a word does not hide it.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// Cyrillic and Greek letters that look like Latin ones, with what they look like.
const LOOK_ALIKES: &[(char, char)] = &[
    ('а', 'a'),
    ('в', 'b'),
    ('е', 'e'),
    ('к', 'k'),
    ('м', 'm'),
    ('н', 'h'),
    ('о', 'o'),
    ('р', 'p'),
    ('с', 'c'),
    ('т', 't'),
    ('у', 'y'),
    ('х', 'x'),
    ('і', 'i'),
    ('ј', 'j'),
    ('ѕ', 's'),
    ('α', 'a'),
    ('ε', 'e'),
    ('ι', 'i'),
    ('κ', 'k'),
    ('ν', 'v'),
    ('ο', 'o'),
    ('ρ', 'p'),
    ('τ', 't'),
    ('υ', 'u'),
    ('χ', 'x'),
];

/// Hands the folded form of a character to `give`, letter by letter; nothing for what cannot be seen.
pub(super) fn fold(c: char, mut give: impl FnMut(char)) {
    if c.is_ascii() {
        if c == '`' {
            give('\'');
        } else if c == '\n' || !c.is_ascii_control() {
            give(c.to_ascii_lowercase());
        } else if c.is_ascii_whitespace() {
            give(' ');
        }
        return;
    }
    match c {
        'ä' | 'à' | 'â' | 'á' | 'Ä' | 'À' | 'Â' => return give('a'),
        'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' => return give('e'),
        'ö' | 'ô' | 'ó' | 'Ö' | 'ø' | 'Ø' => return give('o'),
        'ü' | 'û' | 'ù' | 'Ü' => return give('u'),
        'ç' | 'Ç' => return give('c'),
        'ß' | 'ẞ' => {
            give('s');
            return give('s');
        }
        'œ' | 'Œ' => {
            give('o');
            return give('e');
        }
        'æ' | 'Æ' => {
            give('a');
            return give('e');
        }
        'ł' | 'Ł' => return give('l'),
        'đ' | 'Đ' => return give('d'),
        'ı' => return give('i'),
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => return give('-'),
        '’' | '‘' | '‚' | '‛' | '´' | 'ʼ' | '′' => return give('\''),
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' => return give('"'),
        '•' | '‣' | '◦' | '▪' | '●' | '○' | '➤' | '➡' | '►' | '✓' | '✔' => {
            return give('•');
        }
        '⁄' | '∕' => return give('/'),
        '×' => return give('x'),
        '\u{2028}' | '\u{2029}' => return give('\n'),
        _ if c.is_whitespace() => return give(' '),
        _ if is_invisible(c) => return,
        _ => {}
    }
    decompose_compatible(c, |part| {
        if is_combining_mark(part) {
            return;
        }
        for lower in part.to_lowercase() {
            match lower {
                '⁄' => give('/'),
                mark if is_combining_mark(mark) => {}
                letter => give(imitated(letter)),
            }
        }
    });
}

fn imitated(c: char) -> char {
    if matches!(c, '\u{370}'..='\u{4ff}') {
        LOOK_ALIKES
            .iter()
            .find(|(alike, _)| *alike == c)
            .map_or(c, |(_, latin)| *latin)
    } else {
        c
    }
}

/// Characters without any shape of their own: zero-width, direction marks, soft hyphen, variation selectors.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
        || c.is_control()
}

/// Whether a character has an umlaut that is also spelt with an `e` (`ä` as `ae`).
pub(super) fn spelt_with_e(c: char) -> bool {
    matches!(c, 'ä' | 'ö' | 'ü' | 'Ä' | 'Ö' | 'Ü')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        let mut out = String::new();
        for c in text.chars() {
            fold(c, |c| out.push(c));
        }
        out
    }

    #[test]
    fn letters_with_marks_fold_to_plain_ones_composed_or_not() {
        for (text, expected) in [
            ("Geschäftsführer", "geschaftsfuhrer"),
            ("Gescha\u{308}ftsfu\u{308}hrer", "geschaftsfuhrer"),
            ("Straße", "strasse"),
            ("chef d’œuvre", "chef d'oeuvre"),
            ("ＣＦＯ", "cfo"),
            ("𝐂𝐅𝐎", "cfo"),
            ("½", "1/2"),
            ("СFО", "cfo"),
            ("C\u{200b}F\u{202e}O", "cfo"),
            ("Łódź", "lodz"),
        ] {
            assert_eq!(folded(text), expected, "{text}");
        }
    }
}
