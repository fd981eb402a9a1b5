//! A title with several meanings is asked back, and what is missing is asked for with one button.

use crate::{
    cast::{Firm, PATIENCE, ask, in_private, until, world},
    people::cfo,
};
use interim_desk::{
    domain::{Point, TravelScope},
    loopback::{Person, SeenMessage},
    settings::IntakeMode,
};

const WHICH: &str = "Which role is it?";
const RESTRUCTURING: &str = "Chief Restructuring Officer";

async fn ask_for_a_cro(person: &Person) -> SeenMessage {
    ask(
        person,
        "We need an interim CRO in Munich from next Monday for 6 months",
    )
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_ambiguous_title_is_asked_back_with_a_menu() {
    let firm = Firm::open().await;
    let rosa = firm.rosa();
    let card = ask_for_a_cro(&rosa).await;
    let menu = card.menu(WHICH).expect("a menu of roles");
    assert!(menu.options.len() > 1, "{menu:?}");
    assert!(!card.text().contains("on the roster"), "{}", card.text());
    rosa.pick(&card, WHICH, &[RESTRUCTURING]).unwrap();
    let card = until(&rosa, &card, "on the roster").await.unwrap();
    assert!(
        card.text()
            .contains("Request 1: Chief Restructuring Officer"),
        "{}",
        card.text()
    );
    assert!(card.menu(WHICH).is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_requester_and_the_desk_settle_a_title() {
    let firm = Firm::open().await;
    let card = ask_for_a_cro(&firm.rosa()).await;
    let refused = in_private(firm.eve().pick(&card, WHICH, &[RESTRUCTURING])).await;
    assert!(
        refused
            .text()
            .contains("Only the person who opened the request"),
        "{}",
        refused.text()
    );
    assert!(firm.rosa().message(&card).unwrap().menu(WHICH).is_some());
    firm.dieter().pick(&card, WHICH, &[RESTRUCTURING]).unwrap();
    until(&firm.rosa(), &card, "on the roster").await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_settled_title_stays_settled_when_the_message_is_edited() {
    let firm = Firm::open().await;
    let rosa = firm.rosa();
    let card = ask_for_a_cro(&rosa).await;
    rosa.pick(&card, WHICH, &[RESTRUCTURING]).unwrap();
    until(&rosa, &card, "on the roster").await.unwrap();
    rosa.edit(
        card.reply_to.unwrap(),
        "We need an interim CRO in Hamburg from next Monday",
    )
    .unwrap();
    let card = until(&rosa, &card, "**Place** Hamburg").await.unwrap();
    assert!(card.menu(WHICH).is_none(), "{}", card.text());
    assert!(
        card.text().contains("Chief Restructuring Officer"),
        "{}",
        card.text()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_that_waits_for_its_title_has_no_shortlist_to_page_through() {
    let firm = Firm::open().await;
    ask_for_a_cro(&firm.rosa()).await;
    let used = firm
        .rosa()
        .slash("staffing", "shortlist", &[("request", 1.into())]);
    let told = in_private(used).await;
    assert!(
        told.text()
            .contains("First answer the question on its card"),
        "{}",
        told.text()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_missing_is_asked_for_with_one_button() {
    let firm = Firm::open().await;
    let rosa = firm.rosa();
    let card = ask(
        &rosa,
        "We need an interim CFO from next Monday for 6 months",
    )
    .await;
    let asked: Vec<_> = card
        .buttons()
        .filter_map(|button| button.label.clone())
        .collect();
    let adds: Vec<_> = asked
        .iter()
        .filter(|label| label.starts_with("Add: "))
        .collect();
    assert_eq!(adds, ["Add: Place"], "{asked:?}");
    let form = rosa
        .click(&card, "Add: Place")
        .unwrap()
        .modal()
        .await
        .unwrap();
    assert_eq!(form.fields.len(), 1);
    rosa.submit(&form, &[("place", "Hamburg")]).unwrap();
    let card = until(&rosa, &card, "**Place** Hamburg").await.unwrap();
    assert!(card.button("Add: Place").is_none());
    assert!(
        card.text().contains("Chief Financial Officer"),
        "{}",
        card.text()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_cannot_be_read_changes_nothing() {
    let firm = Firm::open().await;
    let rosa = firm.rosa();
    let card = ask(
        &rosa,
        "We need an interim CFO from next Monday for 6 months",
    )
    .await;
    let form = rosa
        .click(&card, "Add: Place")
        .unwrap()
        .modal()
        .await
        .unwrap();
    let told = in_private(rosa.submit(&form, &[("place", "qwertzuiop")])).await;
    assert!(
        told.text().contains("I do not know “qwertzuiop”"),
        "{}",
        told.text()
    );
    assert!(rosa.message(&card).unwrap().button("Add: Place").is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_is_ambiguous_itself_is_asked_back() {
    let firm = Firm::open().await;
    let rosa = firm.rosa();
    let card = ask(&rosa, "We need an interim CFO in Munich from next Monday").await;
    let form = rosa
        .click(&card, "Change the brief")
        .unwrap()
        .modal()
        .await
        .unwrap();
    rosa.submit(&form, &[("role", "CRO")]).unwrap();
    let card = rosa
        .wait_for(&card, |card| card.menu(WHICH).is_some(), PATIENCE)
        .await
        .unwrap();
    rosa.pick(&card, WHICH, &[RESTRUCTURING]).unwrap();
    until(&rosa, &card, "Request 1: Chief Restructuring Officer")
        .await
        .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_one_question_is_the_one_whose_answer_would_change_the_list_most() {
    let speaks =
        |id: &str, code: &'static str| cfo(id, id, move |p| p.languages[0].code = code.into());
    let far = |id: &str, lat: f64| {
        cfo(id, id, move |p| {
            p.travel = TravelScope::Radius(100);
            p.point = p.point.map(|point| Point { lat, ..point });
        })
    };
    let by_language = vec![
        speaks("A", "de"),
        speaks("B", "de"),
        speaks("C", "pl"),
        speaks("D", "fr"),
        speaks("E", "en"),
    ];
    let by_place = vec![far("A", 48.0), far("B", 20.0), far("C", -20.0)];
    for (people, question, asked) in [
        (by_language, "which languages are a must?", "Add: Languages"),
        (by_place, "where is the work done", "Add: Place"),
    ] {
        let firm = Firm::open_with(world(), IntakeMode::Full, people).await;
        let card = ask(
            &firm.rosa(),
            "We need an interim CFO from next Monday for 6 months, up to €1,600 a day",
        )
        .await;
        assert!(card.text().contains(question), "{}", card.text());
        assert!(card.text().contains("Languages (*any*)"), "{}", card.text());
        let adds = card.buttons().filter_map(|button| button.label.as_deref());
        let adds: Vec<_> = adds.filter(|label| label.starts_with("Add: ")).collect();
        assert_eq!(adds, [asked], "{}", card.text());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn where_the_title_is_asked_nothing_else_is() {
    let firm = Firm::open().await;
    let card = ask(&firm.rosa(), "We need an interim CRO from next Monday").await;
    assert!(card.menu(WHICH).is_some());
    let mut labels = card.buttons().filter_map(|button| button.label.as_deref());
    assert!(
        labels.all(|label| !label.starts_with("Add: ")),
        "{}",
        card.text()
    );
    assert!(!card.text().contains("One question"), "{}", card.text());
}
