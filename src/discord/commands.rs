//! The slash commands and the message menu: poise parses them, the desk does the work.

use super::{Edge, answer, gateway, person, privacy};
use crate::{
    desk::{Caller, Outcome, RequestText, RosterFile, SetupChange, Suggestion},
    domain::{Field, Refusal, RequestId},
    wording::{
        Wording,
        commands::{self, message_menu},
    },
};
use jiff::Timestamp;
use poise::{
    ApplicationContext, Command,
    serenity_prelude::{self as serenity, AutocompleteChoice, CreateAutocompleteResponse},
};
use std::{future::Future, sync::Arc};

pub(super) type Error = anyhow::Error;
pub(super) type Ctx<'a> = ApplicationContext<'a, Arc<Edge>, Error>;

/// The largest roster file that is taken, in megabytes.
const MOST_MEGABYTES: u32 = 10;

/// All commands, with their names and descriptions in every language that the bot speaks.
pub(super) fn all() -> Vec<Command<Arc<Edge>, Error>> {
    let mut commands = vec![
        request(),
        shortlist(),
        why_not(),
        roster(),
        availability(),
        board(),
        report(),
        privacy::privacy(),
        setup(),
        help(),
        find_interim_managers(),
    ];
    for command in &mut commands {
        localise(command, "");
    }
    commands
}

/// Takes names and descriptions from the wording files: English as the default, the others beside it.
fn localise(command: &mut Command<Arc<Edge>, Error>, prefix: &str) {
    let path = commands::path(prefix, &command.name);
    let is_menu = command.context_menu_action.is_some();
    for words in Wording::bundled().all() {
        let tags = discord_locales(words.locale().as_str());
        if is_menu {
            let name = message_menu(words);
            command
                .name_localizations
                .to_mut()
                .extend(tags.iter().map(|tag| ((*tag).into(), name.clone().into())));
            continue;
        }
        let about = commands::command(words, &path).unwrap_or_default();
        if tags.is_empty() {
            command.description = Some(about.into());
        } else {
            let localised = tags.iter().map(|tag| ((*tag).into(), about.clone().into()));
            command.description_localizations.to_mut().extend(localised);
        }
        for parameter in &mut command.parameters {
            let about = commands::option(words, &path, &parameter.name).unwrap_or_default();
            if tags.is_empty() {
                parameter.description = Some(about.into());
            } else {
                let localised = tags.iter().map(|tag| ((*tag).into(), about.clone().into()));
                parameter
                    .description_localizations
                    .to_mut()
                    .extend(localised);
            }
        }
    }
    for subcommand in &mut command.subcommands {
        localise(subcommand, &path);
    }
}

/// Discord's own tags for a language of the bot; none for English, which is the default of all commands.
fn discord_locales(language: &str) -> &'static [&'static str] {
    match language {
        "de" => &["de"],
        "fr" => &["fr"],
        _ => &[],
    }
}

