//! What is wrong with a roster file, in the three languages.

use crate::{
    hostile::check,
    sample::{read, words},
};
use interim_desk::{
    domain::{Fault, TermKind},
    wording::{
        Action, Row,
        import::{self, ImportCounts, ImportProblem, ImportReport},
        roster,
    },
};
use jiff::civil::date;

const LANGUAGES: [&str; 3] = ["en", "de", "fr"];

/// Every fault once, but for the kinds of unknown terms. A fault that is added has to be named here.
fn faults() -> Vec<Fault> {
    let after = |fault: &Fault| match fault {
        Fault::Utf16 => Some(Fault::NotUtf8),
        Fault::NotUtf8 => Some(Fault::Empty),
        Fault::Empty => Some(Fault::UnknownColumn),
        Fault::UnknownColumn => Some(Fault::DoubledColumn),
        Fault::DoubledColumn => Some(Fault::MissingColumn),
        Fault::MissingColumn => Some(Fault::CellCount {
            expected: 31,
            found: 7,
        }),
        Fault::CellCount { .. } => Some(Fault::RowTooLong { limit: 64 }),
        Fault::RowTooLong { .. } => Some(Fault::Missing),
        Fault::Missing => Some(Fault::TooLong { limit: 100 }),
        Fault::TooLong { .. } => Some(Fault::TooMany { limit: 200 }),
        Fault::TooMany { .. } => Some(Fault::Doubled),
        Fault::Doubled => Some(Fault::DoubledId { first: 1234 }),
        Fault::DoubledId { .. } => Some(Fault::Unknown(TermKind::Role)),
        Fault::Unknown(_) => Some(Fault::Ambiguous {
            kind: TermKind::Role,
            options: ["cfo", "*coo*", "<@7>"].map(str::to_owned).into(),
        }),
        Fault::Ambiguous { .. } => Some(Fault::Form(&["hour", "day", "<@8>"])),
        Fault::Form(_) => Some(Fault::OutOfRange {
            min: 0.1,
            max: 1950.0,
        }),
        Fault::OutOfRange { .. } => Some(Fault::Negative),
        Fault::Negative => Some(Fault::NotADate),
        Fault::NotADate => Some(Fault::DateOutOfRange {
            min: date(1970, 1, 1),
            max: date(2199, 12, 31),
        }),
        Fault::DateOutOfRange { .. } => Some(Fault::NotATime),
        Fault::NotATime => Some(Fault::Backwards),
        Fault::Backwards => Some(Fault::Undated),
        Fault::Undated => Some(Fault::NoCurrency),
        Fault::NoCurrency => Some(Fault::NoRate),
        Fault::NoRate => Some(Fault::FloorAboveRate),
        Fault::FloorAboveRate => Some(Fault::NotACurrency),
        Fault::NotACurrency => Some(Fault::MoreThanMandates),
        Fault::MoreThanMandates => Some(Fault::HalfAPoint),
        Fault::HalfAPoint => None,
    };
    std::iter::successors(Some(Fault::Utf16), after).collect()
}

/// Every kind of term. A kind that is added has to be named here.
fn kinds() -> Vec<TermKind> {
    let after = |kind: &TermKind| match kind {
        TermKind::Role => Some(TermKind::Industry),
        TermKind::Industry => Some(TermKind::Skill),
        TermKind::Skill => Some(TermKind::Situation),
        TermKind::Situation => Some(TermKind::Language),
        TermKind::Language => Some(TermKind::LanguageLevel),
        TermKind::LanguageLevel => Some(TermKind::Country),
        TermKind::Country => None,
    };
    std::iter::successors(Some(TermKind::Role), after).collect()
}

