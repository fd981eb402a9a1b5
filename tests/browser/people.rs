//! Who sits before the screen, what waits for the others, examples, and the clock.

use crate::stage::Stage;

#[tokio::test(flavor = "multi_thread")]
async fn an_example_is_clicked_and_the_clock_moves() {
    let Some(stage) = Stage::set().await else {
        return;
    };
    let tour = &stage.tour;
    tour.be("ada").await;
    tour.shot("empty").await;
    tour.press("Werkleiter").await;
    tour.wait_text("Wir suchen ab sofort einen CFO").await;
    tour.wait_text("Shortlist: Chief Financial Officer").await;
    assert!(
        tour.holds("document.querySelector('.who').dataset.name === 'dora'")
            .await
    );

    let before = stage.discord.clock().now();
    tour.press("+1 week").await;
    tour.until("document.querySelectorAll('.day').length >= 1")
        .await;
    tour.say("a week later").await;
    tour.until("document.querySelectorAll('.day').length >= 2")
        .await;
    let week = jiff::SignedDuration::from_hours(7 * 24);
    assert!(stage.discord.clock().now().duration_since(before) >= week);
    assert!(stage.clock_told.lock().unwrap()[0].duration_since(before) >= week);

    tour.size(390, 800).await;
    tour.until("!bySelector('.channel')").await;
    tour.shot("narrow").await;
    tour.click("#drawer").await;
    tour.click(".channel[data-name=availability]").await;
    tour.until("document.querySelector('#channel-name').innerText === '# availability'")
        .await;
    stage.clear().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_is_looked_at_and_become() {
    let Some(stage) = Stage::set().await else {
        return;
    };
    let tour = &stage.tour;
    tour.be("dora").await;
    tour.open_channel("staffing").await;
    tour.say("who is free?").await;
    tour.be("anna").await;
    tour.press("Dora Desk").await;
    tour.shot("person").await;
    tour.press("Show profile").await;
    tour.wait_text("Profile of dora").await;
    tour.press("Dora Desk").await;
    tour.press("Be Dora Desk").await;
    tour.until("bySelector('.who').dataset.name === 'dora'")
        .await;
    tour.wait_gone("Profile of dora").await;
    tour.click(".who").await;
    tour.shot("who").await;
    stage.clear().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_for_another_person_is_seen() {
    let Some(stage) = Stage::set().await else {
        return;
    };
    let tour = &stage.tour;
    tour.be("anna").await;
    stage
        .discord
        .person("ivo")
        .unwrap()
        .dm("free from Monday")
        .unwrap();
    tour.until("bySelector('.who .badge')?.innerText === '1'")
        .await;
    tour.be("ivo").await;
    tour.open_channel("Counterpart").await;
    tour.wait_text("Noted in private: free from Monday").await;
    tour.be("anna").await;
    tour.until("!bySelector('.who .badge')").await;
    stage
        .discord
        .person("dora")
        .unwrap()
        .say("availability", "<@&1> anyone?")
        .unwrap();
    tour.until("bySelector('.channel.unread')?.dataset.name === 'availability'")
        .await;
    tour.open_channel("availability").await;
    tour.until("!bySelector('.channel.unread')").await;
    stage.clear().await;
}
