//! What can be wrong with a roster file.
//!
//! A fault prints as the command line tells it; `wording` turns it into a sentence in the language of whoever uploaded the
//! file. Either says what to do.

use jiff::civil::Date;
use std::fmt;

/// What a term was looked up as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TermKind {
    /// A role.
    Role,
    /// An industry.
    Industry,
    /// A skill.
    Skill,
    /// A situation.
    Situation,
    /// A language.
    Language,
    /// A level of a language.
    LanguageLevel,
    /// A country.
    Country,
}

impl fmt::Display for TermKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Role => "role",
            Self::Industry => "industry",
            Self::Skill => "skill",
            Self::Situation => "situation",
            Self::Language => "language",
            Self::LanguageLevel => "level of a language",
            Self::Country => "country",
        })
    }
}

/// A kind of fault. Each says what to do.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Fault {
    /// The file is in UTF-16.
    #[error("the file is in UTF-16: save it as “CSV UTF-8”")]
    Utf16,
    /// Bytes that are no UTF-8.
    #[error("the text is not in UTF-8: save the file as “CSV UTF-8”")]
    NotUtf8,
    /// The file has no heading.
    #[error("the file is empty: its first line must hold the headings")]
    Empty,
    /// A heading that is none of ours.
    #[error("there is no such column: rename it or take it out")]
    UnknownColumn,
    /// A heading that stands there twice.
    #[error("this column stands in the file twice: take one out")]
    DoubledColumn,
    /// A column that must be there is not.
    #[error("this column is missing: add it")]
    MissingColumn,
    /// A row with another number of cells than the heading.
    #[error(
        "the row has {found} cells and the heading {expected}: put a cell that holds the delimiter in double quotes"
    )]
    CellCount {
        /// Cells of the heading.
        expected: usize,
        /// Cells of the row.
        found: usize,
    },
    /// A row that is longer than any row should be.
    #[error(
        "the row is longer than {limit} bytes: shorten it, or look for a double quote that is never closed"
    )]
    RowTooLong {
        /// The longest row accepted, in bytes.
        limit: usize,
    },
    /// A cell that must be filled is empty.
    #[error("this cell must not be empty: fill it in")]
    Missing,
    /// A text that is too long.
    #[error("the text is longer than {limit} characters: shorten it")]
    TooLong {
        /// The longest text accepted, in characters.
        limit: usize,
    },
    /// A list with too many entries.
    #[error("the list has more than {limit} entries: shorten it")]
    TooMany {
        /// The most entries accepted.
        limit: usize,
    },
    /// An entry that a list holds twice.
    #[error("this stands in the list twice: take one out")]
    Doubled,
    /// An id that an earlier row bears.
    #[error("the row on line {first} bears this id: give each person an id of their own")]
    DoubledId {
        /// The line of the earlier row.
        first: u64,
    },
    /// A term that the vocabulary does not know.
    #[error("no {0} is known by this name: write its id, its title or a usual alias")]
    Unknown(TermKind),
    /// A term with several meanings.
    #[error("this {kind} has several meanings: write one of {}", options.join(", "))]
    Ambiguous {
        /// What was looked up.
        kind: TermKind,
        /// The ids of the meanings.
        options: Vec<String>,
    },
    /// A cell that has none of the forms of its column, of which there is one example each.
    #[error("this cannot be read: write it like “{}”", either(.0))]
    Form(&'static [&'static str]),
    /// A number outside its range.
    #[error("the number must lie between {min} and {max}")]
    OutOfRange {
        /// The least.
        min: f64,
        /// The most.
        max: f64,
    },
    /// A negative amount.
    #[error("an amount cannot be negative: take out the minus sign")]
    Negative,
    /// A day that the calendar does not have.
    #[error("there is no such day: write a day like 2026-12-01")]
    NotADate,
    /// A day that cannot be meant.
    #[error("the day must lie between {min} and {max}")]
    DateOutOfRange {
        /// The first day accepted.
        min: Date,
        /// The last day accepted.
        max: Date,
    },
    /// A time that cannot be read.
    #[error("there is no such time: write it like 2026-11-24T08:00:00Z or 2026-11-24")]
    NotATime,
    /// A stretch of days that ends before it begins.
    #[error("it ends before it begins: swap the days or correct one")]
    Backwards,
    /// An availability without the time at which it was stated.
    #[error("when was this stated? Fill the column stated_at, for an undated fact ages unseen")]
    Undated,
    /// A rate without a currency.
    #[error("the rate has no currency: fill the column currency, for example with EUR")]
    NoCurrency,
    /// A floor or a currency without a rate.
    #[error("there is no rate beside it: fill the column rate or empty this cell")]
    NoRate,
    /// A floor above the rate.
    #[error("the floor lies above the rate: swap or correct them")]
    FloorAboveRate,
    /// A text that is no currency code.
    #[error("this is no currency: give the three letters of ISO 4217, for example EUR")]
    NotACurrency,
    /// More outcomes than mandates.
    #[error("that is more than the mandates: correct one of the two")]
    MoreThanMandates,
    /// Half a point on the map.
    #[error("give both lat and lon, or neither")]
    HalfAPoint,
}

/// "a, b or c".
fn either(forms: &[&str]) -> String {
    match forms {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [others @ .., last] => format!("{} or {last}", others.join(", ")),
    }
}
