//! Explanations that one person asked for: why these, why not the others, and who comes next.

use super::{
    Action, Button, Embed, EmbedField, Menu, MenuOption, Post, Row, Style, Tone,
    brief::BriefText,
    candidate::{headline, person},
    card::{CardContext, title, versions},
    escape::{escape, plain},
    offer::proposals,
    words::{Words, args},
};
use crate::domain::{Candidate, Improvement, LeftOut, Request, Shortlist};

/// Why the candidates of a shortlist are on it: each criterion's share, the whole funnel, all near misses.
pub fn why(
    words: &Words,
    request: &Request,
    shortlist: &Shortlist,
    context: &CardContext<'_>,
) -> Post {
    let text = BriefText::new(words, context.vocabulary, &request.brief, context.today);
    let shown = shortlist.candidates.iter().take(context.shown.max(1));
    let mut fields: Vec<EmbedField> = shown
        .enumerate()
        .map(|(at, candidate)| {
            field(
                headline(words, at + 1, candidate),
                shares(&text, candidate).join(" · "),
            )
        })
        .collect();
    let steps: Vec<String> = shortlist
        .funnel
        .iter()
        .map(|step| text.funnel_step(step))
        .collect();
    fields.push(field(words.text("funnel"), steps.join("\n")));
    let misses: Vec<String> = shortlist
        .near_misses
        .iter()
        .map(|miss| text.near_miss(miss))
        .collect();
    if !misses.is_empty() {
        fields.push(field(words.text("near-misses"), misses.join("\n")));
    }
    let quotes = text.quotes(context.text);
    if !quotes.is_empty() {
        fields.push(field(words.text("read-from"), quotes.join("\n")));
    }
    let mut post = Post::embed(Embed {
        title: title(words, request, &text.role()),
        description: words.text("why-method"),
        fields,
        footer: versions(words, shortlist),
        tone: Tone::Neutral,
    });
    post.rows.extend(one_of(words, request, shortlist));
    let why_not = Action::WhyNot {
        request: request.id,
        page: 0,
    };
    post.rows.push(Row::Buttons(vec![Button::new(
        why_not,
        words.text("button-why-not"),
        Style::Secondary,
    )]));
    post.fit()
}

/// Why one candidate is on a shortlist, criterion by criterion, and what would raise the score.
pub fn why_one(
    words: &Words,
    request: &Request,
    shortlist: &Shortlist,
    candidate: &Candidate,
    improvements: &[Improvement],
    context: &CardContext<'_>,
) -> Post {
    let text = BriefText::new(words, context.vocabulary, &request.brief, context.today);
    let rank = shortlist
        .candidates
        .iter()
        .position(|other| other.id == candidate.id)
        .map_or(1, |at| at + 1);
    let lines = text.candidate(
        candidate,
        person(context.roster, candidate),
        shortlist.as_of,
    );
    let mut post = Post::embed(Embed {
        title: headline(words, rank, candidate),
        description: lines.join("\n"),
        fields: text.shares_and_improvements(candidate, improvements),
        footer: versions(words, shortlist),
        tone: Tone::Neutral,
    });
    post.rows.extend(one_of(words, request, shortlist));
    post.fit()
}

/// Who was left out of a request's list and why: one page of them.
pub fn why_not(
    words: &Words,
    request: &Request,
    left_out: &[LeftOut],
    page: u16,
    pages: u16,
    context: &CardContext<'_>,
) -> Post {
    let text = BriefText::new(words, context.vocabulary, &request.brief, context.today);
    let lines: Vec<String> = left_out.iter().map(|one| text.left_out(one)).collect();
    let mut post = Post::embed(Embed {
        title: title(words, request, &text.role()),
        description: if lines.is_empty() {
            words.text("left-out-nobody")
        } else {
            lines.join("\n")
        },
        footer: page_of(words, page, pages),
        ..Embed::default()
    });
    post.rows
        .extend(pager(words, page, pages, |page| Action::WhyNot {
            request: request.id,
            page,
        }));
    post.fit()
}

