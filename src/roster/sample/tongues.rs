//! Who speaks what, and how well.

use super::{
    cast::Town,
    deal::{Dealer, mask, quota},
    quotas::share,
    recipe::Recipe,
    stream::Stream,
};
use crate::domain::{CefrLevel, LanguageCode, Manager, SpokenLanguage};

const GERMAN: &str = "de";
const ENGLISH: &str = "en";
const FRENCH: &str = "fr";
/// The share of those fluent in English who master it.
const MASTERS: f64 = 0.3;

/// The languages of one person, the home language first.
#[derive(Clone, Debug, Default)]
pub(super) struct Tongues(Vec<SpokenLanguage>);

impl Tongues {
    pub(super) fn of(manager: &Manager) -> Self {
        Self(manager.languages.clone())
    }

    pub(super) fn spoken(&self) -> &[SpokenLanguage] {
        &self.0
    }

    /// The home language.
    pub(super) fn home(&self) -> Option<&LanguageCode> {
        self.0.first().map(|spoken| &spoken.code)
    }

    pub(super) fn level(&self, code: &str) -> Option<CefrLevel> {
        let spoken = self.0.iter().find(|spoken| spoken.code.as_str() == code)?;
        Some(spoken.level)
    }

    /// Whether the level is C1 or better.
    pub(super) fn is_fluent(&self, code: &LanguageCode) -> bool {
        self.reaches(code.as_str(), CefrLevel::C1)
    }

    pub(super) fn reaches(&self, code: &str, level: CefrLevel) -> bool {
        self.level(code).is_some_and(|own| own >= level)
    }

    fn add(&mut self, code: &str, level: CefrLevel) {
        self.0.push(SpokenLanguage {
            code: code.into(),
            level,
        });
    }
}

/// Deals the languages to everyone.
pub(super) fn deal(
    recipe: &Recipe,
    dealer: &Dealer,
    towns: &[Town<'_>],
    home: &[usize],
    at_plant: impl Fn(usize) -> bool,
    planted: &[Manager],
) -> Vec<Tongues> {
    let shares = &recipe.margins.languages;
    let mut tongues: Vec<Tongues> = planted.iter().map(Tongues::of).collect();
    tongues.resize_with(dealer.people, Tongues::default);

    let local = |person: usize| towns[home[person]].language.as_str();
    let foreign = share(
        dealer,
        "foreign",
        shares.foreign,
        &[],
        |_| false,
        |_| Some(0),
    );
    for person in dealer.drawn() {
        let mut native = local(person);
        if foreign[person] {
            let others: Vec<&LanguageCode> = shares
                .foreign_languages
                .iter()
                .filter(|code| code.as_str() != native)
                .collect();
            let mut stream = Stream::new(dealer.seed, person as u64, "native language");
            native = stream.pick(&others).map_or(native, |code| code.as_str());
        }
        tongues[person].add(native, CefrLevel::Native);
    }
    english(
        dealer,
        &mut tongues,
        &at_plant,
        shares.english.none,
        shares.english.b2,
    );
    second(
        dealer,
        &mut tongues,
        GERMAN,
        quota(shares.german, dealer.people),
        local,
    );
    second(
        dealer,
        &mut tongues,
        FRENCH,
        quota(shares.french, dealer.people),
        local,
    );
    all_three(dealer, &mut tongues, quota(shares.all_three, dealer.people));
    for (code, share) in &shares.others {
        other(
            dealer,
            &mut tongues,
            code,
            quota(*share, dealer.people),
            local,
        );
    }
    tongues
}

/// Those without English work at plants; those with a little come from where one gets by in German or French.
fn english(
    dealer: &Dealer,
    tongues: &mut [Tongues],
    at_plant: &impl Fn(usize) -> bool,
    none: f64,
    some: f64,
) {
    let lacking = |tongues: &[Tongues], level: Option<CefrLevel>| {
        tongues[..dealer.planted]
            .iter()
            .filter(|tongues| tongues.level(ENGLISH) == level)
            .count()
    };
    let native_in = |tongues: &[Tongues], person: usize| {
        matches!(
            tongues[person].home().map(LanguageCode::as_str),
            Some(GERMAN | FRENCH)
        )
    };
    let wanted = quota(none, dealer.people).saturating_sub(lacking(tongues, None));
    let without = dealer.choose("english none", wanted, |person| {
        native_in(tongues, person).then(|| u8::from(!at_plant(person)))
    });
    let without = mask(dealer.people, &without);
    let wanted = quota(some, dealer.people).saturating_sub(lacking(tongues, Some(CefrLevel::B2)));
    let with_some = dealer.choose("english b2", wanted, |person| {
        (native_in(tongues, person) && !without[person]).then_some(0)
    });
    let with_some = mask(dealer.people, &with_some);
    for person in dealer.drawn() {
        if without[person] || tongues[person].level(ENGLISH).is_some() {
            continue;
        }
        let mut stream = Stream::new(dealer.seed, person as u64, "english");
        let level = match (with_some[person], stream.chance(MASTERS)) {
            (true, _) => CefrLevel::B2,
            (false, true) => CefrLevel::C2,
            (false, false) => CefrLevel::C1,
        };
        tongues[person].add(ENGLISH, level);
    }
}

/// Brings a language to so many speakers at C1, those first who live where it is spoken; the others there have B2.
fn second<'t>(
    dealer: &Dealer,
    tongues: &mut [Tongues],
    code: &str,
    wanted: usize,
    local: impl Fn(usize) -> &'t str,
) {
    let fluent = tongues
        .iter()
        .filter(|tongues| tongues.reaches(code, CefrLevel::C1))
        .count();
    let chosen = dealer.choose(
        &format!("fluent {code}"),
        wanted.saturating_sub(fluent),
        |person| {
            let new = tongues[person].level(code).is_none();
            let international = tongues[person].reaches(ENGLISH, CefrLevel::C1);
            (new && international).then(|| u8::from(local(person) != code))
        },
    );
    for person in chosen {
        tongues[person].add(code, CefrLevel::C1);
    }
    for person in dealer.drawn() {
        if local(person) == code && tongues[person].level(code).is_none() {
            tongues[person].add(code, CefrLevel::B2);
        }
    }
}

