//! How many people are wanted, and whether it must be kept quiet.
//!
//! ```text
//! two plant managers, 2x CFO, zwei Controller     2
//! streng vertraulich, NDA                         confidential
//! ```

use super::{
    numbers::number,
    page::Page,
    scope::{Found, Scope},
    sense::Tag,
};

/// Reads how many people are wanted: a small number right before the role.
pub(super) fn read(page: &Page, role_from: usize) -> Option<Found<u16>> {
    const MOST: f64 = 20.0;
    const REACH: usize = 4;
    let from = role_from.saturating_sub(REACH);
    for at in (from..role_from).rev() {
        if page.sentence(at) != page.sentence(role_from) {
            return None;
        }
        let Some(found) = number(page, at) else {
            continue;
        };
        let mut to = found.to;
        to += usize::from(page.word(to) == "x" || page.sign(to) == 'x');
        let clear = (to..role_from).all(|between| {
            page.starting(between)
                .any(&[Tag::Interim, Tag::Group, Tag::Deputy, Tag::Article])
                || page.sign(between) == '-'
        }) || to == role_from;
        let whole = found.value.fract() == 0.0 && (2.0..=MOST).contains(&found.value);
        let list_number = page.tokens.get(at).is_some_and(|token| token.line_start)
            && matches!(page.sign(found.to), '.' | ')');
        return (clear && whole && !list_number && to <= role_from)
            .then(|| Found::at(found.value as u16, at, to));
    }
    None
}

/// Reads whether the request must be kept quiet.
pub(super) fn confidential(page: &Page, scope: &Scope) -> Option<Found<bool>> {
    scope.tokens().find_map(|at| {
        let to = page.tag(at, Tag::Confidential)?;
        (!page.lead(at).has(Tag::Not)).then(|| Found::at(true, at, to))
    })
}
