//! Ids as Discord makes them: 64 bits, ordered by the time of their making, sent as strings.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// The first millisecond that a snowflake can express: 2015-01-01T00:00:00Z.
const FIRST_MILLISECOND: i64 = 1_420_070_400_000;
/// The low bits that tell apart the ids made within one millisecond.
const COUNTER_BITS: u32 = 22;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(
            /// The bare number.
            pub u64,
        );

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = std::num::ParseIntError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                #[derive(Deserialize)]
                #[serde(untagged)]
                enum Form {
                    Text(String),
                    Number(u64),
                }
                match Form::deserialize(deserializer)? {
                    Form::Text(text) => text.parse().map_err(D::Error::custom),
                    Form::Number(number) => Ok(Self(number)),
                }
            }
        }
    )*};
}

ids! {
    /// A guild: what people call a Discord server.
    GuildId
    /// A channel, a category, a thread or a direct conversation.
    ChannelId
    /// A person or a bot.
    UserId
    /// A role of a guild; the role `@everyone` has the id of its guild.
    RoleId
    /// A message.
    MessageId
    /// One use of a command, a button, a menu or a form.
    InteractionId
    /// A registered command.
    CommandId
    /// A file of a message.
    FileId
}

/// Makes ids that rise strictly, even when the clock stands still or is turned back.
#[derive(Debug, Default)]
pub(super) struct Snowflakes {
    last: u64,
}

impl Snowflakes {
    /// The next id, made at `now_ms` (milliseconds since 1970).
    pub(super) fn next(&mut self, now_ms: i64) -> u64 {
        let since = u64::try_from(now_ms.saturating_sub(FIRST_MILLISECOND)).unwrap_or(0);
        self.last = (since << COUNTER_BITS).max(self.last.saturating_add(1));
        self.last
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_rise_while_the_clock_stands_still_or_goes_back() {
        let mut ids = Snowflakes::default();
        let now = FIRST_MILLISECOND + 1_000;
        let made: Vec<u64> = [now, now, now - 500, now + 1, i64::MIN]
            .map(|at| ids.next(at))
            .into();
        assert!(made.is_sorted_by(|a, b| a < b), "{made:?}");
        assert_eq!(made[0], 1_000 << 22);
    }

    #[test]
    fn an_id_is_a_string_on_the_wire_and_read_from_either_form() {
        assert_eq!(serde_json::to_string(&GuildId(7)).unwrap(), "\"7\"");
        assert_eq!(
            serde_json::from_str::<GuildId>("\"7\"").unwrap(),
            GuildId(7)
        );
        assert_eq!(serde_json::from_str::<GuildId>("7").unwrap(), GuildId(7));
        assert!(serde_json::from_str::<GuildId>("\"seven\"").is_err());
    }
}
