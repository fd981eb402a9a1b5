//! The soft score: what puts one person before another.

use crate::support::*;
use interim_desk::domain::{
    Brief, Candidate, Criterion, Currency, DaysPerWeek, Firmness, HeldRole, HeldSkill, Level,
    Manager, Rate, RateUnit, Situation, TrackRecord, TravelScope,
};
use jiff::ToSpan;

fn value(candidate: &Candidate, criterion: Criterion) -> Option<f64> {
    candidate
        .criteria
        .iter()
        .find(|share| share.criterion == criterion)
        .unwrap()
        .value
}

/// What a criterion is worth in a person.
fn worth(brief: &Brief, criterion: Criterion, change: impl FnOnce(&mut Manager)) -> Option<f64> {
    value(&judge(brief, person_with("P1", change)).unwrap(), criterion)
}

/// Checks that each person of a row is listed before the next, all else being equal.
fn in_order(brief: &Brief, row: Vec<Manager>) {
    let mut ids: Vec<String> = row.iter().map(|person| person.id.to_string()).collect();
    assert_eq!(fitting(brief, row.clone()), ids);
    ids.reverse();
    let renamed: Vec<Manager> = row
        .into_iter()
        .zip(&ids)
        .map(|(person, id)| Manager {
            id: id.as_str().into(),
            ..person
        })
        .collect();
    assert_eq!(
        fitting(brief, renamed),
        ids,
        "the ids decided, not the score"
    );
}

fn everything() -> Brief {
    cfo_with(|b| {
        b.skills = vec!["turnaround".into(), "s4hana".into()];
        b.industries = vec!["automotive_supplier".into()];
        b.situation = Some(Situation::Crisis);
    })
}

fn skill(id: &str, last_used: Option<i16>, depth: u8) -> HeldSkill {
    HeldSkill {
        skill: id.into(),
        last_used,
        depth,
    }
}

#[test]
fn the_role_itself_comes_before_one_close_to_it() {
    in_order(
        &cfo(),
        vec![
            person("A"),
            person_with("B", |p| {
                p.roles = vec![HeldRole {
                    role: "finance_director".into(),
                    level: Level::Board,
                }]
            }),
        ],
    );
}

#[test]
fn a_skill_counts_by_depth_and_last_use_and_less_where_it_only_comes_with_another() {
    let brief = cfo_with(|b| b.skills = vec!["restructuring".into()]);
    let with = |id, skills| person_with(id, move |p| p.skills = skills);
    in_order(
        &brief,
        vec![
            with("A", vec![skill("restructuring", Some(2026), 3)]),
            with("B", vec![skill("starug", Some(2026), 3)]),
            with("C", vec![skill("restructuring", Some(2026), 1)]),
            with("D", vec![skill("restructuring", Some(2016), 3)]),
            with("E", vec![skill("s4hana", Some(2026), 3)]),
        ],
    );
}

#[test]
fn a_rare_skill_counts_more_than_one_that_many_have() {
    let brief = cfo_with(|b| b.skills = vec!["insolvency".into(), "carve_out".into()]);
    let with = |id: &str, skills: &[&str]| {
        let skills = skills.iter().map(|id| skill(id, Some(2026), 3)).collect();
        person_with(id, |p| p.skills = skills)
    };
    let mut people = vec![with("Z", &["carve_out"])];
    people.extend((0..9).map(|n| with(&format!("A{n}"), &["insolvency"])));
    assert_eq!(fitting(&brief, people)[0], "Z");
}

#[test]
fn a_skill_implied_by_another_of_the_gap_adds_no_weight_but_takes_a_part() {
    let both = cfo_with(|b| b.skills = vec!["starug".into(), "restructuring".into()]);
    let specific = worth(&both, Criterion::Skills, |p| {
        p.skills = vec![skill("starug", Some(2026), 3)]
    })
    .unwrap();
    let general = worth(&both, Criterion::Skills, |p| {
        p.skills = vec![skill("restructuring", Some(2026), 3)]
    })
    .unwrap();
    assert!(
        (specific - 0.94).abs() < 1e-9,
        "0.7 for its own and 0.3 × 0.8 for what comes with it: {specific}"
    );
    assert!((general - 0.3).abs() < 1e-9, "{general}");
}

