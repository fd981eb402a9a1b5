//! A roster made ready for matching: columns of rows by role, a packed form of everyone, and counts over all.
//!
//! A person stands in the [`Partition`] of each role held with the 48 bytes that the hard constraints need, and once, packed,
//! with the rest. A prepared roster never changes: [`PreparedRoster::with`] makes the next state of it, which shares all
//! blocks that the change does not touch, so readers need no lock and a change of one person costs the same in any roster.

use super::{
    chunk::{self, Chunk},
    merits,
    mobility::{Mobility, Shared},
    packed::{self, RateKind},
    partition::Partition,
    person::Person,
    row::Row,
    scoring::Scoring,
    terms::Terms,
};
use crate::{
    domain::{GuildId, Manager, ManagerId, Roster},
    vocabulary::Vocabulary,
};
use std::{
    collections::HashMap,
    sync::{Arc, OnceLock},
};

/// A roster made ready for matching by [`Matcher::prepare`](super::Matcher::prepare).
#[derive(Debug)]
pub struct PreparedRoster {
    pub(super) guild: GuildId,
    pub(super) version: i64,
    pub(super) terms: Arc<Terms>,
    pub(super) counts: Counts,
    mobilities: Arc<Shared<Arc<Mobility>>>,
    rate_kinds: Arc<Shared<RateKind>>,
    radii: Arc<Shared<u16>>,
    /// The rows of each role, by the role's number.
    partitions: Vec<Arc<Partition>>,
    /// The packed forms, by position.
    chunks: Vec<Chunk>,
    /// The people themselves, by position, in as many chunks; `None` for one who has left.
    managers: Vec<Arc<Vec<Option<Arc<Manager>>>>>,
    /// So many positions are in the order of ids; those added later stand in `added`.
    in_order: u32,
    added: Arc<HashMap<ManagerId, u32>>,
    whole: OnceLock<Arc<Roster>>,
}

/// Numbers over the whole roster.
#[derive(Clone, Debug, Default)]
pub(super) struct Counts {
    pub(super) people: u32,
    /// How many people hold each skill, by the skill's number.
    pub(super) skill_holders: Vec<u32>,
    /// Mandates with an outcome, met, partly met, with a client who would hire again.
    pub(super) outcomes: Outcomes,
}

/// Sums over track records; whole numbers, so that the order of the roster cannot show in them.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Outcomes {
    pub(super) mandates: u64,
    pub(super) met: u64,
    pub(super) partly: u64,
    pub(super) hire_again: u64,
}

/// A change of one person on a roster.
#[derive(Clone, Debug)]
pub enum RosterChange {
    /// The person is new, or is now like this.
    Put(Arc<Manager>),
    /// The person has left.
    Remove(ManagerId),
}

impl Counts {
    fn add(&mut self, person: &Person) {
        self.people += 1;
        for holding in person.skills.iter().filter(|holding| !holding.implied) {
            let skill = usize::from(holding.skill);
            if self.skill_holders.len() <= skill {
                self.skill_holders.resize(skill + 1, 0);
            }
            if let Some(count) = self.skill_holders.get_mut(skill) {
                *count += 1;
            }
        }
        let record = &person.track_record;
        self.outcomes.mandates += u64::from(record.mandates);
        self.outcomes.met += u64::from(record.met);
        self.outcomes.partly += u64::from(record.partly);
        self.outcomes.hire_again += u64::from(record.hire_again);
    }

    fn subtract(&mut self, person: &Person) {
        self.people -= 1;
        for holding in person.skills.iter().filter(|holding| !holding.implied) {
            if let Some(count) = self.skill_holders.get_mut(usize::from(holding.skill)) {
                *count -= 1;
            }
        }
        let record = &person.track_record;
        self.outcomes.mandates -= u64::from(record.mandates);
        self.outcomes.met -= u64::from(record.met);
        self.outcomes.partly -= u64::from(record.partly);
        self.outcomes.hire_again -= u64::from(record.hire_again);
    }
}

impl PreparedRoster {
    pub(super) fn new(roster: Arc<Roster>, vocabulary: &Vocabulary, scoring: &Scoring) -> Self {
        let terms = Terms::new(vocabulary, &roster.managers);
        Self::with_terms(roster, Arc::new(terms), scoring)
    }

