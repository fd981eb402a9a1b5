//! Everything else that the bot says: explanations, profiles, forms, refusals.

use crate::sample::{self, TODAY, context, read, request, words};
use interim_desk::{
    domain::{
        Amount, Availability, Brief, CefrLevel, Currency, Field, GuildSettings, Improvement,
        LanguageNeed, Locale, NearMiss, Need, ProfileChange, RateRange, RateUnit, Reason, Refusal,
        Relaxation, RequestId, Situation, Span, Standing, Start, TravelScope, Warning, WayIn,
        Weeks, WorkMode,
    },
    vocabulary::Vocabulary,
    wording::{
        Action, CardContext, Post, Row, Words, acks, availability, card, forms, help, refusal,
        roster::{self, SearchPage},
        setup, why,
        why_not::{self, Verdict},
    },
};
use jiff::civil::date;

const LANGUAGES: [&str; 3] = ["en", "de", "fr"];

fn vocabulary() -> &'static Vocabulary {
    Vocabulary::bundled()
}

fn labels(post: &Post) -> Vec<String> {
    let buttons = post.rows.iter().filter_map(|row| match row {
        Row::Buttons(buttons) => Some(buttons),
        Row::Menu(_) => None,
    });
    buttons
        .flatten()
        .map(|one| one.action.to_string())
        .collect()
}

#[test]
fn why_tells_the_points_of_each_criterion_and_the_whole_funnel() {
    let roster = sample::roster();
    let mut brief = sample::rich_brief();
    brief
        .evidence
        .insert(Field::Role, vec![Span { from: 7, to: 10 }]);
    let context = CardContext {
        text: Some("need a CFO now"),
        ..context(Some(&roster))
    };
    let page = read(&why::why(
        words("en"),
        &request(brief),
        &sample::shortlist(),
        &context,
    ));
    for part in [
        "role 25 of 25",
        "freshness of the dates not known (2.5 of 5)",
        "22 not off limits",
        "**Role** “CFO”",
        "<Explain one of them: 1 · Anna Berg · 92% | 2 · Jonas @everyone Wild · 71%>",
        "Scoring 2026-11 · roster version 12",
    ] {
        assert!(page.contains(part), "{part} in {page}");
    }
}

#[test]
fn one_candidate_is_explained_with_what_would_raise_the_score() {
    let shortlist = sample::shortlist();
    let post = why::why_one(
        words("en"),
        &request(sample::rich_brief()),
        &shortlist,
        &shortlist.candidates[1],
        &[Improvement {
            change: ProfileChange::ConfirmAvailability,
            gain: 4.04,
        }],
        &context(None),
    );
    let page = read(&post);
    assert!(page.contains("2 · Jonas"), "{page}");
    let raised = "**+4** if the availability is confirmed today";
    assert!(page.contains(raised), "{page}");
}

#[test]
fn every_way_in_and_every_improvement_has_a_sentence_in_every_language() {
    let ways = relaxations().map(|change| WayIn(vec![change, Relaxation::AllowRemote]));
    let changes = [
        ProfileChange::ConfirmAvailability,
        ProfileChange::FirmStart,
        ProfileChange::FreeFrom {
            date: date(2026, 12, 8),
        },
        ProfileChange::StateRate,
        ProfileChange::AskForBudget {
            amount: Amount::units(1600).unwrap(),
            currency: Currency::EUR,
        },
        ProfileChange::ShowSkill {
            skill: "liquidity_planning".into(),
        },
        ProfileChange::ShowIndustry {
            industry: "automotive_supplier".into(),
        },
        ProfileChange::ShowSituation {
            situation: Situation::Crisis,
        },
        ProfileChange::StateHome,
        ProfileChange::RecordOutcome,
    ];
    let shortlist = sample::shortlist();
    let request = request(sample::rich_brief());
    for tag in LANGUAGES {
        let told = |verdict: Verdict<'_>| {
            let context = context(None);
            read(&why_not::one(
                words(tag),
                &request,
                &shortlist,
                verdict,
                &context,
            ))
        };
        let left_out = sample::left_out(Reason::OnHold { request: None });
        let mut pages = std::collections::HashSet::new();
        for way in ways.clone() {
            let ways = &[way];
            pages.insert(told(Verdict::LeftOut {
                left_out: &left_out,
                ways,
            }));
        }
        pages.insert(told(Verdict::LeftOut {
            left_out: &left_out,
            ways: &[],
        }));
        for change in changes.clone() {
            pages.insert(told(Verdict::Fits {
                candidate: &shortlist.candidates[1],
                rank: 2,
                improvements: &[Improvement { change, gain: 1.5 }],
            }));
        }
        assert_eq!(pages.len(), ways.len() + 1 + changes.len());
    }
}

