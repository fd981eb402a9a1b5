//! The demo: loopback Discord, bot, sample roster and the page, in one process.

pub mod page;
