//! Offers, and the days of people that they take.

use super::{
    Connection, Result, StoreError, Tx, day_from_row, day_to_row, id_from_row, id_to_row,
    statement::Statement, time_from_row,
};
use crate::domain::{
    DeclineReason, GuildId, Locale, Manager, ManagerId, Offer, OfferId, OfferState, RequestId,
    Terms, UserId,
};
use jiff::{Timestamp, civil::Date};
use serde::{Serialize, de::DeserializeOwned};
use sqlx::FromRow;
use std::collections::HashMap;

const TABLE: &str = "offer";

/// The word by which a state or reason stands in its column.
fn word<T: Serialize>(value: T) -> Result<String> {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => Ok(word),
        other => Err(StoreError::Inconsistent {
            table: TABLE,
            what: format!("{other:?}"),
        }),
    }
}

pub(super) fn from_word<T: DeserializeOwned>(word: String) -> Result<T> {
    serde_json::from_value(serde_json::Value::String(word)).map_err(|error| {
        StoreError::Inconsistent {
            table: TABLE,
            what: error.to_string(),
        }
    })
}

/// The number for the next offer of a guild.
pub async fn next_id(tx: &mut Tx, guild: GuildId) -> Result<OfferId> {
    let (next,): (i64,) = tx
        .ask(
            Statement::new("SELECT COALESCE(MAX(id), 0) + 1 FROM offer WHERE guild_id = $1")
                .bind(id_to_row(guild.0)),
        )
        .await?;
    Ok(OfferId(next))
}

/// Writes a new offer.
pub fn add(tx: &mut Tx, offer: &Offer) -> Result<()> {
    let row = Statement::new(
        "INSERT INTO offer (guild_id, id, batch, request_id, manager_id, user_id, state, from_day, until_day, days, rank,
                            locale, made_by, made_at, expires_at, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $14)",
    )
    .bind(id_to_row(offer.guild.0))
    .bind(offer.id.0)
    .bind(offer.batch.0)
    .bind(offer.request.0)
    .bind(offer.manager.as_str())
    .bind(offer.user.map(|user| id_to_row(user.0)))
    .bind(word(offer.state)?)
    .bind(day_to_row(offer.terms.from))
    .bind(day_to_row(offer.terms.until))
    .bind((f64::from(offer.terms.days_per_week) * 10.0).round() as i64)
    .bind(i64::from(offer.rank))
    .bind(offer.locale.as_str())
    .bind(id_to_row(offer.made_by.0))
    .bind(offer.made_at.as_millisecond())
    .bind(offer.expires_at.as_millisecond());
    tx.write(row);
    Ok(())
}

/// Moves an offer from one state to another; `false` if it does not stand there any more.
pub async fn step(tx: &mut Tx, offer: &Offer, to: OfferState, at: Timestamp) -> Result<bool> {
    let moved: Vec<(i64,)> = tx
        .ask_all(
            Statement::new(
                "UPDATE offer SET state = $4, reason = $5, expires_at = $6, changed_at = $7
                 WHERE guild_id = $1 AND id = $2 AND state = $3 RETURNING id",
            )
            .bind(id_to_row(offer.guild.0))
            .bind(offer.id.0)
            .bind(word(offer.state)?)
            .bind(word(to)?)
            .bind(offer.reason.map(word).transpose()?)
            .bind(offer.expires_at.as_millisecond())
            .bind(at.as_millisecond()),
        )
        .await?;
    Ok(!moved.is_empty())
}

/// Notes that the direct message of an offer does not reach the person, and what the platform says.
pub fn unreachable(tx: &mut Tx, guild: GuildId, id: OfferId, why: &str) {
    let row = Statement::new("UPDATE offer SET unreachable = $3 WHERE guild_id = $1 AND id = $2")
        .bind(id_to_row(guild.0))
        .bind(id.0)
        .bind(why);
    tx.write(row);
}

