//! Guilds with their roles and members, and the accounts behind them.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::{Channel, ChannelKind, Outcome, World};
use crate::loopback::errors::ApiError;
use crate::loopback::event::Event;
use crate::loopback::permissions::{self, Overwrite, Permissions, Whom};
use crate::loopback::snowflake::{ChannelId, GuildId, RoleId, UserId};
use crate::loopback::spec::{ChannelSpec, GuildSpec, PersonSpec, Target};

/// An account.
#[derive(Debug, Clone)]
pub(in crate::loopback) struct User {
    pub(in crate::loopback) id: UserId,
    pub(in crate::loopback) name: String,
    pub(in crate::loopback) display_name: String,
    pub(in crate::loopback) bot: bool,
    pub(in crate::loopback) locale: String,
    /// May write 4,000 characters.
    pub(in crate::loopback) nitro: bool,
    /// Accepts direct messages from the bot.
    pub(in crate::loopback) dms_open: bool,
}

impl User {
    pub(super) fn bot(id: UserId, name: &str) -> Self {
        Self {
            id,
            name: name.to_owned(),
            display_name: name.to_owned(),
            bot: true,
            locale: "en-US".to_owned(),
            nitro: false,
            dms_open: true,
        }
    }

    fn person(id: UserId, spec: &PersonSpec) -> Self {
        Self {
            id,
            name: spec.name.clone(),
            display_name: spec.display_name.clone(),
            bot: false,
            locale: spec.locale.clone(),
            nitro: spec.nitro,
            dms_open: spec.dms_open,
        }
    }
}

/// A role.
#[derive(Debug, Clone)]
pub(in crate::loopback) struct Role {
    pub(in crate::loopback) id: RoleId,
    pub(in crate::loopback) name: String,
    pub(in crate::loopback) permissions: Permissions,
    pub(in crate::loopback) position: usize,
    pub(in crate::loopback) color: u32,
    pub(in crate::loopback) mentionable: bool,
    /// Belongs to the bot and cannot be given by hand.
    pub(in crate::loopback) managed: bool,
}

/// An account in a guild.
#[derive(Debug, Clone)]
pub(in crate::loopback) struct Member {
    pub(in crate::loopback) user: UserId,
    pub(in crate::loopback) roles: Vec<RoleId>,
    pub(in crate::loopback) nick: Option<String>,
    pub(in crate::loopback) joined_at: Timestamp,
}

/// A guild.
#[derive(Debug, Clone)]
pub(in crate::loopback) struct Guild {
    pub(in crate::loopback) id: GuildId,
    pub(in crate::loopback) name: String,
    pub(in crate::loopback) locale: String,
    pub(in crate::loopback) owner: UserId,
    pub(in crate::loopback) roles: BTreeMap<RoleId, Role>,
    pub(in crate::loopback) members: BTreeMap<UserId, Member>,
    pub(in crate::loopback) founded_at: Timestamp,
}

impl Guild {
    /// The role of this name.
    pub(in crate::loopback) fn role_named(&self, name: &str) -> Option<&Role> {
        let name = name.strip_prefix('@').unwrap_or(name);
        self.roles
            .values()
            .find(|role| role.name.trim_start_matches('@') == name)
    }

    /// What the roles of a member allow together, before any channel's overwrites.
    pub(in crate::loopback) fn base_permissions(&self, who: UserId) -> Permissions {
        let Some(member) = self.members.get(&who) else {
            return Permissions::NONE;
        };
        if who == self.owner {
            return Permissions::ALL;
        }
        let everyone = RoleId(self.id.0);
        let held = member
            .roles
            .iter()
            .chain([&everyone])
            .filter_map(|id| self.roles.get(id));
        let base = held.fold(Permissions::NONE, |all, role| all | role.permissions);
        if base.contains(Permissions::ADMINISTRATOR) {
            Permissions::ALL
        } else {
            base
        }
    }
}

