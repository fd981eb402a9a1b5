//! A request from the first word to the offers: cards, buttons, menus, forms, threads.

use crate::stage::Stage;

#[tokio::test(flavor = "multi_thread")]
async fn a_request_is_typed_and_answered_with_a_card_whose_controls_work() {
    let Some(stage) = Stage::set().await else {
        return;
    };
    let tour = &stage.tour;
    tour.be("anna").await;
    tour.open_channel("staffing").await;
    tour.say("Wanted: a **CFO** for Munich").await;
    tour.wait_text("Shortlist: Chief Financial Officer").await;
    tour.wait_text("Marta Muster").await;
    tour.wait_text("shortlist.csv").await;
    assert!(
        tour.holds("messageSaying('Wanted:').querySelector('strong')?.innerText === 'CFO'")
            .await
    );
    assert!(
        tour.holds("messageSaying('Wanted:').querySelector('.reaction').innerText.includes('🔎')")
            .await
    );
    assert!(tour.holds("byWords('button', 'Crisis').disabled").await);
    tour.shot("card").await;

    tour.press("Why?").await;
    tour.wait_text("Because 92 % fit.").await;
    tour.wait_text("Only you can see this").await;
    tour.shot("only-you").await;
    tour.press("Dismiss message").await;
    tour.wait_gone("Because 92 % fit.").await;

    tour.press("Never answers").await;
    tour.wait_text("This interaction failed").await;
    tour.shot("interaction-failed").await;

    tour.pick("Which title is meant?", &["Treasurer"]).await;
    tour.wait_text("Title settled: Treasurer").await;

    tour.press("Edit brief").await;
    tour.wait_text("Edit the brief").await;
    tour.click("dialog .button.primary").await;
    tour.wait_text("This is a required field").await;
    tour.shot("form").await;
    tour.fill("Days a week", "4").await;
    tour.submit().await;
    tour.wait_text("Brief changed: place = Munich, days = 4, gap =")
        .await;
    tour.wait_text("(edited)").await;

    tour.press("Open thread").await;
    tour.wait_text("See thread").await;
    tour.open_channel("CFO Munich").await;
    tour.wait_text("Talk about it here.").await;
    tour.open_channel("staffing").await;

    tour.press("Send offers").await;
    tour.wait_text("Offers are out").await;
    tour.wait_text("3 people were asked.").await;
    tour.shot("offers").await;
    stage.clear().await;
}
