//! Offers on their way out: chosen, confirmed, sent; and the one function by which an offer takes a step.

use super::{Answer, Caller, Desk, Outcome, Pressed, Result, guilds::Guild, outbox::offer_key};
use crate::{
    domain::{
        Actor, Candidate, DeclineReason, Fact, GuildId, LeftOut, Locale, Manager, ManagerId, Offer,
        OfferId, OfferState, OfferStep, Refusal, Request, RequestId, RequestState, Situation,
    },
    matching::Search,
    store::{
        StoreError, Tx, engagements, guilds, log, managers, offers,
        posts::{self, Destination, Outgoing, Wanted},
        shortlists, timers,
    },
    wording::{Post, offer as words},
};
use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;

/// Which of the posts of its cause an offer's direct message is; the card is the first.
const MESSAGE_PLACE: u8 = 1;

/// A person who was chosen to be asked, or why that cannot be.
type Choice = std::result::Result<(Candidate, Arc<Manager>), LeftOut>;

impl Desk {
    /// Candidates were chosen: shows what would be sent to whom. Nobody is asked yet.
    pub(super) async fn propose(
        &self,
        pressed: &Pressed,
        id: RequestId,
        revision: i64,
        now: Timestamp,
    ) -> Result<Outcome> {
        let by = &pressed.by;
        let (guild, request) = self.searching(by, id).await?;
        if request.revision != revision {
            return Err(Refusal::OutOfDate { request: id }.into());
        }
        let ranks = self.ranks(&request).await?;
        let local = guild.local(now);
        let search = Search::new(&request.brief, &local).for_request(id);
        let hold = hold_minutes(&guild, &request);
        let mut tx = self.store.begin().await?;
        let batch = offers::next_id(&mut tx, by.guild).await?;
        let (mut drafts, mut left_out) = (Vec::new(), Vec::new());
        for chosen in &pressed.values {
            let (candidate, manager) = match self.choice(&guild, &search, chosen)? {
                Ok(fits) => fits,
                Err(reasons) => {
                    left_out.push(reasons);
                    continue;
                }
            };
            let place = ranks.iter().position(|ranked| *ranked == manager.id);
            let rank = place.map_or(ranks.len() + 1, |place| place + 1);
            let draft = Offer {
                guild: by.guild,
                id: OfferId(batch.0 + drafts.len() as i64),
                batch,
                request: id,
                manager: manager.id.clone(),
                user: manager.user,
                state: OfferState::Drafted,
                terms: self.matcher.terms(&search, &candidate),
                rank: u32::try_from(rank).unwrap_or(u32::MAX),
                locale: self.language_of(&manager, &request),
                made_by: by.user,
                made_at: now,
                expires_at: after_minutes(now, hold),
                reason: None,
                unreachable: None,
            };
            offers::add(&mut tx, &draft)?;
            drafts.push(draft);
        }
        tx.commit().await?;
        let named: Vec<words::Named<'_>> = drafts
            .iter()
            .map(|draft| words::Named::new(draft, Some(guild.roster.roster())))
            .collect();
        let context = self.card_context(&guild, &request, now);
        Ok(Outcome::private(words::confirm(
            self.words(&by.locale),
            &request,
            &named,
            &left_out,
            hold,
            &context,
        )))
    }

    fn choice(&self, guild: &Guild, search: &Search<'_>, chosen: &str) -> Result<Choice> {
        let id = ManagerId::new(chosen);
        let unknown = || Refusal::ManagerUnknown {
            name: chosen.to_owned(),
        };
        let manager = guild.person(&id).ok_or_else(unknown)?;
        let found = self.matcher.why_not(search, &guild.roster, &id);
        Ok(found
            .ok_or_else(unknown)?
            .map(|candidate| (candidate, Arc::clone(manager))))
    }

    /// Those of the list that was shown last, the best first.
    async fn ranks(&self, request: &Request) -> Result<Vec<ManagerId>> {
        let mut reading = self.store.read().await?;
        let shown = shortlists::latest(&mut reading, request.guild, request.id).await?;
        let candidates = shown.map(|list| list.candidates).unwrap_or_default();
        Ok(candidates.into_iter().map(|one| one.id).collect())
    }

    /// The language in which a person is asked.
    fn language_of(&self, manager: &Manager, request: &Request) -> Locale {
        self.best_language(manager)
            .unwrap_or_else(|| request.locale.clone())
    }

    /// The language that a person speaks best of those that the bot speaks.
    pub(super) fn best_language(&self, manager: &Manager) -> Option<Locale> {
        let spoken = manager.languages.iter().filter_map(|language| {
            let Ok(locale) = language.code.as_str().parse::<Locale>();
            self.wording
                .speaks(&locale)
                .then_some((language.level, locale))
        });
        // Of equals the first on the profile.
        let best = spoken.reduce(|best, next| if next.0 > best.0 { next } else { best });
        best.map(|(_, locale)| locale)
    }

