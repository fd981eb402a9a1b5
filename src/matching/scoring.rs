//! The scoring rules: every weight, curve and tolerance, read from `data/scoring.json` and explained in `docs/scoring.md`.
//!
//! No number that shapes a shortlist stands in the code. A set of rules has a version, which is stored with each shortlist
//! that was shown, so that any list can be explained again.

use super::rules::{
    AvailabilityRules, FreshnessRules, IndustryRules, LanguageRules, NearMissRules, OffLimitsRules,
    PlaceRules, RateRules, RoleRules, SeniorityRules, SituationRules, SkillRules, TrackRecordRules,
};
use crate::domain::{Criterion, ScoringVersion, Situation};
use serde::Deserialize;
use std::{collections::BTreeMap, sync::OnceLock};

/// All criteria, in the order in which their points are added up and shown.
pub(super) const CRITERIA: [Criterion; 10] = [
    Criterion::Role,
    Criterion::Skills,
    Criterion::Industry,
    Criterion::Situation,
    Criterion::Seniority,
    Criterion::Availability,
    Criterion::Freshness,
    Criterion::TrackRecord,
    Criterion::Rate,
    Criterion::Distance,
];

/// One version of the scoring rules.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scoring {
    pub(super) version: ScoringVersion,
    pub(super) weights: BTreeMap<Criterion, f64>,
    pub(super) weight_factors: BTreeMap<Situation, BTreeMap<Criterion, f64>>,
    pub(super) neutral: f64,
    pub(super) role: RoleRules,
    pub(super) skills: SkillRules,
    pub(super) industry: IndustryRules,
    pub(super) situation: SituationRules,
    pub(super) seniority: SeniorityRules,
    pub(super) availability: AvailabilityRules,
    pub(super) freshness: FreshnessRules,
    pub(super) track_record: TrackRecordRules,
    pub(super) rate: RateRules,
    pub(super) place: PlaceRules,
    pub(super) language: LanguageRules,
    pub(super) off_limits: OffLimitsRules,
    pub(super) near_misses: NearMissRules,
}

/// Scoring rules that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ScoringError {
    /// They are not of the form that they should have.
    #[error("scoring rules: {0}")]
    Form(#[from] serde_json::Error),
    /// A criterion has no weight, or the weights do not add up.
    #[error(
        "scoring rules: every criterion needs a weight, and the weights must add up to 100; these add up to {0}"
    )]
    Weights(f64),
    /// A number is outside its range.
    #[error("scoring rules: “{field}” must lie between {least} and {most}")]
    Range {
        /// The field by its path in the file.
        field: &'static str,
        /// The least value.
        least: f64,
        /// The greatest value.
        most: f64,
    },
}

