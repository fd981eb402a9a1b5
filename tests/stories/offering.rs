//! From the shortlist to the seat: offers go out, answers come back, somebody is assigned, in place, and the mandate closed.

use crate::cast::{Firm, PATIENCE, ask, beginning, in_private, until, world};
use interim_desk::{
    domain::{
        Amount, Availability, CefrLevel, CommitmentKind, Firmness, HeldRole, LanguageCode, Level,
        Manager, ManagerId, Rate, RateUnit, RoleId, SpokenLanguage, TrackRecord, TravelScope,
        Window,
    },
    loopback::{Permissions, Person, SeenMessage},
    roster::sample,
    settings::IntakeMode,
};
use std::time::Duration;

pub(crate) const OFFER: &str = "Offer to …";
const UNDER_WAY: &str = "Offers under way …";
pub(crate) const NEED: &str = "We need an interim CFO in Munich from Monday for 6 months, 5 days a week, up to €1,600 a day. \
                    German is a must. The gap: bank negotiations.";

/// A CFO from Munich who is free; `rate` makes the rank, the cheaper the better.
pub(crate) fn cfo(id: &str, name: &str, rate: u32) -> Manager {
    let mut manager = sample::at(beginning()).remove(0);
    let german = |level| SpokenLanguage {
        code: LanguageCode::new("de"),
        level,
    };
    manager.id = ManagerId::new(id);
    name.clone_into(&mut manager.name);
    manager.user = None;
    manager.roles = vec![HeldRole {
        role: RoleId::new("cfo"),
        level: Level::Board,
    }];
    manager.languages = vec![german(CefrLevel::Native)];
    "Munich".clone_into(&mut manager.home);
    manager.country = "DE".parse().unwrap();
    manager.point = None;
    manager.travel = TravelScope::Europe;
    manager.onsite_days = 5;
    manager.rate = Some(Rate {
        wish: Amount::units(u64::from(rate)).unwrap(),
        floor: None,
        currency: "EUR".parse().unwrap(),
        per: RateUnit::Day,
    });
    manager.refused_industries.clear();
    manager.off_limits.clear();
    manager.availability = Availability::Free(vec![Window {
        from: beginning().in_tz("Europe/Berlin").unwrap().date(),
        until: None,
        days_per_week: 5.0,
        firmness: Firmness::Firm,
        note: None,
        stated_at: beginning(),
    }]);
    manager.commitments.clear();
    manager.track_record = TrackRecord::default();
    manager.last_offered = None;
    manager
}

/// The firm with three CFOs, the first of whom is Konrad.
pub(crate) async fn firm_of_three() -> Firm {
    let people = vec![
        cfo("K1", "Konrad Kern", 1_200),
        cfo("L2", "Lena Lauf", 1_300),
        cfo("M3", "Mario Muth", 1_400),
    ];
    Firm::open_with(world(), IntakeMode::Full, people).await
}

/// Ada, who manages the server and so is of the desk, offers the request of a card to these people.
pub(crate) async fn offer(firm: &Firm, card: &SeenMessage, people: &[&str]) -> SeenMessage {
    let ada = firm.ada();
    let confirm = in_private(ada.pick(card, OFFER, people)).await;
    let label = if people.len() == 1 {
        "Send 1 offer".to_owned()
    } else {
        format!("Send {} offers", people.len())
    };
    in_private(ada.click(&confirm, &label)).await
}

async fn manage(firm: &Firm, card: &SeenMessage, person: &str) -> SeenMessage {
    in_private(firm.ada().pick(card, UNDER_WAY, &[person])).await
}

pub(crate) async fn message_of(person: &Person) -> SeenMessage {
    person
        .wait_dm(|message| !message.rows.is_empty(), PATIENCE)
        .await
        .expect("the offer arrives")
}

