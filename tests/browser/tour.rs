//! Drives the demo's page in a real browser, as a person would: real key strokes and mouse clicks,
//! found by the words that a person reads; every wait is for a condition and bounded.
//!
//! A tour is written on top of it:
//!
//! ```ignore
//! let Some(tour) = Tour::start(&page.url()).await else { return };
//! tour.be("anna").await;
//! tour.open_channel("staffing").await;
//! tour.say("We need a CFO in Munich from Monday").await;
//! tour.wait_text("Shortlist").await;
//! tour.press("Edit brief").await;
//! tour.fill("Days a week", "4").await;
//! tour.submit().await;
//! tour.shot("shortlist").await;
//! tour.end().await;
//! ```

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use chromiumoxide::browser::{Browser, BrowserConfig};
use chromiumoxide::cdp::browser_protocol::dom::SetFileInputFilesParams;
use chromiumoxide::cdp::browser_protocol::emulation::SetDeviceMetricsOverrideParams;
use chromiumoxide::cdp::browser_protocol::input::InsertTextParams;
use chromiumoxide::cdp::js_protocol::runtime::EvaluateParams;
use chromiumoxide::layout::Point;
use chromiumoxide::page::{Page, ScreenshotParams};
use futures::StreamExt;
use serde::de::DeserializeOwned;
use tempfile::TempDir;
use tokio::task::JoinHandle;

/// The longest that anything may take; only a broken page waits so long.
const GUARD: Duration = Duration::from_secs(30);

/// The longest that a click is waited for; a button replaced between press and release gives none.
const CLICK: Duration = Duration::from_millis(500);

/// How often a click is tried on a page that moves.
const ATTEMPTS: usize = 10;

/// Where screenshots go; without it none are taken.
const SHOTS: &str = "TOUR_SHOTS";

/// Script that finds the smallest visible element of a kind whose words are `words`.
const FINDERS: &str = include_str!("finders.js");

/// A browser with the page open.
pub(crate) struct Tour {
    browser: Browser,
    page: Page,
    driving: JoinHandle<()>,
    // Removed when the browser has ended.
    _profile: TempDir,
}

/// The browser on this machine: `CHROMIUM` names one, else the usual names are sought.
fn browser_path() -> Option<PathBuf> {
    let named = std::env::var_os("CHROMIUM").map(PathBuf::from);
    let folders = std::env::var_os("PATH").unwrap_or_default();
    let sought = [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
    ];
    named.filter(|path| path.is_file()).or_else(|| {
        std::env::split_paths(&folders)
            .flat_map(|folder| sought.map(|name| folder.join(name)))
            .find(|path| path.is_file())
    })
}

impl Tour {
    /// Opens the page; none where there is no browser, with a word on stderr that says so.
    pub(crate) async fn start(url: &str) -> Option<Self> {
        let Some(path) = browser_path() else {
            // Written past the test harness, which keeps the words of tests that pass to itself.
            let words = "SKIPPED: no browser found (install chromium or set CHROMIUM to its path)";
            let _ = writeln!(std::io::stderr(), "{words}");
            return None;
        };
        let profile = tempfile::tempdir().expect("a folder for the browser's profile");
        let config = BrowserConfig::builder()
            .chrome_executable(path)
            .user_data_dir(profile.path())
            .no_sandbox()
            .launch_timeout(Duration::from_secs(60))
            .viewport(None)
            .window_size(1280, 860)
            .arg("disable-gpu")
            .arg("disable-quic")
            .arg("disable-component-update")
            .arg("no-default-browser-check")
            // The browser finds nothing but this machine, whatever it would like to look up.
            .arg(("host-resolver-rules", "MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"))
            .build()
            .expect("a browser's configuration");
        let (browser, mut handler) = Browser::launch(config)
            .await
            .expect("a browser that starts");
        // An event that this version of the driver does not know is no reason to stop driving.
        let driving = tokio::spawn(async move { while handler.next().await.is_some() {} });
        let page = browser.new_page("about:blank").await.expect("a tab");
        let tour = Self {
            browser,
            page,
            driving,
            _profile: profile,
        };
        tour.size(1280, 860).await;
        tour.page.goto(url).await.expect("the page opens");
        tour.until("document.body.classList.contains('live')").await;
        Some(tour)
    }

    /// Ends the browser.
    pub(crate) async fn end(mut self) {
        let asked = self.browser.close().await;
        if asked.is_err()
            || tokio::time::timeout(GUARD, self.browser.wait())
                .await
                .is_err()
        {
            self.browser.kill().await;
        }
        self.driving.abort();
    }

    /// Sets the size of the window.
    pub(crate) async fn size(&self, width: i64, height: i64) {
        let metrics = SetDeviceMetricsOverrideParams::new(width, height, 1.0, false);
        self.page
            .execute(metrics)
            .await
            .expect("a window of that size");
    }

