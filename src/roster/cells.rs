//! Writing a person as the cells of a row.

use super::{
    Column, groups,
    notation::{self, amount_cell},
    terms::{level_name, situation_name},
    text, when,
};
use crate::domain::{Availability, Manager};
use jiff::Timestamp;

/// What an empty list is called where an empty cell means something else.
pub(super) const NONE: &str = "none";
/// What a point is called that is not known, where an empty cell has the town looked up.
pub(super) const UNKNOWN: &str = "unknown";
/// What the availability of someone is called who wants no work.
pub(super) const NOT_LOOKING: &str = "not looking";

/// The cell of a person in a column.
pub(super) fn cell(manager: &Manager, column: Column) -> String {
    let rate = manager.rate.as_ref();
    let record = &manager.track_record;
    match column {
        Column::Id => text::line(manager.id.as_str()),
        Column::Name => text::line(&manager.name),
        Column::Account => manager.user.map(notation::account_cell).unwrap_or_default(),
        Column::Roles => text::join(
            manager
                .roles
                .iter()
                .map(|held| format!("{}:{}", held.role, u8::from(held.level))),
        ),
        Column::Industries => text::join(manager.industries.iter().map(|id| id.as_str())),
        Column::Skills => text::join(manager.skills.iter().map(|held| match held.last_used {
            Some(year) => format!("{}:{}:{year}", held.skill, held.depth),
            None => format!("{}:{}", held.skill, held.depth),
        })),
        Column::Situations => text::join(manager.situations.iter().map(|s| situation_name(*s))),
        Column::Languages => text::join(
            manager
                .languages
                .iter()
                .map(|spoken| format!("{}:{}", spoken.code, level_name(spoken.level))),
        ),
        Column::Home => text::line(&manager.home),
        Column::Country => manager.country.to_string(),
        Column::Lat => degrees(manager.point.map(|point| point.lat)),
        Column::Lon => degrees(manager.point.map(|point| point.lon)),
        Column::Travel => notation::travel_cell(&manager.travel),
        Column::OnsiteDays => manager.onsite_days.to_string(),
        Column::WorkPermits if manager.work_permits.is_empty() => NONE.to_owned(),
        Column::WorkPermits => text::join(groups::abbreviated(&manager.work_permits)),
        Column::Rate => rate.map(|rate| amount_cell(rate.wish)).unwrap_or_default(),
        Column::RateFloor => rate
            .and_then(|rate| rate.floor)
            .map(amount_cell)
            .unwrap_or_default(),
        Column::Currency => rate
            .map(|rate| rate.currency.to_string())
            .unwrap_or_default(),
        Column::Per => rate
            .map(|rate| notation::unit_cell(rate.per).to_owned())
            .unwrap_or_default(),
        Column::Availability => availability_cell(&manager.availability),
        Column::StatedAt => stated_at(&manager.availability)
            .map(|time| time.to_string())
            .unwrap_or_default(),
        Column::Commitments => text::join(manager.commitments.iter().map(when::commitment_text)),
        Column::RefusedIndustries => {
            text::join(manager.refused_industries.iter().map(|id| id.as_str()))
        }
        Column::OffLimits => text::join(manager.off_limits.iter().map(|name| text::line(name))),
        Column::Mandates => record.mandates.to_string(),
        Column::Met => record.met.to_string(),
        Column::Partly => record.partly.to_string(),
        Column::EndedEarly => record.ended_early.to_string(),
        Column::HireAgain => record.hire_again.to_string(),
        Column::LastOffered => manager
            .last_offered
            .map(|time| time.to_string())
            .unwrap_or_default(),
        Column::Summary => text::lines(&manager.summary),
    }
}

fn degrees(degrees: Option<f64>) -> String {
    degrees.map_or_else(|| UNKNOWN.to_owned(), |degrees| degrees.to_string())
}

fn availability_cell(availability: &Availability) -> String {
    match availability {
        Availability::Unknown => String::new(),
        Availability::NotLooking { .. } => NOT_LOOKING.to_owned(),
        Availability::Free(windows) if windows.is_empty() => NONE.to_owned(),
        Availability::Free(windows) => {
            let each = stated_at(availability).is_none();
            text::join(windows.iter().map(|window| when::window_text(window, each)))
        }
    }
}

/// When the availability was stated, where that is one time for all of it.
fn stated_at(availability: &Availability) -> Option<Timestamp> {
    match availability {
        Availability::Unknown => None,
        Availability::NotLooking { stated_at } => Some(*stated_at),
        Availability::Free(windows) => {
            let first = windows.first()?.stated_at;
            windows
                .iter()
                .all(|window| window.stated_at == first)
                .then_some(first)
        }
    }
}
