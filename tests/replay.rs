//! `interim-desk replay`: what a change of the scoring rules would do to the lists of stored requests.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use interim_desk::{
    desk::{Caller, Desk, Posted},
    domain::{ChannelId, GuildId, Locale, MessageId, UserId},
    roster::sample,
    store::{Store, guilds, managers},
};
use std::{
    path::Path,
    process::{Command, Output},
};

const RULES: &str = include_str!("../data/scoring.json");

/// A firm with the sample roster and one request for a CFO.
async fn firm(folder: &Path) {
    let now = sample::as_of();
    let store = Store::open_file(&folder.join("firm.sqlite")).await.unwrap();
    let guild = GuildId(7);
    let mut tx = store.begin().await.unwrap();
    guilds::ensure(&mut tx, guild, now).await.unwrap();
    managers::put_all(&mut tx, guild, &sample::at(now), now)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let posted = Posted {
        message: MessageId(10),
        author: Caller {
            guild,
            channel: ChannelId(2),
            user: UserId(3),
            roles: Vec::new(),
            manages_guild: false,
            locale: Locale::english(),
        },
        text: "We need an interim CFO in Munich from Monday for 6 months, up to 1,700 euros a day: bank negotiations."
            .to_owned(),
        at: now,
        addressed: true,
    };
    let desk = Desk::new(store.clone());
    let outcome = desk.message_posted(&posted, now).await.unwrap();
    assert_eq!(outcome.posts.len(), 1);
    store.close().await;
}

fn replay(folder: &Path, rules: &str, more: &[&str]) -> Output {
    std::fs::write(folder.join("rules.json"), rules).unwrap();
    Command::new(env!("CARGO_BIN_EXE_interim-desk"))
        .args(["replay", "--scoring", "rules.json"])
        .args(more)
        .current_dir(folder)
        .env("DATABASE_URL", "sqlite://firm.sqlite")
        .env_remove("DISCORD_TOKEN")
        .env_remove("RUST_LOG")
        .output()
        .unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

#[tokio::test]
async fn the_same_rules_change_nothing_and_others_show_who_moves() {
    let folder = tempfile::tempdir().unwrap();
    firm(folder.path()).await;
    let same = replay(folder.path(), RULES, &["--gate"]);
    assert_eq!(
        text(&same.stdout),
        "ranked again with 2026-11 instead of 2026-11; requests: 1, lists that change: 0\n"
    );
    assert!(same.status.success());

    // All on the way to work, nothing on role and skills.
    let mut rules: serde_json::Value = serde_json::from_str(RULES).unwrap();
    rules["version"] = "2026-12-trial".into();
    for (criterion, weight) in [("role", 0), ("skills", 0), ("distance", 47)] {
        rules["weights"][criterion] = weight.into();
    }
    let other = replay(folder.path(), &rules.to_string(), &["--places", "10"]);
    let told = text(&other.stdout);
    assert!(
        told.starts_with("request 1, Chief Financial Officer:\n  "),
        "{told}"
    );
    assert!(told.contains(", was ") || told.contains(", new"), "{told}");
    assert!(
        told.ends_with("ranked again with 2026-12-trial instead of 2026-11; requests: 1, lists that change: 1\n"),
        "{told}"
    );
    assert!(other.status.success());
    let gated = replay(
        folder.path(),
        &rules.to_string(),
        &["--places", "10", "--gate"],
    );
    assert!(!gated.status.success());
}

#[tokio::test]
async fn rules_that_make_no_sense_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let output = replay(folder.path(), "{}", &[]);
    assert!(!output.status.success());
    assert!(
        text(&output.stderr).contains("rules.json cannot be used"),
        "{}",
        text(&output.stderr)
    );
}
