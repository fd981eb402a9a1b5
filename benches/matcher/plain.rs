//! People and briefs as plain structs with numbers for ids, and the published rules applied to them one person at a time: what
//! the other ways score with. It is written from `docs/scoring.md`, without a line of the matcher, for the kind of people and
//! briefs that `people` makes: one window, at most one commitment, a role that is named, a town that is on the map.

use crate::{BEST, List, people::now};
use interim_desk::{
    domain::{
        Amount, Availability, Brief, CefrLevel, Country, Currency, Firmness, Level, Manager, Point,
        RateUnit, Situation, TravelScope, WorkMode,
    },
    matching::{Curve, ExchangeRates},
    vocabulary::Vocabulary,
};
use jiff::civil::Date;
use serde_json::Value;
use std::{cmp::Reverse, sync::OnceLock};

pub(crate) const FAR: i32 = i32::MAX / 4;
const OPEN_SEATS: Level = Level::Board;

/// A person.
#[derive(Clone, Debug)]
pub(crate) struct Plain {
    pub(crate) id: String,
    pub(crate) roles: Vec<u16>,
    pub(crate) level: u8,
    /// Skill, depth, year of last use.
    pub(crate) skills: Vec<(u16, u8, Option<i16>)>,
    pub(crate) industries: Vec<u16>,
    pub(crate) refused: Vec<u16>,
    pub(crate) situations: Vec<Situation>,
    pub(crate) languages: Vec<(u16, CefrLevel)>,
    pub(crate) country: Country,
    pub(crate) point: Option<Point>,
    pub(crate) travel: TravelScope,
    pub(crate) onsite_days: u8,
    pub(crate) permits: Vec<Country>,
    /// Wish and floor.
    pub(crate) rate: Option<(Amount, Option<Amount>, Currency, RateUnit)>,
    pub(crate) off_limits: Vec<String>,
    /// First day, day after the last, days a week, soft, stated at.
    pub(crate) window: Option<(i32, i32, f32, bool, i64)>,
    /// First day, day after the last, days a week.
    pub(crate) taken: Option<(i32, i32, f32)>,
    pub(crate) record: [u16; 4],
    pub(crate) last_offered: i64,
}

pub(crate) fn day(date: Date) -> i32 {
    (date - Date::constant(1970, 1, 1)).get_days()
}

fn end(until: Option<Date>) -> i32 {
    until.map_or(FAR, |until| day(until) + 1)
}

impl Plain {
    pub(crate) fn new(manager: &Manager) -> Self {
        let v = Vocabulary::bundled();
        let industry = |id| v.industries.index_of(id).unwrap() as u16;
        let record = manager.track_record;
        Self {
            id: manager.id.to_string(),
            roles: manager
                .roles
                .iter()
                .map(|held| v.roles.index_of(&held.role).unwrap() as u16)
                .collect(),
            level: manager
                .roles
                .iter()
                .map(|held| held.level)
                .min()
                .unwrap()
                .into(),
            skills: manager
                .skills
                .iter()
                .map(|held| {
                    let skill = v.skills.index_of(&held.skill).unwrap() as u16;
                    (skill, held.depth, held.last_used)
                })
                .collect(),
            industries: manager.industries.iter().map(industry).collect(),
            refused: manager.refused_industries.iter().map(industry).collect(),
            situations: manager.situations.clone(),
            languages: manager
                .languages
                .iter()
                .map(|one| (v.languages.index_of(&one.code).unwrap() as u16, one.level))
                .collect(),
            country: manager.country,
            point: manager.point,
            travel: manager.travel.clone(),
            onsite_days: manager.onsite_days,
            permits: manager.work_permits.clone(),
            rate: manager
                .rate
                .map(|rate| (rate.wish, rate.floor, rate.currency, rate.per)),
            off_limits: manager.off_limits.clone(),
            window: match &manager.availability {
                Availability::Free(windows) => windows.first().map(|w| {
                    let soft = w.firmness == Firmness::Soft;
                    let stated = w.stated_at.as_second();
                    (day(w.from), end(w.until), w.days_per_week, soft, stated)
                }),
                _ => None,
            },
            taken: manager
                .commitments
                .first()
                .map(|taken| (day(taken.from), end(taken.until), taken.days_per_week)),
            record: [
                record.mandates,
                record.met,
                record.partly,
                record.hire_again,
            ],
            last_offered: manager.last_offered.map_or(i64::MIN, |at| at.as_second()),
        }
    }
}

