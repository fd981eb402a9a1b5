//! Buttons, menus and forms: what a click does, whenever the message under it was posted.

use super::{
    Answer, Caller, Desk, Outcome, Result, brief::FieldWords, guilds::Guild,
    offers::refuse_unless_searching, show::leave_out_refused,
};
use crate::{
    domain::{Field, OfferId, Refusal, Request, RequestId, RoleId, Shortlist},
    matching::Search,
    store::{offers, shortlists},
    wording::{Action, card::CardContext, forms, why},
};
use jiff::Timestamp;

/// A click, a choice or a form that was sent.
#[derive(Clone, Debug)]
pub struct Pressed {
    /// Who did it.
    pub by: Caller,
    /// What it does.
    pub action: Action,
    /// What was chosen in a menu.
    pub values: Vec<String>,
    /// What was filled into a form, by the inputs' keys.
    pub inputs: Vec<(String, String)>,
}

impl Pressed {
    pub(super) fn choice(&self) -> Result<&str> {
        Ok(self
            .values
            .first()
            .map(String::as_str)
            .ok_or(Refusal::Empty)?)
    }

    pub(super) fn input(&self, key: &str) -> &str {
        self.inputs
            .iter()
            .find(|(known, _)| known == key)
            .map_or("", |(_, value)| value.trim())
    }
}

impl Desk {
    /// Does what a click, a choice or a form asks for, if the person may.
    pub async fn pressed(&self, pressed: &Pressed, now: Timestamp) -> Result<Outcome> {
        let by = &pressed.by;
        match &pressed.action {
            Action::PickRole { request, .. } => {
                self.pick_role(by, *request, &RoleId::new(pressed.choice()?), now)
                    .await
            }
            Action::Why { request } => self.why(by, *request, now).await,
            Action::WhyOne { request } => self.why_one(by, *request, pressed.choice()?, now).await,
            Action::WhyNot { request, page } => self.why_not(by, *request, *page, now).await,
            Action::MoreCandidates { request, page } => {
                self.candidates(by, *request, *page, now).await
            }
            Action::EditBrief { request, .. } => self.brief_form(by, *request, now).await,
            Action::SubmitBrief { request, revision } => {
                self.submit_brief(pressed, *request, *revision, now).await
            }
            Action::AnswerMissing { request, field, .. } => {
                self.missing_form(by, *request, *field).await
            }
            Action::SubmitMissing {
                request,
                revision,
                field,
            } => {
                let (key, words) = pressed.inputs.first().ok_or(Refusal::Empty)?;
                let fields = if *field == Field::Role {
                    vec![Field::Role]
                } else {
                    fields_of_input(key)
                };
                self.correct(by, *request, *revision, vec![(fields, words.clone())], now)
                    .await
            }
            Action::Withdraw { request, .. } => self.withdraw(by, *request, now).await,
            Action::Reopen { request } => self.reopen(by, *request, now).await,
            Action::Refresh { request } => self.refresh(by, *request, now).await,
            Action::Propose { request, revision } => {
                self.propose(pressed, *request, *revision, now).await
            }
            Action::SendOffers { request, batch } => {
                self.send_offers(by, *request, *batch, now).await
            }
            Action::ManageOffer { .. } => {
                self.manage_offer(by, offer_number(pressed.choice()?)?, now)
                    .await
            }
            Action::AcceptOffer { offer, .. } => self.accept_offer(by, *offer, now).await,
            Action::DeclineOffer { offer, .. } => self.ask_why_not(by, *offer).await,
            Action::DeclineBecause { offer, .. } => {
                self.decline_offer(by, *offer, pressed.choice()?, now).await
            }
            Action::AskAboutOffer { offer, .. } => self.question_form(by, *offer).await,
            Action::SubmitQuestion { offer, .. } => {
                self.submit_question(by, *offer, pressed.input("question"), now)
                    .await
            }
            Action::AnswerQuestion { offer } => self.reply_form(by, *offer).await,
            Action::SubmitAnswer { offer } => {
                self.submit_reply(by, *offer, pressed.input("reply"), now)
                    .await
            }
            Action::ExtendOffer { offer } => self.extend_offer(by, *offer, now).await,
            Action::WithdrawOffer { offer } => self.withdraw_offer(by, *offer, now).await,
            Action::Assign { offer } => self.assign_form(by, *offer).await,
            Action::SubmitAssign { offer } => self.assign(pressed, *offer, now).await,
            Action::ConfirmInPlace { offer } => self.confirm_in_place(by, *offer, now).await,
            Action::EndEarly { offer } => self.end_form(by, *offer).await,
            Action::SubmitEndEarly { offer } => {
                self.end_early(by, *offer, pressed.input("reason"), now)
                    .await
            }
            Action::Prolong { offer } => self.prolong_form(by, *offer).await,
            Action::SubmitProlong { offer } => {
                self.prolong(by, *offer, pressed.input("until"), now).await
            }
            Action::CloseMandate { offer } => self.ask_outcome(by, *offer).await,
            Action::SubmitClose { offer } => {
                self.close_mandate(by, *offer, pressed.choice()?, now).await
            }
            Action::TryStep {
                request,
                revision,
                step,
                what_if,
            } => {
                self.try_step(by, *request, *revision, *step, what_if, now)
                    .await
            }
            Action::Adopt {
                request,
                revision,
                what_if,
            } => self.adopt(by, *request, *revision, what_if, now).await,
            Action::History { request } => self.history(by, *request, now).await,
            Action::TakeBack { request, revision } => {
                self.take_back(by, *request, *revision, now).await
            }
            Action::RosterPage { query, page } => self.search(by, query, *page, now).await,
            Action::OpenProfile => self.profile(by, pressed.choice()?, now).await,
            Action::AddProfile => self.add_profile(pressed, now).await,
            Action::EditProfile { manager } => self.profile_form(by, manager.as_str(), now).await,
            Action::SubmitProfile { manager } => self.submit_profile(pressed, manager, now).await,
            Action::AskRemove { manager } => self.ask_remove(by, manager.as_str()).await,
            Action::ConfirmRemove { manager } => self.remove(by, manager, now).await,
            Action::ApplyImport { import } => self.apply_import(by, *import, now).await,
            Action::EditAvailability { manager } => self.availability_form(by, manager).await,
            Action::SubmitAvailability { manager } => {
                self.submit_availability(pressed, manager, now).await
            }
            Action::Privacy(action) => self.privacy_pressed(by, action, now).await,
            Action::EditSetup => self.setup_form(by).await,
            Action::SubmitSetup => self.submit_setup(pressed, now).await,
            Action::Dismiss => Ok(Outcome {
                answer: Answer::Clear,
                posts: Vec::new(),
            }),
        }
    }