#[test]
fn who_stands_below_the_card_hears_how_far() {
    let shortlist = sample::shortlist();
    let one = CardContext {
        shown: 1,
        ..context(None)
    };
    let verdict = Verdict::Fits {
        candidate: &shortlist.candidates[1],
        rank: 2,
        improvements: &[],
    };
    let request = request(sample::rich_brief());
    let page = read(&why_not::one(
        words("en"),
        &request,
        &shortlist,
        verdict,
        &one,
    ));
    let told = "place 2 of 6. The card shows the first 1; the last of them has 92%.";
    assert!(page.contains(told), "{page}");
}

#[test]
fn pages_lead_to_the_ones_before_and_after() {
    let request = request(sample::rich_brief());
    let left_out = [sample::left_out(Reason::NotLooking)];
    let post = |page| why::why_not(words("en"), &request, &left_out, page, 3, &context(None));
    assert_eq!(labels(&post(0)), ["d1:whynot:17:1"]);
    assert_eq!(labels(&post(1)), ["d1:whynot:17:0", "d1:whynot:17:2"]);
    assert_eq!(labels(&post(2)), ["d1:whynot:17:1"]);
    assert_eq!(labels(&post(u16::MAX)), ["d1:whynot:17:65534"]);
    assert!(read(&post(1)).contains("Page 2 of 3"));
    let more = |page| {
        let one = CardContext {
            shown: 1,
            ..context(None)
        };
        read(&why::more(
            words("en"),
            &request,
            &sample::shortlist(),
            page,
            &one,
        ))
    };
    assert!(more(1).contains("2 · Jonas") && !more(1).contains("Anna"));
    assert!(more(5).contains("no more candidates"));
}

#[test]
fn every_reason_has_a_sentence_in_every_language() {
    let need = LanguageNeed {
        code: "de".into(),
        level: None,
        need: Need::Must,
    };
    let reasons = [
        Reason::OtherRole,
        Reason::OffLimits {
            company: "A_B".to_owned(),
        },
        Reason::RefusesIndustry,
        Reason::NotLooking,
        Reason::AvailabilityUnknown,
        Reason::NotFreeInTime { free_from: None },
        Reason::NotFreeInTime {
            free_from: Some(date(2027, 1, 1)),
        },
        Reason::NotFreeLongEnough {
            days_free: 90,
            days_needed: 182,
        },
        Reason::TooFewDays { free: 1.0 },
        Reason::OnHold { request: None },
        Reason::OnHold {
            request: Some(RequestId(3)),
        },
        Reason::Engaged { until: None },
        Reason::Engaged {
            until: Some(date(2026, 12, 31)),
        },
        Reason::Language {
            need: need.clone(),
            has: None,
        },
        Reason::Language {
            need,
            has: Some(CefrLevel::A2),
        },
        Reason::TooFar { distance_km: None },
        Reason::TooFar {
            distance_km: Some(1200),
        },
        Reason::TooFewOnsiteDays { comes: 0 },
        Reason::TooFewOnsiteDays { comes: 2 },
        Reason::NoWorkPermit,
        Reason::AboveRate {
            asks: Amount::units(2000).unwrap(),
            currency: Currency::CHF,
        },
        Reason::BelowFloor,
    ];
    let request = request(sample::rich_brief());
    for tag in LANGUAGES {
        let all = reasons.clone().map(sample::left_out);
        let page = read(&why::why_not(
            words(tag),
            &request,
            &all,
            0,
            1,
            &context(None),
        ));
        assert_eq!(
            page.matches("**Eva \\*Stern\\*** ").count(),
            reasons.len(),
            "{page}"
        );
    }
}

