//! One person and one request: the place on the list, or why there is none and what would change that.

use super::{
    Embed, EmbedField, Post, Tone,
    brief::BriefText,
    candidate::person,
    card::{CardContext, title, versions},
    escape::escape,
    words::{Words, args},
};
use crate::domain::{
    Candidate, Improvement, LeftOut, ProfileChange, Reason, Relaxation, Request, Shortlist, WayIn,
};

/// Ways in that are told, at most.
const MOST_WAYS: usize = 3;
/// Improvements that are told, at most.
const MOST_IMPROVEMENTS: usize = 4;

/// Where somebody stands with a request.
#[derive(Clone, Copy, Debug)]
pub enum Verdict<'a> {
    /// On the list.
    Fits {
        /// The person as a candidate.
        candidate: &'a Candidate,
        /// The place, from 1.
        rank: usize,
        /// What would raise the score.
        improvements: &'a [Improvement],
    },
    /// Not on it.
    LeftOut {
        /// Every reason.
        left_out: &'a LeftOut,
        /// What would let the person in.
        ways: &'a [WayIn],
    },
}

/// Where somebody stands with a request, for one reader; `shortlist` is the list as of now, at least as long as the card's.
pub fn one(
    words: &Words,
    request: &Request,
    shortlist: &Shortlist,
    verdict: Verdict<'_>,
    context: &CardContext<'_>,
) -> Post {
    let text = BriefText::new(words, context.vocabulary, &request.brief, context.today);
    let (description, fields, tone) = match verdict {
        Verdict::Fits {
            candidate,
            rank,
            improvements,
        } => (
            text.fits(candidate, rank, shortlist, context),
            text.shares_and_improvements(candidate, improvements),
            Tone::Good,
        ),
        Verdict::LeftOut { left_out, ways } => (
            text.first_reason(left_out),
            text.reasons_and_ways(left_out, ways),
            Tone::Neutral,
        ),
    };
    Post::embed(Embed {
        title: title(words, request, &text.role()),
        description,
        fields,
        footer: versions(words, shortlist),
        tone,
    })
    .fit()
}

