//! The append-only log.

use super::{
    Connection, Result, StoreError, Tx, from_json, id_to_row, statement::Statement, time_from_row,
    to_json,
};
use crate::domain::{Actor, Fact, GuildId, LogEntry, ManagerId, Offer, RequestId};
use jiff::Timestamp;
use sqlx::FromRow;

const TABLE: &str = "event";

/// What a new line of the log is about.
#[derive(Clone, Copy, Debug, Default)]
pub struct About<'a> {
    /// A request.
    pub request: Option<RequestId>,
    /// A person on the roster.
    pub manager: Option<&'a ManagerId>,
}

impl From<RequestId> for About<'_> {
    fn from(request: RequestId) -> Self {
        Self {
            request: Some(request),
            manager: None,
        }
    }
}

impl<'a> From<&'a Offer> for About<'a> {
    fn from(offer: &'a Offer) -> Self {
        Self {
            request: Some(offer.request),
            manager: Some(&offer.manager),
        }
    }
}

impl<'a> From<&'a ManagerId> for About<'a> {
    fn from(manager: &'a ManagerId) -> Self {
        Self {
            request: None,
            manager: Some(manager),
        }
    }
}

/// Writes a line under the next number, which counts up over all guilds.
pub fn append(
    tx: &mut Tx,
    guild: GuildId,
    about: About<'_>,
    actor: Actor,
    fact: &Fact,
    at: Timestamp,
) -> Result<()> {
    let detail = serde_json::to_value(fact).map_err(|error| StoreError::Inconsistent {
        table: TABLE,
        what: error.to_string(),
    })?;
    let kind = detail
        .get("kind")
        .and_then(|kind| kind.as_str())
        .unwrap_or_default()
        .to_owned();
    let line = Statement::new(
        "INSERT INTO event (seq, guild_id, request_id, manager_id, kind, actor, at, detail)
         SELECT COALESCE(MAX(seq), 0) + 1, $1, $2, $3, $4, $5, $6, $7 FROM event",
    )
    .bind(id_to_row(guild.0))
    .bind(about.request.map(|request| request.0))
    .bind(about.manager.map(|manager| manager.as_str().to_owned()))
    .bind(kind)
    .bind(to_json(TABLE, &actor)?)
    .bind(at.as_millisecond())
    .bind(detail.to_string());
    tx.write(line);
    Ok(())
}

#[derive(FromRow)]
struct Row {
    seq: i64,
    request_id: Option<i64>,
    manager_id: Option<String>,
    actor: String,
    at: i64,
    detail: String,
}

impl TryFrom<Row> for LogEntry {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            seq: row.seq,
            request: row.request_id.map(RequestId),
            manager: row.manager_id.map(ManagerId::new),
            actor: from_json(TABLE, &row.actor)?,
            at: time_from_row(TABLE, row.at)?,
            fact: from_json(TABLE, &row.detail)?,
        })
    }
}

/// All lines about a request, the oldest first.
pub async fn of_request(
    from: &mut impl Connection,
    guild: GuildId,
    request: RequestId,
) -> Result<Vec<LogEntry>> {
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT seq, request_id, manager_id, actor, at, detail FROM event
         WHERE guild_id = $1 AND request_id = $2 ORDER BY seq",
    )
    .bind(id_to_row(guild.0))
    .bind(request.0)
    .fetch_all(from.raw().await?)
    .await?;
    rows.into_iter().map(LogEntry::try_from).collect()
}
