//! The erasure of a person: asked for, taken back within a day, done.
//!
//! Offers that are pending are taken back as the erasure is done, as the desk would take them back. Whoever is engaged is
//! erased when the engagement is over: until then the firm needs to know who sits in the client's chair.

use super::{
    Answer, Caller, Desk, Outcome, Result,
    guilds::Guild,
    offers::{Step, body_of},
};
use crate::{
    domain::{
        Actor, Erasure, ErasureNumber, ErasureState, Fact, GuildId, Locale, Manager, ManagerId,
        Offer, OfferId, OfferState, OfferStep, Refusal, RequestId, Traces,
    },
    store::{
        Tx, erasures, guilds, log, managers, offers,
        posts::{self, Destination, Outgoing, Wanted},
        timers,
    },
    wording::privacy as words,
};
use jiff::{SignedDuration, Timestamp};
use std::{collections::BTreeSet, sync::Arc};
use tracing::warn;

/// How long an erasure can be taken back.
const GRACE: SignedDuration = SignedDuration::from_hours(24);
/// How long an erasure that cannot be done yet is put off at a time.
const PUT_OFF: SignedDuration = SignedDuration::from_hours(24);
/// How soon the file is tried to be written anew after somebody has kept it from that.
const SCRUB_AGAIN: SignedDuration = SignedDuration::from_mins(1);
/// Which of the posts of its cause the word to the person is, and which that to the desk.
const PERSON_PLACE: u8 = 3;
const DESK_PLACE: u8 = 4;

/// The name of an erasure's timer, and of the word about it in the outbox.
fn erasure_key(number: ErasureNumber) -> String {
    format!("erasure/{number}")
}

/// The erasure that a name stands for.
pub(super) fn erasure_of_key(key: &str) -> Option<ErasureNumber> {
    let number = key.strip_prefix("erasure/")?;
    number.parse().ok().map(ErasureNumber)
}

fn later(now: Timestamp, by: SignedDuration) -> Timestamp {
    now.saturating_add(by).unwrap_or(Timestamp::MAX)
}

impl Desk {
    /// Asks whether all about a person is to be erased; without a name, about the person who asks.
    pub async fn ask_erase(&self, by: &Caller, person: Option<&str>) -> Result<Outcome> {
        let guild = self.guild(by.guild).await?;
        let manager = self.kept(by, &guild, person)?;
        let engaged = self.is_engaged(by.guild, &manager.id).await?;
        Ok(Outcome::private(words::ask_erase(
            self.words(&by.locale),
            &manager,
            engaged,
        )))
    }

    async fn is_engaged(&self, guild: GuildId, manager: &ManagerId) -> Result<bool> {
        let known = offers::of_person(&mut self.store.read().await?, guild, manager).await?;
        Ok(known.iter().any(is_engagement))
    }

    /// Begins the erasure: after a day it is done. The person is told where they have an account.
    pub(super) async fn start_erasure(
        &self,
        by: &Caller,
        id: &ManagerId,
        now: Timestamp,
    ) -> Result<Outcome> {
        let guild = self.guild(by.guild).await?;
        let manager = self.kept(by, &guild, Some(id.as_str()))?;
        let engaged = self.is_engaged(by.guild, id).await?;
        let mut tx = self.store.begin().await?;
        let (due_at, posts) = match erasures::pending(&mut tx, by.guild, id).await? {
            Some(pending) => (pending.due_at, Vec::new()),
            None => {
                let due_at = later(now, GRACE);
                let told = self
                    .begin_erasure(&mut tx, by, &guild, &manager, engaged, now)
                    .await?;
                (due_at, told.into_iter().collect())
            }
        };
        tx.commit().await?;
        let answer = words::erasure_asked(self.words(&by.locale), by.guild, id, due_at, engaged);
        Ok(Outcome {
            answer: Answer::Private(Box::new(answer)),
            posts,
        })
    }

