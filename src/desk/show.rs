//! The end of every change of a request: rank, keep the shortlist, write the log, want the card, commit.

use super::{Desk, Result, guilds::Guild, outbox::card_key};
use crate::{
    domain::{Actor, Brief, Fact, MessageId, Refusal, Request, RequestState, Shortlist},
    matching::Search,
    store::{
        StoreError, Tx, log,
        posts::{self, Outgoing, Wanted},
        requests, shortlists,
    },
    wording::card::{self, CardContext},
};
use jiff::Timestamp;

/// How many candidates are kept with a request; the card shows the first few, pages show the rest.
pub(super) const KEPT: usize = 5;

/// Why a card changes.
pub(super) struct Cause {
    pub(super) fact: Fact,
    pub(super) actor: Actor,
    pub(super) reply_to: Option<MessageId>,
}

/// Where a request stands by its brief alone.
pub(super) fn state_for(brief: &Brief) -> RequestState {
    if brief.role.is_none() && !brief.ambiguous_role.is_empty() {
        RequestState::Clarifying
    } else {
        RequestState::Shortlisted
    }
}

impl Desk {
    /// Writes a changed request with its new shortlist and card; refuses if somebody else was quicker.
    pub(super) async fn save(
        &self,
        mut tx: Tx,
        guild: &Guild,
        mut request: Request,
        actor: Actor,
        fact: Fact,
        now: Timestamp,
    ) -> Result<Outgoing> {
        if request.state != RequestState::Withdrawn {
            request.state = state_for(&request.brief);
        }
        let seen = request.revision;
        let before = requests::find(&mut tx, request.guild, request.id).await?;
        if !requests::update(&mut tx, &mut request, seen).await? {
            return Err(Refusal::OutOfDate {
                request: request.id,
            }
            .into());
        }
        let about = request.id.into();
        log::append(&mut tx, request.guild, about, actor, &fact, now)?;
        if let Some(revised) = before.and_then(|before| revised(&before.brief, &request)) {
            log::append(&mut tx, request.guild, about, actor, &revised, now)?;
        }
        self.show(tx, guild, &request, None, now).await
    }

    /// Ranks a request, keeps what is shown and wants its card; then commits. Without a cause the log has it already, or it is a
    /// mere refresh.
    pub(super) async fn show(
        &self,
        mut tx: Tx,
        guild: &Guild,
        request: &Request,
        cause: Option<Cause>,
        now: Timestamp,
    ) -> Result<Outgoing> {
        let about = request.id.into();
        let mut reply_to = None;
        if let Some(cause) = cause {
            log::append(&mut tx, request.guild, about, cause.actor, &cause.fact, now)?;
            reply_to = cause.reply_to;
        }
        let mut shortlist = None;
        if request.state == RequestState::Shortlisted {
            let local = guild.local(now);
            let search = Search::new(&request.brief, &local).for_request(request.id);
            let ranked = self.matcher.shortlist(&search, &guild.roster, KEPT);
            shortlists::keep(&mut tx, request.id, request.revision, &ranked)?;
            log::append(
                &mut tx,
                request.guild,
                about,
                Actor::Bot,
                &shown(request, &ranked),
                now,
            )?;
            shortlist = Some(ranked);
        }
        let key = card_key(request.id);
        let wanted = Wanted {
            key: &key,
            request: request.id,
            place: 0,
            channel: request.channel,
            reply_to,
            body: self.card(guild, request, shortlist.as_ref(), now)?,
        };
        Ok(posts::want(tx, request.guild, wanted).await?)
    }

    fn card(
        &self,
        guild: &Guild,
        request: &Request,
        shortlist: Option<&Shortlist>,
        now: Timestamp,
    ) -> Result<String> {
        let local = guild.local(now);
        let search = Search::new(&request.brief, &local).for_request(request.id);
        let taken = self.matcher.taken_as(&search);
        let context = CardContext {
            ask: self.question(guild, request, shortlist, &local),
            taken_as: Some(&taken),
            ..self.card_context(guild, request, now)
        };
        let post = card::card(
            self.words(guild.card_locale(request)),
            request,
            shortlist,
            &context,
        );
        let body = serde_json::to_string(&post).map_err(|error| StoreError::Inconsistent {
            table: "post",
            what: error.to_string(),
        })?;
        Ok(body)
    }
}

/// The line of the log that tells how a brief has changed; `None` where no field has.
fn revised(before: &Brief, request: &Request) -> Option<Fact> {
    let fields = before.differences(&request.brief);
    (!fields.is_empty()).then(|| Fact::BriefRevised {
        revision: request.revision,
        was: Box::new(before.only(&fields)),
        is: Box::new(request.brief.only(&fields)),
    })
}

fn shown(request: &Request, shortlist: &Shortlist) -> Fact {
    Fact::ShortlistShown {
        revision: request.revision,
        scoring: shortlist.scoring.clone(),
        candidates: shortlist
            .candidates
            .iter()
            .map(|candidate| candidate.id.clone())
            .collect(),
    }
}
