//! Slash commands: a request in words or in fields, its pages, and help.

use crate::cast::{Firm, PATIENCE, ask, cards, in_private};
use interim_desk::loopback::{Given, Person, SeenMessage};

/// Uses `/request` and waits for the card.
async fn request(person: &Person, options: &[(&str, Given)]) -> SeenMessage {
    let known = cards(&person.messages("staffing").unwrap()).len();
    let told = in_private(person.slash("staffing", "request", options)).await;
    assert!(
        told.text().contains("Your request is open"),
        "{options:?}: {}",
        told.text()
    );
    let title = format!("Request {}:", known + 1);
    person
        .wait_message(
            "staffing",
            |message| message.text().contains(&title),
            PATIENCE,
        )
        .await
        .expect("a card")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_in_words_is_acknowledged_in_private_and_answered_in_public() {
    let firm = Firm::open().await;
    let text = "Interim CFO in Munich from next Monday for 6 months";
    let told = in_private(
        firm.rosa()
            .slash("staffing", "request", &[("text", text.into())]),
    )
    .await;
    assert!(
        told.text().contains("Your request is open"),
        "{}",
        told.text()
    );
    let eve = firm.eve();
    let card = eve
        .wait_message("staffing", |message| message.author.bot, PATIENCE)
        .await
        .unwrap();
    assert!(
        card.text().contains("Request 1: Chief Financial Officer"),
        "{}",
        card.text()
    );
    assert!(card.text().contains("Munich"), "{}", card.text());
    assert!(
        eve.messages("staffing")
            .unwrap()
            .iter()
            .all(|message| !message.ephemeral)
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_can_be_given_field_by_field() {
    let firm = Firm::open().await;
    let card = request(
        &firm.rosa(),
        &[
            ("role", "CFO".into()),
            ("place", "Hamburg".into()),
            ("start", "7 December 2026".into()),
            ("duration", "6 months".into()),
            ("days", "4".into()),
            ("rate", "1600".into()),
            ("languages", "German C1, English".into()),
        ],
    )
    .await;
    for words in [
        "Chief Financial Officer",
        "Hamburg",
        "7 December",
        "6 months",
        "4 days a week",
        "1,600",
        "German",
    ] {
        assert!(card.text().contains(words), "{words}: {}", card.text());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_field_wins_over_the_words_beside_it() {
    let firm = Firm::open().await;
    let text = "Interim CFO in Munich from next Monday for 6 months";
    let card = request(
        &firm.rosa(),
        &[("text", text.into()), ("place", "Hamburg".into())],
    )
    .await;
    assert!(card.text().contains("**Place** Hamburg"), "{}", card.text());
    assert!(!card.text().contains("**Place** Munich"), "{}", card.text());
    assert!(card.text().contains("6 months"), "{}", card.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn each_field_takes_what_its_description_promises() {
    let firm = Firm::open().await;
    for (field, words, shown) in [
        ("place", "remote", "remote"),
        ("place", "Bavaria", "Bavaria"),
        ("start", "next Monday", "30 November"),
        ("start", "asap", "as soon as possible"),
        ("duration", "3 months", "3 months"),
        ("duration", "26 weeks", "6 months"),
        ("days", "4", "4 days a week"),
        ("days", "2-3", "2–3 days a week"),
        ("days", "60%", "3 days a week"),
        ("rate", "up to €1,600 a day", "1,600"),
        ("rate", "1.600 €", "1,600"),
        ("languages", "German C1, English", "German"),
        ("languages", "deutsch", "German"),
    ] {
        let card = request(
            &firm.rosa(),
            &[("role", "CFO".into()), (field, words.into())],
        )
        .await;
        assert!(
            card.text().contains(shown),
            "{field} = {words:?}: {}",
            card.text()
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_field_that_cannot_be_read_gets_a_sentence_and_opens_nothing() {
    let firm = Firm::open().await;
    for field in [
        "role",
        "place",
        "start",
        "duration",
        "days",
        "rate",
        "languages",
    ] {
        let options = [
            ("text", "Interim CFO in Munich".into()),
            (field, "blub blub".into()),
        ];
        let told = in_private(firm.rosa().slash("staffing", "request", &options)).await;
        assert!(
            told.text().contains("I do not know “blub blub”"),
            "{field}: {}",
            told.text()
        );
    }
    assert!(cards(&firm.rosa().messages("staffing").unwrap()).is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn words_without_a_need_get_a_sentence_and_open_nothing() {
    let firm = Firm::open().await;
    for options in [
        vec![],
        vec![("text", "What a lovely morning".into())],
        vec![("place", "Munich".into())],
    ] {
        let told = in_private(firm.rosa().slash("staffing", "request", &options)).await;
        assert!(
            told.text().contains("I could not read a role or a skill"),
            "{}",
            told.text()
        );
    }
    assert!(cards(&firm.rosa().messages("staffing").unwrap()).is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_confidential_request_shows_nothing_of_its_text() {
    let firm = Firm::open().await;
    let text = "Interim CFO in Munich, our man leaves on Friday";
    let card = request(
        &firm.rosa(),
        &[("text", text.into()), ("confidential", true.into())],
    )
    .await;
    assert!(card.text().contains("Confidential"), "{}", card.text());
    assert!(!card.text().contains("our man"), "{}", card.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn roles_are_offered_in_the_language_of_who_types() {
    let firm = Firm::open().await;
    for (person, typed, offered) in [
        (firm.rosa(), "chief fin", "Chief Financial Officer"),
        (firm.dieter(), "finanz", "Finanz"),
        (firm.claire(), "directeur adm", "Direction administrative"),
        (firm.claire(), "DAF", "Direction"),
    ] {
        let choices = person
            .autocomplete("staffing", "request", &[("role", typed.into())], "role")
            .await
            .unwrap();
        let names: Vec<_> = choices.iter().map(|choice| choice.name.as_str()).collect();
        assert!(
            names.iter().any(|name| name.contains(offered)),
            "{typed}: {names:?}"
        );
        assert!(names.len() <= 25);
    }
    let none = firm
        .rosa()
        .autocomplete("staffing", "request", &[("role", "zzzz".into())], "role")
        .await
        .unwrap();
    assert!(none.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn every_role_that_is_offered_is_understood() {
    let firm = Firm::open().await;
    let mut asked = 0;
    for (person, typed) in [
        (firm.dieter(), "finanz"),
        (firm.claire(), "directeur f"),
        (firm.rosa(), "chief"),
    ] {
        let choices = person
            .autocomplete("staffing", "request", &[("role", typed.into())], "role")
            .await
            .unwrap();
        asked += choices.len();
        assert!(!choices.is_empty(), "{typed}");
        for choice in choices {
            let picked = choice.value.as_str().unwrap_or_default();
            let options = [("role", picked.into())];
            let told = in_private(person.slash("staffing", "request", &options)).await;
            assert!(!told.text().contains(picked), "{picked}: {}", told.text());
        }
    }
    let last = format!("Request {asked}:");
    firm.rosa()
        .wait_message(
            "staffing",
            |message| message.text().contains(&last),
            PATIENCE,
        )
        .await
        .unwrap();
    firm.rosa().messages("staffing").unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn all_who_fit_can_be_paged_through() {
    let firm = Firm::open().await;
    ask(
        &firm.rosa(),
        "We need an interim CFO, remote is fine, start in January",
    )
    .await;
    let used = firm
        .rosa()
        .slash("staffing", "shortlist", &[("request", 1.into())]);
    let first = in_private(used).await;
    let second = in_private(firm.rosa().click(&first, "Next")).await;
    assert_eq!(
        second.id, first.id,
        "the page takes the place of the one before"
    );
    assert_ne!(second.text(), first.text());
    let back = in_private(firm.rosa().click(&second, "Previous")).await;
    assert_eq!(back.text(), first.text());
    let options = [("request", 1.into()), ("page", 2.into())];
    let straight = in_private(firm.rosa().slash("staffing", "shortlist", &options)).await;
    assert_eq!(straight.text(), second.text());
    let options = [("request", 1.into()), ("page", 50.into())];
    let beyond = in_private(firm.rosa().slash("staffing", "shortlist", &options)).await;
    assert!(
        beyond.text().contains("There are no more candidates"),
        "{}",
        beyond.text()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn open_requests_are_offered_by_number_and_role() {
    let firm = Firm::open().await;
    ask(&firm.rosa(), "We need an interim CFO in Munich from Monday").await;
    ask(
        &firm.rosa(),
        "We need an interim COO in Hamburg from Monday",
    )
    .await;
    let choices = firm
        .rosa()
        .autocomplete(
            "staffing",
            "shortlist",
            &[("request", "hamb".into())],
            "request",
        )
        .await
        .unwrap();
    assert_eq!(choices.len(), 1, "{choices:?}");
    assert_eq!(choices[0].value, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn help_is_by_standing_and_by_language() {
    let firm = Firm::open().await;
    for (person, has, has_not) in [
        (firm.rosa(), "For everyone", "For the desk"),
        (firm.claire(), "Pour tous", "Pour l’équipe staffing"),
        (firm.dieter(), "Für das Staffing-Team", "`/setup show`"),
        (firm.ada(), "`/setup show`", "Für alle"),
    ] {
        let help = in_private(person.slash("staffing", "help", &[]))
            .await
            .text();
        assert!(help.contains(has), "{help}");
        assert!(!help.contains(has_not), "{help}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn commands_and_their_options_are_described_in_the_readers_language() {
    let firm = Firm::open().await;
    let described = |person: &Person, name: &str| {
        let commands = person.commands("staffing").unwrap();
        let found = commands
            .iter()
            .find(|command| command.name == name)
            .expect("a command");
        (
            found.description.clone(),
            found.options[0].description.clone(),
        )
    };
    let english = described(&firm.rosa(), "request");
    let german = described(&firm.dieter(), "request");
    let french = described(&firm.claire(), "request");
    assert!(
        english.0.starts_with("Find an interim manager"),
        "{english:?}"
    );
    assert_ne!(english, german);
    assert_ne!(german, french);
    assert!(!german.1.is_empty() && german.1 != english.1);
}
