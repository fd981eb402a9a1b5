//! The sample roster.
