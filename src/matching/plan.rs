//! A brief made ready to be held against people: all that does not depend on the person is worked out once.

use super::{
    Matcher, Search,
    bars::Bars,
    budget::Budget,
    calendar::{Calendar, Fit, Time},
    days::{day_of, load_of},
    gap::Gap,
    languages::Languages,
    merits::{Experience, Sectors},
    person::Person,
    place::Workplace,
    roster::PreparedRoster,
    scoring::Scoring,
    seat::{Held, Seat},
    term::Term,
};
use crate::domain::{Constraint, Relaxation, Situation};
use std::{iter::once_with, rc::Rc};

/// What the work is about. No near miss changes it, so the plans of all changed briefs share it.
#[derive(Debug)]
pub(super) struct Subject {
    pub(super) seat: Seat,
    pub(super) bars: Bars,
    pub(super) gap: Gap,
    pub(super) sectors: Sectors,
    pub(super) experience: Experience,
}

/// A brief made ready.
#[derive(Clone, Debug)]
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
    pub(super) languages: Rc<Languages>,
    pub(super) workplace: Rc<Workplace>,
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
            exchange,
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
            experience: Experience::new(search.brief.situation, &scoring.situation),
        };
        let brief = search.brief;
        let term = Term::new(brief, search.request, search.now, scoring);
        let workplace = Workplace::new(brief, &term, scoring);
        let budget = Budget::new(brief, &term, exchange, scoring);
        let languages = Languages::new(brief, &subject.seat, vocabulary, terms, scoring);
        let mut plan = Self {
            scoring,
            exchange_day: exchange.as_of(),
            now: search.now.timestamp().as_second(),
            situation: brief.situation,
            role_is_named: brief.role.is_some() || !brief.ambiguous_role.is_empty(),
            days_are_stated: brief.days_per_week.is_some_and(|days| days.min.is_some()),
            languages: Rc::new(languages),
            points: [0.0; 10],
            subject: Rc::new(subject),
            term,
            workplace: Rc::new(workplace),
            budget,
        };
        plan.weigh();
        plan
    }

    /// Shares out the points among the criteria that apply.
    fn weigh(&mut self) {
        let applies = [
            self.role_is_named,
            !self.subject.gap.is_empty(),
            !self.subject.sectors.is_empty(),
            self.situation.is_some(),
            self.role_is_named,
            true,
            true,
            true,
            self.budget.most.is_some(),
            self.workplace.has_distance(),
        ];
        self.points = self.scoring.weights_for(self.situation, applies);
    }

    /// The plan for the brief with this change: what [`relaxed`](super::relaxed) makes of the brief, without going back to it.
    pub(super) fn relaxed(&self, step: &Relaxation) -> Self {
        let mut plan = self.clone();
        match step {
            Relaxation::StartBy { date } => plan.term = self.term.starting_by(day_of(*date)),
            Relaxation::Shorter { weeks } => plan.term = self.term.of_weeks(*weeks),
            Relaxation::FewerDays { days_per_week } => {
                plan.term.need = load_of(*days_per_week).max(1);
            }
            Relaxation::RateUpTo { amount, .. } => plan.budget = self.budget.raised_to(*amount),
            Relaxation::AllowRemote => {
                plan.workplace = Rc::new(self.workplace.made_remote());
                plan.weigh();
            }
            Relaxation::WithinKm { km } => {
                plan.workplace = Rc::new(self.workplace.within_km(*km));
            }
            Relaxation::Language { code, level } => {
                plan.languages = Rc::new(self.languages.easier(code, *level));
            }
            Relaxation::AskUnknown => {}
        }
        plan
    }

    /// The role by which a person comes into question.
    pub(super) fn held_by(&self, person: &Person) -> Option<Held> {
        self.subject
            .seat
            .held_by(person, self.subject.gap.numbers())
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
