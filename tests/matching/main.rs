//! The matcher as its callers see it: tables of edge cases, properties, and an obvious slow oracle.

#![expect(
    clippy::unwrap_used,
    reason = "in a test a broken builder may stop the test"
)]

mod support;

mod constraints;
mod near_misses;
mod oracle;
mod order;
mod place_and_rate;
mod properties;
mod published;
mod scores;
mod strategies;
mod time;
mod what_ifs;
