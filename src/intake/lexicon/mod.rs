//! The words that the readers know, from `data/lexicon/*.json` and the vocabulary, in one tree.
//!
//! A file of the lexicon is a language (or `any`, for what all share): months, units, numbers, the words of the grammar
//! ([`Tag`]), and cues with their weights. A new language is a new file; no code names one.

mod file;

pub(super) use file::{MailWords, Weights};

use super::{
    sense::Sense,
    spelling::Spelling,
    trie::{Cutter, Trie, WordId},
};
use crate::{
    domain::{Country, Currency, RoleId},
    vocabulary::{Labels, Surfaces, Towns, Vocabulary, towns},
};
use file::File;
use include_dir::{Dir, include_dir};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeMap;

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/data/lexicon");

/// How many words there are, about: room for them is made at once.
const ABOUT_WORDS: usize = 16_000;

/// A file of the lexicon that cannot be used.
#[derive(Debug, thiserror::Error)]
pub(super) enum LexiconError {
    /// It does not have the form that it should have.
    #[error("data/lexicon/{file}: {source}")]
    Form {
        /// The file.
        file: String,
        /// What is wrong, with line and column.
        source: serde_json::Error,
    },
    /// It names a role that does not exist.
    #[error("data/lexicon/{file}: no role bears the id “{role}”")]
    NoSuchRole {
        /// The file.
        file: String,
        /// The role.
        role: RoleId,
    },
    /// The thresholds are missing.
    #[error("data/lexicon: no file holds the weights")]
    NoWeights,
}

/// A stretch of the year, as month and day.
#[derive(Clone, Copy, Debug)]
pub(super) struct Season {
    /// Its first day.
    pub(super) from: (i8, i8),
    /// Its last day, maybe in the year after.
    pub(super) to: (i8, i8),
}

/// A kind of evidence for or against a request.
#[derive(Clone, Debug)]
pub(super) struct CueKind {
    /// Its name.
    pub(super) id: String,
    /// How much it says: for where positive, against where negative.
    pub(super) weight: f64,
    /// How much it speaks for an availability update.
    pub(super) availability: f64,
}

/// A language that messages are written in.
#[derive(Clone, Debug)]
pub(super) struct WrittenLanguage {
    /// Its tag; `any` for what all languages share.
    pub(super) tag: String,
    /// The country that a writer in it means where a town's name fits several.
    pub(super) home_country: Option<Country>,
    /// The currency that a writer in it means where nothing else tells.
    pub(super) home_currency: Option<Currency>,
}

/// Everything that the readers know.
#[derive(Debug)]
pub(super) struct Lexicon {
    /// The phrases.
    pub(super) trie: Trie,
    /// Misspelt words.
    pub(super) spelling: Spelling,
    /// For each word, the word that it is an inflected form of.
    stems: Vec<WordId>,
    endings: Vec<(String, String)>,
    /// Short forms of single words, with the words.
    shorts: FxHashMap<String, WordId>,
    /// The languages, by number.
    pub(super) languages: Vec<WrittenLanguage>,
    /// Stretches of the year.
    pub(super) seasons: Vec<Season>,
    /// Kinds of evidence.
    pub(super) cues: Vec<CueKind>,
    /// Roles that are implied where only a skill is named, by the places of both in the vocabulary.
    pub(super) skill_roles: FxHashMap<u16, u16>,
    /// Short forms of languages, with the places of the languages in the vocabulary.
    pub(super) language_shorts: FxHashMap<&'static str, u16>,
    /// Signs of currencies.
    pub(super) currency_signs: BTreeMap<char, Currency>,
    /// The parts of e-mails.
    pub(super) mail: MailWords,
    /// Endings after `:`, `*`, `·` and the like that name a gender.
    pub(super) gender_suffixes: FxHashSet<String>,
    /// `m/w/d` and the like, as letters and signs.
    pub(super) gender_tags: Vec<String>,
    /// Words after which a full stop ends no sentence.
    pub(super) abbreviations: FxHashSet<String>,
    /// `st`, `nd`, `er` after a number.
    pub(super) ordinal_marks: FxHashSet<String>,
    /// Ordinary words that are no town's name by themselves and no misspelling, although they look like it.
    pub(super) ordinary: FxHashSet<String>,
    /// Weights of the detection.
    pub(super) weights: Weights,
    /// The vocabulary.
    pub(super) vocabulary: &'static Vocabulary,
    /// The gazetteer.
    pub(super) towns: &'static Towns,
}

