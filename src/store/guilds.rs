//! Guilds and their settings.

use super::{Connection, Result, Tx, from_json, id_from_row, id_to_row, to_json};
use crate::domain::{GuildId, GuildSettings};
use jiff::Timestamp;

const TABLE: &str = "guild";

/// Makes sure that a guild has a row; one that is there stays as it is.
pub async fn ensure(tx: &mut Tx, guild: GuildId, at: Timestamp) -> Result<()> {
    sqlx::query("INSERT INTO guild (id, settings, created_at) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING")
        .bind(id_to_row(guild.0))
        .bind(to_json(TABLE, &GuildSettings::default())?)
        .bind(at.as_millisecond())
        .execute(tx.connection().await?)
        .await?;
    Ok(())
}

/// The settings of all guilds.
pub async fn all(from: &mut impl Connection) -> Result<Vec<(GuildId, GuildSettings)>> {
    let rows: Vec<(i64, String)> = sqlx::query_as("SELECT id, settings FROM guild ORDER BY id")
        .fetch_all(from.raw().await?)
        .await?;
    rows.into_iter()
        .map(|(id, settings)| Ok((GuildId(id_from_row(id)), from_json(TABLE, &settings)?)))
        .collect()
}

/// The settings of a guild; `None` for a guild without a row.
pub async fn settings(from: &mut impl Connection, guild: GuildId) -> Result<Option<GuildSettings>> {
    let row: Option<(String,)> = sqlx::query_as("SELECT settings FROM guild WHERE id = $1")
        .bind(id_to_row(guild.0))
        .fetch_optional(from.raw().await?)
        .await?;
    row.map(|(settings,)| from_json(TABLE, &settings))
        .transpose()
}

/// Replaces the settings of a guild.
pub async fn set(tx: &mut Tx, guild: GuildId, settings: &GuildSettings) -> Result<()> {
    sqlx::query("UPDATE guild SET settings = $2 WHERE id = $1")
        .bind(id_to_row(guild.0))
        .bind(to_json(TABLE, settings)?)
        .execute(tx.connection().await?)
        .await?;
    Ok(())
}

/// Counts a change of the roster and returns its new version.
pub async fn bump_roster(tx: &mut Tx, guild: GuildId) -> Result<i64> {
    let (version,): (i64,) =
        sqlx::query_as("UPDATE guild SET roster_version = roster_version + 1 WHERE id = $1 RETURNING roster_version")
            .bind(id_to_row(guild.0))
            .fetch_one(tx.connection().await?)
            .await?;
    Ok(version)
}

/// The versions of all rosters.
pub async fn roster_versions(from: &mut impl Connection) -> Result<Vec<(GuildId, i64)>> {
    let rows: Vec<(i64, i64)> = sqlx::query_as("SELECT id, roster_version FROM guild ORDER BY id")
        .fetch_all(from.raw().await?)
        .await?;
    let known = |(id, version)| (GuildId(id_from_row(id)), version);
    Ok(rows.into_iter().map(known).collect())
}

/// The version of a guild's roster; 0 for a guild without a row.
pub async fn roster_version(from: &mut impl Connection, guild: GuildId) -> Result<i64> {
    let row: Option<(i64,)> = sqlx::query_as("SELECT roster_version FROM guild WHERE id = $1")
        .bind(id_to_row(guild.0))
        .fetch_optional(from.raw().await?)
        .await?;
    Ok(row.map_or(0, |(version,)| version))
}
