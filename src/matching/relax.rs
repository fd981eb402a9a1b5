//! A brief with one change made.

use crate::domain::{
    Brief, DaysPerWeek, Field, Need, RateRange, RateUnit, Relaxation, Start, Weeks, WorkMode,
};

/// The brief with the change made; matching it gives the list that the near miss promises.
///
/// What was changed was neither read in the text nor assumed any more, so it leaves [`Brief::evidence`] and
/// [`Brief::assumed`].
///
/// [`Relaxation::AskUnknown`] changes no brief: it is answered by asking people.
pub fn relaxed(brief: &Brief, relaxation: &Relaxation) -> Brief {
    let mut brief = brief.clone();
    match relaxation {
        Relaxation::StartBy { date } => {
            let before = brief.start.unwrap_or_default();
            brief.start = Some(Start {
                earliest: before.earliest.map(|earliest| earliest.min(*date)),
                latest: Some(*date),
                ..before
            });
        }
        Relaxation::Shorter { weeks } => {
            let before = brief.duration_weeks;
            brief.end = None;
            brief.duration_weeks = Some(Weeks {
                min: Some(*weeks),
                max: before.and_then(|before| before.max.or(before.min)),
            });
        }
        Relaxation::FewerDays { days_per_week } => {
            let before = brief.days_per_week;
            brief.days_per_week = Some(DaysPerWeek {
                min: Some(*days_per_week),
                max: before.and_then(|before| before.max.or(before.min)),
            });
        }
        Relaxation::RateUpTo { amount, currency } => {
            brief.rate = Some(RateRange {
                min: None,
                max: Some(*amount),
                currency: Some(*currency),
                per: RateUnit::Day,
                includes_expenses: brief.rate.and_then(|rate| rate.includes_expenses),
            });
        }
        Relaxation::AllowRemote => {
            brief.work_mode = Some(WorkMode::Remote);
            brief.onsite_days = None;
        }
        Relaxation::WithinKm { km } => {
            if let Some(place) = &mut brief.place {
                place.radius_km = Some(u16::try_from(*km).unwrap_or(u16::MAX));
            }
        }
        Relaxation::Language { code, level } => {
            for need in brief
                .languages
                .iter_mut()
                .filter(|need| need.code == *code && need.need.is_must())
            {
                match level {
                    Some(_) => need.level = *level,
                    None => need.need = Need::Wish,
                }
            }
        }
        Relaxation::AskUnknown => {}
    }
    for field in changed_fields(relaxation) {
        brief.assumed.remove(field);
        brief.evidence.remove(field);
    }
    brief
}

fn changed_fields(relaxation: &Relaxation) -> &'static [Field] {
    match relaxation {
        Relaxation::StartBy { .. } => &[Field::Start],
        Relaxation::Shorter { .. } => &[Field::End, Field::DurationWeeks],
        Relaxation::FewerDays { .. } => &[Field::DaysPerWeek],
        Relaxation::RateUpTo { .. } => &[Field::Rate],
        Relaxation::AllowRemote => &[Field::WorkMode, Field::OnsiteDays],
        Relaxation::WithinKm { .. } => &[Field::Place],
        Relaxation::Language { .. } => &[Field::Languages],
        Relaxation::AskUnknown => &[],
    }
}
