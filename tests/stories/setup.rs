//! Admins set up where the bot listens, whom it obeys and which language its cards speak.

use crate::cast::{Firm, PATIENCE, ask, cards, in_private, until};
use interim_desk::loopback::CannotDo;

const NEED: &str = "We need an interim CFO in Munich from Monday";

#[tokio::test(flavor = "multi_thread")]
async fn a_channel_that_is_watched_from_now_on_is_read() {
    let firm = Firm::open().await;
    let watch = [("channel", "lobby".into()), ("watch", true.into())];
    let told = in_private(firm.ada().slash("desk", "setup channels", &watch)).await;
    assert!(told.text().contains("Saved."), "{}", told.text());
    let said = firm.rosa().say("lobby", NEED).unwrap();
    firm.rosa()
        .wait_message("lobby", |message| message.reply_to == Some(said), PATIENCE)
        .await
        .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_channel_that_is_no_longer_watched_is_silent() {
    let firm = Firm::open().await;
    let unwatch = [("channel", "staffing".into()), ("watch", false.into())];
    in_private(firm.ada().slash("desk", "setup channels", &unwatch)).await;
    firm.rosa().say("staffing", NEED).unwrap();
    let watch = [("channel", "lobby".into())];
    in_private(firm.ada().slash("desk", "setup channels", &watch)).await;
    let said = firm.rosa().say("lobby", NEED).unwrap();
    firm.rosa()
        .wait_message("lobby", |message| message.reply_to == Some(said), PATIENCE)
        .await
        .unwrap();
    assert!(cards(&firm.rosa().messages("staffing").unwrap()).is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_written_in_a_newly_watched_channel_while_the_bot_is_away_is_answered() {
    let mut firm = Firm::open().await;
    in_private(
        firm.ada()
            .slash("desk", "setup channels", &[("channel", "lobby".into())]),
    )
    .await;
    firm.stop_bot().await;
    let missed = firm.rosa().say("lobby", NEED).unwrap();
    firm.start_bot().await;
    firm.rosa()
        .wait_message(
            "lobby",
            |message| message.reply_to == Some(missed),
            PATIENCE,
        )
        .await
        .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn cards_speak_the_language_that_is_set() {
    let firm = Firm::open().await;
    in_private(
        firm.ada()
            .slash("desk", "setup language", &[("language", "de".into())]),
    )
    .await;
    let card = ask(&firm.rosa(), NEED).await;
    assert!(card.button("Zurückziehen").is_some(), "{}", card.text());
    in_private(
        firm.ada()
            .slash("desk", "setup language", &[("language", "-".into())]),
    )
    .await;
    let card = ask(&firm.rosa(), NEED).await;
    assert!(card.button("Withdraw").is_some(), "{}", card.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_set_language_the_card_speaks_that_of_the_request() {
    let firm = Firm::open().await;
    let german = ask(
        &firm.dieter(),
        "Wir suchen ab Montag einen Interim-CFO in München",
    )
    .await;
    assert!(german.button("Zurückziehen").is_some(), "{}", german.text());
    let french = ask(
        &firm.claire(),
        "Nous cherchons un DAF de transition à Lyon dès lundi",
    )
    .await;
    assert!(french.button("Withdraw").is_none(), "{}", french.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_defaults_are_a_form() {
    let firm = Firm::open().await;
    let form = firm
        .ada()
        .slash("desk", "setup defaults", &[])
        .unwrap()
        .modal()
        .await
        .unwrap();
    let told = in_private(
        firm.ada()
            .submit(&form, &[("shown", "1"), ("zone", "Europe/London")]),
    )
    .await;
    assert!(told.text().contains("Europe/London"), "{}", told.text());
    let card = ask(&firm.rosa(), NEED).await;
    assert!(card.text().contains("1 · "), "{}", card.text());
    assert!(!card.text().contains("2 · "), "{}", card.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_default_that_cannot_be_gets_a_sentence_and_changes_nothing() {
    let firm = Firm::open().await;
    let form = firm
        .ada()
        .slash("desk", "setup defaults", &[])
        .unwrap()
        .modal()
        .await
        .unwrap();
    for (key, value, words) in [
        ("zone", "Mars/Olympus", "is not a time zone"),
        ("shown", "12", "Give a number from 1 to 5"),
        ("shown", "-1", "Give a number from 1 to 5"),
        ("currency", "XXL9", "XXL9"),
        ("country", "Utopia", "Utopia"),
    ] {
        let told = in_private(firm.ada().submit(&form, &[(key, value)])).await;
        assert!(
            told.text().contains(words),
            "{key} = {value}: {}",
            told.text()
        );
    }
    let again = firm
        .ada()
        .slash("desk", "setup defaults", &[])
        .unwrap()
        .modal()
        .await
        .unwrap();
    assert_eq!(again.fields, form.fields);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_people_with_a_requester_role_may_ask_once_one_is_set() {
    let firm = Firm::open().await;
    in_private(
        firm.ada()
            .slash("desk", "setup roles", &[("requester", "Desk".into())]),
    )
    .await;
    firm.eve().say("staffing", NEED).unwrap();
    let refused = in_private(
        firm.eve()
            .slash("staffing", "request", &[("text", NEED.into())]),
    )
    .await;
    assert!(
        refused.text().contains("Only people with a requester role"),
        "{}",
        refused.text()
    );
    ask(&firm.dieter(), NEED).await;
    assert_eq!(cards(&firm.rosa().messages("staffing").unwrap()).len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_requester_wrote_while_the_bot_was_away_counts_by_their_role() {
    let mut firm = Firm::open().await;
    in_private(
        firm.ada()
            .slash("desk", "setup roles", &[("requester", "Desk".into())]),
    )
    .await;
    ask(&firm.dieter(), NEED).await;
    firm.stop_bot().await;
    let stranger = firm.eve().say("staffing", NEED).unwrap();
    let missed = firm.dieter().say("staffing", NEED).unwrap();
    firm.start_bot().await;
    firm.dieter()
        .wait_message(
            "staffing",
            |message| message.reply_to == Some(missed),
            PATIENCE,
        )
        .await
        .unwrap();
    let seen = firm.rosa().messages("staffing").unwrap();
    assert!(
        seen.iter()
            .all(|message| message.reply_to != Some(stranger))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn setup_is_for_admins() {
    let firm = Firm::open().await;
    for person in [firm.rosa(), firm.dieter()] {
        let used = person.slash("staffing", "setup show", &[]);
        assert!(matches!(used, Err(CannotDo::NoSuchCommand(_))), "{used:?}");
    }
    let told = in_private(firm.ada().slash("desk", "setup show", &[])).await;
    assert!(told.text().contains("Watched channels"), "{}", told.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_set_as_the_desk_is_the_desk() {
    let firm = Firm::open().await;
    let card = ask(&firm.rosa(), NEED).await;
    in_private(firm.eve().click(&card, "Withdraw")).await;
    firm.admin()
        .set_role(firm.guild_id(), firm.eve().id(), "Desk", true)
        .unwrap();
    firm.eve().click(&card, "Withdraw").unwrap();
    until(&firm.rosa(), &card, "Withdrawn").await.unwrap();
}
