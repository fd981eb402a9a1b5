//! Stretches of time in the trade's units.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A range of dates, both ends included; an end that is `None` is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct DateRange {
    /// The first possible day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earliest: Option<Date>,
    /// The last possible day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latest: Option<Date>,
}

/// A number of weeks as a range; `max` is `None` where it is open ("three months or more").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Weeks {
    /// The fewest weeks; `None` where only an upper bound was stated ("up to six months").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<u16>,
    /// The most weeks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<u16>,
}

/// A load of work in days a week as a range, each between 0.1 and 7.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct DaysPerWeek {
    /// The fewest days a week; `None` where only an upper bound was stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<f32>,
    /// The most days a week.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<f32>,
}
