//! Limits on the cards under a message.

use serde_json::Value;

use super::{length, list, number, required};
use crate::loopback::errors::Complaints;

/// The most characters of all embeds of a message together.
const TOTAL: usize = 6000;
const FIELDS: usize = 25;

/// Checks the embeds of a message, which stand at `at`.
pub(super) fn check(embeds: &[Value], at: &str, complaints: &mut Complaints) {
    for (index, embed) in embeds.iter().enumerate() {
        let prefix = format!("{at}.{index}.");
        if !embed.is_object() {
            complaints.wrong_type(&format!("{at}.{index}"));
            continue;
        }
        one(embed, &prefix, complaints);
    }
    if embeds.iter().map(characters).sum::<usize>() > TOTAL {
        complaints.add(
            at,
            "MAX_EMBED_SIZE_EXCEEDED",
            format!("Embed size exceeds maximum size of {TOTAL}"),
        );
    }
}

fn one(embed: &Value, prefix: &str, complaints: &mut Complaints) {
    let seen = [
        "title",
        "description",
        "fields",
        "image",
        "thumbnail",
        "author",
        "footer",
    ];
    if seen.iter().all(|field| embed[*field].is_null()) {
        complaints.missing(&format!("{prefix}description"));
    }
    length(embed, prefix, "title", 0, 256, complaints);
    length(embed, prefix, "description", 0, 4096, complaints);
    number(embed, prefix, "color", 0, 0xFF_FFFF, complaints);
    address(embed, prefix, "url", complaints);
    if let Some(stamp) = embed["timestamp"].as_str()
        && stamp.parse::<jiff::Timestamp>().is_err()
    {
        complaints.add(
            &format!("{prefix}timestamp"),
            "DATE_TIME_TYPE_PARSE",
            format!("Could not parse {stamp}. Should be ISO8601."),
        );
    }
    if !embed["footer"].is_null() {
        let prefix = format!("{prefix}footer.");
        required(&embed["footer"], &prefix, "text", 1, 2048, complaints);
        address(&embed["footer"], &prefix, "icon_url", complaints);
    }
    if !embed["author"].is_null() {
        let prefix = format!("{prefix}author.");
        required(&embed["author"], &prefix, "name", 1, 256, complaints);
        address(&embed["author"], &prefix, "url", complaints);
        address(&embed["author"], &prefix, "icon_url", complaints);
    }
    for picture in ["image", "thumbnail"] {
        address(
            &embed[picture],
            &format!("{prefix}{picture}."),
            "url",
            complaints,
        );
    }
    if let Some(fields) = list(embed, prefix, "fields", FIELDS, complaints) {
        for (index, field) in fields.iter().enumerate() {
            let prefix = format!("{prefix}fields.{index}.");
            required(field, &prefix, "name", 1, 256, complaints);
            required(field, &prefix, "value", 1, 1024, complaints);
        }
    }
}

fn address(holder: &Value, prefix: &str, field: &str, complaints: &mut Complaints) {
    let Some(url) = holder[field].as_str() else {
        return;
    };
    let schemes = ["http://", "https://", "attachment://"];
    if !schemes.iter().any(|scheme| url.starts_with(scheme)) {
        complaints.add(
            &format!("{prefix}{field}"),
            "URL_TYPE_INVALID_SCHEME",
            format!("Scheme \"{url}\" is not supported. Scheme must be one of ('http', 'https')."),
        );
    }
}

/// The characters of an embed that count towards the total.
fn characters(embed: &Value) -> usize {
    let count = |text: &Value| text.as_str().map_or(0, |text| text.trim().chars().count());
    let fields = embed["fields"].as_array().into_iter().flatten();
    count(&embed["title"])
        + count(&embed["description"])
        + count(&embed["footer"]["text"])
        + count(&embed["author"]["name"])
        + fields
            .map(|field| count(&field["name"]) + count(&field["value"]))
            .sum::<usize>()
}
