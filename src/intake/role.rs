//! The role wanted, and whether a message wants several.
//!
//! ```text
//! our CFO resigned, need an interim finance director     finance_director
//! Werksleitung (m/w/d), berichtet an den COO             plant_manager
//! interim CRO                                            asked back: restructuring, revenue or risk
//! jemand, der uns die Liquidität macht                   liquidity_manager, by the task
//! ```
//!
//! Every title in the text is weighed: asked for, labelled, called interim, said first; reported to or worked with counts
//! against it. The heaviest is the role; others nearly as heavy that stand on lines of their own, or beside it with "and",
//! are further requests.

use super::{
    page::{Case, Hit, Page},
    sense::{Sense, Tag},
};
use crate::{
    domain::{Role, RoleId},
    vocabulary::{SenseKind, TitleSetting},
};

/// What a title means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// One role, by its place in the vocabulary.
    One(u16),
    /// Several, the likeliest first.
    Several(Vec<u16>),
}

/// A title in the text.
#[derive(Clone, Debug)]
pub(super) struct Title {
    /// What it means.
    pub(super) meaning: Meaning,
    /// Its first token.
    pub(super) from: usize,
    /// One past its last.
    pub(super) to: usize,
    /// How likely it is the one asked for.
    pub(super) weight: f64,
    /// Whether it was read from a task instead of a title.
    pub(super) implied: bool,
}

/// All titles in a text, with their weights; in the order of the text.
pub(super) fn titles(page: &Page) -> Vec<Title> {
    let mut titles = Vec::new();
    let mut at = 0;
    while at < page.len() {
        match title(page, at) {
            Some(title) => {
                at = title.to;
                titles.push(title);
            }
            None => at += 1,
        }
    }
    for title in &mut titles {
        title.meaning = in_setting(page, title);
    }
    bare_titles(page, &mut titles);
    for index in 0..titles.len() {
        let before = index.checked_sub(1).map(|before| titles[before].to);
        let bare = titles[index].weight;
        titles[index].weight = bare + weight(page, &titles[index], before);
    }
    titles
}

/// The nearest setting of those wanted, by its place in the vocabulary.
fn setting_near(
    page: &Page,
    at: usize,
    wanted: impl Fn(&TitleSetting) -> bool,
) -> Option<&'static TitleSetting> {
    const FARTHEST: usize = 60;
    let settings = &page.lexicon.vocabulary.titles.settings;
    let mut best: Option<(usize, &TitleSetting)> = None;
    for near in at.saturating_sub(FARTHEST)..(at + FARTHEST).min(page.len()) {
        let distance = near.abs_diff(at);
        if best.is_some_and(|(known, _)| distance >= known) {
            continue;
        }
        let found = page.hits_at(near).iter().find_map(|hit| {
            let Sense::Setting(setting) = hit.sense else {
                return None;
            };
            let setting = settings.get(setting as usize)?;
            (hit.exact && distance <= setting.reach && wanted(setting)).then_some(setting)
        });
        if let Some(setting) = found {
            best = Some((distance, setting));
        }
    }
    best.map(|(_, setting)| setting)
}

/// A general title means a role of its own in a hotel, a hospital, a foundation.
fn in_setting(page: &Page, title: &Title) -> Meaning {
    let roles = &page.lexicon.vocabulary.roles;
    let candidates: Vec<&RoleId> = match &title.meaning {
        Meaning::One(role) => vec![*role],
        Meaning::Several(several) => several.clone(),
    }
    .into_iter()
    .filter_map(|role| roles.entries().get(role as usize))
    .map(|entry| &entry.id)
    .collect();
    let setting = setting_near(page, title.from, |setting| {
        candidates.iter().any(|role| setting.of.contains(role))
    });
    setting
        .and_then(|setting| roles.index_of(&setting.role))
        .map_or_else(|| title.meaning.clone(), |role| Meaning::One(role as u16))
}

/// "director", "Leitung", "patron" alone: titles only where a setting explains them, and weaker than others.
fn bare_titles(page: &Page, titles: &mut Vec<Title>) {
    const WEAKER: f64 = -0.6;
    let mut bare = Vec::new();
    for at in 0..page.len() {
        let Some(to) = page
            .hits_at(at)
            .iter()
            .find(|hit| hit.sense == Sense::BareTitle)
            .map(|hit| hit.to)
        else {
            continue;
        };
        if titles
            .iter()
            .any(|title| (title.from..title.to).contains(&at))
        {
            continue;
        }
        // "une directrice ou un directeur des soins": the fuller title tells.
        let next = titles.partition_point(|title| title.from <= to);
        let fuller = titles.get(next).is_some_and(|title| {
            title.from <= to + 3 && page.has_tag_within(to..title.from, &[Tag::Or])
        });
        if fuller {
            continue;
        }
        let setting = setting_near(page, at, |setting| setting.bare);
        if let Some(role) =
            setting.and_then(|setting| page.lexicon.vocabulary.roles.index_of(&setting.role))
        {
            bare.push(Title {
                meaning: Meaning::One(role as u16),
                from: at,
                to,
                weight: WEAKER,
                implied: false,
            });
        }
    }
    titles.append(&mut bare);
    titles.sort_by_key(|title| title.from);
}

