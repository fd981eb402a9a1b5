//! What a click, a choice or a form does, and its id in the chat.
//!
//! A button outlives the process that posted it: its id, such as `d1:why:17`, says all that is needed to act on it years
//! later. The number after the `d` is the version of the form; an id of an older one is known as such, so that the
//! clicker gets a sentence. An id is never trusted: permission and revision are checked again on every click.

mod privacy;

pub use privacy::PrivacyAction;

use super::trial::{self, Trial, parse_step, step_name};
use crate::domain::{Field, GuildId, ManagerId, OfferId, RequestId, Step, WhatIf};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// The version that ids are printed in.
const VERSION: u32 = 1;

/// What a click, a choice or a form does.
///
/// A `revision` is that of the brief when the post was written; another one by now means that the post is out of date.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Action {
    /// Settles an ambiguous title; the choice is a role's id.
    PickRole {
        /// The request.
        request: RequestId,
        /// The revision of its brief.
        revision: i64,
    },
    /// Explains the shortlist to the clicker alone.
    Why {
        /// The request.
        request: RequestId,
    },
    /// Explains one candidate; the choice is a manager's id.
    WhyOne {
        /// The request.
        request: RequestId,
    },
    /// Shows who was left out and why.
    WhyNot {
        /// The request.
        request: RequestId,
        /// The page, from 0.
        page: u16,
    },
    /// Shows the candidates after those of the card.
    MoreCandidates {
        /// The request.
        request: RequestId,
        /// The page, from 0.
        page: u16,
    },
    /// Opens the brief as a form.
    EditBrief {
        /// The request.
        request: RequestId,
        /// The revision of its brief.
        revision: i64,
    },
    /// Sends that form.
    SubmitBrief {
        /// The request.
        request: RequestId,
        /// The revision of its brief.
        revision: i64,
    },
    /// Opens a form of one line for a field that the text did not say.
    AnswerMissing {
        /// The request.
        request: RequestId,
        /// The revision of its brief.
        revision: i64,
        /// The field.
        field: Field,
    },
    /// Sends that form.
    SubmitMissing {
        /// The request.
        request: RequestId,
        /// The revision of its brief.
        revision: i64,
        /// The field.
        field: Field,
    },
    /// Takes the request back.
    Withdraw {
        /// The request.
        request: RequestId,
        /// The revision of its brief.
        revision: i64,
    },
    /// Puts a withdrawn request back.
    Reopen {
        /// The request.
        request: RequestId,
    },
    /// Matches again with the roster as it is now.
    Refresh {
        /// The request.
        request: RequestId,
    },
    /// Chooses candidates to be asked; the choices are managers' ids.
    Propose {
        /// The request.
        request: RequestId,
        /// The revision of its brief.
        revision: i64,
    },
    /// Sends the offers that were chosen.
    SendOffers {
        /// The request.
        request: RequestId,
        /// The first of the offers.
        batch: OfferId,
    },
    /// Shows what the desk can do with an offer; the choice is its number.
    ManageOffer {
        /// The request.
        request: RequestId,
    },
    /// Says yes to an offer. Pressed in direct messages too, so it names its guild.
    AcceptOffer {
        /// The guild.
        guild: GuildId,
        /// The offer.
        offer: OfferId,
    },
    /// Says no to an offer.
    DeclineOffer {
        /// The guild.
        guild: GuildId,
        /// The offer.
        offer: OfferId,
    },
    /// Says why; the choice is the reason.
    DeclineBecause {
        /// The guild.
        guild: GuildId,
        /// The offer.
        offer: OfferId,
    },
    /// Opens a form for a question about an offer.
    AskAboutOffer {
        /// The guild.
        guild: GuildId,
        /// The offer.
        offer: OfferId,
    },
    /// Sends that form.
    SubmitQuestion {
        /// The guild.
        guild: GuildId,
        /// The offer.
        offer: OfferId,
    },
    /// Opens a form for the answer to such a question.
    AnswerQuestion {
        /// The offer.
        offer: OfferId,
    },
    /// Sends that form.
    SubmitAnswer {
        /// The offer.
        offer: OfferId,
    },
    /// Gives the person more time.
    ExtendOffer {
        /// The offer.
        offer: OfferId,
    },
    /// Takes an offer back.
    WithdrawOffer {
        /// The offer.
        offer: OfferId,
    },
    /// Opens the form with which a person is assigned.
    Assign {
        /// The offer.
        offer: OfferId,
    },
    /// Sends that form.
    SubmitAssign {
        /// The offer.
        offer: OfferId,
    },
    /// Confirms that the person is in place.
    ConfirmInPlace {
        /// The offer that led to the engagement.
        offer: OfferId,
    },
    /// Opens a form for an early end.
    EndEarly {
        /// The offer that led to the engagement.
        offer: OfferId,
    },
    /// Sends that form.
    SubmitEndEarly {
        /// The offer that led to the engagement.
        offer: OfferId,
    },
    /// Opens a form for a later end.
    Prolong {
        /// The offer that led to the engagement.
        offer: OfferId,
    },
    /// Sends that form.
    SubmitProlong {
        /// The offer that led to the engagement.
        offer: OfferId,
    },
    /// Asks what came of a mandate.
    CloseMandate {
        /// The offer that led to the engagement.
        offer: OfferId,
    },
    /// Closes the mandate; the choice is its outcome.
    SubmitClose {
        /// The offer that led to the engagement.
        offer: OfferId,
    },
    /// Goes on with a what-if by one step, for the clicker alone.
    TryStep {
        /// The request.
        request: RequestId,
        /// The revision of the brief that was asked.
        revision: i64,
        /// The step.
        step: Step,
        /// What is tried so far.
        what_if: WhatIf,
    },
    /// Makes a what-if the brief.
    Adopt {
        /// The request.
        request: RequestId,
        /// The revision of the brief that was asked.
        revision: i64,
        /// What was tried.
        what_if: WhatIf,
    },
    /// Shows how the brief has changed.
    History {
        /// The request.
        request: RequestId,
    },
    /// Takes the last change of the brief back.
    TakeBack {
        /// The request.
        request: RequestId,
        /// The revision that the change has made.
        revision: i64,
    },
    /// Turns the pages of a search in the roster.
    RosterPage {
        /// What was searched for.
        query: String,
        /// The page, from 0.
        page: u16,
    },
    /// Shows a person of a search; the choice is a manager's id.
    OpenProfile,
    /// Sends the form of a new profile.
    AddProfile,
    /// Opens a profile as a form.
    EditProfile {
        /// The person.
        manager: ManagerId,
    },
    /// Sends that form.
    SubmitProfile {
        /// The person.
        manager: ManagerId,
    },
    /// Asks whether a person is to be removed.
    AskRemove {
        /// The person.
        manager: ManagerId,
    },
    /// Removes the person.
    ConfirmRemove {
        /// The person.
        manager: ManagerId,
    },
    /// Applies an import that was shown as a dry run.
    ApplyImport {
        /// The stored import.
        import: i64,
    },
    /// Opens a form for a person's availability.
    EditAvailability {
        /// The person.
        manager: ManagerId,
    },
    /// Sends that form.
    SubmitAvailability {
        /// The person.
        manager: ManagerId,
    },
    /// What a person does about their own data.
    Privacy(PrivacyAction),
    /// Opens the guild's defaults as a form.
    EditSetup,
    /// Sends that form.
    SubmitSetup,
    /// Leaves all as it is and clears the question away.
    Dismiss,
}

