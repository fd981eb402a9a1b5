//! The outbox: what a message of the bot must look like, and how far Discord has it.
//!
//! A post has a key that names it within its guild, such as `card/17`. Wanting it again with another body is an edit of
//! the same message. A row is due while `sent` is behind `wanted`; whoever delivers it writes the message's id back. A
//! crash in between leaves the row due, and its nonce lets Discord drop a quick repeat.

use super::{Connection, Result, Tx, id_from_row, id_to_row, statement::Statement};
use crate::domain::{ChannelId, GuildId, MessageId, OfferId, RequestId, UserId};
use sqlx::FromRow;

/// A post on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outgoing {
    /// The guild it belongs to.
    pub guild: GuildId,
    /// Its name within the guild.
    pub key: String,
    /// The number by which Discord knows a repeat.
    pub nonce: i64,
    /// Where it goes.
    pub to: Destination,
    /// The message that it answers.
    pub reply_to: Option<MessageId>,
    /// What it says, as JSON of the wording's post.
    pub body: String,
    /// The version of the body that is wanted, counted from 1.
    pub wanted: i64,
    /// The message, once it exists.
    pub message: Option<MessageId>,
    /// How often delivery was tried in vain.
    pub attempts: u32,
}

/// Where a post goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Destination {
    /// Into a channel.
    Channel(ChannelId),
    /// To one person, in direct messages.
    Person {
        /// Whose direct messages.
        user: UserId,
        /// Their channel, once it was asked for.
        channel: Option<ChannelId>,
    },
}

impl Destination {
    /// To one person, whose channel is not known yet.
    pub fn person(user: UserId) -> Self {
        Self::Person {
            user,
            channel: None,
        }
    }

    fn columns(self) -> (i64, Option<i64>) {
        match self {
            Self::Channel(channel) => (id_to_row(channel.0), None),
            Self::Person { user, channel } => (
                channel.map_or(NO_CHANNEL, |channel| id_to_row(channel.0)),
                Some(id_to_row(user.0)),
            ),
        }
    }

    fn from_columns(channel: i64, user: Option<i64>) -> Self {
        let known = ChannelId(id_from_row(channel));
        match user {
            None => Self::Channel(known),
            Some(user) => Self::Person {
                user: UserId(id_from_row(user)),
                channel: (channel != NO_CHANNEL).then_some(known),
            },
        }
    }
}

/// Stands for the channel of direct messages that nobody has asked for yet.
const NO_CHANNEL: i64 = 0;

/// What to say and where.
#[derive(Clone, Debug)]
pub struct Wanted<'a> {
    /// The post's name within the guild.
    pub key: &'a str,
    /// The request that it is about, if any. The latest line of the log about it, or of the guild's log, is the cause and
    /// makes the nonce.
    pub request: Option<RequestId>,
    /// Which of the posts of that cause it is, 0 to 7.
    pub place: u8,
    /// Where it goes; a post that exists stays where it is.
    pub to: Destination,
    /// The message that it answers.
    pub reply_to: Option<MessageId>,
    /// What it says.
    pub body: String,
}

#[derive(FromRow)]
struct Row {
    guild_id: i64,
    key: String,
    nonce: i64,
    channel_id: i64,
    user_id: Option<i64>,
    reply_to: Option<i64>,
    body: String,
    wanted: i64,
    message_id: Option<i64>,
    attempts: i64,
}

impl From<Row> for Outgoing {
    fn from(row: Row) -> Self {
        Self {
            guild: GuildId(id_from_row(row.guild_id)),
            key: row.key,
            nonce: row.nonce,
            to: Destination::from_columns(row.channel_id, row.user_id),
            reply_to: row.reply_to.map(|id| MessageId(id_from_row(id))),
            body: row.body,
            wanted: row.wanted,
            message: row.message_id.map(|id| MessageId(id_from_row(id))),
            attempts: u32::try_from(row.attempts).unwrap_or(u32::MAX),
        }
    }
}

