//! Languages asked for, with their levels.
//!
//! ```text
//! fluent German and English              de C1, en C1
//! Deutsch C1, Englisch verhandlungssicher de C1, en C1
//! anglais courant, allemand apprécié     en C1, de as a wish
//! our German subsidiary                  none: a country's adjective
//! ```
//!
//! A level that stands beside one language of a list holds for the neighbours that have none of their own only where it
//! opens the list ("fluent German and English").

use super::{
    page::{Case, Hit, Kind, Page},
    scope::{Found, Scope},
    sense::{Sense, Tag},
};
use crate::domain::{CefrLevel, LanguageNeed, Need};

/// Parts of words that speak of a language by themselves.
const SPEAKS: &[&str] = &["phone", "sprachig"];

struct Mention {
    language: u16,
    from: usize,
    to: usize,
    sure: bool,
    ruled_out: bool,
    level: Option<CefrLevel>,
    /// Whether the level stands before the language.
    level_leads: bool,
    wish: bool,
}

/// Reads the languages, in the order of the text.
pub(super) fn read(page: &Page, scope: &Scope) -> Option<Found<Vec<LanguageNeed>>> {
    let mut mentions: Vec<Mention> = Vec::new();
    let mut past = 0;
    for at in scope.tokens() {
        if at < past {
            continue;
        }
        let hits = page.hits_at(at);
        let Some((hit, language)) = hits.iter().find_map(|hit| match hit.sense {
            Sense::Language(language) => Some((hit, language)),
            _ => None,
        }) else {
            mentions.extend(code(page, at));
            continue;
        };
        // "German-speaking region" is a place, "UK GAAP" a skill.
        let swallowed = hits
            .iter()
            .any(|other| other.to > hit.to && takes_words(other))
            || is_inside(page, at, hit.to);
        past = hit.to;
        if !swallowed {
            mentions.push(mention(page, hit, language));
        }
    }
    join_lists(page, &mut mentions);
    let mut needs: Vec<LanguageNeed> = Vec::new();
    let mut tokens = Vec::new();
    for mention in mentions
        .iter()
        .filter(|mention| mention.sure && !mention.ruled_out)
    {
        let Some(entry) = page
            .lexicon
            .vocabulary
            .languages
            .entries()
            .get(mention.language as usize)
        else {
            continue;
        };
        let need = if mention.wish { Need::Wish } else { Need::Must };
        tokens.push((mention.from, mention.to));
        match needs.iter_mut().find(|known| known.code == entry.id) {
            Some(known) => known.level = known.level.or(mention.level),
            None => needs.push(LanguageNeed {
                code: entry.id.clone(),
                level: mention.level,
                need,
            }),
        }
    }
    (!needs.is_empty()).then_some(Found {
        value: needs,
        tokens,
    })
}

/// "DE/EN/FR", "EN C1": a code counts in a row of codes or with a level.
fn code(page: &Page, at: usize) -> Option<Mention> {
    let language = code_at(page, at)?;
    // "Languages: EN, DE".
    let labelled = (at.saturating_sub(6)..at).any(|back| {
        page.sentence(back) == page.sentence(at) && page.starting(back).has(Tag::LanguageLabel)
    });
    // "FR et NL"
    let joint = |at: usize| {
        matches!(page.sign(at), '/' | '+' | '&' | '-')
            || labelled && page.sign(at) == ','
            || page.starting(at).has(Tag::And) && page.tag(at, Tag::And) == Some(at + 1)
    };
    let past_dot = at + 1 + usize::from(page.sign(at + 1) == '.');
    if in_row_of_countries(page, at) {
        return None;
    }
    let beside = (joint(past_dot) && code_at(page, past_dot + 1).is_some())
        || (at >= 2
            && joint(at - 1)
            && (code_at(page, at - 2).is_some()
                || page.sign(at - 2) == '.' && code_at(page, at.wrapping_sub(3)).is_some()));
    let level = level_after(page, past_dot);
    // A single letter needs more: a label, or a neighbour with a level.
    let letter = page.word(at).len() == 1;
    let near_level = (at..at + 6).any(|next| level_at(page, next).is_some());
    let told = page
        .lead(at)
        .any(&[Tag::Speaking, Tag::LanguageLabel, Tag::Must])
        || page
            .starting(at + 1)
            .with(page.starting(at + 1 + usize::from(matches!(page.sign(at + 1), '.' | ':' | '='))))
            .any(&[Tag::Must, Tag::Wish, Tag::Speaking, Tag::LanguageSkill]);
    // "…, D/E": a row of letters that stands apart.
    let row_apart = letter && beside && letters_apart(page, at);
    if !beside && level.is_none() && !labelled && !told
        || letter && !(labelled || row_apart || beside && near_level)
    {
        return None;
    }
    Some(Mention {
        language,
        from: at,
        to: level.map_or(at + 1, |(_, to)| to),
        sure: true,
        ruled_out: ruled_out(page, at, at + 1),
        level: level.map(|(level, _)| level),
        level_leads: false,
        wish: wished(page, at, at + 1),
    })
}

