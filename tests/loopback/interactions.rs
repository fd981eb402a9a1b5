//! Commands, menus, buttons and forms, answered in every way and at every pace.

use std::time::Duration;

use interim_desk::loopback::{CannotDo, Given, Loopback, Options, Outcome, SeenMessage};
use serenity::all::{
    ActionRowComponent, AutocompleteChoice, ButtonStyle, ChannelId, Command,
    CommandDataOptionValue, CommandOptionType, CommandType, CreateActionRow,
    CreateAutocompleteResponse, CreateButton, CreateCommand, CreateCommandOption, CreateInputText,
    CreateInteractionResponse, CreateInteractionResponseFollowup, CreateInteractionResponseMessage,
    CreateMessage, CreateModal, CreateSelectMenu, CreateSelectMenuKind, CreateSelectMenuOption,
    EditInteractionResponse, InputTextStyle, MessageFlags,
};

use crate::bare::{BareBot, GUARD};
use crate::messages::code;
use crate::world::{connected, connected_with};

fn shows(text: &str) -> CreateInteractionResponse {
    CreateInteractionResponse::Message(CreateInteractionResponseMessage::new().content(text))
}

fn privately(text: &str) -> CreateInteractionResponse {
    let message = CreateInteractionResponseMessage::new()
        .content(text)
        .ephemeral(true);
    CreateInteractionResponse::Message(message)
}

async fn request_command(bot: &BareBot) {
    let text = CreateCommandOption::new(CommandOptionType::String, "text", "what you need")
        .required(true)
        .max_length(100);
    let role = CreateCommandOption::new(CommandOptionType::String, "role", "which role")
        .set_autocomplete(true);
    let days = CreateCommandOption::new(CommandOptionType::Integer, "days", "days a week")
        .min_int_value(1)
        .max_int_value(5);
    let who = CreateCommandOption::new(CommandOptionType::User, "who", "for whom");
    let file = CreateCommandOption::new(CommandOptionType::Attachment, "file", "a sheet");
    let command = CreateCommand::new("request")
        .description("Say what you need")
        .description_localized("de", "Sag, was du brauchst")
        .set_options(vec![text, role, days, who, file]);
    let search = CreateCommandOption::new(CommandOptionType::SubCommand, "search", "look")
        .add_sub_option(
            CreateCommandOption::new(CommandOptionType::String, "name", "a name").required(true),
        );
    let roster = CreateCommand::new("roster")
        .description("The people")
        .default_member_permissions(serenity::all::Permissions::MANAGE_MESSAGES)
        .add_option(search);
    let on_message = CreateCommand::new("Find interim managers").kind(CommandType::Message);
    let on_user = CreateCommand::new("Show profile").kind(CommandType::User);
    let commands = vec![command, roster, on_message, on_user];
    Command::set_global_commands(&bot.http, commands)
        .await
        .unwrap();
}

/// A message of the bot with a row of components in the staffing channel.
async fn post(bot: &BareBot, discord: &Loopback, rows: Vec<CreateActionRow>) -> SeenMessage {
    let channel = ChannelId::new(discord.channel("staffing").unwrap().0);
    let sent = CreateMessage::new().content("card").components(rows);
    let sent = channel.send_message(&bot.http, sent).await.unwrap();
    let id = interim_desk::loopback::MessageId(sent.id.get());
    discord.person("anna").unwrap().message(id).unwrap()
}

fn buttons() -> Vec<CreateActionRow> {
    vec![CreateActionRow::Buttons(vec![
        CreateButton::new("v1:why")
            .label("Why?")
            .style(ButtonStyle::Primary),
        CreateButton::new("v1:off").label("Closed").disabled(true),
        CreateButton::new_link("https://example.org").label("Help"),
    ])]
}

