//! What a report needs, in two questions.

use super::{Connection, Result, from_json, id_to_row, offers::from_word, time_from_row};
use crate::domain::{Brief, GuildId, OfferLine, Report, RequestId, RequestLine};
use jiff::Timestamp;
use sqlx::FromRow;

#[derive(FromRow)]
struct RequestRow {
    id: i64,
    state: String,
    brief: String,
    opened_at: i64,
    listed_at: Option<i64>,
    yes_at: Option<i64>,
    in_place_at: Option<i64>,
    assigned: i64,
}

#[derive(FromRow)]
struct OfferRow {
    rank: i64,
    reason: Option<String>,
    yes: i64,
}

/// The requests of a guild that were posted since a moment, with what came of them.
pub async fn since(from: &mut impl Connection, guild: GuildId, since: Timestamp) -> Result<Report> {
    let rows: Vec<RequestRow> = sqlx::query_as(
        "SELECT r.id, r.state, r.brief, r.opened_at,
            (SELECT MIN(at) FROM event WHERE guild_id = r.guild_id AND request_id = r.id AND kind = 'shortlist_shown')
                AS listed_at,
            (SELECT MIN(at) FROM event WHERE guild_id = r.guild_id AND request_id = r.id AND kind = 'consent_given')
                AS yes_at,
            (SELECT MIN(in_place_at) FROM engagement WHERE guild_id = r.guild_id AND request_id = r.id)
                AS in_place_at,
            (SELECT COUNT(*) FROM engagement WHERE guild_id = r.guild_id AND request_id = r.id) AS assigned
         FROM request r WHERE r.guild_id = $1 AND r.opened_at >= $2 ORDER BY r.id",
    )
    .bind(id_to_row(guild.0))
    .bind(since.as_millisecond())
    .fetch_all(from.raw().await?)
    .await?;
    let offers: Vec<OfferRow> = sqlx::query_as(
        "SELECT o.rank, o.reason,
            (SELECT COUNT(*) FROM event WHERE guild_id = o.guild_id AND request_id = o.request_id
                AND manager_id = o.manager_id AND kind = 'consent_given') AS yes
         FROM offer o JOIN request r ON r.guild_id = o.guild_id AND r.id = o.request_id
         WHERE o.guild_id = $1 AND r.opened_at >= $2 AND o.state <> 'drafted' ORDER BY o.id",
    )
    .bind(id_to_row(guild.0))
    .bind(since.as_millisecond())
    .fetch_all(from.raw().await?)
    .await?;
    Ok(Report {
        requests: rows
            .into_iter()
            .map(RequestRow::into_line)
            .collect::<Result<_>>()?,
        offers: offers
            .into_iter()
            .map(OfferRow::into_line)
            .collect::<Result<_>>()?,
    })
}

const TABLE: &str = "request";

impl RequestRow {
    fn into_line(self) -> Result<RequestLine> {
        let brief: Brief = from_json(TABLE, &self.brief)?;
        let moment = |at: Option<i64>| at.map(|at| time_from_row(TABLE, at)).transpose();
        Ok(RequestLine {
            id: RequestId(self.id),
            role: brief.role.map(|role| role.id),
            state: from_word(self.state)?,
            opened_at: time_from_row(TABLE, self.opened_at)?,
            listed_at: moment(self.listed_at)?,
            yes_at: moment(self.yes_at)?,
            in_place_at: moment(self.in_place_at)?,
            assigned: u32::try_from(self.assigned).unwrap_or(u32::MAX),
        })
    }
}

impl OfferRow {
    fn into_line(self) -> Result<OfferLine> {
        Ok(OfferLine {
            rank: u32::try_from(self.rank).unwrap_or(u32::MAX),
            accepted: self.yes > 0,
            reason: self.reason.map(from_word).transpose()?,
        })
    }
}
