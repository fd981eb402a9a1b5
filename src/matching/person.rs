//! A person as the matcher sees one: numbers instead of names, days instead of dates, and nothing that must not count.

use super::{
    companies::CompanyKey,
    days::{Day, FAR, Load, day_of, load_of},
    mobility::Mobility,
    scoring::Scoring,
    terms::Terms,
};
use crate::domain::{
    Availability, CefrLevel, CommitmentKind, Firmness, Level, Manager, Point, Rate, RequestId,
    Situation, TrackRecord,
};
use smallvec::SmallVec;
use std::sync::Arc;

/// A person unfolded for a close look: to be held against a brief, scored and explained.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Person {
    pub(super) roles: SmallVec<[u16; 4]>,
    /// The highest level held in any role.
    pub(super) level: Option<Level>,
    /// Those stated, then those that come with them.
    pub(super) skills: SmallVec<[Holding; 24]>,
    pub(super) industries: SmallVec<[u16; 6]>,
    pub(super) refused: SmallVec<[u16; 4]>,
    pub(super) situations: Situations,
    pub(super) languages: SmallVec<[(u16, CefrLevel); 6]>,
    pub(super) mobility: Arc<Mobility>,
    /// The kilometres of one who travels so far from home; 0 for all others.
    pub(super) radius_km: u16,
    pub(super) onsite_days: u8,
    pub(super) point: Option<Point>,
    pub(super) rate: Option<Rate>,
    pub(super) off_limits: SmallVec<[CompanyKey; 4]>,
    pub(super) looking: Looking,
    pub(super) windows: SmallVec<[FreeTime; 2]>,
    pub(super) commitments: SmallVec<[TakenTime; 2]>,
    pub(super) track_record: TrackRecord,
    /// When last offered, in seconds; those never offered come before all.
    pub(super) last_offered: i64,
}

/// What a person has said about looking for work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Looking {
    Unknown,
    No,
    Yes,
}

/// The situations that a person has handled, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Situations(u8);

/// All situations, by the bit that stands for each.
pub(super) const SITUATIONS: [Situation; 4] = [
    Situation::Gap,
    Situation::Change,
    Situation::Transition,
    Situation::Crisis,
];

impl Situations {
    /// How many sets there are.
    pub(super) const SETS: usize = 1 << SITUATIONS.len();

    pub(super) fn from_bits(bits: u8) -> Self {
        Self(bits & (Self::SETS as u8 - 1))
    }

    pub(super) fn bits(self) -> u8 {
        self.0
    }

    pub(super) fn contains(self, situation: Situation) -> bool {
        self.0 & (1 << situation as u8) != 0
    }
}

impl FromIterator<Situation> for Situations {
    fn from_iter<I: IntoIterator<Item = Situation>>(situations: I) -> Self {
        Self(
            situations
                .into_iter()
                .fold(0, |bits, one| bits | (1 << one as u8)),
        )
    }
}

/// A skill that a person has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Holding {
    pub(super) skill: u16,
    pub(super) last_used: Option<i16>,
    pub(super) depth: u8,
    /// Whether it only comes with another skill.
    pub(super) implied: bool,
}

impl Holding {
    /// Of two statements about a skill, the greater of this counts.
    fn rank(&self) -> (u8, Option<i16>) {
        (self.depth, self.last_used)
    }
}

/// A window in which a person is free.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct FreeTime {
    pub(super) from: Day,
    /// The first day after it.
    pub(super) to: Day,
    pub(super) load: Load,
    pub(super) soft: bool,
    /// In seconds.
    pub(super) stated_at: i64,
}

/// Days that are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
        let (mobility, radius_km) = Mobility::of(manager);
        let mut skills = stated_skills(manager, terms);
        add_implied(&mut skills, terms);
        Self {
            roles: terms.roles.all(manager.roles.iter().map(|held| &held.role)),
            level: manager.roles.iter().map(|held| held.level).min(),
            skills,
            industries: terms.industries.all(&manager.industries),
            refused: terms.industries.all(&manager.refused_industries),
            situations: manager.situations.iter().copied().collect(),
            languages: manager
                .languages
                .iter()
                .filter_map(|spoken| Some((terms.languages.get(&spoken.code)?, spoken.level)))
                .collect(),
            mobility: Arc::new(mobility),
            radius_km,
            onsite_days: manager.onsite_days,
            point: manager.point,
            rate: manager.rate,
            off_limits: manager
                .off_limits
                .iter()
                .map(|name| CompanyKey::new(name, &scoring.off_limits.legal_forms))
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

    /// The level of a language, the highest of several statements.
    pub(super) fn speaks(&self, language: u16) -> Option<CefrLevel> {
        self.languages
            .iter()
            .filter(|(code, _)| *code == language)
            .map(|(_, level)| *level)
            .max()
    }
}

fn free_time(manager: &Manager) -> SmallVec<[FreeTime; 2]> {
    let Availability::Free(windows) = &manager.availability else {
        return SmallVec::new();
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

/// The skills stated, each once in its deepest form.
fn stated_skills(manager: &Manager, terms: &Terms) -> SmallVec<[Holding; 24]> {
    let mut stated: SmallVec<[Holding; 24]> = SmallVec::new();
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
        match stated.iter_mut().find(|known| known.skill == skill) {
            Some(known) if new.rank() > known.rank() => *known = new,
            Some(_) => {}
            None => stated.push(new),
        }
    }
    stated
}

/// Adds the skills that come with those stated.
pub(super) fn add_implied(holdings: &mut SmallVec<[Holding; 24]>, terms: &Terms) {
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
                Some(known) if known.implied && new.rank() > known.rank() => *known = new,
                Some(_) => {}
                None => holdings.push(new),
            }
        }
    }
}
