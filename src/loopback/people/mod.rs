//! The people who use the stand-in: they say, edit, react, click, pick, submit and look.
//!
//! A [`Person`] can do what a real user of Discord could do and no more: a greyed button, a channel
//! that they cannot see or a text that is too long is refused with a [`CannotDo`]. Acts happen at
//! once; only what waits for the bot is `async`.
//!
//! ```no_run
//! # async fn story(discord: interim_desk::loopback::Loopback) -> Result<(), Box<dyn std::error::Error>> {
//! use std::time::Duration;
//!
//! let anna = discord.person("anna")?;
//! let asked = anna.say("staffing", "We need a CFO in Munich from Monday")?;
//! let reply = anna.wait_message("staffing", |m| m.reply_to == Some(asked), Duration::from_secs(5)).await?;
//! let shown = anna.click(&reply, "Why?")?.message().await?;
//! assert!(shown.ephemeral);
//! # Ok(())
//! # }
//! ```

mod acts;
mod interactions;
mod looks;
mod uses;
mod waiting;

use std::sync::Arc;
use std::time::Duration;

use super::Unread;
use super::shared::Shared;
use super::snowflake::{ChannelId, MessageId, UserId};
use super::world::World;

pub use interactions::{InteractionHandle, Outcome};
pub use uses::SeenUse;

/// Why a person cannot do something.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CannotDo {
    /// No person of that name.
    #[error("there is no person called {0}")]
    NoSuchPerson(String),
    /// No channel of that name, or this person cannot see it.
    #[error("there is no channel {0} that this person can see")]
    NoSuchChannel(String),
    /// No message of that id, or this person cannot see it.
    #[error("there is no message {0} that this person can see")]
    NoSuchMessage(MessageId),
    /// Discord refuses it, mostly because the person's roles do not allow it here.
    #[error("Discord refuses with {code}: {message}")]
    Refused {
        /// Discord's code.
        code: u32,
        /// Discord's words.
        message: String,
    },
    /// Only the author may do that.
    #[error("the message is somebody else's")]
    NotYours,
    /// The text does not fit into the box.
    #[error("{length} characters do not fit into {most}")]
    TooLong {
        /// The length of the text in characters.
        length: usize,
        /// The most that this person may write.
        most: usize,
    },
    /// There is nothing to send.
    #[error("there is nothing to send")]
    Empty,
    /// No such button or menu on the message.
    #[error("the message has no control {0}")]
    NoSuchControl(String),
    /// The button or menu is greyed out.
    #[error("the control {0} is disabled")]
    Disabled(String),
    /// The menu does not offer that, or not so many.
    #[error("the menu does not take that: {0}")]
    NotOffered(String),
    /// No such command here, or this person may not use it.
    #[error("there is no command {0} that this person can use here")]
    NoSuchCommand(String),
    /// The command does not take that option or that value.
    #[error("the option {option} is not accepted: {why}")]
    BadOption {
        /// The option's name.
        option: String,
        /// What Discord says under the box.
        why: String,
    },
    /// The form does not take that.
    #[error("the field {field} is not accepted: {why}")]
    BadField {
        /// The field's name.
        field: String,
        /// What Discord says under the box.
        why: String,
    },
    /// Waited in vain.
    #[error("nothing came within {0:?}")]
    TimedOut(Duration),
    /// The bot did not answer in time, or answered with something else.
    #[error("the interaction did not show a {expected}: {got}")]
    Otherwise {
        /// What was waited for.
        expected: &'static str,
        /// What happened instead.
        got: String,
    },
}

/// Where something is said: a channel by name (`staffing`, `#staffing`, `other firm/staffing`) or by id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// By its name, sought in the person's guilds in their order, threads included.
    Named(String),
    /// By its id.
    Channel(ChannelId),
}

impl From<&str> for Place {
    fn from(name: &str) -> Self {
        Self::Named(name.to_owned())
    }
}

impl From<ChannelId> for Place {
    fn from(id: ChannelId) -> Self {
        Self::Channel(id)
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Named(name) => f.write_str(name),
            Self::Channel(id) => id.fmt(f),
        }
    }
}

