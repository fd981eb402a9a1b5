//! The form of a file of the lexicon.

use crate::{
    domain::{Country, Currency, RoleId, SkillId, WorkMode},
    intake::sense::{Tag, Unit},
};
use rustc_hash::FxHashMap;
use serde::Deserialize;
use std::collections::BTreeMap;

type Words<K> = BTreeMap<K, Vec<String>>;

/// A file of the lexicon: a language, or what all share.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    pub(super) language: String,
    pub(super) home_country: Option<Country>,
    pub(super) home_currency: Option<Currency>,
    #[serde(default)]
    pub(super) common: Vec<String>,
    #[serde(default)]
    pub(super) ordinary: Vec<String>,
    #[serde(default)]
    pub(super) months: Words<u8>,
    #[serde(default)]
    pub(super) weekdays: Words<u8>,
    #[serde(default)]
    pub(super) seasons: Vec<SeasonEntry>,
    /// Days that hang on Easter: the first and the last, counted from Easter Sunday.
    #[serde(default)]
    pub(super) easter: Vec<(i8, i8, Vec<String>)>,
    #[serde(default)]
    pub(super) numbers: Vec<(f32, Vec<String>)>,
    #[serde(default)]
    pub(super) ordinals: Words<u8>,
    #[serde(default)]
    pub(super) units: FxHashMap<Unit, Vec<String>>,
    #[serde(default)]
    pub(super) terms: Words<u16>,
    #[serde(default)]
    pub(super) tags: FxHashMap<Tag, Vec<String>>,
    #[serde(default)]
    pub(super) work_modes: Words<WorkMode>,
    #[serde(default)]
    pub(super) currencies: Words<Currency>,
    #[serde(default)]
    pub(super) currency_signs: BTreeMap<char, Currency>,
    #[serde(default)]
    pub(super) cues: Vec<CueEntry>,
    #[serde(default)]
    pub(super) tasks: Words<RoleId>,
    #[serde(default)]
    pub(super) skill_roles: BTreeMap<SkillId, RoleId>,
    #[serde(default)]
    pub(super) mail: MailWords,
    #[serde(default)]
    pub(super) forms: Forms,
    pub(super) weights: Option<Weights>,
}

#[derive(Deserialize)]
pub(super) struct SeasonEntry {
    pub(super) from: String,
    pub(super) to: String,
    pub(super) phrases: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct CueEntry {
    pub(super) id: String,
    pub(super) weight: f64,
    #[serde(default)]
    pub(super) availability: f64,
    pub(super) phrases: Vec<String>,
}

/// Words by which the parts of an e-mail are known, folded.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::intake) struct MailWords {
    /// Labels of header lines: from, sent.
    pub(in crate::intake) headers: Vec<String>,
    /// Labels of the subject.
    pub(in crate::intake) subjects: Vec<String>,
    /// Verbs of the line over a quoted message.
    pub(in crate::intake) wrote: Vec<String>,
    /// Words that open a signature.
    pub(in crate::intake) closings: Vec<String>,
    /// Words before a telephone number.
    pub(in crate::intake) phones: Vec<String>,
    /// Words that open a postscript.
    pub(in crate::intake) postscripts: Vec<String>,
}

/// Forms that words take in a language.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Forms {
    pub(super) gender_suffixes: Vec<String>,
    pub(super) gender_tags: Vec<String>,
    pub(super) endings: Vec<(String, String)>,
    pub(super) ands: Vec<String>,
    pub(super) abbreviations: Vec<String>,
    pub(super) ordinal_marks: Vec<String>,
    /// Short forms of single words, both folded: resp, responsable.
    pub(super) shorts: Vec<(String, String)>,
}

/// Weights and thresholds of the detection.
#[derive(Clone, Debug, Default, Deserialize)]
pub(in crate::intake) struct Weights {
    /// What every message starts with.
    pub(in crate::intake) bias: f64,
    /// From this probability on a message is a request.
    pub(in crate::intake) request: f64,
    /// From this probability on a message that is none is in doubt.
    pub(in crate::intake) doubt: f64,
    /// What every message starts with as an availability update; from 0 on it is one.
    pub(in crate::intake) availability_bias: f64,
    /// What each thing read adds, by its name.
    pub(in crate::intake) features: BTreeMap<String, f64>,
    /// What each thing read adds for an availability update.
    pub(in crate::intake) availability: BTreeMap<String, f64>,
}

impl Weights {
    /// What a thing read adds; 0 for one that the file does not name.
    pub(in crate::intake) fn of(&self, feature: &str) -> f64 {
        self.features.get(feature).copied().unwrap_or(0.0)
    }

    /// What a thing read adds for an availability update.
    pub(in crate::intake) fn availability_of(&self, feature: &str) -> f64 {
        self.availability.get(feature).copied().unwrap_or(0.0)
    }
}
