//! A staffing from the first word to the closed mandate, by people who press again when nothing came of it.

use crate::support::{self, Watched};
use interim_desk::{
    domain::{ChannelId, GuildId, GuildSettings, Manager, ManagerId, UserId},
    loopback::{
        ChannelSpec, GuildSpec, InteractionHandle, Loopback, MessageId, Options, Outcome,
        Permissions, Person, PersonSpec, RoleSpec, SeenMessage, SeenModal, WorldSpec,
    },
    roster::sample,
    store::{Store, guilds, managers},
};
use jiff::Timestamp;
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    time::Duration,
};
use tempfile::TempDir;

/// How long anything may take, with many deaths on the way.
const PATIENCE: Duration = Duration::from_secs(180);
/// How long somebody looks at a click that nobody answers.
const ANSWER_WITHIN: Duration = Duration::from_millis(700);

const NEED: &str = "We need an interim CFO in Munich for 4 weeks from 1 March 2027, 5 days a week";
const UNDER_WAY: &str = "Offers under way …";

pub(crate) struct Staffing {
    discord: Watched,
    folder: TempDir,
}

/// Two people who could take the seat: Konrad, who has an account, and Lena, who has none.
fn people(konrad: UserId, now: Timestamp) -> Vec<Manager> {
    let model = sample::at(now).remove(0);
    let person = |id: &str, name: &str, user| Manager {
        id: ManagerId::new(id),
        name: name.to_owned(),
        user,
        ..model.clone()
    };
    vec![
        person("K1", "Konrad Kern", Some(konrad)),
        person("L2", "Lena Lauf", None),
    ]
}

impl Staffing {
    pub(crate) async fn open() -> Self {
        let firm = GuildSpec::new("Northgate Interim")
            .role(RoleSpec::new("Admin").permissions(Permissions::ADMINISTRATOR))
            .channel(ChannelSpec::text("staffing"))
            .person(PersonSpec::new("ada").roles(&["Admin"]))
            .person(PersonSpec::new("rosa"))
            .person(PersonSpec::new("konrad"));
        let options = Options {
            answer_within: ANSWER_WITHIN,
            judge: Some(support::validate::judge()),
            ..Options::default()
        };
        let discord = Watched::start(WorldSpec::new("Interim Desk").guild(firm), options).await;
        let staffing = Self {
            discord,
            folder: tempfile::tempdir().unwrap(),
        };
        staffing.set_up().await;
        staffing
    }

    async fn set_up(&self) {
        let now = self.discord.clock().now();
        let guild = GuildId(self.discord.guild_id().0);
        let settings = GuildSettings {
            watched: vec![ChannelId(self.discord.channel("staffing").unwrap().0)],
            desk_roles: vec![self.discord.role("Admin").unwrap().0],
            ..GuildSettings::default()
        };
        let konrad = UserId(self.person("konrad").id().0);
        let store = Store::open_file(&self.database_file()).await.unwrap();
        let mut tx = store.begin().await.unwrap();
        guilds::ensure(&mut tx, guild, now).await.unwrap();
        guilds::set(&mut tx, guild, &settings).await.unwrap();
        managers::put_all(&mut tx, guild, &people(konrad, now), now)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        store.close().await;
    }

    pub(crate) fn discord(&self) -> &Loopback {
        &self.discord
    }