/// A file that somebody attaches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentFile {
    /// Its name, with the ending.
    pub filename: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A value that a person gives to an option of a command.
#[derive(Debug, Clone, PartialEq)]
pub enum Given {
    /// Typed text: also the name of a choice, a person, a channel or a role.
    Text(String),
    /// A number.
    Number(f64),
    /// Yes or no.
    Flag(bool),
    /// An uploaded file.
    File(SentFile),
}

impl From<&str> for Given {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Given {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i32> for Given {
    fn from(number: i32) -> Self {
        Self::Number(f64::from(number))
    }
}

impl From<f64> for Given {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<bool> for Given {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<SentFile> for Given {
    fn from(file: SentFile) -> Self {
        Self::File(file)
    }
}

/// Who a person is.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct PersonCard {
    /// The account.
    pub id: UserId,
    /// The name by which stories call them.
    pub name: String,
    /// The name that others read.
    pub display_name: String,
    /// Their language, as Discord writes it (`en-GB`, `de`, `fr`).
    pub locale: String,
    /// The names of their roles in the first guild.
    pub roles: Vec<String>,
}

/// A person; clones are the same one.
#[derive(Debug, Clone)]
pub struct Person {
    shared: Arc<Shared>,
    id: UserId,
}

impl Person {
    pub(super) fn find(shared: &Arc<Shared>, name: &str) -> Result<Self, CannotDo> {
        let id = shared.look(|world| {
            let mut people = world.users.values().filter(|user| !user.bot);
            people.find(|user| user.name == name).map(|user| user.id)
        });
        let id = id.ok_or_else(|| CannotDo::NoSuchPerson(name.to_owned()))?;
        Ok(Self {
            shared: Arc::clone(shared),
            id,
        })
    }

    /// The account.
    pub fn id(&self) -> UserId {
        self.id
    }

    /// How others name this person in a text: `<@id>`.
    pub fn mention(&self) -> String {
        format!("<@{}>", self.id)
    }

    /// Accepts direct messages from the bot, or refuses them.
    pub fn open_dms(&self, open: bool) {
        self.shared.act(|world| {
            if let Some(user) = world.users.get_mut(&self.id) {
                user.dms_open = open;
            }
        });
    }

    fn place(&self, place: impl Into<Place>) -> Result<ChannelId, CannotDo> {
        let place = place.into();
        self.shared
            .look(|world| world.place_for(self.id, &place).map(|channel| channel.id))
    }
}

/// Everyone but the bot.
pub(super) fn cards(shared: &Shared) -> Vec<PersonCard> {
    shared.look(|world| {
        let people = world.users.values().filter(|user| !user.bot);
        people
            .map(|user| {
                let guild = world
                    .guilds
                    .values()
                    .find(|g| g.members.contains_key(&user.id));
                let roles = guild.and_then(|guild| {
                    let held = guild.members.get(&user.id)?.roles.iter();
                    let named = held.filter_map(|id| guild.roles.get(id));
                    Some(named.map(|role| role.name.clone()).collect())
                });
                PersonCard {
                    id: user.id,
                    name: user.name.clone(),
                    display_name: user.display_name.clone(),
                    locale: user.locale.clone(),
                    roles: roles.unwrap_or_default(),
                }
            })
            .collect()
    })
}

/// The bot's messages that nobody looked at.
pub(super) fn unread(world: &World) -> Vec<Unread> {
    let mut unread = Vec::new();
    for channel in world.channels.values() {
        let name = match channel
            .recipient
            .and_then(|person| world.users.get(&person))
        {
            Some(person) => person.name.clone(),
            None => channel.name.clone(),
        };
        for message in channel.messages.values().filter(|message| message.unread) {
            let title = message
                .embeds
                .first()
                .and_then(|embed| embed["title"].as_str());
            let text = Some(message.content.as_str())
                .filter(|text| !text.is_empty())
                .or(title);
            unread.push(Unread {
                channel: name.clone(),
                message: message.id,
                text: text.unwrap_or_default().to_owned(),
            });
        }
    }
    unread
}
