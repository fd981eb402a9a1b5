//! Brings the outbox to Discord.
//!
//! Each post is a row before it comes here. It is sent with its row's number as a nonce, so that Discord drops a quick
//! repeat; a row left over from an earlier run is first looked for in the channel. What Discord refuses for the moment
//! is tried again; what it refuses for good is noted on the row and in the log.

use super::render;
use crate::{
    clock::Clock,
    desk::{Desk, DeskError},
    domain::{ChannelId, GuildId, MessageId},
    store::posts::{Destination, Outgoing},
    wording::{Post, Row},
};
use futures::future::BoxFuture;
use serenity::{
    all::{
        ActionRowComponent, ButtonKind, ErrorResponse, GetMessages, HttpError, Message,
        MessageReference, Nonce,
    },
    http::{Http, StatusCode},
};
use std::{
    collections::{BTreeSet, HashMap},
    sync::{Arc, Mutex, PoisonError, Weak},
    time::Duration,
};
use tracing::{debug, error, info, warn};

/// How the keys of boards begin.
const BOARD: &str = "board/";
/// Discord's error code for a message that is not there any more.
const UNKNOWN_MESSAGE: isize = 10_008;
/// How long a post that could not be sent waits before it is tried again, at least and at most.
const RETRY: (Duration, Duration) = (Duration::from_secs(1), Duration::from_secs(60));

/// The turn of each post that somebody is sending, by its key; gone when nobody is.
type SendingTurns = HashMap<(GuildId, String), Weak<tokio::sync::Mutex<()>>>;

/// Sends posts, one after the other for each post's key.
pub(super) struct Deliverer {
    http: Arc<Http>,
    desk: Arc<Desk>,
    clock: Clock,
    turns: Mutex<SendingTurns>,
}

/// Where a post comes from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Origin {
    /// Just written by this process; nobody can have sent it.
    Fresh,
    /// Left over from before: it may have been sent without a note of it.
    LeftOver,
}

/// Why Discord did not take a post.
enum Refused {
    /// For the moment: it is overloaded, or out of reach.
    ForNow(String),
    /// The message to edit is gone.
    Gone,
    /// For good.
    ForGood(String),
}

impl Deliverer {
    pub(super) fn new(http: Arc<Http>, desk: Arc<Desk>, clock: Clock) -> Self {
        Self {
            http,
            desk,
            clock,
            turns: Mutex::default(),
        }
    }

    /// Sends posts that were just written, in their order, and goes on trying in the background with any that Discord
    /// does not take at once.
    pub(super) async fn send_all(self: &Arc<Self>, posts: Vec<Outgoing>) {
        for post in posts {
            if let Err(post) = self.deliver(post, Origin::Fresh).await {
                let deliverer = Arc::clone(self);
                tokio::spawn(async move { deliverer.insist(post).await });
            }
        }
    }

