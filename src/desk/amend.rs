//! A message that goes on with the request that its author wrote just before: "ah, and German is a must".

use super::{Answer, Desk, Outcome, Posted, Result, guilds::Guild};
use crate::{
    domain::{Actor, Fact, Request, RequestSource},
    intake::{Kind, Reading},
    store::{log, requests},
};
use jiff::{SignedDuration, Timestamp};

/// How long after a request its author may go on with it in another message.
const GOES_ON_FOR: SignedDuration = SignedDuration::from_mins(10);

impl Desk {
    /// What a message adds to the request that its author wrote just before it in the same channel: its card then changes
    /// in place. `None` where the message stands for itself.
    pub(super) async fn amended(
        &self,
        guild: &Guild,
        posted: &Posted,
        reading: &Reading,
        now: Timestamp,
    ) -> Result<Option<Outcome>> {
        let opens_its_own = reading.kind == Kind::Request && reading.wants_somebody;
        if opens_its_own || reading.kind == Kind::Availability {
            return Ok(None);
        }
        let Some(mut request) = self.just_before(posted).await? else {
            return Ok(None);
        };
        let local = guild.local(posted.at);
        let context = guild.context(&local);
        let Some(amended) = self
            .reader
            .amend(&request.brief, &posted.text, reading, &context)
        else {
            return Ok(None);
        };
        let fields = request.brief.differences(&amended);
        let fact = Fact::RequestAmended {
            message: posted.message,
        };
        if fields.is_empty() || self.has_happened(&request, &fact).await? {
            return Ok(Some(Outcome::default()));
        }
        request.corrections.set(fields, &amended);
        request.brief = request.corrections.apply(&request.brief);
        let actor = Actor::User(posted.author.user);
        let tx = self.store.begin().await?;
        let post = self.save(tx, guild, request, actor, fact, now).await?;
        Ok(Some(Outcome {
            answer: Answer::Silence,
            posts: vec![post],
        }))
    }

    /// The open request of the same author in the same channel, if its message was written within the last minutes and
    /// held no other need.
    async fn just_before(&self, posted: &Posted) -> Result<Option<Request>> {
        let author = &posted.author;
        let mut reading = self.store.read().await?;
        let latest =
            requests::latest_of(&mut reading, author.guild, author.channel, author.user).await?;
        let Some(request) = latest.filter(|request| request.state.is_searching()) else {
            return Ok(None);
        };
        let since = posted.at.duration_since(request.opened_at);
        let is_message = matches!(
            request.source,
            RequestSource::Message { message } if message != posted.message
        );
        if !is_message || since.is_negative() || since > GOES_ON_FOR {
            return Ok(None);
        }
        let parts = requests::of_source(&mut reading, author.guild, request.source).await?;
        Ok((parts.len() == 1).then_some(request))
    }

    /// Whether the log of a request has this line already: a message may be handled twice.
    async fn has_happened(&self, request: &Request, fact: &Fact) -> Result<bool> {
        let log = log::of_request(&mut self.store.read().await?, request.guild, request.id).await?;
        Ok(log.iter().any(|entry| entry.fact == *fact))
    }
}
