//! What the bot does with messages and commands.

use std::sync::Arc;

use serenity::all::{
    AutocompleteChoice, Command, CommandDataOptionValue, CommandInteraction, Context,
    CreateAttachment, CreateAutocompleteResponse, CreateInteractionResponse, CreateMessage,
    EditInteractionResponse, EventHandler, Interaction, Message, MessageUpdateEvent, ReactionType,
    Ready,
};
use serenity::async_trait;
use tokio::sync::Notify;

use super::posts::{brief_controls, commands, private, shortlist, shown};
use super::press::{press, submit};
use super::{Done, Failed};

pub(super) struct Bot {
    pub(super) registered: Arc<Notify>,
    /// Somebody said "go on": the answer that was put off is given.
    pub(super) told_to_go_on: Arc<Notify>,
    pub(super) failed: Failed,
}

impl Bot {
    fn note(&self, done: Done) {
        if let Err(error) = done {
            self.failed.lock().expect("a list").push(error.to_string());
        }
    }
}

#[async_trait]
impl EventHandler for Bot {
    async fn ready(&self, ctx: Context, _: Ready) {
        Command::set_global_commands(&ctx.http, commands())
            .await
            .expect("commands");
        self.registered.notify_one();
    }

    async fn message(&self, ctx: Context, message: Message) {
        if !message.author.bot {
            self.note(self.heard(&ctx, &message).await);
        }
    }

    async fn message_update(
        &self,
        ctx: Context,
        _: Option<Message>,
        _: Option<Message>,
        event: MessageUpdateEvent,
    ) {
        if event.author.is_some_and(|author| !author.bot) {
            let text = format!(
                "Brief follows the edit: {}",
                event.content.unwrap_or_default()
            );
            self.note(event.channel_id.say(&ctx.http, text).await.map(drop));
        }
    }

    async fn interaction_create(&self, ctx: Context, interaction: Interaction) {
        let done = match interaction {
            Interaction::Command(used) => self.command(&ctx, used).await,
            Interaction::Autocomplete(typing) => offer(&ctx, typing).await,
            Interaction::Component(pressed) => press(&ctx, pressed).await,
            Interaction::Modal(sent) => submit(&ctx, sent).await,
            _ => Ok(()),
        };
        self.note(done);
    }
}

impl Bot {
    async fn heard(&self, ctx: &Context, message: &Message) -> Done {
        let text = message.content.as_str();
        if message.guild_id.is_none() {
            message
                .channel_id
                .say(&ctx.http, format!("Noted in private: {text}"))
                .await?;
        } else if text == "go on" {
            self.told_to_go_on.notify_one();
        } else if let Some(file) = message.attachments.first() {
            let words = format!("Read {} of {} bytes", file.filename, file.size);
            message.reply(&ctx.http, words).await?;
        } else if message.mentions_me(ctx).await? {
            message
                .reply(&ctx.http, format!("You called, {}?", message.author))
                .await?;
        } else if text.contains("CFO") {
            message
                .react(&ctx.http, ReactionType::Unicode("🔎".to_owned()))
                .await?;
            let answer = CreateMessage::new()
                .reference_message(message)
                .embed(shortlist())
                .components(brief_controls())
                .add_file(CreateAttachment::bytes(
                    &b"name,fit\nMarta Muster,92\n"[..],
                    "shortlist.csv",
                ));
            message.channel_id.send_message(&ctx.http, answer).await?;
        }
        Ok(())
    }

    async fn command(&self, ctx: &Context, used: CommandInteraction) -> Done {
        match used.data.name.as_str() {
            "request" => used.create_response(&ctx.http, shown(echo(&used))).await,
            "roster" => {
                used.create_response(&ctx.http, private("One person found."))
                    .await
            }
            "later" => {
                used.defer(&ctx.http).await?;
                self.told_to_go_on.notified().await;
                let edit = EditInteractionResponse::new().content("Here at last.");
                used.edit_response(&ctx.http, edit).await.map(drop)
            }
            "Find interim managers" => {
                let found = used.data.resolved.messages.values().next();
                let text = found
                    .map(|message| message.content.clone())
                    .unwrap_or_default();
                used.create_response(&ctx.http, private(&format!("Looking for: {text}")))
                    .await
            }
            "Show profile" => {
                let found = used.data.resolved.users.values().next();
                let name = found.map(|user| user.name.clone()).unwrap_or_default();
                used.create_response(&ctx.http, private(&format!("Profile of {name}")))
                    .await
            }
            _ => Ok(()),
        }
    }
}

/// The options of a command as the bot got them.
fn echo(used: &CommandInteraction) -> String {
    let options = used.data.options.iter().map(|option| {
        let value = match &option.value {
            CommandDataOptionValue::String(text) => text.clone(),
            CommandDataOptionValue::Integer(number) => number.to_string(),
            CommandDataOptionValue::Boolean(flag) => flag.to_string(),
            CommandDataOptionValue::User(id) => format!("<@{id}>"),
            CommandDataOptionValue::Channel(id) => format!("<#{id}>"),
            CommandDataOptionValue::Role(id) => format!("<@&{id}>"),
            CommandDataOptionValue::Attachment(id) => used
                .data
                .resolved
                .attachments
                .get(id)
                .map_or_else(String::new, |file| file.filename.clone()),
            other => format!("{other:?}"),
        };
        format!("{}: {value}", option.name)
    });
    options.collect::<Vec<_>>().join(" · ")
}

async fn offer(ctx: &Context, typing: CommandInteraction) -> Done {
    let typed = typing
        .data
        .autocomplete()
        .map(|option| option.value.to_lowercase())
        .unwrap_or_default();
    let known = [
        "Chief Financial Officer",
        "Chief Restructuring Officer",
        "Plant Manager",
        "Marta Muster",
    ];
    let fitting = known
        .iter()
        .filter(|name| name.to_lowercase().contains(&typed));
    let choices = fitting
        .map(|name| AutocompleteChoice::new(*name, *name))
        .collect();
    let response = CreateAutocompleteResponse::new().set_choices(choices);
    typing
        .create_response(&ctx.http, CreateInteractionResponse::Autocomplete(response))
        .await
}
