//! What would raise a candidate's score: each change is made to a copy of the profile, which is then scored again.

use super::{
    Matcher, Search,
    budget::amount,
    calendar::{Calendar, Fit},
    days::{date_of, day_of},
    person::Person,
    plan::{Outcome, Plan},
    roster::PreparedRoster,
    seat::Held,
};
use crate::domain::{
    Availability, Brief, Firmness, HeldSkill, Improvement, Manager, ManagerId, ProfileChange, Rate,
    RateUnit, TrackRecord,
};
use jiff::{Timestamp, civil::Date};

pub(super) fn improvements(
    matcher: &Matcher<'_>,
    search: &Search<'_>,
    roster: &PreparedRoster,
    id: &ManagerId,
) -> Option<Vec<Improvement>> {
    let (manager, person) = roster.at(roster.position(id)?)?;
    let plan = Plan::new(matcher, search, roster);
    let mut calendar = Calendar::default();
    let (_, fit, before) = judge(&plan, roster, &person, &mut calendar)?;
    let mut found = Vec::new();
    for change in changes(&plan, search.brief, &person, fit) {
        let changed = with(manager, &change, search, &plan, fit);
        let person = Person::new(&changed, &roster.terms, matcher.scoring);
        if let Some((_, _, after)) = judge(&plan, roster, &person, &mut calendar)
            && after > before
        {
            found.push(Improvement {
                change,
                gain: f64::from(after - before) / 100.0,
            });
        }
    }
    // A stable sort: of equal gains the one that asks less stays first.
    found.sort_by(|a, b| b.gain.total_cmp(&a.gain));
    Some(found)
}

/// Role, time and score of a person who fits.
fn judge(
    plan: &Plan<'_>,
    roster: &PreparedRoster,
    person: &Person,
    calendar: &mut Calendar,
) -> Option<(Held, Fit, u32)> {
    let held = plan.held_by(person)?;
    match plan.examine(person, held, calendar) {
        Outcome::Fits(fit) => Some((
            held,
            fit,
            plan.score(&plan.values(roster, person, held, Some(fit))),
        )),
        Outcome::Fails { .. } => None,
    }
}

/// The changes worth trying, the easiest first.
fn changes(plan: &Plan<'_>, brief: &Brief, person: &Person, fit: Fit) -> Vec<ProfileChange> {
    let mut changes = vec![ProfileChange::ConfirmAvailability];
    if fit.soft {
        changes.push(ProfileChange::FirmStart);
    }
    match (plan.budget.ask(person), plan.budget.most) {
        (None, Some(_)) => changes.push(ProfileChange::StateRate),
        (Some(ask), Some(most)) if ask.wish > most => {
            changes.push(ProfileChange::AskForBudget {
                amount: amount(most),
                currency: ask.currency,
            });
        }
        _ => {}
    }
    if plan.workplace.cannot_measure(person) {
        changes.push(ProfileChange::StateHome);
    }
    if person.track_record.mandates == 0 {
        changes.push(ProfileChange::RecordOutcome);
    }
    changes.extend(
        brief
            .situation
            .map(|situation| ProfileChange::ShowSituation { situation }),
    );
    changes.extend(
        brief
            .industries
            .first()
            .map(|industry| ProfileChange::ShowIndustry {
                industry: industry.clone(),
            }),
    );
    let (_, missing) = plan.subject.gap.split(person);
    changes.extend(
        missing
            .into_iter()
            .map(|skill| ProfileChange::ShowSkill { skill }),
    );
    if fit.slot.start > plan.term.first {
        changes.push(ProfileChange::FreeFrom {
            date: date_of(plan.term.first),
        });
    }
    changes
}

fn with(
    manager: &Manager,
    change: &ProfileChange,
    search: &Search<'_>,
    plan: &Plan<'_>,
    fit: Fit,
) -> Manager {
    let mut changed = manager.clone();
    match change {
        ProfileChange::ConfirmAvailability => {
            restate(&mut changed, search.now.timestamp());
        }
        ProfileChange::FirmStart => {
            for window in windows(&mut changed) {
                window.firmness = Firmness::Firm;
            }
        }
        ProfileChange::FreeFrom { date } => free_from(&mut changed, *date, fit),
        ProfileChange::StateRate | ProfileChange::AskForBudget { .. } => {
            changed.rate = plan
                .budget
                .most
                .zip(plan.budget.currency())
                .map(|(most, currency)| Rate {
                    wish: amount(most),
                    floor: None,
                    currency,
                    per: RateUnit::Day,
                });
        }
        ProfileChange::ShowSkill { skill } => changed.skills.push(HeldSkill {
            skill: skill.clone(),
            last_used: Some(search.now.year()),
            depth: 2,
        }),
        ProfileChange::ShowIndustry { industry } => changed.industries.push(industry.clone()),
        ProfileChange::ShowSituation { situation } => changed.situations.push(*situation),
        ProfileChange::StateHome => {
            changed.point = search.brief.place.as_ref().and_then(|place| place.point);
        }
        ProfileChange::RecordOutcome => {
            changed.track_record = TrackRecord {
                mandates: 1,
                met: 1,
                partly: 0,
                ended_early: 0,
                hire_again: 1,
            };
        }
    }
    changed
}

fn windows(manager: &mut Manager) -> &mut [crate::domain::Window] {
    match &mut manager.availability {
        Availability::Free(windows) => windows,
        Availability::Unknown | Availability::NotLooking { .. } => &mut [],
    }
}

fn restate(manager: &mut Manager, at: Timestamp) {
    for window in windows(manager) {
        window.stated_at = at;
    }
}

/// Draws the window that serves forward to a day, and ends what stands in its way before it.
fn free_from(manager: &mut Manager, date: Date, fit: Fit) {
    for window in windows(manager) {
        let serves = day_of(window.from) <= fit.slot.start
            && window
                .until
                .is_none_or(|until| fit.slot.start <= day_of(until));
        if serves {
            window.from = window.from.min(date);
        }
    }
    manager.commitments.retain(|taken| {
        taken
            .until
            .is_none_or(|until| day_of(until) >= fit.slot.start)
    });
}