/// A change of the brief of each kind.
fn relaxations() -> [Relaxation; 9] {
    [
        Relaxation::StartBy {
            date: date(2026, 12, 8),
        },
        Relaxation::Shorter { weeks: 13 },
        Relaxation::FewerDays { days_per_week: 2.5 },
        Relaxation::RateUpTo {
            amount: Amount::units(1800).unwrap(),
            currency: Currency::EUR,
        },
        Relaxation::AllowRemote,
        Relaxation::WithinKm { km: 1200 },
        Relaxation::Language {
            code: "de".into(),
            level: None,
        },
        Relaxation::Language {
            code: "de".into(),
            level: Some(CefrLevel::B1),
        },
        Relaxation::AskUnknown,
    ]
}

#[test]
fn every_warning_and_near_miss_has_a_sentence_in_every_language() {
    let warnings = vec![
        Warning::Stale { days: 40 },
        Warning::SoftStart,
        Warning::AdjacentRole {
            role: "finance_director".into(),
        },
        Warning::Overqualified,
        Warning::Underqualified,
        Warning::AboveBudget { percent: 3 },
        Warning::RateUnknown,
        Warning::Converted {
            from: Currency::GBP,
            as_of: date(2026, 11, 1),
        },
        Warning::ShortOfEnd {
            days_free: 160,
            days_needed: 182,
        },
        Warning::DistanceUnknown,
        Warning::LanguageWish { code: "fr".into() },
        Warning::EndedEarly,
        Warning::AlreadyOffered,
    ];
    let mut shortlist = sample::shortlist();
    shortlist.candidates[0].warnings = warnings.clone();
    shortlist.candidates[0].day_rate = None;
    shortlist.candidates[0].stated_at = None;
    shortlist.near_misses = relaxations()
        .map(|relaxation| NearMiss {
            relaxation,
            gains: 1,
            examples: Vec::new(),
        })
        .into();
    let request = request(sample::rich_brief());
    for tag in LANGUAGES {
        let page = read(&card(
            words(tag),
            &request,
            Some(&shortlist),
            &context(None),
        ));
        assert!(page.matches("⚠️").count() >= warnings.len(), "{page}");
        let page = read(&why::why(words(tag), &request, &shortlist, &context(None)));
        assert_eq!(page.matches("**+1**").count(), 9, "{page}");
    }
}

#[test]
fn every_empty_list_says_which_constraint_emptied_it() {
    use interim_desk::domain::Constraint::{
        Availability, Commitment, Days, Language, OffLimits, Place, Rate, Role,
    };
    let all = [
        Role,
        OffLimits,
        Availability,
        Days,
        Commitment,
        Language,
        Place,
        Rate,
    ];
    let request = request(Brief::default());
    for tag in LANGUAGES {
        let mut said = std::collections::HashSet::new();
        for at in 0..=all.len() {
            let mut shortlist = sample::empty_shortlist();
            shortlist.near_misses.clear();
            let steps = [None].into_iter().chain(all.map(Some));
            shortlist.funnel = steps
                .zip(0..)
                .map(|(constraint, step)| interim_desk::domain::FunnelStep {
                    constraint,
                    left: if step < at { 3 } else { 0 },
                })
                .collect();
            let post = card(words(tag), &request, Some(&shortlist), &context(None));
            let page = read(&why::why(words(tag), &request, &shortlist, &context(None)));
            assert!(!page.is_empty());
            said.insert(post.embeds[1].description.clone());
        }
        assert_eq!(said.len(), 9);
    }
}

fn start(
    earliest: Option<jiff::civil::Date>,
    latest: Option<jiff::civil::Date>,
    asap: bool,
) -> Start {
    Start {
        earliest,
        latest,
        asap,
    }
}

fn described(words: &Words, brief: Brief) -> String {
    read(&card(words, &request(brief), None, &context(None)))
}

