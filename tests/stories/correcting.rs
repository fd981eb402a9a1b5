//! The brief as a form: what is changed in it changes, and nothing else.

use crate::cast::{Firm, PATIENCE, ask, in_private, until};
use interim_desk::loopback::{Outcome, Person, SeenMessage, SeenModal};

const FULL: &str = "We need an interim CFO in Munich, on site, from 7 December 2026 for 6 months, 4 days a week, \
                    up to €1,600 a day, German C1";

async fn form_of(person: &Person, card: &SeenMessage) -> SeenModal {
    person
        .click(card, "Change the brief")
        .unwrap()
        .modal()
        .await
        .unwrap()
}

fn line<'a>(form: &'a SeenModal, key: &str) -> &'a str {
    form.fields
        .iter()
        .find(|field| field.custom_id == key)
        .map_or("", |field| &field.value)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_form_shows_the_brief_as_it_stands() {
    let firm = Firm::open().await;
    let card = ask(&firm.rosa(), FULL).await;
    let form = form_of(&firm.rosa(), &card).await;
    for (key, words) in [
        ("role", "Chief Financial Officer"),
        ("place", "Munich"),
        ("place", "on site"),
        ("time", "7 December"),
        ("time", "4 days a week"),
        ("rate", "1,600"),
        ("skills", "German"),
    ] {
        assert!(
            line(&form, key).contains(words),
            "{key}: {:?}",
            line(&form, key)
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_changed_line_changes_one_line() {
    let firm = Firm::open().await;
    let rosa = firm.rosa();
    let card = ask(&rosa, FULL).await;
    let before = form_of(&rosa, &card).await;
    rosa.submit(&before, &[("rate", "up to €1,900 a day")])
        .unwrap();
    let card = until(&rosa, &card, "1,900").await.unwrap();
    let after = form_of(&rosa, &card).await;
    for key in ["role", "place", "time", "skills"] {
        assert_eq!(line(&after, key), line(&before, key));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_line_of_the_form_can_be_written_anew() {
    let firm = Firm::open().await;
    let rosa = firm.rosa();
    for (key, words, shown) in [
        ("role", "COO", "Chief Operating Officer"),
        ("role", "Interim CFO", "Chief Financial Officer"),
        ("place", "Hamburg, hybrid", "Hamburg"),
        ("place", "remote", "remote"),
        (
            "time",
            "from 1 February 2027, 9 months, 3 days a week",
            "3 days a week",
        ),
        ("rate", "€1,500 to €1,750 per day", "1,750"),
        ("rate", "1800", "1,800"),
        ("skills", "French B2, automotive", "French"),
    ] {
        let card = ask(&rosa, FULL).await;
        let form = form_of(&rosa, &card).await;
        let sent = rosa.submit(&form, &[(key, words)]).unwrap();
        if let Outcome::Shown(told) = sent.outcome().await {
            panic!("{key} = {words:?}: {}", told.text());
        }
        let corrected =
            |later: &SeenMessage| later.edited_at.is_some() && later.text().contains(shown);
        rosa.wait_for(&card, corrected, PATIENCE)
            .await
            .unwrap_or_else(|_| panic!("{key} = {words:?}"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_sent_as_it_was_changes_nothing() {
    let firm = Firm::open().await;
    let rosa = firm.rosa();
    let card = ask(&rosa, FULL).await;
    let form = form_of(&rosa, &card).await;
    assert_eq!(
        rosa.submit(&form, &[]).unwrap().outcome().await,
        Outcome::Deferred
    );
    let again = form_of(&rosa, &card).await;
    assert_eq!(
        again.custom_id, form.custom_id,
        "the brief has another revision"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn nonsense_in_a_line_gets_a_sentence_and_changes_nothing() {
    let firm = Firm::open().await;
    let rosa = firm.rosa();
    let card = ask(&rosa, FULL).await;
    let form = form_of(&rosa, &card).await;
    for key in ["role", "place", "time", "rate", "skills"] {
        let told = in_private(rosa.submit(&form, &[(key, "blub blub")])).await;
        assert!(
            told.text().contains("I do not know “blub blub”"),
            "{key}: {}",
            told.text()
        );
    }
    assert_eq!(form_of(&rosa, &card).await.fields, form.fields);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_made_empty_clears_what_it_said() {
    let firm = Firm::open().await;
    let rosa = firm.rosa();
    let card = ask(&rosa, FULL).await;
    let form = form_of(&rosa, &card).await;
    rosa.submit(&form, &[("rate", "")]).unwrap();
    rosa.wait_for(
        &card,
        |card| !card.text().contains("1,600 a day\n"),
        PATIENCE,
    )
    .await
    .unwrap();
    let card = until(&rosa, &card, "Rate (*any*)").await.unwrap();
    assert_eq!(line(&form_of(&rosa, &card).await, "rate"), "");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_opened_before_somebody_else_changed_the_brief_is_refused() {
    let firm = Firm::open().await;
    let rosa = firm.rosa();
    let card = ask(&rosa, FULL).await;
    let old = form_of(&rosa, &card).await;
    let desk = form_of(&firm.dieter(), &card).await;
    firm.dieter()
        .submit(&desk, &[("place", "Hamburg")])
        .unwrap();
    until(&rosa, &card, "**Place** Hamburg").await.unwrap();
    let told = in_private(rosa.submit(&old, &[("rate", "up to €1,900 a day")])).await;
    assert!(
        told.text().contains("has changed in the meantime"),
        "{}",
        told.text()
    );
    assert!(!rosa.message(&card).unwrap().text().contains("1,900"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_correction_survives_an_edit_of_the_message() {
    let firm = Firm::open().await;
    let rosa = firm.rosa();
    let card = ask(&rosa, FULL).await;
    let form = form_of(&rosa, &card).await;
    rosa.submit(&form, &[("rate", "up to €1,900 a day")])
        .unwrap();
    until(&rosa, &card, "1,900").await.unwrap();
    rosa.edit(card.reply_to.unwrap(), &FULL.replace("Munich", "Hamburg"))
        .unwrap();
    let card = until(&rosa, &card, "**Place** Hamburg").await.unwrap();
    assert!(card.text().contains("1,900"), "{}", card.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_form_speaks_the_language_of_who_opens_it() {
    let firm = Firm::open().await;
    let card = ask(&firm.rosa(), FULL).await;
    let form = form_of(&firm.dieter(), &card).await;
    assert!(
        line(&form, "time").contains("Dezember"),
        "{:?}",
        form.fields
    );
    firm.dieter()
        .submit(&form, &[("rate", "bis 1.900 € am Tag")])
        .unwrap();
    until(&firm.rosa(), &card, "1,900").await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stranger_cannot_open_the_brief() {
    let firm = Firm::open().await;
    let card = ask(&firm.rosa(), FULL).await;
    in_private(firm.eve().click(&card, "Change the brief")).await;
}
