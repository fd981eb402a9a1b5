//! The demo's page in a real browser, against a bare bot. Where there is no browser these tests say so
//! and pass; `TOUR_SHOTS` names a folder for screenshots.

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