#[tokio::test]
async fn a_slash_command_carries_its_options_and_is_answered_in_the_channel() {
    let (discord, mut bot) = connected().await;
    request_command(&bot).await;
    let anna = discord.person("anna").unwrap();
    let sheet = interim_desk::loopback::SentFile {
        filename: "a.csv".to_owned(),
        bytes: vec![b'x'; 3],
    };
    let given = [
        ("text", Given::from("a CFO")),
        ("days", 3.into()),
        ("who", "ben".into()),
        ("file", sheet.into()),
    ];
    let use_of = anna.slash("staffing", "/request", &given).unwrap();
    let command = bot.command().await;
    assert_eq!(command.data.name, "request");
    assert_eq!(
        (command.locale.as_str(), command.guild_locale.as_deref()),
        ("de", Some("de"))
    );
    let option = |name: &str| {
        let found = command
            .data
            .options
            .iter()
            .find(|option| option.name == name);
        found.unwrap().value.clone()
    };
    assert_eq!(option("text").as_str(), Some("a CFO"));
    assert_eq!(option("days").as_i64(), Some(3));
    let ben = option("who").as_user_id().unwrap();
    assert_eq!(command.data.resolved.users[&ben].name, "ben");
    let file = option("file").as_attachment_id().unwrap();
    assert_eq!(command.data.resolved.attachments[&file].size, 3);
    command
        .create_response(&bot.http, shows("on it"))
        .await
        .unwrap();
    let shown = use_of.message().await.unwrap();
    assert_eq!(
        (shown.content.as_str(), shown.kind, shown.ephemeral),
        ("on it", 20, false)
    );
    let ben = discord.person("ben").unwrap();
    assert_eq!(ben.messages("staffing").unwrap().len(), 1);
}

#[tokio::test]
async fn what_a_command_does_not_take_is_refused_before_the_bot_hears_of_it() {
    let (discord, bot) = connected().await;
    request_command(&bot).await;
    let anna = discord.person("anna").unwrap();
    let ask = |options: &[(&str, Given)]| anna.slash("staffing", "request", options).unwrap_err();
    let option = |error: CannotDo| match error {
        CannotDo::BadOption { option, .. } => option,
        other => panic!("{other:?}"),
    };
    assert_eq!(option(ask(&[])), "text");
    assert_eq!(option(ask(&[("text", "x".repeat(101).into())])), "text");
    assert_eq!(
        option(ask(&[("text", "a".into()), ("days", 6.into())])),
        "days"
    );
    assert_eq!(
        option(ask(&[("text", "a".into()), ("who", "nobody".into())])),
        "who"
    );
    assert_eq!(
        option(ask(&[("text", "a".into()), ("colour", "red".into())])),
        "colour"
    );
    let ben = discord.person("ben").unwrap();
    let unknown = |name: &str| Err(CannotDo::NoSuchCommand(name.to_owned()));
    let search = [("name", Given::from("Ada"))];
    assert_eq!(
        ben.slash("staffing", "roster search", &search).map(|_| ()),
        unknown("roster")
    );
    assert_eq!(
        anna.slash("staffing", "roster", &[]).map(|_| ()),
        unknown("roster")
    );
    assert_eq!(
        anna.slash("staffing", "nothing", &[]).map(|_| ()),
        unknown("nothing")
    );
    let names = |person: &interim_desk::loopback::Person| -> Vec<String> {
        person
            .commands("staffing")
            .unwrap()
            .into_iter()
            .map(|command| command.name)
            .collect()
    };
    let all = [
        "request",
        "roster search",
        "Show profile",
        "Find interim managers",
    ];
    assert_eq!(names(&anna), all);
    assert_eq!(
        names(&ben),
        ["request", "Show profile", "Find interim managers"]
    );
    assert_eq!(
        anna.commands("staffing").unwrap()[0].description,
        "Sag, was du brauchst"
    );
}

