//! A second opinion on every request of the bot: Discord's limits as `twilight-validate` knows them,
//! and Discord's own OpenAPI description where its file is at hand.
//!
//! The file's path comes from `DISCORD_OPENAPI`; without it one line on stderr says so.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock};

use interim_desk::loopback::{Judge, Recorded};
use jsonschema::Validator;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use twilight_model::application::command::Command;
use twilight_model::channel::message::{Component, Embed};
use twilight_validate::{command, message};

/// The judge to give to a stand-in.
pub(crate) fn judge() -> Judge {
    Arc::new(|request: &Recorded| {
        limits(request)?;
        match description() {
            Some(description) => description.check(request),
            None => Ok(()),
        }
    })
}

/// Checks a body with the limits that others wrote down.
fn limits(request: &Recorded) -> Result<(), String> {
    let body = &request.body;
    let path: Vec<&str> = request.path.split('/').skip(1).collect();
    match (request.method.as_str(), path.as_slice()) {
        ("POST", ["channels", _, "messages"] | ["webhooks", _, _])
        | ("PATCH", ["channels", _, "messages", _] | ["webhooks", _, _, "messages", _]) => {
            message_limits(body)
        }
        ("POST", ["interactions", _, _, "callback"]) => match body["type"].as_u64() {
            Some(4 | 7) => message_limits(&body["data"]),
            Some(9) => modal_limits(&body["data"]),
            _ => Ok(()),
        },
        ("PUT", ["applications", .., "commands"]) => body
            .as_array()
            .into_iter()
            .flatten()
            .try_for_each(command_limits),
        ("POST", ["applications", .., "commands"]) => command_limits(body),
        _ => Ok(()),
    }
}

fn read<T: DeserializeOwned>(what: &str, value: Value) -> Result<T, String> {
    serde_json::from_value(value).map_err(|error| format!("{what}: {error}"))
}

fn message_limits(body: &Value) -> Result<(), String> {
    if let Some(content) = body["content"].as_str() {
        message::content(content).map_err(|error| error.to_string())?;
    }
    if let Some(embeds) = body["embeds"].as_array() {
        let mut whole = Vec::new();
        for embed in embeds {
            let mut embed = embed.clone();
            embed["type"] = "rich".into();
            whole.push(read::<Embed>("embeds", embed)?);
        }
        message::embeds(&whole).map_err(|error| error.to_string())?;
    }
    if let Some(components) = body["components"].as_array() {
        let v2 = body["flags"].as_u64().unwrap_or(0) & (1 << 15) != 0;
        let whole: Vec<Component> = read("components", components.clone().into())?;
        message::components(&whole, v2).map_err(|error| error.to_string())?;
        no_id_twice(components)?;
    }
    Ok(())
}

/// Neither opinion knows that a custom id occurs once in a message.
fn no_id_twice(components: &[Value]) -> Result<(), String> {
    let mut seen = Vec::new();
    for component in components
        .iter()
        .flat_map(|row| row["components"].as_array())
        .flatten()
    {
        let Some(id) = component["custom_id"].as_str() else {
            continue;
        };
        if seen.contains(&id) {
            return Err(format!("the custom id {id} occurs twice"));
        }
        seen.push(id);
    }
    Ok(())
}

fn modal_limits(body: &Value) -> Result<(), String> {
    let title = body["title"].as_str().unwrap_or_default().chars().count();
    if !(1..=45).contains(&title) {
        return Err(format!("a title of {title} characters"));
    }
    let components: Vec<Component> = read("components", body["components"].clone())?;
    if !(1..=5).contains(&components.len()) {
        return Err(format!("{} rows in a form", components.len()));
    }
    components.iter().try_for_each(|row| {
        twilight_validate::component::component_v1(row).map_err(|error| error.to_string())
    })
}

fn command_limits(body: &Value) -> Result<(), String> {
    let mut whole = json!({"type": 1, "description": "", "version": "1"});
    for (field, value) in body.as_object().into_iter().flatten() {
        if !value.is_null() {
            whole[field] = value.clone();
        }
    }
    let whole: Command = read("command", whole)?;
    command::command(&whole).map_err(|error| error.to_string())
}

