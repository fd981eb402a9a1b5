//! Discord's rate limits, for who wants to run against them: per route and over all.
//!
//! Real time counts here, because the client waits in real time.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

/// How many requests a route and its channel, guild or webhook take in a window.
const ROUTE: (u32, Duration) = (50, Duration::from_secs(1));
/// The same for sending messages.
const MESSAGES: (u32, Duration) = (5, Duration::from_secs(5));
/// The same for reactions.
const REACTIONS: (u32, Duration) = (1, Duration::from_millis(250));
/// How many requests there may be over all routes; answers to interactions do not count.
const GLOBAL: (u32, Duration) = (50, Duration::from_secs(1));

#[derive(Debug, Clone, Copy)]
struct Window {
    used: u32,
    until: Instant,
}

/// What a request is told about its bucket.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Ruling {
    pub(super) bucket: String,
    pub(super) limit: u32,
    pub(super) remaining: u32,
    pub(super) reset_after: Duration,
    /// Too many: `true` if over all routes.
    pub(super) refused: Option<bool>,
}

/// The windows of all buckets.
#[derive(Debug, Default)]
pub(super) struct RateLimits {
    windows: Mutex<HashMap<String, Window>>,
}

impl RateLimits {
    /// Counts a request and says whether it is one too many.
    pub(super) fn count(&self, method: &str, path: &str, now: Instant) -> Ruling {
        let mut windows = self.windows.lock().unwrap_or_else(PoisonError::into_inner);
        let (bucket, (limit, span)) = bucket(method, path);
        let interaction = path.starts_with("/interactions") || path.starts_with("/webhooks");
        if !interaction {
            let all = enter(&mut windows, "", GLOBAL, now);
            if all.refused.is_some() {
                return Ruling {
                    bucket,
                    refused: Some(true),
                    ..all
                };
            }
        }
        let own = enter(&mut windows, &bucket, (limit, span), now);
        Ruling { bucket, ..own }
    }
}

fn enter(
    windows: &mut HashMap<String, Window>,
    bucket: &str,
    (limit, span): (u32, Duration),
    now: Instant,
) -> Ruling {
    let window = windows
        .entry(bucket.to_owned())
        .and_modify(|window| {
            if window.until <= now {
                *window = Window {
                    used: 0,
                    until: now + span,
                };
            }
        })
        .or_insert(Window {
            used: 0,
            until: now + span,
        });
    let refused = window.used >= limit;
    if !refused {
        window.used += 1;
    }
    Ruling {
        bucket: String::new(),
        limit,
        remaining: limit.saturating_sub(window.used),
        reset_after: window.until.saturating_duration_since(now),
        refused: refused.then_some(false),
    }
}

/// The bucket of a request: its route with the first id kept, and how much it holds.
fn bucket(method: &str, path: &str) -> (String, (u32, Duration)) {
    let mut steps: Vec<&str> = path.trim_matches('/').split('/').collect();
    for (index, step) in steps.iter_mut().enumerate() {
        if index != 1 && step.parse::<u64>().is_ok() {
            *step = ":id";
        }
    }
    let size = match (method, steps.as_slice()) {
        ("POST", ["channels", _, "messages"]) => MESSAGES,
        (_, ["channels", _, "messages", _, "reactions", ..]) => REACTIONS,
        _ => ROUTE,
    };
    if steps.get(3) == Some(&"reactions") || steps.get(4) == Some(&"reactions") {
        steps.truncate(5);
    }
    (format!("{method}:{}", steps.join(":")), size)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sixth_message_within_five_seconds_is_refused_in_its_channel_only() {
        let limits = RateLimits::default();
        let start = Instant::now();
        let send = |channel: u32, at: Instant| {
            limits
                .count("POST", &format!("/channels/{channel}/messages"), at)
                .refused
        };
        assert!((0..5).all(|_| send(1, start).is_none()));
        assert_eq!(send(1, start), Some(false));
        assert_eq!(send(2, start), None);
        assert_eq!(send(1, start + Duration::from_secs(5)), None);
    }

    #[test]
    fn the_fifty_first_request_of_a_second_is_refused_over_all_routes_but_interactions_pass() {
        let limits = RateLimits::default();
        let now = Instant::now();
        let ask = |path: String| limits.count("GET", &path, now).refused;
        assert!((0..50).all(|i| ask(format!("/channels/{i}")).is_none()));
        assert_eq!(ask("/users/@me".to_owned()), Some(true));
        assert_eq!(ask("/interactions/1/token/callback".to_owned()), None);
    }
}
