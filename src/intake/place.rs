//! Where the work is done.
//!
//! ```text
//! CFO in Munich                      city Munich, DE
//! Werksleiter für Reutlingen, DE     city Reutlingen, DE, from the gazetteer
//! DAF en région parisienne           region Paris region, FR
//! somewhere in DACH                  region DACH
//! ```
//!
//! A name counts the more, the plainer the words around it say that a place is meant: a preposition, a label, a country
//! beside it. Small towns and names that are ordinary words need such words; a bank, a company or a person named like a
//! town is none.

use super::{
    page::{Case, Hit, Kind, Page},
    scope::{Found, Scope},
    sense::{Sense, Tag},
};
use crate::{
    domain::{Country, Place},
    vocabulary::{PlaceEntry, PlaceKind, Town},
};

/// Where a name could lie.
#[derive(Clone, Copy)]
enum Named<'v> {
    Listed(&'v PlaceEntry),
    Town(Town),
}

struct Candidate<'v> {
    named: Named<'v>,
    from: usize,
    to: usize,
    score: i32,
}

/// Reads the place. `home` is the country assumed where several towns bear the name.
pub(super) fn read(page: &Page, scope: &Scope, home: Option<Country>) -> Option<Found<Place>> {
    let mut candidates: Vec<Candidate> = Vec::new();
    let mut past = 0;
    for at in scope.tokens() {
        if at < past {
            continue;
        }
        let hits = page.hits_at(at);
        let Some(longest) = hits.iter().find(|hit| is_place(hit)) else {
            continue;
        };
        let to = longest.to;
        past = to;
        // A longer phrase of another kind takes the words: "Deutsche Bank" is no Germany, "Essen" no meal.
        if hits
            .iter()
            .any(|hit| hit.to > to && !matches!(hit.sense, Sense::Common(_) | Sense::TitleCue(..)))
        {
            continue;
        }
        let chosen = choose(page, at, to, home);
        let Some(named) = chosen else { continue };
        if let Some(score) = score(page, at, to, named) {
            candidates.push(Candidate {
                named,
                from: at,
                to,
                score,
            });
        }
    }
    candidates.retain(|candidate| candidate.score >= 0);
    let best = candidates.iter().max_by_key(|candidate| {
        (
            candidate.score + precision(candidate.named),
            std::cmp::Reverse(candidate.from),
        )
    })?;
    let mut place = place_of(best.named);
    let mut tokens = vec![(best.from, best.to)];
    // "Lyon, France": the country beside it belongs to it.
    if let Some(beside) = candidates.iter().find(|other| {
        other.from >= best.to
            && other.from <= best.to + 2
            && country_of(other.named) == place.country
            && place.country.is_some()
    }) && matches!(beside.named, Named::Listed(entry) if entry.kind != PlaceKind::City)
    {
        tokens.push((beside.from, beside.to));
    }
    place.countries.retain(|country| country.as_str() != "EU");
    Some(Found {
        value: place,
        tokens,
    })
}

fn is_place(hit: &Hit) -> bool {
    matches!(hit.sense, Sense::Place(_) | Sense::Town(_))
}

/// A town is worth more than its region, a region more than a country.
fn precision(named: Named) -> i32 {
    match named {
        Named::Town(_) => 2,
        Named::Listed(entry) => match entry.kind {
            PlaceKind::City => 2,
            PlaceKind::Region => 1,
            PlaceKind::Country => 0,
            PlaceKind::Supra => -1,
        },
    }
}

fn country_of(named: Named) -> Option<Country> {
    match named {
        Named::Town(town) => Some(town.country),
        Named::Listed(entry) => entry.country,
    }
}

fn place_of(named: Named) -> Place {
    match named {
        Named::Town(town) => Place {
            city: Some(town.name.to_owned()),
            country: Some(town.country),
            point: Some(town.point),
            ..Place::default()
        },
        Named::Listed(entry) => {
            let name = entry.labels.get("en").to_owned();
            Place {
                city: (entry.kind == PlaceKind::City).then(|| name.clone()),
                region: matches!(entry.kind, PlaceKind::Region | PlaceKind::Supra).then_some(name),
                country: entry.country,
                countries: if entry.kind == PlaceKind::Supra {
                    entry.countries.clone()
                } else {
                    Vec::new()
                },
                point: (entry.kind != PlaceKind::Supra).then_some(entry.point),
                radius_km: Some(entry.radius_km),
            }
        }
    }
}

