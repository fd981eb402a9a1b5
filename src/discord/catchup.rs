//! Reads what was written while the bot was away.
//!
//! Discord replays events after a short loss of the connection only. After a longer one, and at every start, the bot
//! reads each watched channel from the last message that it has handled; handling a message twice changes nothing.

use super::{Edge, deliver, gateway, person};
use crate::domain::{ChannelId, GuildId, MessageId};
use serenity::all::{Context, GetMessages, Message};
use std::collections::{HashMap, HashSet};
use tracing::{error, info, warn};

/// Pages of 100 messages that are read of one channel at most.
const MOST_PAGES: usize = 50;

/// Reads the watched channels of a guild from where they were left.
pub(super) async fn read_missed(ctx: &Context, edge: &Edge, guild: GuildId) {
    let channels = match edge.desk.cursors(guild).await {
        Ok(channels) => channels,
        Err(error) => {
            error!(guild.id = guild.0, %error, "it is not known how far the channels were read");
            return;
        }
    };
    for (channel, cursor) in channels {
        match cursor {
            Some(last) => read_channel(ctx, edge, guild, channel, last.0).await,
            None => begin_here(ctx, edge, guild, channel).await,
        }
    }
    check_open(ctx, edge, guild).await;
    edge.desk.caught_up();
}

async fn read_channel(ctx: &Context, edge: &Edge, guild: GuildId, channel: ChannelId, last: u64) {
    let by_role = edge.desk.requests_need_a_role(guild).await.unwrap_or(true);
    let mut roles = HashMap::new();
    let mut after = last;
    let mut missed = 0_usize;
    for _ in 0..MOST_PAGES {
        let page = GetMessages::new().after(after).limit(100);
        let mut messages = match serenity::all::ChannelId::new(channel.0)
            .messages(&ctx.http, page)
            .await
        {
            Ok(messages) => messages,
            Err(error) => {
                warn!(
                    guild.id = guild.0,
                    channel.id = channel.0,
                    error = deliver::short(&error),
                    "a channel's history cannot be read"
                );
                return;
            }
        };
        messages.sort_by_key(|message| message.id);
        let Some(newest) = messages.last().map(|message| message.id.get()) else {
            break;
        };
        let full = messages.len() >= 100;
        for mut message in messages {
            message.guild_id = Some(serenity::all::GuildId::new(guild.0));
            missed += 1;
            if by_role && !message.author.bot {
                let held = person::roles_in(ctx, guild, message.author.id, &mut roles).await;
                gateway::handle_missed(ctx, edge, message, held).await;
            } else {
                gateway::handle_message(ctx, edge, message).await;
            }
        }
        if newest <= after || !full {
            break;
        }
        after = newest;
    }
    if missed > 0 {
        info!(
            guild.id = guild.0,
            channel.id = channel.0,
            messages = missed,
            "read what was written meanwhile"
        );
    }
}

/// Looks at the messages behind open requests: an edit or a deletion that happened meanwhile is handled now.
async fn check_open(ctx: &Context, edge: &Edge, guild: GuildId) {
    let open = match edge.desk.open_messages(guild).await {
        Ok(open) => open,
        Err(error) => {
            error!(guild.id = guild.0, %error, "the open requests could not be read");
            return;
        }
    };
    let mut closed = HashSet::new();
    for (channel, message) in open {
        if closed.contains(&channel) {
            continue;
        }
        let found = ctx
            .http
            .get_message(channel.0.into(), message.0.into())
            .await;
        match found {
            // Without its intent Discord shows no words of a message: what it says now is not known.
            Ok(found) if found.content.is_empty() => {}
            Ok(found) if found.edited_timestamp.is_some() => {
                if let Some(posted) = gateway::posted(ctx, &found, Some(guild)).await {
                    gateway::handle_edit(edge, &posted).await;
                }
            }
            Ok(_) => {}
            Err(error) if deliver::is_unknown_message(&error) => {
                gateway::handle_deletion(edge, guild, message).await
            }
            Err(error) => {
                warn!(
                    guild.id = guild.0,
                    channel.id = channel.0,
                    error = deliver::short(&error),
                    "a message behind a request cannot be read"
                );
                closed.insert(channel);
            }
        }
    }
}

/// A channel that was never read begins with its newest message: what is older was written before the bot listened. An
/// empty one begins with itself, for its own number is less than that of any message to come.
async fn begin_here(ctx: &Context, edge: &Edge, guild: GuildId, channel: ChannelId) {
    let newest = serenity::all::ChannelId::new(channel.0)
        .messages(&ctx.http, GetMessages::new().limit(1))
        .await;
    if let Ok(messages) = newest {
        let last = messages
            .iter()
            .map(|message: &Message| message.id.get())
            .max();
        let last = MessageId(last.unwrap_or(channel.0));
        if let Err(error) = edge.desk.begin_reading(guild, channel, last).await {
            error!(guild.id = guild.0, channel.id = channel.0, %error, "where a channel begins could not be written");
        }
    }
}
