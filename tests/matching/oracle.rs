//! Who fits, and with which score, worked out the slow and obvious way from `docs/scoring.md`: day by day, person by person,
//! without a line of the matcher.

use crate::support::*;
use interim_desk::{
    domain::{
        Amount, Availability, Brief, CefrLevel, Country, Firmness, HeldSkill, IndustryId, Manager,
        RateUnit, RequestId, RoleId, Situation, SkillId, TravelScope, Window, WorkMode,
    },
    matching::{Curve, ExchangeRates},
    vocabulary::Vocabulary,
};
use jiff::{ToSpan, civil::Date};
use serde_json::Value;

fn rule(pointer: &str) -> f64 {
    let rules: Value = serde_json::from_str(include_str!("../../data/scoring.json")).unwrap();
    rules.pointer(pointer).and_then(Value::as_f64).unwrap()
}

/// Whether a person meets every hard constraint of a brief that names a role.
pub(crate) fn fits(brief: &Brief, person: &Manager) -> bool {
    let Some(seats) = readings(brief, person) else {
        return false;
    };
    // Of equally close roles the matcher takes the first; the generated briefs name one role, so there is one seat.
    let seat = seats;
    is_welcome(brief, person)
        && slot(brief, person, None).is_some()
        && speaks(brief, person, &seat)
        && reaches(brief, person)
        && is_affordable(brief, person)
}

fn readings(brief: &Brief, person: &Manager) -> Option<String> {
    let wanted = brief.role.as_ref()?;
    let entry = Vocabulary::bundled().roles.get(&wanted.id)?;
    let close = person.roles.iter().any(|held| {
        held.role == wanted.id
            || entry.adjacent.iter().any(|near| {
                near.id == held.role && near.similarity >= rule("/role/least_similarity")
            })
    });
    close.then(|| wanted.id.to_string())
}

fn is_welcome(brief: &Brief, person: &Manager) -> bool {
    let barred = brief
        .off_limits
        .iter()
        .any(|name| person.off_limits.contains(name));
    let mut industries = brief.industries.clone();
    for _ in 0..5 {
        for id in industries.clone() {
            industries.extend(
                Vocabulary::bundled()
                    .industries
                    .get(&id)
                    .unwrap()
                    .parents
                    .clone(),
            );
        }
        industries.sort();
        industries.dedup();
    }
    !barred
        && !person
            .refused_industries
            .iter()
            .any(|refused| industries.contains(refused))
}

/// When a person could serve.
struct Slot {
    start: Date,
    /// The first and the latest day on which the work may begin.
    room: (Date, Date),
    covered: i32,
    needed: i32,
    /// Days a week left on the first day.
    left: f32,
    /// The window that the first day lies in.
    window: Window,
}

