//! Finding a term of the vocabulary by whatever name people write: id, title or alias in any of the languages.

use super::{names::Names, problem::Refusal};
use crate::{
    domain::{
        CefrLevel, Country, IndustryId, LanguageCode, Point, RoleId, Situation, SkillId, TermKind,
    },
    vocabulary::{PlaceKind, Vocabulary, folded},
};
use std::collections::HashMap;

/// Everything that a roster file can name.
pub(super) struct Terms<'a> {
    vocabulary: &'a Vocabulary,
    roles: Names<RoleId>,
    industries: Names<IndustryId>,
    skills: Names<SkillId>,
    situations: Names<Situation>,
    languages: Names<LanguageCode>,
    levels: Names<CefrLevel>,
    countries: Names<Country>,
    towns: HashMap<(String, Option<Country>), Point>,
}

impl<'a> Terms<'a> {
    pub(super) fn new(vocabulary: &'a Vocabulary) -> Self {
        let mut terms = Self {
            vocabulary,
            roles: Names::new(TermKind::Role, |id| id.to_string()),
            industries: Names::new(TermKind::Industry, |id| id.to_string()),
            skills: Names::new(TermKind::Skill, |id| id.to_string()),
            situations: Names::new(TermKind::Situation, |s| situation_name(*s).to_owned()),
            languages: Names::new(TermKind::Language, |code| code.to_string()),
            levels: Names::new(TermKind::LanguageLevel, |level| {
                level_name(*level).to_owned()
            }),
            countries: Names::new(TermKind::Country, |country| country.to_string()),
            towns: HashMap::new(),
        };
        terms.add_roles_and_industries();
        terms.add_skills_and_situations();
        terms.add_languages();
        terms.add_places();
        terms.settle_ambiguous();
        terms
    }

    fn add_roles_and_industries(&mut self) {
        for role in self.vocabulary.roles.entries() {
            self.roles.add_labels(&role.labels, &role.id);
            for (_, alias) in role.aliases.iter() {
                self.roles.add(alias, &role.id);
            }
        }
        for industry in self.vocabulary.industries.entries() {
            self.industries.add_labels(&industry.labels, &industry.id);
            for (_, alias) in industry.aliases.iter() {
                self.industries.add(alias, &industry.id);
            }
        }
    }

    fn add_skills_and_situations(&mut self) {
        for skill in self.vocabulary.skills.entries() {
            self.skills.add_labels(&skill.labels, &skill.id);
            for (_, alias) in skill.aliases.iter() {
                self.skills.add(alias, &skill.id);
            }
        }
        for situation in &self.vocabulary.situations {
            self.situations.add_labels(&situation.labels, &situation.id);
            self.situations
                .add(situation_name(situation.id), &situation.id);
        }
    }

    fn add_languages(&mut self) {
        for language in self.vocabulary.languages.entries() {
            self.languages.add_labels(&language.labels, &language.id);
            self.languages.add(language.id.as_str(), &language.id);
            for alias in &language.aliases {
                self.languages.add(alias, &language.id);
            }
        }
        for level in CefrLevel::ALL {
            self.levels.add(level_name(level), &level);
        }
        for level in &self.vocabulary.language_levels {
            for (_, words) in level.words.iter() {
                self.levels.add(words, &level.cefr);
            }
        }
    }

    fn add_places(&mut self) {
        for place in &self.vocabulary.places {
            match (place.kind, place.country) {
                (PlaceKind::Country, Some(country)) => {
                    self.countries.add_labels(&place.labels, &country);
                    for alias in &place.aliases {
                        self.countries.add(alias, &country);
                    }
                }
                (PlaceKind::City, country) => {
                    let labels = place.labels.iter().map(|(_, label)| label);
                    for name in labels.chain(place.aliases.iter().map(String::as_str)) {
                        self.towns
                            .entry((folded(name), country))
                            .or_insert(place.point);
                    }
                }
                _ => {}
            }
        }
    }

    /// A title with several meanings stays so, even where it is an alias of one role; an id always means itself.
    fn settle_ambiguous(&mut self) {
        for title in &self.vocabulary.ambiguous {
            let meanings = |table: fn(&Vocabulary, &str) -> bool| -> Vec<String> {
                title
                    .senses
                    .iter()
                    .filter_map(|sense| sense.id.clone())
                    .filter(|id| table(self.vocabulary, id))
                    .collect()
            };
            let roles = meanings(|all, id| all.roles.get(&RoleId::new(id)).is_some());
            for surface in title.also.iter().chain([&title.surface]) {
                if roles.len() > 1 {
                    self.roles
                        .settle(surface, roles.iter().map(RoleId::new).collect());
                }
            }
        }
        for role in self.vocabulary.roles.entries() {
            self.roles.settle(role.id.as_str(), vec![role.id.clone()]);
        }
        for industry in self.vocabulary.industries.entries() {
            self.industries
                .settle(industry.id.as_str(), vec![industry.id.clone()]);
        }
        for skill in self.vocabulary.skills.entries() {
            self.skills
                .settle(skill.id.as_str(), vec![skill.id.clone()]);
        }
    }

