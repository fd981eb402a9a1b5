//! The roster: profiles, searches, forms and exports.

use super::{
    Action, Button, Embed, EmbedField, Form, Input, Menu, MenuOption, Post, Row, Style, Tone,
    candidate::track_record,
    escape::{escape, plain, unescape},
    format::moment,
    forms::input,
    person::{PersonText, stated_at},
    why::{page_of, pager},
    words::{Words, args},
};
use crate::{domain::Manager, vocabulary::Vocabulary};
use jiff::civil::Date;

/// A person's profile, with buttons for whoever may change it.
pub fn profile(
    words: &Words,
    manager: &Manager,
    vocabulary: &Vocabulary,
    today: Date,
    may_change: bool,
) -> Post {
    let text = PersonText::new(words, vocabulary, today);
    let names = &text.names;
    let join = |all: Vec<String>| all.join(", ");
    let situations = manager.situations.iter().map(|one| names.situation(*one));
    let industries = |ids: &[_]| join(ids.iter().map(|id| names.industry(id)).collect());
    let availability = match stated_at(&manager.availability) {
        None => text.availability(&manager.availability),
        Some(at) => format!(
            "{}\n{}",
            text.availability(&manager.availability),
            words.say("availability-as-of", args! { "moment" => moment(at) })
        ),
    };
    let fields = [
        ("field-role", text.roles(&manager.roles)),
        (
            "profile-skills",
            names.skills(manager.skills.iter().map(|held| &held.skill)),
        ),
        ("field-industries", industries(&manager.industries)),
        ("field-situation", join(situations.collect())),
        ("field-languages", text.languages(&manager.languages)),
        ("profile-home", text.home(manager)),
        ("profile-travel", text.travel(manager)),
        ("field-rate", text.rate(manager.rate.as_ref())),
        ("profile-availability", availability),
        (
            "profile-commitments",
            text.commitments(&manager.commitments),
        ),
        (
            "profile-track-record",
            track_record(words, &manager.track_record).unwrap_or_default(),
        ),
        ("profile-refuses", industries(&manager.refused_industries)),
        (
            "field-off-limits",
            join(
                manager
                    .off_limits
                    .iter()
                    .map(|name| escape(name).into_owned())
                    .collect(),
            ),
        ),
    ];
    let mut post = Post::embed(Embed {
        title: escape(&manager.name).into_owned(),
        description: escape(&manager.summary).into_owned(),
        fields: fields
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(key, value)| EmbedField {
                name: words.text(key),
                value,
                inline: false,
            })
            .collect(),
        footer: plain(manager.id.as_str()).into_owned(),
        tone: Tone::Neutral,
    });
    if may_change {
        let id = || manager.id.clone();
        post.rows.push(Row::Buttons(vec![
            Button::new(
                Action::EditProfile { manager: id() },
                words.text("button-edit-profile"),
                Style::Secondary,
            ),
            Button::new(
                Action::EditAvailability { manager: id() },
                words.text("button-edit-availability"),
                Style::Secondary,
            ),
            Button::new(
                Action::AskRemove { manager: id() },
                words.text("button-remove"),
                Style::Danger,
            ),
        ]));
    }
    post.fit()
}

/// A page of a search in the roster.
#[derive(Clone, Copy, Debug)]
pub struct SearchPage<'a> {
    /// What was searched for.
    pub query: &'a str,
    /// The people of this page.
    pub people: &'a [&'a Manager],
    /// How many were found in all.
    pub found: usize,
    /// The page, from 0.
    pub page: u16,
    /// How many pages there are.
    pub pages: u16,
}

