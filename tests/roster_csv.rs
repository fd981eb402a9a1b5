//! Roster files: what goes out comes back, and whatever is wrong is told with its line.

#![expect(clippy::unwrap_used, reason = "a helper of a test may stop it")]

use interim_desk::{
    domain::{
        Amount, Availability, CefrLevel, Commitment, CommitmentKind, Country, Currency, Firmness,
        HeldRole, HeldSkill, Level, Manager, Point, Rate, RateUnit, RequestId, Situation,
        SpokenLanguage, TrackRecord, TravelScope, UserId, Window,
    },
    roster::{
        Column, Fault, Kind, Likeness,
        csv::{Import, read, write},
        plan,
    },
    vocabulary::Vocabulary,
};
use jiff::{Timestamp, ToSpan, civil::Date};
use proptest::{prelude::*, sample::subsequence};
use std::sync::Arc;

fn read_text(text: &str) -> Import {
    read(text.as_bytes(), Vocabulary::bundled())
}

/// Reads one row under the headings `id,name,country,roles` and those given.
fn row(headings: &str, cells: &str) -> Import {
    read_text(&format!(
        "id,name,country,roles,{headings}\nM1,Ada,DE,cfo,{cells}\n"
    ))
}

/// The faults of one row, with the columns in which they stand.
fn faults(headings: &str, cells: &str) -> Vec<(Option<Column>, Fault)> {
    row(headings, cells)
        .problems
        .into_iter()
        .map(|problem| (problem.column, problem.fault))
        .collect()
}

#[test]
fn a_row_needs_no_more_than_id_name_country_and_a_role() {
    let import =
        read_text("ID;Name;Country;Roles\r\nM1;Ada Feldstern;Deutschland;Werksleiterin\r\n");
    assert_eq!(import.problems, []);
    let ada = &import.managers[0];
    assert_eq!(ada.roles[0].role.as_str(), "plant_manager");
    assert_eq!(ada.roles[0].level, Level::Director);
    assert_eq!(ada.country.as_str(), "DE");
    assert_eq!(ada.work_permits, [ada.country]);
    assert_eq!(ada.travel, TravelScope::Countries(vec![ada.country]));
    assert_eq!(ada.onsite_days, 5);
    assert_eq!(ada.availability, Availability::Unknown);
    assert_eq!(ada.rate, None);
}

#[test]
fn a_byte_order_mark_semicolons_tabs_and_quotes_are_read() {
    for text in [
        "\u{feff}id,name,country,roles\nM1,\"Feldstern, Ada\",DE,cfo\n",
        "id;name;country;roles\nM1;Feldstern, Ada;DE;cfo\n",
        "id\tname\tcountry\troles\nM1\tFeldstern, Ada\tDE\tcfo",
    ] {
        let import = read_text(text);
        assert_eq!(import.problems, [], "{text}");
        assert_eq!(import.managers[0].name, "Feldstern, Ada");
    }
}

#[test]
fn a_town_that_is_known_puts_the_person_on_the_map() {
    let import = row("home", "München");
    let point = import.managers[0].point.unwrap();
    assert!((point.lat - 48.137).abs() < 0.01);
    assert_eq!(
        row("home,lat,lon", "Munich,unknown,unknown").managers[0].point,
        None
    );
    assert_eq!(row("home", "Nirgendwo").managers[0].point, None);
}

