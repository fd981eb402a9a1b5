//! Prompts: what is easily forgotten is asked once, under the card, when its time has come.

use super::{
    Desk, Result,
    offers::{body_of, hold_minutes},
};
use crate::{
    domain::{EngagementState, GuildId, Offer, OfferId, OfferState},
    store::{Tx, engagements, offers, posts::Outgoing, timers},
    wording::prompt as words,
};
use jiff::{Timestamp, ToSpan as _, civil::Date};

/// The hour at which people are asked about a day, in the guild's zone.
const HOUR: i8 = 9;
/// So many days before its end an engagement is asked about.
const BEFORE_THE_END: i64 = 14;

/// What is asked about an offer or the engagement that it led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Prompt {
    /// Somebody is interested and still waits.
    Decide,
    /// The first day has come.
    Start,
    /// The last day is near.
    Ending,
}

impl Prompt {
    const ALL: [Self; 3] = [Self::Decide, Self::Start, Self::Ending];

    fn name(self) -> &'static str {
        match self {
            Self::Decide => "decide",
            Self::Start => "start",
            Self::Ending => "ending",
        }
    }

    pub(super) fn key(self, offer: OfferId) -> String {
        format!("{}/{offer}", self.name())
    }

    /// The prompt that the key of a timer stands for.
    pub(super) fn of_key(key: &str) -> Option<(Self, OfferId)> {
        let (name, number) = key.split_once('/')?;
        let prompt = Self::ALL.into_iter().find(|prompt| prompt.name() == name)?;
        Some((prompt, OfferId(number.parse().ok()?)))
    }
}

impl Desk {
    /// Sets the prompts that belong to where an offer stands now, and stops those that do not.
    pub(super) async fn set_prompts(
        &self,
        tx: &mut Tx,
        guild: &super::guilds::Guild,
        request: &crate::domain::Request,
        offer: &Offer,
        now: Timestamp,
    ) -> Result<()> {
        for prompt in Prompt::ALL {
            let due = match (prompt, offer.state) {
                (Prompt::Decide, OfferState::Interested) => Some(super::offers::after_minutes(
                    now,
                    hold_minutes(guild, request),
                )),
                (Prompt::Start, OfferState::Assigned) => morning(guild, offer.terms.from),
                (Prompt::Ending, OfferState::Assigned) => {
                    let day = offer.terms.until.saturating_sub(BEFORE_THE_END.days());
                    morning(guild, day.max(offer.terms.from))
                }
                _ => None,
            };
            match due {
                Some(due) => timers::set(tx, offer.guild, &prompt.key(offer.id), due),
                None => timers::stop(tx, offer.guild, &prompt.key(offer.id), now),
            }
        }
        Ok(())
    }

    /// The time of a prompt has come: asks, if there is still something to ask.
    pub(super) async fn prompt(
        &self,
        mut tx: Tx,
        guild: GuildId,
        prompt: Prompt,
        id: OfferId,
    ) -> Result<Vec<Outgoing>> {
        let loaded = self.guild(guild).await?;
        let Some(offer) = offers::find(&mut tx, guild, id).await? else {
            tx.commit().await?;
            return Ok(Vec::new());
        };
        let request = self.known(guild, offer.request).await?;
        let seats = engagements::of_request(&mut tx, guild, request.id).await?;
        let seat = seats.into_iter().find(|seat| seat.offer == id);
        let state = seat.as_ref().map(|seat| seat.state);
        let is_open = match prompt {
            Prompt::Decide => offer.state == OfferState::Interested,
            Prompt::Start => state == Some(EngagementState::Agreed),
            Prompt::Ending => state.is_some_and(EngagementState::is_running),
        };
        if !is_open {
            tx.commit().await?;
            return Ok(Vec::new());
        }
        let named = crate::wording::offer::Named::new(&offer, Some(loaded.roster.roster()));
        let said = self.words(loaded.card_locale(&request));
        let post = match prompt {
            Prompt::Decide => words::decide(said, &request, &named),
            Prompt::Start => words::start(said, &request, &named),
            Prompt::Ending => words::ending(said, &request, &named, offer.terms.from),
        };
        let key = format!("{}/{}", prompt.key(id), offer.terms.until);
        let post = self
            .under_card(&mut tx, &request, &key, &body_of(&post)?)
            .await?;
        tx.commit().await?;
        Ok(vec![post])
    }
}

fn morning(guild: &super::guilds::Guild, day: Date) -> Option<Timestamp> {
    guild.zone.to_timestamp(day.at(HOUR, 0, 0, 0)).ok()
}
