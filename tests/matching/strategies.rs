//! People and briefs at random, out of few enough values that they often meet.

use crate::support::*;
use interim_desk::domain::{
    Availability, Brief, CefrLevel, Commitment, CommitmentKind, Country, Currency, DateRange,
    DaysPerWeek, Firmness, HeldRole, HeldSkill, LanguageNeed, Level, Manager, Need, Place, Rate,
    RateRange, RateUnit, Situation, SpokenLanguage, Start, TrackRecord, TravelScope, Weeks, Window,
    WorkMode,
};
use jiff::ToSpan;
use proptest::{collection::vec, option, prelude::*, sample::select};

const ROLES: [&str; 6] = [
    "cfo",
    "finance_director",
    "head_of_controlling",
    "coo",
    "managing_director",
    "plant_manager",
];
const INDUSTRIES: [&str; 4] = [
    "automotive_supplier",
    "automotive",
    "manufacturing",
    "banking",
];
const SKILLS: [&str; 4] = ["turnaround", "restructuring", "starug", "insolvency"];
const FIRMS: [&str; 3] = ["Alpha AG", "Beta GmbH", "Gamma SE"];

fn level() -> impl Strategy<Value = Level> {
    select(vec![
        Level::Board,
        Level::Director,
        Level::Head,
        Level::Manager,
    ])
}

fn cefr() -> impl Strategy<Value = CefrLevel> {
    select(vec![
        CefrLevel::B1,
        CefrLevel::B2,
        CefrLevel::C1,
        CefrLevel::Native,
    ])
}

fn situation() -> impl Strategy<Value = Situation> {
    select(vec![
        Situation::Gap,
        Situation::Change,
        Situation::Transition,
        Situation::Crisis,
    ])
}

fn country() -> impl Strategy<Value = Country> {
    select(vec!["DE", "AT", "FR"]).prop_map(|code| code.parse().unwrap())
}

fn unit_amount() -> impl Strategy<Value = (RateUnit, u64)> {
    prop_oneof![
        4 => (800_u64..2_200).prop_map(|units| (RateUnit::Day, units)),
        1 => (100_u64..280).prop_map(|units| (RateUnit::Hour, units)),
        1 => (15_000_u64..45_000).prop_map(|units| (RateUnit::Month, units)),
    ]
}

fn currency() -> impl Strategy<Value = Currency> {
    select(vec![
        Currency::EUR,
        Currency::EUR,
        Currency::CHF,
        Currency::GBP,
    ])
}

fn a_window() -> impl Strategy<Value = Window> {
    (
        -60_i64..120,
        option::of(0_i64..400),
        select(vec![1.0_f32, 2.0, 2.5, 3.0, 4.0, 5.0]),
        any::<bool>(),
        0_i64..110,
    )
        .prop_map(|(from, length, days_per_week, soft, age)| Window {
            from: in_days(from),
            until: length.map(|length| in_days(from + length)),
            days_per_week,
            firmness: if soft { Firmness::Soft } else { Firmness::Firm },
            note: None,
            stated_at: now().timestamp() - (24 * age).hours(),
        })
}

fn availability() -> impl Strategy<Value = Availability> {
    prop_oneof![
        1 => Just(Availability::Unknown),
        1 => Just(Availability::NotLooking { stated_at: now().timestamp() }),
        10 => vec(a_window(), 1..4).prop_map(Availability::Free),
        6 => Just(free(&[window(today(), None, 5.0)])),
    ]
}

fn commitment() -> impl Strategy<Value = Commitment> {
    (
        select(vec![
            CommitmentKind::Hold,
            CommitmentKind::Engagement,
            CommitmentKind::Block,
        ]),
        -60_i64..120,
        option::of(0_i64..200),
        select(vec![1.0_f32, 2.0, 5.0]),
    )
        .prop_map(|(kind, from, length, days)| {
            taken(
                kind,
                in_days(from),
                length.map(|length| in_days(from + length)),
                days,
            )
        })
}

