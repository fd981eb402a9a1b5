//! Timers: what must happen later, as rows.
//!
//! A timer is known by its key, such as `offer/12`, and is done in the transaction of its effect: so it has one effect
//! however often the process starts, and in however many processes it is seen to be due.

use super::{Connection, Result, Tx, id_from_row, id_to_row, statement::Statement};
use crate::domain::GuildId;
use jiff::Timestamp;

/// A timer that is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// The guild it belongs to.
    pub guild: GuildId,
    /// Its name within the guild.
    pub key: String,
}

/// Sets a timer, or sets it anew.
pub fn set(tx: &mut Tx, guild: GuildId, key: &str, due_at: Timestamp) {
    let row = Statement::new(
        "INSERT INTO timer (guild_id, key, due_at) VALUES ($1, $2, $3)
         ON CONFLICT (guild_id, key) DO UPDATE SET due_at = excluded.due_at, done_at = NULL",
    )
    .bind(id_to_row(guild.0))
    .bind(key)
    .bind(due_at.as_millisecond());
    tx.write(row);
}

/// Sets a timer unless it is set already: so many causes become one effect.
pub fn set_unless_set(tx: &mut Tx, guild: GuildId, key: &str, due_at: Timestamp) {
    let row = Statement::new(
        "INSERT INTO timer (guild_id, key, due_at) VALUES ($1, $2, $3)
         ON CONFLICT (guild_id, key) DO UPDATE SET due_at = excluded.due_at, done_at = NULL
         WHERE timer.done_at IS NOT NULL",
    )
    .bind(id_to_row(guild.0))
    .bind(key)
    .bind(due_at.as_millisecond());
    tx.write(row);
}

/// Takes a timer that is due; `false` if it was done, stopped or put off meanwhile.
pub async fn take(tx: &mut Tx, guild: GuildId, key: &str, now: Timestamp) -> Result<bool> {
    let taken: Vec<(String,)> = tx
        .ask_all(
            Statement::new(
                "UPDATE timer SET done_at = $3
                 WHERE guild_id = $1 AND key = $2 AND done_at IS NULL AND due_at <= $3 RETURNING key",
            )
            .bind(id_to_row(guild.0))
            .bind(key)
            .bind(now.as_millisecond()),
        )
        .await?;
    Ok(!taken.is_empty())
}

/// Stops a timer: what it was to do is not to be done any more.
pub fn stop(tx: &mut Tx, guild: GuildId, key: &str, now: Timestamp) {
    let row = Statement::new(
        "UPDATE timer SET done_at = $3 WHERE guild_id = $1 AND key = $2 AND done_at IS NULL",
    )
    .bind(id_to_row(guild.0))
    .bind(key)
    .bind(now.as_millisecond());
    tx.write(row);
}

/// Timers that are due, the earliest first.
pub async fn due(from: &mut impl Connection, now: Timestamp, limit: u8) -> Result<Vec<Due>> {
    let rows: Vec<(i64, String)> = sqlx::query_as(
        "SELECT guild_id, key FROM timer WHERE done_at IS NULL AND due_at <= $1 ORDER BY due_at, key LIMIT $2",
    )
    .bind(now.as_millisecond())
    .bind(i64::from(limit))
    .fetch_all(from.raw().await?)
    .await?;
    let due = rows.into_iter().map(|(guild, key)| Due {
        guild: GuildId(id_from_row(guild)),
        key,
    });
    Ok(due.collect())
}