fn slot(brief: &Brief, person: &Manager, request: Option<RequestId>) -> Option<Slot> {
    let Availability::Free(windows) = &person.availability else {
        return None;
    };
    let start = brief.start.unwrap_or_default();
    let first = start.earliest.unwrap_or(today()).max(today());
    let grace = |name: &str| (rule(&format!("/availability/days_of_grace/{name}")) as i64).days();
    let asap = today()
        + if brief.situation == Some(interim_desk::domain::Situation::Crisis) {
            grace("asap_crisis")
        } else {
            grace("asap")
        };
    let mut latest = match (start.latest, start.earliest, start.asap) {
        (Some(latest), _, _) if latest < today() => asap,
        (Some(latest), _, _) => latest,
        (None, Some(_), _) => first + grace("earliest"),
        (None, None, true) => asap,
        (None, None, false) => today() + grace("unstated"),
    }
    .max(first);
    let end = brief.end.and_then(|end| end.earliest.or(end.latest));
    if let Some(end) = end {
        latest = latest.min(end);
    }
    let weeks = brief
        .duration_weeks
        .map_or(13, |weeks| weeks.min.unwrap_or(weeks.max.unwrap().min(13)));
    let need = brief.days_per_week.and_then(|days| days.min).unwrap_or(1.0);
    let open_on = |day: Date| {
        windows
            .iter()
            .filter(|window| (now().timestamp() - window.stated_at).as_secs() <= 90 * 86_400)
            .filter(move |window| {
                window.from <= day && window.until.is_none_or(|until| day <= until)
            })
    };
    let left_on = |day: Date| {
        let stated = open_on(day)
            .map(|window| window.days_per_week)
            .fold(0.0, f32::max);
        let taken: f32 = person
            .commitments
            .iter()
            .filter(|taken| taken.request.is_none() || taken.request != request)
            .filter(|taken| taken.from <= day && taken.until.is_none_or(|until| day <= until))
            .map(|taken| taken.days_per_week)
            .sum();
        (stated > 0.0).then_some(stated - taken)
    };
    let free_on = |day: Date| left_on(day).is_some_and(|left| left >= need - 0.001);
    let mut day = first;
    while day <= latest {
        let last = end.unwrap_or(day + (i64::from(weeks) * 7 - 1).days());
        if free_on(day) {
            let (mut covered, mut needed) = (0, 0);
            let mut at = day;
            while at <= last {
                needed += 1;
                covered += i32::from(free_on(at));
                at = at.tomorrow().unwrap();
            }
            if needed > 0 && covered * 10 >= needed * 9 {
                let mut best: Option<&Window> = None;
                for window in open_on(day) {
                    let rank = |w: &Window| (w.days_per_week, w.stated_at);
                    if best.is_none_or(|known| rank(window) > rank(known)) {
                        best = Some(window);
                    }
                }
                return Some(Slot {
                    start: day,
                    room: (first, latest),
                    covered,
                    needed,
                    left: left_on(day).unwrap(),
                    window: best.unwrap().clone(),
                });
            }
        }
        day = day.tomorrow().unwrap();
    }
    None
}

fn speaks(brief: &Brief, person: &Manager, seat: &str) -> bool {
    brief
        .languages
        .iter()
        .filter(|need| need.need.is_must())
        .all(|need| {
            let seat_level =
                if u8::from(Vocabulary::bundled().roles.get(&seat.into()).unwrap().level) == 1 {
                    CefrLevel::C1
                } else {
                    CefrLevel::B2
                };
            let level = need.level.unwrap_or(seat_level);
            person
                .languages
                .iter()
                .any(|spoken| spoken.code == need.code && spoken.level >= level)
        })
}

fn reaches(brief: &Brief, person: &Manager) -> bool {
    if brief.work_mode == Some(WorkMode::Remote) {
        return true;
    }
    let full = brief
        .days_per_week
        .and_then(|days| days.max.or(days.min))
        .unwrap_or(5.0);
    let widest = match &person.availability {
        Availability::Free(windows) => windows
            .iter()
            .map(|window| window.days_per_week)
            .fold(0.0, f32::max),
        _ => 0.0,
    };
    let comes = f32::from(person.onsite_days);
    let often_enough = match (brief.onsite_days, brief.work_mode) {
        (Some(days), _) => comes >= days,
        (None, Some(WorkMode::Onsite)) => {
            comes >= (full - 1.0).max(1.0) || (comes > 0.0 && comes >= widest)
        }
        (None, Some(WorkMode::Hybrid)) => comes >= 2.0 || (comes > 0.0 && comes >= widest),
        (None, _) => true,
    };
    let Some(place) = &brief.place else {
        return often_enough;
    };
    let country: Country = place.country.unwrap();
    let near = match &person.travel {
        TravelScope::World | TravelScope::Europe => true,
        TravelScope::Countries(list) => list.contains(&country) || person.country == country,
        TravelScope::Radius(km) => match (place.point, person.point) {
            (Some(there), Some(home)) => {
                (there.distance_km(home) - f64::from(place.radius_km.unwrap_or(0))).max(0.0)
                    <= f64::from(*km) * 1.15
            }
            _ => person.country == country,
        },
    };
    often_enough
        && near
        && (person.work_permits.is_empty() || person.work_permits.contains(&country))
}

