//! The demo's page in a real browser, against a bare bot. Where there is no browser these tests say so
//! and pass; `TOUR_SHOTS` names a folder for screenshots.

#![expect(clippy::expect_used, reason = "a test that cannot go on has failed")]

mod commands;
mod counterpart;
mod demo;
mod door;
mod people;
mod requests;
mod stage;
#[path = "../support/mod.rs"]
mod support;
mod talk;
mod text;
mod tour;
