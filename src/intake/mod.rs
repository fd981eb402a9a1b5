//! Text to a reading: what a message is, what was read from it, assumed, missing and ambiguous. Pure.
//!
//! A message is cut into tokens once, every phrase of the data files is found in it once, and then one reader per field
//! looks at that page; see the module of each for its grammar. The room never fails, knows no clock (the message's own
//! time is an argument), does no I/O and keeps no text: only the places of words.
//!
//! ```
//! use interim_desk::intake::{Context, Kind, Reader};
//!
//! let now = "2026-11-24T09:00:00+01:00[Europe/Berlin]".parse().unwrap();
//! let context = Context { now: &now, country: None, currency: None };
//! let reading = Reader::bundled().read("need a CFO in Munich from 1 December, 4 days/week", &context);
//! assert_eq!(reading.kind, Kind::Request);
//! let brief = &reading.briefs[0];
//! assert_eq!(brief.role.as_ref().unwrap().id.as_str(), "cfo");
//! assert_eq!(brief.place.as_ref().unwrap().city.as_deref(), Some("Munich"));
//! ```

mod amend;
mod aside;
mod assume;
mod availability;
mod bounds;
mod dates;
mod days;
mod duration;
mod end;
mod evaluate;
mod evidence;
mod fold;
mod headcount;
mod kind;
mod language;
mod lexicon;
mod likely;
pub mod line;
mod numbers;
mod off_limits;
mod page;
mod place;
mod question;
mod rate;
mod role;
mod scope;
mod sense;
mod situation;
mod spelling;
mod split;
mod start;
mod topics;
mod trie;
mod work_mode;

pub use availability::AvailabilityReading;
pub use evaluate::{Example, Report, Score, Tally, evaluate, examples};
pub use kind::{Cue, Kind};
pub use likely::{LikelyAnswers, Surroundings};
pub use question::{decisive_question, questions};

use crate::domain::{Brief, Country, Currency, DaysPerWeek, Field, Flag, Locale, Span};
use bounds::Bound;
use dates::Dates;
use jiff::{ZonedDateTime, civil::Date};
use lexicon::Lexicon;
use page::Page;
use role::Meaning;
use scope::{Found, Scope};
use split::Part;
use std::sync::OnceLock;

/// What is known about a message beside its text.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// When it was written, in the guild's zone.
    pub now: &'a ZonedDateTime,
    /// The country assumed where a name fits several towns.
    pub country: Option<Country>,
    /// The currency assumed where neither text nor place tells.
    pub currency: Option<Currency>,
}

/// What was read from a message.
#[derive(Clone, Debug)]
pub struct Reading {
    /// What the message is.
    pub kind: Kind,
    /// How likely it is a request, 0 to 1.
    pub confidence: f64,
    /// Whether it may be a request after all, so that asking is worth it.
    pub in_doubt: bool,
    /// Whether it asks for a person of its own, by a title or by somebody for a task, and not only for what the person
    /// of another message should bring.
    pub wants_somebody: bool,
    /// What is needed, one brief for each request; also filled where in doubt, so that a click can go on with it.
    pub briefs: Vec<Brief>,
    /// What a manager said about their time; only of an availability update.
    pub availability: Option<AvailabilityReading>,
    /// The language written in.
    pub locale: Locale,
    /// The evidence for and against a request.
    pub cues: Vec<Cue>,
}

/// Reads messages.
#[derive(Debug)]
pub struct Reader {
    lexicon: Lexicon,
}

