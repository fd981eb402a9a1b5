//! Offers: how they are proposed, what the person asked reads, and how they stand on the card of their request.

use super::{
    Action, Button, Embed, EmbedField, Form, Input, Menu, MenuOption, Ping, Post, Row, Style, Tone,
    brief::BriefText,
    card::{CardContext, title},
    escape::{escape, plain},
    format::moment,
    forms::input,
    words::{Words, args},
};
use crate::domain::{
    Candidate, DeclineReason, Engagement, EngagementState, GuildId, LeftOut, Manager, Offer,
    OfferId, OfferState, Place, RateRange, Request, Roster,
};
use jiff::Timestamp;
use std::collections::BTreeMap;

/// The most characters of a question and of its answer.
const TALK: u16 = 1000;

/// An offer with the person whom it is for.
#[derive(Clone, Debug)]
pub struct Named<'a> {
    /// The offer.
    pub offer: &'a Offer,
    /// The person, as long as the roster knows them.
    pub person: Option<&'a Manager>,
}

impl<'a> Named<'a> {
    /// The offer with its person out of a roster.
    pub fn new(offer: &'a Offer, roster: Option<&'a Roster>) -> Self {
        Self {
            offer,
            person: roster.and_then(|roster| roster.find(&offer.manager).map(AsRef::as_ref)),
        }
    }

    /// The offer as everybody may see it: where lists are blind, by name only once the person has agreed.
    fn in_public(offer: &'a Offer, context: &CardContext<'a>) -> Self {
        let is_hidden = context.blind && !offer.state.is_consent();
        Self::new(offer, context.roster.filter(|_| !is_hidden))
    }

    /// The person's name, or the number on the roster where that is all that is left.
    pub fn name(&self) -> String {
        match self.person {
            Some(person) => escape(&person.name).into_owned(),
            None => escape(self.offer.manager.as_str()).into_owned(),
        }
    }

    fn label(&self) -> String {
        match self.person {
            Some(person) => plain(&person.name).into_owned(),
            None => plain(self.offer.manager.as_str()).into_owned(),
        }
    }
}

