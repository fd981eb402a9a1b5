//! The shortlist: the rows of the roles that come close held against the constraints, counted, and the best of them scored and
//! put in order.

use super::{
    Matcher, Search,
    calendar::{Calendar, Fit},
    gate::{CONSTRAINTS, FOLLOWING, Gate},
    near,
    packed::Merits,
    partition::{self, Block, Partition},
    person::Person,
    plan::Plan,
    roster::PreparedRoster,
    row::{Row, Taken},
    score::Values,
    seat::Held,
    sketch::{Entry, Sketch, Tables},
};
use crate::domain::{Candidate, Constraint, FunnelStep, Manager, ManagerId, Shortlist};
use std::{
    cmp::{Ordering, Reverse},
    sync::Arc,
};

/// A person scored, but not yet explained.
#[derive(Clone, Debug)]
pub(super) struct Ranked<'r> {
    pub(super) position: u32,
    pub(super) id: &'r ManagerId,
    pub(super) person: Box<Person>,
    pub(super) held: Held,
    pub(super) fit: Option<Fit>,
    pub(super) values: Values,
    /// In hundredths of a per cent.
    pub(super) score: u32,
}

impl<'r> Ranked<'r> {
    /// `None` if nobody stands at the position.
    pub(super) fn new(
        plan: &Plan<'_>,
        roster: &'r PreparedRoster,
        position: u32,
        person: Box<Person>,
        held: Held,
        fit: Option<Fit>,
    ) -> Option<Self> {
        let values = plan.values(roster, &person, held, fit);
        Some(Self {
            position,
            id: &roster.manager(position)?.id,
            score: plan.score(&values),
            values,
            person,
            held,
            fit,
        })
    }

    /// The best first; of equals the one who was offered least lately, then the one with the smaller id.
    pub(super) fn order(&self, other: &Self) -> Ordering {
        (Reverse(self.score), self.person.last_offered, self.id).cmp(&(
            Reverse(other.score),
            other.person.last_offered,
            other.id,
        ))
    }
}

/// Keeps the best so many, in order.
pub(super) fn keep_best(ranked: &mut Vec<Ranked<'_>>, most: usize) {
    ranked.sort_unstable_by(Ranked::order);
    ranked.truncate(most);
}

/// What a row fails that must not be counted: everything, which no row does that is counted.
const NOT_COUNTED: u8 = 0xff;

fn entry<'r>(
    block: &'r Block,
    row: &'r Row,
    taken: Option<Taken>,
    (similarity, reading): (f64, usize),
) -> Entry<'r> {
    Entry {
        block,
        row,
        taken,
        similarity,
        reading,
        number: 0,
        exact: false,
    }
}

/// What one pass over the rows finds.
#[derive(Debug, Default)]
struct Pass<'r> {
    /// How many rows fail each set of constraints.
    by_failures: FailureCounts,
    fits: Vec<Entry<'r>>,
    lone: Vec<near::Lone<'r>>,
}

#[derive(Debug)]
struct FailureCounts([u32; 256]);

impl Default for FailureCounts {
    fn default() -> Self {
        Self([0; 256])
    }
}

pub(super) fn shortlist(
    matcher: &Matcher<'_>,
    search: &Search<'_>,
    roster: &PreparedRoster,
    most: usize,
) -> Shortlist {
    let plan = Plan::new(matcher, search, roster);
    let mut calendar = Calendar::default();
    let gate = Gate::new(&plan, roster);
    let pass = pass(&plan, &gate, roster, &mut calendar);
    let tables = Tables::new(&plan, roster);
    let sketch = Sketch::new(&plan, roster, &tables, &gate, false);
    let best = sketch.best(pass.fits.iter().copied(), most, &mut calendar);
    let candidates: Vec<Candidate> = best
        .iter()
        .filter_map(|one| plan.candidate(roster, one))
        .collect();
    let near = near::Search {
        plan: &plan,
        roster,
        tables: &tables,
        gate: &gate,
    };
    Shortlist {
        guild: roster.guild,
        roster_version: roster.version,
        scoring: matcher.scoring.version().clone(),
        as_of: search.now.timestamp(),
        fits: u32::try_from(pass.fits.len()).unwrap_or(u32::MAX),
        candidates,
        funnel: funnel(roster.people(), &pass.failed(roster.people())),
        near_misses: near.near_misses(&pass.lone, &mut calendar),
    }
}

