//! Text in cells: what is invisible is left out, lists are parted by `|`, and no cell can act as a formula.

/// The characters that make a spreadsheet take a cell for a formula, in their narrow and their wide forms.
const FORMULA_STARTS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// One line of text: invisible characters left out, every stretch of white space a single blank, none at the ends.
pub(super) fn line(text: &str) -> String {
    let visible: String = text.chars().filter(|c| !is_invisible(*c)).collect();
    let mut line = String::with_capacity(visible.len());
    for word in visible.split(|c: char| c.is_whitespace() || c.is_control()) {
        if !word.is_empty() {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    line
}

/// Text of several lines: each as by [`line`], line breaks kept, none at the ends.
pub(super) fn lines(text: &str) -> String {
    let unified = text.replace("\r\n", "\n").replace('\r', "\n");
    let cleaned: Vec<String> = unified.split('\n').map(line).collect();
    cleaned.join("\n").trim_matches('\n').to_owned()
}

/// Whether a character can be neither seen nor heard: it would make two equal-looking names differ, or turn a line round.
/// The joiners U+200C and U+200D stay, because some scripts cannot be written without them.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{00ad}' | '\u{061c}')
}

/// A cell that no spreadsheet takes for a formula: an apostrophe goes before one that could be.
pub(super) fn guarded(cell: &str) -> String {
    if is_formula(cell) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

/// The cell as it was before [`guarded`].
pub(super) fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if is_formula(rest) => rest,
        _ => cell,
    }
}

/// Whether a cell begins like a formula, be it behind apostrophes: those must survive the way out and back.
fn is_formula(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(FORMULA_STARTS)
}

/// Entries as one cell; a `|` or `\` inside an entry gets a `\` before it.
pub(super) fn join<S: AsRef<str>>(entries: impl IntoIterator<Item = S>) -> String {
    let mut cell = String::new();
    for (position, entry) in entries.into_iter().enumerate() {
        if position > 0 {
            cell.push('|');
        }
        for c in entry.as_ref().chars() {
            if matches!(c, '|' | '\\') {
                cell.push('\\');
            }
            cell.push(c);
        }
    }
    cell
}

/// The entries of a cell; empty ones are left out.
pub(super) fn split(cell: &str) -> Vec<String> {
    let mut entries = vec![String::new()];
    let mut chars = cell.chars();
    while let Some(c) = chars.next() {
        let literal = match c {
            '|' => {
                entries.push(String::new());
                continue;
            }
            '\\' => chars.next().unwrap_or('\\'),
            other => other,
        };
        if let Some(entry) = entries.last_mut() {
            entry.push(literal);
        }
    }
    entries
        .iter()
        .map(|entry| line(entry))
        .filter(|entry| !entry.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_cell_that_looks_like_a_formula_is_made_harmless() {
        assert_eq!(guarded("=1+1"), "'=1+1");
        assert_eq!(guarded("@home"), "'@home");
        assert_eq!(guarded("'=1"), "''=1");
        assert_eq!(guarded("L'Oréal"), "L'Oréal");
    }

    #[test]
    fn what_cannot_be_seen_is_left_out() {
        assert_eq!(
            line(" Ada\u{200b} \u{202e}Feld\tstern\u{feff} "),
            "Ada Feld stern"
        );
        assert_eq!(lines("\r\none\rtwo  \n\n three\n"), "one\ntwo\n\nthree");
    }

    proptest! {
        #[test]
        fn a_guarded_cell_comes_back_the_same(cell in "['=+@a-]{0,6}") {
            let safe = guarded(&cell);
            prop_assert_eq!(unguarded(&safe), &cell);
            prop_assert!(!safe.starts_with(FORMULA_STARTS));
        }

        #[test]
        fn a_list_comes_back_the_same(list in prop::collection::vec("[a-z|\\\\]{1,6}", 0..5)) {
            prop_assert_eq!(split(&join(&list)), list);
        }

        #[test]
        fn cleaning_twice_changes_nothing_more(text in any::<String>()) {
            prop_assert_eq!(line(&line(&text)), line(&text));
            prop_assert_eq!(lines(&lines(&text)), lines(&text));
        }
    }
}
