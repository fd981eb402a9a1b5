//! The shortlist: the pool held against the constraints, counted, scored and put in order.

use super::{
    Matcher, Search,
    calendar::{Calendar, Fit},
    near::{self, Lone},
    plan::{Outcome, Plan},
    roster::{Person, PreparedRoster},
    seat::Held,
};
use crate::domain::{Candidate, Constraint, FunnelStep, Shortlist};
use std::cmp::{Ordering, Reverse};

/// The hard constraints in the order of checking.
const CONSTRAINTS: [Constraint; 8] = [
    Constraint::Role,
    Constraint::OffLimits,
    Constraint::Availability,
    Constraint::Days,
    Constraint::Commitment,
    Constraint::Language,
    Constraint::Place,
    Constraint::Rate,
];

/// A person who fits, scored but not yet explained.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ranked {
    pub(super) position: u32,
    pub(super) held: Held,
    pub(super) fit: Option<Fit>,
    /// In hundredths of a per cent.
    pub(super) score: u32,
    last_offered: i64,
    id_rank: u32,
}

impl Ranked {
    pub(super) fn new(
        plan: &Plan<'_>,
        roster: &PreparedRoster,
        position: u32,
        person: &Person,
        held: Held,
        fit: Option<Fit>,
    ) -> Self {
        Self {
            position,
            held,
            fit,
            score: plan.score(&plan.values(roster, person, held, fit)),
            last_offered: person.last_offered,
            id_rank: person.id_rank,
        }
    }

    /// The best first; of equals the one who was offered least lately, then the one with the smaller id.
    pub(super) fn order(&self, other: &Self) -> Ordering {
        (Reverse(self.score), self.last_offered, self.id_rank).cmp(&(
            Reverse(other.score),
            other.last_offered,
            other.id_rank,
        ))
    }
}

/// Keeps the best so many, in order, without putting the rest in order.
pub(super) fn keep_best(ranked: &mut Vec<Ranked>, most: usize) {
    if most < ranked.len() {
        if most > 0 {
            ranked.select_nth_unstable_by(most - 1, Ranked::order);
        }
        ranked.truncate(most);
    }
    ranked.sort_unstable_by(Ranked::order);
}

pub(super) fn shortlist(
    matcher: &Matcher<'_>,
    search: &Search<'_>,
    roster: &PreparedRoster,
    most: usize,
) -> Shortlist {
    let plan = Plan::new(matcher, search, roster);
    let mut calendar = Calendar::default();
    let mut ranked = Vec::new();
    let mut lone = Vec::new();
    let mut failed = [0_u32; CONSTRAINTS.len()];
    let pool = plan.pool(roster);
    let everyone = u32::try_from(roster.people.len()).unwrap_or(u32::MAX);
    let in_pool = u32::try_from(pool.len()).unwrap_or(u32::MAX);
    count(&mut failed, Constraint::Role, everyone - in_pool);
    for position in pool {
        let Some((_, person)) = roster.at(position) else {
            continue;
        };
        let Some(held) = plan.held_by(person) else {
            continue;
        };
        match plan.examine(person, held, &mut calendar) {
            Outcome::Fits(fit) => ranked.push(Ranked::new(
                &plan,
                roster,
                position,
                person,
                held,
                Some(fit),
            )),
            Outcome::Fails { first, alone } => {
                count(&mut failed, first, 1);
                if alone {
                    lone.push(Lone {
                        position,
                        held,
                        fails: first,
                    });
                }
            }
        }
    }
    let fits = u32::try_from(ranked.len()).unwrap_or(u32::MAX);
    keep_best(&mut ranked, most);
    let candidates: Vec<Candidate> = ranked
        .iter()
        .filter_map(|one| plan.candidate(roster, one))
        .collect();
    Shortlist {
        guild: roster.roster.guild,
        roster_version: roster.roster.version,
        scoring: matcher.scoring.version().clone(),
        as_of: search.now.timestamp(),
        fits,
        candidates,
        funnel: funnel(everyone, &failed),
        near_misses: near::near_misses(matcher, search, &plan, roster, &lone, &mut calendar),
    }
}

fn count(failed: &mut [u32; CONSTRAINTS.len()], constraint: Constraint, people: u32) {
    if let Some(count) = failed.get_mut(constraint as usize) {
        *count += people;
    }
}

fn funnel(everyone: u32, failed: &[u32; CONSTRAINTS.len()]) -> Vec<FunnelStep> {
    let mut left = everyone;
    let mut steps = vec![FunnelStep {
        constraint: None,
        left,
    }];
    for (constraint, failed) in CONSTRAINTS.into_iter().zip(failed) {
        left -= failed;
        steps.push(FunnelStep {
            constraint: Some(constraint),
            left,
        });
    }
    steps
}