fn is_affordable(brief: &Brief, person: &Manager) -> bool {
    let full = f64::from(
        brief
            .days_per_week
            .and_then(|days| days.max.or(days.min))
            .unwrap_or(5.0),
    );
    let by_day = |units: f64, per| match per {
        RateUnit::Hour => units * 8.0,
        RateUnit::Day => units,
        RateUnit::Month => units * 12.0 / 52.0 / full,
    };
    let (Some(budget), Some(rate)) = (brief.rate, person.rate) else {
        return true;
    };
    let Some(most) = budget.max else { return true };
    let most = by_day(most.as_f64(), budget.per);
    let factor = ExchangeRates::bundled().factor(
        rate.currency,
        budget
            .currency
            .unwrap_or(interim_desk::domain::Currency::EUR),
    );
    let asks =
        |amount: interim_desk::domain::Amount| by_day(amount.as_f64(), rate.per) * factor.unwrap();
    asks(rate.wish) <= most * 1.15 + 0.01
        && rate.floor.is_none_or(|floor| asks(floor) <= most + 0.01)
}

/// The score of somebody who fits, in hundredths of a per cent.
pub(crate) fn score(brief: &Brief, person: &Manager, everyone: &[Manager]) -> u32 {
    let slot = slot(brief, person, None).unwrap();
    let money = brief.rate.and_then(|rate| rate.max).is_some();
    let on_map = brief
        .place
        .as_ref()
        .is_some_and(|place| place.point.is_some())
        && brief.work_mode != Some(WorkMode::Remote);
    let shares: [(&str, bool, Option<f64>); 10] = [
        ("role", true, Some(similarity(brief, person))),
        (
            "skills",
            !brief.skills.is_empty(),
            gap_closed(brief, person, everyone),
        ),
        (
            "industry",
            !brief.industries.is_empty(),
            industry(brief, person),
        ),
        (
            "situation",
            brief.situation.is_some(),
            situation(brief, person),
        ),
        ("seniority", true, seniority(brief, person)),
        ("availability", true, Some(availability(brief, &slot))),
        ("freshness", true, Some(freshness(&slot))),
        ("track_record", true, track_record(person, everyone)),
        ("rate", money, rate(brief, person)),
        ("distance", on_map, distance(brief, person)),
    ];
    let mut weighed = Vec::new();
    for (name, applies, value) in shares {
        if applies {
            let factor = brief.situation.map_or(1.0, |situation| {
                rule_or(&format!("/weight_factors/{}/{name}", word(situation)), 1.0)
            });
            let weight = rule(&format!("/weights/{name}")) * factor;
            weighed.push((weight, value.unwrap_or(rule("/neutral"))));
        }
    }
    let all: f64 = weighed.iter().map(|(weight, _)| weight).sum();
    let sum: f64 = weighed
        .iter()
        .map(|(weight, value)| weight * 100.0 / all * value)
        .sum();
    (sum * 100.0).round() as u32
}

fn rule_or(pointer: &str, otherwise: f64) -> f64 {
    let rules: Value = serde_json::from_str(include_str!("../../data/scoring.json")).unwrap();
    rules
        .pointer(pointer)
        .and_then(Value::as_f64)
        .unwrap_or(otherwise)
}

fn curve(pointer: &str) -> Curve {
    let rules: Value = serde_json::from_str(include_str!("../../data/scoring.json")).unwrap();
    serde_json::from_value(rules.pointer(pointer).unwrap().clone()).unwrap()
}

fn word(situation: Situation) -> String {
    serde_json::to_value(situation)
        .unwrap()
        .as_str()
        .unwrap()
        .to_owned()
}

fn similarity(brief: &Brief, person: &Manager) -> f64 {
    let wanted = &brief.role.as_ref().unwrap().id;
    let near = &Vocabulary::bundled().roles.get(wanted).unwrap().adjacent;
    let of = |role: &RoleId| {
        if role == wanted {
            1.0
        } else {
            near.iter()
                .find(|near| near.id == *role)
                .map_or(0.0, |near| near.similarity)
        }
    };
    person
        .roles
        .iter()
        .map(|held| of(&held.role))
        .fold(0.0, f64::max)
}

/// Whether one skill comes with another, however far along.
fn comes_with(skill: &SkillId, other: &SkillId) -> bool {
    let entry = Vocabulary::bundled().skills.get(skill).unwrap();
    entry
        .implies
        .iter()
        .any(|next| next == other || comes_with(next, other))
}

