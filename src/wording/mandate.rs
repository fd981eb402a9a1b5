//! The mandate: the forms by which it is agreed, ended and closed.

use super::{
    Action, Form, Input, Menu, MenuOption, Post, Row,
    escape::escape,
    forms::input,
    offer::Named,
    words::{Words, args},
};
use crate::domain::{Mandate, MandateOutcome, OfferId, Verdict};

/// The most characters of a box of the form.
const BOX: u16 = 1000;

/// The form by which a person is assigned, with the mandate. `ranked_higher` is somebody who wants it too and stands above
/// the one chosen: then a reason must be given.
pub fn assign_form(words: &Words, offer: &Named<'_>, ranked_higher: Option<&str>) -> Form {
    let paragraph = |key: &str, message: &str| Input {
        paragraph: true,
        max_length: BOX,
        ..input(words, key, message, String::new())
    };
    let mut inputs = vec![
        paragraph("objectives", "input-objectives"),
        input(words, "sponsor", "input-sponsor", String::new()),
        input(words, "authority", "input-authority", String::new()),
        input(words, "hand_over", "input-hand-over", String::new()),
    ];
    if let Some(name) = ranked_higher {
        inputs.push(Input {
            label: words.say("input-against", args! { "name" => name.to_owned() }),
            required: true,
            ..input(words, "against", "input-against-hint", String::new())
        });
    }
    Form {
        action: Action::SubmitAssign {
            offer: offer.offer.id,
        },
        title: words.say("form-assign", args! { "name" => offer.name() }),
        inputs,
    }
    .fit()
}

/// The form for an early end.
pub fn end_form(words: &Words, offer: OfferId) -> Form {
    Form {
        action: Action::SubmitEndEarly { offer },
        title: words.text("form-end-early"),
        inputs: vec![Input {
            required: true,
            ..input(words, "reason", "input-end-reason", String::new())
        }],
    }
    .fit()
}

/// The form for a later end.
pub fn prolong_form(words: &Words, offer: OfferId) -> Form {
    Form {
        action: Action::SubmitProlong { offer },
        title: words.text("form-prolong"),
        inputs: vec![Input {
            required: true,
            ..input(words, "until", "input-prolong", String::new())
        }],
    }
    .fit()
}

/// Asks what came of a mandate.
pub fn close(words: &Words, offer: &Named<'_>, mandate: &Mandate) -> Post {
    let mut text = vec![words.say("close-question", args! { "name" => offer.name() })];
    text.extend(lines(words, mandate));
    let mut post = Post::text(text.join("\n"));
    let options = MandateOutcome::ALL
        .into_iter()
        .map(|outcome| MenuOption {
            label: words.text(outcome_key(outcome)),
            value: outcome.as_str().to_owned(),
            description: String::new(),
        })
        .collect();
    post.rows.push(Row::Menu(Menu {
        action: Action::SubmitClose {
            offer: offer.offer.id,
        },
        placeholder: words.text("menu-close"),
        options,
        min: 1,
        max: 1,
    }));
    post.fit()
}

pub(super) fn outcome_key(outcome: MandateOutcome) -> &'static str {
    match (outcome.objectives, outcome.hire_again) {
        (Verdict::Met, true) => "outcome-met-again",
        (Verdict::Met, false) => "outcome-met-not-again",
        (Verdict::Partly, true) => "outcome-partly-again",
        (Verdict::Partly, false) => "outcome-partly-not-again",
        (Verdict::Not, true) => "outcome-not-met-again",
        (Verdict::Not, false) => "outcome-not-met-not-again",
    }
}

/// What was agreed, a line for each part that was.
pub(super) fn lines(words: &Words, mandate: &Mandate) -> Vec<String> {
    let part = |key: &str, text: &str| {
        (!text.is_empty()).then(|| format!("**{}** {}", words.text(key), escape(text)))
    };
    let objectives = mandate
        .objectives
        .iter()
        .enumerate()
        .map(|(at, objective)| format!("{}. {}", at + 1, escape(objective)));
    let rest = [
        part("input-sponsor", &mandate.sponsor),
        part("input-authority", &mandate.authority),
        part("input-hand-over", &mandate.hand_over),
    ];
    objectives.chain(rest.into_iter().flatten()).collect()
}
