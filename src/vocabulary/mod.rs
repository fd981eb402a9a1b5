//! Roles, skills, industries, places and languages, read from the files in `data/vocabulary`.
//!
//! The files are embedded in the binary, so a vocabulary that loads in the tests loads everywhere. A new role, skill or
//! alias is an entry in a file; no code names one. The room only looks things up: reading text is `intake`'s work.

mod entries;
mod folded;
mod gazetteer;

pub use entries::{
    Adjacency, AmbiguousTitle, CurrencyArea, Industry, Labels, Language, LanguageLevel, PlaceEntry,
    PlaceKind, RoleEntry, Sense, SenseKind, SituationEntry, Skill, SlaHours, Surfaces, TitleArea,
    TitleHeads, TitleSetting, Titles,
};
pub use gazetteer::{Town, Towns, towns};

pub use folded::folded;

use crate::domain::{Country, IndustryId, LanguageCode, Role, RoleId, SkillId};
use serde::Deserialize;
use std::{collections::HashMap, hash::Hash, sync::OnceLock};

/// A vocabulary file that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum VocabularyError {
    /// The file does not have the form that it should have.
    #[error("data/vocabulary/{file}.json: {source}")]
    Form {
        /// The file's name without ending.
        file: &'static str,
        /// What is wrong, with line and column.
        source: serde_json::Error,
    },
    /// Two entries of a file bear the same id.
    #[error("data/vocabulary/{file}.json: two entries bear the id “{id}”")]
    Doubled {
        /// The file's name without ending.
        file: &'static str,
        /// The id.
        id: String,
    },
    /// An entry names another that does not exist.
    #[error("data/vocabulary/{file}.json: “{from}” names “{to}”, which does not exist")]
    Dangling {
        /// The file's name without ending.
        file: &'static str,
        /// The entry that names.
        from: String,
        /// What it names.
        to: String,
    },
}

/// A list of entries that are found by id.
#[derive(Debug)]
pub struct Table<K, V> {
    entries: Vec<V>,
    index: HashMap<K, usize>,
}

impl<K: Eq + Hash + Clone + ToString, V> Table<K, V> {
    fn new(
        file: &'static str,
        entries: Vec<V>,
        id: impl Fn(&V) -> &K,
    ) -> Result<Self, VocabularyError> {
        let mut index = HashMap::with_capacity(entries.len());
        for (position, entry) in entries.iter().enumerate() {
            if index.insert(id(entry).clone(), position).is_some() {
                return Err(VocabularyError::Doubled {
                    file,
                    id: id(entry).to_string(),
                });
            }
        }
        Ok(Self { entries, index })
    }

    /// The entry with this id.
    pub fn get(&self, id: &K) -> Option<&V> {
        self.index_of(id).map(|position| &self.entries[position])
    }

    /// The position of an id in the file, which serves as a small dense number for it.
    pub fn index_of(&self, id: &K) -> Option<usize> {
        self.index.get(id).copied()
    }

    /// All entries, in the order of the file.
    pub fn entries(&self) -> &[V] {
        &self.entries
    }
}

/// Everything that the data files name.
#[derive(Debug)]
pub struct Vocabulary {
    /// The roles.
    pub roles: Table<RoleId, RoleEntry>,
    /// The industries.
    pub industries: Table<IndustryId, Industry>,
    /// The skills.
    pub skills: Table<SkillId, Skill>,
    /// Towns, regions and countries.
    pub places: Vec<PlaceEntry>,
    /// The languages of people.
    pub languages: Table<LanguageCode, Language>,
    /// Words for how well a language is spoken.
    pub language_levels: Vec<LanguageLevel>,
    /// The situations in which clients call.
    pub situations: Vec<SituationEntry>,
    /// Titles with several meanings.
    pub ambiguous: Vec<AmbiguousTitle>,
    /// Titles that are made by rule.
    pub titles: Titles,
    /// Which country pays in which currency.
    pub currencies: Vec<CurrencyArea>,
}

macro_rules! bundled_file {
    ($name:literal) => {
        parse(
            $name,
            include_str!(concat!("../../data/vocabulary/", $name, ".json")),
        )
    };
}

