//! Erasures: asked for, taken back, done; and all that is stored about a person, for whoever wants to see it.

use super::{
    Result, Tx, from_json, id_from_row, id_to_row, managers,
    offers::from_word,
    posts::{self, Outgoing},
    statement::Statement,
    sweep, time_from_row, timers, to_json,
};
use crate::domain::{
    Actor, Erasure, ErasureNumber, Fact, GuildId, Locale, ManagerId, OfferId, Removed, Traces,
    UserId,
};
use jiff::Timestamp;
use serde_json::{Map, Value};
use sqlx::{AssertSqlSafe, FromRow};

const TABLE: &str = "erasure";

/// The timer that has the file written anew without what was removed.
pub const SCRUB_TIMER: &str = "scrub";

/// How the keys of receipts begin: the last word to a person, whose row goes once it is sent.
const RECEIPT: &str = "receipt/";

/// The name of a receipt in the outbox.
pub fn receipt_key(number: ErasureNumber) -> String {
    format!("{RECEIPT}{number}")
}

#[derive(FromRow)]
struct Row {
    id: i64,
    manager_id: String,
    user_id: Option<i64>,
    asked_by: Option<i64>,
    locale: String,
    state: String,
    asked_at: i64,
    due_at: i64,
}

impl Row {
    fn into_erasure(self, guild: GuildId) -> Result<Erasure> {
        let Ok(locale) = self.locale.parse::<Locale>();
        Ok(Erasure {
            guild,
            number: ErasureNumber(self.id),
            manager: ManagerId::new(self.manager_id),
            user: self.user_id.map(|user| UserId(id_from_row(user))),
            asked_by: self.asked_by.map(|user| UserId(id_from_row(user))),
            locale,
            state: from_word(self.state)?,
            asked_at: time_from_row(TABLE, self.asked_at)?,
            due_at: time_from_row(TABLE, self.due_at)?,
        })
    }
}

/// Who is to be erased, and what is known of how.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The person.
    pub manager: &'a ManagerId,
    /// Their account.
    pub user: Option<UserId>,
    /// Who asks.
    pub by: UserId,
    /// The language in which the person is told.
    pub locale: &'a Locale,
    /// When.
    pub at: Timestamp,
    /// When it is to be done.
    pub due_at: Timestamp,
}

/// Writes down that an erasure was asked for. Fails with an error that [`super::StoreError::is_taken`] if one is pending.
pub async fn ask(tx: &mut Tx, guild: GuildId, asked: Asked<'_>) -> Result<ErasureNumber> {
    let (number,): (i64,) = tx
        .ask(
            Statement::new(
                "INSERT INTO erasure (guild_id, id, manager_id, user_id, asked_by, locale, state, asked_at, due_at)
                 SELECT $1, COALESCE(MAX(id), 0) + 1, $2, $3, $4, $5, 'pending', $6, $7 FROM erasure WHERE guild_id = $1
                 RETURNING id",
            )
            .bind(id_to_row(guild.0))
            .bind(asked.manager.as_str())
            .bind(asked.user.map(|user| id_to_row(user.0)))
            .bind(id_to_row(asked.by.0))
            .bind(asked.locale.as_str())
            .bind(asked.at.as_millisecond())
            .bind(asked.due_at.as_millisecond()),
        )
        .await?;
    Ok(ErasureNumber(number))
}

/// The erasure of a person that is pending.
pub async fn pending(tx: &mut Tx, guild: GuildId, manager: &ManagerId) -> Result<Option<Erasure>> {
    let row: Option<Row> = sqlx::query_as(
        "SELECT id, manager_id, user_id, asked_by, locale, state, asked_at, due_at FROM erasure
         WHERE guild_id = $1 AND manager_id = $2 AND state = 'pending'",
    )
    .bind(id_to_row(guild.0))
    .bind(manager.as_str())
    .fetch_optional(tx.connection().await?)
    .await?;
    row.map(|row| row.into_erasure(guild)).transpose()
}

