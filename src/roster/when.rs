//! The notations of time inside cells: days, times, windows of free time and commitments.
//!
//! Each is read by a function and written by another, and what is written is read back the same.

use super::{notation::number, problem::Refusal, text};
use crate::domain::{Commitment, CommitmentKind, Fault, Firmness, RequestId, Window};
use jiff::{
    Timestamp,
    civil::{Date, Time},
    tz::TimeZone,
};

/// The first and the last day that a roster file may name.
const FIRST_DAY: Date = Date::constant(1970, 1, 1);
const LAST_DAY: Date = Date::constant(2199, 12, 31);
/// The longest note on a window, in characters.
const NOTE_LIMIT: usize = 200;
/// Days a week of a window or commitment that does not say.
const FULL_WEEK: f32 = 5.0;

/// A day as `2026-12-01` or `1.12.2026`.
pub(super) fn day(cell: &str) -> Result<Date, Refusal> {
    let day: Date = cell
        .parse()
        .or_else(|_| Date::strptime("%d.%m.%Y", cell))
        .map_err(|_| Refusal::new(cell, Fault::NotADate))?;
    within_reason(day, cell)
}

fn within_reason(day: Date, cell: &str) -> Result<Date, Refusal> {
    if (FIRST_DAY..=LAST_DAY).contains(&day) {
        Ok(day)
    } else {
        let fault = Fault::DateOutOfRange {
            min: FIRST_DAY,
            max: LAST_DAY,
        };
        Err(Refusal::new(cell, fault))
    }
}

/// A time as `2026-11-24T08:00:00Z` or with another offset, or a day, which means its midnight in UTC.
pub(super) fn time(cell: &str) -> Result<Timestamp, Refusal> {
    let moment = match cell.parse::<Timestamp>() {
        Ok(moment) => moment,
        Err(_) => match day(cell) {
            Ok(day) => TimeZone::UTC
                .to_timestamp(day.to_datetime(Time::midnight()))
                .map_err(|_| Refusal::new(cell, Fault::NotATime))?,
            Err(refusal) if matches!(refusal.fault, Fault::NotADate) => {
                return Err(Refusal::new(cell, Fault::NotATime));
            }
            Err(refusal) => return Err(refusal),
        },
    };
    within_reason(TimeZone::UTC.to_datetime(moment).date(), cell)?;
    Ok(moment)
}

/// Days a week: more than none, at most seven.
fn days_a_week(cell: &str) -> Result<f32, Refusal> {
    let (min, max) = (0.1, 7.0);
    let number = number(cell, 0.0, max)? as f32;
    if (min as f32..=max as f32).contains(&number) {
        Ok(number)
    } else {
        Err(Refusal::new(cell, Fault::OutOfRange { min, max }))
    }
}

/// `FROM..UNTIL@DAYS`, where an open end and a full week may be left out.
struct Stretch {
    from: Date,
    until: Option<Date>,
    days_per_week: f32,
}

fn stretch(text: &str, like: &'static [&'static str]) -> Result<Stretch, Refusal> {
    let (range, days) = match text.split_once('@') {
        Some((range, days)) => (range, days_a_week(days)?),
        None => (text, FULL_WEEK),
    };
    let (from, until) = range
        .split_once("..")
        .ok_or_else(|| Refusal::new(text, Fault::Form(like)))?;
    let from = day(from)?;
    let until = match until {
        "" => None,
        until => Some(day(until)?),
    };
    if until.is_some_and(|until| until < from) {
        return Err(Refusal::new(text, Fault::Backwards));
    }
    Ok(Stretch {
        from,
        until,
        days_per_week: days,
    })
}

fn stretch_text(from: Date, until: Option<Date>, days_per_week: f32) -> String {
    let until = until.map(|day| day.to_string()).unwrap_or_default();
    format!("{from}..{until}@{days_per_week}")
}

/// A window as `2026-12-01..2027-03-31@4 soft said 2026-11-24T08:00:00Z (note)`, of which only the first day and the
/// dots must be there. The time of the statement falls back to that of the whole cell.
pub(super) fn window(entry: &str, stated_at: Option<Timestamp>) -> Result<Window, Refusal> {
    const LIKE: &[&str] = &["2026-12-01..2027-03-31@4 soft (note)"];
    let refuse = |fault| Refusal::new(entry, fault);
    let (facts, note) = match entry.split_once('(') {
        Some((facts, rest)) => {
            let note = rest
                .strip_suffix(')')
                .ok_or_else(|| refuse(Fault::Form(LIKE)))?;
            (
                facts,
                Some(text::line(note)).filter(|note| !note.is_empty()),
            )
        }
        None => (entry, None),
    };
    if note
        .as_ref()
        .is_some_and(|note| note.chars().count() > NOTE_LIMIT)
    {
        return Err(refuse(Fault::TooLong { limit: NOTE_LIMIT }));
    }
    let mut words = facts.split_whitespace();
    let stretch = stretch(words.next().unwrap_or_default(), LIKE)?;
    let mut firmness = Firmness::Firm;
    let mut stated_at = stated_at;
    while let Some(word) = words.next() {
        match word {
            "soft" => firmness = Firmness::Soft,
            "firm" => firmness = Firmness::Firm,
            "said" => stated_at = Some(time(words.next().unwrap_or_default())?),
            _ => return Err(refuse(Fault::Form(LIKE))),
        }
    }
    Ok(Window {
        from: stretch.from,
        until: stretch.until,
        days_per_week: stretch.days_per_week,
        firmness,
        note,
        stated_at: stated_at.ok_or_else(|| refuse(Fault::Undated))?,
    })
}

