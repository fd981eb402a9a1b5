//! The demo's page in a real browser. Without one these tests say so and pass.

mod counterpart;
mod door;
#[path = "../support/mod.rs"]
mod support;
mod tour;

use std::sync::{Arc, Mutex};
use std::time::Duration;

use interim_desk::demo::page::{Page, PageOptions};
use interim_desk::loopback::Options;
use jiff::Timestamp;

use counterpart::Counterpart;
use support::Watched;
use tour::Tour;

/// The firm, its bot and the page, with a browser before it.
struct Stage {
    discord: Watched,
    bot: Counterpart,
    page: Page,
    tour: Tour,
    clock_told: Arc<Mutex<Vec<Timestamp>>>,
}

impl Stage {
    async fn set() -> Option<Self> {
        // Long enough for a bot that answers, short enough to see what happens when it does not.
        let options = Options {
            answer_within: Duration::from_millis(700),
            ..Options::default()
        };
        let discord = Watched::start(counterpart::world(), options).await;
        let clock_told: Arc<Mutex<Vec<Timestamp>>> = Arc::default();
        let told = Arc::clone(&clock_told);
        let page = Page::start(
            (*discord).clone(),
            PageOptions {
                examples: counterpart::examples(),
                on_clock: Arc::new(move |now| told.lock().expect("a list").push(now)),
                ..PageOptions::default()
            },
        )
        .await
        .expect("a page");
        let bot = Counterpart::connect(&discord).await;
        let tour = Tour::start(&page.url()).await?;
        Some(Self {
            discord,
            bot,
            page,
            tour,
            clock_told,
        })
    }

    async fn clear(self) {
        self.tour.end().await;
        self.page.stop().await;
        self.bot.stop().await;
        self.discord.stop().await;
    }
}

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

#[tokio::test(flavor = "multi_thread")]
async fn markdown_is_drawn_as_on_discord() {
    let Some(stage) = Stage::set().await else {
        return;
    };
    for (text, html) in [
        ("plain", r#"<div class="prose">plain</div>"#),
        (
            "**a *b* c**",
            r#"<div class="prose"><strong>a <em>b</em> c</strong></div>"#,
        ),
        (
            "snake_case_name",
            r#"<div class="prose">snake_case_name</div>"#,
        ),
        ("2 * 3 * 4", r#"<div class="prose">2 * 3 * 4</div>"#),
        (r"\*no\*", r#"<div class="prose">*no*</div>"#),
        (
            "`**code**`",
            r#"<div class="prose"><code>**code**</code></div>"#,
        ),
        (
            "```rust\nfn a() {}\n```",
            "<pre><code>fn a() {}</code></pre>",
        ),
        ("one\ntwo", r#"<div class="prose">one<br>two</div>"#),
        (
            "> said\n> so\ndone",
            r#"<blockquote><div class="prose">said<br>so</div></blockquote><div class="prose">done</div>"#,
        ),
        (
            "- a\n- b\n  - c",
            "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>",
        ),
        ("3. c\n4. d", r#"<ol start="3"><li>c</li><li>d</li></ol>"#),
        ("-# small", r#"<div class="small-print">small</div>"#),
        (
            "||x||",
            r#"<div class="prose"><button type="button" class="spoiler" aria-label="Spoiler">x</button></div>"#,
        ),
        (
            "@everyone",
            r#"<div class="prose"><span class="mention">@everyone</span></div>"#,
        ),
        (
            "<@1>",
            r#"<div class="prose"><span class="mention ">@unknown user</span></div>"#,
        ),
        (
            "<t:99999999999999:F>",
            r#"<div class="prose">&lt;t:99999999999999:F&gt;</div>"#,
        ),
        (
            "<t:9999999999999:F>",
            r#"<div class="prose">Invalid date</div>"#,
        ),
        ("<b>", r#"<div class="prose">&lt;b&gt;</div>"#),
        (
            "[here](https://example.org/a)",
            r#"<div class="prose"><a href="https://example.org/a" target="_blank" rel="noopener noreferrer">here</a></div>"#,
        ),
    ] {
        let text = serde_json::Value::from(text);
        let drawn: String = stage
            .tour
            .value(&format!(
                "import('/js/markdown.js').then(({{ markdown }}) => {{ const box = document.createElement('div'); \
                 box.append(markdown({text})); return box.innerHTML; }})"
            ))
            .await;
        assert_eq!(drawn, html, "{text}");
    }
    let stamp: String = stage
        .tour
        .value("import('/js/markdown.js').then(({ markdown }) => markdown('<t:0:R>').textContent)")
        .await;
    assert!(stamp.contains("years ago"), "{stamp}");
    stage.clear().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_that_is_said_becomes_markup() {
    let Some(stage) = Stage::set().await else {
        return;
    };
    let tour = &stage.tour;
    tour.be("anna").await;
    tour.open_channel("availability").await;
    tour.say("<img src=x onerror=alert(1)> [x](javascript:alert(1)) <script>alert(1)</script>")
        .await;
    tour.wait_text("<img src=x onerror=alert(1)> [x](javascript:alert(1)) <script>")
        .await;
    assert!(
        !tour
            .holds("document.querySelector('.message img, .message script, .message a')")
            .await
    );
    stage.clear().await;
}
