//! Slash commands and *Apps*: options with their types, offers while typing, answers that take time.

use crate::stage::Stage;

#[tokio::test(flavor = "multi_thread")]
async fn commands_are_filled_in_with_the_bots_offers() {
    let Some(stage) = Stage::set().await else {
        return;
    };
    let tour = &stage.tour;
    tour.be("anna").await;
    tour.open_channel("staffing").await;
    tour.start_slash("request").await;
    tour.click(".command .send").await;
    tour.wait_text("role: This option is required").await;
    tour.option("role", "restruct").await;
    tour.option("days", "4").await;
    tour.option("mode", "Hyb").await;
    tour.option("crisis", "True").await;
    tour.option("sponsor", "Dora").await;
    tour.option("where", "staffing").await;
    tour.option("tell", "desk").await;
    tour.shot("command").await;
    tour.click(".command .send").await;
    tour.wait_text("role: Chief Restructuring Officer · days: 4 · mode: hybrid · crisis: true · sponsor: @Dora Desk · where: #staffing · tell: @desk").await;

    tour.slash("roster search", &[("name", "Marta")]).await;
    tour.wait_text("One person found.").await;
    tour.wait_text("Anna Albers\nused\n/roster search").await;
    tour.slash("later", &[]).await;
    tour.wait_text("Counterpart is thinking…").await;
    tour.shot("thinking").await;
    tour.say("go on").await;
    tour.wait_text("Here at last.").await;
    tour.slash("silent", &[]).await;
    tour.wait_text("The application did not respond").await;

    tour.message_menu("Here at last.", "Find interim managers")
        .await;
    tour.wait_text("Looking for: Here at last.").await;
    stage.clear().await;
}
