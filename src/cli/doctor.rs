//! `doctor`: looks at everything that must be right, and says what to fix.

use super::{output, run};
use crate::{
    discord::{self, Finding},
    settings::{Settings, SettingsError},
    store::guilds,
};
use std::process::ExitCode;

/// Checks in the order in which one would fix things; ends with a failure if anything must be fixed.
pub(super) async fn run(settings: Result<Settings, SettingsError>) -> anyhow::Result<ExitCode> {
    let mut findings = Vec::new();
    match settings {
        Err(error) => findings.push(Finding::wrong("settings", error.to_string())),
        Ok(settings) => {
            findings.push(Finding::right("settings", "all readable"));
            let mut known = Vec::new();
            match run::open(&settings).await {
                Ok(store) => {
                    known = guilds::all(&mut store.read().await?).await?;
                    findings.push(Finding::right(
                        "database",
                        format!("open, {} guilds", known.len()),
                    ));
                    store.close().await;
                }
                Err(error) => findings.push(Finding::wrong("database", format!("{error:#}"))),
            }
            findings.extend(discord::examine(&settings, &known).await);
        }
    }
    for finding in &findings {
        let mark = if finding.is_right { "ok  " } else { "FIX " };
        output::line(&format!("{mark}{}: {}", finding.subject, finding.sentence))?;
    }
    let healthy = findings.iter().all(|finding| finding.is_right);
    Ok(if healthy {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
