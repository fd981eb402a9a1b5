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

/// Decides what a message is.
pub(super) fn decide(page: &Page, findings: &Findings) -> Decision {
    let weights = &page.lexicon.weights;
    let mut cues: Vec<Cue> = Vec::new();
    let mut availability = 0.0;
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
        // The same kind of evidence twice says hardly more than once.
        if cues.iter().any(|known| known.what == kind.id) {
            continue;
        }
        score += kind.weight;
        availability += kind.availability;
        cues.push(Cue {
            what: kind.id.clone(),
            span: Some(page.span(hit.from, hit.to)),
            weight: kind.weight,
        });
    }
    let whole = Scope::all(page);
    let says = |tag: Tag| whole.tokens().any(|at| page.starting(at).has(tag));
    let asks = says(Tag::Ask);
    let features: [(&str, bool); 25] = [
        ("title", findings.title > 0.0),
        ("title_asked_for", findings.title >= 3.0),
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
        ("many_facts", findings.facts >= 4),
        ("plain_question", !asks && plain_question(page)),
        ("nothing_wanted", findings.title <= 0.0 && !findings.task),
        ("about_myself", says(Tag::SelfFree)),
        ("only_quoted", page.has_aside && page.len() < 4),
    ];
    for (name, present) in features {
        let weight = weights.of(name);
        if present && weight != 0.0 {
            score += weight;
            cues.push(Cue {
                what: name.to_owned(),
                span: None,
                weight,
            });
        }
    }
    for (tag, name) in [
        (Tag::SelfFree, "availability_self"),
        (Tag::NotFree, "availability_not"),
        (Tag::Busy, "availability_busy"),
        (Tag::Blocked, "availability_blocked"),
    ] {
        if says(tag) {
            availability += weights.of(name);
        }
    }
    if findings.start || findings.asap || findings.days || findings.place {
        availability += weights.of("availability_facts");
    }
    if findings.title >= 3.0 {
        availability += weights.of("availability_title");
    }
    let confidence = 1.0 / (1.0 + (-score).exp());
    let kind = if page.len() == 0 {
        Kind::Other
    } else if confidence >= weights.request {
        Kind::Request
    } else if availability >= weights.availability {
        Kind::Availability
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
