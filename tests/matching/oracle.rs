//! Who fits, worked out the slow and obvious way: day by day, person by person, without a line of the matcher.

use crate::support::*;
use interim_desk::{
    domain::{
        Availability, Brief, CefrLevel, Country, Manager, RateUnit, RequestId, TravelScope,
        WorkMode,
    },
    matching::ExchangeRates,
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
        && is_free(brief, person, None)
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

fn is_free(brief: &Brief, person: &Manager, request: Option<RequestId>) -> bool {
    let Availability::Free(windows) = &person.availability else {
        return false;
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
    let free_on = |day: Date| {
        let stated = windows
            .iter()
            .filter(|window| (now().timestamp() - window.stated_at).as_secs() <= 90 * 86_400)
            .filter(|window| window.from <= day && window.until.is_none_or(|until| day <= until))
            .map(|window| window.days_per_week)
            .fold(0.0, f32::max);
        let taken: f32 = person
            .commitments
            .iter()
            .filter(|taken| taken.request.is_none() || taken.request != request)
            .filter(|taken| taken.from <= day && taken.until.is_none_or(|until| day <= until))
            .map(|taken| taken.days_per_week)
            .sum();
        stated > 0.0 && stated - taken >= need - 0.001
    };
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
                return true;
            }
        }
        day = day.tomorrow().unwrap();
    }
    false
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
