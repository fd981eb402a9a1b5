//! The place of work: who reaches it, comes often enough and may work there.

use super::{
    days::{Load, days_per_week},
    mobility::{Mobility, Travel},
    person::Person,
    scoring::Scoring,
    term::Term,
};
use crate::domain::{Brief, Country, Point, WorkMode};

/// What a brief needs of where a person lives and travels.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Workplace {
    remote: bool,
    point: Option<Point>,
    radius_km: f64,
    countries: Vec<Country>,
    /// Whether only a country, or several, were named: everyone who lives there is near.
    wide: bool,
    /// Days a week at the client's, where any are asked for.
    onsite_days: Option<f32>,
    /// Whether the number of those days was stated.
    onsite_stated: bool,
    tolerance: f64,
    european: bool,
}

/// Whether a place is within somebody's travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    Yes,
    No,
    /// It is if it lies within the radius.
    Within,
}

/// Why a person cannot serve at the place; all `false` if nothing stands against it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Obstacles {
    pub(super) too_far: bool,
    pub(super) too_few_days: bool,
    pub(super) no_permit: bool,
}

impl Obstacles {
    pub(super) fn any(self) -> bool {
        self.too_far || self.too_few_days || self.no_permit
    }
}

impl Workplace {
    pub(super) fn new(brief: &Brief, term: &Term, scoring: &Scoring) -> Self {
        let rules = &scoring.place;
        let place = brief.place.clone().unwrap_or_default();
        let countries = match place.country {
            Some(country) => vec![country],
            None => place.countries,
        };
        let assumed = match brief.work_mode {
            Some(WorkMode::Onsite) => {
                Some((days_per_week(term.full) - rules.assumed_onsite_slack).max(1.0))
            }
            Some(WorkMode::Hybrid) => Some(rules.assumed_hybrid_days),
            Some(WorkMode::Remote) | None => None,
        };
        Self {
            remote: brief.work_mode == Some(WorkMode::Remote),
            point: place.point,
            radius_km: place.radius_km.map_or(0.0, f64::from),
            wide: place.city.is_none()
                && !countries.is_empty()
                && (place.region.is_none() || place.country.is_none()),
            european: countries
                .iter()
                .any(|country| rules.europe.contains(country)),
            countries,
            onsite_days: brief.onsite_days.or(assumed),
            onsite_stated: brief.onsite_days.is_some(),
            tolerance: 1.0 + rules.radius_tolerance_percent / 100.0,
        }
    }

    /// Whether the way to work plays a part at all.
    pub(super) fn matters(&self) -> bool {
        !self.remote && (self.point.is_some() || !self.countries.is_empty())
    }

    /// Whether the place is a point on the map, so that some live nearer to it than others.
    pub(super) fn has_distance(&self) -> bool {
        !self.remote && !self.wide && self.point.is_some()
    }

    /// Whether the way to work matters for this person and cannot be told.
    pub(super) fn cannot_measure(&self, person: &Person) -> bool {
        let limited = person.mobility.travel == Travel::Radius;
        self.matters()
            && !self.wide
            && self.centre_km(person).is_none()
            && (self.point.is_some() || limited)
    }

    /// The distance from home to the place's edge in kilometres; `None` if one of them is not known.
    pub(super) fn distance_km(&self, person: &Person) -> Option<f64> {
        if self.wide {
            return self.is_in(person.mobility.country).then_some(0.0);
        }
        Some((self.centre_km(person)? - self.radius_km).max(0.0))
    }

    /// The distance from home to the place's centre in kilometres.
    pub(super) fn centre_km(&self, person: &Person) -> Option<f64> {
        // To the metre: sines differ in their last digits from one machine to another, lists must not.
        Some((self.point?.distance_km(person.point?) * 1_000.0).round() / 1_000.0)
    }

    pub(super) fn obstacles(&self, person: &Person) -> Obstacles {
        if self.remote {
            return Obstacles::default();
        }
        Obstacles {
            too_far: !self.reaches(person),
            too_few_days: !self.is_often_enough(person.onsite_days, person.widest_load()),
            no_permit: !self.may_work(&person.mobility),
        }
    }

