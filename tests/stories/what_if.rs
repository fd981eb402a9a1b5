//! What if it were cheaper, sooner, wider: tried in private, adopted in public, told in the history, taken back.

use crate::{
    cast::{Firm, PATIENCE, ask, in_private, until, world},
    people::{NEED, ask_for, cfo, free_from},
};
use interim_desk::{
    domain::{Fact, RequestId},
    loopback::{Person, SeenMessage},
    settings::IntakeMode,
    store::log,
};
use jiff::civil::date;

async fn firm() -> Firm {
    let people = vec![
        cfo("A", "Anna Cheap", |p| {
            ask_for(p, 1_300);
            free_from(p, date(2026, 11, 30));
        }),
        cfo("B", "Bert Dear", |p| ask_for(p, 1_800)),
        cfo("C", "Carla Later", |p| {
            ask_for(p, 1_400);
            free_from(p, date(2026, 12, 14));
        }),
    ];
    Firm::open_with(world(), IntakeMode::Full, people).await
}

async fn press(person: &Person, message: &SeenMessage, label: &str) -> SeenMessage {
    in_private(person.click(message, label)).await
}

fn expect(seen: &SeenMessage, parts: &[&str]) {
    for part in parts {
        assert!(seen.text().contains(part), "{part}: {}", seen.text());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn cheaper_shows_a_list_to_one_person_and_changes_nobody_elses() {
    let firm = firm().await;
    let rosa = firm.rosa();
    let card = ask(&rosa, NEED).await;
    expect(&card, &["2 of 2 who fit", "Bert Dear"]);
    let tried = press(&rosa, &card, "Cheaper").await;
    expect(
        &tried,
        &[
            "What if? Request 1: Chief Financial Officer",
            "Only you see this",
            "**Rate** ~~up to €1,600 a day~~ → up to €1,440 a day",
            "**Who fits** 2 → 1",
            "1 · Anna Cheap",
        ],
    );
    let gone = tried
        .text()
        .split("No longer among the first")
        .nth(1)
        .map(str::to_owned);
    assert!(gone.is_some_and(|rest| rest.contains("Bert Dear")));
    assert_eq!(rosa.message(&card).unwrap().text(), card.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn steps_add_up_in_place_and_one_click_leads_back() {
    let firm = firm().await;
    let rosa = firm.rosa();
    let card = ask(&rosa, NEED).await;
    let cheaper = press(&rosa, &card, "Cheaper").await;
    let twice = press(&rosa, &cheaper, "Cheaper").await;
    assert_eq!(twice.id, cheaper.id, "the list changes in its place");
    expect(&twice, &["~~up to €1,600 a day~~ → up to €1,300 a day"]);
    let wider = press(&rosa, &twice, "Wider").await;
    expect(
        &wider,
        &[
            "up to €1,300 a day",
            "**Start** ~~Monday 30 November~~ → between 30 November and 14 December",
            "➕ 2 · Carla Later",
        ],
    );
    rosa.click(&wider, "Back to what was asked").unwrap();
    firm.wait_until(PATIENCE, |_| rosa.message(&wider).is_err().then_some(()))
        .await
        .unwrap();
    assert_eq!(rosa.message(&card).unwrap().text(), card.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn sooner_goes_back_by_a_week_and_never_before_today() {
    let firm = firm().await;
    let rosa = firm.rosa();
    let card = ask(&rosa, NEED).await;
    let sooner = press(&rosa, &card, "Sooner").await;
    expect(
        &sooner,
        &[
            "**Start** ~~Monday 30 November~~ → Tuesday 24 November",
            "1 · Bert Dear",
        ],
    );
    let button = sooner.button("Sooner").expect("the button");
    assert!(button.disabled, "there is nothing before today");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_adopted_becomes_the_brief_with_its_history() {
    let mut firm = firm().await;
    let rosa = firm.rosa();
    let card = ask(&rosa, NEED).await;
    let tried = press(&rosa, &card, "Cheaper").await;
    firm.stop_bot().await;
    firm.start_bot().await;
    let adopted = press(&rosa, &tried, "Make this the brief").await;
    expect(&adopted, &["This is the brief of request 1 now", "€1,440"]);
    let card = until(&rosa, &card, "**Rate** up to €1,440 a day")
        .await
        .unwrap();
    expect(&card, &["1 of 1 who fit"]);
    let history = press(&rosa, &card, "History").await;
    let rosa_made_it = format!("<@{}> made a what-if the brief", rosa.id());
    expect(
        &history,
        &[
            "opened the request",
            &rosa_made_it,
            "**Rate** ~~up to €1,600 a day~~ → up to €1,440 a day",
        ],
    );
    let mut reading = firm.store().read().await.unwrap();
    let log = log::of_request(&mut reading, firm.guild_number(), RequestId(1))
        .await
        .unwrap();
    let adoptions = log
        .iter()
        .filter(|entry| matches!(entry.fact, Fact::WhatIfAdopted { .. }));
    assert_eq!(adoptions.count(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_adopted_change_can_be_taken_back_and_made_again() {
    let firm = firm().await;
    let rosa = firm.rosa();
    let card = ask(&rosa, NEED).await;
    let tried = press(&rosa, &card, "Cheaper").await;
    let adopted = press(&rosa, &tried, "Make this the brief").await;
    let theirs = press(&firm.dieter(), &card, "History").await;
    let history = press(&rosa, &adopted, "Take the change back").await;
    expect(&history, &["took the last change back"]);
    let card = until(&rosa, &card, "**Rate** up to €1,600 a day")
        .await
        .unwrap();
    expect(&card, &["2 of 2 who fit"]);
    press(&rosa, &history, "Take the change back").await;
    until(&rosa, &card, "**Rate** up to €1,440 a day")
        .await
        .unwrap();
    let stale = press(&firm.dieter(), &theirs, "Änderung zurücknehmen").await;
    expect(&stale, &["wurde inzwischen geändert"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_what_if_on_a_brief_that_has_changed_is_refused() {
    let firm = firm().await;
    let rosa = firm.rosa();
    let card = ask(&rosa, NEED).await;
    let mine = press(&rosa, &card, "Cheaper").await;
    let theirs = press(&firm.dieter(), &card, "Sooner").await;
    press(&rosa, &mine, "Make this the brief").await;
    until(&rosa, &card, "up to €1,440").await.unwrap();
    let late = press(&firm.dieter(), &theirs, "So übernehmen").await;
    expect(&late, &["wurde inzwischen geändert"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_change_a_request_may_try_but_not_adopt() {
    let firm = firm().await;
    let card = ask(&firm.rosa(), NEED).await;
    let eve = firm.eve();
    let tried = press(&eve, &card, "Cheaper").await;
    assert!(tried.button("Make this the brief").is_none());
    let refused = press(&eve, &card, "History").await;
    expect(&refused, &["Only the person who opened the request"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_list_can_only_be_made_wider_and_a_dead_end_is_said() {
    let firm = firm().await;
    let rosa = firm.rosa();
    let card = ask(
        &rosa,
        "We need an interim CFO in Munich from next Monday for 6 months, up to €1,000 a day, German C1",
    )
    .await;
    assert!(card.button("Cheaper").is_none(), "{}", card.text());
    assert!(card.button("Sooner").is_none());
    let tried = press(&rosa, &card, "Wider").await;
    expect(&tried, &["**Who fits** 0 → 1", "➕ 1 · Anna Cheap"]);
    let none = ask(
        &rosa,
        "We need an interim plant manager in Chemnitz from Monday",
    )
    .await;
    let refused = press(&rosa, &none, "Wider").await;
    expect(
        &refused,
        &["No single change of the brief would let more people in"],
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_budget_cheaper_begins_below_the_dearest() {
    let firm = firm().await;
    let rosa = firm.rosa();
    let card = ask(
        &rosa,
        "We need an interim CFO in Munich from next Monday for 6 months, German C1",
    )
    .await;
    let tried = press(&rosa, &card, "Cheaper").await;
    expect(
        &tried,
        &[
            "**Rate** ~~not said~~ → up to €1,560 a day",
            "**Who fits** 2 → 1",
        ],
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn where_lists_are_blind_no_trial_tells_a_name() {
    let firm = firm().await;
    let (rosa, ada) = (firm.rosa(), firm.ada());
    in_private(ada.slash("staffing", "setup offers", &[("blind", true.into())])).await;
    let card = ask(&rosa, NEED).await;
    let tried = press(&rosa, &card, "Cheaper").await;
    expect(&tried, &["1 · A ·"]);
    for who in ["Anna Cheap", "C"] {
        let used = rosa.slash("staffing", "why-not", &[("person", who.into())]);
        expect(&in_private(used).await, &["Only the desk"]);
    }
    for name in ["Anna", "Bert", "Carla"] {
        assert!(!tried.text().contains(name), "{name}: {}", tried.text());
    }
    let typed = [("person", "a".into())];
    let offered = rosa
        .autocomplete("staffing", "why-not", &typed, "person")
        .await;
    assert!(offered.unwrap().is_empty());
}
