//! The state of the stand-in and the operations on it.
//!
//! Everything is in one [`World`] behind one lock. An operation either refuses with Discord's own
//! error and changes nothing, or changes the state and notes what happened; whoever holds the lock
//! hands those [`Event`]s on before letting go, so that all see them in one order. Nothing in here
//! waits or does I/O.

mod channels;
mod commands;
mod draft;
mod edits;
mod guilds;
mod history;
mod interactions;
mod mentions;
mod messages;
mod reactions;
mod threads;
mod usage;
mod views;
mod wire;

use std::collections::{BTreeMap, HashMap};

use jiff::Timestamp;

use super::clock::Clock;
use super::errors::ApiError;
use super::event::Event;
use super::permissions::Permissions;
use super::snowflake::{
    ChannelId, CommandId, FileId, GuildId, InteractionId, MessageId, Snowflakes, UserId,
};
use super::spec::{BotSpec, WorldSpec};

pub(super) use channels::{Channel, ChannelKind, Thread, read_overwrite};
pub(super) use commands::Command;
pub(super) use draft::{Draft, Patch, Upload};
pub(super) use guilds::{Guild, Member, Role, User};
pub(super) use history::History;
pub(super) use interactions::{Interaction, Kind, Stage};
pub(super) use messages::{Message, StoredFile, flags};
pub(super) use usage::content_type;
pub(super) use wire::{Redaction, emoji_json, merge, stamp};

/// An operation's result: Discord's refusal or what was asked for.
pub(super) type Outcome<T> = Result<T, ApiError>;

/// The bot's application.
#[derive(Debug)]
pub(super) struct Application {
    /// Also the id of the bot's account.
    pub(super) id: UserId,
    pub(super) spec: BotSpec,
}

/// All that there is.
#[derive(Debug)]
pub(super) struct World {
    pub(super) clock: Clock,
    /// Where this server is reached, for the addresses of files.
    pub(super) base_url: String,
    pub(super) app: Application,
    pub(super) users: BTreeMap<UserId, User>,
    pub(super) guilds: BTreeMap<GuildId, Guild>,
    pub(super) channels: BTreeMap<ChannelId, Channel>,
    pub(super) commands: BTreeMap<CommandId, Command>,
    pub(super) interactions: HashMap<InteractionId, Interaction>,
    pub(super) files: HashMap<FileId, StoredFile>,
    whereabouts: HashMap<MessageId, ChannelId>,
    nonces: HashMap<(ChannelId, UserId, String), (Timestamp, MessageId)>,
    ids: Snowflakes,
    happened: Vec<Event>,
}

impl World {
    /// The world as specified, reached at `base_url`.
    pub(super) fn new(spec: WorldSpec, clock: Clock, base_url: String) -> Self {
        let mut ids = Snowflakes::default();
        let id = UserId(ids.next(clock.now().as_millisecond()));
        let mut world = Self {
            clock,
            base_url,
            app: Application { id, spec: spec.bot },
            users: BTreeMap::new(),
            guilds: BTreeMap::new(),
            channels: BTreeMap::new(),
            commands: BTreeMap::new(),
            interactions: HashMap::new(),
            files: HashMap::new(),
            whereabouts: HashMap::new(),
            nonces: HashMap::new(),
            ids,
            happened: Vec::new(),
        };
        world.users.insert(id, User::bot(id, &world.app.spec.name));
        for guild in spec.guilds {
            world.found_guild(guild);
        }
        world.happened.clear();
        world
    }

    pub(super) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// The account of the bot.
    pub(super) fn bot(&self) -> UserId {
        self.app.id
    }

    fn next_id(&mut self) -> u64 {
        self.ids.next(self.clock.now().as_millisecond())
    }

    fn note(&mut self, event: Event) {
        self.happened.push(event);
    }

    /// Takes what happened since the last call, in order.
    pub(super) fn take_happened(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.happened)
    }

    pub(super) fn user(&self, id: UserId) -> Outcome<&User> {
        self.users.get(&id).ok_or_else(ApiError::unknown_user)
    }

    /// The guild, if the bot or person is in it.
    pub(super) fn guild_of(&self, id: GuildId, member: UserId) -> Outcome<&Guild> {
        let guild = self.guilds.get(&id).ok_or_else(ApiError::unknown_guild)?;
        if guild.members.contains_key(&member) {
            Ok(guild)
        } else {
            Err(ApiError::missing_access())
        }
    }

    pub(super) fn channel(&self, id: ChannelId) -> Outcome<&Channel> {
        self.channels.get(&id).ok_or_else(ApiError::unknown_channel)
    }

    fn channel_mut(&mut self, id: ChannelId) -> Outcome<&mut Channel> {
        self.channels
            .get_mut(&id)
            .ok_or_else(ApiError::unknown_channel)
    }

    /// The channel, if this account sees it.
    pub(super) fn view(&self, id: ChannelId, who: UserId) -> Outcome<&Channel> {
        let channel = self.channel(id)?;
        if self
            .permissions(who, channel)
            .contains(Permissions::VIEW_CHANNEL)
        {
            Ok(channel)
        } else {
            Err(ApiError::missing_access())
        }
    }

    /// Refuses unless this account has `wanted` in a channel that it sees.
    pub(super) fn demand(&self, id: ChannelId, who: UserId, wanted: Permissions) -> Outcome<()> {
        let channel = self.view(id, who)?;
        if self.permissions(who, channel).contains(wanted) {
            Ok(())
        } else {
            Err(ApiError::missing_permissions())
        }
    }

    /// A message that this account sees.
    pub(super) fn message(
        &self,
        channel: ChannelId,
        id: MessageId,
        who: UserId,
    ) -> Outcome<&Message> {
        let message = self.view(channel, who)?.messages.get(&id);
        message
            .filter(|message| message.is_for(who))
            .ok_or_else(ApiError::unknown_message)
    }

    fn message_mut(&mut self, channel: ChannelId, id: MessageId) -> Outcome<&mut Message> {
        self.channel_mut(channel)?
            .messages
            .get_mut(&id)
            .ok_or_else(ApiError::unknown_message)
    }

    /// The channel that holds a message.
    pub(super) fn whereabouts(&self, id: MessageId) -> Option<ChannelId> {
        self.whereabouts.get(&id).copied()
    }

    /// A message by its id alone, whoever asks.
    pub(super) fn any_message(&self, id: MessageId) -> Option<&Message> {
        self.channels.get(&self.whereabouts(id)?)?.messages.get(&id)
    }
}
