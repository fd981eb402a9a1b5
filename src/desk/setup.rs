//! A guild's settings, and the help that depends on who asks.

use super::{Answer, Caller, Desk, Outcome, Pressed, Result};
use crate::{
    domain::{Actor, ChannelId, Fact, GuildSettings, Locale, Refusal, Standing},
    store::{guilds, log},
    wording::{help, setup},
};
use jiff::{Timestamp, tz::TimeZone};

/// The most channels that a guild can have watched.
const MOST_WATCHED: usize = 50;

/// The longest time for which an offer keeps a person's days: two weeks.
const MOST_HOURS: u32 = 14 * 24;

/// A change of the settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SetupChange {
    /// Reads free text in a channel, or stops doing so.
    Watch {
        /// The channel.
        channel: ChannelId,
        /// Whether to read it.
        watch: bool,
    },
    /// Whose members are the desk, and whose may open requests; what is not given stays.
    Roles {
        /// The desk.
        desk: Option<u64>,
        /// Those who may open requests.
        requester: Option<u64>,
    },
    /// How people are offered; what is not given stays.
    Offers {
        /// How long an offer keeps a person's days, in hours.
        hours: Option<u32>,
        /// The same in a crisis, in minutes.
        crisis_minutes: Option<u32>,
        /// Whether lists are blind.
        blind: Option<bool>,
    },
    /// The language of public cards; anything that is no language makes it that of each request.
    Language(String),
}

fn within(given: u32, most: u32) -> Result<u32> {
    if (1..=most).contains(&given) {
        return Ok(given);
    }
    Err(Refusal::BadNumber {
        text: given.to_string(),
        min: 1,
        max: most.into(),
    }
    .into())
}

impl Desk {
    /// Shows the settings.
    pub async fn show_setup(&self, by: &Caller) -> Result<Outcome> {
        by.needs_admin()?;
        let guild = self.guild(by.guild).await?;
        Ok(Outcome::private(setup::shown(
            self.words(&by.locale),
            &guild.settings,
            self.vocabulary,
        )))
    }

    /// The defaults as a form.
    pub async fn setup_form(&self, by: &Caller) -> Result<Outcome> {
        by.needs_admin()?;
        let guild = self.guild(by.guild).await?;
        let form = setup::form(self.words(&by.locale), &guild.settings);
        Ok(Outcome {
            answer: Answer::Form(form),
            posts: Vec::new(),
        })
    }

    /// Changes one setting.
    pub async fn change_setup(
        &self,
        by: &Caller,
        change: SetupChange,
        now: Timestamp,
    ) -> Result<Outcome> {
        by.needs_admin()?;
        let mut settings = self.guild(by.guild).await?.settings.clone();
        match change {
            SetupChange::Watch { channel, watch } => {
                settings.watched.retain(|known| *known != channel);
                if watch {
                    settings.watched.push(channel);
                }
                if settings.watched.len() > MOST_WATCHED {
                    let most = MOST_WATCHED as i64;
                    let text = settings.watched.len().to_string();
                    return Err(Refusal::BadNumber {
                        text,
                        min: 0,
                        max: most,
                    }
                    .into());
                }
            }
            SetupChange::Roles { desk, requester } => {
                if let Some(role) = desk {
                    settings.desk_roles = vec![role];
                }
                if let Some(role) = requester {
                    settings.requester_roles = vec![role];
                }
            }
            SetupChange::Offers {
                hours,
                crisis_minutes,
                blind,
            } => {
                settings.blind = blind.unwrap_or(settings.blind);
                if let Some(hours) = hours {
                    settings.hold_minutes = within(hours, MOST_HOURS)? * 60;
                }
                if let Some(minutes) = crisis_minutes {
                    settings.crisis_hold_minutes = within(minutes, MOST_HOURS * 60)?;
                }
            }
            SetupChange::Language(given) => settings.locale = self.locale(&given),
        }
        self.write_settings(by, settings, now).await
    }

    pub(super) async fn submit_setup(&self, pressed: &Pressed, now: Timestamp) -> Result<Outcome> {
        let by = &pressed.by;
        by.needs_admin()?;
        let mut settings = self.guild(by.guild).await?.settings.clone();
        let given = |key| pressed.input(key);
        settings.locale = self.locale(given("language"));
        if TimeZone::get(given("zone")).is_err() {
            return Err(Refusal::BadZone {
                text: given("zone").to_owned(),
            }
            .into());
        }
        given("zone").clone_into(&mut settings.zone);
        settings.country = optional(given("country"))?;
        settings.currency = optional(given("currency"))?;
        settings.shown = match given("shown").parse() {
            Ok(shown @ 1..=5) => shown,
            _ => {
                return Err(Refusal::BadNumber {
                    text: given("shown").to_owned(),
                    min: 1,
                    max: 5,
                }
                .into());
            }
        };
        self.write_settings(by, settings, now).await
    }

    /// What the bot can do for this person.
    pub async fn help(&self, by: &Caller) -> Result<Outcome> {
        let guild = self.guild(by.guild).await?;
        let standing = if by.manages_guild {
            Standing::Admin
        } else if by.is_desk(&guild.settings) {
            Standing::Desk
        } else {
            Standing::Requester
        };
        Ok(Outcome::private(help::help(
            self.words(&by.locale),
            standing,
        )))
    }

    pub(super) async fn write_settings(
        &self,
        by: &Caller,
        settings: GuildSettings,
        now: Timestamp,
    ) -> Result<Outcome> {
        let mut tx = self.store.begin().await?;
        guilds::ensure(&mut tx, by.guild, now).await?;
        guilds::set(&mut tx, by.guild, &settings).await?;
        log::append(
            &mut tx,
            by.guild,
            log::About::default(),
            Actor::User(by.user),
            &Fact::SettingsChanged,
            now,
        )?;
        tx.commit().await?;
        self.reload(by.guild).await?;
        Ok(Outcome::private(setup::changed(
            self.words(&by.locale),
            &settings,
            self.vocabulary,
        )))
    }

    /// A language that the bot speaks; `None` for anything else.
    fn locale(&self, given: &str) -> Option<Locale> {
        let locale: Locale = given
            .trim()
            .parse()
            .unwrap_or_else(|never: std::convert::Infallible| match never {});
        self.wording.speaks(&locale).then_some(locale)
    }
}

fn optional<T: std::str::FromStr>(given: &str) -> Result<Option<T>> {
    if given.is_empty() {
        return Ok(None);
    }
    let known = given.parse().map_err(|_| Refusal::UnknownTerm {
        text: given.to_owned(),
        suggestion: None,
    })?;
    Ok(Some(known))
}
