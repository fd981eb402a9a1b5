//! `replay`: stored requests ranked again with another file of scoring rules, to see what a change of weights would do.

use super::{GuildArgument, output, roster::database_exists, roster::guild_of, run};
use crate::{
    domain::{ManagerId, Request, RequestState, Shortlist},
    matching::{ExchangeRates, Matcher, PreparedRoster, Scoring, Search},
    settings::Settings,
    store::{guilds, managers, requests, shortlists},
    vocabulary::Vocabulary,
};
use anyhow::{Context as _, bail};
use jiff::{Timestamp, tz::TimeZone};
use std::{path::PathBuf, process::ExitCode, sync::Arc};

/// So many requests are ranked again, the newest.
const MOST: u8 = u8::MAX;

/// What is ranked again, and with what.
#[derive(Debug, clap::Args)]
pub(super) struct ReplayArguments {
    /// The scoring rules to try, in the form of `data/scoring.json`.
    #[arg(long, value_name = "FILE.json")]
    scoring: PathBuf,
    /// How many places of each list are compared.
    #[arg(long, value_name = "N", default_value_t = 5)]
    places: usize,
    /// Fail if any list changes, so that a script can stop there.
    #[arg(long)]
    gate: bool,
    #[command(flatten)]
    guild: GuildArgument,
}

/// A stored request with the moment at which it was last ranked.
struct Stored {
    request: Request,
    ranked_at: Timestamp,
}

/// Prints what would change. Both lists are of the roster as it is now, at the moment of the request's own list.
pub(super) async fn run(arguments: ReplayArguments) -> anyhow::Result<ExitCode> {
    let file = arguments.scoring.display();
    let json = std::fs::read_to_string(&arguments.scoring)
        .with_context(|| format!("{file} cannot be read"))?;
    let tried = Scoring::from_json(&json).with_context(|| format!("{file} cannot be used"))?;
    let settings = Settings::from_env()?;
    if !database_exists(&settings) {
        bail!(
            "there is no database at DATABASE_URL ({}) yet, so there are no requests to rank again",
            settings.database_url
        );
    }
    let store = run::open(&settings).await?;
    let guild = guild_of(&store, &arguments.guild).await?;
    let mut reading = store.read().await?;
    let own = guilds::settings(&mut reading, guild)
        .await?
        .unwrap_or_default();
    let roster = Arc::new(managers::roster(&mut reading, guild).await?);
    let mut stored = Vec::new();
    for request in requests::open_ones(&mut reading, guild, MOST).await? {
        let shown = shortlists::latest(&mut reading, guild, request.id).await?;
        if request.state == RequestState::Shortlisted {
            let ranked_at = shown.map_or(request.opened_at, |shown| shown.as_of);
            stored.push(Stored { request, ranked_at });
        }
    }
    drop(reading);
    store.close().await;

    let (vocabulary, exchange) = (Vocabulary::bundled(), ExchangeRates::bundled());
    let zone = TimeZone::get(&own.zone).unwrap_or(TimeZone::UTC);
    let rankings = [Scoring::bundled(), &tried].map(|scoring| {
        let matcher = Matcher::new(vocabulary, scoring, exchange);
        (matcher, matcher.prepare(Arc::clone(&roster)))
    });
    let mut changed = 0;
    for one in &stored {
        let [before, after] = rankings
            .each_ref()
            .map(|(matcher, prepared)| rank(matcher, prepared, one, &zone, arguments.places));
        let lines = changes(&before, &after);
        if !lines.is_empty() {
            changed += 1;
            output::line(&title(&one.request))?;
            for line in lines {
                output::line(&line)?;
            }
        }
    }
    output::line(&format!(
        "ranked again with {} instead of {}; requests: {}, lists that change: {changed}",
        tried.version(),
        Scoring::bundled().version(),
        stored.len(),
    ))?;
    Ok(if arguments.gate && changed > 0 {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

fn rank(
    matcher: &Matcher<'_>,
    prepared: &PreparedRoster,
    one: &Stored,
    zone: &TimeZone,
    places: usize,
) -> Shortlist {
    let at = one.ranked_at.to_zoned_datetime(zone.clone());
    let search = Search::new(&one.request.brief, &at).for_request(one.request.id);
    matcher.shortlist(&search, prepared, places)
}

fn title(request: &Request) -> String {
    let role = request.brief.role.as_ref();
    let role = role.map_or("no role named", |role| role.title.as_str());
    format!("request {}, {role}:", request.id)
}

/// A line for each person who moves, comes or goes.
fn changes(before: &Shortlist, after: &Shortlist) -> Vec<String> {
    let place_in =
        |list: &Shortlist, id: &ManagerId| list.candidates.iter().position(|one| one.id == *id);
    let mut lines = Vec::new();
    for (place, one) in after.candidates.iter().enumerate() {
        let (number, score) = (place + 1, one.score);
        match place_in(before, &one.id) {
            Some(was) if was == place => {}
            Some(was) => lines.push(format!(
                "  {number}. {} {score:.1} %, was {}.",
                one.id,
                was + 1
            )),
            None => lines.push(format!("  {number}. {} {score:.1} %, new", one.id)),
        }
    }
    for (place, one) in before.candidates.iter().enumerate() {
        if place_in(after, &one.id).is_none() {
            lines.push(format!("  {} goes, was {}.", one.id, place + 1));
        }
    }
    lines
}