/// What the rules need to know of the roster as a whole.
pub(crate) struct Totals {
    people: f64,
    skill_holders: Vec<u32>,
    record: [u64; 4],
}

impl Totals {
    pub(crate) fn of(people: &[Plain]) -> Self {
        let mut totals = Self {
            people: people.len() as f64,
            skill_holders: vec![0; Vocabulary::bundled().skills.entries().len()],
            record: [0; 4],
        };
        for person in people {
            for (skill, ..) in &person.skills {
                totals.skill_holders[usize::from(*skill)] += 1;
            }
            for (sum, one) in totals.record.iter_mut().zip(person.record) {
                *sum += u64::from(one);
            }
        }
        totals
    }
}

fn rules() -> &'static Value {
    static RULES: OnceLock<Value> = OnceLock::new();
    RULES.get_or_init(|| serde_json::from_str(include_str!("../../data/scoring.json")).unwrap())
}

fn rule(path: &str) -> f64 {
    rules()
        .pointer(path)
        .and_then(Value::as_f64)
        .unwrap_or_else(|| panic!("no {path}"))
}

fn curve(path: &str) -> Curve {
    serde_json::from_value(rules().pointer(path).unwrap().clone()).unwrap()
}

/// A brief with the rules worked out.
pub(crate) struct Plan {
    /// For each role its similarity, 0 for none.
    pub(crate) roles: Vec<f64>,
    seat: Level,
    pub(crate) first: i32,
    pub(crate) latest: i32,
    pub(crate) length: i32,
    pub(crate) need: f32,
    full: f32,
    today: i32,
    now: i64,
    pub(crate) known_since: i64,
    /// Those that must be spoken.
    pub(crate) musts: Vec<(u16, CefrLevel)>,
    place: Option<(Country, Point, f64)>,
    pub(crate) remote: bool,
    onsite_days: Option<f32>,
    /// The most by the day, and its currency.
    pub(crate) budget: Option<(f64, Currency)>,
    pub(crate) off_limits: Vec<String>,
    /// The industries whose refusal bars.
    pub(crate) industries: Vec<u16>,
    points: [f64; 10],
    /// Skill and weight of the gap.
    pub(crate) gap: Vec<(u16, f64)>,
    /// For each skill all that come with it.
    brings: &'static [Vec<u16>],
    sectors: Vec<f64>,
    has_sectors: bool,
    situation: Option<Situation>,
    mean: f64,
    /// What each situation handled is worth, in the order of the enum.
    experience: [f64; 4],
    soft_start: f64,
    fresh: [f64; 3],
    unknown_last_use: f64,
    implied_holding: f64,
    prior: f64,
    curves: [Curve; 7],
    year: i16,
}

/// All that come with each skill, however far along.
pub(crate) fn brings() -> &'static [Vec<u16>] {
    static ALL: OnceLock<Vec<Vec<u16>>> = OnceLock::new();
    ALL.get_or_init(|| {
        let skills = &Vocabulary::bundled().skills;
        let mut all = Vec::new();
        for skill in 0..skills.entries().len() {
            let mut found = vec![skill];
            let mut at = 0;
            while at < found.len() {
                for id in &skills.entries()[found[at]].implies {
                    let next = skills.index_of(id).unwrap();
                    if !found.contains(&next) {
                        found.push(next);
                    }
                }
                at += 1;
            }
            all.push(found[1..].iter().map(|skill| *skill as u16).collect());
        }
        all
    })
}

