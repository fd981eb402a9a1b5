//! One line of JSON in, one line of JSON out: the form in which other programs use the reader.
//!
//! ```text
//! {"id": 7, "text": "need a CFO", "now": "2026-11-24T09:00:00+01:00"}
//! {"id": 7, "kind": "request", "confidence": 0.97, "briefs": [{"role": {"id": "cfo", …}}]}
//! ```
//!
//! The form of a brief is documented in `docs/brief.md`.

use super::{AvailabilityReading, Context, Kind, Reader, Reading};
use crate::domain::Brief;
use jiff::{Timestamp, ZonedDateTime, fmt::temporal::Pieces, tz::TimeZone};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

#[derive(Deserialize)]
struct Question {
    #[serde(default)]
    id: Value,
    text: String,
    now: String,
}

#[derive(Serialize)]
struct Answer<'a> {
    id: &'a Value,
    kind: Kind,
    confidence: f64,
    briefs: &'a [Brief],
    #[serde(skip_serializing_if = "Option::is_none")]
    availability: Option<&'a AvailabilityReading>,
}

/// Answers a line: always one line, without its end; a line that cannot be understood gets `{"id", "error"}`.
pub fn answer(line: &str) -> String {
    let question: Question = match serde_json::from_str(line) {
        Ok(question) => question,
        Err(error) => {
            let id = serde_json::from_str::<Value>(line)
                .ok()
                .and_then(|value| value.get("id").cloned());
            return refusal(
                id,
                &format!("not a line of {{\"id\", \"text\", \"now\"}}: {error}"),
            );
        }
    };
    let Some(now) = moment(&question.now) else {
        let error = format!(
            "“{}” is no time: give RFC 3339 with an offset, for example 2026-11-24T09:00:00+01:00",
            question.now
        );
        return refusal(Some(question.id), &error);
    };
    let context = Context {
        now: &now,
        country: None,
        currency: None,
    };
    let reading = Reader::bundled().read(&question.text, &context);
    written(&question.id, &reading)
}

fn written(id: &Value, reading: &Reading) -> String {
    let briefs: &[Brief] = match reading.kind {
        Kind::Request => &reading.briefs,
        Kind::Availability | Kind::Other => &[],
    };
    let answer = Answer {
        id,
        kind: reading.kind,
        confidence: reading.confidence,
        briefs,
        availability: reading.availability.as_ref(),
    };
    serde_json::to_string(&answer)
        .unwrap_or_else(|error| refusal(Some(id.clone()), &error.to_string()))
}

fn refusal(id: Option<Value>, error: &str) -> String {
    json!({ "id": id, "error": error }).to_string()
}

/// A time with an offset, kept in that offset: "Monday" is the writer's Monday.
fn moment(text: &str) -> Option<ZonedDateTime> {
    let timestamp: Timestamp = text.parse().ok()?;
    let pieces = Pieces::parse(text).ok()?;
    let offset = pieces.to_numeric_offset().unwrap_or(jiff::tz::Offset::UTC);
    Some(timestamp.to_zoned_datetime(TimeZone::fixed(offset)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_is_no_json_gets_an_error_and_keeps_its_id_where_it_has_one() {
        for line in [
            "",
            "nonsense",
            "{",
            "[]",
            r#"{"id":3}"#,
            r#"{"id":3,"text":"x","now":"yesterday"}"#,
        ] {
            let answer: Value = serde_json::from_str(&answer(line)).unwrap();
            assert!(answer["error"].is_string(), "{line}");
        }
        let answer: Value = serde_json::from_str(&answer(r#"{"id":3}"#)).unwrap();
        assert_eq!(answer["id"], 3);
    }

    #[test]
    fn a_request_is_answered_with_its_brief_and_its_own_id() {
        let line = r#"{"id":"a","text":"Need a CFO in Munich from 1 December","now":"2026-11-24T09:00:00+01:00"}"#;
        let answer: Value = serde_json::from_str(&answer(line)).unwrap();
        assert_eq!(answer["id"], "a");
        assert_eq!(answer["kind"], "request");
        assert_eq!(answer["briefs"][0]["role"]["id"], "cfo");
        assert_eq!(answer["briefs"][0]["start"]["earliest"], "2026-12-01");
    }
}