/// Among all places of a name: the one in the country named beside it, else the hand-made list's, else the one in the
/// home country, else the largest.
fn choose<'a>(page: &Page<'a>, at: usize, to: usize, home: Option<Country>) -> Option<Named<'a>> {
    let lexicon = page.lexicon;
    let beside = country_beside(page, to);
    let mut best: Option<(i64, Named<'a>)> = None;
    for hit in page.hits_at(at).iter().filter(|hit| hit.to == to) {
        let named = match hit.sense {
            Sense::Place(place) => Named::Listed(lexicon.vocabulary.places.get(place as usize)?),
            Sense::Town(town) => Named::Town(lexicon.towns.get(town as usize)?),
            _ => continue,
        };
        let mut worth = match named {
            Named::Listed(_) => 20_000_000,
            Named::Town(town) => i64::from(town.thousands),
        };
        let country = country_of(named);
        if beside.is_some() && country == beside {
            worth += 1_000_000_000;
        } else if home.is_some() && country == home {
            worth += 1_000_000;
        }
        if best.as_ref().is_none_or(|(known, _)| worth > *known) {
            best = Some((worth, named));
        }
    }
    best.map(|(_, named)| named)
}

/// The country named right after a place: "Lyon, France", "Cambridge (US)", "Freiburg/CH".
fn country_beside(page: &Page, to: usize) -> Option<Country> {
    let mut at = to;
    at += usize::from(matches!(page.sign(at), ',' | '(' | '/' | '-' | '|'));
    if let Some((_, past)) = page.any_tag(at, &[Tag::At, Tag::In]) {
        at = past;
    }
    let listed = page.hits_at(at).iter().find_map(|hit| match hit.sense {
        Sense::Place(place) => page.lexicon.vocabulary.places.get(place as usize)?.country,
        _ => None,
    });
    listed.or_else(|| {
        (page.case(at) == Case::Upper && page.word(at).len() == 2 && at > to)
            .then(|| page.word(at).parse().ok())
            .flatten()
    })
}

/// "Tschechien (Mladá Boleslav)", "Hungary, Győr": the country stands before.
fn country_before(page: &Page, at: usize, named: Named) -> bool {
    if !matches!(page.sign(at.wrapping_sub(1)), '(' | ',' | '/' | '-') {
        return false;
    }
    (at.saturating_sub(4)..at).any(|back| {
        page.hits_at(back).iter().any(|hit| {
            let Sense::Place(place) = hit.sense else {
                return false;
            };
            let entry = page.lexicon.vocabulary.places.get(place as usize);
            hit.to + 1 == at
                && entry.is_some_and(|entry| {
                    entry.kind != PlaceKind::City
                        && entry.country.is_some()
                        && entry.country == country_of(named)
                })
        })
    })
}

