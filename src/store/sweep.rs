//! Every place of the database that tells of a person, found by the database's own list of tables and columns, so that a
//! table of tomorrow is not forgotten. It asks SQLite for that list; another database would be asked in its own way.

use super::{Result, Tx, id_to_row};
use crate::domain::{Depth, GuildId, NOBODY, Traces};
use serde_json::Value;
use sqlx::AssertSqlSafe;

/// Tables whose rows stay under the placeholder, because figures are made of them. Rows of any other table that bear the
/// person's id or account go.
const KEPT: [&str; 10] = [
    "guild",
    "request",
    "shortlist",
    "event",
    "post",
    "roster_import",
    "offer",
    "held_day",
    "engagement",
    "erasure",
];

/// How many rows are read at a time.
const AT_A_TIME: i64 = 500;

/// A column of a table.
pub(super) struct Column {
    pub(super) name: String,
    is_text: bool,
    may_be_empty: bool,
    is_key: bool,
}

/// A table of which each row belongs to a guild.
pub(super) struct Table {
    pub(super) name: String,
    /// The column that says to which.
    pub(super) guild: &'static str,
    pub(super) columns: Vec<Column>,
}

impl Table {
    pub(super) fn has(&self, column: &str) -> bool {
        self.columns.iter().any(|known| known.name == column)
    }

    /// Columns that may hold an account.
    pub(super) fn numbers(&self) -> impl Iterator<Item = &Column> {
        self.columns
            .iter()
            .filter(|column| !column.is_text && column.name != self.guild)
    }

    fn texts(&self) -> impl Iterator<Item = &Column> {
        self.columns
            .iter()
            .filter(|column| column.is_text && column.name != PERSON)
    }
}

/// The column by which rows are about a person.
pub(super) const PERSON: &str = "manager_id";

/// All tables that belong to guilds.
pub(super) async fn tables(tx: &mut Tx) -> Result<Vec<Table>> {
    let names: Vec<(String,)> = sqlx::query_as(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name",
    )
    .fetch_all(tx.connection().await?)
    .await?;
    let mut tables = Vec::new();
    for (name,) in names {
        let rows: Vec<(String, String, i64, i64)> = sqlx::query_as(
            "SELECT name, type, CAST(\"notnull\" AS BIGINT), CAST(pk AS BIGINT) FROM pragma_table_info($1)",
        )
        .bind(name.as_str())
        .fetch_all(tx.connection().await?)
        .await?;
        let columns: Vec<Column> = rows
            .into_iter()
            .map(|(name, kind, not_null, key)| Column {
                name,
                is_text: kind == "TEXT",
                may_be_empty: not_null == 0 && key == 0,
                is_key: key > 0,
            })
            .collect();
        let has = |wanted: &str| columns.iter().any(|column| column.name == wanted);
        let guild = match name.as_str() {
            "guild" => "id",
            _ if has("guild_id") => "guild_id",
            _ => continue,
        };
        tables.push(Table {
            name,
            guild,
            columns,
        });
    }
    Ok(tables)
}

/// Removes every trace of a person from the tables of a guild, and returns how many rows have changed or gone.
pub(super) async fn sweep(tx: &mut Tx, guild: GuildId, traces: &Traces) -> Result<u64> {
    let mut rows = 0;
    for table in tables(tx).await? {
        rows += sweep_ids(tx, guild, &table, traces).await?;
        if let Some(account) = traces.account {
            rows += sweep_account(tx, guild, &table, id_to_row(account.0)).await?;
        }
        for column in table.texts() {
            rows += sweep_texts(tx, guild, &table, column, traces).await?;
        }
    }
    Ok(rows)
}

/// Gives rows about the person the placeholder, or takes them out.
async fn sweep_ids(tx: &mut Tx, guild: GuildId, table: &Table, traces: &Traces) -> Result<u64> {
    if !table.has(PERSON) {
        return Ok(0);
    }
    let (name, by) = (&table.name, table.guild);
    let sql = if KEPT.contains(&name.as_str()) {
        format!("UPDATE {name} SET {PERSON} = $3 WHERE {by} = $1 AND {PERSON} = $2")
    } else {
        format!("DELETE FROM {name} WHERE {by} = $1 AND {PERSON} = $2 AND $3 <> ''")
    };
    let done = sqlx::query(AssertSqlSafe(sql))
        .bind(id_to_row(guild.0))
        .bind(traces.id.as_str())
        .bind(traces.placeholder.as_str())
        .execute(tx.connection().await?)
        .await?;
    Ok(done.rows_affected())
}

