//! Forms that change a brief.
//!
//! What stands in them reads as people write it, so that `intake` can read it again.

use super::{
    Action, Form, Input,
    brief::BriefText,
    escape::unescape,
    words::{Words, args},
};
use crate::{
    domain::{Field, Request},
    vocabulary::Vocabulary,
};
use jiff::civil::Date;

/// The most characters of a line of a form.
const LINE: u16 = 200;

/// The whole brief as a form. Its inputs are `role`, `place`, `time`, `rate` and `skills`.
pub fn brief_form(words: &Words, request: &Request, vocabulary: &Vocabulary, today: Date) -> Form {
    let brief = &request.brief;
    let text = BriefText::new(words, vocabulary, brief, today);
    let role = brief.role.as_ref().map(|role| text.names.role(&role.id));
    let inputs = [
        ("role", [role, None, None]),
        ("place", [text.place(), text.work_mode(), None]),
        (
            "time",
            [text.start(), words.length(brief, today), text.load()],
        ),
        ("rate", [text.rate(), None, None]),
        (
            "skills",
            [text.languages(), text.skills(), text.industries()],
        ),
    ]
    .map(|(key, parts)| {
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        line(words, key, &parts.join(", "))
    });
    Form {
        action: Action::SubmitBrief {
            request: request.id,
            revision: request.revision,
        },
        title: words.say("form-brief", args! { "id" => request.id.to_string() }),
        inputs: inputs.into(),
    }
    .fit()
}

/// A form of one line for a field that the text did not say.
pub fn missing_form(words: &Words, request: &Request, field: Field) -> Form {
    let key = match field {
        Field::Role => "role",
        Field::Place | Field::WorkMode | Field::OnsiteDays => "place",
        Field::Start | Field::End | Field::DurationWeeks | Field::DaysPerWeek => "time",
        Field::Rate => "rate",
        _ => "skills",
    };
    Form {
        action: Action::SubmitMissing {
            request: request.id,
            revision: request.revision,
            field,
        },
        title: words.say("form-brief", args! { "id" => request.id.to_string() }),
        inputs: vec![Input {
            required: true,
            ..line(words, key, "")
        }],
    }
    .fit()
}

fn line(words: &Words, key: &str, value: &str) -> Input {
    let message = match key {
        "role" => "input-role",
        "place" => "input-place",
        "time" => "input-time",
        "rate" => "input-rate",
        _ => "input-skills",
    };
    input(words, key, message, unescape(value))
}

/// A line of a form, worded by a message and its `placeholder`.
pub(super) fn input(words: &Words, key: &str, message: &str, value: String) -> Input {
    Input {
        key: key.to_owned(),
        label: words.text(message),
        value,
        placeholder: words.attribute(message, "placeholder"),
        required: false,
        paragraph: false,
        max_length: LINE,
    }
}
