//! When people are free, as they or the desk say.

use crate::cast::{Firm, in_private};
use interim_desk::domain::{Availability, Manager};
use interim_desk::loopback::{Given, Person};

fn windows(manager: &Manager) -> Vec<(String, Option<String>, f32)> {
    match &manager.availability {
        Availability::Free(windows) => windows
            .iter()
            .map(|window| {
                let until = window.until.map(|day| day.to_string());
                (window.from.to_string(), until, window.days_per_week)
            })
            .collect(),
        other => panic!("{other:?}"),
    }
}

async fn state(person: &Person, options: &[(&str, Given)]) -> String {
    in_private(person.slash("staffing", "availability set", options))
        .await
        .text()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_manager_states_in_words_when_they_are_free() {
    let firm = Firm::open().await;
    let konrad = firm.konrad();
    for (words, expected) in [
        ("from 1 December, 4 days a week", ("2026-12-01", None, 4.0)),
        (
            "ab 7. Dezember, 3 Tage pro Woche, bis 31. März 2027",
            ("2026-12-07", Some("2027-03-31"), 3.0),
        ),
        (
            "from 2027-01-04 until 2027-06-30",
            ("2027-01-04", Some("2027-06-30"), 5.0),
        ),
        (
            "libre à partir du 1er février 2027",
            ("2027-02-01", None, 5.0),
        ),
    ] {
        let told = state(&konrad, &[("when", words.into())]).await;
        let (from, until, days) = expected;
        let stated = windows(&firm.konrads_profile().await);
        assert_eq!(
            stated,
            [(from.to_owned(), until.map(str::to_owned), days)],
            "{words}: {told}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_manager_who_is_not_available_says_so() {
    let firm = Firm::open().await;
    for words in ["not available", "nicht verfügbar", "pas disponible"] {
        state(&firm.konrad(), &[("when", "from 1 December".into())]).await;
        let told = state(&firm.konrad(), &[("when", words.into())]).await;
        let after = firm.konrads_profile().await.availability;
        assert!(
            matches!(after, Availability::NotLooking { .. }),
            "{words}: {told}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_manager_sees_and_changes_their_own_dates_by_a_form() {
    let firm = Firm::open().await;
    let konrad = firm.konrad();
    let shown = in_private(konrad.slash("staffing", "availability show", &[])).await;
    assert!(
        shown.text().contains("Konrad Ebersilber"),
        "{}",
        shown.text()
    );
    let button = shown
        .buttons()
        .next()
        .and_then(|button| button.custom_id.clone())
        .unwrap();
    let form = konrad
        .click(&shown, &button)
        .unwrap()
        .modal()
        .await
        .unwrap();
    let lines = [
        ("from", "1. Dezember"),
        ("until", "31. März 2027"),
        ("days", "3,5"),
        ("note", "nur München"),
    ];
    in_private(konrad.submit(&form, &lines)).await;
    let stated = windows(&firm.konrads_profile().await);
    assert_eq!(
        stated,
        [("2026-12-01".to_owned(), Some("2027-03-31".to_owned()), 3.5)]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_desk_states_it_for_others() {
    let firm = Firm::open().await;
    let options = [
        ("when", "from 1 December, 2 days a week".into()),
        ("person", "P0001".into()),
    ];
    state(&firm.dieter(), &options).await;
    assert_eq!(
        windows(&firm.konrads_profile().await),
        [("2026-12-01".to_owned(), None, 2.0)]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_states_it_for_somebody_else() {
    let firm = Firm::open().await;
    let before = firm.konrads_profile().await;
    let options = [("when", "not available".into()), ("person", "P0001".into())];
    let told = state(&firm.eve(), &options).await;
    assert!(told.contains("Only the person concerned"), "{told}");
    let options = [("person", "P0001".into())];
    let told = in_private(firm.eve().slash("staffing", "availability show", &options)).await;
    assert!(
        told.text().contains("Only the person concerned"),
        "{}",
        told.text()
    );
    assert_eq!(firm.konrads_profile().await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_not_on_the_roster_is_told_what_to_do() {
    let firm = Firm::open().await;
    let told = state(&firm.eve(), &[("when", "from 1 December".into())]).await;
    assert!(told.contains("You have no profile here yet"), "{told}");
    let told = in_private(firm.eve().slash("staffing", "availability show", &[])).await;
    assert!(
        told.text().contains("You have no profile here yet"),
        "{}",
        told.text()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn dates_that_cannot_be_get_a_sentence_and_change_nothing() {
    let firm = Firm::open().await;
    let ada = firm.ada();
    let before = firm.konrads_profile().await;
    for (words, told) in [
        ("blub blub", "is not a date"),
        ("from 31 February", "is not a date"),
        (
            "from 1 March 2027 until 1 February 2027",
            "The end lies before the start",
        ),
    ] {
        let options = [("when", words.into()), ("person", "P0001".into())];
        let answer = state(&ada, &options).await;
        assert!(answer.contains(told), "{words}: {answer}");
    }
    let shown = in_private(ada.slash(
        "staffing",
        "availability show",
        &[("person", "P0001".into())],
    ))
    .await;
    let form = ada
        .click(&shown, "Change availability")
        .unwrap()
        .modal()
        .await
        .unwrap();
    for (lines, told) in [
        (
            [("from", "blub"), ("until", ""), ("days", "")],
            "is not a date",
        ),
        (
            [
                ("from", "2026-12-01"),
                ("until", "2026-11-01"),
                ("days", ""),
            ],
            "The end lies before the start",
        ),
        (
            [("from", "2026-12-01"), ("until", ""), ("days", "9")],
            "Give a number from 1 to 7",
        ),
        (
            [("from", "2026-12-01"), ("until", ""), ("days", "-3")],
            "Give a number from 1 to 7",
        ),
    ] {
        let answer = in_private(ada.submit(&form, &lines)).await.text();
        assert!(answer.contains(told), "{lines:?}: {answer}");
    }
    assert_eq!(firm.konrads_profile().await, before);
}
