//! Slash commands: from what is typed to the options that the bot gets.

use serde_json::{Value, json};

use super::{Resolved, content_type, is_called};
use crate::loopback::people::{CannotDo, Given};
use crate::loopback::seen::CommandKind;
use crate::loopback::snowflake::{ChannelId, UserId};
use crate::loopback::world::wire::merge;
use crate::loopback::world::{Upload, World};

/// The most characters that a text option takes by itself.
const OPTION_LENGTH: u64 = 6000;

impl World {
    /// The data of a slash command; `path` has its subcommands (`roster search`). With `focused`
    /// the person is still typing that option and nothing is checked yet.
    pub(in crate::loopback) fn slash_data(
        &mut self,
        who: UserId,
        channel: ChannelId,
        path: &str,
        given: &[(&str, Given)],
        focused: Option<&str>,
    ) -> Result<Value, CannotDo> {
        let unknown = || CannotDo::NoSuchCommand(path.to_owned());
        let place = self.channels.get(&channel).ok_or_else(unknown)?;
        let mut words = path.trim_start_matches('/').split_whitespace();
        let name = words.next().ok_or_else(unknown)?;
        let command = self.usable(who, place, CommandKind::Slash, name)?;
        let (id, guild, name) = (command.id, command.guild, command.name().to_owned());
        let mut holder = command.body.clone();
        let mut inside: Vec<(u64, String)> = Vec::new();
        for word in words {
            let options = holder["options"].as_array().into_iter().flatten();
            let nested = options
                .filter(|option| matches!(option["type"].as_u64(), Some(1 | 2)))
                .find(|option| is_called(option, word));
            let nested = nested.ok_or_else(unknown)?.clone();
            let kind = nested["type"].as_u64().unwrap_or(1);
            inside.push((kind, nested["name"].as_str().unwrap_or_default().to_owned()));
            holder = nested;
        }
        let options = holder["options"].as_array().cloned().unwrap_or_default();
        if options
            .iter()
            .any(|option| matches!(option["type"].as_u64(), Some(1 | 2)))
        {
            return Err(unknown());
        }
        let mut resolved = Resolved::default();
        let filled = self.fill(who, channel, &options, given, focused, &mut resolved)?;
        let mut nested = Value::Array(filled);
        for (kind, name) in inside.into_iter().rev() {
            nested = json!([{"type": kind, "name": name, "options": nested}]);
        }
        let mut data = json!({"id": id, "name": name, "type": 1, "options": nested});
        if let Some(guild) = guild {
            merge(&mut data, json!({"guild_id": guild}));
        }
        resolved.into_data(&mut data);
        Ok(data)
    }

    fn fill(
        &mut self,
        who: UserId,
        channel: ChannelId,
        options: &[Value],
        given: &[(&str, Given)],
        focused: Option<&str>,
        resolved: &mut Resolved,
    ) -> Result<Vec<Value>, CannotDo> {
        let refuse = |option: &str, why: &str| CannotDo::BadOption {
            option: option.to_owned(),
            why: why.to_owned(),
        };
        let mut filled = Vec::new();
        for (name, value) in given {
            let option = options.iter().find(|option| is_called(option, name));
            let option = option.ok_or_else(|| refuse(name, "the command has no such option"))?;
            let mut entry = json!({"name": option["name"], "type": option["type"]});
            let typing = focused.is_some_and(|focused| is_called(option, focused));
            if typing {
                if option["autocomplete"] != Value::Bool(true) {
                    return Err(refuse(name, "the option offers no values"));
                }
                merge(&mut entry, json!({"focused": true, "value": typed(value)}));
            } else {
                let value = self
                    .option_value(who, channel, option, value, resolved)
                    .map_err(|why| refuse(name, &why))?;
                merge(&mut entry, json!({"value": value}));
            }
            filled.push(entry);
        }
        for option in options {
            let name = option["name"].as_str().unwrap_or_default();
            let there = given.iter().any(|(given, _)| is_called(option, given));
            if focused.is_some_and(|focused| is_called(option, focused)) && !there {
                filled.push(json!({
                    "name": name, "type": option["type"], "focused": true, "value": "",
                }));
            } else if focused.is_none() && option["required"] == Value::Bool(true) && !there {
                return Err(refuse(name, "This option is required."));
            }
        }
        Ok(filled)
    }

