//! Limits on commands, their options and the choices offered while typing.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{is_repeated, length, list, required};
use crate::loopback::errors::Complaints;

const OPTIONS: usize = 25;
const CHOICES: usize = 25;
/// The most characters of names, descriptions and values of one command together.
const TOTAL: usize = 8000;
const SLASH_COMMANDS: usize = 100;
const MENU_COMMANDS: usize = 15;

const SUBCOMMAND: u64 = 1;
const GROUP: u64 = 2;
const TEXT: u64 = 3;

/// Checks a command, which stands at `prefix` (`3.` in a list or nothing).
pub(in crate::loopback) fn command(body: &Value, prefix: &str, complaints: &mut Complaints) {
    let kind = body["type"].as_u64().unwrap_or(1);
    required(body, prefix, "name", 1, 32, complaints);
    match kind {
        1 => {
            slash_name(&body["name"], &format!("{prefix}name"), complaints);
            required(body, prefix, "description", 1, 100, complaints);
            options(body, prefix, 0, complaints);
        }
        2 | 3 => {
            if body["description"]
                .as_str()
                .is_some_and(|text| !text.is_empty())
            {
                complaints.add(
                    &format!("{prefix}description"),
                    "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_CANNOT_BE_SET",
                    "Context menu commands cannot have description",
                );
            }
        }
        _ => complaints.not_a_choice(&format!("{prefix}type")),
    }
    localizations(body, prefix, kind == 1, complaints);
    if characters(body) > TOTAL {
        complaints.add(
            &format!("{prefix}options"),
            "APPLICATION_COMMAND_TOO_LARGE",
            format!("Command exceeds maximum size ({TOTAL})"),
        );
    }
}

/// Checks how many commands of each kind stand in one list.
pub(in crate::loopback) fn command_counts(bodies: &[Value], complaints: &mut Complaints) {
    for (kind, most) in [(1, SLASH_COMMANDS), (2, MENU_COMMANDS), (3, MENU_COMMANDS)] {
        let of_kind = bodies
            .iter()
            .filter(|body| body["type"].as_u64().unwrap_or(1) == kind);
        if of_kind.count() > most {
            complaints.add(
                "",
                "APPLICATION_COMMANDS_EXCEEDED",
                format!("Maximum number of application commands of this type reached ({most})"),
            );
        }
    }
}

/// Checks the choices that are offered while typing.
pub(in crate::loopback) fn choices(list: &Value, at: &str, complaints: &mut Complaints) {
    let Some(entries) = list.as_array() else {
        complaints.missing(at);
        return;
    };
    if entries.len() > CHOICES {
        complaints.too_long(at, CHOICES);
        return;
    }
    for (index, choice) in entries.iter().enumerate() {
        let prefix = format!("{at}.{index}.");
        required(choice, &prefix, "name", 1, 100, complaints);
        match &choice["value"] {
            Value::Null => complaints.missing(&format!("{prefix}value")),
            Value::String(_) => length(choice, &prefix, "value", 1, 100, complaints),
            Value::Number(_) => {}
            _ => complaints.wrong_type(&format!("{prefix}value")),
        }
    }
}

fn options(holder: &Value, prefix: &str, depth: usize, complaints: &mut Complaints) {
    let Some(entries) = list(holder, prefix, "options", OPTIONS, complaints) else {
        return;
    };
    let mut names = BTreeSet::new();
    let mut optional_before = false;
    for (index, option) in entries.iter().enumerate() {
        let prefix = format!("{prefix}options.{index}.");
        let kind = option["type"].as_u64().unwrap_or(0);
        required(option, &prefix, "name", 1, 32, complaints);
        required(option, &prefix, "description", 1, 100, complaints);
        slash_name(&option["name"], &format!("{prefix}name"), complaints);
        localizations(option, &prefix, true, complaints);
        if option["name"]
            .as_str()
            .is_some_and(|name| is_repeated(&mut names, name))
        {
            complaints.add(
                &format!("{prefix}name"),
                "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS",
                "Option name already exists",
            );
        }
        let nests = kind == SUBCOMMAND || kind == GROUP;
        if !(1..=11).contains(&kind) || (nests && (depth > 1 || (depth == 1 && kind == GROUP))) {
            complaints.not_a_choice(&format!("{prefix}type"));
        } else if nests {
            options(option, &prefix, depth + 1, complaints);
        } else {
            value_option(option, &prefix, complaints);
            let needed = option["required"].as_bool().unwrap_or(false);
            if needed && optional_before {
                complaints.add(
                    &prefix,
                    "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                    "Required options must be placed before non-required options",
                );
            }
            optional_before |= !needed;
        }
    }
}

