//! The reader against its own corpus: what it reaches must not be lost again.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test may fail loudly, and its report is for whoever runs it"
)]

use interim_desk::intake::{Reader, Report, evaluate, examples};

fn report(part: &str, other_hands: bool) -> Report {
    let examples = examples(part).unwrap();
    let report = evaluate(
        Reader::bundled(),
        examples
            .iter()
            .filter(|example| example.is_of_another_hand() == other_hands),
    );
    println!("{part}, by other hands: {other_hands}\n{}", report.all);
    report
}

fn holds(report: &Report, detection: f64, core: f64, exact: f64) {
    let (requests, right) = report.all.exact;
    assert!(report.all.detection.f1() >= detection, "{}", report.all);
    assert!(report.all.core.f1() >= core, "{}", report.all);
    assert!(
        f64::from(right) >= exact * f64::from(requests),
        "{}",
        report.all
    );
}

#[test]
fn the_unseen_part_is_read_as_well_as_it_was() {
    holds(&report("unseen", false), 0.98, 0.96, 0.78);
    holds(&report("unseen", true), 0.80, 0.72, 0.20);
}

#[test]
fn the_part_developed_on_is_read_as_well_as_it_was() {
    holds(&report("dev", false), 0.98, 0.97, 0.9);
    holds(&report("dev", true), 0.73, 0.66, 0.10);
}
