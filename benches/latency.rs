//! How long an answer takes, beside a bare serenity bot that says "pong" on the same stand-in in the same run; how long
//! the bot takes to start, and how much memory it holds when idle.
//!
//! `cargo bench --bench latency`. The two bots take turns, so that whatever else the machine does meets both. The bot is
//! measured twice: with its database on the disk, as it runs, and with it in memory (`/dev/shm`, where there is such a
//! thing), which shows what the durable write costs.

#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a benchmark that cannot run has nothing to say"
)]

use interim_desk::{
    clock::Clock,
    desk::{Caller, Desk, Posted},
    discord::{Bot, BotOptions},
    domain::{ChannelId, GuildId, GuildSettings, Locale, MessageId, UserId},
    loopback::{ChannelSpec, Event, GuildSpec, Loopback, Options, Person, PersonSpec, WorldSpec},
    roster::sample,
    settings::{IntakeMode, Settings},
    store::{Store, guilds, managers},
};
use serenity::all::{Client, Context, EventHandler, GatewayIntents, HttpBuilder, Message};
use std::{
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};

/// Messages that each bot answers before anything is counted, and messages that count.
const WARM_UP: usize = 50;
const ROUNDS: usize = 400;
const PATIENCE: Duration = Duration::from_secs(10);

const REQUEST: &str = "We urgently need an interim CFO in Munich for an automotive supplier, starting next Monday, \
                       6 months, 4-5 days a week on site, up to €1,600/day. German and English are a must. The gap: bank \
                       negotiations and liquidity planning.";

struct Pong;

#[serenity::async_trait]
impl EventHandler for Pong {
    async fn message(&self, ctx: Context, message: Message) {
        if !message.author.bot {
            message
                .channel_id
                .say(&ctx.http, "pong")
                .await
                .expect("pong is sent");
        }
    }
}

async fn world() -> Loopback {
    let firm = GuildSpec::new("Firm")
        .channel(ChannelSpec::text("staffing"))
        .person(PersonSpec::new("rosa"));
    Loopback::start(WorldSpec::new("Bot").guild(firm), Options::default())
        .await
        .expect("a port")
}

async fn bare() -> Loopback {
    let discord = world().await;
    let http = HttpBuilder::new(discord.token())
        .proxy(discord.url())
        .ratelimiter_disabled(true)
        .build();
    let intents =
        GatewayIntents::GUILDS | GatewayIntents::GUILD_MESSAGES | GatewayIntents::MESSAGE_CONTENT;
    let mut client = serenity::client::ClientBuilder::new_with_http(http, intents)
        .event_handler(Pong)
        .await
        .expect("a client");
    tokio::spawn(async move { Client::start(&mut client).await });
    discord.wait_connected(PATIENCE).await.expect("connected");
    discord
}

/// The real bot over a database in this folder, and how long it took from nothing to ready.
async fn desk(folder: &Path) -> (Loopback, Bot, Duration) {
    let discord = world().await;
    let clock = Clock::system();
    let guild = GuildId(discord.guild_id().0);
    let url = format!("sqlite://{}", folder.join("bench.sqlite").display());
    let store = Store::open(&url).await.expect("a database");
    let staffing = ChannelId(discord.channel("staffing").expect("a channel").0);
    let settings = GuildSettings {
        watched: vec![staffing],
        ..GuildSettings::default()
    };
    let mut tx = store.begin().await.expect("a transaction");
    guilds::ensure(&mut tx, guild, clock.now())
        .await
        .expect("a guild");
    guilds::set(&mut tx, guild, &settings)
        .await
        .expect("settings");
    managers::put_all(&mut tx, guild, &sample::at(clock.now()), clock.now())
        .await
        .expect("a roster");
    tx.commit().await.expect("a commit");
    store.close().await;

    let started = Instant::now();
    let settings = Settings {
        token: Some(discord.token().to_owned().into()),
        database_url: url.clone(),
        api_url: Some(discord.url().to_owned()),
        intake: IntakeMode::Full,
    };
    let desk = Arc::new(Desk::new(Store::open(&url).await.expect("a database")));
    let mut bot = Bot::start(desk, BotOptions { settings, clock })
        .await
        .expect("the bot starts");
    bot.wait_ready().await.expect("ready");
    (discord, bot, started.elapsed())
}