/// What is about to be offered to whom, and who cannot be asked now.
pub fn confirm(
    words: &Words,
    request: &Request,
    drafts: &[Named<'_>],
    left_out: &[LeftOut],
    hold_minutes: u32,
    context: &CardContext<'_>,
) -> Post {
    let text = BriefText::new(words, context.vocabulary, &request.brief, context.today);
    let mut lines: Vec<String> = drafts
        .iter()
        .map(|draft| {
            let way = words.text(match draft.offer.user {
                Some(_) => "way-message",
                None => "way-desk",
            });
            words.say(
                "offer-draft",
                args! { "name" => draft.name(), "when" => when(&text, draft.offer), "way" => way },
            )
        })
        .collect();
    let mut post = Post::default();
    if let Some(first) = drafts.first() {
        lines.push(String::new());
        let hold = stretch(words, hold_minutes);
        lines.push(words.say("offer-hold", args! { "hold" => hold }));
        let send = Action::SendOffers {
            request: request.id,
            batch: first.offer.batch,
        };
        let label = words.say("button-send-offers", args! { "n" => drafts.len() });
        post.rows.push(Row::Buttons(vec![
            Button::new(send, label, Style::Primary),
            Button::new(
                Action::Dismiss,
                words.text("button-cancel"),
                Style::Secondary,
            ),
        ]));
    }
    let fields = (!left_out.is_empty()).then(|| EmbedField {
        name: words.text("offer-cannot"),
        value: left_out
            .iter()
            .map(|one| text.left_out(one))
            .collect::<Vec<_>>()
            .join("\n"),
        inline: false,
    });
    post.embeds.push(Embed {
        title: words.text("offer-confirm"),
        description: lines.join("\n"),
        fields: fields.into_iter().collect(),
        ..Embed::default()
    });
    post.fit()
}

/// What came of sending: how many are out, and who was held by somebody else in the meantime.
pub fn sent(words: &Words, out: usize, missed: &[String]) -> Post {
    let mut lines = vec![words.say("offers-sent", args! { "n" => out })];
    if !missed.is_empty() {
        lines.push(words.say("offers-missed", args! { "names" => words.list(missed) }));
    }
    Post::text(lines.join("\n")).fit()
}

/// The direct message in which a person is asked, and reads how it stands. The client is masked: no name, no budget, no
/// word of the request's text; of a confidential one not even the town.
pub fn message(
    words: &Words,
    request: &Request,
    offer: &Named<'_>,
    context: &CardContext<'_>,
) -> Post {
    let text = BriefText::new(words, context.vocabulary, &request.brief, context.today);
    let state = offer.offer.state;
    let mut lines = vec![words.text("offer-intro"), String::new()];
    lines.extend(masked(&text, offer));
    lines.push(String::new());
    lines.push(standing(words, offer.offer));
    let mut post = Post::embed(Embed {
        title: words.say("offer-title", args! { "role" => text.role() }),
        description: lines.join("\n"),
        footer: if state == OfferState::Open {
            words.text("offer-consent")
        } else {
            String::new()
        },
        tone: match state {
            OfferState::Interested | OfferState::Assigned => Tone::Good,
            _ => Tone::Neutral,
        },
        ..Embed::default()
    });
    post.rows.push(Row::Buttons(answers(words, offer.offer)));
    post.fit()
}

fn masked(text: &BriefText<'_>, offer: &Named<'_>) -> Vec<String> {
    let words = text.words;
    let brief = text.brief;
    let place = if brief.confidential == Some(true) {
        let place = brief.place.as_ref();
        place.and_then(|place| {
            text.names.place(&Place {
                country: place.country,
                ..Place::default()
            })
        })
    } else {
        text.place()
    };
    let place: Vec<String> = [place, text.work_mode()].into_iter().flatten().collect();
    let lines = [
        (
            "field-situation",
            brief.situation.map(|one| text.names.situation(one)),
        ),
        ("field-skills", text.skills()),
        ("field-industries", text.industries()),
        (
            "field-place",
            (!place.is_empty()).then(|| place.join(" · ")),
        ),
        ("brief-time", Some(when(text, offer.offer))),
        ("field-languages", text.languages()),
        (
            "field-rate",
            Some(own_rate(words, offer.person).unwrap_or_else(|| words.text("offer-rate-open"))),
        ),
    ];
    lines
        .into_iter()
        .filter_map(|(label, value)| {
            value.map(|value| format!("**{}** {value}", words.text(label)))
        })
        .collect()
}

/// What the person asks for, as on the profile: what the client would pay is not shown.
fn own_rate(words: &Words, person: Option<&Manager>) -> Option<String> {
    let rate = person?.rate?;
    words.rate(&RateRange {
        min: Some(rate.wish),
        max: Some(rate.wish),
        currency: Some(rate.currency),
        per: rate.per,
        includes_expenses: None,
    })
}

fn when(text: &BriefText<'_>, offer: &Offer) -> String {
    let words = text.words;
    let date = |day| words.date(day, text.today);
    words.say(
        "offer-when",
        args! {
            "from" => date(offer.terms.from),
            "until" => date(offer.terms.until),
            "days" => words.days(offer.terms.days_per_week),
        },
    )
}

fn standing(words: &Words, offer: &Offer) -> String {
    let until = || args! { "moment" => moment(offer.expires_at) };
    match offer.state {
        OfferState::Drafted | OfferState::Open => words.say("offer-answer-until", until()),
        OfferState::Interested => words.text("offer-you-are-interested"),
        OfferState::Declined => words.text("offer-you-declined"),
        OfferState::Expired => words.text("offer-you-were-silent"),
        OfferState::Withdrawn => words.text("offer-was-withdrawn"),
        OfferState::Released => words.text("offer-was-released"),
        OfferState::Assigned => words.text("offer-you-are-assigned"),
        OfferState::Ended => words.text("offer-has-ended"),
    }
}

/// The buttons stay when there is nothing to press any more: by them the message is known again after a crash.
fn answers(words: &Words, offer: &Offer) -> Vec<Button> {
    let (guild, id) = (offer.guild, offer.id);
    let button = |action, key: &str, style, disabled| Button {
        disabled,
        ..Button::new(action, words.text(key), style)
    };
    let is_open = offer.state == OfferState::Open;
    let yes = Action::AcceptOffer { guild, offer: id };
    let no = Action::DeclineOffer { guild, offer: id };
    let ask = Action::AskAboutOffer { guild, offer: id };
    let no_label = if offer.state == OfferState::Interested {
        "button-no-longer"
    } else {
        "button-decline"
    };
    let is_pending = offer.state.is_pending();
    vec![
        button(yes, "button-interested", Style::Success, !is_open),
        button(no, no_label, Style::Secondary, !is_pending),
        button(ask, "button-ask-back", Style::Secondary, !is_pending),
    ]
}

/// Asks for the main reason of a no.
pub fn decline(words: &Words, guild: GuildId, offer: OfferId) -> Post {
    let options = DeclineReason::ALL
        .into_iter()
        .map(|reason| MenuOption {
            label: reason_of(words, reason),
            value: reason.as_str().to_owned(),
            description: String::new(),
        })
        .collect();
    let mut post = Post::text(words.text("decline-question"));
    post.rows.push(Row::Menu(Menu {
        action: Action::DeclineBecause { guild, offer },
        placeholder: words.text("menu-decline"),
        options,
        min: 1,
        max: 1,
    }));
    post.fit()
}

pub(super) fn reason_of(words: &Words, reason: DeclineReason) -> String {
    words.text(match reason {
        DeclineReason::Rate => "decline-rate",
        DeclineReason::Dates => "decline-dates",
        DeclineReason::Place => "decline-place",
        DeclineReason::Content => "decline-content",
        DeclineReason::Conflict => "decline-conflict",
        DeclineReason::Other => "decline-other",
    })
}

/// Short words to whoever has just answered.
pub fn noted(words: &Words, state: OfferState) -> Post {
    let key = match state {
        OfferState::Interested => "noted-interested",
        OfferState::Declined => "noted-declined",
        OfferState::Withdrawn => "noted-withdrawn",
        _ => "noted",
    };
    Post::text(words.text(key)).fit()
}

/// Tells the requester that somebody wants it. The only post about an offer that calls anybody.
pub fn interested(words: &Words, request: &Request, offer: &Named<'_>) -> Post {
    let mut post = Post::text(words.say(
        "offer-interested-news",
        args! {
            "requester" => format!("<@{}>", request.requester),
            "name" => offer.name(),
            "id" => request.id.to_string(),
        },
    ));
    post.pings = vec![Ping::User(request.requester)];
    post.fit()
}

/// The offers of a request on its card: who was asked, how it stands, and why those who declined did.
pub(super) fn overview(
    text: &BriefText<'_>,
    request: &Request,
    context: &CardContext<'_>,
) -> Option<Embed> {
    let words = text.words;
    let mut lines: Vec<String> = context
        .offers
        .iter()
        .map(|offer| {
            let named = Named::in_public(offer, context);
            let engagement = engagement_of(offer, context.engagements);
            let state = state(text, request, offer, engagement);
            words.say(
                "offer-line",
                args! { "name" => named.name(), "state" => state },
            )
        })
        .collect();
    if lines.is_empty() {
        return None;
    }
    lines.extend(declined(words, context.offers));
    let running = context
        .engagements
        .iter()
        .filter(|engagement| engagement.state.is_running());
    let unclear = running
        .clone()
        .any(|engagement| !engagement.mandate.is_clear());
    if unclear {
        lines.push(format!("⚠️ {}", words.text("mandate-unclear")));
    }
    Some(Embed {
        title: words.text("offers-title"),
        description: lines.join("\n"),
        tone: if running.clone().next().is_some() {
            Tone::Good
        } else {
            Tone::Neutral
        },
        ..Embed::default()
    })
}

fn engagement_of<'e>(offer: &Offer, all: &'e [Engagement]) -> Option<&'e Engagement> {
    all.iter().find(|engagement| engagement.offer == offer.id)
}