/// A text that is no action of this version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ActionError {
    /// Not an id of ours, or one that cannot be read.
    #[error("this is no id of a button, menu or form of the bot")]
    Unknown,
    /// An id that an older version of the bot wrote.
    #[error("this id was written by an older version of the bot")]
    OlderVersion,
}

impl Action {
    /// The guild that it names; only what is pressed in direct messages does, where the platform tells of none.
    pub fn guild(&self) -> Option<GuildId> {
        match self {
            Self::AcceptOffer { guild, .. }
            | Self::DeclineOffer { guild, .. }
            | Self::DeclineBecause { guild, .. }
            | Self::AskAboutOffer { guild, .. }
            | Self::SubmitQuestion { guild, .. } => Some(*guild),
            Self::Privacy(action) => action.guild(),
            _ => None,
        }
    }

    /// Reads a printed id.
    ///
    /// # Errors
    /// If it is no id of ours, or of an older version.
    pub fn parse(id: &str) -> Result<Self, ActionError> {
        let (version, rest) = id
            .strip_prefix('d')
            .and_then(|rest| rest.split_once(':'))
            .ok_or(ActionError::Unknown)?;
        let version: u32 = version.parse().map_err(|_| ActionError::Unknown)?;
        if version < VERSION {
            return Err(ActionError::OlderVersion);
        }
        if version > VERSION {
            return Err(ActionError::Unknown);
        }
        let mut parts = Parts(rest.split(':'));
        let verb = parts.text()?;
        let action = match verb.as_str() {
            "pick" => Self::PickRole {
                request: parts.request()?,
                revision: parts.number()?,
            },
            "why" => Self::Why {
                request: parts.request()?,
            },
            "why1" => Self::WhyOne {
                request: parts.request()?,
            },
            "whynot" => Self::WhyNot {
                request: parts.request()?,
                page: parts.number()?,
            },
            "more" => Self::MoreCandidates {
                request: parts.request()?,
                page: parts.number()?,
            },
            "edit" => Self::EditBrief {
                request: parts.request()?,
                revision: parts.number()?,
            },
            "brief" => Self::SubmitBrief {
                request: parts.request()?,
                revision: parts.number()?,
            },
            "ask" => Self::AnswerMissing {
                request: parts.request()?,
                revision: parts.number()?,
                field: parts.field()?,
            },
            "answer" => Self::SubmitMissing {
                request: parts.request()?,
                revision: parts.number()?,
                field: parts.field()?,
            },
            "withdraw" => Self::Withdraw {
                request: parts.request()?,
                revision: parts.number()?,
            },
            "reopen" => Self::Reopen {
                request: parts.request()?,
            },
            "refresh" => Self::Refresh {
                request: parts.request()?,
            },
            "offer" => Self::Propose {
                request: parts.request()?,
                revision: parts.number()?,
            },
            "send" => Self::SendOffers {
                request: parts.request()?,
                batch: parts.offer()?,
            },
            "manage" => Self::ManageOffer {
                request: parts.request()?,
            },
            "yes" => Self::AcceptOffer {
                guild: parts.guild()?,
                offer: parts.offer()?,
            },
            "no" => Self::DeclineOffer {
                guild: parts.guild()?,
                offer: parts.offer()?,
            },
            "because" => Self::DeclineBecause {
                guild: parts.guild()?,
                offer: parts.offer()?,
            },
            "question" => Self::AskAboutOffer {
                guild: parts.guild()?,
                offer: parts.offer()?,
            },
            "asked" => Self::SubmitQuestion {
                guild: parts.guild()?,
                offer: parts.offer()?,
            },
            "reply" => Self::AnswerQuestion {
                offer: parts.offer()?,
            },
            "replied" => Self::SubmitAnswer {
                offer: parts.offer()?,
            },
            "extend" => Self::ExtendOffer {
                offer: parts.offer()?,
            },
            "pull" => Self::WithdrawOffer {
                offer: parts.offer()?,
            },
            "assign" => Self::Assign {
                offer: parts.offer()?,
            },
            "assigned" => Self::SubmitAssign {
                offer: parts.offer()?,
            },
            "inplace" => Self::ConfirmInPlace {
                offer: parts.offer()?,
            },
            "early" => Self::EndEarly {
                offer: parts.offer()?,
            },
            "ended" => Self::SubmitEndEarly {
                offer: parts.offer()?,
            },
            "prolong" => Self::Prolong {
                offer: parts.offer()?,
            },
            "prolonged" => Self::SubmitProlong {
                offer: parts.offer()?,
            },
            "close" => Self::CloseMandate {
                offer: parts.offer()?,
            },
            "closed" => Self::SubmitClose {
                offer: parts.offer()?,
            },
            "try" => Self::TryStep {
                request: parts.request()?,
                revision: parts.number()?,
                step: parse_step(&parts.text()?)?,
                what_if: trial::parse(&parts.text()?)?,
            },
            "adopt" => Self::Adopt {
                request: parts.request()?,
                revision: parts.number()?,
                what_if: trial::parse(&parts.text()?)?,
            },
            "history" => Self::History {
                request: parts.request()?,
            },
            "takeback" => Self::TakeBack {
                request: parts.request()?,
                revision: parts.number()?,
            },
            "find" => Self::RosterPage {
                page: parts.number()?,
                query: parts.text()?,
            },
            "open" => Self::OpenProfile,
            "add" => Self::AddProfile,
            "profile" => Self::EditProfile {
                manager: parts.manager()?,
            },
            "save" => Self::SubmitProfile {
                manager: parts.manager()?,
            },
            "remove" => Self::AskRemove {
                manager: parts.manager()?,
            },
            "removed" => Self::ConfirmRemove {
                manager: parts.manager()?,
            },
            "import" => Self::ApplyImport {
                import: parts.number()?,
            },
            "free" => Self::EditAvailability {
                manager: parts.manager()?,
            },
            "freed" => Self::SubmitAvailability {
                manager: parts.manager()?,
            },
            "privacy" => Self::Privacy(PrivacyAction::parse(&mut parts)?),
            "setup" => Self::EditSetup,
            "saved" => Self::SubmitSetup,
            "dismiss" => Self::Dismiss,
            _ => return Err(ActionError::Unknown),
        };
        parts.end()?;
        Ok(action)
    }
}

