//! Full use without a privileged intent, and what is said when Discord refuses the bot.

use crate::cast::{Firm, PATIENCE, beginning, cards, in_private, public_post, until, world};
use interim_desk::{
    discord::BotError,
    loopback::{MessageId, Person, SeenMessage},
    roster::sample,
    settings::IntakeMode,
};

const NEED: &str = "We need an interim CFO in Munich from Monday";
const MENU: &str = "Find interim managers";

/// A firm whose bot may not read messages that are not for it.
async fn discreet() -> Firm {
    let world = world().message_content(false);
    Firm::open_with(world, IntakeMode::Minimal, sample::at(beginning())).await
}

async fn answer_to(person: &Person, place: &str, said: MessageId) -> SeenMessage {
    person
        .wait_message(place, |message| message.reply_to == Some(said), PATIENCE)
        .await
        .expect("a card")
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_said_in_a_watched_channel_is_not_read_but_a_mention_is() {
    let firm = discreet().await;
    let rosa = firm.rosa();
    rosa.say("staffing", NEED).unwrap();
    let said = rosa
        .say("staffing", &format!("<@{}> {NEED}", firm.bot()))
        .unwrap();
    let card = answer_to(&rosa, "staffing", said).await;
    assert!(
        card.text().contains("Chief Financial Officer"),
        "{}",
        card.text()
    );
    assert_eq!(cards(&rosa.messages("staffing").unwrap()).len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mention_works_where_nobody_watches() {
    let firm = discreet().await;
    let said = firm
        .rosa()
        .say("lobby", &format!("{NEED} <@{}>", firm.bot()))
        .unwrap();
    answer_to(&firm.rosa(), "lobby", said).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_menu_of_a_message_works() {
    let firm = discreet().await;
    let said = firm.claire().say("staffing", NEED).unwrap();
    in_private(firm.rosa().message_menu(said, MENU)).await;
    answer_to(&firm.rosa(), "staffing", said).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_slash_command_works() {
    let firm = discreet().await;
    in_private(
        firm.rosa()
            .slash("staffing", "request", &[("text", NEED.into())]),
    )
    .await;
    public_post(&firm.rosa()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_direct_message_works() {
    let firm = discreet().await;
    let said = firm.rosa().dm(NEED).unwrap();
    let card = firm
        .rosa()
        .wait_dm(|message| message.reply_to == Some(said), PATIENCE)
        .await
        .unwrap();
    assert!(
        card.text().contains("Chief Financial Officer"),
        "{}",
        card.text()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_edited_mention_changes_the_card() {
    let firm = discreet().await;
    let rosa = firm.rosa();
    let said = rosa
        .say("staffing", &format!("<@{}> {NEED}", firm.bot()))
        .unwrap();
    let card = answer_to(&rosa, "staffing", said).await;
    let changed = NEED.replace("Munich", "Hamburg");
    rosa.edit(said, &format!("<@{}> {changed}", firm.bot()))
        .unwrap();
    until(&rosa, &card, "**Place** Hamburg").await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn an_edit_whose_words_the_bot_may_not_read_changes_nothing() {
    let mut firm = discreet().await;
    let said = firm.claire().say("staffing", NEED).unwrap();
    in_private(firm.rosa().message_menu(said, MENU)).await;
    let card = answer_to(&firm.rosa(), "staffing", said).await;
    firm.claire()
        .edit(said, &format!("{NEED}, please"))
        .unwrap();
    firm.stop_bot().await;
    firm.start_bot().await;
    let other = firm
        .rosa()
        .say("lobby", &format!("{NEED} <@{}>", firm.bot()))
        .unwrap();
    answer_to(&firm.rosa(), "lobby", other).await;
    let card = firm.rosa().message(&card).unwrap();
    assert!(card.button("Withdraw").is_some(), "{}", card.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mention_missed_while_away_is_answered_on_return() {
    let mut firm = discreet().await;
    let first = firm
        .rosa()
        .say("staffing", &format!("<@{}> {NEED}", firm.bot()))
        .unwrap();
    answer_to(&firm.rosa(), "staffing", first).await;
    firm.stop_bot().await;
    let missed = firm
        .rosa()
        .say("staffing", &format!("<@{}> {NEED}", firm.bot()))
        .unwrap();
    firm.start_bot().await;
    answer_to(&firm.rosa(), "staffing", missed).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_intent_is_told_with_both_ways_out() {
    let switched_off = Firm::unstarted(world().message_content(false), IntakeMode::Full).await;
    let error = switched_off.fail_to_start(switched_off.token()).await;
    assert!(matches!(error, BotError::Intent), "{error:?}");
    let told = error.to_string();
    assert!(
        told.contains("switch it on") && told.contains("--intake minimal"),
        "{told}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_token_is_told_by_its_name() {
    let firm = Firm::unstarted(world(), IntakeMode::Full).await;
    let error = firm.fail_to_start("not.the.token").await;
    assert!(matches!(error, BotError::Token), "{error:?}");
    assert!(error.to_string().contains("DISCORD_TOKEN"), "{error}");
}
