//! Needs that were posted twice: the second is linked to the first, so that it is not run twice unseen.

use super::{Desk, Result};
use crate::{
    domain::{Brief, Field, GuildId, Request, RequestId},
    store::requests,
};
use jiff::{SignedDuration, Timestamp};
use rustc_hash::FxHasher;
use std::{
    collections::{HashMap, VecDeque},
    hash::{Hash as _, Hasher as _},
    sync::{Mutex, PoisonError},
};

/// After so long the same words are a new need.
const SAME_WITHIN: SignedDuration = SignedDuration::from_hours(7 * 24);
/// How many requests of a guild are held against a new one.
const REMEMBERED: usize = 200;
/// Fields that do not make one need another.
const NOT_COMPARED: [Field; 2] = [Field::Confidential, Field::OffLimits];

#[derive(Clone, Copy, Debug)]
struct Known {
    likeness: u64,
    request: RequestId,
    at: Timestamp,
}

/// What the latest requests of each guild said, as far as this process knows.
#[derive(Debug, Default)]
pub(super) struct Twins(Mutex<HashMap<GuildId, VecDeque<Known>>>);

impl Twins {
    fn find(&self, guild: GuildId, likeness: u64, at: Timestamp) -> Option<RequestId> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let same = |one: &&Known| {
            one.likeness == likeness && at.duration_since(one.at).abs() <= SAME_WITHIN
        };
        known
            .get(&guild)?
            .iter()
            .rev()
            .find(same)
            .map(|one| one.request)
    }

    fn note(&self, guild: GuildId, known: Known) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let latest = all.entry(guild).or_default();
        latest.push_back(known);
        if latest.len() > REMEMBERED {
            latest.pop_front();
        }
    }
}

impl Desk {
    /// The request that said the same as this one within the last week, if this process knows of one.
    pub(super) fn twin_of(&self, request: &Request, likeness: Likeness) -> Option<RequestId> {
        let likeness = likeness?;
        self.twins.find(request.guild, likeness, request.opened_at)
    }

    /// Remembers what a request says.
    pub(super) fn remember(&self, request: &Request, likeness: Likeness) {
        if let Some(likeness) = likeness {
            let known = Known {
                likeness,
                request: request.id,
                at: request.opened_at,
            };
            self.twins.note(request.guild, known);
        }
    }

    /// Remembers what the open requests of a guild say, the oldest first.
    pub(super) async fn remember_open(&self, guild: GuildId) -> Result<()> {
        let mut reading = self.store.read().await?;
        let open = requests::open_ones(&mut reading, guild, u8::MAX).await?;
        for request in open.iter().rev() {
            self.remember(request, likeness(&request.brief));
        }
        Ok(())
    }
}

/// A number that two briefs share if they say the same; `None` for one that says too little to be told from others.
pub(super) type Likeness = Option<u64>;

pub(super) fn likeness(brief: &Brief) -> Likeness {
    let says_enough = brief.states(Field::Role)
        && (brief.states(Field::Place) || brief.states(Field::Skills))
        && (brief.states(Field::Start) || brief.states(Field::Rate));
    if !says_enough {
        return None;
    }
    let mut fields: std::collections::BTreeSet<Field> = Field::ALL.into_iter().collect();
    for field in NOT_COMPARED {
        fields.remove(&field);
    }
    let mut said = brief.only(&fields);
    if let Some(place) = &mut said.place {
        // Degrees lose their last digit on the way through the database; the town's name is enough.
        place.point = None;
    }
    let text = serde_json::to_string(&said).ok()?;
    let mut hasher = FxHasher::default();
    text.hash(&mut hasher);
    Some(hasher.finish())
}