impl fmt::Display for Action {
    /// Prints the id. It is at most 100 characters long as long as manager ids and searches are short; a longer one is
    /// left out of a post by [`Post::fit`](super::Post::fit).
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "d{VERSION}:")?;
        match self {
            Self::PickRole { request, revision } => write!(f, "pick:{request}:{revision}"),
            Self::Why { request } => write!(f, "why:{request}"),
            Self::WhyOne { request } => write!(f, "why1:{request}"),
            Self::WhyNot { request, page } => write!(f, "whynot:{request}:{page}"),
            Self::MoreCandidates { request, page } => write!(f, "more:{request}:{page}"),
            Self::EditBrief { request, revision } => write!(f, "edit:{request}:{revision}"),
            Self::SubmitBrief { request, revision } => write!(f, "brief:{request}:{revision}"),
            Self::AnswerMissing {
                request,
                revision,
                field,
            } => write!(f, "ask:{request}:{revision}:{}", field_name(*field)),
            Self::SubmitMissing {
                request,
                revision,
                field,
            } => write!(f, "answer:{request}:{revision}:{}", field_name(*field)),
            Self::Withdraw { request, revision } => write!(f, "withdraw:{request}:{revision}"),
            Self::Reopen { request } => write!(f, "reopen:{request}"),
            Self::Refresh { request } => write!(f, "refresh:{request}"),
            Self::Propose { request, revision } => write!(f, "offer:{request}:{revision}"),
            Self::SendOffers { request, batch } => write!(f, "send:{request}:{batch}"),
            Self::ManageOffer { request } => write!(f, "manage:{request}"),
            Self::AcceptOffer { guild, offer } => write!(f, "yes:{guild}:{offer}"),
            Self::DeclineOffer { guild, offer } => write!(f, "no:{guild}:{offer}"),
            Self::DeclineBecause { guild, offer } => write!(f, "because:{guild}:{offer}"),
            Self::AskAboutOffer { guild, offer } => write!(f, "question:{guild}:{offer}"),
            Self::SubmitQuestion { guild, offer } => write!(f, "asked:{guild}:{offer}"),
            Self::AnswerQuestion { offer } => write!(f, "reply:{offer}"),
            Self::SubmitAnswer { offer } => write!(f, "replied:{offer}"),
            Self::ExtendOffer { offer } => write!(f, "extend:{offer}"),
            Self::WithdrawOffer { offer } => write!(f, "pull:{offer}"),
            Self::Assign { offer } => write!(f, "assign:{offer}"),
            Self::SubmitAssign { offer } => write!(f, "assigned:{offer}"),
            Self::ConfirmInPlace { offer } => write!(f, "inplace:{offer}"),
            Self::EndEarly { offer } => write!(f, "early:{offer}"),
            Self::SubmitEndEarly { offer } => write!(f, "ended:{offer}"),
            Self::Prolong { offer } => write!(f, "prolong:{offer}"),
            Self::SubmitProlong { offer } => write!(f, "prolonged:{offer}"),
            Self::CloseMandate { offer } => write!(f, "close:{offer}"),
            Self::SubmitClose { offer } => write!(f, "closed:{offer}"),
            Self::TryStep {
                request,
                revision,
                step,
                what_if,
            } => write!(
                f,
                "try:{request}:{revision}:{}:{}",
                step_name(*step),
                Trial(what_if)
            ),
            Self::Adopt {
                request,
                revision,
                what_if,
            } => write!(f, "adopt:{request}:{revision}:{}", Trial(what_if)),
            Self::History { request } => write!(f, "history:{request}"),
            Self::TakeBack { request, revision } => write!(f, "takeback:{request}:{revision}"),
            Self::RosterPage { query, page } => write!(f, "find:{page}:{}", Quoted(query)),
            Self::OpenProfile => f.write_str("open"),
            Self::AddProfile => f.write_str("add"),
            Self::EditProfile { manager } => write!(f, "profile:{}", Quoted(manager.as_str())),
            Self::SubmitProfile { manager } => write!(f, "save:{}", Quoted(manager.as_str())),
            Self::AskRemove { manager } => write!(f, "remove:{}", Quoted(manager.as_str())),
            Self::ConfirmRemove { manager } => write!(f, "removed:{}", Quoted(manager.as_str())),
            Self::ApplyImport { import } => write!(f, "import:{import}"),
            Self::EditAvailability { manager } => write!(f, "free:{}", Quoted(manager.as_str())),
            Self::SubmitAvailability { manager } => write!(f, "freed:{}", Quoted(manager.as_str())),
            Self::Privacy(action) => write!(f, "privacy:{action}"),
            Self::EditSetup => f.write_str("setup"),
            Self::SubmitSetup => f.write_str("saved"),
            Self::Dismiss => f.write_str("dismiss"),
        }
    }
}

