//! What if it were cheaper, sooner, wider? A trial is shown to one person; what is adopted becomes the brief, with its history.
//!
//! A trial is kept nowhere but in the ids of its own buttons: it is a question about a request and no state of it, so nobody
//! else's card changes before somebody adopts it.

use super::{
    Answer, Caller, Desk, Outcome, Result,
    offers::refuse_unless_searching,
    show::{KEPT, leave_out_refused},
};
use crate::{
    domain::{Brief, Fact, Refusal, RequestId, Step, WhatIf},
    matching::{Search, WhatIfRules, supposed},
    store::{log, offers},
    wording::{
        history,
        what_if::{self, Tried},
    },
};
use jiff::Timestamp;

impl Desk {
    /// Goes on with a what-if by one step.
    pub(super) async fn try_step(
        &self,
        by: &Caller,
        id: RequestId,
        revision: i64,
        step: Step,
        so_far: &WhatIf,
        now: Timestamp,
    ) -> Result<Outcome> {
        let guild = self.guild(by.guild).await?;
        by.needs_requester(&guild.settings)?;
        let request = self.known(by.guild, id).await?;
        refuse_unless_searching(&request)?;
        if request.revision != revision {
            return Err(Refusal::OutOfDate { request: id }.into());
        }
        let local = guild.local(now);
        let asked = Search::new(&request.brief, &local).for_request(id);
        let rules = WhatIfRules::bundled();
        let next = |so_far: &WhatIf, step| {
            self.matcher
                .next_step(rules, &asked, so_far, &guild.roster, step)
        };
        let change = next(so_far, step).ok_or(Refusal::NoFurtherStep { step })?;
        let what_if = so_far.clone().with(change);
        let brief = supposed(&request.brief, &what_if);
        let blind = by.sees_no_names(&request, &guild.settings);
        let offers = offers::of_request(&mut self.store.read().await?, by.guild, id).await?;
        let list = |brief: &Brief| {
            let search = Search { brief, ..asked };
            let most = KEPT + offers.len();
            let mut list = self.matcher.shortlist(&search, &guild.roster, most);
            leave_out_refused(&mut list, &offers);
            list.candidates.truncate(KEPT);
            if blind {
                list.hide_names(&offers);
            }
            list
        };
        let (before, after) = (list(&request.brief), list(&brief));
        let mut steps = Step::ALL.to_vec();
        steps.retain(|step| next(&what_if, *step).is_some());
        let tried = Tried {
            request: &request,
            what_if: &what_if,
            brief: &brief,
            before: &before,
            after: &after,
            steps: &steps,
            may_adopt: by.may_change(&request, &guild.settings),
        };
        let context = self.card_context(&guild, &request, now);
        Ok(Outcome::private(what_if::tried(
            self.words(&by.locale),
            &tried,
            &context,
        )))
    }

    /// Makes a what-if the brief.
    pub(super) async fn adopt(
        &self,
        by: &Caller,
        id: RequestId,
        revision: i64,
        what_if: &WhatIf,
        now: Timestamp,
    ) -> Result<Outcome> {
        let (guild, mut request) = self.changeable(by, id).await?;
        if request.revision != revision {
            return Err(Refusal::OutOfDate { request: id }.into());
        }
        let was = request.brief.clone();
        let brief = supposed(&was, what_if);
        let fields = was.differences(&brief);
        if fields.is_empty() {
            return Ok(Outcome::default());
        }
        request.corrections.set(fields, &brief);
        let fact = Fact::WhatIfAdopted {
            what_if: what_if.clone(),
        };
        let saved = self.save_corrected(by, &guild, request, fact, now).await?;
        let request = self.known(by.guild, id).await?;
        let context = self.card_context(&guild, &request, now);
        let told = what_if::adopted(self.words(&by.locale), &request, &was, &context);
        Ok(Outcome {
            answer: Answer::Private(Box::new(told)),
            ..saved
        })
    }

    /// How the brief of a request has changed, by whom and when.
    pub(super) async fn history(
        &self,
        by: &Caller,
        id: RequestId,
        now: Timestamp,
    ) -> Result<Outcome> {
        let guild = self.guild(by.guild).await?;
        let request = self.known(by.guild, id).await?;
        by.needs_change(&request, &guild.settings)?;
        let log = log::of_request(&mut self.store.read().await?, by.guild, id).await?;
        let context = self.card_context(&guild, &request, now);
        Ok(Outcome::private(history::history(
            self.words(&by.locale),
            &request,
            &log,
            &context,
        )))
    }

    /// Takes the last change of a brief back, if nothing has changed since; taking that back makes it again.
    pub(super) async fn take_back(
        &self,
        by: &Caller,
        id: RequestId,
        revision: i64,
        now: Timestamp,
    ) -> Result<Outcome> {
        let (guild, mut request) = self.changeable(by, id).await?;
        if request.revision != revision {
            return Err(Refusal::OutOfDate { request: id }.into());
        }
        let log = log::of_request(&mut self.store.read().await?, by.guild, id).await?;
        let last = log.into_iter().rev().find_map(|entry| match entry.fact {
            Fact::BriefRevised { revision, was, is } => Some((revision, was, is)),
            _ => None,
        });
        let (_, was, is) = last
            .filter(|(made, ..)| *made == revision)
            .ok_or(Refusal::NothingToTakeBack { request: id })?;
        request.corrections.set(was.differences(&is), &was);
        let fact = Fact::ChangeTakenBack;
        let saved = self.save_corrected(by, &guild, request, fact, now).await?;
        let shown = self.history(by, id, now).await?;
        Ok(Outcome {
            answer: shown.answer,
            ..saved
        })
    }
}
