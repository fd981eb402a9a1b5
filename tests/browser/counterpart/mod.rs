//! What the page is tested against: a firm of five people, and a bare serenity bot that uses every
//! part of Discord which the page draws. It knows nothing of the trade; its words are made up.

mod answers;
mod posts;
mod press;
mod world;

use std::sync::{Arc, Mutex};

use interim_desk::loopback::Loopback;
use serenity::all::{ClientBuilder, GatewayIntents, HttpBuilder, ShardManager};
use tokio::sync::Notify;

use answers::Bot;
pub(crate) use world::{examples, world};

type Done = Result<(), serenity::Error>;

/// The running bot.
pub(crate) struct Counterpart {
    shards: Arc<ShardManager>,
    running: tokio::task::JoinHandle<()>,
    failed: Failed,
}

/// What the bot could not do, in its own words.
type Failed = Arc<Mutex<Vec<String>>>;

impl Counterpart {
    pub(crate) async fn connect(discord: &Loopback) -> Self {
        let http = HttpBuilder::new(discord.token())
            .proxy(discord.url())
            .ratelimiter_disabled(true)
            .application_id(discord.bot().0.into())
            .build();
        let intents = GatewayIntents::non_privileged() | GatewayIntents::MESSAGE_CONTENT;
        let (registered, go_on) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
        let failed = Failed::default();
        let bot = Bot {
            registered: Arc::clone(&registered),
            told_to_go_on: go_on,
            failed: Arc::clone(&failed),
        };
        let builder = ClientBuilder::new_with_http(http, intents).event_handler(bot);
        let mut client = builder.await.expect("a client");
        let shards = Arc::clone(&client.shard_manager);
        let running = tokio::spawn(async move {
            client
                .start()
                .await
                .expect("a client that runs until it is stopped");
        });
        registered.notified().await;
        Self {
            shards,
            running,
            failed,
        }
    }

    /// Ends the bot, and fails if something that it did was not understood or refused.
    pub(crate) async fn stop(self) {
        self.shards.shutdown_all().await;
        self.running.abort();
        let failed = self.failed.lock().expect("a list");
        assert!(failed.is_empty(), "the bot failed: {failed:#?}");
    }
}
