//! What the world looks like at the start: guilds with their roles, channels and people, and the bot.
//!
//! ```
//! use interim_desk::loopback::{ChannelSpec, GuildSpec, Permissions, PersonSpec, RoleSpec, WorldSpec};
//!
//! let world = WorldSpec::new("Interim Desk").guild(
//!     GuildSpec::new("Sample firm")
//!         .locale("de")
//!         .role(RoleSpec::new("desk").permissions(Permissions::MANAGE_MESSAGES))
//!         .channel(ChannelSpec::text("staffing"))
//!         .channel(ChannelSpec::text("desk").private_to(&["desk"]))
//!         .person(PersonSpec::new("anna").locale("de").roles(&["desk"])),
//! );
//! # let _ = world;
//! ```

use super::permissions::Permissions;

/// The start of a world; the first guild is the one that names without a guild refer to.
#[derive(Debug, Clone)]
pub struct WorldSpec {
    pub(super) bot: BotSpec,
    pub(super) guilds: Vec<GuildSpec>,
}

/// The bot's application as its owner set it up in the developer portal.
#[derive(Debug, Clone)]
pub(super) struct BotSpec {
    pub(super) name: String,
    pub(super) token: String,
    pub(super) message_content: bool,
    pub(super) members: bool,
    pub(super) presences: bool,
}

impl WorldSpec {
    /// A world with no guild yet, and an application of this name with the Message Content switch on.
    pub fn new(bot: &str) -> Self {
        let bot = BotSpec {
            name: bot.to_owned(),
            token: "loopback.token.of-no-value".to_owned(),
            message_content: true,
            members: false,
            presences: false,
        };
        Self {
            bot,
            guilds: Vec::new(),
        }
    }

    /// Adds a guild.
    #[must_use]
    pub fn guild(mut self, guild: GuildSpec) -> Self {
        self.guilds.push(guild);
        self
    }

    /// Sets the token that the bot has to show.
    #[must_use]
    pub fn token(mut self, token: &str) -> Self {
        token.clone_into(&mut self.bot.token);
        self
    }

    /// The portal's switch for the privileged Message Content intent; on by default.
    #[must_use]
    pub fn message_content(mut self, on: bool) -> Self {
        self.bot.message_content = on;
        self
    }

    /// The portal's switch for the privileged Server Members intent; off by default.
    #[must_use]
    pub fn members_intent(mut self, on: bool) -> Self {
        self.bot.members = on;
        self
    }
}

/// A guild at the start. Its first person owns it.
#[derive(Debug, Clone)]
pub struct GuildSpec {
    pub(super) name: String,
    pub(super) locale: String,
    pub(super) everyone: Permissions,
    pub(super) bot: Permissions,
    pub(super) roles: Vec<RoleSpec>,
    pub(super) channels: Vec<ChannelSpec>,
    pub(super) people: Vec<PersonSpec>,
}

impl GuildSpec {
    /// An empty guild in English, whose members and bot have [`Permissions::MEMBER`].
    pub fn new(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            locale: "en-US".to_owned(),
            everyone: Permissions::MEMBER,
            bot: Permissions::MEMBER,
            roles: Vec::new(),
            channels: Vec::new(),
            people: Vec::new(),
        }
    }

    /// Sets the preferred locale, as Discord writes it (`de`, `fr`, `en-GB`).
    #[must_use]
    pub fn locale(mut self, locale: &str) -> Self {
        locale.clone_into(&mut self.locale);
        self
    }

    /// Sets what `@everyone` may do.
    #[must_use]
    pub fn everyone(mut self, permissions: Permissions) -> Self {
        self.everyone = permissions;
        self
    }

    /// Sets what the bot's own role allows.
    #[must_use]
    pub fn bot(mut self, permissions: Permissions) -> Self {
        self.bot = permissions;
        self
    }

    /// Adds a role, above those added before.
    #[must_use]
    pub fn role(mut self, role: RoleSpec) -> Self {
        self.roles.push(role);
        self
    }

    /// Adds a channel.
    #[must_use]
    pub fn channel(mut self, channel: ChannelSpec) -> Self {
        self.channels.push(channel);
        self
    }

    /// Adds a person; one of the same name in another guild is the same account.
    #[must_use]
    pub fn person(mut self, person: PersonSpec) -> Self {
        self.people.push(person);
        self
    }
}

/// A role at the start.
#[derive(Debug, Clone)]
pub struct RoleSpec {
    pub(super) name: String,
    pub(super) permissions: Permissions,
    pub(super) mentionable: bool,
    pub(super) color: u32,
}

