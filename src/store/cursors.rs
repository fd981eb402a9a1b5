//! How far each channel has been read.

use super::{Connection, Result, Tx, id_from_row, id_to_row};
use crate::domain::{ChannelId, GuildId, MessageId};

/// Notes that everything up to a message has been handled; an older message changes nothing.
pub async fn advance(
    tx: &mut Tx,
    guild: GuildId,
    channel: ChannelId,
    message: MessageId,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO channel_cursor (guild_id, channel_id, message_id) VALUES ($1, $2, $3)
         ON CONFLICT (guild_id, channel_id) DO UPDATE SET message_id = excluded.message_id
         WHERE channel_cursor.message_id < excluded.message_id",
    )
    .bind(id_to_row(guild.0))
    .bind(id_to_row(channel.0))
    .bind(id_to_row(message.0))
    .execute(tx.connection().await?)
    .await?;
    Ok(())
}

/// The last handled message of a channel; `None` if the channel was never read.
pub async fn of_channel(
    from: &mut impl Connection,
    guild: GuildId,
    channel: ChannelId,
) -> Result<Option<MessageId>> {
    let row: Option<(i64,)> = sqlx::query_as(
        "SELECT message_id FROM channel_cursor WHERE guild_id = $1 AND channel_id = $2",
    )
    .bind(id_to_row(guild.0))
    .bind(id_to_row(channel.0))
    .fetch_optional(from.raw().await?)
    .await?;
    Ok(row.map(|(message,)| MessageId(id_from_row(message))))
}
