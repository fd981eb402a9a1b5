//! The recipe of the sample roster, as it stands in `data/roster`.

use crate::domain::{
    Country, Currency, IndustryId, LanguageCode, Level, RoleId, Situation, SkillId,
};
use jiff::Timestamp;
use serde::{Deserialize, de::DeserializeOwned};
use std::{collections::BTreeMap, sync::OnceLock};

/// All files of the recipe.
pub(super) struct Recipe {
    pub(super) margins: Margins,
    pub(super) rates: Rates,
    pub(super) skills: Skills,
    pub(super) names: BTreeMap<LanguageCode, Names>,
    pub(super) texts: BTreeMap<LanguageCode, Texts>,
    pub(super) firms: Vec<String>,
}

impl Recipe {
    /// The recipe in the binary.
    ///
    /// # Panics
    /// If a bundled file is broken, which a test rules out.
    #[expect(
        clippy::expect_used,
        reason = "the files are compiled in and checked by a test"
    )]
    pub(super) fn bundled() -> &'static Self {
        static BUNDLED: OnceLock<Recipe> = OnceLock::new();
        BUNDLED.get_or_init(|| Self::load().expect("the bundled recipe is well formed"))
    }

    fn load() -> serde_json::Result<Self> {
        fn file<T: DeserializeOwned>(text: &str) -> serde_json::Result<T> {
            serde_json::from_str(text)
        }
        Ok(Self {
            margins: file(include_str!("../../../data/roster/margins.json"))?,
            rates: file(include_str!("../../../data/roster/rates.json"))?,
            skills: file(include_str!("../../../data/roster/skills.json"))?,
            names: file(include_str!("../../../data/roster/names.json"))?,
            texts: file(include_str!("../../../data/roster/texts.json"))?,
            firms: file(include_str!("../../../data/roster/firms.json"))?,
        })
    }

    /// The group of business functions, which decides skills and texts.
    pub(super) fn group(&self, function: &str) -> &str {
        self.margins
            .function_groups
            .get(function)
            .unwrap_or(&self.margins.function_group_elsewhere)
    }
}

/// How many of what there are.
#[derive(Debug, Deserialize)]
pub(super) struct Margins {
    pub(super) seed: u64,
    pub(super) as_of: Timestamp,
    pub(super) people: usize,
    pub(super) roles: BTreeMap<RoleId, f64>,
    pub(super) held_by_nobody: Vec<RoleId>,
    pub(super) second_role: f64,
    pub(super) third_role: f64,
    pub(super) level_shifts: Vec<LevelShift>,
    pub(super) function_groups: BTreeMap<String, String>,
    pub(super) function_group_elsewhere: String,
    pub(super) plant_functions: Vec<String>,
    pub(super) remote_functions: Vec<String>,
    pub(super) homes: Vec<Home>,
    pub(super) shift_km: f64,
    pub(super) industries: BTreeMap<IndustryId, f64>,
    pub(super) industry_rules: Vec<IndustryRule>,
    pub(super) industry_count: Vec<usize>,
    pub(super) adjacent_industry: f64,
    pub(super) refused_industries: Refused,
    pub(super) situations: BTreeMap<Situation, f64>,
    pub(super) crisis_always: Vec<String>,
    pub(super) crisis_by_role: CrisisByRole,
    pub(super) languages: Languages,
    pub(super) rates: BTreeMap<RateKind, f64>,
    pub(super) availability: BTreeMap<State, f64>,
    pub(super) free_now_age: Vec<Age>,
    pub(super) never_stated: f64,
    pub(super) travel: BTreeMap<Reach, f64>,
    pub(super) neighbours: BTreeMap<Country, Vec<Country>>,
    pub(super) onsite: BTreeMap<Onsite, f64>,
    pub(super) second_permit: f64,
    pub(super) off_limits: BTreeMap<OffLimits, f64>,
    pub(super) foreign_names: f64,
    pub(super) private_equity: f64,
    pub(super) ended_early: f64,
    pub(super) texts: TextShares,
}

