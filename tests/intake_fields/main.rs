//! Ways of saying a language, a day, a length, a load or a rate, and what is read from each.
//!
//! The table stands in `fields.tsv`: the field, the words, and the value in short: `2027-01-11..2027-01-20` for days, `A` for
//! as soon as possible, `4-` for four and more, `de:C1 fr?` for German at C1 and French as a wish.

#![expect(
    clippy::unwrap_used,
    reason = "a test may fail loudly, and its report is for whoever runs it"
)]

use interim_desk::{
    domain::{Brief, Need, RateUnit},
    intake::{Context, Reader},
};
use jiff::{ZonedDateTime, civil::Date};

fn days(first: Option<Date>, last: Option<Date>) -> String {
    let day = |day: Option<Date>| day.map_or(String::new(), |day| day.to_string());
    if first == last {
        day(first)
    } else {
        format!("{}..{}", day(first), day(last))
    }
}

fn range<T: PartialEq + ToString>(min: Option<T>, max: Option<T>) -> String {
    let number = |number: Option<T>| number.map_or(String::new(), |number| number.to_string());
    if min == max {
        number(min)
    } else {
        format!("{}-{}", number(min), number(max))
    }
}

fn value(brief: &Brief, field: &str) -> String {
    match field {
        "languages" => brief
            .languages
            .iter()
            .map(|need| {
                let level = need.level.map_or(String::new(), |level| {
                    format!(
                        ":{}",
                        serde_json::to_value(level).unwrap().as_str().unwrap()
                    )
                });
                let wish = if need.need == Need::Wish { "?" } else { "" };
                format!("{}{level}{wish}", need.code)
            })
            .collect::<Vec<_>>()
            .join(" "),
        "start" => brief.start.map_or(String::new(), |start| {
            let asap = if start.asap { "A " } else { "" };
            format!("{asap}{}", days(start.earliest, start.latest))
        }),
        "end" => brief
            .end
            .map_or(String::new(), |end| days(end.earliest, end.latest)),
        "duration" => brief
            .duration_weeks
            .map_or(String::new(), |weeks| range(weeks.min, weeks.max)),
        "days" => brief
            .days_per_week
            .map_or(String::new(), |days| range(days.min, days.max)),
        "rate" => brief.rate.as_ref().map_or(String::new(), |rate| {
            let whole = |amount: Option<interim_desk::domain::Amount>| {
                amount.map(|amount| serde_json::to_value(amount).unwrap().as_f64().unwrap())
            };
            let currency = rate.currency.map_or(String::new(), |code| code.to_string());
            let unit = match rate.per {
                RateUnit::Hour => "h",
                RateUnit::Day => "d",
                RateUnit::Month => "m",
            };
            format!(
                "{} {currency}/{unit}",
                range(whole(rate.min), whole(rate.max))
            )
        }),
        _ => String::new(),
    }
}

#[test]
fn each_way_of_saying_a_field_is_read() {
    let now: ZonedDateTime = "2026-11-24T09:00:00+01:00[Europe/Berlin]".parse().unwrap();
    let context = Context {
        now: &now,
        country: None,
        currency: None,
    };
    let mut wrong = Vec::new();
    for line in include_str!("fields.tsv").lines().skip(1) {
        let [field, words, expected] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("three columns: {line}");
        };
        let opening = if field == "languages" {
            "Interim CFO wanted in Lyon."
        } else {
            "Interim CFO wanted."
        };
        let text = format!("{opening} {words}");
        let briefs = Reader::bundled().read_request(&text, &context);
        let read = value(&briefs[0], field);
        if read != expected {
            wrong.push(format!(
                "{field}: {words}: “{read}” instead of “{expected}”"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