fn state(
    text: &BriefText<'_>,
    request: &Request,
    offer: &Offer,
    engagement: Option<&Engagement>,
) -> String {
    let words = text.words;
    if let Some(engagement) = engagement {
        return seat(text, request, engagement);
    }
    let until = args! { "moment" => moment(offer.expires_at) };
    match offer.state {
        OfferState::Drafted => String::new(),
        OfferState::Open if offer.unreachable.is_some() => words.say("state-unreachable", until),
        OfferState::Open if offer.user.is_none() => words.say("state-open-desk", until),
        OfferState::Open => words.say("state-open", until),
        OfferState::Interested => words.text("state-interested"),
        OfferState::Declined => {
            let reason = offer.reason.map_or_else(
                || words.text("decline-other"),
                |reason| reason_of(words, reason),
            );
            words.say("state-declined", args! { "reason" => reason })
        }
        OfferState::Expired => words.text("state-expired"),
        OfferState::Withdrawn => words.text("state-withdrawn"),
        OfferState::Released => words.text("state-released"),
        OfferState::Assigned | OfferState::Ended => words.text("state-assigned"),
    }
}

fn seat(text: &BriefText<'_>, request: &Request, engagement: &Engagement) -> String {
    let words = text.words;
    let date = |day| words.date(day, text.today);
    match engagement.state {
        EngagementState::Agreed => words.say(
            "seat-agreed",
            args! { "from" => date(engagement.from), "until" => date(engagement.until) },
        ),
        EngagementState::InPlace => words.say(
            "seat-in-place",
            args! {
                "until" => date(engagement.until),
                "n" => days_to_place(request, engagement.in_place_at),
            },
        ),
        EngagementState::Closed => {
            let outcome = engagement
                .outcome
                .map(|outcome| words.text(super::mandate::outcome_key(outcome)))
                .unwrap_or_default();
            words.say("seat-closed", args! { "outcome" => outcome })
        }
        EngagementState::EndedEarly => words.say(
            "seat-ended-early",
            args! { "date" => date(engagement.ended_on.unwrap_or(engagement.until)) },
        ),
    }
}