impl FromStr for Action {
    type Err = ActionError;

    fn from_str(id: &str) -> Result<Self, Self::Err> {
        Self::parse(id)
    }
}

impl TryFrom<String> for Action {
    type Error = ActionError;

    fn try_from(id: String) -> Result<Self, Self::Error> {
        Self::parse(&id)
    }
}

impl From<Action> for String {
    fn from(action: Action) -> Self {
        action.to_string()
    }
}

/// The parts of an id between its colons.
struct Parts<'a>(std::str::Split<'a, char>);

impl Parts<'_> {
    fn text(&mut self) -> Result<String, ActionError> {
        unquote(self.0.next().ok_or(ActionError::Unknown)?)
    }

    fn number<N: FromStr>(&mut self) -> Result<N, ActionError> {
        self.text()?.parse().map_err(|_| ActionError::Unknown)
    }

    fn request(&mut self) -> Result<RequestId, ActionError> {
        self.number().map(RequestId)
    }

    fn offer(&mut self) -> Result<OfferId, ActionError> {
        self.number().map(OfferId)
    }

    fn guild(&mut self) -> Result<GuildId, ActionError> {
        self.number().map(GuildId)
    }

    fn manager(&mut self) -> Result<ManagerId, ActionError> {
        self.text().map(ManagerId::new)
    }

    fn field(&mut self) -> Result<Field, ActionError> {
        let name = self.text()?;
        FIELDS
            .into_iter()
            .find(|(_, known)| *known == name)
            .map(|(field, _)| field)
            .ok_or(ActionError::Unknown)
    }

    fn end(&mut self) -> Result<(), ActionError> {
        match self.0.next() {
            None => Ok(()),
            Some(_) => Err(ActionError::Unknown),
        }
    }
}

