//! A brief and a roster to a shortlist, with every reason. Pure.
mod companies;
mod curve;
mod exchange;
mod scoring;
pub use curve::{Curve, NotACurve};
pub use exchange::{ExchangeError, ExchangeRates};
pub use scoring::{Scoring, ScoringError};
