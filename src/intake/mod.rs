//! Text to a reading: what was read, assumed, missing and ambiguous. Pure.
