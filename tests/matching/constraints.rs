//! The hard constraints, one after the other.

use crate::support::*;
use interim_desk::domain::{
    Availability, Brief, CefrLevel, CommitmentKind, Constraint, Currency, DateRange, DaysPerWeek,
    Firmness, HeldRole, Level, Manager, Need, Place, Point, Rate, RateUnit, Reason, RequestId,
    SpokenLanguage, Start, TravelScope, Warning, Weeks, WorkMode,
};
use jiff::ToSpan;

#[test]
fn a_person_who_fits_in_every_way_is_listed_with_shares_that_add_up_to_the_score() {
    let list = shortlist(&cfo(), vec![person("P1")]);
    assert_eq!(list.fits, 1);
    let candidate = &list.candidates[0];
    let sum: f64 = candidate.criteria.iter().map(|share| share.points).sum();
    assert!(
        (sum - candidate.score).abs() < 0.006,
        "{sum} {}",
        candidate.score
    );
    let of: f64 = candidate.criteria.iter().map(|share| share.of).sum();
    assert!((of - 100.0).abs() < 1e-9);
    assert_eq!(candidate.first_day, today());
    assert_eq!(candidate.warnings, []);
    assert_eq!(
        list.funnel.first().map(|step| (step.constraint, step.left)),
        Some((None, 1))
    );
    assert_eq!(
        list.funnel.last().map(|step| (step.constraint, step.left)),
        Some((Some(Constraint::Rate), 1))
    );
}

