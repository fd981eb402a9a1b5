//! The term: from when to when the seat is to be filled, and on how many days a week.

use super::{
    Search,
    days::{Day, Load, date_of, day_of, days_per_week, load_of},
    person::TakenTime,
    scoring::Scoring,
};
use crate::domain::{Brief, Candidate, DaysPerWeek, RequestId, Situation, Start, Terms, Weeks};
use jiff::ZonedDateTime;

/// What a brief needs of a person's time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Term {
    pub(super) today: Day,
    /// The first day on which work could begin; never in the past.
    pub(super) first: Day,
    /// The last day on which it may begin.
    pub(super) latest: Day,
    /// The same before a stated end cut it short.
    pub(super) latest_wanted: Day,
    pub(super) ending: Ending,
    /// The least days a week.
    pub(super) need: Load,
    /// The days a week that a rate by the month pays for.
    pub(super) full: Load,
    /// The least share of the days to be covered, in thousandths.
    pub(super) least_share_permille: i32,
    /// What was stated before this moment, in seconds, is unknown by now.
    pub(super) known_since: i64,
    /// An offer for this request does not count as taken.
    pub(super) request: Option<RequestId>,
}

/// When the work ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// So many days after it began.
    After(i32),
    /// On this day.
    On(Day),
}

/// The longest term of an offer in days, three years: a day beyond it is rather misread than meant.
const MOST_DAYS: i32 = 3 * 365;

const SECONDS_PER_DAY: i64 = 86_400;

impl Term {
    pub(super) fn new(
        brief: &Brief,
        request: Option<RequestId>,
        now: &ZonedDateTime,
        scoring: &Scoring,
    ) -> Self {
        let rules = &scoring.availability;
        let today = day_of(now.date());
        let start = brief.start.unwrap_or_default();
        let first = start.earliest.map_or(today, day_of).max(today);
        let asap = today
            + match brief.situation {
                Some(Situation::Crisis) => rules.days_of_grace.asap_crisis,
                _ => rules.days_of_grace.asap,
            };
        let latest = match (start.latest.map(day_of), start.earliest) {
            // A start that was missed is wanted as soon as possible.
            (Some(latest), _) if latest < today => asap,
            (Some(latest), _) => latest,
            (None, Some(_)) => first + rules.days_of_grace.earliest,
            (None, None) if start.asap => asap,
            (None, None) => today + rules.days_of_grace.unstated,
        };
        let ending = ending(brief, scoring);
        let latest_wanted = latest.max(first);
        let stated = brief.days_per_week.unwrap_or(crate::domain::DaysPerWeek {
            min: None,
            max: None,
        });
        let full = load_of(stated.max.or(stated.min).unwrap_or(rules.full_week_days)).max(1);
        Self {
            today,
            first,
            latest: by_the_end(latest_wanted, ending),
            latest_wanted,
            ending,
            need: stated
                .min
                .map_or_else(|| load_of(rules.least_days_per_week).min(full), load_of)
                .max(1),
            full,
            least_share_permille: (rules.least_share_of_days * 1_000.0).round() as i32,
            known_since: now
                .timestamp()
                .as_second()
                .saturating_sub(i64::from(scoring.freshness.stale_days) * SECONDS_PER_DAY),
            request,
        }
    }

    /// The days that a candidate would work.
    pub(super) fn of(&self, candidate: &Candidate) -> Terms {
        let from = day_of(candidate.first_day).max(self.first);
        let until = match self.ending {
            Ending::After(days) => from.saturating_add(days.min(MOST_DAYS) - 1),
            Ending::On(day) => day.clamp(from, from.saturating_add(MOST_DAYS)),
        };
        Terms {
            from: date_of(from),
            until: date_of(until),
            days_per_week: days_per_week(self.full.min(load_of(candidate.days_per_week)).max(1)),
        }
    }

    /// The term with this day as its latest start.
    pub(super) fn starting_by(self, day: Day) -> Self {
        Self {
            latest: by_the_end(day.max(self.first), self.ending),
            latest_wanted: day.max(self.first),
            ..self
        }
    }

    /// The term with so many weeks instead of its end.
    pub(super) fn of_weeks(self, weeks: u16) -> Self {
        Self {
            latest: self.latest_wanted,
            ending: after_weeks(weeks),
            ..self
        }
    }

    /// Whether what was stated at this moment still counts as known.
    pub(super) fn is_known(&self, stated_at: i64) -> bool {
        stated_at >= self.known_since
    }

    /// Whether a commitment takes days away: all do but an offer for this very request.
    pub(super) fn counts(&self, taken: &TakenTime) -> bool {
        taken.request.is_none() || taken.request != self.request
    }

    /// The whole weeks from the first possible day to the end, rounded up.
    pub(super) fn weeks(&self) -> u16 {
        let days = match self.ending {
            Ending::After(days) => days,
            Ending::On(day) => day + 1 - self.first,
        };
        u16::try_from((days.max(0) + 6) / 7).unwrap_or(u16::MAX)
    }
}

/// What stands in for a start, a length and a load that a brief does not state.
pub(super) fn taken_as(search: &Search<'_>, scoring: &Scoring) -> Brief {
    let brief = search.brief;
    let term = Term::new(brief, search.request, search.now, scoring);
    let has_length = brief.end.is_some() || brief.duration_weeks.is_some();
    Brief {
        start: brief.start.is_none().then(|| Start {
            latest: Some(date_of(term.latest)),
            ..Start::default()
        }),
        duration_weeks: (!has_length).then(|| Weeks {
            min: Some(term.weeks()),
            max: None,
        }),
        days_per_week: brief.days_per_week.is_none().then(|| DaysPerWeek {
            min: Some(days_per_week(term.need)),
            max: None,
        }),
        ..Brief::default()
    }
}

/// A stated end counts before a stated duration; of a range its near end, which is the least that was asked for.
fn ending(brief: &Brief, scoring: &Scoring) -> Ending {
    if let Some(end) = brief.end
        && let Some(day) = end.earliest.or(end.latest)
    {
        return Ending::On(day_of(day));
    }
    let assumed = scoring.availability.assumed_weeks;
    let weeks = match brief.duration_weeks {
        Some(weeks) => weeks
            .min
            .unwrap_or_else(|| weeks.max.map_or(assumed, |max| max.min(assumed))),
        None => assumed,
    };
    after_weeks(weeks)
}

fn after_weeks(weeks: u16) -> Ending {
    Ending::After(i32::from(weeks.max(1)) * 7)
}

/// Nobody starts after the end.
fn by_the_end(latest: Day, ending: Ending) -> Day {
    match ending {
        Ending::On(day) => latest.min(day),
        Ending::After(_) => latest,
    }
}

/// How many whole days ago a moment was; 0 for one to come.
pub(super) fn age_in_days(stated_at: i64, now: i64) -> u32 {
    u32::try_from(now.saturating_sub(stated_at).max(0) / SECONDS_PER_DAY).unwrap_or(u32::MAX)
}
