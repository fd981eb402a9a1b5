//! What becomes of an offer that is out: a yes, a no, a question, more time, taken back, not reached.

use super::{
    Answer, Caller, Desk, Outcome, Result,
    offers::{Step, after_minutes, body_of, hold_minutes},
    outbox::card_key,
};
use crate::{
    domain::{
        Actor, DeclineReason, Fact, GuildId, Offer, OfferId, OfferState, OfferStep, Refusal,
        Request,
    },
    store::{
        Tx, log, offers,
        posts::{self, Destination, Outgoing, Wanted},
        timers,
    },
    wording::offer as words,
};
use jiff::Timestamp;

/// The version of the text that a person agrees to with “Interested”; to be counted up when its meaning changes.
const CONSENT_TEXT: u32 = 1;
/// Which of the posts of its cause a question, an answer or news is; the card and the direct message come before.
const TALK_PLACE: u8 = 2;

impl Desk {
    /// A yes, by the person or by the desk on their behalf. The requester is called.
    pub(super) async fn accept_offer(
        &self,
        by: &Caller,
        id: OfferId,
        now: Timestamp,
    ) -> Result<Outcome> {
        let (guild, mut offer, request) = self.answerable(by, id).await?;
        let mut tx = self.store.begin().await?;
        let step = Step::by(OfferStep::Accept, by);
        let told = self
            .move_offer(&mut tx, &guild, &request, &mut offer, step, now)
            .await?;
        let about = (&offer).into();
        let consent = Fact::ConsentGiven {
            offer: id,
            text: CONSENT_TEXT,
        };
        log::append(
            &mut tx,
            by.guild,
            about,
            Actor::User(by.user),
            &consent,
            now,
        )?;
        let named = words::Named::new(&offer, Some(guild.roster.roster()));
        let news = words::interested(self.words(guild.card_locale(&request)), &request, &named);
        let news = self
            .under_card(&mut tx, &request, &format!("yes/{id}"), &body_of(&news)?)
            .await?;
        let card = self.show_again(tx, &guild, &request, now).await?;
        Ok(Outcome {
            answer: self.noted(by, &offer),
            posts: [Some(card), told, Some(news)]
                .into_iter()
                .flatten()
                .collect(),
        })
    }

    /// Asks for the main reason of a no; nothing is decided yet.
    pub(super) async fn ask_why_not(&self, by: &Caller, id: OfferId) -> Result<Outcome> {
        let (_, offer, _) = self.answerable(by, id).await?;
        if !offer.state.is_pending() {
            return Err(Refusal::OfferSettled { state: offer.state }.into());
        }
        Ok(Outcome::private(words::decline(
            self.words(&by.locale),
            by.guild,
            id,
        )))
    }

    /// A no with its reason.
    pub(super) async fn decline_offer(
        &self,
        by: &Caller,
        id: OfferId,
        reason: &str,
        now: Timestamp,
    ) -> Result<Outcome> {
        let reason = DeclineReason::ALL
            .into_iter()
            .find(|known| known.as_str() == reason)
            .ok_or(Refusal::OlderButton)?;
        let step = Step {
            reason: Some(reason),
            ..Step::by(OfferStep::Decline, by)
        };
        let (guild, offer, request) = self.answerable(by, id).await?;
        self.take(by, &guild, offer, &request, step, now).await
    }

    /// Takes an offer back.
    pub(super) async fn withdraw_offer(
        &self,
        by: &Caller,
        id: OfferId,
        now: Timestamp,
    ) -> Result<Outcome> {
        let (guild, offer, request) = self.offered(by, id).await?;
        let step = Step::by(OfferStep::Withdraw, by);
        self.take(by, &guild, offer, &request, step, now).await
    }

    /// One step, the card anew, and a short word to whoever did it.
    async fn take(
        &self,
        by: &Caller,
        guild: &super::guilds::Guild,
        mut offer: Offer,
        request: &Request,
        step: Step,
        now: Timestamp,
    ) -> Result<Outcome> {
        let mut tx = self.store.begin().await?;
        let told = self
            .move_offer(&mut tx, guild, request, &mut offer, step, now)
            .await?;
        let card = self.show_again(tx, guild, request, now).await?;
        Ok(Outcome {
            answer: self.noted(by, &offer),
            posts: [Some(card), told].into_iter().flatten().collect(),
        })
    }