impl RoleSpec {
    /// A role that allows nothing beyond `@everyone`.
    pub fn new(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            permissions: Permissions::NONE,
            mentionable: false,
            color: 0,
        }
    }

    /// Sets what the role allows in addition.
    #[must_use]
    pub fn permissions(mut self, permissions: Permissions) -> Self {
        self.permissions = permissions;
        self
    }

    /// Lets everyone ping the role.
    #[must_use]
    pub fn mentionable(mut self) -> Self {
        self.mentionable = true;
        self
    }

    /// Sets the colour of its members' names, 0xRRGGBB.
    #[must_use]
    pub fn color(mut self, color: u32) -> Self {
        self.color = color;
        self
    }
}

/// A channel at the start.
#[derive(Debug, Clone)]
pub struct ChannelSpec {
    pub(super) name: String,
    pub(super) topic: Option<String>,
    pub(super) is_category: bool,
    pub(super) category: Option<String>,
    pub(super) private_to: Option<Vec<String>>,
    pub(super) bot_allowed: bool,
    pub(super) overwrites: Vec<(Target, Permissions, Permissions)>,
}

/// Whom an overwrite names, before there are ids.
#[derive(Debug, Clone)]
pub(super) enum Target {
    Role(String),
    Bot,
}

impl ChannelSpec {
    /// A text channel that everyone sees.
    pub fn text(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            topic: None,
            is_category: false,
            category: None,
            private_to: None,
            bot_allowed: true,
            overwrites: Vec::new(),
        }
    }

    /// A category; channels name it with [`under`](Self::under) and must come after it.
    pub fn category(name: &str) -> Self {
        Self {
            is_category: true,
            ..Self::text(name)
        }
    }

    /// Says what the channel is about.
    #[must_use]
    pub fn topic(mut self, topic: &str) -> Self {
        self.topic = Some(topic.to_owned());
        self
    }

    /// Puts the channel under a category.
    #[must_use]
    pub fn under(mut self, category: &str) -> Self {
        self.category = Some(category.to_owned());
        self
    }

    /// Hides the channel from all but these roles and the bot.
    #[must_use]
    pub fn private_to(mut self, roles: &[&str]) -> Self {
        self.private_to = Some(roles.iter().map(|&role| role.to_owned()).collect());
        self
    }

    /// Leaves the bot out of a private channel, as an admin who forgot it would.
    #[must_use]
    pub fn without_bot(mut self) -> Self {
        self.bot_allowed = false;
        self
    }

    /// Takes permissions from the bot in this channel.
    #[must_use]
    pub fn deny_bot(mut self, permissions: Permissions) -> Self {
        self.overwrites
            .push((Target::Bot, Permissions::NONE, permissions));
        self
    }

    /// Takes permissions from a role in this channel; `@everyone` is a role too.
    #[must_use]
    pub fn deny(mut self, role: &str, permissions: Permissions) -> Self {
        self.overwrites.push((
            Target::Role(role.to_owned()),
            Permissions::NONE,
            permissions,
        ));
        self
    }
}

/// A person at the start.
#[derive(Debug, Clone)]
pub struct PersonSpec {
    pub(super) name: String,
    pub(super) display_name: String,
    pub(super) locale: String,
    pub(super) roles: Vec<String>,
    pub(super) nitro: bool,
    pub(super) dms_open: bool,
}

impl PersonSpec {
    /// A person with English as language, no role and open direct messages.
    pub fn new(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            display_name: name.to_owned(),
            locale: "en-US".to_owned(),
            roles: Vec::new(),
            nitro: false,
            dms_open: true,
        }
    }

    /// Sets the name that others read.
    #[must_use]
    pub fn display_name(mut self, name: &str) -> Self {
        name.clone_into(&mut self.display_name);
        self
    }

    /// Sets the language of the person's client, as Discord writes it.
    #[must_use]
    pub fn locale(mut self, locale: &str) -> Self {
        locale.clone_into(&mut self.locale);
        self
    }

    /// Gives roles of the guild by name.
    #[must_use]
    pub fn roles(mut self, roles: &[&str]) -> Self {
        self.roles = roles.iter().map(|&role| role.to_owned()).collect();
        self
    }

    /// Lets the person write 4,000 characters instead of 2,000.
    #[must_use]
    pub fn nitro(mut self) -> Self {
        self.nitro = true;
        self
    }

    /// Refuses direct messages from the bot.
    #[must_use]
    pub fn dms_closed(mut self) -> Self {
        self.dms_open = false;
        self
    }
}
