//! Discord's limits on what is sent: lengths in Unicode characters, counts, and what must be there.
//!
//! A breach is a complaint at its place in the body; [`Complaints`] turns them into one refusal.

mod commands;
mod components;
mod embeds;

use std::collections::BTreeSet;

use serde_json::Value;

use super::errors::Complaints;
pub(super) use commands::{choices, command, command_counts};
pub(super) use components::modal;

/// The most characters of a message's text by a bot.
pub(super) const CONTENT: usize = 2000;
/// The most characters of a message's text by a person who pays.
pub(super) const CONTENT_NITRO: usize = 4000;
/// The most files of a message.
pub(super) const FILES: usize = 10;
/// The most bytes of a file.
pub(super) const FILE: usize = 10 * 1024 * 1024;
/// The most characters of a nonce.
const NONCE: usize = 25;
/// The most embeds of a message.
const EMBEDS: usize = 10;
/// The most ids in each list of `allowed_mentions`.
const ALLOWED: usize = 100;
/// The most characters of a file's description.
const FILE_DESCRIPTION: usize = 1024;

/// Checks the body of a message; `prefix` is where it stands (`data.` or nothing).
pub(super) fn message(body: &Value, prefix: &str, complaints: &mut Complaints) {
    let at = |field: &str| format!("{prefix}{field}");
    length(body, prefix, "content", 0, CONTENT, complaints);
    match &body["nonce"] {
        Value::Null | Value::Number(_) => {}
        Value::String(nonce) if nonce.chars().count() <= NONCE => {}
        Value::String(_) => complaints.too_long(&at("nonce"), NONCE),
        _ => complaints.wrong_type(&at("nonce")),
    }
    if let Some(embeds) = list(body, prefix, "embeds", EMBEDS, complaints) {
        embeds::check(embeds, &at("embeds"), complaints);
    }
    if let Some(components) = list(body, prefix, "components", usize::MAX, complaints) {
        let v2 = body["flags"].as_u64().unwrap_or(0) & super::world::flags::COMPONENTS_V2 != 0;
        components::check(components, v2, &at("components"), complaints);
    }
    if let Some(files) = list(body, prefix, "attachments", FILES, complaints) {
        for (index, file) in files.iter().enumerate() {
            let place = at(&format!("attachments.{index}."));
            length(file, &place, "description", 0, FILE_DESCRIPTION, complaints);
        }
    }
    allowed_mentions(
        &body["allowed_mentions"],
        &at("allowed_mentions"),
        complaints,
    );
}

fn allowed_mentions(body: &Value, at: &str, complaints: &mut Complaints) {
    if body.is_null() {
        return;
    }
    let prefix = format!("{at}.");
    let parse = list(body, &prefix, "parse", 3, complaints).map_or(&[][..], Vec::as_slice);
    for (index, kind) in parse.iter().enumerate() {
        if !["users", "roles", "everyone"]
            .iter()
            .any(|known| kind == known)
        {
            complaints.not_a_choice(&format!("{at}.parse.{index}"));
        }
    }
    for field in ["users", "roles"] {
        let ids = list(body, &prefix, field, ALLOWED, complaints);
        if ids.is_some_and(|ids| !ids.is_empty()) && parse.iter().any(|kind| kind == field) {
            complaints.add(
                at,
                "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
                format!("parse:[\"{field}\"] and {field}: [ids...] are mutually exclusive."),
            );
        }
    }
}

/// Checks the fields of a channel or a thread that is created or changed.
pub(super) fn channel(body: &Value, complaints: &mut Complaints) {
    length(body, "", "name", 1, 100, complaints);
    length(body, "", "topic", 0, 1024, complaints);
    number(body, "", "rate_limit_per_user", 0, 21_600, complaints);
}

