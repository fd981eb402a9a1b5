//! Limits on buttons, menus and forms.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{is_repeated, length, list, number, required};
use crate::loopback::errors::Complaints;

const ROWS: usize = 5;
const BUTTONS: usize = 5;
const OPTIONS: usize = 25;
/// The most components of a message of the newer kind, nested ones counted.
const V2_COMPONENTS: usize = 40;

/// Checks the components of a message, which stand at `at`.
pub(super) fn check(components: &[Value], v2: bool, at: &str, complaints: &mut Complaints) {
    if v2 {
        if components.iter().map(with_inner).sum::<usize>() > V2_COMPONENTS {
            complaints.too_long(at, V2_COMPONENTS);
        }
        return;
    }
    if components.len() > ROWS {
        complaints.wrong_length(at, 1, ROWS);
        return;
    }
    let mut ids = BTreeSet::new();
    for (index, row) in components.iter().enumerate() {
        let place = format!("{at}.{index}");
        if row["type"].as_u64() != Some(1) {
            complaints.add(
                &format!("{place}.type"),
                "UNION_TYPE_CHOICES",
                "Value of field \"type\" must be one of (1,).",
            );
            continue;
        }
        let inner = row["components"].as_array().map_or(&[][..], Vec::as_slice);
        let place = format!("{place}.components");
        let menus = inner
            .iter()
            .filter(|one| one["type"].as_u64() != Some(2))
            .count();
        if inner.is_empty() || inner.len() > BUTTONS {
            complaints.wrong_length(&place, 1, BUTTONS);
            continue;
        }
        if menus > 0 && inner.len() > 1 {
            complaints.add(
                &place,
                "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
                "The specified component exceeds the maximum width",
            );
            continue;
        }
        for (index, component) in inner.iter().enumerate() {
            one(
                component,
                &format!("{place}.{index}."),
                &mut ids,
                complaints,
            );
        }
    }
}

fn with_inner(component: &Value) -> usize {
    let inner = component["components"].as_array().into_iter().flatten();
    1 + inner.map(with_inner).sum::<usize>() + usize::from(!component["accessory"].is_null())
}

fn one(component: &Value, prefix: &str, ids: &mut BTreeSet<String>, complaints: &mut Complaints) {
    match component["type"].as_u64() {
        Some(2) => button(component, prefix, ids, complaints),
        Some(3 | 5..=8) => menu(component, prefix, ids, complaints),
        _ => complaints.add(
            &format!("{prefix}type"),
            "UNION_TYPE_CHOICES",
            "Value of field \"type\" must be one of (2, 3, 5, 6, 7, 8).",
        ),
    }
}

fn custom_id(
    holder: &Value,
    prefix: &str,
    ids: &mut BTreeSet<String>,
    complaints: &mut Complaints,
) {
    required(holder, prefix, "custom_id", 1, 100, complaints);
    if holder["custom_id"]
        .as_str()
        .is_some_and(|id| is_repeated(ids, id))
    {
        complaints.add(
            &format!("{prefix}custom_id"),
            "COMPONENT_CUSTOM_ID_DUPLICATED",
            "Component custom id cannot be duplicated",
        );
    }
}

fn button(button: &Value, prefix: &str, ids: &mut BTreeSet<String>, complaints: &mut Complaints) {
    length(button, prefix, "label", 0, 80, complaints);
    let empty = button["label"].as_str().is_none_or(str::is_empty);
    match button["style"].as_u64() {
        Some(1..=4) => {
            custom_id(button, prefix, ids, complaints);
            if !button["url"].is_null() {
                complaints.add(
                    &format!("{prefix}url"),
                    "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
                    "A custom id and url cannot both be specified",
                );
            }
            if empty && button["emoji"].is_null() {
                complaints.missing(&format!("{prefix}label"));
            }
        }
        Some(5) => required(button, prefix, "url", 1, 512, complaints),
        Some(6) => required(button, prefix, "sku_id", 1, 20, complaints),
        _ => complaints.not_a_choice(&format!("{prefix}style")),
    }
}

