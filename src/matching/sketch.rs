//! Scores from rows and the first bytes of the packed form: good enough to tell who cannot be among the best.
//!
//! A sketch adds up the same ten shares as [`Plan::score`]. It may be wrong by what the distance in a row may be wrong by; who
//! comes so near the last of the best is scored exactly. Most people need no more than their row: with the best of all skills
//! they would not be among the best.

use super::{
    budget::Budget,
    calendar::Calendar,
    gate::Gate,
    hours::{Hours, hours},
    list::Ranked,
    merits,
    packed::{Mastery, Merits},
    partition::Block,
    plan::{Outcome, Plan},
    roster::PreparedRoster,
    row::{ERROR_KM, Row, Taken},
    term::age_in_days,
};
use crate::domain::{Amount, ManagerId};
use smallvec::SmallVec;
use std::hint::black_box;

/// A row of somebody who may come onto a list.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry<'r> {
    pub(super) block: &'r Block,
    pub(super) row: &'r Row,
    /// The commitment of one who has a single one.
    pub(super) taken: Option<Taken>,
    pub(super) similarity: f64,
    pub(super) reading: usize,
    /// Its place among those collected with it.
    pub(super) number: u32,
    /// Whether only the packed person can tell more.
    pub(super) exact: bool,
}

/// What packed forms told, by the number of the entry, so that each is read once for all changes of a brief.
#[derive(Debug)]
pub(super) struct Memo(Vec<Option<f64>>);

impl Memo {
    pub(super) fn new(entries: usize) -> Self {
        Self(vec![None; entries])
    }

    fn get(&self, number: u32) -> Option<f64> {
        *self.0.get(number as usize)?
    }

    fn set(&mut self, number: u32, unseen: f64) {
        if let Some(slot) = self.0.get_mut(number as usize) {
            *slot = Some(unseen);
        }
    }
}

/// An entry with what its row tells of the score, and the most that the score may be.
struct Guess<'r> {
    seen: f64,
    most: f64,
    entry: Entry<'r>,
}

/// So many packed forms are touched before the first is read.
const BATCH: usize = 16;

/// Skills wanted, by the number of the skill held. More than these are scored exactly.
const MOST_SKILLS: usize = 16;
/// A skill that is not wanted.
const NOT_WANTED: u8 = u8::MAX;
/// Skills whose number fits in the short form.
const SHORT_SKILLS: usize = 255;

/// What the skills of a gap are worth by the skill held: the same for all briefs that differ in terms only.
#[derive(Debug)]
pub(super) struct SkillTable {
    /// For each skill held, which of those wanted it is, and which it brings.
    held: Vec<(u8, u16)>,
    weights: SmallVec<[f64; MOST_SKILLS]>,
    all: f64,
    depths: [f64; 4],
    ages: [f64; 64],
    implied: f64,
}

impl SkillTable {
    /// `None` if the gap is empty; nothing within if it has too many skills for a table.
    fn new(plan: &Plan<'_>, roster: &PreparedRoster) -> Option<Option<Self>> {
        let gap = &plan.subject.gap;
        if gap.is_empty() {
            return None;
        }
        let rules = &plan.scoring.skills;
        let mut table = Self {
            held: vec![(NOT_WANTED, 0); SHORT_SKILLS],
            weights: SmallVec::new(),
            all: 0.0,
            depths: [0.0; 4],
            ages: [0.0; 64],
            implied: rules.implied_holding,
        };
        for (place, (number, weight)) in gap.wanted().enumerate() {
            if place >= MOST_SKILLS {
                return Some(None);
            }
            table.weights.push(weight);
            table.all += weight;
            let Some(number) = number else { continue };
            if let Some(held) = table.held.get_mut(usize::from(number)) {
                held.0 = u8::try_from(place).unwrap_or(NOT_WANTED);
            }
            for &source in roster.terms.implied_by(number) {
                if let Some(held) = table.held.get_mut(usize::from(source)) {
                    held.1 |= 1 << place;
                }
            }
        }
        for (depth, value) in (0..).zip(&mut table.depths) {
            value.clone_from(&gap.knowledge(depth, None, rules).0);
        }
        for (years, value) in (0..).zip(&mut table.ages) {
            value.clone_from(&gap.knowledge(0, Mastery(years).last_used(), rules).1);
        }
        Some(Some(table))
    }

