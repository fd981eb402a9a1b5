//! A firm that staffs at random, and the model of what must come of it.

use super::{chance::Chance, platform::Platform};
use interim_desk::{
    desk::{Answer, Caller, Desk, DeskError, Outcome, Posted, Pressed},
    domain::{
        ChannelId, DeclineReason, Engagement, EngagementState, Fact, GuildId, GuildSettings,
        Locale, Manager, ManagerId, MandateOutcome, MessageId, Offer, OfferId, OfferState,
        OfferStep, Request, RequestId, RequestState, UserId,
    },
    roster::sample,
    store::{Store, engagements, guilds, log, managers, offers, requests},
    wording::{Action, Post, Row},
};
use jiff::{SignedDuration, Timestamp, civil::Date};
use std::collections::BTreeMap;
use tempfile::TempDir;

const GUILD: GuildId = GuildId(7);
const CHANNEL: ChannelId = ChannelId(2);
const PEOPLE: u64 = 8;
/// The first account of a person on the roster.
const ACCOUNTS: u64 = 100;
/// Open requests at a time.
const MOST_OPEN: usize = 12;

/// After so many steps everything is compared; what a single step answers is compared each time.
const LOOKED_AT_EVERY: usize = 5;

/// What the model knows of an offer.
#[derive(Clone, Debug)]
struct Known {
    request: RequestId,
    manager: ManagerId,
    user: Option<UserId>,
    state: OfferState,
    from: Date,
    until: Date,
    expires_at: Timestamp,
    engagement: Option<EngagementState>,
}

impl Known {
    fn takes_days(&self) -> bool {
        matches!(
            self.state,
            OfferState::Open | OfferState::Interested | OfferState::Assigned
        )
    }

    fn overlaps(&self, other: &Self) -> bool {
        self.manager == other.manager && self.from <= other.until && other.from <= self.until
    }
}

pub(crate) struct Staffing {
    chance: Chance,
    folder: TempDir,
    store: Store,
    desk: Desk,
    platform: Platform,
    now: Timestamp,
    messages: u64,
    steps: usize,
    requests: BTreeMap<RequestId, RequestState>,
    offers: BTreeMap<OfferId, Known>,
}

type Check = Result<(), String>;

fn desk_person() -> Caller {
    Caller {
        guild: GUILD,
        channel: CHANNEL,
        user: UserId(3),
        roles: Vec::new(),
        manages_guild: true,
        locale: Locale::english(),
    }
}

/// People of whom each could take any of the requests; half of them have an account.
fn people(now: Timestamp) -> Vec<Manager> {
    let model = sample::at(now).remove(0);
    (0..PEOPLE)
        .map(|number| Manager {
            id: ManagerId::new(format!("P{number}")),
            name: format!("Person {number}"),
            user: number
                .is_multiple_of(2)
                .then_some(UserId(ACCOUNTS + number)),
            ..model.clone()
        })
        .collect()
}

impl Staffing {
    pub(crate) async fn open(chance: Chance) -> Self {
        let now = sample::as_of();
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open_file(&folder.path().join("model.sqlite"))
            .await
            .unwrap();
        let settings = GuildSettings {
            watched: vec![CHANNEL],
            ..GuildSettings::default()
        };
        let mut tx = store.begin().await.unwrap();
        guilds::ensure(&mut tx, GUILD, now).await.unwrap();
        guilds::set(&mut tx, GUILD, &settings).await.unwrap();
        managers::put_all(&mut tx, GUILD, &people(now), now)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        Self {
            chance,
            folder,
            desk: Desk::new(store.clone()),
            store,
            platform: Platform::new([UserId(ACCOUNTS + 2)]),
            now,
            messages: 1_000,
            steps: 0,
            requests: BTreeMap::new(),
            offers: BTreeMap::new(),
        }
    }

    /// One random step, and whether all is as it must be.
    pub(crate) async fn step(&mut self) -> Check {
        match self.chance.below(20) {
            0..=1 => self.ask().await?,
            2..=5 => self.offer().await?,
            6 => self.pass_time().await?,
            7 => self.withdraw_request().await?,
            8 => self.restart().await,
            9 => self.flush(true).await,
            _ => self.press().await?,
        }
        self.steps += 1;
        if self.steps.is_multiple_of(LOOKED_AT_EVERY) {
            self.agrees().await?;
        }
        Ok(())
    }

