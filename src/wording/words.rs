//! The sentences of each language, read from `data/wording`.
//!
//! A language is a folder with a file per subject: `data/wording/it` would make the bot speak Italian, and no code names one.
//! The files are embedded in the binary. Tests hold them to the same keys and variables, so a sentence that is there in English is
//! there in all.

use crate::domain::Locale;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use fluent_syntax::ast::Pattern;
use include_dir::{Dir, include_dir};
use std::{borrow::Cow, collections::BTreeMap, path::Path, sync::OnceLock};

pub(super) static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/data/wording");

/// A wording file that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum WordingError {
    /// The folder's name is no language tag, or the file's text is no UTF-8.
    #[error(
        "data/wording/{file}: it must stand in a folder named by a language tag such as `de`, and be UTF-8"
    )]
    Name {
        /// The file.
        file: String,
    },
    /// The file is not well formed.
    #[error("data/wording/{file}: {detail}")]
    Form {
        /// The file.
        file: String,
        /// What is wrong.
        detail: String,
    },
    /// There is no English, to which everything falls back.
    #[error("data/wording/en is missing")]
    NoEnglish,
}

/// All languages that the bot speaks.
pub struct Wording {
    english: Words,
    others: BTreeMap<Locale, Words>,
}

impl Wording {
    /// The languages in the binary, loaded on first use.
    ///
    /// # Panics
    /// If a bundled file is broken, which a test rules out.
    #[expect(
        clippy::expect_used,
        reason = "the files are compiled in and checked by a test"
    )]
    pub fn bundled() -> &'static Self {
        static BUNDLED: OnceLock<Wording> = OnceLock::new();
        BUNDLED.get_or_init(|| Self::load().expect("the bundled wording is well formed"))
    }

    fn load() -> Result<Self, WordingError> {
        let mut others = BTreeMap::new();
        for folder in FILES.dirs() {
            let name = |path: &Path| WordingError::Name {
                file: path.display().to_string(),
            };
            let tag = folder.path().to_str().ok_or_else(|| name(folder.path()))?;
            let language = tag.parse().map_err(|_| name(folder.path()))?;
            let Ok(locale) = tag.parse();
            let mut bundle = FluentBundle::new_concurrent(vec![language]);
            for file in folder.files() {
                let text = file.contents_utf8().ok_or_else(|| name(file.path()))?;
                add(&mut bundle, text).map_err(|detail| WordingError::Form {
                    file: file.path().display().to_string(),
                    detail,
                })?;
            }
            let words = Words::new(Locale::clone(&locale), bundle).map_err(|detail| {
                WordingError::Form {
                    file: folder.path().display().to_string(),
                    detail,
                }
            })?;
            others.insert(locale, words);
        }
        let english = others
            .remove(&Locale::english())
            .ok_or(WordingError::NoEnglish)?;
        Ok(Self { english, others })
    }

    /// The sentences of a language; English where the bot does not speak it.
    pub fn words(&self, locale: &Locale) -> &Words {
        self.others.get(locale).unwrap_or(&self.english)
    }

    /// Whether the bot speaks a language.
    pub fn speaks(&self, locale: &Locale) -> bool {
        *locale == self.english.locale || self.others.contains_key(locale)
    }

    /// All languages, English first.
    pub fn all(&self) -> impl Iterator<Item = &Words> {
        std::iter::once(&self.english).chain(self.others.values())
    }
}

/// Adds a file's sentences to those of its language.
fn add(bundle: &mut FluentBundle<FluentResource>, text: &str) -> Result<(), String> {
    let resource = FluentResource::try_new(text.to_owned()).map_err(|(_, errors)| {
        let all: Vec<String> = errors.iter().map(ToString::to_string).collect();
        all.join("; ")
    })?;
    bundle
        .add_resource(resource)
        .map_err(|errors| format!("{errors:?}"))
}

/// The sentences of one language.
pub struct Words {
    locale: Locale,
    bundle: FluentBundle<FluentResource>,
    pub(super) numerals: Numerals,
}

