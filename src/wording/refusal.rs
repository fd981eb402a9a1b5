//! Refusals: what cannot be done, and what to do instead.

use super::{
    Post,
    escape::escape,
    words::{Words, args},
};
use crate::domain::{OfferState, Refusal, RequestId, Standing, Step};

/// The sentence for a refusal.
pub fn refusal(words: &Words, refusal: &Refusal) -> Post {
    Post::text(sentence(words, refusal)).fit()
}

fn sentence(words: &Words, refusal: &Refusal) -> String {
    let about = |key: &str, text: &str| words.say(key, args! { "text" => short(text) });
    let numbered = |key: &str, id: &RequestId| words.say(key, args! { "id" => id.to_string() });
    match refusal {
        Refusal::NotAllowed { needs } => words.text(match needs {
            Standing::Requester => "refused-needs-requester",
            Standing::OwnerOrDesk => "refused-needs-owner",
            Standing::Desk => "refused-needs-desk",
            Standing::Admin => "refused-needs-admin",
            Standing::SelfOrDesk => "refused-needs-self",
        }),
        Refusal::RequestUnknown { request } => numbered("refused-request-unknown", request),
        Refusal::OutOfDate { request } => numbered("refused-out-of-date", request),
        Refusal::AlreadyWithdrawn { request } => numbered("refused-already-withdrawn", request),
        Refusal::NotWithdrawn { request } => numbered("refused-not-withdrawn", request),
        Refusal::NoShortlist { request } => numbered("refused-no-shortlist", request),
        Refusal::AlreadyAssigned { request } => numbered("refused-already-assigned", request),
        Refusal::OfferUnknown => words.text("refused-offer-unknown"),
        Refusal::OfferSettled { state } => words.text(match state {
            OfferState::Drafted => "refused-offer-drafted",
            OfferState::Open => "refused-offer-open",
            OfferState::Interested => "refused-offer-interested",
            OfferState::Declined => "refused-offer-declined",
            OfferState::Expired => "refused-offer-expired",
            OfferState::Withdrawn => "refused-offer-withdrawn",
            OfferState::Released => "refused-offer-released",
            OfferState::Assigned => "refused-offer-assigned",
            OfferState::Ended => "refused-offer-ended",
        }),
        Refusal::DaysTaken => words.text("refused-days-taken"),
        Refusal::EngagementSettled => words.text("refused-engagement-settled"),
        Refusal::NoOpenRequest => words.text("refused-no-open-request"),
        Refusal::NoFurtherStep { step } => words.text(match step {
            Step::Cheaper => "refused-no-cheaper",
            Step::Sooner => "refused-no-sooner",
            Step::Wider => "refused-no-wider",
        }),
        Refusal::NothingToTakeBack { request } => numbered("refused-nothing-to-take-back", request),
        Refusal::OlderButton => words.text("refused-older-button"),
        Refusal::ManagerUnknown { name } => about("refused-manager-unknown", name),
        Refusal::NoProfile => words.text("refused-no-profile"),
        Refusal::ManagerTaken { id } => about("refused-manager-taken", id.as_str()),
        Refusal::AccountTaken => words.text("refused-account-taken"),
        Refusal::NoErasurePending => words.text("refused-no-erasure-pending"),
        Refusal::ImportGone => words.text("refused-import-gone"),
        Refusal::ImportOutOfDate => words.text("refused-import-out-of-date"),
        Refusal::BadFile => words.text("refused-bad-file"),
        Refusal::FileTooLarge { max_mb } => {
            words.say("refused-file-too-large", args! { "n" => *max_mb })
        }
        Refusal::BadDate { text } => about("refused-bad-date", text),
        Refusal::EndBeforeStart => words.text("refused-end-before-start"),
        Refusal::BadNumber { text, min, max } => words.say(
            "refused-bad-number",
            args! { "text" => short(text), "min" => *min, "max" => *max },
        ),
        Refusal::BadRate { text } => about("refused-bad-rate", text),
        Refusal::UnknownTerm {
            text,
            suggestion: None,
        } => about("refused-unknown-term", text),
        Refusal::UnknownTerm {
            text,
            suggestion: Some(suggestion),
        } => words.say(
            "refused-did-you-mean",
            args! { "text" => short(text), "suggestion" => short(suggestion) },
        ),
        Refusal::BadZone { text } => about("refused-bad-zone", text),
        Refusal::TextTooLong { max } => words.say("refused-text-too-long", args! { "n" => *max }),
        Refusal::Empty => words.text("refused-empty"),
        Refusal::NotInGuild => words.text("refused-not-in-guild"),
        Refusal::NothingUnderstood => words.text("refused-nothing-understood"),
        Refusal::ChannelClosed => words.text("refused-channel-closed"),
        Refusal::Internal => words.text("refused-internal"),
    }
}

/// The most characters of what people wrote that a refusal repeats.
const REPEATED: usize = 80;

fn short(text: &str) -> String {
    let mut repeated: String = text.chars().take(REPEATED).collect();
    if repeated.len() < text.len() {
        repeated.push('…');
    }
    escape(&repeated).into_owned()
}