/// Takes a person's days for an offer: all of them, or none and `false` if any is taken.
pub async fn hold(tx: &mut Tx, offer: &Offer) -> Result<bool> {
    let all = take(tx, offer, offer.terms.from).await?;
    if !all {
        release(tx, offer.guild, offer.id);
    }
    Ok(all)
}

/// Takes the days after the one that was the last before, and writes the later end; `false` and nothing if any is taken.
pub async fn prolong(tx: &mut Tx, offer: &Offer, last_before: Date) -> Result<bool> {
    let first = last_before.tomorrow().unwrap_or(last_before);
    if !take(tx, offer, first).await? {
        release_from(tx, offer.guild, offer.id, first);
        return Ok(false);
    }
    let row = Statement::new("UPDATE offer SET until_day = $3 WHERE guild_id = $1 AND id = $2")
        .bind(id_to_row(offer.guild.0))
        .bind(offer.id.0)
        .bind(day_to_row(offer.terms.until));
    tx.write(row);
    Ok(true)
}

/// Takes the days from `first` to the end of an offer that are free, and tells whether that were all.
async fn take(tx: &mut Tx, offer: &Offer, first: Date) -> Result<bool> {
    let (from, until) = (day_to_row(first), day_to_row(offer.terms.until));
    tx.write(
        Statement::new(
            "WITH RECURSIVE span (day) AS (
                SELECT CAST($4 AS BIGINT) UNION ALL SELECT day + 1 FROM span WHERE day < $5
             )
             INSERT INTO held_day (guild_id, manager_id, day, offer_id)
             SELECT $1, $2, day, $3 FROM span WHERE true
             ON CONFLICT (guild_id, manager_id, day) DO NOTHING",
        )
        .bind(id_to_row(offer.guild.0))
        .bind(offer.manager.as_str())
        .bind(offer.id.0)
        .bind(from)
        .bind(until),
    );
    let (held,): (i64,) = tx
        .ask(
            Statement::new(
                "SELECT COUNT(*) FROM held_day
                 WHERE guild_id = $1 AND offer_id = $2 AND day >= $3 AND day <= $4",
            )
            .bind(id_to_row(offer.guild.0))
            .bind(offer.id.0)
            .bind(from)
            .bind(until),
        )
        .await?;
    Ok(held == until - from + 1)
}

/// Gives back the days that an offer took.
pub fn release(tx: &mut Tx, guild: GuildId, id: OfferId) {
    let rows = Statement::new("DELETE FROM held_day WHERE guild_id = $1 AND offer_id = $2")
        .bind(id_to_row(guild.0))
        .bind(id.0);
    tx.write(rows);
}

/// Gives back the days from this one on.
pub fn release_from(tx: &mut Tx, guild: GuildId, id: OfferId, first: Date) {
    let rows =
        Statement::new("DELETE FROM held_day WHERE guild_id = $1 AND offer_id = $2 AND day >= $3")
            .bind(id_to_row(guild.0))
            .bind(id.0)
            .bind(day_to_row(first));
    tx.write(rows);
}

/// A question for whole offers; what follows narrows it down.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, batch, request_id, manager_id, user_id, state, from_day, until_day, days, rank, locale, made_by, \
             made_at, expires_at, reason, unreachable FROM offer ",
            $rest
        )
    };
}

#[derive(FromRow)]
struct Row {
    id: i64,
    batch: i64,
    request_id: i64,
    manager_id: String,
    user_id: Option<i64>,
    state: String,
    from_day: i64,
    until_day: i64,
    days: i64,
    rank: i64,
    locale: String,
    made_by: i64,
    made_at: i64,
    expires_at: i64,
    reason: Option<String>,
    unreachable: Option<String>,
}

