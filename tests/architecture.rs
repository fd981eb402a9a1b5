//! The rooms of `src` and which way they may import, held by reading the source: one crate cannot enforce it.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// Each room with the rooms that it may import; the demo's page is one of its own. What is outside may import any.
const ROOMS: [(&str, &[&str]); 13] = [
    ("domain/", &[]),
    ("vocabulary/", &["domain"]),
    ("intake/", &["domain", "vocabulary"]),
    ("matching/", &["domain", "vocabulary"]),
    ("roster/", &["domain", "vocabulary"]),
    ("wording/", &["domain", "vocabulary"]),
    ("store/", &["domain"]),
    (
        "desk/",
        &[
            "domain",
            "vocabulary",
            "intake",
            "matching",
            "roster",
            "wording",
            "store",
        ],
    ),
    (
        "discord/",
        &["desk", "domain", "store", "wording", "clock", "settings"],
    ),
    ("loopback/", &[]),
    ("demo/page/", &["loopback"]),
    ("clock.rs", &[]),
    ("settings.rs", &[]),
];
const OUTSIDE: [&str; 4] = ["demo/", "cli/", "main.rs", "lib.rs"];

/// What must not be seen outside the places that begin with one of these.
const KEPT_IN: [(&str, &[&str]); 5] = [
    ("sqlx", &["store/"]),
    ("serenity", &["discord/"]),
    ("poise", &["discord/"]),
    ("Timestamp::now", &["clock.rs", "loopback/clock.rs"]),
    ("SystemTime::now", &["clock.rs", "loopback/clock.rs"]),
];

#[test]
fn imports_point_inwards_only() {
    for (path, code) in sources() {
        let room = ROOMS.iter().find(|(room, _)| path.starts_with(room));
        let outside = OUTSIDE.iter().any(|place| path.starts_with(place));
        assert!(
            room.is_some() || outside,
            "{path} stands in no room that is named here"
        );
        let Some((room, allowed)) = room else {
            continue;
        };
        for other in imports(&path, &code) {
            assert!(
                room.starts_with(&other) || allowed.contains(&other.as_str()),
                "{path} must not know {other}"
            );
        }
    }
}

#[test]
fn sql_discord_and_the_time_of_day_stay_in_their_places() {
    for (path, code) in sources() {
        for (word, places) in KEPT_IN {
            let used = code.contains(&format!("{word}::")) || code.contains(&format!("{word}("));
            assert!(
                !used || places.iter().any(|place| path.starts_with(place)),
                "{word} in {path}"
            );
        }
    }
}

/// The rooms that a file names behind `crate::`, or behind as many `super::` as lead to the crate's root.
fn imports(path: &str, code: &str) -> BTreeSet<String> {
    let depth = path.trim_end_matches("/mod.rs").matches('/').count() + 1;
    let code = code.replace(&"super::".repeat(depth), "crate::");
    let mut found = BTreeSet::new();
    for rest in code.split("crate::").skip(1) {
        let Some(group) = rest.strip_prefix('{') else {
            found.insert(first_name(rest));
            continue;
        };
        let mut open = 1_usize;
        for part in group.split_inclusive([',', '{', '}']) {
            if open == 1 {
                found.insert(first_name(part));
            }
            open += part.matches('{').count();
            open -= part.matches('}').count();
            if open == 0 {
                break;
            }
        }
    }
    found.retain(|name| {
        !name.is_empty()
            && (source().join(name).is_dir() || source().join(format!("{name}.rs")).is_file())
    });
    found
}

fn first_name(code: &str) -> String {
    code.trim_start()
        .chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect()
}

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Every file of `src` by its path there, without its comments.
fn sources() -> Vec<(String, String)> {
    let (mut folders, mut found) = (vec![source()], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|kind| kind == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                let code = text
                    .lines()
                    .filter(|line| !line.trim_start().starts_with("//"))
                    .collect::<Vec<_>>()
                    .join("\n");
                let name = path
                    .strip_prefix(source())
                    .unwrap()
                    .to_string_lossy()
                    .replace('\\', "/");
                found.push((name, code));
            }
        }
    }
    found
}
