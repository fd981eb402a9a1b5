//! What each stretch of days bounds: the start, the end, or nothing of the assignment.
//!
//! ```text
//! from 1 December until mid March        start, end
//! start by 1 December                    the latest start
//! our CFO left on Friday, bank meeting Thursday, we need someone from Monday     nothing, nothing, start
//! ```

use super::{
    dates::{Dates, Manner, When},
    page::Page,
    sense::Tag,
};
use jiff::civil::Date;

/// What a stretch of days bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    /// The first day lies in it.
    Start,
    /// The first day lies at its end or before.
    StartBy,
    /// The first day lies before it.
    StartBefore,
    /// The first day lies after it.
    StartAfter,
    /// A day named without a word that tells; the start where nothing else is.
    Weak,
    /// The last day lies in it.
    End,
    /// The last day lies before it.
    EndBefore,
    /// Neither: an appointment, a departure, the past.
    Other,
}

/// The bound of each stretch, in the same order.
pub(super) fn bounds(page: &Page, dates: &Dates, today: Date) -> Vec<Bound> {
    let mut bounds: Vec<Bound> = Vec::with_capacity(dates.found.len());
    for (index, when) in dates.found.iter().enumerate() {
        // "Februar/März", "in January or February": it begins in one of them.
        if let Some(before) = index.checked_sub(1)
            && let (Some(first), Some(bound)) = (dates.found.get(before), bounds.get_mut(before))
            && is_either(page, first, when)
            && matches!(bound, Bound::Start | Bound::Weak | Bound::StartBy)
        {
            if *bound == Bound::Weak {
                *bound = Bound::Start;
            }
            bounds.push(Bound::StartBy);
            continue;
        }
        let joined = index
            .checked_sub(1)
            .and_then(|before| Some((dates.found.get(before)?, *bounds.get(before)?)))
            .filter(|(before, _)| is_range(page, before, when));
        if let Some((first, bound)) = joined {
            let lead = page.lead(first.from);
            // "start: 1 Dec - 15 Dec" is when it may begin, not how long it lasts.
            const START_RANGE_DAYS: i32 = 45;
            let may_begin = (lead.has(Tag::StartLabel) && !lead.has(Tag::From)
                || lead.has(Tag::Between))
                && (when.last - first.first).get_days() <= START_RANGE_DAYS;
            let second = match bound {
                Bound::Start | Bound::Weak if may_begin => {
                    bounds[index - 1] = Bound::Start;
                    Some(Bound::StartBy)
                }
                Bound::Weak | Bound::Start => {
                    bounds[index - 1] = Bound::Start;
                    Some(Bound::End)
                }
                Bound::End | Bound::Other | Bound::StartBy => Some(bound),
                _ => None,
            };
            if let Some(second) = second {
                bounds.push(second);
                continue;
            }
        }
        bounds.push(bound(page, when));
    }
    // "At once, until a month after go-live, so end of April".
    let at_once = (0..page.len()).any(|at| page.starting(at).has(Tag::Asap));
    if at_once && !bounds.contains(&Bound::Start) && !bounds.contains(&Bound::End) {
        for (bound, when) in bounds.iter_mut().zip(&dates.found) {
            if *bound == Bound::Weak && page.starting(when.from).has(Tag::Late) {
                *bound = Bound::End;
            }
        }
    }
    // "Start January, end of September": a second day that is an end of something ends the work.
    if let Some(first) = bounds.iter().position(|bound| *bound == Bound::Start) {
        for (bound, when) in bounds.iter_mut().zip(&dates.found).skip(first + 1) {
            if *bound == Bound::Weak && page.starting(when.from).has(Tag::Late) {
                *bound = Bound::End;
            }
        }
    }
    // "until Monday" with nothing else about a start: that is when somebody must be there.
    const SOON_DAYS: i32 = 14;
    let has_start = at_once
        || bounds
            .iter()
            .any(|bound| matches!(bound, Bound::Start | Bound::StartBy | Bound::StartAfter));
    if !has_start {
        for (bound, when) in bounds.iter_mut().zip(&dates.found) {
            if *bound == Bound::End && (when.last - today).get_days() <= SOON_DAYS {
                *bound = Bound::StartBy;
            }
        }
    }
    bounds
}

fn is_either(page: &Page, first: &When, second: &When) -> bool {
    second.from == first.to + 1
        && second.last > first.last
        && (page.sign(first.to) == '/' || page.starting(first.to).has(Tag::Or))
}

fn is_range(page: &Page, first: &When, second: &When) -> bool {
    let between = first.to..second.from;
    match between.len() {
        0 => false,
        1..=3 => {
            let opens = matches!(page.sign(between.start), '-' | '→')
                || page.starting(between.start).any(&[Tag::To, Tag::Until])
                || (page.starting(between.start).has(Tag::And)
                    && page.lead(first.from).has(Tag::Between));
            opens
                && between.skip(1).all(|at| {
                    page.starting(at)
                        .any(&[Tag::Article, Tag::On, Tag::To, Tag::Until, Tag::About])
                        || matches!(page.sign(at), '.' | '>')
                })
        }
        _ => false,
    }
}

