//! Availability, days a week and commitments.

use crate::support::*;
use interim_desk::domain::{
    Availability, CommitmentKind, DateRange, DaysPerWeek, Firmness, Reason, RequestId, Start,
    Warning, Weeks, Window,
};
use jiff::ToSpan;

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

fn stated(days_ago: i64) -> Window {
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
