//! A brief and a roster to a shortlist, with every reason. Pure: no I/O, no clock, no SQL, no words.
//!
//! A [`Matcher`] holds the vocabulary, the [`Scoring`] rules and the [`ExchangeRates`]. It prepares a roster once per version
//! and then answers any number of searches over it. Nobody vanishes: each person of the roster is a candidate or was left out
//! for reasons that can be asked for. The same inputs give the same list, ties included; names play no part.
//!
//! ```
//! use interim_desk::{domain::{Brief, GuildId, Roster}, matching::{Matcher, Search}};
//! use std::sync::Arc;
//!
//! let matcher = Matcher::bundled();
//! let roster = Roster { guild: GuildId(1), version: 1, managers: Vec::new() };
//! let prepared = matcher.prepare(Arc::new(roster));
//! let brief = Brief::default();
//! let now = "2026-11-24T09:00[Europe/Berlin]".parse().unwrap();
//! let shortlist = matcher.shortlist(&Search::new(&brief, &now), &prepared, 3);
//! assert_eq!(shortlist.fits, 0);
//! ```
//!
//! The way of a search: a `plan` works out once what does not depend on a person (one file per subject: `seat`, `bars`,
//! `term`, `languages`, `place`, `budget`, `gap`, `merits`); `list` holds the people whose roles come close against it,
//! counts, scores and orders them; `explain` and `near` say why, and what would help.

mod bars;
mod budget;
mod calendar;
mod chunk;
mod companies;
mod curve;
mod days;
mod exchange;
mod explain;
mod gap;
mod gate;
mod hours;
mod improve;
mod languages;
mod least;
mod list;
mod merits;
mod mobility;
mod near;
mod packed;
mod partition;
mod person;
mod place;
mod plan;
mod relax;
mod roster;
mod row;
mod rules;
mod score;
mod scoring;
mod seat;
mod sketch;
mod term;
mod terms;
mod thresholds;
mod way_in;
mod what_if;

pub use curve::{Curve, NotACurve};
pub use exchange::{ExchangeError, ExchangeRates};
pub use relax::relaxed;
pub use roster::{PreparedRoster, RosterChange};
pub use scoring::{Scoring, ScoringError};
pub use what_if::{WhatIfError, WhatIfRules, supposed};

use crate::{
    domain::{
        Brief, Candidate, Improvement, LeftOut, ManagerId, Relaxation, RequestId, Roster,
        Shortlist, Step, Terms, WayIn, WhatIf,
    },
    vocabulary::Vocabulary,
};
use jiff::ZonedDateTime;
use std::sync::Arc;

/// What is searched for, and when.
#[derive(Clone, Copy, Debug)]
pub struct Search<'a> {
    /// The need.
    pub brief: &'a Brief,
    /// The moment of matching, in the zone in which "today" is read.
    pub now: &'a ZonedDateTime,
    /// The request behind it: an offer that is out for this one takes nobody away.
    pub request: Option<RequestId>,
}

impl<'a> Search<'a> {
    /// A search that belongs to no request yet.
    pub fn new(brief: &'a Brief, now: &'a ZonedDateTime) -> Self {
        Self {
            brief,
            now,
            request: None,
        }
    }

    /// The same search for a request.
    pub fn for_request(self, request: RequestId) -> Self {
        Self {
            request: Some(request),
            ..self
        }
    }
}

/// Matches briefs with rosters by one set of rules.
#[derive(Clone, Copy, Debug)]
pub struct Matcher<'a> {
    vocabulary: &'a Vocabulary,
    scoring: &'a Scoring,
    exchange: &'a ExchangeRates,
}

impl Matcher<'static> {
    /// The matcher with the vocabulary, rules and exchange rates in the binary.
    pub fn bundled() -> Self {
        Self::new(
            Vocabulary::bundled(),
            Scoring::bundled(),
            ExchangeRates::bundled(),
        )
    }
}

impl<'a> Matcher<'a> {
    /// A matcher with these rules.
    pub fn new(
        vocabulary: &'a Vocabulary,
        scoring: &'a Scoring,
        exchange: &'a ExchangeRates,
    ) -> Self {
        Self {
            vocabulary,
            scoring,
            exchange,
        }
    }

