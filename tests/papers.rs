//! What the papers say about the program, held against the program.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use interim_desk::domain::{EngagementState, EngagementStep, OfferState, OfferStep};
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Read by the log itself, not by the settings.
const LOG_VARIABLE: &str = "RUST_LOG";

#[test]
fn the_example_of_the_settings_names_each_variable_and_no_other() {
    let named: BTreeSet<String> = read(".env.example")
        .lines()
        .filter_map(|line| line.trim_start_matches(['#', ' ']).split_once('='))
        .map(|(name, _)| name.to_owned())
        .filter(|name| is_variable(name))
        .collect();
    assert_eq!(named, variables());
}

#[test]
fn the_readme_names_each_variable() {
    let readme = read("README.md");
    for name in variables() {
        assert!(
            readme.contains(&format!("| `{name}` |")),
            "README.md has no row for {name}"
        );
    }
}

#[test]
fn the_readme_names_each_command_of_the_command_line() {
    let readme = read("README.md");
    let mut known = BTreeSet::new();
    for group in [vec![], vec!["roster"]] {
        for name in subcommands(&group) {
            let command = [&["interim-desk"], group.as_slice(), &[name.as_str()]]
                .concat()
                .join(" ");
            assert!(
                readme.contains(&format!("`{command}")),
                "README.md does not name {command}"
            );
            known.insert(command);
        }
    }
    assert!(
        known.contains("interim-desk roster import"),
        "only {known:?} were found in the help"
    );
}

#[test]
fn the_readme_names_each_command_in_the_chat() {
    let readme = read("README.md");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/wording/en");
    let wording: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|file| fs::read_to_string(file.unwrap().path()).unwrap())
        .collect();
    let commands: Vec<String> = wording
        .iter()
        .flat_map(|file| file.lines())
        .filter_map(|line| line.strip_prefix("command-")?.split_once(" ="))
        .map(|(path, _)| format!("`/{}", path.replace('-', " ").replace('_', "-")))
        .collect();
    assert!(!commands.is_empty());
    for command in commands {
        assert!(
            readme.contains(&command),
            "README.md does not name {command}"
        );
    }
}

/// The states and steps of a machine as a drawing.
fn drawing<S, P>(states: &[S], steps: &[P], after: impl Fn(S, P) -> Option<S>) -> String
where
    S: Copy + serde::Serialize,
    P: Copy + serde::Serialize,
{
    let word = |value: serde_json::Value| value.as_str().unwrap().to_owned();
    let mut lines = vec!["stateDiagram-v2".to_owned()];
    for state in states {
        for step in steps {
            if let Some(next) = after(*state, *step) {
                let [from, to] =
                    [*state, next].map(|state| word(serde_json::to_value(state).unwrap()));
                let step = word(serde_json::to_value(*step).unwrap());
                lines.push(format!("    {from} --> {to}: {step}"));
            }
        }
    }
    lines.join("\n")
}

#[test]
fn the_lifecycle_is_drawn_as_it_is() {
    let paper = read("docs/lifecycle.md");
    let offer = drawing(&OfferState::ALL, &OfferStep::ALL, OfferState::after);
    let engagement = drawing(
        &EngagementState::ALL,
        &EngagementStep::ALL,
        EngagementState::after,
    );
    for drawn in [offer, engagement] {
        assert!(paper.contains(&drawn), "docs/lifecycle.md lacks:\n{drawn}");
    }
}

#[test]
fn the_gate_runs_the_tests_by_the_command_of_the_readme() {
    assert!(read("README.md").contains("\ncargo test\n"));
    assert!(read(".ci/run").contains("\ncargo test --locked\n"));
}

#[test]
fn every_file_says_at_its_head_what_it_is_for() {
    let mut folders = vec![root("src"), root("tests"), root("benches")];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else {
            continue;
        };
        for path in entries.map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|kind| kind == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                assert!(
                    text.starts_with("//! "),
                    "{} does not open with a //! line",
                    path.display()
                );
            }
        }
    }
}

/// The variables that the settings read, and that of the log.
fn variables() -> BTreeSet<String> {
    let code = read("src/settings.rs");
    let names = code
        .split("lookup(\"")
        .skip(1)
        .filter_map(|rest| rest.split_once('"'));
    let found: BTreeSet<String> = names
        .map(|(name, _)| name.to_owned())
        .chain([LOG_VARIABLE.to_owned()])
        .collect();
    assert!(
        found.contains("DISCORD_TOKEN"),
        "only {found:?} were found in the settings"
    );
    found
}

fn is_variable(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_ascii_uppercase() || c == '_')
}

/// The commands that the help of a group lists.
fn subcommands(group: &[&str]) -> Vec<String> {
    let help = Command::new(env!("CARGO_BIN_EXE_interim-desk"))
        .args(group)
        .arg("--help")
        .output()
        .unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    help.lines()
        .skip_while(|line| *line != "Commands:")
        .skip(1)
        .take_while(|line| !line.is_empty())
        .filter_map(|line| {
            line.strip_prefix("  ")?
                .split_whitespace()
                .next()
                .filter(|_| !line.starts_with("   "))
        })
        .filter(|name| *name != "help")
        .map(str::to_owned)
        .collect()
}

fn read(path: &str) -> String {
    fs::read_to_string(root(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}
