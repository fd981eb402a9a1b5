//! What a bad network, a restart and a second try must not change: every request is answered once.

use crate::cast::{Firm, PATIENCE, ask, cards};
use interim_desk::loopback::{Fault, On};
use std::time::Duration;

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_got_lost_is_not_said_twice() {
    let firm = Firm::open().await;
    firm.faults()
        .inject(On::post("/channels/*/messages").times(1), Fault::AnswerLost);
    let rosa = firm.rosa();
    let card = ask(&rosa, "We need an interim CFO in Munich").await;
    rosa.click(&card, "Withdraw").unwrap();
    rosa.wait_for(&card, |card| card.button("Withdraw").is_none(), PATIENCE)
        .await
        .unwrap();
    assert_eq!(cards(&rosa.messages("staffing").unwrap()).len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn discord_being_overloaded_only_delays_the_card() {
    let firm = Firm::open().await;
    let slow = Fault::RateLimited {
        retry_after: Duration::from_millis(200),
        global: false,
    };
    firm.faults()
        .inject(On::post("/channels/*/messages").times(1), slow);
    firm.faults().inject(
        On::post("/channels/*/messages").times(1).after(1),
        Fault::Status(503),
    );
    let rosa = firm.rosa();
    ask(&rosa, "We need an interim CFO in Munich").await;
    assert_eq!(cards(&rosa.messages("staffing").unwrap()).len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_written_while_the_bot_was_away_is_answered_when_it_returns() {
    let mut firm = Firm::open().await;
    ask(&firm.rosa(), "We need an interim CFO in Munich").await;
    firm.stop_bot().await;
    let missed = firm
        .rosa()
        .say("staffing", "We need an interim CFO in Hamburg")
        .unwrap();
    firm.start_bot().await;
    firm.rosa()
        .wait_message(
            "staffing",
            |message| message.reply_to == Some(missed),
            PATIENCE,
        )
        .await
        .unwrap();
    assert_eq!(cards(&firm.rosa().messages("staffing").unwrap()).len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_button_older_than_the_last_restart_works() {
    let mut firm = Firm::open().await;
    let card = ask(&firm.rosa(), "We need an interim CFO in Munich").await;
    firm.stop_bot().await;
    firm.start_bot().await;
    let why = firm
        .rosa()
        .click(&card, "Why these?")
        .unwrap()
        .message()
        .await
        .unwrap();
    assert!(why.ephemeral);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_that_was_deleted_comes_back_with_the_next_change() {
    let firm = Firm::open().await;
    let rosa = firm.rosa();
    let card = ask(&rosa, "We need an interim CFO in Munich").await;
    firm.ada().delete(&card).unwrap();
    rosa.edit(card.reply_to.unwrap(), "We need an interim CFO in Hamburg")
        .unwrap();
    let again = rosa
        .wait_message(
            "staffing",
            |message| message.id != card.id && message.author.bot,
            PATIENCE,
        )
        .await
        .unwrap();
    assert!(again.text().contains("Request 1"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_connection_loses_no_request() {
    let firm = Firm::open().await;
    firm.faults().drop_sockets();
    ask(&firm.rosa(), "We need an interim CFO in Munich").await;
    firm.faults().invalidate_sessions(false);
    let missed = firm
        .rosa()
        .say("staffing", "We need an interim CFO in Hamburg")
        .unwrap();
    firm.rosa()
        .wait_message(
            "staffing",
            |message| message.reply_to == Some(missed),
            Duration::from_secs(20),
        )
        .await
        .unwrap();
}
