//! Interim Desk: a Discord bot that fills a senior role with a proven interim manager within days.
//!
//! The rooms, from the inside out. Imports point inwards only; `tests/architecture.rs` holds them to it.
//!
//! - [`domain`]: the nouns of the trade; plain data, no I/O, imports nothing of ours.
//! - [`vocabulary`]: roles, skills, industries, places and languages, read from `data/`.
//! - [`intake`]: text to a reading (request, availability update, or neither); pure.
//! - [`matching`]: a brief and a roster to a shortlist, with every reason; pure.
//! - [`roster`]: roster files in and out, and the sample roster; pure.
//! - [`wording`]: what the bot says, in English, German and French; pure.
//! - [`store`]: SQLite; the only room that knows SQL.
//! - [`desk`]: what happens on each event; permissions and transactions live here.
//! - [`discord`]: serenity and poise; the only room that knows Discord's types.
//! - [`loopback`]: a stand-in for Discord on 127.0.0.1; knows no room of ours.
//! - [`demo`]: the loopback Discord, the bot and a page in the browser, in one process.
//! - [`clock`], [`settings`] and [`cli`]: the time, the environment and the command line.

pub mod cli;
pub mod clock;
pub mod demo;
pub mod desk;
pub mod discord;
pub mod domain;
pub mod intake;
pub mod loopback;
pub mod matching;
pub mod roster;
pub mod settings;
pub mod store;
pub mod vocabulary;
pub mod wording;