/// Roles implied by a task ("run payroll", "die Liquidität macht"), for texts that name no title.
pub(super) fn tasks(page: &Page) -> Vec<Title> {
    let mut tasks = Vec::new();
    let mut at = 0;
    while at < page.len() {
        let task = page.hits_at(at).iter().find_map(|hit| match hit.sense {
            Sense::Task(role) => Some((role, hit.to)),
            _ => None,
        });
        match task {
            Some((role, to)) => {
                tasks.push(Title {
                    meaning: Meaning::One(role),
                    from: at,
                    to,
                    weight: 1.0,
                    implied: true,
                });
                at = to;
            }
            None => at += 1,
        }
    }
    tasks
}

/// Roles implied by an area that somebody is to run ("someone to look after procurement", "jemand für die Instandhaltung").
pub(super) fn from_areas(page: &Page) -> Vec<Title> {
    const REACH: usize = 6;
    let mut found = Vec::new();
    for at in 0..page.len() {
        let area = page.hits_at(at).iter().find_map(|hit| match hit.sense {
            Sense::Area(role) if hit.exact && page.word(at).len() > 1 => Some((role, hit.to)),
            _ => None,
        });
        let Some((role, to)) = area else { continue };
        let sentence = page.sentence(at);
        let near = |range: std::ops::Range<usize>, tags: &[Tag]| {
            range
                .filter(|&near| near < page.len() && page.sentence(near) == sentence)
                .any(|near| page.starting(near).any(tags))
        };
        let before = at.saturating_sub(REACH)..at;
        let known_of = page.has_tag_within(to..to + 2, &[Tag::Experience]);
        let run = near(before.clone(), &[Tag::Runs]) || near(to..to + 3, &[Tag::Runs]);
        let for_it = page.lead(at).has(Tag::For)
            && near(
                before,
                &[Tag::Somebody, Tag::Ask, Tag::Interim, Tag::Replaces],
            );
        let somebody = near(
            at.saturating_sub(2 * REACH)..to + REACH,
            &[Tag::Somebody, Tag::Ask],
        );
        // "Wer bringt unsere Lohnabrechnung auf Kurs?", "IT needs a boss".
        let who = asks_who(page, at);
        let a_boss = (to..to + REACH).any(|next| {
            page.sentence(next) == sentence
                && page
                    .hits_at(next)
                    .iter()
                    .any(|hit| hit.sense == Sense::BareTitle)
        }) && near(to..to + 3, &[Tag::Ask, Tag::Seeks]);
        if !known_of && (run && somebody || for_it || who || a_boss) {
            found.push(Title {
                meaning: Meaning::One(role),
                from: at,
                to,
                weight: 1.0,
                implied: true,
            });
            break;
        }
    }
    found
}

/// Whether the sentence of a token asks who would do something: "Who could …?", "Qui peut …?".
fn asks_who(page: &Page, at: usize) -> bool {
    const REACH: usize = 20;
    let sentence = page.sentence(at);
    let first = (at.saturating_sub(REACH)..=at)
        .rev()
        .take_while(|&back| page.sentence(back) == sentence)
        .last()
        .unwrap_or(at);
    if first > 0 && page.sentence(first - 1) == sentence {
        return false;
    }
    let opens = (first..(first + 3).min(at)).any(|from| page.starting(from).has(Tag::Who));
    opens
        && (at..(at + REACH).min(page.len()))
            .take_while(|&next| page.sentence(next) == sentence)
            .any(|next| page.sign(next) == '?')
}

/// Roles implied by a skill, for texts that ask for somebody and name neither title nor task ("jemand für Treasury").
pub(super) fn from_skills(page: &Page) -> Vec<Title> {
    let asked = (0..page.len()).any(|at| {
        page.starting(at)
            .any(&[Tag::Ask, Tag::Interim, Tag::Somebody])
    });
    (0..page.len())
        .find_map(|at| {
            page.hits_at(at).iter().find_map(|hit| {
                let Sense::Skill(skill) = hit.sense else {
                    return None;
                };
                let role = *page.lexicon.skill_roles.get(&skill)?;
                (asked || asks_who(page, at)).then_some(Title {
                    meaning: Meaning::One(role),
                    from: at,
                    to: hit.to,
                    weight: 1.0,
                    implied: true,
                })
            })
        })
        .into_iter()
        .collect()
}

