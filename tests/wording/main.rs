//! What the bot says, read as a person reads it.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops where it cannot go on"
)]

mod card;
mod hostile;
mod import;
mod keys;
mod posts;
mod sample;
mod what_ifs;
