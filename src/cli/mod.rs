//! The command line: picks a subcommand and wires the rooms.
//!
//! What a command finds goes to stdout, as JSON where machines read it; the log goes to stderr. A command that fails
//! says why in one sentence and ends with a code other than 0.

mod ask;
mod doctor;
mod evaluate;
mod output;
mod parse;
mod replay;
mod roster;
mod run;
mod terminal;

pub(crate) use output::line;
pub(crate) use terminal::without_marks;

use crate::{
    demo,
    settings::{IntakeMode, Settings},
};
use clap::{Parser, Subcommand};
use std::{path::PathBuf, process::ExitCode};
use tracing_subscriber::EnvFilter;

/// Fills a senior role with a proven interim manager within days, from a chat channel.
#[derive(Debug, Parser)]
#[command(name = "interim-desk", version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Show the main job on this machine: a stand-in for Discord, the bot, a sample roster and a page in the browser.
    Demo(demo::DemoArguments),
    /// Run the bot on Discord.
    Run {
        /// How the bot comes to read requests; the variable INTAKE says it too.
        #[arg(long, value_enum)]
        intake: Option<IntakeMode>,
    },
    /// Read one text and rank the roster for it.
    Ask(ask::AskArguments),
    /// Read texts, one JSON object a line, and write one line for each.
    Parse {
        /// Lines of JSON on stdin and stdout: the only form there is.
        #[arg(long, required = true)]
        jsonl: bool,
    },
    /// Score the reader against the labelled messages that come with it.
    Evaluate {
        /// Instead print what speaks for and against each message of the part to develop on, a line of JSON each.
        #[arg(long)]
        evidence: bool,
    },
    /// Rank stored requests again with another file of scoring rules and show what would change.
    Replay(replay::ReplayArguments),
    /// Bring people in or out.
    #[command(subcommand)]
    Roster(roster::RosterCommand),
    /// Bring the database up to date.
    Migrate,
    /// Check settings, database, token, intents and permissions, and say what to fix.
    Doctor,
}

/// Where a command works on a roster: a guild of the configured database.
#[derive(Debug, Clone, clap::Args)]
struct GuildArgument {
    /// The number of the guild (Discord server); not needed while the database holds only one.
    #[arg(long, value_name = "ID")]
    guild: Option<u64>,
}

/// Where a roster file comes from or goes to.
#[derive(Debug, Clone, clap::Args)]
struct FileArgument {
    /// A roster file in CSV.
    #[arg(value_name = "FILE.csv")]
    file: PathBuf,
}

/// Runs the command line and returns the exit code of the process.
pub fn main() -> ExitCode {
    // A file of settings that cannot be read is told by the command that needs them; here it only sets the log's level.
    drop(dotenvy::dotenv());
    let arguments = Arguments::parse();
    let default_level = match arguments.command {
        Command::Run { .. } => "interim_desk=info,warn",
        _ => "interim_desk=warn,error",
    };
    let filter =
        EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(default_level));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .init();
    match execute(arguments.command) {
        Ok(code) => code,
        Err(error) => {
            output::complain(&error);
            ExitCode::FAILURE
        }
    }
}

fn execute(command: Command) -> anyhow::Result<ExitCode> {
    match command {
        Command::Parse { .. } => return parse::run().map(|()| ExitCode::SUCCESS),
        Command::Evaluate { evidence } => {
            return evaluate::run(evidence).map(|()| ExitCode::SUCCESS);
        }
        _ => {}
    }
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?
        .block_on(async {
            match command {
                Command::Demo(arguments) => demo::run(arguments).await?,
                Command::Run { intake } => run::run(settings(intake)?).await?,
                Command::Ask(arguments) => ask::run(arguments).await?,
                Command::Parse { .. } | Command::Evaluate { .. } => {}
                Command::Replay(arguments) => return replay::run(arguments).await,
                Command::Roster(command) => return roster::run(command).await,
                Command::Migrate => run::migrate(&settings(None)?).await?,
                Command::Doctor => return doctor::run(Settings::from_env()).await,
            }
            Ok(ExitCode::SUCCESS)
        })
}

fn settings(intake: Option<IntakeMode>) -> anyhow::Result<Settings> {
    let mut settings = Settings::from_env()?;
    settings.intake = intake.unwrap_or(settings.intake);
    Ok(settings)
}
