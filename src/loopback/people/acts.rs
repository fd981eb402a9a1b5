//! What people do: say, answer, edit, delete, react; and use commands, buttons, menus and forms.

use super::{CannotDo, Given, InteractionHandle, Person, Place, SentFile};
use crate::loopback::errors::ApiError;
use crate::loopback::limits::{CONTENT, CONTENT_NITRO};
use crate::loopback::permissions::Permissions;
use crate::loopback::seen::{Choice, SeenModal};
use crate::loopback::snowflake::{ChannelId, InteractionId, MessageId};
use crate::loopback::world::{Draft, Kind, Patch, Stage, Upload, World, content_type};

impl Person {
    /// Writes a message.
    ///
    /// # Errors
    ///
    /// If the person cannot see the channel or write in it, or if the text is empty or too long.
    pub fn say(&self, place: impl Into<Place>, text: &str) -> Result<MessageId, CannotDo> {
        self.post(self.place(place)?, Draft::text(text))
    }

    /// Writes a message with files.
    ///
    /// # Errors
    ///
    /// As [`say`](Self::say).
    pub fn say_with_files(
        &self,
        place: impl Into<Place>,
        text: &str,
        files: Vec<SentFile>,
    ) -> Result<MessageId, CannotDo> {
        let mut draft = Draft::text(text);
        let uploads = files.into_iter().enumerate().map(|(index, file)| Upload {
            part: format!("files[{index}]"),
            content_type: content_type(&file.filename).to_owned(),
            filename: file.filename,
            bytes: file.bytes,
            description: None,
        });
        draft.uploads = uploads.collect();
        self.post(self.place(place)?, draft)
    }

    /// Answers a message, which pings its author.
    ///
    /// # Errors
    ///
    /// As [`say`](Self::say).
    pub fn reply(&self, to: impl Into<MessageId>, text: &str) -> Result<MessageId, CannotDo> {
        let to = to.into();
        let channel = self.channel_of(to)?;
        self.post(
            channel,
            Draft {
                reply_to: Some(to),
                ..Draft::text(text)
            },
        )
    }

    /// Writes to the bot in private.
    ///
    /// # Errors
    ///
    /// If the text is empty or too long.
    pub fn dm(&self, text: &str) -> Result<MessageId, CannotDo> {
        self.post(self.dm_channel()?, Draft::text(text))
    }

    /// The private conversation with the bot; it is opened if need be.
    ///
    /// # Errors
    ///
    /// Never for a person who exists.
    pub fn dm_channel(&self) -> Result<ChannelId, CannotDo> {
        self.shared.act(|world| {
            let refuse = |_| CannotDo::NoSuchChannel("direct messages".to_owned());
            world.direct_channel(self.id).map_err(refuse)
        })
    }

    fn post(&self, channel: ChannelId, draft: Draft) -> Result<MessageId, CannotDo> {
        self.shared.act(|world| {
            self.fits(world, &draft.content)?;
            world
                .post(self.id, channel, draft)
                .map_err(|error| refusal(&error))
        })
    }

    fn fits(&self, world: &World, text: &str) -> Result<(), CannotDo> {
        let nitro = world.users.get(&self.id).is_some_and(|user| user.nitro);
        let most = if nitro { CONTENT_NITRO } else { CONTENT };
        let length = text.chars().count();
        if length > most {
            Err(CannotDo::TooLong { length, most })
        } else {
            Ok(())
        }
    }

    fn channel_of(&self, message: MessageId) -> Result<ChannelId, CannotDo> {
        self.shared.look(|world| {
            world
                .message_for(self.id, message)
                .map(|found| found.channel)
        })
    }

    /// Changes the text of an own message.
    ///
    /// # Errors
    ///
    /// If the message is not there or somebody else's, or if the text is empty or too long.
    pub fn edit(&self, message: impl Into<MessageId>, text: &str) -> Result<(), CannotDo> {
        let id = message.into();
        let channel = self.channel_of(id)?;
        self.shared.act(|world| {
            self.fits(world, text)?;
            let patch = Patch {
                content: Some(text.trim().to_owned()),
                ..Patch::default()
            };
            world
                .edit(self.id, channel, id, patch)
                .map_err(|error| refusal(&error))
        })
    }

    /// Deletes an own message, or another's with the permission to manage; dismisses an ephemeral one.
    ///
    /// # Errors
    ///
    /// If the message is not there or the person may not delete it.
    pub fn delete(&self, message: impl Into<MessageId>) -> Result<(), CannotDo> {
        let id = message.into();
        let channel = self.channel_of(id)?;
        self.shared
            .act(|world| world.delete(self.id, channel, id))
            .map_err(|error| refusal(&error))
    }

    /// Reacts to a message.
    ///
    /// # Errors
    ///
    /// If the message is not there, cannot be reacted to, or the person may not react.
    pub fn react(&self, message: impl Into<MessageId>, emoji: &str) -> Result<(), CannotDo> {
        let id = message.into();
        let channel = self.channel_of(id)?;
        self.shared
            .act(|world| world.react(self.id, channel, id, emoji))
            .map_err(|error| refusal(&error))
    }

    /// Takes back an own reaction.
    ///
    /// # Errors
    ///
    /// If the message is not there.
    pub fn unreact(&self, message: impl Into<MessageId>, emoji: &str) -> Result<(), CannotDo> {
        let id = message.into();
        let channel = self.channel_of(id)?;
        self.shared
            .act(|world| world.unreact(self.id, channel, id, emoji, self.id))
            .map_err(|error| refusal(&error))
    }

