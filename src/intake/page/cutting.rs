//! Cutting a text into tokens and sentences.

use super::{Case, Kind, Page, Token};
use crate::intake::{
    aside::Letter,
    trie::{Class, WordId},
};

impl Page<'_> {
    pub(super) fn cut(&mut self, letters: &[Letter], aside: &[bool]) {
        let (mut gap, mut line_start) = (true, true);
        let (mut paragraph, mut newlines) = (0, 0);
        let mut at = 0;
        while let Some(&letter) = letters.get(at) {
            let c = letter.folded;
            if aside[at] {
                gap = true;
                at += 1;
                continue;
            }
            if c == '\n' {
                newlines += 1;
                if newlines == 2 {
                    paragraph += 1;
                }
                gap = true;
                line_start = true;
                at += 1;
                continue;
            }
            // Marks of bold, italic and struck text part words but mean nothing here; of a gender star see below.
            if c == ' ' || matches!(c, '*' | '_' | '~' | '#' if !followed_by_digit(letters, at)) {
                gap = true;
                at += 1;
                continue;
            }
            if let Some(past) = self.gender_tag(letters, at) {
                gap = true;
                at = past;
                continue;
            }
            newlines = 0;
            let class = Class::of(c);
            let mut to = at + 1;
            if class != Class::Other {
                while letters
                    .get(to)
                    .is_some_and(|next| Class::of(next.folded) == class && !aside[to])
                {
                    to += 1;
                }
            }
            let folded_from = self.letters.len() as u32;
            self.letters
                .extend(letters[at..to].iter().map(|letter| letter.folded));
            let token = Token {
                kind: match class {
                    Class::Letter => Kind::Word,
                    Class::Digit => Kind::Number,
                    Class::Other => Kind::Sign(c),
                },
                case: case_of(&letters[at..to]),
                from: letter.at,
                to: letters[to - 1].at + 1,
                gap,
                line_start,
                sentence: 0,
                paragraph,
                letters: (folded_from, self.letters.len() as u32),
                plural: is_plural(&letters[at..to]),
                word: WordId::NONE,
                stem: WordId::NONE,
                misspelt: false,
                short: false,
            };
            self.tokens.push(token);
            at = to;
            if class == Class::Letter {
                at = self.past_gender_suffix(letters, at);
            }
            gap = false;
            line_start = false;
        }
    }

    /// `:in`, `*innen`, `/-in`, `(in)`, `·rice` after a word.
    pub(super) fn past_gender_suffix(&self, letters: &[Letter], at: usize) -> usize {
        let folded = |at: usize| letters.get(at).map_or('\0', |letter| letter.folded);
        if !matches!(
            folded(at),
            ':' | '*' | '/' | '_' | '(' | '·' | '.' | '•' | '-'
        ) {
            return at;
        }
        let mut from = at + 1;
        if folded(from) == '-' {
            from += 1;
        }
        let to = (from..from + 7)
            .find(|&i| !folded(i).is_ascii_lowercase())
            .unwrap_or(from);
        if to == from || to > letters.len() {
            return at;
        }
        if matches!(folded(at), '.' | '-') && !matches!(folded(from), 'r' | 't' | 'e') {
            return at;
        }
        let mut suffix = String::with_capacity(8);
        suffix.extend(letters[from..to].iter().map(|letter| letter.folded));
        if !self.lexicon.gender_suffixes.contains(suffix.as_str()) {
            return at;
        }
        to + usize::from(folded(at) == '(' && folded(to) == ')')
    }

    /// `(m/w/d)`, `H/F`: the place after it.
    pub(super) fn gender_tag(&self, letters: &[Letter], at: usize) -> Option<usize> {
        let folded = |at: usize| letters.get(at).map_or('\0', |letter| letter.folded);
        let bracket = folded(at) == '(';
        let from = at + usize::from(bracket);
        if !bracket
            && (!folded(at).is_ascii_lowercase() || (at > 0 && folded(at - 1).is_alphanumeric()))
        {
            return None;
        }
        // Most words begin with another letter than any of the tags.
        let first = u8::try_from(folded(from)).ok()?;
        self.lexicon.gender_tags.iter().find_map(|tag| {
            if tag.as_bytes().first() != Some(&first) {
                return None;
            }
            let to = from + tag.chars().count();
            let same = tag
                .chars()
                .zip(from..)
                .all(|(expected, at)| folded(at) == expected);
            let closed = if bracket {
                folded(to) == ')'
            } else {
                !folded(to).is_alphanumeric() && folded(to) != '/'
            };
            (same && closed).then_some(to + usize::from(bracket))
        })
    }

    pub(super) fn number_sentences(&mut self) {
        let mut sentence = 0;
        for at in 0..self.tokens.len() {
            if at > 0 && self.is_sentence_start(at) {
                sentence += 1;
            }
            self.tokens[at].sentence = sentence;
        }
    }

    pub(super) fn is_sentence_start(&self, at: usize) -> bool {
        let (before, token) = (&self.tokens[at - 1], &self.tokens[at]);
        if token.paragraph != before.paragraph {
            return true;
        }
        if token.line_start {
            // A line that an e-mail program broke goes on in lower case.
            return token.case != Case::Lower || token.kind != Kind::Word;
        }
        match before.kind {
            Kind::Sign('!' | '?' | ';') => token.gap,
            Kind::Sign('.') if token.gap => {
                let Some(ended) = at.checked_sub(2).map(|i| &self.tokens[i]) else {
                    return true;
                };
                match ended.kind {
                    Kind::Number => ended.to - ended.from > 2 && token.case != Case::Lower,
                    Kind::Word => {
                        let word = self.letters_of(ended);
                        word.len() > 1 && !self.lexicon.abbreviations.contains(word)
                    }
                    Kind::Sign(_) => true,
                }
            }
            _ => false,
        }
    }
}

/// `CFOs`: a short form in the plural.
fn is_plural(letters: &[Letter]) -> bool {
    match letters {
        [short @ .., last] => {
            last.raw == 's'
                && short.len() >= 2
                && short.iter().all(|letter| letter.raw.is_uppercase())
        }
        [] => false,
    }
}

fn followed_by_digit(letters: &[Letter], at: usize) -> bool {
    letters[at].folded == '~'
        && letters
            .get(at + 1)
            .is_some_and(|next| next.folded.is_ascii_digit())
}

fn case_of(letters: &[Letter]) -> Case {
    let mut upper = 0;
    let mut all = 0;
    for letter in letters {
        if letter.raw.is_alphabetic() {
            all += 1;
            upper += usize::from(letter.raw.is_uppercase());
        }
    }
    let capital = letters
        .first()
        .is_some_and(|letter| letter.raw.is_uppercase());
    match (upper, all) {
        (0, _) => Case::Lower,
        (upper, all) if upper == all && all > 1 => Case::Upper,
        _ if capital => Case::Capital,
        _ => Case::Lower,
    }
}
