//! The decision: a person is assigned, the others are let go with thanks. Nobody is assigned by the machine.

use super::{
    Answer, Caller, Desk, Outcome, Pressed, Result,
    offers::{Step, refuse_unless_searching},
};
use crate::{
    domain::{
        Actor, Engagement, EngagementState, Fact, MOST_OBJECTIVES, Mandate, Offer, OfferId,
        OfferState, OfferStep, Refusal, Request, RequestState,
    },
    store::{Connection, engagements, guilds, log, offers},
    wording::{mandate as forms, offer as words},
};
use jiff::Timestamp;

impl Desk {
    /// The form with which a person is assigned and the mandate agreed.
    pub(super) async fn assign_form(&self, by: &Caller, id: OfferId) -> Result<Outcome> {
        let (guild, offer, request) = self.offered(by, id).await?;
        refuse_unless_searching(&request)?;
        if offer.state != OfferState::Interested {
            return Err(Refusal::OfferSettled { state: offer.state }.into());
        }
        let mut reading = self.store.read().await?;
        let higher = ranked_higher(&mut reading, &offer).await?;
        let named = |offer| words::Named::new(offer, Some(guild.roster.roster()));
        let name = higher.as_ref().map(|offer| named(offer).name());
        let form = forms::assign_form(self.words(&by.locale), &named(&offer), name.as_deref());
        Ok(Outcome {
            answer: Answer::Form(form),
            posts: Vec::new(),
        })
    }

    /// Assigns a person. Once everyone that is needed is found, all others who were asked are let go.
    pub(super) async fn assign(
        &self,
        pressed: &Pressed,
        id: OfferId,
        now: Timestamp,
    ) -> Result<Outcome> {
        let by = &pressed.by;
        let (guild, mut offer, mut request) = self.offered(by, id).await?;
        refuse_unless_searching(&request)?;
        let mandate = mandate_of(pressed);
        let mut tx = self.store.begin().await?;
        if ranked_higher(&mut tx, &offer).await?.is_some() && mandate.against_ranking.is_empty() {
            return Err(Refusal::Empty.into());
        }
        let step = Step::by(OfferStep::Assign, by);
        let mut posts: Vec<_> = self
            .move_offer(&mut tx, &guild, &request, &mut offer, step, now)
            .await?
            .into_iter()
            .collect();
        let fact = Fact::Assigned {
            offer: id,
            against_ranking: Some(mandate.against_ranking.clone()).filter(|why| !why.is_empty()),
        };
        let engagement = Engagement {
            guild: by.guild,
            offer: id,
            request: request.id,
            manager: offer.manager.clone(),
            state: EngagementState::Agreed,
            from: offer.terms.from,
            until: offer.terms.until,
            mandate,
            in_place_at: None,
            ended_on: None,
            outcome: None,
        };
        engagements::add(&mut tx, &engagement)?;
        let about = (&offer).into();
        log::append(&mut tx, by.guild, about, Actor::User(by.user), &fact, now)?;
        guilds::bump_roster(&mut tx, by.guild).await?;
        let seats = engagements::of_request(&mut tx, by.guild, request.id).await?;
        let taken = seats.iter().filter(|seat| seat.state.is_running()).count();
        if taken >= wanted(&request) {
            request.state = RequestState::Assigned;
            let step = Step::by(OfferStep::Release, by);
            posts.extend(
                self.move_pending(&mut tx, &guild, &request, step, now)
                    .await?,
            );
        }
        let card = self
            .save(
                tx,
                &guild,
                request,
                Actor::User(by.user),
                Fact::RequestStaffed {
                    seats: u32::try_from(taken).unwrap_or(u32::MAX),
                },
                now,
            )
            .await?;
        self.catch_up(by.guild).await?;
        posts.insert(0, card);
        Ok(Outcome {
            answer: Answer::Private(Box::new(words::noted(self.words(&by.locale), offer.state))),
            posts,
        })
    }
}

/// How many people a request needs.
fn wanted(request: &Request) -> usize {
    request
        .brief
        .headcount
        .map_or(1, |count| usize::from(count).max(1))
}

/// Somebody who wants the same seat and stands higher on the list: to choose another takes a reason.
async fn ranked_higher(from: &mut impl Connection, offer: &Offer) -> Result<Option<Offer>> {
    let all = offers::of_request(from, offer.guild, offer.request).await?;
    let rivals = all
        .into_iter()
        .filter(|other| other.state == OfferState::Interested && other.rank < offer.rank);
    Ok(rivals.min_by_key(|other| other.rank))
}

fn mandate_of(pressed: &Pressed) -> Mandate {
    let objectives = pressed
        .input("objectives")
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .take(MOST_OBJECTIVES)
        .map(str::to_owned)
        .collect();
    let given = |key| pressed.input(key).to_owned();
    Mandate {
        objectives,
        authority: given("authority"),
        sponsor: given("sponsor"),
        hand_over: given("hand_over"),
        against_ranking: given("against"),
    }
}
