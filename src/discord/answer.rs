//! Answers to clicks and forms, within Discord's three seconds.
//!
//! What is quick is answered at once. What is not is put off first, so that a slow database never shows as "interaction
//! failed". Ids are resolved from the database, so a button works after any restart; one of an older version gets a
//! sentence.

use super::{Edge, deliver, person, render};
use crate::{
    desk::{Answer, Desk, DeskError, Outcome, Pressed},
    domain::{Locale, Refusal},
    wording::{Action, Post},
};
use futures::future::BoxFuture;
use serenity::{
    all::{
        ActionRowComponent, CacheHttp, CommandInteraction, ComponentInteraction,
        ComponentInteractionDataKind, Context, CreateInteractionResponse,
        CreateInteractionResponseMessage, EditInteractionResponse, MessageFlags, ModalInteraction,
    },
    async_trait,
};
use std::time::Duration;
use tracing::{error, info, warn};

/// How long the desk may take before an answer is put off; Discord gives up after 3 seconds.
const PATIENCE: Duration = Duration::from_millis(1_500);

/// A click, a choice or a form: something that Discord wants one answer to.
#[async_trait]
pub(super) trait Answerable: Sync {
    async fn respond(
        &self,
        ctx: &Context,
        response: CreateInteractionResponse,
    ) -> serenity::Result<()>;
    async fn edit(&self, ctx: &Context, edit: EditInteractionResponse) -> serenity::Result<()>;
    async fn remove(&self, ctx: &Context) -> serenity::Result<()>;
    /// Whether it was done on a message that only this person sees; the answer then takes its place.
    fn on_private_message(&self) -> bool;
}

macro_rules! answerable {
    ($interaction:ty, |$this:ident| $private:expr) => {
        #[async_trait]
        impl Answerable for $interaction {
            async fn respond(
                &self,
                ctx: &Context,
                response: CreateInteractionResponse,
            ) -> serenity::Result<()> {
                self.create_response(ctx, response).await
            }

            async fn edit(
                &self,
                ctx: &Context,
                edit: EditInteractionResponse,
            ) -> serenity::Result<()> {
                self.edit_response(ctx, edit).await.map(drop)
            }

            async fn remove(&self, ctx: &Context) -> serenity::Result<()> {
                self.delete_response(ctx.http()).await
            }

            fn on_private_message(&self) -> bool {
                let $this = self;
                $private
            }
        }
    };
}

fn is_private(flags: Option<MessageFlags>) -> bool {
    flags.is_some_and(|flags| flags.contains(MessageFlags::EPHEMERAL))
}

answerable!(ComponentInteraction, |click| is_private(
    click.message.flags
));
answerable!(CommandInteraction, |_command| false);
answerable!(ModalInteraction, |form| form
    .message
    .as_ref()
    .is_some_and(|message| is_private(message.flags)));

/// Answers a click or a choice.
pub(super) async fn component(ctx: &Context, edge: &Edge, click: &ComponentInteraction) {
    let values = match &click.data.kind {
        ComponentInteractionDataKind::StringSelect { values } => values.clone(),
        _ => Vec::new(),
    };
    let who = person::Who {
        user: &click.user,
        member: click.member.as_ref(),
        guild: click.guild_id,
        channel: click.channel_id,
        locale: &click.locale,
    };
    let by = of_press(ctx, &who, &click.data.custom_id).await;
    press(
        ctx,
        edge,
        click,
        by,
        &click.data.custom_id,
        &click.locale,
        values,
        Vec::new(),
    )
    .await;
}

/// Answers a form.
pub(super) async fn modal(ctx: &Context, edge: &Edge, form: &ModalInteraction) {
    let inputs = form
        .data
        .components
        .iter()
        .flat_map(|row| &row.components)
        .filter_map(|component| match component {
            ActionRowComponent::InputText(input) => Some((
                input.custom_id.clone(),
                input.value.clone().unwrap_or_default(),
            )),
            _ => None,
        })
        .collect();
    let who = person::Who {
        user: &form.user,
        member: form.member.as_ref(),
        guild: form.guild_id,
        channel: form.channel_id,
        locale: &form.locale,
    };
    let by = of_press(ctx, &who, &form.data.custom_id).await;
    press(
        ctx,
        edge,
        form,
        by,
        &form.data.custom_id,
        &form.locale,
        Vec::new(),
        inputs,
    )
    .await;
}

/// Who pressed. In direct messages, where the platform tells of no guild, what is pressed may name its own.
async fn of_press(ctx: &Context, who: &person::Who<'_>, id: &str) -> Option<crate::desk::Caller> {
    let named = Action::parse(id).ok().and_then(|action| action.guild());
    match named {
        Some(guild) if who.guild.is_none() => Some(who.in_guild(guild)),
        _ => person::of_interaction(ctx, who).await,
    }
}

