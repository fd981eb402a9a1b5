//! A request, a shortlist and people to say something about.

use interim_desk::domain::{
    Actor, Amount, Availability, Brief, Candidate, CefrLevel, Constraint, Criterion,
    CriterionShare, Currency, DaysPerWeek, Fact, Field, Firmness, Flag, Freshness, FunnelStep,
    HeldRole, HeldSkill, LanguageNeed, LeftOut, Level, Locale, LogEntry, Manager, NearMiss, Need,
    Place, Rate, RateRange, RateUnit, Reason, Relaxation, Request, RequestId, RequestSource,
    RequestState, Role, Roster, Shortlist, Situation, Span, SpokenLanguage, Start, TrackRecord,
    TravelScope, Warning, Weeks, Window, WorkMode,
};
use interim_desk::domain::{ChannelId, Corrections, GuildId, MessageId, UserId};
use interim_desk::vocabulary::Vocabulary;
use interim_desk::wording::{CardContext, Post, Row, Wording, Words};
use jiff::{Timestamp, civil::Date, civil::date};
use std::{fmt::Write, sync::Arc};

pub(crate) const TODAY: Date = date(2026, 11, 24);

pub(crate) fn words(tag: &str) -> &'static Words {
    Wording::bundled().words(&tag.parse::<Locale>().unwrap())
}

pub(crate) fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

pub(crate) fn context(roster: Option<&Roster>) -> CardContext<'_> {
    CardContext {
        vocabulary: Vocabulary::bundled(),
        roster,
        today: TODAY,
        shown: 3,
        text: None,
        ask: None,
        twin: None,
        blind: false,
        offers: &[],
        engagements: &[],
        taken_as: None,
    }
}

fn role(id: &str) -> Role {
    Vocabulary::bundled().role(&id.into()).unwrap()
}

/// "CFO in Munich, automotive supplier, from Monday, 6 months, 4-5 days, up to €1,600, German, bank talks, liquidity".
pub(crate) fn rich_brief() -> Brief {
    Brief {
        role: Some(role("cfo")),
        place: Some(Place {
            city: Some("Munich".to_owned()),
            country: "DE".parse().ok(),
            ..Place::default()
        }),
        work_mode: Some(WorkMode::Hybrid),
        start: Some(Start {
            earliest: Some(date(2026, 11, 30)),
            latest: Some(date(2026, 11, 30)),
            asap: false,
        }),
        duration_weeks: Some(Weeks {
            min: Some(26),
            max: Some(26),
        }),
        days_per_week: Some(DaysPerWeek {
            min: Some(4.0),
            max: Some(5.0),
        }),
        rate: Some(RateRange {
            min: None,
            max: Amount::units(1600),
            currency: Some(Currency::EUR),
            per: RateUnit::Day,
            includes_expenses: None,
        }),
        languages: vec![
            LanguageNeed {
                code: "de".into(),
                level: Some(CefrLevel::C1),
                need: Need::Must,
            },
            LanguageNeed {
                code: "en".into(),
                level: None,
                need: Need::Wish,
            },
        ],
        industries: vec!["automotive_supplier".into()],
        skills: vec!["bank_negotiation".into(), "liquidity_planning".into()],
        situation: Some(Situation::Gap),
        assumed: [Field::WorkMode, Field::Situation].into(),
        ..Brief::default()
    }
}

pub(crate) fn request(brief: Brief) -> Request {
    Request {
        guild: GuildId(1),
        id: RequestId(17),
        source: RequestSource::Message {
            message: MessageId(5),
        },
        part: 0,
        requester: UserId(7),
        channel: ChannelId(3),
        state: RequestState::Shortlisted,
        brief,
        corrections: Corrections::default(),
        words: String::new(),
        revision: 2,
        locale: Locale::english(),
        opened_at: at("2026-11-24T08:00:00Z"),
        twin: None,
    }
}