impl Scoring {
    /// The rules in the binary.
    ///
    /// # Panics
    /// If the bundled file is broken, which a test rules out.
    #[expect(
        clippy::expect_used,
        reason = "the file is compiled in and checked by a test"
    )]
    pub fn bundled() -> &'static Self {
        static BUNDLED: OnceLock<Scoring> = OnceLock::new();
        BUNDLED.get_or_init(|| {
            Self::from_json(include_str!("../../data/scoring.json"))
                .expect("the bundled scoring rules are well formed")
        })
    }

    /// Reads a set of rules.
    ///
    /// # Errors
    /// If the text has another form, the weights do not add up to 100 or a number is outside its range.
    pub fn from_json(json: &str) -> Result<Self, ScoringError> {
        let scoring: Self = serde_json::from_str(json)?;
        scoring.check_weights()?;
        scoring.check_ranges()?;
        Ok(scoring)
    }

    /// The version of the rules.
    pub fn version(&self) -> &ScoringVersion {
        &self.version
    }

    fn check_weights(&self) -> Result<(), ScoringError> {
        let sum: f64 = self.weights.values().sum();
        let each_weighs = CRITERIA
            .iter()
            .all(|criterion| self.weights.get(criterion).is_some_and(|w| *w >= 0.0));
        if each_weighs && (sum - 100.0).abs() < 1e-9 {
            Ok(())
        } else {
            Err(ScoringError::Weights(sum))
        }
    }

    fn check_ranges(&self) -> Result<(), ScoringError> {
        let shares = [
            ("neutral", self.neutral),
            ("role.least_similarity", self.role.least_similarity),
            ("skills.implied_part", self.skills.implied_part),
            ("skills.implied_holding", self.skills.implied_holding),
            ("skills.unknown_last_use", self.skills.unknown_last_use),
            ("industry.part_of_wanted", self.industry.part_of_wanted),
            (
                "industry.wanted_is_part_of",
                self.industry.wanted_is_part_of,
            ),
            ("industry.siblings", self.industry.siblings),
            (
                "availability.least_share_of_days",
                self.availability.least_share_of_days,
            ),
            ("availability.soft_start", self.availability.soft_start),
            ("freshness.fresh", self.freshness.fresh),
            ("freshness.ageing", self.freshness.ageing),
            ("freshness.stale", self.freshness.stale),
            ("track_record.partly_met", self.track_record.partly_met),
            (
                "track_record.hire_again_part",
                self.track_record.hire_again_part,
            ),
            ("track_record.prior_mean", self.track_record.prior_mean),
            (
                "track_record.ended_early_share",
                self.track_record.ended_early_share,
            ),
            (
                "near_misses.least_share_of_duration",
                self.near_misses.least_share_of_duration,
            ),
        ];
        for (field, value) in shares {
            in_range(field, value, 0.0, 1.0)?;
        }
        for value in self.situation.closeness.values().flat_map(BTreeMap::values) {
            in_range("situation.closeness", *value, 0.0, 1.0)?;
        }
        for value in self.weight_factors.values().flat_map(BTreeMap::values) {
            in_range("weight_factors", *value, 0.0, 10.0)?;
        }
        let grace = &self.availability.days_of_grace;
        for (field, days) in [
            ("availability.days_of_grace.earliest", grace.earliest),
            ("availability.days_of_grace.asap", grace.asap),
            ("availability.days_of_grace.asap_crisis", grace.asap_crisis),
            ("availability.days_of_grace.unstated", grace.unstated),
            (
                "near_misses.start_slip_days",
                self.near_misses.start_slip_days,
            ),
            (
                "near_misses.start_slip_days_crisis",
                self.near_misses.start_slip_days_crisis,
            ),
        ] {
            in_range(field, f64::from(days), 0.0, 366.0)?;
        }
        let days = &self.freshness;
        in_range(
            "freshness.ageing_days",
            days.ageing_days.into(),
            days.fresh_days.into(),
            366.0,
        )?;
        in_range(
            "freshness.stale_days",
            days.stale_days.into(),
            days.ageing_days.into(),
            366.0,
        )?;
        let near = &self.near_misses;
        for (field, value, least, most) in [
            ("skills.rarity_bonus", self.skills.rarity_bonus, 0.0, 10.0),
            (
                "availability.assumed_weeks",
                self.availability.assumed_weeks.into(),
                1.0,
                104.0,
            ),
            (
                "availability.least_days_per_week",
                self.availability.least_days_per_week.into(),
                0.1,
                7.0,
            ),
            (
                "availability.full_week_days",
                self.availability.full_week_days.into(),
                1.0,
                7.0,
            ),
            (
                "track_record.prior_mandates",
                self.track_record.prior_mandates,
                0.1,
                100.0,
            ),
            (
                "rate.tolerance_percent",
                self.rate.tolerance_percent,
                0.0,
                100.0,
            ),
            ("rate.hours_per_day", self.rate.hours_per_day, 1.0, 24.0),
            (
                "place.radius_tolerance_percent",
                self.place.radius_tolerance_percent,
                0.0,
                100.0,
            ),
            (
                "place.assumed_hybrid_days",
                self.place.assumed_hybrid_days.into(),
                0.0,
                7.0,
            ),
            (
                "place.assumed_onsite_slack",
                self.place.assumed_onsite_slack.into(),
                0.0,
                7.0,
            ),
            ("near_misses.day_step", near.day_step.into(), 0.1, 7.0),
            ("near_misses.rate_step", near.rate_step as f64, 1.0, 1_000.0),
            (
                "near_misses.most_rate_percent",
                near.most_rate_percent,
                0.0,
                1_000.0,
            ),
            ("near_misses.km_step", near.km_step.into(), 1.0, 1_000.0),
            ("near_misses.most_km", near.most_km.into(), 1.0, 20_000.0),
        ] {
            in_range(field, value, least, most)?;
        }
        let effort = &near.effort;
        for value in [
            effort.start_week,
            effort.duration_tenth,
            effort.day_per_week,
            effort.rate_tenth,
            effort.remote,
            effort.km_hundred,
            effort.language_lower,
            effort.language_drop,
            effort.ask_unknown,
        ] {
            in_range("near_misses.effort", value, 0.0, 100.0)?;
        }
        Ok(())
    }

    /// The weights in the order of [`CRITERIA`] for a situation, over the criteria that apply, scaled to add up to 100.
    pub(super) fn weights_for(
        &self,
        situation: Option<Situation>,
        applies: [bool; 10],
    ) -> [f64; 10] {
        let factors = situation.and_then(|situation| self.weight_factors.get(&situation));
        let mut weights = [0.0; 10];
        for ((weight, criterion), applies) in weights.iter_mut().zip(CRITERIA).zip(applies) {
            if applies {
                let factor = factors
                    .and_then(|factors| factors.get(&criterion))
                    .unwrap_or(&1.0);
                *weight = self.weights.get(&criterion).unwrap_or(&0.0) * factor;
            }
        }
        let sum: f64 = weights.iter().sum();
        if sum > 0.0 {
            for weight in &mut weights {
                *weight *= 100.0 / sum;
            }
        }
        weights
    }
}

