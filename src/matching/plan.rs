//! A brief made ready to be held against people: all that does not depend on the person is worked out once.

use super::{
    Matcher, Search,
    bars::Bars,
    budget::Budget,
    calendar::{Calendar, Fit, Time},
    gap::Gap,
    languages::Languages,
    merits::Sectors,
    place::Workplace,
    roster::{Person, PreparedRoster},
    scoring::Scoring,
    seat::{Held, Seat},
    term::Term,
};
use crate::domain::{Constraint, Situation};
use std::{iter::once_with, rc::Rc};

/// What the work is about. No near miss changes it, so the plans of all changed briefs share it.
#[derive(Debug)]
pub(super) struct Subject {
    pub(super) seat: Seat,
    pub(super) bars: Bars,
    pub(super) gap: Gap,
    pub(super) sectors: Sectors,
}

/// A brief made ready.
#[derive(Debug)]
pub(super) struct Plan<'a> {
    pub(super) subject: Rc<Subject>,
    pub(super) scoring: &'a Scoring,
    pub(super) exchange_day: jiff::civil::Date,
    pub(super) now: i64,
    pub(super) situation: Option<Situation>,
    /// Whether the brief names a role, so that being close to it, above or below it means something.
    pub(super) role_is_named: bool,
    /// Whether the brief says how many days a week are the least.
    pub(super) days_are_stated: bool,
    pub(super) term: Term,
    pub(super) languages: Languages,
    pub(super) workplace: Workplace,
    pub(super) budget: Budget<'a>,
    /// Percentage points for each criterion, in the order of `CRITERIA`.
    pub(super) points: [f64; 10],
}

/// What came of holding a person of the pool against the hard constraints.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Outcome {
    /// All are met.
    Fits(Fit),
    /// One or more are not.
    Fails {
        /// The one checked first.
        first: Constraint,
        /// Whether it is the only one, so that a single change of the brief may help.
        alone: bool,
    },
}

impl<'a> Plan<'a> {
    pub(super) fn new(matcher: &Matcher<'a>, search: &Search<'_>, roster: &PreparedRoster) -> Self {
        let Matcher {
            vocabulary,
            scoring,
            ..
        } = *matcher;
        let terms = &roster.terms;
        let subject = Subject {
            seat: Seat::new(search.brief, vocabulary, terms, scoring),
            bars: Bars::new(search.brief, terms, scoring),
            gap: Gap::new(
                search.brief,
                vocabulary,
                roster,
                &scoring.skills,
                search.now.year(),
            ),
            sectors: Sectors::new(search.brief, vocabulary, terms, &scoring.industry),
        };
        Self::of(Rc::new(subject), matcher, search, roster)
    }

    /// The plan for the same brief with a change that leaves its subject as it is.
    pub(super) fn changed(
        &self,
        matcher: &Matcher<'a>,
        search: &Search<'_>,
        roster: &PreparedRoster,
    ) -> Self {
        Self::of(Rc::clone(&self.subject), matcher, search, roster)
    }

    fn of(
        subject: Rc<Subject>,
        matcher: &Matcher<'a>,
        search: &Search<'_>,
        roster: &PreparedRoster,
    ) -> Self {
        let Matcher {
            vocabulary,
            scoring,
            exchange,
        } = *matcher;
        let brief = search.brief;
        let term = Term::new(brief, search.request, search.now, scoring);
        let workplace = Workplace::new(brief, &term, scoring);
        let budget = Budget::new(brief, &term, exchange, scoring);
        let role_is_named = brief.role.is_some() || !brief.ambiguous_role.is_empty();
        let applies = [
            role_is_named,
            !subject.gap.is_empty(),
            !subject.sectors.is_empty(),
            brief.situation.is_some(),
            role_is_named,
            true,
            true,
            true,
            budget.most.is_some(),
            workplace.has_distance(),
        ];
        Self {
            scoring,
            exchange_day: exchange.as_of(),
            now: search.now.timestamp().as_second(),
            situation: brief.situation,
            role_is_named,
            days_are_stated: brief.days_per_week.is_some_and(|days| days.min.is_some()),
            languages: Languages::new(brief, &subject.seat, vocabulary, &roster.terms, scoring),
            points: scoring.weights_for(brief.situation, applies),
            subject,
            term,
            workplace,
            budget,
        }
    }

    /// The role by which a person comes into question.
    pub(super) fn held_by(&self, person: &Person) -> Option<Held> {
        self.subject
            .seat
            .held_by(person, self.subject.gap.numbers())
    }

    /// The positions of all who come into question for the role.
    pub(super) fn pool(&self, roster: &PreparedRoster) -> Vec<u32> {
        self.subject.seat.pool(roster, self.subject.gap.numbers())
    }

    /// Holds a person of the pool against the constraints that follow the role.
    ///
    /// It stops at the second that fails. Availability, days and commitments are one question to a calendar, of which the
    /// first part that fails is named.
    pub(super) fn examine(&self, person: &Person, held: Held, calendar: &mut Calendar) -> Outcome {
        calendar.fill(person, &self.term);
        let time = calendar.judge(person, &self.term);
        let mut failed = once_with(|| {
            self.subject
                .bars
                .stand_against(person)
                .then_some(Constraint::OffLimits)
        })
        .chain(once_with(|| time.constraint()))
        .chain(once_with(|| {
            (!self.languages.are_met(person, held.reading)).then_some(Constraint::Language)
        }))
        .chain(once_with(|| {
            self.workplace
                .obstacles(person)
                .any()
                .then_some(Constraint::Place)
        }))
        .chain(once_with(|| {
            (!self.budget.suits(person)).then_some(Constraint::Rate)
        }))
        .flatten();
        match (failed.next(), time) {
            (None, Time::Fits(fit)) => Outcome::Fits(fit),
            (first, _) => Outcome::Fails {
                first: first.unwrap_or(Constraint::Availability),
                alone: failed.next().is_none(),
            },
        }
    }
}

impl Time {
    /// The constraint that a judgement breaks; `None` if it breaks none.
    pub(super) fn constraint(&self) -> Option<Constraint> {
        match self {
            Self::Fits(_) => None,
            Self::NotLooking | Self::Unknown | Self::TooLate(_) | Self::TooShort(_) => {
                Some(Constraint::Availability)
            }
            Self::TooFewDays(_) => Some(Constraint::Days),
            Self::Taken(_) => Some(Constraint::Commitment),
        }
    }
}
