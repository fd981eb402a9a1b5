//! Roster files: whoever is written is read back the same, and nothing makes the reader panic.

#![expect(clippy::unwrap_used, reason = "a helper of a test may stop it")]

use interim_desk::{
    domain::{
        Amount, Availability, CefrLevel, Commitment, CommitmentKind, Country, Currency, Firmness,
        HeldRole, HeldSkill, Level, Manager, Point, Rate, RateUnit, RequestId, Situation,
        SpokenLanguage, TrackRecord, TravelScope, UserId, Window,
    },
    roster::{
        Column,
        csv::{Import, read, write},
    },
    vocabulary::Vocabulary,
};
use jiff::{Timestamp, ToSpan, civil::Date};
use proptest::{prelude::*, sample::subsequence};

fn read_text(text: &str) -> Import {
    read(text.as_bytes(), Vocabulary::bundled())
}

fn day() -> impl Strategy<Value = Date> {
    (0..84_000_i64).prop_map(|days| Date::constant(1970, 1, 1).saturating_add(days.days()))
}

fn time() -> impl Strategy<Value = Timestamp> {
    (0..7_258_118_400_i64, 0..1_000_000_000_i32)
        .prop_map(|(second, nano)| Timestamp::new(second, nano).unwrap())
}

fn words() -> impl Strategy<Value = String> {
    "[=+@'a-zA-ZäöüßéÉ0-9,;|\\\\\"().&\\-]{1,8}( [a-zA-Zéß|;\\\\\"=]{1,8}){0,2}"
}

fn stretch() -> impl Strategy<Value = (Date, Option<Date>, f32)> {
    (day(), any::<Option<bool>>(), 0..300_i64, 1..=700_u16).prop_map(
        |(from, open, length, days)| {
            let until = open.map(|_| {
                from.saturating_add(length.days())
                    .min(Date::constant(2199, 12, 31))
            });
            (from, until, f32::from(days.max(10)) / 100.0)
        },
    )
}

fn window() -> impl Strategy<Value = Window> {
    (stretch(), any::<bool>(), prop::option::of(words()), time()).prop_map(
        |((from, until, days_per_week), soft, note, stated_at)| Window {
            from,
            until,
            days_per_week,
            firmness: if soft { Firmness::Soft } else { Firmness::Firm },
            note,
            stated_at,
        },
    )
}

fn availability() -> impl Strategy<Value = Availability> {
    prop_oneof![
        Just(Availability::Unknown),
        time().prop_map(|stated_at| Availability::NotLooking { stated_at }),
        prop::collection::vec(window(), 0..4).prop_map(|mut windows| {
            windows.sort_by_key(|window| window.from);
            Availability::Free(windows)
        }),
    ]
}

fn commitment() -> impl Strategy<Value = Commitment> {
    let kind = prop::sample::select(vec![
        CommitmentKind::Hold,
        CommitmentKind::Engagement,
        CommitmentKind::Block,
    ]);
    (kind, stretch(), prop::option::of(1..i64::MAX)).prop_map(
        |(kind, (from, until, days_per_week), request)| Commitment {
            kind,
            from,
            until,
            days_per_week,
            request: request.map(RequestId),
        },
    )
}

fn countries() -> impl Strategy<Value = Vec<Country>> {
    let all: Vec<Country> =
        "AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK US"
            .split(' ')
            .map(|code| code.parse().unwrap())
            .collect();
    prop_oneof![subsequence(all.clone(), 0..=all.len()), Just(all)]
}

fn travel() -> impl Strategy<Value = TravelScope> {
    prop_oneof![
        any::<u16>().prop_map(TravelScope::Radius),
        countries().prop_map(TravelScope::Countries),
        Just(TravelScope::Europe),
        Just(TravelScope::World),
    ]
}

fn rate() -> impl Strategy<Value = Option<Rate>> {
    let unit = prop::sample::select(vec![RateUnit::Hour, RateUnit::Day, RateUnit::Month]);
    let currency = prop::sample::select(vec![Currency::EUR, Currency::CHF, Currency::USD]);
    prop::option::of(
        (
            0..=1_000_000_000_u64,
            prop::option::of(0.0..=1.0),
            currency,
            unit,
        )
            .prop_map(|(cents, share, currency, per)| Rate {
                wish: Amount::cents(cents).unwrap(),
                floor: share.and_then(|share: f64| Amount::cents((cents as f64 * share) as u64)),
                currency,
                per,
            }),
    )
}

fn some_of<T: Clone + std::fmt::Debug + 'static>(
    all: Vec<T>,
    most: usize,
) -> impl Strategy<Value = Vec<T>> {
    subsequence(all, 0..=most).prop_shuffle()
}

fn roles() -> impl Strategy<Value = Vec<HeldRole>> {
    let ids: Vec<_> = Vocabulary::bundled()
        .roles
        .entries()
        .iter()
        .map(|role| role.id.clone())
        .collect();
    let level = prop::sample::select(vec![
        Level::Board,
        Level::Director,
        Level::Head,
        Level::Manager,
    ]);
    (subsequence(ids, 1..4), level).prop_map(|(ids, level)| {
        ids.into_iter()
            .map(|role| HeldRole { role, level })
            .collect()
    })
}

