//! Roster files: what goes out comes back, and whatever is wrong is told with its line.

use interim_desk::{
    domain::{Availability, Fault, Level, Manager, TermKind, TravelScope},
    roster::{
        Column, Likeness,
        csv::{Import, read, write},
        plan,
    },
    vocabulary::Vocabulary,
};
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
        ("skills", "juggling", Skills, unknown(TermKind::Skill)),
        ("skills", "starug|StaRUG:2", Skills, Fault::Doubled),
        (
            "industries",
            "moon mining",
            Industries,
            unknown(TermKind::Industry),
        ),
        (
            "situations",
            "party",
            Situations,
            unknown(TermKind::Situation),
        ),
        ("languages", "de", Languages, Fault::Form(&["de:C1"])),
        (
            "languages",
            "klingon:C1",
            Languages,
            unknown(TermKind::Language),
        ),
        (
            "languages",
            "de:D7",
            Languages,
            unknown(TermKind::LanguageLevel),
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
            Fault::Form(&["200 km", "countries:DE,AT", "europe", "world"]),
        ),
        (
            "work_permits",
            "Narnia",
            WorkPermits,
            unknown(TermKind::Country),
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
            Fault::Form(&["engagement 2026-09-01..2026-12-31@5"]),
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
            Fault::Form(&["<@81384788765712384>"]),
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
fn the_command_line_tells_every_form_that_a_cell_may_have() {
    for (heading, told) in [
        (
            "per",
            "line 2, per: “week”: this cannot be read: write it like “hour, day or month”",
        ),
        (
            "travel",
            "line 2, travel: “week”: this cannot be read: write it like “200 km, countries:DE,AT, europe or world”",
        ),
        (
            "met",
            "line 2, met: “week”: this cannot be read: write it like “12”",
        ),
    ] {
        assert_eq!(row(heading, "week").problems[0].to_string(), told);
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