    async fn begin_erasure(
        &self,
        tx: &mut Tx,
        by: &Caller,
        guild: &Guild,
        manager: &Manager,
        engaged: bool,
        now: Timestamp,
    ) -> Result<Option<Outgoing>> {
        let due_at = later(now, GRACE);
        let locale = match manager.user {
            Some(user) if user == by.user => by.locale.clone(),
            _ => self.locale_of(guild, manager),
        };
        let asked = erasures::Asked {
            manager: &manager.id,
            user: manager.user,
            by: by.user,
            locale: &locale,
            at: now,
            due_at,
        };
        let number = erasures::ask(tx, by.guild, asked).await?;
        let key = erasure_key(number);
        timers::set(tx, by.guild, &key, due_at);
        let fact = Fact::ErasureAsked { due_at };
        let about = (&manager.id).into();
        log::append(tx, by.guild, about, Actor::User(by.user), &fact, now)?;
        let Some(user) = manager.user else {
            return Ok(None);
        };
        let post =
            words::erasure_asked(self.words(&locale), by.guild, &manager.id, due_at, engaged);
        let wanted = Wanted {
            key: &key,
            request: None,
            place: PERSON_PLACE,
            to: Destination::person(user),
            reply_to: None,
            body: body_of(&post)?,
        };
        Ok(Some(posts::want_in(tx, by.guild, wanted).await?))
    }

    fn locale_of(&self, guild: &Guild, manager: &Manager) -> Locale {
        self.best_language(manager)
            .or_else(|| guild.settings.locale.clone())
            .unwrap_or_else(Locale::english)
    }

    /// Takes an erasure back before it is done.
    pub(super) async fn cancel_erasure(
        &self,
        by: &Caller,
        id: &ManagerId,
        now: Timestamp,
    ) -> Result<Outcome> {
        let guild = self.guild(by.guild).await?;
        // Once it is done nobody is left who could take it back.
        guild.person(id).ok_or(Refusal::NoErasurePending)?;
        self.kept(by, &guild, Some(id.as_str()))?;
        let mut tx = self.store.begin().await?;
        let pending = erasures::pending(&mut tx, by.guild, id)
            .await?
            .ok_or(Refusal::NoErasurePending)?;
        erasures::cancel(&mut tx, &pending, now);
        let key = erasure_key(pending.number);
        timers::stop(&mut tx, by.guild, &key, now);
        let actor = Actor::User(by.user);
        log::append(
            &mut tx,
            by.guild,
            id.into(),
            actor,
            &Fact::ErasureCancelled,
            now,
        )?;
        let mut told = Vec::new();
        if let Some(user) = pending.user {
            let post = words::erasure_cancelled(self.words(&pending.locale));
            let wanted = Wanted {
                key: &key,
                request: None,
                place: PERSON_PLACE,
                to: Destination::person(user),
                reply_to: None,
                body: body_of(&post)?,
            };
            told.push(posts::want_in(&mut tx, by.guild, wanted).await?);
        }
        tx.commit().await?;
        Ok(Outcome {
            answer: Answer::Private(Box::new(words::erasure_cancelled(self.words(&by.locale)))),
            posts: told,
        })
    }

    /// The grace is over: does it, unless the person is engaged.
    pub(super) async fn erase_due(
        &self,
        mut tx: Tx,
        guild: GuildId,
        number: ErasureNumber,
        now: Timestamp,
    ) -> Result<Vec<Outgoing>> {
        let found = erasures::find(&mut tx, guild, number).await?;
        let Some(erasure) = found.filter(|found| found.state == ErasureState::Pending) else {
            tx.commit().await?;
            return Ok(Vec::new());
        };
        let Some(manager) = managers::find(&mut tx, guild, &erasure.manager).await? else {
            erasures::cancel(&mut tx, &erasure, now);
            tx.commit().await?;
            return Ok(Vec::new());
        };
        let mut known = offers::of_person(&mut tx, guild, &erasure.manager).await?;
        if known.iter().any(is_engagement) {
            let due_at = later(now, PUT_OFF);
            erasures::put_off(&mut tx, &erasure, due_at);
            timers::set(&mut tx, guild, &erasure_key(number), due_at);
            tx.commit().await?;
            return Ok(Vec::new());
        }
        let memory = self.guild(guild).await?;
        let mut requests = BTreeSet::new();
        for offer in &mut known {
            if offer.state == OfferState::Drafted || offer.state.is_pending() {
                requests.insert(offer.request);
                self.let_go(&mut tx, &memory, offer, now).await?;
            }
        }
        let mut posts = self
            .remove_all(&mut tx, &memory, &erasure, &manager, &known, now)
            .await?;
        guilds::bump_roster(&mut tx, guild).await?;
        tx.commit().await?;
        self.catch_up(guild).await?;
        posts.extend(self.show_without(guild, &requests, now).await?);
        Ok(posts)
    }

