//! The sample roster: what is checked in is what the recipe makes, its margins are exact, and no rule is broken.

#![expect(clippy::unwrap_used, reason = "a helper of a test may stop it")]

mod margins;
mod people;
mod support;

use interim_desk::{
    domain::{Availability, Manager},
    roster::{csv, plan, sample},
    vocabulary::Vocabulary,
};
use jiff::{Timestamp, ToSpan};
use std::{collections::HashSet, sync::Arc};
use support::{PLANTED, count, day, has_skill, roster, stated_at, today};

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
