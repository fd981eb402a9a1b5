//! What happens while the bot is away, is killed, or may not write.

use crate::cast::{Firm, PATIENCE, ask, beginning, cards, in_private, until, world};
use interim_desk::{
    domain::{Fact, RequestId},
    loopback::{Fault, Loopback, On, Outcome, Permissions},
    roster::sample,
    settings::IntakeMode,
    store::log,
};
use std::time::Duration;

const NEED: &str = "We need an interim CFO in Munich from Monday";

#[tokio::test(flavor = "multi_thread")]
async fn the_very_first_message_is_answered_even_if_it_was_missed() {
    let mut firm = Firm::open().await;
    firm.stop_bot().await;
    let missed = firm.rosa().say("staffing", NEED).unwrap();
    firm.start_bot().await;
    firm.rosa()
        .wait_message(
            "staffing",
            |message| message.reply_to == Some(missed),
            PATIENCE,
        )
        .await
        .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn an_edit_that_was_missed_changes_the_card_on_return() {
    let mut firm = Firm::open().await;
    let rosa = firm.rosa();
    let card = ask(&rosa, NEED).await;
    firm.stop_bot().await;
    firm.clock().advance(Duration::from_secs(60));
    rosa.edit(card.reply_to.unwrap(), &NEED.replace("Munich", "Hamburg"))
        .unwrap();
    firm.start_bot().await;
    until(&rosa, &card, "**Place** Hamburg").await.unwrap();
    assert_eq!(cards(&rosa.messages("staffing").unwrap()).len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deletion_that_was_missed_withdraws_the_request_on_return() {
    let mut firm = Firm::open().await;
    let rosa = firm.rosa();
    let card = ask(&rosa, NEED).await;
    firm.stop_bot().await;
    rosa.delete(card.reply_to.unwrap()).unwrap();
    firm.start_bot().await;
    rosa.wait_for(&card, |card| card.button("Withdraw").is_none(), PATIENCE)
        .await
        .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn many_missed_messages_are_answered_once_each() {
    let mut firm = Firm::open().await;
    let rosa = firm.rosa();
    ask(&rosa, NEED).await;
    firm.stop_bot().await;
    for number in 0..230 {
        rosa.say("staffing", &format!("Talk number {number}"))
            .unwrap();
    }
    let missed = rosa.say("staffing", NEED).unwrap();
    firm.start_bot().await;
    rosa.wait_message(
        "staffing",
        |message| message.reply_to == Some(missed),
        PATIENCE,
    )
    .await
    .unwrap();
    firm.stop_bot().await;
    firm.start_bot().await;
    ask(&rosa, NEED).await;
    assert_eq!(cards(&rosa.messages("staffing").unwrap()).len(), 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bot_that_was_killed_before_it_could_send_sends_one_card_when_it_is_back() {
    let mut firm = Firm::open().await;
    firm.stop_bot().await;
    let doomed = firm.start_doomed_bot().await;
    firm.faults()
        .inject(On::post("/channels/*/messages").times(1), Fault::Broken);
    let asked = firm.rosa().say("staffing", NEED).unwrap();
    let known = firm.wait_for_request(RequestId(1)).await;
    assert_eq!(known.requester.0, firm.rosa().id().0);
    doomed.kill();
    firm.start_bot().await;
    let rosa = firm.rosa();
    rosa.wait_message(
        "staffing",
        |message| message.reply_to == Some(asked),
        PATIENCE,
    )
    .await
    .unwrap();
    ask(&rosa, NEED).await;
    assert_eq!(cards(&rosa.messages("staffing").unwrap()).len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bot_that_was_killed_before_it_could_note_its_card_does_not_send_another() {
    let mut firm = Firm::open().await;
    firm.stop_bot().await;
    let doomed = firm.start_doomed_bot().await;
    firm.faults()
        .inject(On::post("/channels/*/messages"), Fault::AnswerLost);
    let before_it_looks = Fault::Latency(Duration::from_secs(30));
    firm.faults()
        .inject(On::get("/channels/*/messages"), before_it_looks);
    let asked = firm.rosa().say("staffing", NEED).unwrap();
    let rosa = firm.rosa();
    rosa.wait_message(
        "staffing",
        |message| message.reply_to == Some(asked),
        PATIENCE,
    )
    .await
    .unwrap();
    doomed.kill();
    firm.faults().clear();
    firm.start_bot().await;
    rosa.edit(asked, &NEED.replace("Munich", "Hamburg"))
        .unwrap();
    rosa.wait_message(
        "staffing",
        |message| message.text().contains("**Place** Hamburg") && message.author.bot,
        PATIENCE,
    )
    .await
    .unwrap();
    assert_eq!(cards(&rosa.messages("staffing").unwrap()).len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_that_discord_cannot_take_for_now_comes_later() {
    let firm = Firm::open().await;
    firm.faults().inject(
        On::post("/channels/*/messages").times(3),
        Fault::Status(502),
    );
    ask(&firm.rosa(), NEED).await;
    assert_eq!(cards(&firm.rosa().messages("staffing").unwrap()).len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn where_the_bot_may_not_write_the_request_stays_and_can_be_paged_through() {
    let firm = Firm::open().await;
    let rosa = firm.rosa();
    let staffing = firm.channel("staffing").unwrap();
    firm.admin()
        .permit_bot(staffing, Permissions::NONE, Permissions::SEND_MESSAGES)
        .unwrap();
    rosa.say("staffing", NEED).unwrap();
    firm.wait_for_request(RequestId(1)).await;
    let page = in_private(rosa.slash("staffing", "shortlist", &[("request", 1.into())])).await;
    assert!(!page.embeds.is_empty(), "{}", page.text());
    let tried = |discord: &Loopback| {
        discord
            .journal()
            .matching("POST", "/channels/*/messages")
            .pop()
    };
    let failed = firm.wait_until(PATIENCE, tried).await.unwrap();
    assert_eq!(failed.status, 403);
    firm.admin()
        .permit_bot(staffing, Permissions::SEND_MESSAGES, Permissions::NONE)
        .unwrap();
    ask(&rosa, NEED).await;
    let mut reading = firm.store().read().await.unwrap();
    let noted = log::of_request(&mut reading, firm.guild_number(), RequestId(1))
        .await
        .unwrap();
    assert!(
        noted
            .iter()
            .any(|entry| matches!(entry.fact, Fact::PostFailed { .. })),
        "{noted:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_who_withdraw_at_the_same_instant_one_gets_a_friendly_word() {
    let firm = Firm::open().await;
    let card = ask(&firm.rosa(), NEED).await;
    let (rosa, dieter) = (firm.rosa(), firm.dieter());
    let first = rosa.click(&card, "Withdraw").unwrap();
    let second = dieter.click(&card, "Withdraw").unwrap();
    let (first, second) = tokio::join!(first.outcome(), second.outcome());
    let told = |outcome: &Outcome| match outcome {
        Outcome::Shown(message) => {
            assert!(message.ephemeral);
            true
        }
        Outcome::Deferred | Outcome::Updated(_) => false,
        other => panic!("{other:?}"),
    };
    assert!(told(&first) ^ told(&second), "{first:?} {second:?}");
    firm.rosa()
        .wait_for(&card, |card| card.button("Reopen").is_some(), PATIENCE)
        .await
        .unwrap();
    let mut reading = firm.store().read().await.unwrap();
    let noted = log::of_request(&mut reading, firm.guild_number(), RequestId(1))
        .await
        .unwrap();
    let withdrawn = noted
        .iter()
        .filter(|entry| matches!(entry.fact, Fact::RequestWithdrawn { .. }));
    assert_eq!(withdrawn.count(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_click_while_the_database_is_slow_is_put_off_and_then_answered() {
    let firm = Firm::open_with(world(), IntakeMode::Full, sample::at(beginning())).await;
    let card = ask(&firm.rosa(), NEED).await;
    let busy = firm.store().begin().await.unwrap();
    let pressed = firm.rosa().click(&card, "Withdraw").unwrap();
    assert_eq!(pressed.outcome().await, Outcome::Deferred);
    drop(busy);
    firm.rosa()
        .wait_for(&card, |card| card.button("Reopen").is_some(), PATIENCE)
        .await
        .unwrap();
}