/// Checks the fields of a new thread.
pub(super) fn thread(body: &Value, archive_after: &[u64], complaints: &mut Complaints) {
    channel(body, complaints);
    if body["name"].is_null() {
        complaints.missing("name");
    }
    let minutes = &body["auto_archive_duration"];
    if !minutes.is_null()
        && !minutes
            .as_u64()
            .is_some_and(|given| archive_after.contains(&given))
    {
        complaints.not_a_choice("auto_archive_duration");
    }
    let kind = &body["type"];
    if !kind.is_null() && !kind.as_u64().is_some_and(|kind| [11, 12].contains(&kind)) {
        complaints.not_a_choice("type");
    }
}

/// Checks a text field that may be absent.
fn length(
    body: &Value,
    prefix: &str,
    field: &str,
    least: usize,
    most: usize,
    complaints: &mut Complaints,
) {
    match &body[field] {
        Value::Null => {}
        Value::String(text) => {
            let length = text.trim().chars().count();
            let place = format!("{prefix}{field}");
            if least == 0 && length > most {
                complaints.too_long(&place, most);
            } else if !(least..=most).contains(&length) {
                complaints.wrong_length(&place, least, most);
            }
        }
        _ => complaints.wrong_type(&format!("{prefix}{field}")),
    }
}

/// Checks a text field that must be there.
fn required(
    body: &Value,
    prefix: &str,
    field: &str,
    least: usize,
    most: usize,
    complaints: &mut Complaints,
) {
    if body[field].is_null() {
        complaints.missing(&format!("{prefix}{field}"));
    } else {
        length(body, prefix, field, least, most, complaints);
    }
}

/// Checks a whole number that may be absent.
fn number(
    body: &Value,
    prefix: &str,
    field: &str,
    least: i64,
    most: i64,
    complaints: &mut Complaints,
) {
    let place = format!("{prefix}{field}");
    match body[field].as_i64() {
        Some(given) if given < least => complaints.add(
            &place,
            "NUMBER_TYPE_MIN",
            format!("int value should be greater than or equal to {least}."),
        ),
        Some(given) if given > most => complaints.add(
            &place,
            "NUMBER_TYPE_MAX",
            format!("int value should be less than or equal to {most}."),
        ),
        None if !body[field].is_null() => complaints.add(
            &place,
            "NUMBER_TYPE_COERCE",
            format!("Value \"{}\" is not int.", body[field]),
        ),
        _ => {}
    }
}

/// The entries of a list that may be absent, if it is one and not too long.
fn list<'a>(
    body: &'a Value,
    prefix: &str,
    field: &str,
    most: usize,
    complaints: &mut Complaints,
) -> Option<&'a Vec<Value>> {
    match &body[field] {
        Value::Null => None,
        Value::Array(entries) if entries.len() <= most => Some(entries),
        Value::Array(_) => {
            complaints.too_long(&format!("{prefix}{field}"), most);
            None
        }
        _ => {
            complaints.wrong_type(&format!("{prefix}{field}"));
            None
        }
    }
}

