//! Skills and industries: the gap to close and the trade of the client.
//!
//! ```text
//! StaRUG experience, SAP S/4HANA rollout       starug, s4hana
//! for an automotive supplier                   automotive_supplier, not automotive
//! ```
//!
//! The longest phrase wins; what is part of the role's own title is no skill. What a text rules out is left out.

use super::{
    page::{Case, Hit, Page},
    scope::{Found, Scope},
    sense::{Sense, Tag},
};
use crate::domain::{IndustryId, SkillId};

/// What was read.
#[derive(Debug, Default)]
pub(super) struct Topics {
    /// Skills, in the order of the text.
    pub(super) skills: Option<Found<Vec<SkillId>>>,
    /// Industries, in the order of the text.
    pub(super) industries: Option<Found<Vec<IndustryId>>>,
}

/// Reads skills and industries outside the words of the role.
pub(super) fn read(page: &Page, scope: &Scope, role: &[(usize, usize)]) -> Topics {
    let mut skills: Vec<(SkillId, (usize, usize))> = Vec::new();
    let mut industries: Vec<(IndustryId, (usize, usize))> = Vec::new();
    let mut past = 0;
    for at in scope.tokens() {
        let in_role = role.iter().any(|&(from, to)| (from..to).contains(&at));
        if at < past || in_role {
            continue;
        }
        let hits = page.hits_at(at);
        let Some(to) = hits
            .iter()
            .find(|hit| is_topic(hit) && stands_alone(page, hit))
            .map(|hit| hit.to)
        else {
            continue;
        };
        if hits.iter().any(|hit| {
            hit.to > to
                && matches!(
                    hit.sense,
                    Sense::Role(_) | Sense::Ambiguous(_) | Sense::Place(_)
                )
        }) {
            continue;
        }
        past = to;
        if page.lead(at).has(Tag::Not) {
            continue;
        }
        for hit in hits.iter().filter(|hit| hit.to == to) {
            match hit.sense {
                Sense::Skill(skill) => {
                    if let Some(entry) =
                        page.lexicon.vocabulary.skills.entries().get(skill as usize)
                        && skills.iter().all(|(known, _)| *known != entry.id)
                    {
                        skills.push((entry.id.clone(), (at, to)));
                    }
                }
                Sense::Industry(industry) => {
                    if let Some(entry) = page
                        .lexicon
                        .vocabulary
                        .industries
                        .entries()
                        .get(industry as usize)
                        && industries.iter().all(|(known, _)| *known != entry.id)
                    {
                        industries.push((entry.id.clone(), (at, to)));
                    }
                }
                _ => {}
            }
        }
    }
    Topics {
        skills: gathered(skills),
        industries: gathered(industries),
    }
}

fn gathered<T>(found: Vec<(T, (usize, usize))>) -> Option<Found<Vec<T>>> {
    if found.is_empty() {
        return None;
    }
    let (value, tokens) = found.into_iter().unzip();
    Some(Found { value, tokens })
}

fn is_topic(hit: &Hit) -> bool {
    matches!(hit.sense, Sense::Skill(_) | Sense::Industry(_))
}

/// Short names (SAP, BI, PE) must be written in capitals.
fn stands_alone(page: &Page, hit: &Hit) -> bool {
    const SHORT: usize = 3;
    let single = hit.to == hit.from + 1;
    !single
        || !page.lexicon.ordinary.contains(page.word(hit.from))
            && (page.word(hit.from).len() > SHORT
                || page.case(hit.from) == Case::Upper
                || page.is_written_small())
}
