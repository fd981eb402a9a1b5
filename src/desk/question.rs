//! The one question of a card: that whose likely answers would change the top of the list most.

use super::{Desk, guilds::Guild};
use crate::{
    domain::{Brief, Country, Field, ManagerId, Request, Shortlist},
    intake::{LikelyAnswers, Surroundings, decisive_question, questions},
    matching::{Matcher, PreparedRoster, Search},
    vocabulary::Vocabulary,
};
use jiff::ZonedDateTime;

/// So many at the top of a list count.
const TOP: usize = 3;
/// Of a list longer than this only the head is ranked again for each likely answer.
const LONG: u32 = 500;
/// So long is that head. Answers narrow a brief down, so those who come up are hardly ever further below; and the question
/// must not cost much more than the list.
const HEAD: usize = 100;

impl Desk {
    /// What is to be asked about a request, if anything; an ambiguous title has a menu of its own.
    pub(super) fn question(
        &self,
        guild: &Guild,
        request: &Request,
        shortlist: Option<&Shortlist>,
        now: &ZonedDateTime,
    ) -> Option<Field> {
        if !request.brief.ambiguous_role.is_empty() {
            return None;
        }
        let search = Search::new(&request.brief, now).for_request(request.id);
        let country = guild.settings.country;
        decisive_field(&self.matcher, &search, &guild.roster, shortlist?, country)
    }
}

/// The field whose likely answers would change the top of a list most; `country` is the one where none is named.
pub fn decisive_field(
    matcher: &Matcher<'_>,
    search: &Search<'_>,
    roster: &PreparedRoster,
    list: &Shortlist,
    country: Option<Country>,
) -> Option<Field> {
    if questions(search.brief).is_empty() {
        return None;
    }
    let rates = list
        .candidates
        .iter()
        .filter_map(|one| one.day_rate.zip(one.currency));
    let around = Surroundings {
        today: search.now.date(),
        country,
        dearest: rates.max_by_key(|(amount, _)| *amount),
    };
    let answers = |field| {
        LikelyAnswers::bundled().briefs(search.brief, field, Vocabulary::bundled(), &around)
    };
    let head = (list.fits > LONG).then(|| matcher.narrowed(search, roster, HEAD));
    let roster = head.as_ref().unwrap_or(roster);
    let top = |brief: &Brief| -> Vec<ManagerId> {
        matcher.top(&Search { brief, ..*search }, roster, TOP)
    };
    decisive_question(search.brief, answers, top)
}
