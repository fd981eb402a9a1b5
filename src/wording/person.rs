//! A person of the roster in words: what a profile, a search result and a form say alike.

use super::{
    escape::escape,
    names::Names,
    words::{Words, args},
};
use crate::{
    domain::{
        Availability, Commitment, CommitmentKind, Firmness, HeldRole, Level, Manager, Rate,
        SpokenLanguage, TravelScope, Window,
    },
    vocabulary::Vocabulary,
};
use jiff::{Timestamp, civil::Date};

/// Writes about people in one language.
pub(super) struct PersonText<'a> {
    pub(super) words: &'a Words,
    pub(super) names: Names<'a>,
    pub(super) today: Date,
}

impl<'a> PersonText<'a> {
    pub(super) fn new(words: &'a Words, vocabulary: &'a Vocabulary, today: Date) -> Self {
        Self {
            words,
            names: Names::new(words, vocabulary),
            today,
        }
    }

    /// "Chief Financial Officer (board), Finance Director (director)".
    pub(super) fn roles(&self, roles: &[HeldRole]) -> String {
        let all: Vec<String> = roles
            .iter()
            .map(|held| {
                let level = self.words.text(match held.level {
                    Level::Board => "level-board",
                    Level::Director => "level-director",
                    Level::Head => "level-head",
                    Level::Manager => "level-manager",
                });
                format!("{} ({level})", self.names.role(&held.role))
            })
            .collect();
        all.join(", ")
    }

    /// The roles alone, as people write them.
    pub(super) fn role_names(&self, roles: &[HeldRole]) -> String {
        let all: Vec<String> = roles
            .iter()
            .map(|held| self.names.role(&held.role))
            .collect();
        all.join(", ")
    }

    pub(super) fn languages(&self, languages: &[SpokenLanguage]) -> String {
        let all: Vec<String> = languages
            .iter()
            .map(|spoken| {
                format!(
                    "{} {}",
                    self.names.language(&spoken.code),
                    self.words.level(spoken.level)
                )
            })
            .collect();
        all.join(", ")
    }

    /// "Augsburg, Germany".
    pub(super) fn home(&self, manager: &Manager) -> String {
        let country = self.names.country(manager.country);
        if manager.home.is_empty() {
            return country;
        }
        let town = self.names.town(&manager.home, Some(manager.country));
        format!("{town}, {country}")
    }

    /// How far the person travels, and how often comes on site.
    pub(super) fn travel(&self, manager: &Manager) -> String {
        let scope = match &manager.travel {
            TravelScope::Radius(km) => self.words.say("travel-radius", args! { "n" => *km }),
            TravelScope::Countries(countries) => {
                let all: Vec<String> = countries
                    .iter()
                    .map(|country| self.names.country(*country))
                    .collect();
                all.join(", ")
            }
            TravelScope::Europe => self.words.text("travel-europe"),
            TravelScope::World => self.words.text("travel-world"),
        };
        let onsite = match manager.onsite_days {
            0 => self.words.text("mode-remote"),
            days => self.words.say(
                "onsite-days",
                args! { "n" => days, "days" => days.to_string() },
            ),
        };
        format!("{scope} · {onsite}")
    }

    /// What the person asks for; the least that would be accepted is never said.
    pub(super) fn rate(&self, rate: Option<&Rate>) -> String {
        let Some(rate) = rate else {
            return self.words.text("rate-unknown");
        };
        self.words.say(
            "rate-exact",
            args! {
                "amount" => self.words.money(rate.wish, Some(rate.currency)),
                "per" => self.words.per(rate.per),
            },
        )
    }

    /// When the person is free: a line for each window.
    pub(super) fn availability(&self, availability: &Availability) -> String {
        match availability {
            Availability::Unknown => self.words.text("availability-unknown"),
            Availability::NotLooking { .. } => self.words.text("availability-not-looking"),
            Availability::Free(windows) if windows.is_empty() => {
                self.words.text("availability-unknown")
            }
            Availability::Free(windows) => {
                let lines: Vec<String> = windows.iter().map(|window| self.window(window)).collect();
                lines.join("\n")
            }
        }
    }

    fn window(&self, window: &Window) -> String {
        let free = if window.from <= self.today {
            self.words.text("free-now")
        } else {
            let date = self.words.weekday_date(window.from, self.today);
            self.words.say("free-from", args! { "date" => date })
        };
        let until = window
            .until
            .map(|until| self.until(until))
            .unwrap_or_default();
        let soft = match window.firmness {
            Firmness::Firm => None,
            Firmness::Soft => Some(self.words.text("availability-soft")),
        };
        let note = window.note.as_deref().map(|note| {
            self.words
                .say("quote", args! { "text" => escape(note).into_owned() })
        });
        let head = format!("{free} {until}");
        let parts = [
            Some(head.trim_end().to_owned()),
            Some(self.words.days(window.days_per_week)),
            soft,
            note,
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    fn until(&self, until: Date) -> String {
        let date = self.words.date(until, self.today);
        self.words.say("until", args! { "date" => date })
    }

    /// What takes a person's days: a line for each.
    pub(super) fn commitments(&self, commitments: &[Commitment]) -> String {
        let lines: Vec<String> = commitments.iter().map(|one| self.commitment(one)).collect();
        lines.join("\n")
    }

    fn commitment(&self, commitment: &Commitment) -> String {
        let kind = self.words.text(match commitment.kind {
            CommitmentKind::Hold => "commitment-hold",
            CommitmentKind::Engagement => "commitment-engagement",
            CommitmentKind::Block => "commitment-block",
        });
        let from = self.words.date(commitment.from, self.today);
        let from = self.words.say("dates-from", args! { "date" => from });
        let until = commitment
            .until
            .map(|until| format!(" {}", self.until(until)))
            .unwrap_or_default();
        let days = self.words.days(commitment.days_per_week);
        format!("{kind} {from}{until} · {days}")
    }
}

/// When the availability was stated last.
pub(super) fn stated_at(availability: &Availability) -> Option<Timestamp> {
    match availability {
        Availability::Unknown => None,
        Availability::NotLooking { stated_at } => Some(*stated_at),
        Availability::Free(windows) => windows.iter().map(|window| window.stated_at).max(),
    }
}
