//! What is stored about a person and why; how they see, correct and erase it.

use super::{
    Action, Button, Embed, EmbedField, Post, PrivacyAction, Row, Style, Tone,
    escape::escape,
    format::moment,
    words::{Words, args},
};
use crate::domain::{Erasure, ErasureNumber, GuildId, Manager, ManagerId, Removed};
use jiff::Timestamp;

/// What is told on the page, in its order; each is a heading with a text.
const TOLD: [&str; 6] = [
    "privacy-profile",
    "privacy-messages",
    "privacy-offers",
    "privacy-log",
    "privacy-never",
    "privacy-rights",
];

/// What is stored and why. Whoever has no profile can see what is stored all the same.
pub fn page(words: &Words, profile: Option<&Manager>) -> Post {
    let fields = TOLD
        .iter()
        .map(|key| EmbedField {
            name: words.text(key),
            value: words.attribute(key, "text"),
            inline: false,
        })
        .collect();
    let standing = match profile {
        Some(person) => words.say(
            "privacy-known",
            args! { "name" => escape(&person.name).into_owned() },
        ),
        None => words.text("privacy-unknown"),
    };
    let mut post = Post::embed(Embed {
        title: words.text("privacy-title"),
        description: standing,
        fields,
        footer: words.text("privacy-footer"),
        tone: Tone::Neutral,
    });
    let button =
        |action, key: &str, style| Button::new(Action::Privacy(action), words.text(key), style);
    let mut buttons = vec![button(
        PrivacyAction::ShowData,
        "button-show-data",
        Style::Primary,
    )];
    if profile.is_some() {
        buttons.push(button(
            PrivacyAction::Correct,
            "button-correct",
            Style::Secondary,
        ));
        buttons.push(button(
            PrivacyAction::AskErase,
            "button-erase-me",
            Style::Danger,
        ));
    }
    post.rows.push(Row::Buttons(buttons));
    post.fit()
}

/// What stands above the file with a person's data.
pub fn data(words: &Words) -> Post {
    Post::text(words.text("privacy-data")).fit()
}

/// Asks whether all about a person is to be erased, and says what that means.
pub fn ask_erase(words: &Words, person: &Manager, is_engaged: bool) -> Post {
    let name = escape(&person.name).into_owned();
    let mut text = words.say("erase-question", args! { "name" => name });
    if is_engaged {
        text = format!("{text}\n\n{}", words.text("erase-waits"));
    }
    let erase = Action::Privacy(PrivacyAction::Erase {
        manager: person.id.clone(),
    });
    let mut post = Post::text(text);
    post.rows.push(Row::Buttons(vec![
        Button::new(erase, words.text("button-confirm-erase"), Style::Danger),
        Button::new(Action::Dismiss, words.text("button-keep"), Style::Secondary),
    ]));
    post.fit()
}

/// An erasure was asked for; until it is due it can be taken back.
pub fn erasure_asked(
    words: &Words,
    guild: GuildId,
    manager: &ManagerId,
    due_at: Timestamp,
    is_engaged: bool,
) -> Post {
    let mut text = words.say("erase-asked", args! { "when" => moment(due_at) });
    if is_engaged {
        text = format!("{text}\n\n{}", words.text("erase-waits"));
    }
    let mut post = Post::text(text);
    let cancel = Action::Privacy(PrivacyAction::CancelErasure {
        guild,
        manager: manager.clone(),
    });
    post.rows.push(Row::Buttons(vec![Button::new(
        cancel,
        words.text("button-cancel-erasure"),
        Style::Secondary,
    )]));
    post.fit()
}

/// An erasure was taken back.
pub fn erasure_cancelled(words: &Words) -> Post {
    Post::text(words.text("erase-cancelled")).fit()
}

/// Stands where a message to or from the person stood.
pub fn stripped(words: &Words) -> Post {
    Post::text(words.text("erase-stripped")).fit()
}

/// The receipt for the person; it names nobody.
pub fn receipt(words: &Words, erasure: &Erasure, removed: Removed, done_at: Timestamp) -> Post {
    Post::embed(Embed {
        title: words.say(
            "receipt-title",
            args! { "number" => erasure.number.to_string() },
        ),
        description: words.say(
            "receipt-text",
            args! {
                "asked" => moment(erasure.asked_at),
                "done" => moment(done_at),
                "rows" => removed.rows,
                "messages" => removed.messages,
            },
        ),
        footer: words.text("receipt-footer"),
        tone: Tone::Good,
        ..Embed::default()
    })
    .fit()
}

/// The same for the desk that has asked.
pub fn erased_for_desk(words: &Words, number: ErasureNumber, removed: Removed) -> Post {
    Post::text(words.say(
        "erase-done-desk",
        args! {
            "number" => number.to_string(),
            "rows" => removed.rows,
            "messages" => removed.messages,
        },
    ))
    .fit()
}
