//! One person of the sample roster, written out from what was dealt.

use super::{
    calendar,
    cast::Cast,
    rates,
    recipe::{OffLimits, Onsite, Reach},
    skills,
    stream::Stream,
};
use crate::{
    domain::{Country, HeldRole, IndustryId, Manager, Point, Situation, TrackRecord, TravelScope},
    roster::groups,
};
use jiff::Timestamp;

/// Kilometres of one degree of latitude.
const DEGREE_KM: f64 = 111.2;

/// The person without name and text, with the given skills.
pub(super) fn write(cast: &Cast<'_>, person: usize, own_skills: &[usize]) -> Manager {
    let as_of = cast.recipe.margins.as_of;
    let this_year = calendar::day(as_of).year();
    let town = cast.town(person);
    let skills = skills::held(cast, person, own_skills, this_year);
    let (availability, commitments) = calendar::calendar(cast, person);
    let travel = travel(cast, person);
    let industries = industries(cast, person);
    Manager {
        id: id(person).as_str().into(),
        name: String::new(),
        // An account that was made up could be someone's.
        user: None,
        roles: roles(cast, person),
        refused_industries: refused(cast, person, &industries),
        industries,
        rate: rates::rate(cast, person, &skills),
        skills,
        situations: [
            Situation::Gap,
            Situation::Change,
            Situation::Transition,
            Situation::Crisis,
        ]
        .into_iter()
        .filter(|situation| cast.has_handled(person, *situation))
        .collect(),
        languages: cast.tongues[person].spoken().to_vec(),
        home: town.name.clone(),
        country: town.country,
        point: Some(shifted(cast, person, town.point)),
        work_permits: work_permits(cast, person, town.country, &travel),
        travel,
        onsite_days: match cast.onsite[person] {
            Onsite::Five => 5,
            Onsite::Four => 4,
            Onsite::Two => 2,
            Onsite::Remote => 0,
        },
        off_limits: off_limits(cast, person),
        availability,
        commitments,
        track_record: track_record(cast, person),
        last_offered: last_offered(cast, person, as_of),
        summary: String::new(),
    }
}

/// The id of the person at a position.
pub(super) fn id(person: usize) -> String {
    format!("P{:04}", person + 1)
}

fn stream(cast: &Cast<'_>, person: usize, field: &str) -> Stream {
    Stream::new(cast.dealer.seed, person as u64, field)
}

fn roles(cast: &Cast<'_>, person: usize) -> Vec<HeldRole> {
    let margins = &cast.recipe.margins;
    let mut stream = stream(cast, person, "other roles");
    let first = cast.role(person);
    let mut held = vec![HeldRole {
        role: first.id.clone(),
        level: cast.level[person],
    }];
    let more = [
        margins.second_role,
        margins.third_role / margins.second_role,
    ];
    for chance in more {
        if !stream.chance(chance) {
            break;
        }
        let free: Vec<_> = first
            .adjacent
            .iter()
            .filter(|near| !margins.held_by_nobody.contains(&near.id))
            .filter(|near| held.iter().all(|held| held.role != near.id))
            .collect();
        let drawn = stream
            .weighted(free.iter().map(|near| near.similarity))
            .and_then(|at| cast.vocabulary.roles.get(&free[at].id));
        if let Some(role) = drawn {
            held.push(HeldRole {
                role: role.id.clone(),
                level: role.level,
            });
        }
    }
    held
}

fn industries(cast: &Cast<'_>, person: usize) -> Vec<IndustryId> {
    let margins = &cast.recipe.margins;
    let mut stream = stream(cast, person, "other industries");
    let first = cast.industry(person);
    let wanted = stream.pick(&margins.industry_count).copied().unwrap_or(1);
    let adjacent = cast
        .vocabulary
        .industries
        .get(first)
        .map(|industry| industry.adjacent.as_slice())
        .unwrap_or_default();
    let mut own = vec![first.clone()];
    // A small circle of neighbours may be used up; more tries than that bring nothing new.
    const TRIES: usize = 20;
    for _ in 0..TRIES {
        if own.len() >= wanted {
            break;
        }
        let drawn = if stream.chance(margins.adjacent_industry) {
            stream
                .weighted(adjacent.iter().map(|near| near.similarity))
                .map(|at| &adjacent[at].id)
        } else {
            stream.pick(&cast.industries).copied()
        };
        if let Some(id) = drawn
            && !own.contains(id)
        {
            own.push(id.clone());
        }
    }
    own
}

fn refused(cast: &Cast<'_>, person: usize, own: &[IndustryId]) -> Vec<IndustryId> {
    let refused = &cast.recipe.margins.refused_industries;
    let mut stream = stream(cast, person, "refused industries");
    if !stream.chance(refused.share) {
        return Vec::new();
    }
    stream
        .pick(&refused.from)
        .filter(|id| !own.contains(id))
        .cloned()
        .into_iter()
        .collect()
}

