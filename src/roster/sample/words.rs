//! Names and texts, put together from lists of the project's own.

use super::{
    cast::Cast,
    recipe::{Names, TextKind, Texts, Voice},
    stream::{Stream, WHOLE},
};
use crate::{
    domain::{HeldSkill, IndustryId, LanguageCode},
    vocabulary::{Labels, Surfaces},
};
use std::collections::BTreeMap;

/// Below how many words a text gets another sentence.
const FEW_WORDS: usize = 45;
/// How many pairs of letters a hasty writer swaps.
const SLIPS: usize = 3;

/// The names of the roster: every pair of given and family name once, before any comes again.
pub(super) struct NameGiver<'a> {
    areas: BTreeMap<&'a LanguageCode, (&'a Names, usize, usize)>,
}

impl<'a> NameGiver<'a> {
    pub(super) fn new(names: &'a BTreeMap<LanguageCode, Names>, seed: u64) -> Self {
        let areas = names
            .iter()
            .map(|(code, names)| {
                let field = format!("names {code}");
                let start =
                    Stream::new(seed, WHOLE, &field).below(names.given.len() * names.family.len());
                (code, (names, start, 0))
            })
            .collect();
        Self { areas }
    }

    /// The next name of a language area, or of the one first in the list where it has no names.
    pub(super) fn next(&mut self, code: &LanguageCode) -> String {
        let area = match self.areas.contains_key(code) {
            true => self.areas.get_mut(code),
            false => self.areas.values_mut().next(),
        };
        let Some((names, start, given_out)) = area else {
            return code.to_string();
        };
        let pairs = names.given.len() * names.family.len();
        // A prime that divides none of the numbers of pairs, so that all come up before one comes twice.
        const STRIDE: usize = 1_867;
        let pair = (*start + *given_out * STRIDE) % pairs.max(1);
        *given_out += 1;
        let given = names.given.get(pair % names.given.len());
        let family = names.family.get(pair / names.given.len());
        match (given, family) {
            (Some(given), Some(family)) => format!("{given} {family}"),
            _ => code.to_string(),
        }
    }

    /// The areas other than one.
    pub(super) fn others(&self, code: &LanguageCode) -> Vec<&'a LanguageCode> {
        self.areas
            .keys()
            .copied()
            .filter(|area| *area != code)
            .collect()
    }
}

/// The text of a person in one language.
pub(super) fn text(
    cast: &Cast<'_>,
    person: usize,
    language: &LanguageCode,
    kind: TextKind,
    skills: &[HeldSkill],
) -> String {
    let texts = &cast.recipe.texts;
    let Some(own) = texts.get(language) else {
        return String::new();
    };
    let mut stream = Stream::new(cast.dealer.seed, person as u64, "text");
    let filled = |sentence: &str, language: &LanguageCode, stream: &mut Stream| {
        fill(cast, person, sentence, language, skills, stream)
    };
    if kind == TextKind::Thin {
        let sentence = stream.pick(&own.thin).cloned().unwrap_or_default();
        return filled(&sentence, language, &mut stream);
    }
    let mut sentences: Vec<String> = sentences(own, cast.group(person), kind, &mut stream)
        .iter()
        .map(|sentence| filled(sentence, language, &mut stream))
        .collect();
    let words: usize = sentences
        .iter()
        .map(|sentence| sentence.split_whitespace().count())
        .sum();
    if words < FEW_WORDS
        && let Some(extra) = stream.pick(&own.extra)
    {
        sentences.insert(sentences.len().saturating_sub(1), extra.clone());
    }
    let second = texts
        .iter()
        .find(|(code, _)| *code != language && cast.tongues[person].is_fluent(code));
    if kind == TextKind::Mixed
        && let Some((code, other)) = second
        && let Some(sentence) = stream.pick(&other.skills)
    {
        let sentence = filled(sentence, code, &mut stream);
        sentences.insert(1, sentence);
    }
    let mut text = sentences.join(" ");
    if kind == TextKind::Typos {
        for _ in 0..SLIPS {
            text = slip(&text, &mut stream);
        }
    }
    text
}

