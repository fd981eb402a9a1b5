//! The roster as the desk keeps it: found, shown, added, changed, removed, brought in and taken out as a file.

use super::{Answer, Caller, Desk, Outcome, Pressed, Result, brief::says, guilds::Guild};
use crate::{
    domain::{
        Actor, Availability, Brief, CefrLevel, Fact, Field, GuildId, HeldSkill, Manager, ManagerId,
        Rate, Refusal, SpokenLanguage, TrackRecord, TravelScope,
    },
    intake::Context,
    roster::{self, Column, Plan},
    store::{Tx, guilds, imports, log, managers, offers},
    wording::{
        Form,
        import::{self, ImportCounts, ImportProblem, ImportReport},
        roster::{self as words, SearchPage},
    },
};
use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;

/// People on a page of a search.
const PER_PAGE: usize = 8;
/// How long a checked file waits for its go.
const IMPORT_WAITS: SignedDuration = SignedDuration::from_hours(24);
/// The longest name of a person.
const NAME_LIMIT: usize = 100;

/// A roster file as it was uploaded.
#[derive(Clone, Debug)]
pub struct RosterFile {
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub content: Vec<u8>,
}

impl Desk {
    /// Finds people by anything that stands in their profile.
    pub async fn search(
        &self,
        by: &Caller,
        query: &str,
        page: u16,
        now: Timestamp,
    ) -> Result<Outcome> {
        let guild = self.for_desk(by).await?;
        let found = self.find_people(&guild, query);
        let pages = u16::try_from(found.len().div_ceil(PER_PAGE).max(1)).unwrap_or(u16::MAX);
        let page = page.min(pages - 1);
        let people: Vec<&Manager> = found
            .iter()
            .skip(usize::from(page) * PER_PAGE)
            .take(PER_PAGE)
            .copied()
            .collect();
        let search = SearchPage {
            query,
            people: &people,
            found: found.len(),
            page,
            pages,
        };
        let today = guild.local(now).date();
        Ok(Outcome::private(words::search_results(
            self.words(&by.locale),
            &search,
            self.vocabulary,
            today,
        )))
    }

    /// Shows a profile.
    pub async fn profile(&self, by: &Caller, person: &str, now: Timestamp) -> Result<Outcome> {
        let guild = self.for_desk(by).await?;
        let manager = self.person(&guild, person)?;
        let today = guild.local(now).date();
        Ok(Outcome::private(words::profile(
            self.words(&by.locale),
            &manager,
            self.vocabulary,
            today,
            true,
        )))
    }

    /// The form for a new profile.
    pub async fn new_profile_form(&self, by: &Caller) -> Result<Outcome> {
        self.for_desk(by).await?;
        Ok(form(words::add_form(self.words(&by.locale))))
    }

    /// A profile as a form, for the person themselves and for the desk.
    pub async fn profile_form(&self, by: &Caller, person: &str, now: Timestamp) -> Result<Outcome> {
        let guild = self.guild(by.guild).await?;
        let manager = self.kept(by, &guild, Some(person))?;
        let today = guild.local(now).date();
        Ok(form(words::profile_form(
            self.words(&by.locale),
            &manager,
            self.vocabulary,
            today,
        )))
    }

    /// Asks whether a person is to be removed.
    pub async fn ask_remove(&self, by: &Caller, person: &str) -> Result<Outcome> {
        let guild = self.for_desk(by).await?;
        let manager = self.person(&guild, person)?;
        Ok(Outcome::private(words::ask_remove(
            self.words(&by.locale),
            &manager,
        )))
    }

    pub(super) async fn remove(
        &self,
        by: &Caller,
        id: &ManagerId,
        now: Timestamp,
    ) -> Result<Outcome> {
        let guild = self.for_desk(by).await?;
        let manager = self.person(&guild, id.as_str())?;
        let mut tx = self.store.begin().await?;
        if !managers::remove(&mut tx, by.guild, id).await? {
            return Err(Refusal::ManagerUnknown {
                name: id.to_string(),
            }
            .into());
        }
        guilds::bump_roster(&mut tx, by.guild).await?;
        self.note_person(&mut tx, by, id, &Fact::ManagerRemoved, now)
            .await?;
        self.commit_roster(tx, by.guild).await?;
        Ok(Outcome::private(words::removed(
            self.words(&by.locale),
            &manager.name,
        )))
    }

