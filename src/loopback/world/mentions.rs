//! Whom a message names and whom of those it pings.

use std::collections::BTreeSet;

use serde_json::Value;

use super::World;
use crate::loopback::permissions::Permissions;
use crate::loopback::snowflake::{ChannelId, RoleId, UserId};

/// A sender's own bound on pings. The default is Discord's: everything named is pinged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::loopback) struct AllowedMentions {
    all_users: bool,
    all_roles: bool,
    everyone: bool,
    users: BTreeSet<UserId>,
    roles: BTreeSet<RoleId>,
    replied_user: bool,
}

impl Default for AllowedMentions {
    fn default() -> Self {
        Self {
            all_users: true,
            all_roles: true,
            everyone: true,
            users: BTreeSet::new(),
            roles: BTreeSet::new(),
            replied_user: true,
        }
    }
}

impl AllowedMentions {
    /// Reads the field of a body; absent and null mean the default.
    pub(super) fn read(body: &Value) -> Self {
        if body.is_null() {
            return Self::default();
        }
        let parses = |what: &str| {
            body["parse"]
                .as_array()
                .is_some_and(|list| list.iter().any(|kind| kind == what))
        };
        let ids = |field: &str| -> Vec<u64> {
            let list = body[field].as_array().into_iter().flatten();
            list.filter_map(|id| id.as_str()?.parse().ok()).collect()
        };
        Self {
            all_users: parses("users"),
            all_roles: parses("roles"),
            everyone: parses("everyone"),
            users: ids("users").into_iter().map(UserId).collect(),
            roles: ids("roles").into_iter().map(RoleId).collect(),
            replied_user: body["replied_user"].as_bool().unwrap_or(false),
        }
    }
}

/// Whom a message names, as the bot and the reader get to know it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::loopback) struct Mentions {
    pub(in crate::loopback) users: Vec<UserId>,
    pub(in crate::loopback) roles: Vec<RoleId>,
    pub(in crate::loopback) everyone: bool,
    /// Everyone for whom it lights up.
    pub(in crate::loopback) pinged: BTreeSet<UserId>,
}

/// What stands in a text in Discord's notation.
#[derive(Debug, Default)]
struct Named {
    users: Vec<UserId>,
    roles: Vec<RoleId>,
    everyone: bool,
}

fn named_in(text: &str) -> Named {
    let everyone = text.contains("@everyone") || text.contains("@here");
    let mut named = Named {
        everyone,
        ..Named::default()
    };
    for tail in text.split("<@").skip(1) {
        let Some((inside, _)) = tail.split_once('>') else {
            continue;
        };
        if let Some(role) = inside.strip_prefix('&') {
            named.roles.extend(role.parse().map(RoleId).ok());
        } else {
            let user = inside.strip_prefix('!').unwrap_or(inside);
            named.users.extend(user.parse().map(UserId).ok());
        }
    }
    named
}

impl World {
    /// Works out whom a text in a channel names and pings, in the hands of `author`.
    pub(super) fn mentions(
        &self,
        author: UserId,
        channel: ChannelId,
        text: &str,
        answered: Option<UserId>,
        allowed: &AllowedMentions,
    ) -> Mentions {
        let named = named_in(text);
        let mut found = Mentions::default();
        let Ok(place) = self.channel(channel) else {
            return found;
        };
        let guild = place.guild.and_then(|id| self.guilds.get(&id));
        let pings_all = self
            .permissions(author, place)
            .contains(Permissions::MENTION_EVERYONE);

        for user in named.users {
            let wanted = allowed.all_users || allowed.users.contains(&user);
            if wanted && self.users.contains_key(&user) && !found.users.contains(&user) {
                found.users.push(user);
            }
        }
        if let Some(answered) = answered.filter(|_| allowed.replied_user)
            && !found.users.contains(&answered)
        {
            found.users.push(answered);
        }
        found.pinged.extend(&found.users);
        for id in named.roles {
            let role = guild.and_then(|guild| guild.roles.get(&id));
            let pingable = role.is_some_and(|role| role.mentionable || pings_all);
            let wanted = allowed.all_roles || allowed.roles.contains(&id);
            if wanted && pingable && !found.roles.contains(&id) {
                found.roles.push(id);
                let members = guild.into_iter().flat_map(|guild| guild.members.values());
                let held = members.filter(|member| member.roles.contains(&id));
                found.pinged.extend(held.map(|member| member.user));
            }
        }
        if named.everyone && allowed.everyone && pings_all {
            found.everyone = true;
            found
                .pinged
                .extend(guild.into_iter().flat_map(|guild| guild.members.keys()));
        }
        found.pinged.remove(&author);
        found.pinged.retain(|who| {
            self.permissions(*who, place)
                .contains(Permissions::VIEW_CHANNEL)
        });
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mentions_are_read_in_every_notation_and_rubbish_is_passed_over() {
        let named = named_in("<@1> <@!2> <@&3> <@x> <@ <@4 @everyone");
        assert_eq!(named.users, [UserId(1), UserId(2)]);
        assert_eq!(named.roles, [RoleId(3)]);
        assert!(named.everyone);
    }
}