    /// Becomes the person of this name.
    pub(crate) async fn be(&self, name: &str) {
        if !self
            .holds(&format!(
                "document.querySelector('.who')?.dataset.name === {}",
                js(name)
            ))
            .await
        {
            self.click(".who").await;
            self.click(&format!(".person[data-name={}]", js(name)))
                .await;
        }
        let is = format!(
            "document.querySelector('.who')?.dataset.name === {}",
            js(name)
        );
        self.until(&is).await;
        self.until("document.body.classList.contains('live')").await;
    }

    /// Opens the channel, thread or conversation of this name.
    pub(crate) async fn open_channel(&self, name: &str) {
        let selector = format!(".channel[data-name={}]", js(name));
        self.click(&selector).await;
        self.until(&format!(
            "document.querySelector({}).hasAttribute('aria-current') && !document.querySelector('#composer-text').disabled",
            js(&selector)
        ))
        .await;
    }

    /// Says something in the open channel.
    pub(crate) async fn say(&self, text: &str) {
        self.click("#composer-text").await;
        self.type_text(text).await;
        self.key("Enter").await;
        self.until("document.querySelector('#composer-text')?.value === ''")
            .await;
    }

    /// Types where the cursor is.
    pub(crate) async fn type_text(&self, text: &str) {
        self.page
            .execute(InsertTextParams::new(text))
            .await
            .expect("typing");
    }

    /// Presses a key where the cursor is: `Enter`, `Escape`, `Tab`, `ArrowDown` …
    pub(crate) async fn key(&self, key: &str) {
        let body = self.page.find_element("body").await.expect("a page");
        body.press_key(key).await.expect("a key");
    }

    /// Presses the button with these words, the newest one if there are several.
    pub(crate) async fn press(&self, label: &str) {
        self.click_found(&format!("byWords('button, a.button', {})", js(label)))
            .await;
    }

    /// Picks from the menu with this placeholder, or label.
    pub(crate) async fn pick(&self, menu: &str, options: &[&str]) {
        self.click_found(&format!("byLabel('.select', {})", js(menu)))
            .await;
        for option in options {
            self.click_found(&format!("byWords('.picker-label', {})", js(option)))
                .await;
        }
        if self.holds("document.querySelector('.picker-done')").await {
            self.click(".picker-done").await;
        }
    }

    /// Fills a field of the open form.
    pub(crate) async fn fill(&self, label: &str, text: &str) {
        self.click_found(&format!("byFieldLabel({})", js(label)))
            .await;
        self.value::<bool>("document.activeElement.select?.() ?? true")
            .await;
        self.type_text(text).await;
    }

    /// Sends the open form and waits until it is gone.
    pub(crate) async fn submit(&self) {
        self.click("dialog .button.primary").await;
        self.until("!document.querySelector('dialog[open]')").await;
    }

    /// Uses a slash command: the options are typed in as a person would, offers are taken.
    pub(crate) async fn slash(&self, command: &str, options: &[(&str, &str)]) {
        self.start_slash(command).await;
        for (option, text) in options {
            self.option(option, text).await;
        }
        self.click(".command .send").await;
        self.until("document.querySelector('#composer-text')").await;
    }

    /// Types a slash command and chooses it from the list.
    pub(crate) async fn start_slash(&self, command: &str) {
        self.click("#composer-text").await;
        self.type_text(&format!("/{command}")).await;
        self.click_found(&format!(
            "byWords('.suggestion-title', {})",
            js(&format!("/{command}"))
        ))
        .await;
        self.until("document.querySelector('form.command')").await;
    }

    /// Types into an option of the started command; takes the first offer if there are any.
    pub(crate) async fn option(&self, option: &str, text: &str) {
        let field = format!(".option[data-option={}] input", js(option));
        if !self
            .holds(&format!("document.querySelector({})", js(&field)))
            .await
        {
            self.press(&format!("+ {option}")).await;
        }
        self.click(&field).await;
        self.type_text(text).await;
        if self
            .holds(&format!(
                "document.querySelector({}).dataset.offers === 'true'",
                js(&field)
            ))
            .await
        {
            let offer = ".suggestions .suggestion[aria-selected=true]";
            self.until(&format!(
                "document.querySelector({})?.innerText.toLowerCase().includes({}.toLowerCase())",
                js(offer),
                js(text)
            ))
            .await;
            self.click(offer).await;
        }
    }

    /// Chooses a file for the composer or for the file option of a started command.
    pub(crate) async fn attach(&self, path: &Path) {
        let chooser = self
            .page
            .find_element("#entry input[type=file]")
            .await
            .expect("a chooser of files");
        let files = SetFileInputFilesParams::builder()
            .file(path.display().to_string())
            .backend_node_id(chooser.backend_node_id)
            .build()
            .expect("a file");
        self.page.execute(files).await.expect("a chosen file");
    }

