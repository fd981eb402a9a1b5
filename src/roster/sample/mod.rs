//! The sample roster: people who do not exist, made the same way every time.
//!
//! [`generate`] follows the recipe in `data/roster`: exact quotas for what a whole roster should look like, chance from a
//! seed for the rest, and a few people planted by hand who each show one thing. The same seed and number give the same
//! people on every machine. `data/sample-roster.csv` is what it makes of the recipe's own seed and number; [`at`] moves
//! those people to another day. Nothing here comes from a real person, firm or contact.

mod calendar;
mod cast;
mod deal;
mod person;
mod planted;
mod quotas;
mod rates;
mod recipe;
mod skills;
mod stream;
mod tongues;
mod words;

use super::csv;
use crate::{
    domain::{Availability, LanguageCode, Manager},
    vocabulary::Vocabulary,
};
use cast::Cast;
use jiff::{SignedDuration, Timestamp, ToSpan, civil::Date};
use recipe::Recipe;
use words::NameGiver;

/// The sample roster as it is checked in.
pub const FILE: &str = include_str!("../../../data/sample-roster.csv");

/// Up to how many people no two share more than three of their first five skills; beyond that there are not enough
/// different profiles.
const DISTINCT_UP_TO: usize = 2_000;

/// The seed of the sample roster as it is checked in.
pub fn seed() -> u64 {
    Recipe::bundled().margins.seed
}

/// The moment at which the sample roster as it is checked in is true.
pub fn as_of() -> Timestamp {
    Recipe::bundled().margins.as_of
}

/// So many people made from a seed, in the order of their ids, at the moment of [`as_of`]. A roster at least as large as the
/// sample begins with the planted people; in a smaller one there is no room for them.
pub fn generate(seed: u64, people: usize) -> Vec<Manager> {
    let recipe = Recipe::bundled();
    let vocabulary = Vocabulary::bundled();
    let planted = if people < recipe.margins.people {
        Vec::new()
    } else {
        planted::people(vocabulary)
    };
    let cast = Cast::deal(recipe, vocabulary, seed, people, &planted);
    let profiles = profiles(&cast, &planted);
    let mut managers = planted;
    for (person, skills) in cast.dealer.drawn().zip(&profiles) {
        managers.push(person::write(&cast, person, skills));
    }
    name(&cast, &mut managers);
    describe(&cast, &mut managers);
    managers
}

/// The people of the checked-in sample as of another moment: every day and every time of statement is moved by as many
/// whole days as lie between.
pub fn at(now: Timestamp) -> Vec<Manager> {
    moved(
        csv::read(FILE.as_bytes(), Vocabulary::bundled()).managers,
        now,
    )
}

/// People made for the moment of [`as_of`], as of another moment.
pub fn moved(mut managers: Vec<Manager>, now: Timestamp) -> Vec<Manager> {
    let days = calendar::days_between(calendar::day(as_of()), calendar::day(now));
    for manager in &mut managers {
        shift(manager, days);
    }
    managers
}

fn shift(manager: &mut Manager, days: i64) {
    let later = |date: &mut Date| *date = date.saturating_add(days.days());
    let later_moment = |moment: &mut Timestamp| {
        *moment = moment
            .saturating_add(SignedDuration::from_hours(days * 24))
            .unwrap_or(*moment);
    };
    match &mut manager.availability {
        Availability::Unknown => {}
        Availability::NotLooking { stated_at } => later_moment(stated_at),
        Availability::Free(windows) => {
            for window in windows {
                later(&mut window.from);
                window.until.as_mut().map(later);
                later_moment(&mut window.stated_at);
            }
        }
    }
    for commitment in &mut manager.commitments {
        later(&mut commitment.from);
        commitment.until.as_mut().map(later);
    }
    manager.last_offered.as_mut().map(later_moment);
}

/// The skills of everyone who is not planted, laid out so that profiles differ.
fn profiles(cast: &Cast<'_>, planted: &[Manager]) -> Vec<Vec<usize>> {
    let pools = skills::Pools::new(cast.recipe, cast.vocabulary);
    let mut known = skills::Profiles::default();
    for manager in planted {
        let own: Vec<usize> = manager
            .skills
            .iter()
            .filter_map(|held| cast.vocabulary.skills.index_of(&held.skill))
            .collect();
        known.keep(&own);
    }
    cast.dealer
        .drawn()
        .map(|person| {
            let mut own = skills::draw(cast, &pools, person);
            if cast.dealer.people <= DISTINCT_UP_TO {
                known.settle(cast.dealer.seed, person, &mut own);
            }
            own
        })
        .collect()
}

/// Gives names: most from the area of the home language, some from another.
fn name(cast: &Cast<'_>, managers: &mut [Manager]) {
    let margins = &cast.recipe.margins;
    let mut giver = NameGiver::new(&cast.recipe.names, cast.dealer.seed);
    let far_names = quotas::share(
        &cast.dealer,
        "foreign names",
        margins.foreign_names,
        &[],
        |_| false,
        |person| {
            let at_home = cast.tongues[person].home() == Some(&cast.town(person).language);
            Some(u8::from(at_home))
        },
    );
    for person in cast.dealer.drawn() {
        let local = &cast.town(person).language;
        let home = cast.tongues[person].home().unwrap_or(local);
        let others = giver.others(local);
        let mut stream = stream::Stream::new(cast.dealer.seed, person as u64, "name");
        let area = match far_names[person] && home == local {
            true => stream.pick(&others).copied().unwrap_or(home),
            false => home,
        };
        managers[person].name = giver.next(area);
    }
}

/// Gives texts, each in a language that the person speaks well.
fn describe(cast: &Cast<'_>, managers: &mut [Manager]) {
    let shares = &cast.recipe.margins.texts;
    let languages: Vec<&LanguageCode> = shares.languages.keys().collect();
    let planted: Vec<usize> = managers[..cast.dealer.planted]
        .iter()
        .map(|manager| {
            let spoken = manager.languages.first().map(|spoken| &spoken.code);
            languages
                .iter()
                .position(|code| Some(*code) == spoken)
                .unwrap_or(0)
        })
        .collect();
    let language = cast.dealer.deal(
        "text language",
        &shares.languages.values().copied().collect::<Vec<_>>(),
        &planted,
        |person, kind| cast.tongues[person].is_fluent(languages[kind]),
    );
    let kinds: Vec<_> = shares.kinds.keys().copied().collect();
    let kind = cast.dealer.deal(
        "text kind",
        &shares.kinds.values().copied().collect::<Vec<_>>(),
        &vec![0; cast.dealer.planted],
        |_, _| true,
    );
    for person in cast.dealer.drawn() {
        managers[person].summary = words::text(
            cast,
            person,
            languages[language[person]],
            kinds[kind[person]],
            &managers[person].skills,
        );
    }
}