fn bound(page: &Page, when: &When) -> Bound {
    let lead = page.lead(when.from);
    // "vor Weihnachten" is before it, "vor" a length of time in the past.
    if lead.has(Tag::Last) || lead.has(Tag::Since) && !lead.has(Tag::Before) {
        return Bound::Other;
    }
    let end_said = lead.has(Tag::EndLabel);
    // "Our manager has resigned, last day 18 December": the end of somebody else's time.
    if end_said && lead.has(Tag::Departure) && departs_in_sentence(page, when) {
        return Bound::Other;
    }
    if when.manner == Manner::Within && !end_said {
        return if is_event(page, when) && !start_said_near(page, when) {
            Bound::Other
        } else {
            Bound::StartBy
        };
    }
    // "not before March" is from March on.
    if lead.has(Tag::Before) && !lead.has(Tag::From) && !lead.has(Tag::Not) {
        return if end_said || lead.has(Tag::Until) {
            Bound::EndBefore
        } else if is_event(page, when) && !start_said_near(page, when) {
            Bound::Other
        } else {
            Bound::StartBefore
        };
    }
    if (lead.has(Tag::By) || page.starting(when.to).has(Tag::By)) && !end_said {
        return if (is_event(page, when) || event_in_sentence(page, when))
            && !start_said_near(page, when)
        {
            Bound::Other
        } else {
            Bound::StartBy
        };
    }
    if lead.has(Tag::Until) && !end_said && is_event(page, when) {
        return Bound::Other;
    }
    if lead.has(Tag::Until) || end_said {
        // "bis Weihnachten jemanden, der …"
        let somebody = (when.to..(when.to + 3).min(page.len()))
            .take_while(|&at| page.sign(at) != ',')
            .any(|at| page.starting(at).any(&[Tag::Somebody, Tag::Interim]));
        return if (start_said_near(page, when) || somebody) && !end_said {
            Bound::StartBy
        } else {
            Bound::End
        };
    }
    if lead.has(Tag::After) {
        return Bound::StartAfter;
    }
    // "the meeting of 5 March": the small word joins a day to an appointment.
    let close = when.from.saturating_sub(3)..when.from;
    let close_event = names_event(page, close.clone())
        && !page.has_tag_within(close, &[Tag::StartVerb, Tag::StartLabel]);
    let joins = lead.has(Tag::From) && !lead.has(Tag::StartLabel);
    if joins && (close_event || lead.has(Tag::Of) && is_event(page, when)) {
        return Bound::Other;
    }
    if lead.any(&[Tag::From, Tag::StartLabel, Tag::StartVerb, Tag::Before]) {
        return if departs(page, when) && !lead.has(Tag::StartLabel) {
            Bound::Weak
        } else {
            Bound::Start
        };
    }
    if page.starting(when.to).has(Tag::StartLabel) || page.starting(when.to).has(Tag::StartVerb) {
        return Bound::Start;
    }
    if departs(page, when) || is_event(page, when) {
        return Bound::Other;
    }
    Bound::Weak
}

const NEAR: usize = 5;

/// The tokens before a stretch, in its sentence and not behind the comma that opens its clause.
fn clause_before(page: &Page, when: &When) -> std::ops::Range<usize> {
    let mut from = when.from;
    while from > 0
        && when.from - from < NEAR
        && page.sentence(from - 1) == page.sentence(when.from)
        && !matches!(page.sign(from - 1), ',' | '(' | '|' | '-')
        && !page.starting(from - 1).has(Tag::And)
    {
        from -= 1;
    }
    from..when.from
}

fn clause_after(page: &Page, when: &When) -> std::ops::Range<usize> {
    let mut to = when.to;
    while to < page.len()
        && to - when.to < 3
        && page.sentence(to) == page.sentence(when.from)
        && !matches!(page.sign(to), ',' | '(' | '|' | '-' | '.')
        && !page.starting(to).has(Tag::And)
    {
        to += 1;
    }
    when.to..to
}

fn is_event(page: &Page, when: &When) -> bool {
    names_event(page, clause_before(page, when)) || names_event(page, clause_after(page, when))
}

/// Whether an appointment is named; a word of a title ("Head of Internal Audit") names none.
fn names_event(page: &Page, range: std::ops::Range<usize>) -> bool {
    range
        .take_while(|&at| at < page.len())
        .any(|at| page.starting(at).has(Tag::Event) && !page.is_in_title(at))
}

/// "Send two or three CVs of … by Friday": a deadline may stand far from what is due.
fn event_in_sentence(page: &Page, when: &When) -> bool {
    const FAR: usize = 16;
    let sentence = page.sentence(when.from);
    (when.from.saturating_sub(FAR)..when.from).any(|at| {
        page.sentence(at) == sentence && page.starting(at).has(Tag::Event) && !page.is_in_title(at)
    })
}

fn departs(page: &Page, when: &When) -> bool {
    page.has_tag_within(clause_before(page, when), &[Tag::Departure, Tag::Since])
        || page.has_tag_within(clause_after(page, when), &[Tag::Departure])
}

fn departs_in_sentence(page: &Page, when: &When) -> bool {
    const FAR: usize = 16;
    let sentence = page.sentence(when.from);
    (when.from.saturating_sub(FAR)..when.from.saturating_sub(3))
        .any(|at| page.sentence(at) == sentence && page.starting(at).has(Tag::Departure))
}

fn start_said_near(page: &Page, when: &When) -> bool {
    page.has_tag_within(
        clause_before(page, when),
        &[Tag::StartLabel, Tag::StartVerb],
    ) || page.has_tag_within(clause_after(page, when), &[Tag::StartVerb])
}
