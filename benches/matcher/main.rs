//! The matcher beside what else one would build: SQLite with good indexes through sqlx, tantivy with fast fields, and a loop
//! over structs; on one roster, with the same briefs and the same score, in one run.
//!
//! `cargo bench --bench matcher` runs at 10,000 and 100,000 people and at a million; `cargo bench --bench matcher -- 10k` at
//! the sizes given (`10k`, `100k`, `1m`); `no-sqlite` leaves out the slowest. The lists of all are compared with each other before anything is measured. The
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
mod search_engine;
mod sqlite;

use interim_desk::{
    domain::{GuildId, Manager, Roster, Shortlist},
    matching::{Matcher, PreparedRoster, RosterChange, Search},
    store::{Store, guilds, managers},
    vocabulary::Vocabulary,
};
use std::{
    hint::black_box,
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};

/// So many candidates are asked for.
pub(crate) const BEST: usize = 10;
const BRIEFS: usize = 200;
const SEED: u64 = 20_261_124;

/// The sizes by the names that they have in the figures.
const SIZES: [(&str, usize); 3] = [("10k", 10_000), ("100k", 100_000), ("1m", 1_000_000)];

/// Leaves out the tables of SQLite, whose filling takes most of the time.
const NO_SQLITE: &str = "no-sqlite";

/// Ids and scores in hundredths of a per cent, the best first.
pub(crate) type List = Vec<(String, u32)>;

fn main() {
    let asked: Vec<String> = std::env::args()
        .skip(1)
        .filter(|argument| !argument.starts_with("--"))
        .collect();
    let with_sqlite = !asked.iter().any(|argument| argument == NO_SQLITE);
    let asked: Vec<String> = asked.into_iter().filter(|one| one != NO_SQLITE).collect();
    for (name, count) in SIZES {
        if asked.is_empty() || asked.iter().any(|size| size == name) {
            at_size(name, count, with_sqlite);
        } else {
            println!("{name} people: not run");
        }
    }
}

/// The people of a roster, written to a file as the bot writes them and read back as the bot reads them, and how long that took.
fn load(folder: &Path, count: usize) -> (Arc<Roster>, Duration) {
    const AT_ONCE: usize = 10_000;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    runtime.block_on(async {
        let (guild, at) = (GuildId(1), people::now().timestamp());
        let store = Store::open_file(&folder.join("bot.sqlite"))
            .await
            .expect("a database");
        let mut people = people::people(SEED, count).peekable();
        while people.peek().is_some() {
            let some: Vec<Manager> = people.by_ref().take(AT_ONCE).collect();
            let mut tx = store.begin().await.expect("a transaction");
            guilds::ensure(&mut tx, guild, at).await.expect("a guild");
            managers::put_all(&mut tx, guild, &some, at)
                .await
                .expect("people");
            tx.commit().await.expect("a commit");
        }
        let begun = Instant::now();
        let mut reading = store.read().await.expect("a connection");
        let roster = managers::roster(&mut reading, guild).await.expect("people");
        (Arc::new(roster), begun.elapsed())
    })
}

