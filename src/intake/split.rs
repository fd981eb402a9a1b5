//! One message, several requests.
//!
//! ```text
//! a CFO in Munich and a plant manager in Leipzig     two
//! 1. CFO, Lyon  2. DRH, Paris  both from January     two, the last words hold for both
//! CFO / Finance Director                             one
//! CFO who reports to the COO                         one
//! ```

use super::{
    numbers::number,
    page::{Case, Kind, Page},
    role::Title,
    scope::Scope,
    sense::{Sense, Tag},
};

/// A request of a message: its title, if any, and its part of the text.
#[derive(Debug)]
pub(super) struct Part {
    /// The title.
    pub(super) title: Option<Title>,
    /// Its part of the text.
    pub(super) scope: Scope,
}

/// Splits a message by the titles that it asks for.
pub(super) fn split(page: &Page, titles: &[Title]) -> Vec<Part> {
    let whole = |title: Option<Title>| {
        vec![Part {
            title,
            scope: Scope::all(page),
        }]
    };
    let Some(heaviest) = titles
        .iter()
        .enumerate()
        .max_by(|(i, one), (j, other)| one.weight.total_cmp(&other.weight).then(j.cmp(i)))
        .map(|(index, _)| index)
    else {
        return whole(None);
    };
    let wanted = wanted(page, titles, heaviest);
    if wanted.len() < 2 {
        return whole(Some(titles[heaviest].clone()));
    }
    let starts: Vec<usize> = wanted
        .iter()
        .enumerate()
        .map(|(index, title)| start_of(page, title, index.checked_sub(1).map(|i| wanted[i].to)))
        .collect();
    let (body_end, tail) = tail(page, &wanted);
    let mut parts = Vec::with_capacity(wanted.len());
    for (index, title) in wanted.iter().enumerate() {
        let end = starts.get(index + 1).copied().unwrap_or(body_end);
        let mut ranges = vec![0..starts[0], starts[index]..end, tail.clone()];
        // "a CFO and a COO in Munich from January": what follows the last of a row holds for the whole row.
        let mut last = index;
        while last + 1 < wanted.len() && in_a_row(page, wanted[last], wanted[last + 1]) {
            last += 1;
        }
        if last > index {
            let end = starts.get(last + 1).copied().unwrap_or(body_end);
            ranges.push(wanted[last].to..end);
        }
        parts.push(Part {
            title: Some((*title).clone()),
            scope: Scope::of(ranges),
        });
    }
    parts
}

fn wanted<'t>(page: &Page, titles: &'t [Title], heaviest: usize) -> Vec<&'t Title> {
    const LEAST: f64 = 2.0;
    const BEHIND: f64 = 2.6;
    const MOST: usize = 12;
    let floor = (titles[heaviest].weight - BEHIND).max(LEAST);
    let mut wanted: Vec<&Title> = Vec::new();
    // A list names at least two different titles.
    let mut items = titles.iter().filter(|title| opens_item(page, title));
    let listed = items
        .next()
        .is_some_and(|first| items.any(|other| other.meaning != first.meaning));
    for (index, title) in titles.iter().enumerate() {
        if index == heaviest {
            let known = wanted.iter().any(|known| known.meaning == title.meaning);
            if !known {
                wanted.push(title);
            }
            continue;
        }
        let known = wanted.iter().any(|known| known.meaning == title.meaning)
            || (index < heaviest && titles[heaviest].meaning == title.meaning);
        if known || wanted.len() == MOST {
            continue;
        }
        let before = index.checked_sub(1).map(|before| &titles[before]);
        let own_line = listed && opens_item(page, title);
        let coordinated = before.is_some_and(|before| {
            wanted.iter().any(|known| known.meaning == before.meaning)
                && coordinated(page, before, title)
        });
        let asked_apart = asked_apart(page, title)
            && title.weight >= floor
            && before.is_none_or(|before| title.from > before.to + 2);
        if own_line || coordinated || asked_apart {
            wanted.push(title);
        }
    }
    wanted
}

/// Whether the title opens an item of a list.
fn opens_item(page: &Page, title: &Title) -> bool {
    const REACH: usize = 5;
    for back in (title.from.saturating_sub(REACH)..=title.from).rev() {
        let Some(token) = page.tokens.get(back) else {
            return false;
        };
        // "(1) … (2) …" in running text.
        if token.kind == Kind::Number && page.sign(back + 1) == ')' {
            return true;
        }
        if token.line_start {
            return match token.kind {
                Kind::Sign(sign) => matches!(sign, '-' | '•' | '+'),
                Kind::Number => {
                    matches!(page.sign(back + 1), '.' | ')') || page.word(back + 1) == "x"
                }
                Kind::Word => false,
            };
        }
    }
    false
}

