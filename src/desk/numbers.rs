//! The numbers that requests get, counted up guild by guild.

use crate::domain::{GuildId, RequestId};
use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

/// The last number given in each guild, as far as this process knows.
#[derive(Debug, Default)]
pub(super) struct Numbers(Mutex<HashMap<GuildId, RequestId>>);

impl Numbers {
    /// The next number of a guild; `None` where it is not known how far the guild has come.
    pub(super) fn next(&self, guild: GuildId) -> Option<RequestId> {
        let mut given = self.lock();
        let last = given.get_mut(&guild)?;
        last.0 += 1;
        Some(*last)
    }

    /// The next number of a guild of which the database knows this one as the last.
    pub(super) fn next_after(&self, guild: GuildId, last: RequestId) -> RequestId {
        let mut given = self.lock();
        let known = given.entry(guild).or_insert(last);
        *known = (*known).max(last);
        known.0 += 1;
        *known
    }

    /// Has the database asked before the next number is given.
    pub(super) fn forget(&self, guild: GuildId) {
        self.lock().remove(&guild);
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<GuildId, RequestId>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
