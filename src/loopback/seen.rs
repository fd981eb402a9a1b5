//! What one person sees: messages with their controls, forms, commands, channels.
//!
//! These are views, taken at one moment for one pair of eyes; they serialize to plain JSON, so that
//! a page can draw them.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::snowflake::{ChannelId, GuildId, InteractionId, MessageId, UserId};

/// A message as one person sees it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SeenMessage {
    /// Its id; higher is later.
    pub id: MessageId,
    /// The channel, thread or direct conversation that holds it.
    pub channel: ChannelId,
    /// Who wrote it.
    pub author: SeenAuthor,
    /// The text as sent, with mentions and stamps in Discord's notation (`<@1>`, `<t:0:R>`).
    pub content: String,
    /// The cards under the text.
    pub embeds: Vec<SeenEmbed>,
    /// Rows of buttons and menus.
    pub rows: Vec<Vec<SeenControl>>,
    /// The files.
    pub files: Vec<SeenFile>,
    /// The reactions, in the order in which they first appeared.
    pub reactions: Vec<SeenReaction>,
    /// The message that it answers.
    pub reply_to: Option<MessageId>,
    /// When it was sent, by the stand-in's clock.
    pub sent_at: Timestamp,
    /// When its text was last changed.
    pub edited_at: Option<Timestamp>,
    /// Only this person sees it.
    pub ephemeral: bool,
    /// The bot has deferred and "is thinking"; there is nothing to read yet.
    pub thinking: bool,
    /// Pinned to the channel.
    pub pinned: bool,
    /// It lights up for this person: a ping by name, by role, by `@everyone` or by a reply.
    pub pings_me: bool,
    /// The thread that was opened from it.
    pub thread: Option<ChannelId>,
    /// Discord's number for the kind of message: 0 plain, 19 reply, 20 slash command and so on.
    pub kind: u8,
}

impl SeenMessage {
    /// Everything that can be read in it, a line each: text, cards, labels, names of files.
    pub fn text(&self) -> String {
        let mut lines = vec![self.content.clone()];
        for embed in &self.embeds {
            lines.extend(embed.author.iter().map(|author| author.name.clone()));
            lines.extend(embed.title.clone());
            lines.extend(embed.description.clone());
            for field in &embed.fields {
                lines.push(field.name.clone());
                lines.push(field.value.clone());
            }
            lines.extend(embed.footer.iter().map(|footer| footer.text.clone()));
        }
        for control in self.rows.iter().flatten() {
            match control {
                SeenControl::Button(button) => lines.extend(button.label.clone()),
                SeenControl::Menu(menu) => {
                    lines.extend(menu.placeholder.clone());
                    lines.extend(menu.options.iter().map(|option| option.label.clone()));
                }
            }
        }
        lines.extend(self.files.iter().map(|file| file.filename.clone()));
        lines.retain(|line| !line.is_empty());
        lines.join("\n")
    }

    /// The button with this label or custom id.
    pub fn button(&self, label_or_id: &str) -> Option<&SeenButton> {
        self.buttons().find(|button| button.is_called(label_or_id))
    }

    /// All buttons, row by row.
    pub fn buttons(&self) -> impl Iterator<Item = &SeenButton> {
        self.rows
            .iter()
            .flatten()
            .filter_map(|control| match control {
                SeenControl::Button(button) => Some(button),
                SeenControl::Menu(_) => None,
            })
    }

    /// The menu with this placeholder or custom id.
    pub fn menu(&self, placeholder_or_id: &str) -> Option<&SeenMenu> {
        self.menus().find(|menu| menu.is_called(placeholder_or_id))
    }

    /// All menus, row by row.
    pub fn menus(&self) -> impl Iterator<Item = &SeenMenu> {
        self.rows
            .iter()
            .flatten()
            .filter_map(|control| match control {
                SeenControl::Button(_) => None,
                SeenControl::Menu(menu) => Some(menu),
            })
    }

    /// Whether somebody reacted with `emoji`.
    pub fn has_reaction(&self, emoji: &str) -> bool {
        self.reactions
            .iter()
            .any(|reaction| reaction.emoji == emoji)
    }
}

impl From<&SeenMessage> for MessageId {
    fn from(message: &SeenMessage) -> Self {
        message.id
    }
}

/// Who wrote a message.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SeenAuthor {
    /// The account.
    pub id: UserId,
    /// The name shown in this guild.
    pub name: String,
    /// An application's account.
    pub bot: bool,
}

/// A card under a message.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SeenEmbed {
    /// The headline.
    pub title: Option<String>,
    /// The body.
    pub description: Option<String>,
    /// Where the headline leads.
    pub url: Option<String>,
    /// The colour of the edge, as 0xRRGGBB.
    pub color: Option<u32>,
    /// A stamp in the footer, RFC 3339.
    pub timestamp: Option<String>,
    /// The small line on top.
    pub author: Option<SeenEmbedAuthor>,
    /// The small line at the foot.
    pub footer: Option<SeenEmbedFooter>,
    /// Named values.
    pub fields: Vec<SeenEmbedField>,
    /// A picture in full width.
    pub image: Option<SeenPicture>,
    /// A picture at the side.
    pub thumbnail: Option<SeenPicture>,
}

/// The small line on top of a card.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SeenEmbedAuthor {
    /// Its words.
    pub name: String,
}

/// The small line at the foot of a card.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SeenEmbedFooter {
    /// Its words.
    pub text: String,
}