/// The best so many, in order, and no explanation.
pub(super) fn top<'r>(
    matcher: &Matcher<'_>,
    search: &Search<'_>,
    roster: &'r PreparedRoster,
    most: usize,
) -> Vec<&'r Arc<Manager>> {
    let plan = Plan::new(matcher, search, roster);
    let mut calendar = Calendar::default();
    let gate = Gate::new(&plan, roster);
    let pass = pass(&plan, &gate, roster, &mut calendar);
    let tables = Tables::new(&plan, roster);
    Sketch::new(&plan, roster, &tables, &gate, false)
        .best(pass.fits.iter().copied(), most, &mut calendar)
        .into_iter()
        .filter_map(|one| roster.manager(one.position))
        .collect()
}

/// Holds everyone of the pool against the constraints, each person once.
fn pass<'r>(
    plan: &Plan<'_>,
    gate: &Gate<'_>,
    roster: &'r PreparedRoster,
    calendar: &mut Calendar,
) -> Pass<'r> {
    let mut pass = Pass::default();
    let seat = &plan.subject.seat;
    if seat.is_by_skill() {
        for partition in roster.partitions() {
            let judged = |row: &Row| {
                row.is(Row::FIRST_ROLE) && has_skill(roster, row, plan.subject.gap.numbers())
            };
            pass.take(partition, (0.0, 0), gate, calendar, judged);
        }
        return pass;
    }
    let roles = seat.roles();
    // Who holds several of the roles counts under the closest, or under the first held of several as close.
    let needs_order = seat.readings.len() > 1;
    let mut seen = Seen::new(if roles.len() > 1 {
        roster.positions()
    } else {
        0
    });
    for &(role, similarity, reading) in &roles {
        let Some(partition) = roster.partition(role) else {
            continue;
        };
        pass.take(partition, (similarity, reading), gate, calendar, |row| {
            if needs_order
                && row.is(Row::SEVERAL_ROLES)
                && !is_closest(plan, roster, row, similarity, reading)
            {
                return false;
            }
            seen.is_new(row)
        });
    }
    pass
}

fn has_skill(roster: &PreparedRoster, row: &Row, gap: &[u16]) -> bool {
    let terms = &roster.terms;
    let brings = |skill: u16| {
        gap.contains(&skill)
            || terms
                .implied(skill)
                .iter()
                .any(|brought| gap.contains(brought))
    };
    let mut has_one = false;
    let merits = Merits::read(roster.packed(row.position));
    match merits.visit(|skill, _| has_one |= brings(skill.into()), |_| {}) {
        Some(_) => has_one,
        None => roster.person(row.position).is_some_and(|person| {
            person
                .skills
                .iter()
                .any(|holding| gap.contains(&holding.skill))
        }),
    }
}

/// Whether the reading is the one that the person fits best.
fn is_closest(
    plan: &Plan<'_>,
    roster: &PreparedRoster,
    row: &Row,
    similarity: f64,
    reading: usize,
) -> bool {
    roster
        .person(row.position)
        .and_then(|person| plan.held_by(&person))
        .is_some_and(|held| held.similarity == similarity && held.reading == reading)
}

/// The people of several roles who were counted, a bit for each position.
#[derive(Debug)]
struct Seen(Vec<u64>);

impl Seen {
    fn new(positions: u32) -> Self {
        Self(vec![0; (positions as usize).div_ceil(64)])
    }

    #[inline]
    fn is_new(&mut self, row: &Row) -> bool {
        let bit = u64::from(row.is(Row::SEVERAL_ROLES)) << (row.position % 64);
        match self.0.get_mut(row.position as usize / 64) {
            Some(word) => {
                let is_new = *word & bit == 0;
                *word |= bit;
                is_new
            }
            None => true,
        }
    }
}

