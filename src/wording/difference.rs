//! What differs between two briefs, field by field.

use super::{
    brief::BriefText,
    words::{Words, args},
};
use crate::{
    domain::{Brief, Field},
    vocabulary::Vocabulary,
};
use jiff::civil::Date;

/// One line for each part in which a brief differs: "**Rate** ~~up to €1,600 a day~~ → up to €1,440 a day".
pub(super) fn differences(
    words: &Words,
    vocabulary: &Vocabulary,
    was: &Brief,
    is: &Brief,
    today: Date,
) -> Vec<String> {
    let was_text = BriefText::new(words, vocabulary, was, today);
    let is_text = BriefText::new(words, vocabulary, is, today);
    let mut lines: Vec<String> = Vec::new();
    for field in was.differences(is) {
        let before = was_text
            .value(field)
            .unwrap_or_else(|| words.text("unsaid"));
        let after = is_text.value(field).unwrap_or_else(|| words.text("unsaid"));
        if before == after {
            continue;
        }
        let line = words.say(
            "difference",
            args! {
                "field" => is_text.names.field(told_as(field)),
                "before" => before,
                "after" => after,
            },
        );
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines
}

/// Fields that are told in one breath bear one name.
fn told_as(field: Field) -> Field {
    match field {
        Field::OnsiteDays => Field::WorkMode,
        Field::End => Field::DurationWeeks,
        other => other,
    }
}

impl BriefText<'_> {
    /// What a field says; `None` where it says nothing.
    fn value(&self, field: Field) -> Option<String> {
        let brief = self.brief;
        match field {
            Field::Role => brief.states(Field::Role).then(|| self.role()),
            Field::Place => self.place(),
            Field::WorkMode | Field::OnsiteDays => self.work_mode(),
            Field::Start => self.start(),
            Field::End | Field::DurationWeeks => self.words.length(brief, self.today),
            Field::DaysPerWeek => self.load(),
            Field::Rate => self.rate(),
            Field::Languages => self.languages(),
            Field::Industries => self.industries(),
            Field::Skills => self.skills(),
            Field::Situation => brief.situation.map(|one| self.names.situation(one)),
            Field::Headcount => brief.headcount.map(|count| self.words.number(count)),
            Field::Confidential => brief.confidential.map(|is_so| {
                self.words.text(if is_so {
                    "confidential-yes"
                } else {
                    "confidential-no"
                })
            }),
            Field::OffLimits => self.off_limits(),
        }
    }
}
