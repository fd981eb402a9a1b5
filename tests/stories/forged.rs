//! Ids that the bot did not write as they are: of older versions, made up, out of another firm.

use crate::cast::{Firm, ask, in_private, until};
use interim_desk::loopback::{MessageId, SeenModal};
use serde_json::{Value, json};

const NEED: &str = "We need an interim CFO in Munich from Monday";

/// A message of the bot with a button for each id, five in a row.
async fn buttons(firm: &Firm, place: &str, ids: &[&str]) -> MessageId {
    let button = |id: &&str| json!({"type": 2, "style": 2, "label": id, "custom_id": id});
    let rows: Vec<Value> = ids
        .chunks(5)
        .map(|row| json!({"type": 1, "components": row.iter().map(button).collect::<Vec<_>>()}))
        .collect();
    firm.posted_by_the_bot(
        place,
        &json!({"content": "An old message", "components": rows}),
    )
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn ids_that_are_not_of_this_version_get_a_private_sentence() {
    let firm = Firm::open().await;
    let ids = [
        "d0:why:1",
        "d9:x",
        "d1:",
        "d1:fly:1",
        "d1:why:x",
        "d1:why:1:2",
        "why",
        "d1:withdraw:1",
        "d:why:1",
        "d99999999999999999999:why:1",
    ];
    let old = buttons(&firm, "staffing", &ids).await;
    firm.eve().message(old).unwrap();
    for id in ids {
        let told = in_private(firm.eve().click(old, id)).await;
        assert!(
            told.text().contains("older version"),
            "{id}: {}",
            told.text()
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forged_click_does_not_get_past_the_permissions() {
    let firm = Firm::open().await;
    let card = ask(&firm.rosa(), NEED).await;
    let before = firm.roster().await;
    let ids = [
        "d1:withdraw:1:1",
        "d1:reopen:1",
        "d1:edit:1:1",
        "d1:adopt:1:1:r100000EUR",
        "d1:takeback:1:1",
        "d1:history:1",
        "d1:ask:1:1:place",
        "d1:removed:P0001",
        "d1:remove:P0001",
        "d1:profile:P0001",
        "d1:find:0:cfo",
        "d1:import:1",
        "d1:free:P0002",
        "d1:setup",
        "d1:add",
        "d1:save:P0001",
        "d1:freed:P0002",
        "d1:saved",
    ];
    let old = buttons(&firm, "staffing", &ids).await;
    firm.eve().message(old).unwrap();
    for id in ids {
        let told = in_private(firm.eve().click(old, id)).await;
        assert!(told.text().starts_with("Only "), "{id}: {}", told.text());
    }
    assert_eq!(firm.roster().await, before);
    assert!(
        firm.rosa()
            .message(&card)
            .unwrap()
            .button("Withdraw")
            .is_some()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn numbers_that_nothing_has_get_a_private_sentence() {
    let firm = Firm::open().await;
    let ids = [
        "d1:why:999",
        "d1:why:-1",
        "d1:why:9223372036854775807",
        "d1:whynot:999:0",
        "d1:more:999:65535",
        "d1:withdraw:999:1",
        "d1:refresh:999",
        "d1:import:999",
        "d1:remove:XXXX",
        "d1:free:XXXX",
    ];
    let old = buttons(&firm, "staffing", &ids).await;
    firm.ada().message(old).unwrap();
    for id in ids {
        let told = in_private(firm.ada().click(old, id)).await;
        assert!(
            told.embeds.is_empty() && !told.text().is_empty(),
            "{id}: {}",
            told.text()
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_far_beyond_the_last_is_no_trouble() {
    let firm = Firm::open().await;
    ask(&firm.rosa(), NEED).await;
    let ids = [
        "d1:more:1:65535",
        "d1:whynot:1:65535",
        "d1:find:65535:cfo",
        "d1:find:0:",
    ];
    let old = buttons(&firm, "staffing", &ids).await;
    firm.ada().message(old).unwrap();
    for id in ids {
        in_private(firm.ada().click(old, id)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_of_another_firm_is_none_of_ours() {
    let firm = Firm::open().await;
    let rick = firm.person("rick").unwrap();
    ask(&firm.rosa(), NEED).await;
    let ids = [
        "d1:why:1",
        "d1:withdraw:1:1",
        "d1:refresh:1",
        "d1:more:1:0",
        "d1:whynot:1:0",
    ];
    let old = buttons(&firm, "Rival Search/staffing", &ids).await;
    rick.message(old).unwrap();
    for id in ids {
        let told = in_private(rick.click(old, id)).await;
        assert!(
            told.text().contains("There is no request 1 here"),
            "{id}: {}",
            told.text()
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_choice_that_was_never_offered_is_refused() {
    let firm = Firm::open().await;
    let rosa = firm.rosa();
    ask(&rosa, "We need an interim CRO in Munich from Monday").await;
    ask(&rosa, NEED).await;
    let menu = |id: &str, values: &[&str]| {
        let options: Vec<_> = values
            .iter()
            .map(|value| json!({"label": value, "value": value}))
            .collect();
        json!({"type": 1, "components": [{"type": 3, "custom_id": id, "options": options}]})
    };
    let body = json!({
        "content": "An old message",
        "components": [
            menu("d1:pick:1:1", &["coo", "witch"]),
            menu("d1:pick:2:1", &["cro_restructuring", "coo"]),
            menu("d1:why1:2", &["XXXX"]),
            menu("d1:open", &["XXXX"]),
        ],
    });
    let old = firm.posted_by_the_bot("staffing", &body).await;
    firm.ada().message(old).unwrap();
    for (id, value) in [
        ("d1:pick:1:1", "coo"),
        ("d1:pick:1:1", "witch"),
        ("d1:pick:2:1", "cro_restructuring"),
        ("d1:pick:2:1", "coo"),
        ("d1:why1:2", "XXXX"),
        ("d1:open", "XXXX"),
    ] {
        let told = in_private(firm.ada().pick(old, id, &[value])).await;
        assert!(
            told.embeds.is_empty() && !told.text().is_empty(),
            "{id} {value}: {}",
            told.text()
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_under_another_id_does_not_get_past_the_permissions() {
    let firm = Firm::open().await;
    let card = ask(&firm.rosa(), NEED).await;
    let form = firm
        .rosa()
        .click(&card, "Change the brief")
        .unwrap()
        .modal()
        .await
        .unwrap();
    for (id, words) in [
        ("d1:brief:1:99", "has changed in the meantime"),
        ("d1:brief:99:1", "There is no request 99"),
        ("d1:answer:1:99:rate", "has changed in the meantime"),
        ("d1:save:P0001", "Only the person concerned"),
        ("d1:add", "Only the desk"),
        ("d1:saved", "Only people who manage"),
        ("d1:freed:P0001", "Only the person concerned"),
        ("d0:brief:1:1", "older version"),
    ] {
        let forged = SeenModal {
            custom_id: id.to_owned(),
            ..form.clone()
        };
        let told = in_private(
            firm.rosa()
                .submit(&forged, &[("rate", "up to €9,000 a day")]),
        )
        .await;
        assert!(told.text().contains(words), "{id}: {}", told.text());
    }
    assert!(!firm.rosa().message(&card).unwrap().text().contains("9,000"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_what_if_of_extremes_breaks_nothing() {
    let firm = Firm::open().await;
    let rosa = firm.rosa();
    let card = ask(&rosa, NEED).await;
    let ids = [
        "d1:try:1:1:cheaper:s99991231.w65535.d700.k4294967295.r1000000000EUR",
        "d1:try:1:1:wider:s00010101.w1.d1.k0.r0EUR.m.lxx~N",
        "d1:try:1:1:sooner:u.l.lde.lzz~A1",
        "d1:adopt:1:1:u",
        "d1:adopt:1:1:s99991231.w65535.d1.k4294967295.r0EUR.lde",
    ];
    let old = buttons(&firm, "staffing", &ids).await;
    rosa.message(old).unwrap();
    for id in ids.iter().take(3) {
        in_private(rosa.click(old, id)).await;
    }
    rosa.click(old, ids[3]).unwrap();
    let adopted = in_private(rosa.click(old, ids[4])).await;
    assert!(
        adopted.text().contains("This is the brief"),
        "{}",
        adopted.text()
    );
    until(&rosa, &card, "31 December 9999").await.unwrap();
}
