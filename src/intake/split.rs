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
    let items = items(page, titles);
    let wanted = wanted(page, titles, heaviest, &items);
    if wanted.len() < 2 {
        return whole(Some(titles[heaviest].clone()));
    }
    let starts: Vec<usize> = wanted
        .iter()
        .enumerate()
        .map(|(index, title)| {
            let before = index.checked_sub(1).map(|i| wanted[i].to);
            items
                .iter()
                .find(|item| item.title == title.from && before.is_none_or(|to| to <= item.start))
                .map_or_else(|| start_of(page, title, before), |item| item.start)
        })
        .collect();
    let (body_end, tail) =
        after_brackets(page, &wanted).unwrap_or_else(|| tail(page, &wanted, &items));
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

/// An item of a list that names somebody wanted.
struct Item {
    /// The first token of its title.
    title: usize,
    /// Its own first token.
    start: usize,
    /// Whether it is numbered or lettered, so that it may run over several lines.
    numbered: bool,
}

/// The items of lists: those that a title opens, and numbered ones with the heaviest title in each.
fn items(page: &Page, titles: &[Title]) -> Vec<Item> {
    let marks: Vec<usize> = (0..page.len())
        .filter(|&at| is_number_mark(page, at))
        .collect();
    let mut items: Vec<Item> = Vec::new();
    for (index, &mark) in marks.iter().enumerate() {
        let end = marks.get(index + 1).copied().unwrap_or(page.len());
        let heaviest = titles
            .iter()
            .filter(|title| (mark..end).contains(&title.from) && title.weight > 0.0)
            .max_by(|one, other| {
                one.weight
                    .total_cmp(&other.weight)
                    .then(other.from.cmp(&one.from))
            });
        items.extend(heaviest.map(|title| Item {
            title: title.from,
            start: mark,
            numbered: true,
        }));
    }
    if items.len() < 2 {
        items.clear();
    }
    for title in titles {
        if items.iter().all(|item| item.title != title.from)
            && !items.iter().any(|item| item.numbered)
            && let Some(start) = opened_item(page, title)
        {
            items.push(Item {
                title: title.from,
                start,
                numbered: false,
            });
        }
    }
    items
}

/// "1)", "(2)", "a)", "B.", "II)": what numbers an item, at the start of a line or in brackets.
fn is_number_mark(page: &Page, at: usize) -> bool {
    let token = &page.tokens[at];
    let bracketed = at > 0 && page.sign(at - 1) == '(' && !page.gap(at);
    let fresh = token.line_start
        || bracketed
        || (at > 0
            && page.tokens[at - 1].line_start
            && !matches!(page.tokens[at - 1].kind, Kind::Word));
    if is_ordinal_mark(page, at) {
        return true;
    }
    let close = page.sign(at + 1);
    // "1/ DAF, Lyon"
    let stroke = close == '/' && token.line_start && page.gap(at + 2);
    if page.gap(at + 1) || !(close == ')' || stroke || (close == '.' && fresh && page.gap(at + 2)))
    {
        return false;
    }
    let word = page.word(at);
    match token.kind {
        Kind::Number => word.len() == 1 && (fresh || token.gap),
        Kind::Word => {
            (word.len() == 1 && word <= "h" || matches!(word, "i" | "ii" | "iii" | "iv"))
                && (fresh || token.gap && close == ')')
        }
        Kind::Sign(_) => false,
    }
}

/// "Erstens …", "Second, …", "Premier besoin : …": a number in order opens a sentence and counts what is wanted, no days.
fn is_ordinal_mark(page: &Page, at: usize) -> bool {
    let opens = at == 0 || page.sentence(at - 1) != page.sentence(at);
    let past = page.hits_at(at).iter().find_map(|hit| match hit.sense {
        Sense::Ordinal(_) if page.is_word(at) => Some(hit.to),
        _ => None,
    });
    opens
        && past.is_some_and(|to| {
            matches!(page.sign(to), ',' | ':')
                || page
                    .starting(to)
                    .any(&[Tag::RoleLabel, Tag::Ask, Tag::Article, Tag::Interim])
                || page.hits_at(to).iter().any(|hit| {
                    matches!(
                        hit.sense,
                        Sense::Role(_) | Sense::Ambiguous(_) | Sense::BareTitle
                    )
                })
        })
}