impl Reader {
    /// The reader over the data files in the binary, made on first use.
    ///
    /// # Panics
    /// If a bundled file is broken, which a test rules out.
    #[expect(
        clippy::expect_used,
        reason = "the files are compiled in and checked by a test"
    )]
    pub fn bundled() -> &'static Self {
        static BUNDLED: OnceLock<Reader> = OnceLock::new();
        BUNDLED.get_or_init(|| Self {
            lexicon: Lexicon::load().expect("the bundled lexicon is well formed"),
        })
    }

    /// Reads a message.
    pub fn read(&self, text: &str, context: &Context<'_>) -> Reading {
        let page = Page::new(text, &self.lexicon);
        let sheet = Sheet::new(&page, context);
        let parts = sheet.parts();
        let briefs = sheet.briefs(text, &parts);
        let decision = kind::decide(&page, &sheet.findings(&parts, &briefs));
        let wanted = decision.kind == Kind::Request || decision.in_doubt;
        Reading {
            kind: decision.kind,
            confidence: decision.confidence,
            in_doubt: decision.in_doubt,
            wants_somebody: parts.iter().any(|part| sheet.wants_somebody(part)),
            availability: (decision.kind == Kind::Availability).then(|| sheet.availability()),
            briefs: if wanted { briefs } else { Vec::new() },
            locale: page.locale(),
            cues: decision
                .cues
                .into_iter()
                .filter(|cue| cue.weight != 0.0 || cue.availability != 0.0)
                .collect(),
        }
    }

    /// All evidence in a message, also what has no weight yet: what weights are fitted to.
    pub fn evidence(&self, text: &str, context: &Context<'_>) -> Vec<Cue> {
        let page = Page::new(text, &self.lexicon);
        let sheet = Sheet::new(&page, context);
        let parts = sheet.parts();
        let briefs = sheet.briefs(text, &parts);
        kind::decide(&page, &sheet.findings(&parts, &briefs)).cues
    }

    /// Reads the fields of a text that is known to be a request, such as the text of a command: no question is raised
    /// whether it is one.
    pub fn read_request(&self, text: &str, context: &Context<'_>) -> Vec<Brief> {
        let page = Page::new(text, &self.lexicon);
        let sheet = Sheet::new(&page, context);
        sheet.briefs(text, &sheet.parts())
    }

    /// Reads what a manager says about their time, in a text that is known to be about it.
    pub fn read_availability(&self, text: &str, context: &Context<'_>) -> AvailabilityReading {
        let page = Page::new(text, &self.lexicon);
        Sheet::new(&page, context).availability()
    }
}

/// A page with what is known beside it and what all readers share.
struct Sheet<'p, 'a> {
    page: &'p Page<'a>,
    context: &'p Context<'p>,
    today: Date,
    dates: Dates,
    bounds: Vec<Bound>,
    titles: Vec<role::Title>,
    home: Option<Country>,
}

impl<'p, 'a> Sheet<'p, 'a> {
    fn new(page: &'p Page<'a>, context: &'p Context<'p>) -> Self {
        let today = context.now.date();
        let month_first = context
            .country
            .is_some_and(|country| country.as_str() == "US");
        let dates = dates::find(page, today, month_first);
        let bounds = bounds::bounds(page, &dates, today);
        Self {
            page,
            context,
            today,
            dates,
            bounds,
            titles: role::titles(page),
            home: context
                .country
                .or_else(|| rate::country_of_money(page))
                .or_else(|| page.home_country()),
        }
    }

    fn parts(&self) -> Vec<Part> {
        let mut titles = self.titles.clone();
        if titles.iter().all(|title| title.weight <= 0.0) {
            titles.extend(role::tasks(self.page));
            if titles.is_empty() {
                titles.extend(role::from_areas(self.page));
            }
            if titles.is_empty() {
                titles.extend(role::from_skills(self.page));
            }
        }
        split::split(self.page, &titles)
    }

    /// The briefs of all parts. "Same site, same start" takes from the one before what a part does not state itself.
    fn briefs(&self, text: &str, parts: &[Part]) -> Vec<Brief> {
        let mut briefs: Vec<Brief> = Vec::with_capacity(parts.len());
        for part in parts {
            let mut brief = self.brief(text, part);
            if let (Some(before), Some(title)) = (briefs.last(), &part.title) {
                let own = (title.from..self.page.len()).take_while(|&at| {
                    part.scope.has(at)
                        && self.page.tokens[at].paragraph == self.page.tokens[title.from].paragraph
                });
                for at in own.filter_map(|at| self.page.tag(at, sense::Tag::Same)) {
                    take_over(&mut brief, before, self.page.starting(at));
                }
            }
            briefs.push(brief);
        }
        briefs
    }

