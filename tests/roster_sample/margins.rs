//! The numbers of the recipe, as they stand in the file.

use super::support::{count, days_old, function, has_skill, is_engaged, roster, speaks, today};
use interim_desk::{
    domain::{Availability, CefrLevel, Firmness, Level, Manager, RateUnit, Situation, TravelScope},
    vocabulary::Vocabulary,
};
use std::collections::BTreeMap;

#[test]
fn the_functions_levels_and_homes_have_their_numbers() {
    let people = roster();
    let of = |functions: &[&str]| count(&people, |one| functions.contains(&function(one)));
    assert_eq!(of(&["general_management"]), 34);
    assert_eq!(of(&["finance"]), 54);
    assert_eq!(of(&["restructuring"]), 16);
    assert_eq!(of(&["operations"]), 36);
    assert_eq!(of(&["programme"]), 20);
    assert_eq!(of(&["hr"]), 22);
    assert_eq!(of(&["it"]), 20);
    assert_eq!(of(&["sales", "marketing", "product"]), 17);
    assert_eq!(of(&["supply_chain", "procurement"]), 14);
    assert_eq!(of(&["quality", "engineering"]), 8);
    assert_eq!(of(&["corporate_finance"]), 4);
    assert_eq!(
        count(&people, |one| one.roles[0].role.as_str() == "cfo"),
        22
    );

    let level = |level| count(&people, |one| one.roles[0].level == level);
    assert!((88..=105).contains(&level(Level::Board)));
    assert!((93..=107).contains(&level(Level::Director)));
    assert!((40..=55).contains(&level(Level::Head)));
    assert!((10..=20).contains(&level(Level::Manager)));

    let in_countries = |codes: &str| count(&people, |one| codes.contains(one.country.as_str()));
    assert_eq!(in_countries("DE"), 135);
    assert_eq!(in_countries("FR"), 40);
    assert_eq!(in_countries("GB"), 28);
    assert_eq!(in_countries("CH"), 17);
    assert_eq!(in_countries("AT"), 12);
    assert_eq!(in_countries("BE NL LU"), 10);
    assert_eq!(in_countries("IT ES PL CZ HU"), 8);
}

#[test]
fn the_roles_have_a_long_tail() {
    let mut holders: BTreeMap<&str, usize> = BTreeMap::new();
    let people = roster();
    for held in people.iter().flat_map(|one| &one.roles) {
        *holders.entry(held.role.as_str()).or_default() += 1;
    }
    let held_by_one = holders.values().filter(|number| **number == 1).count();
    assert!(held_by_one >= 12, "{held_by_one}");
    let held_by_nobody = Vocabulary::bundled().roles.entries().len() - holders.len();
    assert!((20..=40).contains(&held_by_nobody), "{held_by_nobody}");
    assert!(people.iter().all(|one| (1..=3).contains(&one.roles.len())));
}

#[test]
fn industries_situations_and_rare_skills_have_their_numbers() {
    let people = roster();
    let mainly = |ids: &[&str]| count(&people, |one| ids.contains(&one.industries[0].as_str()));
    assert_eq!(mainly(&["automotive_supplier"]), 30);
    assert_eq!(mainly(&["mechanical_engineering"]), 32);
    assert_eq!(mainly(&["pharma", "medtech"]), 18);
    assert_eq!(mainly(&["banking", "insurance", "fintech"]), 11);
    assert!(
        people
            .iter()
            .all(|one| (1..=4).contains(&one.industries.len()))
    );

    let handled = |situation| count(&people, |one| one.situations.contains(&situation));
    assert_eq!(handled(Situation::Gap), 175);
    assert_eq!(handled(Situation::Change), 150);
    assert_eq!(handled(Situation::Transition), 100);
    assert_eq!(handled(Situation::Crisis), 88);
    assert_eq!(count(&people, |one| one.situations.is_empty()), 0);
    let restructurers = |one: &Manager| function(one) == "restructuring";
    assert!(
        people
            .iter()
            .filter(|one| restructurers(one))
            .all(|one| one.situations.contains(&Situation::Crisis))
    );

    for (skill, number) in [
        ("starug", 9),
        ("nis2", 7),
        ("csrd", 6),
        ("dora", 3),
        ("idw_s6", 12),
        ("s4hana", 14),
        ("defence_clearance", 4),
        ("hospital_management", 4),
        ("private_equity_env", 83),
    ] {
        assert_eq!(
            count(&people, |one| has_skill(one, skill)),
            number,
            "{skill}"
        );
    }
}