#[expect(
    clippy::too_many_arguments,
    reason = "the parts of an interaction that clicks and forms share"
)]
async fn press(
    ctx: &Context,
    edge: &Edge,
    interaction: &dyn Answerable,
    by: Option<crate::desk::Caller>,
    id: &str,
    locale: &str,
    values: Vec<String>,
    inputs: Vec<(String, String)>,
) {
    let locale = person::language(locale);
    let pressed = match (by, Action::parse(id)) {
        (Some(by), Ok(action)) if action.guild().is_none_or(|guild| guild == by.guild) => {
            Ok(Pressed {
                by,
                action,
                values,
                inputs,
            })
        }
        (None, Ok(_)) => Err(Refusal::NotInGuild),
        (_, Ok(_) | Err(_)) => Err(Refusal::OlderButton),
    };
    let work = async move {
        match pressed {
            Ok(pressed) => edge.desk.pressed(&pressed, edge.clock.now()).await,
            Err(refusal) => Err(refusal.into()),
        }
    };
    answer(ctx, edge, interaction, Box::pin(work), &locale).await;
}

/// Waits for the desk and answers; puts the answer off when the desk takes its time.
pub(super) async fn answer(
    ctx: &Context,
    edge: &Edge,
    interaction: &dyn Answerable,
    mut work: BoxFuture<'_, crate::desk::Result<Outcome>>,
    locale: &Locale,
) {
    let in_time = tokio::time::timeout(PATIENCE, &mut work).await;
    let (sent, posts) = match in_time {
        Ok(outcome) => {
            let (answer, posts) = settle(&edge.desk, outcome, locale);
            (at_once(ctx, interaction, answer).await, posts)
        }
        Err(_) => {
            let private = CreateInteractionResponseMessage::new().ephemeral(true);
            let put_off = interaction
                .respond(ctx, CreateInteractionResponse::Defer(private))
                .await;
            let (mut answer, posts) = settle(&edge.desk, work.await, locale);
            if let Answer::Form(_) = answer {
                answer = Answer::Private(Box::new(
                    edge.desk.sentence(&Refusal::Internal.into(), locale),
                ));
            }
            (put_off.and(late(ctx, interaction, answer).await), posts)
        }
    };
    if let Err(error) = sent {
        warn!(error = deliver::short(&error), "an answer did not arrive");
    }
    edge.deliverer.send_all(posts).await;
}

/// What is to be said: the desk's answer, or the sentence for its refusal.
fn settle(
    desk: &Desk,
    outcome: crate::desk::Result<Outcome>,
    locale: &Locale,
) -> (Answer, Vec<crate::store::posts::Outgoing>) {
    match outcome {
        Ok(outcome) => (outcome.answer, outcome.posts),
        Err(error) => {
            match &error {
                DeskError::Refused(why) => info!(%why, "refused"),
                DeskError::Store(error) => error!(%error, "the desk could not do its work"),
            }
            (
                Answer::Private(Box::new(desk.sentence(&error, locale))),
                Vec::new(),
            )
        }
    }
}

async fn at_once(
    ctx: &Context,
    interaction: &dyn Answerable,
    answer: Answer,
) -> serenity::Result<()> {
    let response = match answer {
        Answer::Silence | Answer::Doubt => CreateInteractionResponse::Acknowledge,
        Answer::Clear => {
            interaction
                .respond(ctx, CreateInteractionResponse::Acknowledge)
                .await?;
            return interaction.remove(ctx).await;
        }
        Answer::Form(form) => CreateInteractionResponse::Modal(render::modal(&form)),
        Answer::Private(post) => in_place(interaction, &post),
        Answer::File {
            post,
            name,
            content,
        } => {
            let file = render::attachment(&name, content.into_bytes());
            CreateInteractionResponse::Message(render::private_answer(&post).add_file(file))
        }
    };
    interaction.respond(ctx, response).await
}

/// A private answer to a click on a private message takes that message's place.
fn in_place(interaction: &dyn Answerable, post: &Post) -> CreateInteractionResponse {
    let message = render::private_answer(post);
    if interaction.on_private_message() {
        CreateInteractionResponse::UpdateMessage(message)
    } else {
        CreateInteractionResponse::Message(message)
    }
}

async fn late(ctx: &Context, interaction: &dyn Answerable, answer: Answer) -> serenity::Result<()> {
    match answer {
        Answer::Silence | Answer::Doubt | Answer::Clear => interaction.remove(ctx).await,
        Answer::Private(post) => interaction.edit(ctx, render::late_answer(&post)).await,
        Answer::File {
            post,
            name,
            content,
        } => {
            let file = render::attachment(&name, content.into_bytes());
            interaction
                .edit(ctx, render::late_answer(&post).new_attachment(file))
                .await
        }
        Answer::Form(_) => interaction.remove(ctx).await,
    }
}
