//! What people can do: drawn from the pools of their function, situations and industry, with all that it implies.

use super::{
    cast::Cast,
    quotas::PRIVATE_EQUITY,
    recipe::{Rare, Recipe},
    stream::Stream,
};
use crate::{
    domain::{HeldSkill, IndustryId, LanguageCode, Situation, SkillId},
    vocabulary::Vocabulary,
};
use std::collections::{BTreeMap, HashSet};

/// How many skills are drawn at most for one person: a small pool must not be drawn from for ever.
const DRAWS: usize = 200;
/// Below this weight a skill says little about a person.
const WEAK: f64 = 0.5;
/// How many skills make the profile by which two people are told apart.
const TOP: usize = 5;
/// How often a profile is laid out anew because someone else has nearly the same.
const LAYOUTS: usize = 400;

/// The pools of the recipe with every skill as its position in the vocabulary, and what must be known of each.
pub(super) struct Pools {
    by_function: BTreeMap<String, Vec<usize>>,
    by_situation: BTreeMap<Situation, Vec<usize>>,
    by_industry: BTreeMap<IndustryId, Vec<usize>>,
    facts: Vec<Facts>,
    private_equity: Vec<usize>,
}

/// What must be known of a skill to draw it.
struct Facts {
    /// The skill itself and all that it implies.
    closure: Vec<usize>,
    /// Whether it says little about a person.
    weak: bool,
    /// Whether a quota says who has it, so that nobody else may.
    rationed: bool,
    /// Languages of which one must be spoken at C1; empty where none need be.
    languages: Vec<LanguageCode>,
}

impl Pools {
    pub(super) fn new(recipe: &Recipe, vocabulary: &Vocabulary) -> Self {
        let skills = &recipe.skills;
        let table = &vocabulary.skills;
        let positions =
            |pool: &Vec<SkillId>| pool.iter().filter_map(|id| table.index_of(id)).collect();
        let facts = table
            .entries()
            .iter()
            .map(|skill| Facts {
                closure: closure(vocabulary, &skill.id),
                weak: skill.weight < WEAK,
                rationed: skill.id.as_str() == PRIVATE_EQUITY
                    || skills.rare.iter().any(|rare| rare.skill == skill.id),
                languages: skills
                    .needs_language
                    .iter()
                    .find(|need| need.skills.contains(&skill.id))
                    .map(|need| need.languages.clone())
                    .unwrap_or_default(),
            })
            .collect();
        Self {
            by_function: skills
                .by_function
                .iter()
                .map(|(key, pool)| (key.clone(), positions(pool)))
                .collect(),
            by_situation: skills
                .by_situation
                .iter()
                .map(|(key, pool)| (*key, positions(pool)))
                .collect(),
            by_industry: skills
                .by_industry
                .iter()
                .map(|(key, pool)| (key.clone(), positions(pool)))
                .collect(),
            facts,
            private_equity: closure(vocabulary, &PRIVATE_EQUITY.into()),
        }
    }
}

/// A skill and all that it implies.
fn closure(vocabulary: &Vocabulary, skill: &SkillId) -> Vec<usize> {
    let mut found = Vec::new();
    let mut open = vec![skill];
    while let Some(skill) = open.pop() {
        let Some(at) = vocabulary.skills.index_of(skill) else {
            continue;
        };
        if !found.contains(&at) {
            found.push(at);
            open.extend(&vocabulary.skills.entries()[at].implies);
        }
    }
    found
}

