//! What is offered while someone types. Nothing here writes, and nothing fails: what cannot be found is not offered.

use super::{Caller, Desk, guilds::Guild};
use crate::{
    domain::{Locale, Manager},
    store::requests,
    vocabulary::folded,
};

/// The most that the chat platform shows.
const MOST: usize = 25;
/// The longest label that the chat platform shows.
const LABEL_LIMIT: usize = 100;

/// Something to pick instead of typing on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// What people see.
    pub label: String,
    /// What the command gets.
    pub value: String,
}

impl Suggestion {
    fn new(label: &str, value: impl Into<String>) -> Self {
        Self {
            label: label.chars().take(LABEL_LIMIT).collect(),
            value: value.into(),
        }
    }
}

impl Desk {
    /// Roles whose titles or other names hold what was typed, those that begin with it first.
    pub fn suggest_roles(&self, typed: &str, locale: &Locale) -> Vec<Suggestion> {
        let typed = folded(typed);
        let mut found: Vec<(u8, &str)> = Vec::new();
        for role in self.vocabulary.roles.entries() {
            let label = role.labels.get(locale.as_str());
            let names = role
                .labels
                .iter()
                .chain(role.aliases.iter())
                .map(|(_, name)| folded(name));
            let rank = names.filter_map(|name| rank(&name, &typed)).min();
            found.extend(rank.map(|rank| (rank, label)));
        }
        found.sort();
        found
            .into_iter()
            .take(MOST)
            .map(|(_, label)| Suggestion::new(label, label))
            .collect()
    }

    /// People of the roster whose name, id or role holds what was typed.
    pub async fn suggest_people(&self, by: &Caller, typed: &str) -> Vec<Suggestion> {
        let Ok(guild) = self.guild(by.guild).await else {
            return Vec::new();
        };
        if by.needs_desk(&guild.settings).is_err() {
            return Vec::new();
        }
        self.people_like(&guild, by, typed)
    }

    /// The same for the desk and for those who have an open request: they can see who was left out of its list.
    pub async fn suggest_anyone(&self, by: &Caller, typed: &str) -> Vec<Suggestion> {
        let Ok(guild) = self.guild(by.guild).await else {
            return Vec::new();
        };
        let may_see = by.is_desk(&guild.settings)
            || match self.meant(by, &guild, None).await {
                Ok(request) => !by.sees_no_names(&request, &guild.settings),
                Err(_) => false,
            };
        if !may_see {
            return Vec::new();
        }
        self.people_like(&guild, by, typed)
    }

    fn people_like(&self, guild: &Guild, by: &Caller, typed: &str) -> Vec<Suggestion> {
        self.find_people(guild, typed)
            .into_iter()
            .take(MOST)
            .map(|manager| {
                let role = manager
                    .roles
                    .first()
                    .and_then(|held| self.vocabulary.roles.get(&held.role));
                let role = role.map_or("", |entry| entry.labels.get(by.locale.as_str()));
                Suggestion::new(
                    &format!("{} · {role} · {}", manager.name, manager.home),
                    manager.id.as_str(),
                )
            })
            .collect()
    }

    /// Requests that are open, the newest first.
    pub async fn suggest_requests(&self, by: &Caller, typed: &str) -> Vec<(String, i64)> {
        let Ok(guild) = self.guild(by.guild).await else {
            return Vec::new();
        };
        if by.needs_requester(&guild.settings).is_err() {
            return Vec::new();
        }
        let Ok(mut reading) = self.store.read().await else {
            return Vec::new();
        };
        let open = requests::open_ones(&mut reading, by.guild, 100)
            .await
            .unwrap_or_default();
        let typed = folded(typed);
        open.into_iter()
            .map(|request| {
                let role = request
                    .brief
                    .role
                    .as_ref()
                    .map_or("?", |role| role.title.as_str());
                let city = request
                    .brief
                    .place
                    .as_ref()
                    .and_then(|place| place.city.as_deref())
                    .unwrap_or("");
                let label = format!("{} · {role} {city}", request.id);
                (
                    label.chars().take(LABEL_LIMIT).collect::<String>(),
                    request.id.0,
                )
            })
            .filter(|(label, _)| folded(label).contains(&typed))
            .take(MOST)
            .collect()
    }

    /// The languages that the bot speaks.
    pub fn suggest_locales(&self) -> Vec<Suggestion> {
        self.wording
            .all()
            .map(|words| Suggestion::new(words.locale().as_str(), words.locale().as_str()))
            .collect()
    }

    /// People in whose profile all the words stand, in the order of their names; all people where nothing was typed.
    pub(super) fn find_people<'a>(&self, guild: &'a Guild, query: &str) -> Vec<&'a Manager> {
        let query = folded(query);
        let words: Vec<&str> = query.split_whitespace().collect();
        let mut found: Vec<&Manager> = guild
            .roster
            .roster()
            .managers
            .iter()
            .map(AsRef::as_ref)
            .filter(|manager| words.is_empty() || self.mentions_all(manager, &words))
            .collect();
        found.sort_by(|a, b| a.name.cmp(&b.name).then_with(|| a.id.cmp(&b.id)));
        found
    }

    fn mentions_all(&self, manager: &Manager, words: &[&str]) -> bool {
        let mut text = folded(&format!(
            "{} {} {} {}",
            manager.name, manager.id, manager.home, manager.country
        ));
        let mut add = |name: &str| {
            text.push(' ');
            text.push_str(&folded(name));
        };
        for place in &self.vocabulary.places {
            if place.labels.iter().any(|(_, name)| name == manager.home) {
                place.labels.iter().for_each(|(_, name)| add(name));
            }
        }
        for held in &manager.roles {
            if let Some(role) = self.vocabulary.roles.get(&held.role) {
                role.labels
                    .iter()
                    .chain(role.aliases.iter())
                    .for_each(|(_, name)| add(name));
            }
        }
        for held in &manager.skills {
            if let Some(skill) = self.vocabulary.skills.get(&held.skill) {
                skill.labels.iter().for_each(|(_, name)| add(name));
            }
        }
        for industry in &manager.industries {
            if let Some(industry) = self.vocabulary.industries.get(industry) {
                industry.labels.iter().for_each(|(_, name)| add(name));
            }
        }
        for spoken in &manager.languages {
            if let Some(language) = self.vocabulary.languages.get(&spoken.code) {
                language.labels.iter().for_each(|(_, name)| add(name));
            }
        }
        words.iter().all(|word| text.contains(word))
    }
}

/// How well a name answers to what was typed: the smaller the better.
fn rank(name: &str, typed: &str) -> Option<u8> {
    if name == typed {
        Some(0)
    } else if name.starts_with(typed) {
        Some(1)
    } else if name.contains(typed) {
        Some(2)
    } else {
        None
    }
}
