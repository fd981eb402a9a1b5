//! What the bot says, as posts, in English, German and French. Pure.
