//! The sample roster: what is checked in is what the recipe makes, its margins are exact, and no rule is broken.

#![expect(clippy::unwrap_used, reason = "a helper of a test may stop it")]

use interim_desk::{
    domain::{
        Availability, CefrLevel, CommitmentKind, Firmness, Level, Manager, RateUnit, Situation,
        TravelScope,
    },
    roster::{csv, plan, sample},
    vocabulary::Vocabulary,
};
use jiff::{Timestamp, ToSpan, civil::Date, tz::TimeZone};
use std::{
    collections::{BTreeMap, BTreeSet, HashSet},
    sync::Arc,
};

/// How many people at the head of the roster were planted by hand.
const PLANTED: usize = 21;
const LAST_PLANTED: &str = "P0021";

fn roster() -> Vec<Manager> {
    csv::read(sample::FILE.as_bytes(), Vocabulary::bundled()).managers
}

fn count(people: &[Manager], is: impl Fn(&Manager) -> bool) -> usize {
    people.iter().filter(|manager| is(manager)).count()
}

fn speaks(manager: &Manager, code: &str, level: CefrLevel) -> bool {
    manager
        .languages
        .iter()
        .any(|spoken| spoken.code.as_str() == code && spoken.level >= level)
}

fn has_skill(manager: &Manager, skill: &str) -> bool {
    manager
        .skills
        .iter()
        .any(|held| held.skill.as_str() == skill)
}

fn function(manager: &Manager) -> &'static str {
    let role = &manager.roles[0].role;
    &Vocabulary::bundled().roles.get(role).unwrap().function
}

fn today() -> Date {
    day(sample::as_of())
}

fn day(moment: Timestamp) -> Date {
    TimeZone::UTC.to_datetime(moment).date()
}

fn stated_at(manager: &Manager) -> Option<Timestamp> {
    match &manager.availability {
        Availability::Unknown => None,
        Availability::NotLooking { stated_at } => Some(*stated_at),
        Availability::Free(windows) => Some(windows[0].stated_at),
    }
}

fn days_old(manager: &Manager) -> Option<i64> {
    stated_at(manager).map(|stated_at| i64::from((today() - day(stated_at)).get_days()))
}

fn is_engaged(manager: &Manager) -> bool {
    manager
        .commitments
        .iter()
        .any(|commitment| commitment.kind == CommitmentKind::Engagement)
}

#[test]
fn the_file_is_what_the_recipe_makes() {
    let made = csv::write(&sample::generate(sample::seed(), 250));
    if std::env::var_os("UPDATE_SAMPLE_ROSTER").is_some() {
        std::fs::write("data/sample-roster.csv", &made).unwrap();
        return;
    }
    assert!(
        made == sample::FILE,
        "data/sample-roster.csv is out of date: run this test once with UPDATE_SAMPLE_ROSTER=1"
    );
}

#[test]
fn the_file_is_imported_without_a_problem_and_a_second_time_without_a_change() {
    let import = csv::read(sample::FILE.as_bytes(), Vocabulary::bundled());
    assert_eq!(import.problems, []);
    assert_eq!(import.managers.len(), 250);
    assert_eq!(import.managers, sample::generate(sample::seed(), 250));
    let existing: Vec<Arc<Manager>> = import.managers.iter().cloned().map(Arc::new).collect();
    let plan = plan(&existing, import);
    assert_eq!(
        (plan.added.len(), plan.changed.len(), plan.unchanged.len()),
        (0, 0, 250)
    );
    let suspected: Vec<(&str, &str)> = plan
        .duplicates
        .iter()
        .map(|pair| (pair.id.as_str(), pair.other.as_str()))
        .collect();
    assert_eq!(suspected, [("P0021", "P0020")]);
}

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

