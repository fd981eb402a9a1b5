//! What happens on each event: authorise, load, decide, save, say.
//!
//! The desk knows no Discord. What comes in is plain data with the time beside it; what goes out is an [`Outcome`]: an
//! answer for the person who acted, and posts that are rows in the outbox already. Each change of state, its line in
//! the log and what must be said about it are one transaction, and nothing waits on the chat platform while one is open.

mod amend;
mod answers;
mod assignment;
mod availability;
mod board;
mod brief;
mod cursor;
mod engagement;
mod erasure;
mod guilds;
mod numbers;
mod offers;
mod outbox;
mod permission;
mod press;
mod privacy;
mod prompts;
mod question;
mod report;
mod request;
mod roster;
mod setup;
mod show;
mod suggest;
mod timers;
mod twins;
mod what_if;
mod why_not;

pub use permission::Caller;
pub use press::Pressed;
pub use question::decisive_field;
pub use request::{Posted, RequestText};
pub use roster::RosterFile;
pub use setup::SetupChange;
pub use suggest::Suggestion;

use crate::{
    domain::{GuildId, Locale, Refusal},
    intake::Reader,
    matching::Matcher,
    store::{Store, StoreError, posts::Outgoing},
    vocabulary::Vocabulary,
    wording::{Form, Post, Wording, Words, refusal},
};
use cursor::Cursors;
use guilds::Guilds;
use numbers::Numbers;
use twins::Twins;

/// What the bot does on behalf of people.
pub struct Desk {
    store: Store,
    guilds: Guilds,
    numbers: Numbers,
    twins: Twins,
    cursors: Cursors,
    vocabulary: &'static Vocabulary,
    reader: &'static Reader,
    matcher: Matcher<'static>,
    wording: &'static Wording,
}

/// What comes of something that a person did.
#[derive(Debug, Default)]
pub struct Outcome {
    /// The answer for that person.
    pub answer: Answer,
    /// Posts that are in the outbox and can be sent now.
    pub posts: Vec<Outgoing>,
}

/// The answer for the person who acted.
#[derive(Debug, Default)]
pub enum Answer {
    /// Nothing is said.
    #[default]
    Silence,
    /// The message might be a request: mark it, so that its author can say yes.
    Doubt,
    /// The private message that was clicked on goes away.
    Clear,
    /// Something that only this person sees.
    Private(Box<Post>),
    /// A form to fill in.
    Form(Form),
    /// A file that only this person gets.
    File {
        /// What is said with it.
        post: Box<Post>,
        /// Its name.
        name: String,
        /// Its content.
        content: String,
    },
}

impl Outcome {
    fn private(post: Post) -> Self {
        Self {
            answer: Answer::Private(Box::new(post)),
            posts: Vec::new(),
        }
    }
}

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    /// For a reason that the person who asked should be told.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// Because the database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The result of anything that the desk does.
pub type Result<T> = std::result::Result<T, DeskError>;

impl Desk {
    /// A desk over a database.
    pub fn new(store: Store) -> Self {
        Self {
            store,
            guilds: Guilds::default(),
            numbers: Numbers::default(),
            twins: Twins::default(),
            cursors: Cursors::default(),
            vocabulary: Vocabulary::bundled(),
            reader: Reader::bundled(),
            matcher: Matcher::bundled(),
            wording: Wording::bundled(),
        }
    }

    /// The sentence for an error: what to do next, and no detail of the machine.
    pub fn sentence(&self, error: &DeskError, locale: &Locale) -> Post {
        let words = self.words(locale);
        match error {
            DeskError::Refused(why) => refusal::refusal(words, why),
            DeskError::Store(_) => refusal::refusal(words, &Refusal::Internal),
        }
    }

    /// Loads what is kept of a guild in memory, so that its first request finds it there.
    pub async fn warm_up(&self, guild: GuildId) -> Result<()> {
        self.guild(guild).await.map(drop)
    }

    fn words(&self, locale: &Locale) -> &'static Words {
        self.wording.words(locale)
    }
}