fn value_option(option: &Value, prefix: &str, complaints: &mut Complaints) {
    let offered = option["choices"]
        .as_array()
        .is_some_and(|choices| !choices.is_empty());
    if offered {
        choices(&option["choices"], &format!("{prefix}choices"), complaints);
    }
    if offered && option["autocomplete"].as_bool().unwrap_or(false) {
        complaints.add(
            &format!("{prefix}autocomplete"),
            "APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE",
            "Choices and autocomplete are mutually exclusive",
        );
    }
    let lengths = ["min_length", "max_length"]
        .iter()
        .any(|field| !option[*field].is_null());
    if lengths && option["type"].as_u64() != Some(TEXT) {
        complaints.wrong_type(&format!("{prefix}max_length"));
    }
}

/// Names after a slash are lower case, without blanks.
fn slash_name(name: &Value, at: &str, complaints: &mut Complaints) {
    let Some(name) = name.as_str() else { return };
    let fits = |c: char| c == '-' || c == '_' || c == '\'' || c.is_alphanumeric();
    if !name.chars().all(fits) || name != name.to_lowercase() {
        complaints.add(
            at,
            "APPLICATION_COMMAND_INVALID_NAME",
            "Command name is invalid",
        );
    }
}

fn localizations(holder: &Value, prefix: &str, slash: bool, complaints: &mut Complaints) {
    for (field, most) in [
        ("name_localizations", 32),
        ("description_localizations", 100),
    ] {
        for (locale, text) in holder[field].as_object().into_iter().flatten() {
            let place = format!("{prefix}{field}.");
            if !LOCALES.contains(&locale.as_str()) {
                complaints.not_a_choice(&format!("{place}{locale}"));
            }
            length(&holder[field], &place, locale, 1, most, complaints);
            if slash && field == "name_localizations" {
                slash_name(text, &format!("{place}{locale}"), complaints);
            }
        }
    }
}

/// The characters of a command that count, translations at their longest.
fn characters(holder: &Value) -> usize {
    let own = ["name", "description"].iter().map(|field| {
        let plain = holder[*field]
            .as_str()
            .map_or(0, |text| text.chars().count());
        let translated = holder[format!("{field}_localizations")].as_object();
        let translated = translated.into_iter().flatten();
        translated
            .filter_map(|(_, text)| text.as_str())
            .map(|text| text.chars().count())
            .fold(plain, usize::max)
    });
    let values = holder["value"]
        .as_str()
        .map_or(0, |text| text.chars().count());
    let nested = ["options", "choices"].iter().flat_map(|field| {
        holder[*field]
            .as_array()
            .into_iter()
            .flatten()
            .map(characters)
    });
    own.sum::<usize>() + values + nested.sum::<usize>()
}

const LOCALES: [&str; 32] = [
    "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl",
    "no", "pl", "pt-BR", "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th",
    "zh-CN", "ja", "zh-TW", "ko",
];

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn passes(body: &Value) -> bool {
        let mut complaints = Complaints::default();
        command(body, "", &mut complaints);
        complaints.into_result().is_ok()
    }

    #[test]
    fn a_slash_commands_name_is_lower_case_and_a_menus_may_have_blanks() {
        let slash = |name: &str| passes(&json!({"name": name, "description": "d"}));
        assert!(slash("request") && slash("verfügbarkeit"));
        assert!(!slash("Request") && !slash("my request") && !slash(""));
        assert!(passes(&json!({"type": 3, "name": "Find interim managers"})));
        assert!(!passes(
            &json!({"type": 3, "name": "Find", "description": "d"})
        ));
    }

    #[test]
    fn required_options_come_first_and_groups_nest_once() {
        let option = |required: bool, name: &str| json!({"type": 3, "name": name, "description": "d", "required": required});
        let with =
            |options: Value| passes(&json!({"name": "c", "description": "d", "options": options}));
        assert!(with(json!([option(true, "a"), option(false, "b")])));
        assert!(!with(json!([option(false, "a"), option(true, "b")])));
        assert!(!with(json!([option(true, "a"), option(true, "a")])));
        let sub = |options: Value| json!({"type": 1, "name": "s", "description": "d", "options": options});
        let group = |options: Value| json!({"type": 2, "name": "g", "description": "d", "options": options});
        assert!(with(json!([group(json!([sub(json!([option(
            true, "a"
        )]))]))])));
        assert!(!with(json!([group(json!([group(json!([]))]))])));
    }

    #[test]
    fn the_size_of_a_command_counts_its_longest_translations() {
        let options: Vec<Value> = (0..25)
            .map(|index| {
                let choices: Vec<Value> = (0..3)
                    .map(|i| json!({"name": "n".repeat(50), "value": format!("{}{i}", "v".repeat(49))}))
                    .collect();
                json!({"type": 3, "name": format!("o{index}"), "description": "d", "choices": choices})
            })
            .collect();
        let body = json!({"name": "c", "description": "d", "options": options});
        assert!(passes(&body), "{}", characters(&body));
        let mut longer = body.clone();
        longer["options"][0]["description_localizations"] = json!({"de": "ü".repeat(100)});
        for index in 0..25 {
            longer["options"][index]["description_localizations"] = json!({"de": "ü".repeat(100)});
        }
        assert!(!passes(&longer), "{}", characters(&longer));
    }
}