/// What must be read of a fault in every language: its numbers, examples and choices, as they are written in a file.
fn parts(fault: &Fault) -> &'static [&'static str] {
    match fault {
        Fault::Utf16 | Fault::NotUtf8 => &["CSV", "UTF-8"],
        Fault::Empty => &["`/roster export`"],
        Fault::CellCount { .. } => &["7", "31"],
        Fault::RowTooLong { .. } => &["64"],
        Fault::TooLong { .. } => &["100"],
        Fault::TooMany { .. } => &["200"],
        Fault::DoubledId { .. } => &[" 1234"],
        Fault::Unknown(TermKind::Situation) => &["`gap`, `change`, `transition`", "`crisis`"],
        Fault::Unknown(TermKind::LanguageLevel) => &["`A1`", "`C2`", "`native`"],
        Fault::Ambiguous { .. } => &[": cfo, \\*coo\\* o", " \\<@¦7>."],
        Fault::Form(_) => &["`hour`, `day` o", " `<@8>`."],
        Fault::OutOfRange { .. } => &[" 0.1 ", " 1950."],
        Fault::NotADate => &["`2026-12-01`"],
        Fault::DateOutOfRange { .. } => &["1970-01-01", "2199-12-31"],
        Fault::NotATime => &["`2026-11-24T08:00:00Z`", "`2026-11-24`"],
        Fault::Undated => &["`stated_at`"],
        Fault::NoCurrency => &["`currency`", "EUR"],
        Fault::NoRate => &["`rate`"],
        Fault::NotACurrency => &["EUR"],
        Fault::MoreThanMandates => &["`mandates`"],
        Fault::HalfAPoint => &["`lat`", "`lon`"],
        Fault::UnknownColumn
        | Fault::DoubledColumn
        | Fault::MissingColumn
        | Fault::Missing
        | Fault::Doubled
        | Fault::Unknown(_)
        | Fault::Negative
        | Fault::Backwards
        | Fault::FloorAboveRate => &[],
    }
}

fn problem(fault: Fault) -> ImportProblem {
    ImportProblem {
        line: 1042,
        column: None,
        value: String::new(),
        fault,
        suggestion: None,
    }
}

/// The only problem of a file, as it is read.
fn told(tag: &str, problem: ImportProblem) -> String {
    let report = ImportReport {
        problems: vec![problem],
        ..ImportReport::default()
    };
    let page = read(&import::import_report(words(tag), &report, None));
    page.lines()
        .last()
        .and_then(|line| line.strip_prefix("│ "))
        .expect("a problem")
        .to_owned()
}

#[test]
fn every_fault_has_a_sentence_in_every_language() {
    let mut faults = faults();
    faults.extend(kinds().into_iter().skip(1).map(Fault::Unknown));
    let mut all = Vec::new();
    for fault in faults {
        for (tag, line) in
            LANGUAGES
                .into_iter()
                .zip(["Line 1042: ", "Zeile 1042: ", "Ligne 1042␣: "])
        {
            let told = told(tag, problem(fault.clone()));
            let sentence = told.strip_prefix(line).expect("the line of the file");
            // What is wrong, and what to do.
            assert!(sentence.contains(". "), "{sentence}");
            assert!(sentence.ends_with('.'), "{sentence}");
            assert!(!sentence.contains("fault-"), "{sentence}");
            for part in parts(&fault) {
                assert!(sentence.contains(part), "{part} in {sentence}");
            }
            all.push(sentence.to_owned());
        }
    }
    let said = all.len();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), said, "no two say the same: {all:#?}");
}

