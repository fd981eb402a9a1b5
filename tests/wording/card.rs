//! Cards in the three languages.

use crate::sample::{self, context, read, request, words};
use interim_desk::{domain::RequestState, wording::card};

#[test]
fn show() {
    for tag in ["en", "de", "fr"] {
        let roster = sample::roster();
        let ctx = context(Some(&roster));
        println!(
            "{}",
            read(&card(
                words(tag),
                &request(sample::rich_brief()),
                Some(&sample::shortlist()),
                &ctx
            ))
        );
        println!(
            "{}",
            read(&card(
                words(tag),
                &request(sample::rich_brief()),
                Some(&sample::empty_shortlist()),
                &ctx
            ))
        );
        let mut clarify = request(sample::ambiguous_brief());
        clarify.state = RequestState::Clarifying;
        let ctx = interim_desk::wording::CardContext {
            text: Some("need a CRO from 31.02. on"),
            ask: Some(interim_desk::domain::Field::Place),
            ..context(None)
        };
        println!("{}", read(&card(words(tag), &clarify, None, &ctx)));
        let mut gone = request(sample::rich_brief());
        gone.state = RequestState::Withdrawn;
        println!("{}", read(&card(words(tag), &gone, None, &ctx)));
    }
}
