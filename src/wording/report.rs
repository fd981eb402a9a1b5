//! The report in words: how much was asked for and filled, how fast, and why people declined.

use super::{
    Embed, EmbedField, Post, Tone,
    names::Names,
    offer::reason_of,
    words::{Words, args},
};
use crate::{
    domain::{Report, Share, Spread},
    vocabulary::Vocabulary,
};
use jiff::{Timestamp, civil::Date};

/// Roles that are named.
const ROLES: usize = 8;

/// The report on a stretch of days.
pub fn report(
    words: &Words,
    report: &Report,
    (first, last): (Date, Date),
    vocabulary: &Vocabulary,
    day_of: impl Fn(Timestamp) -> Date,
) -> Post {
    let title = words.say(
        "report-title",
        args! { "from" => words.date(first, last), "until" => words.date(last, last) },
    );
    if report.requests.is_empty() {
        return Post::embed(Embed {
            title,
            description: words.text("report-empty"),
            ..Embed::default()
        })
        .fit();
    }
    let names = Names::new(words, vocabulary);
    let filled = report.filled();
    let clocks = [
        ("report-to-list", report.to_list()),
        ("report-to-yes", report.to_yes()),
        ("report-to-place", report.to_place()),
    ];
    let clocks: Vec<String> = clocks
        .into_iter()
        .map(|(key, spread)| clock(words, key, spread))
        .collect();
    let months = report
        .by_month(day_of)
        .into_iter()
        .map(|(month, share)| {
            let name = words.say(
                "whole-month",
                args! {
                    "month" => words.text(&format!("month-{}", month.month())),
                    "year" => month.year().to_string(),
                },
            );
            line(words, &name, share)
        })
        .collect();
    let mut roles: Vec<String> = report
        .by_role()
        .into_iter()
        .map(|(role, share)| line(words, &names.role(&role), share))
        .collect();
    roles.truncate(ROLES);
    let reasons = report
        .reasons()
        .into_iter()
        .map(|(reason, count)| format!("{count}× {}", reason_of(words, reason)))
        .collect();
    let places = report
        .calibration()
        .into_iter()
        .map(|(rank, share)| {
            let place = match rank {
                1..=3 => words.say("report-place", args! { "rank" => rank }),
                _ => words.text("report-later-places"),
            };
            format!("{place}: {}", said_yes(words, share))
        })
        .collect();
    let fields = [
        ("report-clocks", clocks),
        ("report-months", months),
        ("report-roles", roles),
        ("report-reasons", reasons),
        ("report-calibration", places),
    ];
    Post::embed(Embed {
        title,
        description: words.say(
            "report-filled",
            args! {
                "n" => report.requests.len(),
                "hits" => filled.hits,
                "of" => filled.of,
                "percent" => percent(words, filled),
            },
        ),
        fields: fields
            .into_iter()
            .filter(|(_, lines): &(&str, Vec<String>)| !lines.is_empty())
            .map(|(key, lines)| EmbedField {
                name: words.text(key),
                value: lines.join("\n"),
                inline: false,
            })
            .collect(),
        tone: Tone::Neutral,
        ..Embed::default()
    })
    .fit()
}

fn clock(words: &Words, key: &str, spread: Option<Spread>) -> String {
    let what = words.text(key);
    match spread {
        None => words.say("report-clock-none", args! { "what" => what }),
        Some(spread) => words.say(
            "report-clock",
            args! {
                "what" => what,
                "median" => stretch(words, spread.median),
                "ninety" => stretch(words, spread.ninety),
                "n" => spread.count,
            },
        ),
    }
}

/// A stretch of time in the unit that suits it.
fn stretch(words: &Words, seconds: i64) -> String {
    let (key, unit) = match seconds {
        ..120 => ("seconds", 1),
        120..7_200 => ("minutes", 60),
        7_200..172_800 => ("hours", 3_600),
        _ => ("days", 86_400),
    };
    words.say(key, args! { "n" => seconds / unit })
}

fn line(words: &Words, name: &str, share: Share) -> String {
    words.say(
        "report-line",
        args! {
            "name" => name.to_owned(),
            "hits" => share.hits,
            "of" => share.of,
            "percent" => percent(words, share),
        },
    )
}

fn said_yes(words: &Words, share: Share) -> String {
    words.say(
        "report-yes",
        args! { "hits" => share.hits, "of" => share.of, "percent" => percent(words, share) },
    )
}

fn percent(words: &Words, share: Share) -> String {
    share
        .percent()
        .map_or_else(|| "–".to_owned(), |percent| words.percent(percent.round()))
}