/// "…, D/E", "(D/F/I)".
fn letters_apart(page: &Page, at: usize) -> bool {
    const LONGEST: usize = 8;
    let mut from = at;
    while from >= 2
        && at - from < LONGEST
        && page.sign(from - 1) == '/'
        && page.word(from - 2).len() == 1
    {
        from -= 2;
    }
    let mut to = at + 1;
    while to - at < LONGEST && page.sign(to) == '/' && page.word(to + 1).len() == 1 {
        to += 2;
    }
    let opened = from == 0
        || page.tokens[from].line_start
        || matches!(page.sign(from - 1), ',' | '(' | '|' | ';');
    let closed = page.tokens.get(to).is_none_or(|next| next.line_start)
        || matches!(page.sign(to), ',' | ')' | '.' | '|' | ';');
    opened && closed && to > from + 1
}

/// "SE/NO/FI", "DE/AT/CH": a code of no language in a row makes it one of countries.
fn in_row_of_countries(page: &Page, at: usize) -> bool {
    const REACH: usize = 8;
    let other = |at: usize| {
        page.case(at) == Case::Upper && page.word(at).len() == 2 && code_at(page, at).is_none()
    };
    let joined = |at: usize| matches!(page.sign(at), '/' | '+' | '&' | ',');
    let after = (at + 1..at + REACH)
        .step_by(2)
        .take_while(|&sign| joined(sign) && page.is_word(sign + 1))
        .any(|sign| other(sign + 1));
    let before = (1..REACH)
        .step_by(2)
        .map_while(|back| at.checked_sub(back + 1))
        .take_while(|&word| joined(word + 1) && page.is_word(word))
        .any(other);
    after || before
}

/// "eng", "dt", "frz".
fn short_form(page: &Page, word: &str) -> Option<u16> {
    page.lexicon.language_shorts.get(word).copied()
}

fn code_at(page: &Page, at: usize) -> Option<u16> {
    let word = match page.word(at) {
        "d" => "de",
        "e" => "en",
        "f" => "fr",
        "i" => "it",
        word if word.len() == 2 && page.case(at) == Case::Upper => word,
        word => return short_form(page, word),
    };
    if page.case(at) == Case::Lower {
        return None;
    }
    let languages = page.lexicon.vocabulary.languages.entries();
    (0u16..)
        .zip(languages)
        .find(|(_, language)| language.id.as_str() == word)
        .map(|(at, _)| at)
}

fn takes_words(hit: &Hit) -> bool {
    matches!(
        hit.sense,
        Sense::Place(_) | Sense::Skill(_) | Sense::Industry(_) | Sense::Role(_)
    )
}

/// Whether the words stand inside a longer phrase that began before them, as in "HGB and German GAAP".
fn is_inside(page: &Page, from: usize, to: usize) -> bool {
    (from.saturating_sub(3)..from).any(|back| {
        page.hits_at(back)
            .iter()
            .any(|hit| hit.to >= to && matches!(hit.sense, Sense::Skill(_) | Sense::Place(_)))
    })
}

fn mention(page: &Page, hit: &Hit, language: u16) -> Mention {
    let (from, to) = (hit.from, hit.to);
    let word = page.word(from);
    let (mut span_from, mut span_to) = (from, to);
    let mut level = None;
    let mut level_leads = false;
    if let Some((found, start)) = level_before(page, from) {
        level = Some(found);
        level_leads = true;
        span_from = start;
    }
    if let Some((found, past)) = level_after(page, to)
        && !(level_leads && page.starting(past).has(Tag::Of))
    {
        // "fluent German and good English": a level right before the next language is that one's.
        let belongs_to_next = page
            .hits_at(past)
            .iter()
            .any(|hit| matches!(hit.sense, Sense::Language(_)))
            && level_leads;
        if !belongs_to_next && !level_leads {
            level = Some(found);
            span_to = past;
        }
    }
    let lead = page.lead(from);
    let after_at = to + usize::from(matches!(page.sign(to), '-' | ':' | '(' | ','));
    let after = page.starting(to).with(page.starting(after_at));
    let compound = hit.to - hit.from > 1 || SPEAKS.iter().any(|ending| word.contains(ending));
    let noun = page.is_language_noun(from);
    let demanded = (to..to + 3).any(|at| page.starting(at).any(&[Tag::Must, Tag::Wish]))
        && !page.hits_at(to).iter().any(is_noun_of_it);
    let spoken = demanded
        || lead.any(&[Tag::Speaking, Tag::LanguageLabel, Tag::LanguageSkill])
        || after.any(&[Tag::Speaking, Tag::LanguageSkill, Tag::Must, Tag::Wish])
        || page.any_tag_before(from, &[Tag::Speaking, Tag::LanguageLabel])
        || (to..to + 4).any(|at| {
            page.sentence(at) == page.sentence(from) && page.starting(at).has(Tag::LanguageLabel)
        });
    let next = page.tokens.get(to);
    let stands_free = next.is_none_or(|next| {
        next.line_start
            || matches!(
                next.kind,
                Kind::Sign(',' | '.' | ';' | ')' | '/' | '+' | '|' | '!' | '?' | ':' | '(')
            )
            || page.starting(to).any(&[
                Tag::And,
                Tag::Or,
                Tag::Must,
                Tag::Wish,
                Tag::From,
                Tag::For,
            ])
    });
    Mention {
        language,
        from: span_from,
        to: span_to,
        sure: level.is_some() || spoken || compound || (noun && stands_free),
        ruled_out: ruled_out(page, from, to),
        level,
        level_leads,
        wish: wished(page, from, span_to),
    }
}