    /// The same with terms that hold all that these people name.
    pub(super) fn with_terms(roster: Arc<Roster>, terms: Arc<Terms>, scoring: &Scoring) -> Self {
        let mut prepared = Self {
            guild: roster.guild,
            version: roster.version,
            counts: Counts::default(),
            mobilities: Arc::default(),
            rate_kinds: Arc::default(),
            radii: Arc::default(),
            partitions: vec![Arc::default(); terms.roles.len()],
            chunks: Vec::new(),
            managers: Vec::new(),
            in_order: u32::try_from(roster.managers.len()).unwrap_or(u32::MAX),
            added: Arc::default(),
            terms,
            whole: OnceLock::new(),
        };
        let mut in_order: Vec<&Arc<Manager>> = roster.managers.iter().collect();
        in_order.sort_by(|a, b| a.id.cmp(&b.id));
        let (mut packed, mut ends) = (Vec::new(), Vec::new());
        for (managers, position) in in_order
            .chunks(chunk::PEOPLE)
            .zip((0..).step_by(chunk::PEOPLE))
        {
            packed.clear();
            ends.clear();
            for (manager, position) in managers.iter().zip(position..) {
                let from = packed.len();
                prepared.enter(position, manager, &mut packed, scoring);
                ends.push(from..packed.len());
            }
            let forms = ends.iter().filter_map(|range| packed.get(range.clone()));
            prepared.chunks.push(Chunk::new(forms));
            let managers = managers.iter().map(|one| Some(Arc::clone(one)));
            prepared.managers.push(Arc::new(managers.collect()));
        }
        prepared.chunks.shrink_to_fit();
        for partition in &mut prepared.partitions {
            Arc::make_mut(partition).shrink();
        }
        prepared.whole = OnceLock::from(roster);
        prepared
    }

    /// The roster after some changes, at its new version.
    pub(super) fn with(&self, version: i64, changes: &[RosterChange], scoring: &Scoring) -> Self {
        let mut next = Self {
            guild: self.guild,
            version,
            terms: Arc::clone(&self.terms),
            counts: self.counts.clone(),
            mobilities: Arc::clone(&self.mobilities),
            rate_kinds: Arc::clone(&self.rate_kinds),
            radii: Arc::clone(&self.radii),
            partitions: self.partitions.clone(),
            chunks: self.chunks.clone(),
            managers: self.managers.clone(),
            in_order: self.in_order,
            added: Arc::clone(&self.added),
            whole: OnceLock::new(),
        };
        let mut packed = Vec::with_capacity(256);
        for change in changes {
            match change {
                RosterChange::Put(manager) => next.put(manager, &mut packed, scoring),
                RosterChange::Remove(id) => next.remove(id),
            }
        }
        next
    }

    fn put(&mut self, manager: &Arc<Manager>, packed: &mut Vec<u8>, scoring: &Scoring) {
        Terms::learn(&mut self.terms, manager);
        self.partitions
            .resize_with(self.terms.roles.len(), Arc::default);
        let position = match self.position(&manager.id) {
            Some(position) => {
                self.clear(position);
                position
            }
            None => {
                let position = self.positions();
                Arc::make_mut(&mut self.added).insert(manager.id.clone(), position);
                position
            }
        };
        packed.clear();
        self.enter(position, manager, packed, scoring);
        self.set(position, Some(Arc::clone(manager)), packed);
    }

    /// Puts somebody, or nobody, at a position in use or at the next one.
    fn set(&mut self, position: u32, manager: Option<Arc<Manager>>, packed: &[u8]) {
        let (number, place) = place_of(position);
        if self.chunks.len() <= number {
            self.chunks.push(Chunk::new(std::iter::empty()));
            self.managers.push(Arc::default());
        }
        if let Some(chunk) = self.chunks.get_mut(number) {
            *chunk = chunk.with(place, packed);
        }
        if let Some(managers) = self.managers.get_mut(number).map(Arc::make_mut) {
            match managers.get_mut(place) {
                Some(slot) => *slot = manager,
                None => managers.push(manager),
            }
        }
    }

    fn remove(&mut self, id: &ManagerId) {
        if let Some(position) = self.position(id) {
            self.clear(position);
            self.set(position, None, &[]);
        }
    }

    /// Takes a person out of the partitions and the counts.
    fn clear(&mut self, position: u32) {
        let Some(before) = self.person(position) else {
            return;
        };
        if self.manager(position).is_some() {
            self.counts.subtract(&before);
        }
        for &role in &before.roles {
            if let Some(partition) = self.partitions.get_mut(usize::from(role)) {
                Arc::make_mut(partition).remove(position);
            }
        }
    }

    /// Enters a person in the counts and in the partition of each role; adds the packed form to the bytes.
    fn enter(&mut self, position: u32, manager: &Manager, packed: &mut Vec<u8>, scoring: &Scoring) {
        let person = Person::new(manager, &self.terms, scoring);
        self.counts.add(&person);
        let mobility = Shared::number_in(&mut self.mobilities, &person.mobility);
        let radius = Shared::number_in(&mut self.radii, &person.radius_km);
        let success = merits::success(&person.track_record, &scoring.track_record);
        let rate_kind = person
            .rate
            .map(|rate| Shared::number_in(&mut self.rate_kinds, &(rate.currency, rate.per)));
        packed::pack(&person, mobility, rate_kind, packed);
        let (row, beside) = Row::new(position, &person, mobility, radius, rate_kind, success);
        for (place, &role) in person.roles.iter().enumerate() {
            let is_new = person.roles.iter().position(|held| *held == role) == Some(place);
            if is_new && let Some(partition) = self.partitions.get_mut(usize::from(role)) {
                let has_others = person.roles.iter().any(|held| *held != role);
                Arc::make_mut(partition).push(row.of_role(place == 0, has_others), &beside);
            }
        }
    }

