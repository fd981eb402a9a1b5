//! What the bot says, read as a person reads it.

mod card;
mod keys;
mod posts;
mod sample;