impl Lexicon {
    /// Reads all files and builds the tree.
    pub(super) fn load() -> Result<Self, LexiconError> {
        let vocabulary = Vocabulary::bundled();
        let mut lexicon = Self {
            trie: Trie::with_room(ABOUT_WORDS),
            spelling: Spelling::default(),
            stems: Vec::new(),
            endings: Vec::new(),
            shorts: FxHashMap::default(),
            languages: Vec::new(),
            seasons: Vec::new(),
            cues: Vec::new(),
            skill_roles: FxHashMap::default(),
            language_shorts: (0u16..)
                .zip(vocabulary.languages.entries())
                .flat_map(|(at, language)| language.short.iter().map(move |short| (&**short, at)))
                .collect(),
            currency_signs: BTreeMap::new(),
            mail: MailWords::default(),
            gender_suffixes: FxHashSet::default(),
            gender_tags: Vec::new(),
            abbreviations: FxHashSet::default(),
            ordinal_marks: FxHashSet::default(),
            ordinary: FxHashSet::default(),
            weights: Weights::default(),
            vocabulary,
            towns: towns(),
        };
        let (mut ands, mut shorts, mut weights) = (Vec::new(), Vec::new(), None);
        let mut entries: Vec<_> = FILES.files().collect();
        entries.sort_by_key(|entry| entry.path());
        // One file after the other, so that only one lies in memory as it was read.
        for entry in entries {
            let name = entry.path().display().to_string();
            let mut file: File =
                serde_json::from_slice(entry.contents()).map_err(|source| LexiconError::Form {
                    file: name.clone(),
                    source,
                })?;
            ands.extend(file.forms.ands.iter().map(|and| format!(" {and} ")));
            shorts.append(&mut file.forms.shorts);
            weights = weights.or(file.weights.take());
            lexicon.take_over(&name, file)?;
        }
        lexicon.weights = weights.ok_or(LexiconError::NoWeights)?;
        lexicon.take_vocabulary(&ands);
        for (short, long) in shorts {
            let word = lexicon.trie.word(&long);
            lexicon.shorts.insert(short, word);
        }
        lexicon.spelling = Spelling::new(&lexicon.trie, &lexicon.ordinary);
        lexicon.find_stems();
        lexicon.trie.shrink();
        Ok(lexicon)
    }