/// Whole days from the request to the person in place: the figure by which the desk is measured.
fn days_to_place(request: &Request, at: Option<Timestamp>) -> i64 {
    at.map_or(0, |at| {
        at.duration_since(request.opened_at).as_hours().max(0) / 24
    })
}

/// "3 of 4 declined: rate 2, dates 1", from two on.
fn declined(words: &Words, offers: &[Offer]) -> Option<String> {
    let mut reasons: BTreeMap<DeclineReason, usize> = BTreeMap::new();
    for offer in offers {
        if offer.state == OfferState::Declined {
            *reasons
                .entry(offer.reason.unwrap_or(DeclineReason::Other))
                .or_default() += 1;
        }
    }
    let count: usize = reasons.values().sum();
    if count < 2 {
        return None;
    }
    let mut reasons: Vec<(DeclineReason, usize)> = reasons.into_iter().collect();
    reasons.sort_by_key(|(reason, times)| (std::cmp::Reverse(*times), *reason));
    let told: Vec<String> = reasons
        .into_iter()
        .map(|(reason, times)| match times {
            1 => reason_of(words, reason),
            _ => format!("{times}× {}", reason_of(words, reason)),
        })
        .collect();
    Some(words.say(
        "offers-declined",
        args! { "n" => count, "of" => offers.len(), "reasons" => told.join(", ") },
    ))
}