impl World {
    /// Sets up a guild as specified; accounts of a name that is known already are used again.
    pub(super) fn found_guild(&mut self, spec: GuildSpec) {
        let now = self.now();
        let id = GuildId(self.next_id());
        let mut roles = BTreeMap::new();
        let mut role = |id: RoleId, name: &str, permissions, color, mentionable, managed| {
            let role = Role {
                id,
                name: name.to_owned(),
                permissions,
                position: roles.len(),
                color,
                mentionable,
                managed,
            };
            roles.insert(id, role);
        };
        role(RoleId(id.0), "@everyone", spec.everyone, 0, false, false);
        for given in &spec.roles {
            let own = RoleId(self.next_id());
            role(
                own,
                &given.name,
                given.permissions,
                given.color,
                given.mentionable,
                false,
            );
        }
        let bots_own = RoleId(self.next_id());
        role(bots_own, &self.app.spec.name, spec.bot, 0, false, true);

        let bot = self.bot();
        let mut members = BTreeMap::new();
        let mut owner = bot;
        for (index, person) in spec.people.iter().enumerate() {
            let user = self.account(person);
            if index == 0 {
                owner = user;
            }
            let named = |name: &String| roles.values().find(|role| role.name == *name);
            let held = person
                .roles
                .iter()
                .filter_map(named)
                .map(|role| role.id)
                .collect();
            members.insert(
                user,
                Member {
                    user,
                    roles: held,
                    nick: None,
                    joined_at: now,
                },
            );
        }
        members.insert(
            bot,
            Member {
                user: bot,
                roles: vec![bots_own],
                nick: None,
                joined_at: now,
            },
        );
        let guild = Guild {
            id,
            name: spec.name,
            locale: spec.locale,
            owner,
            roles,
            members,
            founded_at: now,
        };
        let channels: Vec<Channel> = spec
            .channels
            .into_iter()
            .map(|channel| self.lay_out(&guild, channel))
            .collect();
        let mut categories: BTreeMap<String, ChannelId> = BTreeMap::new();
        for (position, mut channel) in channels.into_iter().enumerate() {
            channel.position = position;
            if channel.kind == ChannelKind::Category {
                categories.insert(channel.name.clone(), channel.id);
            }
            channel.parent = channel
                .under
                .take()
                .and_then(|name| categories.get(&name).copied());
            self.channels.insert(channel.id, channel);
        }
        self.guilds.insert(id, guild);
    }

    fn account(&mut self, spec: &PersonSpec) -> UserId {
        if let Some(known) = self.users.values().find(|user| user.name == spec.name) {
            return known.id;
        }
        let id = UserId(self.next_id());
        self.users.insert(id, User::person(id, spec));
        id
    }

    fn lay_out(&mut self, guild: &Guild, spec: ChannelSpec) -> Channel {
        let everyone = Whom::Role(RoleId(guild.id.0));
        let shut = |whom| Overwrite {
            whom,
            allow: Permissions::NONE,
            deny: Permissions::VIEW_CHANNEL,
        };
        let open = |whom| Overwrite {
            whom,
            allow: Permissions::VIEW_CHANNEL,
            deny: Permissions::NONE,
        };
        let role = |name: &str| guild.role_named(name).map(|role| Whom::Role(role.id));
        let bot = Whom::Member(self.app.id);
        let mut overwrites = Vec::new();
        if let Some(names) = &spec.private_to {
            overwrites.push(shut(everyone));
            overwrites.extend(names.iter().filter_map(|name| role(name)).map(open));
            if spec.bot_allowed {
                overwrites.push(open(bot));
            }
        }
        for (target, allow, deny) in spec.overwrites {
            let whom = match target {
                Target::Bot => Some(bot),
                Target::Role(name) => role(&name),
            };
            let Some(whom) = whom else { continue };
            let known = overwrites
                .iter_mut()
                .find(|known: &&mut Overwrite| known.whom == whom);
            match known {
                Some(known) => {
                    known.allow = known.allow.without(deny) | allow;
                    known.deny = known.deny.without(allow) | deny;
                }
                None => overwrites.push(Overwrite { whom, allow, deny }),
            }
        }
        let kind = if spec.is_category {
            ChannelKind::Category
        } else {
            ChannelKind::Text
        };
        let mut channel = Channel::new(ChannelId(self.next_id()), kind, Some(guild.id), spec.name);
        channel.topic = spec.topic;
        channel.overwrites = overwrites;
        channel.under = spec.category;
        channel
    }