/// What a country's adjective stands before: "German GAAP", "French subsidiary".
fn is_noun_of_it(hit: &Hit) -> bool {
    matches!(
        hit.sense,
        Sense::Skill(_) | Sense::Industry(_) | Sense::Role(_) | Sense::Place(_)
    )
}

/// "no German needed", "pas d'anglais requis".
fn ruled_out(page: &Page, from: usize, to: usize) -> bool {
    let lead = page.lead(from);
    let after = page.starting(to);
    // "ohne Ungarisch geht es nicht": ruled out twice is a must.
    let first = |tag: Tag| (to..to + 5).find(|&at| page.starting(at).has(tag));
    let twice =
        || matches!((first(Tag::Must), first(Tag::Not)), (Some(must), Some(not)) if must < not);
    lead.has(Tag::Not) && !twice() || after.has(Tag::Not) && !after.any(&[Tag::Must, Tag::Wish])
}

fn wished(page: &Page, from: usize, to: usize) -> bool {
    const REACH: usize = 4;
    let sentence = page.sentence(from);
    if page.lead(from).has(Tag::Wish) {
        return true;
    }
    for at in to..to + REACH {
        if at >= page.len() || page.sentence(at) != sentence {
            return false;
        }
        if page.starting(at).has(Tag::Wish) {
            return true;
        }
        // "English and ideally some Czech": the wish leads the next one.
        let next_wish = page.starting(at).has(Tag::And)
            && (at + 1..at + 4).any(|ahead| page.starting(ahead).has(Tag::Wish))
            && (at + 2..at + 7).any(|ahead| is_language(page, ahead))
            && !is_language(page, at + 1);
        let breaks = next_wish
            || matches!(page.sign(at), ',' | ';') && at > to
            || page.starting(at).has(Tag::Must)
            || page
                .hits_at(at)
                .iter()
                .any(|hit| matches!(hit.sense, Sense::Language(_)));
        if breaks {
            return false;
        }
    }
    false
}

fn is_language(page: &Page, at: usize) -> bool {
    page.hits_at(at)
        .iter()
        .any(|hit| matches!(hit.sense, Sense::Language(_)))
}

fn level_at(page: &Page, at: usize) -> Option<(CefrLevel, usize)> {
    if let Some(found) = page.hits_at(at).iter().find_map(|hit| match hit.sense {
        Sense::Level(level) => Some((level, hit.to)),
        _ => None,
    }) {
        return Some(found);
    }
    // "C1": a letter and a digit without a gap, in either case.
    let level = match (page.word(at), page.word(at + 1)) {
        ("a", "1") => CefrLevel::A1,
        ("a", "2") => CefrLevel::A2,
        ("b", "1") => CefrLevel::B1,
        ("b", "2") => CefrLevel::B2,
        ("c", "1") => CefrLevel::C1,
        ("c", "2") => CefrLevel::C2,
        _ => return None,
    };
    (!page.gap(at + 1)).then_some((level, at + 2))
}