    /// The last look, after everything that was due has gone out.
    pub(crate) async fn close(mut self) -> Vec<String> {
        for _ in 0..3 {
            self.flush(false).await;
        }
        let mut wrong = self.platform.doubled();
        wrong.extend(self.agrees().await.err());
        wrong.extend(self.replays().await.err());
        for (id, offer) in &self.offers {
            let key = format!("offer/{id}");
            let Some(user) = offer.user else {
                continue;
            };
            let open_to_messages = user != UserId(ACCOUNTS + 2);
            if open_to_messages != self.platform.reached(&key, user) {
                wrong.push(format!("{key} has reached {user}: {}", !open_to_messages));
            }
            let pressable = !matches!(offer.state, OfferState::Open | OfferState::Interested);
            let greyed = self
                .platform
                .says(&key)
                .is_some_and(|body| body.matches("\"disabled\":true").count() == 3);
            if open_to_messages && pressable != greyed {
                wrong.push(format!("{key} does not say that it is {:?}", offer.state));
            }
        }
        self.store.close().await;
        drop(self.folder);
        wrong
    }

    async fn ask(&mut self) -> Check {
        let searching = self
            .requests
            .values()
            .filter(|state| **state == RequestState::Shortlisted)
            .count();
        if searching >= MOST_OPEN {
            return Ok(());
        }
        let weeks = 2 + self.chance.below(8);
        let month = ["December", "January", "February", "March"];
        let month = self.chance.one_of(&month).copied().unwrap_or_default();
        self.messages += 1;
        let posted = Posted {
            message: MessageId(self.messages),
            author: desk_person(),
            text: format!(
                "We need an interim CFO in Munich from mid {month} for {weeks} weeks, 5 days a week"
            ),
            at: self.now,
            addressed: false,
        };
        let outcome = self.desk.message_posted(&posted, self.now).await.unwrap();
        if outcome.posts.len() != 1 {
            return Err(format!("no request: {}", posted.text));
        }
        self.send(outcome.posts).await;
        let id = RequestId(self.requests.len() as i64 + 1);
        self.requests.insert(id, RequestState::Shortlisted);
        Ok(())
    }

    async fn offer(&mut self) -> Check {
        let all: Vec<RequestId> = self.requests.keys().copied().collect();
        let Some(&id) = self.chance.one_of(&all) else {
            return Ok(());
        };
        let request = self.request(id).await;
        let mut chosen: Vec<String> = (0..PEOPLE).map(|number| format!("P{number}")).collect();
        for _ in 0..5 + self.chance.below(3) {
            let at = self.chance.below(chosen.len());
            chosen.remove(at);
        }
        let propose = Action::Propose {
            request: id,
            revision: request.revision,
        };
        let proposed = self.press_as(desk_person(), propose, chosen).await;
        let searching = self.requests[&id] == RequestState::Shortlisted;
        let proposed = match proposed {
            Ok(outcome) if searching => outcome,
            Err(_) if !searching => return Ok(()),
            Ok(_) => return Err(format!("{id:?} is not searched for and was proposed")),
            Err(error) => return Err(format!("{id:?} could not be proposed: {error}")),
        };
        let Some(send) = button(&proposed, |action| {
            matches!(action, Action::SendOffers { .. })
        }) else {
            return Ok(());
        };
        let Action::SendOffers { batch, .. } = send else {
            return Err("a button without its batch".to_owned());
        };
        // Now and then the click comes later, or twice.
        if self.chance.once_in(8) {
            return Ok(());
        }
        let drafts = {
            let mut reading = self.store.read().await.unwrap();
            offers::drafts(&mut reading, GUILD, batch).await.unwrap()
        };
        let sent = self.press_as(desk_person(), send.clone(), Vec::new()).await;
        let Ok(sent) = sent else {
            return Err(format!("offers of {id:?} could not be sent"));
        };
        for draft in drafts {
            let known = known(&draft);
            let free = !self
                .offers
                .values()
                .any(|other| other.takes_days() && other.overlaps(&known));
            if free {
                let expires_at = self.now + SignedDuration::from_hours(24);
                let open = Known {
                    state: OfferState::Open,
                    expires_at,
                    ..known
                };
                self.offers.insert(draft.id, open);
            }
        }
        self.send(sent.posts).await;
        if self.chance.once_in(4) {
            let again = self.press_as(desk_person(), send, Vec::new()).await;
            if let Ok(outcome) = again {
                self.send(outcome.posts).await;
            }
        }
        Ok(())
    }