fn travel() -> impl Strategy<Value = TravelScope> {
    prop_oneof![
        4 => (0_u16..700).prop_map(TravelScope::Radius),
        2 => vec(country(), 1..3).prop_map(TravelScope::Countries),
        1 => Just(TravelScope::Europe),
        1 => Just(TravelScope::World),
    ]
}

prop_compose! {
    fn profile()(
        roles in vec((select(ROLES.to_vec()), level()), 0..4),
        industries in vec(select(INDUSTRIES.to_vec()), 0..3),
        skills in vec((select(SKILLS.to_vec()), option::of(2010_i16..2027), 1_u8..4), 0..4),
        situations in vec(situation(), 0..3),
        languages in vec((select(vec!["de", "en"]), cefr()), 0..4),
        refused in vec(select(INDUSTRIES.to_vec()), 0..2),
        off_limits in vec(select(FIRMS.to_vec()), 0..2),
        met in 0_u16..4,
        others in 0_u16..4,
    ) -> Manager {
        Manager {
            roles: roles.into_iter().map(|(role, level)| HeldRole { role: role.into(), level }).collect(),
            industries: industries.into_iter().map(Into::into).collect(),
            skills: skills
                .into_iter()
                .map(|(skill, last_used, depth)| HeldSkill { skill: skill.into(), last_used, depth })
                .collect(),
            situations,
            languages: languages
                .into_iter()
                .map(|(code, level)| SpokenLanguage { code: code.into(), level })
                .collect(),
            refused_industries: refused.into_iter().map(Into::into).collect(),
            off_limits: off_limits.into_iter().map(str::to_owned).collect(),
            track_record: TrackRecord {
                mandates: met + others, met, partly: others / 2, ended_early: others / 2, hire_again: met,
            },
            ..person("P")
        }
    }
}

prop_compose! {
    fn terms()(
        country in country(),
        point in option::weighted(0.9, select(vec![MUNICH, AUGSBURG, HAMBURG])),
        travel in travel(),
        onsite_days in 0_u8..6,
        permits in vec(country(), 0..3),
        rate in option::weighted(0.9, (unit_amount(), currency(), option::of(80_u64..100))),
        availability in availability(),
        commitments in vec(commitment(), 0..3),
        last_offered in option::of(0_i64..100),
    ) -> Manager {
        Manager {
            country,
            point,
            travel,
            onsite_days,
            work_permits: permits,
            rate: rate.map(|((per, units), currency, floor)| Rate {
                wish: euros(units), floor: floor.map(|percent| euros(units * percent / 100)), currency, per,
            }),
            availability,
            commitments,
            last_offered: last_offered.map(|days| now().timestamp() - (24 * days).hours()),
            ..person("P")
        }
    }
}

/// Anyone. Half of the people are easy to place in all but a few ways, so that constraints are met and missed one by one.
pub(crate) fn anyone() -> impl Strategy<Value = Manager> {
    (profile(), terms(), 0_u8..4).prop_map(|(profile, terms, easy)| {
        let base = person("P");
        let mixed = |profile: Manager, terms: Manager| Manager {
            country: terms.country,
            point: terms.point,
            travel: terms.travel,
            onsite_days: terms.onsite_days,
            work_permits: terms.work_permits,
            rate: terms.rate,
            availability: terms.availability,
            commitments: terms.commitments,
            last_offered: terms.last_offered,
            ..profile
        };
        match easy {
            0 => mixed(profile, terms),
            1 => mixed(profile, base),
            2 => mixed(base, terms),
            _ => Manager {
                availability: terms.availability,
                rate: terms.rate,
                ..base
            },
        }
    })
}

/// A roster of people with ids of their own, not in the order of those.
pub(crate) fn people(most: usize) -> impl Strategy<Value = Vec<Manager>> {
    vec(anyone(), 0..most).prop_map(|people| {
        people
            .into_iter()
            .enumerate()
            .map(|(number, manager)| {
                let number = (number * 37) % 101;
                Manager {
                    id: format!("P{number:03}").as_str().into(),
                    name: format!("Name {number}"),
                    ..manager
                }
            })
            .collect()
    })
}

