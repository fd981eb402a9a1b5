//! When a person is free: shown, changed, and the form that changes it.

use super::{
    Action, Button, Embed, EmbedField, Form, Input, Post, Row, Style, Tone,
    escape::{escape, plain},
    format::moment,
    forms::input,
    person::{PersonText, stated_at},
    words::{Words, args},
};
use crate::{
    domain::{Availability, Manager},
    vocabulary::Vocabulary,
};
use jiff::civil::Date;

/// What is known of when a person is free.
pub fn shown(words: &Words, manager: &Manager, vocabulary: &Vocabulary, today: Date) -> Post {
    let text = PersonText::new(words, vocabulary, today);
    let mut lines = vec![text.availability(&manager.availability)];
    let commitments = text.commitments(&manager.commitments);
    if !commitments.is_empty() {
        lines.push(commitments);
    }
    lines.extend(
        stated_at(&manager.availability)
            .map(|at| words.say("availability-as-of", args! { "moment" => moment(at) })),
    );
    let mut post = Post::embed(Embed {
        title: title(words, manager),
        description: lines.join("\n"),
        ..Embed::default()
    });
    post.rows.push(change(words, manager));
    post.fit()
}

/// What was known before and what is known now.
pub fn changed(
    words: &Words,
    before: &Availability,
    manager: &Manager,
    vocabulary: &Vocabulary,
    today: Date,
) -> Post {
    let text = PersonText::new(words, vocabulary, today);
    let field = |key: &str, availability: &Availability| EmbedField {
        name: words.text(key),
        value: text.availability(availability),
        inline: true,
    };
    let mut post = Post::embed(Embed {
        title: title(words, manager),
        description: words.text("availability-saved"),
        fields: vec![field("before", before), field("now", &manager.availability)],
        footer: String::new(),
        tone: Tone::Good,
    });
    post.rows.push(change(words, manager));
    post.fit()
}

/// The form. Its inputs are `from`, `until`, `days` and `note`.
pub fn form(words: &Words, manager: &Manager) -> Form {
    let window = match &manager.availability {
        Availability::Free(windows) => windows.first(),
        Availability::Unknown | Availability::NotLooking { .. } => None,
    };
    let from = window.map(|window| window.from.to_string());
    let until = window
        .and_then(|window| window.until)
        .map(|day| day.to_string());
    let days = window.map(|window| words.number(window.days_per_week));
    let note = window
        .and_then(|window| window.note.as_deref())
        .map(|note| plain(note).into_owned());
    let line =
        |key, message, value: Option<String>| input(words, key, message, value.unwrap_or_default());
    Form {
        action: Action::SubmitAvailability {
            manager: manager.id.clone(),
        },
        title: words.text("form-availability"),
        inputs: vec![
            Input {
                required: true,
                ..line("from", "input-free-from", from)
            },
            line("until", "input-free-until", until),
            line("days", "input-free-days", days),
            line("note", "input-note", note),
        ],
    }
    .fit()
}

fn title(words: &Words, manager: &Manager) -> String {
    words.say(
        "availability-title",
        args! { "name" => escape(&manager.name).into_owned() },
    )
}

fn change(words: &Words, manager: &Manager) -> Row {
    let action = Action::EditAvailability {
        manager: manager.id.clone(),
    };
    Row::Buttons(vec![Button::new(
        action,
        words.text("button-edit-availability"),
        Style::Primary,
    )])
}
