//! The world through one person's eyes.

use serde_json::Value;

use super::usage::gather;
use super::{Channel, Message, Stage, World};
use crate::loopback::people::{CannotDo, Place};
use crate::loopback::permissions::Permissions;
use crate::loopback::seen::{
    Choice, CommandKind, MenuOf, SeenAuthor, SeenButton, SeenChannel, SeenCommand,
    SeenCommandOption, SeenControl, SeenField, SeenFile, SeenMenu, SeenMessage, SeenModal,
    SeenOption, SeenReaction,
};
use crate::loopback::snowflake::{ChannelId, InteractionId, MessageId, UserId};

impl World {
    /// The channel of this name or id that a person sees.
    pub(in crate::loopback) fn place_for(
        &self,
        who: UserId,
        place: &Place,
    ) -> Result<&Channel, CannotDo> {
        let sees = |channel: &&Channel| {
            self.permissions(who, channel)
                .contains(Permissions::VIEW_CHANNEL)
        };
        let found = match place {
            Place::Channel(id) => self.channels.get(id).filter(sees),
            Place::Named(name) => {
                let (guild, bare) = match name.rsplit_once('/') {
                    Some((guild, bare)) => (Some(guild), bare),
                    None => (None, name.as_str()),
                };
                let bare = bare.strip_prefix('#').unwrap_or(bare);
                let in_guild = |channel: &&Channel| {
                    let own = channel.guild.and_then(|id| self.guilds.get(&id));
                    guild.is_none_or(|name| own.is_some_and(|own| own.name == name))
                };
                let named = |channel: &&Channel| {
                    channel.name == bare && channel.holds_messages() && !channel.is_direct()
                };
                self.channels
                    .values()
                    .filter(named)
                    .filter(in_guild)
                    .find(sees)
            }
        };
        found.ok_or_else(|| CannotDo::NoSuchChannel(place.to_string()))
    }

    /// The message of this id, if a person sees it.
    pub(in crate::loopback) fn message_for(
        &self,
        who: UserId,
        id: MessageId,
    ) -> Result<&Message, CannotDo> {
        let found = self.any_message(id).filter(|message| message.is_for(who));
        let visible = found.filter(|message| self.view(message.channel, who).is_ok());
        visible.ok_or(CannotDo::NoSuchMessage(id))
    }

    /// The messages of a channel that a person sees, the oldest first.
    pub(in crate::loopback) fn messages_for(
        &self,
        who: UserId,
        channel: ChannelId,
    ) -> Vec<SeenMessage> {
        let messages = self
            .channels
            .get(&channel)
            .into_iter()
            .flat_map(|c| c.messages.values());
        messages
            .filter(|m| m.is_for(who))
            .map(|message| self.seen(who, message))
            .collect()
    }

    /// Remembers that somebody looked at a message.
    pub(in crate::loopback) fn mark_read(&mut self, id: MessageId) {
        let channel = self
            .whereabouts(id)
            .and_then(|id| self.channels.get_mut(&id));
        let message = channel.and_then(|channel| channel.messages.get_mut(&id));
        if let Some(message) = message {
            message.unread = false;
        }
    }

    /// A message as a person sees it.
    pub(in crate::loopback) fn seen(&self, who: UserId, message: &Message) -> SeenMessage {
        let guild = self
            .channels
            .get(&message.channel)
            .and_then(|channel| channel.guild);
        let guild = guild.and_then(|id| self.guilds.get(&id));
        let author = self.users.get(&message.author);
        let nick = guild.and_then(|guild| guild.members.get(&message.author)?.nick.clone());
        let name = nick.or_else(|| author.map(|user| user.display_name.clone()));
        let embeds = if message.hides_embeds() {
            Value::Null
        } else {
            self.embeds_json(message)
        };
        SeenMessage {
            id: message.id,
            channel: message.channel,
            author: SeenAuthor {
                id: message.author,
                name: name.unwrap_or_default(),
                bot: author.is_some_and(|user| user.bot),
            },
            content: message.content.clone(),
            embeds: serde_json::from_value(embeds).unwrap_or_default(),
            rows: rows(&message.components),
            files: self.seen_files(message),
            reactions: message
                .reactions
                .iter()
                .map(|reaction| SeenReaction {
                    emoji: reaction.emoji.clone(),
                    by: reaction.by.clone(),
                    mine: reaction.by.contains(&who),
                })
                .collect(),
            reply_to: message.reply_to.map(|(_, id)| id),
            sent_at: message.sent_at,
            edited_at: message.edited_at,
            ephemeral: message.only_for.is_some(),
            thinking: message.is_loading(),
            pinned: message.pinned,
            pings_me: message.mentions.pinged.contains(&who),
            thread: message.thread,
            kind: message.kind,
        }
    }

