//! On site, remote or both.
//!
//! ```text
//! vor Ort, no remote          on site
//! 3 days on site, rest remote hybrid
//! full remote, télétravail    remote
//! ```

use super::{
    days::Load,
    page::Page,
    scope::{Found, Scope},
    sense::{Sense, Tag},
};
use crate::domain::WorkMode;

/// Reads the work mode; several modes in one text make a hybrid.
pub(super) fn read(page: &Page, scope: &Scope, load: &Load) -> Option<Found<WorkMode>> {
    let mut modes: Vec<(WorkMode, usize, usize)> = Vec::new();
    let mut past = 0;
    for at in scope.tokens() {
        if at < past {
            continue;
        }
        let Some((mode, to)) = page.hits_at(at).iter().find_map(|hit| match hit.sense {
            Sense::Mode(mode) => Some((mode, hit.to)),
            _ => None,
        }) else {
            continue;
        };
        past = to;
        let mode = match mode {
            // "not remote", "kein Homeoffice", "pas de télétravail".
            WorkMode::Remote if page.lead(at).has(Tag::Not) || page.starting(to).has(Tag::Not) => {
                WorkMode::Onsite
            }
            mode => mode,
        };
        modes.push((mode, at, to));
    }
    let tokens = |modes: &[(WorkMode, usize, usize)]| {
        modes
            .iter()
            .map(|&(_, from, to)| (from, to))
            .collect::<Vec<_>>()
    };
    let has = |wanted: WorkMode| modes.iter().any(|&(mode, ..)| mode == wanted);
    if has(WorkMode::Hybrid)
        || (load.some_remote && load.days.is_some())
        || (has(WorkMode::Onsite) && has(WorkMode::Remote))
    {
        return Some(Found {
            value: WorkMode::Hybrid,
            tokens: tokens(&modes),
        });
    }
    if let Some(onsite) = &load.onsite {
        const WHOLE_WEEK: f32 = 4.0;
        let all = load
            .days
            .as_ref()
            .and_then(|days| days.value.max)
            .unwrap_or(WHOLE_WEEK);
        let value = if (onsite.value < all && !load.all_on_site) || has(WorkMode::Remote) {
            WorkMode::Hybrid
        } else {
            WorkMode::Onsite
        };
        return Some(Found {
            value,
            tokens: onsite.tokens.clone(),
        });
    }
    let &(value, ..) = modes.first()?;
    Some(Found {
        value,
        tokens: tokens(&modes),
    })
}
