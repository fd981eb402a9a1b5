//! Why: the candidate with every share and warning, and the reasons of those left out.

use super::{
    Matcher, Search,
    budget::amount,
    calendar::{Calendar, Fit, Slot, Time, overlaps},
    days::{date_of, days_per_week},
    list::Ranked,
    merits,
    person::Person,
    plan::{Outcome, Plan},
    roster::PreparedRoster,
    scoring::CRITERIA,
    seat::Held,
    term::age_in_days,
};
use crate::domain::{
    Candidate, CommitmentKind, CriterionShare, Freshness, LeftOut, Manager, ManagerId, Reason,
    Warning,
};
use jiff::Timestamp;

impl Plan<'_> {
    /// A person who fits, explained.
    pub(super) fn candidate(&self, roster: &PreparedRoster, ranked: &Ranked) -> Option<Candidate> {
        let manager = roster.manager(ranked.position)?;
        let person = &ranked.person;
        let fit = ranked.fit?;
        let criteria = CRITERIA
            .into_iter()
            .zip(ranked.values)
            .enumerate()
            .filter_map(|(place, (criterion, value))| {
                let of = *self.points.get(place)?;
                (of > 0.0).then(|| CriterionShare {
                    criterion,
                    value,
                    points: self.points_of(place, value),
                    of,
                })
            })
            .collect();
        let ask = self.budget.ask(person);
        let (matched_skills, missing_skills) = self.subject.gap.split(person);
        Some(Candidate {
            id: manager.id.clone(),
            name: manager.name.clone(),
            score: f64::from(ranked.score) / 100.0,
            criteria,
            role: manager.roles.get(ranked.held.place)?.role.clone(),
            first_day: date_of(fit.slot.start),
            days_per_week: days_per_week(fit.load),
            day_rate: ask.map(|ask| amount(ask.wish)),
            currency: ask.map(|ask| ask.currency),
            distance_km: self.workplace.centre_km(person).map(|km| km.round() as u32),
            languages: self.languages.shared(person),
            matched_skills,
            missing_skills,
            freshness: merits::freshness(age_in_days(fit.stated_at, self.now), self.scoring),
            stated_at: Timestamp::from_second(fit.stated_at).ok(),
            warnings: self.warnings(manager, person, ranked.held, fit),
        })
    }

    fn warnings(&self, manager: &Manager, person: &Person, held: Held, fit: Fit) -> Vec<Warning> {
        let mut warnings = Vec::new();
        if fit.already_offered {
            warnings.push(Warning::AlreadyOffered);
        }
        let days = age_in_days(fit.stated_at, self.now);
        if merits::freshness(days, self.scoring) == Freshness::Stale {
            warnings.push(Warning::Stale { days });
        }
        if fit.soft {
            warnings.push(Warning::SoftStart);
        }
        if fit.slot.covered < fit.slot.needed {
            warnings.push(Warning::ShortOfEnd {
                days_free: days_of(fit.slot.covered),
                days_needed: days_of(fit.slot.needed),
            });
        }
        if self.role_is_named {
            self.warn_of_role(manager, person, held, &mut warnings);
        }
        self.warn_of_money(person, &mut warnings);
        if self.workplace.cannot_measure(person) {
            warnings.push(Warning::DistanceUnknown);
        }
        warnings.extend(
            self.languages
                .unmet_wishes(person, held.reading)
                .map(|code| Warning::LanguageWish { code }),
        );
        if merits::ended_early_often(&person.track_record, &self.scoring.track_record) {
            warnings.push(Warning::EndedEarly);
        }
        warnings
    }

    fn warn_of_role(
        &self,
        manager: &Manager,
        person: &Person,
        held: Held,
        warnings: &mut Vec<Warning>,
    ) {
        let Some(reading) = self.subject.seat.readings.get(held.reading) else {
            return;
        };
        if let Some(own) = manager.roles.get(held.place)
            && own.role != reading.role
        {
            warnings.push(Warning::AdjacentRole {
                role: own.role.clone(),
            });
        }
        match merits::steps_above(person.level, reading.level) {
            Some(steps) if steps >= self.scoring.seniority.overqualified_from => {
                warnings.push(Warning::Overqualified)
            }
            Some(steps) if steps < 0 => warnings.push(Warning::Underqualified),
            _ => {}
        }
    }

    fn warn_of_money(&self, person: &Person, warnings: &mut Vec<Warning>) {
        let Some(ask) = self.budget.ask(person) else {
            warnings.push(Warning::RateUnknown);
            return;
        };
        if let Some(most) = self.budget.most
            && most > 0.0
            && ask.wish > most
        {
            warnings.push(Warning::AboveBudget {
                percent: percent_above(ask.wish, most),
            });
        }
        if let Some(from) = ask.converted_from {
            warnings.push(Warning::Converted {
                from,
                as_of: self.exchange_day,
            });
        }
    }

    /// Every reason against a person, in the order of checking; empty for one who fits.
    pub(super) fn reasons(&self, person: &Person, calendar: &mut Calendar) -> Vec<Reason> {
        let held = self.held_by(person);
        let mut reasons = Vec::new();
        if held.is_none() {
            reasons.push(Reason::OtherRole);
        }
        if let Some(company) = self.subject.bars.company(person) {
            reasons.push(Reason::OffLimits {
                company: company.to_owned(),
            });
        }
        if self.subject.bars.refused(person) {
            reasons.push(Reason::RefusesIndustry);
        }
        calendar.fill(person, &self.term);
        match calendar.judge(person, &self.term) {
            Time::Fits(_) => {}
            Time::NotLooking => reasons.push(Reason::NotLooking),
            Time::Unknown => reasons.push(Reason::AvailabilityUnknown),
            Time::TooLate(day) => reasons.push(Reason::NotFreeInTime {
                free_from: day.map(date_of),
            }),
            Time::TooShort(slot) => reasons.push(Reason::NotFreeLongEnough {
                days_free: days_of(slot.covered),
                days_needed: days_of(slot.needed),
            }),
            Time::TooFewDays(free) => reasons.push(Reason::TooFewDays {
                free: days_per_week(free),
            }),
            Time::Taken(slot) => reasons.extend(self.taken(person, slot)),
        }
        let reading = held.map_or(0, |held| held.reading);
        reasons.extend(
            self.languages
                .unmet(person, reading)
                .map(|(need, has)| Reason::Language { need, has }),
        );
        let obstacles = self.workplace.obstacles(person);
        if obstacles.too_far {
            reasons.push(Reason::TooFar {
                distance_km: self.workplace.centre_km(person).map(|km| km.round() as u32),
            });
        }
        if obstacles.too_few_days {
            reasons.push(Reason::TooFewOnsiteDays {
                comes: person.onsite_days,
            });
        }
        if obstacles.no_permit {
            reasons.push(Reason::NoWorkPermit);
        }
        if let Some(ask) = self.budget.ask(person) {
            if self.budget.is_above(&ask) {
                reasons.push(Reason::AboveRate {
                    asks: amount(ask.wish),
                    currency: ask.currency,
                });
            }
            if self.budget.is_below_floor(&ask) {
                reasons.push(Reason::BelowFloor);
            }
        }
        reasons
    }

    fn taken(&self, person: &Person, slot: Slot) -> Vec<Reason> {
        person
            .commitments
            .iter()
            .filter(|taken| self.term.counts(taken) && overlaps(taken, slot))
            .map(|taken| {
                let until = (taken.to < super::days::FAR).then(|| date_of(taken.to - 1));
                match taken.kind {
                    CommitmentKind::Hold => Reason::OnHold {
                        request: taken.request,
                    },
                    CommitmentKind::Engagement => Reason::Engaged { until },
                    CommitmentKind::Block => Reason::Blocked { until },
                }
            })
            .collect()
    }
}

