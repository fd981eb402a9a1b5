//! What a guild's requests of some time have come to: figures over plain lines, without any I/O.

use super::{DeclineReason, RequestId, RequestState, RoleId};
use jiff::{Timestamp, civil::Date};
use std::collections::BTreeMap;

/// The requests of a stretch of time, and what was offered for them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// The requests, in the order of their numbers.
    pub requests: Vec<RequestLine>,
    /// The offers that went out for them.
    pub offers: Vec<OfferLine>,
}

/// A request in a report.
#[derive(Clone, Debug, PartialEq)]
pub struct RequestLine {
    /// The request.
    pub id: RequestId,
    /// The role, where it is settled.
    pub role: Option<RoleId>,
    /// Where it stands.
    pub state: RequestState,
    /// When it was posted.
    pub opened_at: Timestamp,
    /// When its first list was shown.
    pub listed_at: Option<Timestamp>,
    /// When somebody first said yes.
    pub yes_at: Option<Timestamp>,
    /// When somebody was first in place.
    pub in_place_at: Option<Timestamp>,
    /// How many people were assigned in all.
    pub assigned: u32,
}

/// An offer in a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferLine {
    /// The place on the list, from 1.
    pub rank: u32,
    /// Whether the person said yes.
    pub accepted: bool,
    /// Why not.
    pub reason: Option<DeclineReason>,
}

/// The middle and the slow end of some stretches of time, in seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    /// Half of them took at most this.
    pub median: i64,
    /// Nine in ten took at most this.
    pub ninety: i64,
    /// How many there were.
    pub count: usize,
}

/// How many of some were what was hoped for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// So many were.
    pub hits: usize,
    /// Of so many.
    pub of: usize,
}

impl Share {
    /// In per cent; `None` of none.
    pub fn percent(self) -> Option<f64> {
        (self.of > 0).then(|| self.hits as f64 * 100.0 / self.of as f64)
    }
}

impl Report {
    /// How many requests found somebody, of those that were not withdrawn.
    pub fn filled(&self) -> Share {
        filled(&self.requests)
    }

    /// From the request to the first list.
    pub fn to_list(&self) -> Option<Spread> {
        self.spread(|line| line.listed_at)
    }

    /// From the request to the first yes.
    pub fn to_yes(&self) -> Option<Spread> {
        self.spread(|line| line.yes_at)
    }

    /// From the request to the first person in place.
    pub fn to_place(&self) -> Option<Spread> {
        self.spread(|line| line.in_place_at)
    }

    fn spread(&self, reached: impl Fn(&RequestLine) -> Option<Timestamp>) -> Option<Spread> {
        let mut times: Vec<i64> = self
            .requests
            .iter()
            .filter_map(|line| {
                let took = reached(line)?.duration_since(line.opened_at);
                Some(took.as_secs().max(0))
            })
            .collect();
        times.sort_unstable();
        Some(Spread {
            median: quantile(&times, 50)?,
            ninety: quantile(&times, 90)?,
            count: times.len(),
        })
    }

    /// The same shares by role, the most wanted first; requests whose role is open are left out.
    pub fn by_role(&self) -> Vec<(RoleId, Share)> {
        let mut roles: BTreeMap<RoleId, Vec<&RequestLine>> = BTreeMap::new();
        for line in &self.requests {
            if let Some(role) = &line.role {
                roles.entry(role.clone()).or_default().push(line);
            }
        }
        let mut shares: Vec<(RoleId, Share)> = roles
            .into_iter()
            .map(|(role, lines)| (role, filled(lines)))
            .collect();
        shares.sort_by_key(|(_, share)| std::cmp::Reverse(share.of));
        shares
    }

    /// The same shares by month, told by its first day; the oldest first.
    pub fn by_month(&self, day_of: impl Fn(Timestamp) -> Date) -> Vec<(Date, Share)> {
        let mut months: BTreeMap<Date, Vec<&RequestLine>> = BTreeMap::new();
        for line in &self.requests {
            let month = day_of(line.opened_at).first_of_month();
            months.entry(month).or_default().push(line);
        }
        months
            .into_iter()
            .map(|(month, lines)| (month, filled(lines)))
            .collect()
    }

