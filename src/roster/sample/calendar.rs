//! When people are free, and when they said so.

use super::{cast::Cast, recipe::State, stream::Stream};
use crate::domain::{Availability, Commitment, CommitmentKind, Firmness, Window};
use jiff::{SignedDuration, Timestamp, ToSpan, civil::Date, tz::TimeZone};

/// The days ago between which each state was stated.
fn stated_days_ago(cast: &Cast<'_>, person: usize, stream: &mut Stream) -> i64 {
    let (from, to) = match (cast.state[person], cast.age[person]) {
        (State::FreeNow, Some(age)) => (age.from, age.to),
        (State::FreeNow | State::Part, _) => (0, 30),
        (State::Soon, _) => (0, 21),
        (State::Later, _) => (0, 45),
        (State::BusyFirm, _) => (0, 90),
        (State::BusySoft, _) => (0, 60),
        (State::NotLooking, _) => (0, 200),
        (State::Stale, _) => (61, 400),
    };
    stream.between(from, to)
}

/// The day of a moment in UTC.
pub(super) fn day(moment: Timestamp) -> Date {
    TimeZone::UTC.to_datetime(moment).date()
}

/// The days from one to another.
pub(super) fn days_between(from: Date, to: Date) -> i64 {
    from.duration_until(to).as_hours() / 24
}

/// A moment so many days before another: in its last hour where it is the same day, else at some time of the working day.
pub(super) fn moment(as_of: Timestamp, days_ago: i64, stream: &mut Stream) -> Timestamp {
    let minutes = match days_ago {
        0 => stream.between(1, 59),
        days => days * 24 * 60 - stream.between(0, 10 * 60),
    };
    as_of
        .saturating_sub(SignedDuration::from_mins(minutes))
        .unwrap_or(as_of)
}

fn after(day: Date, days: i64) -> Date {
    day.saturating_add(days.days())
}

/// The availability of a person and the engagement that it waits for.
pub(super) fn calendar(cast: &Cast<'_>, person: usize) -> (Availability, Vec<Commitment>) {
    let as_of = cast.recipe.margins.as_of;
    let today = day(as_of);
    let mut stream = Stream::new(cast.dealer.seed, person as u64, "availability");
    let days_ago = stated_days_ago(cast, person, &mut stream);
    let stated_at = moment(as_of, days_ago, &mut stream);
    let full = if stream.chance(0.6) { 5.0 } else { 4.0 };
    let window = |from, days_per_week, firmness| {
        Availability::Free(vec![Window {
            from,
            until: None,
            days_per_week,
            firmness,
            note: None,
            stated_at,
        }])
    };
    let stated_on = day(stated_at);
    match cast.state[person] {
        State::FreeNow => {
            let mut free = window(stated_on, full, Firmness::Firm);
            if let Availability::Free(windows) = &mut free
                && stream.chance(0.15)
            {
                for window in windows {
                    window.until = Some(after(today, stream.between(90, 270)));
                }
            }
            (free, Vec::new())
        }
        State::Soon => (
            window(after(today, stream.between(1, 14)), full, Firmness::Firm),
            Vec::new(),
        ),
        State::Later => (
            window(after(today, stream.between(15, 60)), full, Firmness::Firm),
            Vec::new(),
        ),
        State::Part => {
            let days = stream.between(1, 3) as f32;
            (window(stated_on, days, Firmness::Firm), Vec::new())
        }
        state @ (State::BusyFirm | State::BusySoft) => {
            let ends = after(today, stream.between(20, 270));
            let firmness = match state {
                State::BusySoft => Firmness::Soft,
                _ => Firmness::Firm,
            };
            let engagement = Commitment {
                kind: CommitmentKind::Engagement,
                from: after(today, -stream.between(62, 420)),
                until: Some(ends),
                days_per_week: full,
                request: None,
            };
            (window(after(ends, 1), full, firmness), vec![engagement])
        }
        State::NotLooking => (Availability::NotLooking { stated_at }, Vec::new()),
        State::Stale if cast.never_stated[person] => (Availability::Unknown, Vec::new()),
        State::Stale => (window(stated_on, full, Firmness::Firm), Vec::new()),
    }
}
