//! What the bot says, as posts, in English, German and French. Pure.
//!
//! Every sentence stands in `data/wording`, a folder per language; the functions here pick the sentences and fill
//! them in. A [`Post`] is plain data: the edge turns it into what the platform takes. Every function here returns a post
//! that is within the platform's limits already, see [`Post::fit`].

pub mod acks;
mod action;
pub mod availability;
pub mod board;
mod brief;
mod candidate;
pub mod card;
pub mod commands;
mod difference;
mod escape;
mod fit;
mod format;
pub mod forms;
mod funnel;
pub mod help;
pub mod history;
pub mod import;
pub mod mandate;
mod missing;
mod names;
pub mod offer;
mod person;
mod post;
pub mod privacy;
pub mod prompt;
pub mod refusal;
pub mod report;
pub mod roster;
pub mod setup;
mod trial;
pub mod what_if;
pub mod why;
pub mod why_not;
mod words;

pub use action::{Action, ActionError, PrivacyAction};
pub use card::{CardContext, card};
pub use escape::{escape, plain};
pub use post::{
    Button, Embed, EmbedField, Form, Input, Menu, MenuOption, Ping, Post, Row, Style, Tone,
};
pub use words::{Wording, WordingError, Words};
