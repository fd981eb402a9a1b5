//! People and their own data: they see it, correct it and have it erased, and then nothing of it is left anywhere.

use crate::{
    cast::{Firm, PATIENCE, ask, in_private, until, world},
    offering::{NEED, OFFER, cfo, message_of, offer},
};
use interim_desk::{
    domain::{Availability, Manager},
    loopback::{Person, SeenMessage},
    settings::IntakeMode,
};
use serde_json::{Value, json};
use serenity::all::Attachment;
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 3600);
const NAME: &str = "Thaddäus Zwirnberger";
const ID: &str = "TZ-4711";
const SUMMARY: &str = "Drei Ölwerke durch die Krise geführt. Banken beruhigt.";
const NOTE: &str = "only where I can bring my two hounds";
const QUESTION: &str = "Is the chairman still Mr Quittenbaum?";

/// The firm with a person who has left traces of every kind, and two others.
async fn firm() -> Firm {
    let mut thaddaeus = cfo(ID, NAME, 1_200);
    SUMMARY.clone_into(&mut thaddaeus.summary);
    if let Availability::Free(windows) = &mut thaddaeus.availability {
        windows[0].note = Some(NOTE.to_owned());
    }
    let people = vec![
        thaddaeus,
        cfo("L2", "Lena Lauf", 1_300),
        cfo("M3", "Mario Muth", 1_400),
    ];
    Firm::open_with(world(), IntakeMode::Full, people).await
}

async fn file_of(answer: &SeenMessage) -> String {
    let [file] = answer.files.as_slice() else {
        panic!("one file: {:?}", answer.files);
    };
    let link = json!({"id": "1", "filename": file.filename, "size": file.size, "url": file.url, "proxy_url": file.url});
    let link: Attachment = serde_json::from_value(link).unwrap();
    String::from_utf8(link.download().await.unwrap()).expect("text")
}

/// Asks for the erasure as the person themselves.
async fn erase_me(person: &Person) -> SeenMessage {
    let page = in_private(person.slash("staffing", "privacy", &[])).await;
    let question = in_private(person.click(&page, "Mich löschen")).await;
    in_private(person.click(&question, "Ja, alles löschen")).await
}

/// Everything that the bot has said and that still stands where more than one person sees it, or in direct messages.
fn said_by_the_bot(firm: &Firm) -> Vec<SeenMessage> {
    let ada = firm.ada();
    let mut all = Vec::new();
    for place in ["staffing", "lobby", "desk"] {
        all.extend(ada.messages(place).unwrap());
    }
    for person in [firm.konrad(), firm.ada(), firm.rosa(), firm.dieter()] {
        all.extend(person.dms());
    }
    all.retain(|message| message.author.bot && !message.ephemeral);
    all
}

/// What must not be found any more, as bytes: texts, and the account as the database writes numbers.
fn needles(account: u64) -> Vec<Vec<u8>> {
    let texts = [
        NAME,
        "Zwirnberger",
        ID,
        "Drei Ölwerke durch die Krise",
        "Banken beruhigt",
        NOTE,
        QUESTION,
    ];
    let mut needles: Vec<Vec<u8>> = texts.iter().map(|text| text.as_bytes().to_vec()).collect();
    needles.push(account.to_string().into_bytes());
    needles.push(account.to_be_bytes()[2..].to_vec());
    needles
}

/// How many bytes of the needles stand in these bytes.
fn bytes_of(needles: &[Vec<u8>], held: &[u8]) -> usize {
    needles
        .iter()
        .map(|needle| {
            let times = held
                .windows(needle.len())
                .filter(|window| window == needle)
                .count();
            times * needle.len()
        })
        .sum()
}

fn bytes_in_files(firm: &Firm, needles: &[Vec<u8>]) -> usize {
    let files = std::fs::read_dir(firm.folder()).unwrap();
    files
        .map(|file| bytes_of(needles, &std::fs::read(file.unwrap().path()).unwrap()))
        .sum()
}

