//! The one place that builds the client for Discord's REST.

use secrecy::{ExposeSecret, SecretString};
use serenity::{
    builder::CreateAllowedMentions,
    http::{Http, HttpBuilder},
};

/// Builds the client for Discord, or for a Discord-compatible service at `api_url`.
///
/// With another base the built-in rate limiter must be off in the same breath: while it is on, serenity ignores the base
/// and sends the token to Discord. What the service refuses for the moment is then tried again by the deliverer.
pub(super) fn client(token: &SecretString, api_url: Option<&str>) -> Http {
    let builder = HttpBuilder::new(token.expose_secret())
        .default_allowed_mentions(CreateAllowedMentions::new());
    match api_url {
        Some(url) => builder.proxy(url).ratelimiter_disabled(true).build(),
        None => builder.build(),
    }
}
