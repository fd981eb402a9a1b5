//! A what-if: changes of a brief that are tried and not made.

use super::Relaxation;
use serde::{Deserialize, Serialize};

/// Changes of a brief that somebody tries: at most one of each kind, and of languages one for each language.
///
/// Beside making the brief wider, [`Relaxation::RateUpTo`] and [`Relaxation::StartBy`] may ask for less and for sooner here.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct WhatIf(Vec<Relaxation>);

/// The way in which a what-if goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// A lower upper end of the rate.
    Cheaper,
    /// An earlier latest start.
    Sooner,
    /// The change that lets most people in for the least.
    Wider,
}

impl Step {
    /// All ways, in the order of the buttons.
    pub const ALL: [Self; 3] = [Self::Cheaper, Self::Sooner, Self::Wider];
}

impl WhatIf {
    /// The changes, in the order in which their kinds came in.
    pub fn changes(&self) -> &[Relaxation] {
        &self.0
    }

    /// Whether nothing is tried yet.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// With one more change, which takes the place of an earlier one of its kind.
    #[must_use]
    pub fn with(mut self, change: Relaxation) -> Self {
        match self.0.iter_mut().find(|known| known.is_like(&change)) {
            Some(known) => *known = change,
            None => self.0.push(change),
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_takes_the_place_of_an_earlier_one_of_its_kind() {
        let german = |level| Relaxation::Language {
            code: "de".into(),
            level,
        };
        let french = Relaxation::Language {
            code: "fr".into(),
            level: None,
        };
        let what_if = WhatIf::default()
            .with(german(Some(crate::domain::CefrLevel::B1)))
            .with(Relaxation::AllowRemote)
            .with(french.clone())
            .with(german(None));
        let expected = [german(None), Relaxation::AllowRemote, french];
        assert_eq!(what_if.changes(), expected);
    }
}