#[test]
fn dates_read_as_people_write_them() {
    let on = |start| Brief {
        start: Some(start),
        ..Brief::default()
    };
    let (first, last) = (Some(date(2027, 1, 1)), Some(date(2027, 1, 31)));
    let (from, to) = (Some(date(2026, 12, 1)), Some(date(2026, 12, 10)));
    let cases = [
        (
            start(first, last, false),
            ["January 2027", "Januar 2027", "janvier 2027"],
        ),
        (
            start(from, to, false),
            [
                "between 1 December and 10 December",
                "zwischen dem 1. Dezember und dem 10. Dezember",
                "entre le 1er décembre et le 10 décembre",
            ],
        ),
        (
            start(None, to, false),
            [
                "by 10 December",
                "bis spätestens 10. Dezember",
                "au plus tard le 10 décembre",
            ],
        ),
        (
            start(first, None, false),
            [
                "from 1 January 2027",
                "ab 1. Januar 2027",
                "à partir du 1er janvier 2027",
            ],
        ),
        (
            start(Some(TODAY), None, true),
            [
                "as soon as possible",
                "so bald wie möglich",
                "dès que possible",
            ],
        ),
        (
            start(Some(TODAY), to, true),
            [
                "possible, by 10 December",
                "möglich, spätestens am 10. Dezember",
                "possible, au plus tard le 10 décembre",
            ],
        ),
        (
            start(from, from, true),
            [
                "from 1 December",
                "ab 1. Dezember",
                "à partir du 1er décembre",
            ],
        ),
        (
            start(from, from, false),
            [
                "Tuesday 1 December",
                "Dienstag, 1. Dezember",
                "mardi 1er décembre",
            ],
        ),
    ];
    for (start, said) in cases {
        for (tag, said) in LANGUAGES.into_iter().zip(said) {
            let page = described(words(tag), on(start));
            assert!(page.contains(said), "{said} in {page}");
        }
    }
}

#[test]
fn money_and_stretches_read_as_people_write_them() {
    let rate = |min, max, currency, per| Brief {
        rate: Some(RateRange {
            min: Amount::cents(min),
            max: Amount::cents(max),
            currency,
            per,
            includes_expenses: Some(false),
        }),
        duration_weeks: Some(Weeks {
            min: Some(6),
            max: Some(13),
        }),
        onsite_days: Some(1.5),
        ..Brief::default()
    };
    let cases = [
        (
            rate(120_000, 140_050, Some(Currency::EUR), RateUnit::Day),
            [
                "€1,200 to €1,400.50 a day, plus expenses",
                "1.200␣€ bis 1.400,50␣€ pro Tag, zuzüglich Spesen",
                "de 1␣200␣€ à 1␣400,50␣€ par jour, frais en sus",
            ],
        ),
        (
            rate(95_00, 95_00, Some(Currency::CHF), RateUnit::Hour),
            ["CHF 95 an hour", "95␣CHF pro Stunde", "95␣CHF par heure"],
        ),
        (
            rate(2_000_000, 2_000_000, None, RateUnit::Month),
            ["20,000 a month", "20.000 pro Monat", "20␣000 par mois"],
        ),
        (
            rate(1, 1, None, RateUnit::Month),
            [
                "6 weeks to 3 months",
                "6 Wochen bis 3 Monate",
                "de 6 semaines à 3 mois",
            ],
        ),
        (
            rate(1, 1, None, RateUnit::Month),
            [
                "1.5 days a week on site",
                "1,5 Tage pro Woche vor Ort",
                "1,5 jour par semaine sur site",
            ],
        ),
    ];
    for (brief, said) in cases {
        for (tag, said) in LANGUAGES.into_iter().zip(said) {
            let page = described(words(tag), brief.clone());
            assert!(page.contains(said), "{said} in {page}");
        }
    }
}

#[test]
fn forms_are_filled_with_the_brief_in_the_words_of_people() {
    let form = forms::brief_form(
        words("en"),
        &request(sample::rich_brief()),
        vocabulary(),
        TODAY,
    );
    let values: Vec<&str> = form
        .inputs
        .iter()
        .map(|input| input.value.as_str())
        .collect();
    assert_eq!(
        values,
        [
            "Chief Financial Officer",
            "Munich, Germany, hybrid",
            "Monday 30 November, 6 months, 4–5 days a week",
            "up to €1,600 a day",
            "German C1, English (a plus), Bank & lender negotiations, 13-week liquidity planning, Automotive supplier (Tier 1-3)",
        ]
    );
    for tag in LANGUAGES {
        for field in [
            Field::Role,
            Field::Place,
            Field::Start,
            Field::Rate,
            Field::Languages,
        ] {
            let form = forms::missing_form(words(tag), &request(Brief::default()), field);
            assert_eq!(form.inputs.len(), 1);
            assert!(form.inputs[0].required);
        }
    }
}

