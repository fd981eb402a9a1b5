//! What would let one person in who was left out: the smallest changes of the brief, each tried before it is told.
//!
//! It is the near misses of a roster on which nobody else stands. Where several constraints fail, each is looked at with a
//! copy of the person to whom the others are no obstacle, and the changes found so are tried together.

use super::{Matcher, Search, relaxed, roster::PreparedRoster};
use crate::domain::{
    Availability, CefrLevel, Firmness, GuildId, LanguageCode, Manager, ManagerId, Relaxation,
    Roster, Shortlist, SpokenLanguage, TravelScope, WayIn, Window,
};
use std::sync::Arc;

/// What a change of the brief can be about.
#[derive(Clone, Debug, PartialEq)]
enum Subject {
    Time,
    Language(LanguageCode),
    Place,
    Rate,
}

/// The most days that a week has.
const WHOLE_WEEK: f32 = 7.0;

pub(super) fn ways_in(
    matcher: &Matcher<'_>,
    search: &Search<'_>,
    roster: &PreparedRoster,
    id: &ManagerId,
) -> Option<Vec<WayIn>> {
    let manager = roster.manager(roster.position(id)?)?;
    let alone = list_of(matcher, search, Manager::clone(manager));
    if alone.fits > 0 {
        return Some(Vec::new());
    }
    let single: Vec<WayIn> = alone
        .near_misses
        .into_iter()
        .map(|miss| WayIn(vec![miss.relaxation]))
        .collect();
    if !single.is_empty() {
        return Some(single);
    }
    Some(together(matcher, search, manager).into_iter().collect())
}

/// Changes that let a person in only together.
fn together(matcher: &Matcher<'_>, search: &Search<'_>, manager: &Manager) -> Option<WayIn> {
    let musts = search
        .brief
        .languages
        .iter()
        .filter(|one| one.need.is_must());
    let subjects: Vec<Subject> = [Subject::Time]
        .into_iter()
        .chain(musts.map(|must| Subject::Language(must.code.clone())))
        .chain([Subject::Place, Subject::Rate])
        .collect();
    let mut changes = Vec::new();
    let mut brief = search.brief.clone();
    let mut person = manager.clone();
    for subject in &subjects {
        let mut eased = person.clone();
        let others = subjects.iter().filter(|other| *other != subject);
        others.for_each(|other| ease(&mut eased, other, search));
        let here = Search {
            brief: &brief,
            ..*search
        };
        let list = list_of(matcher, &here, eased);
        if list.fits > 0 {
            continue;
        }
        let change = list.near_misses.into_iter().next()?.relaxation;
        if change == Relaxation::AskUnknown {
            ease(&mut person, subject, search);
        }
        brief = relaxed(&brief, &change);
        changes.push(change);
    }
    let changed = Search {
        brief: &brief,
        ..*search
    };
    (list_of(matcher, &changed, person).fits > 0).then_some(WayIn(changes))
}

fn list_of(matcher: &Matcher<'_>, search: &Search<'_>, manager: Manager) -> Shortlist {
    let roster = Roster {
        guild: GuildId(0),
        version: 0,
        managers: vec![Arc::new(manager)],
    };
    matcher.shortlist(search, &matcher.prepare(Arc::new(roster)), 1)
}

/// Makes a person one to whom a subject is no obstacle.
fn ease(person: &mut Manager, subject: &Subject, search: &Search<'_>) {
    match subject {
        Subject::Time => {
            person.commitments.clear();
            person.availability = Availability::Free(vec![Window {
                from: search.now.date(),
                until: None,
                days_per_week: WHOLE_WEEK,
                firmness: Firmness::Firm,
                note: None,
                stated_at: search.now.timestamp(),
            }]);
        }
        Subject::Language(code) => {
            person.languages.retain(|spoken| spoken.code != *code);
            person.languages.push(SpokenLanguage {
                code: code.clone(),
                level: CefrLevel::Native,
            });
        }
        Subject::Place => {
            person.travel = TravelScope::World;
            person.onsite_days = WHOLE_WEEK as u8;
            person.work_permits.clear();
        }
        Subject::Rate => person.rate = None,
    }
}