#[tokio::test(flavor = "multi_thread")]
async fn from_the_first_word_to_the_closed_mandate() {
    let firm = firm_of_three().await;
    let (rosa, ada, konrad) = (firm.rosa(), firm.ada(), firm.konrad());
    let card = ask(&rosa, NEED).await;

    let confirm = in_private(ada.pick(&card, OFFER, &["K1", "L2"])).await;
    let text = confirm.text();
    assert!(
        text.contains("Konrad Kern") && text.contains("by direct message"),
        "{text}"
    );
    assert!(
        text.contains("Lena Lauf") && text.contains("no account linked"),
        "{text}"
    );
    assert!(text.contains("24 hours"), "{text}");
    let sent = in_private(ada.click(&confirm, "Send 2 offers")).await;
    assert!(sent.text().contains("2 offers are out"), "{}", sent.text());

    let offer = message_of(&konrad).await;
    let text = offer.text();
    assert!(
        text.contains("Ein Angebot") && text.contains("1.200"),
        "{text}"
    );
    assert!(
        !text.contains("1.600") && !text.contains("rosa"),
        "the client is masked: {text}"
    );
    until(&rosa, &card, "**Konrad Kern** asked, may answer until")
        .await
        .unwrap();
    until(&rosa, &card, "**Lena Lauf** held until")
        .await
        .unwrap();

    in_private(konrad.click(&offer, "Interessiert")).await;
    konrad
        .wait_for(
            &offer,
            |offer| offer.text().contains("Sie sind interessiert"),
            PATIENCE,
        )
        .await
        .unwrap();
    let news = rosa
        .wait_message(
            "staffing",
            |news| news.content.contains("is interested"),
            PATIENCE,
        )
        .await
        .unwrap();
    assert!(news.pings_me, "the requester is told");

    let steps = manage(&firm, &card, "Konrad Kern").await;
    let form = ada.click(&steps, "Assign").unwrap().modal().await.unwrap();
    let done = ada
        .submit(
            &form,
            &[
                ("objectives", "Liquidity plan by March\nBanks on board"),
                ("sponsor", "Dr Weber"),
            ],
        )
        .unwrap();
    done.message().await.unwrap();
    let card = until(&rosa, &card, "🤝 assigned, 30 November to")
        .await
        .unwrap();
    assert!(
        card.text().contains("**Lena Lauf** released"),
        "{}",
        card.text()
    );
    assert!(card.button("Withdraw").is_none(), "the search is over");
    konrad
        .wait_for(
            &offer,
            |offer| offer.text().contains("Die Stelle ist Ihre"),
            PATIENCE,
        )
        .await
        .unwrap();
    let engaged = &firm.konrads_profile().await.commitments;
    assert_eq!(engaged.len(), 1);
    assert_eq!(engaged[0].kind, CommitmentKind::Engagement);

    firm.clock().advance(Duration::from_secs(6 * 24 * 3600));
    let steps = manage(&firm, &card, "Konrad Kern").await;
    assert!(steps.text().contains("Dr Weber"), "{}", steps.text());
    in_private(ada.click(&steps, "Is in place")).await;
    until(&rosa, &card, "6 days after the request")
        .await
        .unwrap();
    let steps = manage(&firm, &card, "Konrad Kern").await;
    let question = in_private(ada.click(&steps, "Close the mandate")).await;
    in_private(ada.pick(&question, "Objectives, and again?", &["met-again"])).await;
    until(&rosa, &card, "objectives met, would hire again")
        .await
        .unwrap();
    let after = firm.konrads_profile().await;
    assert_eq!(
        (after.track_record.mandates, after.track_record.met),
        (1, 1)
    );
    assert!(after.commitments.is_empty(), "the days are free again");
    konrad
        .wait_for(
            &offer,
            |offer| offer.text().contains("Dieser Einsatz ist beendet"),
            PATIENCE,
        )
        .await
        .unwrap();

    let report = in_private(ada.slash("staffing", "report", &[])).await;
    let text = report.text();
    assert!(
        text.contains("1 of 1 that were not withdrawn are filled (100%)"),
        "{text}"
    );
    assert!(text.contains("to the seat: 6 days in the middle"), "{text}");
    assert!(text.contains("place 1: 1 of 1 asked"), "{text}");
    assert_eq!(report.files.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_report_says_so() {
    let firm = firm_of_three().await;
    let report = in_private(firm.ada().slash("staffing", "report", &[])).await;
    assert!(
        report.text().contains("Nothing was asked for"),
        "{}",
        report.text()
    );
    let refused = in_private(
        firm.ada()
            .slash("staffing", "report", &[("months", 99.into())]),
    )
    .await;
    assert!(
        refused.text().contains("from 1 to 24"),
        "{}",
        refused.text()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn silence_is_never_a_yes() {
    let firm = firm_of_three().await;
    let (rosa, konrad) = (firm.rosa(), firm.konrad());
    let card = ask(&rosa, NEED).await;
    offer(&firm, &card, &["K1"]).await;
    let asked = message_of(&konrad).await;
    firm.clock().advance(Duration::from_secs(24 * 3600 + 1));
    until(&rosa, &card, "did not answer in time").await.unwrap();
    let asked = konrad
        .wait_for(&asked, |asked| asked.text().contains("vorbei"), PATIENCE)
        .await
        .unwrap();
    assert!(konrad.click(&asked, "Interessiert").is_err(), "greyed out");
    assert!(firm.konrads_profile().await.commitments.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_timer_that_came_due_while_the_bot_was_away_fires_once() {
    let mut firm = firm_of_three().await;
    let (rosa, konrad) = (firm.rosa(), firm.konrad());
    let card = ask(&rosa, NEED).await;
    offer(&firm, &card, &["K1"]).await;
    let asked = message_of(&konrad).await;
    until(&rosa, &card, "**Konrad Kern** asked").await.unwrap();
    firm.stop_bot().await;
    firm.clock().advance(Duration::from_secs(3 * 24 * 3600));
    firm.start_bot().await;
    until(&rosa, &card, "did not answer in time").await.unwrap();
    konrad
        .wait_for(&asked, |asked| asked.text().contains("vorbei"), PATIENCE)
        .await
        .unwrap();
    assert_eq!(konrad.dms().len(), 1, "nothing is told twice");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_no_comes_back_with_its_reason_and_is_not_proposed_again() {
    let firm = firm_of_three().await;
    let (rosa, ada, konrad) = (firm.rosa(), firm.ada(), firm.konrad());
    let card = ask(&rosa, NEED).await;
    offer(&firm, &card, &["K1", "L2"]).await;
    let asked = message_of(&konrad).await;
    let why = in_private(konrad.click(&asked, "Ablehnen")).await;
    in_private(konrad.pick(&why, "Der Hauptgrund", &["rate"])).await;
    let card = until(&rosa, &card, "declined: rate").await.unwrap();
    let menu = card.menu(OFFER).expect("others can be asked");
    assert!(menu.options.iter().all(|option| option.value != "K1"));
    konrad
        .wait_for(&asked, |asked| asked.text().contains("abgelehnt"), PATIENCE)
        .await
        .unwrap();

    let steps = manage(&firm, &card, "Lena Lauf").await;
    let why = in_private(ada.click(&steps, "Declines")).await;
    in_private(ada.pick(&why, "The main reason", &["rate"])).await;
    until(&rosa, &card, "2 of 2 declined: 2× rate")
        .await
        .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_held_twice() {
    let firm = firm_of_three().await;
    let (rosa, ada, konrad) = (firm.rosa(), firm.ada(), firm.konrad());
    let first = ask(&rosa, NEED).await;
    let second = ask(&rosa, NEED).await;
    let one = in_private(ada.pick(&first, OFFER, &["K1"])).await;
    let other = in_private(ada.pick(&second, OFFER, &["K1"])).await;
    in_private(ada.click(&one, "Send 1 offer")).await;
    let told = in_private(ada.click(&other, "Send 1 offer")).await;
    assert!(told.text().contains("No offer is out"), "{}", told.text());
    assert!(told.text().contains("Konrad Kern"), "{}", told.text());
    message_of(&konrad).await;
    assert_eq!(konrad.dms().len(), 1);
    until(&rosa, &first, "**Konrad Kern** asked").await.unwrap();

    let list = rosa
        .wait_for(
            &second,
            |card| !card.text().contains("Konrad Kern"),
            PATIENCE,
        )
        .await
        .unwrap();
    let menu = list.menu(OFFER).expect("others can be asked");
    assert!(menu.options.iter().all(|option| option.value != "K1"));
}

#[tokio::test(flavor = "multi_thread")]
async fn closed_direct_messages_are_seen_on_the_card() {
    let firm = firm_of_three().await;
    let (rosa, ada) = (firm.rosa(), firm.ada());
    firm.konrad().open_dms(false);
    let card = ask(&rosa, NEED).await;
    offer(&firm, &card, &["K1"]).await;
    let card = until(&rosa, &card, "cannot be reached by direct message")
        .await
        .unwrap();
    let steps = manage(&firm, &card, "Konrad Kern").await;
    in_private(ada.click(&steps, "Is interested")).await;
    until(&rosa, &card, "✅ is interested").await.unwrap();
    rosa.wait_message(
        "staffing",
        |news| news.content.contains("is interested"),
        PATIENCE,
    )
    .await
    .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn an_offer_is_answered_by_nobody_else() {
    let firm = firm_of_three().await;
    let (rosa, eve) = (firm.rosa(), firm.eve());
    let card = ask(&rosa, NEED).await;
    let refused = in_private(eve.pick(&card, OFFER, &["K1"])).await;
    assert!(
        refused.text().contains("Only the desk"),
        "{}",
        refused.text()
    );
    let refused = in_private(rosa.pick(&card, OFFER, &["K1"])).await;
    assert!(
        refused.text().contains("Only the desk"),
        "{}",
        refused.text()
    );
    offer(&firm, &card, &["K1"]).await;
    message_of(&firm.konrad()).await;
    let card = until(&rosa, &card, "asked, may answer until")
        .await
        .unwrap();
    let refused = in_private(eve.pick(&card, UNDER_WAY, &["Konrad Kern"])).await;
    assert!(
        refused.text().contains("Only the desk"),
        "{}",
        refused.text()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn to_withdraw_a_request_lets_everyone_go() {
    let firm = firm_of_three().await;
    let (rosa, konrad) = (firm.rosa(), firm.konrad());
    let card = ask(&rosa, NEED).await;
    offer(&firm, &card, &["K1"]).await;
    let asked = message_of(&konrad).await;
    let card = until(&rosa, &card, "**Konrad Kern** asked").await.unwrap();
    rosa.click(&card, "Withdraw").unwrap();
    konrad
        .wait_for(
            &asked,
            |asked| asked.text().contains("zurückgezogen"),
            PATIENCE,
        )
        .await
        .unwrap();
    until(&rosa, &card, "Withdrawn").await.unwrap();
    assert!(firm.konrads_profile().await.commitments.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_chosen_over_a_better_one_needs_a_reason() {
    let firm = firm_of_three().await;
    let (rosa, ada) = (firm.rosa(), firm.ada());
    let card = ask(&rosa, NEED).await;
    offer(&firm, &card, &["L2", "M3"]).await;
    let card = until(&rosa, &card, "**Mario Muth** held until")
        .await
        .unwrap();
    for name in ["Lena Lauf", "Mario Muth"] {
        let steps = manage(&firm, &card, name).await;
        in_private(ada.click(&steps, "Is interested")).await;
        rosa.wait_message(
            "staffing",
            |news| news.content.contains(&format!("{name}** is interested")),
            PATIENCE,
        )
        .await
        .unwrap();
    }
    let steps = manage(&firm, &card, "Mario Muth").await;
    let form = ada.click(&steps, "Assign").unwrap().modal().await.unwrap();
    let label = "Why not Lena Lauf, ranked higher?";
    assert!(form.fields.iter().any(|field| field.label == label));
    ada.submit(&form, &[(label, "Knows the bank")])
        .unwrap()
        .message()
        .await
        .unwrap();
    let card = until(&rosa, &card, "**Mario Muth** 🤝 assigned")
        .await
        .unwrap();
    assert!(
        card.text().contains("The mandate names no sponsor"),
        "{}",
        card.text()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_early_end_searches_again() {
    let firm = firm_of_three().await;
    let (rosa, ada) = (firm.rosa(), firm.ada());
    let card = ask(&rosa, NEED).await;
    offer(&firm, &card, &["L2"]).await;
    let card = until(&rosa, &card, "**Lena Lauf** held until")
        .await
        .unwrap();
    let steps = manage(&firm, &card, "Lena Lauf").await;
    in_private(ada.click(&steps, "Is interested")).await;
    rosa.wait_message(
        "staffing",
        |news| news.content.contains("is interested"),
        PATIENCE,
    )
    .await
    .unwrap();
    let steps = manage(&firm, &card, "Lena Lauf").await;
    let form = ada.click(&steps, "Assign").unwrap().modal().await.unwrap();
    ada.submit(&form, &[]).unwrap().message().await.unwrap();
    let card = until(&rosa, &card, "🤝 assigned").await.unwrap();
    let steps = manage(&firm, &card, "Lena Lauf").await;
    let form = ada
        .click(&steps, "Ended early")
        .unwrap()
        .modal()
        .await
        .unwrap();
    ada.submit(&form, &[("reason", "The company was sold")])
        .unwrap()
        .message()
        .await
        .unwrap();
    let card = until(&rosa, &card, "ended early on 24 November")
        .await
        .unwrap();
    assert!(card.menu(OFFER).is_some(), "others can be asked again");
    let lena = firm
        .roster()
        .await
        .managers
        .iter()
        .find(|one| one.id.as_str() == "L2")
        .cloned();
    assert_eq!(lena.unwrap().track_record.ended_early, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_goes_to_and_fro_without_names() {
    let firm = firm_of_three().await;
    let (rosa, konrad) = (firm.rosa(), firm.konrad());
    let card = ask(&rosa, NEED).await;
    offer(&firm, &card, &["K1"]).await;
    let asked = message_of(&konrad).await;
    until(&rosa, &card, "**Konrad Kern** asked").await.unwrap();
    let form = konrad
        .click(&asked, "Etwas fragen")
        .unwrap()
        .modal()
        .await
        .unwrap();
    konrad
        .submit(&form, &[("question", "Wem gehört die Firma? @everyone")])
        .unwrap()
        .message()
        .await
        .unwrap();
    let question = rosa
        .wait_message(
            "staffing",
            |post| post.text().contains("Wem gehört"),
            PATIENCE,
        )
        .await
        .unwrap();
    assert!(!question.text().contains("Konrad"), "{}", question.text());
    assert!(!question.pings_me, "nobody is called by what people write");
    let form = rosa
        .click(&question, "Answer")
        .unwrap()
        .modal()
        .await
        .unwrap();
    rosa.submit(&form, &[("reply", "A family")])
        .unwrap()
        .message()
        .await
        .unwrap();
    let reply = konrad
        .wait_dm(|message| message.text().contains("A family"), PATIENCE)
        .await
        .unwrap();
    assert!(!reply.text().contains("rosa"), "{}", reply.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_press_at_once_make_one_winner() {
    let firm = firm_of_three().await;
    let (rosa, ada, konrad) = (firm.rosa(), firm.ada(), firm.konrad());
    let card = ask(&rosa, NEED).await;
    offer(&firm, &card, &["K1"]).await;
    let asked = message_of(&konrad).await;
    let card = until(&rosa, &card, "**Konrad Kern** asked").await.unwrap();
    let steps = manage(&firm, &card, "Konrad Kern").await;
    let yes = konrad.click(&asked, "Interessiert").unwrap();
    let back = ada.click(&steps, "Withdraw the offer").unwrap();
    let (yes, back) = (yes.message().await.unwrap(), back.message().await.unwrap());
    let accepted = yes.text().contains("Notiert: interessiert");
    let withdrawn = back.text().contains("The offer is withdrawn");
    assert!(accepted || withdrawn, "{} / {}", yes.text(), back.text());
    let state = if withdrawn {
        "offer withdrawn"
    } else {
        assert!(
            back.text().contains("The person is interested"),
            "{}",
            back.text()
        );
        "✅ is interested"
    };
    until(&rosa, &card, state).await.unwrap();
    if accepted {
        rosa.wait_message(
            "staffing",
            |news| news.content.contains("is interested"),
            PATIENCE,
        )
        .await
        .unwrap();
    }
    let told = if withdrawn {
        "zurückgezogen"
    } else {
        "Sie sind interessiert"
    };
    konrad
        .wait_for(&asked, |asked| asked.text().contains(told), PATIENCE)
        .await
        .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_board_shows_what_is_under_way_and_follows_in_place() {
    let firm = firm_of_three().await;
    let (rosa, ada) = (firm.rosa(), firm.ada());
    let desk = firm.channel("desk").unwrap();
    firm.admin()
        .permit_bot(
            desk,
            Permissions::MEMBER | Permissions::PIN_MESSAGES,
            Permissions::NONE,
        )
        .unwrap();
    let told = in_private(ada.slash("desk", "board", &[])).await;
    assert!(told.text().contains("this channel"), "{}", told.text());
    let board = ada
        .wait_message(
            "desk",
            |post| post.text().contains("Nothing under way"),
            PATIENCE,
        )
        .await
        .unwrap();
    let card = ask(&rosa, NEED).await;
    firm.clock().advance(Duration::from_secs(4));
    until(&ada, &board, "offer it to candidates").await.unwrap();
    offer(&firm, &card, &["L2"]).await;
    firm.clock().advance(Duration::from_secs(4));
    let board = until(&ada, &board, "1 person is asked").await.unwrap();
    assert!(board.pinned, "it is found again");
    assert!(
        board.text().contains("1 request under way"),
        "{}",
        board.text()
    );
    until(&rosa, &card, "**Lena Lauf** held until")
        .await
        .unwrap();
    let offered = rosa.slash("staffing", "board", &[]);
    assert!(offered.is_err(), "not everyone is offered the command");

    let moved = in_private(ada.slash("staffing", "board", &[])).await;
    assert!(moved.text().contains("this channel"));
    until(&ada, &board, "The board stands in").await.unwrap();
    rosa.wait_message(
        "staffing",
        |post| post.text().contains("1 request under way"),
        PATIENCE,
    )
    .await
    .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_blind_list_shows_a_name_when_the_person_has_agreed() {
    let firm = firm_of_three().await;
    let (rosa, ada, konrad) = (firm.rosa(), firm.ada(), firm.konrad());
    in_private(ada.slash("staffing", "setup offers", &[("blind", true.into())])).await;
    let card = ask(&rosa, NEED).await;
    let nameless = |text: &str| !text.contains("Konrad") && text.contains("K1");
    assert!(nameless(&card.text()), "{}", card.text());
    let why = in_private(rosa.click(&card, "Why these?")).await;
    assert!(nameless(&why.text()), "{}", why.text());
    let more = in_private(rosa.slash("staffing", "shortlist", &[("request", 1.into())])).await;
    assert!(nameless(&more.text()), "{}", more.text());
    let why = in_private(ada.click(&card, "Why these?")).await;
    assert!(
        why.text().contains("Konrad Kern"),
        "the desk knows whom it asks"
    );

    offer(&firm, &card, &["K1"]).await;
    let asked = message_of(&konrad).await;
    let card = until(&rosa, &card, "**K1** asked").await.unwrap();
    assert!(nameless(&card.text()), "{}", card.text());
    in_private(konrad.click(&asked, "Interessiert")).await;
    let card = until(&rosa, &card, "**Konrad Kern** ✅ is interested")
        .await
        .unwrap();
    assert!(!card.text().contains("Lena"), "{}", card.text());
    rosa.wait_message(
        "staffing",
        |news| news.content.contains("Konrad Kern"),
        PATIENCE,
    )
    .await
    .unwrap();
    let asked = konrad
        .wait_for(
            &asked,
            |asked| asked.button("Doch nicht").is_some(),
            PATIENCE,
        )
        .await
        .unwrap();

    // Consent can be taken back.
    let why = in_private(konrad.click(&asked, "Doch nicht")).await;
    in_private(konrad.pick(&why, "Der Hauptgrund", &["other"])).await;
    let card = until(&rosa, &card, "**K1** declined").await.unwrap();
    assert!(!card.text().contains("Konrad"), "{}", card.text());
    konrad
        .wait_for(&asked, |asked| asked.text().contains("abgelehnt"), PATIENCE)
        .await
        .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_easily_forgotten_is_asked_once_and_an_engagement_can_go_on() {
    let firm = firm_of_three().await;
    let (rosa, ada, konrad) = (firm.rosa(), firm.ada(), firm.konrad());
    let day = Duration::from_secs(24 * 3600);
    let said = |words: &'static str| {
        let rosa = rosa.clone();
        async move {
            rosa.wait_message("staffing", |post| post.content.contains(words), PATIENCE)
                .await
                .unwrap()
        }
    };
    let card = ask(&rosa, NEED).await;
    offer(&firm, &card, &["K1"]).await;
    let asked = message_of(&konrad).await;
    in_private(konrad.click(&asked, "Interessiert")).await;
    said("is interested in request 1").await;
    firm.clock().advance(day);
    let waits = said("still waits for a decision").await;
    assert!(waits.pings_me);
    let form = ada.click(&waits, "Assign").unwrap().modal().await.unwrap();
    ada.submit(
        &form,
        &[("sponsor", "Dr Weber"), ("objectives", "Banks on board")],
    )
    .unwrap()
    .message()
    .await
    .unwrap();
    let card = until(&rosa, &card, "🤝 assigned").await.unwrap();

    firm.clock().advance(day * 5);
    let begins = said("begins today").await;
    in_private(rosa.click(&begins, "Is in place")).await;
    let card = until(&rosa, &card, "🤝 in place until 30 May 2027")
        .await
        .unwrap();
    firm.clock().advance(day * 170);
    let ends = said("ends on 30 May").await;
    let form = rosa
        .click(&ends, "Goes on longer")
        .unwrap()
        .modal()
        .await
        .unwrap();
    in_private(rosa.submit(&form, &[("until", "31 July 2027")])).await;
    until(&rosa, &card, "in place until 31 July").await.unwrap();
    let engaged = firm.konrads_profile().await.commitments;
    assert_eq!(engaged[0].until.unwrap().to_string(), "2027-07-31");
    let nonsense = rosa
        .click(&ends, "Goes on longer")
        .unwrap()
        .modal()
        .await
        .unwrap();
    let refused = in_private(rosa.submit(&nonsense, &[("until", "1 March 2027")])).await;
    assert!(
        refused.text().contains("is not a date"),
        "{}",
        refused.text()
    );
    konrad
        .wait_for(&asked, |asked| asked.text().contains("31. Juli"), PATIENCE)
        .await
        .unwrap();
}