/// "a CFO and a COO", "einen CFO sowie eine Werksleiterin", "CFO + HRD": joined, and counted or asked for apart.
fn coordinated(page: &Page, before: &Title, title: &Title) -> bool {
    const FARTHEST: usize = 22;
    if title.from < before.to
        || title.from - before.to > FARTHEST
        || page.sentence(before.from) != page.sentence(title.from)
    {
        return false;
    }
    let between = before.to..title.from;
    if between.clone().any(|at| {
        page.starting(at)
            .any(&[Tag::ReportsTo, Tag::Or, Tag::Experience, Tag::Not])
    }) || between.is_empty()
    {
        return false;
    }
    let near = title.from.saturating_sub(5).max(before.to)..title.from;
    let joined = near
        .clone()
        .any(|at| page.starting(at).has(Tag::And) || matches!(page.sign(at), '+' | '&' | ','));
    let counted = near.clone().any(|at| {
        page.starting(at)
            .any(&[Tag::Article, Tag::Interim, Tag::Ask])
            || number(page, at).is_some()
    });
    let close = between.len() <= 2
        && near
            .clone()
            .any(|at| page.starting(at).has(Tag::And) || page.sign(at) == '+');
    joined && (counted || close)
}

/// Whether the title has a question or demand of its own, not just a mention.
fn asked_apart(page: &Page, title: &Title) -> bool {
    const REACH: usize = 7;
    let sentence = page.sentence(title.from);
    let asked = |tag: Tag| {
        (title.from.saturating_sub(REACH)..title.from)
            .any(|at| page.sentence(at) == sentence && page.starting(at).has(tag))
    };
    asked(Tag::Ask) || (asked(Tag::Shared) && asked(Tag::Article))
}

/// Where the part of a title begins: at its list item or sentence, or at its own words where another title stands before.
fn start_of(page: &Page, title: &Title, before: Option<usize>) -> usize {
    let floor = before.unwrap_or(0);
    let sentence = page.sentence(title.from);
    let mut start = title.from;
    while start > floor {
        let previous = start - 1;
        if page.sentence(previous) != sentence
            || page.tokens[start].line_start
            || page.sign(previous) == ':'
        {
            break;
        }
        if before.is_some()
            && (matches!(page.sign(previous), ',' | ';' | '+' | '&')
                || page.starting(previous).has(Tag::And))
        {
            break;
        }
        start = previous;
    }
    start
}

/// What comes after the list or says that it holds for all.
fn tail(page: &Page, wanted: &[&Title]) -> (usize, std::ops::Range<usize>) {
    let end = page.len();
    let Some(last) = wanted.last() else {
        return (end, end..end);
    };
    let listed = opens_item(page, last);
    for at in last.to..end {
        let token = &page.tokens[at];
        let new_line = token.line_start
            && listed
            && !matches!(token.kind, Kind::Sign('-' | '•' | '+'))
            && (token.kind != Kind::Number || !matches!(page.sign(at + 1), '.' | ')'))
            && token.case != Case::Lower;
        let sentence_start = at > 0 && page.sentence(at) != page.sentence(at - 1);
        let shared = page.starting(at).has(Tag::Shared);
        if new_line || (shared && (sentence_start || page.sign(at - 1) == ',' || token.line_start))
        {
            return (at, at..end);
        }
        if shared {
            // "… from January for both": the sentence as a whole.
            let from = (last.to..at)
                .rev()
                .take_while(|&back| page.sentence(back) == page.sentence(at))
                .last()
                .unwrap_or(at);
            return (from, from..end);
        }
    }
    (end, end..end)
}

/// Whether two titles follow each other with nothing of their own between.
fn in_a_row(page: &Page, one: &Title, other: &Title) -> bool {
    const CLOSE: usize = 5;
    other.from >= one.to
        && other.from - one.to <= CLOSE
        && page.sentence(one.from) == page.sentence(other.from)
        && !(one.to..other.from).any(|at| {
            page.tokens[at].kind == Kind::Number
                || page.hits_at(at).iter().any(|hit| {
                    matches!(
                        hit.sense,
                        Sense::Place(_) | Sense::Month(_) | Sense::Weekday(_)
                    ) || (matches!(hit.sense, Sense::Town(_))
                        && page.lead(at).any(&[Tag::At, Tag::In]))
                })
        })
}