#[test]
fn what_is_unknown_counts_neither_as_nought_nor_as_full() {
    let brief = everything();
    let unknown = judge(
        &brief,
        person_with("P1", |p| {
            p.skills = vec![];
            p.industries = vec![];
            p.rate = None;
            p.point = None;
        }),
    )
    .unwrap();
    for criterion in [
        Criterion::Skills,
        Criterion::Industry,
        Criterion::Situation,
        Criterion::TrackRecord,
        Criterion::Rate,
        Criterion::Distance,
    ] {
        let share = unknown
            .criteria
            .iter()
            .find(|share| share.criterion == criterion)
            .unwrap();
        assert_eq!(share.value, None, "{criterion:?}");
        assert!((share.points - share.of / 2.0).abs() < 1e-9);
    }
}

#[test]
fn what_the_brief_does_not_ask_for_is_not_scored() {
    let bare = Brief {
        role: Some(role("cfo")),
        ..Brief::default()
    };
    let list = shortlist(&bare, vec![person("P1")]);
    let criteria: Vec<Criterion> = list.candidates[0]
        .criteria
        .iter()
        .map(|share| share.criterion)
        .collect();
    assert_eq!(
        criteria,
        [
            Criterion::Role,
            Criterion::Seniority,
            Criterion::Availability,
            Criterion::Freshness,
            Criterion::TrackRecord
        ]
    );
}

#[test]
fn industries_count_by_their_closeness() {
    let brief = cfo_with(|b| b.industries = vec!["automotive".into()]);
    let worth = |industry: &'static str| {
        worth(&brief, Criterion::Industry, move |p| {
            p.industries = vec![industry.into()]
        })
    };
    assert_eq!(worth("automotive"), Some(1.0));
    assert_eq!(worth("automotive_supplier"), Some(1.0));
    assert_eq!(worth("manufacturing"), Some(0.7));
    assert!(worth("aerospace_defence") < Some(0.7) && worth("aerospace_defence") > Some(0.0));
    assert_eq!(worth("fintech"), Some(0.0));
}

#[test]
fn the_situation_handled_counts_by_its_closeness() {
    let brief = cfo_with(|b| b.situation = Some(Situation::Crisis));
    let worth = |situations| {
        worth(&brief, Criterion::Situation, move |p| {
            p.situations = situations
        })
    };
    assert_eq!(worth(vec![Situation::Gap, Situation::Crisis]), Some(1.0));
    assert_eq!(
        worth(vec![Situation::Gap, Situation::Transition]),
        Some(0.5)
    );
    assert_eq!(worth(vec![]), None);
}

#[test]
fn one_step_above_the_seat_is_best_and_three_are_a_warning() {
    let brief = cfo_with(|b| b.role = Some(role("head_of_controlling")));
    let at = |level| {
        let held = HeldRole {
            role: "head_of_controlling".into(),
            level,
        };
        judge(&brief, person_with("P1", move |p| p.roles = vec![held])).unwrap()
    };
    let worth = |level| value(&at(level), Criterion::Seniority).unwrap();
    assert!(worth(Level::Director) > worth(Level::Head));
    assert!(worth(Level::Head) > worth(Level::Board));
    assert!(worth(Level::Board) > worth(Level::Manager));
    assert_eq!(
        at(Level::Manager).warnings,
        [interim_desk::domain::Warning::Underqualified]
    );
    let seat = cfo_with(|b| b.role = Some(role("payroll_manager")));
    let chief = |steps: u8| {
        let level = Level::try_from(4 - steps).unwrap();
        let held = HeldRole {
            role: "payroll_manager".into(),
            level,
        };
        judge(&seat, person_with("P1", |p| p.roles = vec![held])).unwrap()
    };
    assert_eq!(
        chief(3).warnings,
        [interim_desk::domain::Warning::Overqualified]
    );
    assert_eq!(chief(2).warnings, []);
    assert_eq!(worth_on_board(), 1.0, "nobody stands above the board");
}

fn worth_on_board() -> f64 {
    worth(&cfo(), Criterion::Seniority, |_| {}).unwrap()
}

