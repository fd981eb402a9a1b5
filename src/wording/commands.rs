//! What the platform shows of commands while they are typed.
//!
//! Names of commands and options are the same in every language, so that people of one team can tell each other what to
//! type; what they mean is told in each reader's language.

use super::words::Words;

/// The path of a command that stands within another one, if any: `roster-search`, `why_not`.
pub fn path(within: &str, name: &str) -> String {
    let name = name.replace('-', "_");
    if within.is_empty() {
        name
    } else {
        format!("{within}-{name}")
    }
}

/// A command as it is typed, by its path: `roster search`, `why-not`.
pub fn typed(path: &str) -> String {
    path.replace('-', " ").replace('_', "-")
}

/// What a command does, by its path: `roster-search`. `None` where nothing is said of it.
pub fn command(words: &Words, path: &str) -> Option<String> {
    let key = format!("command-{path}");
    words.has(&key).then(|| words.text(&key))
}

/// What an option of a command means: `option(words, "request", "place")`. `None` where nothing is said of it.
pub fn option(words: &Words, path: &str, option: &str) -> Option<String> {
    words.find_attribute(&format!("command-{path}"), option)
}

/// The name of the menu entry on a message that makes it a request.
pub fn message_menu(words: &Words) -> String {
    words.text("menu-find")
}
