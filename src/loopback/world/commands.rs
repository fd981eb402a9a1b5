//! The commands that the bot registered, for everywhere or for one guild.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::wire::merge;
use super::{Outcome, World};
use crate::loopback::errors::{ApiError, Complaints};
use crate::loopback::event::Event;
use crate::loopback::limits;
use crate::loopback::permissions::Permissions;
use crate::loopback::snowflake::{CommandId, GuildId};

/// A registered command.
#[derive(Debug, Clone)]
pub(in crate::loopback) struct Command {
    pub(in crate::loopback) id: CommandId,
    /// None for everywhere.
    pub(in crate::loopback) guild: Option<GuildId>,
    /// As registered, with Discord's defaults filled in.
    pub(in crate::loopback) body: Value,
}

impl Command {
    pub(in crate::loopback) fn kind(&self) -> u64 {
        self.body["type"].as_u64().unwrap_or(1)
    }

    pub(in crate::loopback) fn name(&self) -> &str {
        self.body["name"].as_str().unwrap_or_default()
    }

    /// What a member must have to see it, if the bot set that; nothing at all means admins only.
    pub(super) fn needs(&self) -> Option<Permissions> {
        let given = &self.body["default_member_permissions"];
        let bits: u64 = match given.as_str() {
            Some(text) => text.parse().ok()?,
            None => given.as_u64()?,
        };
        Some(if bits == 0 {
            Permissions::ADMINISTRATOR
        } else {
            Permissions(bits)
        })
    }

    /// Whether it may be used in direct messages with the bot.
    pub(super) fn in_direct_messages(&self) -> bool {
        match self.body["contexts"].as_array() {
            Some(contexts) => contexts.iter().any(|context| context.as_u64() == Some(1)),
            None => self.body["dm_permission"].as_bool().unwrap_or(true),
        }
    }
}

impl World {
    /// The commands of a guild, or those for everywhere.
    pub(in crate::loopback) fn commands_of(
        &self,
        guild: Option<GuildId>,
    ) -> impl Iterator<Item = &Command> {
        self.commands
            .values()
            .filter(move |command| command.guild == guild)
    }

    /// Replaces all commands of a guild, or all for everywhere; same names keep their ids.
    pub(in crate::loopback) fn replace_commands(
        &mut self,
        guild: Option<GuildId>,
        bodies: &[Value],
    ) -> Outcome<Vec<CommandId>> {
        let mut complaints = Complaints::default();
        let mut names = BTreeSet::new();
        for (index, body) in bodies.iter().enumerate() {
            limits::command(body, &format!("{index}."), &mut complaints);
            let kind = body["type"].as_u64().unwrap_or(1);
            if !names.insert((kind, body["name"].as_str().unwrap_or_default())) {
                complaints.add(
                    &index.to_string(),
                    "APPLICATION_COMMANDS_DUPLICATE_NAME",
                    "Application command names must be unique",
                );
            }
        }
        limits::command_counts(bodies, &mut complaints);
        complaints.into_result()?;
        let kept: Vec<CommandId> = bodies
            .iter()
            .map(|body| self.keep_command(guild, body))
            .collect();
        self.commands
            .retain(|id, command| command.guild != guild || kept.contains(id));
        self.note(Event::CommandsChanged);
        Ok(kept)
    }

    /// Adds a command, or replaces the one of its name and kind.
    pub(in crate::loopback) fn create_command(
        &mut self,
        guild: Option<GuildId>,
        body: &Value,
    ) -> Outcome<CommandId> {
        let mut complaints = Complaints::default();
        limits::command(body, "", &mut complaints);
        complaints.into_result()?;
        let id = self.keep_command(guild, body);
        self.note(Event::CommandsChanged);
        Ok(id)
    }

    /// Changes single fields of a command.
    pub(in crate::loopback) fn change_command(
        &mut self,
        id: CommandId,
        body: Value,
    ) -> Outcome<()> {
        let known = self
            .commands
            .get(&id)
            .ok_or_else(ApiError::unknown_command)?;
        let mut whole = known.body.clone();
        merge(&mut whole, body);
        let mut complaints = Complaints::default();
        limits::command(&whole, "", &mut complaints);
        complaints.into_result()?;
        self.keep_command(known.guild, &whole);
        self.note(Event::CommandsChanged);
        Ok(())
    }

    /// Removes a command.
    pub(in crate::loopback) fn delete_command(&mut self, id: CommandId) -> Outcome<()> {
        self.commands
            .remove(&id)
            .ok_or_else(ApiError::unknown_command)?;
        self.note(Event::CommandsChanged);
        Ok(())
    }

    fn keep_command(&mut self, guild: Option<GuildId>, body: &Value) -> CommandId {
        let kind = body["type"].as_u64().unwrap_or(1);
        let name = body["name"].as_str().unwrap_or_default();
        let known = self
            .commands_of(guild)
            .find(|command| command.kind() == kind && command.name() == name)
            .map(|command| command.id);
        let id = known.unwrap_or_else(|| CommandId(self.next_id()));
        let version = self.next_id();
        let mut whole = json!({
            "type": 1,
            "description": "",
            "default_member_permissions": null,
            "dm_permission": true,
            "contexts": null,
            "integration_types": [0],
            "nsfw": false,
        });
        let mut given = body.clone();
        if let Value::Object(fields) = &mut given {
            fields.retain(|_, value| !value.is_null());
        }
        merge(&mut whole, given);
        merge(
            &mut whole,
            json!({
                "id": id,
                "application_id": self.app.id,
                "version": version.to_string(),
            }),
        );
        if let Some(guild) = guild {
            merge(&mut whole, json!({"guild_id": guild}));
        }
        self.commands.insert(
            id,
            Command {
                id,
                guild,
                body: whole,
            },
        );
        id
    }
}
