//! The wording files against each other and against the code that uses them.

use crate::sample::words;
use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Resource},
    parser,
};
use interim_desk::wording::{
    Wording,
    commands::{command, message_menu, option},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// Families of keys that are put together at run time.
const FAMILIES: [&str; 5] = ["flag-", "month-", "weekday-", "sign-", "command-"];

/// A text of a message, by the message's key and, where it is one, the attribute's: with the gaps in it.
type Texts = BTreeMap<String, BTreeSet<String>>;

fn root(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)
}

/// All of a language's files as one, so that a key in two of them is seen.
fn language(tag: &str) -> String {
    let mut files: Vec<PathBuf> = fs::read_dir(root("data/wording").join(tag))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    let texts: Vec<String> = files
        .iter()
        .map(|file| fs::read_to_string(file).unwrap())
        .collect();
    texts.join("\n")
}

fn resource(tag: &str) -> Resource<String> {
    parser::parse(language(tag)).unwrap()
}

fn messages(resource: &Resource<String>) -> impl Iterator<Item = &Message<String>> {
    resource.body.iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message),
        _ => None,
    })
}

fn texts(resource: &Resource<String>) -> Texts {
    let mut texts = Texts::new();
    for message in messages(resource) {
        let key = &message.id.name;
        let value = message.value.as_ref().expect("a message has a value");
        assert!(
            texts.insert(key.clone(), gaps(value)).is_none(),
            "{key} is there twice"
        );
        for attribute in &message.attributes {
            let key = format!("{key}.{}", attribute.id.name);
            texts.insert(key, gaps(&attribute.value));
        }
    }
    texts
}

fn gaps(pattern: &Pattern<String>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    collect(pattern, &mut found);
    found
}

fn collect(pattern: &Pattern<String>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else {
            continue;
        };
        match expression {
            Expression::Inline(inline) => collect_inline(inline, found),
            Expression::Select { selector, variants } => {
                collect_inline(selector, found);
                for variant in variants {
                    collect(&variant.value, found);
                }
            }
        }
    }
}

fn collect_inline(inline: &InlineExpression<String>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.clone());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                collect_inline(argument, found);
            }
        }
        _ => {}
    }
}

/// The string literals of the room's code.
fn literals() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let folders = ["src/wording", "src/wording/action"];
    let files = folders
        .iter()
        .flat_map(|folder| fs::read_dir(root(folder)).unwrap())
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file());
    for path in files {
        let code = fs::read_to_string(path).unwrap();
        let code = code.split("#[cfg(test)]").next().unwrap();
        for line in code
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
        {
            found.extend(line.split('"').skip(1).step_by(2).map(str::to_owned));
        }
    }
    found
}

fn is_family(key: &str) -> bool {
    FAMILIES.iter().any(|family| key.starts_with(family))
}

#[test]
fn every_language_has_the_same_keys_with_the_same_gaps() {
    let english = texts(&resource("en"));
    for words in Wording::bundled().all() {
        let tag = words.locale().as_str();
        let theirs = texts(&resource(tag));
        for (key, gaps) in &english {
            assert_eq!(Some(gaps), theirs.get(key), "{key} in {tag}");
        }
        for key in theirs.keys() {
            assert!(
                english.contains_key(key),
                "{key} in {tag} is not in English"
            );
        }
    }
}

#[test]
fn every_sentence_is_used() {
    let literals = literals();
    let english = resource("en");
    let unused: Vec<&String> = messages(&english)
        .map(|message| &message.id.name)
        .filter(|key| !is_family(key) && !literals.contains(*key))
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn every_sentence_that_the_code_names_is_there() {
    let english = texts(&resource("en"));
    let is_key = |text: &str| {
        text.contains('-')
            && text.starts_with(|first: char| first.is_ascii_lowercase())
            && text
                .chars()
                .all(|one| one.is_ascii_lowercase() || one.is_ascii_digit() || one == '-')
            && !text.ends_with('-')
    };
    for key in literals().iter().filter(|text| is_key(text)) {
        let known = english.contains_key(key) || english.contains_key(&format!("command-{key}"));
        assert!(known, "{key}");
    }
}

#[test]
fn labels_are_short_enough_for_their_places() {
    for words in Wording::bundled().all() {
        let tag = words.locale().as_str();
        for message in messages(&resource(tag)) {
            let key = &message.id.name;
            let most = match key.split('-').next().unwrap_or_default() {
                "input" | "form" => 45,
                "button" => 80,
                "command" => 100,
                "menu" => 32,
                _ => continue,
            };
            let value = message.value.as_ref().unwrap();
            assert!(length(value) <= most, "{key} in {tag}");
            for attribute in &message.attributes {
                let name = &attribute.id.name;
                assert!(length(&attribute.value) <= 100, "{key}.{name} in {tag}");
            }
        }
    }
}

/// The length of a text without its gaps.
fn length(pattern: &Pattern<String>) -> usize {
    pattern
        .elements
        .iter()
        .map(|element| match element {
            PatternElement::TextElement { value } => value.chars().count(),
            PatternElement::Placeable { .. } => 0,
        })
        .sum()
}

#[test]
fn commands_are_described_in_every_language() {
    for words in Wording::bundled().all() {
        assert!(command(words, "roster-search").is_some());
        assert!(option(words, "request", "place").is_some());
        assert_eq!(command(words, "nonsense"), None);
        assert_eq!(option(words, "request", "nonsense"), None);
    }
    assert_eq!(message_menu(words("en")), "Find interim managers");
}

#[test]
fn german_is_formal_and_french_says_vous() {
    let check = |tag: &str, informal: &[&str]| {
        for word in language(tag).split(|one: char| !one.is_alphabetic()) {
            assert!(!informal.contains(&word), "“{word}” in {tag}");
        }
    };
    check("de", &["du", "dein", "deine", "dir", "dich", "Du", "Deine"]);
    check("fr", &["tu", "toi", "ton", "tes", "Tu"]);
}
