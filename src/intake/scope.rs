//! Which part of a message a reader looks at, and what it hands back.

use super::page::Page;
use crate::domain::Span;
use std::ops::Range;

/// The tokens that belong to one request: its own stretch of the message and what the message says about all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Scope(Vec<Range<usize>>);

impl Scope {
    /// The whole page.
    pub(super) fn all(page: &Page) -> Self {
        Self::of(std::iter::once(0..page.len()).collect())
    }

    /// Several stretches, in the order of the text.
    pub(super) fn of(mut ranges: Vec<Range<usize>>) -> Self {
        ranges.retain(|range| !range.is_empty());
        ranges.sort_by_key(|range| range.start);
        Self(ranges)
    }

    /// Whether a token belongs to it.
    pub(super) fn has(&self, at: usize) -> bool {
        self.0.iter().any(|range| range.contains(&at))
    }

    /// Its tokens, in the order of the text.
    pub(super) fn tokens(&self) -> impl Iterator<Item = usize> + '_ {
        self.0.iter().flat_map(Clone::clone)
    }
}

/// A value with the tokens that it was read from.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Found<T> {
    /// The value.
    pub(super) value: T,
    /// The tokens, as ranges.
    pub(super) tokens: Vec<(usize, usize)>,
}

impl<T> Found<T> {
    /// A value read from one stretch of tokens.
    pub(super) fn at(value: T, from: usize, to: usize) -> Self {
        Self {
            value,
            tokens: vec![(from, to)],
        }
    }

    /// The places in the text, in its order, each once.
    pub(super) fn spans(&self, page: &Page) -> Vec<Span> {
        let mut spans: Vec<Span> = self
            .tokens
            .iter()
            .map(|&(from, to)| page.span(from, to))
            .collect();
        spans.sort_unstable();
        spans.dedup();
        spans
    }
}
