//! A place in a text.

use serde::{Deserialize, Serialize};

/// A half-open stretch `[from, to)` of a text, counted in characters (Unicode scalar values), not bytes.
///
/// Written in JSON as `[from, to]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "(u32, u32)", into = "(u32, u32)")]
pub struct Span {
    /// The first character of the stretch.
    pub from: u32,
    /// One past its last character.
    pub to: u32,
}

impl From<(u32, u32)> for Span {
    fn from((from, to): (u32, u32)) -> Self {
        Self { from, to }
    }
}

impl From<Span> for (u32, u32) {
    fn from(span: Span) -> Self {
        (span.from, span.to)
    }
}