#[test]
fn what_a_person_claims_fits_together() {
    let by_german_law = [
        "accounting_hgb",
        "datev",
        "wage_tax_audit",
        "short_time_work",
        "self_administration",
        "starug",
        "idw_s6",
    ];
    let other_seed = sample::generate(7, 600);
    for one in roster()
        .iter()
        .chain(&other_seed)
        .filter(|one| one.id.as_str() > LAST_PLANTED)
    {
        let id = &one.id;
        assert!((8..=14).contains(&one.skills.len()), "{id}");
        for skill in by_german_law {
            assert!(
                !has_skill(one, skill) || speaks(one, "de", CefrLevel::C1),
                "{id}: {skill}"
            );
        }
        assert!(
            !has_skill(one, "accounting_french_gaap") || speaks(one, "fr", CefrLevel::C1),
            "{id}"
        );
        for skill in ["starug", "idw_s6"] {
            assert!(
                !has_skill(one, skill) || one.situations.contains(&Situation::Crisis),
                "{id}: {skill}"
            );
        }
        for held in &one.skills {
            let since = match held.skill.as_str() {
                "starug" => 2021,
                "nis2" | "csrd" | "dora" => 2023,
                _ => 2000,
            };
            assert!(
                (since..=2026).contains(&held.last_used.unwrap()),
                "{id}: {}",
                held.skill
            );
            let known = Vocabulary::bundled().skills.get(&held.skill).unwrap();
            assert!(
                known
                    .implies
                    .iter()
                    .all(|implied| has_skill(one, implied.as_str())),
                "{id}: {}",
                held.skill
            );
        }
        let weak = one.skills.iter().filter(|held| {
            Vocabulary::bundled()
                .skills
                .get(&held.skill)
                .unwrap()
                .weight
                < 0.5
        });
        assert!(weak.count() <= 3, "{id}");
        assert!(one.work_permits.contains(&one.country), "{id}");
        if let TravelScope::Countries(countries) = &one.travel {
            assert!(
                countries
                    .iter()
                    .all(|country| one.work_permits.contains(country)),
                "{id}"
            );
        }
        let at_plant = matches!(function(one), "operations" | "quality");
        assert!(!at_plant || one.onsite_days >= 4, "{id}");
        let may_be_remote = matches!(function(one), "finance" | "it" | "hr" | "programme");
        assert!(one.onsite_days > 0 || may_be_remote, "{id}");
        let record = one.track_record;
        assert!(
            record.met + record.partly + record.ended_early == record.mandates,
            "{id}"
        );
        assert!(record.hire_again <= record.mandates, "{id}");
        assert_eq!(one.user, None, "{id}");
        for (word, code) in [(" und ", "de"), (" and ", "en"), (" et ", "fr")] {
            assert!(
                !one.summary.contains(word) || speaks(one, code, CefrLevel::C1),
                "{id}: {code}"
            );
        }
    }
}

#[test]
fn the_calendar_of_a_person_fits_together() {
    for one in roster() {
        let id = &one.id;
        assert!(
            stated_at(&one).is_none_or(|stated| stated < sample::as_of()),
            "{id}"
        );
        assert!(
            one.last_offered
                .is_none_or(|offered| offered < sample::as_of()),
            "{id}"
        );
        for commitment in &one.commitments {
            let until = commitment.until.unwrap();
            assert!(commitment.from <= today() && until > today(), "{id}");
            let Availability::Free(windows) = &one.availability else {
                panic!("{id} is engaged and says nothing of the time after");
            };
            assert_eq!(windows[0].from, until.checked_add(1.day()).unwrap(), "{id}");
        }
    }
}