    /// Presses any button of any offer, whether it fits or not.
    async fn press(&mut self) -> Check {
        let all: Vec<OfferId> = self.offers.keys().copied().collect();
        let Some(&id) = self.chance.one_of(&all) else {
            return Ok(());
        };
        let before = self.offers[&id].clone();
        let by = self.somebody(&before);
        let is_desk = by.manages_guild;
        let is_own = before.user == Some(by.user);
        let searching = self.requests[&before.request] == RequestState::Shortlisted;
        let (guild, offer) = (GUILD, id);
        let pending = matches!(before.state, OfferState::Open | OfferState::Interested);
        let mut after = before.clone();
        let outcome = self.chance.below(MandateOutcome::ALL.len());
        let (action, values, fits) = match self.chance.below(9) {
            0 | 1 => {
                after.state = OfferState::Interested;
                let fits = before.state == OfferState::Open && (is_own || is_desk);
                (Action::AcceptOffer { guild, offer }, Vec::new(), fits)
            }
            2 => {
                after.state = OfferState::Declined;
                let reason = self.chance.one_of(&DeclineReason::ALL).unwrap().as_str();
                let action = Action::DeclineBecause { guild, offer };
                (
                    action,
                    vec![reason.to_owned()],
                    pending && (is_own || is_desk),
                )
            }
            3 => {
                after.state = OfferState::Withdrawn;
                (
                    Action::WithdrawOffer { offer },
                    Vec::new(),
                    pending && is_desk,
                )
            }
            4 => {
                after.expires_at = self.now + SignedDuration::from_hours(24);
                let fits = before.state == OfferState::Open && is_desk;
                (Action::ExtendOffer { offer }, Vec::new(), fits)
            }
            5 | 6 => {
                after.state = OfferState::Assigned;
                after.engagement = Some(EngagementState::Agreed);
                let fits = before.state == OfferState::Interested && is_desk && searching;
                (Action::SubmitAssign { offer }, Vec::new(), fits)
            }
            7 => {
                after.engagement = Some(EngagementState::InPlace);
                let fits = before.engagement == Some(EngagementState::Agreed) && is_desk;
                (Action::ConfirmInPlace { offer }, Vec::new(), fits)
            }
            _ if self.chance.once_in(3) => {
                after.engagement = Some(EngagementState::EndedEarly);
                after.state = OfferState::Ended;
                let running = [EngagementState::Agreed, EngagementState::InPlace];
                let fits = before.engagement.is_some_and(|one| running.contains(&one)) && is_desk;
                (Action::SubmitEndEarly { offer }, Vec::new(), fits)
            }
            _ => {
                after.engagement = Some(EngagementState::Closed);
                after.state = OfferState::Ended;
                let outcome = MandateOutcome::ALL[outcome].as_str().to_owned();
                let fits = before.engagement == Some(EngagementState::InPlace) && is_desk;
                (Action::SubmitClose { offer }, vec![outcome], fits)
            }
        };
        let pressed = self.press_as(by, action.clone(), values).await;
        match (pressed, fits) {
            (Ok(outcome), true) => {
                self.offers.insert(id, after);
                self.follow(id, &action);
                self.send(outcome.posts).await;
                Ok(())
            }
            (Err(DeskError::Refused(_)), false) => Ok(()),
            (Ok(_), false) => Err(format!("{action} was done, though {before:?}")),
            (Err(error), _) => Err(format!("{action} on {before:?}: {error}")),
        }
    }

    /// What else must have changed with a step.
    fn follow(&mut self, id: OfferId, action: &Action) {
        let request = self.offers[&id].request;
        match action {
            Action::SubmitAssign { .. } => {
                self.requests.insert(request, RequestState::Assigned);
                self.move_pending(request, OfferState::Released);
            }
            Action::ConfirmInPlace { .. } => {
                self.requests.insert(request, RequestState::InPlace);
            }
            Action::SubmitClose { .. } => {
                self.requests.insert(request, RequestState::Closed);
            }
            Action::SubmitEndEarly { .. } => {
                self.requests.insert(request, RequestState::Shortlisted);
            }
            _ => {}
        }
    }

