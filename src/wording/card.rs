//! The card of a request: the one public post that shows the brief and the shortlist, and is edited in place.

use super::{
    Action, Button, Embed, EmbedField, Menu, MenuOption, Post, Row, Style, Tone,
    board::numbered,
    brief::BriefText,
    candidate::{headline, person},
    escape::plain,
    format::moment,
    offer::{overview, proposals, under_way},
    what_if::step_button,
    words::{Words, args},
};
use crate::{
    domain::{
        Brief, ChannelId, Engagement, Field, MessageId, Offer, Request, RequestId, RequestState,
        Roster, Shortlist, Step, WhatIf,
    },
    vocabulary::Vocabulary,
};
use jiff::civil::Date;

/// Near misses named on a card, at most.
const NEAR_MISSES: usize = 3;

/// What a card needs besides the request and its shortlist.
#[derive(Clone, Copy)]
pub struct CardContext<'a> {
    /// What roles, skills and the like are called.
    pub vocabulary: &'a Vocabulary,
    /// The roster, for what a shortlist does not carry: home towns and track records.
    pub roster: Option<&'a Roster>,
    /// The day in the guild's time zone; years are left out where they are this one.
    pub today: Date,
    /// How many candidates are shown, 1 to 5.
    pub shown: usize,
    /// The text that was read, to quote the words that raised a flag. Nothing of it is shown where the request is confidential.
    pub text: Option<&'a str>,
    /// The one missing field that is asked for with a button.
    pub ask: Option<Field>,
    /// Where the card of the open request stands that said the same before; without its card, its number alone.
    pub twin: Option<Twin>,
    /// Whether names of those who have not agreed to be put forward are hidden.
    pub blind: bool,
    /// The offers of the request that went out.
    pub offers: &'a [Offer],
    /// The engagements that they led to.
    pub engagements: &'a [Engagement],
    /// What stands in for the start, the duration and the load where the brief does not say, to be told as assumed.
    pub taken_as: Option<&'a Brief>,
}

/// An open request that said the same before.
#[derive(Clone, Copy, Debug)]
pub struct Twin {
    /// The request.
    pub request: RequestId,
    /// Its card, once it is there.
    pub card: Option<(ChannelId, MessageId)>,
}

/// The card of a request.
pub fn card(
    words: &Words,
    request: &Request,
    shortlist: Option<&Shortlist>,
    context: &CardContext<'_>,
) -> Post {
    let text = BriefText::new(words, context.vocabulary, &request.brief, context.today);
    if request.state == RequestState::Withdrawn {
        return withdrawn(words, request, &text);
    }
    let mut post = Post::embed(understood(words, request, &text, context));
    post.rows.extend(question(words, request, &text));
    if let Some(shortlist) = shortlist {
        post.embeds.push(if shortlist.candidates.is_empty() {
            nobody(words, &text, shortlist)
        } else {
            candidates(words, &text, shortlist, context)
        });
    }
    post.embeds.extend(overview(&text, request, context));
    let ask = context.ask.filter(|_| request.state.is_searching());
    let ask = ask.map(|field| {
        let action = Action::AnswerMissing {
            request: request.id,
            revision: request.revision,
            field,
        };
        let label = words.say(
            "button-answer",
            args! { "field" => text.names.field(field) },
        );
        Row::Buttons(vec![Button::new(action, label, Style::Primary)])
    });
    post.rows.extend(ask);
    if let Some(shortlist) = shortlist {
        let shown = shortlist.candidates.iter().take(context.shown.max(1));
        post.rows.extend(proposals(words, request, shown, context));
    }
    post.rows.extend(under_way(&text, request, context));
    if request.state.is_searching() {
        post.rows
            .push(Row::Buttons(buttons(words, request, shortlist, context)));
        post.rows
            .extend(shortlist.map(|shortlist| Row::Buttons(what_ifs(words, request, shortlist))));
    }
    post.fit()
}

/// The request's number and role, as people call it.
pub(super) fn title(words: &Words, request: &Request, role: &str) -> String {
    words.say(
        "request-title",
        args! { "id" => request.id.to_string(), "role" => role },
    )
}

fn withdrawn(words: &Words, request: &Request, text: &BriefText<'_>) -> Post {
    let mut post = Post::embed(Embed {
        title: format!("~~{}~~", title(words, request, &text.role())),
        description: words.text("card-withdrawn"),
        ..Embed::default()
    });
    let reopen = Action::Reopen {
        request: request.id,
    };
    post.rows.push(Row::Buttons(vec![Button::new(
        reopen,
        words.text("button-reopen"),
        Style::Secondary,
    )]));
    post.fit()
}

fn understood(
    words: &Words,
    request: &Request,
    text: &BriefText<'_>,
    context: &CardContext<'_>,
) -> Embed {
    let mut lines = Vec::new();
    if request.brief.confidential == Some(true) {
        lines.push(format!("🔒 {}", words.text("card-confidential")));
    }
    lines.extend(context.twin.map(|twin| {
        let number = numbered(request.guild, twin.request, twin.card);
        format!(
            "⚠️ {}",
            words.say("card-twin", args! { "number" => number })
        )
    }));
    lines.extend(text.lines());
    lines.extend(text.assumed());
    lines.extend(text.missing(context.taken_as));
    lines.extend(text.flags(context.text));
    if let Some(question) = text.question(&context.vocabulary.ambiguous) {
        lines.push(format!("❓ {question}"));
    }
    lines.extend(
        context
            .ask
            .map(|field| format!("❓ {}", text.question_about(field))),
    );
    Embed {
        title: title(words, request, &text.role()),
        description: lines.join("\n"),
        tone: if text.is_crisis() {
            Tone::Crisis
        } else if !request.brief.flags.is_empty() || !request.brief.ambiguous_role.is_empty() {
            Tone::Warning
        } else {
            Tone::Neutral
        },
        ..Embed::default()
    }
}

