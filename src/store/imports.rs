//! Roster files that were checked and wait for their go.

use super::{Connection, Result, Tx, id_to_row};
use crate::domain::{GuildId, UserId};
use jiff::Timestamp;

/// Keeps a file and returns its number within the guild.
pub async fn keep(
    tx: &mut Tx,
    guild: GuildId,
    content: &str,
    by: UserId,
    at: Timestamp,
) -> Result<i64> {
    let (id,): (i64,) = sqlx::query_as(
        "INSERT INTO roster_import (guild_id, id, content, uploaded_by, uploaded_at)
         SELECT $1, COALESCE(MAX(id), 0) + 1, $2, $3, $4 FROM roster_import WHERE guild_id = $1
         RETURNING id",
    )
    .bind(id_to_row(guild.0))
    .bind(content)
    .bind(id_to_row(by.0))
    .bind(at.as_millisecond())
    .fetch_one(tx.connection().await?)
    .await?;
    Ok(id)
}

/// The content of a kept file.
pub async fn find(from: &mut impl Connection, guild: GuildId, id: i64) -> Result<Option<String>> {
    let row: Option<(String,)> = sqlx::query_as(
        "SELECT content FROM roster_import WHERE guild_id = $1 AND id = $2 AND content <> ''",
    )
    .bind(id_to_row(guild.0))
    .bind(id)
    .fetch_optional(from.raw().await?)
    .await?;
    Ok(row.map(|(content,)| content))
}

/// Empties a kept file once it is taken over, and all of the guild that are older than `before`. The rows stay, so that
/// their numbers are not given out again.
pub async fn clear(tx: &mut Tx, guild: GuildId, id: i64, before: Timestamp) -> Result<()> {
    sqlx::query(
        "UPDATE roster_import SET content = '' WHERE guild_id = $1 AND (id = $2 OR uploaded_at < $3)",
    )
    .bind(id_to_row(guild.0))
    .bind(id)
    .bind(before.as_millisecond())
    .execute(tx.connection().await?)
    .await?;
    Ok(())
}
