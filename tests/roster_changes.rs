//! A roster in memory is kept true by the store's own changes, whoever makes them.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use interim_desk::{
    desk::{Answer, Caller, Desk, Posted},
    domain::{ChannelId, GuildId, Locale, Manager, MessageId, UserId},
    matching::{Matcher, RosterChange},
    roster::sample,
    store::{Store, guilds, managers},
};
use jiff::Timestamp;
use std::sync::Arc;
use tempfile::TempDir;

const GUILD: GuildId = GuildId(7);

fn now() -> Timestamp {
    sample::as_of()
}

async fn firm(people: &[Manager]) -> (TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open_file(&folder.path().join("firm.sqlite"))
        .await
        .unwrap();
    let mut tx = store.begin().await.unwrap();
    guilds::ensure(&mut tx, GUILD, now()).await.unwrap();
    managers::put_all(&mut tx, GUILD, people, now())
        .await
        .unwrap();
    tx.commit().await.unwrap();
    (folder, store)
}

#[tokio::test]
async fn changes_since_a_version_are_those_who_came_changed_or_left_after_it() {
    let people = sample::at(now());
    let (_folder, store) = firm(&people).await;
    let whole = managers::changes_since(&mut store.read().await.unwrap(), GUILD, 0)
        .await
        .unwrap();
    assert_eq!(
        (whole.version, whole.put.len(), whole.removed.len()),
        (1, people.len(), 0)
    );

    let mut tx = store.begin().await.unwrap();
    let moved = Manager {
        home: "Elsewhere".to_owned(),
        ..people[3].clone()
    };
    managers::put_all(&mut tx, GUILD, [&moved], now())
        .await
        .unwrap();
    assert!(
        managers::remove(&mut tx, GUILD, &people[5].id)
            .await
            .unwrap()
    );
    assert!(
        !managers::remove(&mut tx, GUILD, &"nobody".into())
            .await
            .unwrap()
    );
    guilds::bump_roster(&mut tx, GUILD).await.unwrap();
    tx.commit().await.unwrap();

    let changes = managers::changes_since(&mut store.read().await.unwrap(), GUILD, 1)
        .await
        .unwrap();
    assert_eq!(changes.version, 3);
    assert_eq!(changes.put, [Arc::new(moved)]);
    assert_eq!(changes.removed, [people[5].id.clone()]);
    let none = managers::changes_since(&mut store.read().await.unwrap(), GUILD, 3)
        .await
        .unwrap();
    assert_eq!(
        (none.version, none.put.len(), none.removed.len()),
        (3, 0, 0)
    );
}

#[tokio::test]
async fn who_left_and_came_back_is_there_and_not_gone() {
    let people = sample::at(now());
    let (_folder, store) = firm(&people).await;
    for back in [false, true] {
        let mut tx = store.begin().await.unwrap();
        if back {
            managers::put(&mut tx, GUILD, &people[0], now())
                .await
                .unwrap();
        } else {
            managers::remove(&mut tx, GUILD, &people[0].id)
                .await
                .unwrap();
        }
        guilds::bump_roster(&mut tx, GUILD).await.unwrap();
        tx.commit().await.unwrap();
    }
    let changes = managers::changes_since(&mut store.read().await.unwrap(), GUILD, 1)
        .await
        .unwrap();
    assert_eq!((changes.put.len(), changes.removed.len()), (1, 0));
    let roster = managers::roster(&mut store.read().await.unwrap(), GUILD)
        .await
        .unwrap();
    let before = Matcher::bundled().prepare(Arc::new(roster.clone()));
    let change = RosterChange::Put(Arc::clone(&changes.put[0]));
    assert_eq!(
        Matcher::bundled()
            .update(&before, changes.version, &[change])
            .roster()
            .managers,
        roster.managers
    );
}

/// What another process writes, as `interim-desk roster import` does, reaches a desk that has the roster in memory.
#[tokio::test]
async fn a_change_by_another_process_reaches_a_running_desk() {
    let (folder, store) = firm(&[]).await;
    let desk = Desk::new(store);
    let caller = Caller {
        guild: GUILD,
        channel: ChannelId(2),
        user: UserId(3),
        roles: Vec::new(),
        manages_guild: true,
        locale: Locale::english(),
    };
    let ask = |message| Posted {
        message: MessageId(message),
        author: caller.clone(),
        text: "We need an interim CFO in Munich, from Monday, 6 months, up to 1,900 euros a day."
            .to_owned(),
        at: now(),
        addressed: true,
    };
    let card = |outcome: interim_desk::desk::Outcome| {
        assert!(matches!(outcome.answer, Answer::Silence), "{outcome:?}");
        outcome.posts[0].body.clone()
    };
    let before = card(desk.message_posted(&ask(10), now()).await.unwrap());
    assert!(!before.contains("Konrad"), "{before}");

    let other = Store::open_file(&folder.path().join("firm.sqlite"))
        .await
        .unwrap();
    let mut tx = other.begin().await.unwrap();
    managers::put_all(&mut tx, GUILD, &sample::at(now()), now())
        .await
        .unwrap();
    tx.commit().await.unwrap();
    desk.catch_up_with_others().await.unwrap();

    let after = card(desk.message_posted(&ask(11), now()).await.unwrap());
    assert!(after.contains("Konrad Ebersilber"), "{after}");
}