/// Some people stand a step above or below what is usual for their role.
#[derive(Debug, Deserialize)]
pub(super) struct LevelShift {
    pub(super) from: Level,
    pub(super) to: Level,
    pub(super) n: f64,
}

/// A town: one of the vocabulary, or one with a point of its own.
#[derive(Debug, Deserialize)]
pub(super) struct Home {
    pub(super) place: Option<String>,
    pub(super) town: Option<String>,
    pub(super) country: Option<Country>,
    pub(super) lat: Option<f64>,
    pub(super) lon: Option<f64>,
    pub(super) language: LanguageCode,
    pub(super) n: f64,
}

/// Who can have worked mainly in which industries; the first rule that names the role or function holds.
#[derive(Debug, Deserialize)]
pub(super) struct IndustryRule {
    #[serde(default)]
    pub(super) roles: Vec<RoleId>,
    #[serde(default)]
    pub(super) functions: Vec<String>,
    pub(super) industries: Vec<IndustryId>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Refused {
    pub(super) share: f64,
    pub(super) from: Vec<IndustryId>,
}

#[derive(Debug, Deserialize)]
pub(super) struct CrisisByRole {
    pub(super) role: RoleId,
    pub(super) share: f64,
}

#[derive(Debug, Deserialize)]
pub(super) struct Languages {
    pub(super) foreign: f64,
    pub(super) foreign_languages: Vec<LanguageCode>,
    pub(super) english: English,
    pub(super) german: f64,
    pub(super) french: f64,
    pub(super) all_three: f64,
    pub(super) others: BTreeMap<LanguageCode, f64>,
}

#[derive(Debug, Deserialize)]
pub(super) struct English {
    pub(super) none: f64,
    pub(super) b2: f64,
}

/// How a rate is told. The order is that in which ties are settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum RateKind {
    Day,
    Open,
    Hour,
    Month,
}

/// What is known of the availability.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum State {
    FreeNow,
    Soon,
    Later,
    Part,
    BusyFirm,
    BusySoft,
    NotLooking,
    Stale,
}

/// Days since something was stated.
#[derive(Clone, Copy, Debug, Deserialize)]
pub(super) struct Age {
    pub(super) from: i64,
    pub(super) to: i64,
    pub(super) share: f64,
}

/// How far someone travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub(super) enum Reach {
    #[serde(rename = "km_50")]
    Km50,
    #[serde(rename = "km_100")]
    Km100,
    #[serde(rename = "km_200")]
    Km200,
    #[serde(rename = "national")]
    National,
    #[serde(rename = "neighbours")]
    Neighbours,
    #[serde(rename = "europe")]
    Europe,
}

/// How often someone comes to the client's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Onsite {
    Five,
    Four,
    Two,
    Remote,
}

/// How many companies someone bars.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum OffLimits {
    None,
    Few,
    Many,
}

#[derive(Debug, Deserialize)]
pub(super) struct TextShares {
    pub(super) languages: BTreeMap<LanguageCode, f64>,
    pub(super) kinds: BTreeMap<TextKind, f64>,
}

/// What is peculiar about a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum TextKind {
    Plain,
    Mixed,
    Typos,
    Thin,
    Long,
}

/// What people ask for.
#[derive(Debug, Deserialize)]
pub(super) struct Rates {
    /// Day rates by area and level: where the lowest and the highest tenth begin.
    pub(super) bands: BTreeMap<String, [[f64; 2]; 4]>,
    pub(super) band_of: BTreeMap<Country, String>,
    pub(super) band_elsewhere: String,
    pub(super) currency_of: BTreeMap<Country, Currency>,
    pub(super) currency_elsewhere: Currency,
    pub(super) peak: f64,
    pub(super) function_factors: BTreeMap<String, f64>,
    pub(super) role_factors: BTreeMap<RoleId, f64>,
    pub(super) skill_factors: BTreeMap<SkillId, f64>,
    pub(super) industry_factors: BTreeMap<IndustryId, f64>,
    pub(super) crisis_factor: f64,
    pub(super) floor: [f64; 2],
    pub(super) step: u64,
    pub(super) hour_step: u64,
    pub(super) month_step: u64,
    pub(super) hours_a_day: f64,
    pub(super) days_a_month: f64,
}

