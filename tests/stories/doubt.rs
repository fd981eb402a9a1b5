//! What may be a request is marked, never answered loudly; anyone can make a request of a message by its menu.

use crate::cast::{Firm, PATIENCE, ask, cards, in_private, until};
use interim_desk::loopback::{MessageId, Person};

const DOUBTFUL: &str = "CFO in Munich";
const SIGN: &str = "🔎";
const MENU: &str = "Find interim managers";

/// Says what may be a request and waits for the mark under it.
async fn say_in_doubt(person: &Person) -> MessageId {
    let said = person.say("staffing", DOUBTFUL).unwrap();
    person
        .wait_for(said, |message| message.has_reaction(SIGN), PATIENCE)
        .await
        .unwrap();
    said
}

#[tokio::test(flavor = "multi_thread")]
async fn a_doubtful_message_is_marked_and_its_author_makes_it_a_request() {
    let firm = Firm::open().await;
    let rosa = firm.rosa();
    let said = say_in_doubt(&rosa).await;
    assert!(cards(&rosa.messages("staffing").unwrap()).is_empty());
    rosa.react(said, SIGN).unwrap();
    let card = rosa
        .wait_message(
            "staffing",
            |message| message.reply_to == Some(said),
            PATIENCE,
        )
        .await
        .unwrap();
    assert!(
        card.text().contains("Request 1: Chief Financial Officer"),
        "{}",
        card.text()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_mark_of_somebody_else_is_no_yes() {
    let firm = Firm::open().await;
    let said = say_in_doubt(&firm.rosa()).await;
    firm.eve().react(said, SIGN).unwrap();
    firm.dieter().react(said, SIGN).unwrap();
    ask(
        &firm.rosa(),
        "We need an interim COO in Hamburg from Monday",
    )
    .await;
    let seen = firm.rosa().messages("staffing").unwrap();
    assert!(seen.iter().all(|message| message.reply_to != Some(said)));
}

#[tokio::test(flavor = "multi_thread")]
async fn another_mark_means_nothing() {
    let firm = Firm::open().await;
    let said = say_in_doubt(&firm.rosa()).await;
    firm.rosa().react(said, "👍").unwrap();
    ask(
        &firm.rosa(),
        "We need an interim COO in Hamburg from Monday",
    )
    .await;
    assert_eq!(cards(&firm.rosa().messages("staffing").unwrap()).len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn marking_twice_joins_the_same_request() {
    let firm = Firm::open().await;
    let rosa = firm.rosa();
    let said = say_in_doubt(&rosa).await;
    rosa.react(said, SIGN).unwrap();
    rosa.wait_message(
        "staffing",
        |message| message.reply_to == Some(said),
        PATIENCE,
    )
    .await
    .unwrap();
    rosa.unreact(said, SIGN).unwrap();
    rosa.react(said, SIGN).unwrap();
    ask(&rosa, "We need an interim COO in Hamburg from Monday").await;
    assert_eq!(cards(&rosa.messages("staffing").unwrap()).len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_menu_of_a_message_makes_it_a_request_and_the_second_time_joins_it() {
    let firm = Firm::open().await;
    let said = firm
        .claire()
        .say("lobby", "By the way, we could do with a CFO in Lyon")
        .unwrap();
    let told = in_private(firm.rosa().message_menu(said, MENU)).await;
    assert!(
        told.text().contains("Your request is open"),
        "{}",
        told.text()
    );
    let card = firm
        .rosa()
        .wait_message("lobby", |message| message.reply_to == Some(said), PATIENCE)
        .await
        .unwrap();
    assert!(card.text().contains("Lyon"), "{}", card.text());
    let joined = in_private(firm.dieter().message_menu(said, MENU)).await;
    assert!(joined.text().contains('1'), "{}", joined.text());
    assert_eq!(cards(&firm.rosa().messages("lobby").unwrap()).len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_makes_a_request_of_a_message_may_take_it_back() {
    let firm = Firm::open().await;
    let said = firm
        .claire()
        .say("lobby", "By the way, we could do with a CFO in Lyon")
        .unwrap();
    in_private(firm.rosa().message_menu(said, MENU)).await;
    let rosa = firm.rosa();
    let card = rosa
        .wait_message("lobby", |message| message.reply_to == Some(said), PATIENCE)
        .await
        .unwrap();
    rosa.click(&card, "Withdraw").unwrap();
    until(&rosa, &card, "Withdrawn").await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_without_a_need_gets_a_sentence() {
    let firm = Firm::open().await;
    let said = firm
        .eve()
        .say("lobby", "Who has seen my umbrella?")
        .unwrap();
    let told = in_private(firm.rosa().message_menu(said, MENU)).await;
    assert!(
        told.text().contains("I could not read a role or a skill"),
        "{}",
        told.text()
    );
}