    /// One value as the bot gets it, or what Discord says under the box.
    fn option_value(
        &mut self,
        who: UserId,
        channel: ChannelId,
        option: &Value,
        given: &Given,
        resolved: &mut Resolved,
    ) -> Result<Value, String> {
        let kind = option["type"].as_u64().unwrap_or(3);
        let choices = option["choices"].as_array().map_or(&[][..], Vec::as_slice);
        if !choices.is_empty() {
            let wanted = typed(given);
            let picked = choices.iter().find(|choice| {
                choice["name"] == wanted
                    || choice["value"] == wanted
                    || is_called(choice, &plain(&wanted))
            });
            return picked
                .map(|choice| choice["value"].clone())
                .ok_or_else(|| "Choose one of the listed values.".to_owned());
        }
        match (kind, given) {
            (3, Given::Text(text)) => {
                let length = u64::try_from(text.chars().count()).unwrap_or(u64::MAX);
                let most = option["max_length"].as_u64().unwrap_or(OPTION_LENGTH);
                if length < option["min_length"].as_u64().unwrap_or(0) || length > most {
                    return Err(format!("{length} characters do not fit."));
                }
                Ok(json!(text))
            }
            (4 | 10, Given::Number(_) | Given::Text(_)) => number(option, kind == 4, given),
            (5, Given::Flag(flag)) => Ok(json!(flag)),
            (6..=9, Given::Text(name)) => {
                let found = self.find_for(who, channel, kind, name);
                let found = found.ok_or_else(|| format!("Nothing here is called {name}."))?;
                self.resolve(channel, found, resolved);
                Ok(json!(found.id().to_string()))
            }
            (11, Given::File(file)) => {
                let upload = Upload {
                    part: "files[0]".to_owned(),
                    filename: file.filename.clone(),
                    content_type: content_type(&file.filename).to_owned(),
                    bytes: file.bytes.clone(),
                    description: None,
                };
                let id = self.keep_files(channel, vec![upload]).into_iter().next();
                let id = id.ok_or("The file was not kept.")?;
                let json = self.attachment_json(id).ok_or("The file was not kept.")?;
                resolved.add("attachments", id.0, json);
                Ok(json!(id))
            }
            _ => Err("The value has the wrong type.".to_owned()),
        }
    }
}

fn typed(given: &Given) -> Value {
    match given {
        Given::Text(text) => json!(text),
        Given::Number(number) => number_json(*number),
        Given::Flag(flag) => json!(flag),
        Given::File(file) => json!(file.filename),
    }
}

fn plain(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

fn number_json(number: f64) -> Value {
    let text = number.to_string();
    text.parse::<i64>()
        .map_or_else(|_| json!(number), |whole| json!(whole))
}

fn number(option: &Value, whole: bool, given: &Given) -> Result<Value, String> {
    let number = match given {
        Given::Number(number) => *number,
        Given::Text(text) => text
            .trim()
            .parse()
            .map_err(|_| "Not a number.".to_owned())?,
        Given::Flag(_) | Given::File(_) => return Err("Not a number.".to_owned()),
    };
    if whole && number.fract() != 0.0 {
        return Err("Not a whole number.".to_owned());
    }
    let least = option["min_value"].as_f64().unwrap_or(f64::MIN);
    let most = option["max_value"].as_f64().unwrap_or(f64::MAX);
    if !(least..=most).contains(&number) {
        return Err(format!("{number} is out of range."));
    }
    Ok(number_json(number))
}
