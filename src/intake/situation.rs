//! Why the client calls: crisis, transition, change or gap; of several the gravest.
//!
//! ```text
//! covenant breach, cash runs out in 4 weeks      crisis
//! carve-out, TSA until June                      transition
//! our CFO resigned, bridge until the successor   gap
//! ```
//!
//! Only the place of the words is kept. Words that tell of a person's health or family are not quoted: they open no span.

use super::{
    page::Page,
    scope::{Found, Scope},
    sense::{Sense, Tag},
};
use crate::domain::Situation;

/// Reads the situation.
pub(super) fn read(
    page: &Page,
    scope: &Scope,
    role: &[(usize, usize)],
) -> Option<Found<Situation>> {
    let mut best: Option<Found<Situation>> = None;
    let mut past = 0;
    for at in scope.tokens() {
        let in_role = role.iter().any(|&(from, to)| (from..to).contains(&at));
        if at < past || in_role {
            continue;
        }
        let found = page.hits_at(at).iter().find_map(|hit| match hit.sense {
            Sense::Situation(situation) => Some((situation, hit.to, false)),
            Sense::Tag(Tag::Departure, _) => Some((Situation::Gap, hit.to, true)),
            _ => None,
        });
        let Some((situation, to, silent)) = found else {
            continue;
        };
        past = to;
        if page.lead(at).has(Tag::Not) {
            continue;
        }
        let tokens = if silent { Vec::new() } else { vec![(at, to)] };
        match &mut best {
            Some(known) if known.value == situation => known.tokens.extend(tokens),
            Some(known) if known.value > situation => {}
            _ => {
                best = Some(Found {
                    value: situation,
                    tokens,
                });
            }
        }
    }
    // Why somebody is away is theirs: for a gap the words are not kept.
    best.map(|mut found| {
        if found.value == Situation::Gap {
            found.tokens.clear();
        }
        found
    })
}