/// A point some way from the middle of the town, so that no two people live at the same spot.
fn shifted(cast: &Cast<'_>, person: usize, town: Point) -> Point {
    let radius = cast.recipe.margins.shift_km;
    let mut stream = stream(cast, person, "home");
    let (north, east) = loop {
        let north = (stream.unit() * 2.0 - 1.0) * radius;
        let east = (stream.unit() * 2.0 - 1.0) * radius;
        if north * north + east * east <= radius * radius {
            break (north, east);
        }
    };
    let rounded = |degrees: f64| (degrees * 10_000.0).round() / 10_000.0;
    Point {
        lat: rounded(town.lat + north / DEGREE_KM),
        lon: rounded(town.lon + east / (DEGREE_KM * cosine(town.lat))),
    }
}

/// The cosine of an angle in degrees below 90, from arithmetic alone: a library's cosine may differ in its last digit from
/// one machine to the next, and the sample must not.
fn cosine(degrees: f64) -> f64 {
    let x = degrees * (std::f64::consts::PI / 180.0);
    let square = x * x;
    let terms = [2.0, 12.0, 30.0, 56.0, 90.0, 132.0];
    terms
        .iter()
        .rev()
        .fold(1.0, |sum, divisor| 1.0 - square / divisor * sum)
}

fn travel(cast: &Cast<'_>, person: usize) -> TravelScope {
    let country = cast.town(person).country;
    match cast.reach[person] {
        Reach::Km50 => TravelScope::Radius(50),
        Reach::Km100 => TravelScope::Radius(100),
        Reach::Km200 => TravelScope::Radius(200),
        Reach::National => TravelScope::Countries(vec![country]),
        Reach::Neighbours => TravelScope::Countries(
            cast.recipe
                .margins
                .neighbours
                .get(&country)
                .cloned()
                .unwrap_or_else(|| vec![country]),
        ),
        Reach::Europe => TravelScope::Europe,
    }
}

/// Where someone may work: at home, throughout the union where home lies in it, and wherever they say that they go.
fn work_permits(
    cast: &Cast<'_>,
    person: usize,
    home: Country,
    travel: &TravelScope,
) -> Vec<Country> {
    let union = groups::find("EU").unwrap_or_default();
    let mut stream = stream(cast, person, "work permits");
    let second = stream.chance(cast.recipe.margins.second_permit);
    let mut permits = Vec::new();
    if !union.contains(&home) {
        permits.push(home);
    }
    if union.contains(&home) || second {
        permits.extend_from_slice(union);
    }
    if let TravelScope::Countries(countries) = travel {
        for country in countries {
            if !permits.contains(country) {
                permits.push(*country);
            }
        }
    }
    permits
}

fn off_limits(cast: &Cast<'_>, person: usize) -> Vec<String> {
    let mut stream = stream(cast, person, "off limits");
    let wanted = match cast.off_limits[person] {
        OffLimits::None => 0,
        OffLimits::Few => stream.between(1, 2),
        OffLimits::Many => stream.between(3, 5),
    };
    if wanted == 0 {
        return Vec::new();
    }
    let mut firms: Vec<&String> = cast.recipe.firms.iter().collect();
    stream.shuffle(&mut firms);
    firms.into_iter().take(wanted as usize).cloned().collect()
}

fn track_record(cast: &Cast<'_>, person: usize) -> TrackRecord {
    let mut stream = stream(cast, person, "track record");
    let mut record = TrackRecord {
        mandates: stream.between(2, 9) as u16,
        ..TrackRecord::default()
    };
    for _ in 0..record.mandates {
        let (again, count) = if stream.chance(cast.recipe.margins.ended_early) {
            (0.1, &mut record.ended_early)
        } else if stream.chance(0.8) {
            (0.85, &mut record.met)
        } else {
            (0.4, &mut record.partly)
        };
        *count += 1;
        record.hire_again += u16::from(stream.chance(again));
    }
    record
}

fn last_offered(cast: &Cast<'_>, person: usize, as_of: Timestamp) -> Option<Timestamp> {
    let mut stream = stream(cast, person, "last offered");
    let days = stream.between(1, 120);
    stream
        .chance(0.35)
        .then(|| calendar::moment(as_of, days, &mut stream))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cosine_is_right_for_every_latitude_of_europe() {
        for degrees in 30..72 {
            let degrees = f64::from(degrees);
            assert!(
                (cosine(degrees) - degrees.to_radians().cos()).abs() < 1e-6,
                "{degrees}"
            );
        }
    }
}
