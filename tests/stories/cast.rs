//! The people of the stories, the firm that they work for, and the bot in it.

use super::support::Watched;
use interim_desk::{
    clock::Clock,
    desk::Desk,
    discord::{Bot, BotError, BotOptions},
    domain::{ChannelId, GuildId, GuildSettings, Manager, Request, RequestId, Roster, UserId},
    loopback::{
        CannotDo, ChannelSpec, GuildSpec, InteractionHandle, Loopback, MessageId, Options,
        Permissions, Person, PersonSpec, RoleSpec, SeenMessage, WorldSpec,
    },
    roster::sample,
    settings::{IntakeMode, Settings},
    store::{Store, guilds, managers, requests, timers},
};
use jiff::Timestamp;
use serde_json::Value;
use serenity::http::HttpBuilder;
use std::{ops::Deref, path::Path, sync::Arc, time::Duration};
use tempfile::TempDir;
use tokio::runtime::Runtime;

/// How long anybody waits for the bot before the story fails: long enough for a machine that does much else beside it.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// Tuesday, 24 November 2026, nine in the morning in Munich.
const BEGINNING: &str = "2026-11-24T08:00:00Z";

/// The database's file.
const DATABASE: &str = "stories.sqlite";

/// A bot in a process of its own.
pub(crate) struct Doomed {
    process: Runtime,
    _bot: Bot,
}

impl Doomed {
    /// Ends it in the middle of whatever it does.
    pub(crate) fn kill(self) {
        self.process.shutdown_background();
    }
}

/// A firm with its people, its database and its bot.
pub(crate) struct Firm {
    discord: Watched,
    bot: Option<Bot>,
    store: Store,
    intake: IntakeMode,
    folder: TempDir,
}

impl Deref for Firm {
    type Target = Watched;

    fn deref(&self) -> &Watched {
        &self.discord
    }
}

impl Firm {
    /// The firm on an ordinary day: `#staffing` is watched and the sample roster is there.
    pub(crate) async fn open() -> Self {
        Self::open_with(world(), IntakeMode::Full, sample::at(beginning())).await
    }

    /// The firm with other people on its roster.
    pub(crate) async fn open_with(
        world: WorldSpec,
        intake: IntakeMode,
        people: Vec<Manager>,
    ) -> Self {
        let mut firm = Self::unstarted(world, intake).await;
        firm.settle(people).await;
        firm.start_bot().await;
        firm
    }

    /// The firm on a stand-in with options of its own; the people of the roster may need their accounts there.
    pub(crate) async fn open_limited(
        world: WorldSpec,
        intake: IntakeMode,
        options: Options,
        people: impl FnOnce(&Loopback) -> Vec<Manager>,
    ) -> Self {
        let mut firm = Self::unstarted_with(world, intake, options).await;
        let people = people(&firm.discord);
        firm.settle(people).await;
        firm.start_bot().await;
        firm
    }

    /// The firm without a roster, before its bot was ever started.
    pub(crate) async fn unstarted(world: WorldSpec, intake: IntakeMode) -> Self {
        Self::unstarted_with(world, intake, Options::default()).await
    }

    async fn unstarted_with(world: WorldSpec, intake: IntakeMode, options: Options) -> Self {
        let discord = Watched::start(world, options).await;
        discord.clock().freeze_at(beginning());
        let folder = tempfile::tempdir().expect("a temporary folder");
        let store = Store::open_file(&folder.path().join(DATABASE))
            .await
            .expect("a database");
        Self {
            discord,
            bot: None,
            store,
            intake,
            folder,
        }
    }

    async fn settle(&self, mut people: Vec<Manager>) {
        if let (Some(first), Ok(konrad)) = (people.first_mut(), self.discord.person("konrad")) {
            first.user = Some(UserId(konrad.id().0));
        }
        let settings = GuildSettings {
            watched: vec![ChannelId(
                self.discord.channel("staffing").expect("a channel").0,
            )],
            desk_roles: self
                .discord
                .role("Desk")
                .map(|role| role.0)
                .into_iter()
                .collect(),
            ..GuildSettings::default()
        };
        let mut tx = self.store.begin().await.expect("a transaction");
        guilds::ensure(&mut tx, self.guild_number(), beginning())
            .await
            .expect("a guild");
        guilds::set(&mut tx, self.guild_number(), &settings)
            .await
            .expect("settings");
        managers::put_all(&mut tx, self.guild_number(), &people, beginning())
            .await
            .expect("a roster");
        tx.commit().await.expect("a commit");
    }