/// How plainly a place is meant; `None` where it is not.
fn score(page: &Page, at: usize, to: usize, named: Named) -> Option<i32> {
    const CITY_THOUSANDS: u32 = 100;
    let lead = page.lead(at);
    let after = page.starting(to + usize::from(page.sign(to) == '-'));
    let led = page.ends_title(at)
        || lead.any(&[Tag::At, Tag::In, Tag::Near, Tag::PlaceLabel])
        || after.has(Tag::PlaceLabel);
    let beside = country_beside(page, to).is_some() || country_before(page, at, named);
    let postcode = at > 0
        && page.tokens[at - 1].kind == Kind::Number
        && (4..=5).contains(&page.word(at - 1).len())
        && page.gap(at)
        && page.unit(to).is_none();
    // "du Mans": the capital stands on the last word.
    let case = match page.case(at) {
        Case::Lower => page.case(to - 1),
        case => case,
    };
    let written_small = page.is_written_small();
    let capital = case != Case::Lower || (written_small && led);
    let single = to == at + 1;
    let short = single && page.word(at).len() <= 3;
    let ordinary = single && page.lexicon.ordinary.contains(page.word(at));
    // A name of two or three letters (UK, NRW, Zug in capitals) must be written as one.
    if short && case != Case::Upper && !(led && case == Case::Capital) {
        return None;
    }
    if !capital && (ordinary || matches!(named, Named::Town(_))) {
        return None;
    }
    if lead.has(Tag::NameMark) || after.has(Tag::NameMark) || page.starting(to).has(Tag::NameMark) {
        return None;
    }
    // An ordinary word is a town where words say so, or in the middle of a sentence in the town's own language.
    let native = matches!(named, Named::Listed(_))
        && at > 0
        && page.sentence(at - 1) == page.sentence(at)
        && country_of(named) == page.home_country();
    if ordinary && !((led || beside || postcode || native) && case != Case::Lower) {
        return None;
    }
    let mut score = 0;
    match named {
        Named::Town(town) => {
            let has_other_meaning = page.hits_at(at).iter().any(|hit| {
                hit.to == to && !is_place(hit) && !matches!(hit.sense, Sense::TitleCue(..))
            });
            if (town.thousands < CITY_THOUSANDS || has_other_meaning)
                && !led
                && !beside
                && !postcode
                && (has_other_meaning || ordinary || !stands_apart(page, at, to, &town))
            {
                return None;
            }
            if has_other_meaning
                && (single && page.word(at).len() <= 5)
                && !lead.has(Tag::PlaceLabel)
                && !page
                    .ending(at)
                    .any(&[Tag::At, Tag::In, Tag::Near, Tag::PlaceLabel])
            {
                return None;
            }
            // A first name before a capitalised word: "Florence Martin", "Sofia Weber".
            if !led && !beside && follows_name(page, at, to) {
                return None;
            }
            score += i32::from(town.thousands >= CITY_THOUSANDS);
        }
        Named::Listed(entry) => {
            score += 1;
            if entry.kind == PlaceKind::City && !led && !beside && follows_name(page, at, to) {
                return None;
            }
        }
    }
    // The town behind its country is the nearer word.
    score += 4 * i32::from(country_before(page, at, named));
    score += 3 * i32::from(led || beside) + 2 * i32::from(postcode);
    score += 2 * i32::from(lead.has(Tag::PlaceLabel));
    let near_before = at.saturating_sub(4)..at;
    let sentence = page.sentence(at);
    for back in near_before.filter(|&back| page.sentence(back) == sentence) {
        let tags = page.starting(back);
        if tags.any(&[Tag::Elsewhere, Tag::Travel, Tag::ReportsTo]) {
            score -= 4;
            break;
        }
    }
    if after.has(Tag::Elsewhere) || lead.has(Tag::Not) {
        score -= 4;
    }
    Some(score)
}

/// Whether a name stands between separators, as in "CFO - Chartres - 6 months", or is too long to be anything else.
fn stands_apart(page: &Page, at: usize, to: usize, town: &Town) -> bool {
    const LEAST_THOUSANDS: u32 = 10;
    const LONG: usize = 3;
    let separates = |sign: char| matches!(sign, ',' | '-' | '|' | '(' | ')' | '•' | '/');
    let starts = |at: usize| page.tokens.get(at).is_none_or(|token| token.line_start);
    let opened = at > 0 && separates(page.sign(at - 1)) || starts(at);
    let closed = separates(page.sign(to)) || starts(to);
    town.thousands >= LEAST_THOUSANDS && (to - at >= LONG || (opened && closed && at > 0))
}

/// Whether an unknown capitalised word follows at once, as in a person's or a company's name.
fn follows_name(page: &Page, at: usize, to: usize) -> bool {
    page.tokens.get(to).is_some_and(|next| {
        next.kind == Kind::Word
            && next.case == Case::Capital
            && !next.line_start
            && page.hits_at(to).is_empty()
            && page.sentence(at) == page.sentence(to)
    })
}
