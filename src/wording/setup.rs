//! A guild's settings: shown, changed, and the form for its defaults.

use super::{
    Action, Button, Embed, Form, Post, Row, Style, Tone,
    escape::escape,
    forms::input,
    names::Names,
    offer::stretch,
    words::{Words, args},
};
use crate::{domain::GuildSettings, vocabulary::Vocabulary};

/// How a guild is set up, and what is still to do.
pub fn shown(words: &Words, settings: &GuildSettings, vocabulary: &Vocabulary) -> Post {
    page(words, settings, vocabulary, words.text("setup-hint"))
}

/// How a guild is set up after a change.
pub fn changed(words: &Words, settings: &GuildSettings, vocabulary: &Vocabulary) -> Post {
    page(words, settings, vocabulary, words.text("setup-saved"))
}

/// The defaults as a form. Its inputs are `language`, `zone`, `country`, `currency` and `shown`.
pub fn form(words: &Words, settings: &GuildSettings) -> Form {
    let country = settings.country.map(|country| country.to_string());
    let currency = settings.currency.map(|currency| currency.to_string());
    let values = [
        (
            "language",
            "input-language",
            settings
                .locale
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
        ),
        ("zone", "input-zone", settings.zone.clone()),
        ("country", "input-country", country.unwrap_or_default()),
        ("currency", "input-currency", currency.unwrap_or_default()),
        ("shown", "input-shown", settings.shown.to_string()),
    ];
    Form {
        action: Action::SubmitSetup,
        title: words.text("form-setup"),
        inputs: values
            .into_iter()
            .map(|(key, message, value)| input(words, key, message, value))
            .collect(),
    }
    .fit()
}

fn page(
    words: &Words,
    settings: &GuildSettings,
    vocabulary: &Vocabulary,
    description: String,
) -> Post {
    let names = Names::new(words, vocabulary);
    let list = |all: Vec<String>, none: &str| {
        if all.is_empty() {
            words.text(none)
        } else {
            all.join(", ")
        }
    };
    let channels = settings.watched.iter().map(|id| format!("<#{id}>"));
    let roles = |ids: &[u64]| ids.iter().map(|id| format!("<@&{id}>")).collect();
    let country = settings.country.map(|country| names.country(country));
    let currency = settings.currency.map(|currency| currency.to_string());
    let lines = [
        (
            "setup-channels",
            list(channels.collect(), "setup-no-channels"),
        ),
        (
            "setup-desk",
            list(roles(&settings.desk_roles), "setup-no-desk"),
        ),
        (
            "setup-requesters",
            list(roles(&settings.requester_roles), "setup-everyone"),
        ),
        (
            "setup-language",
            settings.locale.as_ref().map_or_else(
                || words.text("setup-language-of-request"),
                |locale| words.language_name(locale),
            ),
        ),
        ("setup-zone", escape(&settings.zone).into_owned()),
        (
            "setup-country",
            list(country.into_iter().collect(), "setup-none"),
        ),
        (
            "setup-currency",
            list(currency.into_iter().collect(), "setup-none"),
        ),
        ("setup-shown", settings.shown.to_string()),
    ]
    .map(|(key, value)| words.say(key, args! { "value" => value }));
    let holds = words.say(
        "setup-holds",
        args! {
            "hold" => stretch(words, settings.hold_minutes),
            "crisis" => stretch(words, settings.crisis_hold_minutes),
        },
    );
    let names = words.text(if settings.blind {
        "setup-blind"
    } else {
        "setup-named"
    });
    let mut post = Post::embed(Embed {
        title: words.text("setup-title"),
        description: format!("{description}\n\n{}\n{holds}\n{names}", lines.join("\n")),
        tone: Tone::Neutral,
        ..Embed::default()
    });
    post.rows.push(Row::Buttons(vec![Button::new(
        Action::EditSetup,
        words.text("button-edit-setup"),
        Style::Secondary,
    )]));
    post.fit()
}
