//! What a client sends for a person who uses a command, a button, a menu or a form.
//!
//! It stands where Discord's own client and server check: names, types, bounds, choices, who may.

use serde_json::{Map, Value, json};

use super::super::people::{CannotDo, Given};
use super::super::permissions::Permissions;
use super::super::seen::{CommandKind, SeenModal};
use super::super::snowflake::{ChannelId, GuildId, MessageId, RoleId, UserId};
use super::wire::merge;
use super::{Channel, Command, Redaction, Upload, World};

/// The most characters that a text option takes by itself.
const OPTION_LENGTH: u64 = 6000;

/// What the data of an interaction refers to by id.
#[derive(Debug, Default)]
struct Resolved(Map<String, Value>);

impl Resolved {
    fn add(&mut self, what: &str, id: u64, json: Value) {
        let list = self.0.entry(what).or_insert_with(|| json!({}));
        list[id.to_string()] = json;
    }

    fn into_data(self, data: &mut Value) {
        if !self.0.is_empty() {
            merge(data, json!({"resolved": self.0}));
        }
    }
}

/// What somebody is looking for by name.
#[derive(Debug, Clone, Copy)]
enum Found {
    User(UserId),
    Role(RoleId),
    Channel(ChannelId),
}

impl Found {
    fn id(self) -> u64 {
        match self {
            Self::User(id) => id.0,
            Self::Role(id) => id.0,
            Self::Channel(id) => id.0,
        }
    }
}

impl CommandKind {
    fn number(self) -> u64 {
        match self {
            Self::Slash => 1,
            Self::User => 2,
            Self::Message => 3,
        }
    }
}

impl World {
    /// The commands of one kind that a person finds in a channel.
    pub(in super::super) fn usable_commands(
        &self,
        who: UserId,
        place: &Channel,
        kind: CommandKind,
    ) -> Vec<&Command> {
        let may = self.permissions(who, place);
        let own: Vec<&Command> = match place.guild {
            Some(guild) => self.commands_of(Some(guild)).collect(),
            None => Vec::new(),
        };
        let global = self.commands_of(None).filter(|command| {
            !own.iter()
                .any(|own| own.kind() == command.kind() && own.name() == command.name())
        });
        let fits = |command: &&Command| {
            let allowed = match place.guild {
                Some(_) => command.needs().is_none_or(|needed| may.contains(needed)),
                None => command.in_direct_messages(),
            };
            command.kind() == kind.number()
                && allowed
                && may.contains(Permissions::USE_APPLICATION_COMMANDS)
        };
        own.iter().copied().chain(global).filter(fits).collect()
    }

    fn usable(
        &self,
        who: UserId,
        place: &Channel,
        kind: CommandKind,
        name: &str,
    ) -> Result<&Command, CannotDo> {
        let found = self.usable_commands(who, place, kind);
        let named = found
            .into_iter()
            .find(|command| is_called(&command.body, name));
        named.ok_or_else(|| CannotDo::NoSuchCommand(name.to_owned()))
    }

