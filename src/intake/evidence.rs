//! What a message has and lacks beside its phrases that tells a request from the rest: fields read, who speaks, how.
//!
//! Each has a name and a weight in `data/lexicon/any.json`; without a weight it says nothing.

use super::{
    kind::Findings,
    numbers::whole,
    page::{Kind, Page},
    sense::{Tag, TagSet},
};

/// Whether the message is one question about something, not for somebody: "Is a CRO …?".
fn plain_question(page: &Page) -> bool {
    let opened = (0..page.len()).any(|at| {
        (at == 0 || page.sentence(at) != page.sentence(at - 1))
            && page.starting(at).has(Tag::QuestionOpener)
    });
    opened && (0..page.len()).any(|at| page.sign(at) == '?')
}

/// "14:30", "10 Uhr", "15h30", "9 am": an hour of the day.
fn is_hour(page: &Page, at: usize) -> bool {
    let hour = whole(page, at).is_some_and(|hour| hour <= 24) && page.word(at).len() <= 2;
    let minutes = page.sign(at + 1) == ':'
        && !page.gap(at + 1)
        && !page.gap(at + 2)
        && page.word(at + 2).len() == 2;
    hour && (minutes
        || matches!(page.word(at + 1), "uhr" | "h" | "am" | "pm")
            && page.sign(at.wrapping_sub(1)) != '/')
}

/// Talk about appointments, more often than about a request.
fn tells_the_hour(page: &Page) -> bool {
    (0..page.len()).any(|at| is_hour(page, at))
}

/// How far behind "I am here until" an hour is looked for, in tokens.
const HOUR_WITHIN: usize = 6;

/// Whether somebody tells of their own time in days; of hours one tells who can be called back.
fn tells_of_own_days(page: &Page) -> bool {
    (0..page.len()).any(|at| {
        page.starting(at).has(Tag::SelfFree)
            && !(at..at + HOUR_WITHIN).any(|near| is_hour(page, near))
    })
}

/// What is counted in one walk over the tokens.
#[derive(Default)]
struct Tally {
    /// All words of the grammar.
    said: TagSet,
    me: u32,
    was_done: u32,
    words: u32,
    lines: u32,
    questions: u32,
    exclaims: u32,
    per_cents: u32,
    plus_signs: u32,
    quotes: u32,
    /// Whether a number stands behind `#`.
    numbered: bool,
}

impl Tally {
    fn of(page: &Page) -> Self {
        let mut tally = Self::default();
        let mut before = None;
        for (at, token) in page.tokens.iter().enumerate() {
            let starting = page.starting(at);
            tally.said = tally.said.with(starting);
            tally.lines += u32::from(token.line_start);
            match token.kind {
                Kind::Word => {
                    tally.words += 1;
                    // "3j/sem", "6 m": a unit is nobody's "j'" or "m'".
                    let counted = before == Some(Kind::Number);
                    tally.me += u32::from(starting.has(Tag::Me) && !counted);
                    tally.was_done += u32::from(starting.has(Tag::WasDone));
                }
                Kind::Number => tally.numbered |= before == Some(Kind::Sign('#')),
                Kind::Sign(sign) => match sign {
                    '?' => tally.questions += 1,
                    '!' => tally.exclaims += 1,
                    '%' => tally.per_cents += 1,
                    '+' => tally.plus_signs += 1,
                    '"' => tally.quotes += 1,
                    _ => {}
                },
            }
            before = Some(token.kind);
        }
        tally
    }
}

