//! The command line as scripts use it: JSON on stdout, sentences on stderr, a code that tells.

#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a test that cannot go on has failed"
)]

use serde_json::Value;
use std::{
    io::Write,
    path::Path,
    process::{Command, Output, Stdio},
};
use tempfile::TempDir;

const REQUEST: &str = "We urgently need an interim CFO in Munich for an automotive supplier, starting 1 December 2026, \
                       6 months, 4 days a week, up to €1,600/day, German and English";

fn desk(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_interim-desk"));
    command
        .args(arguments)
        .current_dir(folder)
        .env_remove("DISCORD_TOKEN")
        .env_remove("DATABASE_URL");
    command
        .env_remove("DISCORD_API_URL")
        .env_remove("INTAKE")
        .env_remove("RUST_LOG");
    command
}

fn folder() -> TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("text")
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("text")
}

fn fed(mut command: Command, input: &[u8]) -> Output {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

#[test]
fn ask_ranks_the_sample_roster_when_nothing_else_is_there() {
    let folder = folder();
    let output = desk(
        folder.path(),
        &[
            "ask",
            REQUEST,
            "--json",
            "--now",
            "2026-11-24T09:00:00+01:00",
        ],
    )
    .output()
    .unwrap();
    assert!(output.status.success(), "{}", stderr(&output));
    let answer: Value = serde_json::from_str(&stdout(&output)).unwrap();
    assert_eq!(answer["brief"]["role"]["id"], "cfo");
    let first = &answer["shortlist"]["candidates"][0];
    assert_eq!(first["id"], "P0001");
    assert!(
        first["name"].is_string() && first["score"].is_number() && first["criteria"].is_array()
    );
    assert!(
        answer["shortlist"]["funnel"].is_array() && answer["shortlist"]["near_misses"].is_array()
    );
    assert!(
        std::fs::read_dir(folder.path()).unwrap().next().is_none(),
        "asking leaves no file"
    );
}

#[test]
fn the_same_question_gets_the_same_answer() {
    let folder = folder();
    let ask = || {
        desk(
            folder.path(),
            &[
                "ask",
                REQUEST,
                "--json",
                "--now",
                "2026-11-24T09:00:00+01:00",
            ],
        )
        .output()
        .unwrap()
    };
    assert_eq!(stdout(&ask()), stdout(&ask()));
}

#[test]
fn a_bad_time_is_named() {
    let folder = folder();
    let output = desk(folder.path(), &["ask", REQUEST, "--now", "tomorrow"])
        .output()
        .unwrap();
    assert!(!output.status.success());
    assert!(stderr(&output).contains("--now"), "{}", stderr(&output));
}

#[test]
fn parse_answers_each_line_in_order_and_goes_on_after_a_bad_one() {
    let folder = folder();
    let lines = [
        r#"{"id":"a","text":"We need an interim CFO in Munich","now":"2026-11-24T09:00:00+01:00"}"#,
        "this is no JSON",
        r#"{"id":3,"text":"good morning","now":"2026-11-24T09:00:00+01:00"}"#,
        r#"{"id":4,"text":"x","now":"31 February"}"#,
    ];
    let mut input = lines.join("\n").into_bytes();
    input.extend(b"\n\xff\xfe not even text\n");
    let output = fed(desk(folder.path(), &["parse", "--jsonl"]), &input);
    assert!(output.status.success());
    let answers: Vec<Value> = stdout(&output)
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(answers.len(), 5);
    assert_eq!(
        (&answers[0]["id"], &answers[0]["kind"]),
        (&"a".into(), &"request".into())
    );
    assert!(answers[1]["error"].is_string());
    assert_eq!(
        (&answers[2]["id"], &answers[2]["kind"]),
        (&3.into(), &"other".into())
    );
    assert!(answers[3]["error"].is_string() && answers[4]["error"].is_string());
}

#[test]
fn run_without_a_token_says_where_to_get_one() {
    let folder = folder();
    let output = desk(folder.path(), &["run"]).output().unwrap();
    assert!(!output.status.success());
    let said = stderr(&output);
    assert!(
        said.contains("DISCORD_TOKEN") && said.contains("discord.com/developers"),
        "{said}"
    );
}

#[test]
fn a_roster_goes_in_and_comes_out_the_same() {
    let folder = folder();
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/data/sample-roster.csv");
    let dry = desk(
        folder.path(),
        &["roster", "import", sample, "--guild", "7", "--dry-run"],
    )
    .output()
    .unwrap();
    assert!(
        dry.status.success() && stdout(&dry).contains("250 new"),
        "{}{}",
        stdout(&dry),
        stderr(&dry)
    );
    let real = desk(folder.path(), &["roster", "import", sample, "--guild", "7"])
        .output()
        .unwrap();
    assert!(stdout(&real).contains("250 new"), "{}", stdout(&real));
    let again = desk(folder.path(), &["roster", "import", sample])
        .output()
        .unwrap();
    assert!(
        stdout(&again).contains("250 unchanged"),
        "{}",
        stdout(&again)
    );
    let out = desk(folder.path(), &["roster", "export"]).output().unwrap();
    let people = |text: &str| {
        text.lines()
            .filter(|line| line.starts_with('P'))
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        people(&stdout(&out)),
        people(&std::fs::read_to_string(sample).unwrap())
    );
}

#[test]
fn a_roster_with_a_bad_row_changes_nothing_and_names_the_row() {
    let folder = folder();
    let file = folder.path().join("people.csv");
    let rows = "id,name,country,roles,rate,currency\nM1,Ada Feldstern,DE,Werksleiter,1400,EUR\nM2,Jo Birk,DE,Werksleitr,-5,EUR\n";
    std::fs::write(&file, rows).unwrap();
    let output = desk(
        folder.path(),
        &["roster", "import", "people.csv", "--guild", "7"],
    )
    .output()
    .unwrap();
    assert!(!output.status.success());
    assert!(
        stdout(&output).contains("line 3") && stdout(&output).contains("nothing was imported"),
        "{}",
        stdout(&output)
    );
    let out = desk(folder.path(), &["roster", "export"]).output().unwrap();
    assert!(!out.status.success() || stdout(&out).lines().count() <= 1);
}

#[test]
fn the_doctor_names_what_to_fix() {
    let folder = folder();
    let output = desk(folder.path(), &["doctor"]).output().unwrap();
    assert!(!output.status.success());
    assert!(
        stdout(&output).contains("FIX") && stdout(&output).contains("DISCORD_TOKEN"),
        "{}",
        stdout(&output)
    );
    let output = desk(folder.path(), &["doctor"])
        .env("DATABASE_URL", "mysql://x")
        .output()
        .unwrap();
    assert!(
        stdout(&output).contains("DATABASE_URL"),
        "{}",
        stdout(&output)
    );
}