    /// The profile that Konrad's account is linked to.
    pub(crate) async fn konrads_profile(&self) -> Manager {
        let konrad = UserId(self.konrad().id().0);
        let mut reading = self.store.read().await.expect("a connection");
        managers::of_user(&mut reading, self.guild_number(), konrad)
            .await
            .expect("an answer")
            .expect("a profile")
    }

    /// The roster as the database holds it.
    pub(crate) async fn roster(&self) -> Roster {
        let mut reading = self.store.read().await.expect("a connection");
        managers::roster(&mut reading, self.guild_number())
            .await
            .expect("a roster")
    }

    /// Waits until the database holds a request.
    pub(crate) async fn wait_for_request(&self, id: RequestId) -> Request {
        let known = async {
            loop {
                let mut reading = self.store.read().await.expect("a connection");
                let found = requests::find(&mut reading, self.guild_number(), id).await;
                if let Some(request) = found.expect("an answer") {
                    break request;
                }
                drop(reading);
                tokio::task::yield_now().await;
            }
        };
        tokio::time::timeout(PATIENCE, known)
            .await
            .expect("a request")
    }

    /// A message of the bot that holds what it would not write today: of an older version, or tampered with.
    pub(crate) async fn posted_by_the_bot(&self, place: &str, body: &Value) -> MessageId {
        let http = HttpBuilder::new(self.discord.token())
            .proxy(self.discord.url())
            .ratelimiter_disabled(true)
            .build();
        let channel = self.discord.channel(place).expect("a channel");
        let sent = http
            .send_message(channel.0.into(), Vec::new(), body)
            .await
            .expect("sent");
        MessageId(sent.id.get())
    }

    /// The firm's number as the bot keeps it.
    pub(crate) fn guild_number(&self) -> GuildId {
        GuildId(self.discord.guild_id().0)
    }

    /// Where the database's files lie.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Waits until the bot has done all that is due by now.
    pub(crate) async fn wait_until_nothing_is_due(&self) {
        let done = async {
            loop {
                let mut reading = self.store.read().await.expect("a connection");
                let now = self.discord.clock().now();
                if timers::due(&mut reading, now, 1)
                    .await
                    .expect("an answer")
                    .is_empty()
                {
                    break;
                }
                drop(reading);
                tokio::task::yield_now().await;
            }
        };
        tokio::time::timeout(PATIENCE, done).await.expect("in time");
    }

    /// The database, to look behind the scenes.
    pub(crate) fn store(&self) -> &Store {
        &self.store
    }

    /// Starts the bot, which must not be running.
    pub(crate) async fn start_bot(&mut self) {
        let mut bot = self.try_bot(self.discord.token()).await.expect("it starts");
        tokio::time::timeout(PATIENCE, bot.wait_ready())
            .await
            .expect("in time")
            .expect("the bot is ready");
        self.bot = Some(bot);
        let rosa = self.rosa();
        let registered = |_: &Loopback| {
            let known = rosa.commands("staffing").ok()?;
            known
                .iter()
                .any(|command| command.name == "help")
                .then_some(())
        };
        self.discord
            .wait_until(PATIENCE, registered)
            .await
            .expect("the commands are there");
    }

    /// What becomes of a bot that is started with this token: the error with which it ends, at once or soon.
    pub(crate) async fn fail_to_start(&self, token: &str) -> BotError {
        match self.try_bot(token).await {
            Err(error) => error,
            Ok(mut bot) => tokio::time::timeout(PATIENCE, bot.wait_ready())
                .await
                .expect("in time")
                .expect_err("the bot gets ready"),
        }
    }

    async fn try_bot(&self, token: &str) -> Result<Bot, BotError> {
        let desk = Arc::new(Desk::new(self.store.clone()));
        Bot::start(desk, self.options(token)).await
    }

    fn options(&self, token: &str) -> BotOptions {
        let clock = self.discord.clock();
        let settings = Settings {
            token: Some(token.to_owned().into()),
            database_url: String::new(),
            api_url: Some(self.discord.url().to_owned()),
            intake: self.intake,
        };
        BotOptions {
            settings,
            clock: Clock::lent(move || clock.now()),
        }
    }