fn in_range(field: &'static str, value: f64, least: f64, most: f64) -> Result<(), ScoringError> {
    if (least..=most).contains(&value) {
        Ok(())
    } else {
        Err(ScoringError::Range { field, least, most })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Vocabulary;
    use serde_json::{Value, json};

    fn changed(pointer: &str, value: Value) -> Result<Scoring, ScoringError> {
        let mut rules: Value =
            serde_json::from_str(include_str!("../../data/scoring.json")).unwrap();
        *rules.pointer_mut(pointer).unwrap() = value;
        Scoring::from_json(&rules.to_string())
    }

    #[test]
    fn the_bundled_rules_load_and_name_only_roles_and_functions_that_exist() {
        let rules = Scoring::bundled();
        let roles = &Vocabulary::bundled().roles;
        for role in &rules.language.high_level_roles {
            assert!(roles.get(role).is_some(), "{role}");
        }
        for function in &rules.language.high_level_functions {
            assert!(
                roles
                    .entries()
                    .iter()
                    .any(|role| role.function == *function),
                "{function}"
            );
        }
    }

    #[test]
    fn rules_that_make_no_sense_are_refused() {
        for (pointer, value) in [
            ("/weights/role", json!(23)),
            ("/weights/role", json!(-22)),
            ("/neutral", json!(1.5)),
            ("/role/least_similarity", json!(-0.1)),
            ("/availability/least_share_of_days", json!(2)),
            ("/freshness/stale_days", json!(10)),
            ("/rate/share_of_budget", json!([[1, 0.5], [0.5, 1]])),
            ("/near_misses/km_step", json!(0)),
            ("/language/assumed_level", json!("B7")),
        ] {
            assert!(changed(pointer, value).is_err(), "{pointer}");
        }
    }

    #[test]
    fn weights_add_up_to_100_whatever_applies_and_whatever_the_situation() {
        let rules = Scoring::bundled();
        for situation in [None, Some(Situation::Crisis), Some(Situation::Gap)] {
            for skipped in 0..10 {
                let mut applies = [true; 10];
                applies[skipped] = false;
                let weights = rules.weights_for(situation, applies);
                assert!((weights.iter().sum::<f64>() - 100.0).abs() < 1e-9);
                assert_eq!(weights[skipped], 0.0);
            }
        }
    }

    #[test]
    fn in_a_crisis_availability_and_experience_of_crises_weigh_more_and_the_rate_less() {
        let rules = Scoring::bundled();
        let calm = rules.weights_for(None, [true; 10]);
        let crisis = rules.weights_for(Some(Situation::Crisis), [true; 10]);
        let weight = |weights: [f64; 10], criterion| {
            weights[CRITERIA.iter().position(|c| *c == criterion).unwrap()]
        };
        for grows in [Criterion::Availability, Criterion::Situation] {
            assert!(weight(crisis, grows) > weight(calm, grows));
        }
        for shrinks in [Criterion::Rate, Criterion::Industry] {
            assert!(weight(crisis, shrinks) < weight(calm, shrinks));
        }
    }
}
