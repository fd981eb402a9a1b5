//! What happens on Discord, as the gateway tells it: messages, edits, deletions, marks, clicks.

use super::{DOUBT, Edge, answer, catchup, deliver, person};
use crate::{
    desk::{Answer, Caller, DeskError, Outcome, Posted},
    domain::{GuildId, MessageId},
};
use jiff::Timestamp;
use serenity::{
    all::{
        Context, EventHandler, Guild, Interaction, Message, MessageType, MessageUpdateEvent,
        Reaction, ReactionType, Ready, ResumedEvent,
    },
    async_trait,
};
use std::{sync::Arc, time::Duration};
use tracing::{error, info, warn};

/// How long a message waits before it is handled again when the database fails; handling it twice changes nothing.
const DATABASE_RETRIES: [Duration; 4] = [
    Duration::from_millis(250),
    Duration::from_secs(1),
    Duration::from_secs(4),
    Duration::from_secs(16),
];

/// Hands events to the desk.
pub(super) struct Gateway {
    pub(super) edge: Arc<Edge>,
    pub(super) ready: tokio::sync::watch::Sender<bool>,
}

#[async_trait]
impl EventHandler for Gateway {
    async fn ready(&self, _: Context, ready: Ready) {
        info!(guilds = ready.guilds.len(), "connected to Discord");
        self.edge.desk.fallen_behind(ready.guilds.len());
        if let Err(error) = self.edge.deliverer.take_up().await {
            error!(%error, "the outbox could not be read");
        }
        self.ready.send_replace(true);
    }

    async fn resume(&self, _: Context, _: ResumedEvent) {
        info!("the connection to Discord was taken up again");
    }

    async fn guild_create(&self, ctx: Context, guild: Guild, _is_new: Option<bool>) {
        let id = GuildId(guild.id.get());
        let welcomed = self.edge.desk.welcome(id, self.edge.clock.now()).await;
        let warmed = match welcomed {
            Ok(()) => self.edge.desk.warm_up(id).await,
            Err(error) => Err(error),
        };
        if let Err(error) = warmed {
            error!(guild.id = id.0, %error, "a guild could not be loaded");
            return;
        }
        catchup::read_missed(&ctx, &self.edge, id).await;
    }

    async fn message(&self, ctx: Context, message: Message) {
        handle_message(&ctx, &self.edge, message).await;
    }

    async fn message_update(
        &self,
        ctx: Context,
        _: Option<Message>,
        _: Option<Message>,
        update: MessageUpdateEvent,
    ) {
        if update.edited_timestamp.is_none()
            || update.author.as_ref().is_some_and(|author| author.bot)
        {
            return;
        }
        let Some(posted) = edited(&ctx, &update).await else {
            return;
        };
        let _turn = self.edge.turns.of(update.channel_id.get()).await;
        handle_edit(&self.edge, &posted).await;
    }

    async fn message_delete(
        &self,
        ctx: Context,
        channel: serenity::all::ChannelId,
        message: serenity::all::MessageId,
        guild: Option<serenity::all::GuildId>,
    ) {
        // A direct message says neither guild nor author; its number is nobody else's in any guild.
        let guilds = guild.map_or_else(|| ctx.cache.guilds(), |guild| vec![guild]);
        let _turn = self.edge.turns.of(channel.get()).await;
        for guild in guilds {
            handle_deletion(&self.edge, GuildId(guild.get()), MessageId(message.get())).await;
        }
    }

    async fn message_delete_bulk(
        &self,
        ctx: Context,
        channel: serenity::all::ChannelId,
        messages: Vec<serenity::all::MessageId>,
        guild: Option<serenity::all::GuildId>,
    ) {
        for message in messages {
            self.message_delete(ctx.clone(), channel, message, guild)
                .await;
        }
    }

    async fn reaction_add(&self, ctx: Context, reaction: Reaction) {
        let is_sign = matches!(&reaction.emoji, ReactionType::Unicode(sign) if sign == DOUBT);
        let Some(user) = reaction.user_id else {
            return;
        };
        // A direct message belongs to no guild; its author's is asked for, as when it was written.
        let guild = reaction.guild_id.map(|guild| GuildId(guild.get()));
        if !is_sign || user == ctx.cache.current_user().id {
            return;
        }
        let message = match reaction.message(&ctx.http).await {
            Ok(message) => message,
            Err(error) => {
                warn!(
                    channel.id = reaction.channel_id.get(),
                    error = deliver::short(&error),
                    "a marked message could not be read"
                );
                return;
            }
        };
        if message.author.id != user || message.author.bot {
            return;
        }
        let Some(mut posted) = posted(&ctx, &message, guild).await else {
            return;
        };
        if let Some(member) = reaction.member.as_ref() {
            posted.author.roles = member.roles.iter().map(|role| role.get()).collect();
        }
        let _turn = self.edge.turns.of(reaction.channel_id.get()).await;
        let by = posted.author.clone();
        let outcome = self
            .edge
            .desk
            .message_is_request(&posted, &by, self.edge.clock.now())
            .await;
        self.edge.carry_out(&posted, outcome).await;
    }

    async fn interaction_create(&self, ctx: Context, interaction: Interaction) {
        match interaction {
            Interaction::Component(click) => answer::component(&ctx, &self.edge, &click).await,
            Interaction::Modal(form) => answer::modal(&ctx, &self.edge, &form).await,
            _ => {}
        }
    }
}