/// How many posts one cause may have; their places keep their nonces apart.
const PLACES: i64 = 8;
/// The nonces that belong to one cause: each place, and again for each time that the message was deleted.
const NONCES_PER_CAUSE: i64 = 1024;

/// Wants a post to look like this, as the last word of a transaction, which it commits.
pub async fn want(tx: Tx, guild: GuildId, wanted: Wanted<'_>) -> Result<Outgoing> {
    let row: Row = tx.commit_with(statement(guild, wanted)).await?;
    Ok(row.into())
}

/// Wants a post to look like this, in the midst of a transaction.
pub async fn want_in(tx: &mut Tx, guild: GuildId, wanted: Wanted<'_>) -> Result<Outgoing> {
    let row: Row = tx.ask(statement(guild, wanted)).await?;
    Ok(row.into())
}

fn statement(guild: GuildId, wanted: Wanted<'_>) -> Statement {
    let (channel, user) = wanted.to.columns();
    Statement::new(
        "INSERT INTO post (guild_id, key, nonce, channel_id, user_id, reply_to, body, wanted)
         SELECT $1, $2, COALESCE(MAX(seq), 0) * $3 + $4, $5, $6, $7, $8, 1 FROM event
         WHERE guild_id = $1 AND (CAST($9 AS BIGINT) IS NULL OR request_id = $9)
         ON CONFLICT (guild_id, key) DO UPDATE SET
            body = excluded.body, wanted = post.wanted + 1, failure = NULL, attempts = 0
         RETURNING guild_id, key, nonce, channel_id, user_id, reply_to, body, wanted, message_id, attempts",
    )
    .bind(id_to_row(guild.0))
    .bind(wanted.key)
    .bind(NONCES_PER_CAUSE)
    .bind(i64::from(wanted.place))
    .bind(channel)
    .bind(user)
    .bind(wanted.reply_to.map(|message| id_to_row(message.0)))
    .bind(wanted.body)
    .bind(wanted.request.map(|request| request.0))
}

/// The post as it is wanted now, if Discord does not have it yet.
pub async fn pending(
    from: &mut impl Connection,
    guild: GuildId,
    key: &str,
) -> Result<Option<Outgoing>> {
    let row: Option<Row> = sqlx::query_as(
        "SELECT guild_id, key, nonce, channel_id, user_id, reply_to, body, wanted, message_id, attempts FROM post
         WHERE guild_id = $1 AND key = $2 AND sent < wanted AND failure IS NULL",
    )
    .bind(id_to_row(guild.0))
    .bind(key)
    .fetch_optional(from.raw().await?)
    .await?;
    Ok(row.map(Outgoing::from))
}

/// Everything that Discord does not have yet, the oldest first.
pub async fn unsent(from: &mut impl Connection) -> Result<Vec<Outgoing>> {
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT guild_id, key, nonce, channel_id, user_id, reply_to, body, wanted, message_id, attempts FROM post
         WHERE sent < wanted AND failure IS NULL ORDER BY nonce",
    )
    .fetch_all(from.raw().await?)
    .await?;
    Ok(rows.into_iter().map(Outgoing::from).collect())
}

/// Notes that Discord has a version of a post, under this message of this channel.
pub fn sent(tx: &mut Tx, post: &Outgoing, channel: ChannelId, message: MessageId) {
    let row = Statement::new(
        "UPDATE post SET sent = $3, message_id = $4, channel_id = $5, attempts = 0
         WHERE guild_id = $1 AND key = $2 AND sent < $3",
    )
    .bind(id_to_row(post.guild.0))
    .bind(post.key.as_str())
    .bind(post.wanted)
    .bind(id_to_row(message.0))
    .bind(id_to_row(channel.0));
    tx.write(row);
}

/// Counts a try in vain.
pub fn delayed(tx: &mut Tx, post: &Outgoing) {
    let row =
        Statement::new("UPDATE post SET attempts = attempts + 1 WHERE guild_id = $1 AND key = $2")
            .bind(id_to_row(post.guild.0))
            .bind(post.key.as_str());
    tx.write(row);
}