#[test]
fn rates_fit_level_and_country() {
    let people = roster();
    let day_rates = |currency: &str, codes: &str, level: Level| -> Vec<f64> {
        let mut rates: Vec<f64> = people
            .iter()
            .filter(|one| codes.contains(one.country.as_str()) && one.roles[0].level == level)
            .filter_map(|one| one.rate.filter(|rate| rate.per == RateUnit::Day))
            .inspect(|rate| assert_eq!(rate.currency.as_str(), currency))
            .map(|rate| rate.wish.as_f64())
            .collect();
        rates.sort_by(f64::total_cmp);
        rates
    };
    for level in [Level::Board, Level::Director] {
        let median = |rates: Vec<f64>| rates[rates.len() / 2];
        let germany = median(day_rates("EUR", "DE", level));
        assert!(median(day_rates("CHF", "CH", level)) > germany);
        assert!(median(day_rates("EUR", "FR", level)) < germany);
        assert!(median(day_rates("GBP", "GB", level)) < germany);
    }
    for one in &people {
        let Some(rate) = one.rate else { continue };
        let floor = rate.floor.unwrap();
        let share = floor.as_f64() / rate.wish.as_f64();
        assert!((0.80..=1.0).contains(&share), "{}: {share}", one.id);
        let role = one.roles[0].role.as_str();
        if rate.per == RateUnit::Day {
            assert!(
                role != "plant_manager" || rate.wish.as_f64() < 2_400.0,
                "{}",
                one.id
            );
            assert!(
                role != "cro_restructuring" || rate.wish.as_f64() > 700.0,
                "{}",
                one.id
            );
            assert_eq!(rate.wish.as_cents() % 2_500, 0, "{}", one.id);
        }
    }
}

#[test]
fn no_two_people_share_a_name_a_spot_or_nearly_all_of_their_first_skills() {
    let people = roster();
    let drawn = &people[PLANTED..];
    let names: HashSet<&str> = drawn.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names.len(), drawn.len());
    let spots: HashSet<String> = people
        .iter()
        .map(|one| format!("{:?}", one.point.unwrap()))
        .collect();
    // P0010 and P0011 live at one spot, so that their ranks can tie.
    assert!(spots.len() >= people.len() - 1);
    let top = |one: &Manager| -> BTreeSet<String> {
        one.skills
            .iter()
            .take(5)
            .map(|held| held.skill.to_string())
            .collect()
    };
    for (at, one) in people.iter().enumerate() {
        for other in drawn
            .iter()
            .filter(|other| other.id > one.id || at < PLANTED)
        {
            let shared = top(one).intersection(&top(other)).count();
            assert!(
                one.id == other.id || shared < 4,
                "{} and {}",
                one.id,
                other.id
            );
        }
    }
}

#[test]
fn texts_are_as_long_as_people_write_and_some_are_not() {
    let people = roster();
    let words = |one: &Manager| one.summary.split_whitespace().count();
    let drawn = &people[PLANTED..];
    let usual = count(drawn, |one| (40..=90).contains(&words(one)));
    assert!(usual >= drawn.len() * 9 / 10, "{usual}");
    assert_eq!(count(drawn, |one| words(one) < 12), 12);
    assert!(count(drawn, |one| words(one) > 110) >= 7);
    assert!(people.iter().all(|one| !one.summary.contains(['{', '}'])));
}

#[test]
fn the_planted_people_are_as_described() {
    let people = roster();
    let person = |number: usize| &people[number - 1];
    let role = |number| person(number).roles[0].role.as_str();
    let perfect = person(1);
    assert_eq!(role(1), "cfo");
    assert_eq!(perfect.home, "Munich");
    assert_eq!(perfect.industries[0].as_str(), "automotive_supplier");
    assert!(has_skill(perfect, "bank_negotiation") && has_skill(perfect, "liquidity_planning"));
    assert_eq!(days_old(perfect), Some(0));
    assert!(perfect.rate.unwrap().wish.as_f64() <= 1_600.0);

    let same_but = |number: usize, adjust: fn(&mut Manager, &Manager)| {
        let mut expected = perfect.clone();
        let twin = person(number);
        expected.id = twin.id.clone();
        expected.name = twin.name.clone();
        expected.point = twin.point;
        adjust(&mut expected, twin);
        assert_eq!(&expected, twin);
    };
    assert_eq!(days_old(person(2)), Some(70));
    same_but(2, |one, twin| one.availability = twin.availability.clone());
    assert_eq!(person(3).off_limits, ["Isarquell Automotive"]);
    same_but(3, |one, twin| one.off_limits = twin.off_limits.clone());
    assert!(!speaks(person(4), "de", CefrLevel::A1) && speaks(person(4), "fr", CefrLevel::C1));
    same_but(4, |one, twin| {
        one.languages = twin.languages.clone();
        one.summary = twin.summary.clone();
    });
    assert_eq!(person(5).rate.unwrap().wish.as_f64(), 1.25 * 1_600.0);
    same_but(5, |one, twin| one.rate = twin.rate);

    assert_eq!(
        [6, 7, 8, 9].map(role),
        [
            "head_of_controlling",
            "cro_restructuring",
            "cro_revenue",
            "cro_risk"
        ]
    );
    let mut twin = person(10).clone();
    twin.id = person(11).id.clone();
    twin.name = person(11).name.clone();
    twin.summary = twin.summary.replace("Personalleiter", "Personalleiterin");
    assert_eq!(&twin, person(11));
    assert!(matches!(
        person(12).availability,
        Availability::NotLooking { .. }
    ));
    assert!(person(16).summary.len() < 30 && person(16).track_record.met == 9);
    assert!(person(17).summary.len() > 400 && person(17).track_record.met == 0);
    let munich = Vocabulary::bundled()
        .places
        .iter()
        .find(|place| place.id == "munich")
        .unwrap();
    let distance = person(18).point.unwrap().distance_km(munich.point);
    let reach = 100.0 + f64::from(munich.radius_km);
    assert!((reach..reach + 20.0).contains(&distance), "{distance}");
    assert_eq!(person(19).onsite_days, 0);
    assert_eq!(
        person(20).name.to_lowercase(),
        person(21).name.to_lowercase()
    );
}