    /// Gives the person as much time again, counted from now.
    pub(super) async fn extend_offer(
        &self,
        by: &Caller,
        id: OfferId,
        now: Timestamp,
    ) -> Result<Outcome> {
        let (guild, mut offer, request) = self.offered(by, id).await?;
        if offer.state != OfferState::Open {
            return Err(Refusal::OfferSettled { state: offer.state }.into());
        }
        offer.expires_at = after_minutes(now, hold_minutes(&guild, &request));
        let mut tx = self.store.begin().await?;
        if !offers::step(&mut tx, &offer, OfferState::Open, now).await? {
            return Err(Refusal::OutOfDate {
                request: request.id,
            }
            .into());
        }
        timers::set(
            &mut tx,
            by.guild,
            &super::outbox::offer_key(id),
            offer.expires_at,
        );
        let about = (&offer).into();
        let fact = Fact::OfferExtended {
            offer: id,
            expires_at: offer.expires_at,
        };
        log::append(&mut tx, by.guild, about, Actor::User(by.user), &fact, now)?;
        let told = self
            .tell_person(&mut tx, &guild, &request, &offer, now)
            .await?;
        let card = self.show(tx, &guild, &request, None, now).await?;
        let answer = words::extended(self.words(&by.locale), offer.expires_at);
        Ok(Outcome {
            answer: Answer::Private(Box::new(answer)),
            posts: [Some(card), told].into_iter().flatten().collect(),
        })
    }

    /// The time to answer an offer is over: silence is never a yes.
    pub(super) async fn expire_offer(
        &self,
        mut tx: Tx,
        guild: GuildId,
        id: OfferId,
        now: Timestamp,
    ) -> Result<Vec<Outgoing>> {
        let (mut offer, request) = self.offer(guild, id).await?;
        let guild = self.guild(guild).await?;
        if offer.state != OfferState::Open {
            tx.commit().await?;
            return Ok(Vec::new());
        }
        let step = Step {
            step: OfferStep::Expire,
            actor: Actor::Bot,
            reason: None,
        };
        let told = self
            .move_offer(&mut tx, &guild, &request, &mut offer, step, now)
            .await?;
        let card = self.show_again(tx, &guild, &request, now).await?;
        Ok([Some(card), told].into_iter().flatten().collect())
    }

    /// The direct message of an offer cannot be delivered: the card says so, with the next best way.
    pub(super) async fn not_reached(
        &self,
        mut tx: Tx,
        guild: GuildId,
        id: OfferId,
        why: &str,
        now: Timestamp,
    ) -> Result<Vec<Outgoing>> {
        // Each change of an offer is tried to be told anew; the card says once that it does not get through.
        let found = offers::find(&mut tx, guild, id).await?;
        let Some(offer) = found.filter(|offer| offer.unreachable.is_none()) else {
            tx.commit().await?;
            return Ok(Vec::new());
        };
        offers::unreachable(&mut tx, guild, id, why);
        let guild = self.guild(guild).await?;
        let request = self.known(offer.guild, offer.request).await?;
        Ok(vec![self.show(tx, &guild, &request, None, now).await?])
    }

    /// The form for a question about an offer.
    pub(super) async fn question_form(&self, by: &Caller, id: OfferId) -> Result<Outcome> {
        let (_, offer, _) = self.answerable(by, id).await?;
        if !offer.state.is_pending() {
            return Err(Refusal::OfferSettled { state: offer.state }.into());
        }
        let form = words::question_form(self.words(&by.locale), by.guild, id);
        Ok(Outcome {
            answer: Answer::Form(form),
            posts: Vec::new(),
        })
    }