fn menu(menu: &Value, prefix: &str, ids: &mut BTreeSet<String>, complaints: &mut Complaints) {
    custom_id(menu, prefix, ids, complaints);
    length(menu, prefix, "placeholder", 0, 150, complaints);
    number(menu, prefix, "min_values", 0, 25, complaints);
    number(menu, prefix, "max_values", 1, 25, complaints);
    let least = menu["min_values"].as_u64().unwrap_or(1);
    let most = menu["max_values"].as_u64().unwrap_or(1);
    if least > most {
        complaints.add(
            &format!("{prefix}min_values"),
            "SELECT_COMPONENT_MIN_VALUES_GREATER_THAN_MAX_VALUES",
            "The minimum is above the maximum",
        );
    }
    if menu["type"].as_u64() != Some(3) {
        return;
    }
    if menu["options"].as_array().is_none_or(Vec::is_empty) {
        complaints.wrong_length(&format!("{prefix}options"), 1, OPTIONS);
        return;
    }
    let Some(options) = list(menu, prefix, "options", OPTIONS, complaints) else {
        return;
    };
    let mut values = BTreeSet::new();
    for (index, option) in options.iter().enumerate() {
        let prefix = format!("{prefix}options.{index}.");
        required(option, &prefix, "label", 1, 100, complaints);
        required(option, &prefix, "value", 1, 100, complaints);
        length(option, &prefix, "description", 0, 100, complaints);
        if option["value"]
            .as_str()
            .is_some_and(|value| is_repeated(&mut values, value))
        {
            complaints.add(
                &format!("{prefix}value"),
                "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
                "The specified option value is already used",
            );
        }
    }
    let defaults = options
        .iter()
        .filter(|option| option["default"] == Value::Bool(true))
        .count();
    if u64::try_from(defaults).is_ok_and(|defaults| defaults > most) {
        complaints.add(
            &format!("{prefix}options"),
            "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES",
            "There are more default values than can be picked",
        );
    }
}

/// Checks the body of a form.
pub(in crate::loopback) fn modal(body: &Value, prefix: &str, complaints: &mut Complaints) {
    required(body, prefix, "title", 1, 45, complaints);
    required(body, prefix, "custom_id", 1, 100, complaints);
    let at = format!("{prefix}components");
    let rows = body["components"].as_array().map_or(&[][..], Vec::as_slice);
    if rows.is_empty() || rows.len() > ROWS {
        complaints.wrong_length(&at, 1, ROWS);
        return;
    }
    let mut ids = BTreeSet::new();
    for (index, row) in rows.iter().enumerate() {
        let place = format!("{at}.{index}");
        match row["type"].as_u64() {
            Some(1) => match row["components"].as_array().map(Vec::as_slice) {
                Some([input]) => {
                    let place = format!("{place}.components.0.");
                    required(input, &place, "label", 1, 45, complaints);
                    text_input(input, &place, &mut ids, complaints);
                }
                _ => complaints.wrong_length(&format!("{place}.components"), 1, 1),
            },
            Some(18) => {
                required(row, &format!("{place}."), "label", 1, 45, complaints);
                length(row, &format!("{place}."), "description", 0, 100, complaints);
                text_input(
                    &row["component"],
                    &format!("{place}.component."),
                    &mut ids,
                    complaints,
                );
            }
            _ => complaints.add(
                &format!("{place}.type"),
                "UNION_TYPE_CHOICES",
                "Value of field \"type\" must be one of (1, 18).",
            ),
        }
    }
}

fn text_input(
    input: &Value,
    prefix: &str,
    ids: &mut BTreeSet<String>,
    complaints: &mut Complaints,
) {
    if input["type"].as_u64() != Some(4) {
        complaints.add(
            &format!("{prefix}type"),
            "UNION_TYPE_CHOICES",
            "Value of field \"type\" must be one of (4,).",
        );
        return;
    }
    custom_id(input, prefix, ids, complaints);
    if !matches!(input["style"].as_u64(), Some(1 | 2)) {
        complaints.not_a_choice(&format!("{prefix}style"));
    }
    length(input, prefix, "placeholder", 0, 100, complaints);
    number(input, prefix, "min_length", 0, 4000, complaints);
    number(input, prefix, "max_length", 1, 4000, complaints);
    let most = input["max_length"].as_u64().unwrap_or(4000);
    let least = input["min_length"].as_u64().unwrap_or(0);
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    length(input, prefix, "value", 0, most, complaints);
    let value = input["value"].as_str().unwrap_or_default();
    let given = u64::try_from(value.chars().count()).unwrap_or(u64::MAX);
    if !value.is_empty() && given < least {
        complaints.add(
            &format!("{prefix}value"),
            "BASE_TYPE_MIN_LENGTH",
            format!("Must be {least} or more in length."),
        );
    }
}
