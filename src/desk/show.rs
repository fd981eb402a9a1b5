//! The end of every change of a request: rank, keep the shortlist, write the log, want the card, commit.

use super::{Desk, Result, guilds::Guild, offers::body_of, outbox::card_key};
use crate::{
    domain::{
        Actor, Brief, Engagement, Fact, MessageId, Offer, OfferState, Refusal, Request,
        RequestState, Shortlist,
    },
    matching::Search,
    store::{
        Tx, engagements, log, offers,
        posts::{self, Destination, Outgoing, Wanted},
        requests, shortlists,
    },
    wording::card::{self, CardContext, Twin},
};
use jiff::Timestamp;
use std::borrow::Cow;

/// How many candidates are kept with a request; the card shows the first few, pages show the rest.
pub(super) const KEPT: usize = 5;

/// What stands on a card beside the brief and its list.
struct Around {
    offers: Vec<Offer>,
    engagements: Vec<Engagement>,
    twin: Option<Twin>,
}

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
        if request.state.is_searching() {
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
        let is_new = matches!(&cause, Some(cause) if cause.fact == Fact::RequestOpened);
        let (offers, engagements) = if is_new {
            (Vec::new(), Vec::new())
        } else {
            (
                offers::of_request(&mut tx, request.guild, request.id).await?,
                engagements::of_request(&mut tx, request.guild, request.id).await?,
            )
        };
        if let Some(cause) = cause {
            log::append(&mut tx, request.guild, about, cause.actor, &cause.fact, now)?;
            reply_to = cause.reply_to;
        }
        let mut shortlist = None;
        if request.state == RequestState::Shortlisted {
            let local = guild.local(now);
            let search = Search::new(&request.brief, &local).for_request(request.id);
            let most = KEPT + offers.len();
            let mut ranked = self.matcher.shortlist(&search, &guild.roster, most);
            leave_out_refused(&mut ranked, &offers);
            ranked.candidates.truncate(KEPT);
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
        let around = Around {
            twin: self.open_twin(&mut tx, request).await?,
            offers,
            engagements,
        };
        self.stir_board(&mut tx, guild, request.guild, now);
        let key = card_key(request.id);
        let wanted = Wanted {
            key: &key,
            request: Some(request.id),
            place: 0,
            to: Destination::Channel(request.channel),
            reply_to,
            body: self.card(guild, request, shortlist.as_ref(), &around, now)?,
        };
        Ok(posts::want(tx, request.guild, wanted).await?)
    }

    /// The request that said the same before, as long as it is open.
    async fn open_twin(&self, tx: &mut Tx, request: &Request) -> Result<Option<Twin>> {
        let Some(twin) = request.twin else {
            return Ok(None);
        };
        let found = requests::find(tx, request.guild, twin).await?;
        if !found.is_some_and(|twin| twin.state.is_searching()) {
            return Ok(None);
        }
        let card = posts::message(tx, request.guild, &card_key(twin)).await?;
        Ok(Some(Twin {
            request: twin,
            card,
        }))
    }

    fn card(
        &self,
        guild: &Guild,
        request: &Request,
        shortlist: Option<&Shortlist>,
        around: &Around,
        now: Timestamp,
    ) -> Result<String> {
        let (offers, engagements) = (&around.offers, &around.engagements);
        let blind = guild.settings.blind;
        let shortlist = shortlist.map(|shown| {
            let mut shown = Cow::Borrowed(shown);
            if blind {
                shown.to_mut().hide_names(offers);
            }
            shown
        });
        let local = guild.local(now);
        let search = Search::new(&request.brief, &local).for_request(request.id);
        let taken = self.matcher.taken_as(&search);
        let context = CardContext {
            twin: around.twin,
            ask: self.question(guild, request, shortlist.as_deref(), &local),
            taken_as: Some(&taken),
            blind,
            offers,
            engagements,
            ..self.card_context(guild, request, now)
        };
        let post = card::card(
            self.words(guild.card_locale(request)),
            request,
            shortlist.as_deref(),
            &context,
        );
        body_of(&post)
    }
}

/// Those who have declined this request are not proposed for it again; they stand on the card with their reasons.
pub(super) fn leave_out_refused(ranked: &mut Shortlist, offers: &[Offer]) {
    let refused = |offer: &Offer| offer.state == OfferState::Declined;
    let before = ranked.candidates.len();
    ranked.candidates.retain(|candidate| {
        let latest = offers
            .iter()
            .rev()
            .find(|offer| offer.manager == candidate.id);
        !latest.is_some_and(refused)
    });
    let gone = u32::try_from(before - ranked.candidates.len()).unwrap_or(u32::MAX);
    ranked.fits = ranked.fits.saturating_sub(gone);
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