fn title(page: &Page, at: usize) -> Option<Title> {
    let hits = page.hits_at(at);
    let longest = hits
        .iter()
        .find(|hit| is_title(hit) && stands_alone(page, hit))?;
    let to = longest.to;
    // A longer phrase of another kind takes the words: "CFO services" is an industry, "Director General" none of ours.
    if hits
        .iter()
        .any(|hit| hit.to > to && matches!(hit.sense, Sense::Place(_) | Sense::Cue(_)) && hit.exact)
        && to == at + 1
        && page.word(at).len() <= 3
    {
        return None;
    }
    let of_length = || hits.iter().filter(|hit| hit.to == to);
    let ambiguous = of_length().find_map(|hit| match hit.sense {
        Sense::Ambiguous(title) => Some(title),
        _ => None,
    });
    let roles = || {
        of_length().filter_map(|hit| match hit.sense {
            Sense::Role(role) => Some((role, hit.exact)),
            _ => None,
        })
    };
    let meaning = match ambiguous {
        Some(title) => {
            let spelt_out = roles().find(|(_, exact)| *exact).map(|(role, _)| role);
            settle(page, title, at, spelt_out)?
        }
        None => {
            let (role, _) = roles()
                .find(|(_, exact)| *exact)
                .or_else(|| roles().next())?;
            Meaning::One(role)
        }
    };
    Some(Title {
        meaning: deputised(page, meaning, at),
        from: at,
        to,
        weight: 0.0,
        implied: false,
    })
}

fn is_title(hit: &Hit) -> bool {
    matches!(hit.sense, Sense::Role(_) | Sense::Ambiguous(_))
}

/// A title of two or three letters must be written in capitals, or be asked for in a text without any.
fn stands_alone(page: &Page, hit: &Hit) -> bool {
    const SHORT: usize = 3;
    const REACH: usize = 6;
    if hit.to > hit.from + 1 {
        return true;
    }
    let word = page.word(hit.from);
    if word.len() > SHORT {
        // A misspelt or inflected single word must be long; a verb in small letters is no German title.
        return hit.exact || word.len() >= 8 || page.case(hit.from) != Case::Lower;
    }
    if page.case(hit.from) == Case::Upper {
        return true;
    }
    !page.lexicon.ordinary.contains(word)
        && (hit.from.saturating_sub(REACH)..hit.from + 3).any(|at| {
            page.starting(at)
                .any(&[Tag::Ask, Tag::Interim, Tag::RoleLabel])
        })
}

/// Settles a title with several meanings by the words around it.
fn settle(page: &Page, title: u16, at: usize, spelt_out: Option<u16>) -> Option<Meaning> {
    const REACH: usize = 60;
    const SURE: f64 = 0.68;
    const WORTH_ASKING: f64 = 0.12;
    const WITH_CUE: f64 = 4.0;
    let entry = page.lexicon.vocabulary.ambiguous.get(title as usize)?;
    let mut priors: Vec<f64> = entry.senses.iter().map(|sense| sense.prior).collect();
    let mut cued = vec![false; priors.len()];
    for near in at.saturating_sub(REACH)..(at + REACH).min(page.len()) {
        for hit in page.hits_at(near) {
            if let Sense::TitleCue(of, sense) = hit.sense
                && of == title
                && !(hit.from <= at && hit.to > at)
                && let Some(cued) = cued.get_mut(sense as usize)
            {
                *cued = true;
            }
        }
    }
    // A title that is also the plain name of a role means that role unless a word speaks for another.
    if let Some(role) = spelt_out
        && !cued.contains(&true)
    {
        return Some(Meaning::One(role));
    }
    let mut told = entry.senses.iter().zip(&cued).filter(|(_, cued)| **cued);
    if let (Some((sense, _)), None) = (told.next(), told.next())
        && let Some(role) = role_of(page, sense)
    {
        return Some(Meaning::One(role));
    }
    for (prior, cued) in priors.iter_mut().zip(&cued) {
        if *cued {
            *prior *= WITH_CUE;
        }
    }
    let total: f64 = priors.iter().sum();
    let top = entry
        .senses
        .iter()
        .zip(&priors)
        .max_by(|(_, one), (_, other)| one.total_cmp(other))?;
    if top.0.kind == SenseKind::Outside && !called_interim(page, at) {
        return None;
    }
    let mut roles: Vec<(u16, f64)> = entry
        .senses
        .iter()
        .zip(&priors)
        .filter_map(|(sense, prior)| Some((role_of(page, sense)?, *prior / total)))
        .collect();
    roles.sort_by(|one, other| other.1.total_cmp(&one.1));
    let all: f64 = roles.iter().map(|(_, share)| share).sum();
    let &(first, share) = roles.first()?;
    if share / all >= SURE {
        return Some(Meaning::One(first));
    }
    roles.retain(|(_, share)| share / all >= WORTH_ASKING);
    if roles.len() == 1 {
        return Some(Meaning::One(first));
    }
    Some(Meaning::Several(
        roles.into_iter().map(|(role, _)| role).collect(),
    ))
}

