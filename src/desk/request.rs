//! Requests as they come in: opened from a text, read again after an edit, withdrawn with their message.

use super::{
    Answer, Caller, Desk, DeskError, Outcome, Result, brief::says, guilds::Guild, show::Cause,
    twins::likeness,
};
use crate::{
    domain::{
        Actor, Brief, ChannelId, Corrections, Fact, Field, GuildId, MessageId, Refusal, Request,
        RequestId, RequestSource, RequestState, Withdrawal,
    },
    intake::{Kind, Reading},
    store::{log, posts::Outgoing, requests},
    wording::acks,
};
use jiff::Timestamp;

/// How many needs of one message become requests.
const MOST_PARTS: usize = 5;

/// How many numbers are tried for a request while other processes take them away.
const MOST_NUMBERS: u32 = 10;

/// How many open requests are checked for edits and deletions that were missed.
const MOST_CHECKED: u8 = 50;

/// A message that somebody has written.
#[derive(Clone, Debug)]
pub struct Posted {
    /// The message.
    pub message: MessageId,
    /// Who wrote it, and where.
    pub author: Caller,
    /// What it says.
    pub text: String,
    /// When it was written, or edited.
    pub at: Timestamp,
    /// Whether the bot was called by name, or in a direct message.
    pub addressed: bool,
}

/// A need as given to the slash command.
#[derive(Clone, Debug, Default)]
pub struct RequestText {
    /// The invocation, so that a repeat is known.
    pub interaction: u64,
    /// The need in free words.
    pub text: Option<String>,
    /// Single fields in words, each read on its own.
    pub fields: Vec<(Field, String)>,
    /// Whether it must be kept quiet.
    pub confidential: Option<bool>,
}

/// Where a request comes from and who is behind it.
struct Origin<'a> {
    source: RequestSource,
    requester: &'a Caller,
    at: Timestamp,
    reply_to: Option<MessageId>,
    corrections: Corrections,
}

impl<'a> Origin<'a> {
    fn message(posted: &'a Posted) -> Self {
        Self {
            source: RequestSource::Message {
                message: posted.message,
            },
            requester: &posted.author,
            at: posted.at,
            reply_to: Some(posted.message),
            corrections: Corrections::default(),
        }
    }
}

impl Desk {
    /// A message was written: opens a request for each need in it, marks it when in doubt, or stays silent.
    pub async fn message_posted(&self, posted: &Posted, now: Timestamp) -> Result<Outcome> {
        let guild = self.guild(posted.author.guild).await?;
        let watched = guild.settings.watched.contains(&posted.author.channel);
        if !(watched || posted.addressed) || !posted.author.may_request(&guild.settings) {
            return Ok(Outcome::default());
        }
        let local = guild.local(posted.at);
        let reading = self.reader.read(&posted.text, &guild.context(&local));
        if let Some(amended) = self.amended(&guild, posted, &reading, now).await? {
            return Ok(amended);
        }
        match reading.kind {
            Kind::Request => {
                self.open(&Origin::message(posted), &guild, &posted.text, reading, now)
                    .await
            }
            _ if reading.in_doubt => Ok(Outcome {
                answer: Answer::Doubt,
                posts: Vec::new(),
            }),
            Kind::Availability | Kind::Other => Ok(Outcome::default()),
        }
    }

    /// Somebody says that a message is a request: by the message's menu, or by the mark under it.
    pub async fn message_is_request(
        &self,
        posted: &Posted,
        by: &Caller,
        now: Timestamp,
    ) -> Result<Outcome> {
        let guild = self.guild(by.guild).await?;
        by.needs_requester(&guild.settings)?;
        let origin = Origin {
            requester: by,
            ..Origin::message(posted)
        };
        let known =
            requests::of_source(&mut self.store.read().await?, by.guild, origin.source).await?;
        if let Some(request) = known.first() {
            return Ok(Outcome::private(acks::joined(
                self.words(&by.locale),
                request,
            )));
        }
        let local = guild.local(posted.at);
        let context = guild.context(&local);
        let mut reading = self.reader.read(&posted.text, &context);
        if reading.briefs.is_empty() {
            reading.briefs.push(self.brief_of(&posted.text, &context));
        }
        if !reading.briefs.iter().any(says_what) {
            return Err(Refusal::NothingUnderstood.into());
        }
        let opened = self
            .open(&origin, &guild, &posted.text, reading, now)
            .await?;
        let told = acks::opened(self.words(&by.locale));
        Ok(Outcome {
            answer: Answer::Private(Box::new(told)),
            ..opened
        })
    }

    /// Whether only people with certain roles may open requests.
    pub async fn requests_need_a_role(&self, guild: GuildId) -> Result<bool> {
        Ok(!self.guild(guild).await?.settings.requester_roles.is_empty())
    }