impl<'r> Pass<'r> {
    fn take(
        &mut self,
        partition: &'r Partition,
        (similarity, reading): (f64, usize),
        gate: &Gate<'_>,
        calendar: &mut Calendar,
        mut counts: impl FnMut(&Row) -> bool,
    ) {
        let seat = (similarity, reading);
        let musts = gate.musts(reading);
        if gate.is_exact_only() {
            let short = partition.plain().chain(partition.taken());
            for block in short.chain(partition.others()) {
                self.take_slowly(block, seat, gate, calendar, &mut counts);
            }
            return;
        }
        for block in partition.plain() {
            self.take_block(block, seat, &mut counts, |_, row| {
                gate.judge_short(row, None, musts)
            });
        }
        for block in partition.taken() {
            self.take_block(block, seat, &mut counts, |place, row| {
                gate.judge_short(row, block.taken.get(place), musts)
            });
        }
        for block in partition.others() {
            self.take_slowly(block, seat, gate, calendar, &mut counts);
        }
    }

    /// Takes a block of which each row is judged by itself.
    ///
    /// Rows that are kept are written down whether or not they are, and the place for the next is moved on only if so: a guess
    /// that cannot be wrong.
    #[inline]
    fn take_block(
        &mut self,
        block: &'r Block,
        seat: (f64, usize),
        counts: &mut impl FnMut(&Row) -> bool,
        judge: impl Fn(usize, &Row) -> u8,
    ) {
        let mut kept = [(0_u16, 0_u8); partition::ROWS + 1];
        let mut count = 0;
        for (place, row) in block.rows.iter().enumerate() {
            let is_counted = counts(row);
            let fails = judge(place, row) | (u8::from(!is_counted) * NOT_COUNTED);
            self.by_failures.0[usize::from(fails)] += 1;
            kept[count] = (place as u16, fails);
            count += usize::from(fails & fails.wrapping_sub(1) == 0);
        }
        for &(place, fails) in kept.iter().take(count) {
            let place = usize::from(place);
            if let Some(row) = block.rows.get(place) {
                let taken = block.taken.get(place).copied();
                self.note(entry(block, row, taken, seat), fails);
            }
        }
    }

    fn take_slowly(
        &mut self,
        block: &'r Block,
        seat: (f64, usize),
        gate: &Gate<'_>,
        calendar: &mut Calendar,
        counts: &mut impl FnMut(&Row) -> bool,
    ) {
        for (place, row) in block.rows.iter().enumerate() {
            if !counts(row) {
                continue;
            }
            let mut entry = entry(block, row, block.taken.get(place).copied(), seat);
            let verdict = gate.judge(&entry, calendar);
            entry.exact = verdict.exact;
            self.by_failures.0[usize::from(verdict.fails)] += 1;
            if verdict.fails & verdict.fails.wrapping_sub(1) == 0 {
                self.note(entry, verdict.fails);
            }
        }
    }

    /// Keeps a row that fails nothing, or one thing only.
    #[inline]
    fn note(&mut self, entry: Entry<'r>, fails: u8) {
        let number = u32::try_from(self.lone.len()).unwrap_or(u32::MAX);
        let entry = Entry { number, ..entry };
        if fails == 0 {
            self.fits.push(entry);
        } else if let Some(&fails) = FOLLOWING.get(fails.trailing_zeros() as usize) {
            self.lone.push(near::Lone { entry, fails });
        }
    }

    /// How many fail each constraint first, the role among them.
    fn failed(&self, everyone: u32) -> [u32; CONSTRAINTS.len()] {
        let mut failed = [0; CONSTRAINTS.len()];
        let mut in_pool = 0;
        for (failures, people) in self.by_failures.0.iter().enumerate() {
            if failures & usize::from(NOT_COUNTED) == usize::from(NOT_COUNTED) {
                continue;
            }
            in_pool += people;
            if let Some(&first) = FOLLOWING.get(failures.trailing_zeros() as usize) {
                count(&mut failed, first, *people);
            }
        }
        count(&mut failed, Constraint::Role, everyone - in_pool);
        failed
    }
}

fn count(failed: &mut [u32; CONSTRAINTS.len()], constraint: Constraint, people: u32) {
    if let Some(count) = failed.get_mut(constraint as usize) {
        *count += people;
    }
}

fn funnel(everyone: u32, failed: &[u32; CONSTRAINTS.len()]) -> Vec<FunnelStep> {
    let mut left = everyone;
    let mut steps = vec![FunnelStep {
        constraint: None,
        left,
    }];
    for (constraint, failed) in CONSTRAINTS.into_iter().zip(failed) {
        left -= failed;
        steps.push(FunnelStep {
            constraint: Some(constraint),
            left,
        });
    }
    steps
}
