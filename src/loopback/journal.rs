//! What the bot asked of the stand-in, request by request, and what was wrong with it.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use serde::Serialize;
use serde_json::Value;

/// One request of the bot with its answer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Recorded {
    /// Counts from 1 in the order of the answers.
    pub number: usize,
    /// `GET`, `POST` and so on.
    pub method: String,
    /// The path behind `/api/v10`, decoded as sent: `/channels/1/messages`.
    pub path: String,
    /// What stands behind the question mark.
    pub query: Option<String>,
    /// The JSON of the body, or of the part `payload_json`; null without a body.
    pub body: Value,
    /// The files that came along.
    pub files: Vec<RecordedFile>,
    /// The HTTP status of the answer.
    pub status: u16,
    /// The JSON of the answer; null without one.
    pub answer: Value,
}

/// A file that came with a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RecordedFile {
    /// The name of its part: `files[0]`.
    pub part: String,
    /// Its name.
    pub filename: String,
    /// Its media type.
    pub content_type: String,
    /// Its size in bytes.
    pub size: usize,
}

/// Judges a request; `Err` says what is wrong with it.
pub type Judge = Arc<dyn Fn(&Recorded) -> Result<(), String> + Send + Sync>;

/// The record of all requests; clones share it.
#[derive(Clone, Default)]
pub struct Journal(Arc<Mutex<Pages>>);

#[derive(Default)]
struct Pages {
    requests: Vec<Recorded>,
    violations: Vec<String>,
    judge: Option<Judge>,
}

impl fmt::Debug for Journal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.with(|pages| {
            f.debug_tuple("Journal")
                .field(&pages.requests.len())
                .finish()
        })
    }
}

impl Journal {
    pub(super) fn judged_by(judge: Option<Judge>) -> Self {
        Self(Arc::new(Mutex::new(Pages {
            judge,
            ..Pages::default()
        })))
    }

    /// Every request so far.
    pub fn requests(&self) -> Vec<Recorded> {
        self.with(|pages| pages.requests.clone())
    }

    /// How many requests there were.
    pub fn count(&self) -> usize {
        self.with(|pages| pages.requests.len())
    }

    /// The requests with this method and a path of this pattern: `*` is one step, `**` any rest.
    pub fn matching(&self, method: &str, path: &str) -> Vec<Recorded> {
        let fits = |one: &&Recorded| one.method == method && path_matches(path, &one.path);
        self.with(|pages| pages.requests.iter().filter(fits).cloned().collect())
    }

    /// What the judge of [`Options`](super::Options) found wrong.
    pub fn violations(&self) -> Vec<String> {
        self.with(|pages| pages.violations.clone())
    }

    /// Forgets everything, for benchmarks and long demos.
    pub fn clear(&self) {
        self.with(|pages| {
            pages.requests.clear();
            pages.violations.clear();
        });
    }

    pub(super) fn write(&self, mut recorded: Recorded) {
        let judge = self.with(|pages| pages.judge.clone());
        let verdict = judge.map_or(Ok(()), |judge| judge(&recorded));
        self.with(|pages| {
            recorded.number = pages.requests.len() + 1;
            if let Err(why) = verdict {
                let Recorded { method, path, .. } = &recorded;
                pages.violations.push(format!("{method} {path}: {why}"));
            }
            pages.requests.push(recorded);
        });
    }

    fn with<T>(&self, act: impl FnOnce(&mut Pages) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Whether a path fits a pattern in which `*` is one step and a last `**` any rest.
pub(super) fn path_matches(pattern: &str, path: &str) -> bool {
    let mut steps = path.split('/');
    for wanted in pattern.split('/') {
        if wanted == "**" {
            return true;
        }
        match steps.next() {
            Some(step) if wanted == "*" || wanted == step => {}
            _ => return false,
        }
    }
    steps.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_is_one_step_and_two_are_the_rest() {
        for (pattern, path, fits) in [
            ("/channels/*/messages", "/channels/7/messages", true),
            ("/channels/*/messages", "/channels/7/messages/8", false),
            ("/channels/**", "/channels/7/messages/8", true),
            ("/channels/*", "/channels", false),
            ("**", "/users/@me", true),
        ] {
            assert_eq!(path_matches(pattern, path), fits, "{pattern} {path}");
        }
    }
}
