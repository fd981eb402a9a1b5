//! What people do with a request by hand: settle its role, correct its brief, rank it again, take it back.

use super::{
    Answer, Caller, Desk, Outcome, Result,
    guilds::Guild,
    offers::{Step, refuse_unless_searching},
};
use crate::{
    domain::{
        Actor, Brief, Corrections, Fact, Field, GuildId, OfferStep, Refusal, Request, RequestId,
        RequestState, RoleId, SkillId, Withdrawal,
    },
    intake::Context,
    store::requests,
    vocabulary::{Labels, folded},
};
use jiff::Timestamp;
use std::sync::Arc;

/// Words for some fields of a brief; empty words clear them.
pub(super) type FieldWords = (Vec<Field>, String);

impl Desk {
    /// The role that an ambiguous title means.
    pub(super) async fn pick_role(
        &self,
        by: &Caller,
        id: RequestId,
        role: &RoleId,
        now: Timestamp,
    ) -> Result<Outcome> {
        let (guild, mut request) = self.changeable(by, id).await?;
        let offered = request.brief.ambiguous_role.iter();
        let role = offered
            .into_iter()
            .find(|offered| offered.id == *role)
            .cloned()
            .ok_or(Refusal::OutOfDate { request: id })?;
        let fact = Fact::RoleChosen {
            role: role.id.clone(),
        };
        request.corrections.set(
            [Field::Role],
            &Brief {
                role: Some(role),
                ..Brief::default()
            },
        );
        self.save_corrected(by, &guild, request, fact, now).await
    }

    /// New words for some fields of a brief, from a form that showed the brief at `revision`.
    pub(super) async fn correct(
        &self,
        by: &Caller,
        id: RequestId,
        revision: i64,
        changes: Vec<FieldWords>,
        now: Timestamp,
    ) -> Result<Outcome> {
        let (guild, mut request) = self.changeable(by, id).await?;
        if request.revision != revision {
            return Err(Refusal::OutOfDate { request: id }.into());
        }
        let local = guild.local(now);
        for (fields, words) in &changes {
            self.read_fields(
                &mut request.corrections,
                fields,
                words,
                &guild.context(&local),
            )?;
        }
        let fields = changes.into_iter().flat_map(|(fields, _)| fields).collect();
        self.save_corrected(by, &guild, request, Fact::BriefCorrected { fields }, now)
            .await
    }

    /// Saves a request whose corrections have changed.
    pub(super) async fn save_corrected(
        &self,
        by: &Caller,
        guild: &Guild,
        mut request: Request,
        fact: Fact,
        now: Timestamp,
    ) -> Result<Outcome> {
        request.brief = request.corrections.apply(&request.brief);
        let tx = self.store.begin().await?;
        let post = self
            .save(tx, guild, request, Actor::User(by.user), fact, now)
            .await?;
        Ok(Outcome {
            answer: Answer::Silence,
            posts: vec![post],
        })
    }

    /// Reads words for fields that a person has named, so that no doubt is left what they are about. Empty words clear
    /// the fields.
    pub(super) fn read_fields(
        &self,
        corrections: &mut Corrections,
        fields: &[Field],
        words: &str,
        context: &Context<'_>,
    ) -> Result<()> {
        let read = if words.trim().is_empty() {
            Brief::default()
        } else {
            self.brief_of_fields(fields, words, context)?
        };
        corrections.set(fields.iter().copied(), &read);
        Ok(())
    }

    /// What words say about some of the fields that they may be about; refused if they say nothing about any.
    pub(super) fn brief_of_fields(
        &self,
        fields: &[Field],
        words: &str,
        context: &Context<'_>,
    ) -> Result<Brief> {
        let says = |read: &Brief| fields.iter().any(|field| says(read, *field));
        let named = self.named_in(fields, words);
        let mut readings = phrases(fields, words).into_iter().map(|phrase| {
            let mut read = self.brief_of(&phrase, context);
            if named.role.is_some() {
                read.role.clone_from(&named.role);
                read.ambiguous_role.clear();
            }
            for skill in &named.skills {
                if !read.skills.contains(skill) {
                    read.skills.push(skill.clone());
                }
            }
            for industry in &named.industries {
                if !read.industries.contains(industry) {
                    read.industries.push(industry.clone());
                }
            }
            read
        });
        let unknown = || Refusal::UnknownTerm {
            text: words.to_owned(),
            suggestion: None,
        };
        Ok(readings.find(says).ok_or_else(unknown)?)
    }

    /// The role, or the skills and industries of a list, that stand in words by their very names, as forms and
    /// suggestions show them.
    fn named_in(&self, fields: &[Field], words: &str) -> Brief {
        let mut named = Brief::default();
        if fields.contains(&Field::Role) {
            let mut roles = self.vocabulary.roles.entries().iter();
            let called = roles.find(|role| is_called(&role.labels, words));
            named.role = called.and_then(|role| self.vocabulary.role(&role.id));
        }
        if fields.contains(&Field::Skills) {
            for item in words.split(',') {
                named.skills.extend(self.skill_named(item));
                let mut industries = self.vocabulary.industries.entries().iter();
                let called = industries.find(|one| is_called(&one.labels, item));
                named.industries.extend(called.map(|one| one.id.clone()));
            }
        }
        named
    }