/// Does the work for whoever gave the command and answers so that only they see it.
pub(super) async fn reply<F, W>(ctx: Ctx<'_>, work: W) -> Result<(), Error>
where
    W: FnOnce(Caller, Timestamp) -> F + Send,
    F: Future<Output = crate::desk::Result<Outcome>> + Send,
{
    let edge = ctx.data();
    let command = ctx.interaction;
    let locale = person::language(&command.locale);
    let by = caller(ctx).await;
    let now = edge.clock.now();
    let result = async move {
        match by {
            Some(by) => work(by, now).await,
            None => Err(Refusal::NotInGuild.into()),
        }
    };
    answer::answer(
        ctx.serenity_context(),
        edge,
        command,
        Box::pin(result),
        &locale,
    )
    .await;
    Ok(())
}

async fn caller(ctx: Ctx<'_>) -> Option<Caller> {
    let command = ctx.interaction;
    let who = person::Who {
        user: &command.user,
        member: command.member.as_deref(),
        guild: command.guild_id,
        channel: command.channel_id,
        locale: &command.locale,
    };
    person::of_interaction(ctx.serenity_context(), &who).await
}

fn choices(found: Vec<Suggestion>) -> CreateAutocompleteResponse {
    let all = found
        .into_iter()
        .map(|one| AutocompleteChoice::new(one.label, one.value))
        .collect();
    CreateAutocompleteResponse::new().set_choices(all)
}

async fn suggest_role(ctx: Ctx<'_>, typed: &str) -> CreateAutocompleteResponse {
    choices(
        ctx.data()
            .desk
            .suggest_roles(typed, &person::language(&ctx.interaction.locale)),
    )
}

pub(super) async fn suggest_person(ctx: Ctx<'_>, typed: &str) -> CreateAutocompleteResponse {
    match caller(ctx).await {
        Some(by) => choices(ctx.data().desk.suggest_people(&by, typed).await),
        None => CreateAutocompleteResponse::new(),
    }
}

async fn suggest_anyone(ctx: Ctx<'_>, typed: &str) -> CreateAutocompleteResponse {
    match caller(ctx).await {
        Some(by) => choices(ctx.data().desk.suggest_anyone(&by, typed).await),
        None => CreateAutocompleteResponse::new(),
    }
}

async fn suggest_request(ctx: Ctx<'_>, typed: &str) -> CreateAutocompleteResponse {
    match caller(ctx).await {
        Some(by) => {
            let found = ctx.data().desk.suggest_requests(&by, typed).await;
            let all = found
                .into_iter()
                .map(|(label, number)| AutocompleteChoice::new(label, number))
                .collect();
            CreateAutocompleteResponse::new().set_choices(all)
        }
        None => CreateAutocompleteResponse::new(),
    }
}

async fn suggest_language(ctx: Ctx<'_>, _typed: &str) -> CreateAutocompleteResponse {
    choices(ctx.data().desk.suggest_locales())
}

/// Opens a request, in free words or in single fields.
#[poise::command(slash_command)]
#[expect(
    clippy::too_many_arguments,
    reason = "each is an option of the command as people see it"
)]
async fn request(
    ctx: Ctx<'_>,
    #[max_length = 4000] text: Option<String>,
    #[autocomplete = "suggest_role"]
    #[max_length = 200]
    role: Option<String>,
    #[max_length = 200] place: Option<String>,
    #[max_length = 200] start: Option<String>,
    #[max_length = 200] duration: Option<String>,
    #[max_length = 200] days: Option<String>,
    #[max_length = 200] rate: Option<String>,
    #[max_length = 200] languages: Option<String>,
    confidential: Option<bool>,
) -> Result<(), Error> {
    let fields = [
        (Field::Role, role),
        (Field::Place, place),
        (Field::Start, start),
        (Field::DurationWeeks, duration),
        (Field::DaysPerWeek, days),
        (Field::Rate, rate),
        (Field::Languages, languages),
    ];
    let asked = RequestText {
        interaction: ctx.interaction.id.get(),
        text,
        fields: fields
            .into_iter()
            .filter_map(|(field, words)| words.map(|words| (field, words)))
            .collect(),
        confidential,
    };
    reply(ctx, |by, now| async move {
        ctx.data().desk.request(asked, &by, now).await
    })
    .await
}

/// Ranks a request again and shows a page of it.
#[poise::command(slash_command)]
async fn shortlist(
    ctx: Ctx<'_>,
    #[autocomplete = "suggest_request"]
    #[min = 1]
    request: i64,
    #[min = 1]
    #[max = 50]
    page: Option<u16>,
) -> Result<(), Error> {
    let page = page.unwrap_or(1).saturating_sub(1);
    reply(ctx, |by, now| async move {
        ctx.data()
            .desk
            .candidates(&by, RequestId(request), page, now)
            .await
    })
    .await
}

/// Says where a person stands with a request.
#[poise::command(slash_command, rename = "why-not")]
async fn why_not(
    ctx: Ctx<'_>,
    #[autocomplete = "suggest_anyone"] person: String,
    #[autocomplete = "suggest_request"]
    #[min = 1]
    request: Option<i64>,
) -> Result<(), Error> {
    reply(ctx, |by, now| async move {
        ctx.data()
            .desk
            .why_not_person(&by, &person, request.map(RequestId), now)
            .await
    })
    .await
}

/// The roster of the guild.
#[poise::command(
    slash_command,
    default_member_permissions = "MANAGE_MESSAGES",
    subcommands(
        "search",
        "show_person",
        "add",
        "edit",
        "remove",
        "privacy::erase_person",
        "import",
        "export"
    )
)]
#[expect(
    clippy::unused_async,
    reason = "a group of commands is never called itself"
)]
async fn roster(_: Ctx<'_>) -> Result<(), Error> {
    Ok(())
}

