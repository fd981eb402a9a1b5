//! The seat: which roles it takes, and how close a person's roles come to it.

use super::{person::Person, scoring::Scoring, terms::Terms};
use crate::{
    domain::{Brief, Level, RoleId},
    vocabulary::Vocabulary,
};
use smallvec::SmallVec;

/// The seat to fill, in each of its readings.
#[derive(Debug)]
pub(super) struct Seat {
    /// The roles wanted: one, or one for each reading of an ambiguous title.
    pub(super) readings: Vec<Reading>,
    /// How well the holder of each role, by its number, can take the seat, and under which reading.
    closeness: Vec<Option<Closeness>>,
    pool: Pool,
}

#[derive(Debug)]
pub(super) struct Reading {
    pub(super) role: RoleId,
    /// The step on the ladder; `None` for a role that the vocabulary does not know.
    pub(super) level: Option<Level>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Closeness {
    similarity: f64,
    reading: usize,
}

/// Who comes into question at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pool {
    /// Those who have held a role wanted, or one close to it.
    ByRole,
    /// No role was named: those who hold a skill of the gap.
    BySkill,
}

/// The role by which a person comes into question.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Held {
    /// Its place among the roles held.
    pub(super) place: usize,
    /// How well it fits, 0 to 1.
    pub(super) similarity: f64,
    /// The reading of the title that it fits best.
    pub(super) reading: usize,
}

impl Seat {
    pub(super) fn new(
        brief: &Brief,
        vocabulary: &Vocabulary,
        terms: &Terms,
        scoring: &Scoring,
    ) -> Self {
        let mut wanted: Vec<RoleId> = brief
            .role
            .iter()
            .chain(&brief.ambiguous_role)
            .map(|role| role.id.clone())
            .collect();
        let pool = if wanted.is_empty() && !brief.skills.is_empty() {
            Pool::BySkill
        } else {
            Pool::ByRole
        };
        if wanted.is_empty()
            && pool == Pool::ByRole
            && let Some(entry) = vocabulary
                .situations
                .iter()
                .find(|entry| Some(entry.id) == brief.situation)
        {
            wanted.clone_from(&entry.usual_roles);
        }
        let mut seat = Self {
            readings: Vec::with_capacity(wanted.len()),
            closeness: vec![None; terms.roles.len()],
            pool,
        };
        for role in wanted {
            seat.add(role, vocabulary, terms, scoring.role.least_similarity);
        }
        seat
    }

    fn add(&mut self, role: RoleId, vocabulary: &Vocabulary, terms: &Terms, least: f64) {
        let reading = self.readings.len();
        let entry = vocabulary.roles.get(&role);
        self.note(
            terms.roles.get(&role),
            Closeness {
                similarity: 1.0,
                reading,
            },
        );
        for near in entry
            .iter()
            .flat_map(|entry| &entry.adjacent)
            .filter(|near| near.similarity >= least)
        {
            self.note(
                terms.roles.get(&near.id),
                Closeness {
                    similarity: near.similarity,
                    reading,
                },
            );
        }
        self.readings.push(Reading {
            role,
            level: entry.map(|entry| entry.level),
        });
    }

    fn note(&mut self, role: Option<u16>, closeness: Closeness) {
        if let Some(slot) = role.and_then(|role| self.closeness.get_mut(usize::from(role)))
            && slot.is_none_or(|known| closeness.similarity > known.similarity)
        {
            *slot = Some(closeness);
        }
    }

    /// The closest role that a person has held; of equals the one listed first. `None` if none is close enough.
    pub(super) fn held_by(&self, person: &Person, gap: &[u16]) -> Option<Held> {
        match self.pool {
            Pool::BySkill => {
                let has_one = person
                    .skills
                    .iter()
                    .any(|holding| gap.contains(&holding.skill));
                (has_one && !person.roles.is_empty()).then_some(Held {
                    place: 0,
                    similarity: 0.0,
                    reading: 0,
                })
            }
            Pool::ByRole => {
                let mut best: Option<Held> = None;
                for (place, &role) in person.roles.iter().enumerate() {
                    if let Some(&Some(Closeness {
                        similarity,
                        reading,
                    })) = self.closeness.get(usize::from(role))
                        && best.is_none_or(|known| similarity > known.similarity)
                    {
                        best = Some(Held {
                            place,
                            similarity,
                            reading,
                        });
                    }
                }
                best
            }
        }
    }

    /// The roles that come close, the closest first: the number of each, its similarity, and the reading that it fits best.
    pub(super) fn roles(&self) -> SmallVec<[(u16, f64, usize); 8]> {
        let mut roles: SmallVec<[(u16, f64, usize); 8]> = (0..)
            .zip(&self.closeness)
            .filter_map(|(role, closeness)| {
                closeness.map(|known| (role, known.similarity, known.reading))
            })
            .collect();
        roles.sort_by(|(_, a, _), (_, b, _)| b.total_cmp(a));
        roles
    }

    /// Whether nobody is asked for a role, only for skills.
    pub(super) fn is_by_skill(&self) -> bool {
        self.pool == Pool::BySkill
    }
}