#[tokio::test]
async fn subcommands_arrive_nested_and_autocomplete_offers_what_the_bot_says() {
    let (discord, mut bot) = connected().await;
    request_command(&bot).await;
    let anna = discord.person("anna").unwrap();
    let use_of = anna
        .slash("staffing", "roster search", &[("name", "Ada".into())])
        .unwrap();
    let command = bot.command().await;
    let CommandDataOptionValue::SubCommand(inner) = &command.data.options[0].value else {
        panic!("{:?}", command.data.options);
    };
    assert_eq!(
        (
            command.data.options[0].name.as_str(),
            inner[0].value.as_str()
        ),
        ("search", Some("Ada"))
    );
    command
        .create_response(&bot.http, privately("found"))
        .await
        .unwrap();
    use_of.message().await.unwrap();

    let typing = tokio::spawn(async move {
        anna.autocomplete("staffing", "request", &[("role", "cf".into())], "role")
            .await
    });
    let asked = bot.command().await;
    assert_eq!(asked.data.autocomplete().unwrap().value, "cf");
    let choices = vec![AutocompleteChoice::new("Chief Financial Officer", "cfo")];
    let offer = CreateAutocompleteResponse::new().set_choices(choices);
    asked
        .create_response(&bot.http, CreateInteractionResponse::Autocomplete(offer))
        .await
        .unwrap();
    let offered = typing.await.unwrap().unwrap();
    assert_eq!(
        (offered[0].name.as_str(), &offered[0].value),
        ("Chief Financial Officer", &"cfo".into())
    );
}

#[tokio::test]
async fn menus_on_messages_and_people_carry_what_they_are_about_even_without_message_content() {
    let (discord, mut bot) = connected().await;
    request_command(&bot).await;
    let anna = discord.person("anna").unwrap();
    let ben = discord.person("ben").unwrap();
    let said = ben.say("staffing", "CTO wanted").unwrap();
    let use_of = anna.message_menu(said, "Find interim managers").unwrap();
    let command = bot.command().await;
    let target = command.data.resolved.messages.values().next().unwrap();
    assert_eq!(target.content, "CTO wanted");
    command
        .create_response(&bot.http, privately("here"))
        .await
        .unwrap();
    assert_eq!(use_of.message().await.unwrap().kind, 23);
    let use_of = anna.user_menu("staffing", &ben, "Show profile").unwrap();
    let command = bot.command().await;
    assert_eq!(command.data.target_id.unwrap().get(), ben.id().0);
    command
        .create_response(&bot.http, privately("him"))
        .await
        .unwrap();
    use_of.message().await.unwrap();
}

#[tokio::test]
async fn a_button_answers_privately_or_changes_its_message() {
    let (discord, mut bot) = connected().await;
    let card = post(&bot, &discord, buttons()).await;
    let anna = discord.person("anna").unwrap();
    let ben = discord.person("ben").unwrap();

    let press = anna.click(&card, "Why?").unwrap();
    let heard = bot.component().await;
    assert_eq!(
        (heard.data.custom_id.as_str(), heard.message.id.get()),
        ("v1:why", card.id.0)
    );
    heard
        .create_response(&bot.http, privately("because"))
        .await
        .unwrap();
    let shown = press.message().await.unwrap();
    assert!(shown.ephemeral);
    assert_eq!(anna.messages("staffing").unwrap().len(), 2);
    assert_eq!(ben.messages("staffing").unwrap().len(), 1);
    assert_eq!(
        ben.message(shown.id),
        Err(CannotDo::NoSuchMessage(shown.id))
    );

    let press = ben.click(&card, "v1:why").unwrap();
    let heard = bot.component().await;
    let update = CreateInteractionResponseMessage::new()
        .content("done")
        .components(vec![]);
    heard
        .create_response(&bot.http, CreateInteractionResponse::UpdateMessage(update))
        .await
        .unwrap();
    assert!(matches!(press.outcome().await, Outcome::Updated(m) if m.content == "done"));
    assert_eq!(
        ben.click(&card, "Why?").map(|_| ()),
        Err(CannotDo::NoSuchControl("Why?".to_owned()))
    );
}

#[tokio::test]
async fn a_button_that_is_greyed_out_or_only_a_link_cannot_be_pressed() {
    let (discord, bot) = connected().await;
    let card = post(&bot, &discord, buttons()).await;
    let anna = discord.person("anna").unwrap();
    let press = |name: &str| anna.click(&card, name).map(|_| ()).unwrap_err();
    assert_eq!(press("Closed"), CannotDo::Disabled("Closed".to_owned()));
    assert_eq!(press("Help"), CannotDo::NoSuchControl("Help".to_owned()));
    assert_eq!(card.buttons().count(), 3);
}

