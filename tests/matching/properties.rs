//! What holds for every brief and every roster.

use crate::{
    oracle,
    strategies::{a_brief, any_brief, people},
    support::*,
};
use interim_desk::{
    domain::{
        Brief, Candidate, CommitmentKind, DaysPerWeek, HeldRole, HeldSkill, Level, Manager,
        ManagerId, Place, Point, Reason, Relaxation, RequestId, Shortlist, Start, WayIn, Weeks,
    },
    matching::{Matcher, RosterChange, Search, relaxed},
};
use jiff::civil::Date;
use proptest::{
    collection::vec, prelude::*, sample::select, strategy::ValueTree, test_runner::TestRunner,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// The place of the constraint that a reason belongs to, in the order of checking.
fn constraint_of(reason: &Reason) -> usize {
    match reason {
        Reason::OtherRole => 0,
        Reason::OffLimits { .. } | Reason::RefusesIndustry => 1,
        Reason::NotLooking
        | Reason::AvailabilityUnknown
        | Reason::NotFreeInTime { .. }
        | Reason::NotFreeLongEnough { .. } => 2,
        Reason::TooFewDays { .. } => 3,
        Reason::OnHold { .. } | Reason::Engaged { .. } | Reason::Blocked { .. } => 4,
        Reason::Language { .. } => 5,
        Reason::TooFar { .. } | Reason::TooFewOnsiteDays { .. } | Reason::NoWorkPermit => 6,
        Reason::AboveRate { .. } | Reason::BelowFloor => 7,
    }
}

/// The same people, some of whose commitments belong to a request.
fn with_requests(mut people: Vec<Manager>) -> Vec<Manager> {
    for (number, person) in (0..).zip(&mut people) {
        for taken in &mut person.commitments {
            taken.request = (number % 2 == 0).then_some(RequestId(number % 3));
        }
    }
    people
}

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

    /// The score may differ by a hundredth where the slow way adds up in another order.
    #[test]
    fn the_list_is_that_of_the_slow_and_obvious_way_ties_included(brief in a_brief(), people in people(30)) {
        let mut by_oracle: Vec<(u32, i64, String)> = people
            .iter()
            .filter(|person| oracle::fits(&brief, person))
            .map(|person| {
                let offered = person.last_offered.map_or(i64::MIN, |at| at.as_second());
                (oracle::score(&brief, person, &people), offered, person.id.to_string())
            })
            .collect();
        let list = shortlist(&brief, people);
        for one in &list.candidates {
            let own = by_oracle.iter_mut().find(|(_, _, id)| *id == one.id.to_string()).unwrap();
            let score = (one.score * 100.0).round() as u32;
            prop_assert!(own.0.abs_diff(score) <= 1, "{}: {} by the oracle, {}", own.2, own.0, score);
            own.0 = score;
        }
        by_oracle.sort_by_key(|(score, offered, id)| (std::cmp::Reverse(*score), *offered, id.clone()));
        let in_order: Vec<String> = by_oracle.into_iter().map(|(_, _, id)| id).collect();
        prop_assert_eq!(ids(&list), in_order);
    }

    /// The list is made from rows, and a person asked for alone from the whole person: they agree on everyone.
    #[test]
    fn the_list_is_what_asking_for_each_person_alone_gives(brief in any_brief(), people in people(60), request in 0_i64..3) {
        let now = now();
        let search = Search::new(&brief, &now).for_request(RequestId(request));
        let prepared = prepare(with_requests(people.clone()));
        let list = Matcher::bundled().shortlist(&search, &prepared, usize::MAX);
        let mut left = vec![people.len()];
        let mut alone = Vec::new();
        let mut firsts = Vec::new();
        for person in &people {
            match Matcher::bundled().why_not(&search, &prepared, &person.id).unwrap() {
                Ok(candidate) => alone.push((candidate, person.last_offered)),
                Err(left_out) => firsts.push(constraint_of(&left_out.reasons[0])),
            }
        }
        alone.sort_by(|(a, x), (b, y)| b.score.total_cmp(&a.score).then(x.cmp(y)).then(a.id.cmp(&b.id)));
        let alone: Vec<Candidate> = alone.into_iter().map(|(candidate, _)| candidate).collect();
        prop_assert_eq!(&list.candidates, &alone);
        for step in 0..8 {
            let gone = firsts.iter().filter(|first| **first == step).count();
            left.push(left[step] - gone);
        }
        let funnel: Vec<usize> = list.funnel.iter().map(|step| step.left as usize).collect();
        prop_assert_eq!(funnel, left);
    }

    /// A roster that was changed person by person answers as one that was prepared anew.
    #[test]
    fn a_changed_roster_is_as_good_as_a_new_one(
        brief in any_brief(),
        before in people(40),
        after in people(40),
        removed in vec(0_usize..40, 0..6),
    ) {
        let matcher = Matcher::bundled();
        let mut prepared = prepare(before.clone());
        let mut known: BTreeMap<ManagerId, Manager> = before.iter().map(|one| (one.id.clone(), one.clone())).collect();
        for (number, person) in after.iter().enumerate().step_by(3) {
            // Among them names that no vocabulary knows.
            let mut person = person.clone();
            if number % 2 == 0 {
                person.roles.push(HeldRole { role: "keeper_of_seals".into(), level: Level::Head });
                person.skills.push(HeldSkill { skill: "sealing".into(), last_used: None, depth: 2 });
            }
            known.insert(person.id.clone(), person.clone());
            prepared = matcher.update(&prepared, 8, &[RosterChange::Put(Arc::new(person))]);
        }
        for place in removed {
            if let Some(person) = before.get(place) {
                known.remove(&person.id);
                prepared = matcher.update(&prepared, 9, &[RosterChange::Remove(person.id.clone())]);
            }
        }
        prepared = matcher.update(&prepared, 7, &[]);
        let anew = prepare(known.values().cloned().collect());
        let now = now();
        let search = Search::new(&brief, &now);
        prop_assert_eq!(
            matcher.shortlist(&search, &prepared, usize::MAX),
            matcher.shortlist(&search, &anew, usize::MAX)
        );
        prop_assert_eq!(prepared.people() as usize, known.len());
        prop_assert_eq!(&prepared.roster().managers, &anew.roster().managers);
        for person in before.iter().chain(&after) {
            prop_assert_eq!(
                matcher.why_not(&search, &prepared, &person.id),
                matcher.why_not(&search, &anew, &person.id)
            );
        }
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
    fn a_way_in_keeps_its_promise(brief in a_brief(), people in people(6)) {
        let now = now();
        let search = Search::new(&brief, &now);
        let prepared = prepare(people.clone());
        for person in people {
            let left_out = Matcher::bundled().why_not(&search, &prepared, &person.id).unwrap().is_err();
            let ways = Matcher::bundled().ways_in(&search, &prepared, &person.id);
            prop_assert!(left_out || ways.is_empty(), "{} fits", person.id);
            for WayIn(changes) in ways {
                if changes.contains(&Relaxation::AskUnknown) {
                    continue;
                }
                let changed = changes.iter().fold(brief.clone(), |brief, change| relaxed(&brief, change));
                prop_assert_eq!(reasons(&changed, person.clone()), [], "{:?}", changes);
            }
        }
    }

    #[test]
    fn on_the_head_of_a_list_everyone_scores_as_on_the_whole(brief in a_brief(), people in people(30), most in 0_usize..8) {
        let now = now();
        let search = Search::new(&brief, &now);
        let prepared = prepare(people);
        let head = Matcher::bundled().narrowed(&search, &prepared, most);
        let whole = Matcher::bundled().shortlist(&search, &prepared, most);
        let narrow = Matcher::bundled().shortlist(&search, &head, most);
        prop_assert_eq!(&whole.candidates, &narrow.candidates);
        let top = Matcher::bundled().top(&search, &prepared, most);
        prop_assert_eq!(top, whole.candidates.into_iter().map(|one| one.id).collect::<Vec<_>>());
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
