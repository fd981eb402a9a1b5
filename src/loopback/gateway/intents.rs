//! Which events a session asked for.

use crate::loopback::spec::BotSpec;

pub(super) const GUILDS: u64 = 1 << 0;
pub(super) const GUILD_MEMBERS: u64 = 1 << 1;
const GUILD_PRESENCES: u64 = 1 << 8;
pub(super) const GUILD_MESSAGES: u64 = 1 << 9;
pub(super) const GUILD_MESSAGE_REACTIONS: u64 = 1 << 10;
pub(super) const GUILD_MESSAGE_TYPING: u64 = 1 << 11;
pub(super) const DIRECT_MESSAGES: u64 = 1 << 12;
pub(super) const DIRECT_MESSAGE_REACTIONS: u64 = 1 << 13;
pub(super) const DIRECT_MESSAGE_TYPING: u64 = 1 << 14;
pub(super) const MESSAGE_CONTENT: u64 = 1 << 15;
/// Bits 17 to 19, 22 and 23 mean nothing; above 25 there are none.
const KNOWN: u64 = 0x1FFFF | 1 << 20 | 1 << 21 | 1 << 24 | 1 << 25;

/// Whether every bit means something.
pub(super) fn are_known(intents: u64) -> bool {
    intents & !KNOWN == 0
}

/// Whether the owner switched on in the portal what the intents need.
pub(super) fn are_allowed(intents: u64, bot: &BotSpec) -> bool {
    let switches = [
        (GUILD_MEMBERS, bot.members),
        (GUILD_PRESENCES, bot.presences),
        (MESSAGE_CONTENT, bot.message_content),
    ];
    switches.iter().all(|(bit, on)| intents & bit == 0 || *on)
}
