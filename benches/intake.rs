//! How fast a message is read: the median of messages of some 300 characters, the growth from 100 to 100,000 characters,
//! the start of the reader and the memory of what it knows.
//!
//! `cargo bench --bench intake`. One thread. The messages are those of the corpus's part to develop on.

#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a benchmark that cannot run has nothing to say"
)]

use interim_desk::intake::{Context, Reader, examples};
use jiff::ZonedDateTime;
use std::{
    hint::black_box,
    time::{Duration, Instant},
};

/// How long a message of about 300 characters may be.
const ABOUT_300: std::ops::RangeInclusive<usize> = 260..=340;
const ROUNDS: usize = 200;

fn main() {
    let before = resident_mb();
    let start = Instant::now();
    let reader = Reader::bundled();
    let start_ms = micros(start.elapsed()) / 1e3;
    let vocabulary_mb = before
        .zip(resident_mb())
        .map(|(before, after)| after - before);

    let messages: Vec<String> = examples("dev")
        .expect("the corpus is well formed")
        .into_iter()
        .map(|example| example.text)
        .filter(|text| ABOUT_300.contains(&text.chars().count()))
        .collect();
    let now: ZonedDateTime = "2026-11-24T09:00:00+01:00[Europe/Berlin]"
        .parse()
        .expect("a time with a zone");
    let context = Context {
        now: &now,
        country: None,
        currency: None,
    };
    let read = |text: &str| {
        let start = Instant::now();
        black_box(reader.read(black_box(text), &context));
        micros(start.elapsed())
    };
    for text in &messages {
        read(text);
    }
    let us_per_message = median(
        (0..ROUNDS)
            .flat_map(|_| messages.iter().map(|text| read(text)))
            .collect(),
    );

    // The lengths take turns, so that whatever else the machine does meets both.
    let (short, long) = (text_of(&messages, 100), text_of(&messages, 100_000));
    let (mut of_short, mut of_long) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS / 10 {
        of_short.extend((0..ROUNDS).map(|_| read(&short) / 100.0));
        of_long.push(read(&long) / 100_000.0);
    }
    let (short_us, long_us) = (median(of_short), median(of_long));

    println!("{} messages of about 300 characters", messages.len());
    println!("a character costs {short_us:.4} µs at 100 characters, {long_us:.4} µs at 100,000");
    println!("figure intake.us_per_message {us_per_message:.1} µs");
    println!("figure intake.growth {:.3} ratio", long_us / short_us);
    println!("figure intake.start_ms {start_ms:.1} ms");
    match vocabulary_mb {
        Some(mb) => println!("figure intake.vocabulary_mb {mb:.1} MB"),
        None => println!(
            "intake.vocabulary_mb was left out: this system does not tell a process's memory"
        ),
    }
}

/// Messages one behind the other, cut to so many characters.
fn text_of(messages: &[String], length: usize) -> String {
    messages
        .iter()
        .cycle()
        .flat_map(|message| message.chars().chain("\n\n".chars()))
        .take(length)
        .collect()
}

fn micros(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

/// The memory that the process holds, where the system tells.
fn resident_mb() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    let kilobytes: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes / 1e3)
}