fn gap_closed(brief: &Brief, person: &Manager, everyone: &[Manager]) -> Option<f64> {
    if person.skills.is_empty() || brief.skills.is_empty() {
        return None;
    }
    let mut wanted: Vec<&SkillId> = Vec::new();
    for skill in &brief.skills {
        if !wanted.contains(&skill) {
            wanted.push(skill);
        }
    }
    let own = |skill: &SkillId| {
        let holds = |person: &&Manager| person.skills.iter().any(|held| held.skill == *skill);
        let (people, holders) = (
            everyone.len() as f64 + 1.0,
            everyone.iter().filter(holds).count() as f64 + 1.0,
        );
        let rarity = ((people / holders).ln() / people.ln() * 1e6).round() / 1e6;
        let says = Vocabulary::bundled().skills.get(skill).unwrap().weight;
        says * (1.0 + rule("/skills/rarity_bonus") * rarity)
    };
    let is_brought = |skill: &SkillId| wanted.iter().any(|other| comes_with(other, skill));
    let weight = |skill: &SkillId| {
        let kept = if is_brought(skill) {
            0.0
        } else if wanted.iter().any(|other| comes_with(skill, other)) {
            own(skill) * (1.0 - rule("/skills/implied_part"))
        } else {
            own(skill)
        };
        let given: f64 = wanted
            .iter()
            .filter(|other| !is_brought(other) && comes_with(other, skill))
            .map(|other| {
                let among = wanted.iter().filter(|one| comes_with(other, one)).count();
                own(other) * rule("/skills/implied_part") / among as f64
            })
            .sum();
        kept + given
    };
    let quality = |held: &HeldSkill| {
        let age = held
            .last_used
            .map_or(rule("/skills/unknown_last_use"), |year| {
                curve("/skills/years_since_use").at(f64::from(now().year() - year))
            });
        curve("/skills/depth").at(f64::from(held.depth)) * age
    };
    let best = |held: &mut dyn Iterator<Item = &HeldSkill>| {
        held.max_by_key(|held| (held.depth, held.last_used))
            .map(quality)
    };
    let (mut closed, mut all) = (0.0, 0.0);
    for skill in &wanted {
        all += weight(skill);
        let stated = best(&mut person.skills.iter().filter(|held| held.skill == **skill));
        let brought = best(
            &mut person
                .skills
                .iter()
                .filter(|held| comes_with(&held.skill, skill)),
        );
        let value = stated.or(brought.map(|value| value * rule("/skills/implied_holding")));
        closed += weight(skill) * value.unwrap_or(0.0);
    }
    Some(closed / all)
}

fn parts_of(industry: &IndustryId) -> Vec<IndustryId> {
    let mut up = Vec::new();
    for parent in &Vocabulary::bundled()
        .industries
        .get(industry)
        .unwrap()
        .parents
    {
        up.push(parent.clone());
        up.extend(parts_of(parent));
    }
    up
}

fn industry(brief: &Brief, person: &Manager) -> Option<f64> {
    let table = &Vocabulary::bundled().industries;
    let close = |own: &IndustryId, wanted: &IndustryId| {
        let (entry, other) = (table.get(wanted).unwrap(), table.get(own).unwrap());
        let neighbour = entry
            .adjacent
            .iter()
            .find(|near| near.id == *own)
            .map_or(0.0, |near| near.similarity);
        let related = if own == wanted {
            1.0
        } else if parts_of(own).contains(wanted) {
            rule("/industry/part_of_wanted")
        } else if parts_of(wanted).contains(own) {
            rule("/industry/wanted_is_part_of")
        } else if other.parents.iter().any(|up| entry.parents.contains(up)) {
            rule("/industry/siblings")
        } else {
            0.0
        };
        neighbour.max(related)
    };
    person
        .industries
        .iter()
        .map(|own| {
            brief
                .industries
                .iter()
                .map(|wanted| close(own, wanted))
                .fold(0.0, f64::max)
        })
        .reduce(f64::max)
}

fn situation(brief: &Brief, person: &Manager) -> Option<f64> {
    let wanted = brief.situation?;
    person
        .situations
        .iter()
        .map(|handled| {
            if *handled == wanted {
                1.0
            } else {
                let path = format!("/situation/closeness/{}/{}", word(wanted), word(*handled));
                rule_or(&path, 0.0)
            }
        })
        .reduce(f64::max)
}

