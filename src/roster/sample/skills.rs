//! What people can do: drawn from the pools of their function, situations and industry, with all that it implies.

use super::{
    cast::{Cast, PRIVATE_EQUITY},
    recipe::Rare,
    stream::Stream,
};
use crate::domain::{HeldSkill, SkillId};
use std::collections::HashSet;

/// How many skills are drawn at most for one person: a small pool must not be drawn from for ever.
const DRAWS: usize = 200;
/// Below this weight a skill says little about a person.
const WEAK: f64 = 0.5;
/// How many skills make the profile by which two people are told apart.
const TOP: usize = 5;
/// How often a profile is laid out anew because someone else has nearly the same.
const LAYOUTS: usize = 400;

/// The skills of a person by position in the vocabulary, those that come with others included, in a random order.
pub(super) fn draw(cast: &Cast<'_>, person: usize) -> Vec<usize> {
    let skills = &cast.recipe.skills;
    let mut stream = Stream::new(cast.dealer.seed, person as u64, "skills");
    let target = stream.between(skills.count[0] as i64, skills.count[1] as i64) as usize;
    let mut bag = Bag::new(cast, person);
    let must = cast
        .rare
        .iter()
        .filter(|(_, holders)| holders[person])
        .map(|(skill, _)| *skill);
    for skill in must {
        bag.add(skill);
    }
    if cast.private_equity[person] {
        bag.add(&PRIVATE_EQUITY.into());
    }
    let role_pool = skills.by_function.get(cast.group(person));
    let situations: Vec<&SkillId> = skills
        .by_situation
        .iter()
        .filter(|(situation, _)| cast.has_handled(person, **situation))
        .flat_map(|(_, pool)| pool)
        .collect();
    let industry_pool = skills.by_industry.get(cast.industry(person));
    let shares = &skills.shares;
    for _ in 0..DRAWS {
        if bag.held.len() >= target {
            break;
        }
        let share = stream.unit();
        let drawn = if share < shares.function {
            role_pool.and_then(|pool| stream.pick(pool))
        } else if share < shares.function + shares.situation {
            stream.pick(&situations).copied()
        } else if share < shares.function + shares.situation + shares.industry {
            industry_pool.and_then(|pool| stream.pick(pool))
        } else {
            let all = cast.vocabulary.skills.entries();
            stream.pick(all).map(|skill| &skill.id)
        };
        if let Some(skill) = drawn
            && bag.allows(skill, skills.count[1])
        {
            bag.add(skill);
        }
    }
    stream.shuffle(&mut bag.held);
    bag.held
}

/// The skills of one person as they come together.
struct Bag<'a> {
    cast: &'a Cast<'a>,
    person: usize,
    held: Vec<usize>,
}

impl<'a> Bag<'a> {
    fn new(cast: &'a Cast<'a>, person: usize) -> Self {
        Self {
            cast,
            person,
            held: Vec::new(),
        }
    }

    /// A skill and all that it implies, as far as they are new.
    fn closure(&self, skill: &SkillId) -> Vec<usize> {
        let table = &self.cast.vocabulary.skills;
        let mut new: Vec<usize> = Vec::new();
        let mut open = vec![skill];
        while let Some(skill) = open.pop() {
            let Some(at) = table.index_of(skill) else {
                continue;
            };
            if !self.held.contains(&at) && !new.contains(&at) {
                new.push(at);
                open.extend(&table.entries()[at].implies);
            }
        }
        new
    }

    fn add(&mut self, skill: &SkillId) {
        let new = self.closure(skill);
        self.held.extend(new);
    }

    /// Whether a skill and what it implies can be added: enough room, nothing rare, nothing in a law whose language the
    /// person does not speak, not too much that says little.
    fn allows(&self, skill: &SkillId, most: usize) -> bool {
        let cast = self.cast;
        let entries = cast.vocabulary.skills.entries();
        let new = self.closure(skill);
        let weak = self
            .held
            .iter()
            .chain(&new)
            .filter(|at| entries[**at].weight < WEAK)
            .count();
        !new.is_empty()
            && self.held.len() + new.len() <= most
            && weak <= cast.recipe.skills.weak_at_most
            && new.iter().all(|at| {
                let id = &entries[*at].id;
                let rationed =
                    id.as_str() == PRIVATE_EQUITY || cast.rare.iter().any(|(rare, _)| *rare == id);
                !rationed && self.speaks_for(id)
            })
    }

    fn speaks_for(&self, skill: &SkillId) -> bool {
        self.cast
            .recipe
            .skills
            .needs_language
            .iter()
            .filter(|need| need.skills.contains(skill))
            .all(|need| {
                need.languages
                    .iter()
                    .any(|code| self.cast.tongues[self.person].is_fluent(code))
            })
    }
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