#[test]
fn sooner_surer_and_fresher_comes_first() {
    let free_from = |id: &str, days| {
        person_with(id, move |p| {
            p.availability = free(&[window(in_days(days), None, 5.0)])
        })
    };
    in_order(
        &cfo(),
        vec![free_from("A", 0), free_from("B", 7), free_from("C", 14)],
    );
    let soft = person_with("B", |p| {
        let mut window = window(in_days(3), None, 5.0);
        window.firmness = Firmness::Soft;
        p.availability = free(&[window]);
    });
    in_order(&cfo(), vec![free_from("A", 3), soft]);
}

#[test]
fn freshness_falls_after_7_30_and_90_days() {
    let aged = |days: i64| {
        worth(&cfo(), Criterion::Freshness, move |p| {
            let mut window = window(today(), None, 5.0);
            window.stated_at = now().timestamp() - (24 * days).hours();
            p.availability = free(&[window]);
        })
        .unwrap()
    };
    for (days, expected) in [
        (0, 1.0),
        (7, 1.0),
        (8, 0.7),
        (30, 0.7),
        (31, 0.3),
        (90, 0.3),
    ] {
        assert_eq!(aged(days), expected, "{days} days");
    }
}

fn record(mandates: u16, met: u16) -> TrackRecord {
    TrackRecord {
        mandates,
        met,
        partly: 0,
        ended_early: 0,
        hire_again: met,
    }
}

#[test]
fn a_track_record_is_drawn_to_the_mean_until_it_is_long() {
    let people = vec![
        person_with("ten_of_ten", |p| p.track_record = record(10, 10)),
        person_with("one_of_one", |p| p.track_record = record(1, 1)),
        person_with("none_of_one", |p| p.track_record = record(1, 0)),
        person_with("none_of_ten", |p| p.track_record = record(10, 0)),
    ];
    in_order(&cfo(), people.clone());
    for candidate in shortlist(&cfo(), people).candidates {
        let value = value(&candidate, Criterion::TrackRecord).unwrap();
        assert!(value > 0.1 && value < 0.9, "{} {value}", candidate.id);
    }
}

#[test]
fn a_track_record_that_does_not_add_up_stays_within_bounds() {
    let odd = TrackRecord {
        mandates: 1,
        met: 90,
        partly: 90,
        ended_early: 9,
        hire_again: 90,
    };
    let candidate = judge(&cfo(), person_with("P1", |p| p.track_record = odd)).unwrap();
    assert!(value(&candidate, Criterion::TrackRecord).unwrap() <= 1.0);
    assert_eq!(
        candidate.warnings,
        [interim_desk::domain::Warning::EndedEarly]
    );
}

#[test]
fn headroom_under_the_budget_and_a_short_way_count() {
    let asks = |id: &str, units| {
        person_with(id, move |p| {
            p.rate = Some(Rate {
                wish: euros(units),
                floor: None,
                currency: Currency::EUR,
                per: RateUnit::Day,
            });
        })
    };
    in_order(
        &cfo(),
        vec![asks("A", 1_275), asks("B", 1_500), asks("C", 1_700)],
    );
    let lives = |id: &str, point| {
        person_with(id, move |p| {
            p.point = Some(point);
            p.travel = TravelScope::Europe;
        })
    };
    in_order(&cfo(), vec![lives("A", MUNICH), lives("B", HAMBURG)]);
}

#[test]
fn more_of_a_full_load_comes_first_where_the_brief_does_not_say() {
    let free_on = |id: &str, days| {
        person_with(id, move |p| {
            p.availability = free(&[window(today(), None, days)])
        })
    };
    in_order(
        &cfo(),
        vec![free_on("A", 5.0), free_on("B", 3.0), free_on("C", 1.0)],
    );
    let three_days = cfo_with(|b| {
        b.days_per_week = Some(DaysPerWeek {
            min: Some(3.0),
            max: Some(3.0),
        })
    });
    assert_eq!(
        fitting(&three_days, vec![free_on("A", 3.0), free_on("B", 5.0)]),
        ["A", "B"],
        "both serve in full"
    );
}