    /// Sends the offers that were confirmed: each takes the person's days and asks them. Whoever was taken by somebody
    /// else in the meantime is not asked.
    pub(super) async fn send_offers(
        &self,
        by: &Caller,
        id: RequestId,
        batch: OfferId,
        now: Timestamp,
    ) -> Result<Outcome> {
        let (guild, request) = self.searching(by, id).await?;
        let mut tx = self.store.begin().await?;
        let drafts = offers::drafts(&mut tx, by.guild, batch).await?;
        if drafts.is_empty() || drafts.iter().any(|draft| draft.request != id) {
            return Err(Refusal::OutOfDate { request: id }.into());
        }
        let expires_at = after_minutes(now, hold_minutes(&guild, &request));
        let (mut posts, mut out, mut missed) = (Vec::new(), 0, Vec::new());
        for mut draft in drafts {
            draft.expires_at = expires_at;
            if offers::hold(&mut tx, &draft).await? {
                let step = Step::by(OfferStep::Send, by);
                let told = self
                    .move_offer(&mut tx, &guild, &request, &mut draft, step, now)
                    .await?;
                posts.extend(told);
                out += 1;
            } else {
                let fact = Fact::OfferHadNoHold { offer: draft.id };
                let about = (&draft).into();
                log::append(&mut tx, by.guild, about, Actor::User(by.user), &fact, now)?;
                missed.push(words::Named::new(&draft, Some(guild.roster.roster())).name());
            }
        }
        let card = self.show_again(tx, &guild, &request, now).await?;
        posts.insert(0, card);
        Ok(Outcome {
            answer: Answer::Private(Box::new(words::sent(self.words(&by.locale), out, &missed))),
            posts,
        })
    }

    /// A request for which people are still sought, for somebody who may offer it.
    pub(super) async fn searching(
        &self,
        by: &Caller,
        id: RequestId,
    ) -> Result<(Arc<Guild>, Request)> {
        let guild = self.guild(by.guild).await?;
        let request = self.known(by.guild, id).await?;
        by.needs_offering(&request, &guild.settings)?;
        refuse_unless_searching(&request)?;
        Ok((guild, request))
    }

    /// An offer with its request.
    pub(super) async fn offer(&self, guild: GuildId, id: OfferId) -> Result<(Offer, Request)> {
        let found = offers::find(&mut self.store.read().await?, guild, id).await?;
        let offer = found.ok_or(Refusal::OfferUnknown)?;
        let request = self.known(guild, offer.request).await?;
        Ok((offer, request))
    }

    /// An offer with its request, for somebody who may offer it.
    pub(super) async fn offered(
        &self,
        by: &Caller,
        id: OfferId,
    ) -> Result<(Arc<Guild>, Offer, Request)> {
        let guild = self.guild(by.guild).await?;
        let (offer, request) = self.offer(by.guild, id).await?;
        by.needs_offering(&request, &guild.settings)?;
        Ok((guild, offer, request))
    }

    /// Takes one step with an offer, in a transaction: the state if nobody was quicker, the person's days and calendar, the
    /// timer, the log, and what the person is told. Refused with where the offer stands if the step does not fit.
    pub(super) async fn move_offer(
        &self,
        tx: &mut Tx,
        guild: &Guild,
        request: &Request,
        offer: &mut Offer,
        step: Step,
        now: Timestamp,
    ) -> Result<Option<Outgoing>> {
        let to = offer
            .state
            .after(step.step)
            .ok_or(Refusal::OfferSettled { state: offer.state })?;
        offer.reason = step.reason.or(offer.reason);
        if !offers::step(tx, offer, to, now).await? {
            let current = offers::find(tx, offer.guild, offer.id).await?;
            let state = current.ok_or(Refusal::OfferUnknown)?.state;
            return Err(Refusal::OfferSettled { state }.into());
        }
        offer.state = to;
        let key = offer_key(offer.id);
        match to {
            OfferState::Open => timers::set(tx, offer.guild, &key, offer.expires_at),
            _ => timers::stop(tx, offer.guild, &key, now),
        }
        self.set_prompts(tx, guild, request, offer, now).await?;
        // What an engagement has used of its days stays used.
        if to.takes().is_none() && to != OfferState::Ended {
            offers::release(tx, offer.guild, offer.id);
        }
        self.keep_calendar(tx, offer, now).await?;
        let about = (&*offer).into();
        let fact = match to {
            OfferState::Open => Fact::OfferSent {
                offer: offer.id,
                expires_at: offer.expires_at,
            },
            _ => Fact::OfferMoved {
                offer: offer.id,
                step: step.step,
                reason: step.reason,
            },
        };
        log::append(tx, offer.guild, about, step.actor, &fact, now)?;
        self.tell_person(tx, guild, request, offer, now).await
    }

