//! What is kept of each guild in memory: its settings and its roster, ready to be matched.

use super::{Desk, Result};
use crate::{
    domain::{GuildId, GuildSettings, Locale, Request},
    intake,
    matching::PreparedRoster,
    store::{guilds, managers},
};
use jiff::{Timestamp, ZonedDateTime, tz::TimeZone};
use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};

/// A guild as it stands in the database.
#[derive(Debug)]
pub(super) struct Guild {
    pub(super) settings: GuildSettings,
    pub(super) zone: TimeZone,
    pub(super) roster: PreparedRoster,
}

impl Guild {
    /// A moment in the guild's own zone.
    pub(super) fn local(&self, at: Timestamp) -> ZonedDateTime {
        at.to_zoned_datetime(self.zone.clone())
    }

    /// What the reader of texts must know beside the text.
    pub(super) fn context<'a>(&self, now: &'a ZonedDateTime) -> intake::Context<'a> {
        intake::Context {
            now,
            country: self.settings.country,
            currency: self.settings.currency,
        }
    }

    /// The language of the public card of a request.
    pub(super) fn card_locale<'a>(&'a self, request: &'a Request) -> &'a Locale {
        self.settings.locale.as_ref().unwrap_or(&request.locale)
    }
}

/// The guilds that are in memory. A guild is replaced as a whole, so that nobody sees half of a change.
#[derive(Debug, Default)]
pub(super) struct Guilds {
    loaded: RwLock<HashMap<GuildId, Arc<Guild>>>,
    loading: tokio::sync::Mutex<()>,
}

impl Guilds {
    fn get(&self, guild: GuildId) -> Option<Arc<Guild>> {
        self.loaded
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .get(&guild)
            .cloned()
    }

    fn put(&self, id: GuildId, guild: Guild) -> Arc<Guild> {
        let guild = Arc::new(guild);
        self.loaded
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(id, Arc::clone(&guild));
        guild
    }
}

impl Desk {
    /// The guild as it stands, from memory if it is there.
    pub(super) async fn guild(&self, id: GuildId) -> Result<Arc<Guild>> {
        match self.guilds.get(id) {
            Some(guild) => Ok(guild),
            None => {
                let _alone = self.guilds.loading.lock().await;
                match self.guilds.get(id) {
                    Some(guild) => Ok(guild),
                    None => self.load(id).await,
                }
            }
        }
    }

    /// Reads a guild anew after its settings or its roster have changed.
    pub(super) async fn reload(&self, id: GuildId) -> Result<Arc<Guild>> {
        let _alone = self.guilds.loading.lock().await;
        self.load(id).await
    }

    async fn load(&self, id: GuildId) -> Result<Arc<Guild>> {
        let mut reading = self.store.read().await?;
        let settings = guilds::settings(&mut reading, id)
            .await?
            .unwrap_or_default();
        let roster = managers::roster(&mut reading, id).await?;
        let zone = TimeZone::get(&settings.zone).unwrap_or(TimeZone::UTC);
        Ok(self.guilds.put(
            id,
            Guild {
                settings,
                zone,
                roster: self.matcher.prepare(Arc::new(roster)),
            },
        ))
    }

    /// Makes sure that the guild has a row, which everything else about it hangs on.
    pub async fn welcome(&self, id: GuildId, at: Timestamp) -> Result<()> {
        let mut tx = self.store.begin().await?;
        guilds::ensure(&mut tx, id, at).await?;
        Ok(tx.commit().await?)
    }
}
