//! Who goes on with a request in another message changes its card instead of opening a second.

use crate::cast::{Firm, ask, cards, until};
use std::time::Duration;

const NEED: &str = "We need an interim CFO in Munich from Monday, 4 days a week";

#[tokio::test(flavor = "multi_thread")]
async fn what_is_added_minutes_later_joins_the_brief() {
    let firm = Firm::open().await;
    let rosa = firm.rosa();
    let card = ask(&rosa, NEED).await;
    firm.clock().advance(Duration::from_secs(120));
    rosa.say("staffing", "ah, and German is a must").unwrap();
    let changed = until(&rosa, &card, "**Languages** German").await.unwrap();
    assert!(
        changed.text().contains("4 days a week"),
        "{}",
        changed.text()
    );
    rosa.say("staffing", "make that 3 days a week").unwrap();
    let changed = until(&rosa, &card, "3 days a week").await.unwrap();
    assert!(
        changed.text().contains("**Languages** German"),
        "{}",
        changed.text()
    );
    assert_eq!(cards(&rosa.messages("staffing").unwrap()).len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn skills_alone_join_the_brief_although_they_could_stand_for_a_role() {
    let firm = Firm::open().await;
    let rosa = firm.rosa();
    let card = ask(&rosa, NEED).await;
    rosa.say("staffing", "also S/4HANA and IFRS please")
        .unwrap();
    let changed = until(&rosa, &card, "IFRS").await.unwrap();
    assert!(changed.text().contains("Munich"), "{}", changed.text());
    assert_eq!(cards(&rosa.messages("staffing").unwrap()).len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn another_role_is_a_request_of_its_own() {
    let firm = Firm::open().await;
    let rosa = firm.rosa();
    ask(&rosa, NEED).await;
    let second = ask(&rosa, "and we also need an interim CFO in Lyon from May").await;
    assert!(second.text().contains("Request 2"), "{}", second.text());
    assert!(second.text().contains("Lyon"), "{}", second.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn neither_small_talk_nor_somebody_else_nor_a_later_hour_adds_anything() {
    let firm = Firm::open().await;
    let rosa = firm.rosa();
    let card = ask(&rosa, NEED).await;
    rosa.say("staffing", "thanks, that was quick!").unwrap();
    firm.dieter()
        .say("staffing", "and German is a must")
        .unwrap();
    firm.clock().advance(Duration::from_secs(3_600));
    rosa.say("staffing", "and French is a must").unwrap();
    // Answered after all of these, so that whatever they did is done.
    ask(
        &firm.dieter(),
        "We need an interim COO in Hamburg from Monday",
    )
    .await;
    let seen = rosa.messages("staffing").unwrap();
    let now = seen.iter().find(|message| message.id == card.id).unwrap();
    assert!(!now.text().contains("**Languages**"), "{}", now.text());
}