    fn seen_files(&self, message: &Message) -> Vec<SeenFile> {
        let files = message
            .files
            .iter()
            .filter_map(|id| Some((*id, self.files.get(id)?)));
        files
            .map(|(id, file)| SeenFile {
                filename: file.filename.clone(),
                description: file.description.clone(),
                content_type: file.content_type.clone(),
                size: file.bytes.len(),
                url: self.file_url(id).unwrap_or_default(),
            })
            .collect()
    }

    /// The form that the bot opened in answer to an interaction.
    pub(in crate::loopback) fn seen_modal(&self, id: InteractionId) -> Option<SeenModal> {
        let Stage::Opened(body) = &self.interactions.get(&id)?.stage else {
            return None;
        };
        let rows = body["components"].as_array().into_iter().flatten();
        let fields = rows.map(|row| {
            let (input, label) = match row["type"].as_u64() {
                Some(18) => (&row["component"], &row["label"]),
                _ => (&row["components"][0], &row["components"][0]["label"]),
            };
            let size = |field: &str, default: usize| {
                input[field]
                    .as_u64()
                    .and_then(|n| usize::try_from(n).ok())
                    .unwrap_or(default)
            };
            SeenField {
                custom_id: text(&input["custom_id"]).unwrap_or_default(),
                label: text(label).unwrap_or_default(),
                paragraph: input["style"].as_u64() == Some(2),
                placeholder: text(&input["placeholder"]),
                value: text(&input["value"]).unwrap_or_default(),
                required: input["required"].as_bool().unwrap_or(true),
                min_length: size("min_length", 0),
                max_length: size("max_length", 4000),
            }
        });
        Some(SeenModal {
            opened_by: id,
            custom_id: text(&body["custom_id"])?,
            title: text(&body["title"])?,
            fields: fields.collect(),
        })
    }

    /// The channels and threads in a person's list: those of their guilds, then the bot's messages.
    pub(in crate::loopback) fn channels_for(&self, who: UserId) -> Vec<SeenChannel> {
        let mut seen: Vec<SeenChannel> = self
            .channels
            .values()
            .filter(|channel| {
                self.permissions(who, channel)
                    .contains(Permissions::VIEW_CHANNEL)
            })
            .map(|channel| SeenChannel {
                id: channel.id,
                guild: channel.guild,
                name: if channel.is_direct() {
                    self.app.spec.name.clone()
                } else {
                    channel.name.clone()
                },
                topic: channel.topic.clone(),
                kind: channel.kind as u8,
                parent: channel.parent,
                may_write: self.demand_post(who, channel.id).is_ok(),
                archived: channel
                    .thread
                    .as_ref()
                    .is_some_and(|thread| thread.archived),
            })
            .collect();
        seen.sort_by_key(|channel| {
            let own = self.channels.get(&channel.id);
            (
                channel.guild.is_none(),
                channel.guild,
                own.map(|own| own.position),
                channel.id,
            )
        });
        seen
    }

    /// The commands that a person finds in a channel, subcommands spelled out.
    pub(in crate::loopback) fn commands_for(
        &self,
        who: UserId,
        place: &Channel,
    ) -> Vec<SeenCommand> {
        let locale = self
            .users
            .get(&who)
            .map_or("en-US", |user| user.locale.as_str());
        let mut seen = Vec::new();
        for kind in [CommandKind::Slash, CommandKind::User, CommandKind::Message] {
            for command in self.usable_commands(who, place, kind) {
                spell_out(&command.body, String::new(), kind, locale, &mut seen);
            }
        }
        seen
    }
}

