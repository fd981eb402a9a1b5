//! What a text did not say: how it is taken until somebody says it, and the one question about it.

use super::{brief::BriefText, words::args};
use crate::domain::{Brief, Field, WorkMode};

/// The fields that are named as missing where the text did not say them, in this order.
const WANTED: [Field; 7] = [
    Field::Place,
    Field::Start,
    Field::DurationWeeks,
    Field::DaysPerWeek,
    Field::Rate,
    Field::Languages,
    Field::Skills,
];

impl BriefText<'_> {
    /// "Not said: rate, duration", or nothing; with what each is taken as, where that is known.
    pub(super) fn missing(&self, taken_as: Option<&Brief>) -> Option<String> {
        let all: Vec<String> = WANTED
            .into_iter()
            .filter(|field| self.is_missing(*field))
            .map(|field| {
                let name = self.names.field(field);
                match taken_as.and_then(|taken| self.taken(field, taken)) {
                    Some(taken) => format!("{name} (*{taken}*)"),
                    None => name,
                }
            })
            .collect();
        (!all.is_empty()).then(|| {
            let key = match taken_as {
                Some(_) => "brief-missing-taken",
                None => "brief-missing",
            };
            self.words.say(key, args! { "fields" => all.join(", ") })
        })
    }

    fn is_missing(&self, field: Field) -> bool {
        match field {
            Field::Place => {
                self.place().is_none() && self.brief.work_mode != Some(WorkMode::Remote)
            }
            Field::Start => self.start().is_none(),
            Field::DurationWeeks => self.words.length(self.brief, self.today).is_none(),
            Field::DaysPerWeek => self.load().is_none(),
            Field::Rate => self.rate().is_none(),
            Field::Languages => self.brief.languages.is_empty(),
            Field::Skills => self.brief.skills.is_empty(),
            _ => false,
        }
    }

    /// What a field is taken as until somebody says it.
    fn taken(&self, field: Field, taken: &Brief) -> Option<String> {
        let words = self.words;
        match field {
            Field::Start => words.start(taken.start.as_ref()?, self.today),
            Field::DurationWeeks => words.length(taken, self.today),
            Field::DaysPerWeek => words.load(taken.days_per_week.as_ref()?),
            Field::Place | Field::Rate | Field::Languages => Some(words.text("taken-any")),
            _ => None,
        }
    }

    /// The question about a field that the text left open.
    pub(super) fn question_about(&self, field: Field) -> String {
        self.words.text(match field {
            Field::Role => "question-role",
            Field::Place | Field::WorkMode | Field::OnsiteDays => "question-place",
            Field::Start | Field::End | Field::DurationWeeks | Field::DaysPerWeek => {
                "question-start"
            }
            Field::Rate => "question-rate",
            _ => "question-languages",
        })
    }
}