fn at_size(name: &str, count: usize, with_sqlite: bool) {
    let (matcher, now) = (Matcher::bundled(), people::now());
    let folder = tempfile::tempdir().expect("a folder");
    let (roster, loaded) = load(folder.path(), count);
    let briefs = people::briefs(SEED + 1, BRIEFS);
    let begun = Instant::now();
    let prepared = matcher.prepare(Arc::clone(&roster));
    let built = begun.elapsed();
    println!("\n{name} people; read from the bot's own file in {loaded:.2?}");
    println!(
        "figure matcher.load_s@{name} {:.2} s",
        (loaded + built).as_secs_f64()
    );
    let bytes = prepared.index_bytes() as f64 / count as f64;
    println!("the index is built in {built:.2?}, {bytes:.0} bytes a person");

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
    let begun = Instant::now();
    let engine = search_engine::Engine::new(&folk);
    println!("tantivy's index is built in {:.2?}", begun.elapsed());
    let mut database = with_sqlite.then(|| {
        let begun = Instant::now();
        let database = sqlite::Database::new(&folk, folder.path());
        println!("SQLite's tables are filled in {:.2?}", begun.elapsed());
        database
    });

    for (brief, plan) in briefs.iter().zip(&plans) {
        let list = matcher.shortlist(&Search::new(brief, &people::now()), &prepared, BEST);
        let list = list_of(&list);
        assert_eq!(list, plain::scan(&folk, plan), "a loop: {brief:?}");
        assert_eq!(list, engine.best(&folk, plan), "tantivy: {brief:?}");
        if let Some(database) = &mut database {
            assert_eq!(list, database.best(plan), "SQLite: {brief:?}");
        }
    }
    println!("the lists of all are equal for {BRIEFS} briefs");

    let places: Vec<usize> = (0..briefs.len()).collect();
    let ours = time_all(&places, 3, |place| {
        let search = Search::new(&briefs[place], &now);
        black_box(matcher.shortlist(&search, &prepared, BEST));
    });
    let looped = time_all(&places, 3, |place| {
        black_box(plain::scan(&folk, &plans[place]));
    });
    let engine = time_all(&places, 3, |place| {
        black_box(engine.best(&folk, &plans[place]));
    });
    let sql = database.map(|mut database| {
        time_all(&places, 1, |place| {
            black_box(database.best(&plans[place]));
        })
    });
    let bandwidth = bandwidth();
    let streamed = limits(&folk, &plans, bandwidth);
    println!(
        "{:<34}{:>12}{:>12}{:>10}",
        "microseconds", "median", "99 %", "times"
    );
    for (way, times) in [
        ("this matcher, the whole answer", &ours),
        ("a loop over structs", &looped),
        ("tantivy with fast fields", &engine),
        ("streaming the hot bytes", &streamed),
    ]
    .into_iter()
    .chain(sql.iter().map(|times| ("SQLite through sqlx", times)))
    {
        let times_ours = times[0] / ours[0];
        println!(
            "{way:<34}{:>12.1}{:>12.1}{times_ours:>10.2}",
            times[0], times[1]
        );
    }
    println!(
        "memory is read at {:.1} GB/s by one thread",
        bandwidth / 1e9
    );
    println!("figure matcher.p50_us@{name} {:.1} us", ours[0]);
    println!("figure matcher.p99_us@{name} {:.1} us", ours[1]);
    println!(
        "figure matcher.scan_ratio@{name} {:.1} times",
        looped[0] / ours[0]
    );
    println!(
        "figure matcher.tantivy_ratio@{name} {:.1} times",
        engine[0] / ours[0]
    );
    match sql {
        Some(sql) => {
            let ratio = sql[0] / ours[0];
            println!("figure matcher.sqlite_ratio@{name} {ratio:.1} times");
        }
        None => println!("SQLite at {name}: not run"),
    }
    println!(
        "figure matcher.limit_ratio@{name} {:.1} times",
        ours[0] / streamed[0]
    );
    println!("figure matcher.bytes_per_person@{name} {bytes:.1} bytes");
    println!("figure matcher.build_s@{name} {:.3} s", built.as_secs_f64());
    println!(
        "figure matcher.update_us@{name} {:.1} us",
        update(&matcher, &prepared, &roster)
    );
}

/// How fast one thread reads memory, in bytes a second: the best of several passes over far more than the caches hold.
fn bandwidth() -> f64 {
    const WORDS: usize = 1 << 25;
    let memory: Vec<u64> = (0..WORDS as u64).collect();
    let seconds = (0..5)
        .map(|_| {
            let begun = Instant::now();
            let sum = memory.chunks_exact(8).fold([0_u64; 8], |mut sums, words| {
                for (sum, word) in sums.iter_mut().zip(words) {
                    *sum = sum.wrapping_add(*word);
                }
                sums
            });
            black_box(sum);
            begun.elapsed().as_secs_f64()
        })
        .fold(f64::INFINITY, f64::min);
    (WORDS * size_of::<u64>()) as f64 / seconds
}

/// Median and 99 % of the microseconds that it takes to read the rows of the roles that come close, and nothing more.
fn limits(people: &[plain::Plain], plans: &[plain::Plan], bandwidth: f64) -> [f64; 2] {
    let mut holders = vec![0_usize; Vocabulary::bundled().roles.entries().len()];
    for role in people.iter().flat_map(|person| &person.roles) {
        holders[usize::from(*role)] += 1;
    }
    let mut times: Vec<f64> = plans
        .iter()
        .map(|plan| {
            let rows: usize = plan
                .roles
                .iter()
                .zip(&holders)
                .filter(|(similarity, _)| **similarity > 0.0)
                .map(|(_, holders)| holders)
                .sum();
            (rows * PreparedRoster::ROW_BYTES) as f64 / bandwidth * 1e6
        })
        .collect();
    [0.5, 0.99].map(|share| quantile(&mut times, share))
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

/// Median and 99 % of the microseconds for each brief: the best of some rounds, after one that warms up. The briefs take turns,
/// so that each finds the caches as the others left them.
fn time_all(places: &[usize], rounds: usize, mut run: impl FnMut(usize)) -> [f64; 2] {
    places.iter().for_each(|place| run(*place));
    let mut best = vec![f64::INFINITY; places.len()];
    for _ in 0..rounds {
        for (place, best) in places.iter().zip(&mut best) {
            let begun = Instant::now();
            run(*place);
            *best = best.min(micros(begun.elapsed()));
        }
    }
    [0.5, 0.99].map(|share| quantile(&mut best, share))
}

fn micros(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}

/// The value below which this share of the times lies.
fn quantile(times: &mut [f64], share: f64) -> f64 {
    times.sort_unstable_by(f64::total_cmp);
    times[((times.len() - 1) as f64 * share).round() as usize]
}
