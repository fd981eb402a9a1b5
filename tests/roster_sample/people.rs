//! Each person makes sense, and those planted show what they are for.

use super::support::{
    LAST_PLANTED, PLANTED, count, days_old, function, has_skill, roster, speaks, stated_at, today,
};
use interim_desk::{
    domain::{Availability, CefrLevel, Level, Manager, RateUnit, Situation, TravelScope},
    roster::sample,
    vocabulary::Vocabulary,
};
use jiff::ToSpan;
use std::collections::{BTreeSet, HashSet};

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
    // A tenth more than the radius is what a matcher may forgive.
    assert!(
        (reach * 1.1..reach * 1.1 + 10.0).contains(&distance),
        "{distance}"
    );
    assert_eq!(person(19).onsite_days, 0);
    assert_eq!(
        person(20).name.to_lowercase(),
        person(21).name.to_lowercase()
    );
}
