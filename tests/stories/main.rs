//! Stories: what people do on Discord and what they see of it, driven through the real client, over the wire, on a
//! database file.

#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a story that cannot go on has failed"
)]

mod amending;
mod availability;
mod away;
mod cast;
mod clarifying;
mod commands;
mod correcting;
mod crowds;
mod doubt;
mod forged;
mod hostile;
mod import;
mod minimal;
mod offering;
mod opening;
mod people;
mod privacy;
mod private;
mod roster;
mod setup;
mod upset;
mod what_if;
mod why_not;

#[path = "../support/mod.rs"]
mod support;
