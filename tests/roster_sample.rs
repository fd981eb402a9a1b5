//! The sample roster: what is checked in is what the recipe makes.

use interim_desk::roster::{csv, sample};

#[test]
fn the_file_is_what_the_recipe_makes() {
    let made = csv::write(&sample::generate(sample::seed(), 250));
    if std::env::var_os("UPDATE_SAMPLE_ROSTER").is_some() {
        std::fs::write("data/sample-roster.csv", &made).unwrap();
        return;
    }
    assert!(
        made == sample::FILE,
        "data/sample-roster.csv is out of date: run this test once with UPDATE_SAMPLE_ROSTER=1"
    );
}
