//! What the deliverer tells of the outbox: sent, delayed, gone, refused for good.

use super::{Desk, Result};
use crate::{
    domain::{Actor, ChannelId, Fact, GuildId, MessageId, OfferId, RequestId},
    store::{
        erasures, log,
        posts::{self, Outgoing},
    },
};
use jiff::Timestamp;

/// The name of a request's card in the outbox.
pub(super) fn card_key(request: RequestId) -> String {
    format!("card/{request}")
}

/// The name of an offer's direct message in the outbox, and of the timer of its end.
pub(super) fn offer_key(offer: OfferId) -> String {
    format!("offer/{offer}")
}

/// The offer that a name stands for.
pub(super) fn offer_of_key(key: &str) -> Option<OfferId> {
    let number = key.strip_prefix("offer/")?;
    number.parse().ok().map(OfferId)
}

impl Desk {
    /// The post as it is wanted now, unless Discord has it already.
    pub async fn pending_post(&self, guild: GuildId, key: &str) -> Result<Option<Outgoing>> {
        Ok(posts::pending(&mut self.store.read().await?, guild, key).await?)
    }

    /// Everything that Discord does not have yet.
    pub async fn unsent_posts(&self) -> Result<Vec<Outgoing>> {
        Ok(posts::unsent(&mut self.store.read().await?).await?)
    }

    /// Notes that Discord has a post, under this message of this channel.
    pub async fn post_sent(
        &self,
        post: &Outgoing,
        channel: ChannelId,
        message: MessageId,
    ) -> Result<()> {
        let mut tx = self.store.begin().await?;
        posts::sent(&mut tx, post, channel, message);
        erasures::settle_receipt(&mut tx, post);
        Ok(tx.commit().await?)
    }

    /// Notes that Discord does not take a post for now.
    pub async fn post_delayed(&self, post: &Outgoing) -> Result<()> {
        let mut tx = self.store.begin().await?;
        posts::delayed(&mut tx, post);
        Ok(tx.commit().await?)
    }

    /// Notes that the message of a post was deleted.
    pub async fn post_gone(&self, post: &Outgoing) -> Result<()> {
        let mut tx = self.store.begin().await?;
        posts::gone(&mut tx, post);
        Ok(tx.commit().await?)
    }

    /// Notes that Discord refuses a post for good, on its row and in the log. Where it was an offer, the card of its
    /// request says so.
    pub async fn post_failed(
        &self,
        post: &Outgoing,
        why: &str,
        at: Timestamp,
    ) -> Result<Vec<Outgoing>> {
        let mut tx = self.store.begin().await?;
        posts::failed(&mut tx, post, why);
        erasures::settle_receipt(&mut tx, post);
        let request = post
            .key
            .strip_prefix("card/")
            .and_then(|number| number.parse().ok())
            .map(RequestId);
        let about = log::About {
            request,
            manager: None,
        };
        let fact = Fact::PostFailed {
            key: post.key.clone(),
            why: why.to_owned(),
        };
        log::append(&mut tx, post.guild, about, Actor::Bot, &fact, at)?;
        match offer_of_key(&post.key) {
            Some(offer) => self.not_reached(tx, post.guild, offer, why, at).await,
            None => {
                tx.commit().await?;
                Ok(Vec::new())
            }
        }
    }
}