/// A window as [`window`] reads it; the time of its statement only where the cell has none for all.
pub(super) fn window_text(window: &Window, with_time: bool) -> String {
    let mut out = stretch_text(window.from, window.until, window.days_per_week);
    if window.firmness == Firmness::Soft {
        out.push_str(" soft");
    }
    if with_time {
        out.push_str(" said ");
        out.push_str(&window.stated_at.to_string());
    }
    if let Some(note) = window.note.as_deref().map(text::line)
        && !note.is_empty()
    {
        out.push_str(" (");
        out.push_str(&note);
        out.push(')');
    }
    out
}

/// A commitment as `engagement 2026-09-01..2026-12-31@5 #17`; the number is that of the request behind it.
pub(super) fn commitment(entry: &str) -> Result<Commitment, Refusal> {
    const LIKE: &[&str] = &["engagement 2026-09-01..2026-12-31@5"];
    let refuse = || Refusal::new(entry, Fault::Form(LIKE));
    let mut words = entry.split_whitespace();
    let kind = words
        .next()
        .and_then(|word| {
            [
                CommitmentKind::Hold,
                CommitmentKind::Engagement,
                CommitmentKind::Block,
            ]
            .into_iter()
            .find(|kind| commitment_kind(*kind).eq_ignore_ascii_case(word))
        })
        .ok_or_else(refuse)?;
    let stretch = stretch(words.next().unwrap_or_default(), LIKE)?;
    let request = match words.next() {
        None => None,
        Some(word) => Some(RequestId(
            word.strip_prefix('#')
                .and_then(|number| number.parse().ok())
                .filter(|number| *number > 0)
                .ok_or_else(refuse)?,
        )),
    };
    if words.next().is_some() {
        return Err(refuse());
    }
    Ok(Commitment {
        kind,
        from: stretch.from,
        until: stretch.until,
        days_per_week: stretch.days_per_week,
        request,
    })
}

/// A commitment as [`commitment`] reads it.
pub(super) fn commitment_text(commitment: &Commitment) -> String {
    let kind = commitment_kind(commitment.kind);
    let stretch = stretch_text(commitment.from, commitment.until, commitment.days_per_week);
    match commitment.request {
        Some(request) => format!("{kind} {stretch} #{request}"),
        None => format!("{kind} {stretch}"),
    }
}

fn commitment_kind(kind: CommitmentKind) -> &'static str {
    match kind {
        CommitmentKind::Hold => "hold",
        CommitmentKind::Engagement => "engagement",
        CommitmentKind::Block => "block",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_that_the_calendar_does_not_have_is_refused() {
        assert!(matches!(
            day("2026-02-31").unwrap_err().fault,
            Fault::NotADate
        ));
        assert!(matches!(
            day("9999-01-01").unwrap_err().fault,
            Fault::DateOutOfRange { .. }
        ));
        assert_eq!(day("1.12.2026").unwrap(), day("2026-12-01").unwrap());
    }

    #[test]
    fn a_time_may_be_a_day_or_bear_an_offset() {
        assert_eq!(
            time("2026-11-24").unwrap(),
            time("2026-11-24T01:00:00+01:00").unwrap()
        );
        assert!(matches!(
            time("yesterday").unwrap_err().fault,
            Fault::NotATime
        ));
        assert!(matches!(
            time("9999-01-01T00:00:00Z").unwrap_err().fault,
            Fault::DateOutOfRange { .. }
        ));
    }

    #[test]
    fn a_window_says_what_it_must_and_no_more() {
        let said = time("2026-11-20").ok();
        let window = window("2026-12-01..", said).unwrap();
        assert_eq!((window.until, window.days_per_week), (None, 5.0));
        let full = "2026-12-01..2027-03-31@2.5 soft said 2026-11-20T00:00:00Z (till (late) spring)";
        let window = super::window(full, None).unwrap();
        assert_eq!(window.note.as_deref(), Some("till (late) spring"));
        assert_eq!(window_text(&window, true), full);
    }

    #[test]
    fn a_window_without_sense_is_refused_with_the_reason() {
        let said = time("2026-11-20").ok();
        for (entry, fault) in [
            (
                "2026-12-01",
                Fault::Form(&["2026-12-01..2027-03-31@4 soft (note)"]),
            ),
            ("2026-12-01..2026-11-01", Fault::Backwards),
            ("2026-12-01..@9", Fault::OutOfRange { min: 0.0, max: 7.0 }),
            ("2026-12-01..@0", Fault::OutOfRange { min: 0.1, max: 7.0 }),
            ("2026-02-30..", Fault::NotADate),
        ] {
            assert_eq!(window(entry, said).unwrap_err().fault, fault, "{entry}");
        }
        assert_eq!(
            window("2026-12-01..", None).unwrap_err().fault,
            Fault::Undated
        );
    }
}