impl Plan {
    pub(crate) fn new(brief: &Brief, totals: &Totals) -> Self {
        let v = Vocabulary::bundled();
        let now = now();
        let today = day(now.date());
        let role = v.roles.get(&brief.role.as_ref().unwrap().id).unwrap();
        let mut roles = vec![0.0; v.roles.entries().len()];
        for near in &role.adjacent {
            if near.similarity >= rule("/role/least_similarity") {
                roles[v.roles.index_of(&near.id).unwrap()] = near.similarity;
            }
        }
        roles[v.roles.index_of(&role.id).unwrap()] = 1.0;
        let start = brief.start.unwrap();
        let first = day(start.earliest.unwrap()).max(today);
        let full = brief
            .days_per_week
            .map_or(5.0, |days| days.max.or(days.min).unwrap());
        let assumed = match brief.work_mode {
            Some(WorkMode::Onsite) => Some((full - 1.0).max(1.0)),
            Some(WorkMode::Hybrid) => Some(2.0),
            _ => None,
        };
        let remote = brief.work_mode == Some(WorkMode::Remote);
        let mut plan = Self {
            roles,
            seat: role.level,
            first,
            latest: day(start.latest.unwrap()).max(first),
            length: i32::from(brief.duration_weeks.unwrap().min.unwrap()) * 7,
            need: brief.days_per_week.map_or(1.0, |days| days.min.unwrap()),
            full,
            today,
            now: now.timestamp().as_second(),
            known_since: now.timestamp().as_second() - 90 * 86_400,
            musts: brief
                .languages
                .iter()
                .filter(|need| need.need.is_must())
                .map(|need| {
                    let number = v.languages.index_of(&need.code).unwrap() as u16;
                    (number, need.level.unwrap())
                })
                .collect(),
            place: brief.place.as_ref().map(|place| {
                let radius = f64::from(place.radius_km.unwrap_or(0));
                (place.country.unwrap(), place.point.unwrap(), radius)
            }),
            remote,
            onsite_days: assumed,
            budget: brief
                .rate
                .map(|rate| (rate.max.unwrap().as_f64(), rate.currency.unwrap())),
            off_limits: brief.off_limits.clone(),
            industries: brief
                .industries
                .iter()
                .flat_map(|id| wider(v.industries.index_of(id).unwrap() as u16))
                .collect(),
            points: [0.0; 10],
            gap: gap(brief, totals),
            brings: brings(),
            sectors: sectors(brief),
            has_sectors: !brief.industries.is_empty(),
            situation: brief.situation,
            experience: experience(brief.situation),
            soft_start: rule("/availability/soft_start"),
            fresh: ["fresh", "ageing", "stale"].map(|age| rule(&format!("/freshness/{age}"))),
            unknown_last_use: rule("/skills/unknown_last_use"),
            implied_holding: rule("/skills/implied_holding"),
            prior: rule("/track_record/prior_mandates"),
            mean: share_of_success(totals.record.map(|count| count as f64)),
            curves: [
                curve("/skills/depth"),
                curve("/skills/years_since_use"),
                curve("/seniority/steps_above"),
                curve("/availability/slip_used"),
                curve("/availability/share_of_full_load"),
                curve("/rate/share_of_budget"),
                curve("/place/km"),
            ],
            year: now.year(),
        };
        plan.weigh();
        plan
    }

    fn weigh(&mut self) {
        let applies = [
            true,
            !self.gap.is_empty(),
            self.has_sectors,
            self.situation.is_some(),
            true,
            true,
            true,
            true,
            self.budget.is_some(),
            self.place.is_some() && !self.remote,
        ];
        const NAMES: [&str; 10] = [
            "role",
            "skills",
            "industry",
            "situation",
            "seniority",
            "availability",
            "freshness",
            "track_record",
            "rate",
            "distance",
        ];
        for ((points, name), applies) in self.points.iter_mut().zip(NAMES).zip(applies) {
            let factor = self
                .situation
                .and_then(|situation| {
                    let name_of = serde_json::to_value(situation).unwrap();
                    rules()
                        .pointer(&format!("/weight_factors/{}/{name}", name_of.as_str()?))?
                        .as_f64()
                })
                .unwrap_or(1.0);
            if applies {
                *points = rule(&format!("/weights/{name}")) * factor;
            }
        }
        let sum: f64 = self.points.iter().sum();
        for points in &mut self.points {
            *points *= 100.0 / sum;
        }
    }

    /// The score of somebody who fits, in hundredths of a per cent.
    pub(crate) fn evaluate(&self, person: &Plain) -> Option<u32> {
        let holds_role = person
            .roles
            .iter()
            .any(|role| self.roles[usize::from(*role)] > 0.0);
        (holds_role && self.speaks(person)).then(|| self.evaluate_speaker(person))?
    }

