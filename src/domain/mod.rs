//! The nouns of the trade: plain data that knows no Discord, no SQL and no clock.
//!
//! A [`Brief`] is what was read from a request. A [`Manager`] is a person on the roster. A [`Shortlist`] is who fits the
//! brief, who does not, and why. Everything here is a value: it can be compared, cloned and written as JSON.

mod brief;
mod engagement;
mod erasure;
mod fault;
mod geo;
mod guild;
mod ids;
mod log;
mod manager;
mod money;
mod offer;
mod refusal;
mod report;
mod request;
mod shortlist;
mod span;
mod time;
mod traces;
mod what_if;

pub use brief::{
    Brief, CefrLevel, Corrections, Field, Flag, LanguageNeed, Need, Place, RateRange, Role,
    Situation, Start, WorkMode,
};
pub use engagement::{
    Engagement, EngagementState, EngagementStep, MOST_OBJECTIVES, Mandate, MandateOutcome, Verdict,
};
pub use erasure::{Erasure, ErasureNumber, ErasureState, Removed};
pub use fault::{Fault, TermKind};
pub use geo::{Country, Point};
pub use guild::{GuildSettings, Locale};
pub use ids::{
    ChannelId, GuildId, IndustryId, LanguageCode, ManagerId, MessageId, OfferId, RequestId, RoleId,
    ScoringVersion, SkillId, UserId,
};
pub use log::{Fact, LogEntry, Withdrawal};
pub use manager::{
    Availability, Commitment, CommitmentKind, Firmness, HeldRole, HeldSkill, Level, Manager, Rate,
    Roster, SpokenLanguage, TrackRecord, TravelScope, Window,
};
pub use money::{Amount, Currency, RateUnit};
pub use offer::{DeclineReason, Offer, OfferState, OfferStep, Prompt, Terms};
pub use refusal::{Refusal, Standing};
pub use report::{OfferLine, Report, RequestLine, Share, Spread};
pub use request::{Actor, Request, RequestSource, RequestState};
pub use shortlist::{
    Candidate, Constraint, Criterion, CriterionShare, Freshness, FunnelStep, Improvement, LeftOut,
    NearMiss, ProfileChange, Reason, Relaxation, RelaxationKind, Shortlist, Warning, WayIn,
};
pub use span::Span;
pub use time::{DateRange, DaysPerWeek, Weeks};
pub use traces::{Depth, NOBODY, Traces};
pub use what_if::{Step, WhatIf};