/// How a language writes numbers.
#[derive(Clone, Debug, Default)]
pub(super) struct Numerals {
    pub(super) group: String,
    pub(super) decimal: String,
}

impl Words {
    fn new(locale: Locale, bundle: FluentBundle<FluentResource>) -> Result<Self, String> {
        let mut words = Self {
            locale,
            bundle,
            numerals: Numerals::default(),
        };
        words.bundle.set_use_isolating(false);
        words.numerals = Numerals {
            group: words.text("number-group"),
            decimal: words.text("number-decimal"),
        };
        let numerals = words.numerals.clone();
        words
            .bundle
            .add_function("N", move |positional, _| match positional.first() {
                Some(FluentValue::Number(number)) => numerals.write(number.value).into(),
                _ => FluentValue::Error,
            })
            .map_err(|error| error.to_string())?;
        Ok(words)
    }

    /// The language.
    pub fn locale(&self) -> &Locale {
        &self.locale
    }

    /// Whether there is a sentence by this key.
    pub(super) fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// A sentence without gaps; the key itself where there is none, which a test rules out.
    pub(super) fn text(&self, key: &str) -> String {
        self.pattern(key, None).into_owned()
    }

    /// A sentence with its gaps filled in.
    pub(super) fn say(&self, key: &str, args: FluentArgs<'_>) -> String {
        self.pattern(key, Some(&args)).into_owned()
    }

    /// A text that belongs to another: the placeholder of an input, for example.
    pub(super) fn attribute(&self, key: &str, attribute: &str) -> String {
        self.find_attribute(key, attribute).unwrap_or_else(|| {
            debug_assert!(false, "no “{key}.{attribute}” in {}", self.locale);
            String::new()
        })
    }

    /// A text that belongs to another, if there is one.
    pub(super) fn find_attribute(&self, key: &str, attribute: &str) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.get_attribute(attribute)?;
        Some(self.format(key, pattern.value(), None).into_owned())
    }

    /// What a language of the bot is called in that language: "Deutsch"; its tag where the bot does not speak it.
    pub(super) fn language_name(&self, locale: &Locale) -> String {
        let wording = Wording::bundled();
        if wording.speaks(locale) {
            wording.words(locale).text("language-name")
        } else {
            locale.to_string()
        }
    }

    fn pattern<'b>(&'b self, key: &'b str, args: Option<&'b FluentArgs<'b>>) -> Cow<'b, str> {
        let message = self.bundle.get_message(key);
        let Some(pattern) = message.and_then(|message| message.value()) else {
            debug_assert!(false, "no sentence “{key}” in {}", self.locale);
            return Cow::Borrowed(key);
        };
        self.format(key, pattern, args)
    }

    fn format<'b>(
        &'b self,
        key: &str,
        pattern: &'b Pattern<&'b str>,
        args: Option<&'b FluentArgs<'b>>,
    ) -> Cow<'b, str> {
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, args, &mut errors);
        debug_assert!(errors.is_empty(), "“{key}” in {}: {errors:?}", self.locale);
        said
    }
}

/// The gaps of a sentence: `args! { "n" => 3 }`.
macro_rules! args {
    ($($name:literal => $value:expr),+ $(,)?) => {{
        let mut args = fluent_bundle::FluentArgs::new();
        $(args.set($name, $value);)+
        args
    }};
}
pub(super) use args;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_loads_and_english_is_among_them() {
        let wording = Wording::load().unwrap();
        let locales: Vec<&str> = wording.all().map(|words| words.locale().as_str()).collect();
        assert_eq!(locales, ["en", "de", "fr"]);
    }

    #[test]
    fn a_language_that_is_not_spoken_falls_back_to_english() {
        let wording = Wording::bundled();
        let Ok(italian) = "it-CH".parse();
        assert_eq!(wording.words(&italian).locale().as_str(), "en");
        let Ok(german) = "de-AT".parse();
        assert_eq!(wording.words(&german).locale().as_str(), "de");
    }
}