/// The names of the fields in ids: they stay for ever, whatever the fields are called elsewhere.
const FIELDS: [(Field, &str); 16] = [
    (Field::Role, "role"),
    (Field::Place, "place"),
    (Field::WorkMode, "work_mode"),
    (Field::OnsiteDays, "onsite_days"),
    (Field::Start, "start"),
    (Field::End, "end"),
    (Field::DurationWeeks, "duration"),
    (Field::DaysPerWeek, "days"),
    (Field::Rate, "rate"),
    (Field::Languages, "languages"),
    (Field::Industries, "industries"),
    (Field::Skills, "skills"),
    (Field::Situation, "situation"),
    (Field::Headcount, "headcount"),
    (Field::Confidential, "confidential"),
    (Field::OffLimits, "off_limits"),
];

fn field_name(field: Field) -> &'static str {
    FIELDS
        .into_iter()
        .find(|(known, _)| *known == field)
        .map_or("", |(_, name)| name)
}

/// A text whose colons and per-cent signs are written so that they part nothing.
struct Quoted<'a>(&'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for character in self.0.chars() {
            match character {
                ':' => f.write_str("%3A")?,
                '%' => f.write_str("%25")?,
                other => write!(f, "{other}")?,
            }
        }
        Ok(())
    }
}

fn unquote(text: &str) -> Result<String, ActionError> {
    let mut pieces = text.split('%');
    let mut plain = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (sign, rest) = if let Some(rest) = piece.strip_prefix("3A") {
            (':', rest)
        } else if let Some(rest) = piece.strip_prefix("25") {
            ('%', rest)
        } else {
            return Err(ActionError::Unknown);
        };
        plain.push(sign);
        plain.push_str(rest);
    }
    Ok(plain)
}

