//! A stand-in for Discord on 127.0.0.1: REST v10 and Gateway v10 for an unmodified client.
//!
//! A [`Loopback`] keeps a small world of guilds, channels, people and messages and enforces in it
//! what Discord enforces: permissions, limits, the three seconds and fifteen minutes of an
//! interaction, who sees and who is pinged. A bot connects to it over HTTP and WebSocket; people act
//! in it through [`Person`]; [`Faults`] breaks it on purpose; the [`Journal`] keeps what the bot asked.
//!
//! It knows no other room of this crate, as Discord doesn't, and it opens no other port than its own.
//!
//! ```no_run
//! # async fn start() -> std::io::Result<()> {
//! use interim_desk::loopback::{ChannelSpec, GuildSpec, Loopback, Options, PersonSpec, WorldSpec};
//!
//! let firm = GuildSpec::new("Sample firm")
//!     .channel(ChannelSpec::text("staffing"))
//!     .person(PersonSpec::new("anna"));
//! let discord = Loopback::start(WorldSpec::new("Interim Desk").guild(firm), Options::default()).await?;
//! // Give serenity `HttpBuilder::new(discord.token()).proxy(discord.url()).ratelimiter_disabled(true)`.
//! discord.stop().await;
//! # Ok(())
//! # }
//! ```

mod admin;
mod clock;
mod directory;
mod errors;
mod event;
mod faults;
mod gateway;
mod journal;
mod limits;
mod people;
mod permissions;
mod ratelimit;
mod rest;
mod seen;
mod server;
mod shared;
mod snowflake;
mod spec;
mod world;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{broadcast, watch};

pub use admin::Admin;
pub use clock::Clock;
pub use directory::{BotName, Directory, GuildName, RoleName};
pub use event::Event;
pub use faults::{Fault, Faults, On};
pub use journal::{Journal, Judge, Recorded, RecordedFile};
pub use people::{
    CannotDo, Given, InteractionHandle, Outcome, Person, PersonCard, Place, SeenUse, SentFile,
};
pub use permissions::Permissions;
pub use seen::{
    Choice, CommandKind, MenuOf, SeenAuthor, SeenButton, SeenChannel, SeenCommand,
    SeenCommandOption, SeenControl, SeenEmbed, SeenEmbedAuthor, SeenEmbedField, SeenEmbedFooter,
    SeenField, SeenFile, SeenMenu, SeenMessage, SeenModal, SeenOption, SeenPicture, SeenReaction,
};
use shared::Shared;
pub use snowflake::{
    ChannelId, CommandId, FileId, GuildId, InteractionId, MessageId, RoleId, UserId,
};
pub use spec::{ChannelSpec, GuildSpec, PersonSpec, RoleSpec, WorldSpec};
use world::World;

/// Where the gateway is, below the address of the server.
const GATEWAY_PATH: &str = "/gateway-socket/";

/// How the stand-in runs.
#[derive(Clone)]
pub struct Options {
    /// The port on 127.0.0.1; 0 takes a free one.
    pub port: u16,
    /// How often the bot has to send a heartbeat.
    pub heartbeat: Duration,
    /// How long the bot has for its first answer to an interaction, in real time.
    pub answer_within: Duration,
    /// Whether Discord's rate limits hold, per route and over all.
    pub rate_limits: bool,
    /// Judges every request; what it finds wrong is kept in [`Journal::violations`].
    pub judge: Option<Judge>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            port: 0,
            heartbeat: Duration::from_millis(41_250),
            answer_within: Duration::from_secs(3),
            rate_limits: false,
            judge: None,
        }
    }
}

impl fmt::Debug for Options {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Options")
            .field("port", &self.port)
            .field("heartbeat", &self.heartbeat)
            .field("answer_within", &self.answer_within)
            .field("rate_limits", &self.rate_limits)
            .field("judge", &self.judge.is_some())
            .finish()
    }
}

/// A message of the bot that nobody looked at since it was sent or changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// The name of its channel; the person's for a direct message.
    pub channel: String,
    /// Which message.
    pub message: MessageId,
    /// What stands in it, text or title.
    pub text: String,
}

/// A running stand-in; clones are handles to the same one.
#[derive(Debug, Clone)]
pub struct Loopback {
    shared: Arc<Shared>,
    url: String,
    done: watch::Receiver<bool>,
}

impl Loopback {
    /// Opens the port and serves the world from a task of the current runtime.
    ///
    /// # Errors
    ///
    /// If the port cannot be opened.
    pub async fn start(world: WorldSpec, options: Options) -> std::io::Result<Self> {
        Self::start_at(world, options, Clock::default()).await
    }

