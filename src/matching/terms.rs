//! Small numbers for roles, skills, industries and languages, so that people and briefs compare without their names.

use crate::{
    domain::{IndustryId, LanguageCode, Manager, RoleId, SkillId},
    vocabulary::Vocabulary,
};
use rustc_hash::FxHashMap;
use std::{hash::Hash, sync::Arc};

/// Small numbers for ids: those of the vocabulary first, then those that only the roster knows.
#[derive(Clone, Debug)]
pub(super) struct Numbers<K>(FxHashMap<K, u16>);

impl<K: Eq + Hash + Clone> Numbers<K> {
    fn new<'k>(known: impl Iterator<Item = &'k K>) -> Self
    where
        K: 'k,
    {
        let mut numbers = Self(FxHashMap::default());
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

    pub(super) fn all<'k, C: FromIterator<u16>>(&self, ids: impl IntoIterator<Item = &'k K>) -> C
    where
        K: 'k,
    {
        ids.into_iter().filter_map(|id| self.get(id)).collect()
    }
}

/// The numbers of everything that a brief and a person can name.
#[derive(Clone, Debug)]
pub(super) struct Terms {
    pub(super) roles: Numbers<RoleId>,
    pub(super) skills: Numbers<SkillId>,
    pub(super) industries: Numbers<IndustryId>,
    pub(super) languages: Numbers<LanguageCode>,
    /// For each skill of the vocabulary, all that come with it, however far along the chain.
    implied: Vec<Box<[u16]>>,
    /// For each skill, those that bring it.
    implied_by: Vec<Vec<u16>>,
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
            implied_by: Vec::new(),
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
        terms.implied_by = vec![Vec::new(); terms.skills.len()];
        for (skill, implied) in (0..).zip(&terms.implied) {
            for &brought in implied {
                if let Some(by) = terms.implied_by.get_mut(usize::from(brought)) {
                    by.push(skill);
                }
            }
        }
        for manager in managers {
            terms.add(manager);
        }
        terms
    }

    fn add(&mut self, manager: &Manager) {
        for held in &manager.roles {
            self.roles.add(&held.role);
        }
        for held in &manager.skills {
            self.skills.add(&held.skill);
        }
        for one in &manager.industries {
            self.industries.add(one);
        }
        for spoken in &manager.languages {
            self.languages.add(&spoken.code);
        }
    }

    fn knows(&self, manager: &Manager) -> bool {
        manager
            .roles
            .iter()
            .all(|held| self.roles.get(&held.role).is_some())
            && manager
                .skills
                .iter()
                .all(|held| self.skills.get(&held.skill).is_some())
            && manager
                .industries
                .iter()
                .all(|one| self.industries.get(one).is_some())
            && manager
                .languages
                .iter()
                .all(|spoken| self.languages.get(&spoken.code).is_some())
    }

    /// Takes in what a person names; copies the shared numbers only if something is new to them.
    pub(super) fn learn(this: &mut Arc<Self>, manager: &Manager) {
        if !this.knows(manager) {
            Arc::make_mut(this).add(manager);
        }
    }

    /// The skills that a skill comes with.
    pub(super) fn implied_by(&self, skill: u16) -> &[u16] {
        self.implied_by
            .get(usize::from(skill))
            .map_or(&[], Vec::as_slice)
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