    fn move_pending(&mut self, request: RequestId, to: OfferState) {
        for offer in self.offers.values_mut() {
            let pending = matches!(offer.state, OfferState::Open | OfferState::Interested);
            if offer.request == request && pending {
                offer.state = to;
            }
        }
    }

    /// The person who is asked, the desk, or somebody who has no part in it.
    fn somebody(&mut self, offer: &Known) -> Caller {
        let stranger = Caller {
            user: UserId(999),
            manages_guild: false,
            ..desk_person()
        };
        match (self.chance.below(6), offer.user) {
            (0, _) => stranger,
            (1..=3, Some(user)) => Caller { user, ..stranger },
            _ => desk_person(),
        }
    }

    async fn pass_time(&mut self) -> Check {
        self.now += SignedDuration::from_mins(10 + self.chance.below(60 * 20) as i64);
        let posts = self.desk.fire_due(self.now).await.unwrap();
        for offer in self.offers.values_mut() {
            if offer.state == OfferState::Open && offer.expires_at <= self.now {
                offer.state = OfferState::Expired;
            }
        }
        self.send(posts).await;
        // Nothing is due twice.
        let again = self.desk.fire_due(self.now).await.unwrap();
        if again.is_empty() {
            Ok(())
        } else {
            Err(format!(
                "a timer fired twice: {:?}",
                again
                    .iter()
                    .map(|post| post.key.clone())
                    .collect::<Vec<_>>()
            ))
        }
    }

    async fn withdraw_request(&mut self) -> Check {
        if !self.chance.once_in(3) {
            return Ok(());
        }
        let all: Vec<RequestId> = self.requests.keys().copied().collect();
        let Some(&id) = self.chance.one_of(&all) else {
            return Ok(());
        };
        let revision = self.request(id).await.revision;
        let action = Action::Withdraw {
            request: id,
            revision,
        };
        let done = self.press_as(desk_person(), action, Vec::new()).await;
        let searching = self.requests[&id] == RequestState::Shortlisted;
        match done {
            Ok(outcome) if searching => {
                self.requests.insert(id, RequestState::Withdrawn);
                self.move_pending(id, OfferState::Withdrawn);
                self.send(outcome.posts).await;
                Ok(())
            }
            Err(DeskError::Refused(_)) if !searching => Ok(()),
            other => Err(format!("withdrawing {id:?}: {:?}", other.err())),
        }
    }

    /// The process ends without a word and begins anew.
    async fn restart(&mut self) {
        let file = self.folder.path().join("model.sqlite");
        self.store = Store::open_file(&file).await.unwrap();
        self.desk = Desk::new(self.store.clone());
    }

    /// What is due goes out, as after a restart.
    async fn flush(&mut self, with_losses: bool) {
        let due = self.desk.unsent_posts().await.unwrap();
        let losses = with_losses.then_some(&mut self.chance);
        self.platform
            .deliver(&self.desk, due, losses, self.now)
            .await;
    }

    async fn send(&mut self, posts: Vec<interim_desk::store::posts::Outgoing>) {
        self.platform
            .deliver(&self.desk, posts, Some(&mut self.chance), self.now)
            .await;
    }

    async fn press_as(
        &mut self,
        by: Caller,
        action: Action,
        values: Vec<String>,
    ) -> interim_desk::desk::Result<Outcome> {
        let inputs = ["reason", "against", "sponsor", "objectives"]
            .map(|key| (key.to_owned(), "because".to_owned()));
        let pressed = Pressed {
            by,
            action,
            values,
            inputs: inputs.into(),
        };
        self.desk.pressed(&pressed, self.now).await
    }

    async fn request(&self, id: RequestId) -> Request {
        let mut reading = self.store.read().await.unwrap();
        requests::find(&mut reading, GUILD, id)
            .await
            .unwrap()
            .unwrap()
    }