#[cfg(test)]
mod tests {
    use super::{super::trial::tests::any_what_if, *};
    use proptest::{prelude::*, sample::select};

    fn any_field() -> impl Strategy<Value = Field> {
        select(FIELDS.map(|(field, _)| field).to_vec())
    }

    fn any_request() -> impl Strategy<Value = RequestId> {
        any::<i64>().prop_map(RequestId)
    }

    fn any_offer() -> impl Strategy<Value = OfferId> {
        any::<i64>().prop_map(OfferId)
    }

    fn any_manager() -> impl Strategy<Value = ManagerId> {
        "[A-Za-z0-9:%/ é-]{0,20}".prop_map(ManagerId::new)
    }

    fn any_action() -> impl Strategy<Value = Action> {
        let revision = any::<i64>();
        prop_oneof![
            (any_request(), revision)
                .prop_map(|(request, revision)| Action::PickRole { request, revision }),
            any_request().prop_map(|request| Action::Why { request }),
            any_request().prop_map(|request| Action::WhyOne { request }),
            (any_request(), any::<u16>())
                .prop_map(|(request, page)| Action::WhyNot { request, page }),
            (any_request(), any::<u16>())
                .prop_map(|(request, page)| Action::MoreCandidates { request, page }),
            (any_request(), revision)
                .prop_map(|(request, revision)| Action::EditBrief { request, revision }),
            (any_request(), revision)
                .prop_map(|(request, revision)| Action::SubmitBrief { request, revision }),
            (any_request(), revision, any_field()).prop_map(|(request, revision, field)| {
                Action::AnswerMissing {
                    request,
                    revision,
                    field,
                }
            }),
            (any_request(), revision, any_field()).prop_map(|(request, revision, field)| {
                Action::SubmitMissing {
                    request,
                    revision,
                    field,
                }
            }),
            (any_request(), revision)
                .prop_map(|(request, revision)| Action::Withdraw { request, revision }),
            any_request().prop_map(|request| Action::Reopen { request }),
            any_request().prop_map(|request| Action::Refresh { request }),
            (any_request(), revision)
                .prop_map(|(request, revision)| Action::Propose { request, revision }),
            (any_request(), any_offer())
                .prop_map(|(request, batch)| Action::SendOffers { request, batch }),
            any_request().prop_map(|request| Action::ManageOffer { request }),
            (any::<u64>().prop_map(GuildId), any_offer(), 0_usize..5).prop_map(
                |(guild, offer, which)| match which {
                    0 => Action::AcceptOffer { guild, offer },
                    1 => Action::DeclineOffer { guild, offer },
                    2 => Action::DeclineBecause { guild, offer },
                    3 => Action::AskAboutOffer { guild, offer },
                    _ => Action::SubmitQuestion { guild, offer },
                }
            ),
            (any_offer(), 0_usize..13).prop_map(|(offer, which)| match which {
                0 => Action::AnswerQuestion { offer },
                1 => Action::SubmitAnswer { offer },
                2 => Action::ExtendOffer { offer },
                3 => Action::WithdrawOffer { offer },
                4 => Action::Assign { offer },
                5 => Action::SubmitAssign { offer },
                6 => Action::ConfirmInPlace { offer },
                7 => Action::EndEarly { offer },
                8 => Action::SubmitEndEarly { offer },
                9 => Action::CloseMandate { offer },
                10 => Action::Prolong { offer },
                11 => Action::SubmitProlong { offer },
                _ => Action::SubmitClose { offer },
            }),
            (
                any_request(),
                revision,
                select(Step::ALL.to_vec()),
                any_what_if()
            )
                .prop_map(|(request, revision, step, what_if)| Action::TryStep {
                    request,
                    revision,
                    step,
                    what_if,
                }),
            (any_request(), revision, any_what_if()).prop_map(|(request, revision, what_if)| {
                Action::Adopt {
                    request,
                    revision,
                    what_if,
                }
            }),
            any_request().prop_map(|request| Action::History { request }),
            (any_request(), revision)
                .prop_map(|(request, revision)| Action::TakeBack { request, revision }),
            ("\\PC{0,24}", any::<u16>())
                .prop_map(|(query, page)| Action::RosterPage { query, page }),
            any_manager().prop_map(|manager| Action::EditProfile { manager }),
            any_manager().prop_map(|manager| Action::SubmitProfile { manager }),
            any_manager().prop_map(|manager| Action::AskRemove { manager }),
            any_manager().prop_map(|manager| Action::ConfirmRemove { manager }),
            any::<i64>().prop_map(|import| Action::ApplyImport { import }),
            any_manager().prop_map(|manager| Action::EditAvailability { manager }),
            any_manager().prop_map(|manager| Action::SubmitAvailability { manager }),
            (any::<u64>().prop_map(GuildId), any_manager(), 0_usize..5).prop_map(
                |(guild, manager, which)| {
                    Action::Privacy(match which {
                        0 => PrivacyAction::ShowData,
                        1 => PrivacyAction::Correct,
                        2 => PrivacyAction::AskErase,
                        3 => PrivacyAction::Erase { manager },
                        _ => PrivacyAction::CancelErasure { guild, manager },
                    })
                }
            ),
            select(vec![
                Action::OpenProfile,
                Action::AddProfile,
                Action::EditSetup,
                Action::SubmitSetup,
                Action::Dismiss,
            ]),
        ]
    }

