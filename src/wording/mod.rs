//! What the bot says, as posts, in English, German and French. Pure.
//!
//! Every sentence stands in `data/wording/*.ftl`, one file per language; the functions here pick the sentences and fill
//! them in. A [`Post`] is plain data: the edge turns it into what the platform takes, after [`Post::fit`] has made sure
//! that it is within the platform's limits.

mod action;
mod post;

pub use action::{Action, ActionError};
pub use post::{
    Button, Embed, EmbedField, Form, Input, Menu, MenuOption, Ping, Post, Row, Style, Tone,
};