async fn sweep_account(tx: &mut Tx, guild: GuildId, table: &Table, account: i64) -> Result<u64> {
    let mut rows = 0;
    let (name, by) = (&table.name, table.guild);
    for column in table.numbers() {
        let held = &column.name;
        let sql = if column.is_key {
            format!("DELETE FROM {name} WHERE {by} = $1 AND {held} = $2 AND $3 IS NOT NULL")
        } else {
            format!("UPDATE {name} SET {held} = $3 WHERE {by} = $1 AND {held} = $2")
        };
        let nobody = (!column.may_be_empty).then(|| id_to_row(NOBODY.0));
        let nobody = if column.is_key { Some(account) } else { nobody };
        let done = sqlx::query(AssertSqlSafe(sql))
            .bind(id_to_row(guild.0))
            .bind(account)
            .bind(nobody)
            .execute(tx.connection().await?)
            .await?;
        rows += done.rows_affected();
    }
    Ok(rows)
}

/// Removes the traces from a column of texts. A post that has changed is wanted anew.
async fn sweep_texts(
    tx: &mut Tx,
    guild: GuildId,
    table: &Table,
    column: &Column,
    traces: &Traces,
) -> Result<u64> {
    let (name, by, text) = (&table.name, table.guild, &column.name);
    let about = if table.has(PERSON) { PERSON } else { "''" };
    let select = format!(
        "SELECT rowid, {text}, CAST({about} AS TEXT) FROM {name}
         WHERE {by} = $1 AND rowid > $2 AND {text} IS NOT NULL ORDER BY rowid LIMIT $3"
    );
    let again = match (name.as_str(), text.as_str()) {
        ("post", "body") => ", wanted = wanted + 1, failure = NULL, attempts = 0",
        _ => "",
    };
    let change = match (name.as_str(), text.as_str()) {
        // A file that waits cannot be taken over in part.
        ("roster_import", _) => {
            format!("UPDATE {name} SET {text} = '' WHERE rowid = $1 AND $2 <> ''")
        }
        // A timer for somebody who is gone has nothing to do.
        ("timer", _) => format!("DELETE FROM {name} WHERE rowid = $1 AND $2 <> ''"),
        _ => format!("UPDATE {name} SET {text} = $2{again} WHERE rowid = $1"),
    };
    let (mut rows, mut last) = (0, i64::MIN);
    loop {
        let page: Vec<(i64, String, Option<String>)> =
            sqlx::query_as(AssertSqlSafe(select.clone()))
                .bind(id_to_row(guild.0))
                .bind(last)
                .bind(AT_A_TIME)
                .fetch_all(tx.connection().await?)
                .await?;
        let Some((end, ..)) = page.last() else {
            return Ok(rows);
        };
        last = *end;
        for (row, held, about) in page {
            let is_theirs = about.as_deref() == Some(traces.placeholder.as_str());
            let depth = if is_theirs {
                Depth::EachPart
            } else {
                Depth::WholeName
            };
            let Some(left) = removed(&held, traces, depth) else {
                continue;
            };
            sqlx::query(AssertSqlSafe(change.clone()))
                .bind(row)
                .bind(left)
                .execute(tx.connection().await?)
                .await?;
            rows += 1;
        }
    }
}

/// A text or the JSON in it without the traces; `None` where it holds none.
fn removed(held: &str, traces: &Traces, depth: Depth) -> Option<String> {
    let is_json = held.starts_with(['{', '[']);
    match is_json.then(|| serde_json::from_str::<Value>(held)) {
        Some(Ok(value)) => {
            let mut left = value;
            clean(&mut left, traces, depth).then(|| left.to_string())
        }
        _ => traces.removed_from(held, depth),
    }
}

/// Cleans a JSON value in place and tells whether anything was there.
fn clean(value: &mut Value, traces: &Traces, depth: Depth) -> bool {
    match value {
        Value::String(text) => match traces.removed_from(text, depth) {
            Some(left) => {
                *text = left;
                true
            }
            None => false,
        },
        Value::Number(number) => {
            let theirs = traces
                .account
                .is_some_and(|account| number.as_u64() == Some(account.0));
            if theirs {
                *value = NOBODY.0.into();
            }
            theirs
        }
        Value::Array(items) => {
            let before = items.len();
            if let Some(account) = traces.account {
                items.retain(|item| item.as_u64() != Some(account.0));
            }
            let mut changed = items.len() < before;
            for item in items {
                changed |= clean(item, traces, depth);
            }
            changed
        }
        Value::Object(fields) => {
            let mut changed = false;
            for (_, field) in fields.iter_mut() {
                changed |= clean(field, traces, depth);
            }
            changed
        }
        Value::Null | Value::Bool(_) => false,
    }
}
