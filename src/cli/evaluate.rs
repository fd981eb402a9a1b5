//! `evaluate`: how well the reader reads the labelled messages of `data/corpus`.

use super::output;
use crate::intake::{Context, Reader, evaluate, examples};
use anyhow::anyhow;
use serde_json::json;

/// Prints the scores over the parts of the corpus. Only the part to develop on lists what was misread: whoever reads the
/// misses of another has seen it.
pub(super) fn run(evidence: bool) -> anyhow::Result<()> {
    if evidence {
        return print_evidence();
    }
    for (part, figures) in [("dev", None), ("unseen", Some("intake"))] {
        let examples =
            examples(part).map_err(|error| anyhow!("data/corpus/{part}.jsonl: {error}"))?;
        let reader = Reader::bundled();
        let mut report = evaluate(reader, &examples);
        if part != "dev" {
            report.misses.clear();
        }
        output::line(&format!("{part}: {} messages", examples.len()))?;
        output::line(&report.to_string())?;
        for (hand, others) in [("by the rules' own hand", false), ("by other hands", true)] {
            let report = evaluate(
                reader,
                examples
                    .iter()
                    .filter(|example| example.is_of_another_hand() == others),
            );
            output::line(&format!("{part}, {hand}: {}", report.all))?;
            for (language, tally) in &report.languages {
                output::line(&format!("{part}, {hand}, {language}: {tally}"))?;
            }
        }
        if let Some(prefix) = figures {
            let (requests, exact) = report.all.exact;
            for (name, value) in [
                ("detection_f1", report.all.detection.f1()),
                ("core_f1", report.all.core.f1()),
                ("exact", f64::from(exact) / f64::from(requests.max(1))),
            ] {
                output::line(&format!("figure {prefix}.{name} {value:.3} of 1"))?;
            }
        }
    }
    Ok(())
}

/// What the weights are fitted to: the evidence in each message of the part to develop on, with what the message is.
fn print_evidence() -> anyhow::Result<()> {
    let examples = examples("dev").map_err(|error| anyhow!("data/corpus/dev.jsonl: {error}"))?;
    for example in &examples {
        let context = Context {
            now: &example.now,
            country: None,
            currency: None,
        };
        let evidence: Vec<_> = Reader::bundled()
            .evidence(&example.text, &context)
            .iter()
            .map(|cue| json!([cue.what, cue.share, cue.span.is_some()]))
            .collect();
        let line = json!({"id": example.id, "kind": example.kind, "evidence": evidence});
        output::line(&line.to_string())?;
    }
    Ok(())
}