    /// Whether the database holds what the model says, and nobody is held twice.
    async fn agrees(&self) -> Check {
        let mut reading = self.store.read().await.unwrap();
        for (id, state) in &self.requests {
            let request = requests::find(&mut reading, GUILD, *id).await.unwrap();
            let found = request.map(|request| request.state);
            if found != Some(*state) {
                return Err(format!("request {id} is {found:?}, not {state:?}"));
            }
        }
        for id in self.requests.keys() {
            let found = offers::of_request(&mut reading, GUILD, *id).await.unwrap();
            let seats = engagements::of_request(&mut reading, GUILD, *id)
                .await
                .unwrap();
            let known = self.offers.values().filter(|known| known.request == *id);
            if known.count() != found.len() {
                return Err(format!("request {id} has {} offers", found.len()));
            }
            for offer in &found {
                self.is_known(offer, &seats)?;
            }
        }
        let taking: Vec<&Known> = self
            .offers
            .values()
            .filter(|one| one.takes_days())
            .collect();
        for (at, one) in taking.iter().enumerate() {
            if taking[..at].iter().any(|other| other.overlaps(one)) {
                return Err(format!("held twice: {one:?}"));
            }
        }
        let roster = managers::roster(&mut reading, GUILD).await.unwrap();
        for person in &roster.managers {
            let mut shown: Vec<(Date, Option<Date>)> = person
                .commitments
                .iter()
                .map(|taken| (taken.from, taken.until))
                .collect();
            let mut taken: Vec<(Date, Option<Date>)> = taking
                .iter()
                .filter(|one| one.manager == person.id)
                .map(|one| (one.from, Some(one.until)))
                .collect();
            shown.sort();
            taken.sort();
            if shown != taken {
                return Err(format!(
                    "the calendar of {} says {shown:?}, not {taken:?}",
                    person.id
                ));
            }
        }
        Ok(())
    }

    /// Whether the log alone tells where each offer stands.
    async fn replays(&self) -> Check {
        let mut reading = self.store.read().await.unwrap();
        let mut told: BTreeMap<OfferId, OfferState> = BTreeMap::new();
        for id in self.requests.keys() {
            for entry in log::of_request(&mut reading, GUILD, *id).await.unwrap() {
                let (offer, step) = match entry.fact {
                    Fact::OfferSent { offer, .. } => (offer, OfferStep::Send),
                    Fact::OfferMoved { offer, step, .. } => (offer, step),
                    _ => continue,
                };
                let before = told.get(&offer).copied().unwrap_or(OfferState::Drafted);
                let Some(after) = before.after(step) else {
                    return Err(format!(
                        "the log says {step:?} of {offer}, which was {before:?}"
                    ));
                };
                told.insert(offer, after);
                if entry.at > self.now {
                    return Err(format!("the log runs ahead: {}", entry.at));
                }
            }
        }
        for (id, known) in &self.offers {
            if told.get(id) != Some(&known.state) {
                return Err(format!("the log says that {id} is {:?}", told.get(id)));
            }
        }
        Ok(())
    }

    fn is_known(&self, offer: &Offer, seats: &[Engagement]) -> Check {
        let Some(known) = self.offers.get(&offer.id) else {
            return Err(format!("{offer:?} is not known"));
        };
        if known.state != offer.state {
            return Err(format!("{offer:?} is not {:?}", known.state));
        }
        if offer.state == OfferState::Open && known.expires_at != offer.expires_at {
            return Err(format!("{offer:?} does not end at {}", known.expires_at));
        }
        let seat = seats.iter().find(|seat| seat.offer == offer.id);
        if known.engagement != seat.map(|seat| seat.state) {
            return Err(format!("{seat:?} is not {:?}", known.engagement));
        }
        Ok(())
    }
}

fn known(draft: &Offer) -> Known {
    Known {
        request: draft.request,
        manager: draft.manager.clone(),
        user: draft.user,
        state: OfferState::Drafted,
        from: draft.terms.from,
        until: draft.terms.until,
        expires_at: draft.expires_at,
        engagement: None,
    }
}

/// The first button of an answer that does such a thing.
fn button(outcome: &Outcome, wanted: impl Fn(&Action) -> bool) -> Option<Action> {
    let Answer::Private(post) = &outcome.answer else {
        return None;
    };
    let post: &Post = post;
    let buttons = post.rows.iter().flat_map(|row| match row {
        Row::Buttons(buttons) => buttons.as_slice(),
        Row::Menu(_) => &[],
    });
    buttons
        .map(|button| button.action.clone())
        .find(|action| wanted(action))
}
