//! Who comes first, and what is answered where nobody or everybody would do.

use crate::support::*;
use interim_desk::{
    domain::{Currency, Manager, Rate, RateUnit, Situation},
    matching::PreparedRoster,
};
use jiff::ToSpan;

#[test]
fn in_a_crisis_the_sooner_comes_before_the_cheaper() {
    let cheap_later = person_with("cheap_later", |p| {
        p.situations = vec![Situation::Crisis];
        p.availability = free(&[window(in_days(5), None, 5.0)]);
        p.rate = Some(Rate {
            wish: euros(1_275),
            floor: None,
            currency: Currency::EUR,
            per: RateUnit::Day,
        });
    });
    let dear_now = person_with("dear_now", |p| {
        p.situations = vec![Situation::Crisis];
        p.rate = Some(Rate {
            wish: euros(1_700),
            floor: None,
            currency: Currency::EUR,
            per: RateUnit::Day,
        });
    });
    let calm = cfo();
    let crisis = cfo_with(|b| b.situation = Some(Situation::Crisis));
    assert_eq!(
        fitting(&calm, vec![cheap_later.clone(), dear_now.clone()]),
        ["cheap_later", "dear_now"]
    );
    assert_eq!(
        fitting(&crisis, vec![cheap_later, dear_now]),
        ["dear_now", "cheap_later"]
    );
}

#[test]
fn of_equals_the_one_offered_least_lately_comes_first_then_the_smaller_id() {
    let offered = |id: &str, days: Option<i64>| {
        person_with(id, move |p| {
            p.last_offered = days.map(|days| now().timestamp() - (24 * days).hours())
        })
    };
    let people = vec![
        offered("D", Some(1)),
        offered("C", Some(30)),
        offered("B", None),
        offered("A", None),
    ];
    assert_eq!(fitting(&cfo(), people), ["A", "B", "C", "D"]);
}

#[test]
fn nobody_free_and_everybody_free_are_both_answered() {
    let crowd = |free_from| -> Vec<Manager> {
        (0..250)
            .map(|n| {
                person_with(&format!("P{n:03}"), |p| {
                    p.availability = free(&[window(in_days(free_from), None, 5.0)])
                })
            })
            .collect()
    };
    let everybody = shortlist(&cfo(), crowd(0));
    assert_eq!((everybody.fits, everybody.near_misses.len()), (250, 0));
    assert_eq!(everybody.candidates[0].id.as_str(), "P000");
    let nobody = shortlist(&cfo(), crowd(20));
    assert_eq!(nobody.fits, 0);
    assert_eq!(nobody.near_misses[0].gains, 250);
    let empty = shortlist(&cfo(), vec![]);
    assert_eq!((empty.fits, empty.funnel.len()), (0, 9));
}

#[test]
fn a_prepared_roster_is_shared_between_tasks() {
    fn is_shared<T: Send + Sync>() {}
    is_shared::<PreparedRoster>();
}