/// By how many per cent an amount is above another, rounded up from whole cents.
fn percent_above(amount: f64, base: f64) -> u32 {
    let cents = |units: f64| (units * 100.0).round() as u64;
    let (amount, base) = (cents(amount), cents(base).max(1));
    u32::try_from((amount.saturating_sub(base) * 100).div_ceil(base)).unwrap_or(u32::MAX)
}

fn days_of(days: i32) -> u32 {
    u32::try_from(days).unwrap_or(0)
}

pub(super) fn why_not(
    matcher: &Matcher<'_>,
    search: &Search<'_>,
    roster: &PreparedRoster,
    id: &ManagerId,
) -> Option<Result<Candidate, LeftOut>> {
    let position = roster.position(id)?;
    let (manager, person) = roster.at(position)?;
    let plan = Plan::new(matcher, search, roster);
    let mut calendar = Calendar::default();
    if let Some(held) = plan.held_by(&person)
        && let Outcome::Fits(fit) = plan.examine(&person, held, &mut calendar)
    {
        let ranked = Ranked::new(&plan, roster, position, Box::new(person), held, Some(fit))?;
        return plan.candidate(roster, &ranked).map(Ok);
    }
    Some(Err(LeftOut {
        id: manager.id.clone(),
        name: manager.name.clone(),
        reasons: plan.reasons(&person, &mut calendar),
    }))
}
