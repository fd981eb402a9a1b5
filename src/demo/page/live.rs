//! What changed, pushed to the open pages as server-sent events.
//!
//! An event of the loopback goes out as `change` with its JSON, a move of the clock as `clock`, and
//! `refresh` tells a page that it was too slow and has to read everything anew.

use std::convert::Infallible;

use axum::Router;
use axum::extract::{Query, State};
use axum::response::IntoResponse;
use axum::response::sse::{Event as Push, KeepAlive, Sse};
use axum::routing::get;
use futures::stream;
use jiff::Timestamp;
use tokio::sync::broadcast::{Receiver, error::RecvError};
use tokio::sync::watch;

use super::reads::As;
use super::{Refusal, Room};
use crate::loopback::{Event, UserId};

pub(super) fn routes() -> Router<Room> {
    Router::new().route("/api/events", get(events))
}

async fn events(
    State(room): State<Room>,
    Query(reader): Query<As>,
) -> Result<impl IntoResponse, Refusal> {
    let tap = Tap {
        reader: room.person(&reader.name)?.id(),
        changes: room.loopback.events(),
        clock: room.clock_moves.subscribe(),
        stopped: room.stopped.clone(),
    };
    let pushes = stream::unfold(tap, |mut tap| async move {
        let push = tap.next().await?;
        Some((Ok::<_, Infallible>(push), tap))
    });
    Ok(Sse::new(pushes).keep_alive(KeepAlive::default()))
}

/// The events as one person may know them.
struct Tap {
    reader: UserId,
    changes: Receiver<Event>,
    clock: Receiver<Timestamp>,
    stopped: watch::Receiver<bool>,
}

impl Tap {
    /// The next push; none when the page or the loopback ends.
    async fn next(&mut self) -> Option<Push> {
        loop {
            tokio::select! {
                _ = self.stopped.wait_for(|stopped| *stopped) => return None,
                moved = self.clock.recv() => match moved {
                    Ok(now) => return Some(Push::default().event("clock").data(now.to_string())),
                    Err(RecvError::Lagged(_)) => {}
                    Err(RecvError::Closed) => return None,
                },
                change = self.changes.recv() => match change {
                    Ok(change) if !is_for(&change, self.reader) => {}
                    Ok(change) => return Push::default().event("change").json_data(change).ok(),
                    Err(RecvError::Lagged(_)) => {
                        return Some(Push::default().event("refresh").data("all"));
                    }
                    Err(RecvError::Closed) => return None,
                },
            }
        }
    }
}

/// Whether a person may hear of a change at all.
fn is_for(change: &Event, reader: UserId) -> bool {
    match change {
        Event::MessagePosted { only_for, .. }
        | Event::MessageEdited { only_for, .. }
        | Event::MessageDeleted { only_for, .. } => only_for.is_none_or(|only| only == reader),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::loopback::{ChannelId, MessageId};

    #[test]
    fn nobody_hears_of_what_only_another_sees() {
        let posted = |only_for| Event::MessagePosted {
            channel: ChannelId(1),
            message: MessageId(2),
            only_for,
        };
        assert!(is_for(&posted(None), UserId(3)));
        assert!(is_for(&posted(Some(UserId(3))), UserId(3)));
        assert!(!is_for(&posted(Some(UserId(4))), UserId(3)));
    }
}
