//! What can go wrong between a bot and Discord, on demand.
//!
//! ```no_run
//! # fn story(discord: &interim_desk::loopback::Loopback) {
//! use std::time::Duration;
//!
//! use interim_desk::loopback::{Fault, On};
//!
//! let faults = discord.faults();
//! faults.inject(On::post("/channels/*/messages"), Fault::AnswerLost);
//! faults.inject(
//!     On::any("**").times(3),
//!     Fault::RateLimited { retry_after: Duration::from_millis(50), global: true },
//! );
//! faults.drop_sockets();
//! # }
//! ```

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::Instant;

use super::gateway::Push;
use super::journal::path_matches;
use super::shared::Shared;

/// Which requests a fault strikes: a method, a pattern of the path, how many, after how many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct On {
    method: Option<&'static str>,
    path: String,
    skip: usize,
    times: usize,
}

impl On {
    fn new(method: Option<&'static str>, path: &str) -> Self {
        Self {
            method,
            path: path.to_owned(),
            skip: 0,
            times: 1,
        }
    }

    /// The next request with any method; in the path, `*` is one step and a last `**` any rest.
    pub fn any(path: &str) -> Self {
        Self::new(None, path)
    }

    /// The next `GET`.
    pub fn get(path: &str) -> Self {
        Self::new(Some("GET"), path)
    }

    /// The next `POST`.
    pub fn post(path: &str) -> Self {
        Self::new(Some("POST"), path)
    }

    /// The next `PATCH`.
    pub fn patch(path: &str) -> Self {
        Self::new(Some("PATCH"), path)
    }

    /// The next `PUT`.
    pub fn put(path: &str) -> Self {
        Self::new(Some("PUT"), path)
    }

    /// The next `DELETE`.
    pub fn delete(path: &str) -> Self {
        Self::new(Some("DELETE"), path)
    }

    /// So many of them instead of one.
    #[must_use]
    pub fn times(mut self, times: usize) -> Self {
        self.times = times;
        self
    }

    /// Only after so many of them went through.
    #[must_use]
    pub fn after(mut self, skip: usize) -> Self {
        self.skip = skip;
        self
    }

    fn fits(&self, method: &str, path: &str) -> bool {
        self.method.is_none_or(|wanted| wanted == method) && path_matches(&self.path, path)
    }
}

/// What happens to a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// 429 with `retry_after`; the request is not executed.
    RateLimited {
        /// How long the bot is told to wait.
        retry_after: Duration,
        /// Whether it holds for all routes.
        global: bool,
    },
    /// A bare status such as 500 or 503; the request is not executed.
    Status(u16),
    /// Executed and answered, but late.
    Latency(Duration),
    /// Executed, and the connection breaks before the answer.
    AnswerLost,
    /// The connection breaks before anything is executed.
    Broken,
}

/// Faults that wait for their requests, and how the server treats connections.
#[derive(Debug)]
pub(super) struct FaultState {
    requests: Mutex<Vec<(On, Fault)>>,
    lost_events: Mutex<Vec<(String, usize)>>,
    gateway_away_until: Mutex<Option<Instant>>,
    deaf: Mutex<bool>,
    /// Whether the port is open.
    pub(super) reachable: watch::Sender<bool>,
}

impl Default for FaultState {
    fn default() -> Self {
        Self {
            requests: Mutex::default(),
            lost_events: Mutex::default(),
            gateway_away_until: Mutex::default(),
            deaf: Mutex::default(),
            reachable: watch::Sender::new(true),
        }
    }
}

impl FaultState {
    /// The fault for this request, if one waits; it is used up.
    pub(super) fn strike(&self, method: &str, path: &str) -> Option<Fault> {
        let mut waiting = lock(&self.requests);
        let index = waiting.iter().position(|(on, _)| on.fits(method, path))?;
        let (on, fault) = waiting.get_mut(index)?;
        if on.skip > 0 {
            on.skip -= 1;
            return None;
        }
        let fault = fault.clone();
        on.times = on.times.saturating_sub(1);
        if on.times == 0 {
            waiting.remove(index);
        }
        Some(fault)
    }

    /// Whether the bot misses this event.
    pub(super) fn loses(&self, event: &str) -> bool {
        let mut lost = lock(&self.lost_events);
        let Some((_, times)) = lost
            .iter_mut()
            .find(|(name, times)| name == event && *times > 0)
        else {
            return false;
        };
        *times -= 1;
        true
    }