/// Finds people by anything.
#[poise::command(slash_command)]
async fn search(ctx: Ctx<'_>, #[max_length = 60] words: String) -> Result<(), Error> {
    reply(ctx, |by, now| async move {
        ctx.data().desk.search(&by, &words, 0, now).await
    })
    .await
}

/// Shows a profile.
#[poise::command(slash_command, rename = "show")]
async fn show_person(
    ctx: Ctx<'_>,
    #[autocomplete = "suggest_person"] person: String,
) -> Result<(), Error> {
    reply(ctx, |by, now| async move {
        ctx.data().desk.profile(&by, &person, now).await
    })
    .await
}

/// Opens the form for a new profile.
#[poise::command(slash_command)]
async fn add(ctx: Ctx<'_>) -> Result<(), Error> {
    reply(ctx, |by, _| async move {
        ctx.data().desk.new_profile_form(&by).await
    })
    .await
}

/// Opens a profile as a form.
#[poise::command(slash_command)]
async fn edit(
    ctx: Ctx<'_>,
    #[autocomplete = "suggest_person"] person: String,
) -> Result<(), Error> {
    reply(ctx, |by, now| async move {
        ctx.data().desk.profile_form(&by, &person, now).await
    })
    .await
}

/// Asks whether a person is to be removed.
#[poise::command(slash_command)]
async fn remove(
    ctx: Ctx<'_>,
    #[autocomplete = "suggest_person"] person: String,
) -> Result<(), Error> {
    reply(ctx, |by, _| async move {
        ctx.data().desk.ask_remove(&by, &person).await
    })
    .await
}

/// Checks a roster file and shows what it would change.
#[poise::command(slash_command)]
async fn import(ctx: Ctx<'_>, file: serenity::Attachment) -> Result<(), Error> {
    reply(ctx, |by, now| async move {
        if file.size > MOST_MEGABYTES * 1_000_000 {
            return Err(Refusal::FileTooLarge {
                max_mb: MOST_MEGABYTES,
            }
            .into());
        }
        let content = file.download().await.map_err(|_| Refusal::BadFile)?;
        ctx.data()
            .desk
            .check_import(
                &by,
                RosterFile {
                    name: file.filename,
                    content,
                },
                now,
            )
            .await
    })
    .await
}

/// Hands out the roster as a file.
#[poise::command(slash_command)]
async fn export(ctx: Ctx<'_>) -> Result<(), Error> {
    reply(
        ctx,
        |by, _| async move { ctx.data().desk.export(&by).await },
    )
    .await
}

/// When a person is free.
#[poise::command(slash_command, subcommands("set_availability", "show_availability"))]
#[expect(
    clippy::unused_async,
    reason = "a group of commands is never called itself"
)]
async fn availability(_: Ctx<'_>) -> Result<(), Error> {
    Ok(())
}

/// States when a person is free.
#[poise::command(slash_command, rename = "set")]
async fn set_availability(
    ctx: Ctx<'_>,
    #[max_length = 300] when: String,
    #[autocomplete = "suggest_person"] person: Option<String>,
) -> Result<(), Error> {
    reply(ctx, |by, now| async move {
        ctx.data()
            .desk
            .set_availability(&by, person.as_deref(), &when, now)
            .await
    })
    .await
}

/// Shows when a person is free.
#[poise::command(slash_command, rename = "show")]
async fn show_availability(
    ctx: Ctx<'_>,
    #[autocomplete = "suggest_person"] person: Option<String>,
) -> Result<(), Error> {
    reply(ctx, |by, now| async move {
        ctx.data()
            .desk
            .show_availability(&by, person.as_deref(), now)
            .await
    })
    .await
}

/// The guild's settings.
#[poise::command(
    slash_command,
    default_member_permissions = "MANAGE_GUILD",
    subcommands("show_setup", "channels", "roles", "language", "offers", "defaults")
)]
#[expect(
    clippy::unused_async,
    reason = "a group of commands is never called itself"
)]
async fn setup(_: Ctx<'_>) -> Result<(), Error> {
    Ok(())
}