/// Where skills come from.
#[derive(Debug, Deserialize)]
pub(super) struct Skills {
    pub(super) count: [usize; 2],
    pub(super) weak_at_most: usize,
    pub(super) shares: SkillShares,
    pub(super) by_function: BTreeMap<String, Vec<SkillId>>,
    pub(super) by_situation: BTreeMap<Situation, Vec<SkillId>>,
    pub(super) by_industry: BTreeMap<IndustryId, Vec<SkillId>>,
    pub(super) rare: Vec<Rare>,
    pub(super) needs_language: Vec<NeedsLanguage>,
    pub(super) last_used: Vec<YearsAgo>,
}

#[derive(Debug, Deserialize)]
pub(super) struct SkillShares {
    pub(super) function: f64,
    pub(super) situation: f64,
    pub(super) industry: f64,
}

/// A skill that few have, and who they can be.
#[derive(Debug, Deserialize)]
pub(super) struct Rare {
    pub(super) skill: SkillId,
    pub(super) n: f64,
    #[serde(default)]
    pub(super) functions: Vec<String>,
    #[serde(default)]
    pub(super) industries: Vec<IndustryId>,
    pub(super) language: Option<LanguageCode>,
    #[serde(default)]
    pub(super) crisis: bool,
    pub(super) since: Option<i16>,
}

/// Skills that nobody has who does not speak one of these languages at C1.
#[derive(Debug, Deserialize)]
pub(super) struct NeedsLanguage {
    pub(super) languages: Vec<LanguageCode>,
    pub(super) skills: Vec<SkillId>,
}

#[derive(Debug, Deserialize)]
pub(super) struct YearsAgo {
    pub(super) years: [i64; 2],
    pub(super) share: f64,
}

/// Invented names of one language area.
#[derive(Debug, Deserialize)]
pub(super) struct Names {
    pub(super) given: Vec<String>,
    pub(super) family: Vec<String>,
}

/// Sentences of one language; words in braces are filled in.
#[derive(Debug, Deserialize)]
pub(super) struct Texts {
    pub(super) openers: BTreeMap<Voice, Vec<String>>,
    pub(super) achievements: BTreeMap<String, Vec<String>>,
    pub(super) skills: Vec<String>,
    pub(super) closers: BTreeMap<Voice, Vec<String>>,
    pub(super) extra: Vec<String>,
    pub(super) thin: Vec<String>,
}

/// How someone writes of themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Voice {
    Dry,
    Proud,
    Terse,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Vocabulary;

    #[test]
    fn the_recipe_loads_and_names_only_what_the_vocabulary_knows() {
        let recipe = Recipe::load().unwrap();
        let vocabulary = Vocabulary::bundled();
        let margins = &recipe.margins;
        for role in margins.roles.keys().chain(&margins.held_by_nobody) {
            assert!(vocabulary.roles.get(role).is_some(), "{role}");
        }
        let ruled = margins
            .industry_rules
            .iter()
            .flat_map(|rule| &rule.industries);
        for industry in margins.industries.keys().chain(ruled) {
            assert!(vocabulary.industries.get(industry).is_some(), "{industry}");
        }
        let skills = &recipe.skills;
        let pools = skills
            .by_function
            .values()
            .chain(skills.by_situation.values())
            .chain(skills.by_industry.values());
        for skill in pools
            .flatten()
            .chain(skills.rare.iter().map(|rare| &rare.skill))
        {
            assert!(vocabulary.skills.get(skill).is_some(), "{skill}");
        }
        assert_eq!(margins.roles.values().sum::<f64>(), 250.0);
        assert_eq!(margins.homes.iter().map(|home| home.n).sum::<f64>(), 250.0);
        assert_eq!(margins.industries.values().sum::<f64>(), 250.0);
        assert_eq!(recipe.firms.len(), 40);
    }
}