    /// Starts typing.
    ///
    /// # Errors
    ///
    /// If the person cannot write in the channel.
    pub fn starts_typing(&self, place: impl Into<Place>) -> Result<(), CannotDo> {
        let channel = self.place(place)?;
        self.shared
            .act(|world| world.type_in(self.id, channel))
            .map_err(|error| refusal(&error))
    }

    /// Uses a slash command, subcommands spelled out: `roster search`.
    ///
    /// # Errors
    ///
    /// If there is no such command for this person here, or an option is missing or not accepted.
    pub fn slash(
        &self,
        place: impl Into<Place>,
        command: &str,
        options: &[(&str, Given)],
    ) -> Result<InteractionHandle, CannotDo> {
        let channel = self.place(place)?;
        self.open(Kind::Command, channel, None, |world| {
            world.slash_data(self.id, channel, command, options, None)
        })
    }

    /// Types in an option of a slash command and reads what the bot offers. What is typed so far
    /// stands in `options` under the name in `focused`.
    ///
    /// # Errors
    ///
    /// If there is no such option, it offers nothing, or the bot does not answer in time.
    pub async fn autocomplete(
        &self,
        place: impl Into<Place>,
        command: &str,
        options: &[(&str, Given)],
        focused: &str,
    ) -> Result<Vec<Choice>, CannotDo> {
        let channel = self.place(place)?;
        let handle = self.open(Kind::Autocomplete, channel, None, |world| {
            world.slash_data(self.id, channel, command, options, Some(focused))
        })?;
        match handle.first_stage().await {
            Stage::Offered(choices) => Ok(choices
                .into_iter()
                .filter_map(|choice| serde_json::from_value(choice).ok())
                .collect()),
            other => Err(CannotDo::Otherwise {
                expected: "list of choices",
                got: format!("{other:?}"),
            }),
        }
    }

    /// Uses *Apps* on a message.
    ///
    /// # Errors
    ///
    /// If there is no such message or command for this person.
    pub fn message_menu(
        &self,
        message: impl Into<MessageId>,
        command: &str,
    ) -> Result<InteractionHandle, CannotDo> {
        let id = message.into();
        let channel = self.channel_of(id)?;
        self.open(Kind::Command, channel, None, |world| {
            world.message_menu_data(self.id, id, command)
        })
    }

    /// Uses *Apps* on a person, in a channel.
    ///
    /// # Errors
    ///
    /// If there is no such channel or command for this person.
    pub fn user_menu(
        &self,
        place: impl Into<Place>,
        target: &Self,
        command: &str,
    ) -> Result<InteractionHandle, CannotDo> {
        let channel = self.place(place)?;
        self.open(Kind::Command, channel, None, |world| {
            world.user_menu_data(self.id, channel, target.id, command)
        })
    }

    /// Presses a button, named by its label or its custom id.
    ///
    /// # Errors
    ///
    /// If the message or button is not there, or the button is greyed out.
    pub fn click(
        &self,
        message: impl Into<MessageId>,
        button: &str,
    ) -> Result<InteractionHandle, CannotDo> {
        let id = message.into();
        let channel = self.channel_of(id)?;
        self.open(Kind::Component, channel, Some(id), |world| {
            world.press_data(id, button)
        })
    }

    /// Picks from a menu, named by its placeholder or its custom id: options by label or value;
    /// people, roles and channels by name or id.
    ///
    /// # Errors
    ///
    /// If the message, menu or option is not there, the menu is greyed out, or so many are not taken.
    pub fn pick(
        &self,
        message: impl Into<MessageId>,
        menu: &str,
        picks: &[&str],
    ) -> Result<InteractionHandle, CannotDo> {
        let id = message.into();
        let channel = self.channel_of(id)?;
        self.open(Kind::Component, channel, Some(id), |world| {
            world.pick_data(self.id, id, menu, picks)
        })
    }

    /// Sends a form; fields are named by label or custom id, those left out keep what stands in them.
    ///
    /// # Errors
    ///
    /// If a field is not there, or its text is missing, too short or too long.
    pub fn submit(
        &self,
        modal: &SeenModal,
        fields: &[(&str, &str)],
    ) -> Result<InteractionHandle, CannotDo> {
        let opener = modal.opened_by;
        let known = self.shared.look(|world| {
            let opener = world.interactions.get(&opener)?;
            (opener.user == self.id).then_some((opener.channel, opener.source))
        });
        let (channel, source) = known.ok_or(CannotDo::NotYours)?;
        self.open(Kind::Modal, channel, source, |_| {
            World::submit_data(modal, fields)
        })
    }

    fn open(
        &self,
        kind: Kind,
        channel: ChannelId,
        source: Option<MessageId>,
        data: impl FnOnce(&mut World) -> Result<serde_json::Value, CannotDo>,
    ) -> Result<InteractionHandle, CannotDo> {
        let id: InteractionId = self.shared.act(|world| {
            let data = data(world)?;
            Ok(world.open_interaction(kind, self.id, channel, data, source))
        })?;
        self.shared.start_deadline(id);
        Ok(InteractionHandle::new(self.clone(), id))
    }

    /// Whether this person has these permissions in a channel.
    pub fn may(&self, place: impl Into<Place>, wanted: Permissions) -> bool {
        let place = place.into();
        self.shared.look(|world| {
            let channel = world.place_for(self.id, &place);
            channel.is_ok_and(|channel| world.permissions(self.id, channel).contains(wanted))
        })
    }
}

/// What a person's client says of a refusal.
fn refusal(error: &ApiError) -> CannotDo {
    match error.code {
        50005 => CannotDo::NotYours,
        50006 => CannotDo::Empty,
        _ => CannotDo::Refused {
            code: error.code,
            message: error.message.clone(),
        },
    }
}
