//! The traces that a person leaves in texts, and their removal.
//!
//! A name is found whatever its case, with the signs that make it harmless in Markdown between its letters, and with the
//! surname first. What stands in its place is the person's placeholder, so that a list of five stays a list of five.

use super::{Availability, Manager, ManagerId, UserId};

/// Texts shorter than this, in characters, are too common to be known as somebody's own words.
const SHORTEST_TEXT: usize = 12;
/// Ids shorter than this are removed only where they stand alone, not from within sentences.
const SHORTEST_ID: usize = 4;
/// Parts of a name shorter than this are not looked for on their own.
const SHORTEST_PART: usize = 3;

/// Stands for an account that is not there any more, where the table wants one. No account has it.
pub const NOBODY: UserId = UserId(1);

/// What tells in a text that it is about a person.
#[derive(Clone, Debug)]
pub struct Traces {
    /// The person's id on the roster.
    pub id: ManagerId,
    /// What stands in the place of id and name from now on.
    pub placeholder: ManagerId,
    /// The chat account.
    pub account: Option<UserId>,
    names: Vec<Vec<char>>,
    parts: Vec<Vec<char>>,
    texts: Vec<Vec<char>>,
}

/// How much of a name is a trace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// The whole name: for texts that may be about anybody.
    WholeName,
    /// The whole name and each part of it: for texts about this very person.
    EachPart,
}

impl Traces {
    /// The traces of a person.
    pub fn of(person: &Manager, placeholder: ManagerId) -> Self {
        let words: Vec<&str> = person.name.split_whitespace().collect();
        let mut names = vec![words.join(" ")];
        if let [first @ .., last] = words.as_slice()
            && !first.is_empty()
        {
            let first = first.join(" ");
            names.push(format!("{last}, {first}"));
            names.push(format!("{last} {first}"));
        }
        let mut texts: Vec<&str> = person.summary.split(['.', '\n', '!', '?']).collect();
        if let Availability::Free(windows) = &person.availability {
            texts.extend(windows.iter().filter_map(|window| window.note.as_deref()));
        }
        let folded = |text: &str| -> Vec<char> { text.trim().chars().map(fold).collect() };
        Self {
            id: person.id.clone(),
            placeholder,
            account: person.user,
            names: names
                .iter()
                .map(|name| folded(name))
                .filter(|name| !name.is_empty())
                .collect(),
            parts: words
                .iter()
                .map(|part| folded(part))
                .filter(|part| part.len() >= SHORTEST_PART)
                .collect(),
            texts: texts
                .into_iter()
                .map(folded)
                .filter(|text| text.len() >= SHORTEST_TEXT)
                .collect(),
        }
    }

    /// The text without the traces; `None` where it holds none.
    pub fn removed_from(&self, text: &str, depth: Depth) -> Option<String> {
        let placeholder = self.placeholder.as_str();
        if text == self.id.as_str() {
            return Some(placeholder.to_owned());
        }
        let mut left = text.to_owned();
        if let Some(account) = self.account {
            let digits = account.0.to_string();
            if left.contains(&digits) {
                for mention in [format!("<@{digits}>"), format!("<@!{digits}>")] {
                    left = left.replace(&mention, placeholder);
                }
                left = left.replace(&digits, &NOBODY.0.to_string());
            }
        }
        for own in &self.texts {
            left = replaced(&left, own, "", false).unwrap_or(left);
        }
        for name in &self.names {
            left = replaced(&left, name, placeholder, true).unwrap_or(left);
        }
        if depth == Depth::EachPart {
            for part in &self.parts {
                left = replaced(&left, part, placeholder, true).unwrap_or(left);
            }
        }
        left = self.without_id(&left);
        (left != text).then_some(left)
    }

    /// Ids stand alone between the colons of a button's id and the strokes of a key, and as words of their own.
    fn without_id(&self, text: &str) -> String {
        let (id, placeholder) = (self.id.as_str(), self.placeholder.as_str());
        if !text.contains(id) {
            return text.to_owned();
        }
        for separator in [':', '/'] {
            let parts: Vec<&str> = text.split(separator).collect();
            if parts.len() > 1 && !text.contains(' ') && parts.contains(&id) {
                let kept = parts
                    .into_iter()
                    .map(|part| if part == id { placeholder } else { part });
                return kept.collect::<Vec<_>>().join(&separator.to_string());
            }
        }
        if id.chars().count() < SHORTEST_ID {
            return text
                .replace(&format!("({id})"), &format!("({placeholder})"))
                .replace(&format!("**{id}**"), &format!("**{placeholder}**"));
        }
        let folded: Vec<char> = id.chars().map(fold).collect();
        replaced(text, &folded, placeholder, true).unwrap_or_else(|| text.to_owned())
    }
}

