//! The reader against its own corpus: what it reaches must not be lost again.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test may fail loudly, and its report is for whoever runs it"
)]

use interim_desk::intake::{Reader, Report, evaluate, examples};

fn report(part: &str, own_hand: bool) -> Report {
    let examples = examples(part).unwrap();
    let report = evaluate(
        Reader::bundled(),
        examples
            .iter()
            .filter(|example| !own_hand || !example.is_of_another_hand()),
    );
    println!("{part}, own hand only: {own_hand}\n{}", report.all);
    report
}

fn holds(report: &Report, detection: f64, core: f64, exact: f64, availability: f64) {
    let all = &report.all;
    let share = |(of, right): (u32, u32)| f64::from(right) / f64::from(of.max(1));
    assert!(all.detection.f1() >= detection, "{all}");
    assert!(all.core.f1() >= core, "{all}");
    assert!(share(all.exact) >= exact, "{all}");
    assert!(share(all.availability) >= availability, "{all}");
}

#[test]
fn the_unseen_part_is_read_as_well_as_it_was() {
    holds(&report("unseen", false), 0.94, 0.88, 0.55, 0.75);
    holds(&report("unseen", true), 0.97, 0.96, 0.8, 0.7);
}

#[test]
fn the_part_developed_on_is_read_as_well_as_it_was() {
    holds(&report("dev", false), 0.98, 0.95, 0.79, 0.95);
    holds(&report("dev", true), 0.98, 0.97, 0.88, 0.95);
}