/// A line of the log that says how a brief has changed.
pub(crate) fn revised(was: &Brief, is: &Brief) -> LogEntry {
    LogEntry {
        seq: 1,
        request: Some(RequestId(17)),
        manager: None,
        actor: Actor::User(UserId(7)),
        at: at("2026-11-24T08:00:00Z"),
        fact: Fact::BriefRevised {
            revision: 2,
            was: Box::new(was.clone()),
            is: Box::new(is.clone()),
        },
    }
}

pub(crate) fn manager(id: &str, name: &str, home: &str) -> Manager {
    Manager {
        id: id.into(),
        name: name.to_owned(),
        user: Some(UserId(42)),
        roles: vec![HeldRole {
            role: "cfo".into(),
            level: Level::Board,
        }],
        industries: vec!["automotive_supplier".into()],
        skills: vec![HeldSkill {
            skill: "liquidity_planning".into(),
            last_used: Some(2025),
            depth: 3,
        }],
        situations: vec![Situation::Crisis],
        languages: vec![SpokenLanguage {
            code: "de".into(),
            level: CefrLevel::Native,
        }],
        home: home.to_owned(),
        country: "DE".parse().unwrap(),
        point: None,
        travel: TravelScope::Radius(200),
        onsite_days: 4,
        work_permits: vec!["DE".parse().unwrap()],
        rate: Some(Rate {
            wish: Amount::units(1500).unwrap(),
            floor: Amount::units(1300),
            currency: Currency::EUR,
            per: RateUnit::Day,
        }),
        refused_industries: Vec::new(),
        off_limits: vec!["Example AG".to_owned()],
        availability: Availability::Free(vec![Window {
            from: date(2026, 11, 30),
            until: Some(date(2027, 6, 30)),
            days_per_week: 5.0,
            firmness: Firmness::Soft,
            note: Some("evenings are *free*".to_owned()),
            stated_at: at("2026-11-22T07:00:00Z"),
        }]),
        commitments: Vec::new(),
        track_record: TrackRecord {
            mandates: 5,
            met: 4,
            partly: 1,
            ended_early: 0,
            hire_again: 3,
        },
        last_offered: None,
        summary: "Stabilised cash at a die caster.".to_owned(),
    }
}

pub(crate) fn roster() -> Roster {
    Roster {
        guild: GuildId(1),
        version: 12,
        managers: vec![
            Arc::new(manager("P0001", "Anna Berg", "Augsburg")),
            Arc::new(manager("P0002", "Jonas @everyone Wild", "Cologne")),
        ],
    }
}

fn share(criterion: Criterion, value: Option<f64>, of: f64) -> CriterionShare {
    CriterionShare {
        criterion,
        value,
        points: value.unwrap_or(0.5) * of,
        of,
    }
}

pub(crate) fn candidate(id: &str, name: &str) -> Candidate {
    Candidate {
        id: id.into(),
        name: name.to_owned(),
        score: 92.4,
        criteria: vec![
            share(Criterion::Role, Some(1.0), 25.0),
            share(Criterion::Skills, Some(1.0), 20.0),
            share(Criterion::Industry, Some(1.0), 10.0),
            share(Criterion::Freshness, None, 5.0),
            share(Criterion::Rate, Some(0.2), 5.0),
        ],
        role: "cfo".into(),
        first_day: date(2026, 11, 30),
        days_per_week: 5.0,
        day_rate: Amount::units(1500),
        currency: Some(Currency::EUR),
        distance_km: Some(57),
        languages: vec![
            ("de".into(), CefrLevel::Native),
            ("en".into(), CefrLevel::C1),
        ],
        matched_skills: vec!["bank_negotiation".into(), "liquidity_planning".into()],
        missing_skills: Vec::new(),
        freshness: Freshness::Fresh,
        stated_at: Some(at("2026-11-22T07:00:00Z")),
        warnings: Vec::new(),
    }
}

fn step(constraint: Option<Constraint>, left: u32) -> FunnelStep {
    FunnelStep { constraint, left }
}

