//! Help: every command, for those who may use it.

use super::{
    Embed, EmbedField, Post, Tone,
    commands::{command, typed},
    words::{Words, args},
};
use crate::domain::Standing;

/// The commands by who may use them, as paths of [`command`].
const SECTIONS: [(&str, &[&str]); 4] = [
    (
        "help-requester",
        &["request", "shortlist", "why_not", "privacy", "help"],
    ),
    ("help-manager", &["availability-show", "availability-set"]),
    (
        "help-desk",
        &[
            "board",
            "report",
            "roster-search",
            "roster-show",
            "roster-add",
            "roster-edit",
            "roster-remove",
            "roster-erase",
            "roster-import",
            "roster-export",
        ],
    ),
    (
        "help-admin",
        &[
            "setup-show",
            "setup-channels",
            "setup-roles",
            "setup-language",
            "setup-offers",
            "setup-defaults",
        ],
    ),
];

/// What the bot does and what one can type. Someone who may do more is shown more.
pub fn help(words: &Words, standing: Standing) -> Post {
    let sections = match standing {
        Standing::Requester | Standing::OwnerOrDesk | Standing::SelfOrDesk => 2,
        Standing::Desk => 3,
        Standing::Admin => 4,
    };
    let fields = SECTIONS
        .iter()
        .take(sections)
        .map(|(heading, commands)| EmbedField {
            name: words.text(heading),
            value: section(words, commands),
            inline: false,
        })
        .collect();
    Post::embed(Embed {
        title: words.text("help-title"),
        description: words.say("help-intro", args! { "menu" => words.text("menu-find") }),
        fields,
        footer: words.text("help-footer"),
        tone: Tone::Neutral,
    })
    .fit()
}

fn section(words: &Words, commands: &[&str]) -> String {
    let lines: Vec<String> = commands
        .iter()
        .map(|path| {
            let about = command(words, path).unwrap_or_default();
            format!("`/{}` {about}", typed(path))
        })
        .collect();
    lines.join("\n")
}