    pub(super) fn gateway_is_away(&self) -> bool {
        lock(&self.gateway_away_until).is_some_and(|until| Instant::now() < until)
    }

    /// Whether heartbeats stay unanswered.
    pub(super) fn is_deaf(&self) -> bool {
        *lock(&self.deaf)
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The handle to break things with.
#[derive(Debug, Clone)]
pub struct Faults(pub(super) Arc<Shared>);

impl Faults {
    /// Lets a fault strike the requests that it fits; earlier ones strike first.
    pub fn inject(&self, on: On, fault: Fault) {
        lock(&self.0.faults.requests).push((on, fault));
    }

    /// Takes back every fault that still waits for its request or event.
    pub fn clear(&self) {
        lock(&self.0.faults.requests).clear();
        lock(&self.0.faults.lost_events).clear();
        *lock(&self.0.faults.deaf) = false;
    }

    /// Cuts every gateway connection without a word; sessions can be resumed.
    pub fn drop_sockets(&self) {
        self.0.sessions(|sessions| sessions.push_all(&Push::Cut));
    }

    /// Closes every gateway connection with a code; 4007 and 4009 end the session as well.
    pub fn close_sockets(&self, code: u16) {
        self.0.sessions(|sessions| {
            sessions.push_all(&Push::Close(code, "closed on purpose"));
            if matches!(code, 4007 | 4009) {
                sessions.forget_all();
            }
        });
    }

    /// Asks every session to reconnect and resume (opcode 7).
    pub fn ask_to_reconnect(&self) {
        self.0
            .sessions(|sessions| sessions.push_all(&Push::reconnect()));
    }

    /// Tells every session that it is invalid (opcode 9); unless `resumable` it is forgotten.
    pub fn invalidate_sessions(&self, resumable: bool) {
        self.0.sessions(|sessions| {
            sessions.push_all(&Push::invalid_session(resumable));
            if !resumable {
                sessions.forget_all();
            }
        });
    }

    /// Forgets every session and cuts its connection, so that a resume is refused (opcode 9).
    pub fn forget_sessions(&self) {
        self.0.sessions(|sessions| {
            sessions.push_all(&Push::Cut);
            sessions.forget_all();
        });
    }

    /// Cuts every gateway connection and takes no new one for a while of real time.
    pub fn gateway_away_for(&self, time: Duration) {
        *lock(&self.0.faults.gateway_away_until) = Instant::now().checked_add(time);
        self.drop_sockets();
    }

    /// Takes gateway connections again.
    pub fn gateway_back(&self) {
        *lock(&self.0.faults.gateway_away_until) = None;
    }

    /// Leaves heartbeats unanswered, as a half-dead connection does.
    pub fn ignore_heartbeats(&self, ignore: bool) {
        *lock(&self.0.faults.deaf) = ignore;
    }

    /// Loses the next `times` events of a name, such as `MESSAGE_CREATE`; no resume brings them back.
    pub fn lose_events(&self, name: &str, times: usize) {
        lock(&self.0.faults.lost_events).push((name.to_owned(), times));
    }

    /// Closes the port with all its connections; new ones are refused until [`open_port`](Self::open_port).
    pub fn close_port(&self) {
        self.0.faults.reachable.send_replace(false);
        self.drop_sockets();
    }

    /// Opens the port again.
    pub fn open_port(&self) {
        self.0.faults.reachable.send_replace(true);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_waits_for_its_request_strikes_as_often_as_told_and_is_gone() {
        let state = FaultState::default();
        let on = On::post("/channels/*/messages").after(1).times(2);
        lock(&state.requests).push((on, Fault::Status(503)));
        let post = || state.strike("POST", "/channels/1/messages");
        assert_eq!(state.strike("GET", "/channels/1/messages"), None);
        assert_eq!(post(), None);
        assert_eq!(post(), Some(Fault::Status(503)));
        assert_eq!(post(), Some(Fault::Status(503)));
        assert_eq!(post(), None);
    }

    #[test]
    fn only_the_named_events_are_lost() {
        let state = FaultState::default();
        lock(&state.lost_events).push(("MESSAGE_CREATE".to_owned(), 1));
        assert!(!state.loses("MESSAGE_UPDATE"));
        assert!(state.loses("MESSAGE_CREATE"));
        assert!(!state.loses("MESSAGE_CREATE"));
    }
}
