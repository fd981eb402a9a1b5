//! Who was left out of a list and why: everybody, page by page, and one person by name.

use super::{Caller, Desk, Outcome, Result, guilds::Guild, offers::refuse_unless_searching};
use crate::{
    domain::{LeftOut, Refusal, Request, RequestId},
    matching::Search,
    store::requests,
    wording::{
        why,
        why_not::{self, Verdict},
    },
};
use jiff::Timestamp;

/// How many people a page of those left out names.
const LEFT_OUT_PER_PAGE: usize = 10;
/// Among so many open requests the one is looked for that somebody means who names none.
const MOST_LOOKED_AT: u8 = 100;

impl Desk {
    /// A page of those who were left out, with every reason.
    pub(super) async fn why_not(
        &self,
        by: &Caller,
        id: RequestId,
        page: u16,
        now: Timestamp,
    ) -> Result<Outcome> {
        let guild = self.guild(by.guild).await?;
        let request = self.known(by.guild, id).await?;
        by.needs_change(&request, &guild.settings)?;
        let local = guild.local(now);
        let search = Search::new(&request.brief, &local).for_request(request.id);
        let left_out: Vec<LeftOut> = guild
            .roster
            .roster()
            .managers
            .iter()
            .filter_map(|manager| {
                let found = self.matcher.why_not(&search, &guild.roster, &manager.id);
                let mut left_out = found?.err()?;
                if by.sees_no_names(&request, &guild.settings) {
                    left_out.hide_name();
                }
                Some(left_out)
            })
            .collect();
        let pages = left_out.len().div_ceil(LEFT_OUT_PER_PAGE);
        let shown: Vec<LeftOut> = left_out
            .into_iter()
            .skip(usize::from(page) * LEFT_OUT_PER_PAGE)
            .take(LEFT_OUT_PER_PAGE)
            .collect();
        let pages = u16::try_from(pages).unwrap_or(u16::MAX);
        let context = self.card_context(&guild, &request, now);
        let post = why::why_not(
            self.words(&by.locale),
            &request,
            &shown,
            page,
            pages,
            &context,
        );
        Ok(Outcome::private(post))
    }

    /// Where a person stands with a request: the place on its list, or why there is none and what would change that.
    pub async fn why_not_person(
        &self,
        by: &Caller,
        person: &str,
        request: Option<RequestId>,
        now: Timestamp,
    ) -> Result<Outcome> {
        let guild = self.guild(by.guild).await?;
        let request = self.meant(by, &guild, request).await?;
        by.needs_change(&request, &guild.settings)?;
        if guild.settings.blind {
            // Whoever could ask by name would see through a blind list.
            by.needs_offering(&request, &guild.settings)?;
        }
        refuse_unless_searching(&request)?;
        let manager = self.person(&guild, person)?;
        let local = guild.local(now);
        let search = Search::new(&request.brief, &local).for_request(request.id);
        let found = self.matcher.why_not(&search, &guild.roster, &manager.id);
        let found = found.ok_or_else(|| Refusal::ManagerUnknown {
            name: person.to_owned(),
        })?;
        let most = match found {
            Ok(_) => usize::MAX,
            Err(_) => 1,
        };
        let list = self.matcher.shortlist(&search, &guild.roster, most);
        let (improvements, ways);
        let verdict = match &found {
            Ok(candidate) => {
                improvements = self.matcher.improve(&search, &guild.roster, &manager.id);
                let mut ranked = list.candidates.iter();
                Verdict::Fits {
                    candidate,
                    rank: ranked.position(|one| one.id == manager.id).unwrap_or(0) + 1,
                    improvements: &improvements,
                }
            }
            Err(left_out) => {
                ways = self.matcher.ways_in(&search, &guild.roster, &manager.id);
                Verdict::LeftOut {
                    left_out,
                    ways: &ways,
                }
            }
        };
        let context = self.card_context(&guild, &request, now);
        let words = self.words(&by.locale);
        Ok(Outcome::private(why_not::one(
            words, &request, &list, verdict, &context,
        )))
    }

    /// The request that somebody names, or else means: of the open ones that they may change the latest in this channel,
    /// then the latest of their own, then the latest of all.
    pub(super) async fn meant(
        &self,
        by: &Caller,
        guild: &Guild,
        named: Option<RequestId>,
    ) -> Result<Request> {
        if let Some(id) = named {
            return self.known(by.guild, id).await;
        }
        let mut reading = self.store.read().await?;
        let mut open = requests::open_ones(&mut reading, by.guild, MOST_LOOKED_AT).await?;
        open.retain(|request| by.may_change(request, &guild.settings));
        open.sort_by_key(|request| {
            (
                request.channel != by.channel,
                request.requester != by.user,
                std::cmp::Reverse(request.id),
            )
        });
        Ok(open.into_iter().next().ok_or(Refusal::NoOpenRequest)?)
    }
}
