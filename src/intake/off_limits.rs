//! Companies whose people must not be proposed.
//!
//! ```text
//! nobody from Bosch or Conti, please       Bosch, Conti
//! keine Leute von der Muster AG            Muster AG
//! ```

use super::{
    page::{Case, Kind, Page},
    scope::{Found, Scope},
    sense::Tag,
};

/// Reads the names after words like "nobody from": capitalised words, parted by commas and "or".
pub(super) fn read(text: &str, page: &Page, scope: &Scope) -> Option<Found<Vec<String>>> {
    const LONGEST: usize = 14;
    let mut names = Vec::new();
    let mut tokens = Vec::new();
    for start in scope.tokens() {
        let Some(after) = page.tag(start, Tag::OffLimits) else {
            continue;
        };
        let mut name: Option<(usize, usize)> = None;
        for at in after..(after + LONGEST).min(page.len()) {
            let token = &page.tokens[at];
            let capital = token.kind == Kind::Word && token.case != Case::Lower;
            if capital || (name.is_some() && token.kind == Kind::Number) {
                name = Some((name.map_or(at, |(from, _)| from), at + 1));
                continue;
            }
            tokens.extend(name.take());
            let passes = matches!(page.sign(at), ',' | ':' | '-' | '&' | '/')
                || page
                    .starting(at)
                    .any(&[Tag::And, Tag::Or, Tag::Article, Tag::Of, Tag::Not]);
            if !passes || token.line_start {
                break;
            }
        }
        tokens.extend(name);
    }
    for &(from, to) in &tokens {
        let span = page.span(from, to);
        names.push(
            text.chars()
                .skip(span.from as usize)
                .take((span.to - span.from) as usize)
                .collect(),
        );
    }
    (!names.is_empty()).then_some(Found {
        value: names,
        tokens,
    })
}
