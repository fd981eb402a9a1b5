//! Text that people wrote, made harmless before it is said again.
//!
//! A card that quotes `@everyone` must not call everyone, and a name such as `[click](https://…)` must stay a name.
//! [`escape`] is for places where Markdown is read, [`plain`] for those where it is not: labels, footers, forms.

use std::borrow::Cow;

/// Stands between the two halves of what would otherwise be a mention or a link. It is not seen.
const GAP: char = '\u{200b}';

/// The text on one line, without invisible characters and with every sign of Markdown made a plain sign.
///
/// Mentions, timestamps, custom emoji and links stay readable and do nothing.
pub fn escape(text: &str) -> Cow<'_, str> {
    let text = plain(text);
    if !text.contains(is_active) {
        return text;
    }
    let mut safe = String::with_capacity(text.len() + 8);
    let mut rest = text.chars().peekable();
    let mut in_number = true;
    let mut at_start = true;
    while let Some(character) = rest.next() {
        let list_number = in_number && character == '.' && rest.peek() == Some(&' ');
        if is_markup(character) || list_number || at_start && opens_a_line(character) {
            safe.push('\\');
        }
        safe.push(character);
        let link = character == ':' && rest.peek() == Some(&'/');
        if character == '@' || link {
            safe.push(GAP);
        }
        in_number = in_number && character.is_ascii_digit();
        at_start = false;
    }
    Cow::Owned(safe)
}

/// The text on one line and without invisible characters: controls, zero-width signs, signs that turn the direction.
pub fn plain(text: &str) -> Cow<'_, str> {
    let clean = !text
        .chars()
        .any(|character| is_invisible(character) || character.is_whitespace() && character != ' ');
    if clean && !text.starts_with(' ') && !text.ends_with(' ') && !text.contains("  ") {
        return Cow::Borrowed(text);
    }
    let visible: String = text
        .chars()
        .filter(|character| character.is_whitespace() || !is_invisible(*character))
        .collect();
    let words: Vec<&str> = visible.split_whitespace().collect();
    Cow::Owned(words.join(" "))
}

/// An escaped text as it was before, for places where no Markdown is read.
pub(super) fn unescape(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(character) = rest.next() {
        match character {
            '\\' => plain.extend(rest.next()),
            GAP => {}
            other => plain.push(other),
        }
    }
    plain
}

fn is_active(character: char) -> bool {
    is_markup(character) || opens_a_line(character) || matches!(character, '@' | ':' | '.')
}

/// Signs that mean something wherever they stand.
fn is_markup(character: char) -> bool {
    matches!(
        character,
        '\\' | '*' | '_' | '~' | '`' | '|' | '[' | ']' | '<'
    )
}

/// Signs that make a heading, a quotation or a list where a line begins with them.
fn opens_a_line(character: char) -> bool {
    matches!(character, '#' | '>' | '-' | '+')
}

fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The text without its escaped characters: whatever is markup in here is active.
    fn active(text: &str) -> String {
        let mut active = String::new();
        let mut rest = text.chars();
        while let Some(character) = rest.next() {
            if character == '\\' {
                rest.next();
                active.push(' ');
            } else {
                active.push(character);
            }
        }
        active
    }

    #[test]
    fn what_would_call_or_lead_astray_is_only_read() {
        for (said, safe) in [
            ("@everyone", "@\u{200b}everyone"),
            ("<@123>", "\\<@\u{200b}123>"),
            ("<@&5> <#7>", "\\<@\u{200b}&5> \\<#7>"),
            ("[bank](https://evil)", "\\[bank\\](https:\u{200b}//evil)"),
            ("# big", "\\# big"),
            (
                "**bold** ~~x~~ ||y||",
                "\\*\\*bold\\*\\* \\~\\~x\\~\\~ \\|\\|y\\|\\|",
            ),
            ("<:smile:42>", "\\<:smile:42>"),
            ("one\ntwo\t three", "one two three"),
            ("1. item", "1\\. item"),
            ("in 1. year", "in 1. year"),
            ("ab\u{202e}cd\u{200b}ef\0", "abcdef"),
            ("> quote", "\\> quote"),
            ("Meyer-Lang (C++)", "Meyer-Lang (C++)"),
            ("Müller & Co.", "Müller & Co."),
        ] {
            assert_eq!(escape(said), safe);
        }
    }

    proptest! {
        #[test]
        fn no_active_mention_or_markup_survives(text in "[\\PC\\pC@<>:/#&!*_~`|\\[\\]()\\\\0-9a-z -]{0,80}") {
            let safe = escape(&text);
            let active = active(&safe);
            for mark in ["*", "_", "~", "`", "|", "[", "]", "<", "://", "\n"] {
                prop_assert!(!active.contains(mark), "{mark:?} in {safe:?}");
            }
            prop_assert!(!active.starts_with(['#', '>', '-', '+']));
            prop_assert!(safe.match_indices('@').all(|(at, _)| safe[at + 1..].starts_with(GAP)));
            prop_assert!(!safe.chars().any(|character| is_invisible(character) && character != GAP));
        }

        #[test]
        fn nothing_visible_is_lost_and_it_comes_back(text in "[\\PC@<>:/#&!*_~`|\\[\\]()\\\\0-9a-z -]{0,80}") {
            prop_assert_eq!(unescape(&escape(&text)), plain(&text).into_owned());
        }

        #[test]
        fn a_plain_text_stays_as_it_is(text in "[a-zA-ZäöüéèÀ0-9]{1,10}( [a-zA-ZäöüéèÀ0-9]{1,10}){0,4}") {
            prop_assert!(matches!(plain(&text), Cow::Borrowed(_)));
            prop_assert_eq!(escape(&text), text.as_str());
        }
    }
}
