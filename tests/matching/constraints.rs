//! The constraints of role, refusal and language, and the order of reasons.

use crate::support::*;
use interim_desk::domain::{
    Availability, CefrLevel, Constraint, Currency, HeldRole, LanguageNeed, Level, Need, Rate,
    RateUnit, Reason, Situation, SpokenLanguage, Warning,
};

#[test]
fn a_person_who_fits_in_every_way_is_listed_with_shares_that_add_up_to_the_score() {
    let list = shortlist(&cfo(), vec![person("P1")]);
    assert_eq!(list.fits, 1);
    let candidate = &list.candidates[0];
    let sum: f64 = candidate.criteria.iter().map(|share| share.points).sum();
    assert!(
        (sum - candidate.score).abs() < 0.006,
        "{sum} {}",
        candidate.score
    );
    let of: f64 = candidate.criteria.iter().map(|share| share.of).sum();
    assert!((of - 100.0).abs() < 1e-9);
    assert_eq!(candidate.first_day, today());
    assert_eq!(candidate.warnings, []);
    assert_eq!(
        list.funnel.first().map(|step| (step.constraint, step.left)),
        Some((None, 1))
    );
    assert_eq!(
        list.funnel.last().map(|step| (step.constraint, step.left)),
        Some((Some(Constraint::Rate), 1))
    );
}

#[test]
fn roles_close_enough_come_into_question_in_the_direction_that_the_vocabulary_gives() {
    check(
        &cfo(),
        vec![
            (
                "another role",
                |p| p.roles = roles(&["plant_manager"]),
                vec![Reason::OtherRole],
            ),
            (
                "a role close to it",
                |p| p.roles = roles(&["finance_director"]),
                vec![],
            ),
            ("none", |p| p.roles = vec![], vec![Reason::OtherRole]),
        ],
    );
    let adjacent = judge(
        &cfo(),
        person_with("P1", |p| {
            p.roles = roles(&["plant_manager", "finance_director"])
        }),
    )
    .unwrap();
    assert_eq!(adjacent.role.as_str(), "finance_director");
    assert!(adjacent.warnings.contains(&Warning::AdjacentRole {
        role: "finance_director".into()
    }));
}

fn roles(ids: &[&str]) -> Vec<HeldRole> {
    ids.iter()
        .map(|id| HeldRole {
            role: (*id).into(),
            level: Level::Board,
        })
        .collect()
}

#[test]
fn an_ambiguous_title_takes_in_the_people_of_all_its_meanings_and_says_which() {
    let brief = cfo_with(|b| {
        b.role = None;
        b.ambiguous_role = vec![
            role("cro_restructuring"),
            role("cro_revenue"),
            role("cro_risk"),
        ];
    });
    let people = ["cro_risk", "cro_revenue", "cro_restructuring"]
        .map(|role| person_with(role, |p| p.roles = roles(&[role])));
    let list = shortlist(&brief, people.to_vec());
    assert_eq!(list.fits, 3);
    for candidate in list.candidates {
        assert_eq!(candidate.id.as_str(), candidate.role.as_str());
    }
}

#[test]
fn without_a_role_the_gap_decides_then_the_usual_roles_of_the_situation_and_without_those_nobody() {
    let by_skill = cfo_with(|b| {
        b.role = None;
        b.skills = vec!["turnaround".into()];
    });
    let skilled = person_with("skilled", |p| p.roles = roles(&["plant_manager"]));
    let unskilled = person_with("unskilled", |p| p.skills = vec![]);
    assert_eq!(
        fitting(&by_skill, vec![skilled.clone(), unskilled]),
        ["skilled"]
    );
    let by_situation = cfo_with(|b| {
        b.role = None;
        b.situation = Some(Situation::Crisis);
    });
    let clerk = person_with("clerk", |p| p.roles = roles(&["payroll_manager"]));
    assert_eq!(fitting(&by_situation, vec![skilled, clerk]), ["skilled"]);
    let nothing = cfo_with(|b| b.role = None);
    let list = shortlist(&nothing, vec![person("P1")]);
    assert_eq!(list.funnel[1].left, 0);
    assert_eq!(list.fits, 0);
}

