//! What is kept of each guild in memory: its settings and its roster, ready to be matched.

use super::{Desk, Result};
use crate::{
    domain::{GuildId, GuildSettings, Locale, Manager, ManagerId, Request},
    intake,
    matching::{PreparedRoster, RosterChange},
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
    /// A person of the roster, by id.
    pub(super) fn person(&self, id: &ManagerId) -> Option<&Arc<Manager>> {
        self.roster.roster().find(id)
    }

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

/// After changes of more people than this a roster is read anew: that is quicker by then.
const MOST_CHANGES: usize = 2_000;

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
                    None => {
                        // Before anybody can ask in it, so that the first request finds its twin too.
                        self.remember_open(id).await?;
                        self.load(id).await
                    }
                }
            }
        }
    }

    /// Reads a guild anew after its settings or its roster have changed.
    pub(super) async fn reload(&self, id: GuildId) -> Result<Arc<Guild>> {
        let _alone = self.guilds.loading.lock().await;
        self.load(id).await
    }

    /// Takes over what changed on a roster since it was read, whoever changed it; without a rebuild.
    pub(super) async fn catch_up(&self, id: GuildId) -> Result<()> {
        let _alone = self.guilds.loading.lock().await;
        let Some(guild) = self.guilds.get(id) else {
            return Ok(());
        };
        let known = guild.roster.version();
        let changes = {
            let mut reading = self.store.read().await?;
            managers::changes_since(&mut reading, id, known).await?
        };
        if changes.read_anew || changes.put.len() + changes.removed.len() > MOST_CHANGES {
            return self.load(id).await.map(drop);
        }
        if changes.version > known {
            let removed = changes.removed.into_iter().map(RosterChange::Remove);
            let put = changes.put.into_iter().map(RosterChange::Put);
            let made: Vec<RosterChange> = removed.chain(put).collect();
            let roster = self.matcher.update(&guild.roster, changes.version, &made);
            let (settings, zone) = (guild.settings.clone(), guild.zone.clone());
            self.guilds.put(
                id,
                Guild {
                    settings,
                    zone,
                    roster,
                },
            );
        }
        Ok(())
    }

    /// Takes over what other processes changed on the rosters in memory, such as an import from the command line.
    pub async fn catch_up_with_others(&self) -> Result<()> {
        let versions = guilds::roster_versions(&mut self.store.read().await?).await?;
        for (id, version) in versions {
            let is_behind = self
                .guilds
                .get(id)
                .is_some_and(|guild| guild.roster.version() < version);
            if is_behind {
                self.catch_up(id).await?;
            }
        }
        Ok(())
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
