//! A message before it is one: the body of a request, checked against Discord's limits.

use serde_json::{Map, Value};

use super::mentions::AllowedMentions;
use super::messages::flags;
use super::{Outcome, World};
use crate::loopback::errors::{ApiError, Complaints};
use crate::loopback::limits;
use crate::loopback::snowflake::{FileId, MessageId};

/// A file that came with a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::loopback) struct Upload {
    /// The name of the part: `files[0]`.
    pub(in crate::loopback) part: String,
    pub(in crate::loopback) filename: String,
    pub(in crate::loopback) content_type: String,
    pub(in crate::loopback) bytes: Vec<u8>,
    /// The words for who cannot see it; named in the body's `attachments`.
    pub(in crate::loopback) description: Option<String>,
}

/// A new message.
#[derive(Debug, Clone, Default)]
pub(in crate::loopback) struct Draft {
    pub(in crate::loopback) content: String,
    pub(in crate::loopback) embeds: Vec<Value>,
    pub(in crate::loopback) components: Vec<Value>,
    pub(in crate::loopback) uploads: Vec<Upload>,
    pub(in crate::loopback) reply_to: Option<MessageId>,
    /// Refuse rather than send plainly when the message to answer is gone.
    pub(in crate::loopback) reply_must_exist: bool,
    pub(in crate::loopback) allowed: AllowedMentions,
    pub(in crate::loopback) nonce: Option<Value>,
    pub(in crate::loopback) enforce_nonce: bool,
    pub(in crate::loopback) tts: bool,
    pub(in crate::loopback) flags: u64,
}

/// A change of a message; what is none stays as it is.
#[derive(Debug, Clone, Default)]
pub(in crate::loopback) struct Patch {
    pub(in crate::loopback) content: Option<String>,
    pub(in crate::loopback) embeds: Option<Vec<Value>>,
    pub(in crate::loopback) components: Option<Vec<Value>>,
    /// The files that stay; none keeps all.
    pub(in crate::loopback) kept: Option<Vec<FileId>>,
    pub(in crate::loopback) uploads: Vec<Upload>,
    pub(in crate::loopback) allowed: AllowedMentions,
    pub(in crate::loopback) flags: Option<u64>,
}

impl Draft {
    /// What a person types.
    pub(in crate::loopback) fn text(content: &str) -> Self {
        Self {
            content: content.trim().to_owned(),
            reply_must_exist: true,
            ..Self::default()
        }
    }

    /// Reads the body of a request; `prefix` is where the message stands in it (`data.` or nothing).
    pub(in crate::loopback) fn read(
        body: &Value,
        uploads: Vec<Upload>,
        prefix: &str,
    ) -> Outcome<Self> {
        let mut complaints = Complaints::default();
        limits::message(body, prefix, &mut complaints);
        complaints.into_result()?;
        let reference = &body["message_reference"];
        Ok(Self {
            content: text(body, "content").unwrap_or_default(),
            embeds: embeds(body).unwrap_or_default(),
            components: list(body, "components").unwrap_or_default(),
            uploads: describe(body, uploads)?,
            reply_to: reference["message_id"]
                .as_str()
                .and_then(|id| id.parse().ok()),
            reply_must_exist: reference["fail_if_not_exists"].as_bool().unwrap_or(true),
            allowed: AllowedMentions::read(&body["allowed_mentions"]),
            nonce: body.get("nonce").filter(|nonce| !nonce.is_null()).cloned(),
            enforce_nonce: body["enforce_nonce"].as_bool().unwrap_or(false),
            tts: body["tts"].as_bool().unwrap_or(false),
            flags: body["flags"].as_u64().unwrap_or(0) & flags::SETTABLE,
        })
    }

    /// Whether there is nothing to see in it.
    pub(in crate::loopback) fn is_empty(&self) -> bool {
        self.content.is_empty()
            && self.embeds.is_empty()
            && self.components.is_empty()
            && self.uploads.is_empty()
    }
}

impl Patch {
    /// Reads the body of a request; `prefix` as for [`Draft::read`].
    pub(in crate::loopback) fn read(
        body: &Value,
        uploads: Vec<Upload>,
        prefix: &str,
    ) -> Outcome<Self> {
        let mut complaints = Complaints::default();
        limits::message(body, prefix, &mut complaints);
        complaints.into_result()?;
        let kept = list(body, "attachments").map(|files| {
            files
                .iter()
                .filter_map(|file| file["id"].as_str()?.parse().ok())
                .collect()
        });
        Ok(Self {
            content: text(body, "content"),
            embeds: embeds(body),
            components: list(body, "components"),
            kept,
            uploads: describe(body, uploads)?,
            allowed: AllowedMentions::read(&body["allowed_mentions"]),
            flags: body["flags"].as_u64(),
        })
    }

    /// The change that turns any message into `draft`.
    pub(in crate::loopback) fn into_whole(draft: Draft) -> Self {
        Self {
            content: Some(draft.content),
            embeds: Some(draft.embeds),
            components: Some(draft.components),
            kept: Some(Vec::new()),
            uploads: draft.uploads,
            allowed: draft.allowed,
            flags: None,
        }
    }
}

impl World {
    /// Numbers the components of a message, as Discord does for those that carry no number.
    pub(super) fn number_components(components: &mut [Value]) {
        fn number(components: &mut [Value], next: &mut u64) {
            for component in components {
                let Some(fields) = component.as_object_mut() else {
                    continue;
                };
                fields.entry("id").or_insert_with(|| (*next).into());
                *next += 1;
                if let Some(Value::Array(inner)) = fields.get_mut("components") {
                    number(inner, next);
                }
            }
        }
        number(components, &mut 1);
    }
}

/// A text field without the blanks around it; `null` is an empty text, absence is none.
fn text(body: &Value, field: &str) -> Option<String> {
    body.get(field)
        .map(|value| value.as_str().unwrap_or_default().trim().to_owned())
}

/// A list without `null` fields in its entries; `null` is an empty list, absence is none.
fn list(body: &Value, field: &str) -> Option<Vec<Value>> {
    let entries = body.get(field)?.as_array().cloned().unwrap_or_default();
    Some(entries.into_iter().map(without_nulls).collect())
}

fn embeds(body: &Value) -> Option<Vec<Value>> {
    let mut embeds = list(body, "embeds")?;
    for embed in &mut embeds {
        embed["type"] = "rich".into();
    }
    Some(embeds)
}

fn without_nulls(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let kept = fields.into_iter().filter(|(_, value)| !value.is_null());
            Value::Object(
                kept.map(|(name, value)| (name, without_nulls(value)))
                    .collect::<Map<_, _>>(),
            )
        }
        Value::Array(entries) => Value::Array(entries.into_iter().map(without_nulls).collect()),
        other => other,
    }
}

/// Joins the files with what the body's `attachments` says of them.
fn describe(body: &Value, mut uploads: Vec<Upload>) -> Outcome<Vec<Upload>> {
    if uploads.len() > limits::FILES || uploads.iter().any(|file| file.bytes.len() > limits::FILE) {
        return Err(ApiError::too_large());
    }
    for said in body["attachments"].as_array().into_iter().flatten() {
        let id = match &said["id"] {
            Value::String(id) => id.clone(),
            other => other.to_string(),
        };
        let part = format!("files[{id}]");
        let Some(upload) = uploads.iter_mut().find(|upload| upload.part == part) else {
            continue;
        };
        if let Some(name) = said["filename"].as_str() {
            name.clone_into(&mut upload.filename);
        }
        upload.description = said["description"].as_str().map(str::to_owned);
    }
    Ok(uploads)
}
