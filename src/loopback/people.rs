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
//!
//! # Signatures
//!
//! ```text
//! Loopback (clone = handle):
//!   async fn start(WorldSpec, Options) -> io::Result<Loopback>
//!   fn url(&self) -> String            // REST base for HttpBuilder::proxy
//!   fn token(&self) -> &str
//!   fn guild_id(&self) -> GuildId; fn guild(&self, name) -> Option<GuildId>
//!   fn channel(&self, name: impl Into<Place>) -> Result<ChannelId, CannotDo>
//!   fn person(&self, name: &str) -> Result<Person, CannotDo>
//!   fn people(&self) -> Vec<PersonCard>
//!   fn clock(&self) -> Clock; fn faults(&self) -> Faults; fn journal(&self) -> Journal
//!   fn events(&self) -> broadcast::Receiver<Event>
//!   fn unread(&self) -> Vec<Unread>; fn violations(&self) -> Vec<String>
//!   async fn wait_connected(&self, Duration) -> Result<(), CannotDo>
//!   async fn stop(&self)
//! Person (clone):
//!   fn id, name, locale
//!   fn say(&self, place: impl Into<Place>, text: &str) -> Result<MessageId, CannotDo>
//!   fn say_with_files(&self, place, text, Vec<SentFile>) -> Result<MessageId, CannotDo>
//!   fn reply(&self, to: impl Into<MessageId>, text) -> Result<MessageId, CannotDo>
//!   fn edit(&self, msg: impl Into<MessageId>, text) -> Result<(), CannotDo>
//!   fn delete(&self, msg: impl Into<MessageId>) -> Result<(), CannotDo>
//!   fn react / unreact(&self, msg, emoji) -> Result<(), CannotDo>
//!   fn dm(&self, text) -> Result<MessageId, CannotDo>; fn close_dms(&self); fn open_dms(&self)
//!   fn dm_channel(&self) -> ChannelId
//!   fn slash(&self, place, "roster search", &[(&str, Given)]) -> Result<InteractionHandle, CannotDo>
//!   async fn autocomplete(&self, place, "roster search", given: &[(&str, Given)], focused: &str) -> Result<Vec<Choice>, CannotDo>
//!       // the focused option's typed text is in given
//!   fn message_menu(&self, msg, "Find interim managers") -> Result<InteractionHandle, CannotDo>
//!   fn user_menu(&self, place, of_person, "Name") -> Result<InteractionHandle, CannotDo>
//!   fn click(&self, msg, label_or_custom_id) -> Result<InteractionHandle, CannotDo>
//!   fn pick(&self, msg, placeholder_or_custom_id, &[values or labels or names]) -> Result<InteractionHandle, CannotDo>
//!   fn submit(&self, &SeenModal, &[(field label or id, value)]) -> Result<InteractionHandle, CannotDo>
//!   fn messages(&self, place) -> Result<Vec<SeenMessage>, CannotDo>   // oldest first; marks as read
//!   fn dms(&self) -> Vec<SeenMessage>
//!   fn message(&self, id) -> Result<SeenMessage, CannotDo>
//!   fn channels(&self) -> Vec<SeenChannel>; fn commands(&self, place) -> Result<Vec<SeenCommand>, CannotDo>
//!   async fn wait_message(&self, place, |&SeenMessage| -> bool, Duration) -> Result<SeenMessage, CannotDo>
//!   async fn wait_dm(&self, pred, Duration)
//!   async fn wait_for(&self, msg, pred, Duration)      // until this message looks so
//! InteractionHandle:
//!   fn id(); async fn outcome(&self) -> Outcome   // first answer, Failed after 3 s
//!   async fn message(&self) -> Result<SeenMessage, CannotDo>   // waits over a deferral for the filled message
//!   async fn modal(&self) -> Result<SeenModal, CannotDo>
//! Outcome: Shown(SeenMessage) | Updated(SeenMessage) | Modal(SeenModal) | Deferred | Failed(String)
//! ```

use std::time::Duration;

use super::snowflake::{ChannelId, MessageId, UserId};

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
    /// The roles of the person do not allow it here.
    #[error("the person lacks the permission {0}")]
    Forbidden(&'static str),
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
