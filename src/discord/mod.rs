//! The edge to Discord: gateway events in, posts out.
//!
//! The only room that knows serenity and poise. It turns what happens on Discord into plain data for the desk, with the
//! time beside it, and what the desk says into Discord's shapes.

mod answer;
mod bot;
mod catchup;
mod commands;
mod deliver;
mod doctor;
mod gateway;
mod http;
mod person;
mod privacy;
mod render;

pub use bot::{Bot, BotError, BotOptions};
pub use doctor::{Finding, examine};

use crate::{clock::Clock, desk::Desk};
use deliver::Deliverer;
use std::sync::Arc;

/// The sign under a message that might be a request; its author's click on it makes it one.
pub(crate) const DOUBT: &str = "🔎";

/// What every handler of events shares.
pub(crate) struct Edge {
    pub(crate) desk: Arc<Desk>,
    deliverer: Arc<Deliverer>,
    pub(crate) clock: Clock,
    /// One turn for each channel, so that a message and its edit are handled in their order.
    pub(crate) turns: Turns,
}

/// Locks by channel: a fixed number of them, shared by channels whose numbers meet.
#[derive(Default)]
pub(crate) struct Turns([tokio::sync::Mutex<()>; 32]);

impl Turns {
    /// Waits for the channel's turn.
    pub(crate) async fn of(&self, channel: u64) -> tokio::sync::MutexGuard<'_, ()> {
        let place = usize::try_from((channel >> 22) % 32).unwrap_or(0);
        self.0[place].lock().await
    }
}