    /// Why people declined, the most frequent first.
    pub fn reasons(&self) -> Vec<(DeclineReason, usize)> {
        let mut counts: BTreeMap<DeclineReason, usize> = BTreeMap::new();
        for reason in self.offers.iter().filter_map(|offer| offer.reason) {
            *counts.entry(reason).or_default() += 1;
        }
        let mut counts: Vec<_> = counts.into_iter().collect();
        counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        counts
    }

    /// Of those asked at a place of the list, how many said yes; the places after the third count as one.
    pub fn calibration(&self) -> Vec<(u32, Share)> {
        let mut places: BTreeMap<u32, Share> = BTreeMap::new();
        for offer in &self.offers {
            let share = places.entry(offer.rank.clamp(1, 4)).or_default();
            share.of += 1;
            share.hits += usize::from(offer.accepted);
        }
        places.into_iter().collect()
    }
}

fn filled<'l>(lines: impl IntoIterator<Item = &'l RequestLine>) -> Share {
    let mut share = Share::default();
    for line in lines {
        share.of += usize::from(line.state != RequestState::Withdrawn);
        share.hits += usize::from(line.state != RequestState::Withdrawn && line.assigned > 0);
    }
    share
}

/// The least of sorted numbers that so many per cent do not exceed.
fn quantile(sorted: &[i64], percent: usize) -> Option<i64> {
    let rank = (sorted.len() * percent).div_ceil(100).max(1);
    sorted.get(rank - 1).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(id: i64, minutes_to_yes: Option<i64>, assigned: u32) -> RequestLine {
        let opened_at = Timestamp::from_second(1_800_000_000).unwrap();
        RequestLine {
            id: RequestId(id),
            role: Some(RoleId::new(if id % 3 == 0 { "cro" } else { "cfo" })),
            state: RequestState::Shortlisted,
            opened_at,
            listed_at: Some(opened_at),
            yes_at: minutes_to_yes
                .map(|minutes| opened_at + jiff::SignedDuration::from_mins(minutes)),
            in_place_at: None,
            assigned,
        }
    }

    #[test]
    fn the_middle_and_the_slow_end_are_times_that_happened() {
        let report = Report {
            requests: (1..=10).map(|id| line(id, Some(id * 10), 1)).collect(),
            offers: Vec::new(),
        };
        let spread = report.to_yes().unwrap();
        assert_eq!(
            (spread.median, spread.ninety, spread.count),
            (50 * 60, 90 * 60, 10)
        );
        assert_eq!(report.to_place(), None);
    }

    #[test]
    fn withdrawn_requests_count_neither_for_nor_against() {
        let withdrawn = RequestLine {
            state: RequestState::Withdrawn,
            ..line(3, None, 0)
        };
        let report = Report {
            requests: vec![line(1, None, 1), line(2, None, 0), withdrawn],
            offers: Vec::new(),
        };
        assert_eq!(report.filled(), Share { hits: 1, of: 2 });
        assert_eq!(report.filled().percent(), Some(50.0));
        let by_role = report.by_role();
        assert_eq!(by_role[0], (RoleId::new("cfo"), Share { hits: 1, of: 2 }));
        assert_eq!(by_role[1].1.percent(), None);
    }

    #[test]
    fn each_place_of_the_list_is_held_against_its_answers() {
        let offer = |rank, accepted| OfferLine {
            rank,
            accepted,
            reason: (!accepted).then_some(DeclineReason::Rate),
        };
        let report = Report {
            requests: Vec::new(),
            offers: vec![
                offer(1, true),
                offer(1, false),
                offer(2, false),
                offer(9, true),
            ],
        };
        assert_eq!(
            report.calibration(),
            [
                (1, Share { hits: 1, of: 2 }),
                (2, Share { hits: 0, of: 1 }),
                (4, Share { hits: 1, of: 1 })
            ]
        );
        assert_eq!(report.reasons(), [(DeclineReason::Rate, 2)]);
    }
}
