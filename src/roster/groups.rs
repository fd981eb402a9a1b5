//! Groups of countries that a roster file may name as one.

use crate::domain::Country;
use std::{collections::BTreeMap, sync::OnceLock};

/// The groups of `data/roster/country_groups.json` by name.
///
/// # Panics
/// If the bundled file is broken, which a test rules out.
#[expect(
    clippy::expect_used,
    reason = "the file is compiled in and checked by a test"
)]
fn groups() -> &'static BTreeMap<String, Vec<Country>> {
    static GROUPS: OnceLock<BTreeMap<String, Vec<Country>>> = OnceLock::new();
    GROUPS.get_or_init(|| {
        serde_json::from_str(include_str!("../../data/roster/country_groups.json"))
            .expect("the bundled country groups are well formed")
    })
}

/// The countries of the group with this name.
pub(super) fn find(name: &str) -> Option<&'static [Country]> {
    groups()
        .iter()
        .find(|(group, _)| group.eq_ignore_ascii_case(name))
        .map(|(_, countries)| countries.as_slice())
}

/// Countries as codes, in their order, where a run of them that is a group is written by the group's name.
pub(super) fn abbreviated(countries: &[Country]) -> Vec<String> {
    let mut names = Vec::new();
    let mut rest = countries;
    while let Some(first) = rest.first() {
        let group = groups()
            .iter()
            .find(|(_, members)| !members.is_empty() && rest.starts_with(members));
        let taken = match group {
            Some((name, members)) => {
                names.push(name.clone());
                members.len()
            }
            None => {
                names.push(first.to_string());
                1
            }
        };
        rest = rest.get(taken..).unwrap_or_default();
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_union_is_written_by_its_name_and_read_back() {
        let union = find("eu").unwrap();
        assert_eq!(union.len(), 27);
        let mut countries = vec!["CH".parse().unwrap()];
        countries.extend_from_slice(union);
        assert_eq!(abbreviated(&countries), ["CH", "EU"]);
    }
}