#[tokio::test]
async fn every_kind_of_menu_delivers_what_was_picked() {
    let (discord, mut bot) = connected().await;
    let options = vec![
        CreateSelectMenuOption::new("Munich", "muc"),
        CreateSelectMenuOption::new("Berlin", "ber"),
    ];
    let menu = |id: &str, kind| CreateActionRow::SelectMenu(CreateSelectMenu::new(id, kind));
    let texts = CreateSelectMenu::new("place", CreateSelectMenuKind::String { options })
        .placeholder("Where?")
        .max_values(2);
    let rows = vec![
        CreateActionRow::SelectMenu(texts),
        menu(
            "user",
            CreateSelectMenuKind::User {
                default_users: None,
            },
        ),
        menu(
            "role",
            CreateSelectMenuKind::Role {
                default_roles: None,
            },
        ),
        menu(
            "any",
            CreateSelectMenuKind::Mentionable {
                default_users: None,
                default_roles: None,
            },
        ),
        menu(
            "channel",
            CreateSelectMenuKind::Channel {
                channel_types: None,
                default_channels: None,
            },
        ),
    ];
    let card = post(&bot, &discord, rows).await;
    let anna = discord.person("anna").unwrap();
    let ben = discord.person("ben").unwrap().id().to_string();
    let desk = discord.role("desk").unwrap().to_string();
    let staffing = discord.channel("staffing").unwrap().to_string();
    let table: [(&str, &[&str], &[&str]); 5] = [
        ("Where?", &["Munich", "ber"], &["muc", "ber"]),
        ("user", &["ben"], &[&ben]),
        ("role", &["@desk"], &[&desk]),
        ("any", &["desk"], &[&desk]),
        ("channel", &["#staffing"], &[&staffing]),
    ];
    for (name, picks, values) in table {
        let pick = anna.pick(&card, name, picks).unwrap();
        let heard = bot.component().await;
        assert_eq!(picked(&heard.data.kind), values, "{name}");
        heard
            .create_response(&bot.http, CreateInteractionResponse::Acknowledge)
            .await
            .unwrap();
        assert_eq!(pick.outcome().await, Outcome::Deferred);
    }
    let refused = |picks: &[&str]| anna.pick(&card, "Where?", picks).map(|_| ()).unwrap_err();
    assert!(matches!(refused(&["Paris"]), CannotDo::NotOffered(_)));
    assert!(matches!(refused(&[]), CannotDo::NotOffered(_)));
}

