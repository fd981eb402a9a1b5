//! Words that are too long, cannot be, or try to call others: never a ping, never a failed send.

use crate::cast::{Firm, PATIENCE, ask, beginning, in_private, public_post, until};
use interim_desk::{
    loopback::{GuildSpec, PersonSpec, SeenMessage},
    roster::sample,
    settings::IntakeMode,
};

/// Asserts that nothing the bot wrote lights up for anybody but who asked, and that all of it arrived.
fn nobody_is_called(firm: &Firm) {
    for person in [
        firm.rosa(),
        firm.dieter(),
        firm.eve(),
        firm.ada(),
        firm.konrad(),
    ] {
        for message in person.messages("staffing").unwrap() {
            let by_bot = message.author.bot && !message.ephemeral;
            assert!(
                !(by_bot && message.pings_me),
                "{:?} is called: {}",
                person.card(),
                message.text()
            );
        }
    }
    for sent in firm.journal().requests() {
        let asks_who_somebody_is = sent.method == "GET" && sent.path.contains("/members/");
        if asks_who_somebody_is {
            continue;
        }
        assert!(
            sent.status < 400,
            "{} {}: {}",
            sent.method,
            sent.path,
            sent.answer
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn calls_in_a_text_call_nobody() {
    let firm = Firm::open().await;
    let eve = firm.eve().mention();
    let desk = firm.role("Desk").unwrap();
    for text in [
        format!("We need an interim CFO in Munich @everyone @here {eve} <@&{desk}>"),
        "We need an interim CFO in Munich for [our bank](https://evil.example) and <https://evil.example>".to_owned(),
        "We need an interim CFO in ||Munich|| **from** `Monday` ```for``` > 6 months".to_owned(),
        format!("We need an interim CFO for @everyone GmbH, {eve} & Co in Munich, not from {eve} AG"),
    ] {
        let card = ask(&firm.rosa(), &text).await;
        assert!(!card.text().contains("](https://evil"), "{}", card.text());
    }
    nobody_is_called(&firm);
}

#[tokio::test(flavor = "multi_thread")]
async fn calls_in_the_lines_of_a_form_call_nobody() {
    let firm = Firm::open().await;
    let rosa = firm.rosa();
    let eve = firm.eve().mention();
    let card = ask(&rosa, "We need an interim CFO in Munich from Monday").await;
    for line in [
        format!("@everyone {eve}"),
        "[click](https://evil.example)".to_owned(),
        "x".repeat(200),
        "\u{202E}\u{200B}\u{0000}\u{FFFF}".to_owned(),
    ] {
        let form = rosa
            .click(&card, "Change the brief")
            .unwrap()
            .modal()
            .await
            .unwrap();
        let told = in_private(rosa.submit(&form, &[("rate", &line)])).await;
        assert!(told.embeds.is_empty(), "{}", told.text());
        assert!(!told.text().contains("](https://evil"), "{}", told.text());
    }
    nobody_is_called(&firm);
}

#[tokio::test(flavor = "multi_thread")]
async fn calls_in_a_name_of_the_roster_call_nobody() {
    let mut people = sample::at(beginning());
    people.truncate(1);
    let firm = Firm::open_with(crate::cast::world(), IntakeMode::Full, people).await;
    let ada = firm.ada();
    let form = ada
        .slash("staffing", "roster edit", &[("person", "P0001".into())])
        .unwrap();
    let form = form.modal().await.unwrap();
    let name = format!(
        "@everyone {} [a](https://evil.example)",
        firm.eve().mention()
    );
    in_private(ada.submit(&form, &[("name", &name)])).await;
    let card = ask(&firm.rosa(), "We need an interim CFO in Munich from Monday").await;
    // Labels of menus are no Markdown.
    let read = format!("{}{:?}", card.content, card.embeds);
    assert!(!read.contains("](https://evil"), "{read}");
    in_private(firm.rosa().click(&card, "Why these?")).await;
    in_private(ada.slash("staffing", "roster show", &[("person", "P0001".into())])).await;
    in_private(ada.slash("staffing", "roster search", &[("words", "cfo".into())])).await;
    nobody_is_called(&firm);
}

#[tokio::test(flavor = "multi_thread")]
async fn four_thousand_characters_are_read() {
    let world = crate::cast::world()
        .guild(GuildSpec::new("Third Firm").person(PersonSpec::new("nina").nitro()));
    let firm = Firm::open_with(world, IntakeMode::Full, sample::at(beginning())).await;
    let nina = firm.person("nina").unwrap();
    let need = "We need an interim CFO in Munich from Monday. ";
    let filler =
        "Bank negotiations, automotive supplier, German C1, English B2, liquidity planning. "
            .repeat(60);
    let text: String = format!("{need}{filler}").chars().take(4000).collect();
    let said = nina.dm(&text).unwrap();
    nina.wait_dm(|message| message.reply_to == Some(said), PATIENCE)
        .await
        .unwrap();
    let options = [("text", text.as_str().into())];
    in_private(firm.rosa().slash("staffing", "request", &options)).await;
    public_post(&firm.rosa()).await;
    nobody_is_called(&firm);
}

#[tokio::test(flavor = "multi_thread")]
async fn characters_that_nobody_sees_do_no_harm() {
    let firm = Firm::open().await;
    let rosa = firm.rosa();
    for text in [
        "We need an interim CFO in Munich\u{200B}\u{200D}\u{2060} from\u{00A0}Monday",
        "\u{202E}We need an interim CFO in Munich\u{202C} from Monday",
        "We need an interim CFO in Munich\u{0007}\u{001B}[31m from Monday",
        "We need an interim CFO in Mu\u{0308}nchen from Monday 👩‍👩‍👧‍👦🏴‍☠️",
    ] {
        let card = ask(&rosa, text).await;
        assert!(
            card.text().contains("Chief Financial Officer"),
            "{text:?}: {}",
            card.text()
        );
    }
    nobody_is_called(&firm);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_characters_that_nobody_sees_get_silence() {
    let firm = Firm::open().await;
    let rosa = firm.rosa();
    for text in [
        "\u{200B}\u{200B}",
        "\u{202E}",
        "....",
        "👍",
        "?",
        "\u{0301}\u{0301}\u{0301}",
    ] {
        rosa.say("staffing", text).unwrap();
    }
    ask(&rosa, "We need an interim CFO in Munich from Monday").await;
    let seen = rosa.messages("staffing").unwrap();
    assert_eq!(seen.iter().filter(|message| message.author.bot).count(), 1);
}

async fn card_of(firm: &Firm, text: &str) -> SeenMessage {
    ask(&firm.rosa(), text).await
}

#[tokio::test(flavor = "multi_thread")]
async fn dates_and_numbers_that_cannot_be_get_a_word_on_the_card() {
    let firm = Firm::open().await;
    let card = card_of(
        &firm,
        "We need an interim CFO in Munich from 31 February 2027",
    )
    .await;
    assert!(
        card.text().contains("is not a date that exists"),
        "{}",
        card.text()
    );
    for text in [
        "We need an interim CFO in Munich from 1 January 9999 for 6 months",
        "We need an interim CFO in Munich from Monday for 99999 months",
        "We need an interim CFO in Munich from Monday, -500 € a day",
        "We need an interim CFO in Munich from Monday, 99999999999999999999 € a day",
        "We need an interim CFO in Munich from Monday, 40 days a week",
        "We need 70000 interim CFOs in Munich from Monday",
        "We need an interim CFO in Munich from 2026-02-31 to 0000-00-00",
        "We need an interim CFO in Munich from week 99 for 0 weeks, 0 days a week, 0 €",
    ] {
        let card = card_of(&firm, text).await;
        assert!(
            card.text().contains("**Place** Munich"),
            "{text}: {}",
            card.text()
        );
    }
    nobody_is_called(&firm);
}

#[tokio::test(flavor = "multi_thread")]
async fn fields_that_cannot_be_never_break_the_card() {
    let firm = Firm::open().await;
    let rosa = firm.rosa();
    let card = ask(&rosa, "We need an interim CFO in Munich from Monday").await;
    for (key, line) in [
        ("time", "1 January 9999"),
        ("time", "31 February"),
        ("time", "from Monday, -3 days a week"),
        ("time", "999999999 months"),
        ("rate", "-1"),
        ("rate", "999999999999999999999999"),
        ("rate", "0 € a day"),
        ("place", "Atlantis"),
    ] {
        let form = rosa
            .click(&card, "Change the brief")
            .unwrap()
            .modal()
            .await
            .unwrap();
        let sent = rosa.submit(&form, &[(key, line)]).unwrap();
        let outcome = sent.outcome().await;
        assert!(
            !matches!(outcome, interim_desk::loopback::Outcome::Failed(_)),
            "{key} = {line}"
        );
    }
    let form = rosa
        .click(&card, "Change the brief")
        .unwrap()
        .modal()
        .await
        .unwrap();
    rosa.submit(
        &form,
        &[("place", "Hamburg"), ("time", "from Monday"), ("rate", "")],
    )
    .unwrap();
    until(&rosa, &card, "**Place** Hamburg").await.unwrap();
    nobody_is_called(&firm);
}