/// The menu by which candidates are asked: those that are shown and are not being asked already.
pub(super) fn proposals<'c>(
    words: &Words,
    request: &Request,
    candidates: impl IntoIterator<Item = &'c Candidate>,
    context: &CardContext<'_>,
) -> Option<Row> {
    let options: Vec<MenuOption> = candidates
        .into_iter()
        .filter(|candidate| {
            let asked = |offer: &Offer| offer.manager == candidate.id && offer.state.is_pending();
            !context.offers.iter().any(asked)
        })
        .map(|candidate| MenuOption {
            label: plain(&candidate.name).into_owned(),
            value: candidate.id.to_string(),
            description: words.percent(candidate.score),
        })
        .collect();
    if options.is_empty() {
        return None;
    }
    Some(Row::Menu(Menu {
        action: Action::Propose {
            request: request.id,
            revision: request.revision,
        },
        placeholder: words.text("menu-offer"),
        min: 1,
        max: u8::try_from(options.len()).unwrap_or(u8::MAX),
        options,
    }))
}

/// The menu by which the desk gets at an offer that is under way, or at the engagement that it led to.
pub(super) fn under_way(
    text: &BriefText<'_>,
    request: &Request,
    context: &CardContext<'_>,
) -> Option<Row> {
    let words = text.words;
    let options: Vec<MenuOption> = context
        .offers
        .iter()
        .filter(|offer| offer.state.takes().is_some())
        .map(|offer| {
            let engagement = engagement_of(offer, context.engagements);
            MenuOption {
                label: Named::in_public(offer, context).label(),
                value: offer.id.to_string(),
                description: words.text(match engagement.map(|one| one.state) {
                    Some(EngagementState::InPlace) => "short-in-place",
                    Some(_) => "short-assigned",
                    None if offer.state == OfferState::Interested => "short-interested",
                    None => "short-open",
                }),
            }
        })
        .collect();
    (!options.is_empty()).then(|| {
        Row::Menu(Menu {
            action: Action::ManageOffer {
                request: request.id,
            },
            placeholder: words.text("menu-manage-offer"),
            options,
            min: 1,
            max: 1,
        })
    })
}

/// What can be done with an offer, or with the engagement that it led to, as it stands.
fn steps(offer: &Offer, engagement: Option<EngagementState>) -> Vec<(Action, &'static str, Style)> {
    let (guild, offer, state) = (offer.guild, offer.id, offer.state);
    let decline = (
        Action::DeclineOffer { guild, offer },
        "button-record-no",
        Style::Secondary,
    );
    let withdraw = (
        Action::WithdrawOffer { offer },
        "button-withdraw-offer",
        Style::Danger,
    );
    let end_early = (
        Action::EndEarly { offer },
        "button-end-early",
        Style::Danger,
    );
    match (engagement, state) {
        (Some(EngagementState::Agreed), _) => {
            let begin = Action::ConfirmInPlace { offer };
            vec![(begin, "button-in-place", Style::Success), end_early]
        }
        (Some(EngagementState::InPlace), _) => vec![
            (
                Action::CloseMandate { offer },
                "button-close-mandate",
                Style::Success,
            ),
            (
                Action::Prolong { offer },
                "button-prolong",
                Style::Secondary,
            ),
            end_early,
        ],
        (_, OfferState::Open) => vec![
            (
                Action::AcceptOffer { guild, offer },
                "button-record-yes",
                Style::Success,
            ),
            decline,
            (
                Action::ExtendOffer { offer },
                "button-extend",
                Style::Secondary,
            ),
            withdraw,
        ],
        (_, OfferState::Interested) => vec![
            (Action::Assign { offer }, "button-assign", Style::Success),
            decline,
            withdraw,
        ],
        _ => Vec::new(),
    }
}

