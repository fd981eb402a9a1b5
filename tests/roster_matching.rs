//! The sample roster under the matcher: the people planted for the example request end where they should.

use interim_desk::{
    domain::{Brief, GuildId, Roster, Shortlist, WorkMode},
    matching::{Matcher, Search},
    roster::sample,
};
use std::sync::Arc;

/// "We urgently need an interim CFO in Munich, automotive supplier, start next Monday, 6 months, 4-5 days a week, up to
/// €1,600/day, German and English, experience with bank negotiations and liquidity planning", as it should be read.
fn munich_cfo() -> Brief {
    serde_json::from_value(serde_json::json!({
        "role": {"id": "cfo", "title": "Chief Financial Officer"},
        "place": {"city": "Munich", "country": "DE", "point": {"lat": 48.137, "lon": 11.575}, "radius_km": 40},
        "start": {"earliest": "2026-11-30", "latest": "2026-11-30", "asap": true},
        "duration_weeks": {"min": 26, "max": 26},
        "days_per_week": {"min": 4.0, "max": 5.0},
        "rate": {"max": 1600.0, "currency": "EUR", "per": "day"},
        "languages": [{"code": "de"}, {"code": "en"}],
        "industries": ["automotive_supplier"],
        "skills": ["bank_negotiation", "liquidity_planning"],
    }))
    .unwrap_or_default()
}

fn shortlist(brief: &Brief, limit: usize) -> Shortlist {
    let matcher = Matcher::bundled();
    let prepared = matcher.prepare(Arc::new(Roster {
        guild: GuildId(1),
        version: 1,
        managers: sample::generate(sample::seed(), 250)
            .into_iter()
            .map(Arc::new)
            .collect(),
    }));
    let now = jiff::ZonedDateTime::new(sample::as_of(), jiff::tz::TimeZone::UTC);
    matcher.shortlist(&Search::new(brief, &now), &prepared, limit)
}

fn ids(list: &Shortlist) -> Vec<&str> {
    list.candidates.iter().map(|one| one.id.as_str()).collect()
}

#[test]
fn the_perfect_cfo_comes_first_and_the_flawed_ones_after_or_not_at_all() {
    let brief = munich_cfo();
    assert_eq!(brief.skills.len(), 2);
    let list = shortlist(&brief, 250);
    let ids = ids(&list);
    assert_eq!(ids.first(), Some(&"P0001"));
    let rank = |id: &str| ids.iter().position(|other| *other == id);
    for (id, why) in [("P0002", "stale"), ("P0006", "an adjacent role")] {
        assert!(rank(id) > rank("P0001"), "{id} is {why}");
    }
    for (id, why) in [
        ("P0004", "speaks no German"),
        ("P0005", "asks for a quarter more"),
        ("P0008", "sells"),
        ("P0009", "measures risks"),
        ("P0012", "wants no work"),
        ("P0018", "lives too far away"),
    ] {
        assert_eq!(rank(id), None, "{id} {why}");
    }
}

#[test]
fn the_one_who_bars_the_client_and_the_one_who_stays_at_home_are_left_out() {
    let brief = Brief {
        off_limits: vec!["Isarquell Automotive GmbH".to_owned()],
        work_mode: Some(WorkMode::Onsite),
        ..munich_cfo()
    };
    let list = shortlist(&brief, 250);
    let ids = ids(&list);
    assert_eq!(ids.first(), Some(&"P0001"));
    assert!(!ids.contains(&"P0003") && !ids.contains(&"P0019"));
}

#[test]
fn two_people_who_differ_only_in_name_and_form_of_title_tie() {
    let brief: Brief = serde_json::from_value(serde_json::json!({
        "role": {"id": "hr_director", "title": "HR Director"},
        "start": {"earliest": "2026-11-30", "latest": "2026-12-07", "asap": false},
    }))
    .unwrap_or_default();
    let list = shortlist(&brief, 250);
    let score = |id: &str| {
        let candidate = list.candidates.iter().find(|one| one.id.as_str() == id);
        candidate.map(|one| (one.score, one.criteria.clone()))
    };
    assert!(score("P0010").is_some());
    assert_eq!(score("P0010"), score("P0011"));
}
