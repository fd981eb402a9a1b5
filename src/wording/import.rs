//! An import: what a file would change, what is wrong with it, and what has changed.

use super::{
    Action, Button, Embed, EmbedField, Post, Row, Style, Tone,
    escape::escape,
    fit::{FIELD_VALUE, more},
    words::{Words, args},
};
use crate::domain::{Fault, TermKind};
use std::borrow::Cow;

/// Problems of a file that are named one by one.
const PROBLEMS: usize = 15;
/// People of a file who look like others on the roster and are named one by one.
const LOOKALIKES: usize = 10;

/// What an import would change, or has changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportCounts {
    /// People who are new.
    pub added: usize,
    /// People who differ from what the roster holds.
    pub changed: usize,
    /// People who are the same.
    pub unchanged: usize,
}

/// What a file holds, before anything is changed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportReport {
    /// What it would change.
    pub counts: ImportCounts,
    /// What is wrong with it. Such lines are left out.
    pub problems: Vec<ImportProblem>,
    /// People of the file who look like others on the roster: both names.
    pub lookalikes: Vec<(String, String)>,
}

/// What is wrong with a line of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportProblem {
    /// The line, counted from 1.
    pub line: u64,
    /// The heading of the column, as `docs/roster.md` has it; `None` where the line or the file as a whole is meant.
    pub column: Option<&'static str>,
    /// What stands there; empty where that says nothing.
    pub value: String,
    /// What is wrong with it.
    pub fault: Fault,
    /// What may have been meant.
    pub suggestion: Option<String>,
}

/// What an import would do; with a button that does it, where the file can be applied.
pub fn import_report(words: &Words, report: &ImportReport, import: Option<i64>) -> Post {
    let problems = report.problems.iter().map(|one| problem(words, one));
    let lookalikes = report.lookalikes.iter().map(|(new, known)| {
        let (new, known) = (escape(new).into_owned(), escape(known).into_owned());
        words.say("import-lookalike", args! { "new" => new, "known" => known })
    });
    let mut fields = Vec::new();
    fields.extend(some_lines(words, "import-problems", problems, PROBLEMS));
    fields.extend(some_lines(
        words,
        "import-lookalikes",
        lookalikes,
        LOOKALIKES,
    ));
    let mut post = Post::embed(Embed {
        title: words.text("import-dry-run"),
        description: counted(words, &report.counts),
        tone: if fields.is_empty() {
            Tone::Good
        } else {
            Tone::Warning
        },
        fields,
        ..Embed::default()
    });
    let changes = report.counts.added + report.counts.changed;
    if let Some(import) = import.filter(|_| changes > 0) {
        let apply = words.say("button-apply-import", args! { "n" => changes });
        post.rows.push(Row::Buttons(vec![
            Button::new(Action::ApplyImport { import }, apply, Style::Success),
            Button::new(
                Action::Dismiss,
                words.text("button-cancel"),
                Style::Secondary,
            ),
        ]));
    }
    post.fit()
}

/// An import was applied.
pub fn imported(words: &Words, counts: &ImportCounts) -> Post {
    let done = words.text("import-done");
    Post::text(format!("{done} {}", counted(words, counts))).fit()
}

fn counted(words: &Words, counts: &ImportCounts) -> String {
    words.say(
        "import-counts",
        args! {
            "added" => counts.added,
            "changed" => counts.changed,
            "unchanged" => counts.unchanged,
        },
    )
}

/// The lines under a heading, in as many fields as they need.
fn some_lines(
    words: &Words,
    heading: &str,
    lines: impl ExactSizeIterator<Item = String>,
    most: usize,
) -> Vec<EmbedField> {
    let count = lines.len();
    let rest = count.checked_sub(most).filter(|rest| *rest > 0).map(more);
    let mut fields: Vec<EmbedField> = Vec::new();
    let mut length = 0;
    for line in lines.take(most).chain(rest) {
        let longer = line.chars().count() + 1;
        match fields.last_mut() {
            Some(field) if length + longer <= FIELD_VALUE => {
                field.value.push('\n');
                field.value.push_str(&line);
                length += longer;
            }
            last => {
                let name = match last {
                    None => words.say(heading, args! { "n" => count }),
                    Some(_) => String::new(),
                };
                fields.push(EmbedField {
                    name,
                    value: line,
                    inline: false,
                });
                length = longer;
            }
        }
    }
    fields
}

