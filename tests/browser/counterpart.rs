//! What the page is tested against: a firm of five people, and a bare serenity bot that uses every
//! part of Discord which the page draws. It knows nothing of the trade; its words are made up.

use std::sync::{Arc, Mutex};

use interim_desk::demo::page::ExampleRequest;
use interim_desk::loopback::{
    ChannelSpec, GuildSpec, Loopback, Permissions, PersonSpec, RoleSpec, WorldSpec,
};
use serenity::all::{
    ActionRowComponent, AutocompleteChoice, ButtonStyle, ChannelId, ClientBuilder, Command,
    CommandDataOptionValue, CommandInteraction, CommandOptionType, CommandType,
    ComponentInteraction, ComponentInteractionDataKind, Context, CreateActionRow, CreateAttachment,
    CreateAutocompleteResponse, CreateButton, CreateCommand, CreateCommandOption, CreateEmbed,
    CreateEmbedFooter, CreateInputText, CreateInteractionResponse,
    CreateInteractionResponseFollowup, CreateInteractionResponseMessage, CreateMessage,
    CreateModal, CreateSelectMenu, CreateSelectMenuKind, CreateSelectMenuOption, CreateThread,
    EditInteractionResponse, EditMessage, EventHandler, GatewayIntents, HttpBuilder,
    InputTextStyle, Interaction, Message, MessageId, MessageUpdateEvent, ModalInteraction,
    ReactionType, Ready, ShardManager,
};
use serenity::async_trait;
use tokio::sync::Notify;

/// A firm with a requester, two of the desk, an interim manager and an admin.
pub(crate) fn world() -> WorldSpec {
    let firm = GuildSpec::new("Northwind Works")
        .locale("de")
        .bot(Permissions::MEMBER | Permissions::MANAGE_MESSAGES)
        .role(RoleSpec::new("requester").color(0x6f_a8ff))
        .role(
            RoleSpec::new("desk")
                .color(0x5f_d39a)
                .permissions(Permissions::MANAGE_MESSAGES),
        )
        .role(RoleSpec::new("interim manager").color(0xe9_b949))
        .role(
            RoleSpec::new("admin")
                .color(0xff_8a80)
                .permissions(Permissions::ADMINISTRATOR),
        )
        .channel(ChannelSpec::category("Staffing"))
        .channel(
            ChannelSpec::text("staffing")
                .under("Staffing")
                .topic("Say whom you need, in your own words"),
        )
        .channel(
            ChannelSpec::text("availability")
                .under("Staffing")
                .topic("Who is free, and when"),
        )
        .channel(ChannelSpec::category("Internal"))
        .channel(
            ChannelSpec::text("desk")
                .under("Internal")
                .private_to(&["desk", "admin"]),
        )
        .person(
            PersonSpec::new("ada")
                .locale("en-GB")
                .display_name("Ada Admin")
                .roles(&["admin"]),
        )
        .person(
            PersonSpec::new("anna")
                .display_name("Anna Albers")
                .roles(&["requester"]),
        )
        .person(
            PersonSpec::new("dora")
                .display_name("Dora Desk")
                .locale("de")
                .roles(&["desk"]),
        )
        .person(
            PersonSpec::new("denis")
                .display_name("Denis Dubois")
                .locale("fr")
                .roles(&["desk"]),
        )
        .person(
            PersonSpec::new("ivo")
                .display_name("Ivo Interim")
                .roles(&["interim manager"]),
        );
    WorldSpec::new("Counterpart").guild(firm)
}

/// A request to click for each of three languages.
pub(crate) fn examples() -> Vec<ExampleRequest> {
    let example = |label: &str, person: &str, text: &str| ExampleRequest {
        label: label.to_owned(),
        person: person.to_owned(),
        channel: "staffing".to_owned(),
        text: text.to_owned(),
    };
    vec![
        example(
            "CFO in Munich",
            "anna",
            "We need an interim CFO in Munich from Monday, 4 days a week, German required.",
        ),
        example(
            "Werkleiter",
            "dora",
            "Wir suchen ab sofort einen CFO auf Zeit für unser Werk in Kassel.",
        ),
        example(
            "Directeur financier",
            "denis",
            "Urgent : il nous faut un CFO de transition à Lyon dès lundi.",
        ),
    ]
}

/// The running bot.
pub(crate) struct Counterpart {
    shards: Arc<ShardManager>,
    running: tokio::task::JoinHandle<()>,
    failed: Failed,
}

/// What the bot could not do, in its own words.
type Failed = Arc<Mutex<Vec<String>>>;

impl Counterpart {
    pub(crate) async fn connect(discord: &Loopback) -> Self {
        let http = HttpBuilder::new(discord.token())
            .proxy(discord.url())
            .ratelimiter_disabled(true)
            .application_id(discord.bot().0.into())
            .build();
        let intents = GatewayIntents::non_privileged() | GatewayIntents::MESSAGE_CONTENT;
        let (registered, go_on) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
        let failed = Failed::default();
        let bot = Bot {
            registered: Arc::clone(&registered),
            told_to_go_on: go_on,
            failed: Arc::clone(&failed),
        };
        let builder = ClientBuilder::new_with_http(http, intents).event_handler(bot);
        let mut client = builder.await.expect("a client");
        let shards = Arc::clone(&client.shard_manager);
        let running = tokio::spawn(async move {
            client
                .start()
                .await
                .expect("a client that runs until it is stopped");
        });
        registered.notified().await;
        Self {
            shards,
            running,
            failed,
        }
    }

    /// Ends the bot, and fails if something that it did was not understood or refused.
    pub(crate) async fn stop(self) {
        self.shards.shutdown_all().await;
        self.running.abort();
        let failed = self.failed.lock().expect("a list");
        assert!(failed.is_empty(), "the bot failed: {failed:#?}");
    }
}

struct Bot {
    registered: Arc<Notify>,
    /// Somebody said "go on": the answer that was put off is given.
    told_to_go_on: Arc<Notify>,
    failed: Failed,
}

impl Bot {
    fn note(&self, done: Done) {
        if let Err(error) = done {
            self.failed.lock().expect("a list").push(error.to_string());
        }
    }
}

type Done = Result<(), serenity::Error>;

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

fn commands() -> Vec<CreateCommand> {
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

fn shortlist() -> CreateEmbed {
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

fn brief_controls() -> Vec<CreateActionRow> {
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

fn shown(text: String) -> CreateInteractionResponse {
    CreateInteractionResponse::Message(CreateInteractionResponseMessage::new().content(text))
}

fn private(text: &str) -> CreateInteractionResponse {
    let message = CreateInteractionResponseMessage::new()
        .content(text)
        .ephemeral(true);
    CreateInteractionResponse::Message(message)
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

async fn press(ctx: &Context, pressed: ComponentInteraction) -> Done {
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

async fn open_thread(ctx: &Context, channel: ChannelId, message: MessageId) -> Done {
    let thread = channel
        .create_thread_from_message(&ctx.http, message, CreateThread::new("CFO Munich"))
        .await?;
    thread
        .id
        .say(&ctx.http, "Talk about it here.")
        .await
        .map(drop)
}

async fn submit(ctx: &Context, sent: ModalInteraction) -> Done {
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
