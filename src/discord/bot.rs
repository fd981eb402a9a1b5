//! The bot as a running thing: connects, registers its commands, says when it is ready, stops.

use super::{Edge, Turns, commands, deliver, deliver::Deliverer, gateway::Gateway, http};
use crate::{
    clock::Clock,
    desk::Desk,
    settings::{IntakeMode, Settings, SettingsError},
};
use poise::{Framework, FrameworkError, FrameworkOptions};
use serde_json::Value;
use serenity::{
    all::{ClientBuilder, GatewayIntents, ShardManager},
    cache::Settings as CacheSettings,
    gateway::GatewayError,
    http::Http,
};
use std::{
    collections::hash_map::DefaultHasher,
    hash::{Hash, Hasher},
    sync::Arc,
    time::Duration,
};
use tokio::{sync::watch, task::JoinHandle, time::MissedTickBehavior};
use tracing::{debug, error, info};

/// How often the places up to which channels were read are written down, and rosters compared with the database.
const KEEP_UP_INTERVAL: Duration = Duration::from_secs(2);

/// How often the bot looks whether a timer is due: so late can one fire at the most.
const TIMER_INTERVAL: Duration = Duration::from_millis(500);

/// What the bot needs beside its settings.
#[derive(Clone, Debug)]
pub struct BotOptions {
    /// The process's settings.
    pub settings: Settings,
    /// The time.
    pub clock: Clock,
}

/// Why the bot could not start or go on.
#[derive(Debug, thiserror::Error)]
pub enum BotError {
    /// A setting is missing or bad.
    #[error(transparent)]
    Settings(#[from] SettingsError),
    /// The token is refused.
    #[error(
        "Discord refuses DISCORD_TOKEN. Reset the token at https://discord.com/developers/applications (your \
         application, Bot, Reset Token) and set it anew"
    )]
    Token,
    /// The Message Content intent is not switched on.
    #[error(
        "Discord refuses the Message Content intent. Either switch it on at https://discord.com/developers/applications \
         (your application, Bot, Privileged Gateway Intents), or start with --intake minimal, which needs no intent and \
         reads mentions, commands, the message menu and direct messages only"
    )]
    Intent,
    /// Something else that Discord or the network says.
    #[error("the connection to Discord failed: {0}")]
    Discord(String),
}

/// A bot that is connected, or about to be.
pub struct Bot {
    shards: Arc<ShardManager>,
    task: JoinHandle<Result<(), BotError>>,
    ready: watch::Receiver<bool>,
    desk: Arc<Desk>,
}

impl Bot {
    /// Builds the bot and lets it connect in the background.
    pub async fn start(desk: Arc<Desk>, options: BotOptions) -> Result<Self, BotError> {
        let BotOptions { settings, clock } = options;
        let token = settings.bot_token()?;
        let api_url = settings.api_url.as_deref();
        let edge_http = Arc::new(http::client(token, api_url));
        let deliverer = Arc::new(Deliverer::new(edge_http, Arc::clone(&desk), clock.clone()));
        let edge = Arc::new(Edge {
            desk: Arc::clone(&desk),
            deliverer,
            clock,
            turns: Turns::default(),
        });
        let (ready, is_ready) = watch::channel(false);
        let mut cache = CacheSettings::default();
        cache.max_messages = 0;
        let mut client =
            ClientBuilder::new_with_http(http::client(token, api_url), intents(settings.intake))
                .event_handler(Gateway {
                    edge: Arc::clone(&edge),
                    ready,
                })
                .framework(framework(Arc::clone(&edge)))
                .cache_settings(cache)
                .await
                .map_err(|error| bot_error(&error))?;
        let shards = Arc::clone(&client.shard_manager);
        let cursors = tokio::spawn(keep_up(Arc::clone(&desk)));
        let timers = tokio::spawn(run_timers(edge, is_ready.clone()));
        let task = tokio::spawn(async move {
            let ended = client.start().await.map_err(|error| bot_error(&error));
            cursors.abort();
            timers.abort();
            ended
        });
        Ok(Self {
            shards,
            task,
            ready: is_ready,
            desk,
        })
    }

    /// Waits until the bot hears what happens, or until it fails.
    pub async fn wait_ready(&mut self) -> Result<(), BotError> {
        tokio::select! {
            heard = self.ready.wait_for(|ready| *ready) => heard.map(drop).map_err(|_| BotError::Discord("it ended".into())),
            ended = &mut self.task => match ended {
                Ok(result) => result.and(Err(BotError::Discord("it ended before it was ready".to_owned()))),
                Err(error) => Err(BotError::Discord(error.to_string())),
            },
        }
    }

    /// Waits until the bot ends by itself.
    pub async fn wait_end(&mut self) -> Result<(), BotError> {
        match (&mut self.task).await {
            Ok(result) => result,
            Err(error) => Err(BotError::Discord(error.to_string())),
        }
    }

