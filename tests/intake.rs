//! The reader on any text: it never fails, points only into the text, and is the same for every way of encoding it.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use interim_desk::{
    domain::{Brief, Span},
    intake::{Context, Reader, Reading, examples, line},
};
use jiff::ZonedDateTime;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

fn read(text: &str) -> Reading {
    let now: ZonedDateTime = "2026-11-24T09:00:00+01:00[Europe/Berlin]".parse().unwrap();
    let context = Context {
        now: &now,
        country: None,
        currency: None,
    };
    Reader::bundled().read(text, &context)
}

fn spans(reading: &Reading) -> Vec<Span> {
    let briefs = reading.briefs.iter().flat_map(|brief| {
        brief
            .evidence
            .values()
            .flatten()
            .copied()
            .chain(brief.flags.iter().map(|flag| flag.span))
    });
    let availability = reading
        .availability
        .iter()
        .flat_map(|reading| reading.evidence.values().flatten().copied());
    let cues = reading.cues.iter().filter_map(|cue| cue.span);
    briefs.chain(availability).chain(cues).collect()
}

/// A brief without the places in the text, which differ between encodings.
fn fields(reading: &Reading) -> Vec<Brief> {
    reading
        .briefs
        .iter()
        .cloned()
        .map(|mut brief| {
            brief.evidence.clear();
            for flag in &mut brief.flags {
                flag.span = Span { from: 0, to: 0 };
            }
            brief
        })
        .collect()
}

fn check(text: &str) -> Result<(), TestCaseError> {
    let reading = read(text);
    let length = text.chars().count() as u32;
    for span in spans(&reading) {
        prop_assert!(
            span.from < span.to && span.to <= length,
            "{span:?} of {length}"
        );
    }
    prop_assert_eq!(&reading.briefs, &read(text).briefs);
    let composed: String = text.nfc().collect();
    let decomposed: String = text.nfd().collect();
    prop_assert_eq!(fields(&read(&composed)), fields(&read(&decomposed)));
    Ok(())
}

/// Texts made of the words that the readers look for, in any order, with odd characters between.
fn likely_text() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "need",
        "CFO",
        "Geschäftsführer",
        "in",
        "München",
        "from",
        "1",
        "31.02.",
        "December",
        "€",
        "1.400",
        "/",
        "day",
        "bis",
        "Ende",
        "März",
        "4",
        "-",
        "6",
        "Monate",
        "%",
        "80",
        "KW",
        "53",
        "asap",
        "fluent",
        "German",
        "or",
        "and",
        "\n",
        "> ",
        "```",
        "(m/w/d)",
        ":in",
        "Q5",
        "9999",
        "à",
        "partir",
        "du",
        "next",
        "Friday",
        "Frankfurt",
        "a.",
        "M.",
        "k",
        "'",
        ".-",
        "<@1>",
        "https://x",
        "@",
        ":",
        "\u{202e}",
        "e\u{301}",
        "½",
        "+",
        "2x",
        "within",
        "weeks",
        "week",
        "each",
        "both",
        "-- ",
        "von",
        "Betreff:",
        "|",
        "C1",
        "remote",
    ]);
    prop::collection::vec(words, 0..60).prop_map(|words| words.join(" "))
}

proptest! {
    #[test]
    fn any_text_is_read_without_fail_and_only_itself_is_quoted(text in any::<String>()) {
        check(&text)?;
    }

    #[test]
    fn any_row_of_known_words_is_read_without_fail(text in likely_text()) {
        check(&text)?;
    }

    #[test]
    fn any_line_is_answered_with_one_line_of_json(line in any::<String>()) {
        let answer = line::answer(&line);
        prop_assert!(!answer.contains('\n'));
        prop_assert!(serde_json::from_str::<serde_json::Value>(&answer).is_ok());
    }
}

#[test]
fn a_text_of_a_hundred_thousand_characters_is_read() {
    for unit in [
        "need a CFO in Munich from 1 December, ",
        "> ",
        "\n",
        "(((",
        "From:\n",
        "a@",
        "1.1.",
    ] {
        let text = unit.repeat(100_000 / unit.len());
        check(&text).unwrap();
    }
}

#[test]
fn every_answer_has_the_form_that_the_schema_says() {
    let schema: serde_json::Value =
        serde_json::from_str(include_str!("../docs/brief.schema.json")).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let mut lines: Vec<String> = ["dev", "unseen"]
        .iter()
        .flat_map(|part| examples(part).unwrap())
        .map(|example| {
            let now = example.now.timestamp().to_string();
            serde_json::json!({"id": example.id, "text": example.text, "now": now}).to_string()
        })
        .collect();
    lines.push("no json".to_owned());
    for line in lines {
        let answer: serde_json::Value = serde_json::from_str(&line::answer(&line)).unwrap();
        let errors: Vec<String> = validator
            .iter_errors(&answer)
            .map(|error| format!("{error} at {}", error.instance_path()))
            .collect();
        assert!(errors.is_empty(), "{line}\n{answer}\n{errors:?}");
    }
}

#[test]
fn the_labels_of_the_corpus_have_the_form_of_a_brief() {
    for part in ["dev", "unseen"] {
        for example in examples(part).unwrap() {
            for brief in &example.briefs {
                let read: Result<Brief, _> = serde_json::from_value(brief.clone());
                assert!(read.is_ok(), "{}: {read:?}", example.id);
            }
        }
    }
}

#[test]
fn a_message_that_goes_on_amends_the_brief() {
    let now: ZonedDateTime = "2026-11-24T09:00:00+01:00[Europe/Berlin]".parse().unwrap();
    let context = Context {
        now: &now,
        country: None,
        currency: None,
    };
    let reader = Reader::bundled();
    let first = reader.read("need a CFO in Munich from 1 December", &context);
    let amend = |brief: &Brief, text: &str| {
        let reading = reader.read(text, &context);
        reader.amend(brief, text, &reading, &context)
    };
    let brief = amend(&first.briefs[0], "ah, and German is a must").unwrap();
    assert_eq!(brief.languages[0].code.as_str(), "de");
    assert_eq!(brief.role, first.briefs[0].role);
    assert!(amend(&brief, "thanks!").is_none());
    assert!(amend(&brief, "we also need a plant manager in Leipzig asap").is_none());
    for text in [
        "also S/4HANA and IFRS please",
        "also SAP experience needed",
        "oh and somebody with IFRS experience, please",
        "außerdem SAP-Erfahrung, bitte",
        "auch Konsolidierung und IFRS wären wichtig",
        "aussi une expérience SAP et IFRS svp",
        "et aussi la consolidation IFRS",
    ] {
        let brief = amend(&brief, text).unwrap_or_else(|| panic!("{text}"));
        assert_eq!(brief.role, first.briefs[0].role, "{text}");
        assert!(!brief.skills.is_empty(), "{text}");
        assert!(!reader.read(text, &context).wants_somebody, "{text}");
    }
    for text in [
        "also need somebody for payroll in Leipzig",
        "außerdem jemanden für die Lohnabrechnung in Leipzig",
        "il nous faut aussi quelqu'un pour la paie à Lyon",
    ] {
        assert!(reader.read(text, &context).wants_somebody, "{text}");
        assert!(amend(&brief, text).is_none(), "{text}");
    }
}
