//! The stand-in for Discord, driven by people on one side and a bare serenity client on the other.

#![expect(clippy::expect_used, reason = "a test that cannot go on has failed")]
#![expect(
    clippy::unwrap_used,
    reason = "what cannot be unwrapped fails the test"
)]

mod bare;
mod commands;
mod faults;
mod gateway;
mod interactions;
mod messages;
mod rules;
#[path = "../support/mod.rs"]
mod support;
mod threads;
mod world;