#[test]
fn every_fault_is_told_with_its_column() {
    use Column::*;
    let unknown = |kind| Fault::Unknown(kind);
    for (headings, cells, column, fault) in [
        (
            "skills",
            "starug:4",
            Skills,
            Fault::OutOfRange { min: 1.0, max: 3.0 },
        ),
        (
            "skills",
            "starug:3:1066",
            Skills,
            Fault::OutOfRange {
                min: 1950.0,
                max: 2100.0,
            },
        ),
        ("skills", "juggling", Skills, unknown(Kind::Skill)),
        ("skills", "starug|StaRUG:2", Skills, Fault::Doubled),
        (
            "industries",
            "moon mining",
            Industries,
            unknown(Kind::Industry),
        ),
        ("situations", "party", Situations, unknown(Kind::Situation)),
        ("languages", "de", Languages, Fault::Form("de:C1")),
        (
            "languages",
            "klingon:C1",
            Languages,
            unknown(Kind::Language),
        ),
        (
            "languages",
            "de:D7",
            Languages,
            unknown(Kind::LanguageLevel),
        ),
        ("lat", "48", Lat, Fault::HalfAPoint),
        (
            "onsite_days",
            "6",
            OnsiteDays,
            Fault::OutOfRange { min: 0.0, max: 5.0 },
        ),
        (
            "travel",
            "far",
            Travel,
            Fault::Form("200 km, countries:DE,AT, europe or world"),
        ),
        (
            "work_permits",
            "Narnia",
            WorkPermits,
            unknown(Kind::Country),
        ),
        ("rate", "1400", Currency, Fault::NoCurrency),
        ("rate_floor", "1400", RateFloor, Fault::NoRate),
        ("availability", "2026-12-01..", Availability, Fault::Undated),
        ("availability", "not looking", StatedAt, Fault::Undated),
        ("stated_at", "lately", StatedAt, Fault::NotATime),
        (
            "commitments",
            "holiday 2026-12-01..",
            Commitments,
            Fault::Form("engagement 2026-09-01..2026-12-31@5"),
        ),
        (
            "mandates",
            "-1",
            Mandates,
            Fault::OutOfRange {
                min: 0.0,
                max: 65535.0,
            },
        ),
        ("met", "1", Met, Fault::MoreThanMandates),
        ("last_offered", "2026-02-30", LastOffered, Fault::NotATime),
        (
            "account",
            "ada#1234",
            Account,
            Fault::Form("<@81384788765712384>"),
        ),
    ] {
        assert_eq!(
            faults(headings, cells),
            [(Some(column), fault)],
            "{headings}: {cells}"
        );
    }
    for (cells, column, fault) in [
        ("-5,1,EUR", Rate, Fault::Negative),
        ("1400,1500,EUR", RateFloor, Fault::FloorAboveRate),
        ("1400,,euros", Currency, Fault::NotACurrency),
        (
            "99999999,,EUR",
            Rate,
            Fault::OutOfRange {
                min: 0.0,
                max: 10_000_000.0,
            },
        ),
    ] {
        assert_eq!(
            faults("rate,rate_floor,currency", cells),
            [(Some(column), fault)],
            "{cells}"
        );
    }
}

#[test]
fn all_problems_of_all_rows_are_told_at_once_and_the_good_rows_are_read() {
    let import = read_text(
        "id,name,country,roles,skills\n\
         M1,Ada,DE,cfo,liquidity planing\n\
         M2,,DE,chief of fun,\n\
         M3,Cleo,DE,cfo,\n\
         M3,Cleo again,DE,cfo,\n\
         M4,Dan,DE\n",
    );
    let told: Vec<String> = import.problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        [
            "line 2, skills: “liquidity planing”: no skill is known by this name: write its id, its title or a usual alias; did you mean “liquidity_planning”?",
            "line 3, name: this cell must not be empty: fill it in",
            "line 3, roles: “chief of fun”: no role is known by this name: write its id, its title or a usual alias",
            "line 5, id: “M3”: the row on line 4 bears this id: give each person an id of their own",
            "line 6: the row has 3 cells and the heading 5: put a cell that holds the delimiter in double quotes",
        ]
    );
    assert_eq!(import.managers.len(), 1);
}

#[test]
fn a_heading_that_is_none_of_ours_is_told_and_one_that_is_missing_stops_the_file() {
    let import = read_text("id,name,country,roles,skils\nM1,Ada,DE,cfo,sap\n");
    assert_eq!(import.managers.len(), 1);
    assert_eq!(import.problems[0].fault, Fault::UnknownColumn);
    assert_eq!(import.problems[0].suggestion.as_deref(), Some("skills"));
    let import = read_text("id,name,name\nM1,Ada,Ada\n");
    let faults: Vec<Fault> = import
        .problems
        .into_iter()
        .map(|problem| problem.fault)
        .collect();
    assert_eq!(
        faults,
        [
            Fault::DoubledColumn,
            Fault::MissingColumn,
            Fault::MissingColumn
        ]
    );
    assert_eq!(import.managers, []);
}