    /// A message was edited: what it opened is read again, in place.
    pub async fn message_edited(&self, posted: &Posted, now: Timestamp) -> Result<Outcome> {
        let guild = self.guild(posted.author.guild).await?;
        let source = RequestSource::Message {
            message: posted.message,
        };
        let known =
            requests::of_source(&mut self.store.read().await?, posted.author.guild, source).await?;
        if known.is_empty() {
            return self.message_posted(posted, now).await;
        }
        let local = guild.local(posted.at);
        let mut reading = self.reader.read(&posted.text, &guild.context(&local));
        let actor = Actor::User(posted.author.user);
        if reading.kind != Kind::Request && !reading.in_doubt {
            return self
                .withdraw_all(known, actor, Withdrawal::NoLongerARequest, now)
                .await;
        }
        if reading.briefs.is_empty() {
            reading
                .briefs
                .push(self.brief_of(&posted.text, &guild.context(&local)));
        }
        let mut outcome = Outcome::default();
        let more = reading
            .briefs
            .split_off(known.len().min(reading.briefs.len()));
        let gone = known.len() - reading.briefs.len();
        let (kept, dropped) = known.split_at(known.len() - gone);
        for (request, brief) in kept.iter().zip(&reading.briefs) {
            outcome.posts.extend(
                self.read_again(&guild, request.clone(), posted, brief, now)
                    .await?,
            );
        }
        let withdrawn = self
            .withdraw_all(dropped.to_vec(), actor, Withdrawal::NoLongerARequest, now)
            .await?;
        outcome.posts.extend(withdrawn.posts);
        if !more.is_empty() {
            let first = u16::try_from(known.len()).unwrap_or(u16::MAX);
            let origin = Origin::message(posted);
            let rest = Reading {
                briefs: more,
                ..reading
            };
            outcome.posts.extend(
                self.open_from(&origin, &guild, &posted.text, rest, first, now)
                    .await?
                    .posts,
            );
        }
        Ok(outcome)
    }

    /// A message was deleted: what it opened is withdrawn.
    pub async fn message_deleted(
        &self,
        guild: GuildId,
        message: MessageId,
        now: Timestamp,
    ) -> Result<Outcome> {
        let source = RequestSource::Message { message };
        let known = requests::of_source(&mut self.store.read().await?, guild, source).await?;
        self.withdraw_all(known, Actor::Bot, Withdrawal::MessageDeleted, now)
            .await
    }

    /// The slash command: a need in free words, in single fields or both.
    pub async fn request(
        &self,
        asked: RequestText,
        by: &Caller,
        now: Timestamp,
    ) -> Result<Outcome> {
        let guild = self.guild(by.guild).await?;
        by.needs_requester(&guild.settings)?;
        let local = guild.local(now);
        let context = guild.context(&local);
        let text = asked.text.unwrap_or_default();
        let mut reading = self.reader.read(&text, &context);
        if reading.briefs.is_empty() {
            reading.briefs.push(self.brief_of(&text, &context));
        }
        if text.trim().is_empty() {
            reading.locale = by.locale.clone();
        }
        let mut corrections = Corrections::default();
        for (field, words) in &asked.fields {
            let fields = around(*field);
            let read = self.brief_of_fields(fields, words, &context)?;
            let said = fields.iter().copied().filter(|field| says(&read, *field));
            corrections.set(said, &read);
        }
        if asked.confidential.is_some() {
            let set = Brief {
                confidential: asked.confidential,
                ..Brief::default()
            };
            corrections.set([Field::Confidential], &set);
        }
        for brief in &mut reading.briefs {
            *brief = corrections.apply(brief);
        }
        if !reading.briefs.iter().any(says_what) {
            return Err(Refusal::NothingUnderstood.into());
        }
        let origin = Origin {
            source: RequestSource::Command {
                interaction: asked.interaction,
            },
            requester: by,
            at: now,
            reply_to: None,
            corrections,
        };
        let opened = self.open(&origin, &guild, &text, reading, now).await?;
        Ok(Outcome {
            answer: Answer::Private(Box::new(acks::opened(self.words(&by.locale)))),
            ..opened
        })
    }

    async fn read_again(
        &self,
        guild: &Guild,
        mut request: Request,
        posted: &Posted,
        brief: &Brief,
        now: Timestamp,
    ) -> Result<Vec<Outgoing>> {
        let brief = request.corrections.apply(brief);
        let words = brief.words_of(&posted.text);
        let is_withdrawn = request.state == RequestState::Withdrawn;
        // Past the search the terms are those that were agreed, whatever becomes of the message.
        if !is_withdrawn && !request.state.is_searching() {
            return Ok(Vec::new());
        }
        if !is_withdrawn && brief == request.brief && words == request.words {
            return Ok(Vec::new());
        }
        if is_withdrawn && !self.was_edited_away(&request).await? {
            return Ok(Vec::new());
        }
        request.brief = brief;
        request.words = words;
        request.state = RequestState::Shortlisted;
        let mut tx = self.store.begin().await?;
        if !requests::mark_read(&mut tx, request.guild, request.id, posted.at).await? {
            return Ok(Vec::new());
        }
        let actor = Actor::User(posted.author.user);
        Ok(vec![
            self.save(tx, guild, request, actor, Fact::RequestReread, now)
                .await?,
        ])
    }