    fn brief(&self, text: &str, part: &Part) -> Brief {
        let (page, scope) = (self.page, &part.scope);
        let mut brief = Brief::default();
        let role_tokens: Vec<(usize, usize)> = part
            .title
            .iter()
            .filter(|title| !title.implied)
            .map(|title| (title.from, title.to))
            .collect();
        if let Some(title) = &part.title {
            let mut roles = role::roles(page, &title.meaning);
            match title.meaning {
                Meaning::One(_) => brief.role = roles.pop(),
                Meaning::Several(_) => brief.ambiguous_role = roles,
            }
            note(
                &mut brief,
                Field::Role,
                vec![page.span(title.from, title.to)],
            );
            let headcount = headcount::read(page, title.from);
            brief.headcount = self.take(&mut brief, Field::Headcount, headcount);
        }
        let load = days::read(page, scope);
        let mode = work_mode::read(page, scope, &load);
        brief.work_mode = self.take(&mut brief, Field::WorkMode, mode);
        brief.days_per_week = self.take(&mut brief, Field::DaysPerWeek, load.days);
        brief.onsite_days = self.take(&mut brief, Field::OnsiteDays, load.onsite);
        let found = place::read(page, scope, self.home);
        brief.place = self.take(&mut brief, Field::Place, found);
        let found = start::read(page, scope, &self.dates, &self.bounds, self.today);
        brief.start = self.take(&mut brief, Field::Start, found);
        let found = end::read(page, scope, &self.dates, &self.bounds, brief.start.as_ref());
        brief.end = self.take(&mut brief, Field::End, found);
        let found = duration::read(page, scope);
        brief.duration_weeks = self.take(&mut brief, Field::DurationWeeks, found);
        let found = rate::read(page, scope);
        brief.rate = self.take(&mut brief, Field::Rate, found);
        let found = language::read(page, scope);
        brief.languages = self
            .take(&mut brief, Field::Languages, found)
            .unwrap_or_default();
        let topics = topics::read(page, scope, &role_tokens);
        brief.skills = self
            .take(&mut brief, Field::Skills, topics.skills)
            .unwrap_or_default();
        brief.industries = self
            .take(&mut brief, Field::Industries, topics.industries)
            .unwrap_or_default();
        let found = situation::read(page, scope, &role_tokens);
        brief.situation = self.take(&mut brief, Field::Situation, found);
        let found = headcount::confidential(page, scope);
        brief.confidential = self.take(&mut brief, Field::Confidential, found);
        let found = off_limits::read(text, page, scope);
        brief.off_limits = self
            .take(&mut brief, Field::OffLimits, found)
            .unwrap_or_default();
        self.flag(&mut brief, scope);
        assume::currency(&mut brief, self.context, page.lexicon, page.home_currency());
        brief
    }

    /// The value of what was found; its places go into the brief.
    fn take<T>(&self, brief: &mut Brief, field: Field, found: Option<Found<T>>) -> Option<T> {
        let found = found?;
        note(brief, field, found.spans(self.page));
        Some(found.value)
    }

    fn flag(&self, brief: &mut Brief, scope: &Scope) {
        let mut flag = |kind: &str, tokens: &[(usize, usize)]| {
            for &(from, to) in tokens.iter().filter(|(from, _)| scope.has(*from)) {
                brief.flags.push(Flag {
                    kind: kind.to_owned(),
                    span: self.page.span(from, to),
                });
            }
        };
        flag("impossible-date", &self.dates.impossible);
        flag("date-order", &self.dates.unclear);
    }

