//! The people of the stories, the firm that they work for, and the bot in it.

use super::support::Watched;
use interim_desk::{
    clock::Clock,
    desk::Desk,
    discord::{Bot, BotOptions},
    domain::{ChannelId, GuildId, GuildSettings, Manager, UserId},
    loopback::{
        CannotDo, ChannelSpec, GuildSpec, Options, Permissions, Person, PersonSpec, RoleSpec,
        SeenMessage, WorldSpec,
    },
    roster::sample,
    settings::{IntakeMode, Settings},
    store::{Store, guilds, managers},
};
use jiff::Timestamp;
use std::{ops::Deref, sync::Arc, time::Duration};
use tempfile::TempDir;

/// How long anybody waits for the bot before the story fails.
pub(crate) const PATIENCE: Duration = Duration::from_secs(10);

/// Tuesday, 24 November 2026, nine in the morning in Munich.
const BEGINNING: &str = "2026-11-24T08:00:00Z";

/// A firm with its people, its database and its bot.
pub(crate) struct Firm {
    discord: Watched,
    bot: Option<Bot>,
    store: Store,
    intake: IntakeMode,
    _folder: TempDir,
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
        let discord = Watched::start(world, Options::default()).await;
        discord.clock().freeze_at(beginning());
        let folder = tempfile::tempdir().expect("a temporary folder");
        let store = Store::open_file(&folder.path().join("stories.sqlite"))
            .await
            .expect("a database");
        let mut firm = Self {
            discord,
            bot: None,
            store,
            intake,
            _folder: folder,
        };
        firm.settle(people).await;
        firm.start_bot().await;
        firm
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

    /// The firm's number as the bot keeps it.
    pub(crate) fn guild_number(&self) -> GuildId {
        GuildId(self.discord.guild_id().0)
    }

    /// The database, to look behind the scenes.
    pub(crate) fn store(&self) -> &Store {
        &self.store
    }

    /// Starts the bot, which must not be running.
    pub(crate) async fn start_bot(&mut self) {
        let clock = self.discord.clock();
        let settings = Settings {
            token: Some(self.discord.token().to_owned().into()),
            database_url: String::new(),
            api_url: Some(self.discord.url().to_owned()),
            intake: self.intake,
        };
        let desk = Arc::new(Desk::new(self.store.clone()));
        let options = BotOptions {
            settings,
            clock: Clock::lent(move || clock.now()),
        };
        let mut bot = Bot::start(desk, options).await.expect("the bot starts");
        tokio::time::timeout(PATIENCE, bot.wait_ready())
            .await
            .expect("in time")
            .expect("the bot is ready");
        self.bot = Some(bot);
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
