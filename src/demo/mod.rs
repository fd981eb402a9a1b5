//! The demo: loopback Discord, bot, sample roster and the page, in one process.
//!
//! Nothing here is a stand-in for the bot: it is the real one, connected to a server on 127.0.0.1 that speaks Discord's
//! protocol, over a real database. Only the people are played, by whoever sits before the page.

pub mod page;
mod world;

use crate::{
    cli::{line, without_marks},
    clock::Clock,
    desk::Desk,
    discord::{Bot, BotOptions},
    domain::{Actor, ChannelId, Fact, GuildId, GuildSettings, Manager, UserId},
    loopback::{Loopback, SeenMessage},
    roster::sample,
    settings::{IntakeMode, Settings},
    store::{Store, guilds, log, managers},
};
use anyhow::Context as _;
use page::{Page, PageOptions};
use std::{path::PathBuf, sync::Arc, time::Duration};
use tempfile::TempDir;

/// How long the first answer may take before the demo says that something is wrong.
const FIRST_ANSWER: Duration = Duration::from_secs(20);

/// How many people another seed draws.
const PEOPLE: usize = 250;

/// What `demo` is told.
#[derive(Clone, Debug, Default, clap::Args)]
pub struct DemoArguments {
    /// The port of the page; 0 takes a free one.
    #[arg(long, default_value_t = 8765)]
    pub port: u16,
    /// Open the page in the browser.
    #[arg(long)]
    pub open: bool,
    /// Draw another sample roster by this seed.
    #[arg(long, value_name = "NUMBER")]
    pub seed: Option<u64>,
    /// Keep the database in this folder, instead of in one that is gone at the end.
    #[arg(long, value_name = "FOLDER")]
    pub state: Option<PathBuf>,
}

/// A demo that is running.
pub struct Demo {
    discord: Loopback,
    store: Store,
    bot: Bot,
    page: Page,
    _temporary: Option<TempDir>,
}

impl Demo {
    /// Starts the stand-in for Discord, the bot and the page.
    pub async fn start(arguments: &DemoArguments) -> anyhow::Result<Self> {
        let (folder, temporary) = match &arguments.state {
            Some(folder) => (folder.clone(), None),
            None => {
                let temporary = tempfile::tempdir().context("a temporary folder cannot be made")?;
                (temporary.path().to_owned(), Some(temporary))
            }
        };
        std::fs::create_dir_all(&folder)
            .with_context(|| format!("the folder {} cannot be made", folder.display()))?;
        let discord = world::start()
            .await
            .context("no port is free on 127.0.0.1 for the stand-in")?;
        let loopback_clock = discord.clock();
        let clock = Clock::lent(move || loopback_clock.now());
        let store = Store::open_file(&folder.join("demo.sqlite")).await?;
        set_up(&store, &discord, &clock, arguments.seed).await?;
        let settings = Settings {
            token: Some(discord.token().to_owned().into()),
            database_url: String::new(),
            api_url: Some(discord.url().to_owned()),
            intake: IntakeMode::Full,
        };
        let desk = Arc::new(Desk::new(store.clone()));
        let mut bot = Bot::start(desk, BotOptions { settings, clock }).await?;
        bot.wait_ready().await?;
        let options = PageOptions {
            port: arguments.port,
            examples: world::examples(),
            ..PageOptions::default()
        };
        let page = Page::start(discord.clone(), options)
            .await
            .with_context(|| {
                format!(
                    "port {} is taken: choose another with --port",
                    arguments.port
                )
            })?;
        Ok(Self {
            discord,
            store,
            bot,
            page,
            _temporary: temporary,
        })
    }

    /// The address of the page, where one begins as the person who asks.
    pub fn url(&self) -> String {
        format!(
            "{}#as={}&channel={}",
            self.page.url(),
            world::REQUESTER,
            world::REQUESTS
        )
    }

    /// Ends everything in an orderly way.
    pub async fn stop(self) {
        self.page.stop().await;
        self.bot.stop().await;
        self.discord.stop().await;
        self.store.close().await;
    }
}

/// Runs the demo until Ctrl-C.
pub async fn run(arguments: DemoArguments) -> anyhow::Result<()> {
    let demo = Demo::start(&arguments).await?;
    let shown = show_first_request(&demo.discord).await;
    line(&format!(
        "\nOpen {} and type as any of the people. Ctrl-C ends the demo.",
        demo.url()
    ))?;
    if arguments.open
        && let Err(error) = open::that_detached(demo.url())
    {
        tracing::warn!(%error, "no browser could be opened");
    }
    shown?;
    tokio::signal::ctrl_c().await?;
    demo.stop().await;
    Ok(())
}

/// The guild with its settings and the sample roster, unless an earlier demo has left them in the folder.
async fn set_up(
    store: &Store,
    discord: &Loopback,
    clock: &Clock,
    seed: Option<u64>,
) -> anyhow::Result<()> {
    let now = clock.now();
    let guild = GuildId(discord.guild_id().0);
    let watched = |name: &str| discord.channel(name).map(|channel| ChannelId(channel.0));
    let settings = GuildSettings {
        watched: vec![watched(world::REQUESTS)?],
        desk_roles: discord
            .role(world::DESK_ROLE)
            .map(|role| role.0)
            .into_iter()
            .collect(),
        ..GuildSettings::default()
    };
    let mut tx = store.begin().await?;
    guilds::ensure(&mut tx, guild, now).await?;
    guilds::set(&mut tx, guild, &settings).await?;
    if managers::count(&mut tx, guild).await? == 0 {
        let mut people = match seed {
            None => sample::at(now),
            Some(seed) => sample::moved(sample::generate(seed, PEOPLE), now),
        };
        link(&mut people, UserId(discord.person(world::MANAGER)?.id().0));
        managers::put_all(&mut tx, guild, &people, now).await?;
        let added = u32::try_from(people.len()).unwrap_or(u32::MAX);
        let fact = Fact::RosterImported { added, changed: 0 };
        log::append(
            &mut tx,
            guild,
            log::About::default(),
            Actor::Operator,
            &fact,
            now,
        )?;
    }
    Ok(tx.commit().await?)
}

/// One of the people on the page is the first on the roster.
fn link(people: &mut [Manager], user: UserId) {
    if let Some(first) = people.first_mut() {
        first.user = Some(user);
    }
}

/// Posts the first example as one of the people, and prints request and answer.
async fn show_first_request(discord: &Loopback) -> anyhow::Result<()> {
    let Some(example) = world::examples().into_iter().next() else {
        return Ok(());
    };
    let person = discord.person(&example.person)?;
    let asked = person.say(example.channel.as_str(), &example.text)?;
    let name = person
        .card()
        .map_or_else(|| example.person.clone(), |card| card.display_name);
    line(&format!(
        "{name} in #{}:\n  {}\n",
        example.channel, example.text
    ))?;
    let card = person
        .wait_message(
            example.channel.as_str(),
            |message| message.reply_to == Some(asked),
            FIRST_ANSWER,
        )
        .await
        .context(
            "the bot has not answered the first request: run again with RUST_LOG=info to see why",
        )?;
    line(&printed(&card))?;
    Ok(())
}

fn printed(card: &SeenMessage) -> String {
    let mut lines = vec![format!("{}:", card.author.name)];
    lines.extend(
        card.text()
            .lines()
            .map(|text| format!("  {}", without_marks(text))),
    );
    lines.join("\n")
}