impl Vocabulary {
    /// The vocabulary in the binary, loaded on first use.
    ///
    /// # Panics
    /// If a bundled file is broken, which a test rules out.
    #[expect(
        clippy::expect_used,
        reason = "the files are compiled in and checked by a test"
    )]
    pub fn bundled() -> &'static Self {
        static BUNDLED: OnceLock<Vocabulary> = OnceLock::new();
        BUNDLED.get_or_init(|| Self::load().expect("the bundled vocabulary is well formed"))
    }

    fn load() -> Result<Self, VocabularyError> {
        let vocabulary = Self {
            roles: Table::new("roles", bundled_file!("roles")?, |role: &RoleEntry| {
                &role.id
            })?,
            industries: Table::new(
                "industries",
                bundled_file!("industries")?,
                |industry: &Industry| &industry.id,
            )?,
            skills: Table::new("skills", bundled_file!("skills")?, |skill: &Skill| {
                &skill.id
            })?,
            places: bundled_file!("places")?,
            languages: Table::new(
                "languages",
                bundled_file!("languages")?,
                |language: &Language| &language.id,
            )?,
            language_levels: bundled_file!("language_levels")?,
            situations: bundled_file!("situations")?,
            ambiguous: bundled_file!("ambiguous")?,
            titles: bundled_file!("titles")?,
            currencies: bundled_file!("currencies")?,
        };
        vocabulary.check_references()?;
        Ok(vocabulary)
    }

    fn check_references(&self) -> Result<(), VocabularyError> {
        let dangling = |file, from: &str, to: &str| VocabularyError::Dangling {
            file,
            from: from.to_owned(),
            to: to.to_owned(),
        };
        for role in self.roles.entries() {
            for near in &role.adjacent {
                if self.roles.get(&near.id).is_none() {
                    return Err(dangling("roles", role.id.as_str(), near.id.as_str()));
                }
            }
        }
        for industry in self.industries.entries() {
            for other in industry
                .parents
                .iter()
                .chain(industry.adjacent.iter().map(|near| &near.id))
            {
                if self.industries.get(other).is_none() {
                    return Err(dangling("industries", industry.id.as_str(), other.as_str()));
                }
            }
        }
        for skill in self.skills.entries() {
            for other in &skill.implies {
                if self.skills.get(other).is_none() {
                    return Err(dangling("skills", skill.id.as_str(), other.as_str()));
                }
            }
        }
        for area in &self.titles.areas {
            if self.roles.get(&area.role).is_none() {
                return Err(dangling("titles", "areas", area.role.as_str()));
            }
        }
        for setting in &self.titles.settings {
            for role in std::iter::once(&setting.role).chain(&setting.of) {
                if self.roles.get(role).is_none() {
                    return Err(dangling("titles", setting.role.as_str(), role.as_str()));
                }
            }
            for industry in &setting.industries {
                if self.industries.get(industry).is_none() {
                    return Err(dangling("titles", setting.role.as_str(), industry.as_str()));
                }
            }
        }
        for title in &self.ambiguous {
            for sense in &title.senses {
                let known = match (&sense.kind, &sense.id) {
                    (SenseKind::Role, Some(id)) => self.roles.get(&RoleId::new(id)).is_some(),
                    (SenseKind::Skill, Some(id)) => self.skills.get(&SkillId::new(id)).is_some(),
                    (SenseKind::Outside, None) => true,
                    _ => false,
                };
                if !known {
                    return Err(dangling(
                        "ambiguous",
                        &title.surface,
                        sense.id.as_deref().unwrap_or(""),
                    ));
                }
            }
        }
        Ok(())
    }

    /// The country that a currency speaks of; `None` for one that many share.
    pub fn home_of(&self, currency: crate::domain::Currency) -> Option<Country> {
        const SHARED_BY: usize = 6;
        self.currencies
            .iter()
            .find(|area| area.currency == currency && area.countries.len() < SHARED_BY)
            .and_then(|area| area.countries.first().copied())
    }

    /// The currency that people are paid in in a country, with the least that a manager is paid a day in it.
    pub fn currency_of(&self, country: Country) -> Option<&CurrencyArea> {
        self.currencies
            .iter()
            .find(|area| area.countries.contains(&country))
    }

    /// A role with its English title; `None` for an id that the vocabulary does not know.
    pub fn role(&self, id: &RoleId) -> Option<Role> {
        self.roles.get(id).map(|entry| Role {
            id: entry.id.clone(),
            title: entry.labels.get("en").to_owned(),
        })
    }
}

fn parse<T: Deserialize<'static>>(
    file: &'static str,
    text: &'static str,
) -> Result<T, VocabularyError> {
    serde_json::from_str(text).map_err(|source| VocabularyError::Form { file, source })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_of_writing_a_role_is_no_other_role_unless_it_is_listed_as_ambiguous() {
        let vocabulary = Vocabulary::load().unwrap();
        let ambiguous: Vec<String> = vocabulary
            .ambiguous
            .iter()
            .flat_map(|title| std::iter::once(&title.surface).chain(&title.also))
            .map(|title| title.to_lowercase())
            .collect();
        let mut known: HashMap<String, &RoleId> = HashMap::new();
        for role in vocabulary.roles.entries() {
            for (_, alias) in role.aliases.iter() {
                let alias = alias.to_lowercase();
                let first = *known.entry(alias.clone()).or_insert(&role.id);
                assert!(
                    *first == role.id || ambiguous.contains(&alias),
                    "“{alias}” is {first} and {}",
                    role.id
                );
            }
        }
    }

    #[test]
    fn an_area_leads_to_one_role_and_a_place_has_its_names_alone() {
        let vocabulary = Vocabulary::load().unwrap();
        let mut areas: HashMap<(String, String), &RoleId> = HashMap::new();
        for area in &vocabulary.titles.areas {
            for (language, word) in area.words.iter() {
                let key = (language.to_owned(), folded(word));
                let first = *areas.entry(key).or_insert(&area.role);
                assert!(*first == area.role, "“{word}” is {first} and {}", area.role);
            }
        }
        let mut places: HashMap<String, &str> = HashMap::new();
        for place in &vocabulary.places {
            let labels = place.labels.iter().map(|(_, label)| label);
            for name in labels.chain(place.aliases.iter().map(String::as_str)) {
                let first = *places.entry(folded(name)).or_insert(&place.id);
                assert!(first == place.id, "“{name}” is {first} and {}", place.id);
            }
        }
    }

    #[test]
    fn the_bundled_files_load_and_name_only_what_exists() {
        let vocabulary = Vocabulary::load().unwrap();
        assert!(vocabulary.roles.entries().len() >= 120);
        assert_eq!(
            vocabulary.role(&"cfo".into()).unwrap().title,
            "Chief Financial Officer"
        );
    }
}
