//! Messages with their files, embeds and reactions.

use serde_json::{Value, json};

use super::{Redaction, emoji_json, merge, stamp};
use crate::loopback::snowflake::{FileId, UserId};
use crate::loopback::world::messages::{Reaction, kinds};
use crate::loopback::world::{Channel, Guild, Message, World};

impl World {
    /// A message as the bot sees it.
    pub(in crate::loopback) fn message_json(
        &self,
        message: &Message,
        redaction: Redaction,
    ) -> Value {
        let mut json = self.message_core_json(message, redaction);
        if let Some((channel, id)) = message.reply_to {
            let guild = self
                .channels
                .get(&channel)
                .and_then(|channel| channel.guild);
            let answered = self.any_message(id);
            merge(
                &mut json,
                json!({
                    "message_reference":
                        {"type": 0, "channel_id": channel, "message_id": id, "guild_id": guild},
                    "referenced_message": answered
                        .filter(|_| message.kind == kinds::REPLY)
                        .map(|answered| self.message_core_json(answered, redaction)),
                }),
            );
        }
        if let Some(thread) = message.thread.and_then(|id| self.channels.get(&id)) {
            merge(&mut json, json!({"thread": self.channel_json(thread)}));
        }
        if let Some(interaction) = message.answers.and_then(|id| self.interactions.get(&id)) {
            merge(
                &mut json,
                json!({
                    "application_id": self.app.id,
                    "webhook_id": self.app.id,
                    "interaction_metadata": self.metadata_json(interaction),
                }),
            );
        }
        json
    }

    /// What the gateway adds to a message of a guild: where it is and who the author is there.
    pub(in crate::loopback) fn message_event_json(
        &self,
        message: &Message,
        redaction: Redaction,
    ) -> Value {
        let mut json = self.message_json(message, redaction);
        if let Some(guild) = self.guild_of_message(message) {
            merge(&mut json, json!({"guild_id": guild.id}));
            if let Some(member) = guild.members.get(&message.author) {
                merge(&mut json, json!({"member": self.member_core_json(member)}));
            }
            if let Some(Value::Array(mentions)) = json.get_mut("mentions") {
                for mention in mentions {
                    let id = mention["id"]
                        .as_str()
                        .and_then(|id| id.parse().ok())
                        .map(UserId);
                    if let Some(member) = id.and_then(|id| guild.members.get(&id)) {
                        merge(mention, json!({"member": self.member_core_json(member)}));
                    }
                }
            }
        }
        json
    }

    fn message_core_json(&self, message: &Message, redaction: Redaction) -> Value {
        let bot = self.bot();
        let direct = self
            .channels
            .get(&message.channel)
            .is_some_and(Channel::is_direct);
        let hidden = redaction == Redaction::Content
            && message.author != bot
            && !direct
            && !message.mentions.users.contains(&bot);
        let shown = |value: Value| if hidden { json!([]) } else { value };
        let mentions: Vec<Value> = message
            .mentions
            .users
            .iter()
            .map(|id| self.user_json_of(*id))
            .collect();
        let mut json = json!({
            "id": message.id,
            "channel_id": message.channel,
            "author": self.user_json_of(message.author),
            "content": if hidden { "" } else { &message.content },
            "timestamp": stamp(message.sent_at),
            "edited_timestamp": message.edited_at.map(stamp),
            "tts": message.tts,
            "mention_everyone": message.mentions.everyone,
            "mentions": mentions,
            "mention_roles": message.mentions.roles,
            "attachments": shown(self.attachments_json(message)),
            "embeds": shown(self.embeds_json(message)),
            "components": shown(json!(message.components)),
            "pinned": message.pinned,
            "type": message.kind,
            "flags": message.flags,
        });
        if let Some(nonce) = &message.nonce {
            merge(&mut json, json!({"nonce": nonce}));
        }
        if !message.reactions.is_empty() {
            let reactions: Vec<Value> = message
                .reactions
                .iter()
                .map(|reaction| reaction_json(reaction, bot))
                .collect();
            merge(&mut json, json!({"reactions": reactions}));
        }
        json
    }

    fn guild_of_message(&self, message: &Message) -> Option<&Guild> {
        self.guilds
            .get(&self.channels.get(&message.channel)?.guild?)
    }

    fn attachments_json(&self, message: &Message) -> Value {
        message
            .files
            .iter()
            .filter_map(|id| self.attachment_json(*id))
            .collect()
    }

    /// A file as it stands in a message.
    pub(in crate::loopback) fn attachment_json(&self, id: FileId) -> Option<Value> {
        let file = self.files.get(&id)?;
        let url = self.file_url(id)?;
        let mut json = json!({
            "id": id,
            "filename": file.filename,
            "size": file.bytes.len(),
            "url": url,
            "proxy_url": url,
            "content_type": file.content_type,
        });
        if let Some(description) = &file.description {
            merge(&mut json, json!({"description": description}));
        }
        Some(json)
    }

    /// Where a file can be fetched.
    pub(in crate::loopback) fn file_url(&self, id: FileId) -> Option<String> {
        let file = self.files.get(&id)?;
        Some(format!(
            "{}/attachments/{}/{id}/{}",
            self.base_url, file.channel, file.filename
        ))
    }

    /// The embeds, with pictures among the message's files resolved to their addresses.
    pub(in crate::loopback) fn embeds_json(&self, message: &Message) -> Value {
        let mut embeds = message.embeds.clone();
        for embed in &mut embeds {
            for place in ["image", "thumbnail"] {
                let Some(url) = embed[place]["url"].as_str() else {
                    continue;
                };
                let Some(name) = url.strip_prefix("attachment://") else {
                    continue;
                };
                let file = message
                    .files
                    .iter()
                    .find(|id| self.files.get(id).is_some_and(|file| file.filename == name));
                if let Some(url) = file.and_then(|id| self.file_url(*id)) {
                    embed[place]["url"] = url.into();
                }
            }
        }
        embeds.into()
    }
}

fn reaction_json(reaction: &Reaction, bot: UserId) -> Value {
    json!({
        "count": reaction.by.len(),
        "count_details": {"burst": 0, "normal": reaction.by.len()},
        "me": reaction.by.contains(&bot),
        "me_burst": false,
        "emoji": emoji_json(&reaction.emoji),
        "burst_colors": [],
    })
}
