//! `run` and `migrate`.

use super::output;
use crate::{
    clock::Clock,
    desk::Desk,
    discord::{Bot, BotOptions},
    settings::Settings,
    store::Store,
};
use anyhow::Context as _;
use std::sync::Arc;
use tracing::info;

/// Runs the bot on Discord until it is told to end.
pub(super) async fn run(settings: Settings) -> anyhow::Result<()> {
    settings.bot_token()?;
    let store = open(&settings).await?;
    let desk = Arc::new(Desk::new(store.clone()));
    let mut bot = Bot::start(
        desk,
        BotOptions {
            settings,
            clock: Clock::system(),
        },
    )
    .await?;
    bot.wait_ready().await?;
    info!("ready");
    let ended = tokio::select! {
        ended = bot.wait_end() => ended,
        told = told_to_end() => { told?; Ok(()) }
    };
    bot.stop().await;
    store.close().await;
    Ok(ended?)
}

/// Brings the database up to date.
pub(super) async fn migrate(settings: &Settings) -> anyhow::Result<()> {
    open(settings).await?.close().await;
    output::line("The database is up to date.")?;
    Ok(())
}

/// Opens the configured database.
pub(super) async fn open(settings: &Settings) -> anyhow::Result<Store> {
    Store::open(&settings.database_url)
        .await
        .context("the database of DATABASE_URL cannot be opened: check that its folder is there and may be written")
}

/// Waits for Ctrl-C or, where there is such a thing, for the signal by which service managers end a process.
async fn told_to_end() -> std::io::Result<()> {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let mut terminate = signal(SignalKind::terminate())?;
        tokio::select! {
            interrupted = tokio::signal::ctrl_c() => interrupted,
            _ = terminate.recv() => Ok(()),
        }
    }
    #[cfg(not(unix))]
    tokio::signal::ctrl_c().await
}
