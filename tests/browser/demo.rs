//! The demo as a newcomer meets it: the real bot over the sample roster, used in a real browser.

use interim_desk::demo::{Demo, DemoArguments};

use crate::tour::Tour;

async fn opened() -> Option<(Demo, Tour)> {
    let demo = Demo::start(&DemoArguments::default())
        .await
        .expect("the demo starts");
    match Tour::start(&demo.url()).await {
        Some(tour) => Some((demo, tour)),
        None => {
            demo.stop().await;
            None
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newcomer_types_a_request_and_follows_it_through_the_card() {
    let Some((demo, tour)) = opened().await else {
        return;
    };
    tour.say("We need an interim CFO in Munich from next Monday for 6 months, up to €1,600/day, German and English").await;
    tour.wait_text("Request 1: Chief Financial Officer").await;
    tour.wait_text("Konrad Ebersilber").await;
    tour.wait_text("250 on the roster").await;
    tour.shot("demo-card").await;
    tour.press("Why these?").await;
    tour.wait_text("Only you can see this").await;
    tour.press("Change the brief").await;
    tour.fill("Role", "Plant manager").await;
    tour.submit().await;
    tour.wait_text("Request 1: Plant Manager").await;
    tour.press("Withdraw").await;
    tour.wait_text("Reopen").await;
    tour.shot("demo-withdrawn").await;
    tour.end().await;
    demo.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_three_ready_made_requests_are_understood_in_their_languages() {
    let Some((demo, tour)) = opened().await else {
        return;
    };
    for (button, heading) in [
        ("CFO in Munich", "Chief Financial Officer"),
        ("Krise in Frankfurt (DE)", "Anfrage 2"),
        ("COO à Lyon (FR)", "Demande 3"),
    ] {
        tour.press(button).await;
        tour.wait_text(heading).await;
    }
    tour.shot("demo-three").await;
    tour.end().await;
    demo.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_ambiguous_title_is_asked_back_and_settled_with_a_menu() {
    let Some((demo, tour)) = opened().await else {
        return;
    };
    tour.say("need a CRO from January").await;
    tour.wait_text("Request 1").await;
    tour.pick("Which role is it?", &["Chief Restructuring Officer"])
        .await;
    tour.wait_text("Request 1: Chief Restructuring Officer")
        .await;
    tour.end().await;
    demo.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn from_the_request_to_the_outcome_as_four_people() {
    let Some((demo, tour)) = opened().await else {
        return;
    };
    tour.say("We need an interim CFO in Munich from next Monday for 6 months, up to €1,600/day, German and English").await;
    tour.wait_text("Konrad Ebersilber").await;

    tour.be("dieter").await;
    tour.open_channel("staffing").await;
    tour.pick("Offer to …", &["Konrad Ebersilber", "Marlies Zunderbach"])
        .await;
    tour.wait_text("Diese Angebote senden?").await;
    tour.shot("demo-offer-confirm").await;
    tour.press("2 Angebote senden").await;
    tour.wait_text("2 Angebote sind unterwegs").await;

    tour.be("konrad").await;
    tour.open_channel("Interim Desk").await;
    tour.wait_text("Ein Angebot").await;
    tour.shot("demo-offer").await;
    tour.press("Interessiert").await;
    tour.wait_text("Sie sind interessiert").await;

    tour.be("rosa").await;
    tour.open_channel("staffing").await;
    tour.wait_text("is interested in request 1").await;

    tour.be("ada").await;
    tour.open_channel("staffing").await;
    tour.pick("Offers under way …", &["Konrad Ebersilber"])
        .await;
    tour.press("Assign").await;
    tour.fill("Objectives, one a line", "Liquidity plan by March")
        .await;
    tour.fill("Sponsor", "Dr Weber").await;
    tour.submit().await;
    tour.wait_text("🤝 assigned").await;
    tour.wait_text("Marlies Zunderbach released").await;
    tour.shot("demo-assigned").await;

    tour.press("+1 week").await;
    tour.pick("Offers under way …", &["Konrad Ebersilber"])
        .await;
    tour.press("Is in place").await;
    tour.wait_text("7 days after the request").await;
    tour.pick("Offers under way …", &["Konrad Ebersilber"])
        .await;
    tour.press("Close the mandate").await;
    tour.pick(
        "Objectives, and again?",
        &["objectives met, would hire again"],
    )
    .await;
    tour.wait_text("mandate closed: objectives met").await;
    tour.shot("demo-closed").await;
    tour.end().await;
    demo.stop().await;
}
