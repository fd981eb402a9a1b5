//! Newtypes for everything that identifies something, so that no two kinds of id can be mixed up.

use compact_str::CompactString;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Declares an id that the chat platform makes: an unsigned 64-bit snowflake.
macro_rules! snowflake_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub u64);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

/// Declares an id that is a short text, chosen in a data file or by the desk.
macro_rules! text_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(CompactString);

        impl $name {
            /// Wraps the text as it is.
            pub fn new(text: impl AsRef<str>) -> Self {
                Self(CompactString::new(text))
            }

            /// The text of the id.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self::new(text)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

snowflake_id!(
    /// A Discord server: one firm, whose data no other firm sees.
    GuildId
);
snowflake_id!(
    /// A channel, thread or direct-message channel.
    ChannelId
);
snowflake_id!(
    /// A message in a channel.
    MessageId
);
snowflake_id!(
    /// A person's account on the chat platform.
    UserId
);

/// A request, numbered from 1 within its guild: what people call "request 17".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RequestId(pub i64);

impl fmt::Display for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// An offer, numbered from 1 within its guild.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OfferId(pub i64);

impl fmt::Display for OfferId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

text_id!(
    /// An interim manager on a guild's roster, for example `P0001`; unique within the guild.
    ManagerId
);
text_id!(
    /// A role of the vocabulary, for example `cfo`.
    RoleId
);
text_id!(
    /// A skill of the vocabulary, for example `starug`.
    SkillId
);
text_id!(
    /// An industry of the vocabulary, for example `automotive_supplier`.
    IndustryId
);
text_id!(
    /// A language by its ISO 639-1 code in lower case, for example `de`.
    LanguageCode
);
text_id!(
    /// The version of the scoring rules that ranked a shortlist, for example `2026-11`.
    ScoringVersion
);
