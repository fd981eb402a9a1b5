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
    const NEARBY: i32 = 4;
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
        if hits.iter().any(|hit| {
            hit.to > to
                && hit.exact
                && !matches!(
                    hit.sense,
                    Sense::Common(_) | Sense::TitleCue(..) | Sense::Cue(_)
                )
        }) {
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
    // "Nürtingen (south of Stuttgart)", "Aalst, bei Brüssel": the second name only tells where the first lies.
    for index in 1..candidates.len() {
        let (before, at) = (candidates[index - 1].to, candidates[index].from);
        let describes = is_city(candidates[index - 1].named)
            && is_city(candidates[index].named)
            && candidates[index - 1].score >= 0
            && page.lead(at).has(Tag::Near)
            && at - before <= 5
            && page.sentence(before) == page.sentence(at)
            && !(before..at).any(|between| page.starting(between).any(&[Tag::Or, Tag::And]));
        if describes {
            candidates[index].score -= NEARBY;
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
        Named::Town(_) => 3,
        Named::Listed(entry) => match entry.kind {
            PlaceKind::City => 3,
            PlaceKind::Region => 1,
            PlaceKind::Country => 0,
            PlaceKind::Supra => -1,
        },
    }
}

fn is_city(named: Named) -> bool {
    match named {
        Named::Town(_) => true,
        Named::Listed(entry) => entry.kind == PlaceKind::City,
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
        Named::Listed(entry) => listed(entry),
    }
}

/// A place of the vocabulary as a brief names it.
pub(super) fn listed(entry: &PlaceEntry) -> Place {
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

/// What the words around a name say about it.
struct Around {
    /// A preposition, a label, a title or a trade stands before it.
    led: bool,
    /// Its country stands beside it.
    beside: bool,
    postcode: bool,
    /// It stands between separators, line ends or sentence ends.
    apart: bool,
    ordinary: bool,
    /// The words mean something else as well.
    other_meaning: bool,
    case: Case,
}

/// How plainly a place is meant; `None` where it is not.
fn score(page: &Page, at: usize, to: usize, named: Named) -> Option<i32> {
    const CITY_THOUSANDS: u32 = 100;
    let lead = page.lead(at);
    let after = page.starting(to + usize::from(page.sign(to) == '-'));
    let around = around(page, at, to, named);
    let single = to == at + 1;
    // A name of two or three letters (UK, NRW, Zug in capitals) must be written as one.
    if single
        && page.word(at).len() <= 3
        && around.case != Case::Upper
        && !((around.led || around.apart && at > 0) && around.case == Case::Capital)
    {
        return None;
    }
    // "the Bavarian suppliers": an adjective says where somebody comes from.
    let adjective = !is_city(named) && {
        page.tokens.get(to).is_some_and(|next| {
            next.kind == Kind::Word
                && next.case == Case::Lower
                && !next.line_start
                && page.starting(to) == super::sense::TagSet::default()
                && !page
                    .hits_at(to)
                    .iter()
                    .any(|hit| matches!(hit.sense, Sense::Common(_)))
        })
    };
    // "Italian needed": a language.
    let spoken = page
        .hits_at(at)
        .iter()
        .any(|hit| hit.to == to && matches!(hit.sense, Sense::Language(_)))
        && page
            .starting(to)
            .any(&[Tag::Must, Tag::Wish, Tag::Speaking, Tag::LanguageSkill]);
    if spoken {
        return None;
    }
    if page.ending(at).has(Tag::NameMark)
        || after.has(Tag::NameMark)
        || page.starting(to).has(Tag::NameMark)
    {
        return None;
    }
    let told = around.led || around.beside || around.postcode;
    if !told && follows_name(page, at, to) {
        return None;
    }
    let mut score = match named {
        Named::Town(town) => {
            if !is_town(page, at, to, &town, &around) {
                return None;
            }
            i32::from(town.thousands >= CITY_THOUSANDS)
        }
        Named::Listed(_) => {
            let lower = around.case == Case::Lower;
            // In the middle of a sentence in its own language an ordinary word is a town.
            let native = at > 0
                && page.sentence(at - 1) == page.sentence(at)
                && country_of(named) == page.home_country();
            if around.ordinary && (lower || !(told || native || around.apart)) {
                return None;
            }
            1
        }
    };
    // The town behind its country is the nearer word.
    score += 4 * i32::from(country_before(page, at, named));
    score += 3 * i32::from((around.led && !adjective) || around.beside)
        + 2 * i32::from(around.postcode)
        + i32::from(around.apart);
    score += 2 * i32::from(lead.has(Tag::PlaceLabel));
    let sentence = page.sentence(at);
    let elsewhere = (at.saturating_sub(5)..at)
        .filter(|&back| page.sentence(back) == sentence)
        .any(|back| {
            page.starting(back)
                .any(&[Tag::Elsewhere, Tag::Travel, Tag::ReportsTo])
        });
    if elsewhere {
        score -= 4;
    }
    if after.has(Tag::Elsewhere) || lead.has(Tag::Not) {
        score -= 4;
    }
    Some(score)
}

fn around(page: &Page, at: usize, to: usize, named: Named) -> Around {
    let lead = page.lead(at);
    let after = page.starting(to + usize::from(page.sign(to) == '-'));
    // "du Mans": the capital stands on the last word.
    let case = match page.case(at) {
        Case::Lower => page.case(to - 1),
        case => case,
    };
    let single = to == at + 1;
    Around {
        led: page.ends_title(at)
            || lead.any(&[Tag::At, Tag::In, Tag::Near, Tag::PlaceLabel])
            || after.has(Tag::PlaceLabel)
            || ends_trade(page, at)
            || opens_trade(page, at, to),
        beside: country_beside(page, to).is_some() || country_before(page, at, named),
        postcode: at > 0
            && page.tokens[at - 1].kind == Kind::Number
            && (4..=5).contains(&page.word(at - 1).len())
            && page.gap(at)
            && page.unit(to).is_none(),
        apart: stands_apart(page, at, to),
        ordinary: single && page.lexicon.ordinary.contains(page.word(at)),
        other_meaning: page.hits_at(at).iter().any(|hit| {
            hit.to == to
                && !is_place(hit)
                && (hit.exact || hit.to > hit.from + 1)
                && !matches!(hit.sense, Sense::TitleCue(..) | Sense::Common(_))
        }),
        case,
    }
}

/// Whether a town of the gazetteer is meant: the smaller it is and the more its name looks like something else, the more
/// the words around it must say so.
fn is_town(page: &Page, at: usize, to: usize, town: &Town, around: &Around) -> bool {
    const SHORT: usize = 5;
    const BARE_THOUSANDS: u32 = 8;
    const APART_THOUSANDS: u32 = 2;
    const WELL_KNOWN_THOUSANDS: u32 = 90;
    let written_small = page.is_written_small();
    let words = (at..to)
        .filter(|&at| page.tokens[at].kind == Kind::Word)
        .count();
    let told = around.led || around.beside || around.postcode;
    // "need a CFO in ghent": a preposition right before makes up for the capital of a town of some size.
    const LEAST_THOUSANDS: u32 = 15;
    let in_small = town.thousands >= LEAST_THOUSANDS
        && page.word(at).len() >= SHORT
        && page.ending(at).any(&[Tag::At, Tag::Near, Tag::PlaceLabel])
        && !around.ordinary
        && !around.other_meaning;
    if around.case == Case::Lower
        && !in_small
        && !(written_small && (told || around.apart || words > 1) && !around.ordinary)
    {
        return false;
    }
    let preposition = page
        .ending(at)
        .any(&[Tag::At, Tag::In, Tag::Near, Tag::PlaceLabel])
        || page.lead(at).has(Tag::PlaceLabel);
    // "…, Reading, 1 March": a large town that stands apart, written as a name.
    const LARGE_THOUSANDS: u32 = 90;
    if around.other_meaning
        && around.apart
        && at > 0
        && around.case == Case::Capital
        && page.sign(at - 1) == ','
        && town.thousands >= LARGE_THOUSANDS
    {
        return true;
    }
    if around.other_meaning {
        let short = words == 1 && page.word(at).len() <= SHORT;
        return around.beside
            || around.postcode
            || preposition && !short
            || preposition && around.apart;
    }
    if around.ordinary {
        return told || (around.apart && town.thousands >= BARE_THOUSANDS && at > 0);
    }
    let opens_sentence = at == 0 || page.sentence(at - 1) != page.sentence(at);
    told || town.thousands >= WELL_KNOWN_THOUSANDS
        || (around.apart && town.thousands >= APART_THOUSANDS)
        || ((words > 1 || !opens_sentence)
            && town.thousands >= BARE_THOUSANDS
            && !follows_unknown(page, at))
}

/// "Stadtwerke Bautzen", "clinique Gland": a trade stands right before.
fn ends_trade(page: &Page, at: usize) -> bool {
    const LONGEST: usize = 5;
    (at.saturating_sub(LONGEST)..at).any(|back| {
        page.sentence(back) == page.sentence(at)
            && page
                .hits_at(back)
                .iter()
                .any(|hit| hit.to == at && hit.exact && matches!(hit.sense, Sense::Industry(_)))
    })
}

/// "Galway medtech", "Leeds brewery needs …": a town opens a sentence, and its trade follows.
fn opens_trade(page: &Page, at: usize, to: usize) -> bool {
    (at == 0 || page.sentence(at - 1) != page.sentence(at))
        && page
            .hits_at(to)
            .iter()
            .any(|hit| hit.exact && matches!(hit.sense, Sense::Industry(_) | Sense::Setting(_)))
}

/// Whether a name stands between separators, as in "CFO - Chartres - 6 months", or at the end of a sentence or line behind
/// one.
fn stands_apart(page: &Page, at: usize, to: usize) -> bool {
    let separates = |sign: char| {
        matches!(
            sign,
            ',' | ';' | ':' | '.' | '!' | '?' | '-' | '|' | '(' | ')' | '•' | '/' | '·' | '–'
        )
    };
    let starts = |at: usize| page.tokens.get(at).is_none_or(|token| token.line_start);
    let opened = at == 0
        || starts(at)
        || separates(page.sign(at - 1)) && (page.gap(at) || page.sign(at - 1) != '-');
    let closed = starts(to) || separates(page.sign(to)) && (page.gap(to + 1) || page.gap(to));
    opened && closed
}

/// Whether an unknown capitalised word stands right before, as a first name does.
fn follows_unknown(page: &Page, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| {
        let token = &page.tokens[before];
        token.kind == Kind::Word
            && token.case == Case::Capital
            && !token.line_start
            && page.sentence(before) == page.sentence(at)
            && page.hits_at(before).is_empty()
            && page.word(before).len() <= 8
            && (before == 0 || page.sentence(before - 1) == page.sentence(before))
    })
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