/// Every feature with whether the message has it. `asked` is whether a phrase asks for somebody.
pub(super) fn features(page: &Page, findings: &Findings, asked: bool) -> Vec<(&'static str, bool)> {
    let tally = Tally::of(page);
    let says = |tag: Tag| tally.said.has(tag);
    let asks = says(Tag::Ask);
    let me = tally.me;
    let has_question = tally.questions > 0;
    let says_self = tells_of_own_days(page);
    let told_of_past = tally.was_done >= 3;
    // Notes leave the small words out, sentences do not.
    let everyday = page.everyday.iter().copied().max().unwrap_or(0);
    let prose = f64::from(everyday) / f64::from(tally.words.max(1));
    let wanted = findings.title > 0.0 || findings.task;
    let timed = findings.start || findings.asap || findings.days || findings.duration;
    vec![
        ("title", findings.title > 0.0),
        ("title_asked_for", findings.title_asked),
        ("title_opens", findings.title >= 2.0),
        ("task", findings.task),
        ("task_asked_for", findings.task && asks),
        ("asks", asks),
        ("asks_somebody", asks && says(Tag::Somebody)),
        ("somebody_for_task", findings.task && says(Tag::Somebody)),
        ("interim", says(Tag::Interim)),
        ("start", findings.start),
        ("asap", findings.asap),
        ("duration", findings.duration),
        ("days", findings.days),
        ("rate", findings.rate),
        ("place", findings.place),
        ("languages", findings.languages),
        ("skills", findings.skills > 0),
        ("salary", findings.salary),
        ("title_available", findings.title_available && !asks),
        (
            "title_and_facts",
            findings.title >= 2.0 && findings.facts >= 2,
        ),
        (
            "title_and_more",
            findings.title > 0.0 && findings.facts >= 3,
        ),
        ("many_facts", findings.facts >= 4),
        ("most_facts", findings.facts >= 5),
        ("no_fact", findings.facts == 0 && !findings.asap),
        ("one_fact", findings.facts == 1),
        ("plain_question", !asks && plain_question(page)),
        ("question_mark", has_question),
        (
            "question_without_facts",
            has_question && findings.facts <= 1,
        ),
        ("nothing_wanted", findings.title <= 0.0 && !findings.task),
        ("about_myself", says_self),
        ("says_not_free", says(Tag::NotFree)),
        ("says_busy", says(Tag::Busy)),
        ("says_blocked", says(Tag::Blocked)),
        ("myself", me >= 1),
        ("myself_often", me >= 3),
        ("myself_about_time", me >= 1 && says_self),
        ("told_of_past", told_of_past),
        ("many_titles", findings.titles >= 3),
        ("clock", tells_the_hour(page)),
        ("bracketed_opening", page.sign(0) == '['),
        ("only_quoted", page.has_aside && page.len() < 4),
        ("says_available", says(Tag::Available)),
        (
            "available_opens",
            !asked && (0..4).any(|at| page.starting(at).has(Tag::Available)),
        ),
        ("available_unasked", says(Tag::Available) && !asked),
        ("unasked", wanted && !asked),
        ("unasked_prose", wanted && !asked && prose > 0.3),
        (
            "unasked_half_prose",
            wanted && !asked && (0.15..=0.3).contains(&prose),
        ),
        ("unasked_past", wanted && !asked && tally.was_done >= 1),
        (
            "unasked_interim",
            wanted && !asked && prose > 0.15 && says(Tag::Interim),
        ),
        (
            "unasked_with_little",
            wanted && !asked && findings.facts <= 2,
        ),
        ("asked_with_little", wanted && asked && findings.facts <= 1),
        ("myself_and_time", me >= 1 && !asked && timed),
        ("time_but_nobody", !wanted && !asked && timed),
        ("myself_and_title", me >= 1 && wanted && !asked),
        ("past_unasked", told_of_past && !asked),
        // "CFO in Munich" and no word more: too little to be sure, too much to be passed over.
        (
            "title_and_place_alone",
            findings.title > 0.0
                && findings.place
                && page.len() <= 6
                && me == 0
                && !has_question
                && !findings.title_available,
        ),
        ("unasked_much", !asked && findings.facts >= 4 && me == 0),
        ("asked_and_facts", asked && findings.facts >= 2),
        ("asked_for_nobody", !wanted && asked && findings.facts >= 3),
        (
            "facts_of_others",
            findings.facts >= 3 && !says_self && me == 0,
        ),
        ("load_and_rate", findings.days && findings.rate),
        ("rate_and_duration", findings.duration && findings.rate),
        (
            "place_and_start",
            findings.place && (findings.start || findings.asap),
        ),
        ("title_and_place", findings.title > 0.0 && findings.place),
        ("says_departure", says(Tag::Departure)),
        (
            "departure_and_title",
            says(Tag::Departure) && findings.title > 0.0,
        ),
        ("says_replaces", says(Tag::Replaces)),
        ("says_must", says(Tag::Must)),
        ("says_wish", says(Tag::Wish)),
        ("says_confidential", says(Tag::Confidential)),
        ("says_extension", says(Tag::Extension)),
        ("says_on_site", says(Tag::OnsiteShare)),
        ("says_experience", says(Tag::Experience)),
        ("says_somebody", says(Tag::Somebody)),
        ("says_our", says(Tag::Our)),
        ("says_event", says(Tag::Event)),
        ("self_unasked", says_self && !asked),
        ("per_cents", tally.per_cents >= 2),
        ("numbered", tally.numbered),
        ("plus_signs", tally.plus_signs >= 4),
        ("exclaims", tally.exclaims >= 2),
        ("quotes", tally.quotes >= 2),
        ("many_lines", tally.lines >= 4),
        ("few_words", page.len() < 15),
        ("many_words", page.len() > 70),
    ]
}