#[test]
fn files_that_are_no_text_get_a_sentence() {
    let fault = |bytes: &[u8]| read(bytes, Vocabulary::bundled()).problems[0].fault.clone();
    assert_eq!(fault(b""), Fault::Empty);
    assert_eq!(fault(b"\xff\xfei\0d\0"), Fault::Utf16);
    assert_eq!(
        fault(b"id,name,country,roles\nM1,J\xf6rg,DE,cfo\n"),
        Fault::NotUtf8
    );
    let endless = format!("id,name,country,roles\nM1,\"{}", "x".repeat(100_000));
    assert!(matches!(
        fault(endless.as_bytes()),
        Fault::RowTooLong { .. } | Fault::CellCount { .. }
    ));
}

#[test]
fn cells_that_look_like_formulas_leave_harmless_and_come_back_the_same() {
    let mut ada = row("home", "München").managers.remove(0);
    ada.name = "=HYPERLINK(\"http://example.org\",\"Ada\")".into();
    ada.home = "@home".into();
    ada.off_limits = vec!["+49 GmbH".into(), "a|b".into()];
    ada.summary = "-1\n=2".into();
    let file = write([&ada]);
    for cell in [
        "\"'=HYPERLINK",
        ",'@home,",
        ",'+49 GmbH|a\\|b,",
        ",\"'-1\n=2\"\n",
    ] {
        assert!(file.contains(cell), "{cell} in {file}");
    }
    assert_eq!(read_text(&file).managers, [ada]);
}

#[test]
fn a_plan_tells_who_is_new_who_changes_and_who_may_be_the_same_person() {
    let on_roster: Vec<Arc<Manager>> = read_text(
        "id,name,account,country,roles\nM1,Ada,,DE,cfo\nM2,Bo,<@7>,DE,cfo\nM3,Cleo,,DE,cfo\n",
    )
    .managers
    .into_iter()
    .map(Arc::new)
    .collect();
    let import = read_text(
        "id,name,account,country,roles\nM1,Ada,,DE,coo\nM2,Bo,<@7>,DE,cfo\nN1,cleo,,DE,cfo\nN2,Dan,7,DE,cfo\nN3,Dan,,DE,cfo\n",
    );
    let plan = plan(&on_roster, import.clone());
    let ids = |people: &[Manager]| -> Vec<String> {
        people.iter().map(|one| one.id.to_string()).collect()
    };
    assert_eq!(ids(&plan.added), ["N1", "N2", "N3"]);
    assert_eq!(plan.changed.len(), 1);
    assert_eq!(plan.changed[0].before.id.as_str(), "M1");
    assert_eq!(plan.unchanged, ["M2".into()]);
    let pairs: Vec<(&str, &str, Likeness)> = plan
        .duplicates
        .iter()
        .map(|pair| (pair.id.as_str(), pair.other.as_str(), pair.likeness))
        .collect();
    assert_eq!(
        pairs,
        [
            ("N1", "M3", Likeness::Name),
            ("N2", "M2", Likeness::Account),
            ("N3", "N2", Likeness::Name)
        ]
    );
    let imported: Vec<Arc<Manager>> = import.managers.iter().cloned().map(Arc::new).collect();
    let again = interim_desk::roster::plan(&imported, import);
    assert_eq!(
        (
            again.added.len(),
            again.changed.len(),
            again.unchanged.len()
        ),
        (0, 0, 5)
    );
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
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(48) })]

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

#[test]
fn the_documentation_names_every_column_in_order_with_an_example_that_is_read() {
    let rows: Vec<Vec<String>> = include_str!("../docs/roster.md")
        .lines()
        .skip_while(|line| !line.starts_with("| column "))
        .skip(2)
        .take_while(|line| line.starts_with('|'))
        .map(|line| {
            let plain = line.replace("\\|", "\u{1}");
            plain
                .split('|')
                .map(|cell| cell.trim().trim_matches('`').replace('\u{1}', "|"))
                .collect()
        })
        .collect();
    let headings: Vec<&str> = rows.iter().map(|cells| cells[1].as_str()).collect();
    let expected: Vec<&str> = Column::ALL.iter().map(|column| column.heading()).collect();
    assert_eq!(headings, expected);
    let examples: Vec<String> = rows
        .iter()
        .map(|cells| format!("\"{}\"", cells[2]))
        .collect();
    let import = read_text(&format!("{}\n{}\n", headings.join(","), examples.join(",")));
    assert_eq!(import.problems, []);
}
