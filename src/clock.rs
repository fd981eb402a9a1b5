//! The clock at the edge: the only place that asks what time it is.
//!
//! Everything further in takes the time as an argument. The real bot uses the machine's clock; the demo and the tests
//! lend it another one that they can move.

use jiff::Timestamp;
use std::{fmt, sync::Arc};

/// A clock that all parts of a process share. Cloning shares it.
#[derive(Clone, Default)]
pub struct Clock {
    lent: Option<Arc<dyn Fn() -> Timestamp + Send + Sync>>,
}

impl Clock {
    /// The clock of the machine.
    pub fn system() -> Self {
        Self::default()
    }

    /// A clock that shows what another one shows.
    pub fn lent(now: impl Fn() -> Timestamp + Send + Sync + 'static) -> Self {
        Self {
            lent: Some(Arc::new(now)),
        }
    }

    /// What time it is.
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the edge at which time enters"
    )]
    pub fn now(&self) -> Timestamp {
        match &self.lent {
            Some(now) => now(),
            None => Timestamp::now(),
        }
    }
}

impl fmt::Debug for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Clock")
            .field("lent", &self.lent.is_some())
            .finish()
    }
}