    /// Ends the connection and writes down how far channels were read.
    pub async fn stop(mut self) {
        self.shards.shutdown_all().await;
        if !self.task.is_finished()
            && let Err(error) = self.wait_end().await
        {
            debug!(%error, "the bot ended with an error");
        }
        if let Err(error) = self.desk.write_cursors().await {
            error!(%error, "how far channels were read could not be written");
        }
    }
}

/// What the bot wants to hear of.
fn intents(intake: IntakeMode) -> GatewayIntents {
    let ordinary = GatewayIntents::GUILDS
        | GatewayIntents::GUILD_MESSAGES
        | GatewayIntents::GUILD_MESSAGE_REACTIONS
        | GatewayIntents::DIRECT_MESSAGES
        | GatewayIntents::DIRECT_MESSAGE_REACTIONS;
    match intake {
        IntakeMode::Full => ordinary | GatewayIntents::MESSAGE_CONTENT,
        IntakeMode::Minimal => ordinary,
    }
}

fn framework(edge: Arc<Edge>) -> Framework<Arc<Edge>, commands::Error> {
    let options = FrameworkOptions {
        commands: commands::all(),
        on_error: |error| Box::pin(on_error(error)),
        ..FrameworkOptions::default()
    };
    Framework::builder()
        .options(options)
        .setup(move |ctx, ready, framework| {
            Box::pin(async move {
                let wanted =
                    poise::builtins::create_application_commands(&framework.options().commands);
                register(&ctx.http, &edge.desk, ready.application.id.get(), &wanted).await?;
                Ok(edge)
            })
        })
        .build()
}

/// Registers the commands with Discord if they are others than those registered before: Discord allows 200 a day.
async fn register(
    http: &Http,
    desk: &Desk,
    application: u64,
    wanted: &[serenity::all::CreateCommand],
) -> Result<(), commands::Error> {
    let wanted = with_numbers_for_permissions(serde_json::to_value(wanted)?);
    let text = wanted.to_string();
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    let note = format!("commands/{application}");
    let mark = format!("{:016x}", hasher.finish());
    if desk.note(&note).await?.as_deref() == Some(&mark)
        && http
            .get_global_commands()
            .await
            .is_ok_and(|known| Some(known.len()) == wanted.as_array().map(Vec::len))
    {
        return Ok(());
    }
    http.create_global_commands(&wanted).await?;
    desk.keep_note(&note, &mark).await?;
    info!("registered the commands with Discord");
    Ok(())
}

/// Discord's description of its API has the permissions of a command as a number; serenity writes them as text.
fn with_numbers_for_permissions(mut commands: Value) -> Value {
    for command in commands.as_array_mut().into_iter().flatten() {
        if let Some(permissions) = command.get_mut("default_member_permissions")
            && let Some(number) = permissions
                .as_str()
                .and_then(|text| text.parse::<u64>().ok())
        {
            *permissions = number.into();
        }
    }
    commands
}

/// A setup that fails would leave a bot that is connected and deaf: the process ends instead.
async fn on_error(error: FrameworkError<'_, Arc<Edge>, commands::Error>) {
    match error {
        FrameworkError::Setup { error, ctx, .. } => {
            error!(%error, "the commands could not be registered");
            ctx.shard.shutdown_clean();
        }
        FrameworkError::Command { error, ctx, .. } => {
            error!(command = ctx.command().qualified_name.as_ref(), %error, "a command failed");
        }
        FrameworkError::UnknownInteraction { .. } => {
            debug!("a command of an older version was given")
        }
        other => debug!(%other, "poise reports"),
    }
}

/// Writes how far channels were read, and takes over what another process changed on a roster.
async fn keep_up(desk: Arc<Desk>) {
    let mut beat = tokio::time::interval(KEEP_UP_INTERVAL);
    loop {
        beat.tick().await;
        if let Err(error) = desk.write_cursors().await {
            error!(%error, "how far channels were read could not be written");
        }
        if let Err(error) = desk.catch_up_with_others().await {
            error!(%error, "what another process changed on a roster could not be read");
        }
    }
}

/// Does what is due, once the bot is connected: what is left unsent goes out first, so that nothing is told twice.
async fn run_timers(edge: Arc<Edge>, mut ready: watch::Receiver<bool>) {
    if ready.wait_for(|ready| *ready).await.is_err() {
        return;
    }
    let mut beat = tokio::time::interval(TIMER_INTERVAL);
    beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        beat.tick().await;
        match edge.desk.fire_due(edge.clock.now()).await {
            Ok(posts) => edge.deliverer.send_all(posts).await,
            Err(error) => error!(%error, "what is due could not be read"),
        }
    }
}

fn bot_error(error: &serenity::Error) -> BotError {
    match error {
        serenity::Error::Gateway(GatewayError::InvalidAuthentication) => BotError::Token,
        serenity::Error::Gateway(GatewayError::DisallowedGatewayIntents) => BotError::Intent,
        serenity::Error::Http(serenity::all::HttpError::UnsuccessfulRequest(response))
            if response.status_code == serenity::http::StatusCode::UNAUTHORIZED =>
        {
            BotError::Token
        }
        other => BotError::Discord(deliver::short(other)),
    }
}
