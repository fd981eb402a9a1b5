//! Posts and forms into serenity's builders: the one place that knows how the platform wants them.

use crate::wording::{Button, Embed, Form, Input, Menu, Ping, Post, Row, Style, Tone};
use serenity::all::{
    ButtonStyle, CreateActionRow, CreateAllowedMentions, CreateAttachment, CreateButton,
    CreateEmbed, CreateEmbedFooter, CreateInputText, CreateInteractionResponseMessage,
    CreateMessage, CreateModal, CreateSelectMenu, CreateSelectMenuKind, CreateSelectMenuOption,
    EditInteractionResponse, EditMessage, InputTextStyle, RoleId, UserId,
};

/// A new message in a channel.
pub(super) fn new_message(post: &Post) -> CreateMessage {
    CreateMessage::new()
        .content(&post.text)
        .embeds(embeds(post))
        .components(rows(post))
        .allowed_mentions(mentions(post))
}

/// A message of the bot as it must look now. An edit notifies nobody.
pub(super) fn edited_message(post: &Post) -> EditMessage {
    EditMessage::new()
        .content(&post.text)
        .embeds(embeds(post))
        .components(rows(post))
        .allowed_mentions(CreateAllowedMentions::new())
}

/// An answer that only one person sees.
pub(super) fn private_answer(post: &Post) -> CreateInteractionResponseMessage {
    CreateInteractionResponseMessage::new()
        .content(&post.text)
        .embeds(embeds(post))
        .components(rows(post))
        .allowed_mentions(CreateAllowedMentions::new())
        .ephemeral(true)
}

/// An answer that was put off before.
pub(super) fn late_answer(post: &Post) -> EditInteractionResponse {
    EditInteractionResponse::new()
        .content(&post.text)
        .embeds(embeds(post))
        .components(rows(post))
        .allowed_mentions(CreateAllowedMentions::new())
}

/// A file to go with an answer.
pub(super) fn attachment(name: &str, content: Vec<u8>) -> CreateAttachment {
    CreateAttachment::bytes(content, name)
}

/// A form.
pub(super) fn modal(form: &Form) -> CreateModal {
    let inputs = form
        .inputs
        .iter()
        .map(|one| CreateActionRow::InputText(input(one)))
        .collect();
    CreateModal::new(form.action.to_string(), &form.title).components(inputs)
}

fn input(input: &Input) -> CreateInputText {
    let style = if input.paragraph {
        InputTextStyle::Paragraph
    } else {
        InputTextStyle::Short
    };
    let mut text = CreateInputText::new(style, &input.label, &input.key)
        .required(input.required)
        .max_length(input.max_length.clamp(1, 4000));
    if !input.value.is_empty() {
        text = text.value(&input.value);
    }
    if !input.placeholder.is_empty() {
        text = text.placeholder(&input.placeholder);
    }
    text
}

fn mentions(post: &Post) -> CreateAllowedMentions {
    let mut users = Vec::new();
    let mut roles = Vec::new();
    for ping in &post.pings {
        match *ping {
            Ping::User(user) => users.push(UserId::new(user.0)),
            Ping::Role(role) => roles.push(RoleId::new(role)),
        }
    }
    CreateAllowedMentions::new().users(users).roles(roles)
}

fn embeds(post: &Post) -> Vec<CreateEmbed> {
    post.embeds.iter().map(embed).collect()
}

fn embed(embed: &Embed) -> CreateEmbed {
    let mut built = CreateEmbed::new().colour(colour(embed.tone));
    if !embed.title.is_empty() {
        built = built.title(&embed.title);
    }
    if !embed.description.is_empty() {
        built = built.description(&embed.description);
    }
    if !embed.footer.is_empty() {
        built = built.footer(CreateEmbedFooter::new(&embed.footer));
    }
    built.fields(
        embed
            .fields
            .iter()
            .map(|field| (field.name.as_str(), field.value.as_str(), field.inline)),
    )
}

/// Colours that differ in lightness too, for eyes that cannot tell red from green.
fn colour(tone: Tone) -> u32 {
    match tone {
        Tone::Neutral => 0x4A_6F_A5,
        Tone::Good => 0x3B_A5_8B,
        Tone::Warning => 0xE6_A2_3C,
        Tone::Crisis => 0xB0_1E_3C,
    }
}

fn rows(post: &Post) -> Vec<CreateActionRow> {
    post.rows
        .iter()
        .map(|row| match row {
            Row::Buttons(buttons) => CreateActionRow::Buttons(buttons.iter().map(button).collect()),
            Row::Menu(one) => CreateActionRow::SelectMenu(menu(one)),
        })
        .collect()
}

fn button(button: &Button) -> CreateButton {
    CreateButton::new(button.action.to_string())
        .label(&button.label)
        .disabled(button.disabled)
        .style(match button.style {
            Style::Primary => ButtonStyle::Primary,
            Style::Secondary => ButtonStyle::Secondary,
            Style::Success => ButtonStyle::Success,
            Style::Danger => ButtonStyle::Danger,
        })
}

fn menu(menu: &Menu) -> CreateSelectMenu {
    let options = menu
        .options
        .iter()
        .map(|option| {
            let built = CreateSelectMenuOption::new(&option.label, &option.value);
            if option.description.is_empty() {
                built
            } else {
                built.description(&option.description)
            }
        })
        .collect();
    CreateSelectMenu::new(
        menu.action.to_string(),
        CreateSelectMenuKind::String { options },
    )
    .placeholder(&menu.placeholder)
    .min_values(menu.min)
    .max_values(menu.max)
}
