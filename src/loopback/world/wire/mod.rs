//! The state in Discord's JSON, with every field that clients cannot do without.

mod guilds;
mod interactions;
mod messages;

use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::{Message, flags};

/// Discord's notation of an instant.
pub(in crate::loopback) fn stamp(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%S%.6f+00:00").to_string()
}

/// Whether the bot may read what others write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::loopback) enum Redaction {
    /// Everything is shown.
    None,
    /// No Message Content intent: texts, embeds, components and files of others are empty, except
    /// in direct messages and where the bot is mentioned.
    Content,
}

/// An emoji as reactions and their events write it.
pub(in crate::loopback) fn emoji_json(emoji: &str) -> Value {
    match emoji.split_once(':') {
        Some((name, id)) => json!({"id": id, "name": name}),
        None => json!({"id": null, "name": emoji}),
    }
}

/// Puts the fields of `more` into `json`.
pub(in crate::loopback) fn merge(json: &mut Value, more: Value) {
    if let (Value::Object(fields), Value::Object(more)) = (json, more) {
        fields.extend::<Map<String, Value>>(more);
    }
}

impl Message {
    /// Whether it carries the flag that hides its embeds.
    pub(in crate::loopback) fn hides_embeds(&self) -> bool {
        self.flags & flags::SUPPRESS_EMBEDS != 0
    }
}