fn spell_out(
    body: &Value,
    before: String,
    kind: CommandKind,
    locale: &str,
    seen: &mut Vec<SeenCommand>,
) {
    let own = body["name"].as_str().unwrap_or_default();
    let name = if before.is_empty() {
        own.to_owned()
    } else {
        format!("{before} {own}")
    };
    let options = body["options"].as_array().map_or(&[][..], Vec::as_slice);
    let nested: Vec<&Value> = options
        .iter()
        .filter(|option| matches!(option["type"].as_u64(), Some(1 | 2)))
        .collect();
    if !nested.is_empty() {
        for inner in nested {
            spell_out(inner, name.clone(), kind, locale, seen);
        }
        return;
    }
    let options = options.iter().map(|option| SeenCommandOption {
        name: text(&option["name"]).unwrap_or_default(),
        description: described(option, locale),
        kind: option["type"]
            .as_u64()
            .and_then(|n| u8::try_from(n).ok())
            .unwrap_or(3),
        required: option["required"].as_bool().unwrap_or(false),
        autocomplete: option["autocomplete"].as_bool().unwrap_or(false),
        choices: serde_json::from_value::<Vec<Choice>>(option["choices"].clone())
            .unwrap_or_default(),
    });
    seen.push(SeenCommand {
        description: described(body, locale),
        kind,
        options: options.collect(),
        name,
    });
}

fn described(holder: &Value, locale: &str) -> String {
    text(&holder["description_localizations"][locale])
        .or_else(|| text(&holder["description"]))
        .unwrap_or_default()
}

fn text(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

fn rows(components: &[Value]) -> Vec<Vec<SeenControl>> {
    let row = |component: &Value| {
        let mut controls = Vec::new();
        gather(std::slice::from_ref(component), &mut controls);
        controls.into_iter().map(control).collect::<Vec<_>>()
    };
    components
        .iter()
        .map(row)
        .filter(|row| !row.is_empty())
        .collect()
}

fn control(component: &Value) -> SeenControl {
    let disabled = component["disabled"].as_bool().unwrap_or(false);
    let emoji = &component["emoji"];
    let emoji = match (emoji["name"].as_str(), emoji["id"].as_str()) {
        (Some(name), Some(id)) => Some(format!("{name}:{id}")),
        (Some(name), None) => Some(name.to_owned()),
        (None, _) => None,
    };
    let size = |field: &str| {
        component[field]
            .as_u64()
            .and_then(|n| usize::try_from(n).ok())
            .unwrap_or(1)
    };
    let of = match component["type"].as_u64() {
        Some(2) => {
            return SeenControl::Button(SeenButton {
                label: text(&component["label"]),
                emoji,
                style: component["style"]
                    .as_u64()
                    .and_then(|n| u8::try_from(n).ok())
                    .unwrap_or(2),
                custom_id: text(&component["custom_id"]),
                url: text(&component["url"]),
                disabled,
            });
        }
        Some(5) => MenuOf::Users,
        Some(6) => MenuOf::Roles,
        Some(7) => MenuOf::Mentionables,
        Some(8) => MenuOf::Channels,
        _ => MenuOf::Texts,
    };
    let options = component["options"].as_array().into_iter().flatten();
    SeenControl::Menu(SeenMenu {
        of,
        custom_id: text(&component["custom_id"]).unwrap_or_default(),
        placeholder: text(&component["placeholder"]),
        options: options
            .map(|option| SeenOption {
                label: text(&option["label"]).unwrap_or_default(),
                value: text(&option["value"]).unwrap_or_default(),
                description: text(&option["description"]),
                default: option["default"].as_bool().unwrap_or(false),
            })
            .collect(),
        min_values: size("min_values"),
        max_values: size("max_values"),
        disabled,
    })
}