    /// Starts the bot as a process of its own, which can be killed: a runtime that takes everything down with it.
    pub(crate) async fn start_doomed_bot(&self) -> Doomed {
        let file = self.folder.path().join(DATABASE);
        let options = self.options(self.discord.token());
        let process = Runtime::new().expect("a runtime");
        let started = process.spawn(async move {
            let store = Store::open_file(&file).await.expect("a database");
            let mut bot = Bot::start(Arc::new(Desk::new(store)), options)
                .await
                .expect("it starts");
            bot.wait_ready().await.expect("it is ready");
            bot
        });
        let bot = started.await.expect("it starts");
        Doomed { process, _bot: bot }
    }

    /// Ends the bot in an orderly way.
    pub(crate) async fn stop_bot(&mut self) {
        if let Some(bot) = self.bot.take() {
            bot.stop().await;
        }
    }

    pub(crate) fn rosa(&self) -> Person {
        self.discord.person("rosa").expect("Rosa, who asks")
    }

    pub(crate) fn dieter(&self) -> Person {
        self.discord.person("dieter").expect("Dieter of the desk")
    }

    pub(crate) fn eve(&self) -> Person {
        self.discord
            .person("eve")
            .expect("Eve, who has no part in it")
    }

    pub(crate) fn ada(&self) -> Person {
        self.discord
            .person("ada")
            .expect("Ada, who manages the server")
    }

    pub(crate) fn claire(&self) -> Person {
        self.discord
            .person("claire")
            .expect("Claire, who reads French")
    }

    pub(crate) fn konrad(&self) -> Person {
        self.discord
            .person("konrad")
            .expect("Konrad, who is an interim manager")
    }
}

/// Says something in `#staffing` and waits for the card under it.
pub(crate) async fn ask(person: &Person, text: &str) -> SeenMessage {
    let asked = person.say("staffing", text).expect("said");
    person
        .wait_message(
            "staffing",
            |message| message.reply_to == Some(asked),
            PATIENCE,
        )
        .await
        .expect("the bot answers with a card")
}

/// What the bot says to one person alone.
pub(crate) async fn in_private(used: Result<InteractionHandle, CannotDo>) -> SeenMessage {
    let answer = used
        .expect("it can be used")
        .message()
        .await
        .expect("an answer");
    assert!(answer.ephemeral, "others see it: {}", answer.text());
    answer
}

/// The first post of the bot in `#staffing` that everybody sees.
pub(crate) async fn public_post(person: &Person) -> SeenMessage {
    person
        .wait_message(
            "staffing",
            |message| message.author.bot && !message.ephemeral,
            PATIENCE,
        )
        .await
        .expect("the bot says it in public")
}

/// The cards and other framed posts among messages.
pub(crate) fn cards(seen: &[SeenMessage]) -> Vec<&SeenMessage> {
    seen.iter()
        .filter(|message| message.author.bot && !message.ephemeral && !message.embeds.is_empty())
        .collect()
}

/// Waits until the card reads so.
pub(crate) async fn until(
    person: &Person,
    card: &SeenMessage,
    words: &str,
) -> Result<SeenMessage, CannotDo> {
    person
        .wait_for(card, |card| card.text().contains(words), PATIENCE)
        .await
}

pub(crate) fn beginning() -> Timestamp {
    BEGINNING.parse().expect("a moment")
}

/// The world of the stories: one firm, and another that must never hear of it.
pub(crate) fn world() -> WorldSpec {
    let firm = GuildSpec::new("Northgate Interim")
        .role(RoleSpec::new("Desk").permissions(Permissions::MANAGE_MESSAGES))
        .role(RoleSpec::new("Admin").permissions(Permissions::ADMINISTRATOR))
        .channel(ChannelSpec::text("staffing"))
        .channel(ChannelSpec::text("lobby"))
        .channel(ChannelSpec::text("desk").private_to(&["Desk", "Admin"]))
        .person(PersonSpec::new("ada").roles(&["Admin"]))
        .person(PersonSpec::new("rosa").locale("en-GB"))
        .person(PersonSpec::new("dieter").locale("de").roles(&["Desk"]))
        .person(PersonSpec::new("claire").locale("fr"))
        .person(PersonSpec::new("eve"))
        .person(PersonSpec::new("konrad").locale("de"));
    let rival = GuildSpec::new("Rival Search")
        .channel(ChannelSpec::text("staffing"))
        .person(PersonSpec::new("rick"));
    WorldSpec::new("Interim Desk").guild(firm).guild(rival)
}
