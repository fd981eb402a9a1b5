//! Discord's permission bits, and what a member may do in a channel: roles first, overwrites after.

use std::ops::{BitOr, BitOrAssign};

use serde::{Serialize, Serializer};

use super::snowflake::{GuildId, RoleId, UserId};

/// A set of permissions, as bits; unknown bits are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Permissions(
    /// The raw bits as documented by Discord.
    pub u64,
);

macro_rules! bits {
    ($($(#[$doc:meta])* $name:ident = $bit:literal)*) => {
        impl Permissions {
            $($(#[$doc])* pub const $name: Self = Self(1 << $bit);)*
            /// Every permission that a server owner has.
            pub const ALL: Self = Self($(Self::$name.0)|*);
        }
    };
}

bits! {
    /// May kick members.
    KICK_MEMBERS = 1
    /// Has every permission and passes every overwrite.
    ADMINISTRATOR = 3
    /// May change, create and delete channels.
    MANAGE_CHANNELS = 4
    /// May change the guild's settings.
    MANAGE_GUILD = 5
    /// May add a reaction that is not on the message yet.
    ADD_REACTIONS = 6
    /// Sees the channel at all.
    VIEW_CHANNEL = 10
    /// May post in a channel that is not a thread.
    SEND_MESSAGES = 11
    /// May delete other people's messages and reactions.
    MANAGE_MESSAGES = 13
    /// May post embeds.
    EMBED_LINKS = 14
    /// May post files.
    ATTACH_FILES = 15
    /// May read what was posted before.
    READ_MESSAGE_HISTORY = 16
    /// May ping everyone and roles that are not mentionable.
    MENTION_EVERYONE = 17
    /// May give and take roles below the own highest one.
    MANAGE_ROLES = 28
    /// May use commands of applications.
    USE_APPLICATION_COMMANDS = 31
    /// May archive and delete threads, and sees every private one.
    MANAGE_THREADS = 34
    /// May open public threads.
    CREATE_PUBLIC_THREADS = 35
    /// May open private threads.
    CREATE_PRIVATE_THREADS = 36
    /// May post in threads.
    SEND_MESSAGES_IN_THREADS = 38
    /// May pin messages.
    PIN_MESSAGES = 51
}

impl Permissions {
    /// No permission.
    pub const NONE: Self = Self(0);
    /// What `@everyone` may do in a fresh guild, and enough for a bot that answers.
    pub const MEMBER: Self = Self(
        Self::ADD_REACTIONS.0
            | Self::VIEW_CHANNEL.0
            | Self::SEND_MESSAGES.0
            | Self::EMBED_LINKS.0
            | Self::ATTACH_FILES.0
            | Self::READ_MESSAGE_HISTORY.0
            | Self::USE_APPLICATION_COMMANDS.0
            | Self::CREATE_PUBLIC_THREADS.0
            | Self::CREATE_PRIVATE_THREADS.0
            | Self::SEND_MESSAGES_IN_THREADS.0,
    );

    /// Whether every bit of `wanted` is set.
    pub const fn contains(self, wanted: Self) -> bool {
        self.0 & wanted.0 == wanted.0
    }

    /// The set without the bits of `taken`.
    #[must_use]
    pub const fn without(self, taken: Self) -> Self {
        Self(self.0 & !taken.0)
    }
}

impl BitOr for Permissions {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl BitOrAssign for Permissions {
    fn bitor_assign(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

impl Serialize for Permissions {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

/// Whom an overwrite of a channel is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whom {
    Role(RoleId),
    Member(UserId),
}

/// An exception that a channel makes for a role or a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Overwrite {
    pub(super) whom: Whom,
    pub(super) allow: Permissions,
    pub(super) deny: Permissions,
}

/// What a member with these roles may do under these overwrites: first the base of all roles, then
/// the overwrite of `@everyone`, then those of the roles together, then the member's own.
pub(super) fn in_channel(
    base: Permissions,
    guild: GuildId,
    user: UserId,
    roles: &[RoleId],
    overwrites: &[Overwrite],
) -> Permissions {
    if base.contains(Permissions::ADMINISTRATOR) {
        return Permissions::ALL;
    }
    let everyone = RoleId(guild.0);
    let (mut role_allow, mut role_deny) = (Permissions::NONE, Permissions::NONE);
    let (mut everyone_own, mut member_own) = (None, None);
    for overwrite in overwrites {
        match overwrite.whom {
            Whom::Role(role) if role == everyone => everyone_own = Some(overwrite),
            Whom::Role(role) if roles.contains(&role) => {
                role_allow |= overwrite.allow;
                role_deny |= overwrite.deny;
            }
            Whom::Member(member) if member == user => member_own = Some(overwrite),
            Whom::Role(_) | Whom::Member(_) => {}
        }
    }
    let mut allowed = base;
    if let Some(own) = everyone_own {
        allowed = allowed.without(own.deny) | own.allow;
    }
    allowed = allowed.without(role_deny) | role_allow;
    if let Some(own) = member_own {
        allowed = allowed.without(own.deny) | own.allow;
    }
    if allowed.contains(Permissions::VIEW_CHANNEL) {
        allowed
    } else {
        Permissions::NONE
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GUILD: GuildId = GuildId(1);
    const ANNA: UserId = UserId(2);
    const DESK: RoleId = RoleId(3);

    fn overwrite(whom: Whom, allow: Permissions, deny: Permissions) -> Overwrite {
        Overwrite { whom, allow, deny }
    }

    #[test]
    fn a_private_channel_opens_for_the_role_that_it_names() {
        let private = [
            overwrite(
                Whom::Role(RoleId(1)),
                Permissions::NONE,
                Permissions::VIEW_CHANNEL,
            ),
            overwrite(
                Whom::Role(DESK),
                Permissions::VIEW_CHANNEL,
                Permissions::NONE,
            ),
        ];
        let may = |roles: &[RoleId]| in_channel(Permissions::MEMBER, GUILD, ANNA, roles, &private);
        assert_eq!(may(&[]), Permissions::NONE);
        assert!(may(&[DESK]).contains(Permissions::SEND_MESSAGES));
    }

    #[test]
    fn the_members_own_overwrite_has_the_last_word_and_an_administrator_passes_all() {
        let overwrites = [
            overwrite(
                Whom::Role(DESK),
                Permissions::SEND_MESSAGES,
                Permissions::NONE,
            ),
            overwrite(
                Whom::Member(ANNA),
                Permissions::NONE,
                Permissions::SEND_MESSAGES,
            ),
        ];
        let may = |base| in_channel(base, GUILD, ANNA, &[DESK], &overwrites);
        assert!(!may(Permissions::MEMBER).contains(Permissions::SEND_MESSAGES));
        assert_eq!(may(Permissions::ADMINISTRATOR), Permissions::ALL);
    }
}
