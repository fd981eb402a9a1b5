//! What a message is: a request, an availability update, or neither.
//!
//! ```text
//! need a CFO in Munich from Monday            request
//! I'm free from 1 February, 4 days a week     availability
//! we hired a CFO last week, thanks all        neither
//! ```
//!
//! Evidence is added up: phrases for and against, and what the field readers found. Weights and thresholds are data
//! (`data/lexicon/*.json`, fitted by `data/tools/weights.py`), and every piece is kept with its place and weight, so that a
//! decision can be explained.

use super::{
    evidence::features,
    page::Page,
    sense::{Sense, Tag},
};
use crate::domain::Span;
use serde::Serialize;
use std::borrow::Cow;

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
    pub what: Cow<'static, str>,
    /// Where it stands; `None` for evidence of the message as a whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub span: Option<Span>,
    /// For a request where positive, against where negative.
    pub weight: f64,
    /// For an availability update where positive, against where negative.
    pub availability: f64,
    /// How much of the weight of its kind it has: less where the same was said before.
    #[serde(skip)]
    pub share: f64,
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
            what: kind.id.clone().into(),
            span: Some(page.span(hit.from, hit.to)),
            weight: kind.weight * share,
            availability: kind.availability * share,
            share,
        });
    }
    let asked = cues.iter().any(|cue| cue.what.starts_with("asks_"));
    for (name, _) in features(page, findings, asked)
        .into_iter()
        .filter(|(_, present)| *present)
    {
        let weight = weights.of(name);
        let more = weights.availability_of(name);
        score += weight;
        availability += more;
        cues.push(Cue {
            what: name.into(),
            span: None,
            weight,
            availability: more,
            share: 1.0,
        });
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
