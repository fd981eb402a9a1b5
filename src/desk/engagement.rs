//! Delivery and outcome: in place, ended early, closed against the objectives.

use super::{Answer, Caller, Desk, Outcome, Result, guilds::Guild, offers::Step};
use crate::{
    domain::{
        Actor, Engagement, EngagementState, EngagementStep, Fact, MandateOutcome, Offer, OfferId,
        OfferStep, Refusal, Request, RequestState, TrackRecord,
    },
    store::{Tx, engagements, guilds, log, managers, offers},
    wording::{mandate as forms, offer as words},
};
use jiff::{Timestamp, ToSpan as _};
use std::sync::Arc;

/// The most days by which an engagement is made longer at once: a year.
const MOST_PROLONGED: i64 = 365;

/// An engagement with all that belongs to it.
struct Seat {
    guild: Arc<Guild>,
    request: Request,
    offer: Offer,
    engagement: Engagement,
}

impl Desk {
    /// The person is in place: the clock of the request stops.
    pub(super) async fn confirm_in_place(
        &self,
        by: &Caller,
        id: OfferId,
        now: Timestamp,
    ) -> Result<Outcome> {
        let mut seat = self.seat(by, id).await?;
        let mut tx = self.store.begin().await?;
        seat.engagement.in_place_at = Some(now);
        self.move_engagement(&mut tx, by, &mut seat, EngagementStep::Begin, None, now)
            .await?;
        self.settle(tx, by, seat, now, Vec::new()).await
    }

    /// The form for an early end.
    pub(super) async fn end_form(&self, by: &Caller, id: OfferId) -> Result<Outcome> {
        let seat = self.seat(by, id).await?;
        if !seat.engagement.state.is_running() {
            return Err(Refusal::EngagementSettled.into());
        }
        Ok(Outcome {
            answer: Answer::Form(forms::end_form(self.words(&by.locale), id)),
            posts: Vec::new(),
        })
    }

    /// It ended before its time: the days that are left are free again, and the request is searched for once more.
    pub(super) async fn end_early(
        &self,
        by: &Caller,
        id: OfferId,
        reason: &str,
        now: Timestamp,
    ) -> Result<Outcome> {
        if reason.is_empty() {
            return Err(Refusal::Empty.into());
        }
        let mut seat = self.seat(by, id).await?;
        let mut tx = self.store.begin().await?;
        self.move_engagement(
            &mut tx,
            by,
            &mut seat,
            EngagementStep::EndEarly,
            Some(reason.to_owned()),
            now,
        )
        .await?;
        let posts = self.finish(&mut tx, by, &mut seat, now).await?;
        seat.request.state = RequestState::Shortlisted;
        self.settle(tx, by, seat, now, posts).await
    }

    /// The form for a later end.
    pub(super) async fn prolong_form(&self, by: &Caller, id: OfferId) -> Result<Outcome> {
        let seat = self.seat(by, id).await?;
        if !seat.engagement.state.is_running() {
            return Err(Refusal::EngagementSettled.into());
        }
        Ok(Outcome {
            answer: Answer::Form(forms::prolong_form(self.words(&by.locale), id)),
            posts: Vec::new(),
        })
    }

    /// The engagement goes on until a later day, if the person is not held or booked by then.
    pub(super) async fn prolong(
        &self,
        by: &Caller,
        id: OfferId,
        until: &str,
        now: Timestamp,
    ) -> Result<Outcome> {
        let mut seat = self.seat(by, id).await?;
        if !seat.engagement.state.is_running() {
            return Err(Refusal::EngagementSettled.into());
        }
        let local = seat.guild.local(now);
        let day = self.day(until, &seat.guild.context(&local))?;
        let day = day.ok_or(Refusal::Empty)?;
        let before = seat.offer.terms.until;
        let most = before.saturating_add(MOST_PROLONGED.days());
        if day <= before || day > most {
            return Err(Refusal::BadDate {
                text: until.to_owned(),
            }
            .into());
        }
        let mut tx = self.store.begin().await?;
        seat.offer.terms.until = day;
        seat.engagement.until = day;
        if !offers::prolong(&mut tx, &seat.offer, before).await? {
            return Err(Refusal::DaysTaken.into());
        }
        engagements::prolong(&mut tx, &seat.engagement);
        self.keep_calendar(&mut tx, &seat.offer, now).await?;
        self.set_prompts(&mut tx, &seat.guild, &seat.request, &seat.offer, now)
            .await?;
        let about = (&seat.offer).into();
        let fact = Fact::EngagementProlonged {
            offer: id,
            until: day,
        };
        log::append(&mut tx, by.guild, about, Actor::User(by.user), &fact, now)?;
        let told = self
            .tell_person(&mut tx, &seat.guild, &seat.request, &seat.offer, now)
            .await?;
        let card = self.show_again(tx, &seat.guild, &seat.request, now).await?;
        Ok(Outcome {
            answer: Answer::Private(Box::new(words::noted(
                self.words(&by.locale),
                seat.offer.state,
            ))),
            posts: [Some(card), told].into_iter().flatten().collect(),
        })
    }