fn sentences<'a>(
    own: &'a Texts,
    group: &str,
    kind: TextKind,
    stream: &mut Stream,
) -> Vec<&'a String> {
    let voices = [Voice::Dry, Voice::Proud, Voice::Terse];
    let voice = stream.pick(&voices).copied().unwrap_or(Voice::Dry);
    let mut achievements: Vec<&String> =
        own.achievements.get(group).into_iter().flatten().collect();
    stream.shuffle(&mut achievements);
    if kind != TextKind::Long {
        achievements.truncate(2);
    }
    let mut sentences = Vec::new();
    sentences.extend(own.openers.get(&voice).and_then(|all| stream.pick(all)));
    sentences.extend(achievements);
    sentences.extend(stream.pick(&own.skills));
    if kind == TextKind::Long {
        sentences.extend(&own.extra);
    }
    sentences.extend(own.closers.get(&voice).and_then(|all| stream.pick(all)));
    sentences
}

/// Fills the words in braces.
fn fill(
    cast: &Cast<'_>,
    person: usize,
    sentence: &str,
    language: &LanguageCode,
    skills: &[HeldSkill],
    stream: &mut Stream,
) -> String {
    let skill = |at: usize| {
        skills
            .get(at)
            .and_then(|held| cast.vocabulary.skills.get(&held.skill))
            .map(|skill| skill.labels.get(language.as_str()).to_owned())
            .unwrap_or_default()
    };
    let role = cast.role(person);
    let mut filled = String::with_capacity(sentence.len() * 2);
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let (word, after) = after.split_once('}').unwrap_or((after, ""));
        filled.push_str(&match word {
            "title" => title(&role.labels, &role.aliases, language, stream),
            "industry" => industry(cast, cast.industry(person), language),
            "skill1" => skill(0),
            "skill2" => skill(1),
            "skill3" => skill(2),
            "town" => town(cast, person, language),
            "n" => (stream.between(6, 90) * 10).to_string(),
            "m" => stream.between(3, 12).to_string(),
            "d" => stream.between(8, 21).to_string(),
            "p" => stream.between(8, 35).to_string(),
            other => other.to_owned(),
        });
        rest = after;
    }
    filled.push_str(rest);
    filled
}

/// One of the titles of a role in a language, in any of its forms.
fn title(
    labels: &Labels,
    aliases: &Surfaces,
    language: &LanguageCode,
    stream: &mut Stream,
) -> String {
    let label = labels.get(language.as_str());
    let titles = || {
        let others = aliases
            .iter()
            .filter(|(tag, _)| *tag == language.as_str())
            .map(|(_, alias)| alias);
        std::iter::once(label).chain(others)
    };
    let at = stream.below(titles().count());
    titles().nth(at).unwrap_or(label).to_owned()
}

fn industry(cast: &Cast<'_>, id: &IndustryId, language: &LanguageCode) -> String {
    cast.vocabulary
        .industries
        .get(id)
        .map(|industry| industry.labels.get(language.as_str()).to_owned())
        .unwrap_or_default()
}

fn town(cast: &Cast<'_>, person: usize, language: &LanguageCode) -> String {
    let town = cast.town(person);
    town.labels
        .map_or(town.name.as_str(), |labels| labels.get(language.as_str()))
        .to_owned()
}

/// The text with two neighbouring letters swapped somewhere.
fn slip(text: &str, stream: &mut Stream) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    let places: Vec<usize> = (1..letters.len())
        .filter(|at| letters[at - 1].is_lowercase() && letters[*at].is_lowercase())
        .collect();
    if let Some(at) = stream.pick(&places) {
        letters.swap(at - 1, *at);
    }
    letters.into_iter().collect()
}
