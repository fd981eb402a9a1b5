//! Short answers that only the one who asked sees; the card itself is public.

use super::{
    Post,
    words::{Words, args},
};
use crate::domain::Request;

/// A request was opened; its card stands in the channel.
pub fn opened(words: &Words) -> Post {
    Post::text(words.text("ack-opened")).fit()
}

/// The message is a request already.
pub fn joined(words: &Words, request: &Request) -> Post {
    Post::text(words.say(
        "ack-joined",
        args! {
            "id" => request.id.to_string(),
            "channel" => format!("<#{}>", request.channel),
        },
    ))
    .fit()
}
