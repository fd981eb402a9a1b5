//! Place, permits and rate.

use crate::support::*;
use interim_desk::domain::{
    Currency, Place, Point, Rate, RateUnit, Reason, TravelScope, Warning, WorkMode,
};

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
