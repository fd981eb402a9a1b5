//! What waits for a person in private.

use super::Person;

impl Person {
    /// How many of the bot's private messages to this person nobody looked at since they were sent
    /// or changed; looking here does not count.
    pub fn waiting(&self) -> usize {
        self.shared.look(|world| {
            let own = world
                .channels
                .values()
                .filter(|channel| channel.recipient == Some(self.id));
            own.flat_map(|channel| channel.messages.values())
                .filter(|message| message.unread)
                .count()
        })
    }
}
