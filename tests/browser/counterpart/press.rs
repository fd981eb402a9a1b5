//! What the bot does when a button is pressed, a menu picked from, a form sent.

use serenity::all::{
    ActionRowComponent, ChannelId, ComponentInteraction, ComponentInteractionDataKind, Context,
    CreateActionRow, CreateInputText, CreateInteractionResponse, CreateInteractionResponseFollowup,
    CreateInteractionResponseMessage, CreateModal, CreateThread, EditInteractionResponse,
    EditMessage, InputTextStyle, MessageId, ModalInteraction,
};

use super::Done;
use super::posts::{private, shortlist, shown};

pub(super) async fn press(ctx: &Context, pressed: ComponentInteraction) -> Done {
    let message = &pressed.message;
    match pressed.data.custom_id.as_str() {
        "edit" => {
            let field = |style, label, id| {
                CreateActionRow::InputText(CreateInputText::new(style, label, id))
            };
            let gap = CreateInputText::new(InputTextStyle::Paragraph, "Gap", "gap")
                .required(false)
                .placeholder("Which skill is missing?");
            let place =
                CreateInputText::new(InputTextStyle::Short, "Place", "place").value("Munich");
            let modal = CreateModal::new("brief", "Edit the brief").components(vec![
                CreateActionRow::InputText(place),
                field(InputTextStyle::Short, "Days a week", "days"),
                CreateActionRow::InputText(gap),
            ]);
            pressed
                .create_response(&ctx.http, CreateInteractionResponse::Modal(modal))
                .await
        }
        "offer" => {
            pressed.defer(&ctx.http).await?;
            let edit = EditInteractionResponse::new()
                .embed(shortlist().title("Offers are out"))
                .components(vec![]);
            pressed.edit_response(&ctx.http, edit).await?;
            let more = CreateInteractionResponseFollowup::new()
                .content("3 people were asked.")
                .ephemeral(true);
            pressed.create_followup(&ctx.http, more).await.map(drop)
        }
        "withdraw" => {
            pressed.defer(&ctx.http).await?;
            message
                .channel_id
                .delete_message(&ctx.http, message.id)
                .await
        }
        "thread" => {
            pressed.defer(&ctx.http).await?;
            open_thread(ctx, message.channel_id, message.id).await
        }
        "title" => {
            let picked = match &pressed.data.kind {
                ComponentInteractionDataKind::StringSelect { values } => values.join(", "),
                other => format!("{other:?}"),
            };
            let update =
                CreateInteractionResponseMessage::new().content(format!("Title settled: {picked}"));
            pressed
                .create_response(&ctx.http, CreateInteractionResponse::UpdateMessage(update))
                .await
        }
        "why" => {
            pressed
                .create_response(&ctx.http, private("Because 92 % fit."))
                .await
        }
        _ => Ok(()),
    }
}

pub(super) async fn open_thread(ctx: &Context, channel: ChannelId, message: MessageId) -> Done {
    let thread = channel
        .create_thread_from_message(&ctx.http, message, CreateThread::new("CFO Munich"))
        .await?;
    thread
        .id
        .say(&ctx.http, "Talk about it here.")
        .await
        .map(drop)
}

pub(super) async fn submit(ctx: &Context, sent: ModalInteraction) -> Done {
    let inputs = sent.data.components.iter().flat_map(|row| &row.components);
    let values = inputs.filter_map(|component| match component {
        ActionRowComponent::InputText(input) => Some(format!(
            "{} = {}",
            input.custom_id,
            input.value.clone().unwrap_or_default()
        )),
        _ => None,
    });
    let text = format!("Brief changed: {}", values.collect::<Vec<_>>().join(", "));
    if let Some(message) = &sent.message {
        let edit = EditMessage::new().content("Brief changed.");
        message
            .channel_id
            .edit_message(&ctx.http, message.id, edit)
            .await?;
    }
    sent.create_response(&ctx.http, shown(text)).await
}