#[test]
fn another_size_keeps_the_shares_and_another_seed_changes_the_people() {
    let many = sample::generate(sample::seed(), 5_000);
    assert_eq!(many.len(), 5_000);
    assert_eq!(count(&many, |one| one.country.as_str() == "DE"), 2_700);
    assert_eq!(count(&many, |one| one.roles[0].role.as_str() == "cfo"), 440);
    assert_eq!(count(&many, |one| has_skill(one, "starug")), 180);
    let ids: HashSet<&str> = many.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(ids.len(), 5_000);
    assert_eq!(many[..PLANTED], roster()[..PLANTED]);
    assert_ne!(sample::generate(7, 250)[PLANTED..], roster()[PLANTED..]);
    for people in [0, 1, 2, 20, 249] {
        assert_eq!(sample::generate(7, people).len(), people);
    }
}

#[test]
fn the_sample_can_be_moved_to_any_day() {
    assert_eq!(sample::at(sample::as_of()), roster());
    let now: Timestamp = "2027-02-28T23:30:00Z".parse().unwrap();
    let moved = sample::at(now);
    let days = 96;
    assert_eq!((day(now) - today()).get_days(), days);
    for (before, after) in roster().iter().zip(&moved) {
        assert_eq!(after.skills, before.skills);
        let shifted =
            stated_at(before).map(|stated| stated.checked_add((days * 24).hours()).unwrap());
        assert_eq!(stated_at(after), shifted, "{}", after.id);
        let starts = |one: &Manager| match &one.availability {
            Availability::Free(windows) => Some(windows[0].from),
            _ => None,
        };
        let expected = starts(before).map(|from| from.checked_add(days.days()).unwrap());
        assert_eq!(starts(after), expected, "{}", after.id);
    }
    sample::at(Timestamp::MAX);
    sample::at(Timestamp::MIN);
}

/// Measures what a large roster costs; run with `--ignored --nocapture` and optimisation.
#[test]
#[ignore = "a measurement, for an optimised build"]
fn a_large_roster_is_made_written_and_read_in_seconds() {
    let timed = |what: &str, since: std::time::Instant| {
        println!("figure {what} {} ms", since.elapsed().as_millis());
    };
    let start = std::time::Instant::now();
    let people = sample::generate(7, 1_000_000);
    timed("roster.generate_1m", start);
    let hundred_thousand = &people[..100_000];
    let start = std::time::Instant::now();
    let file = csv::write(hundred_thousand);
    timed("roster.write_100k", start);
    let start = std::time::Instant::now();
    let import = csv::read(file.as_bytes(), Vocabulary::bundled());
    timed("roster.read_100k", start);
    assert_eq!(import.problems, []);
    assert!(import.managers == hundred_thousand);
}