    /// Opens the menu of the newest message that says this and chooses an entry.
    pub(crate) async fn message_menu(&self, message: &str, entry: &str) {
        let item = format!("messageSaying({})", js(message));
        self.point_at(&item).await;
        self.click_found(&format!(
            "{item}?.querySelector('.toolbar [aria-label=More]')"
        ))
        .await;
        self.click_found(&format!("byWords('.menu [role=menuitem]', {})", js(entry)))
            .await;
    }

    /// Toggles a reaction that stands under the newest message that says this.
    pub(crate) async fn toggle_reaction(&self, message: &str, emoji: &str) {
        self.click_found(&format!(
            "[...messageSaying({})?.querySelectorAll('.reaction') ?? []].find(one => one.innerText.includes({}))",
            js(message),
            js(emoji)
        ))
        .await;
    }

    /// Waits until the open channel, or a form over it, shows these words.
    pub(crate) async fn wait_text(&self, words: &str) {
        self.until(&format!("shown().includes({})", js(words)))
            .await;
    }

    /// Waits until nothing shows these words any more.
    pub(crate) async fn wait_gone(&self, words: &str) {
        self.until(&format!("!shown().includes({})", js(words)))
            .await;
    }

    /// Clicks the first visible element of a selector.
    pub(crate) async fn click(&self, selector: &str) {
        self.click_found(&format!("bySelector({})", js(selector)))
            .await;
    }

    /// Waits until an expression in the page is true.
    ///
    /// # Panics
    ///
    /// When it stays false; says what the page showed meanwhile.
    pub(crate) async fn until(&self, condition: &str) {
        if !self.becomes(condition).await {
            let shown: String = self.value("shown()").await;
            let _ = self.shot("failed").await;
            panic!("in vain: {condition}\nthe page showed:\n{shown}");
        }
    }

    /// Whether an expression in the page is true now.
    pub(crate) async fn holds(&self, condition: &str) -> bool {
        self.value(&format!("Boolean({condition})")).await
    }

    /// The value of an expression in the page.
    pub(crate) async fn value<T: DeserializeOwned>(&self, expression: &str) -> T {
        let script = format!("(() => {{ {FINDERS}; return ({expression}); }})()");
        let params = EvaluateParams::builder()
            .expression(script)
            .await_promise(true)
            .return_by_value(true)
            .build()
            .expect("an expression");
        let result = self.page.evaluate_expression(params).await;
        let result = result.unwrap_or_else(|error| panic!("{expression}: {error}"));
        result
            .into_value()
            .unwrap_or_else(|error| panic!("{expression}: {error}"))
    }

    /// Writes a picture of the page, if a folder for it is named; returns its path.
    pub(crate) async fn shot(&self, name: &str) -> Option<PathBuf> {
        let folder = PathBuf::from(std::env::var_os(SHOTS)?);
        let path = folder.join(format!("{name}.png"));
        let params = ScreenshotParams::builder().build();
        self.page
            .save_screenshot(params, &path)
            .await
            .expect("a screenshot");
        Some(path)
    }

    async fn becomes(&self, condition: &str) -> bool {
        self.becomes_within(condition, GUARD).await
    }

    async fn becomes_within(&self, condition: &str, most: Duration) -> bool {
        let most = most.as_millis();
        self.value(&format!("until(() => ({condition}), {most})"))
            .await
    }

    async fn point_at(&self, found: &str) {
        let point = self.point(found).await;
        self.page.move_mouse(point).await.expect("a mouse");
    }

    /// Clicks an element; again if the page moved it from under the mouse, as a person would.
    async fn click_found(&self, found: &str) {
        for _ in 0..ATTEMPTS {
            let point = self.point(found).await;
            self.page.move_mouse(point).await.expect("a mouse");
            // The pointer may have changed what stands there: what is aimed at is looked up last.
            let aim = format!("(one => one ? aim(one) : null)({found})");
            let Some((x, y)) = self.value::<Option<(f64, f64)>>(&aim).await else {
                continue;
            };
            self.page.click(Point::new(x, y)).await.expect("a click");
            let landed = "window.aimed !== 'waits'";
            let hit = self.becomes_within(landed, CLICK).await
                && self.holds("window.aimed === 'hit'").await;
            self.holds("window.unaim()").await;
            if hit {
                return;
            }
        }
        panic!("{found} cannot be clicked");
    }

    /// The middle of an element, once it is there, holds still and nothing lies over it.
    async fn point(&self, found: &str) -> Point {
        self.until(&format!("reachable({found})")).await;
        let (x, y): (f64, f64) = self.value(&format!("middle({found})")).await;
        Point::new(x, y)
    }
}

/// A text as JavaScript writes it.
fn js(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
