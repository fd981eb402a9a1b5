//! Roster files in and out, and the sample roster.
//!
//! [`csv`] reads and writes the form that `docs/roster.md` describes, [`plan`](fn@plan) says what an import would do before it does it,
//! and [`sample`] makes people who do not exist. The room never opens a file, never asks for the time and never touches
//! the database: bytes and people come in, people and sentences go out.
//!
//! ```
//! use interim_desk::{roster, vocabulary::Vocabulary};
//!
//! let file = "id,name,country,roles,rate,currency\nM1,Ada Feldstern,DE,Werksleiter,1400,EUR\n";
//! let import = roster::csv::read(file.as_bytes(), Vocabulary::bundled());
//! assert!(import.problems.is_empty());
//! assert_eq!(import.managers[0].roles[0].role.as_str(), "plant_manager");
//! ```

mod cells;
mod column;
pub mod csv;
mod groups;
mod names;
mod notation;
mod plan;
mod problem;
mod row;
pub mod sample;
mod terms;
mod text;
mod when;

pub use column::Column;
pub use plan::{Change, Duplicate, Likeness, Plan, plan};
pub use problem::Problem;

use crate::{
    domain::{HeldRole, Level},
    vocabulary::Vocabulary,
};

/// The roles that a line of titles names, parted by commas or semicolons; the first title that is unknown, with what may
/// have been meant, as the error.
pub fn roles_named(
    line: &str,
    vocabulary: &Vocabulary,
) -> Result<Vec<HeldRole>, (String, Option<String>)> {
    let terms = terms::Terms::new(vocabulary);
    line.split([',', ';'])
        .map(str::trim)
        .filter(|title| !title.is_empty())
        .map(|title| {
            let role = terms
                .role(title)
                .map_err(|refusal| (refusal.value, refusal.suggestion))?;
            let level = vocabulary
                .roles
                .get(&role)
                .map_or(Level::Manager, |entry| entry.level);
            Ok(HeldRole { role, level })
        })
        .collect()
}
