//! What is wrong with a roster file and where, as the command line tells it.

use super::Column;
use crate::domain::Fault;
use std::fmt;

/// One thing that is wrong with a roster file. A row with a problem is not imported.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The line of the file on which the row begins, counted from 1.
    pub line: u64,
    /// The column; `None` where the row or the file as a whole is meant.
    pub column: Option<Column>,
    /// What stands there, shortened.
    pub value: String,
    /// What is wrong with it.
    pub fault: Fault,
    /// What may have been meant.
    pub suggestion: Option<String>,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}", self.line)?;
        if let Some(column) = self.column {
            write!(f, ", {column}")?;
        }
        f.write_str(": ")?;
        if !self.value.is_empty() {
            write!(f, "“{}”: ", self.value)?;
        }
        write!(f, "{}", self.fault)?;
        if let Some(suggestion) = &self.suggestion {
            write!(f, "; did you mean “{suggestion}”?")?;
        }
        Ok(())
    }
}

/// A cell, or a part of one, that could not be read.
#[derive(Debug)]
pub(super) struct Refusal {
    pub(super) value: String,
    pub(super) fault: Fault,
    pub(super) suggestion: Option<String>,
}

impl Refusal {
    pub(super) fn new(value: &str, fault: Fault) -> Self {
        Self {
            value: shortened(value),
            fault,
            suggestion: None,
        }
    }

    pub(super) fn at(self, line: u64, column: Option<Column>) -> Problem {
        Problem {
            line,
            column,
            value: self.value,
            fault: self.fault,
            suggestion: self.suggestion,
        }
    }
}

/// A value as a message quotes it: one line of at most 80 characters.
pub(super) fn shortened(value: &str) -> String {
    const LIMIT: usize = 80;
    let mut short: String = value
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .take(LIMIT)
        .collect();
    if value.chars().nth(LIMIT).is_some() {
        short.push('…');
    }
    short
}