#[test]
fn off_limits_holds_in_whatever_way_the_name_is_written_and_for_refused_industries_and_their_parts()
{
    let brief = cfo_with(|b| {
        b.off_limits = vec!["Müller GmbH".to_owned()];
        b.industries = vec!["automotive_supplier".into()];
    });
    check(
        &brief,
        vec![
            (
                "the same company",
                |p| p.off_limits = vec!["Alpha AG".to_owned(), "MUELLER GmbH & Co. KG".to_owned()],
                vec![Reason::OffLimits {
                    company: "Müller GmbH".to_owned(),
                }],
            ),
            (
                "another company",
                |p| p.off_limits = vec!["Alpha AG".to_owned()],
                vec![],
            ),
            (
                "the industry",
                |p| p.refused_industries = vec!["automotive_supplier".into()],
                vec![Reason::RefusesIndustry],
            ),
            (
                "a wider one",
                |p| p.refused_industries = vec!["manufacturing".into()],
                vec![Reason::RefusesIndustry],
            ),
            (
                "another one",
                |p| p.refused_industries = vec!["banking".into()],
                vec![],
            ),
        ],
    );
}

#[test]
fn languages_are_musts_at_a_level_that_the_seat_sets_where_the_brief_does_not() {
    let english = |level| cfo_with(|b| b.languages = vec![must("en", level)]);
    let speaks = |level| {
        person_with("P1", move |p| {
            p.languages = vec![SpokenLanguage {
                code: "en".into(),
                level,
            }]
        })
    };
    // A seat on the board asks for C1, a head of controlling for B2.
    let head = cfo_with(|b| {
        b.role = Some(role("head_of_controlling"));
        b.languages = vec![must("en", None)];
    });
    for (brief, level, fits) in [
        (english(None), CefrLevel::C1, true),
        (english(None), CefrLevel::B2, false),
        (english(Some(CefrLevel::B1)), CefrLevel::B1, true),
        (english(Some(CefrLevel::C2)), CefrLevel::Native, true),
        (head.clone(), CefrLevel::B2, true),
        (head, CefrLevel::B1, false),
    ] {
        assert_eq!(
            reasons(&brief, speaks(level)).is_empty(),
            fits,
            "{level:?} for {:?}",
            brief.languages
        );
    }
    let french = cfo_with(|b| b.languages = vec![must("fr", Some(CefrLevel::B2))]);
    assert_eq!(
        reasons(&french, person("P1")),
        [Reason::Language {
            need: must("fr", Some(CefrLevel::B2)),
            has: None
        }]
    );
    let wish = cfo_with(|b| {
        b.languages = vec![LanguageNeed {
            need: Need::Wish,
            ..must("fr", None)
        }];
    });
    assert_eq!(
        judge(&wish, person("P1")).unwrap().warnings,
        [Warning::LanguageWish { code: "fr".into() }]
    );
}

#[test]
fn every_reason_is_given_in_the_order_of_checking() {
    let brief = cfo_with(|b| b.off_limits = vec!["Müller".to_owned()]);
    let nobody = person_with("P1", |p| {
        p.roles = roles(&["plant_manager"]);
        p.off_limits = vec!["Müller".to_owned()];
        p.availability = Availability::Unknown;
        p.languages = vec![];
        p.point = Some(HAMBURG);
        p.work_permits = vec!["FR".parse().unwrap()];
        p.rate = Some(Rate {
            wish: euros(3_000),
            floor: Some(euros(2_500)),
            currency: Currency::EUR,
            per: RateUnit::Day,
        });
    });
    assert_eq!(
        reasons(&brief, nobody),
        [
            Reason::OtherRole,
            Reason::OffLimits {
                company: "Müller".to_owned()
            },
            Reason::AvailabilityUnknown,
            Reason::Language {
                need: must("de", Some(CefrLevel::C1)),
                has: None
            },
            Reason::TooFar {
                distance_km: Some(612)
            },
            Reason::NoWorkPermit,
            Reason::AboveRate {
                asks: euros(3_000),
                currency: Currency::EUR
            },
            Reason::BelowFloor,
        ]
    );
}
