//! Builders for people and briefs, and short ways to match them.

use interim_desk::{
    domain::{
        Amount, Availability, Brief, Candidate, CefrLevel, Commitment, CommitmentKind, Currency,
        Firmness, GuildId, HeldRole, HeldSkill, LanguageNeed, LeftOut, Level, Manager, ManagerId,
        Place, Point, Rate, RateRange, RateUnit, Reason, RequestId, Role, Roster, Shortlist,
        SpokenLanguage, Start, TrackRecord, TravelScope, Weeks, Window,
    },
    matching::{Matcher, PreparedRoster, Search},
    vocabulary::Vocabulary,
};
use jiff::{ToSpan, ZonedDateTime, civil::Date};
use std::sync::Arc;

/// The Tuesday on which these tests take place, at nine in Berlin (offset +01:00).
pub(crate) fn now() -> ZonedDateTime {
    "2026-11-24T09:00:00+01:00[+01:00]".parse().unwrap()
}

pub(crate) fn date(text: &str) -> Date {
    text.parse().unwrap()
}

pub(crate) fn today() -> Date {
    now().date()
}

/// Today and so many days.
pub(crate) fn in_days(days: i64) -> Date {
    today() + days.days()
}

pub(crate) const MUNICH: Point = Point {
    lat: 48.137,
    lon: 11.575,
};
pub(crate) const AUGSBURG: Point = Point {
    lat: 48.371,
    lon: 10.898,
};
pub(crate) const HAMBURG: Point = Point {
    lat: 53.551,
    lon: 9.993,
};

pub(crate) fn euros(units: u64) -> Amount {
    Amount::units(units).unwrap()
}

/// A CFO in Munich who is free now for 1,400 euros a day and speaks German and English: fits [`cfo`] in every way.
pub(crate) fn person(id: &str) -> Manager {
    Manager {
        id: id.into(),
        name: format!("Person {id}"),
        user: None,
        roles: vec![HeldRole {
            role: "cfo".into(),
            level: Level::Board,
        }],
        industries: vec!["automotive_supplier".into()],
        skills: vec![HeldSkill {
            skill: "turnaround".into(),
            last_used: Some(2026),
            depth: 3,
        }],
        situations: vec![],
        languages: vec![
            SpokenLanguage {
                code: "de".into(),
                level: CefrLevel::Native,
            },
            SpokenLanguage {
                code: "en".into(),
                level: CefrLevel::C1,
            },
        ],
        home: "Munich".to_owned(),
        country: "DE".parse().unwrap(),
        point: Some(MUNICH),
        travel: TravelScope::Radius(100),
        onsite_days: 5,
        work_permits: vec!["DE".parse().unwrap()],
        rate: Some(Rate {
            wish: euros(1_400),
            floor: None,
            currency: Currency::EUR,
            per: RateUnit::Day,
        }),
        refused_industries: vec![],
        off_limits: vec![],
        availability: free(&[window(today(), None, 5.0)]),
        commitments: vec![],
        track_record: TrackRecord::default(),
        last_offered: None,
        summary: String::new(),
    }
}

/// The same person with changes.
pub(crate) fn person_with(id: &str, change: impl FnOnce(&mut Manager)) -> Manager {
    let mut manager = person(id);
    change(&mut manager);
    manager
}

pub(crate) fn window(from: Date, until: Option<Date>, days_per_week: f32) -> Window {
    Window {
        from,
        until,
        days_per_week,
        firmness: Firmness::Firm,
        note: None,
        stated_at: now().timestamp() - 24.hours(),
    }
}

pub(crate) fn free(windows: &[Window]) -> Availability {
    Availability::Free(windows.to_vec())
}

pub(crate) fn taken(
    kind: CommitmentKind,
    from: Date,
    until: Option<Date>,
    days_per_week: f32,
) -> Commitment {
    Commitment {
        kind,
        from,
        until,
        days_per_week,
        request: None,
    }
}

pub(crate) fn role(id: &str) -> Role {
    Vocabulary::bundled().role(&id.into()).unwrap()
}

/// A CFO in Munich, from today within two weeks, for 26 weeks, up to 1,500 euros a day, with German.
pub(crate) fn cfo() -> Brief {
    Brief {
        role: Some(role("cfo")),
        place: Some(munich()),
        start: Some(Start {
            earliest: Some(today()),
            latest: Some(in_days(14)),
            asap: false,
        }),
        duration_weeks: Some(Weeks {
            min: Some(26),
            max: Some(26),
        }),
        rate: Some(up_to(1_500)),
        languages: vec![must("de", None)],
        ..Brief::default()
    }
}

/// The same brief with changes.
pub(crate) fn cfo_with(change: impl FnOnce(&mut Brief)) -> Brief {
    let mut brief = cfo();
    change(&mut brief);
    brief
}

pub(crate) fn munich() -> Place {
    Place {
        city: Some("Munich".to_owned()),
        country: Some("DE".parse().unwrap()),
        point: Some(MUNICH),
        radius_km: Some(40),
        ..Place::default()
    }
}

pub(crate) fn up_to(units: u64) -> RateRange {
    RateRange {
        min: None,
        max: Some(euros(units)),
        currency: Some(Currency::EUR),
        per: RateUnit::Day,
        includes_expenses: None,
    }
}

pub(crate) fn must(code: &str, level: Option<CefrLevel>) -> LanguageNeed {
    LanguageNeed {
        code: code.into(),
        level,
        need: interim_desk::domain::Need::Must,
    }
}

pub(crate) fn prepare(managers: Vec<Manager>) -> PreparedRoster {
    Matcher::bundled().prepare(Arc::new(Roster {
        guild: GuildId(1),
        version: 7,
        managers: managers.into_iter().map(Arc::new).collect(),
    }))
}

/// The whole shortlist.
pub(crate) fn shortlist(brief: &Brief, managers: Vec<Manager>) -> Shortlist {
    Matcher::bundled().shortlist(&Search::new(brief, &now()), &prepare(managers), usize::MAX)
}

/// The ids of those who fit, the best first.
pub(crate) fn fitting(brief: &Brief, managers: Vec<Manager>) -> Vec<String> {
    shortlist(brief, managers)
        .candidates
        .iter()
        .map(|one| one.id.to_string())
        .collect()
}

/// What becomes of one person.
pub(crate) fn judge(brief: &Brief, manager: Manager) -> Result<Candidate, LeftOut> {
    judge_for(brief, manager, None)
}

pub(crate) fn judge_for(
    brief: &Brief,
    manager: Manager,
    request: Option<RequestId>,
) -> Result<Candidate, LeftOut> {
    let id: ManagerId = manager.id.clone();
    let now = now();
    let search = Search {
        brief,
        now: &now,
        request,
    };
    Matcher::bundled()
        .why_not(&search, &prepare(vec![manager]), &id)
        .unwrap()
}

/// Why one person is left out; empty for one who fits.
pub(crate) fn reasons(brief: &Brief, manager: Manager) -> Vec<Reason> {
    judge(brief, manager).map_or_else(|left_out| left_out.reasons, |_| Vec::new())
}

/// A change of the person, what it is called, and the reasons that it gives.
pub(crate) type Row = (&'static str, fn(&mut Manager), Vec<Reason>);

pub(crate) fn check(brief: &Brief, table: Vec<Row>) {
    for (what, change, expected) in table {
        assert_eq!(
            reasons(brief, person_with("P1", change)),
            expected,
            "{what}"
        );
    }
}