fn skills() -> impl Strategy<Value = Vec<HeldSkill>> {
    let ids: Vec<_> = Vocabulary::bundled()
        .skills
        .entries()
        .iter()
        .map(|skill| skill.id.clone())
        .collect();
    (
        some_of(ids, 12),
        prop::option::of(1950..=2100_i16),
        1..=3_u8,
    )
        .prop_map(|(ids, last_used, depth)| {
            ids.into_iter()
                .map(|skill| HeldSkill {
                    skill,
                    last_used,
                    depth,
                })
                .collect()
        })
}

fn languages() -> impl Strategy<Value = Vec<SpokenLanguage>> {
    let ids: Vec<_> = Vocabulary::bundled()
        .languages
        .entries()
        .iter()
        .map(|one| one.id.clone())
        .collect();
    let level = prop::sample::select(vec![CefrLevel::A1, CefrLevel::B2, CefrLevel::Native]);
    (some_of(ids, 4), level).prop_map(|(ids, level)| {
        ids.into_iter()
            .map(|code| SpokenLanguage { code, level })
            .collect()
    })
}

fn manager() -> impl Strategy<Value = Manager> {
    let industries = || {
        let ids: Vec<_> = Vocabulary::bundled()
            .industries
            .entries()
            .iter()
            .map(|one| one.id.clone())
            .collect();
        some_of(ids, 5)
    };
    let situations = some_of(
        vec![
            Situation::Gap,
            Situation::Change,
            Situation::Transition,
            Situation::Crisis,
        ],
        4,
    );
    let point =
        prop::option::of((-90.0..=90.0, -180.0..=180.0).prop_map(|(lat, lon)| Point { lat, lon }));
    let record = (0..100_u16, 0..100_u16, 0..100_u16).prop_map(|(a, b, c)| TrackRecord {
        mandates: a.max(b).max(c),
        met: a,
        partly: b,
        ended_early: c,
        hire_again: a.min(c),
    });
    let who = (
        words(),
        prop::option::of(1..=u64::MAX),
        words(),
        "[A-Z]{1,3}[0-9]{1,6}",
    );
    let skills = (roles(), industries(), skills(), situations, languages());
    let place = (words(), point, travel(), 0..=5_u8, countries(), countries());
    let terms = (
        rate(),
        availability(),
        prop::collection::vec(commitment(), 0..3),
        industries(),
    );
    let rest = (
        prop::collection::vec(words(), 0..3),
        record,
        prop::option::of(time()),
        words(),
        words(),
    );
    (who, skills, place, terms, rest).prop_map(|(who, skills, place, terms, rest)| Manager {
        id: who.3.as_str().into(),
        name: who.0,
        user: who.1.map(UserId),
        roles: skills.0,
        industries: skills.1,
        skills: skills.2,
        situations: skills.3,
        languages: skills.4,
        home: place.0,
        country: place
            .5
            .first()
            .copied()
            .unwrap_or_else(|| "DE".parse().unwrap()),
        point: place.1,
        travel: place.2,
        onsite_days: place.3,
        work_permits: place.4,
        rate: terms.0,
        availability: terms.1,
        commitments: terms.2,
        refused_industries: terms.3,
        off_limits: rest.0,
        track_record: rest.1,
        last_offered: rest.2,
        summary: format!("{}\n\n{}", rest.3, rest.4),
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(32) })]

    #[test]
    fn whoever_is_written_is_read_back_the_same(people in prop::collection::vec(manager(), 1..4)) {
        let people: Vec<Manager> = people.into_iter().enumerate().map(|(number, mut one)| {
            one.id = format!("{}-{number}", one.id).as_str().into();
            one
        }).collect();
        let file = write(&people);
        let import = read_text(&file);
        prop_assert_eq!(&import.problems, &[]);
        prop_assert_eq!(&import.managers, &people);
        prop_assert_eq!(write(&import.managers), file);
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        read(&bytes, Vocabulary::bundled());
        let mut file = b"id,name,country,roles,skills,rate,availability,travel\n".to_vec();
        file.extend(&bytes);
        read(&file, Vocabulary::bundled());
    }

    #[test]
    fn no_cells_make_it_panic(cells in prop::collection::vec("[0-9.:@|#()+=a-z€é\u{202e}\u{0} -]{0,24}", 31)) {
        let headings: Vec<&str> = Column::ALL.iter().map(|column| column.heading()).collect();
        let row: Vec<String> = cells.iter().map(|cell| format!("\"{cell}\"")).collect();
        let import = read_text(&format!("{}\n{}\n", headings.join(","), row.join(",")));
        for problem in import.problems {
            prop_assert!(!problem.to_string().chars().any(char::is_control));
        }
    }
}