    /// The same as a boxed future, so that sending may lead to more sending.
    fn send_later(self: Arc<Self>, posts: Vec<Outgoing>) -> BoxFuture<'static, ()> {
        Box::pin(async move { self.send_all(posts).await })
    }

    /// Takes up everything that an earlier run has left unsent.
    pub(super) async fn take_up(self: &Arc<Self>) -> Result<(), DeskError> {
        let posts = self.desk.unsent_posts().await?;
        if !posts.is_empty() {
            info!(
                posts = posts.len(),
                "taking up posts that an earlier run has left unsent"
            );
        }
        for post in posts {
            let deliverer = Arc::clone(self);
            tokio::spawn(async move { deliverer.insist(post).await });
        }
        Ok(())
    }

    /// Tries until the post is sent, refused for good or overtaken by somebody else who sent it.
    async fn insist(self: Arc<Self>, post: Outgoing) {
        let mut post = post;
        let mut wait = RETRY.0;
        while let Err(again) = self.deliver(post, Origin::LeftOver).await {
            post = again;
            tokio::time::sleep(wait).await;
            wait = (wait * 2).min(RETRY.1);
        }
    }

    /// Sends a post once; `Err` hands it back if it is worth another try.
    async fn deliver(self: &Arc<Self>, post: Outgoing, origin: Origin) -> Result<(), Outgoing> {
        let turn = self.turn(&post);
        let _mine = turn.lock().await;
        let fresh_first = origin == Origin::Fresh && post.wanted == 1;
        let post = if fresh_first {
            post
        } else {
            match self.desk.pending_post(post.guild, &post.key).await {
                Ok(Some(current)) => current,
                Ok(None) => return Ok(()),
                Err(error) => {
                    error!(guild.id = post.guild.0, post.key, %error, "the outbox could not be read");
                    return Err(post);
                }
            }
        };
        let outcome = self.send(&post, origin).await;
        self.note(post, outcome).await
    }

    async fn note(
        self: &Arc<Self>,
        post: Outgoing,
        outcome: Result<(ChannelId, MessageId), Refused>,
    ) -> Result<(), Outgoing> {
        let (noted, again) = match outcome {
            Ok((channel, message)) => (self.desk.post_sent(&post, channel, message).await, false),
            Err(Refused::ForNow(why)) => {
                warn!(
                    guild.id = post.guild.0,
                    post.key, why, "Discord does not take a post for now"
                );
                (self.desk.post_delayed(&post).await, true)
            }
            Err(Refused::Gone) => {
                info!(
                    guild.id = post.guild.0,
                    post.key, "a post was deleted on Discord and is sent anew"
                );
                (self.desk.post_gone(&post).await, true)
            }
            Err(Refused::ForGood(why)) => {
                error!(
                    guild.id = post.guild.0,
                    post.key, why, "Discord refuses a post for good"
                );
                let failed = self.desk.post_failed(&post, &why, self.clock.now()).await;
                // A task of its own: one post that fails must not wait for another.
                let told = failed.map(|posts| {
                    tokio::spawn(Arc::clone(self).send_later(posts));
                });
                (told, false)
            }
        };
        if let Err(error) = noted {
            error!(guild.id = post.guild.0, post.key, %error, "the outbox could not be written");
            return Err(post);
        }
        if again { Err(post) } else { Ok(()) }
    }

    async fn send(
        &self,
        post: &Outgoing,
        origin: Origin,
    ) -> Result<(ChannelId, MessageId), Refused> {
        let body: Post = serde_json::from_str(&post.body)
            .map_err(|error| Refused::ForGood(format!("the row does not hold a post: {error}")))?;
        let channel = self.channel(post.to).await?;
        let message = self.send_to(channel, post, &body, origin).await?;
        if post.message.is_none() && post.key.starts_with(BOARD) {
            self.pin(channel, message).await;
        }
        Ok((ChannelId(channel.get()), message))
    }

    /// Pins a board, so that it is found; where the bot may not, it stands there all the same.
    async fn pin(&self, channel: serenity::all::ChannelId, message: MessageId) {
        if let Err(error) = channel.pin(&self.http, message.0).await {
            info!(channel.id = channel.get(), error = %short(&error), "the board could not be pinned");
        }
    }

    /// The channel of a post; that of direct messages is asked for, and is the same each time.
    async fn channel(&self, to: Destination) -> Result<serenity::all::ChannelId, Refused> {
        match to {
            Destination::Channel(channel)
            | Destination::Person {
                channel: Some(channel),
                ..
            } => Ok(channel.0.into()),
            Destination::Person {
                user,
                channel: None,
            } => {
                let ask = serde_json::json!({ "recipient_id": user.0.to_string() });
                let private = self.http.create_private_channel(&ask).await;
                private.map(|channel| channel.id).map_err(refusal)
            }
        }
    }

    async fn send_to(
        &self,
        channel: serenity::all::ChannelId,
        post: &Outgoing,
        body: &Post,
        origin: Origin,
    ) -> Result<MessageId, Refused> {
        if let Some(message) = post.message {
            let edit = render::edited_message(body);
            channel
                .edit_message(&self.http, message.0, edit)
                .await
                .map_err(refusal)?;
            return Ok(message);
        }
        if origin == Origin::LeftOver
            && let Some(message) = self.find_sent(channel, post, body).await?
        {
            debug!(
                guild.id = post.guild.0,
                post.key, "a post was sent before; its message is adopted"
            );
            return Ok(message);
        }
        let mut message = render::new_message(body)
            .nonce(Nonce::Number(post.nonce.cast_unsigned()))
            .enforce_nonce(true);
        if let Some(source) = post.reply_to {
            let source = serenity::all::MessageId::new(source.0);
            message = message.reference_message(
                MessageReference::from((channel, source)).fail_if_not_exists(false),
            );
        }
        let sent = channel
            .send_message(&self.http, message)
            .await
            .map_err(refusal)?;
        Ok(MessageId(sent.id.get()))
    }

    /// Looks for a message that carries the very controls of the post, sent by a run that could not note it any more.
    async fn find_sent(
        &self,
        channel: serenity::all::ChannelId,
        post: &Outgoing,
        body: &Post,
    ) -> Result<Option<MessageId>, Refused> {
        let wanted = ids_of_post(body);
        if wanted.is_empty() {
            return Ok(None);
        }
        let mut page = GetMessages::new().limit(100);
        if let Some(source) = post.reply_to {
            page = page.after(source.0);
        }
        let found = channel.messages(&self.http, page).await.map_err(refusal)?;
        // Ids that carry a revision may have changed since; one that both share is proof enough, for each belongs to one
        // request alone.
        let ours = found
            .iter()
            .find(|message| message.author.bot && !ids_of_message(message).is_disjoint(&wanted));
        Ok(ours.map(|message| MessageId(message.id.get())))
    }

    fn turn(&self, post: &Outgoing) -> Arc<tokio::sync::Mutex<()>> {
        let mut turns = self.turns.lock().unwrap_or_else(PoisonError::into_inner);
        turns.retain(|_, turn| turn.strong_count() > 0);
        let turn = turns.entry((post.guild, post.key.clone())).or_default();
        turn.upgrade().unwrap_or_else(|| {
            let fresh = Arc::default();
            *turn = Arc::downgrade(&fresh);
            fresh
        })
    }

    /// Marks a message with the sign that says: is this a request? Nothing is lost if it does not arrive.
    pub(super) async fn mark(&self, channel: ChannelId, message: MessageId) {
        let sign = serenity::all::ReactionType::Unicode(super::DOUBT.to_owned());
        let channel = serenity::all::ChannelId::new(channel.0);
        if let Err(error) = self
            .http
            .create_reaction(channel, message.0.into(), &sign)
            .await
        {
            debug!(channel.id = channel.get(), error = %short(&error), "a message could not be marked");
        }
    }
}