    fn take_over(&mut self, name: &str, file: File) -> Result<(), LexiconError> {
        let language = self.languages.len() as u8;
        self.languages.push(WrittenLanguage {
            tag: file.language,
            home_country: file.home_country,
            home_currency: file.home_currency,
        });
        let trie = &mut self.trie;
        let mut add = |phrases: &[String], sense: Sense| {
            for phrase in phrases {
                trie.add(phrase, sense, &[]);
            }
        };
        add(&file.common, Sense::Common(language));
        for (month, phrases) in &file.months {
            add(phrases, Sense::Month(*month));
        }
        for (day, phrases) in &file.weekdays {
            add(phrases, Sense::Weekday(*day));
        }
        for season in &file.seasons {
            let (Some(from), Some(to)) = (month_day(&season.from), month_day(&season.to)) else {
                continue;
            };
            add(&season.phrases, Sense::Season(self.seasons.len() as u8));
            self.seasons.push(Season { from, to });
        }
        for (first, last, phrases) in &file.easter {
            add(phrases, Sense::Easter(*first, *last));
        }
        for (number, phrases) in &file.numbers {
            add(phrases, Sense::Number(*number));
        }
        for (ordinal, phrases) in &file.ordinals {
            add(phrases, Sense::Ordinal(*ordinal));
        }
        for (unit, phrases) in &file.units {
            add(phrases, Sense::Unit(*unit));
        }
        for (weeks, phrases) in &file.terms {
            add(phrases, Sense::Term(*weeks));
        }
        for (tag, phrases) in &file.tags {
            add(phrases, Sense::Tag(*tag, language));
        }
        for (mode, phrases) in &file.work_modes {
            add(phrases, Sense::Mode(*mode));
        }
        for (currency, phrases) in &file.currencies {
            add(phrases, Sense::Currency(*currency));
        }
        for cue in &file.cues {
            let position = self
                .cues
                .iter()
                .position(|known| known.id == cue.id && known.weight == cue.weight)
                .unwrap_or_else(|| {
                    self.cues.push(CueKind {
                        id: cue.id.clone(),
                        weight: cue.weight,
                        availability: cue.availability,
                    });
                    self.cues.len() - 1
                });
            add(&cue.phrases, Sense::Cue(position as u16));
        }
        for (role, phrases) in &file.tasks {
            let position =
                self.vocabulary
                    .roles
                    .index_of(role)
                    .ok_or_else(|| LexiconError::NoSuchRole {
                        file: name.to_owned(),
                        role: role.clone(),
                    })?;
            add(phrases, Sense::Task(position as u16));
        }
        for (skill, role) in &file.skill_roles {
            let skills = &self.vocabulary.skills;
            if let (Some(skill), Some(role)) =
                (skills.index_of(skill), self.vocabulary.roles.index_of(role))
            {
                self.skill_roles.insert(skill as u16, role as u16);
            }
        }
        self.currency_signs.extend(file.currency_signs);
        self.endings.extend(file.forms.endings);
        self.gender_suffixes.extend(file.forms.gender_suffixes);
        self.gender_tags.extend(file.forms.gender_tags);
        self.abbreviations.extend(file.forms.abbreviations);
        self.ordinal_marks.extend(file.forms.ordinal_marks);
        self.ordinary.extend(file.ordinary);
        self.mail.headers.extend(file.mail.headers);
        self.mail.subjects.extend(file.mail.subjects);
        self.mail.wrote.extend(file.mail.wrote);
        self.mail.closings.extend(file.mail.closings);
        self.mail.phones.extend(file.mail.phones);
        self.mail.postscripts.extend(file.mail.postscripts);
        Ok(())
    }

