//! Text as it is drawn.

use crate::stage::Stage;

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
