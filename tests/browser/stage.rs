//! Everything that a test of the page needs, set up and cleared away.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use interim_desk::demo::page::{Page, PageOptions};
use interim_desk::loopback::Options;
use jiff::Timestamp;

use crate::counterpart::{self, Counterpart};
use crate::support::Watched;
use crate::tour::Tour;

/// The firm, its bot and the page, with a browser before it.
pub(crate) struct Stage {
    pub(crate) discord: Watched,
    bot: Counterpart,
    page: Page,
    pub(crate) tour: Tour,
    pub(crate) clock_told: Arc<Mutex<Vec<Timestamp>>>,
}

impl Stage {
    pub(crate) async fn set() -> Option<Self> {
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

    pub(crate) async fn clear(self) {
        self.tour.end().await;
        self.page.stop().await;
        self.bot.stop().await;
        self.discord.stop().await;
    }
}
