//! What a person sees after using a command, a button, a menu or a form.

use std::time::Duration;

use super::{CannotDo, Person};
use crate::loopback::seen::{SeenMessage, SeenModal};
use crate::loopback::snowflake::{InteractionId, MessageId};
use crate::loopback::world::Stage;

/// How long a filled answer is waited for after a deferral; a guard, not a rule of Discord.
const PATIENCE: Duration = Duration::from_secs(20);

/// What Discord writes when the bot did not answer.
const FAILED: &str = "This interaction failed";

/// One use, and the way to its answer.
#[derive(Debug, Clone)]
pub struct InteractionHandle {
    person: Person,
    id: InteractionId,
}

/// The bot's first answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// It showed a message.
    Shown(Box<SeenMessage>),
    /// It changed the message with the button or menu.
    Updated(Box<SeenMessage>),
    /// It opened a form.
    Modal(SeenModal),
    /// It acknowledged and shows something later, or nothing at all.
    Deferred,
    /// It did not answer in time; this is what Discord writes.
    Failed(String),
}

impl InteractionHandle {
    pub(super) fn new(person: Person, id: InteractionId) -> Self {
        Self { person, id }
    }

    /// Which use.
    pub fn id(&self) -> InteractionId {
        self.id
    }

    pub(super) async fn first_stage(&self) -> Stage {
        let find = || {
            self.person.shared.look(|world| {
                let stage = &world.interactions.get(&self.id)?.stage;
                (*stage != Stage::Waiting).then(|| stage.clone())
            })
        };
        self.person.shared.until(find).await
    }

    /// The bot's first answer; after three seconds without one, the failure.
    pub async fn outcome(&self) -> Outcome {
        match self.first_stage().await {
            Stage::Shown => self
                .read()
                .map_or(Outcome::Deferred, |m| Outcome::Shown(m.into())),
            Stage::Updated => self
                .read()
                .map_or(Outcome::Deferred, |m| Outcome::Updated(m.into())),
            Stage::Opened(_) => {
                let modal = self.person.shared.look(|world| world.seen_modal(self.id));
                modal.map_or_else(|| Outcome::Failed(FAILED.to_owned()), Outcome::Modal)
            }
            Stage::Waiting | Stage::Thinking | Stage::Acknowledged | Stage::Offered(_) => {
                Outcome::Deferred
            }
            Stage::Failed => Outcome::Failed(FAILED.to_owned()),
        }
    }

    /// The message that the bot showed or changed, waited for over a deferral until it is there.
    ///
    /// # Errors
    ///
    /// [`CannotDo::Otherwise`] if it opened a form or failed, [`CannotDo::TimedOut`] if the deferral
    /// was never filled.
    pub async fn message(&self) -> Result<SeenMessage, CannotDo> {
        let expected = "message";
        match self.outcome().await {
            Outcome::Shown(message) | Outcome::Updated(message) => Ok(*message),
            Outcome::Deferred => self.filled().await,
            Outcome::Modal(modal) => Err(CannotDo::Otherwise {
                expected,
                got: modal.title,
            }),
            Outcome::Failed(got) => Err(CannotDo::Otherwise { expected, got }),
        }
    }

    /// The form that the bot opened.
    ///
    /// # Errors
    ///
    /// [`CannotDo::Otherwise`] if it did something else.
    pub async fn modal(&self) -> Result<SeenModal, CannotDo> {
        match self.outcome().await {
            Outcome::Modal(modal) => Ok(modal),
            other => Err(CannotDo::Otherwise {
                expected: "form",
                got: format!("{other:?}"),
            }),
        }
    }

    /// The follow-ups that the bot sent and this person sees, the oldest first.
    pub fn follow_ups(&self) -> Vec<SeenMessage> {
        let shared = &self.person.shared;
        shared.act(|world| {
            let Some(known) = world.interactions.get(&self.id) else {
                return Vec::new();
            };
            let (channel, answer) = (known.channel, known.answer);
            let ids: Vec<MessageId> = world
                .channels
                .get(&channel)
                .into_iter()
                .flat_map(|channel| channel.messages.values())
                .filter(|m| m.answers == Some(self.id) && Some(m.id) != answer)
                .map(|message| message.id)
                .collect();
            let mut seen = Vec::new();
            for id in ids {
                if let Ok(message) = world.message_for(self.person.id, id) {
                    seen.push(world.seen(self.person.id, message));
                    world.mark_read(id);
                }
            }
            seen
        })
    }

    fn answer(&self) -> Option<MessageId> {
        self.person
            .shared
            .look(|world| world.interactions.get(&self.id)?.answer)
    }

    fn read(&self) -> Option<SeenMessage> {
        self.person.message(self.answer()?).ok()
    }

    /// The message behind a deferral, once it shows something. A press that was merely
    /// acknowledged counts as filled with the next change of its message.
    async fn filled(&self) -> Result<SeenMessage, CannotDo> {
        let answer = self.answer().ok_or(CannotDo::TimedOut(Duration::ZERO))?;
        let pressed = self.person.shared.look(|world| {
            world
                .interactions
                .get(&self.id)
                .map(|known| known.opened_at)
        });
        let is_press = self.first_stage().await == Stage::Acknowledged;
        let shows = |message: &SeenMessage| {
            !message.thinking && (!is_press || message.edited_at >= pressed)
        };
        self.person.wait_for(answer, shows, PATIENCE).await
    }
}
