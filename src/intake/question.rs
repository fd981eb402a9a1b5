//! The one thing to ask back: what is missing or ambiguous, the most decisive first.

use crate::domain::{Brief, Field};

/// The field whose answer would help most; `None` where the brief has all that a search needs.
///
/// An ambiguous or missing role comes first, for nothing can be searched without it; then where, when, which language, and
/// what is paid.
pub fn question(brief: &Brief) -> Option<Field> {
    let missing = [
        (Field::Role, brief.role.is_none()),
        (
            Field::Place,
            brief.place.is_none() && brief.work_mode.is_none(),
        ),
        (Field::Start, brief.start.is_none()),
        (Field::Languages, brief.languages.is_empty()),
        (Field::Rate, brief.rate.is_none()),
    ];
    missing
        .into_iter()
        .find_map(|(field, missing)| missing.then_some(field))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Role;

    #[test]
    fn the_role_is_asked_before_the_place_and_the_place_before_the_start() {
        let mut brief = Brief::default();
        assert_eq!(question(&brief), Some(Field::Role));
        brief.role = Some(Role {
            id: "cfo".into(),
            title: "Chief Financial Officer".to_owned(),
        });
        assert_eq!(question(&brief), Some(Field::Place));
    }
}
