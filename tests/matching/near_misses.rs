//! Near misses and what would raise a score.

use crate::support::*;
use interim_desk::{
    domain::{
        Availability, CefrLevel, CommitmentKind, Currency, DaysPerWeek, Field, Firmness, Manager,
        NearMiss, ProfileChange, Rate, RateUnit, Relaxation, Situation, Span, SpokenLanguage,
        WorkMode,
    },
    matching::{Matcher, Search, relaxed},
};

fn changes(brief: &interim_desk::domain::Brief, people: Vec<Manager>) -> Vec<(Relaxation, u32)> {
    shortlist(brief, people)
        .near_misses
        .into_iter()
        .map(|near_miss| (near_miss.relaxation, near_miss.gains))
        .collect()
}

fn free_from(id: &str, days: i64) -> Manager {
    person_with(id, |p| {
        p.availability = free(&[window(in_days(days), None, 5.0)])
    })
}

fn asks(id: &str, units: u64) -> Manager {
    person_with(id, |p| {
        p.rate = Some(Rate {
            wish: euros(units),
            floor: None,
            currency: Currency::EUR,
            per: RateUnit::Day,
        });
    })
}

#[test]
fn a_later_start_is_offered_at_its_smallest_slip_and_where_that_is_few_at_one_that_brings_enough() {
    let people = vec![
        free_from("A", 16),
        free_from("B", 20),
        free_from("C", 25),
        free_from("D", 40),
        free_from("E", 90),
    ];
    assert_eq!(
        changes(&cfo(), people),
        [
            (Relaxation::StartBy { date: in_days(16) }, 1),
            (Relaxation::StartBy { date: in_days(25) }, 3),
        ]
        .into_iter()
        .rev()
        .collect::<Vec<_>>()
    );
}

#[test]
fn in_a_crisis_nobody_is_told_to_wait_for_months() {
    let crisis = cfo_with(|b| b.situation = Some(Situation::Crisis));
    assert_eq!(changes(&crisis, vec![free_from("A", 14 + 22)]), []);
    assert_eq!(changes(&cfo(), vec![free_from("A", 14 + 22)]).len(), 1);
}

#[test]
fn someone_engaged_is_gained_by_a_start_after_the_engagement() {
    let engaged = person_with("A", |p| {
        p.commitments = vec![taken(
            CommitmentKind::Engagement,
            in_days(-90),
            Some(in_days(20)),
            5.0,
        )];
    });
    assert_eq!(
        changes(&cfo(), vec![engaged]),
        [(Relaxation::StartBy { date: in_days(21) }, 1)]
    );
}

#[test]
fn a_shorter_term_takes_in_who_is_free_for_most_of_it() {
    let most = person_with("A", |p| {
        p.availability = free(&[window(today(), Some(in_days(22 * 7 - 1)), 5.0)])
    });
    let half = person_with("B", |p| {
        p.availability = free(&[window(today(), Some(in_days(60)), 5.0)])
    });
    // 154 days are nine tenths of 24 weeks (168 days), not of 25.
    assert_eq!(
        changes(&cfo(), vec![most, half]),
        [(Relaxation::Shorter { weeks: 24 }, 1)]
    );
}

#[test]
fn fewer_days_a_week_are_offered_in_half_days() {
    let brief = cfo_with(|b| {
        b.days_per_week = Some(DaysPerWeek {
            min: Some(4.0),
            max: Some(5.0),
        })
    });
    let part_time = person_with("A", |p| {
        p.availability = free(&[window(today(), None, 2.75)])
    });
    assert_eq!(
        changes(&brief, vec![part_time]),
        [(Relaxation::FewerDays { days_per_week: 2.5 }, 1)]
    );
}

#[test]
fn a_higher_rate_is_what_the_people_ask_for_rounded_up() {
    let list = changes(&cfo(), vec![asks("A", 1_801), asks("B", 5_000)]);
    assert_eq!(
        list,
        [(
            Relaxation::RateUpTo {
                amount: euros(1_810),
                currency: Currency::EUR
            },
            1
        )]
    );
    let zero = cfo_with(|b| b.rate = Some(up_to(0)));
    assert_eq!(
        changes(&zero, vec![asks("A", 1_400)]),
        [(
            Relaxation::RateUpTo {
                amount: euros(1_400),
                currency: Currency::EUR
            },
            1
        )]
    );
}

#[test]
fn remote_work_and_a_wider_circle_take_in_who_lives_too_far() {
    let nuremberg = interim_desk::domain::Point {
        lat: 49.452,
        lon: 11.077,
    };
    let far = person_with("A", |p| {
        p.point = Some(nuremberg);
        p.travel = interim_desk::domain::TravelScope::Radius(50);
    });
    let further = person_with("B", |p| p.point = Some(HAMBURG));
    assert_eq!(
        changes(&cfo(), vec![far, further]),
        [
            (Relaxation::AllowRemote, 2),
            (Relaxation::WithinKm { km: 160 }, 1)
        ]
    );
    let remote_only = person_with("C", |p| p.onsite_days = 0);
    let onsite = cfo_with(|b| b.work_mode = Some(WorkMode::Onsite));
    assert_eq!(
        changes(&onsite, vec![remote_only]),
        [(Relaxation::AllowRemote, 1)]
    );
}

#[test]
fn a_language_is_lowered_before_it_is_dropped() {
    let speaks = |id: &str, level: Option<CefrLevel>| {
        person_with(id, move |p| {
            p.languages = level
                .map(|level| SpokenLanguage {
                    code: "de".into(),
                    level,
                })
                .into_iter()
                .collect();
        })
    };
    let people = vec![
        speaks("A", Some(CefrLevel::B2)),
        speaks("B", Some(CefrLevel::B1)),
        speaks("C", None),
    ];
    assert_eq!(
        changes(&cfo(), people),
        [
            (
                Relaxation::Language {
                    code: "de".into(),
                    level: None
                },
                3
            ),
            (
                Relaxation::Language {
                    code: "de".into(),
                    level: Some(CefrLevel::B2)
                },
                1
            ),
        ]
    );
}

