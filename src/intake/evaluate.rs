//! How well the reader does on labelled messages: precision, recall and F1 for detection and field by field.
//!
//! The corpus stands in `data/corpus/*.jsonl`: `dev` is what the rules were written against, `unseen` is only ever scored.
//! A field counts as right when it equals the label; a core field that was read though not labelled is a false positive.
//! The other fields are labelled only here and there, and scored only there.

use super::{Context, Kind, Reader};
use crate::domain::Brief;
use jiff::ZonedDateTime;
use serde::Deserialize;
use serde_json::Value;
use std::{collections::BTreeMap, fmt};

/// A labelled message.
#[derive(Clone, Debug, Deserialize)]
pub struct Example {
    /// Its id in the corpus.
    pub id: String,
    /// The language that it is written in.
    pub lang: String,
    /// When it was written, with a zone.
    pub now: ZonedDateTime,
    /// The message.
    pub text: String,
    /// What it is.
    pub kind: Kind,
    /// The briefs that it holds, in the JSON form of `docs/brief.md`.
    #[serde(default)]
    pub briefs: Vec<Value>,
}

impl Example {
    /// Whether somebody labelled it who had not seen the reader: their ids carry the language and a dash.
    pub fn is_of_another_hand(&self) -> bool {
        self.id.contains('-')
    }
}

/// A part of the corpus: `dev` or `unseen`; empty for any other name.
///
/// # Errors
/// Names the line that is no example.
pub fn examples(part: &str) -> Result<Vec<Example>, String> {
    let lines = match part {
        "dev" => include_str!("../../data/corpus/dev.jsonl"),
        "unseen" => include_str!("../../data/corpus/unseen.jsonl"),
        _ => "",
    };
    lines
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(number, line)| {
            serde_json::from_str(line)
                .map_err(|error| format!("data/corpus/{part}.jsonl:{}: {error}", number + 1))
        })
        .collect()
}

/// Counts of right, wrongly read and overlooked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// Read as labelled.
    pub right: u32,
    /// Read, but not as labelled.
    pub wrong: u32,
    /// Labelled, but not read so.
    pub missed: u32,
}

impl Score {
    /// The share of what was read that is right; 1 where nothing was read.
    pub fn precision(&self) -> f64 {
        ratio(self.right, self.right + self.wrong)
    }

    /// The share of what is labelled that was read; 1 where nothing is labelled.
    pub fn recall(&self) -> f64 {
        ratio(self.right, self.right + self.missed)
    }

    /// The harmonic mean of both.
    pub fn f1(&self) -> f64 {
        ratio(2 * self.right, 2 * self.right + self.wrong + self.missed)
    }

    fn add(&mut self, other: Self) {
        self.right += other.right;
        self.wrong += other.wrong;
        self.missed += other.missed;
    }
}

impl Tally {
    fn add(&mut self, other: Self) {
        self.detection.add(other.detection);
        self.core.add(other.core);
        for (sum, more) in [
            (&mut self.exact, other.exact),
            (&mut self.availability, other.availability),
        ] {
            sum.0 += more.0;
            sum.1 += more.1;
        }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (requests, exact) = self.exact;
        let (updates, told) = self.availability;
        write!(
            f,
            "detection F1 {:.3} ({} false, {} overlooked)  core F1 {:.3}  exact {exact} of {requests} ({:.1} %)  \
             availability {told} of {updates}",
            self.detection.f1(),
            self.detection.wrong,
            self.detection.missed,
            self.core.f1(),
            100.0 * ratio(exact, requests),
        )
    }
}

fn ratio(part: u32, whole: u32) -> f64 {
    if whole == 0 {
        1.0
    } else {
        f64::from(part) / f64::from(whole)
    }
}

/// The fields that decide whether somebody can be found.
const CORE: &[&str] = &[
    "role",
    "place",
    "start",
    "end",
    "duration",
    "days",
    "rate",
    "currency",
    "unit",
    "languages",
];

/// What counts of messages with something in common.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Requests told from the rest.
    pub detection: Score,
    /// All core fields together.
    pub core: Score,
    /// Labelled requests, and how many of them have every core field right.
    pub exact: (u32, u32),
    /// Labelled availability updates, and how many of them were taken for one.
    pub availability: (u32, u32),
}

/// The scores over a part of the corpus.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// All messages.
    pub all: Tally,
    /// Each field, over the briefs of labelled requests.
    pub fields: BTreeMap<&'static str, Score>,
    /// By the language written in.
    pub languages: BTreeMap<String, Tally>,
    /// What went wrong, a line each.
    pub misses: Vec<String>,
}

/// Reads every example and scores what was read.
pub fn evaluate<'e>(reader: &Reader, examples: impl IntoIterator<Item = &'e Example>) -> Report {
    let mut report = Report::default();
    for example in examples {
        let tally = score(reader, example, &mut report);
        report.all.add(tally);
        report
            .languages
            .entry(example.lang.clone())
            .or_default()
            .add(tally);
    }
    report
}