/// A page of candidates; the first page holds those of the card.
pub fn more(
    words: &Words,
    request: &Request,
    shortlist: &Shortlist,
    page: u16,
    context: &CardContext<'_>,
) -> Post {
    let text = BriefText::new(words, context.vocabulary, &request.brief, context.today);
    let per_page = context.shown.max(1);
    let before = usize::from(page) * per_page;
    let fields: Vec<EmbedField> = shortlist
        .candidates
        .iter()
        .enumerate()
        .skip(before)
        .take(per_page)
        .map(|(at, candidate)| {
            let lines = text.candidate(
                candidate,
                person(context.roster, candidate),
                shortlist.as_of,
            );
            field(headline(words, at + 1, candidate), lines.join("\n"))
        })
        .collect();
    let fits = usize::try_from(shortlist.fits).unwrap_or(usize::MAX);
    let pages = u16::try_from(fits.div_ceil(per_page)).unwrap_or(u16::MAX);
    let mut post = Post::embed(Embed {
        title: title(words, request, &text.role()),
        description: if fields.is_empty() {
            words.text("no-more")
        } else {
            String::new()
        },
        fields,
        footer: page_of(words, page, pages),
        tone: Tone::Neutral,
    });
    let shown = shortlist.candidates.iter().skip(before).take(per_page);
    post.rows.extend(proposals(words, request, shown, context));
    post.rows
        .extend(pager(words, page, pages, |page| Action::MoreCandidates {
            request: request.id,
            page,
        }));
    post.fit()
}

fn field(name: String, value: String) -> EmbedField {
    EmbedField {
        name,
        value,
        inline: false,
    }
}

fn shares(text: &BriefText<'_>, candidate: &Candidate) -> Vec<String> {
    candidate
        .criteria
        .iter()
        .map(|share| text.share(share))
        .collect()
}

/// The menu that explains one candidate.
fn one_of(words: &Words, request: &Request, shortlist: &Shortlist) -> Option<Row> {
    let options: Vec<MenuOption> = shortlist
        .candidates
        .iter()
        .enumerate()
        .map(|(at, candidate)| MenuOption {
            label: words.say(
                "candidate",
                args! {
                    "rank" => (at + 1).to_string(),
                    "name" => plain(&candidate.name),
                    "percent" => words.percent(candidate.score),
                },
            ),
            value: candidate.id.to_string(),
            description: String::new(),
        })
        .collect();
    (!options.is_empty()).then(|| {
        Row::Menu(Menu {
            action: Action::WhyOne {
                request: request.id,
            },
            placeholder: words.text("menu-why-one"),
            options,
            min: 1,
            max: 1,
        })
    })
}

/// "Page 2 of 5", or nothing where there is one page.
pub(super) fn page_of(words: &Words, page: u16, pages: u16) -> String {
    if pages < 2 {
        return String::new();
    }
    words.say(
        "page",
        args! { "page" => u32::from(page) + 1, "pages" => pages },
    )
}

/// Buttons to the page before and the page after, as far as there are such.
pub(super) fn pager(
    words: &Words,
    page: u16,
    pages: u16,
    action: impl Fn(u16) -> Action,
) -> Option<Row> {
    let before = page.checked_sub(1).map(|page| (page, "button-previous"));
    let after = page
        .checked_add(1)
        .filter(|next| *next < pages)
        .map(|page| (page, "button-next"));
    let buttons: Vec<Button> = [before, after]
        .into_iter()
        .flatten()
        .map(|(page, key)| Button::new(action(page), words.text(key), Style::Secondary))
        .collect();
    (!buttons.is_empty()).then_some(Row::Buttons(buttons))
}

impl BriefText<'_> {
    /// Who was left out and every reason: "Anna Berg: first free on 12 January".
    pub(super) fn left_out(&self, left_out: &LeftOut) -> String {
        let reasons: Vec<String> = left_out
            .reasons
            .iter()
            .map(|reason| self.reason(reason))
            .collect();
        format!("**{}** {}", escape(&left_out.name), reasons.join("; "))
    }
}
