//! Engagements: seats that people take.

use super::{
    Connection, Result, StoreError, Tx, day_from_row, day_to_row, from_json, id_to_row,
    statement::Statement, time_from_row, to_json,
};
use crate::domain::{Engagement, EngagementState, GuildId, ManagerId, OfferId, RequestId};
use serde_json::Value;
use sqlx::FromRow;

const TABLE: &str = "engagement";

fn state_column(state: EngagementState) -> &'static str {
    match state {
        EngagementState::Agreed => "agreed",
        EngagementState::InPlace => "in_place",
        EngagementState::Closed => "closed",
        EngagementState::EndedEarly => "ended_early",
    }
}

/// Writes a new engagement.
pub fn add(tx: &mut Tx, engagement: &Engagement) -> Result<()> {
    let row = Statement::new(
        "INSERT INTO engagement (guild_id, offer_id, request_id, manager_id, state, from_day, until_day, mandate)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(id_to_row(engagement.guild.0))
    .bind(engagement.offer.0)
    .bind(engagement.request.0)
    .bind(engagement.manager.as_str())
    .bind(state_column(engagement.state))
    .bind(day_to_row(engagement.from))
    .bind(day_to_row(engagement.until))
    .bind(to_json(TABLE, &engagement.mandate)?);
    tx.write(row);
    Ok(())
}

/// Writes an engagement that was in the state `seen`; `false` if it is not any more.
pub async fn update(tx: &mut Tx, engagement: &Engagement, seen: EngagementState) -> Result<bool> {
    let outcome = engagement
        .outcome
        .as_ref()
        .map(|outcome| to_json(TABLE, outcome))
        .transpose()?;
    let moved: Vec<(i64,)> = tx
        .ask_all(
            Statement::new(
                "UPDATE engagement SET state = $4, in_place_at = $5, ended_day = $6, outcome = $7
                 WHERE guild_id = $1 AND offer_id = $2 AND state = $3 RETURNING offer_id",
            )
            .bind(id_to_row(engagement.guild.0))
            .bind(engagement.offer.0)
            .bind(state_column(seen))
            .bind(state_column(engagement.state))
            .bind(engagement.in_place_at.map(|at| at.as_millisecond()))
            .bind(engagement.ended_on.map(day_to_row))
            .bind(outcome),
        )
        .await?;
    Ok(!moved.is_empty())
}

/// Writes a later end.
pub fn prolong(tx: &mut Tx, engagement: &Engagement) {
    let row = Statement::new(
        "UPDATE engagement SET until_day = $3 WHERE guild_id = $1 AND offer_id = $2",
    )
    .bind(id_to_row(engagement.guild.0))
    .bind(engagement.offer.0)
    .bind(day_to_row(engagement.until));
    tx.write(row);
}

#[derive(FromRow)]
struct Row {
    offer_id: i64,
    request_id: i64,
    manager_id: String,
    state: String,
    from_day: i64,
    until_day: i64,
    mandate: String,
    in_place_at: Option<i64>,
    ended_day: Option<i64>,
    outcome: Option<String>,
}

impl Row {
    fn into_engagement(self, guild: GuildId) -> Result<Engagement> {
        let state = serde_json::from_value(Value::String(self.state)).map_err(|error| {
            StoreError::Inconsistent {
                table: TABLE,
                what: error.to_string(),
            }
        })?;
        Ok(Engagement {
            guild,
            offer: OfferId(self.offer_id),
            request: RequestId(self.request_id),
            manager: ManagerId::new(self.manager_id),
            state,
            from: day_from_row(TABLE, self.from_day)?,
            until: day_from_row(TABLE, self.until_day)?,
            mandate: from_json(TABLE, &self.mandate)?,
            in_place_at: self
                .in_place_at
                .map(|at| time_from_row(TABLE, at))
                .transpose()?,
            ended_on: self
                .ended_day
                .map(|day| day_from_row(TABLE, day))
                .transpose()?,
            outcome: self
                .outcome
                .map(|outcome| from_json(TABLE, &outcome))
                .transpose()?,
        })
    }
}

/// The engagements of a request, in the order of their offers.
pub async fn of_request(
    from: &mut impl Connection,
    guild: GuildId,
    request: RequestId,
) -> Result<Vec<Engagement>> {
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT offer_id, request_id, manager_id, state, from_day, until_day, mandate, in_place_at, ended_day, outcome
         FROM engagement WHERE guild_id = $1 AND request_id = $2 ORDER BY offer_id",
    )
    .bind(id_to_row(guild.0))
    .bind(request.0)
    .fetch_all(from.raw().await?)
    .await?;
    rows.into_iter()
        .map(|row| row.into_engagement(guild))
        .collect()
}