/// What the desk can do with an offer.
pub fn manage(
    words: &Words,
    request: &Request,
    offer: &Named<'_>,
    engagement: Option<&Engagement>,
    context: &CardContext<'_>,
) -> Post {
    let text = BriefText::new(words, context.vocabulary, &request.brief, context.today);
    let steps: Vec<Button> = steps(offer.offer, engagement.map(|one| one.state))
        .into_iter()
        .map(|(action, key, style)| Button::new(action, words.text(key), style))
        .collect();
    let mut lines = vec![
        state(&text, request, offer.offer, engagement),
        when(&text, offer.offer),
    ];
    if let Some(rate) = own_rate(words, offer.person) {
        lines.push(rate);
    }
    if let Some(engagement) = engagement {
        lines.extend(super::mandate::lines(words, &engagement.mandate));
    }
    let mut post = Post::embed(Embed {
        title: format!("{} · {}", offer.name(), title(words, request, &text.role())),
        description: lines.join("\n"),
        ..Embed::default()
    });
    if !steps.is_empty() {
        post.rows.push(Row::Buttons(steps));
    }
    post.fit()
}

/// A question of somebody who was asked; the desk and the requester read it, and not who asks.
pub fn question(words: &Words, request: &Request, offer: &Offer, question: &str) -> Post {
    let mut post = Post::embed(Embed {
        title: words.say(
            "question-title",
            args! { "id" => request.id.to_string(), "rank" => offer.rank.to_string() },
        ),
        description: escape(question).into_owned(),
        ..Embed::default()
    });
    let reply = Action::AnswerQuestion { offer: offer.id };
    post.rows.push(Row::Buttons(vec![Button::new(
        reply,
        words.text("button-answer-question"),
        Style::Primary,
    )]));
    post.fit()
}

/// The answer to such a question, for the person who asked; not who gave it.
pub fn reply(words: &Words, request: &Request, text: &str, context: &CardContext<'_>) -> Post {
    let brief = BriefText::new(words, context.vocabulary, &request.brief, context.today);
    Post::embed(Embed {
        title: words.say("reply-title", args! { "role" => brief.role() }),
        description: escape(text).into_owned(),
        ..Embed::default()
    })
    .fit()
}

/// The question went out.
pub fn question_sent(words: &Words) -> Post {
    Post::text(words.text("question-sent")).fit()
}

/// The answer went out.
pub fn reply_sent(words: &Words) -> Post {
    Post::text(words.text("reply-sent")).fit()
}

/// The form for a question about an offer.
pub fn question_form(words: &Words, guild: GuildId, offer: OfferId) -> Form {
    let action = Action::SubmitQuestion { guild, offer };
    let line = input(words, "question", "input-question", String::new());
    talk(action, words.text("form-question"), line)
}

/// The form for the answer to such a question.
pub fn reply_form(words: &Words, offer: OfferId) -> Form {
    let line = input(words, "reply", "input-reply", String::new());
    talk(
        Action::SubmitAnswer { offer },
        words.text("form-reply"),
        line,
    )
}

fn talk(action: Action, title: String, line: Input) -> Form {
    Form {
        action,
        title,
        inputs: vec![Input {
            required: true,
            paragraph: true,
            max_length: TALK,
            ..line
        }],
    }
    .fit()
}

/// More time was given.
pub fn extended(words: &Words, until: Timestamp) -> Post {
    Post::text(words.say("offer-extended", args! { "moment" => moment(until) })).fit()
}

/// A stretch of time in whole hours, or in minutes.
pub(super) fn stretch(words: &Words, minutes: u32) -> String {
    if minutes >= 60 && minutes.is_multiple_of(60) {
        words.say("hours", args! { "n" => minutes / 60 })
    } else {
        words.say("minutes", args! { "n" => minutes })
    }
}
