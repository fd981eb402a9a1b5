//! `ask`: one text, read and ranked on the terminal.

use super::{GuildArgument, output, run, terminal};
use crate::{
    clock::Clock,
    desk::decisive_field,
    domain::{
        Brief, ChannelId, Corrections, GuildId, GuildSettings, Manager, MessageId, Request,
        RequestId, RequestSource, RequestState, Roster, Shortlist, UserId,
    },
    intake::{Context, Reader},
    matching::{Matcher, Search},
    roster,
    settings::Settings,
    store::{guilds, managers},
    vocabulary::Vocabulary,
    wording::{
        Wording,
        card::{self, CardContext},
    },
};
use anyhow::{Context as _, bail};
use jiff::{Timestamp, ZonedDateTime, tz::TimeZone};
use serde::Serialize;
use std::{io::Read, path::PathBuf, sync::Arc};

/// The most candidates that are printed.
const MOST: usize = 10;

/// What `ask` is told.
#[derive(Debug, clap::Args)]
pub(super) struct AskArguments {
    /// The request in plain words, in English, German or French; “-” reads it from stdin.
    text: String,
    /// Print JSON for machines.
    #[arg(long)]
    json: bool,
    /// Rank the people of this file instead of the configured database or the sample roster.
    #[arg(long, value_name = "FILE.csv")]
    roster: Option<PathBuf>,
    /// The moment at which the request is read, in RFC 3339; by default now.
    #[arg(long, value_name = "TIME")]
    now: Option<String>,
    #[command(flatten)]
    guild: GuildArgument,
}

#[derive(Serialize)]
struct Answer<'a> {
    brief: &'a Brief,
    shortlist: &'a Shortlist,
}

pub(super) async fn run(arguments: AskArguments) -> anyhow::Result<()> {
    let text = match arguments.text.as_str() {
        "-" => {
            let mut text = String::new();
            std::io::stdin()
                .read_to_string(&mut text)
                .context("stdin cannot be read as text")?;
            text
        }
        text => text.to_owned(),
    };
    let given = arguments.now.as_deref().map(moment).transpose()?;
    let machine = Clock::system().now();
    let (settings, managers) = people(
        &arguments,
        given.as_ref().map_or(machine, ZonedDateTime::timestamp),
    )
    .await?;
    let zone = TimeZone::get(&settings.zone).unwrap_or(TimeZone::UTC);
    let now = given.unwrap_or_else(|| machine.to_zoned_datetime(zone));
    let reader = Reader::bundled();
    let context = Context {
        now: &now,
        country: settings.country,
        currency: settings.currency,
    };
    let mut reading = reader.read(&text, &context);
    if reading.briefs.is_empty() {
        reading.briefs = reader.read_request(&text, &context);
    }
    let matcher = Matcher::bundled();
    let roster = Roster {
        guild: GuildId(0),
        version: 0,
        managers,
    };
    let prepared = matcher.prepare(Arc::new(roster));
    for brief in &reading.briefs {
        let search = Search::new(brief, &now);
        let shortlist = matcher.shortlist(&search, &prepared, MOST);
        if arguments.json {
            output::json(&Answer {
                brief,
                shortlist: &shortlist,
            })?;
            continue;
        }
        let request = Request {
            guild: GuildId(0),
            id: RequestId(1),
            source: RequestSource::Message {
                message: MessageId(0),
            },
            part: 0,
            requester: UserId(0),
            channel: ChannelId(0),
            state: RequestState::Shortlisted,
            words: brief.words_of(&text),
            brief: brief.clone(),
            corrections: Corrections::default(),
            revision: 1,
            locale: reading.locale.clone(),
            opened_at: now.timestamp(),
            twin: None,
        };
        let context = CardContext {
            vocabulary: Vocabulary::bundled(),
            roster: Some(prepared.roster()),
            today: now.date(),
            shown: 5,
            text: Some(&request.words),
            ask: decisive_field(&matcher, &search, &prepared, &shortlist, settings.country),
            taken_as: Some(&matcher.taken_as(&search)),
            twin: None,
            blind: false,
            offers: &[],
            engagements: &[],
        };
        let mut card = card::card(
            Wording::bundled().words(&reading.locale),
            &request,
            Some(&shortlist),
            &context,
        );
        card.rows.clear();
        output::line(&terminal::render(&card))?;
    }
    Ok(())
}

fn moment(text: &str) -> anyhow::Result<ZonedDateTime> {
    crate::intake::line::moment(text).with_context(|| {
        format!("--now is “{text}”, but it must be a time such as 2026-11-24T09:00:00+01:00")
    })
}

/// The people to rank: of the file, else of the configured database, else of the sample roster.
async fn people(
    arguments: &AskArguments,
    now: Timestamp,
) -> anyhow::Result<(GuildSettings, Vec<Arc<Manager>>)> {
    if let Some(file) = &arguments.roster {
        let bytes =
            std::fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
        let import = roster::csv::read(&bytes, Vocabulary::bundled());
        if let Some(problem) = import.problems.first() {
            bail!(
                "{}: {problem} ({} problems in all)",
                file.display(),
                import.problems.len()
            );
        }
        return Ok((
            GuildSettings::default(),
            import.managers.into_iter().map(Arc::new).collect(),
        ));
    }
    let settings = Settings::from_env()?;
    if super::roster::database_exists(&settings) {
        let store = run::open(&settings).await?;
        let guild = super::roster::guild_of(&store, &arguments.guild).await?;
        let mut reading = store.read().await?;
        let own = guilds::settings(&mut reading, guild)
            .await?
            .unwrap_or_default();
        let roster = managers::roster(&mut reading, guild).await?;
        drop(reading);
        store.close().await;
        if !roster.managers.is_empty() {
            return Ok((own, roster.managers));
        }
    }
    Ok((
        GuildSettings::default(),
        roster::sample::at(now).into_iter().map(Arc::new).collect(),
    ))
}
