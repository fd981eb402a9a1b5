//! `evaluate`: how well the reader reads the labelled messages of `data/corpus`.

use super::output;
use crate::intake::{Reader, evaluate, examples};
use anyhow::anyhow;

/// Prints the scores over both parts of the corpus. Only the part to develop on lists what was misread: whoever reads the
/// misses of the other has seen it.
pub(super) fn run() -> anyhow::Result<()> {
    for part in ["dev", "unseen"] {
        let examples =
            examples(part).map_err(|error| anyhow!("data/corpus/{part}.jsonl: {error}"))?;
        let mut report = evaluate(Reader::bundled(), &examples);
        if part == "unseen" {
            report.misses.clear();
        }
        output::line(&format!("{part}: {} messages", examples.len()))?;
        output::line(&report.to_string())?;
        if part == "unseen" {
            output::line(&format!(
                "figure intake.detection_f1 {:.3} of 1",
                report.detection.f1()
            ))?;
            output::line(&format!(
                "figure intake.core_f1 {:.3} of 1",
                report.core().f1()
            ))?;
            let (requests, exact) = report.exact;
            output::line(&format!(
                "figure intake.exact {:.3} of 1",
                f64::from(exact) / f64::from(requests.max(1))
            ))?;
        }
    }
    Ok(())
}