    /// Wants the direct message of an offer to read as the offer stands; nothing where the desk asks.
    pub(super) async fn tell_person(
        &self,
        tx: &mut Tx,
        guild: &Guild,
        request: &Request,
        offer: &Offer,
        now: Timestamp,
    ) -> Result<Option<Outgoing>> {
        let Some(user) = offer.user else {
            return Ok(None);
        };
        let context = self.card_context(guild, request, now);
        let named = words::Named::new(offer, Some(guild.roster.roster()));
        let post = words::message(self.words(&offer.locale), request, &named, &context);
        let key = offer_key(offer.id);
        let wanted = Wanted {
            key: &key,
            request: Some(request.id),
            place: MESSAGE_PLACE,
            to: Destination::person(user),
            reply_to: None,
            body: body_of(&post)?,
        };
        Ok(Some(posts::want_in(tx, offer.guild, wanted).await?))
    }

    /// Makes the person's profile show what the offer takes of their time, so that the matcher sees it too.
    pub(super) async fn keep_calendar(
        &self,
        tx: &mut Tx,
        offer: &Offer,
        now: Timestamp,
    ) -> Result<()> {
        let Some(mut manager) = managers::find(tx, offer.guild, &offer.manager).await? else {
            return Ok(());
        };
        offer.mark(&mut manager);
        if offer.state == OfferState::Open {
            manager.last_offered = Some(now);
        }
        managers::put(tx, offer.guild, &manager, now).await?;
        Ok(())
    }

    /// Counts the change of the roster, shows the card anew and commits; the roster in memory follows.
    pub(super) async fn show_again(
        &self,
        mut tx: Tx,
        guild: &Guild,
        request: &Request,
        now: Timestamp,
    ) -> Result<Outgoing> {
        guilds::bump_roster(&mut tx, request.guild).await?;
        let card = self.show(tx, guild, request, None, now).await?;
        self.catch_up(request.guild).await?;
        Ok(card)
    }

    /// Takes the same step with all offers of a request that are pending.
    pub(super) async fn move_pending(
        &self,
        tx: &mut Tx,
        guild: &Guild,
        request: &Request,
        step: Step,
        now: Timestamp,
    ) -> Result<Vec<Outgoing>> {
        let mut pending = offers::of_request(tx, request.guild, request.id).await?;
        pending.retain(|offer| offer.state.is_pending());
        let mut posts = Vec::new();
        for offer in &mut pending {
            posts.extend(
                self.move_offer(tx, guild, request, offer, step, now)
                    .await?,
            );
        }
        if !pending.is_empty() {
            guilds::bump_roster(tx, request.guild).await?;
        }
        Ok(posts)
    }

    /// What the desk can do with an offer, or with the engagement that it led to.
    pub(super) async fn manage_offer(
        &self,
        by: &Caller,
        id: OfferId,
        now: Timestamp,
    ) -> Result<Outcome> {
        let (guild, offer, request) = self.offered(by, id).await?;
        let seats =
            engagements::of_request(&mut self.store.read().await?, by.guild, request.id).await?;
        let context = self.card_context(&guild, &request, now);
        let named = words::Named::new(&offer, Some(guild.roster.roster()));
        let seat = seats.iter().find(|seat| seat.offer == id);
        Ok(Outcome::private(words::manage(
            self.words(&by.locale),
            &request,
            &named,
            seat,
            &context,
        )))
    }
}

/// A step with an offer, and who takes it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Step {
    pub(super) step: OfferStep,
    pub(super) actor: Actor,
    pub(super) reason: Option<DeclineReason>,
}

impl Step {
    pub(super) fn by(step: OfferStep, by: &Caller) -> Self {
        Self {
            step,
            actor: Actor::User(by.user),
            reason: None,
        }
    }
}

/// A post as it lies in the outbox.
pub(super) fn body_of(post: &Post) -> Result<String> {
    let body = serde_json::to_string(post).map_err(|error| StoreError::Inconsistent {
        table: "post",
        what: error.to_string(),
    })?;
    Ok(body)
}

/// How long an offer for this request keeps a person's days.
pub(super) fn hold_minutes(guild: &Guild, request: &Request) -> u32 {
    match request.brief.situation {
        Some(Situation::Crisis) => guild.settings.crisis_hold_minutes,
        _ => guild.settings.hold_minutes,
    }
}

pub(super) fn after_minutes(now: Timestamp, minutes: u32) -> Timestamp {
    now.saturating_add(SignedDuration::from_mins(i64::from(minutes)))
        .unwrap_or(Timestamp::MAX)
}

pub(super) fn refuse_unless_searching(request: &Request) -> Result<()> {
    let id = request.id;
    Err(match request.state {
        RequestState::Shortlisted => return Ok(()),
        RequestState::Clarifying => Refusal::NoShortlist { request: id },
        RequestState::Withdrawn => Refusal::AlreadyWithdrawn { request: id },
        RequestState::Assigned | RequestState::InPlace | RequestState::Closed => {
            Refusal::AlreadyAssigned { request: id }
        }
    }
    .into())
}