    /// Makes a roster ready; worth keeping as long as the roster and the rules stay the same.
    pub fn prepare(&self, roster: Arc<Roster>) -> PreparedRoster {
        PreparedRoster::new(roster, self.vocabulary, self.scoring)
    }

    /// The roster at its next version, with these changes made: without a rebuild, sharing all that stays as it is.
    pub fn update(
        &self,
        roster: &PreparedRoster,
        version: i64,
        changes: &[RosterChange],
    ) -> PreparedRoster {
        roster.with(version, changes, self.scoring)
    }

    /// Who fits, the best `most` of them explained, how many each constraint removed, and what would let others in.
    pub fn shortlist(
        &self,
        search: &Search<'_>,
        roster: &PreparedRoster,
        most: usize,
    ) -> Shortlist {
        list::shortlist(self, search, roster, most)
    }

    /// The head of the shortlist alone, for what is asked often.
    pub fn top(&self, search: &Search<'_>, roster: &PreparedRoster, most: usize) -> Vec<ManagerId> {
        list::top(self, search, roster, most)
            .into_iter()
            .map(|manager| manager.id.clone())
            .collect()
    }

    /// A roster of the head of the shortlist alone, on which everyone scores as on the whole: to try many briefs on that
    /// differ little from this one.
    pub fn narrowed(
        &self,
        search: &Search<'_>,
        roster: &PreparedRoster,
        most: usize,
    ) -> PreparedRoster {
        let head = list::top(self, search, roster, most);
        let managers = head.into_iter().cloned().collect();
        let narrow = Roster {
            guild: roster.guild,
            version: roster.version,
            managers,
        };
        let terms = Arc::clone(&roster.terms);
        let mut narrow = PreparedRoster::with_terms(Arc::new(narrow), terms, self.scoring);
        narrow.counts = roster.counts.clone();
        narrow
    }

    /// When, for how long and on how many days a week somebody is looked for whose brief does not say: these three fields
    /// as they count, each where it is not stated.
    pub fn taken_as(&self, search: &Search<'_>) -> Brief {
        term::taken_as(search, self.scoring)
    }

    /// One person: the candidate, or every reason for being left out in the order of checking.
    ///
    /// `None` if nobody on the roster bears the id.
    pub fn why_not(
        &self,
        search: &Search<'_>,
        roster: &PreparedRoster,
        id: &ManagerId,
    ) -> Option<Result<Candidate, LeftOut>> {
        explain::why_not(self, search, roster, id)
    }

    /// The ways in which changes of the brief would let somebody in who was left out, the one that asks least first; more than
    /// one change together only where no single one does. Empty for someone who fits, and where no change would help.
    pub fn ways_in(
        &self,
        search: &Search<'_>,
        roster: &PreparedRoster,
        id: &ManagerId,
    ) -> Vec<WayIn> {
        way_in::ways_in(self, search, roster, id).unwrap_or_default()
    }

    /// The change by which a what-if goes on, after those that are tried `so_far` on the brief that was `asked`. `None` if
    /// there is no such step: nobody's rate is known, the start is today, or no single change lets anyone in.
    pub fn next_step(
        &self,
        rules: &WhatIfRules,
        asked: &Search<'_>,
        so_far: &WhatIf,
        roster: &PreparedRoster,
        step: Step,
    ) -> Option<Relaxation> {
        what_if::next_step(self, rules, asked, so_far, roster, step)
    }

    /// The days that a candidate would work: from the first that both can, to the end stated or assumed.
    pub fn terms(&self, search: &Search<'_>, candidate: &Candidate) -> Terms {
        term::Term::new(search.brief, search.request, search.now, self.scoring).of(candidate)
    }

    /// What would raise a candidate's score, the greatest gain first; empty for someone who does not fit, whose
    /// [`reasons`](Self::why_not) say more.
    pub fn improve(
        &self,
        search: &Search<'_>,
        roster: &PreparedRoster,
        id: &ManagerId,
    ) -> Vec<Improvement> {
        improve::improvements(self, search, roster, id).unwrap_or_default()
    }
}