    fn findings(&self, parts: &[Part], briefs: &[Brief]) -> kind::Findings {
        let any = |test: fn(&Brief) -> bool| briefs.iter().any(test);
        kind::Findings {
            title: parts
                .iter()
                .filter_map(|part| part.title.as_ref())
                .filter(|title| !title.implied)
                .map(|title| title.weight)
                .fold(0.0, f64::max),
            title_available: parts
                .iter()
                .filter_map(|part| part.title.as_ref())
                .any(|title| self.is_offered(title.to)),
            title_asked: parts
                .iter()
                .filter_map(|part| part.title.as_ref())
                .any(|title| !title.implied && role::is_asked_for(self.page, title)),
            titles: self.roles_named(),
            facts: briefs.iter().map(facts).max().unwrap_or(0),
            task: parts
                .iter()
                .filter_map(|part| part.title.as_ref())
                .any(|title| title.implied),
            start: any(|brief| brief.start.is_some_and(|start| !start.asap)),
            asap: any(|brief| brief.start.is_some_and(|start| start.asap)),
            duration: any(|brief| brief.duration_weeks.is_some() || brief.end.is_some()),
            days: any(|brief| brief.days_per_week.is_some()),
            rate: any(|brief| brief.rate.is_some()),
            place: any(|brief| brief.place.is_some()),
            languages: any(|brief| !brief.languages.is_empty()),
            skills: briefs
                .iter()
                .map(|brief| brief.skills.len())
                .max()
                .unwrap_or(0),
            salary: rate::names_salary(self.page, &Scope::all(self.page)),
        }
    }

    /// How many different titles there are, wanted or not.
    fn roles_named(&self) -> usize {
        let mut meanings: Vec<Meaning> = Vec::new();
        for title in &self.titles {
            if !meanings.contains(&title.meaning) {
                meanings.push(title.meaning.clone());
            }
        }
        meanings.len()
    }

    /// "Interim CFO available", "CFO de transition disponible".
    fn is_offered(&self, after: usize) -> bool {
        const REACH: usize = 6;
        (after..after + REACH).any(|at| {
            self.page.sentence(at) == self.page.sentence(after.saturating_sub(1))
                && self.page.starting(at).has(sense::Tag::Available)
        })
    }

    fn availability(&self) -> AvailabilityReading {
        let load = days::read(self.page, &Scope::all(self.page));
        let days: Option<(DaysPerWeek, Vec<Span>)> =
            load.days.map(|found| (found.value, found.spans(self.page)));
        availability::read(
            self.page,
            &self.dates,
            &self.bounds,
            days,
            self.today,
            self.home,
        )
    }
}

/// Takes over what "same …" speaks of; without a word that tells, the place.
fn take_over(brief: &mut Brief, before: &Brief, said: sense::TagSet) {
    let (field, missing) = if said.any(&[sense::Tag::StartLabel, sense::Tag::StartVerb]) {
        (Field::Start, brief.start.is_none())
    } else if said.has(sense::Tag::RateLabel) {
        (Field::Rate, brief.rate.is_none())
    } else if said.has(sense::Tag::DurationLabel) {
        (Field::DurationWeeks, brief.duration_weeks.is_none())
    } else {
        (Field::Place, brief.place.is_none())
    };
    if !missing {
        return;
    }
    match field {
        Field::Start => brief.start = before.start,
        Field::Rate => brief.rate = before.rate,
        Field::DurationWeeks => brief.duration_weeks = before.duration_weeks,
        _ => brief.place = before.place.clone(),
    }
    if let Some(spans) = before.evidence.get(&field) {
        brief.evidence.insert(field, spans.clone());
    }
}

fn facts(brief: &Brief) -> usize {
    [
        brief.start.is_some(),
        brief.duration_weeks.is_some() || brief.end.is_some(),
        brief.days_per_week.is_some(),
        brief.rate.is_some(),
        brief.place.is_some(),
        !brief.languages.is_empty(),
    ]
    .into_iter()
    .filter(|stated| *stated)
    .count()
}

fn note(brief: &mut Brief, field: Field, spans: Vec<Span>) {
    if !spans.is_empty() {
        brief.evidence.insert(field, spans);
    }
}