fn wanted<'t>(page: &Page, titles: &'t [Title], heaviest: usize, items: &[Item]) -> Vec<&'t Title> {
    const LEAST: f64 = 2.0;
    const BEHIND: f64 = 2.6;
    const MOST: usize = 12;
    let floor = (titles[heaviest].weight - BEHIND).max(LEAST);
    let mut wanted: Vec<&Title> = Vec::new();
    // A list names at least two different titles.
    let opens = |title: &Title| items.iter().any(|item| item.title == title.from);
    let mut opening = titles.iter().filter(|title| opens(title));
    let listed = opening
        .next()
        .is_some_and(|first| opening.any(|other| other.meaning != first.meaning));
    let numbered = listed && items.iter().any(|item| item.numbered);
    if numbered {
        let mut each: Vec<&Title> = Vec::new();
        for title in titles.iter().filter(|title| opens(title)) {
            if each.iter().all(|known| known.meaning != title.meaning) && each.len() < MOST {
                each.push(title);
            }
        }
        return each;
    }
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
        let own_line = listed && opens(title);
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

/// The start of the list item that a title opens.
fn opened_item(page: &Page, title: &Title) -> Option<usize> {
    const REACH: usize = 5;
    for back in (title.from.saturating_sub(REACH)..=title.from).rev() {
        let token = page.tokens.get(back)?;
        // "… : - directeur de site, … - responsable contrôle de gestion, …"
        if back > 0
            && back + 3 > title.from
            && matches!(token.kind, Kind::Sign('-' | '•'))
            && !token.line_start
            && token.gap
            && page.gap(back + 1)
            && (page.sign(back - 1) == ':'
                || matches!(token.kind, Kind::Sign('•'))
                || listed_inline(page, back))
        {
            return Some(back);
        }
        // "(1) … (2) …" in running text.
        if token.kind == Kind::Number && page.sign(back + 1) == ')' {
            return Some(back);
        }
        if token.line_start {
            let opens = match token.kind {
                Kind::Sign(sign) => matches!(sign, '-' | '•' | '+'),
                Kind::Number => {
                    matches!(page.sign(back + 1), '.' | ')') || page.word(back + 1) == "x"
                }
                Kind::Word => false,
            };
            return opens.then_some(back);
        }
    }
    None
}

/// Whether an earlier dash of the sentence stands behind a colon and so opens a list.
fn listed_inline(page: &Page, at: usize) -> bool {
    const REACH: usize = 80;
    (at.saturating_sub(REACH).max(1)..at)
        .rev()
        .take_while(|&back| page.tokens[back].paragraph == page.tokens[at].paragraph)
        .any(|back| page.sign(back) == '-' && page.gap(back + 1) && page.sign(back - 1) == ':')
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

/// "un directeur d'usine (temps plein) et une responsable RH (3 jours), dès février": what stands in brackets behind each
/// title is its own, what follows the last is everyone's.
fn after_brackets(page: &Page, wanted: &[&Title]) -> Option<(usize, std::ops::Range<usize>)> {
    const LONGEST: usize = 40;
    let closing = |title: &&Title| {
        (page.sign(title.to) == '(').then(|| {
            (title.to..(title.to + LONGEST).min(page.len())).find(|&at| page.sign(at) == ')')
        })?
    };
    if !wanted.iter().all(|title| closing(title).is_some()) {
        return None;
    }
    let end = closing(wanted.last()?)? + 1;
    Some((end, end..page.len()))
}

/// What comes after the list or says that it holds for all.
fn tail(page: &Page, wanted: &[&Title], items: &[Item]) -> (usize, std::ops::Range<usize>) {
    let end = page.len();
    let Some(last) = wanted.last() else {
        return (end, end..end);
    };
    let item = items.iter().find(|item| item.title == last.from);
    let numbered = item.is_some_and(|item| item.numbered);
    for at in last.to..end {
        let token = &page.tokens[at];
        let past_item = if numbered {
            token.paragraph != page.tokens[at - 1].paragraph
        } else {
            token.line_start
                && item.is_some()
                && !matches!(token.kind, Kind::Sign('-' | '•' | '+'))
                && (token.kind != Kind::Number || !matches!(page.sign(at + 1), '.' | ')'))
                && token.case != Case::Lower
        };
        let sentence_start = at > 0 && page.sentence(at) != page.sentence(at - 1);
        let shared = page.starting(at).has(Tag::Shared);
        if past_item || (shared && (sentence_start || page.sign(at - 1) == ',' || token.line_start))
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