    /// The skill with this very name, in any language.
    pub(super) fn skill_named(&self, name: &str) -> Option<SkillId> {
        let mut skills = self.vocabulary.skills.entries().iter();
        let found = skills.find(|skill| is_called(&skill.labels, name))?;
        Some(found.id.clone())
    }

    /// The brief of words that are known to be about a need: no question is raised whether they are.
    pub(super) fn brief_of(&self, words: &str, context: &Context<'_>) -> Brief {
        self.reader
            .read_request(words, context)
            .into_iter()
            .next()
            .unwrap_or_default()
    }

    /// Ranks again with the roster as it is now.
    pub(super) async fn refresh(
        &self,
        by: &Caller,
        id: RequestId,
        now: Timestamp,
    ) -> Result<Outcome> {
        let guild = self.guild(by.guild).await?;
        by.needs_requester(&guild.settings)?;
        let request = self.known(by.guild, id).await?;
        if request.state == RequestState::Withdrawn {
            return Err(Refusal::AlreadyWithdrawn { request: id }.into());
        }
        let tx = self.store.begin().await?;
        let post = self.show(tx, &guild, &request, None, now).await?;
        Ok(Outcome {
            answer: Answer::Silence,
            posts: vec![post],
        })
    }

    /// Takes a request back, by hand.
    pub(super) async fn withdraw(
        &self,
        by: &Caller,
        id: RequestId,
        now: Timestamp,
    ) -> Result<Outcome> {
        let (_, request) = self.changeable(by, id).await?;
        self.withdraw_all(vec![request], Actor::User(by.user), Withdrawal::ByHand, now)
            .await
    }

    /// Puts a withdrawn request back.
    pub(super) async fn reopen(
        &self,
        by: &Caller,
        id: RequestId,
        now: Timestamp,
    ) -> Result<Outcome> {
        let guild = self.guild(by.guild).await?;
        let mut request = self.known(by.guild, id).await?;
        by.needs_change(&request, &guild.settings)?;
        if request.state != RequestState::Withdrawn {
            return Err(Refusal::NotWithdrawn { request: id }.into());
        }
        request.state = RequestState::Shortlisted;
        let tx = self.store.begin().await?;
        let post = self
            .save(
                tx,
                &guild,
                request,
                Actor::User(by.user),
                Fact::RequestReopened,
                now,
            )
            .await?;
        Ok(Outcome {
            answer: Answer::Silence,
            posts: vec![post],
        })
    }

    /// Withdraws those of the requests that are not withdrawn yet.
    pub(super) async fn withdraw_all(
        &self,
        known: Vec<Request>,
        actor: Actor,
        why: Withdrawal,
        now: Timestamp,
    ) -> Result<Outcome> {
        let mut outcome = Outcome::default();
        for mut request in known {
            // Where somebody was chosen, a deleted message changes nothing: the engagement is ended by hand.
            if request.state.is_searching() {
                let id = request.guild;
                let guild = self.guild(id).await?;
                let mut tx = self.store.begin().await?;
                let step = Step {
                    step: OfferStep::Withdraw,
                    actor,
                    reason: None,
                };
                let told = self
                    .move_pending(&mut tx, &guild, &request, step, now)
                    .await?;
                request.state = RequestState::Withdrawn;
                let fact = Fact::RequestWithdrawn { why };
                outcome
                    .posts
                    .push(self.save(tx, &guild, request, actor, fact, now).await?);
                outcome.posts.extend(told);
                self.catch_up(id).await?;
            }
        }
        Ok(outcome)
    }

    /// A request of the guild by its number.
    pub(super) async fn known(&self, guild: GuildId, id: RequestId) -> Result<Request> {
        let found = requests::find(&mut self.store.read().await?, guild, id).await?;
        Ok(found.ok_or(Refusal::RequestUnknown { request: id })?)
    }

    /// A request that this person may change and that is not withdrawn.
    pub(super) async fn changeable(
        &self,
        by: &Caller,
        id: RequestId,
    ) -> Result<(Arc<Guild>, Request)> {
        let guild = self.guild(by.guild).await?;
        let request = self.known(by.guild, id).await?;
        by.needs_change(&request, &guild.settings)?;
        if request.state != RequestState::Clarifying {
            refuse_unless_searching(&request)?;
        }
        Ok((guild, request))
    }
}

fn is_called(labels: &Labels, name: &str) -> bool {
    let name = folded(name.trim());
    labels.iter().any(|(_, label)| folded(label) == name)
}

/// Whether a brief holds a field because it was said, not because a rule filled it in.
pub(super) fn says(brief: &Brief, field: Field) -> bool {
    brief.states(field) && !brief.assumed.contains(&field)
}

/// How words for these fields may be read: as they stand and, where they are short because the field says the rest, with
/// what a sentence would put around them.
fn phrases(fields: &[Field], words: &str) -> Vec<String> {
    let words = words.trim();
    let around = match fields.first() {
        Some(Field::Place) => Some(("in ", "")),
        Some(Field::Start) => Some(("from ", "")),
        Some(Field::DurationWeeks) => Some(("for ", "")),
        Some(Field::DaysPerWeek) => Some(("", " days a week")),
        Some(Field::Rate) => Some(("", " a day")),
        _ => None,
    };
    let longer = around.map(|(before, after)| format!("{before}{words}{after}"));
    std::iter::once(words.to_owned()).chain(longer).collect()
}
