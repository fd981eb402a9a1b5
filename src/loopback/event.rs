//! What changed in the world: told to the bot's sessions and to whoever draws a page.

use serde::Serialize;

use super::snowflake::{ChannelId, GuildId, InteractionId, MessageId, UserId};

/// One change. It names what changed; how that looks now is asked of a [`Person`](super::Person).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "event")]
#[non_exhaustive]
pub enum Event {
    /// A message was sent.
    MessagePosted {
        /// Where.
        channel: ChannelId,
        /// Which.
        message: MessageId,
        /// The only person who sees it, if it is ephemeral.
        only_for: Option<UserId>,
    },
    /// A message was changed.
    MessageEdited {
        /// Where.
        channel: ChannelId,
        /// Which.
        message: MessageId,
        /// The only person who sees it, if it is ephemeral.
        only_for: Option<UserId>,
    },
    /// A message is gone.
    MessageDeleted {
        /// Where.
        channel: ChannelId,
        /// Which.
        message: MessageId,
        /// The only person who saw it, if it was ephemeral.
        only_for: Option<UserId>,
    },
    /// Several messages are gone at once.
    MessagesDeleted {
        /// Where.
        channel: ChannelId,
        /// Which.
        messages: Vec<MessageId>,
    },
    /// Somebody reacted.
    ReactionAdded {
        /// Where.
        channel: ChannelId,
        /// To which message.
        message: MessageId,
        /// Who.
        user: UserId,
        /// With what.
        emoji: String,
    },
    /// A reaction was taken back.
    ReactionRemoved {
        /// Where.
        channel: ChannelId,
        /// From which message.
        message: MessageId,
        /// Whose.
        user: UserId,
        /// Which.
        emoji: String,
    },
    /// All reactions of a message are gone, or all with one emoji.
    ReactionsCleared {
        /// Where.
        channel: ChannelId,
        /// From which message.
        message: MessageId,
        /// The only emoji that went; none if all did.
        emoji: Option<String>,
    },
    /// The pins of a channel changed.
    PinsChanged {
        /// Where.
        channel: ChannelId,
    },
    /// A channel or a thread was opened.
    ChannelCreated {
        /// Which.
        channel: ChannelId,
    },
    /// A channel or a thread was changed.
    ChannelChanged {
        /// Which.
        channel: ChannelId,
    },
    /// A channel or a thread is gone.
    ChannelDeleted {
        /// Which.
        channel: ChannelId,
        /// Where it was.
        guild: Option<GuildId>,
        /// The channel that a thread belonged to.
        parent: Option<ChannelId>,
        /// Discord's number for its kind.
        kind: u8,
        /// What it was called.
        name: String,
    },
    /// Somebody came into a thread.
    ThreadJoined {
        /// The thread.
        thread: ChannelId,
        /// Who.
        user: UserId,
    },
    /// Somebody left a thread.
    ThreadLeft {
        /// The thread.
        thread: ChannelId,
        /// Who.
        user: UserId,
    },
    /// Somebody's roles or name in a guild changed.
    MemberChanged {
        /// Where.
        guild: GuildId,
        /// Who.
        user: UserId,
    },
    /// The bot was let into a guild or put out of it.
    BotMoved {
        /// Which guild.
        guild: GuildId,
        /// Whether it is in now.
        inside: bool,
    },
    /// Somebody is typing.
    Typing {
        /// Where.
        channel: ChannelId,
        /// Who.
        user: UserId,
    },
    /// Somebody used a command, a button, a menu or a form.
    InteractionOpened {
        /// Which use.
        interaction: InteractionId,
    },
    /// The bot answered, or its time is up.
    InteractionAnswered {
        /// Which use.
        interaction: InteractionId,
    },
    /// The bot registered or removed commands.
    CommandsChanged,
    /// The bot's gateway session began, resumed or ended.
    BotConnection {
        /// Whether a session is connected now.
        connected: bool,
    },
}