prop_compose! {
    fn when()(
        earliest in option::of(-30_i64..60),
        slack in option::of(0_i64..30),
        asap in any::<bool>(),
        stated in any::<bool>(),
        weeks in option::of((option::of(1_u16..40), 1_u16..52)),
        end in option::weighted(0.2, 30_i64..300),
        days in option::of((option::of(select(vec![1.0_f32, 2.0, 3.0, 5.0])), option::of(select(vec![3.0_f32, 5.0])))),
    ) -> Brief {
        Brief {
            start: stated.then(|| Start {
                earliest: earliest.map(in_days),
                latest: slack.map(|slack| in_days(earliest.unwrap_or(0) + slack)),
                asap,
            }),
            duration_weeks: weeks.map(|(min, max)| Weeks { min, max: Some(max) }),
            end: end.map(|end| DateRange { earliest: Some(in_days(end)), latest: None }),
            days_per_week: days.map(|(min, max)| DaysPerWeek { min, max }),
            ..cfo()
        }
    }
}

prop_compose! {
    /// A brief that names a role.
    pub(crate) fn a_brief()(
        base in when(),
        role_id in select(ROLES.to_vec()),
        placed in prop::bool::weighted(0.8),
        radius in option::of(0_u16..60),
        work_mode in option::of(select(vec![WorkMode::Onsite, WorkMode::Hybrid, WorkMode::Remote])),
        onsite_days in option::weighted(0.3, select(vec![1.0_f32, 3.0, 5.0])),
        rate in option::of((unit_amount(), option::of(currency()))),
        languages in vec((select(vec!["de", "en"]), option::of(cefr()), any::<bool>()), 0..3),
        industries in vec(select(INDUSTRIES.to_vec()), 0..2),
        skills in vec(select(SKILLS.to_vec()), 0..3),
        situation in option::of(situation()),
        off_limits in vec(select(FIRMS.to_vec()), 0..2),
    ) -> Brief {
        Brief {
            role: Some(role(role_id)),
            place: placed.then(|| interim_desk::domain::Place { radius_km: radius, ..munich() }),
            work_mode,
            onsite_days,
            rate: rate.map(|((per, units), currency)| RateRange {
                min: None, max: Some(euros(units)), currency, per, includes_expenses: None,
            }),
            languages: languages
                .into_iter()
                .map(|(code, level, must)| LanguageNeed {
                    code: code.into(), level, need: if must { Need::Must } else { Need::Wish },
                })
                .collect(),
            industries: industries.into_iter().map(Into::into).collect(),
            skills: skills.into_iter().map(Into::into).collect(),
            situation,
            off_limits: off_limits.into_iter().map(str::to_owned).collect(),
            ..base
        }
    }
}

prop_compose! {
    /// Any brief that people write: without a role, with a title of several meanings, with a country for a place, for a day
    /// that has passed.
    pub(crate) fn any_brief()(
        brief in a_brief(),
        naming in 0_u8..8,
        other in select(ROLES.to_vec()),
        whereabouts in 0_u8..8,
        countries in vec(country(), 1..3),
        skills in vec(select(SKILLS.to_vec()), 1..4),
    ) -> Brief {
        let mut brief = brief;
        match naming {
            0 => brief.ambiguous_role = vec![role(other)],
            1 => {
                brief.ambiguous_role = brief.role.take().into_iter().chain([role(other)]).collect();
            }
            2 => {
                brief.role = None;
                brief.skills = skills.into_iter().map(Into::into).collect();
            }
            3 => {
                brief.role = None;
                brief.skills.clear();
            }
            _ => {}
        }
        match whereabouts {
            0 => brief.place = Some(Place { country: Some(countries[0]), ..Place::default() }),
            1 => {
                brief.place = Some(Place {
                    region: Some("DACH".to_owned()), countries, point: Some(MUNICH), ..Place::default()
                });
            }
            2 => {
                brief.place = Some(Place {
                    region: Some("Bavaria".to_owned()), country: Some(countries[0]), point: Some(MUNICH),
                    radius_km: Some(150), ..Place::default()
                });
            }
            3 => brief.place = Some(Place { city: Some("Nowhere".to_owned()), ..Place::default() }),
            _ => {}
        }
        brief
    }
}