    /// As [`start`](Self::start), with a clock that may have been set or frozen before.
    ///
    /// # Errors
    ///
    /// If the port cannot be opened.
    pub async fn start_at(
        world: WorldSpec,
        options: Options,
        clock: Clock,
    ) -> std::io::Result<Self> {
        let listener = server::listen(options.port).await?;
        let url = format!("http://{}", listener.local_addr()?);
        let world = World::new(world, clock.clone(), url.clone());
        let shared = Arc::new(Shared::new(world, clock, options));
        let (finished, done) = watch::channel(false);
        let serving = server::serve(Arc::clone(&shared), listener);
        tokio::spawn(async move {
            serving.await;
            // Nobody may be waiting for the end.
            let _ = finished.send(true);
        });
        Ok(Self { shared, url, done })
    }

    /// The address to give to the client as its REST base (`…/api/v10` is behind it).
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The token that the bot has to show.
    pub fn token(&self) -> &str {
        &self.shared.token
    }

    /// The bot's account, which has the id of its application.
    pub fn bot(&self) -> UserId {
        self.shared.look(World::bot)
    }

    /// The guild of this name.
    pub fn guild(&self, name: &str) -> Option<GuildId> {
        self.shared.look(|world| {
            world
                .guilds
                .values()
                .find(|guild| guild.name == name)
                .map(|guild| guild.id)
        })
    }

    /// The first guild of the specification; 0 if it has none.
    pub fn guild_id(&self) -> GuildId {
        self.shared
            .look(|world| world.guilds.keys().next().copied().unwrap_or(GuildId(0)))
    }

    /// The channel or thread of this name, whoever may see it.
    ///
    /// # Errors
    ///
    /// [`CannotDo::NoSuchChannel`].
    pub fn channel(&self, name: &str) -> Result<ChannelId, CannotDo> {
        let (guild, bare) = match name.rsplit_once('/') {
            Some((guild, bare)) => (self.guild(guild), bare),
            None => (None, name),
        };
        let bare = bare.strip_prefix('#').unwrap_or(bare);
        let found = self.shared.look(|world| {
            let mut channels = world.channels.values();
            let named = channels.find(|c| c.name == bare && (guild.is_none() || c.guild == guild));
            named.map(|channel| channel.id)
        });
        found.ok_or_else(|| CannotDo::NoSuchChannel(name.to_owned()))
    }

    /// The role of this name in the first guild that has one.
    pub fn role(&self, name: &str) -> Option<RoleId> {
        self.shared.look(|world| {
            world
                .guilds
                .values()
                .find_map(|guild| guild.role_named(name))
                .map(|role| role.id)
        })
    }

    /// The person of this name.
    ///
    /// # Errors
    ///
    /// [`CannotDo::NoSuchPerson`].
    pub fn person(&self, name: &str) -> Result<Person, CannotDo> {
        Person::find(&self.shared, name)
    }

    /// Everyone but the bot.
    pub fn people(&self) -> Vec<PersonCard> {
        people::cards(&self.shared)
    }

    /// The clock.
    pub fn clock(&self) -> Clock {
        self.shared.clock.clone()
    }

    /// What breaks things.
    pub fn faults(&self) -> Faults {
        Faults(Arc::clone(&self.shared))
    }

    /// Whoever runs the guilds.
    pub fn admin(&self) -> Admin {
        Admin(Arc::clone(&self.shared))
    }

    /// What the bot asked so far.
    pub fn journal(&self) -> Journal {
        self.shared.journal.clone()
    }

    /// Hears of every change from now on.
    pub fn events(&self) -> broadcast::Receiver<Event> {
        self.shared.events()
    }

    /// The messages of the bot that nobody looked at since they were sent or changed.
    pub fn unread(&self) -> Vec<Unread> {
        self.shared.look(people::unread)
    }

    /// Waits until the bot has a session on the gateway; what it does on READY may still be under way.
    ///
    /// # Errors
    ///
    /// [`CannotDo::TimedOut`].
    pub async fn wait_connected(&self, timeout: Duration) -> Result<(), CannotDo> {
        self.wait_until(timeout, |_| {
            self.shared
                .sessions(|sessions| sessions.any_connected())
                .then_some(())
        })
        .await
    }

    /// Waits until `find` finds something in the world; it is asked again after every change.
    ///
    /// # Errors
    ///
    /// [`CannotDo::TimedOut`].
    pub async fn wait_until<T>(
        &self,
        timeout: Duration,
        mut find: impl FnMut(&Self) -> Option<T>,
    ) -> Result<T, CannotDo> {
        let found = self.shared.until(|| find(self));
        tokio::time::timeout(timeout, found)
            .await
            .map_err(|_| CannotDo::TimedOut(timeout))
    }

    /// Whether the bot has a gateway connection now.
    pub fn is_connected(&self) -> bool {
        self.shared.sessions(|sessions| sessions.any_connected())
    }

    /// How many gateway sessions the bot began, and how many it resumed.
    pub fn session_counts(&self) -> (usize, usize) {
        self.shared.sessions(|sessions| sessions.counts())
    }

    /// Closes the port and every connection.
    pub async fn stop(&self) {
        self.shared.stopped.send_replace(true);
        shared::told(&mut self.done.clone()).await;
    }
}

fn gateway_url(base_url: &str) -> String {
    format!("{}{GATEWAY_PATH}", base_url.replacen("http", "ws", 1))
}