fn fold(character: char) -> char {
    let mut lower = character.to_lowercase();
    match (lower.next(), lower.next()) {
        (Some(one), None) => one,
        _ => character,
    }
}

/// Signs that may stand between the letters of a name to make it harmless.
fn is_padding(character: char) -> bool {
    matches!(character, '\\' | '\u{200b}')
}

/// The text with every place where the folded needle stands replaced; `None` where there is none.
fn replaced(text: &str, needle: &[char], with: &str, whole_words: bool) -> Option<String> {
    let letters: Vec<char> = text.chars().collect();
    let mut left = String::with_capacity(text.len());
    let (mut at, mut found) = (0, false);
    while let Some(letter) = letters.get(at) {
        let begins = !whole_words
            || at
                .checked_sub(1)
                .and_then(|before| letters.get(before))
                .is_none_or(|before| !before.is_alphanumeric());
        let end = begins
            .then(|| end_of(&letters, at, needle))
            .flatten()
            .filter(|end| {
                !whole_words || letters.get(*end).is_none_or(|next| !next.is_alphanumeric())
            });
        match end {
            Some(end) => {
                left.push_str(with);
                (at, found) = (end, true);
            }
            None => {
                left.push(*letter);
                at += 1;
            }
        }
    }
    found.then_some(left)
}

/// Where a needle that begins here ends.
fn end_of(letters: &[char], from: usize, needle: &[char]) -> Option<usize> {
    let mut at = from;
    for (place, wanted) in needle.iter().enumerate() {
        while place > 0 && letters.get(at).copied().is_some_and(is_padding) {
            at += 1;
        }
        let letter = letters.get(at).copied()?;
        let same = fold(letter) == *wanted || letter.is_whitespace() && *wanted == ' ';
        if !same {
            return None;
        }
        at += 1;
    }
    Some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn traces(name: &str, id: &str) -> Traces {
        let folded = |text: &str| text.chars().map(fold).collect::<Vec<char>>();
        let words: Vec<&str> = name.split(' ').collect();
        Traces {
            id: ManagerId::new(id),
            placeholder: ManagerId::new("erased-1"),
            account: Some(UserId(81_384_788_765_712_384)),
            names: vec![folded(name), folded(&format!("{}, {}", words[1], words[0]))],
            parts: words.into_iter().map(folded).collect(),
            texts: vec![folded("I turned Ölwerke round")],
        }
    }

    #[test]
    fn names_accounts_ids_and_own_words_go_and_all_else_stays() {
        let traces = traces("Thea O'Zwirn", "P0007");
        for (text, left) in [
            ("**Thea O'Zwirn** held", "**erased-1** held"),
            ("thea o\\'zwirn, CFO", "erased-1, CFO"),
            ("O'Zwirn, Thea", "erased-1"),
            ("Dorothea O'Zwirnberg", "Dorothea O'Zwirnberg"),
            ("<@81384788765712384> said yes", "erased-1 said yes"),
            ("{81384788765712384}", "{1}"),
            ("d1:profile:P0007", "d1:profile:erased-1"),
            ("nudge/P0007", "nudge/erased-1"),
            ("P0007", "erased-1"),
            ("asked P0007 and P00071", "asked erased-1 and P00071"),
            ("She wrote: i turned ölwerke ROUND.", "She wrote: ."),
        ] {
            let removed = traces.removed_from(text, Depth::WholeName);
            assert_eq!(removed.as_deref().unwrap_or(text), left);
        }
    }

    #[test]
    fn parts_of_a_name_go_only_where_the_text_is_about_the_person() {
        let traces = traces("Konrad Berlin", "K1");
        let text = "Berlin was late";
        assert_eq!(traces.removed_from(text, Depth::WholeName), None);
        let removed = traces.removed_from(text, Depth::EachPart);
        assert_eq!(removed.as_deref(), Some("erased-1 was late"));
    }

    #[test]
    fn a_short_id_is_no_word_of_a_sentence() {
        let traces = traces("Konrad Kern", "K1");
        let text = "the K1 works, (K1) and d1:save:K1";
        let removed = traces.removed_from(text, Depth::WholeName);
        assert_eq!(
            removed.as_deref(),
            Some("the K1 works, (erased-1) and d1:save:K1")
        );
    }
}
