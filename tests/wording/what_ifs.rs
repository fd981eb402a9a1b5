//! A what-if and the history of a brief, in the three languages.

use crate::sample::{self, context, read, request, words};
use interim_desk::{
    domain::{
        Actor, Amount, Brief, Fact, Field, LogEntry, MessageId, Place, RateRange, Relaxation,
        RequestState, Situation, Start, Step, UserId, WhatIf, Withdrawal, WorkMode,
    },
    wording::{history, what_if},
};
use jiff::civil::date;

const LANGUAGES: [&str; 3] = ["en", "de", "fr"];

/// The sample brief with every field another one.
fn another() -> Brief {
    let brief = sample::rich_brief();
    Brief {
        role: sample::ambiguous_brief().role,
        place: Some(Place {
            radius_km: Some(150),
            ..brief.place.clone().unwrap()
        }),
        work_mode: Some(WorkMode::Remote),
        onsite_days: Some(2.0),
        start: Some(Start {
            latest: Some(date(2026, 12, 8)),
            ..brief.start.unwrap()
        }),
        duration_weeks: None,
        days_per_week: None,
        rate: brief.rate.map(|rate| RateRange {
            max: Amount::units(1_440),
            ..rate
        }),
        languages: Vec::new(),
        industries: Vec::new(),
        skills: Vec::new(),
        situation: Some(Situation::Crisis),
        headcount: Some(2),
        off_limits: vec!["Example AG".to_owned()],
        ..brief
    }
}

#[test]
fn a_what_if_says_what_differs_and_offers_the_way_back() {
    let request = request(sample::rich_brief());
    let what_if = WhatIf::default().with(Relaxation::AllowRemote);
    let (before, mut after) = (sample::shortlist(), sample::shortlist());
    after.candidates.remove(0);
    after.candidates[0].id = "P0009".into();
    after.fits = 3;
    let page = |tag: &str, may_adopt| {
        let tried = what_if::Tried {
            request: &request,
            what_if: &what_if,
            brief: &another(),
            before: &before,
            after: &after,
            steps: &[Step::Wider],
            may_adopt,
        };
        read(&what_if::tried(words(tag), &tried, &context(None)))
    };
    for part in [
        "What if? Request 17",
        "**Place** ~~Munich, Germany~~ → Munich, Germany, people from up to 150 km",
        "**Work mode** ~~hybrid~~ → remote, 2 days a week on site",
        "**Start** ~~Monday 30 November~~ → between 30 November and 8 December",
        "**Duration** ~~6 months~~ → not said",
        "**Rate** ~~up to €1,600 a day~~ → up to €1,440 a day",
        "**Headcount** ~~not said~~ → 2",
        "**Who fits** 6 → 3",
        "➕ 1 · Jonas",
        "No longer among the first",
        "[Make this the brief] [Back to what was asked]",
    ] {
        let page = page("en", true);
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(!page("en", false).contains("Make this the brief"));
    let told: std::collections::HashSet<String> =
        LANGUAGES.iter().map(|tag| page(tag, true)).collect();
    assert_eq!(told.len(), LANGUAGES.len());
}

#[test]
fn the_history_tells_every_kind_of_change_of_a_brief() {
    let mut request = request(another());
    let entry = |fact| LogEntry {
        fact,
        actor: Actor::User(UserId(7)),
        ..sample::revised(&Brief::default(), &Brief::default())
    };
    let facts = [
        Fact::RequestOpened,
        Fact::RequestReread,
        Fact::RequestAmended {
            message: MessageId(3),
        },
        Fact::RoleChosen { role: "cfo".into() },
        Fact::BriefCorrected {
            fields: [Field::Rate].into(),
        },
        Fact::WhatIfAdopted {
            what_if: WhatIf::default(),
        },
        Fact::ChangeTakenBack,
        Fact::RequestWithdrawn {
            why: Withdrawal::ByHand,
        },
        Fact::RequestReopened,
    ];
    let mut log: Vec<LogEntry> = facts.into_iter().map(entry).collect();
    log.push(sample::revised(&sample::rich_brief(), &another()));
    log.push(entry(Fact::SettingsChanged));
    for tag in LANGUAGES {
        let page = read(&history::history(
            words(tag),
            &request,
            &log,
            &context(None),
        ));
        assert_eq!(page.matches("<@7>").count(), 9, "{page}");
        assert!(page.contains("> **") && page.contains("~~"), "{page}");
        assert!(page.lines().any(|line| line.contains('[')), "{page}");
    }
    request.revision += 1;
    let page = read(&history::history(
        words("en"),
        &request,
        &log,
        &context(None),
    ));
    assert!(!page.contains("[Take the change back]"), "{page}");
    request.revision -= 1;
    request.state = RequestState::Withdrawn;
    let page = read(&history::history(
        words("en"),
        &request,
        &log,
        &context(None),
    ));
    assert!(!page.contains("[Take the change back]"), "{page}");
}

#[test]
fn what_must_be_kept_quiet_is_kept_quiet_in_the_history() {
    let is = Brief {
        confidential: Some(true),
        off_limits: vec!["Geheim AG".to_owned()],
        ..Brief::default()
    };
    let log = [
        LogEntry {
            fact: Fact::RequestOpened,
            ..sample::revised(&is, &is)
        },
        sample::revised(&Brief::default(), &is),
    ];
    let page = read(&history::history(
        words("en"),
        &request(is),
        &log,
        &context(None),
    ));
    assert!(page.contains("1 company"), "{page}");
    assert!(!page.contains("Geheim"), "{page}");
}
