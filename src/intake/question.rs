//! The one thing to ask back: what is missing or ambiguous, the most decisive first.

use crate::domain::{Brief, Field};

/// What a brief leaves open, in the order in which it helps most where nothing is known about the roster: an ambiguous or
/// missing role, for nothing can be searched without it; then where, when, which language, and what is paid.
pub fn questions(brief: &Brief) -> Vec<Field> {
    [
        (Field::Role, brief.role.is_none()),
        (
            Field::Place,
            brief.place.is_none() && brief.work_mode.is_none(),
        ),
        (Field::Start, brief.start.is_none()),
        (Field::Languages, brief.languages.is_empty()),
        (Field::Rate, brief.rate.is_none()),
    ]
    .into_iter()
    .filter_map(|(field, open)| open.then_some(field))
    .collect()
}

/// The field whose answer would change the top of the list most: of each open field the caller gives the briefs that
/// likely answers would make, and of each brief the top of its list.
///
/// A role that is missing or ambiguous is always asked first. Where no answer would change anything, nothing is asked; of
/// fields that change as much, the first in the order of [`questions`].
pub fn decisive_question<T: PartialEq>(
    brief: &Brief,
    answers: impl Fn(Field) -> Vec<Brief>,
    top: impl Fn(&Brief) -> Vec<T>,
) -> Option<Field> {
    let open = questions(brief);
    if open.first() == Some(&Field::Role) {
        return Some(Field::Role);
    }
    let now = top(brief);
    let mut best: Option<(f64, Field)> = None;
    for field in open {
        let answers = answers(field);
        if answers.is_empty() {
            continue;
        }
        let changed: usize = answers
            .iter()
            .map(|answered| {
                let then = top(answered);
                let kept = then.iter().filter(|one| now.contains(one)).count();
                now.len().max(then.len()) - kept
            })
            .sum();
        let average = changed as f64 / answers.len() as f64;
        if average > best.map_or(0.0, |(most, _)| most) {
            best = Some((average, field));
        }
    }
    best.map(|(_, field)| field)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Role, WorkMode};

    fn cfo() -> Brief {
        Brief {
            role: Some(Role {
                id: "cfo".into(),
                title: "Chief Financial Officer".to_owned(),
            }),
            ..Brief::default()
        }
    }

    #[test]
    fn the_role_is_asked_before_the_place_and_the_place_before_the_start() {
        assert_eq!(questions(&Brief::default()).first(), Some(&Field::Role));
        assert_eq!(questions(&cfo()).first(), Some(&Field::Place));
    }

    #[test]
    fn what_would_change_the_top_of_the_list_most_is_asked() {
        let answers = |field| match field {
            Field::Place => vec![Brief {
                work_mode: Some(WorkMode::Remote),
                ..cfo()
            }],
            Field::Rate => vec![Brief {
                headcount: Some(2),
                ..cfo()
            }],
            _ => Vec::new(),
        };
        // A rate would change two of three people, a place one.
        let top = |brief: &Brief| match (brief.work_mode, brief.headcount) {
            (Some(_), _) => vec![1, 2, 4],
            (_, Some(_)) => vec![1, 5, 6],
            _ => vec![1, 2, 3],
        };
        assert_eq!(decisive_question(&cfo(), answers, top), Some(Field::Rate));
        let same = |_: &Brief| vec![1, 2, 3];
        assert_eq!(decisive_question(&cfo(), answers, same), None);
        let nothing = Brief::default();
        assert_eq!(decisive_question(&nothing, answers, top), Some(Field::Role));
    }
}