/// Handles a new message, from the gateway or from a channel's history.
pub(super) async fn handle_message(ctx: &Context, edge: &Edge, message: Message) {
    handle(ctx, edge, message, None).await;
}

/// Handles a message from a channel's history, which does not tell the roles of its author.
pub(super) async fn handle_missed(ctx: &Context, edge: &Edge, message: Message, roles: Vec<u64>) {
    handle(ctx, edge, message, Some(roles)).await;
}

async fn handle(ctx: &Context, edge: &Edge, message: Message, roles: Option<Vec<u64>>) {
    let spoken = matches!(
        message.kind,
        MessageType::Regular | MessageType::InlineReply
    );
    if message.author.bot || message.webhook_id.is_some() || !spoken {
        return;
    }
    let _turn = edge.turns.of(message.channel_id.get()).await;
    let Some(mut posted) = posted(ctx, &message, None).await else {
        return;
    };
    if let Some(roles) = roles {
        posted.author.roles = roles;
    }
    let mut outcome = edge.desk.message_posted(&posted, edge.clock.now()).await;
    for wait in DATABASE_RETRIES {
        let Err(DeskError::Store(error)) = &outcome else {
            break;
        };
        warn!(guild.id = posted.author.guild.0, message.id = posted.message.0, %error, "a message is handled again");
        tokio::time::sleep(wait).await;
        outcome = edge.desk.message_posted(&posted, edge.clock.now()).await;
    }
    edge.carry_out(&posted, outcome).await;
}

/// Handles an edited message.
pub(super) async fn handle_edit(edge: &Edge, posted: &Posted) {
    let outcome = edge.desk.message_edited(posted, edge.clock.now()).await;
    edge.carry_out(posted, outcome).await;
}

/// Handles a deleted message.
pub(super) async fn handle_deletion(edge: &Edge, guild: GuildId, message: MessageId) {
    match edge
        .desk
        .message_deleted(guild, message, edge.clock.now())
        .await
    {
        Ok(outcome) => edge.deliverer.send_all(outcome.posts).await,
        Err(error) => error!(guild.id = guild.0, %error, "a deleted message could not be handled"),
    }
}

/// A message as plain data; `None` where it cannot be told which guild it belongs to. Messages that are fetched do not
/// say their guild: then `guild` says it.
pub(super) async fn posted(
    ctx: &Context,
    message: &Message,
    guild: Option<GuildId>,
) -> Option<Posted> {
    let author = match guild {
        Some(guild) => Caller {
            guild,
            ..person::of_fetched(message)
        },
        None => person::of_message(ctx, message).await?,
    };
    Some(Posted {
        message: MessageId(message.id.get()),
        author,
        addressed: (message.guild_id.is_none() && guild.is_none()) || calls(ctx, &message.content),
        text: without_call(ctx, &message.content),
        at: moment(message.edited_timestamp.unwrap_or(message.timestamp))?,
    })
}

/// An edit as plain data; `None` where it does not say what the message reads now. Discord leaves the words out, or
/// empty, where the bot may not read them.
async fn edited(ctx: &Context, update: &MessageUpdateEvent) -> Option<Posted> {
    let content = update
        .content
        .as_deref()
        .filter(|words| !words.is_empty())?;
    let author = person::of_edit(ctx, update).await?;
    Some(Posted {
        message: MessageId(update.id.get()),
        author,
        addressed: update.guild_id.is_none() || calls(ctx, content),
        text: without_call(ctx, content),
        at: moment(update.edited_timestamp?)?,
    })
}

impl Edge {
    /// Sends what the desk says about a message. Nobody waits for a private answer here.
    async fn carry_out(&self, posted: &Posted, outcome: crate::desk::Result<Outcome>) {
        match outcome {
            Ok(outcome) => {
                self.deliverer.send_all(outcome.posts).await;
                if let Answer::Doubt = outcome.answer {
                    self.deliverer
                        .mark(posted.author.channel, posted.message)
                        .await;
                }
                self.desk
                    .handled(posted.author.guild, posted.author.channel, posted.message);
            }
            Err(DeskError::Refused(why)) => {
                info!(guild.id = posted.author.guild.0, %why, "a message was not taken up");
            }
            Err(error) => {
                error!(guild.id = posted.author.guild.0, message.id = posted.message.0, %error, "a message could not be handled");
                self.desk.hold_cursors();
            }
        }
    }
}

fn calls(ctx: &Context, content: &str) -> bool {
    mentions_of_me(ctx)
        .iter()
        .any(|call| content.contains(call.as_str()))
}

/// The text without the bot's name in it.
fn without_call(ctx: &Context, content: &str) -> String {
    let mut text = content.to_owned();
    for call in mentions_of_me(ctx) {
        text = text.replace(&call, "");
    }
    text
}

fn mentions_of_me(ctx: &Context) -> [String; 2] {
    let me = ctx.cache.current_user().id;
    [format!("<@{me}>"), format!("<@!{me}>")]
}

fn moment(stamp: serenity::all::Timestamp) -> Option<Timestamp> {
    let micros = i64::from(stamp.timestamp_subsec_micros());
    let second = Timestamp::from_second(stamp.unix_timestamp()).ok()?;
    second
        .checked_add(jiff::SignedDuration::from_micros(micros))
        .ok()
}
