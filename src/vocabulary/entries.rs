//! The entries of the vocabulary files, as they stand there.

use crate::domain::{
    CefrLevel, Country, Currency, IndustryId, LanguageCode, Level, Point, RoleId, Situation,
    SkillId,
};
use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor},
};
use std::{collections::BTreeMap, fmt, marker::PhantomData};

/// A name in each language, by the language's tag. The words stay where the file lies in the binary.
#[derive(Clone, Debug)]
pub struct Labels(Box<[(&'static str, &'static str)]>);

impl Labels {
    /// The name in a language; the English one where there is none.
    pub fn get(&self, language: &str) -> &str {
        let in_language = |wanted: &str| self.0.iter().find(|(tag, _)| *tag == wanted);
        in_language(language)
            .or_else(|| in_language("en"))
            .map_or("", |(_, label)| label)
    }

    /// All names with their languages.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().copied()
    }
}

impl<'de: 'static> Deserialize<'de> for Labels {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let pairs: Pairs<&'static str> = Pairs::deserialize(from)?;
        Ok(Self(pairs.0.into_boxed_slice()))
    }
}

/// Ways of writing something, by language. The words stay where the file lies in the binary.
#[derive(Clone, Debug, Default)]
pub struct Surfaces(Box<[(&'static str, &'static str)]>);

impl Surfaces {
    /// All ways with their languages.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().copied()
    }
}

impl<'de: 'static> Deserialize<'de> for Surfaces {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let pairs: Pairs<Vec<&'static str>> = Pairs::deserialize(from)?;
        let all = pairs
            .0
            .into_iter()
            .flat_map(|(language, words)| words.into_iter().map(move |word| (language, word)));
        Ok(Self(all.collect()))
    }
}

/// The pairs of a JSON object in the order of the file.
struct Pairs<V>(Vec<(&'static str, V)>);

impl<'de: 'static, V: Deserialize<'de>> Deserialize<'de> for Pairs<V> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Visit<V>(PhantomData<V>);
        impl<'de: 'static, V: Deserialize<'de>> Visitor<'de> for Visit<V> {
            type Value = Pairs<V>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object by language, its words without escapes")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut pairs = Vec::with_capacity(3);
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Pairs(pairs))
            }
        }
        from.deserialize_map(Visit(PhantomData))
    }
}

/// Something close to an entry: how well it can stand in for it, 0 to 1. The relation has a direction.
#[derive(Clone, Debug, Deserialize)]
#[serde(bound(deserialize = "K: Deserialize<'de>"))]
pub struct Adjacency<K> {
    /// What can stand in.
    #[serde(alias = "role", alias = "industry")]
    pub id: K,
    /// How well, 0 to 1.
    pub similarity: f64,
}

/// A role.
#[derive(Clone, Debug, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct RoleEntry {
    /// Its id.
    pub id: RoleId,
    /// The business function that it belongs to.
    pub function: String,
    /// Its step on the ladder.
    pub level: Level,
    /// Its titles.
    pub labels: Labels,
    /// Other ways of writing it.
    pub aliases: Surfaces,
    /// Roles whose holders can fill this one.
    pub adjacent: Vec<Adjacency<RoleId>>,
}

/// An industry.
#[derive(Clone, Debug, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Industry {
    /// Its id.
    pub id: IndustryId,
    /// The wider industries that it is part of.
    pub parents: Vec<IndustryId>,
    /// Its names.
    pub labels: Labels,
    /// Other ways of writing it.
    pub aliases: Surfaces,
    /// Industries whose experience helps in this one.
    pub adjacent: Vec<Adjacency<IndustryId>>,
}

/// A skill.
#[derive(Clone, Debug, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Skill {
    /// Its id.
    pub id: SkillId,
    /// The family that it belongs to.
    pub category: String,
    /// Its names.
    pub labels: Labels,
    /// Other ways of writing it.
    pub aliases: Surfaces,
    /// How much it says about a person, 0 to 1.
    pub weight: f64,
    /// Skills that come with it.
    pub implies: Vec<SkillId>,
}

/// What a place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlaceKind {
    /// A town.
    City,
    /// A part of a country.
    Region,
    /// A country.
    Country,
    /// A group of countries.
    Supra,
}

/// A town, a region, a country or a group of countries.
#[derive(Clone, Debug, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct PlaceEntry {
    /// Its id.
    pub id: String,
    /// What it is.
    pub kind: PlaceKind,
    /// The country that it is or lies in; `None` for a group.
    pub country: Option<Country>,
    /// The countries that it covers.
    pub countries: Vec<Country>,
    /// Where its centre lies.
    #[serde(flatten)]
    pub point: Point,
    /// How far it reaches around its centre, in kilometres.
    pub radius_km: u16,
    /// Its names.
    pub labels: Labels,
    /// Other ways of writing it.
    pub aliases: Vec<String>,
}