pub(crate) fn shortlist() -> Shortlist {
    let first = candidate("P0001", "Anna Berg");
    let mut second = candidate("P0002", "Jonas @everyone Wild");
    second.score = 71.0;
    second.first_day = date(2026, 11, 20);
    second.day_rate = Amount::units(1650);
    second.distance_km = None;
    second.missing_skills = vec!["bank_negotiation".into()];
    second.matched_skills.remove(0);
    second.freshness = Freshness::Stale;
    second.stated_at = Some(at("2026-10-10T07:00:00Z"));
    second.warnings = vec![
        Warning::Stale { days: 45 },
        Warning::AboveBudget { percent: 3 },
        Warning::DistanceUnknown,
    ];
    Shortlist {
        guild: GuildId(1),
        roster_version: 12,
        scoring: "2026-11".into(),
        as_of: at("2026-11-24T08:00:00Z"),
        fits: 6,
        candidates: vec![first, second],
        funnel: vec![
            step(None, 1250),
            step(Some(Constraint::Role), 22),
            step(Some(Constraint::OffLimits), 22),
            step(Some(Constraint::Availability), 18),
            step(Some(Constraint::Language), 9),
            step(Some(Constraint::Rate), 6),
        ],
        near_misses: vec![
            NearMiss {
                relaxation: Relaxation::StartBy {
                    date: date(2026, 12, 8),
                },
                gains: 3,
                examples: vec!["P0003".into()],
            },
            NearMiss {
                relaxation: Relaxation::RateUpTo {
                    amount: Amount::units(1850).unwrap(),
                    currency: Currency::EUR,
                },
                gains: 1,
                examples: Vec::new(),
            },
        ],
    }
}

pub(crate) fn empty_shortlist() -> Shortlist {
    Shortlist {
        fits: 0,
        candidates: Vec::new(),
        funnel: vec![
            step(None, 250),
            step(Some(Constraint::Role), 22),
            step(Some(Constraint::Availability), 4),
            step(Some(Constraint::Language), 0),
        ],
        near_misses: vec![NearMiss {
            relaxation: Relaxation::Language {
                code: "de".into(),
                level: Some(CefrLevel::B2),
            },
            gains: 2,
            examples: Vec::new(),
        }],
        ..shortlist()
    }
}

pub(crate) fn ambiguous_brief() -> Brief {
    Brief {
        ambiguous_role: vec![role("cro_restructuring"), role("cro_revenue")],
        flags: vec![Flag {
            kind: "impossible-date".to_owned(),
            span: Span { from: 16, to: 22 },
        }],
        ..Brief::default()
    }
}

pub(crate) fn left_out(reason: Reason) -> LeftOut {
    LeftOut {
        id: "P0003".into(),
        name: "Eva *Stern*".to_owned(),
        reasons: vec![reason],
    }
}

/// A post as a person would read it.
pub(crate) fn read(post: &Post) -> String {
    let mut page = String::new();
    let mut line = |text: &str| writeln!(page, "{text}").unwrap();
    if !post.text.is_empty() {
        line(&post.text);
    }
    for embed in &post.embeds {
        line(&format!("┌ {} ({:?})", embed.title, embed.tone));
        embed
            .description
            .lines()
            .for_each(|text| line(&format!("│ {text}")));
        for field in &embed.fields {
            line(&format!("├ {}", field.name));
            field
                .value
                .lines()
                .for_each(|text| line(&format!("│ {text}")));
        }
        if !embed.footer.is_empty() {
            line(&format!("└ {}", embed.footer));
        }
    }
    for row in &post.rows {
        match row {
            Row::Buttons(buttons) => {
                let labels: Vec<String> = buttons
                    .iter()
                    .map(|button| format!("[{}]", button.label))
                    .collect();
                line(&labels.join(" "));
            }
            Row::Menu(menu) => {
                let labels: Vec<&str> = menu
                    .options
                    .iter()
                    .map(|option| option.label.as_str())
                    .collect();
                line(&format!("<{}: {}>", menu.placeholder, labels.join(" | ")));
            }
        }
    }
    page.replace(['\u{a0}', '\u{202f}'], "␣")
        .replace('\u{200b}', "¦")
}
