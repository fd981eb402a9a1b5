//! Requests and their briefs.

use super::{
    Connection, Result, StoreError, Tx, from_json, id_from_row, id_to_row, statement::Statement,
    time_from_row, to_json,
};
use crate::domain::{
    ChannelId, GuildId, MessageId, Request, RequestId, RequestSource, RequestState, UserId,
};
use jiff::Timestamp;
use serde_json::Value;
use sqlx::FromRow;

const TABLE: &str = "request";

fn source_columns(source: RequestSource) -> (&'static str, u64) {
    match source {
        RequestSource::Message { message } => ("message", message.0),
        RequestSource::Command { interaction } => ("command", interaction),
    }
}

fn state_column(state: RequestState) -> &'static str {
    match state {
        RequestState::Clarifying => "clarifying",
        RequestState::Shortlisted => "shortlisted",
        RequestState::Assigned => "assigned",
        RequestState::InPlace => "in_place",
        RequestState::Closed => "closed",
        RequestState::Withdrawn => "withdrawn",
    }
}

/// Opens a request with its number; `read_at` is the time of the text that was read: of the message, or of its last edit.
///
/// The transaction then fails with an error that [`StoreError::is_taken`] if the guild has given the number to another
/// request, or if the same need of the same source was opened before.
pub fn open(tx: &mut Tx, request: &Request, read_at: Timestamp) -> Result<()> {
    let (source_kind, source_id) = source_columns(request.source);
    let row = Statement::new(
        "INSERT INTO request (guild_id, id, source_kind, source_id, part, requester_id, channel_id, state, brief,
                              corrections, words, revision, locale, opened_at, read_at, twin_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
    )
    .bind(id_to_row(request.guild.0))
    .bind(request.id.0)
    .bind(source_kind)
    .bind(id_to_row(source_id))
    .bind(i64::from(request.part))
    .bind(id_to_row(request.requester.0))
    .bind(id_to_row(request.channel.0))
    .bind(state_column(request.state))
    .bind(to_json(TABLE, &request.brief)?)
    .bind(to_json(TABLE, &request.corrections)?)
    .bind(request.words.as_str())
    .bind(request.revision)
    .bind(request.locale.as_str())
    .bind(request.opened_at.as_millisecond())
    .bind(read_at.as_millisecond())
    .bind(request.twin.map(|twin| twin.0));
    tx.write(row);
    Ok(())
}

/// The highest number that a guild has given to a request; 0 before the first.
pub async fn last_number(from: &mut impl Connection, guild: GuildId) -> Result<RequestId> {
    let (last,): (i64,) =
        sqlx::query_as("SELECT COALESCE(MAX(id), 0) FROM request WHERE guild_id = $1")
            .bind(id_to_row(guild.0))
            .fetch_one(from.raw().await?)
            .await?;
    Ok(RequestId(last))
}

/// Writes state, brief and corrections of a request if nobody has changed it since it was read at `seen`; the revision
/// counts up. Returns `false` and changes nothing if somebody has.
pub async fn update(tx: &mut Tx, request: &mut Request, seen: i64) -> Result<bool> {
    let done = sqlx::query(
        "UPDATE request SET state = $3, brief = $4, corrections = $5, words = $6, revision = revision + 1
         WHERE guild_id = $1 AND id = $2 AND revision = $7",
    )
    .bind(id_to_row(request.guild.0))
    .bind(request.id.0)
    .bind(state_column(request.state))
    .bind(to_json(TABLE, &request.brief)?)
    .bind(to_json(TABLE, &request.corrections)?)
    .bind(&request.words)
    .bind(seen)
    .execute(tx.connection().await?)
    .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    request.revision = seen + 1;
    Ok(true)
}

/// Notes that the text as of `at` has been read; `false` if a later text was read before.
pub async fn mark_read(tx: &mut Tx, guild: GuildId, id: RequestId, at: Timestamp) -> Result<bool> {
    let done = sqlx::query(
        "UPDATE request SET read_at = $3 WHERE guild_id = $1 AND id = $2 AND read_at <= $3",
    )
    .bind(id_to_row(guild.0))
    .bind(id.0)
    .bind(at.as_millisecond())
    .execute(tx.connection().await?)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// A question for whole requests; what follows narrows it down.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, source_kind, source_id, part, requester_id, channel_id, state, brief, corrections, words, \
             revision, locale, opened_at, twin_id FROM request ",
            $rest
        )
    };
}

#[derive(FromRow)]
struct Row {
    id: i64,
    source_kind: String,
    source_id: i64,
    part: i64,
    requester_id: i64,
    channel_id: i64,
    state: String,
    brief: String,
    corrections: String,
    words: String,
    revision: i64,
    locale: String,
    opened_at: i64,
    twin_id: Option<i64>,
}