impl BriefText<'_> {
    fn fits(
        &self,
        candidate: &Candidate,
        rank: usize,
        shortlist: &Shortlist,
        context: &CardContext<'_>,
    ) -> String {
        let words = self.words;
        let shown = context.shown.max(1);
        let fits = words.say(
            "why-not-fits",
            args! { "name" => escape(&candidate.name), "rank" => rank, "fits" => shortlist.fits },
        );
        let last = shortlist.candidates.get(shown - 1).filter(|_| rank > shown);
        let card = match last {
            Some(last) => words.say(
                "why-not-below-card",
                args! { "shown" => shown, "percent" => words.percent(last.score) },
            ),
            None => words.text("why-not-on-card"),
        };
        let mut lines = vec![format!("{fits} {card}")];
        lines.extend(self.candidate(
            candidate,
            person(context.roster, candidate),
            shortlist.as_of,
        ));
        lines.join("\n")
    }

    /// The share of each criterion and what would raise the score.
    pub(super) fn shares_and_improvements(
        &self,
        candidate: &Candidate,
        improvements: &[Improvement],
    ) -> Vec<EmbedField> {
        let words = self.words;
        let shares: Vec<String> = candidate
            .criteria
            .iter()
            .map(|share| self.share(share))
            .collect();
        let raised: Vec<String> = improvements
            .iter()
            .take(MOST_IMPROVEMENTS)
            .map(|one| self.improvement(one))
            .collect();
        let percent = words.percent(candidate.score);
        let mut fields = vec![field(
            format!("{} · {percent}", words.text("criteria")),
            shares,
        )];
        if !raised.is_empty() {
            fields.push(field(words.text("would-raise-title"), raised));
        }
        fields
    }

    fn improvement(&self, improvement: &Improvement) -> String {
        let words = self.words;
        let change = match &improvement.change {
            ProfileChange::ConfirmAvailability => words.text("improve-confirm"),
            ProfileChange::FirmStart => words.text("improve-firm-start"),
            ProfileChange::FreeFrom { date } => words.say(
                "improve-free-from",
                args! { "date" => words.date(*date, self.today) },
            ),
            ProfileChange::StateRate => words.text("improve-state-rate"),
            ProfileChange::AskForBudget { amount, currency } => words.say(
                "improve-ask-for-budget",
                args! { "amount" => words.money(*amount, Some(*currency)) },
            ),
            ProfileChange::ShowSkill { skill } => words.say(
                "improve-show-skill",
                args! { "skill" => self.names.skill(skill) },
            ),
            ProfileChange::ShowIndustry { industry } => words.say(
                "improve-show-industry",
                args! { "industry" => self.names.industry(industry) },
            ),
            ProfileChange::ShowSituation { situation } => words.say(
                "improve-show-situation",
                args! { "situation" => self.names.situation(*situation) },
            ),
            ProfileChange::StateHome => words.text("improve-state-home"),
            ProfileChange::RecordOutcome => words.text("improve-record-outcome"),
        };
        let gain = super::candidate::tenths(improvement.gain);
        words.say("improvement", args! { "n" => gain, "change" => change })
    }

    fn first_reason(&self, left_out: &LeftOut) -> String {
        let first = left_out.reasons.first().map(|reason| self.reason(reason));
        self.words.say(
            "why-not-reason",
            args! { "name" => escape(&left_out.name), "reason" => first.unwrap_or_default() },
        )
    }

    fn reasons_and_ways(&self, left_out: &LeftOut, ways: &[WayIn]) -> Vec<EmbedField> {
        let words = self.words;
        let mut fields = Vec::new();
        if left_out.reasons.len() > 1 {
            let reasons = (1..).zip(&left_out.reasons);
            let lines = reasons.map(|(at, reason)| format!("{at}. {}", self.reason(reason)));
            fields.push(field(words.text("why-not-reasons"), lines.collect()));
        }
        let mut lines: Vec<String> = ways
            .iter()
            .take(MOST_WAYS)
            .map(|way| format!("• {}", self.way_in(way)))
            .collect();
        match lines.len() {
            0 => lines.push(words.text("ways-in-none")),
            1 => {}
            _ => lines.insert(0, words.text("ways-in-one-of")),
        }
        let is_held = |reason: &Reason| matches!(reason, Reason::OnHold { .. });
        if left_out.reasons.iter().any(is_held) {
            lines.push(words.text("ways-in-held"));
        }
        fields.push(field(words.text("ways-in"), lines));
        fields
    }

    /// "a start by 8 December and remote work".
    fn way_in(&self, way: &WayIn) -> String {
        let WayIn(changes) = way;
        let all: Vec<String> = changes.iter().map(|change| self.change(change)).collect();
        self.words.list(&all)
    }

    /// A change of the brief as a thing: "a start by 8 December".
    fn change(&self, change: &Relaxation) -> String {
        let words = self.words;
        match change {
            Relaxation::StartBy { date } => words.say(
                "change-start-by",
                args! { "date" => words.date(*date, self.today) },
            ),
            Relaxation::Shorter { weeks } => words.say(
                "change-shorter",
                args! { "duration" => words.weeks(*weeks) },
            ),
            Relaxation::FewerDays { days_per_week } => words.say(
                "change-fewer-days",
                args! { "days" => words.days(*days_per_week) },
            ),
            Relaxation::RateUpTo { amount, currency } => words.say(
                "change-rate",
                args! { "amount" => words.money(*amount, Some(*currency)) },
            ),
            Relaxation::AllowRemote => words.text("change-remote"),
            Relaxation::WithinKm { km } => words.say("change-within", args! { "km" => *km }),
            Relaxation::Language { code, level: None } => words.say(
                "change-without-language",
                args! { "language" => self.names.language(code) },
            ),
            Relaxation::Language {
                code,
                level: Some(level),
            } => words.say(
                "change-language-level",
                args! {
                    "language" => self.names.language(code),
                    "level" => words.level(*level),
                },
            ),
            Relaxation::AskUnknown => words.text("change-ask-unknown"),
        }
    }
}

fn field(name: String, lines: Vec<String>) -> EmbedField {
    EmbedField {
        name,
        value: lines.join("\n"),
        inline: false,
    }
}
