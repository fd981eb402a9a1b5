//! The matcher beside what else one would build: SQLite with good indexes through sqlx, tantivy with fast fields, and a loop
//! over structs; on one roster, with the same briefs and the same score, in one run.
//!
//! `cargo bench --bench matcher` runs at 10,000 and 100,000 people and at a million; `cargo bench --bench matcher -- 10k` at
//! the sizes given (`10k`, `100k`, `1m`). The lists of all are compared with each other before anything is measured. The
//! matcher gives its whole answer (ten candidates explained, the funnel, the near misses); the others only find and score the
//! best ten, which is less work.

#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::indexing_slicing,
    reason = "a benchmark that cannot run has nothing to say"
)]

mod people;
mod plain;

use interim_desk::{
    domain::{Brief, GuildId, Manager, Roster, Shortlist},
    matching::{Matcher, PreparedRoster, RosterChange, Search},
};
use std::{
    hint::black_box,
    sync::Arc,
    time::{Duration, Instant},
};

/// So many candidates are asked for.
pub(crate) const BEST: usize = 10;
const BRIEFS: usize = 200;
const SEED: u64 = 20_261_124;

/// The sizes by the names that they have in the figures.
const SIZES: [(&str, usize); 3] = [("10k", 10_000), ("100k", 100_000), ("1m", 1_000_000)];

/// Ids and scores in hundredths of a per cent, the best first.
pub(crate) type List = Vec<(String, u32)>;

fn main() {
    let asked: Vec<String> = std::env::args()
        .skip(1)
        .filter(|argument| !argument.starts_with("--"))
        .collect();
    for (name, count) in SIZES {
        if asked.is_empty() || asked.iter().any(|size| size == name) {
            at_size(name, count);
        } else {
            println!("{name} people: not run");
        }
    }
}

fn at_size(name: &str, count: usize) {
    let managers: Vec<Arc<Manager>> = people::people(SEED, count).map(Arc::new).collect();
    let briefs = people::briefs(SEED + 1, BRIEFS);
    let roster = Arc::new(Roster {
        guild: GuildId(1),
        version: 1,
        managers,
    });
    let matcher = Matcher::bundled();
    let begun = Instant::now();
    let prepared = matcher.prepare(Arc::clone(&roster));
    let built = begun.elapsed();
    let bytes = prepared.index_bytes() as f64 / count as f64;
    println!("\n{name} people; the index is built in {built:.2?}, {bytes:.0} bytes a person");

    let folk: Vec<plain::Plain> = roster
        .managers
        .iter()
        .map(|manager| plain::Plain::new(manager))
        .collect();
    let totals = plain::Totals::of(&folk);
    let plans: Vec<plain::Plan> = briefs
        .iter()
        .map(|brief| plain::Plan::new(brief, &totals))
        .collect();
    for (brief, plan) in briefs.iter().zip(&plans) {
        let list = matcher.shortlist(&Search::new(brief, &people::now()), &prepared, BEST);
        assert_eq!(list_of(&list), plain::scan(&folk, plan), "{brief:?}");
    }

    let mut times = time_all(&briefs, |brief| {
        black_box(matcher.shortlist(&Search::new(brief, &people::now()), &prepared, BEST));
    });
    let ours = [0.5, 0.99].map(|share| quantile(&mut times, share));
    println!("this matcher: {:.1} / {:.1}", ours[0], ours[1]);
    println!("figure matcher.p50_us@{name} {:.1} us", ours[0]);
    println!("figure matcher.p99_us@{name} {:.1} us", ours[1]);
    println!("figure matcher.bytes_per_person@{name} {bytes:.1} bytes");
    println!(
        "figure matcher.update_us@{name} {:.1} us",
        update(&matcher, &prepared, &roster)
    );
}

fn list_of(shortlist: &Shortlist) -> List {
    let hundredths = |score: f64| (score * 100.0).round() as u32;
    shortlist
        .candidates
        .iter()
        .map(|one| (one.id.to_string(), hundredths(one.score)))
        .collect()
}

/// The median cost of one changed person.
fn update(matcher: &Matcher<'_>, prepared: &PreparedRoster, roster: &Roster) -> f64 {
    let mut times: Vec<f64> = (0..101)
        .map(|number| {
            let place = number * 7_919 % roster.managers.len();
            let mut changed = Manager::clone(&roster.managers[place]);
            changed.onsite_days = (changed.onsite_days + 1) % 6;
            changed.last_offered = Some(people::now().timestamp());
            let change = [RosterChange::Put(Arc::new(changed))];
            let begun = Instant::now();
            black_box(matcher.update(prepared, 2, &change));
            micros(begun.elapsed())
        })
        .collect();
    quantile(&mut times, 0.5)
}

/// Microseconds for each brief: the best of three rounds, after one that warms up.
fn time_all(briefs: &[Brief], mut run: impl FnMut(&Brief)) -> Vec<f64> {
    briefs.iter().for_each(&mut run);
    let mut best = vec![f64::INFINITY; briefs.len()];
    for _ in 0..3 {
        for (brief, best) in briefs.iter().zip(&mut best) {
            let begun = Instant::now();
            run(brief);
            *best = best.min(micros(begun.elapsed()));
        }
    }
    best
}

fn micros(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}

/// The value below which this share of the times lies.
fn quantile(times: &mut [f64], share: f64) -> f64 {
    times.sort_unstable_by(f64::total_cmp);
    times[((times.len() - 1) as f64 * share).round() as usize]
}
