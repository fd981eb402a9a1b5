//! A what-if: the list as it would be, for one reader, beside the brief as it was asked.

use super::{
    Action, Button, Embed, EmbedField, Post, Row, Style, Tone,
    brief::BriefText,
    candidate::{headline, person},
    card::{CardContext, title, versions},
    difference::differences,
    escape::escape,
    words::{Words, args},
};
use crate::domain::{Brief, Request, Shortlist, Step, WhatIf};

/// What is tried on a request.
#[derive(Clone, Copy, Debug)]
pub struct Tried<'a> {
    /// The request as it was asked.
    pub request: &'a Request,
    /// The changes.
    pub what_if: &'a WhatIf,
    /// The brief with them made.
    pub brief: &'a Brief,
    /// The list of the brief as it was asked.
    pub before: &'a Shortlist,
    /// The list with the changes made.
    pub after: &'a Shortlist,
    /// The steps by which one can go on.
    pub steps: &'a [Step],
    /// Whether the reader may make it the brief.
    pub may_adopt: bool,
}

/// The list as it would be, marked as a mere what-if.
pub fn tried(words: &Words, tried: &Tried<'_>, context: &CardContext<'_>) -> Post {
    let text = BriefText::new(words, context.vocabulary, tried.brief, context.today);
    let (request, before, after) = (tried.request, tried.before, tried.after);
    let mut lines = vec![format!("❔ {}", words.text("what-if-only-you"))];
    lines.extend(differences(
        words,
        context.vocabulary,
        &request.brief,
        tried.brief,
        context.today,
    ));
    lines.push(words.say(
        "what-if-fits",
        args! { "before" => before.fits, "after" => after.fits },
    ));
    let shown = context.shown.max(1);
    let mut fields: Vec<EmbedField> = after
        .candidates
        .iter()
        .take(shown)
        .enumerate()
        .map(|(at, candidate)| {
            let is_new = !before.candidates.iter().any(|one| one.id == candidate.id);
            let name = headline(words, at + 1, candidate);
            EmbedField {
                name: if is_new { format!("➕ {name}") } else { name },
                value: text
                    .candidate(candidate, person(context.roster, candidate), after.as_of)
                    .join("\n"),
                inline: false,
            }
        })
        .collect();
    fields.extend(gone(words, before, after, shown));
    fields.push(EmbedField {
        name: words.text("funnel"),
        value: text.funnel(&after.funnel),
        inline: false,
    });
    let heading = title(words, request, &text.role());
    let mut post = Post::embed(Embed {
        title: words.say("what-if-title", args! { "request" => heading }),
        description: lines.join("\n"),
        fields,
        footer: versions(words, after),
        tone: Tone::Warning,
    });
    post.rows.push(Row::Buttons(
        Step::ALL
            .into_iter()
            .map(|step| Button {
                disabled: !tried.steps.contains(&step),
                ..step_button(words, request, step, tried.what_if)
            })
            .collect(),
    ));
    post.rows.push(Row::Buttons(leave(words, tried)));
    post.fit()
}

/// Those of the card who would not be on it any more.
fn gone(words: &Words, before: &Shortlist, after: &Shortlist, shown: usize) -> Option<EmbedField> {
    let stay: Vec<_> = after.candidates.iter().take(shown).collect();
    let names: Vec<String> = before
        .candidates
        .iter()
        .take(shown)
        .filter(|one| !stay.iter().any(|other| other.id == one.id))
        .map(|one| escape(&one.name).into_owned())
        .collect();
    (!names.is_empty()).then(|| EmbedField {
        name: words.text("what-if-gone"),
        value: names.join(", "),
        inline: false,
    })
}

fn leave(words: &Words, tried: &Tried<'_>) -> Vec<Button> {
    let adopt = tried.may_adopt.then(|| {
        let action = Action::Adopt {
            request: tried.request.id,
            revision: tried.request.revision,
            what_if: tried.what_if.clone(),
        };
        Button::new(action, words.text("button-adopt"), Style::Success)
    });
    let back = Button::new(
        Action::Dismiss,
        words.text("button-as-asked"),
        Style::Secondary,
    );
    adopt.into_iter().chain([back]).collect()
}

/// A button that goes on with a what-if by one step.
pub(super) fn step_button(
    words: &Words,
    request: &Request,
    step: Step,
    what_if: &WhatIf,
) -> Button {
    let action = Action::TryStep {
        request: request.id,
        revision: request.revision,
        step,
        what_if: what_if.clone(),
    };
    let label = words.text(match step {
        Step::Cheaper => "button-cheaper",
        Step::Sooner => "button-sooner",
        Step::Wider => "button-wider",
    });
    Button::new(action, label, Style::Secondary)
}

/// A what-if has become the brief; it can be taken back.
pub fn adopted(words: &Words, request: &Request, was: &Brief, context: &CardContext<'_>) -> Post {
    let mut lines = vec![words.say("what-if-adopted", args! { "id" => request.id.to_string() })];
    lines.extend(differences(
        words,
        context.vocabulary,
        was,
        &request.brief,
        context.today,
    ));
    let mut post = Post::text(lines.join("\n"));
    post.rows
        .push(Row::Buttons(vec![take_back(words, request)]));
    post.fit()
}

/// The button that takes the last change of a brief back.
pub(super) fn take_back(words: &Words, request: &Request) -> Button {
    let action = Action::TakeBack {
        request: request.id,
        revision: request.revision,
    };
    Button::new(action, words.text("button-take-back"), Style::Secondary)
}