fn level_before(page: &Page, from: usize) -> Option<(CefrLevel, usize)> {
    const REACH: usize = 5;
    for back in (from.saturating_sub(REACH)..from).rev() {
        if page.sentence(back) != page.sentence(from) {
            return None;
        }
        if let Some((level, to)) = level_at(page, back)
            && to <= from
        {
            let clear = (to..from).all(|at| {
                page.starting(at).any(&[
                    Tag::In,
                    Tag::At,
                    Tag::Article,
                    Tag::Speaking,
                    Tag::LanguageSkill,
                    Tag::LanguageLabel,
                    Tag::Of,
                    Tag::AtLeast,
                    Tag::Shared,
                ]) || (page.starting(at).has(Tag::And) && page.starting(at + 1).has(Tag::Speaking))
                    || matches!(page.sign(at), '-' | ':' | '\'')
            });
            return clear.then_some((level, back));
        }
        // A word in between that belongs to another language ends the search.
        let other = matches!(page.sign(back), ',' | ';')
            || page
                .hits_at(back)
                .iter()
                .any(|hit| matches!(hit.sense, Sense::Language(_)));
        if other {
            return None;
        }
    }
    None
}

fn level_after(page: &Page, to: usize) -> Option<(CefrLevel, usize)> {
    const REACH: usize = 5;
    for at in to..to + REACH {
        if at >= page.len() || page.tokens[at].line_start {
            return None;
        }
        if let Some((level, past)) = level_at(page, at) {
            // "German and fluent English": the level leads the next one.
            let next_language = page
                .hits_at(past)
                .iter()
                .any(|hit| matches!(hit.sense, Sense::Language(_)));
            return (!(next_language && at > to)).then_some((level, past));
        }
        let passable = matches!(page.sign(at), '(' | ':' | '-' | '=' | '/' | '|' | '"')
            || (page.sign(at) == '.' && at > to && !page.gap(at))
            || (page.sign(at) == ',' && page.starting(at + 1).has(Tag::AtLeast))
            || page.starting(at).any(&[
                Tag::Article,
                Tag::At,
                Tag::In,
                Tag::AtLeast,
                Tag::LanguageSkill,
                Tag::Speaking,
                Tag::Of,
                Tag::About,
                Tag::OrMore,
                Tag::Must,
                Tag::For,
                Tag::Shared,
            ]);
        if !passable {
            return None;
        }
    }
    None
}

/// In a list that holds one sure language the others are sure too; a level before the list, or after it, holds for all.
fn join_lists(page: &Page, mentions: &mut [Mention]) {
    for pass in 0..2 {
        for index in 1..mentions.len() {
            let (before, rest) = mentions.split_at_mut(index);
            let (Some(left), Some(right)) = (before.last_mut(), rest.first_mut()) else {
                continue;
            };
            if right.from < left.to || right.from - left.to > 3 {
                continue;
            }
            let joined = (left.to..right.from).all(|at| {
                matches!(page.sign(at), ',' | '/' | '+' | '&' | '-' | ')' | '(')
                    || (page.sign(at) == '.' && !page.gap(at))
                    || page.starting(at).any(&[
                        Tag::And,
                        Tag::Or,
                        Tag::Article,
                        Tag::In,
                        Tag::OrMore,
                    ])
            });
            if !joined || page.sentence(left.from) != page.sentence(right.from) {
                continue;
            }
            let sure = left.sure || right.sure;
            (left.sure, right.sure) = (sure, sure);
            if left.level_leads && right.level.is_none() && left.wish == right.wish {
                right.level = left.level;
                right.level_leads = true;
            }
            // "German and English fluent".
            let and = page.starting(left.to).any(&[Tag::And])
                || matches!(page.sign(left.to), '/' | '&' | '+');
            if pass == 1 && left.level.is_none() && !right.level_leads && and {
                left.level = right.level;
            }
            if right.ruled_out || left.ruled_out {
                let or = page.starting(left.to).has(Tag::Or);
                right.ruled_out |= left.ruled_out && or;
            }
        }
    }
}

impl Page<'_> {
    /// Whether a language's name can be a noun: in small letters (anglais) it is an adjective after another noun, as in
    /// "un groupe allemand".
    fn is_language_noun(&self, at: usize) -> bool {
        if self.case(at) != Case::Lower {
            return true;
        }
        let Some(before) = at.checked_sub(1) else {
            return true;
        };
        matches!(self.tokens[before].kind, Kind::Sign(_))
            || self.tokens[at].line_start
            || self.ending(at).any(&[
                Tag::And,
                Tag::Or,
                Tag::Article,
                Tag::In,
                Tag::At,
                Tag::Of,
                Tag::Speaking,
                Tag::LanguageLabel,
                Tag::LanguageSkill,
                Tag::Must,
            ])
    }

    /// Whether any of the tags starts a little before, in the same sentence, with nothing but a list between.
    fn any_tag_before(&self, at: usize, tags: &[Tag]) -> bool {
        const REACH: usize = 4;
        (at.saturating_sub(REACH)..at)
            .any(|back| self.sentence(back) == self.sentence(at) && self.starting(back).any(tags))
    }
}