/// A change of the person, what it is called, and the reasons that it gives.
type Row = (&'static str, fn(&mut Manager), Vec<Reason>);

fn check(brief: &Brief, table: Vec<Row>) {
    for (what, change, expected) in table {
        assert_eq!(
            reasons(brief, person_with("P1", change)),
            expected,
            "{what}"
        );
    }
}

#[test]
fn roles_close_enough_come_into_question_in_the_direction_that_the_vocabulary_gives() {
    check(
        &cfo(),
        vec![
            (
                "another role",
                |p| p.roles = roles(&["plant_manager"]),
                vec![Reason::OtherRole],
            ),
            (
                "a role close to it",
                |p| p.roles = roles(&["finance_director"]),
                vec![],
            ),
            ("none", |p| p.roles = vec![], vec![Reason::OtherRole]),
        ],
    );
    let adjacent = judge(
        &cfo(),
        person_with("P1", |p| {
            p.roles = roles(&["plant_manager", "finance_director"])
        }),
    )
    .unwrap();
    assert_eq!(adjacent.role.as_str(), "finance_director");
    assert!(adjacent.warnings.contains(&Warning::AdjacentRole {
        role: "finance_director".into()
    }));
}

fn roles(ids: &[&str]) -> Vec<HeldRole> {
    ids.iter()
        .map(|id| HeldRole {
            role: (*id).into(),
            level: Level::Board,
        })
        .collect()
}

#[test]
fn an_ambiguous_title_takes_in_the_people_of_all_its_meanings_and_says_which() {
    let brief = cfo_with(|b| {
        b.role = None;
        b.ambiguous_role = vec![
            role("cro_restructuring"),
            role("cro_revenue"),
            role("cro_risk"),
        ];
    });
    let people = ["cro_risk", "cro_revenue", "cro_restructuring"]
        .map(|role| person_with(role, |p| p.roles = roles(&[role])));
    let list = shortlist(&brief, people.to_vec());
    assert_eq!(list.fits, 3);
    for candidate in list.candidates {
        assert_eq!(candidate.id.as_str(), candidate.role.as_str());
    }
}

#[test]
fn without_a_role_the_gap_decides_then_the_usual_roles_of_the_situation_and_without_those_nobody() {
    let by_skill = cfo_with(|b| {
        b.role = None;
        b.skills = vec!["turnaround".into()];
    });
    let skilled = person_with("skilled", |p| p.roles = roles(&["plant_manager"]));
    let unskilled = person_with("unskilled", |p| p.skills = vec![]);
    assert_eq!(
        fitting(&by_skill, vec![skilled.clone(), unskilled]),
        ["skilled"]
    );
    let by_situation = cfo_with(|b| {
        b.role = None;
        b.situation = Some(interim_desk::domain::Situation::Crisis);
    });
    let clerk = person_with("clerk", |p| p.roles = roles(&["payroll_manager"]));
    assert_eq!(fitting(&by_situation, vec![skilled, clerk]), ["skilled"]);
    let nothing = cfo_with(|b| b.role = None);
    let list = shortlist(&nothing, vec![person("P1")]);
    assert_eq!(list.funnel[1].left, 0);
    assert_eq!(list.fits, 0);
}

#[test]
fn off_limits_holds_in_whatever_way_the_name_is_written_and_for_refused_industries_and_their_parts()
{
    let brief = cfo_with(|b| {
        b.off_limits = vec!["Müller GmbH".to_owned()];
        b.industries = vec!["automotive_supplier".into()];
    });
    check(
        &brief,
        vec![
            (
                "the same company",
                |p| p.off_limits = vec!["Alpha AG".to_owned(), "MUELLER GmbH & Co. KG".to_owned()],
                vec![Reason::OffLimits {
                    company: "Müller GmbH".to_owned(),
                }],
            ),
            (
                "another company",
                |p| p.off_limits = vec!["Alpha AG".to_owned()],
                vec![],
            ),
            (
                "the industry",
                |p| p.refused_industries = vec!["automotive_supplier".into()],
                vec![Reason::RefusesIndustry],
            ),
            (
                "a wider one",
                |p| p.refused_industries = vec!["manufacturing".into()],
                vec![Reason::RefusesIndustry],
            ),
            (
                "another one",
                |p| p.refused_industries = vec!["banking".into()],
                vec![],
            ),
        ],
    );
}

#[test]
fn availability_is_judged_by_first_day_length_and_age() {
    check(
        &cfo(),
        vec![
            (
                "free on the last day",
                |p| p.availability = free(&[window(in_days(14), None, 5.0)]),
                vec![],
            ),
            (
                "a day later",
                |p| p.availability = free(&[window(in_days(15), None, 5.0)]),
                vec![Reason::NotFreeInTime {
                    free_from: Some(in_days(15)),
                }],
            ),
            (
                "22 of 26 weeks",
                |p| p.availability = free(&[window(today(), Some(in_days(22 * 7 - 1)), 5.0)]),
                vec![Reason::NotFreeLongEnough {
                    days_free: 154,
                    days_needed: 182,
                }],
            ),
            (
                "164 of 182 days, nine tenths and more",
                |p| p.availability = free(&[window(today(), Some(in_days(163)), 5.0)]),
                vec![],
            ),
            (
                "163 of 182 days, less than nine tenths",
                |p| p.availability = free(&[window(today(), Some(in_days(162)), 5.0)]),
                vec![Reason::NotFreeLongEnough {
                    days_free: 163,
                    days_needed: 182,
                }],
            ),
            (
                "never said",
                |p| p.availability = Availability::Unknown,
                vec![Reason::AvailabilityUnknown],
            ),
            (
                "an empty list",
                |p| p.availability = free(&[]),
                vec![Reason::AvailabilityUnknown],
            ),
            (
                "said 90 days ago",
                |p| p.availability = free(&[stated(90)]),
                vec![],
            ),
            (
                "said 91 days ago",
                |p| p.availability = free(&[stated(91)]),
                vec![Reason::AvailabilityUnknown],
            ),
            (
                "not looking",
                |p| {
                    p.availability = Availability::NotLooking {
                        stated_at: now().timestamp(),
                    }
                },
                vec![Reason::NotLooking],
            ),
            (
                "only in the past",
                |p| p.availability = free(&[window(in_days(-60), Some(in_days(-1)), 5.0)]),
                vec![Reason::NotFreeInTime { free_from: None }],
            ),
        ],
    );
}

fn stated(days_ago: i64) -> interim_desk::domain::Window {
    let mut window = window(in_days(-100), None, 5.0);
    window.stated_at = now().timestamp() - (24 * days_ago).hours();
    window
}

#[test]
fn a_small_shortfall_and_a_soft_or_stale_date_are_said() {
    let short = person_with("P1", |p| {
        p.availability = free(&[window(today(), Some(in_days(170)), 5.0)])
    });
    let warnings = judge(&cfo(), short).unwrap().warnings;
    assert_eq!(
        warnings,
        [Warning::ShortOfEnd {
            days_free: 171,
            days_needed: 182
        }]
    );
    let soft = person_with("P1", |p| {
        let mut window = window(in_days(3), None, 5.0);
        window.firmness = Firmness::Soft;
        p.availability = free(&[window]);
    });
    assert_eq!(judge(&cfo(), soft).unwrap().warnings, [Warning::SoftStart]);
    let stale = person_with("P1", |p| p.availability = free(&[stated(45)]));
    assert_eq!(
        judge(&cfo(), stale).unwrap().warnings,
        [Warning::Stale { days: 45 }]
    );
}

#[test]
fn what_is_taken_is_subtracted_day_by_day_and_part_time_adds_up() {
    let three_days = cfo_with(|b| {
        b.days_per_week = Some(DaysPerWeek {
            min: Some(3.0),
            max: Some(3.0),
        })
    });
    check(
        &three_days,
        vec![
            (
                "too few days stated",
                |p| p.availability = free(&[window(today(), None, 2.0)]),
                vec![Reason::TooFewDays { free: 2.0 }],
            ),
            (
                "two days taken of five",
                |p| {
                    p.commitments = vec![taken(CommitmentKind::Engagement, in_days(-30), None, 2.0)]
                },
                vec![],
            ),
            (
                "two and another one",
                |p| {
                    p.commitments = vec![
                        taken(CommitmentKind::Engagement, in_days(-30), None, 2.0),
                        taken(CommitmentKind::Block, today(), Some(in_days(100)), 1.0),
                    ];
                },
                vec![
                    Reason::Engaged { until: None },
                    Reason::Blocked {
                        until: Some(in_days(100)),
                    },
                ],
            ),
            (
                "all, until the last start",
                |p| {
                    p.commitments = vec![taken(
                        CommitmentKind::Engagement,
                        in_days(-30),
                        Some(in_days(13)),
                        5.0,
                    )]
                },
                vec![],
            ),
            (
                "a week of leave in the middle",
                |p| {
                    p.commitments = vec![taken(
                        CommitmentKind::Block,
                        in_days(60),
                        Some(in_days(66)),
                        5.0,
                    )]
                },
                vec![],
            ),
            (
                "held for somebody else",
                |p| p.commitments = vec![taken(CommitmentKind::Hold, today(), None, 3.0)],
                vec![Reason::OnHold { request: None }],
            ),
        ],
    );
}

#[test]
fn an_offer_for_the_same_request_takes_nobody_away_but_is_said() {
    let held = person_with("P1", |p| {
        let mut hold = taken(CommitmentKind::Hold, today(), None, 5.0);
        hold.request = Some(RequestId(17));
        p.commitments = vec![hold];
    });
    let mine = judge_for(&cfo(), held.clone(), Some(RequestId(17))).unwrap();
    assert_eq!(mine.warnings, [Warning::AlreadyOffered]);
    let others = judge_for(&cfo(), held, Some(RequestId(18))).unwrap_err();
    assert_eq!(
        others.reasons,
        [Reason::OnHold {
            request: Some(RequestId(17))
        }]
    );
}

#[test]
fn of_three_windows_the_one_that_serves_is_used() {
    let three = person_with("P1", |p| {
        p.availability = free(&[
            window(in_days(-30), Some(in_days(3)), 5.0),
            window(in_days(10), Some(in_days(300)), 4.0),
            window(in_days(400), None, 5.0),
        ]);
    });
    let eight_weeks = cfo_with(|b| {
        b.duration_weeks = Some(Weeks {
            min: Some(8),
            max: None,
        });
    });
    let candidate = judge(&eight_weeks, three).unwrap();
    assert_eq!(
        (candidate.first_day, candidate.days_per_week),
        (in_days(10), 4.0)
    );
}

#[test]
fn languages_are_musts_at_a_level_that_the_seat_sets_where_the_brief_does_not() {
    let english = |level| cfo_with(|b| b.languages = vec![must("en", level)]);
    let speaks = |level| {
        person_with("P1", move |p| {
            p.languages = vec![SpokenLanguage {
                code: "en".into(),
                level,
            }]
        })
    };
    // A seat on the board asks for C1, a head of controlling for B2.
    let head = cfo_with(|b| {
        b.role = Some(role("head_of_controlling"));
        b.languages = vec![must("en", None)];
    });
    for (brief, level, fits) in [
        (english(None), CefrLevel::C1, true),
        (english(None), CefrLevel::B2, false),
        (english(Some(CefrLevel::B1)), CefrLevel::B1, true),
        (english(Some(CefrLevel::C2)), CefrLevel::Native, true),
        (head.clone(), CefrLevel::B2, true),
        (head, CefrLevel::B1, false),
    ] {
        assert_eq!(
            reasons(&brief, speaks(level)).is_empty(),
            fits,
            "{level:?} for {:?}",
            brief.languages
        );
    }
    let french = cfo_with(|b| b.languages = vec![must("fr", Some(CefrLevel::B2))]);
    assert_eq!(
        reasons(&french, person("P1")),
        [Reason::Language {
            need: must("fr", Some(CefrLevel::B2)),
            has: None
        }]
    );
    let wish = cfo_with(|b| {
        b.languages = vec![interim_desk::domain::LanguageNeed {
            need: Need::Wish,
            ..must("fr", None)
        }];
    });
    assert_eq!(
        judge(&wish, person("P1")).unwrap().warnings,
        [Warning::LanguageWish { code: "fr".into() }]
    );
}

#[test]
fn the_place_must_be_within_reach_and_within_the_law() {
    check(
        &cfo(),
        vec![
            ("next door", |p| p.point = Some(AUGSBURG), vec![]),
            (
                "600 km away",
                |p| p.point = Some(HAMBURG),
                vec![Reason::TooFar {
                    distance_km: Some(612),
                }],
            ),
            (
                "600 km away, travels the country",
                |p| {
                    p.point = Some(HAMBURG);
                    p.travel = TravelScope::Countries(vec!["DE".parse().unwrap()]);
                },
                vec![],
            ),
            (
                "travels another country only",
                |p| {
                    p.country = "FR".parse().unwrap();
                    p.travel = TravelScope::Countries(vec!["FR".parse().unwrap()]);
                },
                vec![Reason::TooFar {
                    distance_km: Some(0),
                }],
            ),
            ("travels Europe", |p| p.travel = TravelScope::Europe, vec![]),
            (
                "no permit",
                |p| p.work_permits = vec!["FR".parse().unwrap()],
                vec![Reason::NoWorkPermit],
            ),
            ("permits not stated", |p| p.work_permits = vec![], vec![]),
        ],
    );
    let onsite = cfo_with(|b| {
        b.work_mode = Some(WorkMode::Onsite);
        b.onsite_days = Some(4.0);
    });
    check(
        &onsite,
        vec![
            ("four days", |p| p.onsite_days = 4, vec![]),
            (
                "three days",
                |p| p.onsite_days = 3,
                vec![Reason::TooFewOnsiteDays { comes: 3 }],
            ),
        ],
    );
    let remote = cfo_with(|b| b.work_mode = Some(WorkMode::Remote));
    check(
        &remote,
        vec![(
            "from anywhere",
            |p| {
                p.point = Some(HAMBURG);
                p.onsite_days = 0;
                p.work_permits = vec!["FR".parse().unwrap()];
            },
            vec![],
        )],
    );
}

#[test]
fn a_place_outside_europe_is_reached_only_by_those_who_go_there() {
    let dubai = cfo_with(|b| {
        b.place = Some(Place {
            city: Some("Dubai".to_owned()),
            country: Some("AE".parse().unwrap()),
            ..munich()
        });
    });
    let goes = |travel| {
        person_with("P1", move |p| {
            p.travel = travel;
            p.work_permits = vec![];
        })
    };
    assert_eq!(reasons(&dubai, goes(TravelScope::World)), []);
    assert!(!reasons(&dubai, goes(TravelScope::Europe)).is_empty());
}

#[test]
fn the_date_line_is_no_wall_between_a_person_and_a_place() {
    let brief = cfo_with(|b| {
        b.place = Some(Place {
            point: Some(Point {
                lat: -17.0,
                lon: 179.9,
            }),
            radius_km: Some(0),
            ..munich()
        });
    });
    let across = person_with("P1", |p| {
        p.point = Some(Point {
            lat: -17.0,
            lon: -179.9,
        })
    });
    assert_eq!(judge(&brief, across).unwrap().distance_km, Some(21));
}

#[test]
fn everyone_in_a_country_is_near_where_only_the_country_was_named() {
    let germany = cfo_with(|b| {
        b.place = Some(Place {
            country: Some("DE".parse().unwrap()),
            ..Place::default()
        })
    });
    check(
        &germany,
        vec![
            ("anywhere in it", |p| p.point = Some(HAMBURG), vec![]),
            (
                "abroad, with a radius",
                |p| p.country = "AT".parse().unwrap(),
                vec![Reason::TooFar { distance_km: None }],
            ),
        ],
    );
}

#[test]
fn rates_are_compared_by_the_day_in_the_currency_of_the_brief_with_a_tolerance() {
    let asks = |wish, currency, per| {
        Some(Rate {
            wish: euros(wish),
            floor: None,
            currency,
            per,
        })
    };
    for (what, rate, fits) in [
        (
            "within the budget",
            asks(1_500, Currency::EUR, RateUnit::Day),
            true,
        ),
        (
            "at the end of the tolerance",
            asks(1_725, Currency::EUR, RateUnit::Day),
            true,
        ),
        (
            "beyond it",
            asks(1_726, Currency::EUR, RateUnit::Day),
            false,
        ),
        (
            "by the hour",
            asks(187, Currency::EUR, RateUnit::Hour),
            true,
        ),
        (
            "too much by the hour",
            asks(216, Currency::EUR, RateUnit::Hour),
            false,
        ),
        (
            "by the month",
            asks(32_000, Currency::EUR, RateUnit::Month),
            true,
        ),
        (
            "too much by the month",
            asks(38_000, Currency::EUR, RateUnit::Month),
            false,
        ),
        ("in pounds", asks(1_300, Currency::GBP, RateUnit::Day), true),
        (
            "too much in pounds",
            asks(1_600, Currency::GBP, RateUnit::Day),
            false,
        ),
        (
            "in an unknown currency",
            asks(9_999, "XTS".parse().unwrap(), RateUnit::Day),
            true,
        ),
        ("not known", None, true),
    ] {
        let found = reasons(&cfo(), person_with("P1", |p| p.rate = rate));
        assert_eq!(found.is_empty(), fits, "{what}: {found:?}");
    }
    let floor = Some(Rate {
        wish: euros(1_600),
        floor: Some(euros(1_550)),
        currency: Currency::EUR,
        per: RateUnit::Day,
    });
    assert_eq!(
        reasons(&cfo(), person_with("P1", |p| p.rate = floor)),
        [Reason::BelowFloor]
    );
    let dear = person_with("P1", |p| p.rate = asks(1_650, Currency::EUR, RateUnit::Day));
    assert_eq!(
        judge(&cfo(), dear).unwrap().warnings,
        [Warning::AboveBudget { percent: 10 }]
    );
    let unknown = person_with("P1", |p| p.rate = None);
    assert_eq!(
        judge(&cfo(), unknown).unwrap().warnings,
        [Warning::RateUnknown]
    );
}

#[test]
fn a_zero_budget_fits_only_those_who_name_no_rate() {
    let brief = cfo_with(|b| b.rate = Some(up_to(0)));
    assert_eq!(
        reasons(&brief, person("P1")),
        [Reason::AboveRate {
            asks: euros(1_400),
            currency: Currency::EUR
        }]
    );
    assert_eq!(reasons(&brief, person_with("P1", |p| p.rate = None)), []);
}

#[test]
fn an_open_ended_request_asks_for_no_more_than_the_assumed_duration() {
    let open = cfo_with(|b| b.duration_weeks = None);
    let thirteen_weeks = person_with("P1", |p| {
        p.availability = free(&[window(today(), Some(in_days(90)), 5.0)])
    });
    assert_eq!(reasons(&open, thirteen_weeks), []);
    let or_more = cfo_with(|b| {
        b.duration_weeks = Some(Weeks {
            min: Some(26),
            max: None,
        })
    });
    let person = person_with("P1", |p| {
        p.availability = free(&[window(today(), Some(in_days(90)), 5.0)])
    });
    assert_eq!(
        reasons(&or_more, person),
        [Reason::NotFreeLongEnough {
            days_free: 91,
            days_needed: 182
        }]
    );
}

#[test]
fn a_leap_day_counts_as_a_day() {
    let brief = cfo_with(|b| {
        b.start = Some(Start {
            earliest: Some(date("2028-02-28")),
            latest: Some(date("2028-02-28")),
            asap: false,
        });
        b.duration_weeks = None;
        b.end = Some(DateRange {
            earliest: None,
            latest: Some(date("2028-03-01")),
        });
    });
    let until = |day| {
        person_with("P1", move |p| {
            p.availability = free(&[window(today(), Some(date(day)), 5.0)])
        })
    };
    assert_eq!(reasons(&brief, until("2028-03-01")), []);
    assert_eq!(
        reasons(&brief, until("2028-02-29")),
        [Reason::NotFreeLongEnough {
            days_free: 2,
            days_needed: 3
        }]
    );
}

#[test]
fn a_request_wholly_in_the_past_fits_nobody_and_a_missed_start_is_wanted_as_soon_as_possible() {
    let start = Some(Start {
        earliest: Some(date("2026-03-01")),
        latest: Some(date("2026-03-15")),
        asap: false,
    });
    let past = cfo_with(|b| {
        b.start = start;
        b.end = Some(DateRange {
            earliest: None,
            latest: Some(date("2026-06-30")),
        });
    });
    assert_eq!(shortlist(&past, vec![person("P1")]).fits, 0);
    let missed = cfo_with(|b| b.start = start);
    let candidate = judge(&missed, person("P1")).unwrap();
    assert_eq!(candidate.first_day, today());
}

#[test]
fn every_reason_is_given_in_the_order_of_checking() {
    let brief = cfo_with(|b| b.off_limits = vec!["Müller".to_owned()]);
    let nobody = person_with("P1", |p| {
        p.roles = roles(&["plant_manager"]);
        p.off_limits = vec!["Müller".to_owned()];
        p.availability = Availability::Unknown;
        p.languages = vec![];
        p.point = Some(HAMBURG);
        p.work_permits = vec!["FR".parse().unwrap()];
        p.rate = Some(Rate {
            wish: euros(3_000),
            floor: Some(euros(2_500)),
            currency: Currency::EUR,
            per: RateUnit::Day,
        });
    });
    assert_eq!(
        reasons(&brief, nobody),
        [
            Reason::OtherRole,
            Reason::OffLimits {
                company: "Müller".to_owned()
            },
            Reason::AvailabilityUnknown,
            Reason::Language {
                need: must("de", Some(CefrLevel::C1)),
                has: None
            },
            Reason::TooFar {
                distance_km: Some(612)
            },
            Reason::NoWorkPermit,
            Reason::AboveRate {
                asks: euros(3_000),
                currency: Currency::EUR
            },
            Reason::BelowFloor,
        ]
    );
}