impl Row {
    fn into_request(self, guild: GuildId) -> Result<Request> {
        let nonsense = |what: &str| StoreError::Inconsistent {
            table: TABLE,
            what: what.to_owned(),
        };
        let source_id = id_from_row(self.source_id);
        Ok(Request {
            guild,
            id: RequestId(self.id),
            source: match self.source_kind.as_str() {
                "message" => RequestSource::Message {
                    message: MessageId(source_id),
                },
                "command" => RequestSource::Command {
                    interaction: source_id,
                },
                other => return Err(nonsense(other)),
            },
            part: u16::try_from(self.part).map_err(|_| nonsense("part"))?,
            requester: UserId(id_from_row(self.requester_id)),
            channel: ChannelId(id_from_row(self.channel_id)),
            state: serde_json::from_value(Value::String(self.state))
                .map_err(|error| nonsense(&error.to_string()))?,
            brief: from_json(TABLE, &self.brief)?,
            corrections: from_json(TABLE, &self.corrections)?,
            words: self.words,
            revision: self.revision,
            locale: self
                .locale
                .parse()
                .unwrap_or_else(|never: std::convert::Infallible| match never {}),
            opened_at: time_from_row(TABLE, self.opened_at)?,
            twin: self.twin_id.map(RequestId),
        })
    }
}

/// The request with this number.
pub async fn find(
    from: &mut impl Connection,
    guild: GuildId,
    id: RequestId,
) -> Result<Option<Request>> {
    let row: Option<Row> = sqlx::query_as(select!("WHERE guild_id = $1 AND id = $2"))
        .bind(id_to_row(guild.0))
        .bind(id.0)
        .fetch_optional(from.raw().await?)
        .await?;
    row.map(|row| row.into_request(guild)).transpose()
}

/// The requests that a source has opened, in the order of its parts.
pub async fn of_source(
    from: &mut impl Connection,
    guild: GuildId,
    source: RequestSource,
) -> Result<Vec<Request>> {
    let (source_kind, source_id) = source_columns(source);
    let rows: Vec<Row> = sqlx::query_as(select!(
        "WHERE guild_id = $1 AND source_kind = $2 AND source_id = $3 ORDER BY part"
    ))
    .bind(id_to_row(guild.0))
    .bind(source_kind)
    .bind(id_to_row(source_id))
    .fetch_all(from.raw().await?)
    .await?;
    rows.into_iter()
        .map(|row| row.into_request(guild))
        .collect()
}

/// How many of a guild's requests are looked at for somebody's latest.
const LATEST_AMONG: i64 = 200;

/// The latest request of a person in a channel that is not withdrawn, if it is among the guild's latest.
pub async fn latest_of(
    from: &mut impl Connection,
    guild: GuildId,
    channel: ChannelId,
    requester: UserId,
) -> Result<Option<Request>> {
    let row: Option<Row> = sqlx::query_as(select!(
        "WHERE guild_id = $1 AND channel_id = $2 AND requester_id = $3 AND state <> 'withdrawn'
           AND id > (SELECT MAX(id) FROM request WHERE guild_id = $1) - $4
         ORDER BY id DESC LIMIT 1"
    ))
    .bind(id_to_row(guild.0))
    .bind(id_to_row(channel.0))
    .bind(id_to_row(requester.0))
    .bind(LATEST_AMONG)
    .fetch_optional(from.raw().await?)
    .await?;
    row.map(|row| row.into_request(guild)).transpose()
}

/// The latest requests of a guild that are not withdrawn, the newest first.
pub async fn open_ones(
    from: &mut impl Connection,
    guild: GuildId,
    limit: u8,
) -> Result<Vec<Request>> {
    let rows: Vec<Row> = sqlx::query_as(select!(
        "WHERE guild_id = $1 AND state <> 'withdrawn' ORDER BY id DESC LIMIT $2"
    ))
    .bind(id_to_row(guild.0))
    .bind(i64::from(limit))
    .fetch_all(from.raw().await?)
    .await?;
    rows.into_iter()
        .map(|row| row.into_request(guild))
        .collect()
}

/// How many requests under way are read at most.
const MOST_UNDER_WAY: i64 = 500;

/// The requests of a guild that are neither withdrawn nor closed, the newest first.
pub async fn under_way(from: &mut impl Connection, guild: GuildId) -> Result<Vec<Request>> {
    let rows: Vec<Row> = sqlx::query_as(select!(
        "WHERE guild_id = $1 AND state NOT IN ('withdrawn', 'closed') ORDER BY id DESC LIMIT $2"
    ))
    .bind(id_to_row(guild.0))
    .bind(MOST_UNDER_WAY)
    .fetch_all(from.raw().await?)
    .await?;
    rows.into_iter()
        .map(|row| row.into_request(guild))
        .collect()
}