    proptest! {
        #[test]
        fn every_action_comes_back_from_its_id(action in any_action()) {
            let id = action.to_string();
            prop_assert!(id.chars().count() <= 100, "{id}");
            prop_assert_eq!(Action::parse(&id), Ok(action));
        }

        #[test]
        fn any_text_is_an_action_or_a_refusal(text in "\\PC{0,120}") {
            if let Ok(action) = Action::parse(&text) {
                prop_assert_eq!(Action::parse(&action.to_string()), Ok(action));
            }
        }

        #[test]
        fn a_damaged_id_is_never_a_panic(action in any_action(), cut in 0_usize..40, end in "[a-z:%0-9]{0,6}") {
            let damaged: String = action.to_string().chars().take(cut).chain(end.chars()).collect();
            let _ = Action::parse(&damaged);
        }
    }

    #[test]
    fn ids_are_short_and_readable() {
        let request = RequestId(17);
        assert_eq!(Action::Why { request }.to_string(), "d1:why:17");
        let ask = Action::AnswerMissing {
            request,
            revision: 3,
            field: Field::Rate,
        };
        assert_eq!(ask.to_string(), "d1:ask:17:3:rate");
        let remove = Action::AskRemove {
            manager: "A:1%".into(),
        };
        assert_eq!(remove.to_string(), "d1:remove:A%3A1%25");
    }

    #[test]
    fn an_id_of_an_older_version_is_known_as_such() {
        assert_eq!(Action::parse("d0:why:17"), Err(ActionError::OlderVersion));
        for foreign in [
            "",
            "d",
            "d1",
            "d1:",
            "d2:why:17",
            "x1:why:17",
            "d1:why",
            "d1:why:x",
            "d1:why:1:2",
            "d1:open:%4",
        ] {
            assert_eq!(
                Action::parse(foreign),
                Err(ActionError::Unknown),
                "{foreign}"
            );
        }
    }

    #[test]
    fn every_field_has_a_name_of_its_own() {
        for (field, name) in FIELDS {
            assert_eq!(field_name(field), name);
        }
    }
}