/// The time from a message to the bot's answer reaching the server: nobody looks at it, so that what a long channel costs
/// a reader is not counted.
async fn round(discord: &Loopback, person: &Person, text: &str) -> Duration {
    let mut events = discord.events();
    let begun = Instant::now();
    let asked = person.say("staffing", text).expect("said");
    let answered = async {
        loop {
            match events.recv().await.expect("events go on") {
                Event::MessagePosted { message, .. } if message > asked => return,
                _ => {}
            }
        }
    };
    tokio::time::timeout(PATIENCE, answered)
        .await
        .expect("answered");
    begun.elapsed()
}

/// The value below which this share of the times lies, in microseconds.
fn quantile(times: &mut [Duration], share: f64) -> f64 {
    times.sort_unstable();
    let place = ((times.len() - 1) as f64 * share).round() as usize;
    times[place].as_secs_f64() * 1e6
}

/// The desk alone, without network: what reading, matching, wording and writing take.
async fn desk_alone(folder: &Path) -> Vec<Duration> {
    let store = Store::open_file(&folder.join("alone.sqlite"))
        .await
        .expect("a database");
    let clock = Clock::system();
    let author = Caller {
        guild: GuildId(1),
        channel: ChannelId(2),
        user: UserId(3),
        roles: Vec::new(),
        manages_guild: false,
        locale: Locale::english(),
    };
    let mut tx = store.begin().await.expect("a transaction");
    guilds::ensure(&mut tx, author.guild, clock.now())
        .await
        .expect("a guild");
    managers::put_all(&mut tx, author.guild, &sample::at(clock.now()), clock.now())
        .await
        .expect("a roster");
    tx.commit().await.expect("a commit");
    let desk = Desk::new(store);
    let mut times = Vec::new();
    for number in 0..(WARM_UP + ROUNDS) as u64 {
        let (message, at) = (MessageId(number + 10), clock.now());
        let posted = Posted {
            message,
            author: author.clone(),
            text: REQUEST.to_owned(),
            at,
            addressed: true,
        };
        let begun = Instant::now();
        let outcome = desk.message_posted(&posted, at).await.expect("handled");
        times.push(begun.elapsed());
        assert_eq!(outcome.posts.len(), 1, "the request was read");
    }
    times.split_off(WARM_UP)
}

fn idle_megabytes() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    Some(line.split_whitespace().nth(1)?.parse::<f64>().ok()? / 1024.0)
}

#[tokio::main]
async fn main() {
    let disk = tempfile::tempdir().expect("a folder on the disk");
    let memory =
        tempfile::tempdir_in("/dev/shm").unwrap_or_else(|_| tempfile::tempdir().expect("a folder"));
    let (on_disk, bot, ready) = desk(disk.path()).await;
    let idle = idle_megabytes();
    let (in_memory, second_bot, _) = desk(memory.path()).await;
    let pong = bare().await;
    let worlds =
        [pong, on_disk, in_memory].map(|discord| (discord.person("rosa").expect("Rosa"), discord));

    let mut times: [Vec<Duration>; 3] = Default::default();
    for number in 0..WARM_UP + ROUNDS {
        for ((person, discord), times) in worlds.iter().zip(&mut times) {
            let time = round(discord, person, REQUEST).await;
            if number >= WARM_UP {
                times.push(time);
            }
        }
    }
    let [p50, p99] = [0.5, 0.99].map(|share| times.each_mut().map(|times| quantile(times, share)));
    println!(
        "{:<28}{:>12}{:>12}",
        "message to answer, µs", "median", "99 %"
    );
    for (place, name) in ["bare bot", "the bot", "the bot, database in memory"]
        .into_iter()
        .enumerate()
    {
        println!("{name:<28}{:>12.0}{:>12.0}", p50[place], p99[place]);
    }
    for (name, folder) in [
        ("the desk alone", disk.path()),
        ("the desk, database in memory", memory.path()),
    ] {
        let mut times = desk_alone(folder).await;
        println!(
            "{name:<28}{:>12.0}{:>12.0}",
            quantile(&mut times, 0.5),
            quantile(&mut times, 0.99)
        );
    }
    println!("figure latency.bare_p50_us {:.0} µs", p50[0]);
    println!("figure latency.ratio_p50 {:.2} times", p50[1] / p50[0]);
    println!("figure latency.ratio_p99 {:.2} times", p99[1] / p99[0]);
    println!(
        "figure latency.ratio_p50_without_disk {:.2} times",
        p50[2] / p50[0]
    );
    println!(
        "figure latency.ratio_p99_without_disk {:.2} times",
        p99[2] / p99[0]
    );
    println!("figure start.ready_ms {:.0} ms", ready.as_secs_f64() * 1e3);
    if let Some(idle) = idle {
        println!("figure idle.rss_mb {idle:.1} MB");
    }
    bot.stop().await;
    second_bot.stop().await;
}