    fn take_vocabulary(&mut self, ands: &[String]) {
        let vocabulary = self.vocabulary;
        let trie = &mut self.trie;
        for (at, title) in (0u16..).zip(&vocabulary.ambiguous) {
            for surface in std::iter::once(&title.surface).chain(&title.also) {
                trie.add(surface, Sense::Ambiguous(at), ands);
            }
            for (sense_at, sense) in (0u8..).zip(&title.senses) {
                for cue in &sense.cues {
                    trie.add(cue, Sense::TitleCue(at, sense_at), ands);
                }
            }
        }
        let mut named = |labels: &Labels, aliases: &Surfaces, sense: Sense| {
            // Labels of two names ("Plant / Management Controller") share words between them: the aliases have both.
            for (_, label) in labels.iter().filter(|(_, label)| !label.contains(" / ")) {
                let name = label.split(" (").next().unwrap_or(label);
                trie.add(name, sense, ands);
            }
            // Gendered forms are cut to their stem in a text: "Leiter:in" is read as "Leiter".
            let gendered = |alias: &str| alias.contains([':', '*', '·']) || alias.contains("/in");
            for (_, alias) in aliases.iter().filter(|(_, alias)| !gendered(alias)) {
                trie.add(alias, sense, ands);
            }
        };
        for (at, role) in (0u16..).zip(vocabulary.roles.entries()) {
            named(&role.labels, &role.aliases, Sense::Role(at));
        }
        for (at, skill) in (0u16..).zip(vocabulary.skills.entries()) {
            named(&skill.labels, &skill.aliases, Sense::Skill(at));
        }
        for (at, industry) in (0u16..).zip(vocabulary.industries.entries()) {
            named(&industry.labels, &industry.aliases, Sense::Industry(at));
        }
        self.take_titles(ands);
        let trie = &mut self.trie;
        for (at, language) in (0u16..).zip(vocabulary.languages.entries()) {
            for (_, label) in language.labels.iter() {
                let label = label.split(" (").next().unwrap_or(label);
                trie.add(label, Sense::Language(at), &[]);
            }
            for alias in &language.aliases {
                trie.add(alias, Sense::Language(at), &[]);
            }
        }
        for level in &vocabulary.language_levels {
            for (_, word) in level.words.iter() {
                trie.add(word, Sense::Level(level.cefr), &[]);
            }
        }
        for (at, place) in (0u16..).zip(&vocabulary.places) {
            for (_, label) in place.labels.iter() {
                trie.add(label, Sense::Place(at), &[]);
            }
            for alias in &place.aliases {
                trie.add(alias, Sense::Place(at), &[]);
            }
        }
        for situation in &vocabulary.situations {
            for (_, trigger) in situation.triggers.iter() {
                trie.add(trigger, Sense::Situation(situation.id), ands);
            }
        }
    }

    fn take_titles(&mut self, ands: &[String]) {
        let vocabulary = self.vocabulary;
        let titles = &vocabulary.titles;
        let trie = &mut self.trie;
        for heads in titles.heads.values() {
            for (phrases, sense) in [
                (&heads.lead, Sense::TitleLead(true)),
                (&heads.close_lead, Sense::TitleLead(false)),
                (&heads.tail, Sense::TitleTail),
            ] {
                for phrase in phrases {
                    trie.add(phrase, sense, &[]);
                }
            }
        }
        for title in titles.bare.values().flatten() {
            trie.add(title, Sense::BareTitle, &[]);
        }
        for area in &titles.areas {
            let Some(role) = vocabulary.roles.index_of(&area.role) else {
                continue;
            };
            for (language, word) in area.words.iter() {
                trie.add(word, Sense::Area(role as u16), ands);
                let compounds = titles.heads.get(language).map(|heads| &heads.compound);
                for end in compounds.into_iter().flatten() {
                    // Titles of the lists go first.
                    let title = format!("{word}{end}");
                    if !is_title(trie, &title) {
                        trie.add(&title, Sense::Role(role as u16), ands);
                    }
                }
            }
        }
        for (at, setting) in (0u8..).zip(&titles.settings) {
            for (_, word) in setting.words.iter() {
                trie.add(word, Sense::Setting(at), &[]);
            }
            for industry in &setting.industries {
                let Some(industry) = vocabulary.industries.get(industry) else {
                    continue;
                };
                for (_, word) in industry.labels.iter().chain(industry.aliases.iter()) {
                    trie.add(word, Sense::Setting(at), &[]);
                }
            }
        }
    }

    fn find_stems(&mut self) {
        let mut stems = vec![WordId::NONE; self.trie.word_count()];
        for (word, id) in self.trie.words() {
            let stem = self.stem_of(word);
            if stem != id {
                stems[id.0 as usize] = stem;
            }
        }
        self.stems = stems;
    }

    /// The known word that this one is an inflected form of, by the rules of the files.
    pub(super) fn stem_of(&self, word: &str) -> WordId {
        const SHORTEST: usize = 4;
        for (ending, stem_ending) in &self.endings {
            let Some(root) = word.strip_suffix(ending.as_str()) else {
                continue;
            };
            if root.len() + stem_ending.len() < SHORTEST {
                continue;
            }
            let id = if stem_ending.is_empty() {
                self.trie.word(root)
            } else {
                self.trie.word(&format!("{root}{stem_ending}"))
            };
            if id != WordId::NONE {
                return id;
            }
        }
        WordId::NONE
    }

