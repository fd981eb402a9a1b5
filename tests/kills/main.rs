//! The real process, killed at random moments of a staffing with offers out: after each restart it goes on, and at the
//! end everybody has seen what they would have seen without it, nothing missing and nothing twice.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on has failed"
)]

mod process;
mod script;
#[path = "../support/mod.rs"]
mod support;

use process::Victim;
use script::Staffing;
use std::collections::BTreeMap;

/// How often the process is killed.
const KILLS: usize = 100;

/// How often each text is there.
fn counted(texts: &[String]) -> BTreeMap<&str, i64> {
    let mut counts = BTreeMap::new();
    for text in texts {
        *counts.entry(text.as_str()).or_insert(0) += 1;
    }
    counts
}

#[tokio::test(flavor = "multi_thread")]
async fn a_process_killed_a_hundred_times_loses_and_doubles_nothing() {
    let undisturbed = Staffing::open().await;
    let mut victim = Victim::start(undisturbed.discord(), undisturbed.database()).await;
    let mut staffings = 0;
    let expected = {
        undisturbed.run_once().await;
        undisturbed.seen()
    };
    victim.end();

    let disturbed = Staffing::open().await;
    let victim = Victim::start(disturbed.discord(), disturbed.database()).await;
    let mut killer = victim.killed_now_and_then(disturbed.discord(), disturbed.database());
    while killer.kills() < KILLS {
        disturbed.run_once().await;
        staffings += 1;
    }
    killer.stop().await.end();
    let found = disturbed.seen();

    let (mut lost, mut doubled) = (0, 0);
    let mut wrong = Vec::new();
    for (person, texts) in &expected {
        let found = counted(&found[person]);
        let wanted = counted(texts);
        let all: std::collections::BTreeSet<&str> =
            wanted.keys().chain(found.keys()).copied().collect();
        for text in all {
            let want = wanted.get(text).copied().unwrap_or(0) * staffings;
            let have = found.get(text).copied().unwrap_or(0);
            lost += (want - have).max(0);
            doubled += (have - want).max(0);
            if want != have {
                wrong.push(format!(
                    "{person} saw {have} times instead of {want}: {text}"
                ));
            }
        }
    }
    println!("figure offers.kills {} kills", killer.kills());
    println!("figure offers.staffings {staffings} staffings");
    println!("figure offers.lost {lost} messages");
    println!("figure offers.doubled {doubled} messages");
    assert!(wrong.is_empty(), "{wrong:#?}");
}
