//! What the tests of the sample roster ask of people.

use interim_desk::{
    domain::{Availability, CefrLevel, CommitmentKind, Manager},
    roster::{csv, sample},
    vocabulary::Vocabulary,
};
use jiff::{Timestamp, civil::Date, tz::TimeZone};

/// How many people at the head of the roster were planted by hand.
pub(crate) const PLANTED: usize = 21;
pub(crate) const LAST_PLANTED: &str = "P0021";

pub(crate) fn roster() -> Vec<Manager> {
    csv::read(sample::FILE.as_bytes(), Vocabulary::bundled()).managers
}

pub(crate) fn count(people: &[Manager], is: impl Fn(&Manager) -> bool) -> usize {
    people.iter().filter(|manager| is(manager)).count()
}

pub(crate) fn speaks(manager: &Manager, code: &str, level: CefrLevel) -> bool {
    manager
        .languages
        .iter()
        .any(|spoken| spoken.code.as_str() == code && spoken.level >= level)
}

pub(crate) fn has_skill(manager: &Manager, skill: &str) -> bool {
    manager
        .skills
        .iter()
        .any(|held| held.skill.as_str() == skill)
}

pub(crate) fn function(manager: &Manager) -> &'static str {
    let role = &manager.roles[0].role;
    &Vocabulary::bundled().roles.get(role).unwrap().function
}

pub(crate) fn today() -> Date {
    day(sample::as_of())
}

pub(crate) fn day(moment: Timestamp) -> Date {
    TimeZone::UTC.to_datetime(moment).date()
}

pub(crate) fn stated_at(manager: &Manager) -> Option<Timestamp> {
    match &manager.availability {
        Availability::Unknown => None,
        Availability::NotLooking { stated_at } => Some(*stated_at),
        Availability::Free(windows) => Some(windows[0].stated_at),
    }
}

pub(crate) fn days_old(manager: &Manager) -> Option<i64> {
    stated_at(manager).map(|stated_at| i64::from((today() - day(stated_at)).get_days()))
}

pub(crate) fn is_engaged(manager: &Manager) -> bool {
    manager
        .commitments
        .iter()
        .any(|commitment| commitment.kind == CommitmentKind::Engagement)
}
