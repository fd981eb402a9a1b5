//! `roster import` and `roster export`.

use super::{FileArgument, GuildArgument, output, run};
use crate::{
    clock::Clock,
    domain::{Actor, Fact, GuildId, Manager},
    roster,
    settings::Settings,
    store::{Store, guilds, log, managers, offers},
    vocabulary::Vocabulary,
};
use anyhow::{Context as _, bail};
use std::{path::Path, process::ExitCode};

/// What can be done with the roster from the command line.
#[derive(Debug, clap::Subcommand)]
pub(super) enum RosterCommand {
    /// Take over a roster file: all of it, or nothing where a row is wrong.
    Import {
        #[command(flatten)]
        file: FileArgument,
        /// Only say what would be done.
        #[arg(long)]
        dry_run: bool,
        #[command(flatten)]
        guild: GuildArgument,
    },
    /// Write the roster as CSV to stdout.
    Export {
        #[command(flatten)]
        guild: GuildArgument,
    },
}

pub(super) async fn run(command: RosterCommand) -> anyhow::Result<ExitCode> {
    let settings = Settings::from_env()?;
    match command {
        RosterCommand::Import {
            file,
            dry_run,
            guild,
        } => {
            let store = run::open(&settings).await?;
            let imported = import(&store, &file.file, dry_run, &guild).await;
            store.close().await;
            imported
        }
        RosterCommand::Export { guild } => {
            if !database_exists(&settings) {
                bail!(
                    "there is no database at DATABASE_URL ({}) yet: import a roster first",
                    settings.database_url
                );
            }
            let store = run::open(&settings).await?;
            let guild = guild_of(&store, &guild).await?;
            let roster = managers::roster(&mut store.read().await?, guild).await?;
            store.close().await;
            output::line(roster::csv::write(roster.managers.iter().map(AsRef::as_ref)).trim_end())?;
            Ok(ExitCode::SUCCESS)
        }
    }
}

async fn import(
    store: &Store,
    file: &Path,
    dry_run: bool,
    guild: &GuildArgument,
) -> anyhow::Result<ExitCode> {
    let bytes =
        std::fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
    let guild = match guild.guild {
        Some(id) => GuildId(id),
        None => guild_of(store, guild).await?,
    };
    let existing = managers::roster(&mut store.read().await?, guild).await?;
    let plan = roster::plan(
        &existing.managers,
        roster::csv::read(&bytes, Vocabulary::bundled()),
    );
    for problem in &plan.problems {
        output::line(&problem.to_string())?;
    }
    for pair in &plan.duplicates {
        output::line(&format!(
            "{} and {} may be the same person ({:?})",
            pair.id, pair.other, pair.likeness
        ))?;
    }
    let counts = format!(
        "{} new, {} changed, {} unchanged",
        plan.added.len(),
        plan.changed.len(),
        plan.unchanged.len()
    );
    if !plan.problems.is_empty() {
        output::line(&format!(
            "{counts}; nothing was imported: mend the {} rows above first",
            plan.problems.len()
        ))?;
        return Ok(ExitCode::FAILURE);
    }
    if dry_run {
        output::line(&format!("{counts}; a dry run, nothing was imported"))?;
        return Ok(ExitCode::SUCCESS);
    }
    let now = Clock::system().now();
    let mut tx = store.begin().await?;
    guilds::ensure(&mut tx, guild, now).await?;
    let mut people: Vec<Manager> = plan
        .added
        .iter()
        .chain(plan.changed.iter().map(|change| &change.after))
        .cloned()
        .collect();
    offers::keep_commitments(&mut tx, guild, &mut people).await?;
    managers::put_all(&mut tx, guild, &people, now).await?;
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let fact = Fact::RosterImported {
        added: count(plan.added.len()),
        changed: count(plan.changed.len()),
    };
    log::append(
        &mut tx,
        guild,
        log::About::default(),
        Actor::Operator,
        &fact,
        now,
    )?;
    tx.commit().await?;
    output::line(&format!("{counts}; imported"))?;
    Ok(ExitCode::SUCCESS)
}

/// Whether the configured database is there already, so that merely asking does not make one.
pub(super) fn database_exists(settings: &Settings) -> bool {
    let path = settings
        .database_url
        .trim_start_matches("sqlite:")
        .trim_start_matches("//");
    Path::new(path.split('?').next().unwrap_or(path)).exists()
}

/// The guild that is meant: the one given, or the only one that there is.
pub(super) async fn guild_of(store: &Store, argument: &GuildArgument) -> anyhow::Result<GuildId> {
    let known: Vec<GuildId> = guilds::all(&mut store.read().await?)
        .await?
        .into_iter()
        .map(|(id, _)| id)
        .collect();
    match (argument.guild.map(GuildId), known.as_slice()) {
        (Some(id), _) if known.contains(&id) => Ok(id),
        (Some(id), _) => bail!(
            "the database knows no guild {id}: it knows {}",
            list(&known)
        ),
        (None, [only]) => Ok(*only),
        (None, []) => bail!(
            "the database knows no guild yet: give the number of your Discord server with --guild \
             (in Discord: Settings, Advanced, Developer Mode; then right-click the server, Copy Server ID)"
        ),
        (None, several) => bail!(
            "the database knows several guilds: choose one with --guild ({})",
            list(several)
        ),
    }
}

fn list(guilds: &[GuildId]) -> String {
    if guilds.is_empty() {
        return "none".to_owned();
    }
    guilds
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join(", ")
}