fn has_all_three(tongues: &Tongues) -> bool {
    [GERMAN, ENGLISH, FRENCH]
        .iter()
        .all(|code| tongues.reaches(code, CefrLevel::B2))
}

fn all_three(dealer: &Dealer, tongues: &mut [Tongues], wanted: usize) {
    let already = tongues
        .iter()
        .filter(|tongues| has_all_three(tongues))
        .count();
    let chosen = dealer.choose("all three", wanted.saturating_sub(already), |person| {
        let speaker = &tongues[person];
        let lacks_french_only = speaker.level(FRENCH).is_none()
            && speaker.reaches(GERMAN, CefrLevel::B2)
            && speaker.reaches(ENGLISH, CefrLevel::B2);
        lacks_french_only.then_some(0)
    });
    for person in chosen {
        tongues[person].add(FRENCH, CefrLevel::B2);
    }
}

/// Brings another language to so many speakers; where it is spoken on the street, everyone has it.
fn other<'t>(
    dealer: &Dealer,
    tongues: &mut [Tongues],
    code: &LanguageCode,
    wanted: usize,
    local: impl Fn(usize) -> &'t str,
) {
    let speakers = tongues
        .iter()
        .filter(|tongues| tongues.level(code.as_str()).is_some())
        .count();
    let chosen = dealer.choose(
        &format!("language {code}"),
        wanted.saturating_sub(speakers),
        |person| {
            let new = tongues[person].level(code.as_str()).is_none();
            new.then(|| u8::from(local(person) != code.as_str()))
        },
    );
    for person in chosen {
        let mut stream = Stream::new(dealer.seed, person as u64, "other language");
        let levels = [CefrLevel::A2, CefrLevel::B1, CefrLevel::B2, CefrLevel::C1];
        let level = stream.pick(&levels).copied().unwrap_or(CefrLevel::B1);
        tongues[person].add(code.as_str(), level);
    }
}