#[test]
fn a_profile_says_all_but_the_floor() {
    let mut manager = sample::manager("P0001", "Anna *Berg*", "Augsburg");
    for tag in LANGUAGES {
        for travel in [
            TravelScope::Radius(200),
            TravelScope::Countries(vec!["DE".parse().unwrap(), "ZW".parse().unwrap()]),
            TravelScope::Europe,
            TravelScope::World,
        ] {
            manager.travel = travel;
            let page = read(&roster::profile(
                words(tag),
                &manager,
                vocabulary(),
                TODAY,
                true,
            ));
            assert!(
                page.contains("Anna \\*Berg\\*") && page.contains("<t:1795330800:f>"),
                "{page}"
            );
            assert!(page.contains("Example AG") && page.contains("evenings are \\*free\\*"));
            assert!(!page.contains("1,300") && !page.contains("1.300") && !page.contains("1␣300"));
        }
        let form = roster::profile_form(words(tag), &manager, vocabulary(), TODAY);
        assert_eq!(form.inputs[0].value, "Anna *Berg*");
        assert_eq!(roster::add_form(words(tag)).inputs.len(), 5);
    }
    let page = read(&roster::profile(
        words("en"),
        &manager,
        vocabulary(),
        TODAY,
        false,
    ));
    assert!(!page.contains("[Change profile]"));
}

#[test]
fn a_search_opens_profiles_and_turns_pages() {
    let manager = sample::manager("P0001", "Anna Berg", "Augsburg");
    for tag in LANGUAGES {
        let found = SearchPage {
            query: "cfo: munich",
            people: &[&manager],
            found: 12,
            page: 0,
            pages: 2,
        };
        let post = roster::search_results(words(tag), &found, vocabulary(), TODAY);
        let next = Action::RosterPage {
            query: "cfo: munich".to_owned(),
            page: 1,
        };
        assert_eq!(labels(&post), [next.to_string()]);
        assert!(read(&post).contains("Anna Berg"));
        let none = SearchPage {
            people: &[],
            found: 0,
            pages: 0,
            ..found
        };
        assert!(
            roster::search_results(words(tag), &none, vocabulary(), TODAY)
                .rows
                .is_empty()
        );
    }
}

#[test]
fn a_change_of_the_roster_is_confirmed_by_name() {
    let manager = sample::manager("P0001", "Anna Berg", "Augsburg");
    for tag in LANGUAGES {
        let ask = roster::ask_remove(words(tag), &manager);
        assert_eq!(labels(&ask), ["d1:removed:P0001", "d1:dismiss"]);
        for post in [
            ask,
            roster::saved(words(tag), &manager),
            roster::removed(words(tag), "Anna Berg"),
        ] {
            assert!(post.text.contains("**Anna Berg**"));
        }
    }
}

#[test]
fn availability_is_shown_before_and_after() {
    let mut manager = sample::manager("P0001", "Anna Berg", "Augsburg");
    manager.commitments = [
        interim_desk::domain::CommitmentKind::Hold,
        interim_desk::domain::CommitmentKind::Engagement,
        interim_desk::domain::CommitmentKind::Block,
    ]
    .map(|kind| interim_desk::domain::Commitment {
        kind,
        from: date(2026, 12, 1),
        until: Some(date(2027, 1, 15)),
        days_per_week: 2.0,
        request: None,
    })
    .into();
    for tag in LANGUAGES {
        let page = read(&availability::shown(
            words(tag),
            &manager,
            vocabulary(),
            TODAY,
        ));
        assert!(page.contains("2027") && page.contains("<t:"), "{page}");
        let before = Availability::Unknown;
        let post = availability::changed(words(tag), &before, &manager, vocabulary(), TODAY);
        assert_eq!(post.embeds[0].fields.len(), 2);
        let form = availability::form(words(tag), &manager);
        assert_eq!(form.inputs[0].value, "2026-11-30");
    }
    manager.availability = Availability::NotLooking {
        stated_at: sample::at("2026-11-20T00:00:00Z"),
    };
    let page = read(&availability::shown(
        words("en"),
        &manager,
        vocabulary(),
        TODAY,
    ));
    assert!(page.contains("Not looking for work"));
}

