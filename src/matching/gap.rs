//! The gap: the skills that the client lacks, how much each says, and how well a person closes it.

use super::{
    person::{Holding, Person},
    roster::PreparedRoster,
    rules::SkillRules,
};
use crate::{
    domain::{Brief, SkillId},
    vocabulary::Vocabulary,
};

/// The skills of a brief with their weights.
#[derive(Clone, Debug)]
pub(super) struct Gap {
    wanted: Vec<Wanted>,
    numbers: Vec<u16>,
    year: i16,
}

#[derive(Clone, Debug)]
struct Wanted {
    skill: SkillId,
    number: Option<u16>,
    weight: f64,
}

impl Gap {
    pub(super) fn new(
        brief: &Brief,
        vocabulary: &Vocabulary,
        roster: &PreparedRoster,
        rules: &SkillRules,
        year: i16,
    ) -> Self {
        let mut wanted: Vec<Wanted> = Vec::with_capacity(brief.skills.len());
        for skill in &brief.skills {
            if wanted.iter().any(|known| known.skill == *skill) {
                continue;
            }
            let number = roster.terms.skills.get(skill);
            let says = vocabulary
                .skills
                .get(skill)
                .map_or(1.0, |entry| entry.weight);
            let rarity = rarity(roster, number);
            wanted.push(Wanted {
                skill: skill.clone(),
                number,
                weight: says * (1.0 + rules.rarity_bonus * rarity),
            });
        }
        share_with_implied(&mut wanted, roster, rules.implied_part);
        let numbers = wanted.iter().filter_map(|wanted| wanted.number).collect();
        Self {
            wanted,
            numbers,
            year,
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.wanted.is_empty()
    }

    /// The numbers of the skills.
    pub(super) fn numbers(&self) -> &[u16] {
        &self.numbers
    }

    /// How much of the gap a person closes, 0 to 1; `None` if no skill of the person is known.
    pub(super) fn closed_by(&self, person: &Person, rules: &SkillRules) -> Option<f64> {
        if person.skills.is_empty() {
            return None;
        }
        let (mut closed, mut all) = (0.0, 0.0);
        for wanted in &self.wanted {
            all += wanted.weight;
            if let Some(holding) = wanted.held_by(person) {
                closed += wanted.weight * self.quality(holding, rules);
            }
        }
        (all > 0.0).then(|| closed / all)
    }

    /// What the depth of a skill and the year of its last use are worth.
    pub(super) fn knowledge(
        &self,
        depth: u8,
        last_used: Option<i16>,
        rules: &SkillRules,
    ) -> (f64, f64) {
        let use_age = last_used.map_or(rules.unknown_last_use, |year| {
            rules
                .years_since_use
                .at(f64::from(self.year.saturating_sub(year)))
        });
        (rules.depth.at(f64::from(depth)), use_age)
    }

    /// The skills wanted: the number of each and its weight.
    pub(super) fn wanted(&self) -> impl Iterator<Item = (Option<u16>, f64)> {
        self.wanted.iter().map(|one| (one.number, one.weight))
    }

    fn quality(&self, holding: &Holding, rules: &SkillRules) -> f64 {
        let (depth, use_age) = self.knowledge(holding.depth, holding.last_used, rules);
        let directness = if holding.implied {
            rules.implied_holding
        } else {
            1.0
        };
        depth * use_age * directness
    }

    /// The skills of the gap that a person has, and those that the person lacks, in the order of the brief.
    pub(super) fn split(&self, person: &Person) -> (Vec<SkillId>, Vec<SkillId>) {
        let (mut matched, mut missing) = (Vec::new(), Vec::new());
        for wanted in &self.wanted {
            let side = if wanted.held_by(person).is_some() {
                &mut matched
            } else {
                &mut missing
            };
            side.push(wanted.skill.clone());
        }
        (matched, missing)
    }
}

impl Wanted {
    fn held_by<'p>(&self, person: &'p Person) -> Option<&'p Holding> {
        let number = self.number?;
        person.skills.iter().find(|holding| holding.skill == number)
    }
}

/// 1 for a skill that nobody on the roster has, falling with the logarithm of those who have it to 0 where all do.
fn rarity(roster: &PreparedRoster, number: Option<u16>) -> f64 {
    let holders = number
        .and_then(|number| roster.counts.skill_holders.get(usize::from(number)))
        .map_or(0.0, |holders| f64::from(*holders));
    let everyone = f64::from(roster.counts.people) + 1.0;
    if everyone <= 1.0 {
        return 0.0;
    }
    // Logarithms differ in their last digits from one machine to another, lists must not.
    ((everyone / (holders + 1.0)).ln() / everyone.ln() * 1e6).round() / 1e6
}

/// Lets a skill that comes with another skill of the gap count once: it adds no weight of its own but takes a part of the
/// weight of each skill that brings it.
fn share_with_implied(wanted: &mut [Wanted], roster: &PreparedRoster, part: f64) {
    let brings = |from: &Wanted, to: &Wanted| match (from.number, to.number) {
        (Some(from), Some(to)) => roster.terms.implied(from).contains(&to),
        _ => false,
    };
    let own: Vec<f64> = wanted
        .iter()
        .map(|one| {
            if wanted.iter().any(|other| brings(other, one)) {
                0.0
            } else {
                one.weight
            }
        })
        .collect();
    let mut shared = own.clone();
    for (from, from_own) in own.iter().enumerate() {
        let targets: Vec<usize> = (0..wanted.len())
            .filter(|&to| {
                matches!((wanted.get(from), wanted.get(to)), (Some(a), Some(b)) if brings(a, b))
                    && from != to
            })
            .collect();
        if *from_own > 0.0 && !targets.is_empty() {
            let given = from_own * part;
            let each = given / targets.len() as f64;
            if let Some(weight) = shared.get_mut(from) {
                *weight -= given;
            }
            for to in targets {
                if let Some(weight) = shared.get_mut(to) {
                    *weight += each;
                }
            }
        }
    }
    for (one, weight) in wanted.iter_mut().zip(shared) {
        one.weight = weight;
    }
}