    fn speaks(&self, person: &Plain) -> bool {
        let speaks = |(code, least): &(u16, CefrLevel)| {
            person
                .languages
                .iter()
                .any(|(known, level)| known == code && level >= least)
        };
        self.musts.iter().all(speaks)
    }

    /// The same for somebody who speaks what must be spoken.
    pub(crate) fn evaluate_speaker(&self, person: &Plain) -> Option<u32> {
        let similarity = person
            .roles
            .iter()
            .map(|role| self.roles[usize::from(*role)])
            .fold(0.0, f64::max);
        if similarity == 0.0 {
            return None;
        }
        let (start, covered, load) = self.time(person)?;
        let (_, _, _, soft, stated) = person.window?;
        let wish = self.wish(person).ok()?;
        let km = self.way(person).ok()?;
        if person
            .off_limits
            .iter()
            .any(|name| self.off_limits.contains(name))
            || person
                .refused
                .iter()
                .any(|one| self.industries.contains(one))
        {
            return None;
        }
        let [_, _, steps, slip, share, money, distance] = &self.curves;
        let above = i16::from(u8::from(self.seat)) - i16::from(person.level);
        let seniority = if self.seat == OPEN_SEATS && above == 0 {
            steps.at(0.0).max(steps.at(1.0))
        } else {
            steps.at(f64::from(above))
        };
        let slack = f64::from((self.latest - self.first).max(1));
        let surely = if soft && person.window?.0 > self.today {
            self.soft_start
        } else {
            1.0
        };
        let availability = slip.at(f64::from(start - self.first) / slack)
            * (f64::from(covered) / f64::from(self.length)).min(1.0)
            * share.at(f64::from((load * 100.0).round()) / f64::from((self.full * 100.0).round()))
            * surely;
        let days = (self.now - stated).max(0) / 86_400;
        let freshness = match days {
            0..=7 => self.fresh[0],
            8..=30 => self.fresh[1],
            _ => self.fresh[2],
        };
        let values = [
            Some(similarity),
            self.closes(person),
            person
                .industries
                .iter()
                .map(|one| self.sectors[usize::from(*one)])
                .reduce(f64::max),
            self.experience(person),
            Some(seniority),
            Some(availability),
            Some(freshness),
            self.record(person),
            self.budget
                .zip(wish)
                .map(|((most, _), wish)| money.at(wish / most)),
            km.map(|km| distance.at(km)),
        ];
        let sum: f64 = values
            .iter()
            .zip(self.points)
            .map(|(value, points)| points * value.unwrap_or(0.5))
            .sum();
        Some((sum * 100.0).round() as u32)
    }

    /// First day, days covered, and days a week left on the first day.
    fn time(&self, person: &Plain) -> Option<(i32, i32, f32)> {
        let (from, to, stated, _, stated_at) = person.window?;
        if stated_at < self.known_since || stated < self.need {
            return None;
        }
        let (taken_from, taken_to, taken) = person.taken.unwrap_or((FAR, FAR, 0.0));
        let left = |at: i32| {
            if (taken_from..taken_to).contains(&at) {
                (stated - taken).max(0.0)
            } else {
                stated
            }
        };
        let free = |at: i32| (from..to).contains(&at) && left(at) >= self.need;
        let covered = |start: i32| {
            let end = start + self.length;
            let overlap = |a: i32, b: i32| (b.min(end).min(to) - a.max(start).max(from)).max(0);
            if left(taken_from) >= self.need {
                overlap(from, to)
            } else {
                overlap(from, taken_from) + overlap(taken_to, to)
            }
        };
        let mut starts = [self.first, from, taken_from, taken_to];
        starts.sort_unstable();
        starts
            .into_iter()
            .filter(|start| (self.first..=self.latest).contains(start) && free(*start))
            .map(|start| (start, covered(start), left(start)))
            .find(|(_, covered, _)| covered * 10 >= self.length * 9)
    }

