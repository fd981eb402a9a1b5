//! What a message is: a request, an availability update, or neither.
//!
//! ```text
//! need a CFO in Munich from Monday            request
//! I'm free from 1 February, 4 days a week     availability
//! we hired a CFO last week, thanks all        neither
//! ```
//!
//! Evidence is added up: phrases for and against, and what the field readers found. Weights and thresholds are data
//! (`data/lexicon/*.json`), and every piece is kept with its place and weight, so that a decision can be explained.

use super::{
    numbers::whole,
    page::Page,
    scope::Scope,
    sense::{Sense, Tag},
};
use crate::domain::Span;
use serde::Serialize;

/// What a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Somebody asks for an interim manager.
    Request,
    /// Somebody says when they are free, or not.
    Availability,
    /// Neither.
    Other,
}

/// A piece of evidence about what a message is.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Cue {
    /// What it is: a kind of phrase, or a field that was read.
    pub what: String,
    /// Where it stands; `None` for evidence of the message as a whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub span: Option<Span>,
    /// For a request where positive, against where negative.
    pub weight: f64,
    /// For an availability update where positive, against where negative.
    pub availability: f64,
}

/// A decision with its evidence.
#[derive(Debug)]
pub(super) struct Decision {
    pub(super) kind: Kind,
    pub(super) confidence: f64,
    pub(super) in_doubt: bool,
    pub(super) cues: Vec<Cue>,
}

/// What the field readers found that speaks for or against a request.
#[derive(Debug, Default)]
pub(super) struct Findings {
    /// The weight of the heaviest title; 0 without one.
    pub(super) title: f64,
    /// Whether a title is followed at once by words that offer a person.
    pub(super) title_available: bool,
    /// Whether words ask for a title, in its sentence.
    pub(super) title_asked: bool,
    /// How many different roles are named.
    pub(super) titles: usize,
    /// How many of start, duration, days, rate, place and languages were read.
    pub(super) facts: usize,
    /// Whether a task implies a role.
    pub(super) task: bool,
    pub(super) start: bool,
    pub(super) asap: bool,
    pub(super) duration: bool,
    pub(super) days: bool,
    pub(super) rate: bool,
    pub(super) place: bool,
    pub(super) languages: bool,
    pub(super) skills: usize,
    pub(super) salary: bool,
}

/// Whether the message is one question about something, not for somebody: "Is a CRO …?".
fn plain_question(page: &Page) -> bool {
    let opened = (0..page.len()).any(|at| {
        (at == 0 || page.sentence(at) != page.sentence(at - 1))
            && page.starting(at).has(Tag::QuestionOpener)
    });
    opened && (0..page.len()).any(|at| page.sign(at) == '?')
}

/// "14:30", "10 Uhr", "15h30", "9 am": talk about appointments more often than about a request.
fn tells_the_hour(page: &Page) -> bool {
    (0..page.len()).any(|at| {
        let hour = whole(page, at).is_some_and(|hour| hour <= 24) && page.word(at).len() <= 2;
        let minutes = page.sign(at + 1) == ':'
            && !page.gap(at + 1)
            && !page.gap(at + 2)
            && page.word(at + 2).len() == 2;
        hour && (minutes
            || matches!(page.word(at + 1), "uhr" | "h" | "am" | "pm")
                && page.sign(at.wrapping_sub(1)) != '/')
    })
}

/// Decides what a message is.
pub(super) fn decide(page: &Page, findings: &Findings) -> Decision {
    let weights = &page.lexicon.weights;
    let mut cues: Vec<Cue> = Vec::new();
    let mut availability = weights.availability_bias;
    let mut score = weights.bias;
    let mut past = 0;
    for at in 0..page.len() {
        if at < past {
            continue;
        }
        let Some((hit, cue)) = page.hits_at(at).iter().find_map(|hit| match hit.sense {
            Sense::Cue(cue) => Some((hit, cue)),
            _ => None,
        }) else {
            continue;
        };
        past = hit.to;
        let Some(kind) = page.lexicon.cues.get(cue as usize) else {
            continue;
        };
        // "no juniors", "kein Praktikum": what is ruled out is no evidence against.
        if kind.weight < 0.0 && hit.to == at + 1 && page.ending(at).has(Tag::Not) {
            continue;
        }
        // The same kind of evidence for a request twice says hardly more than once; against one it says half as much again.
        const AGAIN: f64 = 0.5;
        let known = cues.iter().filter(|known| known.what == kind.id).count();
        let share = match known {
            0 => 1.0,
            1 if kind.weight < -1.0 => AGAIN,
            _ => continue,
        };
        score += kind.weight * share;
        availability += kind.availability * share;
        cues.push(Cue {
            what: kind.id.clone(),
            span: Some(page.span(hit.from, hit.to)),
            weight: kind.weight * share,
            availability: kind.availability * share,
        });
    }
    let whole = Scope::all(page);
    let says = |tag: Tag| whole.tokens().any(|at| page.starting(at).has(tag));
    let asks = says(Tag::Ask);
    let count = |tag: Tag| {
        whole
            .tokens()
            .filter(|&at| page.starting(at).has(tag))
            .count()
    };
    let me = count(Tag::Me);
    let has_question = (0..page.len()).any(|at| page.sign(at) == '?');
    let says_self = says(Tag::SelfFree);
    let told_of_past = count(Tag::WasDone) >= 3;
    // Notes leave the small words out, sentences do not.
    let words = (0..page.len()).filter(|&at| page.is_word(at)).count();
    let everyday = page.everyday.iter().copied().max().unwrap_or(0);
    let prose = f64::from(everyday) / (words.max(1) as f64);
    let asked = cues.iter().any(|cue| cue.what.starts_with("asks_"));
    let wanted = findings.title > 0.0 || findings.task;
    let timed = findings.start || findings.asap || findings.days || findings.duration;
    let features: [(&str, bool); 58] = [
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
        ("unasked_past", wanted && !asked && count(Tag::WasDone) >= 1),
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
        ("few_words", page.len() < 15),
        ("many_words", page.len() > 70),
    ];
    for (name, _) in features.into_iter().filter(|(_, present)| *present) {
        let weight = weights.of(name);
        let more = weights.availability_of(name);
        if weight != 0.0 || more != 0.0 {
            score += weight;
            availability += more;
            cues.push(Cue {
                what: name.to_owned(),
                span: None,
                weight,
                availability: more,
            });
        }
    }
    let confidence = 1.0 / (1.0 + (-score).exp());
    let kind = if page.len() == 0 {
        Kind::Other
    } else if availability >= 0.0 && availability > score {
        Kind::Availability
    } else if confidence >= weights.request {
        Kind::Request
    } else {
        Kind::Other
    };
    let in_doubt = kind == Kind::Other && confidence >= weights.doubt && page.len() > 0;
    Decision {
        kind,
        confidence: if page.len() == 0 {
            0.0
        } else {
            (confidence * 1000.0).round() / 1000.0
        },
        in_doubt,
        cues,
    }
}