    pub(super) async fn add_profile(&self, pressed: &Pressed, now: Timestamp) -> Result<Outcome> {
        let by = &pressed.by;
        let guild = self.for_desk(by).await?;
        let blank = Manager {
            id: free_id(&guild),
            name: String::new(),
            user: None,
            roles: Vec::new(),
            industries: Vec::new(),
            skills: Vec::new(),
            situations: Vec::new(),
            languages: Vec::new(),
            home: String::new(),
            country: "ZZ".parse().map_err(|_| Refusal::Internal)?,
            point: None,
            travel: TravelScope::Radius(100),
            onsite_days: 5,
            work_permits: Vec::new(),
            rate: None,
            refused_industries: Vec::new(),
            off_limits: Vec::new(),
            availability: Availability::Unknown,
            commitments: Vec::new(),
            track_record: TrackRecord::default(),
            last_offered: None,
            summary: String::new(),
        };
        let manager = self.fill_in(
            blank,
            pressed,
            &guild,
            &words::add_form(self.words(&by.locale)),
            now,
        )?;
        self.write_person(by, &manager, &Fact::ManagerAdded, now)
            .await?;
        Ok(Outcome::private(words::saved(
            self.words(&by.locale),
            &manager,
        )))
    }

    pub(super) async fn submit_profile(
        &self,
        pressed: &Pressed,
        id: &ManagerId,
        now: Timestamp,
    ) -> Result<Outcome> {
        let by = &pressed.by;
        let guild = self.guild(by.guild).await?;
        let manager = self.kept(by, &guild, Some(id.as_str()))?;
        let today = guild.local(now).date();
        let shown = words::profile_form(self.words(&by.locale), &manager, self.vocabulary, today);
        let manager = self.fill_in(manager.as_ref().clone(), pressed, &guild, &shown, now)?;
        self.write_person(by, &manager, &Fact::ManagerChanged, now)
            .await?;
        Ok(Outcome::private(words::saved(
            self.words(&by.locale),
            &manager,
        )))
    }

    /// Takes over the lines of a form that differ from what it showed.
    fn fill_in(
        &self,
        before: Manager,
        pressed: &Pressed,
        guild: &Guild,
        shown: &Form,
        now: Timestamp,
    ) -> Result<Manager> {
        let local = guild.local(now);
        let context = guild.context(&local);
        let mut manager = before;
        for input in &shown.inputs {
            let given = pressed.input(&input.key);
            if given == input.value.trim() {
                continue;
            }
            match input.key.as_str() {
                "name" => manager.name = name(given)?,
                "roles" => {
                    manager.roles = roster::roles_named(given, self.vocabulary)
                        .map_err(|(text, suggestion)| Refusal::UnknownTerm { text, suggestion })?;
                }
                "home" => self.set_home(&mut manager, given, &context)?,
                "skills" => self.set_know_how(&mut manager, given, &context)?,
                "rate" => manager.rate = self.rate(given, &context)?,
                _ => {}
            }
        }
        if manager.name.is_empty() || manager.roles.is_empty() || manager.home.is_empty() {
            return Err(Refusal::Empty.into());
        }
        Ok(manager)
    }

    fn set_home(&self, manager: &mut Manager, given: &str, context: &Context<'_>) -> Result<()> {
        let unknown = || Refusal::UnknownTerm {
            text: given.to_owned(),
            suggestion: None,
        };
        let place = self
            .brief_of(&format!("in {given}"), context)
            .place
            .ok_or_else(unknown)?;
        let country = place.country.ok_or_else(unknown)?;
        manager.home = place.city.unwrap_or_else(|| given.to_owned());
        manager.point = place.point;
        if !manager.work_permits.contains(&country) {
            manager.work_permits.push(country);
        }
        manager.country = country;
        Ok(())
    }