    /// The bytes that a search reads of everyone in each role that comes close.
    pub const ROW_BYTES: usize = size_of::<Row>();

    /// The roster itself: put together anew at the first call after a change.
    pub fn roster(&self) -> &Arc<Roster> {
        self.whole.get_or_init(|| {
            let mut managers: Vec<Arc<Manager>> = self
                .managers
                .iter()
                .flat_map(|chunk| chunk.iter().flatten().cloned())
                .collect();
            // Nearly in order: only those added later stand at the end.
            managers.sort_by(|a, b| a.id.cmp(&b.id));
            Arc::new(Roster {
                guild: self.guild,
                version: self.version,
                managers,
            })
        })
    }

    /// The version of the roster that this was made from.
    pub fn version(&self) -> i64 {
        self.version
    }

    /// How many people there are.
    pub fn people(&self) -> u32 {
        self.counts.people
    }

    /// A person of the roster by id.
    pub fn find(&self, id: &ManagerId) -> Option<&Arc<Manager>> {
        self.manager(self.position(id)?)
    }

    /// The bytes that the index takes in memory beside the people themselves.
    pub fn index_bytes(&self) -> usize {
        let rows: usize = self
            .partitions
            .iter()
            .map(|partition| partition.bytes())
            .sum();
        let chunks: usize = self.chunks.iter().map(Chunk::bytes).sum();
        rows + chunks + self.counts.skill_holders.capacity() * size_of::<u32>()
    }

    pub(super) fn mobilities(&self) -> &[Arc<Mobility>] {
        self.mobilities.values()
    }

    pub(super) fn rate_kinds(&self) -> &[RateKind] {
        self.rate_kinds.values()
    }

    pub(super) fn radii(&self) -> &[u16] {
        self.radii.values()
    }

    pub(super) fn radius_km(&self, row: &Row) -> u16 {
        self.radii.get(row.radius().into()).copied().unwrap_or(0)
    }

    pub(super) fn partition(&self, role: u16) -> Option<&Partition> {
        self.partitions.get(usize::from(role)).map(AsRef::as_ref)
    }

    pub(super) fn partitions(&self) -> impl Iterator<Item = &Partition> {
        self.partitions.iter().map(AsRef::as_ref)
    }

    /// A person of the roster and what the matcher sees of them, by position.
    pub(super) fn at(&self, position: u32) -> Option<(&Manager, Person)> {
        Some((self.manager(position)?, self.person(position)?))
    }

    /// So many positions are in use or were.
    pub(super) fn positions(&self) -> u32 {
        let before = self.managers.len().saturating_sub(1) * chunk::PEOPLE;
        let last = self.managers.last().map_or(0, |chunk| chunk.len());
        u32::try_from(before + last).unwrap_or(u32::MAX)
    }

    /// A person of the roster by position.
    pub(super) fn manager(&self, position: u32) -> Option<&Arc<Manager>> {
        let (number, place) = place_of(position);
        self.managers.get(number)?.get(place)?.as_ref()
    }

    /// The packed form of a person.
    #[inline]
    pub(super) fn packed(&self, position: u32) -> &[u8] {
        let (number, place) = place_of(position);
        self.chunks
            .get(number)
            .map_or(&[], |chunk| chunk.form(place))
    }

    /// What the matcher sees of a person.
    pub(super) fn person(&self, position: u32) -> Option<Person> {
        packed::unpack(
            self.packed(position),
            &self.terms,
            &self.mobilities,
            &self.rate_kinds,
        )
    }

    pub(super) fn position(&self, id: &ManagerId) -> Option<u32> {
        let (mut low, mut high) = (0, self.in_order);
        while low < high {
            let middle = low + (high - low) / 2;
            // Who has left keeps no id; the search goes round such a place by the nearest one before it.
            let known = (low..=middle)
                .rev()
                .find_map(|position| Some((position, &self.manager(position)?.id)));
            match known {
                None => low = middle + 1,
                Some((position, known)) => match known.cmp(id) {
                    std::cmp::Ordering::Equal => return Some(position),
                    std::cmp::Ordering::Less => low = middle + 1,
                    std::cmp::Ordering::Greater => high = position,
                },
            }
        }
        self.added.get(id).copied()
    }
}

/// The chunk of a position, and the place there.
#[inline]
fn place_of(position: u32) -> (usize, usize) {
    let position = position as usize;
    (position / chunk::PEOPLE, position % chunk::PEOPLE)
}