    pub(super) fn vocabulary(&self) -> &'a Vocabulary {
        self.vocabulary
    }

    pub(super) fn role(&self, name: &str) -> Result<RoleId, Refusal> {
        self.roles.find(name)
    }

    pub(super) fn industry(&self, name: &str) -> Result<IndustryId, Refusal> {
        self.industries.find(name)
    }

    pub(super) fn skill(&self, name: &str) -> Result<SkillId, Refusal> {
        self.skills.find(name)
    }

    pub(super) fn situation(&self, name: &str) -> Result<Situation, Refusal> {
        self.situations.find(name)
    }

    pub(super) fn language(&self, name: &str) -> Result<LanguageCode, Refusal> {
        self.languages.find(name)
    }

    pub(super) fn level(&self, name: &str) -> Result<CefrLevel, Refusal> {
        self.levels.find(name)
    }

    /// A country by name or code.
    pub(super) fn country(&self, name: &str) -> Result<Country, Refusal> {
        match name.parse() {
            Ok(code) if !self.countries.knows(name) => Ok(code),
            _ => self.countries.find(name),
        }
    }

    /// The centre of a town that the vocabulary knows.
    pub(super) fn town(&self, name: &str, country: Country) -> Option<Point> {
        self.towns.get(&(folded(name), Some(country))).copied()
    }
}

/// How a level of a language is written in a file.
pub(super) fn level_name(level: CefrLevel) -> &'static str {
    match level {
        CefrLevel::A1 => "A1",
        CefrLevel::A2 => "A2",
        CefrLevel::B1 => "B1",
        CefrLevel::B2 => "B2",
        CefrLevel::C1 => "C1",
        CefrLevel::C2 => "C2",
        CefrLevel::Native => "native",
    }
}

/// How a situation is written in a file.
pub(super) fn situation_name(situation: Situation) -> &'static str {
    match situation {
        Situation::Gap => "gap",
        Situation::Change => "change",
        Situation::Transition => "transition",
        Situation::Crisis => "crisis",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Fault;

    fn terms() -> Terms<'static> {
        Terms::new(Vocabulary::bundled())
    }

    #[test]
    fn a_term_is_found_by_id_title_or_alias_in_any_language_without_case_or_accents() {
        let terms = terms();
        for (name, id) in [
            ("plant_manager", "plant_manager"),
            ("Werksleiter", "plant_manager"),
            ("WERKSLEITERIN", "plant_manager"),
            ("c.f.o.", "cfo"),
            ("Geschaeftsfuehrer", "managing_director"),
            ("geschäftsführer:in", "managing_director"),
            ("CIO", "cio"),
        ] {
            assert_eq!(terms.role(name).unwrap().as_str(), id, "{name}");
        }
        assert_eq!(
            terms.skill("Liquiditätsplanung").unwrap().as_str(),
            "liquidity_planning"
        );
        assert_eq!(
            terms.industry("equipementier automobile").unwrap().as_str(),
            "automotive_supplier"
        );
        assert_eq!(terms.language("Französisch").unwrap().as_str(), "fr");
        assert_eq!(terms.level("verhandlungssicher").unwrap(), CefrLevel::C1);
        assert_eq!(terms.country("Österreich").unwrap().as_str(), "AT");
        assert_eq!(terms.country("UK").unwrap().as_str(), "GB");
    }

    #[test]
    fn a_title_with_several_meanings_is_asked_back() {
        let refusal = terms().role("CRO").unwrap_err();
        let Fault::Ambiguous { options, .. } = refusal.fault else {
            panic!("{refusal:?}");
        };
        assert_eq!(options, ["cro_restructuring", "cro_revenue", "cro_risk"]);
    }

    #[test]
    fn a_slip_of_the_pen_gets_a_suggestion_and_nonsense_none() {
        let terms = terms();
        assert_eq!(
            terms
                .role("plant manger")
                .unwrap_err()
                .suggestion
                .as_deref(),
            Some("plant_manager")
        );
        assert_eq!(
            terms
                .skill("liquidity planing")
                .unwrap_err()
                .suggestion
                .as_deref(),
            Some("liquidity_planning")
        );
        assert_eq!(terms.role("xqzzwv").unwrap_err().suggestion, None);
    }
}
