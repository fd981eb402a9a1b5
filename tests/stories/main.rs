//! Stories: what people do on Discord and what they see of it, driven through the real client, over the wire, on a
//! database file.

#![expect(clippy::expect_used, reason = "a story that cannot go on has failed")]

mod cast;
mod opening;
mod upset;

#[path = "../support/mod.rs"]
mod support;
