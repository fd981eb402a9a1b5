//! The people on a guild's roster.

use super::{Connection, Result, StoreError, Tx, from_json, guilds, id_to_row, to_json};
use crate::domain::{GuildId, Manager, ManagerId, Roster, UserId};
use jiff::Timestamp;
use std::sync::Arc;

const TABLE: &str = "manager";

/// Writes a person, new or changed. [`guilds::bump_roster`] goes with it, once for any number of people.
///
/// Fails with an error that [`StoreError::is_taken`] if another person of the guild has the same chat account.
pub async fn put(tx: &mut Tx, guild: GuildId, manager: &Manager, at: Timestamp) -> Result<()> {
    sqlx::query(
        "INSERT INTO manager (guild_id, id, user_id, profile, changed_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (guild_id, id) DO UPDATE SET
            user_id = excluded.user_id, profile = excluded.profile, changed_at = excluded.changed_at",
    )
    .bind(id_to_row(guild.0))
    .bind(manager.id.as_str())
    .bind(manager.user.map(|user| id_to_row(user.0)))
    .bind(to_json(TABLE, manager)?)
    .bind(at.as_millisecond())
    .execute(tx.connection().await?)
    .await?;
    Ok(())
}

/// Takes a person off the roster; `false` if there was none.
pub async fn remove(tx: &mut Tx, guild: GuildId, id: &ManagerId) -> Result<bool> {
    let done = sqlx::query("DELETE FROM manager WHERE guild_id = $1 AND id = $2")
        .bind(id_to_row(guild.0))
        .bind(id.as_str())
        .execute(tx.connection().await?)
        .await?;
    Ok(done.rows_affected() > 0)
}

/// One person.
pub async fn find(
    from: &mut impl Connection,
    guild: GuildId,
    id: &ManagerId,
) -> Result<Option<Manager>> {
    let row: Option<(String,)> =
        sqlx::query_as("SELECT profile FROM manager WHERE guild_id = $1 AND id = $2")
            .bind(id_to_row(guild.0))
            .bind(id.as_str())
            .fetch_optional(from.raw().await?)
            .await?;
    row.map(|(profile,)| from_json(TABLE, &profile)).transpose()
}

/// The person who has linked a chat account.
pub async fn of_user(
    from: &mut impl Connection,
    guild: GuildId,
    user: UserId,
) -> Result<Option<Manager>> {
    let row: Option<(String,)> =
        sqlx::query_as("SELECT profile FROM manager WHERE guild_id = $1 AND user_id = $2")
            .bind(id_to_row(guild.0))
            .bind(id_to_row(user.0))
            .fetch_optional(from.raw().await?)
            .await?;
    row.map(|(profile,)| from_json(TABLE, &profile)).transpose()
}

/// The whole roster of a guild at its present version.
pub async fn roster(from: &mut impl Connection, guild: GuildId) -> Result<Roster> {
    let rows: Vec<(i64, Option<String>)> = sqlx::query_as(
        "SELECT guild.roster_version, manager.profile FROM guild
         LEFT JOIN manager ON manager.guild_id = guild.id
         WHERE guild.id = $1 ORDER BY manager.id",
    )
    .bind(id_to_row(guild.0))
    .fetch_all(from.raw().await?)
    .await?;
    let version = rows.first().map_or(0, |(version, _)| *version);
    let managers = rows
        .iter()
        .filter_map(|(_, profile)| profile.as_deref())
        .map(|profile| from_json(TABLE, profile).map(Arc::new))
        .collect::<Result<Vec<Arc<Manager>>>>()?;
    Ok(Roster {
        guild,
        version,
        managers,
    })
}

/// How many people a guild's roster holds.
pub async fn count(from: &mut impl Connection, guild: GuildId) -> Result<u64> {
    let (count,): (i64,) = sqlx::query_as("SELECT COUNT(*) FROM manager WHERE guild_id = $1")
        .bind(id_to_row(guild.0))
        .fetch_one(from.raw().await?)
        .await?;
    u64::try_from(count).map_err(|error| StoreError::Inconsistent {
        table: TABLE,
        what: error.to_string(),
    })
}

/// Writes several people and counts one change of the roster; returns its new version.
pub async fn put_all<'a>(
    tx: &mut Tx,
    guild: GuildId,
    managers: impl IntoIterator<Item = &'a Manager>,
    at: Timestamp,
) -> Result<i64> {
    for manager in managers {
        put(tx, guild, manager, at).await?;
    }
    guilds::bump_roster(tx, guild).await
}
