//! Who is what: every quota of the recipe dealt out over the whole roster, before any person is written.

use super::{
    deal::Dealer,
    planted,
    quotas::{self, PRIVATE_EQUITY, kinds, share},
    recipe::{Age, OffLimits, Onsite, RateKind, Reach, Recipe, State},
    tongues::{self, Tongues},
};
use crate::{
    domain::{
        Country, IndustryId, LanguageCode, Level, Manager, Point, RoleId, Situation, SkillId,
    },
    vocabulary::{Labels, RoleEntry, Vocabulary},
};
use std::collections::BTreeMap;

/// A town of the recipe.
#[derive(Debug)]
pub(super) struct Town<'a> {
    pub(super) name: String,
    /// Its names in other languages, where the vocabulary knows it.
    pub(super) labels: Option<&'a Labels>,
    pub(super) country: Country,
    pub(super) point: Point,
    pub(super) language: LanguageCode,
    pub(super) weight: f64,
}

/// The quotas as dealt: for each person the position of what they got, or the thing itself.
pub(super) struct Cast<'a> {
    pub(super) recipe: &'a Recipe,
    pub(super) vocabulary: &'a Vocabulary,
    pub(super) dealer: Dealer,
    pub(super) towns: Vec<Town<'a>>,
    pub(super) roles: Vec<&'a RoleEntry>,
    pub(super) industries: Vec<&'a IndustryId>,
    pub(super) home: Vec<usize>,
    pub(super) role: Vec<usize>,
    pub(super) level: Vec<Level>,
    pub(super) industry: Vec<usize>,
    pub(super) situations: BTreeMap<Situation, Vec<bool>>,
    pub(super) tongues: Vec<Tongues>,
    pub(super) rate: Vec<RateKind>,
    pub(super) state: Vec<State>,
    pub(super) age: Vec<Option<Age>>,
    pub(super) never_stated: Vec<bool>,
    pub(super) reach: Vec<Reach>,
    pub(super) onsite: Vec<Onsite>,
    pub(super) off_limits: Vec<OffLimits>,
    pub(super) private_equity: Vec<bool>,
    pub(super) rare: Vec<(&'a SkillId, Vec<bool>)>,
}

impl<'a> Cast<'a> {
    /// Deals for so many people, of whom the first are planted.
    pub(super) fn deal(
        recipe: &'a Recipe,
        vocabulary: &'a Vocabulary,
        seed: u64,
        people: usize,
        planted: &[Manager],
    ) -> Self {
        let margins = &recipe.margins;
        let dealer = Dealer {
            seed,
            people,
            planted: planted.len(),
        };
        let towns = quotas::towns(recipe, vocabulary);
        let role_ids: Vec<&RoleId> = margins.roles.keys().collect();
        let roles: Vec<&RoleEntry> = role_ids
            .iter()
            .filter_map(|id| vocabulary.roles.get(id))
            .collect();
        let industries: Vec<&IndustryId> = margins.industries.keys().collect();
        let anything = |_: usize, _: usize| true;
        let home = dealer.deal(
            "home",
            &towns.iter().map(|town| town.weight).collect::<Vec<_>>(),
            &planted::positions(planted, &towns, planted::lives_in),
            anything,
        );
        let role = dealer.deal(
            "role",
            &margins.roles.values().copied().collect::<Vec<_>>(),
            &planted::positions(planted, &role_ids, |manager, id| {
                manager.roles.first().is_some_and(|held| held.role == **id)
            }),
            anything,
        );
        let level = quotas::levels(recipe, &dealer, &roles, &role, planted);
        let rules = quotas::industry_rules(recipe, &roles, &industries);
        let industry = dealer.deal(
            "industry",
            &margins.industries.values().copied().collect::<Vec<_>>(),
            &planted::positions(planted, &industries, |manager, id| {
                manager.industries.first() == Some(*id)
            }),
            |person, kind| rules[role[person]].as_ref().is_none_or(|rule| rule[kind]),
        );
        let situations = quotas::situations(recipe, &dealer, &roles, &role, planted);
        let at_plant = |person: usize| {
            margins
                .plant_functions
                .contains(&roles[role[person]].function)
        };
        let tongues = tongues::deal(recipe, &dealer, &towns, &home, at_plant, planted);
        let onsite = kinds(
            &dealer,
            "onsite",
            &margins.onsite,
            planted,
            planted::onsite,
            |person, kind| match kind {
                Onsite::Five | Onsite::Four => true,
                Onsite::Two => !at_plant(person),
                Onsite::Remote => margins
                    .remote_functions
                    .contains(&roles[role[person]].function),
            },
        );
        let state = kinds(
            &dealer,
            "availability",
            &margins.availability,
            planted,
            |manager| planted::state(manager, margins.as_of),
            |_, _| true,
        );
        let mut cast = Self {
            recipe,
            vocabulary,
            towns,
            rate: kinds(
                &dealer,
                "rate",
                &margins.rates,
                planted,
                planted::rate,
                |_, _| true,
            ),
            age: quotas::ages(recipe, &dealer, &state, planted),
            never_stated: quotas::never_stated(recipe, &dealer, &state, planted),
            reach: kinds(
                &dealer,
                "travel",
                &margins.travel,
                planted,
                planted::reach,
                |_, _| true,
            ),
            off_limits: kinds(
                &dealer,
                "off_limits",
                &margins.off_limits,
                planted,
                planted::off_limits,
                |_, _| true,
            ),
            private_equity: share(
                &dealer,
                "private_equity",
                margins.private_equity,
                planted,
                |manager| planted::has_skill(manager, PRIVATE_EQUITY),
                |_| Some(0),
            ),
            rare: Vec::new(),
            roles,
            industries,
            home,
            role,
            level,
            industry,
            situations,
            tongues,
            state,
            onsite,
            dealer,
        };
        cast.rare = cast.rare_skills(planted);
        cast
    }

    pub(super) fn role(&self, person: usize) -> &'a RoleEntry {
        self.roles[self.role[person]]
    }

    pub(super) fn town(&self, person: usize) -> &Town<'a> {
        &self.towns[self.home[person]]
    }

    pub(super) fn industry(&self, person: usize) -> &'a IndustryId {
        self.industries[self.industry[person]]
    }

    pub(super) fn group(&self, person: usize) -> &'a str {
        self.recipe.group(&self.role(person).function)
    }

    pub(super) fn has_handled(&self, person: usize, situation: Situation) -> bool {
        self.situations
            .get(&situation)
            .is_some_and(|handled| handled[person])
    }

    fn rare_skills(&self, planted: &[Manager]) -> Vec<(&'a SkillId, Vec<bool>)> {
        let size = self.recipe.margins.people as f64;
        self.recipe
            .skills
            .rare
            .iter()
            .map(|rare| {
                let field = format!("rare {}", rare.skill);
                let holders = share(
                    &self.dealer,
                    &field,
                    rare.n / size,
                    planted,
                    |manager| planted::has_skill(manager, rare.skill.as_str()),
                    |person| {
                        let of_function = rare.functions.is_empty()
                            || rare
                                .functions
                                .iter()
                                .any(|group| group == self.group(person));
                        let of_industry = rare.industries.is_empty()
                            || rare.industries.contains(self.industry(person));
                        let speaks = rare
                            .language
                            .as_ref()
                            .is_none_or(|code| self.tongues[person].is_fluent(code));
                        let tried = !rare.crisis || self.has_handled(person, Situation::Crisis);
                        (of_function && of_industry && speaks && tried).then_some(0)
                    },
                );
                (&rare.skill, holders)
            })
            .collect()
    }
}
