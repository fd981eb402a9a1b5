//! What must happen later. Timers are rows; whoever finds one due takes it and does its work in one transaction, so that
//! it happens once, however many look and however often the process starts.

use super::{
    Desk, Result, board::BOARD_TIMER, erasure::erasure_of_key, outbox::offer_of_key,
    prompts::prompt_of_key,
};
use crate::store::{erasures::SCRUB_TIMER, posts::Outgoing, timers};
use jiff::Timestamp;
use tracing::{error, warn};

/// How many timers are taken at a time.
const AT_A_TIME: u8 = 50;

impl Desk {
    /// Does everything that is due. A timer whose work fails stays due and does not keep others from theirs.
    pub async fn fire_due(&self, now: Timestamp) -> Result<Vec<Outgoing>> {
        let mut posts = Vec::new();
        loop {
            let due = timers::due(&mut self.store.read().await?, now, AT_A_TIME).await?;
            let mut failed = false;
            for timer in &due {
                match self.fire(timer, now).await {
                    Ok(done) => posts.extend(done),
                    Err(error) => {
                        failed = true;
                        error!(guild.id = timer.guild.0, timer.key, %error, "a timer could not be done");
                    }
                }
            }
            if failed || due.len() < usize::from(AT_A_TIME) {
                return Ok(posts);
            }
        }
    }

    async fn fire(&self, timer: &timers::Due, now: Timestamp) -> Result<Vec<Outgoing>> {
        if timer.key == SCRUB_TIMER {
            return self.scrub(timer.guild, now).await;
        }
        let mut tx = self.store.begin().await?;
        if !timers::take(&mut tx, timer.guild, &timer.key, now).await? {
            return Ok(Vec::new());
        }
        if timer.key == BOARD_TIMER {
            return self.redraw(tx, timer.guild, now).await;
        }
        if let Some(number) = erasure_of_key(&timer.key) {
            return self.erase_due(tx, timer.guild, number, now).await;
        }
        if let Some((prompt, offer)) = prompt_of_key(&timer.key) {
            return self.prompt(tx, timer.guild, prompt, offer, now).await;
        }
        match offer_of_key(&timer.key) {
            Some(offer) => self.expire_offer(tx, timer.guild, offer, now).await,
            None => {
                warn!(timer.key, "a timer of a kind that is not known is left out");
                tx.commit().await?;
                Ok(Vec::new())
            }
        }
    }
}
