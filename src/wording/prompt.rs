//! Prompts: short questions under a card to those who should not forget it.

use super::{
    Action, Button, Ping, Post, Row, Style,
    offer::Named,
    words::{Words, args},
};
use crate::domain::Request;
use jiff::civil::Date;

/// Somebody is interested and still waits for a decision.
pub fn decide(words: &Words, request: &Request, offer: &Named<'_>) -> Post {
    let id = offer.offer.id;
    let steps = vec![
        Button::new(
            Action::Assign { offer: id },
            words.text("button-assign"),
            Style::Success,
        ),
        Button::new(
            Action::WithdrawOffer { offer: id },
            words.text("button-withdraw-offer"),
            Style::Secondary,
        ),
    ];
    ask(words, request, offer, "prompt-decide", String::new(), steps)
}

/// The first day has come.
pub fn start(words: &Words, request: &Request, offer: &Named<'_>) -> Post {
    let id = offer.offer.id;
    let steps = vec![
        Button::new(
            Action::ConfirmInPlace { offer: id },
            words.text("button-in-place"),
            Style::Success,
        ),
        Button::new(
            Action::EndEarly { offer: id },
            words.text("button-end-early"),
            Style::Danger,
        ),
    ];
    ask(words, request, offer, "prompt-start", String::new(), steps)
}

/// The last day is near.
pub fn ending(words: &Words, request: &Request, offer: &Named<'_>, today: Date) -> Post {
    let id = offer.offer.id;
    let steps = vec![
        Button::new(
            Action::Prolong { offer: id },
            words.text("button-prolong"),
            Style::Primary,
        ),
        Button::new(
            Action::CloseMandate { offer: id },
            words.text("button-close-mandate"),
            Style::Success,
        ),
    ];
    let until = words.date(offer.offer.terms.until, today);
    ask(words, request, offer, "prompt-ending", until, steps)
}

fn ask(
    words: &Words,
    request: &Request,
    offer: &Named<'_>,
    key: &str,
    until: String,
    steps: Vec<Button>,
) -> Post {
    let mut post = Post::text(words.say(
        key,
        args! {
            "requester" => format!("<@{}>", request.requester),
            "name" => offer.name(),
            "id" => request.id.to_string(),
            "until" => until,
        },
    ));
    post.pings = vec![Ping::User(request.requester)];
    post.rows.push(Row::Buttons(steps));
    post.fit()
}
