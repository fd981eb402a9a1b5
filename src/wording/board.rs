//! The board: all requests of a guild that are under way, each with its clock and what is to be done next.

use super::{
    Embed, Post, Tone,
    brief::BriefText,
    format::moment,
    words::{Words, args},
};
use crate::{
    domain::{
        ChannelId, Engagement, GuildId, MessageId, Offer, OfferState, Request, RequestId,
        RequestState,
    },
    vocabulary::Vocabulary,
};
use jiff::civil::Date;

/// A request on the board.
#[derive(Clone, Debug)]
pub struct BoardRow {
    /// The request.
    pub request: Request,
    /// Its offers that went out.
    pub offers: Vec<Offer>,
    /// The engagements that they led to.
    pub engagements: Vec<Engagement>,
    /// Its card, once it is there.
    pub card: Option<(ChannelId, MessageId)>,
}

/// The board of a guild; `more` requests had no place on it.
pub fn board(
    words: &Words,
    rows: &[BoardRow],
    more: usize,
    vocabulary: &Vocabulary,
    today: Date,
) -> Post {
    let mut lines: Vec<String> = rows
        .iter()
        .map(|row| line(words, row, vocabulary, today))
        .collect();
    if lines.is_empty() {
        lines.push(words.text("board-empty"));
    }
    if more > 0 {
        lines.push(words.say("board-more", args! { "n" => more }));
    }
    Post::embed(Embed {
        title: words.say("board-title", args! { "n" => rows.len() + more }),
        description: lines.join("\n"),
        tone: Tone::Neutral,
        ..Embed::default()
    })
    .fit()
}

/// The board stands in another channel by now.
pub fn moved(words: &Words, to: ChannelId) -> Post {
    Post::text(words.say("board-moved", args! { "channel" => format!("<#{to}>") })).fit()
}

/// Tells where the board is.
pub fn placed(words: &Words) -> Post {
    Post::text(words.text("board-placed")).fit()
}

fn line(words: &Words, row: &BoardRow, vocabulary: &Vocabulary, today: Date) -> String {
    let request = &row.request;
    let text = BriefText::new(words, vocabulary, &request.brief, today);
    let what = if request.brief.confidential == Some(true) {
        words.text("board-confidential")
    } else {
        let parts: Vec<String> = [Some(text.role()), text.place()]
            .into_iter()
            .flatten()
            .collect();
        parts.join(", ")
    };
    let number = numbered(request.guild, request.id, row.card);
    let sign = if text.is_crisis() { "🚨 " } else { "" };
    words.say(
        "board-line",
        args! {
            "number" => number,
            "what" => format!("{sign}{what}"),
            "since" => since(request),
            "next" => next_step(&text, row),
        },
    )
}

/// A request's number, as a link to its card where that is there.
pub(super) fn numbered(
    guild: GuildId,
    id: RequestId,
    card: Option<(ChannelId, MessageId)>,
) -> String {
    match card {
        Some((channel, message)) => format!("[{id}]({})", link(guild, channel, message)),
        None => id.to_string(),
    }
}

/// Where a message is found; everybody who may read it can follow.
fn link(guild: GuildId, channel: ChannelId, message: MessageId) -> String {
    format!("https://discord.com/channels/{guild}/{channel}/{message}")
}

fn since(request: &Request) -> String {
    format!("<t:{}:R>", request.opened_at.as_second())
}

fn next_step(text: &BriefText<'_>, row: &BoardRow) -> String {
    let words = text.words;
    let count = |state| {
        row.offers
            .iter()
            .filter(|offer| offer.state == state)
            .count()
    };
    let interested = count(OfferState::Interested);
    let waiting = row
        .offers
        .iter()
        .filter(|offer| offer.state == OfferState::Open);
    let earliest = waiting.clone().map(|offer| offer.expires_at).min();
    let date = |day| words.date(day, text.today);
    match (row.request.state, earliest) {
        (RequestState::Clarifying, _) => words.text("next-clarify"),
        (RequestState::Assigned, _) => {
            let from = row.engagements.iter().map(|one| one.from).min();
            words.say(
                "next-in-place",
                args! { "date" => from.map(date).unwrap_or_default() },
            )
        }
        (RequestState::InPlace, _) => {
            let until = row.engagements.iter().map(|one| one.until).max();
            words.say(
                "next-close",
                args! { "date" => until.map(date).unwrap_or_default() },
            )
        }
        _ if interested > 0 => words.say("next-decide", args! { "n" => interested }),
        (_, Some(until)) => words.say(
            "next-wait",
            args! { "n" => waiting.count(), "moment" => moment(until) },
        ),
        _ => words.text("next-offer"),
    }
}
