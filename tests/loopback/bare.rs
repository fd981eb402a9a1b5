//! A bare serenity bot: it hears every event and does what the test tells it, with no code of ours.

use std::sync::Arc;
use std::time::Duration;

use interim_desk::loopback::Loopback;
use serenity::all::{
    ClientBuilder, CommandInteraction, ComponentInteraction, Context, Event, GatewayIntents, Http,
    HttpBuilder, Interaction, Message, ModalInteraction,
};
use serenity::async_trait;
use serenity::client::RawEventHandler;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

/// The longest that anything may take; only a broken test waits so long.
pub(crate) const GUARD: Duration = Duration::from_secs(15);

struct Ear(UnboundedSender<Event>);

#[async_trait]
impl RawEventHandler for Ear {
    async fn raw_event(&self, _: Context, event: Event) {
        // The test may be over.
        let _ = self.0.send(event);
    }
}

pub(crate) struct BareBot {
    pub(crate) http: Arc<Http>,
    heard: UnboundedReceiver<Event>,
    kept: Vec<Event>,
    running: tokio::task::JoinHandle<Result<(), serenity::Error>>,
}

/// The client's REST side alone.
pub(crate) fn http(discord: &Loopback, token: &str) -> Http {
    HttpBuilder::new(token)
        .proxy(discord.url())
        .ratelimiter_disabled(true)
        .application_id(discord.bot().0.into())
        .build()
}

impl BareBot {
    /// Connects with every intent that is not privileged, and Message Content.
    pub(crate) async fn connect(discord: &Loopback) -> Self {
        let intents = GatewayIntents::non_privileged() | GatewayIntents::MESSAGE_CONTENT;
        Self::connect_with(discord, intents).await
    }

    pub(crate) async fn connect_with(discord: &Loopback, intents: GatewayIntents) -> Self {
        let mut bot = Self::start(discord, intents).await;
        bot.hear(|event| matches!(event, Event::Ready(_)).then_some(()))
            .await;
        if intents.contains(GatewayIntents::GUILDS) {
            bot.hear(|event| matches!(event, Event::GuildCreate(_)).then_some(()))
                .await;
        }
        bot
    }

    pub(crate) async fn start(discord: &Loopback, intents: GatewayIntents) -> Self {
        let (ear, heard) = unbounded_channel();
        let builder = ClientBuilder::new_with_http(http(discord, discord.token()), intents);
        let mut client = builder.raw_event_handler(Ear(ear)).await.expect("a client");
        let http = Arc::clone(&client.http);
        let running = tokio::spawn(async move { client.start().await });
        Self {
            http,
            heard,
            kept: Vec::new(),
            running,
        }
    }

    /// The first event not taken yet that `pick` wants; others stay, for the client hands events on
    /// in no strict order.
    pub(crate) async fn hear<T>(&mut self, mut pick: impl FnMut(&Event) -> Option<T>) -> T {
        for (index, event) in self.kept.iter().enumerate() {
            if let Some(found) = pick(event) {
                self.kept.remove(index);
                return found;
            }
        }
        let wanted = async {
            loop {
                let event = self.heard.recv().await.expect("a running client");
                match pick(&event) {
                    Some(found) => return found,
                    None => self.kept.push(event),
                }
            }
        };
        tokio::time::timeout(GUARD, wanted)
            .await
            .expect("an event within the guard")
    }

    pub(crate) async fn message(&mut self) -> Message {
        self.hear(|event| match event {
            Event::MessageCreate(event) if !event.message.author.bot => Some(event.message.clone()),
            _ => None,
        })
        .await
    }

    async fn interaction(&mut self) -> Interaction {
        self.hear(|event| match event {
            Event::InteractionCreate(event) => Some(event.interaction.clone()),
            _ => None,
        })
        .await
    }

    pub(crate) async fn command(&mut self) -> CommandInteraction {
        match self.interaction().await {
            Interaction::Command(one) | Interaction::Autocomplete(one) => one,
            other => panic!("not a command: {other:?}"),
        }
    }

    pub(crate) async fn component(&mut self) -> ComponentInteraction {
        self.interaction()
            .await
            .message_component()
            .expect("a press")
    }

    pub(crate) async fn modal(&mut self) -> ModalInteraction {
        self.interaction().await.modal_submit().expect("a form")
    }

    /// How the client ended.
    pub(crate) async fn ended(&mut self) -> Result<(), serenity::Error> {
        let ended = tokio::time::timeout(GUARD, &mut self.running);
        ended
            .await
            .expect("an end within the guard")
            .expect("no panic")
    }
}
