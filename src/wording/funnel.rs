//! The funnel, the near misses and the reasons for leaving people out, in words.

use super::{brief::BriefText, escape::escape, words::args};
use crate::domain::{Constraint, FunnelStep, NearMiss, Reason, Relaxation, Shortlist};

impl BriefText<'_> {
    /// "250 on the roster → 22 for the role → 18 free in time": only the steps at which someone was left out.
    pub(super) fn funnel(&self, funnel: &[FunnelStep]) -> String {
        let mut before = None;
        let steps: Vec<String> = funnel
            .iter()
            .filter(|step| before.replace(step.left) != Some(step.left))
            .map(|step| self.funnel_step(step))
            .collect();
        steps.join(" → ")
    }

    /// One step, with how many were left after it.
    pub(super) fn funnel_step(&self, step: &FunnelStep) -> String {
        let key = match step.constraint {
            None => "funnel-roster",
            Some(Constraint::Role) => "funnel-role",
            Some(Constraint::OffLimits) => "funnel-off-limits",
            Some(Constraint::Availability) => "funnel-availability",
            Some(Constraint::Days) => "funnel-days",
            Some(Constraint::Commitment) => "funnel-commitment",
            Some(Constraint::Language) => {
                let musts = self.musts();
                if !musts.is_empty() {
                    return self.words.say(
                        "funnel-languages",
                        args! { "n" => step.left, "languages" => musts },
                    );
                }
                "funnel-language"
            }
            Some(Constraint::Place) => "funnel-place",
            Some(Constraint::Rate) => "funnel-rate",
        };
        self.words.say(key, args! { "n" => step.left })
    }

    fn musts(&self) -> String {
        let musts: Vec<String> = self
            .brief
            .languages
            .iter()
            .filter(|need| need.need.is_must())
            .map(|need| self.names.language(&need.code))
            .collect();
        self.words.list(&musts)
    }

    /// "+3 if the start may slip to 8 December".
    pub(super) fn near_miss(&self, miss: &NearMiss) -> String {
        let words = self.words;
        let n = miss.gains;
        match &miss.relaxation {
            Relaxation::StartBy { date } => words.say(
                "near-start-by",
                args! { "n" => n, "date" => words.date(*date, self.today) },
            ),
            Relaxation::Shorter { weeks } => words.say(
                "near-shorter",
                args! { "n" => n, "duration" => words.weeks(*weeks) },
            ),
            Relaxation::FewerDays { days_per_week } => words.say(
                "near-fewer-days",
                args! { "n" => n, "days" => words.days(*days_per_week) },
            ),
            Relaxation::RateUpTo { amount, currency } => words.say(
                "near-rate",
                args! { "n" => n, "amount" => words.money(*amount, Some(*currency)) },
            ),
            Relaxation::AllowRemote => words.say("near-remote", args! { "n" => n }),
            Relaxation::WithinKm { km } => {
                words.say("near-within", args! { "n" => n, "km" => *km })
            }
            Relaxation::Language { code, level: None } => words.say(
                "near-without-language",
                args! { "n" => n, "language" => self.names.language(code) },
            ),
            Relaxation::Language {
                code,
                level: Some(level),
            } => words.say(
                "near-language-level",
                args! {
                    "n" => n,
                    "language" => self.names.language(code),
                    "level" => words.level(*level),
                },
            ),
            Relaxation::AskUnknown => words.say("near-ask-unknown", args! { "n" => n }),
        }
    }

    /// Why nobody fits: the step at which the last were left out.
    pub(super) fn why_nobody(&self, shortlist: &Shortlist) -> String {
        let mut before = 0;
        for step in &shortlist.funnel {
            if step.left > 0 {
                before = step.left;
                continue;
            }
            let key = match step.constraint {
                None => "nobody-roster",
                Some(Constraint::Role) => "nobody-role",
                Some(Constraint::OffLimits) => "nobody-off-limits",
                Some(Constraint::Availability) => "nobody-availability",
                Some(Constraint::Days) => "nobody-days",
                Some(Constraint::Commitment) => "nobody-commitment",
                Some(Constraint::Language) => "nobody-language",
                Some(Constraint::Place) => "nobody-place",
                Some(Constraint::Rate) => "nobody-rate",
            };
            return match step.constraint {
                None | Some(Constraint::Role) => self.words.text(key),
                Some(_) => self.words.say(key, args! { "n" => before }),
            };
        }
        self.words.text("nobody-fits")
    }

    /// Why someone was left out.
    pub(super) fn reason(&self, reason: &Reason) -> String {
        let words = self.words;
        let date = |date| words.date(date, self.today);
        match reason {
            Reason::OtherRole => words.text("reason-other-role"),
            Reason::OffLimits { company } => {
                if self.brief.confidential == Some(true) {
                    words.text("reason-off-limits-hidden")
                } else {
                    words.say("reason-off-limits", args! { "company" => escape(company) })
                }
            }
            Reason::RefusesIndustry => words.text("reason-refuses-industry"),
            Reason::NotLooking => words.text("reason-not-looking"),
            Reason::AvailabilityUnknown => words.text("reason-availability-unknown"),
            Reason::NotFreeInTime { free_from: None } => words.text("reason-not-free"),
            Reason::NotFreeInTime {
                free_from: Some(from),
            } => words.say("reason-free-from", args! { "date" => date(*from) }),
            Reason::NotFreeLongEnough {
                days_free,
                days_needed,
            } => words.say(
                "reason-not-long-enough",
                args! { "free" => *days_free, "needed" => *days_needed },
            ),
            Reason::TooFewDays { free } => {
                words.say("reason-too-few-days", args! { "days" => words.days(*free) })
            }
            Reason::OnHold { request: None } => words.text("reason-on-hold"),
            Reason::OnHold {
                request: Some(request),
            } => words.say(
                "reason-on-hold-for",
                args! { "request" => request.to_string() },
            ),
            Reason::Engaged { until: None } => words.text("reason-engaged"),
            Reason::Engaged { until: Some(until) } => {
                words.say("reason-engaged-until", args! { "date" => date(*until) })
            }
            Reason::Blocked { until: None } => words.text("reason-blocked"),
            Reason::Blocked { until: Some(until) } => {
                words.say("reason-blocked-until", args! { "date" => date(*until) })
            }
            Reason::Language { need, has: None } => words.say(
                "reason-no-language",
                args! { "language" => self.names.language(&need.code) },
            ),
            Reason::Language {
                need,
                has: Some(has),
            } => words.say(
                "reason-language-level",
                args! {
                    "language" => self.names.language(&need.code),
                    "level" => words.level(*has),
                },
            ),
            Reason::TooFar { distance_km: None } => words.text("reason-too-far"),
            Reason::TooFar {
                distance_km: Some(km),
            } => words.say("reason-too-far-by", args! { "n" => *km }),
            Reason::TooFewOnsiteDays { comes: 0 } => words.text("reason-remote-only"),
            Reason::TooFewOnsiteDays { comes } => {
                words.say("reason-onsite-days", args! { "n" => *comes })
            }
            Reason::NoWorkPermit => words.text("reason-no-work-permit"),
            Reason::AboveRate { asks, currency } => words.say(
                "reason-above-rate",
                args! { "amount" => words.money(*asks, Some(*currency)) },
            ),
            Reason::BelowFloor => words.text("reason-below-floor"),
        }
    }
}