    /// Reads languages and skills item by item, so that nothing that was not understood gets lost without a word.
    fn set_know_how(
        &self,
        manager: &mut Manager,
        given: &str,
        context: &Context<'_>,
    ) -> Result<()> {
        let mut languages: Vec<SpokenLanguage> = Vec::new();
        let mut skills: Vec<HeldSkill> = Vec::new();
        let items = given.split([',', ';', '\n']).map(str::trim);
        for item in items.filter(|item| !item.is_empty()) {
            let read: Brief = self.brief_of(item, context);
            let spoken = if says(&read, Field::Languages) {
                read.languages
            } else {
                Vec::new()
            };
            // The form shows skills by their names, which need not be among the words that the reader looks for.
            let mut known = read.skills;
            known.extend(self.skill_named(item));
            if spoken.is_empty() && known.is_empty() {
                return Err(Refusal::UnknownTerm {
                    text: item.to_owned(),
                    suggestion: None,
                }
                .into());
            }
            for need in spoken {
                if languages.iter().all(|known| known.code != need.code) {
                    let level = need.level.unwrap_or(CefrLevel::B2);
                    languages.push(SpokenLanguage {
                        code: need.code,
                        level,
                    });
                }
            }
            for skill in known {
                if skills.iter().all(|known| known.skill != skill) {
                    let held = manager
                        .skills
                        .iter()
                        .find(|held| held.skill == skill)
                        .cloned();
                    skills.push(held.unwrap_or(HeldSkill {
                        skill,
                        last_used: None,
                        depth: 2,
                    }));
                }
            }
        }
        manager.languages = languages;
        manager.skills = skills;
        Ok(())
    }

    fn rate(&self, given: &str, context: &Context<'_>) -> Result<Option<Rate>> {
        if given.is_empty() {
            return Ok(None);
        }
        let bad = || Refusal::BadRate {
            text: given.to_owned(),
        };
        let read = self.brief_of(given, context).rate.ok_or_else(bad)?;
        let wish = read.min.or(read.max).ok_or_else(bad)?;
        let currency = read.currency.or(context.currency).ok_or_else(bad)?;
        Ok(Some(Rate {
            wish,
            floor: None,
            currency,
            per: read.per,
        }))
    }

    /// Checks a roster file, keeps it and shows what it would change.
    pub async fn check_import(
        &self,
        by: &Caller,
        file: RosterFile,
        now: Timestamp,
    ) -> Result<Outcome> {
        let guild = self.for_desk(by).await?;
        let content = String::from_utf8(file.content).map_err(|_| Refusal::BadFile)?;
        let plan = self.plan(&guild, &content);
        let report = report(&guild, &plan);
        let mut kept = None;
        if plan.problems.is_empty() {
            let mut tx = self.store.begin().await?;
            kept = Some(imports::keep(&mut tx, by.guild, &content, by.user, now).await?);
            tx.commit().await?;
        }
        Ok(Outcome::private(import::import_report(
            self.words(&by.locale),
            &report,
            kept,
        )))
    }

    pub(super) async fn apply_import(
        &self,
        by: &Caller,
        import: i64,
        now: Timestamp,
    ) -> Result<Outcome> {
        self.for_desk(by).await?;
        let guild = self.reload(by.guild).await?;
        let mut tx = self.store.begin().await?;
        let content = imports::find(&mut tx, by.guild, import)
            .await?
            .ok_or(Refusal::ImportGone)?;
        let plan = self.plan(&guild, &content);
        let mut people: Vec<Manager> = plan
            .added
            .iter()
            .chain(plan.changed.iter().map(|change| &change.after))
            .cloned()
            .collect();
        offers::keep_commitments(&mut tx, by.guild, &mut people).await?;
        managers::put_all(&mut tx, by.guild, &people, now)
            .await
            .map_err(taken)?;
        imports::clear(
            &mut tx,
            by.guild,
            import,
            now.saturating_sub(IMPORT_WAITS).unwrap_or(now),
        )
        .await?;
        let counts = counts(&plan);
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let fact = Fact::RosterImported {
            added: number(counts.added),
            changed: number(counts.changed),
        };
        log::append(
            &mut tx,
            by.guild,
            log::About::default(),
            Actor::User(by.user),
            &fact,
            now,
        )?;
        self.commit_roster(tx, by.guild).await?;
        Ok(Outcome::private(import::imported(
            self.words(&by.locale),
            &counts,
        )))
    }

    /// Hands out the roster as a file.
    pub async fn export(&self, by: &Caller) -> Result<Outcome> {
        let guild = self.for_desk(by).await?;
        let people = &guild.roster.roster().managers;
        let answer = Answer::File {
            post: Box::new(words::exported(self.words(&by.locale), people.len())),
            name: "roster.csv".to_owned(),
            content: roster::csv::write(people.iter().map(AsRef::as_ref)),
        };
        Ok(Outcome {
            answer,
            posts: Vec::new(),
        })
    }

