//! What people do among themselves: say, answer, edit, delete, react, attach; by keyboard alone.

use crate::stage::Stage;

#[tokio::test(flavor = "multi_thread")]
async fn people_talk_edit_react_and_delete() {
    let Some(stage) = Stage::set().await else {
        return;
    };
    let tour = &stage.tour;
    tour.be("anna").await;
    tour.open_channel("staffing").await;
    tour.say("@Dora Desk please have a look").await;
    tour.say("second thought").await;
    tour.be("dora").await;
    assert!(
        tour.holds("messageSaying('please have a look').classList.contains('pings')")
            .await
    );
    tour.message_menu("second thought", "Reply").await;
    tour.say("an answer").await;
    tour.until("messageSaying('an answer').querySelector('.reference').innerText.includes('second thought')").await;

    let anna = stage.discord.person("anna").unwrap();
    let thought = anna
        .messages("staffing")
        .unwrap()
        .into_iter()
        .find(|m| m.content == "second thought")
        .unwrap();
    anna.react(&thought, "👍").unwrap();
    tour.until(
        "messageSaying('second thought').querySelector('.reaction .count')?.innerText === '1'",
    )
    .await;
    tour.toggle_reaction("second thought", "👍").await;
    tour.until(
        "messageSaying('second thought').querySelector('.reaction .count').innerText === '2'",
    )
    .await;
    tour.toggle_reaction("second thought", "👍").await;
    tour.until(
        "messageSaying('second thought').querySelector('.reaction .count').innerText === '1'",
    )
    .await;

    tour.be("anna").await;
    tour.message_menu("second thought", "Edit message").await;
    tour.type_text(", revised").await;
    tour.key("Enter").await;
    tour.wait_text("Brief follows the edit: second thought, revised")
        .await;
    tour.until("messageSaying('Brief follows') && document.querySelector('.edited')")
        .await;
    tour.message_menu("please have a look", "Delete message")
        .await;
    tour.wait_gone("please have a look").await;

    tour.say("@Counterpart are you there").await;
    tour.wait_text("You called, @Anna Albers?").await;
    tour.open_channel("Counterpart").await;
    tour.say("free from Monday").await;
    tour.wait_text("Noted in private: free from Monday").await;
    tour.be("ivo").await;
    assert!(
        !tour.holds("bySelector('.channel[data-name=desk]')").await,
        "a private channel is hidden"
    );
    stage.clear().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn files_are_handed_over() {
    let Some(stage) = Stage::set().await else {
        return;
    };
    let tour = &stage.tour;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("mandate.txt");
    std::fs::write(&file, "turn the plant around").unwrap();
    tour.be("anna").await;
    tour.open_channel("staffing").await;
    tour.attach(&file).await;
    tour.until("bySelector('.attached-file')?.innerText.includes('mandate.txt')")
        .await;
    tour.say("here it is").await;
    tour.wait_text("Read mandate.txt of 21 bytes").await;
    tour.start_slash("request").await;
    tour.option("role", "plant").await;
    tour.press("+ file").await;
    tour.attach(&file).await;
    tour.click(".command .send").await;
    tour.wait_text("role: Plant Manager · file: mandate.txt")
        .await;
    stage.clear().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_keyboard_suffices() {
    let Some(stage) = Stage::set().await else {
        return;
    };
    let tour = &stage.tour;
    tour.be("anna").await;
    tour.open_channel("staffing").await;
    tour.type_text("hello @dor").await;
    tour.wait_text("@Dora Desk").await;
    tour.key("Tab").await;
    tour.key("Enter").await;
    tour.wait_text("hello @Dora Desk").await;
    tour.type_text("/").await;
    tour.wait_text("An answer that takes its time").await;
    tour.shot("slash").await;
    tour.key("Escape").await;
    tour.until("!document.querySelector('.suggestions')").await;
    tour.type_text("ros").await;
    tour.wait_text("Search the roster").await;
    tour.key("Enter").await;
    tour.until("document.activeElement.id === 'option-name'")
        .await;
    tour.type_text("mar").await;
    tour.wait_text("Marta Muster").await;
    tour.key("Enter").await;
    tour.until("document.activeElement.value === 'Marta Muster'")
        .await;
    tour.key("Enter").await;
    tour.wait_text("One person found.").await;
    tour.until("document.activeElement.id === 'composer-text'")
        .await;
    tour.key("ArrowUp").await;
    tour.until("document.activeElement.className === 'edit-box'")
        .await;
    tour.key("Escape").await;
    tour.until("document.activeElement.id === 'composer-text'")
        .await;
    stage.clear().await;
}
