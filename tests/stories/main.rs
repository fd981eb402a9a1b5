//! Stories: what people do on Discord and what they see of it, driven through the real client, over the wire, on a
//! database file.

mod cast;
mod opening;
mod upset;

#[path = "../support/mod.rs"]
mod support;