    /// Why these people, and what the list cost.
    pub(super) async fn why(&self, by: &Caller, id: RequestId, now: Timestamp) -> Result<Outcome> {
        let (guild, request, shortlist) = self.shortlisted(by, id).await?;
        let context = self.card_context(&guild, &request, now);
        Ok(Outcome::private(why::why(
            self.words(&by.locale),
            &request,
            &shortlist,
            &context,
        )))
    }

    async fn why_one(
        &self,
        by: &Caller,
        id: RequestId,
        manager: &str,
        now: Timestamp,
    ) -> Result<Outcome> {
        let (guild, request, shortlist) = self.shortlisted(by, id).await?;
        let candidate = shortlist
            .candidates
            .iter()
            .find(|candidate| candidate.id.as_str() == manager)
            .ok_or_else(|| Refusal::ManagerUnknown {
                name: manager.to_owned(),
            })?;
        let local = guild.local(now);
        let search = Search::new(&request.brief, &local).for_request(id);
        let improvements = self.matcher.improve(&search, &guild.roster, &candidate.id);
        let context = self.card_context(&guild, &request, now);
        let post = why::why_one(
            self.words(&by.locale),
            &request,
            &shortlist,
            candidate,
            &improvements,
            &context,
        );
        Ok(Outcome::private(post))
    }

    /// A page of candidates, ranked now, for one person.
    pub async fn candidates(
        &self,
        by: &Caller,
        id: RequestId,
        page: u16,
        now: Timestamp,
    ) -> Result<Outcome> {
        let guild = self.guild(by.guild).await?;
        by.needs_requester(&guild.settings)?;
        let request = self.known(by.guild, id).await?;
        refuse_unless_searching(&request)?;
        let offers = offers::of_request(&mut self.store.read().await?, by.guild, id).await?;
        let most = (usize::from(page) + 2) * usize::from(guild.settings.shown.max(1));
        let local = guild.local(now);
        let search = Search::new(&request.brief, &local).for_request(request.id);
        let most = most + offers.len();
        let mut shortlist = self.matcher.shortlist(&search, &guild.roster, most);
        leave_out_refused(&mut shortlist, &offers);
        let blind = by.sees_no_names(&request, &guild.settings);
        if blind {
            shortlist.hide_names(&offers);
        }
        let context = CardContext {
            blind,
            offers: &offers,
            ..self.card_context(&guild, &request, now)
        };
        Ok(Outcome::private(why::more(
            self.words(&by.locale),
            &request,
            &shortlist,
            page,
            &context,
        )))
    }

