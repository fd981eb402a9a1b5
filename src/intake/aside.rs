//! Setting aside: what stands in a message but is not said by its author.
//!
//! Quoted lines (`> …`), code blocks, links, addresses, mentions, custom emoji, phone numbers, e-mail headers and
//! signatures are not read. The subject of a forwarded e-mail is, and so is a quote that the author passes on: one that
//! stands behind an introduction, not above a reply.
//!
//! ```text
//! > need a CFO in Munich          quoted: not read
//! Found one, thanks!              read
//! ```

use super::lexicon::MailWords;

/// One folded letter of a text with the character that it came from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Letter {
    /// The folded letter.
    pub(super) folded: char,
    /// The character in the text.
    pub(super) raw: char,
    /// Its place in the text, in characters.
    pub(super) at: u32,
}

/// Folds a text letter by letter.
pub(super) fn letters(text: &str) -> Vec<Letter> {
    let mut letters = Vec::with_capacity(text.len() + 1);
    for (at, raw) in (0u32..).zip(text.chars()) {
        super::fold::fold(raw, |folded| letters.push(Letter { folded, raw, at }));
    }
    letters
}

/// For each letter, whether it is set aside.
pub(super) fn set_aside(letters: &[Letter], words: &MailWords) -> Vec<bool> {
    let mut aside = vec![false; letters.len()];
    code_blocks(letters, &mut aside);
    by_line(letters, words, &mut aside);
    links_and_mentions(letters, &mut aside);
    aside
}

fn is_fence(letters: &[Letter], at: usize) -> bool {
    letters
        .get(at..at + 3)
        .is_some_and(|three| three.iter().all(|letter| letter.raw == '`'))
}

fn code_blocks(letters: &[Letter], aside: &mut [bool]) {
    let mut at = 0;
    let mut opened = None;
    while at < letters.len() {
        if is_fence(letters, at) {
            match opened.take() {
                None => opened = Some(at),
                Some(from) => aside[from..at + 3].fill(true),
            }
            at += 3;
        } else {
            at += 1;
        }
    }
}

/// What a line of an e-mail is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Line {
    Plain,
    Blank,
    Header,
    Subject,
    /// "Anna wrote:" and the like.
    Wrote,
    /// The line that opens a signature.
    Closing,
    /// A line of a signature by itself: name, street, telephone.
    Contact,
    /// A postscript, which ends a signature.
    Postscript,
}

fn by_line(letters: &[Letter], words: &MailWords, aside: &mut [bool]) {
    let mut lines = Vec::new();
    let mut from = 0;
    for to in 0..=letters.len() {
        if to == letters.len() || letters[to].folded == '\n' {
            lines.push((from, to));
            from = to + 1;
        }
    }
    let mut said = String::new();
    let kinds: Vec<Line> = lines
        .iter()
        .map(|&(from, to)| {
            said.clear();
            said.extend(
                letters[from..to]
                    .iter()
                    .map(|letter| letter.folded)
                    .filter(|c| !matches!(c, '*' | '_'))
                    .take(120),
            );
            kind_of(said.trim(), to - from, words)
        })
        .collect();

    let (mut signature, mut quoted, mut spoken) = (false, false, false);
    let mut passed_on = false;
    for (index, &(from, to)) in lines.iter().enumerate() {
        let first = letters[from..to]
            .iter()
            .position(|letter| letter.folded != ' ')
            .map(|offset| from + offset);
        let starts = |marks: &str| {
            first.is_some_and(|first| {
                marks
                    .chars()
                    .enumerate()
                    .all(|(i, mark)| letters.get(first + i).is_some_and(|l| l.raw == mark))
            })
        };
        if quoted || starts(">>> ") {
            quoted = true;
            aside[from..to].fill(true);
            continue;
        }
        if starts(">") || starts("&gt;") {
            let before = index.checked_sub(1).map(|before| kinds[before]);
            let goes_on = index
                .checked_sub(1)
                .and_then(|before| lines.get(before))
                .is_some_and(|&(from, to)| is_quoted(&letters[from..to]));
            passed_on = if goes_on {
                passed_on
            } else {
                spoken && !signature && before != Some(Line::Wrote)
            };
            if passed_on {
                let text = first.map_or(to, |first| first + 1);
                aside[from..text].fill(true);
            } else {
                aside[from..to].fill(true);
            }
            continue;
        }
        let in_header =
            matches!(kinds[index], Line::Header | Line::Subject) && header_block(&kinds, index);
        match kinds[index] {
            Line::Header if in_header => {
                signature = false;
                aside[from..to].fill(true);
            }
            Line::Subject if in_header => {
                signature = false;
                if let Some(colon) = (from..to).find(|&i| letters[i].folded == ':') {
                    aside[from..=colon].fill(true);
                }
            }
            Line::Wrote => {
                signature = false;
                aside[from..to].fill(true);
            }
            Line::Contact => aside[from..to].fill(true),
            Line::Postscript => signature = false,
            Line::Closing if spoken => {
                signature = true;
                aside[from..to].fill(true);
            }
            Line::Plain | Line::Header | Line::Subject | Line::Closing if signature => {
                aside[from..to].fill(true);
            }
            Line::Plain => spoken = true,
            _ => {}
        }
    }
}