/// A page of a search, with a menu that opens a profile.
pub fn search_results(
    words: &Words,
    search: &SearchPage<'_>,
    vocabulary: &Vocabulary,
    today: Date,
) -> Post {
    let text = PersonText::new(words, vocabulary, today);
    let lines: Vec<String> = search
        .people
        .iter()
        .map(|manager| {
            format!(
                "**{}** · {} · {}\n{}",
                escape(&manager.name),
                text.role_names(manager.roles.get(..1).unwrap_or_default()),
                text.home(manager),
                text.availability(&manager.availability)
            )
        })
        .collect();
    let mut post = Post::embed(Embed {
        title: words.say("search-title", args! { "n" => search.found }),
        description: if lines.is_empty() {
            words.text("search-nobody")
        } else {
            lines.join("\n")
        },
        footer: page_of(words, search.page, search.pages),
        ..Embed::default()
    });
    let options: Vec<MenuOption> = search
        .people
        .iter()
        .map(|manager| MenuOption {
            label: plain(&manager.name).into_owned(),
            value: manager.id.to_string(),
            description: text.role_names(manager.roles.get(..1).unwrap_or_default()),
        })
        .collect();
    post.rows.push(Row::Menu(Menu {
        action: Action::OpenProfile,
        placeholder: words.text("menu-open-profile"),
        options,
        min: 1,
        max: 1,
    }));
    post.rows
        .extend(pager(words, search.page, search.pages, |page| {
            Action::RosterPage {
                query: search.query.to_owned(),
                page,
            }
        }));
    post.fit()
}

/// The form of a new profile. Its inputs are `name`, `roles`, `home`, `skills` (with languages) and `rate`.
pub fn add_form(words: &Words) -> Form {
    Form {
        action: Action::AddProfile,
        title: words.text("form-add-profile"),
        inputs: inputs(words, [const { String::new() }; 5]),
    }
    .fit()
}

/// A profile as a form, with the inputs of [`add_form`].
pub fn profile_form(
    words: &Words,
    manager: &Manager,
    vocabulary: &Vocabulary,
    today: Date,
) -> Form {
    let text = PersonText::new(words, vocabulary, today);
    let skills = text
        .names
        .skills(manager.skills.iter().map(|held| &held.skill));
    let know_how = [text.languages(&manager.languages), skills];
    let know_how: Vec<String> = know_how
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    let rate = manager.rate.as_ref().map(|rate| text.rate(Some(rate)));
    let values = [
        plain(&manager.name).into_owned(),
        unescape(&text.role_names(&manager.roles)),
        unescape(&text.home(manager)),
        unescape(&know_how.join(", ")),
        rate.unwrap_or_default(),
    ];
    Form {
        action: Action::SubmitProfile {
            manager: manager.id.clone(),
        },
        title: words.text("form-edit-profile"),
        inputs: inputs(words, values),
    }
    .fit()
}

fn inputs(words: &Words, values: [String; 5]) -> Vec<Input> {
    let lines = [
        ("name", "input-name", true),
        ("roles", "input-roles", true),
        ("home", "input-home", true),
        ("skills", "input-know-how", false),
        ("rate", "input-asked-rate", false),
    ];
    lines
        .into_iter()
        .zip(values)
        .map(|((key, message, required), value)| Input {
            required,
            paragraph: key == "skills",
            max_length: if key == "skills" { 1000 } else { 200 },
            ..input(words, key, message, value)
        })
        .collect()
}

/// A profile was added or changed.
pub fn saved(words: &Words, manager: &Manager) -> Post {
    said(words, "profile-saved", &manager.name)
}

/// Asks whether a person is to be removed.
pub fn ask_remove(words: &Words, manager: &Manager) -> Post {
    let mut post = said(words, "remove-question", &manager.name);
    let remove = Action::ConfirmRemove {
        manager: manager.id.clone(),
    };
    post.rows.push(Row::Buttons(vec![
        Button::new(remove, words.text("button-confirm-remove"), Style::Danger),
        Button::new(Action::Dismiss, words.text("button-keep"), Style::Secondary),
    ]));
    post.fit()
}

/// A person was removed.
pub fn removed(words: &Words, name: &str) -> Post {
    said(words, "profile-removed", name)
}

fn said(words: &Words, key: &str, name: &str) -> Post {
    Post::text(words.say(key, args! { "name" => escape(name).into_owned() })).fit()
}

/// What stands above the file of an export.
pub fn exported(words: &Words, people: usize) -> Post {
    Post::text(words.say("export-done", args! { "n" => people })).fit()
}
