//! Direct messages with the bot.

use crate::cast::{Firm, PATIENCE};
use interim_desk::loopback::{Person, SeenMessage};

const NEED: &str = "We need an interim CFO in Munich from Monday";

async fn ask(person: &Person) -> SeenMessage {
    let said = person.dm(NEED).unwrap();
    person
        .wait_dm(|message| message.reply_to == Some(said), PATIENCE)
        .await
        .expect("a card")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_in_private_is_answered_in_private() {
    let firm = Firm::open().await;
    let card = ask(&firm.rosa()).await;
    assert!(
        card.text().contains("Request 1: Chief Financial Officer"),
        "{}",
        card.text()
    );
    for place in ["staffing", "lobby"] {
        assert!(firm.ada().messages(place).unwrap().is_empty());
    }
    assert!(firm.dieter().dms().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_edit_in_private_changes_the_card() {
    let firm = Firm::open().await;
    let rosa = firm.rosa();
    let card = ask(&rosa).await;
    rosa.edit(card.reply_to.unwrap(), &NEED.replace("Munich", "Hamburg"))
        .unwrap();
    rosa.wait_for(
        &card,
        |card| card.text().contains("**Place** Hamburg"),
        PATIENCE,
    )
    .await
    .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn deleting_the_message_in_private_withdraws_the_request() {
    let firm = Firm::open().await;
    let rosa = firm.rosa();
    let card = ask(&rosa).await;
    rosa.delete(card.reply_to.unwrap()).unwrap();
    rosa.wait_for(&card, |card| card.button("Withdraw").is_none(), PATIENCE)
        .await
        .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_buttons_of_a_private_card_work() {
    let firm = Firm::open().await;
    let rosa = firm.rosa();
    let card = ask(&rosa).await;
    let why = rosa
        .click(&card, "Why these?")
        .unwrap()
        .message()
        .await
        .unwrap();
    assert!(!why.embeds.is_empty(), "{}", why.text());
    rosa.click(&card, "Withdraw").unwrap();
    rosa.wait_for(&card, |card| card.button("Reopen").is_some(), PATIENCE)
        .await
        .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn chatter_in_private_is_left_alone() {
    let firm = Firm::open().await;
    let rosa = firm.rosa();
    rosa.dm("Thank you, that was quick!").unwrap();
    ask(&rosa).await;
    assert_eq!(
        rosa.dms()
            .iter()
            .filter(|message| message.author.bot)
            .count(),
        1
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_doubtful_message_in_private_is_marked_and_its_author_makes_it_a_request() {
    let firm = Firm::open().await;
    let rosa = firm.rosa();
    let said = rosa.dm("CFO in Munich").unwrap();
    rosa.wait_for(said, |message| message.has_reaction("🔎"), PATIENCE)
        .await
        .unwrap();
    rosa.react(said, "🔎").unwrap();
    let card = rosa
        .wait_dm(|message| message.reply_to == Some(said), PATIENCE)
        .await
        .unwrap();
    assert!(
        card.text().contains("Request 1: Chief Financial Officer"),
        "{}",
        card.text()
    );
}