#[test]
fn a_problem_names_its_place_what_stands_there_and_what_may_be_meant() {
    let unknown = ImportProblem {
        line: 2,
        column: Some("refused_industries"),
        value: "arms".to_owned(),
        suggestion: Some("*aerospace_defence*".to_owned()),
        ..problem(Fault::Unknown(TermKind::Industry))
    };
    let heading = ImportProblem {
        line: 1,
        value: "Skils".to_owned(),
        suggestion: Some("skills".to_owned()),
        ..problem(Fault::UnknownColumn)
    };
    let missing = ImportProblem {
        line: 1,
        column: Some("country"),
        value: "Country".to_owned(),
        ..problem(Fault::MissingColumn)
    };
    for (problem, expected) in [
        (
            unknown,
            [
                "Line 2, column `refused_industries`, “arms”: no industry is known by this name. Write its id, its title or a usual name. Did you mean “\\*aerospace\\_defence\\*”?",
                "Zeile 2, Spalte `refused_industries`, „arms“: Diese Branche ist nicht bekannt. Schreiben Sie bitte ihre Kennung, ihren Titel oder eine gängige Bezeichnung. Meinen Sie „\\*aerospace\\_defence\\*“?",
                "Ligne 2, colonne `refused_industries`, «␣arms␣»␣: ce secteur n’est pas connu. Veuillez écrire son identifiant, son titre ou un nom usuel. Vouliez-vous dire «␣\\*aerospace\\_defence\\*␣»␣?",
            ],
        ),
        (
            heading,
            [
                "Line 1, “Skils”: there is no such column. Rename it or take it out. Did you mean “skills”?",
                "Zeile 1, „Skils“: Diese Spalte gibt es nicht. Bitte benennen Sie sie um oder entfernen Sie sie. Meinen Sie „skills“?",
                "Ligne 1, «␣Skils␣»␣: cette colonne n’existe pas. Veuillez la renommer ou la supprimer. Vouliez-vous dire «␣skills␣»␣?",
            ],
        ),
        (
            missing,
            [
                "Line 1, column `country`: this column is missing. Add it.",
                "Zeile 1, Spalte `country`: Diese Spalte fehlt. Bitte ergänzen Sie sie.",
                "Ligne 1, colonne `country`␣: cette colonne manque. Veuillez l’ajouter.",
            ],
        ),
    ] {
        for (tag, expected) in LANGUAGES.into_iter().zip(expected) {
            assert_eq!(told(tag, problem.clone()), expected);
        }
    }
}

#[test]
fn what_stands_in_a_file_is_only_read() {
    let lure = "@everyone <@&1> [free](https://x.example) **x**";
    for tag in LANGUAGES {
        for fault in faults() {
            // An example of ours is code, in which nothing is active.
            if matches!(fault, Fault::Form(_)) {
                continue;
            }
            let problem = ImportProblem {
                column: Some("name"),
                value: lure.to_owned(),
                suggestion: Some(lure.to_owned()),
                ..problem(fault)
            };
            let report = ImportReport {
                problems: vec![problem.clone()],
                ..ImportReport::default()
            };
            check(&import::import_report(words(tag), &report, None));
            let told = told(tag, problem);
            let safe = "@¦everyone \\<@¦&1> \\[free\\](https:¦//x.example) \\*\\*x\\*\\*";
            assert_eq!(told.matches(safe).count(), 2, "{told}");
        }
    }
}

#[test]
fn an_import_is_shown_before_it_is_applied() {
    let report = ImportReport {
        counts: ImportCounts {
            added: 3,
            changed: 1,
            unchanged: 246,
        },
        problems: (1..40)
            .map(|line| ImportProblem {
                line,
                ..problem(Fault::NotATime)
            })
            .collect(),
        lookalikes: vec![("Anna Berg".to_owned(), "Anne Berg".to_owned())],
    };
    for tag in LANGUAGES {
        let post = import::import_report(words(tag), &report, Some(9));
        let page = read(&post);
        let buttons = post.rows.iter().flat_map(|row| match row {
            Row::Buttons(buttons) => buttons.as_slice(),
            Row::Menu(_) => &[],
        });
        let actions: Vec<&Action> = buttons.map(|button| &button.action).collect();
        assert_eq!(
            actions,
            [&Action::ApplyImport { import: 9 }, &Action::Dismiss]
        );
        // Fifteen are told one by one, however long the language makes them.
        assert_eq!(page.matches("2026-11-24T08:00:00Z").count(), 15, "{page}");
        assert!(
            page.contains("… +24") && page.contains("Anne Berg"),
            "{page}"
        );
        let empty = ImportReport::default();
        assert!(
            import::import_report(words(tag), &empty, Some(9))
                .rows
                .is_empty()
        );
        assert!(read(&import::imported(words(tag), &report.counts)).contains("246"));
        assert!(read(&roster::exported(words(tag), 250)).contains("250"));
    }
}