/// The role that a meaning is, if it is one.
fn role_of(page: &Page, sense: &crate::vocabulary::Sense) -> Option<u16> {
    if sense.kind != SenseKind::Role {
        return None;
    }
    let id = RoleId::new(sense.id.as_deref()?);
    let position = page.lexicon.vocabulary.roles.index_of(&id)?;
    Some(position as u16)
}

fn called_interim(page: &Page, at: usize) -> bool {
    page.ending(at).any(&[Tag::Interim, Tag::RoleLabel])
}

/// "Deputy CEO", "stellvertretender Geschäftsführer": the vocabulary has a role of its own for the head of a company
/// only; elsewhere the deputy does the head's work.
fn deputised(page: &Page, meaning: Meaning, at: usize) -> Meaning {
    let Meaning::One(role) = meaning else {
        return meaning;
    };
    let roles = &page.lexicon.vocabulary.roles;
    let top = roles
        .entries()
        .get(role as usize)
        .is_some_and(|entry| matches!(entry.id.as_str(), "ceo" | "managing_director"));
    if top
        && page.ending(at).has(Tag::Deputy)
        && let Some(deputy) = roles.index_of(&RoleId::new("deputy_ceo"))
    {
        return Meaning::One(deputy as u16);
    }
    Meaning::One(role)
}

/// Whether words that ask stand before a title, in its sentence.
pub(super) fn is_asked_for(page: &Page, title: &Title) -> bool {
    const REACH: usize = 9;
    let sentence = page.sentence(title.from);
    (title.from.saturating_sub(REACH)..title.from)
        .any(|back| page.sentence(back) == sentence && page.starting(back).has(Tag::Ask))
}

fn weight(page: &Page, title: &Title, before: Option<usize>) -> f64 {
    const REACH: usize = 9;
    let (at, to) = (title.from, title.to);
    let sentence = page.sentence(at);
    let lead = page.lead(at);
    let mut weight = 1.0;
    let from = at.saturating_sub(REACH).max(before.unwrap_or(0));
    let asked = (from..at)
        .rev()
        .any(|back| page.sentence(back) == sentence && page.starting(back).has(Tag::Ask));
    let asked_after = (to..to + REACH)
        .any(|next| page.sentence(next) == sentence && page.starting(next).has(Tag::Ask));
    // "Der Aufsichtsrat sucht einen COO": who seeks is not who is sought.
    let seeks = page.starting(to).has(Tag::Seeks) && page.gap(to);
    if asked {
        weight += 3.0;
    } else if seeks {
        weight -= 2.0;
    } else if asked_after {
        weight += 2.0;
    }
    let near = page
        .starting(at.saturating_sub(1))
        .with(page.starting(at.saturating_sub(2)));
    if near.has(Tag::Interim)
        || lead.has(Tag::Interim)
        || page.starting(to).has(Tag::Interim)
        || page.starting(to + 1).has(Tag::Interim)
    {
        weight += 2.5;
    }
    if lead.has(Tag::RoleLabel) {
        weight += 4.0;
    }
    if page.tokens.get(at).is_some_and(|token| token.line_start) || at < 3 {
        weight += 1.0;
    }
    if lead.has(Tag::Replaces) {
        weight += 1.5;
    }
    let close = at.saturating_sub(4)..at;
    let against = close
        .filter(|&back| page.sentence(back) == sentence)
        .any(|back| {
            page.starting(back)
                .any(&[Tag::ReportsTo, Tag::SelfFree, Tag::Since, Tag::Experience])
        });
    if against {
        weight -= 4.0;
    }
    if lead.has(Tag::Our) && !asked {
        weight -= 0.5;
    }
    if page.has_tag_within(to..to + 3, &[Tag::Departure]) {
        weight -= 0.5;
    }
    if lead.has(Tag::Not) {
        weight -= 2.0;
    }
    weight
}

/// The roles that a title means, with their English names.
pub(super) fn roles(page: &Page, meaning: &Meaning) -> Vec<Role> {
    let named = |role: &u16| {
        page.lexicon
            .vocabulary
            .roles
            .entries()
            .get(*role as usize)
            .map(|entry| Role {
                id: entry.id.clone(),
                title: entry.labels.get("en").to_owned(),
            })
    };
    match meaning {
        Meaning::One(role) => named(role).into_iter().collect(),
        Meaning::Several(several) => several.iter().filter_map(named).collect(),
    }
}