#[test]
fn the_languages_have_their_numbers() {
    let people = roster();
    let at = |code: &str, level| count(&people, |one| speaks(one, code, level));
    assert_eq!(at("en", CefrLevel::C1), 205);
    assert_eq!(at("en", CefrLevel::B2), 240);
    assert_eq!(at("en", CefrLevel::A1), 240);
    assert_eq!(at("de", CefrLevel::C1), 155);
    assert_eq!(at("fr", CefrLevel::C1), 60);
    for (code, number) in [
        ("it", 15),
        ("es", 18),
        ("nl", 13),
        ("pl", 10),
        ("cs", 5),
        ("hu", 3),
    ] {
        assert_eq!(at(code, CefrLevel::A1), number, "{code}");
    }
    let all_three = count(&people, |one| {
        ["de", "en", "fr"]
            .iter()
            .all(|code| speaks(one, code, CefrLevel::B2))
    });
    assert_eq!(all_three, 23);
    let natives = |one: &Manager| {
        one.languages
            .iter()
            .filter(|own| own.level == CefrLevel::Native)
            .count()
    };
    assert!(people.iter().all(|one| natives(one) == 1));
}

#[test]
fn the_availability_has_its_numbers() {
    let people = roster();
    let mut states: BTreeMap<&str, usize> = BTreeMap::new();
    let mut ages = [0; 4];
    for one in &people {
        let state = match &one.availability {
            Availability::Unknown => "stale",
            Availability::NotLooking { .. } => "not looking",
            Availability::Free(windows) if is_engaged(one) => match windows[0].firmness {
                Firmness::Firm => "busy, firm",
                Firmness::Soft => "busy, soft",
            },
            Availability::Free(_) if days_old(one).unwrap() > 60 => "stale",
            Availability::Free(windows) if windows[0].days_per_week <= 3.0 => "part",
            Availability::Free(windows) => match (windows[0].from - today()).get_days() {
                ..=0 => "now",
                1..=14 => "soon",
                15..=60 => "later",
                _ => "never",
            },
        };
        *states.entry(state).or_default() += 1;
        if state == "now" {
            let bucket = match days_old(one).unwrap() {
                0..=3 => 0,
                4..=14 => 1,
                15..=30 => 2,
                _ => 3,
            };
            ages[bucket] += 1;
        }
    }
    let expected = [
        ("busy, firm", 45),
        ("busy, soft", 25),
        ("later", 38),
        ("not looking", 10),
        ("now", 62),
        ("part", 25),
        ("soon", 25),
        ("stale", 20),
    ];
    assert_eq!(states.into_iter().collect::<Vec<_>>(), expected);
    assert_eq!(ages, [25, 19, 12, 6]);
}

#[test]
fn travel_work_on_site_rates_and_off_limits_have_their_numbers() {
    let people = roster();
    let radius = |km| count(&people, |one| one.travel == TravelScope::Radius(km));
    assert_eq!((radius(50), radius(100), radius(200)), (20, 50, 60));
    let countries = |several: bool| {
        count(
            &people,
            |one| matches!(&one.travel, TravelScope::Countries(all) if (all.len() > 1) == several),
        )
    };
    assert_eq!((countries(false), countries(true)), (75, 30));
    assert_eq!(count(&people, |one| one.travel == TravelScope::Europe), 15);

    let onsite = |days| count(&people, |one| one.onsite_days == days);
    assert_eq!(
        (onsite(5), onsite(4), onsite(2), onsite(0)),
        (88, 113, 32, 17)
    );

    let per = |unit| count(&people, |one| one.rate.map(|rate| rate.per) == unit);
    assert_eq!(per(None), 15);
    assert_eq!(
        per(Some(RateUnit::Day)) + per(Some(RateUnit::Hour)) + per(Some(RateUnit::Month)),
        235
    );
    assert_eq!(
        (per(Some(RateUnit::Hour)), per(Some(RateUnit::Month))),
        (7, 5)
    );

    let barred =
        |from: usize, to: usize| count(&people, |one| (from..=to).contains(&one.off_limits.len()));
    assert_eq!((barred(0, 0), barred(1, 2), barred(3, 5)), (138, 87, 25));
}