/// Remembers ids that may occur once; true if this one was there before.
fn is_repeated(seen: &mut BTreeSet<String>, id: &str) -> bool {
    !seen.insert(id.to_owned())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// The places that a body is refused for.
    fn places(body: &Value) -> Vec<String> {
        fn walk(node: &Value, path: String, found: &mut Vec<String>) {
            let Some(fields) = node.as_object() else {
                return;
            };
            for (name, inner) in fields {
                if name == "_errors" {
                    found.push(path.clone());
                } else {
                    let dot = if path.is_empty() { "" } else { "." };
                    walk(inner, format!("{path}{dot}{name}"), found);
                }
            }
        }
        let mut complaints = Complaints::default();
        message(body, "", &mut complaints);
        let mut found = Vec::new();
        if let Err(error) = complaints.into_result() {
            walk(&error.body()["errors"], String::new(), &mut found);
        }
        found
    }

    fn text(length: usize) -> String {
        "ü".repeat(length)
    }

    #[test]
    fn what_fits_exactly_passes_and_one_more_is_refused() {
        let field = |name: usize, value: usize| json!({"name": text(name), "value": text(value)});
        let embed = |embed: Value| json!({"embeds": [embed]});
        let button = |button: Value| json!({"components": [{"type": 1, "components": [button]}]});
        type Row = (&'static str, Box<dyn Fn(usize) -> Value>, usize);
        let table: Vec<Row> = vec![
            ("content", Box::new(|n| json!({"content": text(n)})), 2000),
            ("nonce", Box::new(|n| json!({"nonce": "n".repeat(n)})), 25),
            (
                "embeds",
                Box::new(|n| json!({"embeds": vec![json!({"title": "t"}); n]})),
                10,
            ),
            (
                "embeds.0.title",
                Box::new(move |n| embed(json!({"title": text(n)}))),
                256,
            ),
            (
                "embeds.0.description",
                Box::new(move |n| embed(json!({"description": text(n)}))),
                4096,
            ),
            (
                "embeds.0.fields",
                Box::new(move |n| embed(json!({"fields": vec![field(1, 1); n]}))),
                25,
            ),
            (
                "embeds.0.fields.0.name",
                Box::new(move |n| embed(json!({"fields": [field(n, 1)]}))),
                256,
            ),
            (
                "embeds.0.fields.0.value",
                Box::new(move |n| embed(json!({"fields": [field(1, n)]}))),
                1024,
            ),
            (
                "embeds.0.footer.text",
                Box::new(move |n| embed(json!({"title": "t", "footer": {"text": text(n)}}))),
                2048,
            ),
            (
                "components.0.components.0.label",
                Box::new(move |n| {
                    button(json!({"type": 2, "style": 1, "custom_id": "a", "label": text(n)}))
                }),
                80,
            ),
            (
                "components.0.components.0.custom_id",
                Box::new(move |n| {
                    button(json!({"type": 2, "style": 1, "custom_id": text(n), "label": "l"}))
                }),
                100,
            ),
            (
                "components.0.components.0.options",
                Box::new(move |n| {
                    let options: Vec<Value> = (0..n)
                        .map(|i| json!({"label": "l", "value": i.to_string()}))
                        .collect();
                    button(json!({"type": 3, "custom_id": "a", "options": options}))
                }),
                25,
            ),
        ];
        for (place, body, most) in table {
            assert_eq!(
                places(&body(most)),
                Vec::<String>::new(),
                "{place} at {most}"
            );
            assert_eq!(places(&body(most + 1)), [place], "{place} above {most}");
        }
    }

    #[test]
    fn six_thousand_characters_are_the_sum_over_all_embeds() {
        let half = json!({"description": text(3000)});
        assert_eq!(
            places(&json!({"embeds": [half, half]})),
            Vec::<String>::new()
        );
        let more = json!({"description": text(2999), "title": "ab"});
        assert_eq!(places(&json!({"embeds": [half, more]})), ["embeds"]);
    }

    #[test]
    fn custom_ids_are_unique_in_a_message_and_rows_hold_five_buttons_or_one_menu() {
        let button = |id: &str| json!({"type": 2, "style": 1, "label": "l", "custom_id": id});
        let row = |inner: Vec<Value>| json!({"type": 1, "components": inner});
        let menu = json!({"type": 5, "custom_id": "m"});
        let twice = json!({"components": [row(vec![button("a")]), row(vec![button("a")])]});
        assert_eq!(places(&twice), ["components.1.components.0.custom_id"]);
        let six: Vec<Value> = (0..6).map(|i| button(&i.to_string())).collect();
        assert_eq!(
            places(&json!({"components": [row(six)]})),
            ["components.0.components"]
        );
        let mixed = json!({"components": [row(vec![menu, button("b")])]});
        assert_eq!(places(&mixed), ["components.0.components"]);
        let rows: Vec<Value> = (0..6).map(|i| row(vec![button(&i.to_string())])).collect();
        assert_eq!(places(&json!({"components": rows})), ["components"]);
    }

    #[test]
    fn allowed_mentions_cannot_name_all_and_some() {
        let both = json!({"allowed_mentions": {"parse": ["users"], "users": ["1"]}});
        assert_eq!(places(&both), ["allowed_mentions"]);
        let unknown = json!({"allowed_mentions": {"parse": ["all"]}});
        assert_eq!(places(&unknown), ["allowed_mentions.parse.0"]);
    }
}
