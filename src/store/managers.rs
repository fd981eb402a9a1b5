//! The people on a guild's roster.

use super::{Connection, Result, StoreError, Tx, from_json, guilds, id_to_row, to_json};
use crate::domain::{GuildId, Manager, ManagerId, Roster, UserId};
use futures::TryStreamExt;
use jiff::Timestamp;
use std::sync::Arc;

const TABLE: &str = "manager";

/// What changed on a roster since a version of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changes {
    /// The version of the roster with these changes.
    pub version: i64,
    /// Those who are new or changed, as they are now.
    pub put: Vec<Arc<Manager>>,
    /// Those who have left.
    pub removed: Vec<ManagerId>,
    /// Whether somebody was erased, of whom not even the id is kept: the roster must be read anew.
    pub read_anew: bool,
}

/// Writes a person, new or changed. [`guilds::bump_roster`] goes with it, once for any number of people and after them: the
/// person is marked with the version that it will give.
///
/// Fails with an error that [`StoreError::is_taken`] if another person of the guild has the same chat account.
pub async fn put(tx: &mut Tx, guild: GuildId, manager: &Manager, at: Timestamp) -> Result<()> {
    sqlx::query(
        "INSERT INTO manager (guild_id, id, user_id, profile, changed_at, version)
         VALUES ($1, $2, $3, $4, $5, (SELECT roster_version + 1 FROM guild WHERE id = $1))
         ON CONFLICT (guild_id, id) DO UPDATE SET
            user_id = excluded.user_id, profile = excluded.profile, changed_at = excluded.changed_at,
            version = excluded.version",
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

/// Takes a person off the roster; `false` if there was none. [`guilds::bump_roster`] goes with it, as with [`put`].
pub async fn remove(tx: &mut Tx, guild: GuildId, id: &ManagerId) -> Result<bool> {
    let done = sqlx::query("DELETE FROM manager WHERE guild_id = $1 AND id = $2")
        .bind(id_to_row(guild.0))
        .bind(id.as_str())
        .execute(tx.connection().await?)
        .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    sqlx::query(
        "INSERT INTO manager_removed (guild_id, id, version)
         VALUES ($1, $2, (SELECT roster_version + 1 FROM guild WHERE id = $1))
         ON CONFLICT (guild_id, id) DO UPDATE SET version = excluded.version",
    )
    .bind(id_to_row(guild.0))
    .bind(id.as_str())
    .execute(tx.connection().await?)
    .await?;
    Ok(true)
}

/// Stands among those who have left for all of whom no id is kept; no person has it.
const ERASED: &str = "";

/// Takes a person off the roster without keeping their id. [`guilds::bump_roster`] goes with it, as with [`put`].
pub async fn erase(tx: &mut Tx, guild: GuildId, id: &ManagerId) -> Result<()> {
    for statement in [
        "DELETE FROM manager WHERE guild_id = $1 AND id = $2",
        "DELETE FROM manager_removed WHERE guild_id = $1 AND id = $2",
    ] {
        sqlx::query(statement)
            .bind(id_to_row(guild.0))
            .bind(id.as_str())
            .execute(tx.connection().await?)
            .await?;
    }
    sqlx::query(
        "INSERT INTO manager_removed (guild_id, id, version)
         VALUES ($1, $2, (SELECT roster_version + 1 FROM guild WHERE id = $1))
         ON CONFLICT (guild_id, id) DO UPDATE SET version = excluded.version",
    )
    .bind(id_to_row(guild.0))
    .bind(ERASED)
    .execute(tx.connection().await?)
    .await?;
    Ok(())
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
    let mut rows = sqlx::query_as::<_, (i64, Option<String>)>(
        "SELECT guild.roster_version, manager.profile FROM guild
         LEFT JOIN manager ON manager.guild_id = guild.id
         WHERE guild.id = $1 ORDER BY manager.id",
    )
    .bind(id_to_row(guild.0))
    .fetch(from.raw().await?);
    let (mut version, mut managers) = (0, Vec::new());
    while let Some((at, profile)) = rows.try_next().await? {
        version = at;
        if let Some(profile) = profile {
            managers.push(Arc::new(from_json(TABLE, &profile)?));
        }
    }
    Ok(Roster {
        guild,
        version,
        managers,
    })
}

/// What changed on a roster after a version of it, read in one statement, so that version and people belong together.
pub async fn changes_since(
    from: &mut impl Connection,
    guild: GuildId,
    version: i64,
) -> Result<Changes> {
    let rows: Vec<(i64, Option<String>, Option<String>)> = sqlx::query_as(
        "SELECT guild.roster_version, manager.id, manager.profile FROM guild
         LEFT JOIN manager ON manager.guild_id = guild.id AND manager.version > $2
         WHERE guild.id = $1
         UNION ALL
         SELECT guild.roster_version, manager_removed.id, NULL FROM guild
         JOIN manager_removed ON manager_removed.guild_id = guild.id AND manager_removed.version > $2
         LEFT JOIN manager ON manager.guild_id = guild.id AND manager.id = manager_removed.id
         WHERE guild.id = $1 AND manager.id IS NULL",
    )
    .bind(id_to_row(guild.0))
    .bind(version)
    .fetch_all(from.raw().await?)
    .await?;
    let mut changes = Changes::default();
    for (at, id, profile) in rows {
        changes.version = at;
        match (id, profile) {
            (_, Some(profile)) => changes.put.push(Arc::new(from_json(TABLE, &profile)?)),
            (Some(id), None) if id == ERASED => changes.read_anew = true,
            (Some(id), None) => changes.removed.push(ManagerId::new(id)),
            (None, None) => {}
        }
    }
    Ok(changes)
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
