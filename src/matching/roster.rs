//! A roster made ready for matching: numbers instead of names, days instead of dates, people listed by role.
//!
//! It is made once per version of a roster and then shared by any number of searches. It keeps the roster itself, for the
//! names and texts of those who make it onto a shortlist.

use super::{
    companies::CompanyName,
    days::{Day, FAR, Load, day_of, load_of},
    scoring::Scoring,
    terms::Terms,
};
use crate::{
    domain::{
        Availability, CefrLevel, CommitmentKind, Country, Firmness, Level, Manager, ManagerId,
        Point, Rate, RequestId, Roster, Situation, TrackRecord, TravelScope,
    },
    vocabulary::Vocabulary,
};
use std::{collections::HashMap, sync::Arc};

/// A roster made ready for matching by [`Matcher::prepare`](super::Matcher::prepare).
#[derive(Debug)]
pub struct PreparedRoster {
    pub(super) roster: Arc<Roster>,
    pub(super) people: Vec<Person>,
    /// The positions of the people who have held a role, by the role's number.
    pub(super) by_role: Vec<Vec<u32>>,
    pub(super) terms: Terms,
    /// How many people hold each skill, by the skill's number.
    pub(super) skill_holders: Vec<u32>,
    /// Over the whole roster: mandates with an outcome, met, partly met, with a client who would hire again.
    pub(super) outcomes: Outcomes,
    positions: HashMap<ManagerId, u32>,
}

/// Sums over track records; whole numbers, so that the order of the roster cannot show in them.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Outcomes {
    pub(super) mandates: u64,
    pub(super) met: u64,
    pub(super) partly: u64,
    pub(super) hire_again: u64,
}

/// A person as the matcher sees one: no name, and nothing else that must not count.
#[derive(Debug)]
pub(super) struct Person {
    pub(super) roles: Box<[u16]>,
    /// The highest level held in any role.
    pub(super) level: Option<Level>,
    pub(super) skills: Box<[Holding]>,
    pub(super) industries: Box<[u16]>,
    pub(super) refused: Box<[u16]>,
    pub(super) situations: Box<[Situation]>,
    pub(super) languages: Box<[(u16, CefrLevel)]>,
    pub(super) country: Country,
    pub(super) point: Option<Point>,
    pub(super) travel: TravelScope,
    pub(super) onsite_days: u8,
    pub(super) work_permits: Box<[Country]>,
    pub(super) rate: Option<Rate>,
    pub(super) off_limits: Box<[CompanyName]>,
    pub(super) looking: Looking,
    pub(super) windows: Box<[FreeTime]>,
    pub(super) commitments: Box<[TakenTime]>,
    pub(super) track_record: TrackRecord,
    /// When last offered, in seconds; those never offered come before all.
    pub(super) last_offered: i64,
    /// The place of the id among all ids, for the last tie-break.
    pub(super) id_rank: u32,
}