    /// The word that a short form stands for.
    pub(super) fn long_form(&self, word: &str) -> WordId {
        self.shorts.get(word).copied().unwrap_or(WordId::NONE)
    }

    /// The stem of a known word.
    pub(super) fn stem(&self, word: WordId) -> WordId {
        self.stems
            .get(word.0 as usize)
            .copied()
            .unwrap_or(WordId::NONE)
    }
}

/// Whether a phrase is a title already.
fn is_title(trie: &Trie, phrase: &str) -> bool {
    let mut cutter = Cutter::default();
    cutter.cut(phrase, false);
    let mut node = Trie::ROOT;
    for word in cutter.words() {
        match trie.step(node, trie.word(word)) {
            Some(next) => node = next,
            None => return false,
        }
    }
    trie.senses(node)
        .any(|sense| matches!(sense, Sense::Role(_) | Sense::Ambiguous(_)))
}

fn month_day(text: &str) -> Option<(i8, i8)> {
    let (month, day) = text.split_once('-')?;
    Some((month.parse().ok()?, day.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bundled_lexicon_loads() {
        let lexicon = Lexicon::load().unwrap();
        assert!(lexicon.languages.len() >= 4);
        assert!(lexicon.trie.word_count() > 8_000);
    }

    fn cut(phrase: &str) -> String {
        let mut cutter = Cutter::default();
        cutter.cut(phrase, false);
        cutter.words().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn no_list_holds_a_phrase_twice_or_one_without_words() {
        for entry in FILES.files() {
            let name = entry.path().display();
            let file: File = serde_json::from_slice(entry.contents()).unwrap();
            let tags = file
                .tags
                .iter()
                .map(|(tag, list)| (format!("{tag:?}"), list));
            let cues = file.cues.iter().map(|cue| (cue.id.clone(), &cue.phrases));
            for (list, phrases) in tags.chain(cues) {
                let mut known = FxHashSet::default();
                for phrase in phrases {
                    let words = cut(phrase);
                    assert!(!words.is_empty(), "{name}, {list}: “{phrase}” has no word");
                    assert!(
                        known.insert(words),
                        "{name}, {list}: “{phrase}” stands twice"
                    );
                }
            }
        }
    }

    #[test]
    fn no_phrase_of_a_language_speaks_both_for_and_against_a_request() {
        for entry in FILES.files() {
            let file: File = serde_json::from_slice(entry.contents()).unwrap();
            let side = |positive: bool| -> FxHashSet<String> {
                file.cues
                    .iter()
                    .filter(|cue| (cue.weight > 0.0) == positive)
                    .flat_map(|cue| cue.phrases.iter().map(|phrase| cut(phrase)))
                    .collect()
            };
            let both: Vec<String> = side(true).intersection(&side(false)).cloned().collect();
            assert!(both.is_empty(), "{}: {both:?}", entry.path().display());
        }
    }

    #[test]
    fn a_short_form_stands_for_a_word_that_is_known() {
        let lexicon = Lexicon::load().unwrap();
        for (short, word) in &lexicon.shorts {
            assert!(*word != WordId::NONE, "{short}");
        }
    }

    #[test]
    fn an_inflected_word_leads_to_its_stem() {
        let lexicon = Lexicon::load().unwrap();
        for (form, stem) in [
            ("geschaftsfuhrers", "geschaftsfuhrer"),
            ("directrice", "directeur"),
            ("werksleitern", "werksleiter"),
        ] {
            let mut found = vec![lexicon.stem_of(form)];
            found.push(lexicon.stem(found[0]));
            assert!(found.contains(&lexicon.trie.word(stem)), "{form}");
        }
    }
}
