//! A message that goes on with the request that its author wrote just before.
//!
//! ```text
//! ah, and German is a must        adds a language
//! make that 4 days                changes the load
//! lunch?                          adds nothing
//! also need a CFO in Lyon         a request of its own
//! also somebody for payroll       another
//! also S/4HANA and IFRS, please   adds skills, though a skill alone may stand for a role elsewhere
//! ```
//!
//! Who wrote it and how long ago is for the caller to know; here only the words count.

use super::{Context, Kind, Page, Reader, Reading, Sheet, sense::Tag, split::Part};
use crate::domain::{Brief, Field};

impl Reader {
    /// What a message adds to a brief that its author wrote just before ("ah, and German is a must"): the brief with the
    /// fields that the message states; `None` where the message does not go on with it, states no field, or opens a request
    /// of its own.
    ///
    /// `reading` is what was made of the same text. A message goes on where its first words say so ("ah", "and", "also",
    /// "make that"), or where it is short, names no role and nothing in it speaks of something else.
    pub fn amend(
        &self,
        brief: &Brief,
        text: &str,
        reading: &Reading,
        context: &Context<'_>,
    ) -> Option<Brief> {
        const AGAINST: f64 = -1.0;
        let page = Page::new(text, &self.lexicon);
        let sheet = Sheet::new(&page, context);
        let parts = sheet.parts();
        let [part] = &parts[..] else { return None };
        let mut more = sheet.brief(text, part);
        if !sheet.wants_somebody(part) {
            more.role = None;
            more.ambiguous_role = Vec::new();
            more.evidence.remove(&Field::Role);
        }
        let other_role = match (&brief.role, &more.role) {
            (Some(one), Some(other)) => one.id != other.id,
            _ => false,
        };
        let about_else = reading.kind == Kind::Availability
            || reading
                .cues
                .iter()
                .any(|cue| cue.span.is_some() && cue.weight < AGAINST);
        if other_role || about_else || more.evidence.is_empty() || !goes_on(&page, &more) {
            return None;
        }
        Some(overlay(brief.clone(), more))
    }
}

impl Sheet<'_, '_> {
    /// Whether a part asks for a person: by a title, or by somebody for a task. What somebody should know is no task:
    /// "also S/4HANA", "somebody with IFRS experience".
    pub(super) fn wants_somebody(&self, part: &Part) -> bool {
        const REACH: usize = 8;
        let page = self.page;
        part.title.as_ref().is_some_and(|title| {
            let sentence = page.sentence(title.from);
            let near = |tag: Tag| {
                (title.from.saturating_sub(REACH)..(title.to + REACH).min(page.len()))
                    .any(|at| page.sentence(at) == sentence && page.starting(at).has(tag))
            };
            !title.implied || (near(Tag::Somebody) || near(Tag::Who)) && !near(Tag::Experience)
        })
    }
}

fn goes_on(page: &Page, more: &Brief) -> bool {
    const OPENING: usize = 3;
    const SHORT: usize = 14;
    let says_so = (0..OPENING).any(|at| page.starting(at).has(Tag::GoesOn));
    let names_role = more.role.is_some() || !more.ambiguous_role.is_empty();
    says_so || (page.len() <= SHORT && !names_role)
}

fn overlay(mut brief: Brief, more: Brief) -> Brief {
    fn set<T>(old: &mut Option<T>, new: Option<T>) {
        if new.is_some() {
            *old = new;
        }
    }
    if more.role.is_some() || !more.ambiguous_role.is_empty() {
        brief.role = more.role;
        brief.ambiguous_role = more.ambiguous_role;
    }
    set(&mut brief.place, more.place);
    set(&mut brief.work_mode, more.work_mode);
    set(&mut brief.onsite_days, more.onsite_days);
    set(&mut brief.start, more.start);
    set(&mut brief.end, more.end);
    set(&mut brief.duration_weeks, more.duration_weeks);
    set(&mut brief.days_per_week, more.days_per_week);
    set(&mut brief.rate, more.rate);
    set(&mut brief.situation, more.situation);
    set(&mut brief.headcount, more.headcount);
    set(&mut brief.confidential, more.confidential);
    for need in more.languages {
        match brief
            .languages
            .iter_mut()
            .find(|known| known.code == need.code)
        {
            Some(known) => *known = need,
            None => brief.languages.push(need),
        }
    }
    for industry in more.industries {
        if !brief.industries.contains(&industry) {
            brief.industries.push(industry);
        }
    }
    for skill in more.skills {
        if !brief.skills.contains(&skill) {
            brief.skills.push(skill);
        }
    }
    brief.off_limits.extend(more.off_limits);
    brief.flags.extend(more.flags);
    brief.assumed.extend(more.assumed);
    // Places in the later message would point into the wrong text.
    brief
}
