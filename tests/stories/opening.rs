//! A request comes in, is understood, changes and goes.

use crate::cast::{Firm, PATIENCE, ask, until};
use interim_desk::loopback::Outcome;

#[tokio::test(flavor = "multi_thread")]
async fn a_request_in_plain_words_gets_a_card_with_a_shortlist() {
    let firm = Firm::open().await;
    let card = ask(
        &firm.rosa(),
        "We need an interim CFO in Munich from next Monday for 6 months",
    )
    .await;
    let text = card.text();
    assert!(text.contains("Request 1"), "{text}");
    assert!(text.contains("on the roster"), "{text}");
    assert!(card.button("Withdraw").is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn chatter_gets_no_answer() {
    let firm = Firm::open().await;
    firm.rosa()
        .say("staffing", "Good morning everyone, coffee anybody?")
        .unwrap();
    let card = ask(&firm.rosa(), "We need an interim CFO in Munich").await;
    let seen = firm.rosa().messages("staffing").unwrap();
    assert_eq!(seen.iter().filter(|message| message.author.bot).count(), 1);
    assert!(card.text().contains("Request 1"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_channel_that_nobody_watches_stays_silent() {
    let firm = Firm::open().await;
    firm.rosa()
        .say("lobby", "We need an interim CFO in Munich")
        .unwrap();
    ask(&firm.rosa(), "We need an interim CFO in Hamburg").await;
    assert!(
        firm.rosa()
            .messages("lobby")
            .unwrap()
            .iter()
            .all(|message| !message.author.bot)
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_edit_changes_the_card_in_place() {
    let firm = Firm::open().await;
    let rosa = firm.rosa();
    let card = ask(&rosa, "We need an interim CFO").await;
    rosa.edit(card.reply_to.unwrap(), "We need an interim CFO in Hamburg")
        .unwrap();
    until(&rosa, &card, "**Place** Hamburg").await.unwrap();
    assert_eq!(rosa.messages("staffing").unwrap().len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn deleting_the_message_withdraws_the_request() {
    let firm = Firm::open().await;
    let rosa = firm.rosa();
    let card = ask(&rosa, "We need an interim CFO in Munich").await;
    rosa.delete(card.reply_to.unwrap()).unwrap();
    let card = rosa
        .wait_for(&card, |card| card.button("Withdraw").is_none(), PATIENCE)
        .await
        .unwrap();
    assert!(
        card.text().to_lowercase().contains("withdrawn"),
        "{}",
        card.text()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_requester_and_the_desk_may_withdraw() {
    let firm = Firm::open().await;
    let card = ask(&firm.rosa(), "We need an interim CFO in Munich").await;
    let refused = firm
        .eve()
        .click(&card, "Withdraw")
        .unwrap()
        .message()
        .await
        .unwrap();
    assert!(refused.ephemeral);
    let by_desk = firm.dieter().click(&card, "Withdraw").unwrap();
    assert!(matches!(
        by_desk.outcome().await,
        Outcome::Deferred | Outcome::Updated(_)
    ));
    let card = firm
        .rosa()
        .wait_for(&card, |card| card.button("Withdraw").is_none(), PATIENCE)
        .await
        .unwrap();
    firm.rosa().click(&card, "Reopen").unwrap();
    firm.rosa()
        .wait_for(&card, |card| card.button("Withdraw").is_some(), PATIENCE)
        .await
        .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn another_firm_sees_and_hears_nothing() {
    let firm = Firm::open().await;
    ask(&firm.rosa(), "We need an interim CFO in Munich").await;
    let rick = firm.person("rick").unwrap();
    rick.say("Rival Search/staffing", "We need an interim CFO in Munich")
        .unwrap();
    let answer = rick
        .slash(
            "Rival Search/staffing",
            "shortlist",
            &[("request", 1.into())],
        )
        .unwrap();
    let text = answer.message().await.unwrap().text();
    assert!(!text.contains("CFO"), "{text}");
    assert!(
        rick.messages("Rival Search/staffing")
            .unwrap()
            .iter()
            .all(|message| !message.author.bot || message.ephemeral)
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_need_posted_twice_is_linked() {
    let mut firm = Firm::open().await;
    let need = "We need an interim CFO in Munich from 1 December 2026 for 6 months";
    let first = ask(&firm.rosa(), need).await;
    let other = ask(
        &firm.rosa(),
        "We need an interim CFO in Hamburg from 1 December 2026",
    )
    .await;
    assert!(!other.text().contains("looks the same"), "{}", other.text());
    // The bot still knows after it was away.
    firm.stop_bot().await;
    firm.start_bot().await;
    let again = ask(&firm.dieter(), need).await;
    assert!(
        again
            .text()
            .contains("the same as request [1](https://discord.com/channels/"),
        "{}",
        again.text()
    );
    assert!(!first.text().contains("looks the same"));

    firm.rosa().click(&first, "Withdraw").unwrap();
    until(&firm.rosa(), &first, "Withdrawn").await.unwrap();
    firm.dieter().click(&again, "Refresh").unwrap();
    firm.dieter()
        .wait_for(
            &again,
            |card| !card.text().contains("looks the same"),
            PATIENCE,
        )
        .await
        .unwrap();
}
