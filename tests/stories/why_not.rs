//! `/why-not`: where one person stands with a request, and what would change that.

use crate::{
    cast::{Firm, PATIENCE, ask, beginning, in_private, world},
    people::{NEED, ask_for, cfo, free_from},
};
use interim_desk::{domain::Availability, loopback::Person, settings::IntakeMode};
use jiff::{ToSpan, civil::date};

async fn firm() -> Firm {
    let people = vec![
        cfo("A", "Anna Fits", |_| {}),
        cfo("B", "Bert Fits", |p| {
            ask_for(p, 1_550);
            if let Availability::Free(windows) = &mut p.availability {
                windows[0].stated_at = beginning() - (20 * 24).hours();
            }
        }),
        cfo("C", "Carla Costly", |p| ask_for(p, 1_990)),
        cfo("D", "David Late-Costly", |p| {
            ask_for(p, 1_990);
            free_from(p, date(2026, 12, 21));
        }),
        cfo("E", "Emil Works", |p| {
            p.roles[0].role = "plant_manager".into()
        }),
        cfo("F", "Frida Silent", |p| {
            p.availability = Availability::Unknown;
        }),
    ];
    Firm::open_with(world(), IntakeMode::Full, people).await
}

async fn why_not(person: &Person, who: &str) -> String {
    let used = person.slash("staffing", "why-not", &[("person", who.into())]);
    in_private(used).await.text()
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_left_out_is_told_the_reasons_and_what_would_let_them_in() {
    let firm = firm().await;
    let rosa = firm.rosa();
    ask(&rosa, NEED).await;
    for (who, first, way) in [
        (
            "C",
            "is not on the list: asks for €1,990 a day.",
            "a rate of up to €1,990 a day",
        ),
        (
            "D",
            "is not on the list: first free on 21 December.",
            "a start by 21 December and a rate of up to €1,990 a day",
        ),
        (
            "Emil Works",
            "is not on the list: holds no role close enough.",
            "No reasonable change of time, rate, languages or place",
        ),
        (
            "F",
            "is not on the list: availability not known.",
            "asking when this person is free",
        ),
    ] {
        let told = why_not(&rosa, who).await;
        for part in [first, way] {
            assert!(told.contains(part), "{who}: {told}");
        }
    }
    let both = why_not(&rosa, "D").await;
    for reason in ["1. first free on 21 December", "2. asks for €1,990 a day"] {
        assert!(both.contains(reason), "{both}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_on_the_list_is_told_the_place_and_what_would_raise_it() {
    let firm = firm().await;
    let rosa = firm.rosa();
    ask(&rosa, NEED).await;
    let told = why_not(&rosa, "B").await;
    for part in [
        "**Bert Fits** fits: place 2 of 2. The card shows this place.",
        "Criteria · ",
        "What would raise the score",
        "if the availability is confirmed today",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_number_the_latest_open_request_is_meant() {
    let firm = firm().await;
    let rosa = firm.rosa();
    let dieter = firm.dieter();
    let none = why_not(&rosa, "A").await;
    assert!(none.contains("no open request of yours here"), "{none}");
    let first = ask(&rosa, NEED).await;
    ask(
        &rosa,
        "We need an interim plant manager in Chemnitz from next Monday",
    )
    .await;
    let told = why_not(&rosa, "A").await;
    assert!(told.contains("Request 2:"), "{told}");
    let options = [("person", "A".into()), ("request", 1.into())];
    let told = in_private(rosa.slash("staffing", "why-not", &options)).await;
    assert!(told.text().contains("Request 1:"), "{}", told.text());
    let german = in_private(dieter.slash("desk", "why-not", &[("person", "C".into())])).await;
    assert!(german.text().contains("Anfrage 2"), "{}", german.text());
    assert!(
        german.text().contains("steht nicht auf der Liste"),
        "{}",
        german.text()
    );
    rosa.click(&first, "Withdraw").unwrap();
    rosa.wait_for(&first, |card| card.button("Reopen").is_some(), PATIENCE)
        .await
        .unwrap();
    let gone = in_private(rosa.slash("staffing", "why-not", &options)).await;
    assert!(gone.text().contains("is withdrawn"), "{}", gone.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn only_who_may_change_a_request_hears_about_people() {
    let firm = firm().await;
    ask(&firm.rosa(), NEED).await;
    let options = [("person", "A".into()), ("request", 1.into())];
    let refused = in_private(firm.eve().slash("staffing", "why-not", &options)).await;
    assert!(
        refused
            .text()
            .contains("Only the person who opened the request"),
        "{}",
        refused.text()
    );
    let typed = [("person", "fits".into())];
    let offered = |person: Person| async move {
        let choices = person.autocomplete("staffing", "why-not", &typed, "person");
        choices.await.unwrap().len()
    };
    assert_eq!(offered(firm.eve()).await, 0);
    let typed = [("person", "fits".into())];
    let rosa = firm.rosa();
    let choices = rosa.autocomplete("staffing", "why-not", &typed, "person");
    assert_eq!(choices.await.unwrap().len(), 2);
    let unknown = why_not(&rosa, "Nobody").await;
    assert!(unknown.contains("Nobody called “Nobody”"), "{unknown}");
}
