//! Uses of commands, buttons, menus and forms: opened by a person, answered by the bot.
//!
//! The first answer has three seconds, the token lives fifteen minutes, there is one first answer,
//! and who sees an answer is settled when it is deferred.

use jiff::{SignedDuration, Timestamp};
use serde_json::Value;

use super::messages::kinds;
use super::{Draft, Message, Outcome, Patch, Upload, World, flags};
use crate::loopback::errors::{ApiError, Complaints};
use crate::loopback::event::Event;
use crate::loopback::limits;
use crate::loopback::snowflake::{ChannelId, GuildId, InteractionId, MessageId, UserId};

/// How long the bot can edit its answer and follow it up.
const TOKEN_LIFE: SignedDuration = SignedDuration::from_mins(15);

/// What stands before the id in a token.
const TOKEN_PREFIX: &str = "loopback-interaction-";

/// Discord's kinds of interactions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::loopback) enum Kind {
    Command = 2,
    Component = 3,
    Autocomplete = 4,
    Modal = 5,
}

/// How far the bot's first answer is.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::loopback) enum Stage {
    /// Nothing yet.
    Waiting,
    /// "The bot is thinking": a message stands there, to be filled.
    Thinking,
    /// The press was acknowledged, nothing visible changed.
    Acknowledged,
    /// A message was shown.
    Shown,
    /// The message with the control was changed.
    Updated,
    /// A form was opened: the body as sent.
    Opened(Value),
    /// Values were offered while typing.
    Offered(Vec<Value>),
    /// Three seconds went by.
    Failed,
}

/// One use.
#[derive(Debug, Clone)]
pub(in crate::loopback) struct Interaction {
    pub(in crate::loopback) id: InteractionId,
    pub(in crate::loopback) token: String,
    pub(in crate::loopback) kind: Kind,
    pub(in crate::loopback) user: UserId,
    pub(in crate::loopback) guild: Option<GuildId>,
    pub(in crate::loopback) channel: ChannelId,
    pub(in crate::loopback) data: Value,
    /// The message with the control, also for a form that a control opened.
    pub(in crate::loopback) source: Option<MessageId>,
    pub(in crate::loopback) opened_at: Timestamp,
    pub(in crate::loopback) stage: Stage,
    /// The message that the first answer showed.
    pub(in crate::loopback) answer: Option<MessageId>,
}

impl World {
    /// A person uses something; `data` is what the bot is told about it.
    pub(in crate::loopback) fn open_interaction(
        &mut self,
        kind: Kind,
        user: UserId,
        channel: ChannelId,
        data: Value,
        source: Option<MessageId>,
    ) -> InteractionId {
        let id = InteractionId(self.next_id());
        let interaction = Interaction {
            id,
            token: format!("{TOKEN_PREFIX}{id}"),
            kind,
            user,
            guild: self
                .channels
                .get(&channel)
                .and_then(|channel| channel.guild),
            channel,
            data,
            source,
            opened_at: self.now(),
            stage: Stage::Waiting,
            answer: None,
        };
        self.interactions.insert(id, interaction);
        self.note(Event::InteractionOpened { interaction: id });
        id
    }

    /// Three seconds are over: without an answer the use has failed.
    pub(in crate::loopback) fn give_up_on(&mut self, id: InteractionId) {
        if let Some(interaction) = self.interactions.get_mut(&id)
            && interaction.stage == Stage::Waiting
        {
            interaction.stage = Stage::Failed;
            self.note(Event::InteractionAnswered { interaction: id });
        }
    }

    /// The bot's first answer.
    pub(in crate::loopback) fn answer_interaction(
        &mut self,
        id: InteractionId,
        token: &str,
        body: &Value,
        uploads: Vec<Upload>,
    ) -> Outcome<()> {
        let known = self
            .interactions
            .get(&id)
            .filter(|known| known.token == token);
        let known = known.ok_or_else(ApiError::unknown_interaction)?.clone();
        let expired = self.now().duration_since(known.opened_at) > TOKEN_LIFE;
        if known.stage == Stage::Failed || expired {
            return Err(ApiError::unknown_interaction());
        }
        if known.stage != Stage::Waiting {
            return Err(ApiError::already_acknowledged());
        }
        let data = &body["data"];
        let kind = body["type"].as_u64();
        let typing = known.kind == Kind::Autocomplete;
        let has_source = known.source.is_some();
        let (stage, answer) = match kind {
            Some(4) if !typing => {
                let draft = Draft::read(data, uploads, "data.")?;
                if draft.is_empty() {
                    return Err(ApiError::empty_message());
                }
                (Stage::Shown, Some(self.show(&known, draft)))
            }
            Some(5) if !typing => {
                let kept = data["flags"].as_u64().unwrap_or(0) & flags::EPHEMERAL;
                let draft = Draft {
                    flags: kept,
                    ..Draft::default()
                };
                let message = self.show(&known, draft);
                self.message_mut(known.channel, message)?.flags |= flags::LOADING;
                (Stage::Thinking, Some(message))
            }
            Some(6) if has_source => (Stage::Acknowledged, known.source),
            Some(7) if has_source => {
                let patch = Patch::read(data, uploads, "data.")?;
                let source = known.source.ok_or_else(ApiError::unknown_message)?;
                self.change(known.channel, source, patch)?;
                (Stage::Updated, Some(source))
            }
            Some(8) if typing => {
                let mut complaints = Complaints::default();
                limits::choices(&data["choices"], "data.choices", &mut complaints);
                complaints.into_result()?;
                let choices = data["choices"].as_array().cloned().unwrap_or_default();
                (Stage::Offered(choices), None)
            }
            Some(9) if !typing && known.kind != Kind::Modal => {
                let mut complaints = Complaints::default();
                limits::modal(data, "data.", &mut complaints);
                complaints.into_result()?;
                (Stage::Opened(data.clone()), None)
            }
            _ => {
                return Err(ApiError::invalid(
                    "type",
                    "BASE_TYPE_CHOICES",
                    "This interaction does not take an answer of this type.",
                ));
            }
        };
        if let Some(interaction) = self.interactions.get_mut(&id) {
            interaction.stage = stage;
            interaction.answer = answer;
        }
        self.note(Event::InteractionAnswered { interaction: id });
        Ok(())
    }