/// What a person has said about looking for work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Looking {
    Unknown,
    No,
    Yes,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Holding {
    pub(super) skill: u16,
    pub(super) last_used: Option<i16>,
    pub(super) depth: u8,
    /// Whether it only comes with another skill.
    pub(super) implied: bool,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct FreeTime {
    pub(super) from: Day,
    /// The first day after it.
    pub(super) to: Day,
    pub(super) load: Load,
    pub(super) soft: bool,
    /// In seconds.
    pub(super) stated_at: i64,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct TakenTime {
    pub(super) kind: CommitmentKind,
    pub(super) from: Day,
    /// The first day after it.
    pub(super) to: Day,
    pub(super) load: Load,
    pub(super) request: Option<RequestId>,
}

impl Person {
    pub(super) fn new(manager: &Manager, terms: &Terms, scoring: &Scoring) -> Self {
        Self {
            roles: terms.roles.all(manager.roles.iter().map(|held| &held.role)),
            level: manager.roles.iter().map(|held| held.level).min(),
            skills: holdings(manager, terms),
            industries: terms.industries.all(&manager.industries),
            refused: terms.industries.all(&manager.refused_industries),
            situations: manager.situations.as_slice().into(),
            languages: manager
                .languages
                .iter()
                .filter_map(|spoken| Some((terms.languages.get(&spoken.code)?, spoken.level)))
                .collect(),
            country: manager.country,
            point: manager.point,
            travel: manager.travel.clone(),
            onsite_days: manager.onsite_days,
            work_permits: manager.work_permits.as_slice().into(),
            rate: manager.rate,
            off_limits: manager
                .off_limits
                .iter()
                .map(|name| CompanyName::new(name, &scoring.off_limits.legal_forms))
                .collect(),
            looking: match &manager.availability {
                Availability::Free(windows) if !windows.is_empty() => Looking::Yes,
                Availability::NotLooking { .. } => Looking::No,
                Availability::Free(_) | Availability::Unknown => Looking::Unknown,
            },
            windows: free_time(manager),
            commitments: manager
                .commitments
                .iter()
                .map(|taken| TakenTime {
                    kind: taken.kind,
                    from: day_of(taken.from),
                    to: taken.until.map_or(FAR, |until| day_of(until) + 1),
                    load: load_of(taken.days_per_week),
                    request: taken.request,
                })
                .collect(),
            track_record: manager.track_record,
            last_offered: manager.last_offered.map_or(i64::MIN, |at| at.as_second()),
            id_rank: 0,
        }
    }

    /// The most days a week that the person has said to be free.
    pub(super) fn widest_load(&self) -> Load {
        self.windows
            .iter()
            .map(|window| window.load)
            .max()
            .unwrap_or(0)
    }
}

fn free_time(manager: &Manager) -> Box<[FreeTime]> {
    let Availability::Free(windows) = &manager.availability else {
        return Box::default();
    };
    windows
        .iter()
        .map(|window| FreeTime {
            from: day_of(window.from),
            to: window.until.map_or(FAR, |until| day_of(until) + 1),
            load: load_of(window.days_per_week),
            soft: window.firmness == Firmness::Soft,
            stated_at: window.stated_at.as_second(),
        })
        .collect()
}

/// The skills stated, each once in its deepest form, then those that come with them.
fn holdings(manager: &Manager, terms: &Terms) -> Box<[Holding]> {
    let mut holdings: Vec<Holding> = Vec::with_capacity(manager.skills.len() + 4);
    for held in &manager.skills {
        let Some(skill) = terms.skills.get(&held.skill) else {
            continue;
        };
        let new = Holding {
            skill,
            last_used: held.last_used,
            depth: held.depth,
            implied: false,
        };
        match holdings.iter_mut().find(|known| known.skill == skill) {
            Some(known) if (new.depth, new.last_used) > (known.depth, known.last_used) => {
                *known = new
            }
            Some(_) => {}
            None => holdings.push(new),
        }
    }
    let stated = holdings.len();
    for position in 0..stated {
        let Some(&source) = holdings.get(position) else {
            break;
        };
        for &skill in terms.implied(source.skill) {
            let new = Holding {
                skill,
                implied: true,
                ..source
            };
            match holdings.iter_mut().find(|known| known.skill == skill) {
                // Of two skills that bring the same third one, the better known decides, whichever is listed first.
                Some(known)
                    if known.implied
                        && (new.depth, new.last_used) > (known.depth, known.last_used) =>
                {
                    *known = new;
                }
                Some(_) => {}
                None => holdings.push(new),
            }
        }
    }
    holdings.into()
}

impl PreparedRoster {
    pub(super) fn new(roster: Arc<Roster>, vocabulary: &Vocabulary, scoring: &Scoring) -> Self {
        let terms = Terms::new(vocabulary, &roster.managers);
        let mut people: Vec<Person> = roster
            .managers
            .iter()
            .map(|manager| Person::new(manager, &terms, scoring))
            .collect();
        let mut by_id: Vec<u32> = (0..).take(people.len()).collect();
        by_id.sort_by_key(|&position| {
            roster
                .managers
                .get(position as usize)
                .map(|manager| &manager.id)
        });
        for (rank, position) in (0..).zip(by_id) {
            if let Some(person) = people.get_mut(position as usize) {
                person.id_rank = rank;
            }
        }
        let mut by_role = vec![Vec::new(); terms.roles.len()];
        let mut skill_holders = vec![0; terms.skills.len()];
        let mut outcomes = Outcomes::default();
        for (position, person) in (0..).zip(&people) {
            for &role in &person.roles {
                if let Some(list) = by_role.get_mut(usize::from(role))
                    && list.last() != Some(&position)
                {
                    list.push(position);
                }
            }
            for holding in person.skills.iter().filter(|holding| !holding.implied) {
                if let Some(count) = skill_holders.get_mut(usize::from(holding.skill)) {
                    *count += 1;
                }
            }
            let record = &person.track_record;
            outcomes.mandates += u64::from(record.mandates);
            outcomes.met += u64::from(record.met);
            outcomes.partly += u64::from(record.partly);
            outcomes.hire_again += u64::from(record.hire_again);
        }
        let positions = (0..)
            .zip(&roster.managers)
            .map(|(position, manager)| (manager.id.clone(), position))
            .collect();
        Self {
            roster,
            people,
            by_role,
            terms,
            skill_holders,
            outcomes,
            positions,
        }
    }

    /// The roster that this was made from.
    pub fn roster(&self) -> &Arc<Roster> {
        &self.roster
    }

    /// A person of the roster and what the matcher sees of them, by position.
    pub(super) fn at(&self, position: u32) -> Option<(&Manager, &Person)> {
        Some((
            self.roster.managers.get(position as usize)?,
            self.people.get(position as usize)?,
        ))
    }

    pub(super) fn position(&self, id: &ManagerId) -> Option<u32> {
        self.positions.get(id).copied()
    }
}
