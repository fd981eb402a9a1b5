//! The life of offers against a simple model: random clicks, clocks, restarts and lost answers over the real desk and a
//! real database. After each step the desk must have done what the model says, and nobody may be held twice.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod chance;
mod platform;
mod staffing;

use chance::Chance;
use staffing::Staffing;

/// Steps in all, over these runs of their own.
const STEPS: usize = 10_000;
const RUNS: u64 = 4;

#[tokio::test(flavor = "multi_thread")]
async fn ten_thousand_random_steps_keep_every_promise() {
    let mut violations = Vec::new();
    for run in 0..RUNS {
        let mut staffing = Staffing::open(Chance::new(run)).await;
        for step in 0..STEPS / RUNS as usize {
            if let Err(what) = staffing.step().await {
                violations.push(format!("run {run}, step {step}: {what}"));
                break;
            }
        }
        violations.extend(
            staffing
                .close()
                .await
                .into_iter()
                .map(|what| format!("run {run}, at the end: {what}")),
        );
    }
    println!("figure model.steps {STEPS} steps");
    println!("figure model.violations {} violations", violations.len());
    assert!(violations.is_empty(), "{violations:#?}");
}