    /// Passes a question on to the client's side, without the name of who asks.
    pub(super) async fn submit_question(
        &self,
        by: &Caller,
        id: OfferId,
        question: &str,
        now: Timestamp,
    ) -> Result<Outcome> {
        let (guild, offer, request) = self.answerable(by, id).await?;
        if question.is_empty() {
            return Err(Refusal::Empty.into());
        }
        let words_of_card = self.words(guild.card_locale(&request));
        let post = words::question(words_of_card, &request, &offer, question);
        let key = format!("question/{id}/{}", now.as_millisecond());
        let mut tx = self.store.begin().await?;
        self.note_talk(&mut tx, by, &offer, Fact::QuestionAsked { offer: id }, now)?;
        let post = self
            .under_card(&mut tx, &request, &key, &body_of(&post)?)
            .await?;
        tx.commit().await?;
        Ok(Outcome {
            answer: Answer::Private(Box::new(words::question_sent(self.words(&by.locale)))),
            posts: vec![post],
        })
    }

    /// The form for the answer to a question.
    pub(super) async fn reply_form(&self, by: &Caller, id: OfferId) -> Result<Outcome> {
        let guild = self.guild(by.guild).await?;
        let (_, request) = self.offer(by.guild, id).await?;
        by.needs_change(&request, &guild.settings)?;
        let form = words::reply_form(self.words(&by.locale), id);
        Ok(Outcome {
            answer: Answer::Form(form),
            posts: Vec::new(),
        })
    }

    /// Passes the answer on to the person who asked, without the name of who answers.
    pub(super) async fn submit_reply(
        &self,
        by: &Caller,
        id: OfferId,
        reply: &str,
        now: Timestamp,
    ) -> Result<Outcome> {
        let guild = self.guild(by.guild).await?;
        let (offer, request) = self.offer(by.guild, id).await?;
        by.needs_change(&request, &guild.settings)?;
        if reply.is_empty() {
            return Err(Refusal::Empty.into());
        }
        let user = offer.user.ok_or(Refusal::NoProfile)?;
        let context = self.card_context(&guild, &request, now);
        let post = words::reply(self.words(&offer.locale), &request, reply, &context);
        let key = format!("reply/{id}/{}", now.as_millisecond());
        let mut tx = self.store.begin().await?;
        self.note_talk(
            &mut tx,
            by,
            &offer,
            Fact::QuestionAnswered { offer: id },
            now,
        )?;
        let wanted = Wanted {
            key: &key,
            request: Some(request.id),
            place: TALK_PLACE,
            to: Destination::person(user),
            reply_to: None,
            body: body_of(&post)?,
        };
        let post = posts::want_in(&mut tx, by.guild, wanted).await?;
        tx.commit().await?;
        Ok(Outcome {
            answer: Answer::Private(Box::new(words::reply_sent(self.words(&by.locale)))),
            posts: vec![post],
        })
    }

    /// A post of its own under the card of a request.
    pub(super) async fn under_card(
        &self,
        tx: &mut Tx,
        request: &Request,
        key: &str,
        body: &str,
    ) -> Result<Outgoing> {
        let card = posts::message(tx, request.guild, &card_key(request.id)).await?;
        let wanted = Wanted {
            key,
            request: Some(request.id),
            place: TALK_PLACE,
            to: Destination::Channel(request.channel),
            reply_to: card.map(|(_, message)| message),
            body: body.to_owned(),
        };
        Ok(posts::want_in(tx, request.guild, wanted).await?)
    }

    fn note_talk(
        &self,
        tx: &mut Tx,
        by: &Caller,
        offer: &Offer,
        fact: Fact,
        now: Timestamp,
    ) -> Result<()> {
        let about = offer.into();
        log::append(tx, by.guild, about, Actor::User(by.user), &fact, now)?;
        Ok(())
    }

    fn noted(&self, by: &Caller, offer: &Offer) -> Answer {
        Answer::Private(Box::new(words::noted(self.words(&by.locale), offer.state)))
    }

    /// An offer that this person may answer.
    async fn answerable(
        &self,
        by: &Caller,
        id: OfferId,
    ) -> Result<(std::sync::Arc<super::guilds::Guild>, Offer, Request)> {
        let guild = self.guild(by.guild).await?;
        let (offer, request) = self.offer(by.guild, id).await?;
        by.needs_answering(&offer, &request, &guild.settings)?;
        Ok((guild, offer, request))
    }
}
