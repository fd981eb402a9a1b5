//! What a client sends for a person who uses a command, a button, a menu or a form.
//!
//! It stands where Discord's own client and server check: names, types, bounds, choices, who may.

mod controls;
mod slash;

use serde_json::{Map, Value, json};

use super::wire::merge;
use super::{Channel, Command, Redaction, World};
use crate::loopback::people::CannotDo;
use crate::loopback::permissions::Permissions;
use crate::loopback::seen::CommandKind;
use crate::loopback::snowflake::{ChannelId, GuildId, MessageId, RoleId, UserId};

pub(super) use controls::gather;

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
    pub(in crate::loopback) fn usable_commands(
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
    pub(in crate::loopback) fn message_menu_data(
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
    pub(in crate::loopback) fn user_menu_data(
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

/// Whether something has this name, in whatever language.
fn is_called(holder: &Value, name: &str) -> bool {
    let translated = holder["name_localizations"]
        .as_object()
        .into_iter()
        .flatten();
    holder["name"] == name || translated.into_iter().any(|(_, text)| text == name)
}

/// The media type that goes with the ending of a name.
pub(in crate::loopback) fn content_type(filename: &str) -> &'static str {
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
