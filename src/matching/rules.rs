//! The form of the scoring rules, one type per section of the file. What each number means and why it has its value is
//! written in `docs/scoring.md`, under the same names.

use super::Curve;
use crate::domain::{CefrLevel, Country, Level, RoleId, Situation};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RoleRules {
    pub(super) least_similarity: f64,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SkillRules {
    pub(super) rarity_bonus: f64,
    pub(super) implied_part: f64,
    pub(super) implied_holding: f64,
    pub(super) depth: Curve,
    pub(super) years_since_use: Curve,
    pub(super) unknown_last_use: f64,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct IndustryRules {
    pub(super) part_of_wanted: f64,
    pub(super) wanted_is_part_of: f64,
    pub(super) siblings: f64,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SituationRules {
    pub(super) closeness: BTreeMap<Situation, BTreeMap<Situation, f64>>,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SeniorityRules {
    pub(super) steps_above: Curve,
    pub(super) overqualified_from: i8,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AvailabilityRules {
    pub(super) days_of_grace: DaysOfGrace,
    pub(super) assumed_weeks: u16,
    pub(super) least_days_per_week: f32,
    pub(super) full_week_days: f32,
    pub(super) least_share_of_days: f64,
    pub(super) slip_used: Curve,
    pub(super) share_of_full_load: Curve,
    pub(super) soft_start: f64,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DaysOfGrace {
    pub(super) earliest: i32,
    pub(super) asap: i32,
    pub(super) asap_crisis: i32,
    pub(super) unstated: i32,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FreshnessRules {
    pub(super) fresh_days: u32,
    pub(super) ageing_days: u32,
    pub(super) stale_days: u32,
    pub(super) fresh: f64,
    pub(super) ageing: f64,
    pub(super) stale: f64,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TrackRecordRules {
    pub(super) partly_met: f64,
    pub(super) hire_again_part: f64,
    pub(super) prior_mandates: f64,
    pub(super) prior_mean: f64,
    pub(super) ended_early_share: f64,
    pub(super) ended_early_least: u16,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RateRules {
    pub(super) tolerance_percent: f64,
    pub(super) share_of_budget: Curve,
    pub(super) hours_per_day: f64,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PlaceRules {
    pub(super) radius_tolerance_percent: f64,
    pub(super) assumed_hybrid_days: f32,
    pub(super) assumed_onsite_slack: f32,
    pub(super) km: Curve,
    pub(super) europe: BTreeSet<Country>,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LanguageRules {
    pub(super) assumed_level: CefrLevel,
    pub(super) assumed_high_level: CefrLevel,
    pub(super) high_level_seats: BTreeSet<Level>,
    pub(super) high_level_functions: BTreeSet<String>,
    pub(super) high_level_roles: BTreeSet<RoleId>,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OffLimitsRules {
    pub(super) legal_forms: BTreeSet<String>,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NearMissRules {
    pub(super) most: usize,
    pub(super) examples: usize,
    pub(super) enough: u32,
    pub(super) start_slip_days: i32,
    pub(super) start_slip_days_crisis: i32,
    pub(super) least_share_of_duration: f64,
    pub(super) day_step: f32,
    pub(super) rate_step: u64,
    pub(super) most_rate_percent: f64,
    pub(super) km_step: u32,
    pub(super) most_km: u32,
    pub(super) effort: Effort,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Effort {
    pub(super) start_week: f64,
    pub(super) duration_tenth: f64,
    pub(super) day_per_week: f64,
    pub(super) rate_tenth: f64,
    pub(super) remote: f64,
    pub(super) km_hundred: f64,
    pub(super) language_lower: f64,
    pub(super) language_drop: f64,
    pub(super) ask_unknown: f64,
}