    #[inline]
    fn quality(&self, mastery: Mastery) -> f64 {
        let depth = self.depths.get(usize::from(mastery.0 >> 6)).unwrap_or(&0.0);
        let age = self.ages.get(usize::from(mastery.0 & 0x3f)).unwrap_or(&0.0);
        depth * age
    }
}

/// What people know of the skills wanted.
struct Found<'t> {
    table: &'t SkillTable,
    /// For each skill wanted the mastery, and that of the best skill that brings it.
    own: [Option<Mastery>; MOST_SKILLS],
    implied: [Option<Mastery>; MOST_SKILLS],
}

impl Found<'_> {
    #[inline]
    fn add(&mut self, skill: u8, mastery: Mastery) {
        let Some(&(own, mut brings)) = self.table.held.get(usize::from(skill)) else {
            return;
        };
        if let Some(slot) = self.own.get_mut(usize::from(own)) {
            *slot = Some(mastery);
        }
        while brings != 0 {
            let place = brings.trailing_zeros() as usize;
            brings &= brings - 1;
            if let Some(slot) = self.implied.get_mut(place) {
                *slot = (*slot).max(Some(mastery));
            }
        }
    }

    #[inline]
    fn share(&self) -> Option<f64> {
        let mut closed = 0.0;
        for ((weight, own), implied) in self.table.weights.iter().zip(&self.own).zip(&self.implied)
        {
            if let Some(mastery) = own {
                closed += weight * self.table.quality(*mastery);
            } else if let Some(mastery) = implied {
                closed += weight * (self.table.quality(*mastery) * self.table.implied);
            }
        }
        (self.table.all > 0.0).then(|| closed / self.table.all)
    }
}

/// Tables for a search, shared by the plans of all changed briefs.
#[derive(Debug)]
pub(super) struct Tables {
    skills: Option<Option<SkillTable>>,
    /// For each kind of rate what a unit is worth in the currency of the brief.
    factors: SmallVec<[Option<f64>; 16]>,
    mean_success: f64,
    /// The value of a level held, by reading of the seat.
    seniority: SmallVec<[[Option<f64>; 5]; 2]>,
}

impl Tables {
    pub(super) fn new(plan: &Plan<'_>, roster: &PreparedRoster) -> Self {
        let curve = &plan.scoring.seniority.steps_above;
        Self {
            skills: SkillTable::new(plan, roster),
            mean_success: merits::mean_success(&roster.counts.outcomes, &plan.scoring.track_record),
            factors: roster
                .rate_kinds()
                .iter()
                .map(|(currency, _)| plan.budget.factor(*currency))
                .collect(),
            seniority: plan
                .subject
                .seat
                .readings
                .iter()
                .map(|reading| {
                    [0, 1, 2, 3, 4].map(|own: u8| {
                        merits::steps_above(own.try_into().ok(), reading.level)
                            .map(|steps| merits::seniority(steps, reading.level, curve))
                    })
                })
                .collect(),
        }
    }
}

impl Tables {
    /// The value of a level by its number under a reading of the seat.
    #[inline]
    fn seniority(&self, reading: usize, level: usize) -> Option<f64> {
        *self.seniority.get(reading)?.get(level)?
    }
}

/// Scores people by a plan.
#[derive(Debug)]
pub(super) struct Sketch<'p> {
    plan: &'p Plan<'p>,
    roster: &'p PreparedRoster,
    tables: &'p Tables,
    gate: &'p Gate<'p>,
    /// The most that skills, industry, situation, seniority and track record can bring together.
    unseen: f64,
    /// What the points of this plan are to those of the brief as it is.
    scale: f64,
    /// By how much a sketch may be wrong.
    error: f64,
    asks_unknown: bool,
}

