//! Whatever people call themselves or write: a post stays within the limits, and nothing of it becomes active.

use crate::sample::{self, TODAY, context, request, words};
use interim_desk::{
    domain::{Brief, Fault, Field, Flag, Place, Reason, Relaxation, Span, TermKind, WhatIf},
    vocabulary::Vocabulary,
    wording::{
        CardContext, Post, availability, card, history,
        import::{self, ImportProblem, ImportReport},
        roster,
        what_if::{self, Tried},
        why,
        why_not::{self, Verdict},
    },
};
use proptest::prelude::*;

fn hostile() -> impl Strategy<Value = String> {
    prop_oneof![
        "[<>@&!#:/*_~`|\\[\\]()\\\\ a-z0-9\n\u{200b}\u{202e}-]{0,60}",
        Just("@everyone <@&1> [free](https://x.example) # **x**".to_owned()),
        "\\PC{0,600}",
        Just("wörd ".repeat(900)),
    ]
}

/// The text with what is escaped taken out: what is left means what it says.
fn active(text: &str) -> String {
    let mut active = String::new();
    let mut rest = text.chars();
    while let Some(character) = rest.next() {
        if character == '\\' {
            rest.next();
        } else {
            active.push(character);
        }
    }
    active
}

pub(crate) fn check(post: &Post) {
    let mut sum = 0;
    for embed in &post.embeds {
        let fields = embed.fields.iter();
        let texts = fields.flat_map(|field| [&field.name, &field.value]);
        for text in texts.chain([&embed.title, &embed.description]) {
            let active = active(text);
            for mark in [
                "@everyone",
                "@here",
                "<@",
                "<#",
                "</",
                "<:",
                "://",
                "](",
                "||",
                "`@",
            ] {
                assert!(!active.contains(mark), "{mark} in {text}");
            }
            sum += text.chars().count();
        }
        sum += embed.footer.chars().count();
    }
    assert!(sum <= 6000, "{sum}");
    assert!(post.pings.is_empty());
    assert_eq!(post.clone().fit(), *post);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn nothing_that_people_wrote_becomes_active_or_too_long(
        name in hostile(),
        place in hostile(),
        note in hostile(),
        text in hostile(),
        (from, to) in any::<(u32, u32)>(),
        language in 0_usize..3,
    ) {
        let words = words(["en", "de", "fr"][language]);
        let span = Span { from: from % 80, to: to % 200 };
        let mut brief = Brief {
            place: Some(Place { city: Some(place.clone()), ..Place::default() }),
            off_limits: vec![name.clone(), note.clone()],
            flags: vec![Flag { kind: text.clone(), span }, Flag { kind: "past-date".to_owned(), span: Span { from, to } }],
            ..sample::rich_brief()
        };
        brief.evidence.insert(Field::Place, vec![span]);
        let mut shortlist = sample::shortlist();
        for candidate in &mut shortlist.candidates {
            candidate.name.clone_from(&name);
            candidate.matched_skills = vec![note.as_str().into()];
        }
        let mut people = sample::roster();
        let mut manager = sample::manager("P0001", &name, &place);
        manager.summary.clone_from(&note);
        manager.off_limits = vec![note.clone(); 40];
        people.managers[0] = std::sync::Arc::new(manager.clone());
        let context = CardContext { text: Some(&text), ..context(Some(&people)) };
        let request = request(brief);
        let left_out = sample::left_out(Reason::OffLimits { company: note.clone() });
        let vocabulary = Vocabulary::bundled();
        check(&card(words, &request, Some(&shortlist), &context));
        check(&why::why(words, &request, &shortlist, &context));
        check(&why::why_one(words, &request, &shortlist, &shortlist.candidates[0], &[], &context));
        check(&why::why_not(words, &request, &vec![left_out.clone(); 12], 0, 1, &context));
        let verdict = Verdict::Fits { candidate: &shortlist.candidates[0], rank: 5, improvements: &[] };
        check(&why_not::one(words, &request, &shortlist, verdict, &context));
        let verdict = Verdict::LeftOut { left_out: &left_out, ways: &[] };
        check(&why_not::one(words, &request, &shortlist, verdict, &context));
        let step = Relaxation::Language { code: note.as_str().into(), level: None };
        let what_if = WhatIf::default().with(step);
        let tried = Tried {
            request: &request,
            what_if: &what_if,
            brief: &Brief { place: None, ..request.brief.clone() },
            before: &sample::shortlist(),
            after: &shortlist,
            steps: &[],
            may_adopt: true,
        };
        check(&what_if::tried(words, &tried, &context));
        check(&what_if::adopted(words, &request, &Brief::default(), &context));
        let log = vec![sample::revised(&Brief::default(), &request.brief); 30];
        check(&history::history(words, &request, &log, &context));
        check(&why::more(words, &request, &shortlist, 0, &context));
        check(&roster::profile(words, &manager, vocabulary, TODAY, true));
        check(&availability::shown(words, &manager, vocabulary, TODAY));
        let problem = ImportProblem {
            line: u64::from(from),
            column: Some("roles"),
            value: text.clone(),
            fault: Fault::Ambiguous { kind: TermKind::Role, options: vec![name.clone(), place.clone()] },
            suggestion: Some(note.clone()),
        };
        let report = ImportReport {
            problems: vec![problem; 20],
            lookalikes: vec![(name.clone(), place.clone()); 12],
            ..ImportReport::default()
        };
        check(&import::import_report(words, &report, None));
    }
}
