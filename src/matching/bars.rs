//! Who bars whom: companies off limits on either side, and industries that a person refuses.

use super::{companies::CompanyKey, person::Person, scoring::Scoring, terms::Terms};
use crate::domain::Brief;

/// The companies and industries of a brief that somebody may refuse.
#[derive(Clone, Debug)]
pub(super) struct Bars {
    companies: Vec<(CompanyKey, String)>,
    /// The industries of the brief and all that they are part of.
    industries: Vec<u16>,
}

impl Bars {
    pub(super) fn new(brief: &Brief, terms: &Terms, scoring: &Scoring) -> Self {
        Self {
            companies: brief
                .off_limits
                .iter()
                .map(|name| {
                    (
                        CompanyKey::new(name, &scoring.off_limits.legal_forms),
                        name.clone(),
                    )
                })
                .collect(),
            industries: brief
                .industries
                .iter()
                .filter_map(|id| terms.industries.get(id))
                .flat_map(|number| terms.wider(number).iter().copied().chain([number]))
                .collect(),
        }
    }

    /// The marks of the companies; who has none of them on record is barred by no company.
    pub(super) fn company_marks(&self) -> u16 {
        self.companies
            .iter()
            .fold(0, |marks, (key, _)| marks | key.marks())
    }

    /// The industries whose refusal bars.
    pub(super) fn industries(&self) -> &[u16] {
        &self.industries
    }

    /// Whether either side refuses the other.
    pub(super) fn stand_against(&self, person: &Person) -> bool {
        self.bar(&person.refused, &person.off_limits)
    }

    /// Whether somebody is barred who refuses these industries and has these companies on record.
    pub(super) fn bar(&self, refused: &[u16], companies: &[CompanyKey]) -> bool {
        self.company_of(companies).is_some() || self.are_refused(refused)
    }

    /// The first company of the brief with which the person will not or cannot work.
    pub(super) fn company(&self, person: &Person) -> Option<&str> {
        self.company_of(&person.off_limits)
    }

    fn company_of(&self, companies: &[CompanyKey]) -> Option<&str> {
        self.companies
            .iter()
            .find(|(name, _)| companies.iter().any(|barred| barred.same_as(*name)))
            .map(|(_, written)| written.as_str())
    }

    /// Whether the person refuses an industry of the brief, or a wider one that it is part of.
    pub(super) fn refused(&self, person: &Person) -> bool {
        self.are_refused(&person.refused)
    }

    fn are_refused(&self, refused: &[u16]) -> bool {
        refused
            .iter()
            .any(|refused| self.industries.contains(refused))
    }
}
