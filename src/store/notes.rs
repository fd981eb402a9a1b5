//! What the process must remember about itself.

use super::{Connection, Result, Tx};

/// The value of a note.
pub async fn find(from: &mut impl Connection, name: &str) -> Result<Option<String>> {
    let row: Option<(String,)> = sqlx::query_as("SELECT value FROM process_note WHERE name = $1")
        .bind(name)
        .fetch_optional(from.raw().await?)
        .await?;
    Ok(row.map(|(value,)| value))
}

/// Writes a note, over an earlier one of its name.
pub async fn keep(tx: &mut Tx, name: &str, value: &str) -> Result<()> {
    sqlx::query(
        "INSERT INTO process_note (name, value) VALUES ($1, $2)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    )
    .bind(name)
    .bind(value)
    .execute(tx.connection().await?)
    .await?;
    Ok(())
}