/// The erasure with this number.
pub async fn find(tx: &mut Tx, guild: GuildId, number: ErasureNumber) -> Result<Option<Erasure>> {
    let row: Option<Row> = sqlx::query_as(
        "SELECT id, manager_id, user_id, asked_by, locale, state, asked_at, due_at FROM erasure WHERE guild_id = $1 AND id = $2",
    )
    .bind(id_to_row(guild.0))
    .bind(number.0)
    .fetch_optional(tx.connection().await?)
    .await?;
    row.map(|row| row.into_erasure(guild)).transpose()
}

/// Takes an erasure back.
pub fn cancel(tx: &mut Tx, erasure: &Erasure, at: Timestamp) {
    tx.write(
        Statement::new(
            "UPDATE erasure SET state = 'cancelled', done_at = $3
             WHERE guild_id = $1 AND id = $2 AND state = 'pending'",
        )
        .bind(id_to_row(erasure.guild.0))
        .bind(erasure.number.0)
        .bind(at.as_millisecond()),
    );
}

/// Puts an erasure off.
pub fn put_off(tx: &mut Tx, erasure: &Erasure, due_at: Timestamp) {
    tx.write(
        Statement::new("UPDATE erasure SET due_at = $3 WHERE guild_id = $1 AND id = $2")
            .bind(id_to_row(erasure.guild.0))
            .bind(erasure.number.0)
            .bind(due_at.as_millisecond()),
    );
}

/// Removes a person and every trace of them; returns what was removed and the posts that must read otherwise now.
/// `stripped` is the body of posts that held nothing but what was for or from the person. [`super::guilds::bump_roster`]
/// goes with it.
pub async fn remove(
    tx: &mut Tx,
    erasure: &Erasure,
    traces: &Traces,
    offers: &[OfferId],
    stripped: &str,
    at: Timestamp,
) -> Result<(Removed, Vec<Outgoing>)> {
    let guild = erasure.guild;
    let unsent: Vec<String> = posts::unsent(tx)
        .await?
        .into_iter()
        .filter(|post| post.guild == guild)
        .map(|post| post.key)
        .collect();
    if let Some(account) = traces.account {
        posts::strip_private(tx, guild, account, stripped).await?;
    }
    for offer in offers {
        posts::strip_talk(tx, guild, *offer, stripped).await?;
    }
    blank_words(tx, guild, traces).await?;
    if let Some(account) = traces.account {
        let theirs = to_json(TABLE, &Actor::User(account))?;
        sqlx::query("UPDATE event SET actor = $3 WHERE guild_id = $1 AND actor = $2")
            .bind(id_to_row(guild.0))
            .bind(theirs)
            .bind(to_json(TABLE, &Actor::Erased)?)
            .execute(tx.connection().await?)
            .await?;
    }
    managers::erase(tx, guild, &traces.id).await?;
    let rows = sweep::sweep(tx, guild, traces).await? + 1;
    let due = posts::unsent(tx).await?;
    let changed: Vec<Outgoing> = due
        .into_iter()
        // One that was never sent is on its way already, with its row as it is now.
        .filter(|post| post.guild == guild && post.wanted > 1)
        .collect();
    let messages = changed
        .iter()
        .filter(|post| post.message.is_some() && !unsent.contains(&post.key))
        .count();
    let removed = Removed {
        rows: u32::try_from(rows).unwrap_or(u32::MAX),
        messages: u32::try_from(messages).unwrap_or(u32::MAX),
    };
    sqlx::query(
        "UPDATE erasure SET state = 'done', done_at = $3, removed_rows = $4, removed_messages = $5
         WHERE guild_id = $1 AND id = $2",
    )
    .bind(id_to_row(guild.0))
    .bind(erasure.number.0)
    .bind(at.as_millisecond())
    .bind(i64::from(removed.rows))
    .bind(i64::from(removed.messages))
    .execute(tx.connection().await?)
    .await?;
    timers::set(tx, guild, SCRUB_TIMER, at);
    Ok((removed, changed))
}

