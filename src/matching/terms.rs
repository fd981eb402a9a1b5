//! Small numbers for roles, skills, industries and languages, so that people and briefs compare without their names.

use crate::{
    domain::{IndustryId, LanguageCode, Manager, RoleId, SkillId},
    vocabulary::Vocabulary,
};
use std::{collections::HashMap, hash::Hash, sync::Arc};

/// Small numbers for ids: those of the vocabulary first, then those that only the roster knows.
#[derive(Debug)]
pub(super) struct Numbers<K>(HashMap<K, u16>);

impl<K: Eq + Hash + Clone> Numbers<K> {
    fn new<'k>(known: impl Iterator<Item = &'k K>) -> Self
    where
        K: 'k,
    {
        let mut numbers = Self(HashMap::new());
        for id in known {
            numbers.add(id);
        }
        numbers
    }

    fn add(&mut self, id: &K) {
        // Beyond 65,535 different ids an id stays without a number: nothing matches it, nothing breaks.
        if let Ok(next) = u16::try_from(self.0.len())
            && !self.0.contains_key(id)
        {
            self.0.insert(id.clone(), next);
        }
    }

    pub(super) fn get(&self, id: &K) -> Option<u16> {
        self.0.get(id).copied()
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    pub(super) fn all<'k>(&self, ids: impl IntoIterator<Item = &'k K>) -> Box<[u16]>
    where
        K: 'k,
    {
        ids.into_iter().filter_map(|id| self.get(id)).collect()
    }
}

/// The numbers of everything that a brief and a person can name.
#[derive(Debug)]
pub(super) struct Terms {
    pub(super) roles: Numbers<RoleId>,
    pub(super) skills: Numbers<SkillId>,
    pub(super) industries: Numbers<IndustryId>,
    pub(super) languages: Numbers<LanguageCode>,
    /// For each skill of the vocabulary, all that come with it, however far along the chain.
    implied: Vec<Box<[u16]>>,
    /// For each industry of the vocabulary, all that it is part of, however far up.
    wider: Vec<Box<[u16]>>,
}

impl Terms {
    pub(super) fn new(vocabulary: &Vocabulary, managers: &[Arc<Manager>]) -> Self {
        let mut terms = Self {
            roles: Numbers::new(vocabulary.roles.entries().iter().map(|role| &role.id)),
            skills: Numbers::new(vocabulary.skills.entries().iter().map(|skill| &skill.id)),
            industries: Numbers::new(vocabulary.industries.entries().iter().map(|one| &one.id)),
            languages: Numbers::new(vocabulary.languages.entries().iter().map(|one| &one.id)),
            implied: Vec::new(),
            wider: Vec::new(),
        };
        for skill in vocabulary.skills.entries() {
            let chain = chain(&skill.id, |id| {
                vocabulary
                    .skills
                    .get(id)
                    .map(|entry| entry.implies.as_slice())
            });
            terms.implied.push(terms.skills.all(chain));
        }
        for industry in vocabulary.industries.entries() {
            let chain = chain(&industry.id, |id| {
                vocabulary
                    .industries
                    .get(id)
                    .map(|entry| entry.parents.as_slice())
            });
            terms.wider.push(terms.industries.all(chain));
        }
        for manager in managers {
            manager
                .roles
                .iter()
                .for_each(|held| terms.roles.add(&held.role));
            manager
                .skills
                .iter()
                .for_each(|held| terms.skills.add(&held.skill));
            manager
                .industries
                .iter()
                .for_each(|one| terms.industries.add(one));
            manager
                .languages
                .iter()
                .for_each(|spoken| terms.languages.add(&spoken.code));
        }
        terms
    }

    /// The industries that one is part of.
    pub(super) fn wider(&self, industry: u16) -> &[u16] {
        self.wider
            .get(usize::from(industry))
            .map_or(&[], |wider| wider)
    }

    /// What comes with a skill.
    pub(super) fn implied(&self, skill: u16) -> &[u16] {
        self.implied
            .get(usize::from(skill))
            .map_or(&[], |implied| implied)
    }
}

/// Everything that an entry leads to, however far along, itself left out.
fn chain<'v, K: Eq>(
    from: &'v K,
    next: impl Fn(&K) -> Option<&'v [K]>,
) -> impl Iterator<Item = &'v K> {
    let mut found: Vec<&K> = vec![from];
    let mut at = 0;
    while let Some(&id) = found.get(at) {
        for further in next(id).unwrap_or_default() {
            if !found.contains(&further) {
                found.push(further);
            }
        }
        at += 1;
    }
    found.into_iter().skip(1)
}
