//! What a guild has set up.

use super::{ChannelId, Country, Currency};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A language that the bot speaks, by its tag: `en`, `de`, `fr` and whatever `data/wording` holds.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Locale(compact_str::CompactString);

impl Locale {
    /// English: what is spoken where nothing else is set.
    pub fn english() -> Self {
        Self("en".into())
    }

    /// The tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Locale {
    type Err = std::convert::Infallible;

    /// Takes the language of a tag: `en-GB` becomes `en`.
    fn from_str(tag: &str) -> Result<Self, Self::Err> {
        let language = tag.split(['-', '_']).next().unwrap_or("en");
        Ok(Self(language.to_ascii_lowercase().into()))
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A guild's own settings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GuildSettings {
    /// Channels in which free text is read.
    pub watched: Vec<ChannelId>,
    /// Roles of the guild whose members are the desk.
    pub desk_roles: Vec<u64>,
    /// Roles whose members may open requests; empty means everyone who can write.
    pub requester_roles: Vec<u64>,
    /// The language of public cards; `None` is that of each request.
    pub locale: Option<Locale>,
    /// The IANA name of the time zone in which "Monday" is read.
    pub zone: String,
    /// The country assumed where a text names none.
    pub country: Option<Country>,
    /// The currency assumed where neither text nor place tells.
    pub currency: Option<Currency>,
    /// How many candidates a card shows, 1 to 5.
    pub shown: u8,
    /// Whether lists are blind: a person's name is shown for a request once they have agreed to be put forward for it, and
    /// the number on the roster until then. The desk sees names in its private answers.
    pub blind: bool,
    /// The channel in which the board of requests under way stands.
    pub board: Option<ChannelId>,
    /// How long an offer keeps a person's days, in minutes.
    pub hold_minutes: u32,
    /// The same in a crisis.
    pub crisis_hold_minutes: u32,
}

impl Default for GuildSettings {
    fn default() -> Self {
        Self {
            watched: Vec::new(),
            desk_roles: Vec::new(),
            requester_roles: Vec::new(),
            locale: None,
            zone: "Europe/Berlin".to_owned(),
            country: None,
            currency: None,
            shown: 3,
            blind: false,
            board: None,
            hold_minutes: 24 * 60,
            crisis_hold_minutes: 30,
        }
    }
}