#[test]
fn people_of_whom_nothing_is_known_can_be_asked() {
    let unknown = person_with("A", |p| p.availability = Availability::Unknown);
    let unknown_and_dear = Manager {
        id: "B".into(),
        availability: Availability::Unknown,
        ..asks("B", 9_000)
    };
    let list = shortlist(&cfo(), vec![unknown, unknown_and_dear]);
    assert_eq!(
        list.near_misses,
        [NearMiss {
            relaxation: Relaxation::AskUnknown,
            gains: 1,
            examples: vec!["A".into()]
        }]
    );
}

#[test]
fn whoever_fails_twice_or_is_barred_is_no_near_miss() {
    let twice = Manager {
        rate: asks("A", 2_000).rate,
        ..free_from("A", 20)
    };
    let barred = person_with("B", |p| p.off_limits = vec!["Alpha".to_owned()]);
    let not_looking = person_with("C", |p| {
        p.availability = Availability::NotLooking {
            stated_at: now().timestamp(),
        }
    });
    let brief = cfo_with(|b| b.off_limits = vec!["Alpha AG".to_owned()]);
    assert_eq!(changes(&brief, vec![twice, barred, not_looking]), []);
}

#[test]
fn the_examples_are_the_best_of_those_gained() {
    let mut people: Vec<Manager> = ["A", "B", "C", "D"].map(|id| free_from(id, 20)).to_vec();
    people[2].roles[0].role = "finance_director".into();
    let near_miss = &shortlist(&cfo(), people).near_misses[0];
    assert_eq!(near_miss.gains, 4);
    let examples: Vec<&str> = near_miss.examples.iter().map(|id| id.as_str()).collect();
    assert_eq!(examples, ["A", "B", "D"]);
}

#[test]
fn a_changed_brief_differs_only_where_it_was_changed() {
    let brief = cfo();
    let later = relaxed(&brief, &Relaxation::StartBy { date: in_days(30) });
    assert_eq!(later.start.unwrap().latest, Some(in_days(30)));
    assert_eq!(cfo_with(|b| b.start = later.start), later);
    assert_eq!(relaxed(&brief, &Relaxation::AskUnknown), brief);
}

#[test]
fn what_was_changed_is_neither_assumed_nor_read_any_more() {
    let brief = cfo_with(|b| {
        b.assumed.extend([Field::Start, Field::Rate]);
        b.evidence
            .insert(Field::Start, vec![Span { from: 0, to: 4 }]);
    });
    let later = relaxed(&brief, &Relaxation::StartBy { date: in_days(30) });
    assert!(later.evidence.is_empty());
    assert_eq!(later.assumed.into_iter().collect::<Vec<_>>(), [Field::Rate]);
}

fn improvements(brief: &interim_desk::domain::Brief, person: Manager) -> Vec<(ProfileChange, f64)> {
    let id = person.id.clone();
    let now = now();
    Matcher::bundled()
        .improve(&Search::new(brief, &now), &prepare(vec![person]), &id)
        .into_iter()
        .map(|improvement| (improvement.change, improvement.gain))
        .collect()
}

#[test]
fn every_score_says_what_would_raise_it_and_by_how_much() {
    let brief = cfo_with(|b| {
        b.skills = vec!["turnaround".into(), "s4hana".into()];
        b.situation = Some(Situation::Crisis);
    });
    let person = person_with("A", |p| {
        let mut window = window(in_days(5), None, 5.0);
        window.firmness = Firmness::Soft;
        window.stated_at = now().timestamp() - jiff::SignedDuration::from_hours(24 * 40);
        p.availability = free(&[window]);
        p.rate = None;
        p.point = None;
    });
    let score = judge(&brief, person.clone()).unwrap().score;
    let found = improvements(&brief, person.clone());
    let kinds: Vec<&ProfileChange> = found.iter().map(|(change, _)| change).collect();
    for expected in [
        ProfileChange::ConfirmAvailability,
        ProfileChange::FirmStart,
        ProfileChange::FreeFrom { date: today() },
        ProfileChange::StateRate,
        ProfileChange::ShowSkill {
            skill: "s4hana".into(),
        },
        ProfileChange::ShowSituation {
            situation: Situation::Crisis,
        },
        ProfileChange::StateHome,
        ProfileChange::RecordOutcome,
    ] {
        assert!(kinds.contains(&&expected), "{expected:?} in {kinds:?}");
    }
    assert!(
        found.windows(2).all(|pair| pair[0].1 >= pair[1].1),
        "the greatest gain comes first"
    );
    let (_, gain) = found
        .iter()
        .find(|(change, _)| *change == ProfileChange::FirmStart)
        .unwrap();
    let mut firm = person;
    if let Availability::Free(windows) = &mut firm.availability {
        windows[0].firmness = Firmness::Firm;
    }
    assert!((judge(&brief, firm).unwrap().score - score - gain).abs() < 1e-6);
}

#[test]
fn asking_for_the_budget_is_advised_to_those_above_it_and_nothing_to_those_who_do_not_fit() {
    let found = improvements(&cfo(), asks("A", 1_700));
    assert!(found.iter().any(|(change, _)| *change
        == ProfileChange::AskForBudget {
            amount: euros(1_500),
            currency: Currency::EUR
        }));
    assert_eq!(improvements(&cfo(), asks("A", 5_000)), []);
}