fn seniority(brief: &Brief, person: &Manager) -> Option<f64> {
    let role = &brief.role.as_ref().unwrap().id;
    let seat = u8::from(Vocabulary::bundled().roles.get(role).unwrap().level);
    let own = u8::from(person.roles.iter().map(|held| held.level).min()?);
    let steps = curve("/seniority/steps_above");
    let above = f64::from(seat) - f64::from(own);
    Some(if seat == 1 && own == 1 {
        steps.at(0.0).max(steps.at(1.0))
    } else {
        steps.at(above)
    })
}

fn availability(brief: &Brief, slot: &Slot) -> f64 {
    let days = |from: Date, to: Date| f64::from((to - from).get_days());
    let (first, latest) = slot.room;
    let full = brief
        .days_per_week
        .and_then(|days| days.max.or(days.min))
        .unwrap_or(5.0);
    let hundredths = |days: f32| f64::from((days * 100.0).round());
    let used = days(first, slot.start) / days(first, latest).max(1.0);
    let surely = if slot.window.firmness == Firmness::Soft && slot.window.from > today() {
        rule("/availability/soft_start")
    } else {
        1.0
    };
    curve("/availability/slip_used").at(used)
        * (f64::from(slot.covered) / f64::from(slot.needed)).min(1.0)
        * curve("/availability/share_of_full_load").at(hundredths(slot.left) / hundredths(full))
        * surely
}

fn freshness(slot: &Slot) -> f64 {
    let age = (now().timestamp() - slot.window.stated_at).as_secs() / 86_400;
    rule(match age {
        ..=7 => "/freshness/fresh",
        8..=30 => "/freshness/ageing",
        _ => "/freshness/stale",
    })
}

fn track_record(person: &Manager, everyone: &[Manager]) -> Option<f64> {
    let success = |of: &[&Manager]| {
        let sum = |count: fn(&Manager) -> u16| -> f64 {
            of.iter().map(|one| f64::from(count(one))).sum()
        };
        let mandates = sum(|one| one.track_record.mandates);
        let results = sum(|one| one.track_record.met)
            + rule("/track_record/partly_met") * sum(|one| one.track_record.partly);
        let again = sum(|one| one.track_record.hire_again);
        let part = rule("/track_record/hire_again_part");
        (mandates > 0.0).then(|| {
            (1.0 - part) * (results / mandates).min(1.0) + part * (again / mandates).min(1.0)
        })
    };
    let own = success(&[person])?;
    let everyone: Vec<&Manager> = everyone.iter().collect();
    let mean = success(&everyone).unwrap();
    let (mandates, prior) = (
        f64::from(person.track_record.mandates),
        rule("/track_record/prior_mandates"),
    );
    Some((own * mandates + mean * prior) / (mandates + prior))
}

fn rate(brief: &Brief, person: &Manager) -> Option<f64> {
    let (budget, rate) = (brief.rate?, person.rate?);
    let full = brief
        .days_per_week
        .and_then(|days| days.max.or(days.min))
        .unwrap_or(5.0);
    let by_day = |amount: Amount, per| match per {
        RateUnit::Hour => amount.as_f64() * 8.0,
        RateUnit::Day => amount.as_f64(),
        RateUnit::Month => amount.as_f64() * 12.0 / (52.0 * f64::from(full)),
    };
    let currency = budget
        .currency
        .unwrap_or(interim_desk::domain::Currency::EUR);
    let factor = ExchangeRates::bundled().factor(rate.currency, currency)?;
    let wish = (by_day(rate.wish, rate.per) * factor * 100.0).round() / 100.0;
    Some(curve("/rate/share_of_budget").at(wish / by_day(budget.max?, budget.per)))
}

fn distance(brief: &Brief, person: &Manager) -> Option<f64> {
    let place = brief.place.as_ref()?;
    let metres = (place.point?.distance_km(person.point?) * 1_000.0).round();
    let edge = metres / 1_000.0 - f64::from(place.radius_km.unwrap_or(0));
    Some(curve("/place/km").at(edge.max(0.0)))
}