/// A named value of a card.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SeenEmbedField {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: String,
    /// Stands beside its neighbours rather than in a line of its own.
    pub inline: bool,
}

/// A picture of a card.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SeenPicture {
    /// Where it is; pictures among the message's files are resolved to their address.
    pub url: String,
}

/// A button or a menu.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case", tag = "control")]
pub enum SeenControl {
    /// A button.
    Button(SeenButton),
    /// A menu to pick from.
    Menu(SeenMenu),
}

/// A button.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SeenButton {
    /// Its words.
    pub label: Option<String>,
    /// The emoji before the words.
    pub emoji: Option<String>,
    /// Discord's number: 1 primary, 2 secondary, 3 success, 4 danger, 5 link.
    pub style: u8,
    /// What the bot is told when it is pressed; links have none.
    pub custom_id: Option<String>,
    /// Where a link leads.
    pub url: Option<String>,
    /// Greyed out.
    pub disabled: bool,
}

impl SeenButton {
    pub(super) fn is_called(&self, name: &str) -> bool {
        self.custom_id.as_deref() == Some(name) || self.label.as_deref() == Some(name)
    }
}

/// A menu to pick from.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SeenMenu {
    /// What is picked.
    pub of: MenuOf,
    /// What the bot is told when something is picked.
    pub custom_id: String,
    /// The words while nothing is picked.
    pub placeholder: Option<String>,
    /// What can be picked; only menus of texts list it.
    pub options: Vec<SeenOption>,
    /// The fewest that may be picked.
    pub min_values: usize,
    /// The most that may be picked.
    pub max_values: usize,
    /// Greyed out.
    pub disabled: bool,
}

impl SeenMenu {
    pub(super) fn is_called(&self, name: &str) -> bool {
        self.custom_id == name || self.placeholder.as_deref() == Some(name)
    }
}

/// What a menu offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MenuOf {
    /// The options that the bot listed.
    Texts,
    /// Members of the guild.
    Users,
    /// Roles of the guild.
    Roles,
    /// Members and roles.
    Mentionables,
    /// Channels of the guild.
    Channels,
}

/// One option of a menu.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SeenOption {
    /// Its words.
    pub label: String,
    /// What the bot is told.
    pub value: String,
    /// The small line under the words.
    pub description: Option<String>,
    /// Picked from the start.
    pub default: bool,
}

/// A file of a message.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SeenFile {
    /// Its name.
    pub filename: String,
    /// The words for who cannot see it.
    pub description: Option<String>,
    /// Its media type.
    pub content_type: String,
    /// Its size in bytes.
    pub size: usize,
    /// Where it can be fetched.
    pub url: String,
}

/// A reaction and who gave it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SeenReaction {
    /// The emoji; `name:id` for a guild's own.
    pub emoji: String,
    /// Who gave it, in order.
    pub by: Vec<UserId>,
    /// Whether this person is among them.
    pub mine: bool,
}

/// A form that the bot opened.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SeenModal {
    /// The interaction that it answers.
    pub opened_by: InteractionId,
    /// What the bot is told when it is sent.
    pub custom_id: String,
    /// Its headline.
    pub title: String,
    /// Its fields, from the top.
    pub fields: Vec<SeenField>,
}

/// A text field of a form.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SeenField {
    /// What the bot knows it by.
    pub custom_id: String,
    /// The words above it.
    pub label: String,
    /// More than one line.
    pub paragraph: bool,
    /// The words while it is empty.
    pub placeholder: Option<String>,
    /// What stands in it at first.
    pub value: String,
    /// May not be left empty.
    pub required: bool,
    /// The fewest characters.
    pub min_length: usize,
    /// The most characters.
    pub max_length: usize,
}

/// A choice that autocomplete or an option of a command offers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    /// What the person reads.
    pub name: String,
    /// What the bot is told.
    pub value: serde_json::Value,
}

/// A channel in the list at the side.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SeenChannel {
    /// Its id.
    pub id: ChannelId,
    /// The guild, none for a direct conversation.
    pub guild: Option<GuildId>,
    /// Its name.
    pub name: String,
    /// What it is about.
    pub topic: Option<String>,
    /// Discord's number: 0 text, 1 direct, 4 category, 11 public thread, 12 private thread.
    pub kind: u8,
    /// The category, or the channel that a thread belongs to.
    pub parent: Option<ChannelId>,
    /// Whether this person may write in it.
    pub may_write: bool,
    /// A thread that was put away.
    pub archived: bool,
}

/// A command that a person may use.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SeenCommand {
    /// The name as it is typed, with subcommands: `roster search`.
    pub name: String,
    /// What it does, in the person's language if the bot translated it.
    pub description: String,
    /// Where it is found.
    pub kind: CommandKind,
    /// Its options, required ones first.
    pub options: Vec<SeenCommandOption>,
}

/// Where a command is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CommandKind {
    /// Typed after a slash.
    Slash,
    /// *Apps* on a person.
    User,
    /// *Apps* on a message.
    Message,
}

/// An option of a slash command.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SeenCommandOption {
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: String,
    /// Discord's number: 3 text, 4 whole number, 5 yes or no, 6 user, 7 channel, 8 role, 10 number, 11 file.
    pub kind: u8,
    /// Cannot be left out.
    pub required: bool,
    /// The bot offers values while it is typed.
    pub autocomplete: bool,
    /// The only values allowed, if any are listed.
    pub choices: Vec<Choice>,
}