/// Discord's own description of its requests.
struct Description {
    /// Method and path with holes, with the schema of the body.
    operations: Vec<(String, Vec<String>, Value)>,
    components: Value,
    compiled: Mutex<HashMap<usize, Arc<Validator>>>,
}

/// The description named by `DISCORD_OPENAPI`, read once.
#[expect(
    clippy::print_stderr,
    reason = "a run without the description has to say so"
)]
fn description() -> Option<&'static Description> {
    static DESCRIPTION: OnceLock<Option<Description>> = OnceLock::new();
    DESCRIPTION
        .get_or_init(|| {
            let Some(path) = std::env::var_os("DISCORD_OPENAPI") else {
                eprintln!(
                    "DISCORD_OPENAPI is not set: requests are not checked against Discord's OpenAPI description"
                );
                return None;
            };
            let text = std::fs::read_to_string(&path)
                .unwrap_or_else(|error| panic!("DISCORD_OPENAPI={}: {error}", path.display()));
            let whole: Value = serde_json::from_str(&text).expect("DISCORD_OPENAPI holds JSON");
            Some(Description::new(&whole))
        })
        .as_ref()
}

impl Description {
    fn new(whole: &Value) -> Self {
        let mut operations = Vec::new();
        for (path, methods) in whole["paths"].as_object().into_iter().flatten() {
            for (method, operation) in methods.as_object().into_iter().flatten() {
                let schema = &operation["requestBody"]["content"]["application/json"]["schema"];
                if !schema.is_null() {
                    let steps = path.split('/').map(str::to_owned).collect();
                    operations.push((method.to_uppercase(), steps, schema.clone()));
                }
            }
        }
        Self {
            operations,
            components: whole["components"].clone(),
            compiled: Mutex::default(),
        }
    }

    fn check(&self, request: &Recorded) -> Result<(), String> {
        let path: Vec<&str> = request.path.split('/').collect();
        let fits = |steps: &[String]| {
            let hole = |step: &str| step.starts_with('{');
            steps.len() == path.len()
                && steps
                    .iter()
                    .zip(&path)
                    .all(|(step, own)| hole(step) || step == own)
        };
        let exact = |steps: &[String]| steps.iter().filter(|step| step.starts_with('{')).count();
        let found = self
            .operations
            .iter()
            .enumerate()
            .filter(|(_, (method, steps, _))| *method == request.method && fits(steps))
            .min_by_key(|(_, (_, steps, _))| exact(steps));
        let Some((index, (_, _, schema))) = found else {
            return Ok(());
        };
        if request.body.is_null() {
            return Ok(());
        }
        let validator = self.validator(index, schema);
        let mut body = request.body.clone();
        ids_as_text(&mut body);
        let complaints: Vec<String> = validator
            .iter_errors(&body)
            .map(|error| format!("{} at {}", error, error.instance_path()))
            .collect();
        if complaints.is_empty() {
            Ok(())
        } else {
            Err(complaints.join("; "))
        }
    }

    fn validator(&self, index: usize, schema: &Value) -> Arc<Validator> {
        let mut compiled = self.compiled.lock().expect("no check panics");
        let validator = compiled.entry(index).or_insert_with(|| {
            let mut whole = schema.clone();
            whole["components"] = self.components.clone();
            Arc::new(jsonschema::draft202012::new(&whole).expect("Discord's schema compiles"))
        });
        Arc::clone(validator)
    }
}

/// Discord takes the number of a file as a number too; its description does not say so.
fn ids_as_text(body: &mut Value) {
    for place in ["/attachments", "/data/attachments"] {
        let files = body.pointer_mut(place).and_then(Value::as_array_mut);
        for file in files.into_iter().flatten() {
            if let Some(number) = file["id"].as_u64() {
                file["id"] = number.to_string().into();
            }
        }
    }
}