fn ids_of_post(post: &Post) -> BTreeSet<String> {
    post.rows
        .iter()
        .flat_map(|row| match row {
            Row::Buttons(buttons) => buttons
                .iter()
                .map(|button| button.action.to_string())
                .collect(),
            Row::Menu(menu) => vec![menu.action.to_string()],
        })
        .collect()
}

fn ids_of_message(message: &Message) -> BTreeSet<String> {
    message
        .components
        .iter()
        .flat_map(|row| &row.components)
        .filter_map(|component| match component {
            ActionRowComponent::Button(button) => match &button.data {
                ButtonKind::NonLink { custom_id, .. } => Some(custom_id.clone()),
                _ => None,
            },
            ActionRowComponent::SelectMenu(menu) => menu.custom_id.clone(),
            _ => None,
        })
        .collect()
}

/// What an error says, without addresses: those of interactions hold a token.
pub(super) fn short(error: &serenity::Error) -> String {
    match error {
        serenity::Error::Http(HttpError::UnsuccessfulRequest(ErrorResponse {
            status_code,
            error,
            ..
        })) => {
            format!(
                "{} ({}, code {})",
                error.message,
                status_code.as_u16(),
                error.code
            )
        }
        serenity::Error::Http(HttpError::Request(error)) if error.is_timeout() => {
            "no answer in time".to_owned()
        }
        serenity::Error::Http(HttpError::Request(_)) => "the connection failed".to_owned(),
        serenity::Error::Http(_) => "the request could not be made".to_owned(),
        other => other.to_string(),
    }
}

/// Whether Discord says that the message is not there any more.
pub(super) fn is_unknown_message(error: &serenity::Error) -> bool {
    matches!(
        error,
        serenity::Error::Http(HttpError::UnsuccessfulRequest(response)) if response.error.code == UNKNOWN_MESSAGE
    )
}

fn refusal(error: serenity::Error) -> Refused {
    let why = short(&error);
    if is_unknown_message(&error) {
        return Refused::Gone;
    }
    match error {
        serenity::Error::Http(HttpError::UnsuccessfulRequest(response)) => {
            match response.status_code {
                StatusCode::TOO_MANY_REQUESTS | StatusCode::REQUEST_TIMEOUT => Refused::ForNow(why),
                status if status.is_server_error() => Refused::ForNow(why),
                _ => Refused::ForGood(why),
            }
        }
        serenity::Error::Http(HttpError::Request(_)) => Refused::ForNow(why),
        _ => Refused::ForGood(why),
    }
}
