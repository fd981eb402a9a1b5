//! Shortlists as they were shown.

use super::{Connection, Result, Tx, from_json, id_to_row, statement::Statement, to_json};
use crate::domain::{GuildId, RequestId, Shortlist};

const TABLE: &str = "shortlist";

/// Keeps the shortlist shown for a revision of a brief; one shown again for the same revision replaces the earlier.
pub fn keep(tx: &mut Tx, request: RequestId, revision: i64, shown: &Shortlist) -> Result<()> {
    let row = Statement::new(
        "INSERT INTO shortlist (guild_id, request_id, revision, scoring, as_of, shown) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (guild_id, request_id, revision) DO UPDATE SET
            scoring = excluded.scoring, as_of = excluded.as_of, shown = excluded.shown",
    )
    .bind(id_to_row(shown.guild.0))
    .bind(request.0)
    .bind(revision)
    .bind(shown.scoring.as_str())
    .bind(shown.as_of.as_millisecond())
    .bind(to_json(TABLE, shown)?);
    tx.write(row);
    Ok(())
}

/// The latest shortlist shown for a request.
pub async fn latest(
    from: &mut impl Connection,
    guild: GuildId,
    request: RequestId,
) -> Result<Option<Shortlist>> {
    let row: Option<(String,)> = sqlx::query_as(
        "SELECT shown FROM shortlist WHERE guild_id = $1 AND request_id = $2 ORDER BY revision DESC LIMIT 1",
    )
    .bind(id_to_row(guild.0))
    .bind(request.0)
    .fetch_optional(from.raw().await?)
    .await?;
    row.map(|(shown,)| from_json(TABLE, &shown)).transpose()
}
