//! Interactions as they are delivered, and what their answers say of them.

use serde_json::{Value, json};

use super::{Redaction, merge};
use crate::loopback::permissions::Permissions;
use crate::loopback::world::{Interaction, Kind, World};

/// The bytes that one file may have, as told to the bot.
const ATTACHMENT_SIZE_LIMIT: u64 = 10 * 1024 * 1024;

impl World {
    pub(super) fn metadata_json(&self, interaction: &Interaction) -> Value {
        let mut json = self.metadata_of_kind(interaction, interaction.kind);
        match interaction.kind {
            Kind::Component => {
                merge(
                    &mut json,
                    json!({"interacted_message_id": interaction.source}),
                );
            }
            Kind::Modal => {
                let opener = if interaction.source.is_some() {
                    Kind::Component
                } else {
                    Kind::Command
                };
                let mut opened_by = self.metadata_of_kind(interaction, opener);
                if let Some(source) = interaction.source {
                    merge(&mut opened_by, json!({"interacted_message_id": source}));
                }
                merge(
                    &mut json,
                    json!({"triggering_interaction_metadata": opened_by}),
                );
            }
            Kind::Command | Kind::Autocomplete => {}
        }
        json
    }

    fn metadata_of_kind(&self, interaction: &Interaction, kind: Kind) -> Value {
        json!({
            "id": interaction.id,
            "type": kind as u8,
            "user": self.user_json_of(interaction.user),
            "authorizing_integration_owners": self.owners_json(interaction),
        })
    }

    pub(super) fn owners_json(&self, interaction: &Interaction) -> Value {
        match interaction.guild {
            Some(guild) => json!({"0": guild}),
            None => json!({"0": "0"}),
        }
    }

    /// An interaction as the gateway delivers it.
    pub(in crate::loopback) fn interaction_json(&self, interaction: &Interaction) -> Value {
        let bot = self.bot();
        let channel = self.channels.get(&interaction.channel);
        let bots = channel.map_or(Permissions::NONE, |channel| self.permissions(bot, channel));
        let user = self.users.get(&interaction.user);
        let mut json = json!({
            "id": interaction.id,
            "application_id": self.app.id,
            "type": interaction.kind as u8,
            "data": interaction.data,
            "channel_id": interaction.channel,
            "channel": channel.map(|channel| self.channel_json(channel)),
            "token": interaction.token,
            "version": 1,
            "locale": user.map(|user| &user.locale),
            "app_permissions": bots,
            "entitlements": [],
            "attachment_size_limit": ATTACHMENT_SIZE_LIMIT,
            "authorizing_integration_owners": self.owners_json(interaction),
            "context": if interaction.guild.is_some() { 0 } else { 1 },
        });
        let guild = interaction.guild.and_then(|id| self.guilds.get(&id));
        match guild.and_then(|guild| Some((guild, guild.members.get(&interaction.user)?))) {
            Some((guild, member)) => {
                let mut own = self.member_json(member);
                let may = channel.map_or(Permissions::NONE, |c| self.permissions(member.user, c));
                merge(&mut own, json!({"permissions": may}));
                merge(
                    &mut json,
                    json!({
                        "guild_id": guild.id,
                        "guild": {"id": guild.id, "locale": guild.locale, "features": []},
                        "guild_locale": guild.locale,
                        "member": own,
                    }),
                );
            }
            None => merge(
                &mut json,
                json!({"user": self.user_json_of(interaction.user)}),
            ),
        }
        if let Some(message) = interaction.source.and_then(|id| self.any_message(id)) {
            merge(
                &mut json,
                json!({"message": self.message_json(message, Redaction::None)}),
            );
        }
        json
    }
}