fn problem(words: &Words, problem: &ImportProblem) -> String {
    let line = problem.line.to_string();
    let mut place = match problem.column {
        None => words.say("import-line", args! { "line" => line }),
        Some(column) => words.say("import-cell", args! { "line" => line, "column" => column }),
    };
    let value = escape(&problem.value);
    let is_heading = problem
        .column
        .is_some_and(|column| column.eq_ignore_ascii_case(&problem.value));
    if !value.is_empty() && !is_heading {
        place = words.say(
            "import-value",
            args! { "place" => place, "value" => value.into_owned() },
        );
    }
    let mut what = sentence(words, &problem.fault);
    if let Some(suggestion) = &problem.suggestion {
        let suggestion = escape(suggestion).into_owned();
        what = words.say(
            "import-suggestion",
            args! { "what" => what, "suggestion" => suggestion },
        );
    }
    words.say("import-problem", args! { "place" => place, "what" => what })
}

/// What is wrong, and what to do.
fn sentence(words: &Words, fault: &Fault) -> String {
    // Numbers and days stand as they are to be written in the file, which is one for all languages.
    let between =
        |key: &str, min: String, max: String| words.say(key, args! { "min" => min, "max" => max });
    let limited = |key: &str, limit: usize| words.say(key, args! { "limit" => limit });
    match fault {
        Fault::Utf16 => words.text("fault-utf16"),
        Fault::NotUtf8 => words.text("fault-not-utf8"),
        Fault::Empty => words.text("fault-empty"),
        Fault::UnknownColumn => words.text("fault-unknown-column"),
        Fault::DoubledColumn => words.text("fault-doubled-column"),
        Fault::MissingColumn => words.text("fault-missing-column"),
        Fault::CellCount { expected, found } => words.say(
            "fault-cell-count",
            args! { "expected" => *expected, "found" => *found },
        ),
        Fault::RowTooLong { limit } => limited("fault-row-too-long", *limit),
        Fault::Missing => words.text("fault-missing"),
        Fault::TooLong { limit } => limited("fault-too-long", *limit),
        Fault::TooMany { limit } => limited("fault-too-many", *limit),
        Fault::Doubled => words.text("fault-doubled"),
        Fault::DoubledId { first } => {
            words.say("fault-doubled-id", args! { "first" => first.to_string() })
        }
        Fault::Unknown(kind) => words.text(match kind {
            TermKind::Role => "fault-unknown-role",
            TermKind::Industry => "fault-unknown-industry",
            TermKind::Skill => "fault-unknown-skill",
            TermKind::Situation => "fault-unknown-situation",
            TermKind::Language => "fault-unknown-language",
            TermKind::LanguageLevel => "fault-unknown-level",
            TermKind::Country => "fault-unknown-country",
        }),
        Fault::Ambiguous { options, .. } => {
            let options: Vec<Cow<'_, str>> = options.iter().map(|one| escape(one)).collect();
            words.say(
                "fault-ambiguous",
                args! { "options" => either(words, &options) },
            )
        }
        Fault::Form(forms) => {
            // As code, which people can copy as it stands: escaped, a mention would hold a sign that is not seen.
            let forms: Vec<Cow<'_, str>> = forms
                .iter()
                .map(|form| format!("`{form}`").into())
                .collect();
            words.say("fault-form", args! { "like" => either(words, &forms) })
        }
        Fault::OutOfRange { min, max } => {
            between("fault-out-of-range", min.to_string(), max.to_string())
        }
        Fault::Negative => words.text("fault-negative"),
        Fault::NotADate => words.text("fault-not-a-date"),
        Fault::DateOutOfRange { min, max } => {
            between("fault-date-out-of-range", min.to_string(), max.to_string())
        }
        Fault::NotATime => words.text("fault-not-a-time"),
        Fault::Backwards => words.text("fault-backwards"),
        Fault::Undated => words.text("fault-undated"),
        Fault::NoCurrency => words.text("fault-no-currency"),
        Fault::NoRate => words.text("fault-no-rate"),
        Fault::FloorAboveRate => words.text("fault-floor-above-rate"),
        Fault::NotACurrency => words.text("fault-not-a-currency"),
        Fault::MoreThanMandates => words.text("fault-more-than-mandates"),
        Fault::HalfAPoint => words.text("fault-half-a-point"),
    }
}

/// "a, b or c".
fn either(words: &Words, all: &[Cow<'_, str>]) -> String {
    match all {
        [] => String::new(),
        [only] => only.to_string(),
        [others @ .., last] => words.say(
            "either",
            args! { "others" => others.join(", "), "last" => last.to_string() },
        ),
    }
}