    fn show(&mut self, interaction: &Interaction, draft: Draft) -> MessageId {
        let only_for = (draft.flags & flags::EPHEMERAL != 0).then_some(interaction.user);
        let (kind, reply_to) = match (interaction.kind, interaction.source) {
            (Kind::Command, _) if interaction.data["type"].as_u64() == Some(1) => {
                (kinds::SLASH, None)
            }
            (Kind::Command, _) => (kinds::MENU, None),
            (_, Some(source)) => (kinds::REPLY, Some((interaction.channel, source))),
            (_, None) => (kinds::SLASH, None),
        };
        let answers = Some((interaction.id, kind));
        self.place(
            self.bot(),
            interaction.channel,
            draft,
            reply_to,
            only_for,
            answers,
        )
    }

    /// The use that a token belongs to, if the token still lives and the bot has answered.
    fn by_token(&self, token: &str) -> Outcome<&Interaction> {
        let id = token
            .strip_prefix(TOKEN_PREFIX)
            .and_then(|id| id.parse().ok());
        let known = id.and_then(|id| self.interactions.get(&id));
        let known = known.ok_or_else(ApiError::unknown_webhook)?;
        if self.now().duration_since(known.opened_at) > TOKEN_LIFE {
            return Err(ApiError::invalid_webhook_token());
        }
        match known.stage {
            Stage::Waiting | Stage::Failed | Stage::Offered(_) => Err(ApiError::unknown_webhook()),
            _ => Ok(known),
        }
    }

    /// Follows an answer up. The first follow-up of a deferred answer becomes that answer and is
    /// seen by whom the deferral said.
    pub(in crate::loopback) fn follow_up(
        &mut self,
        token: &str,
        draft: Draft,
    ) -> Outcome<MessageId> {
        let known = self.by_token(token)?.clone();
        if draft.is_empty() {
            return Err(ApiError::empty_message());
        }
        let filled = known
            .answer
            .filter(|id| self.any_message(*id).is_some_and(Message::is_loading));
        if let Some(answer) = filled {
            self.change(known.channel, answer, Patch::into_whole(draft))?;
            return Ok(answer);
        }
        let only_for = (draft.flags & flags::EPHEMERAL != 0).then_some(known.user);
        let reply_to = known.answer.map(|answer| (known.channel, answer));
        let answers = Some((known.id, kinds::REPLY));
        Ok(self.place(
            self.bot(),
            known.channel,
            draft,
            reply_to,
            only_for,
            answers,
        ))
    }

    /// The message that a token can reach: the first answer (`None`) or a follow-up.
    pub(in crate::loopback) fn answer_message(
        &self,
        token: &str,
        which: Option<MessageId>,
    ) -> Outcome<&Message> {
        let known = self.by_token(token)?;
        let id = which
            .or(known.answer)
            .ok_or_else(ApiError::unknown_message)?;
        let message = self.any_message(id).ok_or_else(ApiError::unknown_message)?;
        if message.answers == Some(known.id) || known.answer == Some(id) {
            Ok(message)
        } else {
            Err(ApiError::unknown_message())
        }
    }

    /// Changes an answer by its token.
    pub(in crate::loopback) fn edit_answer(
        &mut self,
        token: &str,
        which: Option<MessageId>,
        patch: Patch,
    ) -> Outcome<MessageId> {
        let message = self.answer_message(token, which)?;
        let (channel, id) = (message.channel, message.id);
        self.change(channel, id, patch)?;
        Ok(id)
    }

    /// Deletes an answer by its token.
    pub(in crate::loopback) fn delete_answer(
        &mut self,
        token: &str,
        which: Option<MessageId>,
    ) -> Outcome<()> {
        let message = self.answer_message(token, which)?;
        let (channel, id) = (message.channel, message.id);
        self.remove(channel, id);
        Ok(())
    }
}
