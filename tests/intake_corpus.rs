//! The reader against its own corpus: what it reaches must not be lost again.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test may fail loudly, and its report is for whoever runs it"
)]

use interim_desk::intake::{Reader, Report, evaluate, examples};

fn report(part: &str) -> Report {
    let examples = examples(part).unwrap();
    let report = evaluate(Reader::bundled(), &examples);
    println!("{part}: {} messages\n{report}", examples.len());
    report
}

#[test]
fn the_unseen_part_is_read_as_well_as_it_was() {
    let report = report("unseen");
    assert!(report.detection.f1() >= 0.98);
    assert!(report.core().f1() >= 0.96);
    assert!(f64::from(report.exact.1) >= 0.78 * f64::from(report.exact.0));
}

#[test]
fn the_part_developed_on_is_read_as_well_as_it_was() {
    let report = report("dev");
    assert!(report.detection.f1() >= 0.98);
    assert!(report.core().f1() >= 0.97);
    assert!(f64::from(report.exact.1) >= 0.9 * f64::from(report.exact.0));
}