    pub(super) async fn for_desk(&self, by: &Caller) -> Result<Arc<Guild>> {
        let guild = self.guild(by.guild).await?;
        by.needs_desk(&guild.settings)?;
        Ok(guild)
    }

    fn plan(&self, guild: &Guild, content: &str) -> Plan {
        roster::plan(
            &guild.roster.roster().managers,
            roster::csv::read(content.as_bytes(), self.vocabulary),
        )
    }

    /// A person by id or by name.
    pub(super) fn person(&self, guild: &Guild, given: &str) -> Result<Arc<Manager>> {
        let people = &guild.roster.roster().managers;
        let found = people
            .iter()
            .find(|manager| manager.id.as_str() == given)
            .or_else(|| {
                people
                    .iter()
                    .find(|manager| manager.name.eq_ignore_ascii_case(given.trim()))
            });
        Ok(found.cloned().ok_or_else(|| Refusal::ManagerUnknown {
            name: given.to_owned(),
        })?)
    }

    /// Writes a person with a line in the log, and takes the roster in memory along.
    pub(super) async fn write_person(
        &self,
        by: &Caller,
        manager: &Manager,
        fact: &Fact,
        now: Timestamp,
    ) -> Result<()> {
        let mut tx = self.store.begin().await?;
        let mut manager = manager.clone();
        offers::keep_commitments(&mut tx, by.guild, [&mut manager]).await?;
        managers::put(&mut tx, by.guild, &manager, now)
            .await
            .map_err(taken)?;
        guilds::bump_roster(&mut tx, by.guild).await?;
        self.note_person(&mut tx, by, &manager.id, fact, now)
            .await?;
        self.commit_roster(tx, by.guild).await
    }

    async fn note_person(
        &self,
        tx: &mut Tx,
        by: &Caller,
        id: &ManagerId,
        fact: &Fact,
        now: Timestamp,
    ) -> Result<()> {
        log::append(tx, by.guild, id.into(), Actor::User(by.user), fact, now)?;
        Ok(())
    }

    async fn commit_roster(&self, tx: Tx, guild: GuildId) -> Result<()> {
        tx.commit().await?;
        self.catch_up(guild).await
    }
}

fn form(form: Form) -> Outcome {
    Outcome {
        answer: Answer::Form(form),
        posts: Vec::new(),
    }
}

fn name(given: &str) -> Result<String> {
    if given.chars().count() > NAME_LIMIT {
        return Err(Refusal::TextTooLong {
            max: NAME_LIMIT as u32,
        }
        .into());
    }
    Ok(given.to_owned())
}

/// The first id of the form `M0001` that nobody bears.
fn free_id(guild: &Guild) -> ManagerId {
    let people = &guild.roster.roster().managers;
    let last = people
        .iter()
        .filter_map(|manager| {
            manager
                .id
                .as_str()
                .strip_prefix('M')
                .and_then(|number| number.parse::<u32>().ok())
        })
        .max();
    ManagerId::new(format!("M{:04}", last.unwrap_or(0).saturating_add(1)))
}

/// One chat account belongs to one person.
fn taken(error: crate::store::StoreError) -> super::DeskError {
    if error.is_taken() {
        Refusal::AccountTaken.into()
    } else {
        error.into()
    }
}

fn counts(plan: &Plan) -> ImportCounts {
    ImportCounts {
        added: plan.added.len(),
        changed: plan.changed.len(),
        unchanged: plan.unchanged.len(),
    }
}

fn report(guild: &Guild, plan: &Plan) -> ImportReport {
    let people = &guild.roster.roster().managers;
    let name_of = |id: &ManagerId| {
        plan.added
            .iter()
            .chain(plan.changed.iter().map(|change| &change.after))
            .chain(people.iter().map(AsRef::as_ref))
            .find(|manager| manager.id == *id)
            .map_or_else(
                || id.to_string(),
                |manager| format!("{} ({})", manager.name, manager.id),
            )
    };
    ImportReport {
        counts: counts(plan),
        problems: plan
            .problems
            .iter()
            .map(|problem| ImportProblem {
                line: problem.line,
                column: problem.column.map(Column::heading),
                value: problem.value.clone(),
                fault: problem.fault.clone(),
                suggestion: problem.suggestion.clone(),
            })
            .collect(),
        lookalikes: plan
            .duplicates
            .iter()
            .map(|pair| (name_of(&pair.id), name_of(&pair.other)))
            .collect(),
    }
}