#[test]
fn settings_are_shown_whether_set_or_not() {
    let set = GuildSettings {
        watched: vec![interim_desk::domain::ChannelId(5)],
        desk_roles: vec![6],
        requester_roles: vec![7],
        country: "CH".parse().ok(),
        currency: Some(Currency::CHF),
        locale: Some(Locale::english()),
        ..GuildSettings::default()
    };
    for tag in LANGUAGES {
        let page = read(&setup::changed(words(tag), &set, vocabulary()));
        for part in ["<#5>", "<@&6>", "<@&7>", "CHF", "Europe/Berlin", "English"] {
            assert!(page.contains(part), "{part} in {page}");
        }
        let page = read(&setup::shown(
            words(tag),
            &GuildSettings::default(),
            vocabulary(),
        ));
        assert!(page.contains("/setup channels"), "{page}");
        assert_eq!(setup::form(words(tag), &set).inputs[2].value, "CH");
    }
}

#[test]
fn help_shows_what_the_reader_may_do() {
    for tag in LANGUAGES {
        let fields = |standing| help::help(words(tag), standing).embeds[0].fields.len();
        assert_eq!(fields(Standing::Requester), 2);
        assert_eq!(fields(Standing::Desk), 3);
        assert_eq!(fields(Standing::Admin), 4);
        let page = read(&help::help(words(tag), Standing::Admin));
        assert!(page.contains("`/roster import`"), "{page}");
    }
}

#[test]
fn every_refusal_is_a_sentence_in_every_language() {
    let text = || "<@5> *x*".to_owned();
    let request = RequestId(17);
    let mut all = vec![
        Refusal::RequestUnknown { request },
        Refusal::OutOfDate { request },
        Refusal::AlreadyWithdrawn { request },
        Refusal::NotWithdrawn { request },
        Refusal::NoShortlist { request },
        Refusal::OlderButton,
        Refusal::ManagerUnknown { name: text() },
        Refusal::NoProfile,
        Refusal::ManagerTaken { id: "P1".into() },
        Refusal::ImportGone,
        Refusal::ImportOutOfDate,
        Refusal::BadFile,
        Refusal::FileTooLarge { max_mb: 8 },
        Refusal::BadDate { text: text() },
        Refusal::EndBeforeStart,
        Refusal::BadNumber {
            text: text(),
            min: 0,
            max: 7,
        },
        Refusal::BadRate {
            text: "x".repeat(3000),
        },
        Refusal::UnknownTerm {
            text: text(),
            suggestion: None,
        },
        Refusal::UnknownTerm {
            text: text(),
            suggestion: Some("CFO".to_owned()),
        },
        Refusal::BadZone { text: text() },
        Refusal::TextTooLong { max: 4000 },
        Refusal::Empty,
        Refusal::NotInGuild,
        Refusal::NothingUnderstood,
        Refusal::ChannelClosed,
        Refusal::Internal,
    ];
    all.extend(
        [
            Standing::Requester,
            Standing::OwnerOrDesk,
            Standing::Desk,
            Standing::Admin,
            Standing::SelfOrDesk,
        ]
        .map(|needs| Refusal::NotAllowed { needs }),
    );
    for tag in LANGUAGES {
        for one in &all {
            let said = refusal::refusal(words(tag), one).text;
            assert!(said.ends_with(['.', '?', '!']), "{said}");
            assert!(said.chars().count() < 400, "{said}");
            assert!(!said.contains("<@5>"), "{said}");
        }
        assert!(!acks::opened(words(tag)).text.is_empty());
        assert!(
            acks::joined(words(tag), &sample::request(Brief::default()))
                .text
                .contains("<#3>")
        );
    }
}

#[test]
fn work_modes_and_headcount_are_said() {
    for (mode, said) in [
        (WorkMode::Onsite, "on site"),
        (WorkMode::Hybrid, "hybrid"),
        (WorkMode::Remote, "remote"),
    ] {
        let brief = Brief {
            work_mode: Some(mode),
            headcount: Some(3),
            ..sample::rich_brief()
        };
        let page = described(words("en"), brief);
        assert!(
            page.contains(said) && page.contains("3× Chief Financial Officer"),
            "{page}"
        );
    }
}
