//! The roster as a file: checked first, taken over after a click, handed out again.

use crate::cast::{Firm, PATIENCE, in_private};
use interim_desk::loopback::{Given, Person, SeenMessage, SentFile};
use serde_json::json;
use serenity::all::Attachment;

fn file(content: impl Into<Vec<u8>>) -> Given {
    SentFile {
        filename: "roster.csv".to_owned(),
        bytes: content.into(),
    }
    .into()
}

async fn import(person: &Person, content: impl Into<Vec<u8>>) -> SeenMessage {
    in_private(person.slash("desk", "roster import", &[("file", file(content))])).await
}

/// Exports the roster and reads the file.
async fn export(firm: &Firm) -> String {
    let answer = in_private(firm.ada().slash("desk", "roster export", &[])).await;
    assert!(answer.text().contains("keep it safe"), "{}", answer.text());
    let [file] = answer.files.as_slice() else {
        panic!("one file: {:?}", answer.files);
    };
    assert_eq!(file.filename, "roster.csv");
    let link = json!({"id": "1", "filename": file.filename, "size": file.size, "url": file.url, "proxy_url": file.url});
    let link: Attachment = serde_json::from_value(link).unwrap();
    String::from_utf8(link.download().await.unwrap()).expect("text")
}

/// The sample's first lines with one of them changed and one new.
fn changed(csv: &str) -> String {
    let (head, rest) = csv.split_once('\n').expect("a heading");
    let first = rest.lines().next().expect("a line");
    let renamed = first.replacen("Konrad Ebersilber", "Konrad Neuname", 1);
    let added = first.replacen("P0001,Konrad Ebersilber", "N0001,Nora Neu", 1);
    let mut columns: Vec<&str> = added.splitn(4, ',').collect();
    columns[2] = "";
    format!("{head}\n{renamed}\n{}\n", columns.join(","))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_checked_first_and_taken_over_after_a_click() {
    let firm = Firm::open().await;
    let ada = firm.ada();
    let before = firm.roster().await;
    let checked = import(&ada, changed(&export(&firm).await)).await;
    assert!(
        checked.text().contains("nothing is changed yet"),
        "{}",
        checked.text()
    );
    assert!(
        checked.text().contains("1 new, 1 changed"),
        "{}",
        checked.text()
    );
    assert_eq!(firm.roster().await, before);
    let done = in_private(ada.click(&checked, "Import 2 people")).await;
    assert!(done.text().contains("Imported."), "{}", done.text());
    let after = firm.roster().await;
    assert_eq!(after.managers.len(), before.managers.len() + 1);
    let shown = in_private(ada.slash("desk", "roster show", &[("person", "N0001".into())])).await;
    assert!(shown.text().contains("Nora Neu"), "{}", shown.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_with_bad_lines_names_each_and_changes_nothing() {
    let firm = Firm::open().await;
    let ada = firm.ada();
    let before = firm.roster().await;
    let csv = export(&firm)
        .await
        .replacen(",Munich,DE,", ",Munich,Atlantis,", 2);
    let checked = import(&ada, csv).await;
    assert!(checked.text().contains("2 problems"), "{}", checked.text());
    assert!(checked.text().contains("Line 2"), "{}", checked.text());
    assert!(checked.text().contains("Line 3"), "{}", checked.text());
    assert!(checked.buttons().next().is_none(), "{}", checked.text());
    assert_eq!(firm.roster().await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_with_a_file_is_told_in_the_language_of_whoever_uploads_it() {
    let firm = Firm::open().await;
    let before = firm.roster().await;
    let file = "id,name,country,roles,skills,availability\n\
        N1,Nora Neu,DE,cfo,liquidity planing,\n\
        N2,Max Neu,Atlantis*,cfo,,2026-12-01..\n";
    let checked = import(&firm.dieter(), file).await;
    for sentence in [
        "Zeile 2, Spalte `skills`, „liquidity planing“: Diese Kompetenz ist nicht bekannt.",
        "Meinen Sie „liquidity\\_planning“?",
        "Zeile 3, Spalte `country`, „Atlantis\\*“: Dieses Land ist nicht bekannt. Schreiben Sie bitte sein Kürzel",
        "Zeile 3, Spalte `availability`, „2026-12-01..“: Es fehlt, wann das mitgeteilt wurde. Bitte füllen Sie die Spalte `stated_at` aus.",
    ] {
        assert!(checked.text().contains(sentence), "{}", checked.text());
    }
    for english in ["line", "known", "did you mean"] {
        let text = checked.text().to_lowercase();
        assert!(!text.contains(english), "{english} in {text}");
    }
    assert!(checked.buttons().next().is_none(), "{}", checked.text());
    assert_eq!(firm.roster().await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_button_under_a_check_works_after_a_restart_but_only_once() {
    let mut firm = Firm::open().await;
    let ada = firm.ada();
    let checked = import(&ada, changed(&export(&firm).await)).await;
    firm.stop_bot().await;
    firm.start_bot().await;
    let other = import(&ada, changed(&export(&firm).await)).await;
    let button = checked
        .button("Import 2 people")
        .and_then(|button| button.custom_id.clone());
    in_private(ada.click(&checked, &button.unwrap())).await;
    assert_eq!(firm.roster().await.managers.len(), 251);
    let again = in_private(ada.click(&other, "Import 2 people")).await;
    assert!(!again.text().contains("2 new"), "{}", again.text());
    assert_eq!(firm.roster().await.managers.len(), 251);
}

#[tokio::test(flavor = "multi_thread")]
async fn cancelling_an_import_leaves_all_as_it_was() {
    let firm = Firm::open().await;
    let ada = firm.ada();
    let before = firm.roster().await;
    let checked = import(&ada, changed(&export(&firm).await)).await;
    ada.click(&checked, "Cancel").unwrap();
    ada.wait_gone(&checked, PATIENCE).await.unwrap();
    assert_eq!(firm.roster().await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_exported_is_what_is_there() {
    let firm = Firm::open().await;
    let first = export(&firm).await;
    assert_eq!(first.lines().count(), 251);
    let checked = import(&firm.ada(), first.clone()).await;
    assert!(
        checked.text().contains("0 new, 0 changed, 250 unchanged"),
        "{}",
        checked.text()
    );
    assert!(checked.buttons().next().is_none(), "{}", checked.text());
    assert_eq!(export(&firm).await, first);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_no_roster_gets_a_sentence() {
    let firm = Firm::open().await;
    let ada = firm.ada();
    for content in [
        b"".to_vec(),
        vec![0xFF, 0xFE, 0x00, 0x41],
        b"PK\x03\x04binary".to_vec(),
        b"a;b;c\n1;2;3\n".to_vec(),
    ] {
        let told = import(&ada, content.clone()).await;
        assert!(!told.text().is_empty(), "{content:?}");
        assert!(
            told.buttons().next().is_none(),
            "{content:?}: {}",
            told.text()
        );
    }
    assert_eq!(firm.roster().await.managers.len(), 250);
}
