//! What holds for every brief and every roster.

use crate::{
    oracle,
    strategies::{a_brief, people},
    support::*,
};
use interim_desk::{
    domain::{
        Brief, CommitmentKind, DaysPerWeek, Manager, Place, Point, Relaxation, Shortlist, Start,
        Weeks,
    },
    matching::{Matcher, Search, relaxed},
};
use jiff::civil::Date;
use proptest::{prelude::*, sample::select, strategy::ValueTree, test_runner::TestRunner};
use std::collections::BTreeSet;

fn ids(list: &Shortlist) -> Vec<&str> {
    list.candidates.iter().map(|one| one.id.as_str()).collect()
}

fn id_set(brief: &Brief, people: &[Manager]) -> BTreeSet<String> {
    fitting(brief, people.to_vec()).into_iter().collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_same_people_fit_as_by_the_slow_and_obvious_way(brief in a_brief(), people in people(30)) {
        let by_oracle: BTreeSet<String> = people
            .iter()
            .filter(|person| oracle::fits(&brief, person))
            .map(|person| person.id.to_string())
            .collect();
        prop_assert_eq!(id_set(&brief, &people), by_oracle);
    }

    #[test]
    fn the_order_of_the_roster_and_the_names_on_it_play_no_part(
        (brief, people, shuffled) in (a_brief(), people(30))
            .prop_flat_map(|(brief, people)| (Just(brief), Just(people.clone()), Just(people).prop_shuffle()))
    ) {
        let renamed: Vec<Manager> = shuffled
            .into_iter()
            .map(|person| Manager { name: person.name.chars().rev().collect(), summary: "…".to_owned(), ..person })
            .collect();
        let mut plain = shortlist(&brief, people);
        let mut other = shortlist(&brief, renamed);
        for candidate in plain.candidates.iter_mut().chain(&mut other.candidates) {
            candidate.name.clear();
        }
        prop_assert_eq!(plain, other);
    }

    #[test]
    fn ids_decide_nothing_but_ties(brief in a_brief(), people in people(30)) {
        let turned: Vec<Manager> = people
            .iter()
            .map(|person| Manager { id: person.id.as_str().chars().rev().collect::<String>().as_str().into(), ..person.clone() })
            .collect();
        let scores = |people| -> Vec<f64> {
            shortlist(&brief, people).candidates.iter().map(|one| one.score).collect()
        };
        prop_assert_eq!(scores(people), scores(turned));
    }

    #[test]
    fn the_funnel_narrows_from_all_to_those_who_fit(brief in a_brief(), people in people(30)) {
        let list = shortlist(&brief, people.clone());
        prop_assert_eq!(list.funnel.len(), 9);
        prop_assert_eq!(list.funnel[0].left as usize, people.len());
        prop_assert!(list.funnel.windows(2).all(|pair| pair[0].left >= pair[1].left));
        prop_assert_eq!(list.funnel[8].left, list.fits);
        prop_assert_eq!(list.candidates.len(), list.fits as usize);
    }

    #[test]
    fn everyone_is_a_candidate_or_left_out_for_a_reason(brief in a_brief(), people in people(20)) {
        let list = shortlist(&brief, people.clone());
        let now = now();
        let prepared = prepare(people.clone());
        for person in &people {
            let verdict = Matcher::bundled().why_not(&Search::new(&brief, &now), &prepared, &person.id).unwrap();
            let listed = list.candidates.iter().find(|one| one.id == person.id);
            match verdict {
                Ok(candidate) => prop_assert_eq!(Some(&candidate), listed),
                Err(left_out) => {
                    prop_assert!(listed.is_none());
                    prop_assert!(!left_out.reasons.is_empty());
                }
            }
        }
    }

    #[test]
    fn a_near_miss_keeps_its_promise(brief in a_brief(), people in people(40)) {
        let before = id_set(&brief, &people);
        for near_miss in shortlist(&brief, people.clone()).near_misses {
            if near_miss.relaxation == Relaxation::AskUnknown {
                continue;
            }
            let list = shortlist(&relaxed(&brief, &near_miss.relaxation), people.clone());
            let gained: Vec<&str> = ids(&list).into_iter().filter(|id| !before.contains(*id)).collect();
            prop_assert_eq!(gained.len(), near_miss.gains as usize, "{:?}", near_miss.relaxation);
            let examples: Vec<&str> = near_miss.examples.iter().map(|id| id.as_str()).collect();
            prop_assert_eq!(&gained[..gained.len().min(3)], &examples[..], "{:?}", near_miss.relaxation);
        }
    }

    #[test]
    fn a_shorter_list_is_the_head_of_the_longer_one(brief in a_brief(), people in people(30), most in 0_usize..6) {
        let whole = shortlist(&brief, people.clone());
        let now = now();
        let head = Matcher::bundled().shortlist(&Search::new(&brief, &now), &prepare(people), most);
        prop_assert_eq!(&head.candidates[..], &whole.candidates[..whole.candidates.len().min(most)]);
        prop_assert_eq!(head.fits, whole.fits);
    }

    #[test]
    fn nothing_out_of_range_breaks_it(
        brief in a_brief(),
        people in people(10),
        number in select(vec![f32::NAN, f32::INFINITY, f32::NEG_INFINITY, -1.0, 0.0, 1e30]),
        day in select(vec![Date::MIN, Date::MAX]),
        weeks in select(vec![0, 1, u16::MAX]),
        degrees in select(vec![f64::NAN, f64::INFINITY, 1e9]),
    ) {
        let wild = Brief {
            start: Some(Start { earliest: Some(day), latest: Some(day), asap: true }),
            duration_weeks: Some(Weeks { min: Some(weeks), max: None }),
            days_per_week: Some(DaysPerWeek { min: Some(number), max: Some(number) }),
            onsite_days: Some(number),
            place: Some(Place { point: Some(Point { lat: degrees, lon: degrees }), radius_km: Some(u16::MAX), ..munich() }),
            ..brief.clone()
        };
        let wild_people: Vec<Manager> = people
            .iter()
            .map(|person| Manager {
                availability: free(&[window(day, Some(day), number), window(Date::MIN, None, 5.0)]),
                commitments: vec![taken(CommitmentKind::Hold, day, Some(day), number); 3],
                point: Some(Point { lat: degrees, lon: degrees }),
                ..person.clone()
            })
            .collect();
        for (brief, people) in [(&wild, &people), (&brief, &wild_people), (&wild, &wild_people)] {
            let list = shortlist(brief, people.clone());
            prop_assert!(list.candidates.iter().all(|one| one.score.is_finite()));
        }
    }

    #[test]
    fn scores_are_the_sum_of_their_shares_and_stay_within_bounds(brief in a_brief(), people in people(30)) {
        for candidate in shortlist(&brief, people).candidates {
            prop_assert!((0.0..=100.0).contains(&candidate.score));
            let sum: f64 = candidate.criteria.iter().map(|share| share.points).sum();
            prop_assert!((sum - candidate.score).abs() < 0.006);
            for share in candidate.criteria {
                prop_assert!(share.value.is_none_or(|value| (0.0..=1.0).contains(&value)), "{:?}", share);
                prop_assert!(share.points <= share.of + 1e-9);
            }
        }
    }
}
#[test]
fn the_random_cases_meet_and_miss_every_constraint_and_call_for_every_kind_of_change() {
    let mut runner = TestRunner::deterministic();
    let mut fits = 0;
    let mut removed = [0; 8];
    let mut changes = BTreeSet::new();
    for _ in 0..400 {
        let (brief, people) = (a_brief(), people(40))
            .new_tree(&mut runner)
            .unwrap()
            .current();
        let list = shortlist(&brief, people);
        fits += list.fits;
        for (removed, pair) in removed.iter_mut().zip(list.funnel.windows(2)) {
            *removed += pair[0].left - pair[1].left;
        }
        for near_miss in list.near_misses {
            changes.insert(format!(
                "{:?}",
                std::mem::discriminant(&near_miss.relaxation)
            ));
        }
    }
    assert!(fits > 500, "{fits}");
    assert!(removed.iter().all(|removed| *removed > 30), "{removed:?}");
    assert_eq!(changes.len(), 8);
}