    fn is_in(&self, country: Country) -> bool {
        self.countries.contains(&country)
    }

    pub(super) fn reaches(&self, person: &Person) -> bool {
        match self.reach(&person.mobility, person.point.is_some()) {
            Reach::Yes => true,
            Reach::No => false,
            Reach::Within => self
                .distance_km(person)
                .is_none_or(|distance| distance <= self.reach_km(person.radius_km)),
        }
    }

    /// Whether people who live, travel and work like this reach the place.
    pub(super) fn reach(&self, mobility: &Mobility, home_is_known: bool) -> Reach {
        let reaches = match &mobility.travel {
            _ if !self.matters() => true,
            Travel::World => true,
            Travel::Europe => self.countries.is_empty() || self.european,
            Travel::Countries(reached) => {
                self.countries.is_empty()
                    || self
                        .countries
                        .iter()
                        .any(|country| reached.contains(country) || *country == mobility.country)
            }
            Travel::Radius if !self.wide && self.point.is_some() && home_is_known => {
                return Reach::Within;
            }
            // A radius cannot be measured from an unknown point; within one country the desk asks.
            Travel::Radius => {
                (self.countries.is_empty() && !self.wide) || self.is_in(mobility.country)
            }
        };
        if reaches { Reach::Yes } else { Reach::No }
    }

    /// The kilometres to the edge of the place that somebody with such a radius still takes.
    pub(super) fn reach_km(&self, radius_km: u16) -> f64 {
        f64::from(radius_km) * self.tolerance
    }

    /// Whether somebody who is free so much at the most, and comes so often, comes often enough.
    pub(super) fn is_often_enough(&self, comes: u8, widest: Load) -> bool {
        let Some(need) = self.onsite_days else {
            return true;
        };
        let comes = f32::from(comes);
        // Who works three days a week and comes on all of them is never missing, unless a number was stated.
        comes >= need || (!self.onsite_stated && comes > 0.0 && comes >= days_per_week(widest))
    }

    pub(super) fn may_work(&self, mobility: &Mobility) -> bool {
        self.countries.is_empty()
            || mobility.work_permits.is_empty()
            || self
                .countries
                .iter()
                .any(|country| mobility.work_permits.contains(country))
    }

    /// The least kilometres around the centre from which a person who is only too far could be taken: those to the home.
    /// `None` if no distance would help.
    pub(super) fn km_that_would_do(&self, person: &Person) -> Option<f64> {
        match person.mobility.travel {
            Travel::Radius if !self.wide => self.centre_km(person),
            _ => None,
        }
    }

    /// Whether the work is remote, so that nothing here plays a part.
    pub(super) fn is_remote(&self) -> bool {
        self.remote
    }

    /// Whether a whole country is near.
    pub(super) fn is_wide(&self) -> bool {
        self.wide
    }

    /// The least whole days on site that are enough, and whether coming on all days that one works is enough as well.
    pub(super) fn least_days(&self) -> (u8, bool) {
        let Some(need) = self.onsite_days else {
            return (0, false);
        };
        let least = (0..=u8::MAX).find(|comes| f32::from(*comes) >= need);
        (least.unwrap_or(u8::MAX), !self.onsite_stated)
    }

    /// Whether days on site are asked for.
    pub(super) fn asks_for_days(&self) -> bool {
        self.onsite_days.is_some()
    }

    /// The centre, where it lies on the map.
    pub(super) fn point(&self) -> Option<Point> {
        self.point
    }

    /// How far the place reaches around its centre.
    pub(super) fn radius_km(&self) -> f64 {
        self.radius_km
    }

    /// The same work, done remotely.
    pub(super) fn made_remote(&self) -> Self {
        Self {
            remote: true,
            ..self.clone()
        }
    }

    /// The same place, reaching so far.
    pub(super) fn within_km(&self, km: u32) -> Self {
        Self {
            radius_km: u16::try_from(km).unwrap_or(u16::MAX).into(),
            ..self.clone()
        }
    }
}