fn score(reader: &Reader, example: &Example, report: &mut Report) -> Tally {
    let context = Context {
        now: &example.now,
        country: None,
        currency: None,
    };
    let reading = reader.read(&example.text, &context);
    let (wanted, found) = (example.kind == Kind::Request, reading.kind == Kind::Request);
    let mut tally = Tally {
        detection: Score {
            right: u32::from(wanted && found),
            wrong: u32::from(!wanted && found),
            missed: u32::from(wanted && !found),
        },
        ..Tally::default()
    };
    if reading.kind != example.kind {
        report.misses.push(format!(
            "{} kind: {:?} instead of {:?} ({}): {}",
            example.id,
            reading.kind,
            example.kind,
            reading.confidence,
            shortened(&example.text)
        ));
    }
    if example.kind == Kind::Availability {
        tally.availability = (1, u32::from(reading.kind == Kind::Availability));
    }
    if !wanted {
        return tally;
    }
    let briefs = if found { &reading.briefs[..] } else { &[] };
    let mut all_right = found;
    for index in 0..example.briefs.len().max(briefs.len()) {
        let labelled = example.briefs.get(index).map(parts).unwrap_or_default();
        let read = briefs
            .get(index)
            .map(|brief| parts(&as_value(brief)))
            .unwrap_or_default();
        for (field, core) in fields() {
            let (label, value) = (labelled.get(field), read.get(field));
            if !core && label.is_none() {
                continue;
            }
            let score = Score {
                right: u32::from(label.is_some() && label == value),
                wrong: u32::from(value.is_some() && label != value),
                missed: u32::from(label.is_some() && label != value),
            };
            report.fields.entry(field).or_default().add(score);
            if core {
                tally.core.add(score);
                all_right &= label == value;
            }
            if label != value {
                report.misses.push(format!(
                    "{} {field}: {} instead of {}: {}",
                    example.id,
                    value.map_or("nothing".to_owned(), Value::to_string),
                    label.map_or("nothing".to_owned(), Value::to_string),
                    shortened(&example.text)
                ));
            }
        }
    }
    tally.exact = (1, u32::from(all_right));
    tally
}

fn as_value(brief: &Brief) -> Value {
    // By way of text, so that 3.8 stays 3.8.
    serde_json::to_string(brief)
        .and_then(|text| serde_json::from_str(&text))
        .unwrap_or(Value::Null)
}

fn fields() -> impl Iterator<Item = (&'static str, bool)> {
    const OTHERS: &[&str] = &[
        "work_mode",
        "industries",
        "skills",
        "situation",
        "headcount",
        "confidential",
    ];
    CORE.iter()
        .map(|field| (*field, true))
        .chain(OTHERS.iter().map(|field| (*field, false)))
}

/// The parts of a brief in JSON that are scored, by the names of the score.
fn parts(brief: &Value) -> BTreeMap<&'static str, Value> {
    let mut parts = BTreeMap::new();
    let mut put = |name: &'static str, value: Value| {
        let empty = match &value {
            Value::Null => true,
            Value::Array(list) => list.is_empty(),
            Value::Object(map) => map.values().all(Value::is_null),
            _ => false,
        };
        if !empty {
            parts.insert(name, value);
        }
    };
    let pick = |value: &Value, keys: &[&str]| {
        let picked = keys
            .iter()
            .filter_map(|key| {
                let value = value.get(key).filter(|value| !value.is_null())?;
                Some(((*key).to_owned(), normal(value)))
            })
            .collect::<serde_json::Map<_, _>>();
        Value::Object(picked)
    };
    let ids = |list: &Value| {
        let mut ids: Vec<String> = list
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|entry| entry.get("id").unwrap_or(entry).as_str().map(str::to_owned))
            .collect();
        ids.sort_unstable();
        Value::from(ids)
    };
    let role = match brief.get("role") {
        Some(role) => role.get("id").unwrap_or(role).clone(),
        None => ids(&brief["ambiguous_role"]),
    };
    put("role", role);
    put(
        "place",
        pick(&brief["place"], &["city", "country", "region"]),
    );
    let mut start = pick(&brief["start"], &["earliest", "latest", "asap"]);
    if start["asap"] == Value::Bool(false) {
        start = pick(&brief["start"], &["earliest", "latest"]);
    }
    put("start", start);
    put("end", pick(&brief["end"], &["earliest", "latest"]));
    put("duration", pick(&brief["duration_weeks"], &["min", "max"]));
    put("days", pick(&brief["days_per_week"], &["min", "max"]));
    put("rate", pick(&brief["rate"], &["min", "max"]));
    put("currency", brief["rate"]["currency"].clone());
    put("unit", brief["rate"]["per"].clone());
    let mut languages: Vec<String> = brief["languages"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|need| {
            let level = need["level"].as_str().unwrap_or("");
            format!("{} {level}", need["code"].as_str().unwrap_or(""))
        })
        .collect();
    languages.sort_unstable();
    put("languages", Value::from(languages));
    put("work_mode", brief["work_mode"].clone());
    put("industries", ids(&brief["industries"]));
    put("skills", ids(&brief["skills"]));
    put("situation", brief["situation"].clone());
    put("headcount", brief["headcount"].clone());
    put("confidential", brief["confidential"].clone());
    parts
}

/// Numbers compare by value: 4 is 4.0.
fn normal(value: &Value) -> Value {
    value.as_f64().map_or_else(|| value.clone(), Value::from)
}

fn shortened(text: &str) -> String {
    const LONGEST: usize = 160;
    let flat: String = text
        .chars()
        .map(|c| if c == '\n' { '⏎' } else { c })
        .take(LONGEST)
        .collect();
    flat
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut row = |name: &str, score: &Score| {
            writeln!(
                f,
                "{name:<14} precision {:.3}  recall {:.3}  F1 {:.3}  ({} right, {} wrong, {} missed)",
                score.precision(),
                score.recall(),
                score.f1(),
                score.right,
                score.wrong,
                score.missed
            )
        };
        row("detection", &self.all.detection)?;
        row("core fields", &self.all.core)?;
        for (field, _) in fields() {
            row(field, &self.fields.get(field).copied().unwrap_or_default())?;
        }
        for (language, tally) in &self.languages {
            writeln!(f, "{language}: {tally}")?;
        }
        writeln!(f, "all: {}", self.all)?;
        for miss in &self.misses {
            writeln!(f, "{miss}")?;
        }
        Ok(())
    }
}
