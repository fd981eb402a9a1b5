//! Prompts: what is easily forgotten is asked once, under the card, when its time has come.

use super::{
    Desk, Result,
    offers::{body_of, hold_minutes},
};
use crate::{
    domain::{Actor, EngagementState, Fact, GuildId, Offer, OfferId, OfferState, Prompt},
    store::{Tx, engagements, log, offers, posts::Outgoing, timers},
    wording::prompt as words,
};
use jiff::{Timestamp, ToSpan as _, civil::Date};

/// The hour at which people are asked about a day, in the guild's zone.
const HOUR: i8 = 9;
/// So many days before its end an engagement is asked about.
const BEFORE_THE_END: i64 = 14;

/// The name of a prompt's timer.
fn key_of(prompt: Prompt, offer: OfferId) -> String {
    format!("{}/{offer}", prompt.as_str())
}

/// The prompt that the key of a timer stands for.
pub(super) fn prompt_of_key(key: &str) -> Option<(Prompt, OfferId)> {
    let (name, number) = key.split_once('/')?;
    let prompt = Prompt::ALL
        .into_iter()
        .find(|prompt| prompt.as_str() == name)?;
    Some((prompt, OfferId(number.parse().ok()?)))
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
                Some(due) => timers::set(tx, offer.guild, &key_of(prompt, offer.id), due),
                None => timers::stop(tx, offer.guild, &key_of(prompt, offer.id), now),
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
        now: Timestamp,
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
        let about = (&offer).into();
        let fact = Fact::Prompted {
            offer: id,
            about: prompt,
        };
        log::append(&mut tx, guild, about, Actor::Bot, &fact, now)?;
        let key = format!("{}/{}", key_of(prompt, id), offer.terms.until);
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