impl Row {
    fn into_offer(self, guild: GuildId) -> Result<Offer> {
        let Ok(locale) = self.locale.parse::<Locale>();
        Ok(Offer {
            guild,
            id: OfferId(self.id),
            batch: OfferId(self.batch),
            request: RequestId(self.request_id),
            manager: ManagerId::new(self.manager_id),
            user: self.user_id.map(|user| UserId(id_from_row(user))),
            state: from_word(self.state)?,
            terms: Terms {
                from: day_from_row(TABLE, self.from_day)?,
                until: day_from_row(TABLE, self.until_day)?,
                days_per_week: self.days as f32 / 10.0,
            },
            rank: u32::try_from(self.rank).unwrap_or(u32::MAX),
            locale,
            made_by: UserId(id_from_row(self.made_by)),
            made_at: time_from_row(TABLE, self.made_at)?,
            expires_at: time_from_row(TABLE, self.expires_at)?,
            reason: self.reason.map(from_word::<DeclineReason>).transpose()?,
            unreachable: self.unreachable,
        })
    }
}

fn offers(rows: Vec<Row>, guild: GuildId) -> Result<Vec<Offer>> {
    rows.into_iter().map(|row| row.into_offer(guild)).collect()
}

/// The offer with this number.
pub async fn find(
    from: &mut impl Connection,
    guild: GuildId,
    id: OfferId,
) -> Result<Option<Offer>> {
    let row: Option<Row> = sqlx::query_as(select!("WHERE guild_id = $1 AND id = $2"))
        .bind(id_to_row(guild.0))
        .bind(id.0)
        .fetch_optional(from.raw().await?)
        .await?;
    row.map(|row| row.into_offer(guild)).transpose()
}

/// The offers of a request that went out, in the order in which they were made.
pub async fn of_request(
    from: &mut impl Connection,
    guild: GuildId,
    request: RequestId,
) -> Result<Vec<Offer>> {
    let rows: Vec<Row> = sqlx::query_as(select!(
        "WHERE guild_id = $1 AND request_id = $2 AND state <> 'drafted' ORDER BY id"
    ))
    .bind(id_to_row(guild.0))
    .bind(request.0)
    .fetch_all(from.raw().await?)
    .await?;
    offers(rows, guild)
}

/// All offers to a person, drafts too, in the order in which they were made.
pub async fn of_person(
    from: &mut impl Connection,
    guild: GuildId,
    person: &ManagerId,
) -> Result<Vec<Offer>> {
    let rows: Vec<Row> = sqlx::query_as(select!(
        "WHERE guild_id = $1 AND manager_id = $2 ORDER BY id"
    ))
    .bind(id_to_row(guild.0))
    .bind(person.as_str())
    .fetch_all(from.raw().await?)
    .await?;
    offers(rows, guild)
}

/// The offers that were made with one click and have not gone out.
pub async fn drafts(
    from: &mut impl Connection,
    guild: GuildId,
    batch: OfferId,
) -> Result<Vec<Offer>> {
    let rows: Vec<Row> = sqlx::query_as(select!(
        "WHERE guild_id = $1 AND batch = $2 AND state = 'drafted' ORDER BY id"
    ))
    .bind(id_to_row(guild.0))
    .bind(batch.0)
    .fetch_all(from.raw().await?)
    .await?;
    offers(rows, guild)
}

/// Makes profiles that are about to be written say what offers and engagements take of their people, whatever stood in
/// them: the offers know better than a form or a file.
pub async fn keep_commitments<'m>(
    tx: &mut Tx,
    guild: GuildId,
    people: impl IntoIterator<Item = &'m mut Manager>,
) -> Result<()> {
    let rows: Vec<Row> = sqlx::query_as(select!(
        "WHERE guild_id = $1 AND state <> 'drafted' ORDER BY id"
    ))
    .bind(id_to_row(guild.0))
    .fetch_all(tx.connection().await?)
    .await?;
    let mut of_person: HashMap<ManagerId, Vec<Offer>> = HashMap::new();
    for offer in offers(rows, guild)? {
        of_person
            .entry(offer.manager.clone())
            .or_default()
            .push(offer);
    }
    for person in people {
        for offer in of_person.get(&person.id).into_iter().flatten() {
            offer.mark(person);
        }
    }
    Ok(())
}
