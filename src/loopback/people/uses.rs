//! The line above an answer of the bot: who used which command.

use serde::Serialize;

use super::super::snowflake::{MessageId, UserId};
use super::super::world::Kind;
use super::Person;

/// A use of a command, as it stands above the answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SeenUse {
    /// Who used it.
    pub by: UserId,
    /// The command without its options: `roster search`, `Find interim managers`.
    pub command: String,
    /// Typed after a slash, rather than found under *Apps*.
    pub slash: bool,
}

impl Person {
    /// The use of a command that a message answers, if it answers one and this person sees it.
    pub fn use_behind(&self, message: impl Into<MessageId>) -> Option<SeenUse> {
        let id = message.into();
        self.shared.look(|world| {
            let answered = world.message_for(self.id, id).ok()?.answers?;
            let used = world.interactions.get(&answered)?;
            if used.kind != Kind::Command || used.answer != Some(id) {
                return None;
            }
            let mut words = Vec::new();
            let mut level = Some(&used.data);
            while let Some(here) = level {
                words.extend(here["name"].as_str());
                let inner = here["options"]
                    .as_array()
                    .and_then(|options| options.first());
                level = inner.filter(|option| matches!(option["type"].as_u64(), Some(1 | 2)));
            }
            Some(SeenUse {
                by: used.user,
                command: words.join(" "),
                slash: used.data["type"].as_u64() == Some(1),
            })
        })
    }
}
