//! When people are free, as they or the desk state it.

use super::{Answer, Caller, Desk, Outcome, Pressed, Result, guilds::Guild};
use crate::{
    domain::{Availability, DaysPerWeek, Fact, Firmness, Manager, ManagerId, Refusal, Window},
    intake::{AvailabilityReading, Context},
    wording::availability as words,
};
use jiff::Timestamp;
use std::sync::Arc;

/// The load where none is stated, in days a week.
const FULL_WEEK: f32 = 5.0;
/// The longest note.
const NOTE_LIMIT: usize = 300;

impl Desk {
    /// Shows when a person is free; without a name, the person who asks.
    pub async fn show_availability(
        &self,
        by: &Caller,
        person: Option<&str>,
        now: Timestamp,
    ) -> Result<Outcome> {
        let guild = self.guild(by.guild).await?;
        let manager = self.kept(by, &guild, person)?;
        let today = guild.local(now).date();
        Ok(Outcome::private(words::shown(
            self.words(&by.locale),
            &manager,
            self.vocabulary,
            today,
        )))
    }

    /// States in words when a person is free: "from Monday, 3 days a week, until end of March".
    pub async fn set_availability(
        &self,
        by: &Caller,
        person: Option<&str>,
        when: &str,
        now: Timestamp,
    ) -> Result<Outcome> {
        let guild = self.guild(by.guild).await?;
        let manager = self.kept(by, &guild, person)?;
        self.state(by, &guild, &manager, when, None, now).await
    }

    pub(super) async fn availability_form(&self, by: &Caller, id: &ManagerId) -> Result<Outcome> {
        let guild = self.guild(by.guild).await?;
        let manager = self.kept(by, &guild, Some(id.as_str()))?;
        let form = words::form(self.words(&by.locale), &manager);
        Ok(Outcome {
            answer: Answer::Form(form),
            posts: Vec::new(),
        })
    }

    pub(super) async fn submit_availability(
        &self,
        pressed: &Pressed,
        id: &ManagerId,
        now: Timestamp,
    ) -> Result<Outcome> {
        let by = &pressed.by;
        let guild = self.guild(by.guild).await?;
        let manager = self.kept(by, &guild, Some(id.as_str()))?;
        let note = pressed.input("note");
        if note.chars().count() > NOTE_LIMIT {
            return Err(Refusal::TextTooLong {
                max: NOTE_LIMIT as u32,
            }
            .into());
        }
        let note = (!note.is_empty()).then(|| note.to_owned());
        let local = guild.local(now);
        let context = guild.context(&local);
        let from = self
            .day(pressed.input("from"), &context)?
            .ok_or(Refusal::Empty)?;
        let until = self.day(pressed.input("until"), &context)?;
        let days_per_week = days(pressed.input("days"))?.map(|days| DaysPerWeek {
            min: Some(days),
            max: Some(days),
        });
        let stated = AvailabilityReading {
            from: Some(from),
            until,
            days_per_week,
            ..AvailabilityReading::default()
        };
        self.write(by, &guild, &manager, &stated, note, now).await
    }

    async fn state(
        &self,
        by: &Caller,
        guild: &Guild,
        manager: &Manager,
        when: &str,
        note: Option<String>,
        now: Timestamp,
    ) -> Result<Outcome> {
        let local = guild.local(now);
        let read = self.reader.read_availability(when, &guild.context(&local));
        if !read.not_available
            && read.from.is_none()
            && read.until.is_none()
            && read.days_per_week.is_none()
        {
            return Err(Refusal::BadDate {
                text: when.to_owned(),
            }
            .into());
        }
        self.write(by, guild, manager, &read, note, now).await
    }

    async fn write(
        &self,
        by: &Caller,
        guild: &Guild,
        manager: &Manager,
        stated: &AvailabilityReading,
        note: Option<String>,
        now: Timestamp,
    ) -> Result<Outcome> {
        let today = guild.local(now).date();
        let from = stated.from.unwrap_or(today);
        if stated.until.is_some_and(|until| until < from) {
            return Err(Refusal::EndBeforeStart.into());
        }
        let availability = if stated.not_available {
            Availability::NotLooking { stated_at: now }
        } else {
            Availability::Free(vec![Window {
                from,
                until: stated.until,
                days_per_week: stated
                    .days_per_week
                    .and_then(|days| days.max.or(days.min))
                    .unwrap_or(FULL_WEEK),
                firmness: Firmness::Firm,
                note,
                stated_at: now,
            }])
        };
        let changed = Manager {
            availability,
            ..manager.clone()
        };
        self.write_person(by, &changed, &Fact::AvailabilityStated, now)
            .await?;
        let words = self.words(&by.locale);
        Ok(Outcome::private(words::changed(
            words,
            &manager.availability,
            &changed,
            self.vocabulary,
            today,
        )))
    }

    /// The person that is named, or who asks; whose it is and the desk may see and change it.
    pub(super) fn kept(
        &self,
        by: &Caller,
        guild: &Guild,
        person: Option<&str>,
    ) -> Result<Arc<Manager>> {
        let manager = match person {
            Some(given) => self.person(guild, given)?,
            None => {
                let people = &guild.roster.roster().managers;
                let own = people.iter().find(|manager| manager.user == Some(by.user));
                own.cloned().ok_or_else(|| Refusal::NoProfile)?
            }
        };
        by.needs_keeper(&manager, &guild.settings)?;
        Ok(manager)
    }

    pub(super) fn day(
        &self,
        given: &str,
        context: &Context<'_>,
    ) -> Result<Option<jiff::civil::Date>> {
        if given.is_empty() {
            return Ok(None);
        }
        let bad = || Refusal::BadDate {
            text: given.to_owned(),
        };
        if let Ok(date) = given.parse() {
            return Ok(Some(date));
        }
        let start = self.brief_of(given, context).start.ok_or_else(bad)?;
        Ok(Some(start.earliest.or(start.latest).ok_or_else(bad)?))
    }
}

fn days(given: &str) -> Result<Option<f32>> {
    if given.is_empty() {
        return Ok(None);
    }
    match given.replace(',', ".").parse() {
        Ok(days) if (0.5..=7.0).contains(&days) => Ok(Some(days)),
        _ => Err(Refusal::BadNumber {
            text: given.to_owned(),
            min: 1,
            max: 7,
        }
        .into()),
    }
}