    async fn let_go(
        &self,
        tx: &mut Tx,
        guild: &Arc<Guild>,
        offer: &mut Offer,
        now: Timestamp,
    ) -> Result<()> {
        let request = self.known(offer.guild, offer.request).await?;
        let step = Step {
            step: OfferStep::Withdraw,
            actor: Actor::Bot,
            reason: None,
        };
        // What it tells the person is stripped in the same transaction.
        self.move_offer(tx, guild, &request, offer, step, now)
            .await?;
        Ok(())
    }

    /// Removes the person, writes the log and the receipt.
    async fn remove_all(
        &self,
        tx: &mut Tx,
        guild: &Guild,
        erasure: &Erasure,
        manager: &Manager,
        offers: &[Offer],
        now: Timestamp,
    ) -> Result<Vec<Outgoing>> {
        let placeholder = erasure.number.placeholder();
        let traces = Traces::of(manager, placeholder.clone());
        let channel = match manager.user {
            Some(user) => posts::private_channel(tx, erasure.guild, user).await?,
            None => None,
        };
        let stripped = words::stripped(self.words(&self.locale_of(guild, manager)));
        let ids: Vec<OfferId> = offers.iter().map(|offer| offer.id).collect();
        let (removed, mut posts) =
            erasures::remove(tx, erasure, &traces, &ids, &body_of(&stripped)?, now).await?;
        let fact = Fact::PersonErased {
            number: erasure.number,
            removed,
        };
        let about = (&placeholder).into();
        log::append(tx, erasure.guild, about, Actor::Bot, &fact, now)?;
        if let Some(user) = manager.user {
            let receipt = words::receipt(self.words(&erasure.locale), erasure, removed, now);
            let wanted = Wanted {
                key: &erasures::receipt_key(erasure.number),
                request: None,
                place: PERSON_PLACE,
                to: channel.map_or(Destination::person(user), Destination::Channel),
                reply_to: None,
                body: body_of(&receipt)?,
            };
            posts.push(posts::want_in(tx, erasure.guild, wanted).await?);
        }
        if let Some(asked_by) = erasure.asked_by.filter(|by| Some(*by) != manager.user) {
            let english = Locale::english();
            let words_of_desk = self.words(guild.settings.locale.as_ref().unwrap_or(&english));
            let done = words::erased_for_desk(words_of_desk, erasure.number, removed);
            let wanted = Wanted {
                key: &format!("erased/{}", erasure.number),
                request: None,
                place: DESK_PLACE,
                to: Destination::person(asked_by),
                reply_to: None,
                body: body_of(&done)?,
            };
            posts.push(posts::want_in(tx, erasure.guild, wanted).await?);
        }
        Ok(posts)
    }

    /// Shows the cards of requests for which the person was held anew, ranked without them.
    async fn show_without(
        &self,
        guild: GuildId,
        requests: &BTreeSet<RequestId>,
        now: Timestamp,
    ) -> Result<Vec<Outgoing>> {
        let memory = self.guild(guild).await?;
        let mut posts = Vec::new();
        for id in requests {
            let request = self.known(guild, *id).await?;
            let tx = self.store.begin().await?;
            posts.push(self.show(tx, &memory, &request, None, now).await?);
        }
        Ok(posts)
    }

    /// Writes the file anew, so that what was removed is not left in pages that are not used any more.
    pub(super) async fn scrub(&self, guild: GuildId, now: Timestamp) -> Result<Vec<Outgoing>> {
        let again = match self.store.scrub().await {
            Ok(true) => None,
            Ok(false) => Some(later(now, SCRUB_AGAIN)),
            Err(error) => {
                warn!(%error, "the file could not be written anew after an erasure");
                Some(later(now, SCRUB_AGAIN))
            }
        };
        let mut tx = self.store.begin().await?;
        match again {
            Some(at) => timers::set(&mut tx, guild, erasures::SCRUB_TIMER, at),
            None => timers::stop(&mut tx, guild, erasures::SCRUB_TIMER, now),
        }
        tx.commit().await?;
        Ok(Vec::new())
    }
}

fn is_engagement(offer: &Offer) -> bool {
    offer.state == OfferState::Assigned
}