    async fn brief_form(&self, by: &Caller, id: RequestId, now: Timestamp) -> Result<Outcome> {
        let (guild, request) = self.changeable(by, id).await?;
        let today = guild.local(now).date();
        let form = forms::brief_form(self.words(&by.locale), &request, self.vocabulary, today);
        Ok(Outcome {
            answer: Answer::Form(form),
            posts: Vec::new(),
        })
    }

    async fn missing_form(&self, by: &Caller, id: RequestId, field: Field) -> Result<Outcome> {
        let (_, request) = self.changeable(by, id).await?;
        let form = forms::missing_form(self.words(&by.locale), &request, field);
        Ok(Outcome {
            answer: Answer::Form(form),
            posts: Vec::new(),
        })
    }

    /// Takes over what was changed in the form; what still reads as it was shown stays untouched.
    async fn submit_brief(
        &self,
        pressed: &Pressed,
        id: RequestId,
        revision: i64,
        now: Timestamp,
    ) -> Result<Outcome> {
        let (guild, request) = self.changeable(&pressed.by, id).await?;
        let today = guild.local(now).date();
        let shown = forms::brief_form(
            self.words(&pressed.by.locale),
            &request,
            self.vocabulary,
            today,
        );
        let changes: Vec<FieldWords> = shown
            .inputs
            .iter()
            .filter(|input| pressed.input(&input.key) != input.value.trim())
            .map(|input| {
                (
                    fields_of_input(&input.key),
                    pressed.input(&input.key).to_owned(),
                )
            })
            .collect();
        if changes.is_empty() {
            return Ok(Outcome::default());
        }
        self.correct(&pressed.by, id, revision, changes, now).await
    }

    /// A request with the shortlist that was shown for it last, as this person may see it.
    async fn shortlisted(
        &self,
        by: &Caller,
        id: RequestId,
    ) -> Result<(std::sync::Arc<Guild>, Request, Shortlist)> {
        let guild = self.guild(by.guild).await?;
        by.needs_requester(&guild.settings)?;
        let request = self.known(by.guild, id).await?;
        let mut reading = self.store.read().await?;
        let shortlist = shortlists::latest(&mut reading, by.guild, id).await?;
        let mut shortlist = shortlist.ok_or(Refusal::NoShortlist { request: id })?;
        if by.sees_no_names(&request, &guild.settings) {
            let offers = offers::of_request(&mut reading, by.guild, id).await?;
            shortlist.hide_names(&offers);
        }
        Ok((guild, request, shortlist))
    }

    pub(super) fn card_context<'a>(
        &'a self,
        guild: &'a Guild,
        request: &'a Request,
        now: Timestamp,
    ) -> CardContext<'a> {
        CardContext {
            vocabulary: self.vocabulary,
            roster: Some(guild.roster.roster()),
            today: guild.local(now).date(),
            shown: usize::from(guild.settings.shown),
            text: Some(&request.words),
            ask: None,
            taken_as: None,
            twin: None,
            blind: false,
            offers: &[],
            engagements: &[],
        }
    }
}

fn offer_number(choice: &str) -> Result<OfferId> {
    Ok(choice
        .parse()
        .map(OfferId)
        .map_err(|_| Refusal::OfferUnknown)?)
}

/// The fields that a line of the brief's form is about.
fn fields_of_input(key: &str) -> Vec<Field> {
    match key {
        "role" => vec![Field::Role],
        "place" => vec![Field::Place, Field::WorkMode, Field::OnsiteDays],
        "time" => vec![
            Field::Start,
            Field::End,
            Field::DurationWeeks,
            Field::DaysPerWeek,
        ],
        "rate" => vec![Field::Rate],
        _ => vec![Field::Languages, Field::Skills, Field::Industries],
    }
}