/// A header counts only beside another one, and only where a subject or a time of sending is among them: "From: 1 March"
/// alone is a start.
fn header_block(kinds: &[Line], index: usize) -> bool {
    let headed = |line: &&Line| matches!(line, Line::Header | Line::Subject);
    const LONGEST: usize = 12;
    let above = kinds[..index]
        .iter()
        .rev()
        .take(LONGEST)
        .take_while(headed)
        .count();
    let below = kinds[index + 1..]
        .iter()
        .take(LONGEST)
        .take_while(headed)
        .count();
    let block = &kinds[index - above..=index + below];
    block.len() > 1 && block.contains(&Line::Subject)
}

fn is_quoted(line: &[Letter]) -> bool {
    line.iter()
        .find(|letter| letter.folded != ' ')
        .is_some_and(|letter| letter.raw == '>')
}

/// "Muster GmbH · Hauptstr. 5, 80331 München · Tel. 089 1234567".
fn is_contact(line: &str, words: &MailWords) -> bool {
    const FEWEST_DIGITS: usize = 7;
    const LONGEST: usize = 120;
    line.len() < LONGEST
        && line.chars().filter(char::is_ascii_digit).count() >= FEWEST_DIGITS
        && line.contains(['|', '·', '•', ','])
        && line
            .split(|c: char| !c.is_alphanumeric() && c != '+')
            .any(|word| {
                words.phones.iter().any(|phone| phone == word)
                    || word.starts_with('+') && word.len() > 2
            })
}

fn kind_of(line: &str, length: usize, words: &MailWords) -> Line {
    if line.is_empty() {
        return Line::Blank;
    }
    if matches!(line, "--" | "---" | "-----") {
        return Line::Closing;
    }
    if let Some((label, _)) = line.split_once(':') {
        let label = label.trim();
        if words.subjects.iter().any(|word| word == label) {
            return Line::Subject;
        }
        if words.headers.iter().any(|word| word == label) {
            return Line::Header;
        }
    }
    if is_contact(line, words) {
        return Line::Contact;
    }
    if line.ends_with(':') && words.wrote.iter().any(|word| line.contains(word.as_str())) {
        return Line::Wrote;
    }
    let opens_with = |list: &[String]| {
        list.iter().any(|word| {
            line.strip_prefix(word.as_str())
                .is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
        })
    };
    if opens_with(&words.postscripts) {
        return Line::Postscript;
    }
    if length <= 60 && line.split_whitespace().count() <= 7 && opens_with(&words.closings) {
        return Line::Closing;
    }
    Line::Plain
}

fn links_and_mentions(letters: &[Letter], aside: &mut [bool]) {
    let raw = |at: usize| letters.get(at).map_or('\0', |letter| letter.folded);
    let matches_at = |at: usize, what: &str| {
        what.chars()
            .enumerate()
            .all(|(i, expected)| raw(at + i) == expected)
    };
    let mut at = 0;
    while at < letters.len() {
        let fresh = at == 0 || !raw(at - 1).is_alphanumeric();
        let to = match raw(at) {
            'h' if fresh && (matches_at(at, "http://") || matches_at(at, "https://")) => {
                Some(end_of_link(letters, at))
            }
            'w' if fresh && matches_at(at, "www.") => Some(end_of_link(letters, at)),
            '<' if matches!(raw(at + 1), '@' | '#' | ':' | '/')
                || matches_at(at, "<a:")
                || matches_at(at, "<t:") =>
            {
                (at + 1..letters.len().min(at + 80))
                    .find(|&i| matches!(raw(i), '>' | ' ' | '\n'))
                    .map(|end| end + usize::from(raw(end) == '>'))
            }
            '@' if fresh && raw(at + 1).is_alphanumeric() => Some(
                (at + 1..letters.len())
                    .find(|&i| !(raw(i).is_alphanumeric() || matches!(raw(i), '_' | '.' | '-')))
                    .unwrap_or(letters.len()),
            ),
            '@' if !fresh => {
                let from = (0..at)
                    .rev()
                    .take(64)
                    .take_while(|&i| {
                        raw(i).is_alphanumeric() || matches!(raw(i), '.' | '-' | '_' | '+')
                    })
                    .last()
                    .unwrap_or(at);
                let to = end_of_link(letters, at);
                aside[from..to].fill(true);
                Some(to)
            }
            ':' if raw(at + 1).is_alphabetic() => {
                let end = (at + 1..letters.len().min(at + 40))
                    .find(|&i| !(raw(i).is_alphanumeric() || matches!(raw(i), '_' | '+' | '-')));
                end.filter(|&end| raw(end) == ':' && end > at + 2)
                    .map(|end| end + 1)
            }
            '+' if fresh && raw(at + 1).is_ascii_digit() => {
                let end = (at + 1..letters.len())
                    .find(|&i| {
                        !(raw(i).is_ascii_digit() || matches!(raw(i), ' ' | '-' | '/' | '(' | ')'))
                    })
                    .unwrap_or(letters.len());
                let digits = (at..end).filter(|&i| raw(i).is_ascii_digit()).count();
                (digits >= 8).then_some(end)
            }
            _ => None,
        };
        match to {
            Some(to) => {
                aside[at..to].fill(true);
                at = to.max(at + 1);
            }
            None => at += 1,
        }
    }
}

fn end_of_link(letters: &[Letter], from: usize) -> usize {
    (from..letters.len())
        .find(|&i| matches!(letters[i].folded, ' ' | '\n' | '>' | ')' | ']' | '"' | '|'))
        .unwrap_or(letters.len())
}