/// Blanks out what people wrote about the person in the log.
async fn blank_words(tx: &mut Tx, guild: GuildId, traces: &Traces) -> Result<()> {
    let lines: Vec<(i64, String)> =
        sqlx::query_as("SELECT seq, detail FROM event WHERE guild_id = $1 AND manager_id = $2")
            .bind(id_to_row(guild.0))
            .bind(traces.id.as_str())
            .fetch_all(tx.connection().await?)
            .await?;
    for (line, detail) in lines {
        let before: Fact = from_json(TABLE, &detail)?;
        let mut after = before.clone();
        after.blank_words();
        if after != before {
            sqlx::query("UPDATE event SET detail = $3 WHERE guild_id = $1 AND seq = $2")
                .bind(id_to_row(guild.0))
                .bind(line)
                .bind(to_json(TABLE, &after)?)
                .execute(tx.connection().await?)
                .await?;
        }
    }
    Ok(())
}

/// Lets go of a receipt that is sent or cannot be: with it goes the account, from the row and from the file.
pub fn settle_receipt(tx: &mut Tx, post: &Outgoing) {
    if !post.key.starts_with(RECEIPT) {
        return;
    }
    tx.write(
        Statement::new("DELETE FROM post WHERE guild_id = $1 AND key = $2")
            .bind(id_to_row(post.guild.0))
            .bind(post.key.as_str()),
    );
    tx.write(
        Statement::new("UPDATE timer SET done_at = NULL WHERE guild_id = $1 AND key = $2")
            .bind(id_to_row(post.guild.0))
            .bind(SCRUB_TIMER),
    );
}

/// All that is stored about a person or an account, table by table, as JSON.
pub async fn all_about(
    tx: &mut Tx,
    guild: GuildId,
    manager: Option<&ManagerId>,
    account: Option<UserId>,
) -> Result<Value> {
    let mut all = Map::new();
    for table in sweep::tables(tx).await? {
        let mut conditions: Vec<String> = Vec::new();
        if table.has(sweep::PERSON) {
            conditions.push(format!("{} = $2", sweep::PERSON));
        }
        match table.name.as_str() {
            "manager" => conditions.push("id = $2".to_owned()),
            "event" => conditions.push("(actor = $4 AND manager_id IS NULL)".to_owned()),
            _ => {}
        }
        conditions.extend(
            table
                .numbers()
                .map(|column| format!("{} = $3", column.name)),
        );
        let fields: Vec<String> = table
            .columns
            .iter()
            .map(|column| format!("'{0}', {0}", column.name))
            .collect();
        let sql = format!(
            "SELECT json_object({}) FROM {} WHERE {} = $1 AND ({})
             AND COALESCE($2, '') || COALESCE($3, 0) || $4 IS NOT NULL",
            fields.join(", "),
            table.name,
            table.guild,
            conditions.join(" OR ")
        );
        let actor = account.map(|account| to_json(TABLE, &Actor::User(account)));
        let rows: Vec<(String,)> = sqlx::query_as(AssertSqlSafe(sql))
            .bind(id_to_row(guild.0))
            .bind(manager.map(|manager| manager.as_str().to_owned()))
            .bind(account.map(|account| id_to_row(account.0)))
            .bind(actor.transpose()?.unwrap_or_default())
            .fetch_all(tx.connection().await?)
            .await?;
        let rows: Vec<Value> = rows
            .iter()
            .map(|(row,)| from_json::<Value>(TABLE, row).map(unfolded))
            .collect::<Result<_>>()?;
        if !rows.is_empty() {
            all.insert(table.name, rows.into());
        }
    }
    Ok(all.into())
}

/// JSON within texts of JSON, laid open; ids as texts, because many readers of JSON round them.
fn unfolded(row: Value) -> Value {
    let Value::Object(fields) = row else {
        return row;
    };
    let open = fields.into_iter().map(|(name, value)| {
        let value = match value {
            Value::String(text) if text.starts_with(['{', '[']) => {
                serde_json::from_str(&text).unwrap_or(Value::String(text))
            }
            Value::Number(number) if name.ends_with("_id") => number.to_string().into(),
            other => other,
        };
        (name, value)
    });
    Value::Object(open.collect())
}