    /// The data of a slash command; `path` has its subcommands (`roster search`). With `focused`
    /// the person is still typing that option and nothing is checked yet.
    pub(in super::super) fn slash_data(
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

    /// Looks for a user (6), channel (7), role (8) or mentionable (9) by name or id.
    fn find_for(&self, who: UserId, channel: ChannelId, kind: u64, name: &str) -> Option<Found> {
        let place = self.channels.get(&channel)?;
        let guild = place.guild.and_then(|id| self.guilds.get(&id));
        let bare = name.trim_start_matches(['@', '#']);
        let id: Option<u64> = bare.parse().ok();
        let user = || {
            let in_reach = |id: &UserId| match guild {
                Some(guild) => guild.members.contains_key(id),
                None => *id == who || *id == self.bot(),
            };
            self.users
                .values()
                .filter(|user| in_reach(&user.id))
                .find(|u| u.name == bare || u.display_name == bare || Some(u.id.0) == id)
                .map(|user| Found::User(user.id))
        };
        let role = || {
            let mut roles = guild?.roles.values();
            let fits = roles.find(|r| r.name.trim_start_matches('@') == bare || Some(r.id.0) == id);
            fits.map(|role| Found::Role(role.id))
        };
        let channel = || {
            self.channels
                .values()
                .filter(|other| other.guild == place.guild)
                .filter(|other| {
                    self.permissions(who, other)
                        .contains(Permissions::VIEW_CHANNEL)
                })
                .find(|other| other.name == bare || Some(other.id.0) == id)
                .map(|channel| Found::Channel(channel.id))
        };
        match kind {
            6 => user(),
            7 => channel(),
            8 => role(),
            _ => user().or_else(role),
        }
    }

    fn resolve(&self, channel: ChannelId, found: Found, resolved: &mut Resolved) {
        let guild = self
            .channels
            .get(&channel)
            .and_then(|channel| channel.guild);
        let guild = guild.and_then(|id| self.guilds.get(&id));
        match found {
            Found::User(id) => {
                if let Some(user) = self.users.get(&id) {
                    resolved.add("users", id.0, self.user_json(user));
                }
                if let Some(member) = guild.and_then(|guild| guild.members.get(&id)) {
                    let mut json = self.member_json(member);
                    if let Value::Object(fields) = &mut json {
                        fields.remove("user");
                        fields.remove("deaf");
                        fields.remove("mute");
                    }
                    merge(&mut json, json!({"permissions": Permissions::MEMBER}));
                    resolved.add("members", id.0, json);
                }
            }
            Found::Role(id) => {
                if let Some(role) = guild.and_then(|guild| guild.roles.get(&id)) {
                    resolved.add("roles", id.0, self.role_json(role));
                }
            }
            Found::Channel(id) => {
                if let Some(found) = self.channels.get(&id) {
                    let mut json = self.channel_json(found);
                    merge(&mut json, json!({"permissions": Permissions::MEMBER}));
                    resolved.add("channels", id.0, json);
                }
            }
        }
    }

    /// The data of *Apps* on a message.
    pub(in super::super) fn message_menu_data(
        &self,
        who: UserId,
        target: MessageId,
        name: &str,
    ) -> Result<Value, CannotDo> {
        let message = self
            .any_message(target)
            .ok_or(CannotDo::NoSuchMessage(target))?;
        let place = self
            .channels
            .get(&message.channel)
            .ok_or(CannotDo::NoSuchMessage(target))?;
        let command = self.usable(who, place, CommandKind::Message, name)?;
        let mut resolved = Resolved::default();
        resolved.add(
            "messages",
            target.0,
            self.message_json(message, Redaction::None),
        );
        Ok(menu_data(command, command.guild, target.0, resolved))
    }

    /// The data of *Apps* on a person.
    pub(in super::super) fn user_menu_data(
        &self,
        who: UserId,
        channel: ChannelId,
        target: UserId,
        name: &str,
    ) -> Result<Value, CannotDo> {
        let unknown = || CannotDo::NoSuchCommand(name.to_owned());
        let place = self.channels.get(&channel).ok_or_else(unknown)?;
        let command = self.usable(who, place, CommandKind::User, name)?;
        let mut resolved = Resolved::default();
        self.resolve(channel, Found::User(target), &mut resolved);
        Ok(menu_data(command, command.guild, target.0, resolved))
    }

    /// The button or menu of a message by custom id or words, if it can be used.
    fn control(
        &self,
        message: MessageId,
        name: &str,
        menus: bool,
    ) -> Result<(&Value, ChannelId), CannotDo> {
        let found = self
            .any_message(message)
            .ok_or(CannotDo::NoSuchMessage(message))?;
        let words = if menus { "placeholder" } else { "label" };
        let mut controls = Vec::new();
        gather(&found.components, &mut controls);
        let mut fitting = controls.into_iter().filter(|control| {
            let kind = control["type"].as_u64().unwrap_or(0);
            (kind == 2) != menus
                && control["custom_id"].is_string()
                && (control["custom_id"] == name || control[words] == name)
        });
        let control = fitting
            .next()
            .ok_or_else(|| CannotDo::NoSuchControl(name.to_owned()))?;
        if control["disabled"] == Value::Bool(true) {
            return Err(CannotDo::Disabled(name.to_owned()));
        }
        Ok((control, found.channel))
    }

    /// The data of a press on a button.
    pub(in super::super) fn press_data(
        &self,
        message: MessageId,
        name: &str,
    ) -> Result<Value, CannotDo> {
        let (button, _) = self.control(message, name, false)?;
        Ok(json!({
            "component_type": 2, "custom_id": button["custom_id"], "id": button["id"],
        }))
    }

    /// The data of a choice from a menu.
    pub(in super::super) fn pick_data(
        &self,
        who: UserId,
        message: MessageId,
        name: &str,
        picks: &[&str],
    ) -> Result<Value, CannotDo> {
        let (menu, channel) = self.control(message, name, true)?;
        let kind = menu["type"].as_u64().unwrap_or(3);
        let count = u64::try_from(picks.len()).unwrap_or(u64::MAX);
        let least = menu["min_values"].as_u64().unwrap_or(1);
        let most = menu["max_values"].as_u64().unwrap_or(1);
        if !(least..=most).contains(&count) {
            return Err(CannotDo::NotOffered(format!(
                "between {least} and {most} values"
            )));
        }
        let mut resolved = Resolved::default();
        let mut values = Vec::new();
        for pick in picks {
            let refuse = || CannotDo::NotOffered((*pick).to_owned());
            let value = if kind == 3 {
                let mut options = menu["options"].as_array().into_iter().flatten();
                let option = options.find(|o| o["value"] == *pick || o["label"] == *pick);
                option.ok_or_else(refuse)?["value"].clone()
            } else {
                // Menus count users 5, roles 6, mentionables 7, channels 8; options of commands
                // count users 6, channels 7, roles 8, mentionables 9.
                let as_option = match kind {
                    5 => 6,
                    6 => 8,
                    7 => 9,
                    _ => 7,
                };
                let found = self
                    .find_for(who, channel, as_option, pick)
                    .ok_or_else(refuse)?;
                self.resolve(channel, found, &mut resolved);
                json!(found.id().to_string())
            };
            values.push(value);
        }
        let mut data = json!({
            "component_type": kind,
            "custom_id": menu["custom_id"],
            "id": menu["id"],
            "values": values,
        });
        resolved.into_data(&mut data);
        Ok(data)
    }

    /// The data of a form that is sent.
    pub(in super::super) fn submit_data(
        modal: &SeenModal,
        given: &[(&str, &str)],
    ) -> Result<Value, CannotDo> {
        for (name, _) in given {
            let known = modal
                .fields
                .iter()
                .any(|field| field.custom_id == *name || field.label == *name);
            if !known {
                return Err(CannotDo::NoSuchControl((*name).to_owned()));
            }
        }
        let mut rows = Vec::new();
        for field in &modal.fields {
            let typed = given
                .iter()
                .find(|(name, _)| field.custom_id == *name || field.label == *name)
                .map_or(field.value.as_str(), |(_, value)| value);
            let length = typed.chars().count();
            let refuse = |why: String| CannotDo::BadField {
                field: field.label.clone(),
                why,
            };
            if field.required && length == 0 {
                return Err(refuse("This field is required.".to_owned()));
            }
            if length > 0 && !(field.min_length..=field.max_length).contains(&length) {
                return Err(refuse(format!("{length} characters do not fit.")));
            }
            let number = rows.len() * 2 + 1;
            rows.push(json!({
                "type": 1,
                "id": number,
                "components": [{
                    "type": 4, "id": number + 1, "custom_id": field.custom_id, "value": typed,
                }],
            }));
        }
        Ok(json!({"custom_id": modal.custom_id, "components": rows}))
    }
}

fn menu_data(command: &Command, guild: Option<GuildId>, target: u64, resolved: Resolved) -> Value {
    let mut data = json!({
        "id": command.id,
        "name": command.name(),
        "type": command.kind(),
        "target_id": target.to_string(),
    });
    if let Some(guild) = guild {
        merge(&mut data, json!({"guild_id": guild}));
    }
    resolved.into_data(&mut data);
    data
}

/// All buttons and menus, however deep they stand.
pub(super) fn gather<'a>(components: &'a [Value], found: &mut Vec<&'a Value>) {
    for component in components {
        match component["type"].as_u64() {
            Some(2 | 3 | 5..=8) => found.push(component),
            _ => {
                if let Some(inner) = component["components"].as_array() {
                    gather(inner, found);
                }
                if component["accessory"].is_object() {
                    gather(std::slice::from_ref(&component["accessory"]), found);
                }
            }
        }
    }
}

/// Whether something has this name, in whatever language.
fn is_called(holder: &Value, name: &str) -> bool {
    let translated = holder["name_localizations"]
        .as_object()
        .into_iter()
        .flatten();
    holder["name"] == name || translated.into_iter().any(|(_, text)| text == name)
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

/// The media type that goes with the ending of a name.
pub(in super::super) fn content_type(filename: &str) -> &'static str {
    match filename
        .rsplit_once('.')
        .map(|(_, ending)| ending.to_ascii_lowercase())
        .as_deref()
    {
        Some("csv") => "text/csv; charset=utf-8",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        Some("json") => "application/json",
        Some("ics") => "text/calendar",
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("pdf") => "application/pdf",
        _ => "application/octet-stream",
    }
}
