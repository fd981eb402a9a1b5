//! The clock of the stand-in: the real one plus an offset, or frozen at an instant.
//!
//! It stamps messages, dates ids and ages the tokens of interactions. The three seconds that a bot
//! has for its first answer are real time and do not follow it.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

/// A handle to the one clock of a [`Loopback`](super::Loopback); clones share it.
#[derive(Debug, Clone, Default)]
pub struct Clock(Arc<Mutex<Reading>>);

#[derive(Debug, Clone, Copy, Default)]
struct Reading {
    offset: SignedDuration,
    frozen_at: Option<Timestamp>,
}

impl Clock {
    /// What the clock shows.
    pub fn now(&self) -> Timestamp {
        self.with(|reading| reading.now())
    }

    /// Turns the clock to `instant`; it runs on from there unless it is frozen.
    pub fn set(&self, instant: Timestamp) {
        self.with(|reading| match &mut reading.frozen_at {
            Some(at) => *at = instant,
            None => reading.offset = instant.duration_since(real()),
        });
    }

    /// Turns the clock forward by `step`.
    pub fn advance(&self, step: Duration) {
        let step = SignedDuration::try_from(step).unwrap_or(SignedDuration::MAX);
        self.set(self.now().saturating_add(step).unwrap_or(Timestamp::MAX));
    }

    /// Stops the clock at `instant` until [`run`](Self::run).
    pub fn freeze_at(&self, instant: Timestamp) {
        self.with(|reading| reading.frozen_at = Some(instant));
    }

    /// Lets a frozen clock run on from where it stands.
    pub fn run(&self) {
        self.with(|reading| {
            if let Some(at) = reading.frozen_at.take() {
                reading.offset = at.duration_since(real());
            }
        });
    }

    fn with<T>(&self, act: impl FnOnce(&mut Reading) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Reading {
    fn now(&self) -> Timestamp {
        self.frozen_at
            .unwrap_or_else(|| real().saturating_add(self.offset).unwrap_or(Timestamp::MAX))
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the clock at the edge")]
fn real() -> Timestamp {
    Timestamp::now()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn a_frozen_clock_stands_and_can_be_moved() {
        let clock = Clock::default();
        clock.freeze_at(at("2026-03-01T08:00:00Z"));
        assert_eq!(clock.now(), at("2026-03-01T08:00:00Z"));
        clock.advance(Duration::from_secs(90 * 60));
        assert_eq!(clock.now(), at("2026-03-01T09:30:00Z"));
        clock.set(at("2030-01-01T00:00:00Z"));
        assert_eq!(clock.now(), at("2030-01-01T00:00:00Z"));
    }

    #[test]
    fn a_clock_that_is_set_runs_on_from_there() {
        let clock = Clock::default();
        clock.freeze_at(at("2026-03-01T08:00:00Z"));
        clock.run();
        let ahead = clock.now().duration_since(at("2026-03-01T08:00:00Z"));
        assert!(ahead >= SignedDuration::ZERO && ahead < SignedDuration::from_secs(60));
    }
}