fn question(words: &Words, request: &Request, text: &BriefText<'_>) -> Option<Row> {
    let options: Vec<MenuOption> = request
        .brief
        .ambiguous_role
        .iter()
        .map(|role| MenuOption {
            label: text.names.role(&role.id),
            value: role.id.to_string(),
            description: String::new(),
        })
        .collect();
    (!options.is_empty()).then(|| {
        Row::Menu(Menu {
            action: Action::PickRole {
                request: request.id,
                revision: request.revision,
            },
            placeholder: words.text("menu-role"),
            options,
            min: 1,
            max: 1,
        })
    })
}

fn candidates(
    words: &Words,
    text: &BriefText<'_>,
    shortlist: &Shortlist,
    context: &CardContext<'_>,
) -> Embed {
    let shown = shortlist.candidates.iter().take(context.shown.max(1));
    let mut fields: Vec<EmbedField> = shown
        .enumerate()
        .map(|(at, candidate)| EmbedField {
            name: headline(words, at + 1, candidate),
            value: text
                .candidate(
                    candidate,
                    person(context.roster, candidate),
                    shortlist.as_of,
                )
                .join("\n"),
            inline: false,
        })
        .collect();
    let count = fields.len();
    fields.push(EmbedField {
        name: words.text("funnel"),
        value: text.funnel(&shortlist.funnel),
        inline: false,
    });
    fields.extend(near_misses(words, text, shortlist, "near-misses"));
    Embed {
        title: words.say(
            "shortlist-title",
            args! { "shown" => count, "fits" => shortlist.fits },
        ),
        description: words.say(
            "shortlist-as-of",
            args! { "moment" => moment(shortlist.as_of) },
        ),
        fields,
        footer: versions(words, shortlist),
        tone: Tone::Good,
    }
}

fn nobody(words: &Words, text: &BriefText<'_>, shortlist: &Shortlist) -> Embed {
    let help = if shortlist.near_misses.is_empty() {
        words.text("nobody-no-help")
    } else {
        words.text("nobody-help")
    };
    let mut fields = vec![EmbedField {
        name: words.text("funnel"),
        value: text.funnel(&shortlist.funnel),
        inline: false,
    }];
    fields.extend(near_misses(words, text, shortlist, "relax"));
    Embed {
        title: words.text("nobody-title"),
        description: format!("{} {help}", text.why_nobody(shortlist)),
        fields,
        footer: versions(words, shortlist),
        tone: Tone::Warning,
    }
}

fn near_misses(
    words: &Words,
    text: &BriefText<'_>,
    shortlist: &Shortlist,
    heading: &str,
) -> Option<EmbedField> {
    let lines: Vec<String> = shortlist
        .near_misses
        .iter()
        .take(NEAR_MISSES)
        .map(|miss| text.near_miss(miss))
        .collect();
    (!lines.is_empty()).then(|| EmbedField {
        name: words.text(heading),
        value: lines.join("\n"),
        inline: false,
    })
}

/// The versions that a list was made with: by them it can be explained again.
pub(super) fn versions(words: &Words, shortlist: &Shortlist) -> String {
    words.say(
        "versions",
        args! {
            "scoring" => plain(shortlist.scoring.as_str()),
            "roster" => shortlist.roster_version.to_string(),
        },
    )
}

/// The ways to try another brief, and how this one came to be. What makes a list shorter is no way out of an empty one.
fn what_ifs(words: &Words, request: &Request, shortlist: &Shortlist) -> Vec<Button> {
    let nothing_yet = WhatIf::default();
    let history = Action::History {
        request: request.id,
    };
    Step::ALL
        .into_iter()
        .filter(|step| *step == Step::Wider || !shortlist.candidates.is_empty())
        .map(|step| step_button(words, request, step, &nothing_yet))
        .chain([Button::new(
            history,
            words.text("button-history"),
            Style::Secondary,
        )])
        .collect()
}

fn buttons(
    words: &Words,
    request: &Request,
    shortlist: Option<&Shortlist>,
    context: &CardContext<'_>,
) -> Vec<Button> {
    let id = request.id;
    let revision = request.revision;
    let button = |action, key: &str, style| Button::new(action, words.text(key), style);
    let mut buttons = Vec::new();
    if let Some(shortlist) = shortlist {
        if shortlist.candidates.is_empty() {
            buttons.push(button(
                Action::WhyNot {
                    request: id,
                    page: 0,
                },
                "button-why-not",
                Style::Primary,
            ));
        } else {
            buttons.push(button(
                Action::Why { request: id },
                "button-why",
                Style::Primary,
            ));
        }
        if shortlist.fits as usize > context.shown.max(1) {
            buttons.push(button(
                Action::MoreCandidates {
                    request: id,
                    page: 1,
                },
                "button-more",
                Style::Secondary,
            ));
        }
    }
    buttons.push(button(
        Action::EditBrief {
            request: id,
            revision,
        },
        "button-edit",
        Style::Secondary,
    ));
    if shortlist.is_some() {
        buttons.push(button(
            Action::Refresh { request: id },
            "button-refresh",
            Style::Secondary,
        ));
    }
    buttons.push(button(
        Action::Withdraw {
            request: id,
            revision,
        },
        "button-withdraw",
        Style::Danger,
    ));
    buttons
}