/// A language of people.
#[derive(Clone, Debug, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Language {
    /// Its code.
    pub id: LanguageCode,
    /// Its names.
    pub labels: Labels,
    /// Other ways of asking for it.
    pub aliases: Vec<String>,
    /// Short forms, folded, which count only beside a level or another word about languages.
    #[serde(default)]
    pub short: Vec<String>,
}

/// Words for a level of a language.
#[derive(Clone, Debug, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct LanguageLevel {
    /// The level.
    pub cefr: CefrLevel,
    /// The words.
    pub words: Surfaces,
}

/// A situation in which clients call.
#[derive(Clone, Debug, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct SituationEntry {
    /// Which.
    pub id: Situation,
    /// Its names.
    pub labels: Labels,
    /// How grave it is, 1 to 3.
    pub severity: u8,
    /// What it means.
    pub meaning: String,
    /// Roles that are asked for in it.
    pub usual_roles: Vec<RoleId>,
    /// How fast each step should be.
    pub sla_hours: SlaHours,
    /// Words that tell of it.
    pub triggers: Surfaces,
}

/// How fast each step should be, in hours from the request.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct SlaHours {
    /// A first answer by a human.
    pub first_reply: u32,
    /// The longlist.
    pub longlist: u32,
    /// A shortlist of people who have agreed.
    pub consented_shortlist: u32,
    /// The first day in the seat.
    pub start: u32,
}

/// A title with several meanings.
#[derive(Clone, Debug, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct AmbiguousTitle {
    /// The title.
    pub surface: String,
    /// Other ways of writing it.
    pub also: Vec<String>,
    /// Languages in which it is used.
    pub languages: Vec<String>,
    /// Its meanings.
    pub senses: Vec<Sense>,
    /// The question that settles it.
    pub ask: Labels,
}

/// One meaning of an ambiguous title.
#[derive(Clone, Debug, Deserialize)]
pub struct Sense {
    /// What it means: a role, a skill or nothing of ours.
    pub kind: SenseKind,
    /// The role or skill.
    pub id: Option<String>,
    /// What it means, where it is nothing of ours.
    pub meaning: Option<String>,
    /// How likely it is where nothing tells.
    pub prior: f64,
    /// Words around it that tell.
    pub cues: Vec<String>,
}

/// What a meaning is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SenseKind {
    /// A role of the vocabulary.
    Role,
    /// A skill of the vocabulary.
    Skill,
    /// Something else.
    Outside,
}

/// Titles that are made by rule: a word for who leads ("Head of", "Leiter", "director") beside an area ("Procurement"),
/// and general titles that mean a role of their own in a certain setting ("director" of a hotel).
#[derive(Clone, Debug, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Titles {
    /// The words for who leads, by language.
    pub heads: BTreeMap<String, TitleHeads>,
    /// Titles so general that only the setting tells what they mean, by language.
    pub bare: BTreeMap<String, Vec<String>>,
    /// The areas.
    pub areas: Vec<TitleArea>,
    /// The settings.
    pub settings: Vec<TitleSetting>,
}

/// Words for who leads an area.
#[derive(Clone, Debug, Deserialize)]
pub struct TitleHeads {
    /// Before the area, maybe with an article between: "Head of", "Leitung".
    pub lead: Vec<String>,
    /// Right before the area: "lead", which is a verb as well.
    #[serde(default)]
    pub close_lead: Vec<String>,
    /// After the area: "manager".
    #[serde(default)]
    pub tail: Vec<String>,
    /// At the end of a compound with the area: "leiter".
    #[serde(default)]
    pub compound: Vec<String>,
}

/// An area that somebody leads, with the role of that somebody.
#[derive(Clone, Debug, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct TitleArea {
    /// The role.
    pub role: RoleId,
    /// Its words, by language.
    pub words: Surfaces,
}

/// A setting in which general titles mean a role of their own.
#[derive(Clone, Debug, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct TitleSetting {
    /// That role.
    pub role: RoleId,
    /// Roles that are this one in the setting.
    pub of: Vec<RoleId>,
    /// Whether a bare title means it too.
    #[serde(default)]
    pub bare: bool,
    /// How many words may lie between title and setting.
    pub reach: usize,
    /// Industries that are the setting.
    #[serde(default)]
    pub industries: Vec<IndustryId>,
    /// Words that tell of it, by language.
    pub words: Surfaces,
}

/// A currency with the countries that pay in it.
#[derive(Clone, Debug, Deserialize)]
pub struct CurrencyArea {
    /// The currency.
    pub currency: Currency,
    /// The least that a manager is paid a day in it, in whole units: a smaller amount that names no currency is in another.
    #[serde(default)]
    pub least_day: u32,
    /// The countries.
    pub countries: Vec<Country>,
}
