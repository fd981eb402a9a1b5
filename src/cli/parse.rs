//! `parse --jsonl`: reads texts line by line.

use super::output::forgive;
use crate::intake;
use std::io::{self, BufRead, Write};

/// Answers each line of stdin as it comes, in its order. Bytes that are no UTF-8 are read as replacement characters, so
/// that a broken line gets its answer like any other.
pub(super) fn run() -> anyhow::Result<()> {
    let mut input = io::stdin().lock();
    let mut output = io::stdout().lock();
    let mut line = Vec::new();
    loop {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            return Ok(());
        }
        let text = String::from_utf8_lossy(&line);
        if text.trim().is_empty() {
            continue;
        }
        let answer = intake::line::answer(text.trim());
        let written = writeln!(output, "{answer}").and_then(|()| output.flush());
        if matches!(&written, Err(error) if error.kind() == io::ErrorKind::BrokenPipe) {
            return Ok(());
        }
        forgive(written)?;
    }
}