    /// The wish by the day, where it is known; an error above the budget.
    pub(crate) fn wish(&self, person: &Plain) -> Result<Option<f64>, ()> {
        let (Some((most, currency)), Some((wish, floor, own, per))) = (self.budget, person.rate)
        else {
            return Ok(None);
        };
        let factor = ExchangeRates::bundled().factor(own, currency).unwrap();
        let cents = |units: f64| (units * 100.0).round() / 100.0;
        let daily = |amount: Amount| {
            let units = amount.as_f64();
            cents(
                factor
                    * match per {
                        RateUnit::Hour => units * 8.0,
                        RateUnit::Day => units,
                        RateUnit::Month => units * 12.0 / (52.0 * f64::from(self.full)),
                    },
            )
        };
        let wish = daily(wish);
        if wish > cents(most * 1.15) || floor.is_some_and(|floor| daily(floor) > cents(most)) {
            return Err(());
        }
        Ok(Some(wish))
    }

    /// The kilometres to the edge of the place, where they are known; an error out of reach.
    fn way(&self, person: &Plain) -> Result<Option<f64>, ()> {
        if self.remote {
            return Ok(None);
        }
        let often = self.onsite_days.is_none_or(|need| {
            let comes = f32::from(person.onsite_days);
            comes >= need || (comes > 0.0 && comes >= person.window.map_or(0.0, |w| w.2))
        });
        if !often {
            return Err(());
        }
        let Some((country, point, radius)) = self.place else {
            return Ok(None);
        };
        if !person.permits.is_empty() && !person.permits.contains(&country) {
            return Err(());
        }
        let km = person.point.map(|home| {
            let centre = (home.distance_km(point) * 1_000.0).round() / 1_000.0;
            (centre - radius).max(0.0)
        });
        let reaches = match &person.travel {
            TravelScope::World | TravelScope::Europe => true,
            TravelScope::Countries(list) => list.contains(&country) || person.country == country,
            TravelScope::Radius(radius) => match km {
                Some(km) => km <= f64::from(*radius) * 1.15,
                None => person.country == country,
            },
        };
        if reaches { Ok(km) } else { Err(()) }
    }

    fn closes(&self, person: &Plain) -> Option<f64> {
        let all: f64 = self.gap.iter().map(|(_, weight)| weight).sum();
        let [depths, years, ..] = &self.curves;
        let quality = |depth: u8, last: Option<i16>| {
            let age = last.map_or(self.unknown_last_use, |year| {
                years.at(f64::from(self.year - year))
            });
            depths.at(f64::from(depth)) * age
        };
        let mut closed = 0.0;
        for (wanted, weight) in &self.gap {
            if let Some((_, depth, last)) = person.skills.iter().find(|(own, ..)| own == wanted) {
                closed += weight * quality(*depth, *last);
                continue;
            }
            let bringing = person
                .skills
                .iter()
                .filter(|(own, ..)| {
                    let brought = self.brings.get(usize::from(*own));
                    brought.is_some_and(|brought| brought.contains(wanted))
                })
                .max_by_key(|(_, depth, last)| (*depth, *last));
            if let Some((_, depth, last)) = bringing {
                closed += weight * (quality(*depth, *last) * self.implied_holding);
            }
        }
        (all > 0.0).then(|| closed / all)
    }

    fn experience(&self, person: &Plain) -> Option<f64> {
        self.situation?;
        person
            .situations
            .iter()
            .map(|one| self.experience[*one as usize])
            .reduce(f64::max)
    }

    fn record(&self, person: &Plain) -> Option<f64> {
        let own = person.record.map(f64::from);
        let prior = self.prior;
        (own[0] > 0.0)
            .then(|| (share_of_success(own) * own[0] + self.mean * prior) / (own[0] + prior))
    }
}

fn experience(wanted: Option<Situation>) -> [f64; 4] {
    let name = |one: Situation| {
        serde_json::to_value(one)
            .unwrap()
            .as_str()
            .unwrap()
            .to_owned()
    };
    let all = [
        Situation::Gap,
        Situation::Change,
        Situation::Transition,
        Situation::Crisis,
    ];
    all.map(|one| match wanted {
        Some(wanted) if one == wanted => 1.0,
        Some(wanted) => {
            let path = format!("/situation/closeness/{}/{}", name(wanted), name(one));
            rules()
                .pointer(&path)
                .and_then(Value::as_f64)
                .unwrap_or(0.0)
        }
        None => 0.0,
    })
}

fn share_of_success([mandates, met, partly, again]: [f64; 4]) -> f64 {
    if mandates == 0.0 {
        return rule("/track_record/prior_mean");
    }
    let results = ((met + 0.5 * partly) / mandates).min(1.0);
    0.7 * results + 0.3 * (again / mandates).min(1.0)
}

