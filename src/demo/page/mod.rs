//! The page of the demo: stands in for the Discord client, in any browser, without an account.
//!
//! A small server on 127.0.0.1 hands out one page (plain HTML, CSS and JavaScript, embedded in the
//! binary) and acts for whoever sits before it as one of the [`Person`](crate::loopback::Person)s of
//! the loopback Discord: what the person sees is read as JSON, what they do is posted as JSON, and
//! changes are pushed as server-sent events.
//!
//! It knows the loopback only: neither the bot nor any other room of ours. It holds no state of
//! its own but files on their way and forms that are open. It answers no other site: see `guard.rs`.
//!
//! ```no_run
//! # async fn demo(discord: interim_desk::loopback::Loopback) -> std::io::Result<()> {
//! use interim_desk::demo::page::{ExampleRequest, Page, PageOptions};
//!
//! let page = Page::start(discord, PageOptions {
//!     examples: vec![ExampleRequest {
//!         label: "CFO in Munich".into(),
//!         person: "anna".into(),
//!         channel: "staffing".into(),
//!         text: "We need a CFO in Munich from Monday".into(),
//!     }],
//!     ..PageOptions::default()
//! }).await?;
//! println!("open {}", page.url());
//! page.stop().await;
//! # Ok(())
//! # }
//! ```

mod acts;
mod asks;
mod assets;
mod guard;
mod live;
mod reads;
mod shelf;

use std::fmt;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use serde::Serialize;
use tokio::net::TcpListener;
use tokio::sync::{broadcast, watch};
use tokio::task::JoinHandle;

use crate::loopback::{CannotDo, Loopback, Person};
use shelf::Shelf;

/// How long a page that still talks keeps [`Page::stop`] waiting.
const GRACE: Duration = Duration::from_secs(1);

/// A ready-made request that the page offers as a button.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ExampleRequest {
    /// The words on the button.
    pub label: String,
    /// Who says it, by the name in the loopback's world.
    pub person: String,
    /// Where, by the name of the channel.
    pub channel: String,
    /// What is said.
    pub text: String,
}

/// What is told when the clock was moved by hand.
pub type OnClock = Arc<dyn Fn(Timestamp) + Send + Sync>;

/// How the page is set up.
#[derive(Clone)]
pub struct PageOptions {
    /// The port on 127.0.0.1; 0 takes any free one.
    pub port: u16,
    /// The requests to click, from the left.
    pub examples: Vec<ExampleRequest>,
    /// Called with the new time after the loopback's clock was moved, before the page hears of it:
    /// whoever keeps a clock of their own follows here.
    pub on_clock: OnClock,
}

impl Default for PageOptions {
    fn default() -> Self {
        Self {
            port: 0,
            examples: Vec::new(),
            on_clock: Arc::new(|_| {}),
        }
    }
}

impl fmt::Debug for PageOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PageOptions")
            .field("port", &self.port)
            .field("examples", &self.examples)
            .finish_non_exhaustive()
    }
}

/// The running page; dropping it stops it without waiting.
#[derive(Debug)]
pub struct Page {
    address: SocketAddr,
    stopping: watch::Sender<bool>,
    serving: JoinHandle<()>,
}

impl Page {
    /// Serves the page for the people of `loopback`.
    ///
    /// # Errors
    ///
    /// The port is taken.
    pub async fn start(loopback: Loopback, options: PageOptions) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port)).await?;
        let address = listener.local_addr()?;
        let (stopping, stopped) = watch::channel(false);
        let (clock_moves, _) = broadcast::channel(16);
        let room = Room {
            loopback,
            options,
            shelf: Arc::default(),
            clock_moves,
            stopped: stopped.clone(),
        };
        let app = Router::new()
            .merge(assets::routes())
            .merge(reads::routes())
            .merge(acts::routes())
            .merge(asks::routes())
            .merge(live::routes())
            .layer(axum::middleware::from_fn(guard::guard))
            .with_state(room);
        let until = stop_asked(stopped);
        let serving = tokio::spawn(async move {
            if let Err(error) = axum::serve(listener, app)
                .with_graceful_shutdown(until)
                .await
            {
                tracing::error!(%error, "the page stopped");
            }
        });
        Ok(Self {
            address,
            stopping,
            serving,
        })
    }

    /// Where the page is opened.
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Ends the server and the streams of all open pages.
    pub async fn stop(mut self) {
        self.stopping.send_replace(true);
        // A browser that holds a request open must not hold up the end of the process.
        if tokio::time::timeout(GRACE, &mut self.serving)
            .await
            .is_err()
        {
            self.serving.abort();
        }
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.stopping.send_replace(true);
        self.serving.abort();
    }
}

/// What every handler works with.
#[derive(Clone)]
struct Room {
    loopback: Loopback,
    options: PageOptions,
    shelf: Arc<Shelf>,
    clock_moves: broadcast::Sender<Timestamp>,
    stopped: watch::Receiver<bool>,
}

impl Room {
    fn person(&self, name: &str) -> Result<Person, Refusal> {
        Ok(self.loopback.person(name)?)
    }
}

async fn stop_asked(mut stopped: watch::Receiver<bool>) {
    // An error means that the page itself was dropped, which is the end as well.
    let _ = stopped.wait_for(|stopped| *stopped).await;
}

/// What the page is told when a person cannot do something: a status and a sentence.
#[derive(Debug)]
struct Refusal {
    status: StatusCode,
    sentence: String,
}

impl Refusal {
    fn new(status: StatusCode, sentence: impl Into<String>) -> Self {
        Self {
            status,
            sentence: sentence.into(),
        }
    }
}

impl From<CannotDo> for Refusal {
    fn from(why: CannotDo) -> Self {
        let status = match why {
            CannotDo::NoSuchPerson(_)
            | CannotDo::NoSuchChannel(_)
            | CannotDo::NoSuchMessage(_)
            | CannotDo::NoSuchControl(_)
            | CannotDo::NoSuchCommand(_) => StatusCode::NOT_FOUND,
            CannotDo::Refused { .. } | CannotDo::NotYours => StatusCode::FORBIDDEN,
            CannotDo::TimedOut(_) | CannotDo::Otherwise { .. } => StatusCode::GATEWAY_TIMEOUT,
            _ => StatusCode::UNPROCESSABLE_ENTITY,
        };
        Self::new(status, why.to_string())
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        #[derive(Serialize)]
        struct Body {
            error: String,
        }
        (
            self.status,
            axum::Json(Body {
                error: self.sentence,
            }),
        )
            .into_response()
    }
}
