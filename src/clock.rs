//! The clock at the edge: the only place that asks what time it is.
//!
//! Everything further in takes the time as an argument. The demo and the tests move this clock forward; the real bot
//! uses it as it is.

use jiff::{SignedDuration, Timestamp};
use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

/// A clock that all parts of a process share. Cloning shares it.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    ahead_ms: Arc<AtomicI64>,
}

impl Clock {
    /// A clock that shows the time of the machine.
    pub fn system() -> Self {
        Self::default()
    }

    /// What time it is.
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the edge at which time enters"
    )]
    pub fn now(&self) -> Timestamp {
        let ahead = SignedDuration::from_millis(self.ahead_ms.load(Ordering::Relaxed));
        let machine = Timestamp::now();
        machine.checked_add(ahead).unwrap_or(machine)
    }

    /// Moves the clock so that it shows this time now and goes on from there.
    pub fn set(&self, now: Timestamp) {
        let ahead = now.duration_since(self.now()).as_millis();
        self.ahead_ms
            .fetch_add(i64::try_from(ahead).unwrap_or(0), Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_was_set_goes_on_from_there() {
        let clock = Clock::system();
        let other = clock.clone();
        let then: Timestamp = "2026-11-24T08:00:00Z".parse().unwrap();
        clock.set(then);
        let since = other.now().duration_since(then);
        assert!(since >= SignedDuration::ZERO && since < SignedDuration::from_mins(1));
    }
}
