//! Days as plain numbers, and days a week as hundredths, so that they compare and subtract exactly.

use jiff::{ToSpan, civil::Date};

/// A day, counted from 1970-01-01.
pub(super) type Day = i32;

/// Days a week in hundredths: 250 is two and a half.
pub(super) type Load = i32;

/// A day after every day that is asked about: the end of what has no end.
pub(super) const FAR: Day = i32::MAX / 4;

const EPOCH: Date = Date::constant(1970, 1, 1);

pub(super) fn day_of(date: Date) -> Day {
    (date - EPOCH).get_days()
}

/// The date of a day; the last date there is for a day beyond it.
pub(super) fn date_of(day: Day) -> Date {
    EPOCH.saturating_add(day.clamp(day_of(Date::MIN), day_of(Date::MAX)).days())
}

/// The load of so many days a week; a week has seven, and what is no number is none.
pub(super) fn load_of(days_per_week: f32) -> Load {
    (days_per_week.clamp(0.0, 7.0) * 100.0).round() as Load
}

pub(super) fn days_per_week(load: Load) -> f32 {
    load as f32 / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn dates_survive_the_way_to_numbers_and_back() {
        for day in [
            date(1970, 1, 1),
            date(1969, 12, 31),
            date(2028, 2, 29),
            Date::MIN,
            Date::MAX,
        ] {
            assert_eq!(date_of(day_of(day)), day);
        }
        assert_eq!(day_of(date(2028, 3, 1)) - day_of(date(2028, 2, 28)), 2);
        assert_eq!(date_of(FAR), Date::MAX);
    }

    #[test]
    fn loads_stay_within_a_week() {
        for (days, load) in [
            (2.5, 250),
            (0.1, 10),
            (-1.0, 0),
            (99.0, 700),
            (f32::NAN, 0),
            (f32::INFINITY, 700),
        ] {
            assert_eq!(load_of(days), load);
        }
    }
}
