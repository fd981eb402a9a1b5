//! What goes to stdout and stderr.

use serde::Serialize;
use std::io::{self, Write};

/// Writes a line to stdout. A reader that has gone away (`| head`) is no error.
pub(crate) fn line(text: &str) -> io::Result<()> {
    forgive(writeln!(io::stdout().lock(), "{text}"))
}

/// Writes a value as one line of JSON.
pub(super) fn json(value: &impl Serialize) -> anyhow::Result<()> {
    Ok(line(&serde_json::to_string(value)?)?)
}

/// Says on stderr why a command failed, with what lies behind it.
pub(super) fn complain(error: &anyhow::Error) {
    let mut sentence = error.to_string();
    for cause in error.chain().skip(1) {
        let cause = cause.to_string();
        if !sentence.contains(&cause) {
            sentence.push_str(": ");
            sentence.push_str(&cause);
        }
    }
    drop(writeln!(io::stderr(), "interim-desk: {sentence}"));
}

pub(super) fn forgive(result: io::Result<()>) -> io::Result<()> {
    match result {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}
