//! The page that publishes the scoring rules says what the rules say.

use serde_json::Value;
use std::collections::BTreeMap;

/// Every value of a file by its path, written as the page writes it.
fn leaves(value: &Value, path: &str, into: &mut BTreeMap<String, String>) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                let path = if path.is_empty() {
                    name.clone()
                } else {
                    format!("{path}.{name}")
                };
                leaves(field, &path, into);
            }
        }
        Value::Array(items) if items.iter().all(Value::is_string) => {
            let words: Vec<&str> = items.iter().filter_map(Value::as_str).collect();
            into.insert(path.to_owned(), words.join(" "));
        }
        Value::String(text) => {
            into.insert(path.to_owned(), text.clone());
        }
        other => {
            into.insert(path.to_owned(), other.to_string());
        }
    }
}

#[test]
fn every_rule_stands_on_the_page_with_its_value_and_a_reason() {
    let rules: Value = serde_json::from_str(include_str!("../../data/scoring.json")).unwrap();
    let mut expected = BTreeMap::new();
    leaves(&rules, "", &mut expected);
    let rules: Value = serde_json::from_str(include_str!("../../data/what_if.json")).unwrap();
    leaves(&rules, "what_if", &mut expected);
    let mut published = BTreeMap::new();
    for line in include_str!("../../docs/scoring.md")
        .lines()
        .filter(|line| line.starts_with("| `"))
    {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let [path, value, why] = cells[..] else {
            panic!("a row of three cells: {line}")
        };
        assert!(!why.is_empty(), "{path} has no reason");
        let value = value
            .parse::<Value>()
            .map_or_else(|_| value.to_owned(), |json| json.to_string());
        assert_eq!(
            published.insert(path.trim_matches('`').to_owned(), value),
            None,
            "{path} stands twice"
        );
    }
    assert_eq!(published, expected);
}