/// Notes that the message of a post was deleted, so that it is sent anew under another nonce.
pub fn gone(tx: &mut Tx, post: &Outgoing) {
    let row = Statement::new(
        "UPDATE post SET message_id = NULL, sent = 0, nonce = nonce + $3
         WHERE guild_id = $1 AND key = $2 AND message_id IS NOT NULL",
    )
    .bind(id_to_row(post.guild.0))
    .bind(post.key.as_str())
    .bind(PLACES);
    tx.write(row);
}

/// Notes that a post cannot be delivered, and why; it is tried again only when it is wanted anew.
pub fn failed(tx: &mut Tx, post: &Outgoing, why: &str) {
    let row = Statement::new(
        "UPDATE post SET failure = $3 WHERE guild_id = $1 AND key = $2 AND wanted = $4",
    )
    .bind(id_to_row(post.guild.0))
    .bind(post.key.as_str())
    .bind(why)
    .bind(post.wanted);
    tx.write(row);
}

/// The message of a post, once it exists.
pub async fn message(
    from: &mut impl Connection,
    guild: GuildId,
    key: &str,
) -> Result<Option<(ChannelId, MessageId)>> {
    let row: Option<(i64, Option<i64>)> =
        sqlx::query_as("SELECT channel_id, message_id FROM post WHERE guild_id = $1 AND key = $2")
            .bind(id_to_row(guild.0))
            .bind(key)
            .fetch_optional(from.raw().await?)
            .await?;
    Ok(row.and_then(|(channel, message)| {
        message.map(|message| {
            (
                ChannelId(id_from_row(channel)),
                MessageId(id_from_row(message)),
            )
        })
    }))
}

/// Makes all posts to one person read `body` and forgets whose they were; those that were never sent go.
pub async fn strip_private(tx: &mut Tx, guild: GuildId, user: UserId, body: &str) -> Result<()> {
    sqlx::query("DELETE FROM post WHERE guild_id = $1 AND user_id = $2 AND message_id IS NULL")
        .bind(id_to_row(guild.0))
        .bind(id_to_row(user.0))
        .execute(tx.connection().await?)
        .await?;
    sqlx::query(
        "UPDATE post SET body = $3, user_id = NULL, wanted = wanted + 1, failure = NULL, attempts = 0
         WHERE guild_id = $1 AND user_id = $2",
    )
    .bind(id_to_row(guild.0))
    .bind(id_to_row(user.0))
    .bind(body)
    .execute(tx.connection().await?)
    .await?;
    Ok(())
}

/// Makes the questions that a person has asked about an offer, and the answers to them, read `body`.
pub async fn strip_talk(tx: &mut Tx, guild: GuildId, offer: OfferId, body: &str) -> Result<()> {
    sqlx::query(
        "UPDATE post SET body = $4, wanted = wanted + 1, failure = NULL, attempts = 0
         WHERE guild_id = $1 AND (key LIKE $2 OR key LIKE $3) AND body <> $4",
    )
    .bind(id_to_row(guild.0))
    .bind(format!("question/{offer}/%"))
    .bind(format!("reply/{offer}/%"))
    .bind(body)
    .execute(tx.connection().await?)
    .await?;
    Ok(())
}

/// The channel of somebody's direct messages, where a post has found it.
pub async fn private_channel(
    tx: &mut Tx,
    guild: GuildId,
    user: UserId,
) -> Result<Option<ChannelId>> {
    let row: Option<(i64,)> = sqlx::query_as(
        "SELECT channel_id FROM post WHERE guild_id = $1 AND user_id = $2 AND message_id IS NOT NULL LIMIT 1",
    )
    .bind(id_to_row(guild.0))
    .bind(id_to_row(user.0))
    .fetch_optional(tx.connection().await?)
    .await?;
    Ok(row.map(|(channel,)| ChannelId(id_from_row(channel))))
}
