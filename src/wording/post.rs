//! A post: what the bot says, as plain data that can wait in an outbox.
//!
//! The edge turns it into the platform's own builders; nothing here knows them. A post pings nobody unless somebody is
//! named in [`Post::pings`].

use super::Action;
use crate::domain::UserId;
use serde::{Deserialize, Serialize};

/// A message, or the answer to a click or command.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Post {
    /// The text above everything else, in Markdown.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Framed blocks under the text.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub embeds: Vec<Embed>,
    /// What can be clicked.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<Row>,
    /// Who may be notified; nobody by default, whatever the text mentions.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub pings: Vec<Ping>,
}

impl Post {
    /// A post of one text.
    pub fn text(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    /// A post of one framed block.
    pub fn embed(embed: Embed) -> Self {
        Self {
            embeds: vec![embed],
            ..Self::default()
        }
    }
}

/// Someone who may be notified.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ping {
    /// One person.
    User(UserId),
    /// Everyone who holds a role of the guild.
    Role(u64),
}

/// A framed block of a post.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Embed {
    /// The heading.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// The text under the heading, in Markdown.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// Named parts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<EmbedField>,
    /// The small print, without Markdown.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub footer: String,
    /// How it feels; a colour at the edge.
    pub tone: Tone,
}

/// A named part of an embed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EmbedField {
    /// Its heading.
    pub name: String,
    /// Its text, in Markdown.
    pub value: String,
    /// Whether it may stand beside others.
    #[serde(default)]
    pub inline: bool,
}

/// How a block feels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// Nothing special.
    #[default]
    Neutral,
    /// It went well.
    Good,
    /// Something wants attention.
    Warning,
    /// A real crisis.
    Crisis,
}

/// A line of things to click.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Row {
    /// Up to five buttons side by side.
    Buttons(Vec<Button>),
    /// One menu.
    Menu(Menu),
}

/// A button.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Button {
    /// What a click does.
    pub action: Action,
    /// What stands on it, without Markdown.
    pub label: String,
    /// How it looks.
    pub style: Style,
    /// Whether it can't be clicked.
    #[serde(default)]
    pub disabled: bool,
}

impl Button {
    /// A button that can be clicked.
    pub fn new(action: Action, label: impl Into<String>, style: Style) -> Self {
        Self {
            action,
            label: label.into(),
            style,
            disabled: false,
        }
    }
}

/// How a button looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Style {
    /// The next step.
    Primary,
    /// One way among others.
    #[default]
    Secondary,
    /// A yes.
    Success,
    /// Takes something away.
    Danger,
}

/// A menu of choices. What is picked arrives beside its action, as the values of the options.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Menu {
    /// What a choice does.
    pub action: Action,
    /// What stands in it before a choice.
    pub placeholder: String,
    /// The choices.
    pub options: Vec<MenuOption>,
    /// How many must be picked at least.
    pub min: u8,
    /// How many can be picked at most.
    pub max: u8,
}

/// A choice of a menu.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MenuOption {
    /// What people see, without Markdown.
    pub label: String,
    /// What the bot gets.
    pub value: String,
    /// A line under the label.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub description: String,
}

/// A form that opens over the chat; one to five inputs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Form {
    /// What sending it does.
    pub action: Action,
    /// Its heading.
    pub title: String,
    /// What can be filled in.
    pub inputs: Vec<Input>,
}

/// A line or box of a form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Input {
    /// By which the answer is known, for example `rate`.
    pub key: String,
    /// What stands above it.
    pub label: String,
    /// What stands in it already.
    pub value: String,
    /// What stands in it in grey while it is empty.
    pub placeholder: String,
    /// Whether it must be filled in.
    pub required: bool,
    /// Whether it is a box of several lines.
    pub paragraph: bool,
    /// The most characters that it takes, 1 to 4000.
    pub max_length: u16,
}