/// Waits until the files hold nothing more; the number of bytes that are left when patience ends.
async fn bytes_left(firm: &Firm, needles: &[Vec<u8>]) -> usize {
    let gone = async {
        while bytes_in_files(firm, needles) > 0 {
            tokio::task::yield_now().await;
        }
    };
    match tokio::time::timeout(PATIENCE, gone).await {
        Ok(()) => 0,
        Err(_) => bytes_in_files(firm, needles),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn after_an_erasure_no_byte_of_the_person_is_left() {
    let mut firm = firm().await;
    let (rosa, ada, konrad) = (firm.rosa(), firm.ada(), firm.konrad());
    let account = konrad.id().0;
    let needles = needles(account);

    let card = ask(&rosa, NEED).await;
    assert!(card.text().contains(NAME), "{}", card.text());
    offer(&firm, &card, &[ID]).await;
    let asked = message_of(&konrad).await;
    until(&rosa, &card, "asked, may answer until")
        .await
        .unwrap();
    let form = konrad.click(&asked, "Etwas fragen").unwrap();
    let form = form.modal().await.unwrap();
    in_private(konrad.submit(&form, &[("question", QUESTION)])).await;
    rosa.wait_message(
        "staffing",
        |post| post.text().contains("Quittenbaum"),
        PATIENCE,
    )
    .await
    .unwrap();
    in_private(konrad.click(&asked, "Interessiert")).await;
    let news = rosa
        .wait_message(
            "staffing",
            |news| news.content.contains("is interested"),
            PATIENCE,
        )
        .await
        .unwrap();
    assert!(
        bytes_in_files(&firm, &needles) > 0,
        "the search finds what is there"
    );

    let started = erase_me(&konrad).await;
    assert!(started.text().contains("gelöscht"), "{}", started.text());
    konrad
        .wait_dm(
            |message| message.button("Löschung abbrechen").is_some(),
            PATIENCE,
        )
        .await
        .unwrap();
    assert_eq!(
        firm.roster().await.managers.len(),
        3,
        "nothing is done for a day"
    );

    firm.clock().advance(DAY);
    let receipt = konrad
        .wait_dm(|message| message.text().contains("Beleg"), PATIENCE)
        .await
        .unwrap();
    assert!(receipt.text().contains("Nachrichten"), "{}", receipt.text());
    let card = until(&rosa, &card, "erased-1").await.unwrap();
    assert!(card.text().contains("Lena Lauf"), "{}", card.text());
    until(&rosa, &news, "erased-1").await.unwrap();
    rosa.wait_message(
        "staffing",
        |post| {
            post.text().contains("This message was removed")
                || post.text().contains("Diese Nachricht wurde entfernt")
        },
        PATIENCE,
    )
    .await
    .unwrap();
    konrad
        .wait_for(&asked, |asked| asked.text().contains("entfernt"), PATIENCE)
        .await
        .unwrap();

    let left = bytes_left(&firm, &needles).await;
    let export = in_private(ada.slash("desk", "roster export", &[])).await;
    let export = file_of(&export).await;
    let messages: Vec<String> = said_by_the_bot(&firm)
        .iter()
        .map(|message| format!("{message:?}"))
        .filter(|message| bytes_of(&needles[..7], message.as_bytes()) > 0)
        .collect();
    firm.stop_bot().await;
    let copy = bytes_in_files(&firm, &needles);
    let all = left + copy + bytes_of(&needles, export.as_bytes()) + messages.len();
    println!("figure erase.bytes_left {all} bytes");
    assert_eq!(messages, Vec::<String>::new());
    assert_eq!(all, 0);

    let kept = firm.roster().await.managers;
    assert_eq!(kept.len(), 2, "the others stay");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_sees_all_that_is_stored_about_them_and_nobody_else() {
    let firm = firm().await;
    let (rosa, konrad) = (firm.rosa(), firm.konrad());
    let card = ask(&rosa, NEED).await;
    offer(&firm, &card, &[ID]).await;
    message_of(&konrad).await;
    until(&rosa, &card, "asked, may answer until")
        .await
        .unwrap();
    let page = in_private(konrad.slash("staffing", "privacy", &[])).await;
    assert!(page.text().contains(NAME), "{}", page.text());
    let data = in_private(konrad.click(&page, "Meine Daten zeigen")).await;
    let file = file_of(&data).await;
    let all: Value = serde_json::from_str(&file).unwrap();
    let stored = &all["stored"];
    assert_eq!(stored["manager"][0]["profile"]["summary"], SUMMARY);
    assert_eq!(stored["offer"][0]["state"], "open");
    assert!(stored["post"][0]["body"].is_object(), "{file}");
    assert!(!file.contains("Lena Lauf"), "{file}");

    // Somebody without a profile sees what their account has left.
    let page = in_private(rosa.slash("staffing", "privacy", &[])).await;
    assert!(page.button("Erase me").is_none(), "{}", page.text());
    let file = file_of(&in_private(rosa.click(&page, "Show my data")).await).await;
    let all: Value = serde_json::from_str(&file).unwrap();
    assert!(all["stored"]["request"][0]["brief"].is_object(), "{file}");
    assert!(!file.contains(NAME), "{file}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_corrects_their_own_profile_and_nobody_elses() {
    let firm = firm().await;
    let konrad = firm.konrad();
    let page = in_private(konrad.slash("staffing", "privacy", &[])).await;
    let form = konrad.click(&page, "Berichtigen").unwrap();
    let form = form.modal().await.unwrap();
    in_private(konrad.submit(&form, &[("name", "Thaddäus Neuname")])).await;
    assert_eq!(firm.konrads_profile().await.name, "Thaddäus Neuname");
}

#[tokio::test(flavor = "multi_thread")]
async fn within_a_day_an_erasure_can_be_cancelled_from_the_direct_message() {
    let firm = firm().await;
    let konrad = firm.konrad();
    erase_me(&konrad).await;
    let told = konrad
        .wait_dm(
            |message| message.button("Löschung abbrechen").is_some(),
            PATIENCE,
        )
        .await
        .unwrap();
    firm.clock().advance(DAY / 2);
    in_private(konrad.click(&told, "Löschung abbrechen")).await;
    konrad
        .wait_for(&told, |told| told.text().contains("abgebrochen"), PATIENCE)
        .await
        .unwrap();
    firm.clock().advance(DAY);
    let card = ask(&firm.rosa(), NEED).await;
    assert!(card.text().contains(NAME), "{}", card.text());
    let again = erase_me(&konrad).await;
    assert!(
        again.text().contains("gelöscht"),
        "it can be asked for again"
    );
    konrad
        .wait_dm(
            |message| message.button("Löschung abbrechen").is_some(),
            PATIENCE,
        )
        .await
        .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_desk_erases_somebody_without_an_account_and_others_cannot() {
    let firm = firm().await;
    let (ada, rosa) = (firm.ada(), firm.rosa());
    let card = ask(&rosa, NEED).await;
    assert!(card.text().contains("Lena Lauf"), "{}", card.text());
    let refused = rosa.slash("staffing", "roster erase", &[("person", "L2".into())]);
    assert!(refused.is_err(), "not everyone is offered the command");
    let question = in_private(ada.slash("desk", "roster erase", &[("person", "L2".into())])).await;
    in_private(ada.click(&question, "Yes, erase everything")).await;
    firm.clock().advance(DAY);
    let done = ada
        .wait_dm(
            |message| message.text().contains("Erasure 1 is done"),
            PATIENCE,
        )
        .await
        .unwrap();
    assert!(!done.text().contains("Lena"), "{}", done.text());
    let card = until(&rosa, &card, "erased-1").await.unwrap();
    assert!(!card.text().contains("Lena"), "{}", card.text());
    let menu = card.menu(OFFER).expect("people to offer to");
    assert!(
        menu.options.iter().all(|option| option.value != "L2"),
        "{menu:?}"
    );
    let known: Vec<Manager> = firm
        .roster()
        .await
        .managers
        .iter()
        .map(|manager| manager.as_ref().clone())
        .collect();
    assert_eq!(known.len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_engaged_is_erased_when_the_engagement_is_over() {
    let firm = firm().await;
    let (rosa, ada, konrad) = (firm.rosa(), firm.ada(), firm.konrad());
    let card = ask(&rosa, NEED).await;
    offer(&firm, &card, &[ID]).await;
    let asked = message_of(&konrad).await;
    in_private(konrad.click(&asked, "Interessiert")).await;
    let news = rosa
        .wait_message(
            "staffing",
            |news| news.content.contains("is interested"),
            PATIENCE,
        )
        .await
        .unwrap();
    let card = until(&rosa, &card, "is interested").await.unwrap();
    let steps = in_private(ada.pick(&card, "Offers under way …", &[NAME])).await;
    let form = ada.click(&steps, "Assign").unwrap().modal().await.unwrap();
    let done = ada
        .submit(&form, &[("objectives", "Banks on board")])
        .unwrap();
    done.message().await.unwrap();
    until(&rosa, &card, "🤝 assigned").await.unwrap();

    let started = erase_me(&konrad).await;
    assert!(started.text().contains("wartet"), "{}", started.text());
    let told = konrad
        .wait_dm(
            |message| message.button("Löschung abbrechen").is_some(),
            PATIENCE,
        )
        .await
        .unwrap();
    firm.clock().advance(DAY);
    firm.wait_until_nothing_is_due().await;
    assert_eq!(
        firm.konrads_profile().await.name,
        NAME,
        "the firm still needs to know"
    );

    let steps = in_private(ada.pick(&card, "Offers under way …", &[NAME])).await;
    let form = ada
        .click(&steps, "Ended early")
        .unwrap()
        .modal()
        .await
        .unwrap();
    let ended = ada
        .submit(&form, &[("reason", "Zwirnberger left")])
        .unwrap();
    ended.message().await.unwrap();
    firm.clock().advance(DAY);
    konrad
        .wait_dm(|message| message.text().contains("Beleg"), PATIENCE)
        .await
        .unwrap();
    until(&rosa, &card, "erased-1").await.unwrap();
    until(&rosa, &news, "erased-1").await.unwrap();
    konrad
        .wait_for(&asked, |asked| asked.text().contains("entfernt"), PATIENCE)
        .await
        .unwrap();
    konrad
        .wait_for(&told, |told| told.text().contains("entfernt"), PATIENCE)
        .await
        .unwrap();
    assert_eq!(bytes_left(&firm, &needles(konrad.id().0)).await, 0);
}