    /// What an account may do in a channel; nothing if it does not see the channel.
    pub(in crate::loopback) fn permissions(&self, who: UserId, channel: &Channel) -> Permissions {
        let Some(guild) = channel.guild.and_then(|id| self.guilds.get(&id)) else {
            let takes_part = channel.recipient == Some(who) || who == self.bot();
            return if takes_part {
                Permissions::MEMBER
            } else {
                Permissions::NONE
            };
        };
        let Some(member) = guild.members.get(&who) else {
            return Permissions::NONE;
        };
        let ruling = match (&channel.thread, channel.parent) {
            (Some(_), Some(parent)) => self.channels.get(&parent).unwrap_or(channel),
            _ => channel,
        };
        let base = guild.base_permissions(who);
        let allowed =
            permissions::in_channel(base, guild.id, who, &member.roles, &ruling.overwrites);
        match &channel.thread {
            Some(thread) if channel.kind == ChannelKind::PrivateThread => {
                let let_in =
                    thread.members.contains(&who) || allowed.contains(Permissions::MANAGE_THREADS);
                if let_in { allowed } else { Permissions::NONE }
            }
            _ => allowed,
        }
    }

    /// Gives a member a role (`held`) or takes it.
    pub(in crate::loopback) fn set_role(
        &mut self,
        guild: GuildId,
        user: UserId,
        role: RoleId,
        held: bool,
    ) -> Outcome<()> {
        let known = self
            .guilds
            .get_mut(&guild)
            .ok_or_else(ApiError::unknown_guild)?;
        if !known.roles.contains_key(&role) {
            return Err(ApiError::unknown_role());
        }
        let member = known
            .members
            .get_mut(&user)
            .ok_or_else(ApiError::unknown_member)?;
        member.roles.retain(|other| *other != role);
        if held {
            member.roles.push(role);
        }
        self.note(Event::MemberChanged { guild, user });
        Ok(())
    }

    /// Lets the bot into a guild, or puts it out (`inside` false).
    pub(in crate::loopback) fn move_bot(&mut self, guild: GuildId, inside: bool) {
        let (bot, now) = (self.bot(), self.now());
        let Some(known) = self.guilds.get_mut(&guild) else {
            return;
        };
        let own = known
            .roles
            .values()
            .filter(|role| role.managed)
            .map(|role| role.id);
        let member = Member {
            user: bot,
            roles: own.collect(),
            nick: None,
            joined_at: now,
        };
        let changed = match inside {
            true => known.members.insert(bot, member).is_none(),
            false => known.members.remove(&bot).is_some(),
        };
        if changed {
            self.note(Event::BotMoved { guild, inside });
        }
    }

    /// Adds a channel to a guild.
    pub(in crate::loopback) fn add_channel(
        &mut self,
        guild: GuildId,
        spec: ChannelSpec,
    ) -> Outcome<ChannelId> {
        let known = self
            .guilds
            .get(&guild)
            .ok_or_else(ApiError::unknown_guild)?
            .clone();
        let mut channel = self.lay_out(&known, spec);
        let id = channel.id;
        let siblings = || {
            self.channels
                .values()
                .filter(|other| other.guild == Some(guild))
        };
        channel.position = siblings().count();
        let category = channel.under.take();
        let named = |name| {
            siblings()
                .find(|other| other.name == name)
                .map(|other| other.id)
        };
        channel.parent = category.and_then(named);
        self.channels.insert(id, channel);
        self.note(Event::ChannelCreated { channel: id });
        Ok(id)
    }

    /// Refuses unless `who` may give and take `role`: the permission, and a higher role of their own.
    pub(in crate::loopback) fn demand_role_power(
        &self,
        guild: GuildId,
        who: UserId,
        role: RoleId,
    ) -> Outcome<()> {
        let known = self.guild_of(guild, who)?;
        let wanted = known.roles.get(&role).ok_or_else(ApiError::unknown_role)?;
        let highest = known
            .members
            .get(&who)
            .into_iter()
            .flat_map(|member| &member.roles)
            .filter_map(|id| known.roles.get(id))
            .map(|role| role.position)
            .max()
            .unwrap_or(0);
        let allowed = known
            .base_permissions(who)
            .contains(Permissions::MANAGE_ROLES);
        if allowed && !wanted.managed && (highest > wanted.position || who == known.owner) {
            Ok(())
        } else {
            Err(ApiError::missing_permissions())
        }
    }
}