    /// Asks what came of a mandate.
    pub(super) async fn ask_outcome(&self, by: &Caller, id: OfferId) -> Result<Outcome> {
        let seat = self.seat(by, id).await?;
        if seat.engagement.state != EngagementState::InPlace {
            return Err(Refusal::EngagementSettled.into());
        }
        let named = words::Named::new(&seat.offer, Some(seat.guild.roster.roster()));
        Ok(Outcome::private(forms::close(
            self.words(&by.locale),
            &named,
            &seat.engagement.mandate,
        )))
    }

    /// Closes a mandate against its objectives; the outcome counts in the person's track record.
    pub(super) async fn close_mandate(
        &self,
        by: &Caller,
        id: OfferId,
        outcome: &str,
        now: Timestamp,
    ) -> Result<Outcome> {
        let outcome = MandateOutcome::ALL
            .into_iter()
            .find(|known| known.as_str() == outcome)
            .ok_or(Refusal::OlderButton)?;
        let mut seat = self.seat(by, id).await?;
        seat.engagement.outcome = Some(outcome);
        let mut tx = self.store.begin().await?;
        self.move_engagement(&mut tx, by, &mut seat, EngagementStep::Close, None, now)
            .await?;
        let posts = self.finish(&mut tx, by, &mut seat, now).await?;
        self.settle(tx, by, seat, now, posts).await
    }

    /// An engagement that this person may lead on its way.
    async fn seat(&self, by: &Caller, id: OfferId) -> Result<Seat> {
        let guild = self.guild(by.guild).await?;
        let (offer, request) = self.offer(by.guild, id).await?;
        by.needs_change(&request, &guild.settings)?;
        let all =
            engagements::of_request(&mut self.store.read().await?, by.guild, request.id).await?;
        let engagement = all.into_iter().find(|engagement| engagement.offer == id);
        Ok(Seat {
            guild,
            engagement: engagement.ok_or(Refusal::OfferUnknown)?,
            request,
            offer,
        })
    }

    /// Takes one step with an engagement, in a transaction: refused if it does not fit or somebody was quicker.
    async fn move_engagement(
        &self,
        tx: &mut Tx,
        by: &Caller,
        seat: &mut Seat,
        step: EngagementStep,
        reason: Option<String>,
        now: Timestamp,
    ) -> Result<()> {
        let seen = seat.engagement.state;
        let to = seen.after(step).ok_or(Refusal::EngagementSettled)?;
        seat.engagement.state = to;
        if !to.is_running() {
            seat.engagement.ended_on = Some(seat.guild.local(now).date());
        }
        if !engagements::update(tx, &seat.engagement, seen).await? {
            return Err(Refusal::EngagementSettled.into());
        }
        let about = (&seat.offer).into();
        let fact = Fact::EngagementMoved {
            offer: seat.offer.id,
            step,
            outcome: seat.engagement.outcome,
            reason,
        };
        log::append(tx, by.guild, about, Actor::User(by.user), &fact, now)?;
        Ok(())
    }

    /// The end of an engagement: the days from today on are free again, and the track record grows.
    async fn finish(
        &self,
        tx: &mut Tx,
        by: &Caller,
        seat: &mut Seat,
        now: Timestamp,
    ) -> Result<Vec<crate::store::posts::Outgoing>> {
        let today = seat.guild.local(now).date();
        offers::release_from(tx, by.guild, seat.offer.id, today);
        let step = Step::by(OfferStep::Finish, by);
        let told = self
            .move_offer(tx, &seat.guild, &seat.request, &mut seat.offer, step, now)
            .await?;
        if let Some(mut manager) = managers::find(tx, by.guild, &seat.offer.manager).await? {
            manager.track_record = match seat.engagement.outcome {
                Some(outcome) => manager.track_record.with(outcome),
                None => TrackRecord {
                    mandates: manager.track_record.mandates.saturating_add(1),
                    ended_early: manager.track_record.ended_early.saturating_add(1),
                    ..manager.track_record
                },
            };
            managers::put(tx, by.guild, &manager, now).await?;
        }
        Ok(told.into_iter().collect())
    }

    /// Brings the request to where its engagements stand, and the card with it.
    async fn settle(
        &self,
        mut tx: Tx,
        by: &Caller,
        mut seat: Seat,
        now: Timestamp,
        mut posts: Vec<crate::store::posts::Outgoing>,
    ) -> Result<Outcome> {
        guilds::bump_roster(&mut tx, by.guild).await?;
        let all = engagements::of_request(&mut tx, by.guild, seat.request.id).await?;
        if !seat.request.state.is_searching() {
            let states: Vec<EngagementState> = all
                .iter()
                .map(|engagement| engagement.state)
                .filter(|state| *state != EngagementState::EndedEarly)
                .collect();
            seat.request.state = if states.contains(&EngagementState::Agreed) {
                RequestState::Assigned
            } else if states.contains(&EngagementState::InPlace) {
                RequestState::InPlace
            } else {
                RequestState::Closed
            };
        }
        let running = all.iter().filter(|one| one.state.is_running()).count();
        let card = self
            .save(
                tx,
                &seat.guild,
                seat.request,
                Actor::User(by.user),
                Fact::RequestStaffed {
                    seats: u32::try_from(running).unwrap_or(u32::MAX),
                },
                now,
            )
            .await?;
        self.catch_up(by.guild).await?;
        posts.insert(0, card);
        Ok(Outcome {
            answer: Answer::Private(Box::new(words::noted(
                self.words(&by.locale),
                seat.offer.state,
            ))),
            posts,
        })
    }
}