fn picked(kind: &serenity::all::ComponentInteractionDataKind) -> Vec<String> {
    use serenity::all::ComponentInteractionDataKind as Kind;
    match kind {
        Kind::StringSelect { values } => values.clone(),
        Kind::UserSelect { values } => values.iter().map(ToString::to_string).collect(),
        Kind::RoleSelect { values } => values.iter().map(ToString::to_string).collect(),
        Kind::MentionableSelect { values } => values.iter().map(ToString::to_string).collect(),
        Kind::ChannelSelect { values } => values.iter().map(ToString::to_string).collect(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_form_opens_is_checked_and_is_sent() {
    let (discord, mut bot) = connected().await;
    let card = post(&bot, &discord, buttons()).await;
    let anna = discord.person("anna").unwrap();
    let press = anna.click(&card, "Why?").unwrap();
    let heard = bot.component().await;
    let field = |label: &str, id: &str| {
        CreateActionRow::InputText(CreateInputText::new(InputTextStyle::Short, label, id))
    };
    let rate = CreateInputText::new(InputTextStyle::Short, "Rate", "rate")
        .value("1200")
        .max_length(5);
    let rows = vec![field("Place", "place"), CreateActionRow::InputText(rate)];
    let form = CreateModal::new("v1:form", "Complete the brief").components(rows);
    heard
        .create_response(&bot.http, CreateInteractionResponse::Modal(form))
        .await
        .unwrap();
    let modal = press.modal().await.unwrap();
    assert_eq!(
        (modal.title.as_str(), modal.fields[1].value.as_str()),
        ("Complete the brief", "1200")
    );

    let refused = |fields: &[(&str, &str)]| anna.submit(&modal, fields).map(|_| ()).unwrap_err();
    assert!(matches!(refused(&[]), CannotDo::BadField { field, .. } if field == "Place"));
    let long = [("Place", "Munich"), ("rate", "123456")];
    assert!(matches!(refused(&long), CannotDo::BadField { field, .. } if field == "Rate"));
    let sent = anna.submit(&modal, &[("Place", "Munich")]).unwrap();
    let heard = bot.modal().await;
    let values: Vec<_> = heard
        .data
        .components
        .iter()
        .flat_map(|row| &row.components)
        .map(|component| match component {
            ActionRowComponent::InputText(input) => input.value.clone().unwrap(),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(values, ["Munich", "1200"]);
    let update = CreateInteractionResponseMessage::new().content("complete");
    heard
        .create_response(&bot.http, CreateInteractionResponse::UpdateMessage(update))
        .await
        .unwrap();
    assert_eq!(sent.message().await.unwrap().id, card.id);
}

#[tokio::test]
async fn the_first_follow_up_of_a_deferral_becomes_the_answer_and_keeps_its_visibility() {
    let (discord, mut bot) = connected().await;
    request_command(&bot).await;
    let anna = discord.person("anna").unwrap();
    let use_of = anna
        .slash("staffing", "request", &[("text", "a CFO".into())])
        .unwrap();
    let command = bot.command().await;
    command.defer_ephemeral(&bot.http).await.unwrap();
    assert_eq!(use_of.outcome().await, Outcome::Deferred);
    assert!(anna.messages("staffing").unwrap()[0].thinking);
    let first = CreateInteractionResponseFollowup::new().content("the list");
    let sent = command.create_followup(&bot.http, first).await.unwrap();
    assert!(sent.flags.unwrap().contains(MessageFlags::EPHEMERAL));
    let shown = use_of.message().await.unwrap();
    assert!(shown.ephemeral && shown.id.0 == sent.id.get());
    let second = CreateInteractionResponseFollowup::new().content("for all");
    command.create_followup(&bot.http, second).await.unwrap();
    assert!(!use_of.follow_ups()[0].ephemeral);
    let edit = EditInteractionResponse::new().content("the better list");
    command.edit_response(&bot.http, edit).await.unwrap();
    assert_eq!(anna.message(shown.id).unwrap().content, "the better list");
    command.delete_response(&bot.http).await.unwrap();
    anna.wait_gone(shown.id, GUARD).await.unwrap();
}

#[tokio::test]
async fn there_is_one_first_answer_and_none_after_three_seconds() {
    let options = Options {
        answer_within: Duration::from_millis(100),
        ..Options::default()
    };
    let (discord, mut bot) = connected_with(options).await;
    request_command(&bot).await;
    let anna = discord.person("anna").unwrap();
    let ask = || {
        anna.slash("staffing", "request", &[("text", "a CFO".into())])
            .unwrap()
    };

    let late = ask();
    let command = bot.command().await;
    assert_eq!(
        late.outcome().await,
        Outcome::Failed("This interaction failed".to_owned())
    );
    let refused = command
        .create_response(&bot.http, shows("late"))
        .await
        .unwrap_err();
    assert_eq!(code(&refused), 10062);

    let early = ask();
    let command = bot.command().await;
    let refused = command
        .create_followup(
            &bot.http,
            CreateInteractionResponseFollowup::new().content("x"),
        )
        .await
        .unwrap_err();
    assert_eq!(code(&refused), 10015);
    command
        .create_response(&bot.http, shows("once"))
        .await
        .unwrap();
    let refused = command
        .create_response(&bot.http, shows("twice"))
        .await
        .unwrap_err();
    assert_eq!(code(&refused), 40060);
    assert_eq!(early.message().await.unwrap().content, "once");
}

#[tokio::test]
async fn the_token_lives_fifteen_minutes_by_the_clock() {
    let (discord, mut bot) = connected().await;
    request_command(&bot).await;
    let anna = discord.person("anna").unwrap();
    let use_of = anna
        .slash("staffing", "request", &[("text", "a CFO".into())])
        .unwrap();
    let command = bot.command().await;
    command
        .create_response(&bot.http, shows("now"))
        .await
        .unwrap();
    use_of.message().await.unwrap();
    let edit = || EditInteractionResponse::new().content("later");
    discord.clock().advance(Duration::from_secs(14 * 60));
    command.edit_response(&bot.http, edit()).await.unwrap();
    use_of.message().await.unwrap();
    discord.clock().advance(Duration::from_secs(2 * 60));
    let refused = command.edit_response(&bot.http, edit()).await.unwrap_err();
    assert_eq!(code(&refused), 50027);
}

#[tokio::test]
async fn an_ephemeral_message_is_out_of_reach_without_its_token() {
    let (discord, mut bot) = connected().await;
    request_command(&bot).await;
    let anna = discord.person("anna").unwrap();
    let use_of = anna
        .slash("staffing", "request", &[("text", "a CFO".into())])
        .unwrap();
    let command = bot.command().await;
    command
        .create_response(&bot.http, privately("for you"))
        .await
        .unwrap();
    let shown = use_of.message().await.unwrap();
    let channel = ChannelId::new(discord.channel("staffing").unwrap().0);
    let refused = channel.message(&bot.http, shown.id.0).await.unwrap_err();
    assert_eq!(code(&refused), 10008);
    let history = channel
        .messages(&bot.http, serenity::all::GetMessages::new())
        .await
        .unwrap();
    assert!(history.is_empty());
    assert_eq!(
        command.get_response(&bot.http).await.unwrap().content,
        "for you"
    );
    anna.delete(shown.id).unwrap();
    assert!(anna.messages("staffing").unwrap().is_empty());
}

#[tokio::test]
async fn a_command_works_in_the_private_conversation() {
    let (discord, mut bot) = connected().await;
    request_command(&bot).await;
    let anna = discord.person("anna").unwrap();
    let place = anna.dm_channel().unwrap();
    let use_of = anna
        .slash(place, "request", &[("text", "a CFO".into())])
        .unwrap();
    let command = bot.command().await;
    assert!(command.guild_id.is_none() && command.member.is_none());
    command
        .create_response(&bot.http, shows("here"))
        .await
        .unwrap();
    use_of.message().await.unwrap();
}

#[tokio::test]
async fn a_private_message_can_hold_buttons_that_change_it() {
    let (discord, mut bot) = connected().await;
    request_command(&bot).await;
    let ben = discord.person("ben").unwrap();
    let use_of = ben
        .slash("staffing", "request", &[("text", "a CFO".into())])
        .unwrap();
    let command = bot.command().await;
    let first = CreateInteractionResponseMessage::new()
        .content("page 1")
        .ephemeral(true)
        .components(buttons());
    command
        .create_response(&bot.http, CreateInteractionResponse::Message(first))
        .await
        .unwrap();
    let page = use_of.message().await.unwrap();
    let anna = discord.person("anna").unwrap();
    let unseen = CannotDo::NoSuchMessage(page.id);
    assert_eq!(anna.click(&page, "Why?").map(|_| ()), Err(unseen));
    let press = ben.click(&page, "Why?").unwrap();
    let heard = bot.component().await;
    assert!(
        heard
            .message
            .flags
            .unwrap()
            .contains(MessageFlags::EPHEMERAL)
    );
    heard.defer(&bot.http).await.unwrap();
    let second = EditInteractionResponse::new().content("page 2");
    heard.edit_response(&bot.http, second).await.unwrap();
    let page = press.message().await.unwrap();
    assert_eq!((page.content.as_str(), page.ephemeral), ("page 2", true));
}
