//! What the bot registers and posts.

use serenity::all::{
    ButtonStyle, CommandOptionType, CommandType, CreateActionRow, CreateButton, CreateCommand,
    CreateCommandOption, CreateEmbed, CreateEmbedFooter, CreateInteractionResponse,
    CreateInteractionResponseMessage, CreateSelectMenu, CreateSelectMenuKind,
    CreateSelectMenuOption,
};

pub(super) fn commands() -> Vec<CreateCommand> {
    let option = |kind, name: &str, words: &str| CreateCommandOption::new(kind, name, words);
    vec![
        CreateCommand::new("request")
            .description("Ask for an interim manager")
            .add_option(
                option(CommandOptionType::String, "role", "The role to fill")
                    .required(true)
                    .set_autocomplete(true),
            )
            .add_option(
                option(CommandOptionType::Integer, "days", "Days a week")
                    .min_int_value(1)
                    .max_int_value(5),
            )
            .add_option(
                option(CommandOptionType::String, "mode", "Where the work is done")
                    .add_string_choice("On site", "onsite")
                    .add_string_choice("Hybrid", "hybrid")
                    .add_string_choice("Remote", "remote"),
            )
            .add_option(option(
                CommandOptionType::Boolean,
                "crisis",
                "Whether it burns",
            ))
            .add_option(option(
                CommandOptionType::User,
                "sponsor",
                "Who answers questions",
            ))
            .add_option(option(
                CommandOptionType::Channel,
                "where",
                "Where the shortlist goes",
            ))
            .add_option(option(CommandOptionType::Role, "tell", "Who is told"))
            .add_option(option(
                CommandOptionType::Attachment,
                "file",
                "The job description",
            )),
        CreateCommand::new("later").description("An answer that takes its time"),
        CreateCommand::new("silent").description("An answer that never comes"),
        CreateCommand::new("roster")
            .description("The roster")
            .add_option(
                option(CommandOptionType::SubCommand, "search", "Search the roster")
                    .add_sub_option(
                        option(CommandOptionType::String, "name", "A name")
                            .required(true)
                            .set_autocomplete(true),
                    ),
            ),
        CreateCommand::new("Find interim managers").kind(CommandType::Message),
        CreateCommand::new("Show profile").kind(CommandType::User),
    ]
}

pub(super) fn shortlist() -> CreateEmbed {
    CreateEmbed::new()
        .title("Shortlist: Chief Financial Officer")
        .description("**3** of 214 fit · start <t:1790000000:D> (<t:1790000000:R>)\n> *We need an interim CFO in Munich*\n- read: `Munich`, ~~Berlin~~ German\n- assumed: __on site__")
        .color(0x2f_9e63)
        .field("1 · Marta Muster", "**92 %** · free now\nGerman, English", true)
        .field("2 · Paul Probe", "**88 %** · in 3 days\nGerman", true)
        .field("3 · Eva Exempel", "**81 %** · next week\nGerman, French", true)
        .field("Funnel", "214 on the roster → 41 for the role → 18 in time → 3 within the rate", false)
        .footer(CreateEmbedFooter::new("Confirmed 2 days ago"))
}

pub(super) fn brief_controls() -> Vec<CreateActionRow> {
    let titles = [
        "Chief Financial Officer",
        "Head of Controlling",
        "Treasurer",
    ];
    let options = titles.map(|title| {
        CreateSelectMenuOption::new(title, title).description("A title on the roster")
    });
    vec![
        CreateActionRow::Buttons(vec![
            CreateButton::new("offer")
                .label("Send offers")
                .style(ButtonStyle::Primary),
            CreateButton::new("edit")
                .label("Edit brief")
                .style(ButtonStyle::Secondary)
                .emoji('✏'),
            CreateButton::new("assign")
                .label("Assign")
                .style(ButtonStyle::Success),
            CreateButton::new("withdraw")
                .label("Withdraw")
                .style(ButtonStyle::Danger),
            CreateButton::new_link("https://example.org/terms").label("Terms"),
        ]),
        CreateActionRow::Buttons(vec![
            CreateButton::new("why")
                .label("Why?")
                .style(ButtonStyle::Secondary),
            CreateButton::new("thread")
                .label("Open thread")
                .style(ButtonStyle::Secondary),
            CreateButton::new("silent")
                .label("Never answers")
                .style(ButtonStyle::Secondary),
            CreateButton::new("off")
                .label("Crisis")
                .style(ButtonStyle::Danger)
                .disabled(true),
        ]),
        CreateActionRow::SelectMenu(
            CreateSelectMenu::new(
                "title",
                CreateSelectMenuKind::String {
                    options: options.to_vec(),
                },
            )
            .placeholder("Which title is meant?"),
        ),
    ]
}

pub(super) fn shown(text: String) -> CreateInteractionResponse {
    CreateInteractionResponse::Message(CreateInteractionResponseMessage::new().content(text))
}

pub(super) fn private(text: &str) -> CreateInteractionResponse {
    let message = CreateInteractionResponseMessage::new()
        .content(text)
        .ephemeral(true);
    CreateInteractionResponse::Message(message)
}
