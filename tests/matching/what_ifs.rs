//! Cheaper, sooner, wider: how a what-if goes on.

use crate::support::*;
use interim_desk::{
    domain::{
        Amount, Brief, Currency, Manager, Rate, RateRange, RateUnit, Relaxation, Start, Step,
        WhatIf,
    },
    matching::{Matcher, Search, WhatIfRules, supposed},
};

/// The change by which a what-if goes on, and the what-if with it.
fn next(brief: &Brief, so_far: &WhatIf, step: Step, people: &[Manager]) -> Option<Relaxation> {
    let now = now();
    let search = Search::new(brief, &now);
    let roster = prepare(people.to_vec());
    Matcher::bundled().next_step(WhatIfRules::bundled(), &search, so_far, &roster, step)
}

fn first(brief: &Brief, step: Step, people: &[Manager]) -> Option<Relaxation> {
    next(brief, &WhatIf::default(), step, people)
}

fn euros_up_to(units: u64) -> Relaxation {
    Relaxation::RateUpTo {
        amount: euros(units),
        currency: Currency::EUR,
    }
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
fn cheaper_lowers_the_upper_end_by_a_tenth_and_always_a_little() {
    let with = |rate: Option<RateRange>| cfo_with(|b| b.rate = rate);
    let per = |per, units| RateRange {
        per,
        ..up_to(units)
    };
    let people = [asks("P1", 1_500), asks("P2", 1_380)];
    for (rate, lower) in [
        (Some(up_to(1_500)), Some(1_350)),
        (Some(up_to(1_555)), Some(1_400)),
        (Some(up_to(14)), Some(10)),
        (Some(up_to(10)), None),
        (Some(up_to(0)), None),
        (Some(per(RateUnit::Hour, 200)), Some(1_440)),
        // 1,500 is within the tolerance of 1,305, and not within that of 1,300.
        (None, Some(1_300)),
    ] {
        let found = first(&with(rate), Step::Cheaper, &people);
        assert_eq!(found, lower.map(euros_up_to), "{rate:?}");
    }
    let unknown = [person_with("P1", |p| p.rate = None)];
    assert_eq!(first(&with(None), Step::Cheaper, &unknown), None);
    assert_eq!(first(&with(None), Step::Cheaper, &[]), None);
}

#[test]
fn sooner_brings_the_latest_start_forward_and_never_before_today() {
    let start = |earliest: Option<i64>, latest: Option<i64>, asap| {
        Some(Start {
            earliest: earliest.map(in_days),
            latest: latest.map(in_days),
            asap,
        })
    };
    for (asked, sooner) in [
        (start(Some(0), Some(14), false), Some(7)),
        (start(Some(3), Some(5), false), Some(0)),
        (start(Some(20), Some(20), false), Some(13)),
        (start(Some(20), None, false), Some(27)),
        (start(None, None, true), Some(7)),
        (None, Some(23)),
        (start(Some(0), Some(0), false), None),
        // A start that was missed is wanted as soon as possible, which is within two weeks.
        (start(Some(-30), Some(-20), false), Some(7)),
    ] {
        let brief = cfo_with(|b| b.start = asked);
        let expected = sooner.map(|days| Relaxation::StartBy {
            date: in_days(days),
        });
        assert_eq!(first(&brief, Step::Sooner, &[]), expected, "{asked:?}");
    }
}

#[test]
fn an_earlier_latest_start_takes_the_earliest_with_it() {
    let brief = cfo_with(|b| {
        b.start = Some(Start {
            earliest: Some(in_days(20)),
            latest: Some(in_days(20)),
            asap: false,
        });
    });
    let change = first(&brief, Step::Sooner, &[]).unwrap();
    let start = supposed(&brief, &WhatIf::default().with(change))
        .start
        .unwrap();
    assert_eq!(
        (start.earliest, start.latest),
        (Some(in_days(13)), Some(in_days(13)))
    );
}

#[test]
fn wider_makes_the_most_useful_change_and_gives_up_nothing_that_was_asked_for() {
    let late = |id: &str| {
        person_with(id, |p| {
            p.availability = free(&[window(in_days(21), None, 5.0)]);
        })
    };
    let people = [late("P1"), late("P2"), asks("P3", 1_900)];
    let later = Relaxation::StartBy { date: in_days(21) };
    assert_eq!(first(&cfo(), Step::Wider, &people), Some(later.clone()));
    let tried = WhatIf::default().with(later);
    assert_eq!(
        next(&cfo(), &tried, Step::Wider, &people),
        Some(euros_up_to(1_900))
    );
    let cheaper = tried.with(euros_up_to(1_350));
    assert_eq!(next(&cfo(), &cheaper, Step::Wider, &people), None);
    let sooner = WhatIf::default().with(Relaxation::StartBy { date: in_days(7) });
    assert_eq!(
        next(&cfo(), &sooner, Step::Wider, &people),
        Some(euros_up_to(1_900))
    );
}

#[test]
fn nobody_is_asked_about_the_unknown_by_a_change_of_the_brief() {
    let silent = [person_with("P1", |p| {
        p.availability = interim_desk::domain::Availability::Unknown;
    })];
    assert_eq!(first(&cfo(), Step::Wider, &silent), None);
}

#[test]
fn a_supposed_brief_differs_in_what_was_changed_and_nowhere_else() {
    let what_if = WhatIf::default()
        .with(euros_up_to(1_200))
        .with(Relaxation::AllowRemote);
    let brief = supposed(&cfo(), &what_if);
    assert_eq!(brief.rate.unwrap().max, Amount::units(1_200));
    let differs = cfo().differences(&brief);
    use interim_desk::domain::Field::{Rate, WorkMode};
    assert_eq!(differs.into_iter().collect::<Vec<_>>(), [WorkMode, Rate]);
    assert_eq!(supposed(&cfo(), &WhatIf::default()), cfo());
}