    pub(crate) fn database(&self) -> &'static Path {
        // The process outlives no test; its path is asked for a few times only.
        Box::leak(self.database_file().into_boxed_path())
    }

    fn database_file(&self) -> PathBuf {
        self.folder.path().join("kills.sqlite")
    }

    fn person(&self, name: &str) -> Person {
        self.discord.person(name).unwrap()
    }

    /// One whole staffing.
    pub(crate) async fn run_once(&self) {
        let (ada, rosa, konrad) = (
            self.person("ada"),
            self.person("rosa"),
            self.person("konrad"),
        );
        let before = self.own_messages(&konrad).len();
        let asked = rosa.say("staffing", NEED).unwrap();
        let card = rosa
            .wait_message(
                "staffing",
                |message| message.reply_to == Some(asked) && !message.ephemeral,
                PATIENCE,
            )
            .await
            .unwrap();
        let is_out = || {
            let card = rosa.message(&card).unwrap();
            card.text().contains("**Konrad Kern** asked")
                && card.text().contains("**Lena Lauf** held")
        };
        self.until_done(is_out, || async {
            let picked = ada.pick(&card, "Offer to …", &["K1", "L2"]);
            let confirm = shown(picked.ok()?).await?;
            shown(ada.click(&confirm, "Send 2 offers").ok()?).await
        })
        .await;
        let arrived = |_: &Loopback| self.own_messages(&konrad).get(before).cloned();
        let offer = self.discord.wait_until(PATIENCE, arrived).await.unwrap();
        self.until_done(
            || {
                rosa.message(&card)
                    .unwrap()
                    .text()
                    .contains("✅ is interested")
            },
            || async { shown(konrad.click(&offer, "Interessiert").ok()?).await },
        )
        .await;
        self.until_done(
            || rosa.message(&card).unwrap().text().contains("🤝 assigned"),
            || async {
                let steps = self.steps(&ada, &card).await?;
                let form = form(ada.click(&steps, "Assign").ok()?).await?;
                shown(ada.submit(&form, &[("sponsor", "Dr Weber")]).ok()?).await
            },
        )
        .await;
        self.until_done(
            || rosa.message(&card).unwrap().text().contains("🤝 in place"),
            || async {
                let steps = self.steps(&ada, &card).await?;
                shown(ada.click(&steps, "Is in place").ok()?).await
            },
        )
        .await;
        self.until_done(
            || {
                rosa.message(&card)
                    .unwrap()
                    .text()
                    .contains("mandate closed")
            },
            || async {
                let steps = self.steps(&ada, &card).await?;
                let question = shown(ada.click(&steps, "Close the mandate").ok()?).await?;
                let outcome = ["met-again"];
                shown(
                    ada.pick(&question, "Objectives, and again?", &outcome)
                        .ok()?,
                )
                .await
            },
        )
        .await;
        // Before the next one begins, everyone has got what they get.
        konrad
            .wait_for(
                &offer,
                |offer| offer.text().contains("Dieser Einsatz ist beendet"),
                PATIENCE,
            )
            .await
            .unwrap();
        let news = |_: &Loopback| {
            let all = rosa.messages("staffing").unwrap();
            let told = all.iter().any(|message| {
                message.reply_to == Some(MessageId::from(&card))
                    && message.content.contains("is interested")
            });
            told.then_some(())
        };
        self.discord.wait_until(PATIENCE, news).await.unwrap();
    }

    async fn steps(&self, ada: &Person, card: &SeenMessage) -> Option<SeenMessage> {
        shown(ada.pick(card, UNDER_WAY, &["Konrad Kern"]).ok()?).await
    }

    /// Lets somebody try until it is done: who sees that a click came to nothing presses again.
    async fn until_done<F>(&self, done: impl Fn() -> bool, try_once: impl Fn() -> F)
    where
        F: Future<Output = Option<SeenMessage>>,
    {
        let tries = async {
            while !done() {
                let answered = try_once().await.is_some();
                if answered {
                    let settled = |_: &Loopback| done().then_some(());
                    let _ = self.discord.wait_until(ANSWER_WITHIN, settled).await;
                } else {
                    let _ = self.discord.wait_connected(PATIENCE).await;
                    tokio::time::sleep(Duration::from_millis(5)).await;
                }
            }
        };
        tokio::time::timeout(PATIENCE, tries)
            .await
            .expect("it is done");
    }

    fn own_messages(&self, person: &Person) -> Vec<SeenMessage> {
        let mut own = person.dms();
        own.retain(|message| message.author.bot && !message.ephemeral);
        own
    }

    /// What each person has seen that stays, without moments and numbers that differ from run to run.
    pub(crate) fn seen(&self) -> BTreeMap<&'static str, Vec<String>> {
        let konrad = self.person("konrad");
        let mut public = self.person("rosa").messages("staffing").unwrap();
        public.retain(|message| message.author.bot && !message.ephemeral);
        let told = |messages: Vec<SeenMessage>| {
            messages
                .iter()
                .map(|message| without_numbers(&message.text()))
                .collect()
        };
        BTreeMap::from([
            ("rosa", told(public)),
            ("konrad", told(self.own_messages(&konrad))),
        ])
    }
}

async fn shown(used: InteractionHandle) -> Option<SeenMessage> {
    match used.outcome().await {
        Outcome::Shown(message) | Outcome::Updated(message) => Some(*message),
        _ => None,
    }
}

async fn form(used: InteractionHandle) -> Option<SeenModal> {
    match used.outcome().await {
        Outcome::Modal(form) => Some(form),
        _ => None,
    }
}

/// The text with every number left out: requests, moments and versions count on from run to run.
fn without_numbers(text: &str) -> String {
    let digits = |character: &char| !character.is_ascii_digit();
    text.chars().filter(digits).collect()
}