    /// Whether a request was withdrawn because an edit made its message say something else: then another edit may bring
    /// it back. What a person has withdrawn stays so.
    async fn was_edited_away(&self, request: &Request) -> Result<bool> {
        let log = log::of_request(&mut self.store.read().await?, request.guild, request.id).await?;
        let last = log.iter().rev().find_map(|entry| match entry.fact {
            Fact::RequestWithdrawn { why } => Some(why),
            _ => None,
        });
        Ok(last == Some(Withdrawal::NoLongerARequest))
    }

    /// The messages behind the latest open requests of a guild, which may have been edited or deleted unseen.
    pub async fn open_messages(&self, guild: GuildId) -> Result<Vec<(ChannelId, MessageId)>> {
        let open = requests::open_ones(&mut self.store.read().await?, guild, MOST_CHECKED).await?;
        Ok(open
            .into_iter()
            .filter_map(|request| match request.source {
                RequestSource::Message { message } => Some((request.channel, message)),
                RequestSource::Command { .. } => None,
            })
            .collect())
    }

    async fn open(
        &self,
        origin: &Origin<'_>,
        guild: &Guild,
        text: &str,
        reading: Reading,
        now: Timestamp,
    ) -> Result<Outcome> {
        self.open_from(origin, guild, text, reading, 0, now).await
    }

    /// Opens a request for each brief, counted from part `first`, with its shortlist and its card, each in one
    /// transaction.
    async fn open_from(
        &self,
        origin: &Origin<'_>,
        guild: &Guild,
        text: &str,
        reading: Reading,
        first: u16,
        now: Timestamp,
    ) -> Result<Outcome> {
        let (mut posts, mut all) = (Vec::new(), Vec::new());
        for (part, brief) in (first..).zip(reading.briefs.into_iter().take(MOST_PARTS)) {
            let new = Request {
                guild: origin.requester.guild,
                id: RequestId(0),
                source: origin.source,
                part,
                requester: origin.requester.user,
                channel: origin.requester.channel,
                state: super::show::state_for(&brief),
                words: brief.words_of(text),
                brief,
                corrections: origin.corrections.clone(),
                revision: 1,
                locale: reading.locale.clone(),
                opened_at: origin.at,
                twin: None,
            };
            let likeness = likeness(&new.brief);
            let new = Request {
                twin: self.twin_of(&new, likeness),
                ..new
            };
            if let Some((card, opened)) = self.open_new(origin, guild, new, now).await? {
                posts.push(card);
                all.push((opened, likeness));
            }
        }
        // Needs of one message are told apart by their author.
        for (request, likeness) in &all {
            self.remember(request, *likeness);
        }
        Ok(Outcome {
            answer: Answer::Silence,
            posts,
        })
    }

    /// Opens a request under the guild's next number; `None` if the same need of the same source was opened before.
    ///
    /// The number is taken before the database is asked, so that all that is written goes there at once. Another process
    /// may have given it away meanwhile: then the next free one is asked for.
    async fn open_new(
        &self,
        origin: &Origin<'_>,
        guild: &Guild,
        mut request: Request,
        now: Timestamp,
    ) -> Result<Option<(Outgoing, Request)>> {
        let mut tries = 0;
        loop {
            tries += 1;
            request.id = self.next_number(request.guild).await?;
            let mut tx = self.store.begin().await?;
            requests::open(&mut tx, &request, origin.at)?;
            let cause = Cause {
                fact: Fact::RequestOpened,
                actor: Actor::User(origin.requester.user),
                reply_to: origin.reply_to,
            };
            match self.show(tx, guild, &request, Some(cause), now).await {
                Err(DeskError::Store(error)) if error.is_taken() && tries < MOST_NUMBERS => {
                    self.numbers.forget(request.guild);
                    let mut reading = self.store.read().await?;
                    let known =
                        requests::of_source(&mut reading, request.guild, request.source).await?;
                    if known.iter().any(|known| known.part == request.part) {
                        return Ok(None);
                    }
                }
                shown => return shown.map(|card| Some((card, request))),
            }
        }
    }

    async fn next_number(&self, guild: GuildId) -> Result<RequestId> {
        if let Some(next) = self.numbers.next(guild) {
            return Ok(next);
        }
        let last = requests::last_number(&mut self.store.read().await?, guild).await?;
        Ok(self.numbers.next_after(guild, last))
    }
}

/// The fields that words for an option of the command may be about: "until March" is no duration, yet says how long.
fn around(field: Field) -> &'static [Field] {
    match field {
        Field::Role => &[Field::Role],
        Field::Place => &[Field::Place, Field::WorkMode, Field::OnsiteDays],
        Field::Start => &[Field::Start, Field::End],
        Field::DurationWeeks => &[Field::DurationWeeks, Field::End],
        Field::DaysPerWeek => &[Field::DaysPerWeek],
        Field::Rate => &[Field::Rate],
        _ => &[Field::Languages],
    }
}

/// Whether a brief says at least what is to be done: without it there is nothing to search for.
fn says_what(brief: &Brief) -> bool {
    brief.states(Field::Role) || brief.states(Field::Skills)
}