/// The places of criteria that rows do not know.
const UNSEEN: [usize; 5] = [1, 2, 3, 4, 7];

impl<'p> Sketch<'p> {
    /// Scores by a plan. The gate is that of the brief as it is; where unknown people are asked, their time counts as unknown.
    pub(super) fn new(
        plan: &'p Plan<'p>,
        roster: &'p PreparedRoster,
        tables: &'p Tables,
        gate: &'p Gate<'p>,
        asks_unknown: bool,
    ) -> Self {
        let points = |place: usize| plan.points.get(place).copied().unwrap_or(0.0);
        let unseen: f64 = UNSEEN.into_iter().map(points).sum();
        let before: f64 = UNSEEN
            .iter()
            .filter_map(|place| gate.plan().points.get(*place))
            .sum();
        Self {
            plan,
            roster,
            tables,
            gate,
            unseen,
            scale: if before > 0.0 { unseen / before } else { 1.0 },
            error: points(9) * plan.scoring.place.km.steepest() * ERROR_KM + 1e-6,
            asks_unknown,
        }
    }

    /// Those who may be among the best so many, with what they score at the most.
    fn contenders(
        &self,
        entries: impl Iterator<Item = Entry<'p>>,
        most: usize,
        memo: &mut Memo,
    ) -> Vec<(f64, Entry<'p>)> {
        let mut near: Vec<(f64, Entry<'p>)> = Vec::new();
        let mut bar = Bar::new(most);
        let mut batch: SmallVec<[Guess<'p>; BATCH]> = SmallVec::new();
        for entry in entries {
            let seen = self.seen(&entry);
            let most = seen + self.most_unseen(&entry);
            if most + self.slack() < bar.least() {
                continue;
            }
            batch.push(Guess { seen, most, entry });
            if batch.len() == BATCH {
                self.look_closer(&mut batch, &mut bar, &mut near, memo);
            }
        }
        self.look_closer(&mut batch, &mut bar, &mut near, memo);
        let least = bar.least() - self.slack();
        near.retain(|(score, _)| *score >= least);
        near
    }

    /// The best so many in order, ready to be explained; see [`Sketch::contenders`].
    pub(super) fn best(
        &self,
        entries: impl Iterator<Item = Entry<'p>>,
        most: usize,
        calendar: &mut Calendar,
    ) -> Vec<Ranked<'p>> {
        let mut memo = Memo::new(0);
        let mut ranked: Vec<Ranked<'p>> = self
            .contenders(entries, most, &mut memo)
            .into_iter()
            .filter_map(|(_, entry)| self.rank(&entry, calendar))
            .collect();
        super::list::keep_best(&mut ranked, most);
        ranked
    }

    /// The ids of the best so many in order. Nobody is scored exactly where the sketches lie far enough apart.
    pub(super) fn names_of_best(
        &self,
        entries: impl Iterator<Item = Entry<'p>>,
        most: usize,
        memo: &mut Memo,
        calendar: &mut Calendar,
    ) -> Vec<ManagerId> {
        let mut near = self.contenders(entries, most, memo);
        near.sort_unstable_by(|(a, _), (b, _)| b.total_cmp(a));
        let scores = || near.iter().map(|(score, _)| *score);
        let are_apart = near.iter().all(|(_, entry)| !entry.exact)
            && scores()
                .zip(scores().skip(1))
                .all(|(a, b)| a - b > self.slack());
        if are_apart {
            return near
                .iter()
                .take(most)
                .filter_map(|(_, entry)| Some(self.roster.manager(entry.row.position)?.id.clone()))
                .collect();
        }
        let mut ranked: Vec<Ranked<'p>> = near
            .into_iter()
            .filter_map(|(_, entry)| self.rank(&entry, calendar))
            .collect();
        super::list::keep_best(&mut ranked, most);
        ranked.iter().map(|one| one.id.clone()).collect()
    }

    /// Two scores that differ by less than this may be in the other order.
    fn slack(&self) -> f64 {
        2.0 * self.error + 0.01
    }

    /// Adds what the packed forms tell.
    ///
    /// The forms of a batch are touched first: memory answers many questions at once, but not one that waits for another.
    fn look_closer(
        &self,
        batch: &mut SmallVec<[Guess<'p>; BATCH]>,
        bar: &mut Bar,
        near: &mut Vec<(f64, Entry<'p>)>,
        memo: &mut Memo,
    ) {
        let forms: SmallVec<[&[u8]; BATCH]> = batch
            .iter()
            .map(|guess| match memo.get(guess.entry.number) {
                None => self.roster.packed(guess.entry.row.position),
                Some(_) => &[],
            })
            .collect();
        let touched = forms.iter().fold(0, |sum, form| {
            sum ^ form.first().copied().unwrap_or(0) ^ form.last().copied().unwrap_or(0)
        });
        black_box(touched);
        for (Guess { seen, most, entry }, form) in batch.drain(..).zip(forms) {
            if most + self.slack() < bar.least() {
                continue;
            }
            let unseen = match memo.get(entry.number) {
                Some(unseen) => unseen,
                None => {
                    let unseen = self.unseen(&entry, form).unwrap_or(f64::NAN);
                    memo.set(entry.number, unseen);
                    unseen
                }
            } * self.scale;
            if unseen.is_nan() || entry.exact {
                // What is only a guess at the most must not shut out others.
                let exact = true;
                near.push((most, Entry { exact, ..entry }));
            } else {
                bar.note(seen + unseen);
                near.push((seen + unseen, entry));
            }
        }
    }

    fn rank(&self, entry: &Entry<'p>, calendar: &mut Calendar) -> Option<Ranked<'p>> {
        let person = Box::new(self.roster.person(entry.row.position)?);
        let held = self.plan.held_by(&person)?;
        let fit = match self.plan.examine(&person, held, calendar) {
            Outcome::Fits(fit) if !self.asks_unknown => Some(fit),
            Outcome::Fits(_) => return None,
            Outcome::Fails { .. } if self.asks_unknown => None,
            Outcome::Fails { .. } => return None,
        };
        Ranked::new(
            self.plan,
            self.roster,
            entry.row.position,
            person,
            held,
            fit,
        )
    }

    fn points(&self, place: usize, value: Option<f64>) -> f64 {
        self.plan.points_of(place, value)
    }

    /// The same by the brief as it is.
    fn plain_points(&self, place: usize, value: Option<f64>) -> f64 {
        self.gate.plan().points_of(place, value)
    }

    /// What a row tells of the score: role, availability, freshness, rate and distance.
    #[inline]
    fn seen(&self, entry: &Entry<'_>) -> f64 {
        if entry.exact {
            return 100.0 - self.unseen;
        }
        let row = entry.row;
        let mut sum = self.points(0, Some(entry.similarity));
        match hours(entry, &self.plan.term) {
            Hours::Fits(slot, load) if !self.asks_unknown => {
                let soft = row.is(Row::SOFT) && self.begins(entry) > self.plan.term.today;
                sum += self.points(5, Some(self.plan.availability(slot, load, soft)));
                let days = age_in_days(row.stated_at.into(), self.plan.now);
                sum += self.points(6, Some(self.plan.freshness(days)));
            }
            _ => sum += self.points(5, None) + self.points(6, None),
        }
        if self.plan.points.get(8).is_some_and(|points| *points > 0.0) {
            sum += self.points(8, self.rate(row));
        }
        if self.plan.points.get(9).is_some_and(|points| *points > 0.0) {
            let km = row.is(Row::HAS_POINT).then(|| {
                let edge = self.gate.centre_km(row) - self.plan.workplace.radius_km();
                self.plan.scoring.place.km.at(edge.max(0.0))
            });
            sum += self.points(9, km);
        }
        sum
    }

    /// The most that can come to what is seen: a row tells level and situations, and at least how well mandates went.
    #[inline]
    fn most_unseen(&self, entry: &Entry<'_>) -> f64 {
        if entry.exact {
            return self.unseen;
        }
        let row = entry.row;
        let success = row
            .most_success()
            .map(|own| own.max(self.tables.mean_success));
        self.points(1, Some(1.0))
            + self.points(2, Some(1.0))
            + self.points(3, self.plan.subject.experience.of(row.situations()))
            + self.points(4, self.tables.seniority(entry.reading, row.level()))
            + self.points(7, success)
    }

    fn begins(&self, entry: &Entry<'_>) -> i32 {
        if entry.row.is(Row::STRETCHES) {
            entry
                .row
                .stretches(&entry.block.stretches)
                .iter()
                .find(|stretch| stretch.is_stated())
                .map_or(0, |stretch| stretch.from())
        } else {
            entry.row.window().0
        }
    }

    fn rate(&self, row: &Row) -> Option<f64> {
        let budget: &Budget<'_> = &self.plan.budget;
        let kind = usize::from(row.rate_kind);
        let (_, per) = self.roster.rate_kinds().get(kind)?;
        let factor = (*self.tables.factors.get(kind)?)?;
        let wish = budget.daily(Amount::cents(row.wish.into())?, *per, factor);
        self.plan.rate_value(wish)
    }

    /// What the packed form tells of the score: skills, industry, situation, seniority and track record. `None` if it has a
    /// long form of a skill.
    #[inline]
    fn unseen(&self, entry: &Entry<'_>, form: &[u8]) -> Option<f64> {
        let merits = Merits::read(form);
        let subject = &self.plan.subject;
        let mut industry: Option<f64> = None;
        let note = |number: u16| {
            let value = subject.sectors.of(number);
            industry = Some(industry.map_or(value, |known| known.max(value)));
        };
        let mut sum = match &self.tables.skills {
            None => {
                merits.visit(|_, _| {}, note)?;
                0.0
            }
            Some(None) => return None,
            Some(Some(table)) => {
                let mut found = Found {
                    table,
                    own: [None; MOST_SKILLS],
                    implied: [None; MOST_SKILLS],
                };
                let has_skills = merits.visit(|skill, mastery| found.add(skill, mastery), note)?;
                self.plain_points(1, if has_skills { found.share() } else { None })
            }
        };
        sum += self.plain_points(2, industry);
        sum += self.plain_points(3, subject.experience.of(merits.situations));
        let level = merits.level.map_or(0, |level| usize::from(u8::from(level)));
        sum += self.plain_points(4, self.tables.seniority(entry.reading, level));
        sum += self.plain_points(
            7,
            merits::track_record(
                &merits.track_record,
                self.tables.mean_success,
                &self.plan.scoring.track_record,
            ),
        );
        Some(sum)
    }
}

/// The least score of the best so many that were seen.
#[derive(Debug)]
struct Bar {
    best: SmallVec<[f64; 16]>,
    most: usize,
}

impl Bar {
    fn new(most: usize) -> Self {
        Self {
            best: SmallVec::new(),
            most,
        }
    }

    #[inline]
    fn least(&self) -> f64 {
        if self.most == 0 {
            return f64::INFINITY;
        }
        if self.best.len() < self.most {
            return f64::NEG_INFINITY;
        }
        self.best.last().copied().unwrap_or(f64::NEG_INFINITY)
    }

    #[inline]
    fn note(&mut self, score: f64) {
        if score <= self.least() {
            return;
        }
        let place = self.best.partition_point(|known| *known >= score);
        if self.best.len() >= self.most {
            self.best.pop();
        }
        self.best.insert(place.min(self.best.len()), score);
    }
}