/// The skills of a person by position in the vocabulary, those that come with others included, in a random order.
pub(super) fn draw(cast: &Cast<'_>, pools: &Pools, person: usize) -> Vec<usize> {
    let skills = &cast.recipe.skills;
    let mut stream = Stream::new(cast.dealer.seed, person as u64, "skills");
    let target = stream.between(skills.count[0] as i64, skills.count[1] as i64) as usize;
    let mut held: Vec<usize> = Vec::with_capacity(skills.count[1]);
    let rare = cast
        .rare
        .iter()
        .filter(|(_, holders)| holders[person])
        .filter_map(|(skill, _)| cast.vocabulary.skills.index_of(skill))
        .flat_map(|at| &pools.facts[at].closure);
    let equity = pools
        .private_equity
        .iter()
        .filter(|_| cast.private_equity[person]);
    for at in rare.chain(equity) {
        if !held.contains(at) {
            held.push(*at);
        }
    }
    let of_function = pools.by_function.get(cast.group(person));
    let of_situations: Vec<usize> = pools
        .by_situation
        .iter()
        .filter(|(situation, _)| cast.has_handled(person, **situation))
        .flat_map(|(_, pool)| pool.iter().copied())
        .collect();
    let of_industry = pools.by_industry.get(cast.industry(person));
    let shares = &skills.shares;
    for _ in 0..DRAWS {
        if held.len() >= target {
            break;
        }
        let share = stream.unit();
        let drawn = if share < shares.function {
            of_function.and_then(|pool| stream.pick(pool)).copied()
        } else if share < shares.function + shares.situation {
            stream.pick(&of_situations).copied()
        } else if share < shares.function + shares.situation + shares.industry {
            of_industry.and_then(|pool| stream.pick(pool)).copied()
        } else {
            Some(stream.below(pools.facts.len()))
        };
        let new: Vec<usize> = drawn
            .and_then(|at| pools.facts.get(at))
            .map(|facts| {
                facts
                    .closure
                    .iter()
                    .copied()
                    .filter(|at| !held.contains(at))
                    .collect()
            })
            .unwrap_or_default();
        if allows(cast, pools, person, &held, &new) {
            held.extend(new);
        }
    }
    stream.shuffle(&mut held);
    held
}

/// Whether these skills can come to those held: enough room, nothing rationed, nothing of a law whose language the person
/// does not speak, not too much that says little.
fn allows(cast: &Cast<'_>, pools: &Pools, person: usize, held: &[usize], new: &[usize]) -> bool {
    let skills = &cast.recipe.skills;
    let weak = held.iter().chain(new).filter(|at| pools.facts[**at].weak);
    held.len() + new.len() <= skills.count[1]
        && weak.count() <= skills.weak_at_most
        && new.iter().map(|at| &pools.facts[*at]).all(|facts| {
            let languages = &facts.languages;
            let speaks = languages.is_empty()
                || languages
                    .iter()
                    .any(|code| cast.tongues[person].is_fluent(code));
            !facts.rationed && speaks
        })
}

/// The skills with depth and year, the deepest first.
pub(super) fn held(
    cast: &Cast<'_>,
    person: usize,
    skills: &[usize],
    this_year: i16,
) -> Vec<HeldSkill> {
    let recipe = &cast.recipe.skills;
    let mut stream = Stream::new(cast.dealer.seed, person as u64, "skill use");
    let experts = stream.between(1, 3) as usize;
    let adepts = experts + stream.between(3, 5) as usize;
    skills
        .iter()
        .enumerate()
        .map(|(position, at)| {
            let skill = cast.vocabulary.skills.entries()[*at].id.clone();
            let shares = recipe.last_used.iter().map(|years| years.share);
            let ago = stream
                .weighted(shares)
                .map_or([0, 0], |at| recipe.last_used[at].years);
            let year = this_year - stream.between(ago[0], ago[1]) as i16;
            let since = recipe
                .rare
                .iter()
                .find(|rare: &&Rare| rare.skill == skill)
                .and_then(|rare| rare.since);
            HeldSkill {
                skill,
                last_used: Some(since.map_or(year, |since| year.max(since))),
                depth: match position {
                    at if at < experts => 3,
                    at if at < adepts => 2,
                    _ => 1,
                },
            }
        })
        .collect()
}

/// Sees to it that no two people share more than three of their first five skills.
#[derive(Default)]
pub(super) struct Profiles(HashSet<[usize; TOP - 1]>);

impl Profiles {
    /// Lays the skills of a person out so that their profile is new, if there is a way.
    pub(super) fn settle(&mut self, seed: u64, person: usize, skills: &mut [usize]) {
        let mut stream = Stream::new(seed, person as u64, "profile");
        for _ in 0..LAYOUTS {
            if fours(skills).all(|four| !self.0.contains(&four)) {
                break;
            }
            stream.shuffle(skills);
        }
        self.keep(skills);
    }

    pub(super) fn keep(&mut self, skills: &[usize]) {
        self.0.extend(fours(skills));
    }
}

/// All sets of four among the first five.
fn fours(skills: &[usize]) -> impl Iterator<Item = [usize; TOP - 1]> {
    let mut top = [usize::MAX; TOP];
    for (slot, skill) in top.iter_mut().zip(skills) {
        *slot = *skill;
    }
    top.sort_unstable();
    (0..TOP).map(move |left_out| {
        let mut four = [0; TOP - 1];
        let rest = top.iter().enumerate().filter(|(at, _)| *at != left_out);
        for (slot, (_, skill)) in four.iter_mut().zip(rest) {
            *slot = *skill;
        }
        four
    })
}