/// An industry and all that it is part of.
fn wider(industry: u16) -> Vec<u16> {
    let table = &Vocabulary::bundled().industries;
    let mut found = vec![industry];
    let mut at = 0;
    while at < found.len() {
        for parent in &table.entries()[usize::from(found[at])].parents {
            let parent = table.index_of(parent).unwrap() as u16;
            if !found.contains(&parent) {
                found.push(parent);
            }
        }
        at += 1;
    }
    found
}

fn sectors(brief: &Brief) -> Vec<f64> {
    let table = &Vocabulary::bundled().industries;
    let mut close = vec![0.0_f64; table.entries().len()];
    for id in &brief.industries {
        let wanted = table.index_of(id).unwrap() as u16;
        let entry = table.get(id).unwrap();
        for (number, other) in (0..).zip(table.entries()) {
            let near = entry.adjacent.iter().find(|near| near.id == other.id);
            let value = if number == wanted {
                1.0
            } else if wider(number).contains(&wanted) {
                rule("/industry/part_of_wanted")
            } else {
                let up = if wider(wanted).contains(&number) {
                    rule("/industry/wanted_is_part_of")
                } else {
                    0.0
                };
                let sideways = if other.parents.iter().any(|p| entry.parents.contains(p)) {
                    rule("/industry/siblings")
                } else {
                    0.0
                };
                near.map_or(0.0, |near| near.similarity)
                    .max(up)
                    .max(sideways)
            };
            let slot = &mut close[usize::from(number)];
            *slot = slot.max(value);
        }
    }
    close
}

/// The skills wanted, each with its weight: what the vocabulary says, more for rare ones, shared with those that come along.
fn gap(brief: &Brief, totals: &Totals) -> Vec<(u16, f64)> {
    let table = &Vocabulary::bundled().skills;
    let mut gap: Vec<(u16, f64)> = Vec::new();
    for id in &brief.skills {
        let skill = table.index_of(id).unwrap();
        if gap.iter().any(|(known, _)| usize::from(*known) == skill) {
            continue;
        }
        let everyone = totals.people + 1.0;
        let holders = f64::from(totals.skill_holders[skill]) + 1.0;
        let rarity = ((everyone / holders).ln() / everyone.ln() * 1e6).round() / 1e6;
        let weight = table.get(id).unwrap().weight * (1.0 + rule("/skills/rarity_bonus") * rarity);
        gap.push((skill as u16, weight));
    }
    let comes = |from: u16, to: u16| brings()[usize::from(from)].contains(&to);
    let own: Vec<f64> = gap
        .iter()
        .map(|(skill, weight)| {
            let is_brought = gap.iter().any(|(other, _)| comes(*other, *skill));
            if is_brought { 0.0 } else { *weight }
        })
        .collect();
    let mut shared = own.clone();
    for (from, weight) in own.iter().enumerate() {
        let along: Vec<usize> = (0..gap.len())
            .filter(|to| *to != from && comes(gap[from].0, gap[*to].0))
            .collect();
        if *weight > 0.0 && !along.is_empty() {
            let given = weight * rule("/skills/implied_part");
            shared[from] -= given;
            for &to in &along {
                shared[to] += given / along.len() as f64;
            }
        }
    }
    gap.iter()
        .zip(shared)
        .map(|((skill, _), weight)| (*skill, weight))
        .collect()
}

/// The best of those scored, in the published order.
pub(crate) fn best<'p>(scored: impl Iterator<Item = (u32, &'p Plain)>) -> List {
    let mut all: Vec<_> = scored
        .map(|(score, person)| (Reverse(score), person.last_offered, person.id.as_str()))
        .collect();
    if all.len() > BEST {
        all.select_nth_unstable(BEST - 1);
        all.truncate(BEST);
    }
    all.sort_unstable();
    all.into_iter()
        .map(|(Reverse(score), _, id)| (id.to_owned(), score))
        .collect()
}

/// A loop over everyone.
pub(crate) fn scan(people: &[Plain], plan: &Plan) -> List {
    best(
        people
            .iter()
            .filter_map(|person| Some((plan.evaluate(person)?, person))),
    )
}