/// Shows the settings.
#[poise::command(slash_command, rename = "show")]
async fn show_setup(ctx: Ctx<'_>) -> Result<(), Error> {
    reply(
        ctx,
        |by, _| async move { ctx.data().desk.show_setup(&by).await },
    )
    .await
}

/// Watches a channel, or stops watching it.
#[poise::command(slash_command)]
async fn channels(
    ctx: Ctx<'_>,
    #[channel_types("Text")] channel: serenity::GuildChannel,
    watch: Option<bool>,
) -> Result<(), Error> {
    let id = crate::domain::ChannelId(channel.id.get());
    let change = SetupChange::Watch {
        channel: id,
        watch: watch.unwrap_or(true),
    };
    reply(ctx, |by, now| async move {
        let outcome = ctx.data().desk.change_setup(&by, change, now).await?;
        // What is written from here on counts, also if the bot is away when it is written.
        let here = crate::domain::MessageId(ctx.interaction.id.get());
        ctx.data().desk.begin_reading(by.guild, id, here).await?;
        Ok(outcome)
    })
    .await
}

/// Names the roles of the desk and of those who may request.
#[poise::command(slash_command)]
async fn roles(
    ctx: Ctx<'_>,
    desk: Option<serenity::Role>,
    requester: Option<serenity::Role>,
) -> Result<(), Error> {
    let number = |role: serenity::Role| role.id.get();
    let change = SetupChange::Roles {
        desk: desk.map(number),
        requester: requester.map(number),
    };
    reply(ctx, |by, now| async move {
        ctx.data().desk.change_setup(&by, change, now).await
    })
    .await
}

/// Sets the language of public cards.
#[poise::command(slash_command)]
async fn language(
    ctx: Ctx<'_>,
    #[autocomplete = "suggest_language"] language: String,
) -> Result<(), Error> {
    let change = SetupChange::Language(language);
    reply(ctx, |by, now| async move {
        ctx.data().desk.change_setup(&by, change, now).await
    })
    .await
}

/// Sets how people are offered.
#[poise::command(slash_command)]
async fn offers(
    ctx: Ctx<'_>,
    hours: Option<u32>,
    crisis_minutes: Option<u32>,
    blind: Option<bool>,
) -> Result<(), Error> {
    let change = SetupChange::Offers {
        hours,
        crisis_minutes,
        blind,
    };
    reply(ctx, |by, now| async move {
        ctx.data().desk.change_setup(&by, change, now).await
    })
    .await
}

/// Opens what is assumed where a text does not say.
#[poise::command(slash_command)]
async fn defaults(ctx: Ctx<'_>) -> Result<(), Error> {
    reply(
        ctx,
        |by, _| async move { ctx.data().desk.setup_form(&by).await },
    )
    .await
}

/// Puts the board of requests under way into the channel.
#[poise::command(
    slash_command,
    guild_only,
    default_member_permissions = "MANAGE_MESSAGES"
)]
async fn board(ctx: Ctx<'_>) -> Result<(), Error> {
    reply(ctx, |by, now| async move {
        ctx.data().desk.place_board(&by, now).await
    })
    .await
}

/// Reports on the requests of the last months.
#[poise::command(slash_command, default_member_permissions = "MANAGE_MESSAGES")]
async fn report(ctx: Ctx<'_>, months: Option<u32>) -> Result<(), Error> {
    reply(ctx, |by, now| async move {
        ctx.data().desk.report(&by, months, now).await
    })
    .await
}

/// Says what the bot can do.
#[poise::command(slash_command)]
async fn help(ctx: Ctx<'_>) -> Result<(), Error> {
    reply(ctx, |by, _| async move { ctx.data().desk.help(&by).await }).await
}

/// Makes a request of any message.
#[poise::command(context_menu_command = "Find interim managers")]
async fn find_interim_managers(ctx: Ctx<'_>, message: serenity::Message) -> Result<(), Error> {
    reply(ctx, |by, now| async move {
        let posted = gateway::posted(ctx.serenity_context(), &message, Some(by.guild)).await;
        let posted = posted.ok_or(Refusal::NotInGuild)?;
        ctx.data().desk.message_is_request(&posted, &by, now).await
    })
    .await
}
