//! The nouns of the trade: plain data that knows no Discord, no SQL and no clock.
