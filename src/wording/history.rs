//! How a brief has come to be what it is: what changed, by whom, when.

use super::{
    Embed, Post, Row, Tone,
    brief::BriefText,
    card::{CardContext, title},
    difference::differences,
    format::moment,
    what_if::take_back,
    words::{Words, args},
};
use crate::domain::{Actor, Fact, LogEntry, Request, RequestState};

/// So many of the latest lines are told.
const MOST: usize = 20;

/// The history of a request's brief, the oldest line first; `log` holds all that happened to it.
pub fn history(
    words: &Words,
    request: &Request,
    log: &[LogEntry],
    context: &CardContext<'_>,
) -> Post {
    let text = BriefText::new(words, context.vocabulary, &request.brief, context.today);
    let mut told: Vec<String> = Vec::new();
    let mut can_take_back = false;
    for entry in log {
        if let Fact::BriefRevised { was, is, revision } = &entry.fact {
            can_take_back = *revision == request.revision;
            let mut quiet = was.clone();
            let mut is = is.clone();
            // What must be kept quiet is kept quiet in what it was before, too.
            quiet.confidential = request.brief.confidential;
            is.confidential = request.brief.confidential;
            let lines = differences(words, context.vocabulary, &quiet, &is, context.today);
            if let Some(last) = told.last_mut() {
                for line in lines {
                    last.push_str("\n> ");
                    last.push_str(&line);
                }
            }
        } else if let Some(key) = key_of(&entry.fact) {
            told.push(words.say(
                "history-line",
                args! {
                    "moment" => moment(entry.at),
                    "who" => who(words, entry.actor),
                    "what" => words.text(key),
                },
            ));
        }
    }
    let lines = told.split_off(told.len().saturating_sub(MOST));
    let heading = title(words, request, &text.role());
    let mut post = Post::embed(Embed {
        title: words.say("history-title", args! { "request" => heading }),
        description: lines.join("\n"),
        tone: Tone::Neutral,
        ..Embed::default()
    });
    if can_take_back && request.state != RequestState::Withdrawn {
        post.rows
            .push(Row::Buttons(vec![take_back(words, request)]));
    }
    post.fit()
}

fn who(words: &Words, actor: Actor) -> String {
    match actor {
        Actor::User(user) => format!("<@{user}>"),
        Actor::Bot => words.text("history-bot"),
        Actor::Operator => words.text("history-operator"),
        Actor::Erased => words.text("history-erased"),
    }
}

/// What is said of a line of the log; `None` of those that are not about the brief.
fn key_of(fact: &Fact) -> Option<&'static str> {
    Some(match fact {
        Fact::RequestOpened => "history-opened",
        Fact::RequestReread => "history-reread",
        Fact::RequestAmended { .. } => "history-amended",
        Fact::BriefCorrected { .. } => "history-corrected",
        Fact::RoleChosen { .. } => "history-role-chosen",
        Fact::WhatIfAdopted { .. } => "history-what-if",
        Fact::ChangeTakenBack => "history-taken-back",
        Fact::RequestWithdrawn { .. } => "history-withdrawn",
        Fact::RequestReopened => "history-reopened",
        _ => return None,
    })
}
