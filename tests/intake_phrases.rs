//! What single phrases are read as, field by field, in three languages. Every message is written on Tuesday, 24 November
//! 2026, in Berlin.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use interim_desk::{
    domain::Brief,
    intake::{Context, Kind, Reader},
};
use serde_json::Value;

fn read(text: &str) -> Brief {
    let now = "2026-11-24T09:00:00+01:00[Europe/Berlin]".parse().unwrap();
    let context = Context {
        now: &now,
        country: None,
        currency: None,
    };
    let mut briefs = Reader::bundled().read_request(text, &context);
    assert_eq!(briefs.len(), 1, "{text}");
    briefs.remove(0)
}

fn kind(text: &str) -> Kind {
    let now = "2026-11-24T09:00:00+01:00[Europe/Berlin]".parse().unwrap();
    let context = Context {
        now: &now,
        country: None,
        currency: None,
    };
    Reader::bundled().read(text, &context).kind
}

/// A field of the brief as short text: `a..b` for ranges, nothing for what is absent.
fn field(brief: &Brief, name: &str) -> String {
    let text = serde_json::to_string(brief).unwrap();
    let brief: Value = serde_json::from_str(&text).unwrap();
    let plain = |value: &Value| match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Number(number) => number.as_f64().unwrap().to_string(),
        other => other.to_string(),
    };
    let range = |value: &Value, from: &str, to: &str| {
        let (from, to) = (plain(&value[from]), plain(&value[to]));
        match (from == to, from.is_empty() && to.is_empty()) {
            (_, true) => String::new(),
            (true, _) => from,
            _ => format!("{from}..{to}"),
        }
    };
    let value = &brief[name];
    match name {
        "start" | "end" => {
            let asap = if value["asap"] == Value::Bool(true) {
                "asap "
            } else {
                ""
            };
            format!("{asap}{}", range(value, "earliest", "latest"))
                .trim()
                .to_owned()
        }
        "duration_weeks" | "days_per_week" => range(value, "min", "max"),
        "rate" if value.is_null() => String::new(),
        "rate" => format!(
            "{} {} {}",
            range(value, "min", "max"),
            plain(&value["currency"]),
            plain(&value["per"])
        ),
        "place" if value.is_null() => String::new(),
        "place" => {
            let parts = ["city", "region", "country"].map(|part| plain(&value[part]));
            parts
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(", ")
        }
        "languages" => value
            .as_array()
            .into_iter()
            .flatten()
            .map(|need| {
                let wish = if need["need"] == "wish" { "?" } else { "" };
                format!("{}{wish} {}", plain(&need["code"]), plain(&need["level"]))
                    .trim()
                    .to_owned()
            })
            .collect::<Vec<_>>()
            .join(", "),
        "role" if value.is_null() => brief["ambiguous_role"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|role| plain(&role["id"]))
            .collect::<Vec<_>>()
            .join(" or "),
        "role" => plain(&value["id"]),
        _ => plain(value),
    }
}

fn check(name: &str, table: &[(&str, &str)]) {
    let wrong: Vec<String> = table
        .iter()
        .filter_map(|(text, expected)| {
            let found = field(&read(text), name);
            (found != *expected).then(|| format!("{text}: “{found}” instead of “{expected}”"))
        })
        .collect();
    assert!(wrong.is_empty(), "{name}\n{}", wrong.join("\n"));
}

#[test]
fn a_start_is_read_as_a_stretch_of_days() {
    check(
        "start",
        &[
            ("need a CFO from 1 December", "2026-12-01"),
            ("need a CFO from December 1st", "2026-12-01"),
            ("need a CFO from 01/12/2026", "2026-12-01"),
            ("need a CFO from 2026-12-01", "2026-12-01"),
            ("need a CFO from Monday", "2026-11-30"),
            ("need a CFO next Friday", "2026-12-04"),
            ("need a CFO, start mid January", "2027-01-11..2027-01-20"),
            ("need a CFO, start early Feb", "2027-02-01..2027-02-10"),
            ("need a CFO from end of March", "2027-03-21..2027-03-31"),
            ("need a CFO in Q1", "2027-01-01..2027-03-31"),
            ("need a CFO in January 2028", "2028-01-01..2028-01-31"),
            ("need a CFO in two weeks", "2026-12-08"),
            ("need a CFO within two weeks", "..2026-12-08"),
            ("need a CFO by 15 December", "..2026-12-15"),
            ("need a CFO before Christmas", "..2026-12-24"),
            ("need a CFO asap", "asap 2026-11-24.."),
            ("urgent: need a CFO", "asap 2026-11-24.."),
            ("urgent: need a CFO from 7 December", "2026-12-07"),
            (
                "need a CFO asap, latest 1 January",
                "asap 2026-11-24..2027-01-01",
            ),
            ("need a CFO tomorrow", "2026-11-25"),
            ("need a CFO next week", "2026-11-30..2026-12-06"),
            ("need a CFO next month", "2026-12-01..2026-12-31"),
            (
                "need a CFO, start: 1 Dec - 15 Dec",
                "2026-12-01..2026-12-15",
            ),
            (
                "our CFO left on Friday, bank meeting Thursday, need a CFO from Monday",
                "2026-11-30",
            ),
            ("our CFO resigned on 3 November, need a CFO", ""),
            ("need a CFO from 31.02.2027", ""),
            ("suchen CFO ab 1.12.", "2026-12-01"),
            ("suchen CFO zum 01.02.2027", "2027-02-01"),
            ("suchen CFO ab dem 15. Januar", "2027-01-15"),
            ("suchen CFO ab Mitte Januar", "2027-01-11..2027-01-20"),
            ("suchen CFO ab Anfang März", "2027-03-01..2027-03-10"),
            ("suchen CFO, Start KW 2", "2027-01-11..2027-01-17"),
            ("suchen CFO ab sofort", "asap 2026-11-24.."),
            ("suchen dringend CFO", "asap 2026-11-24.."),
            ("suchen CFO ab kommendem Montag", "2026-11-30"),
            ("suchen CFO nächste Woche Montag", "2026-11-30"),
            ("suchen CFO in 10 Tagen", "2026-12-04"),
            ("suchen CFO innerhalb von zwei Wochen", "..2026-12-08"),
            ("suchen CFO bis spätestens 15.12.", "..2026-12-15"),
            ("suchen CFO, Beginn Januar", "2027-01-01..2027-01-31"),
            ("suchen CFO im 2. Quartal", "2027-04-01..2027-06-30"),
            ("suchen CFO ab nächstem Monat", "2026-12-01..2026-12-31"),
            ("suchen CFO nach Weihnachten", "2026-12-27.."),
            ("suchen CFO ab übermorgen", "2026-11-26"),
            ("cherchons un DAF à partir du 1er décembre", "2026-12-01"),
            ("cherchons un DAF dès le 15 janvier", "2027-01-15"),
            ("cherchons un DAF dès que possible", "asap 2026-11-24.."),
            (
                "cherchons un DAF, démarrage mi-janvier",
                "2027-01-11..2027-01-20",
            ),
            ("cherchons un DAF début mars", "2027-03-01..2027-03-10"),
            ("cherchons un DAF fin janvier", "2027-01-21..2027-01-31"),
            ("cherchons un DAF lundi prochain", "2026-11-30"),
            (
                "cherchons un DAF la semaine prochaine",
                "2026-11-30..2026-12-06",
            ),
            ("cherchons un DAF sous quinze jours", "..2026-12-09"),
            ("cherchons un DAF d'ici le 15 décembre", "..2026-12-15"),
            (
                "cherchons un DAF au plus tard le 7 décembre",
                "..2026-12-07",
            ),
            ("cherchons un DAF au T1", "2027-01-01..2027-03-31"),
            ("cherchons un DAF semaine 3", "2027-01-18..2027-01-24"),
        ],
    );
}

#[test]
fn an_end_is_read_only_where_a_day_is_stated() {
    check(
        "end",
        &[
            ("need a CFO until 31 March", "2027-03-31"),
            (
                "need a CFO from January to end of June",
                "2027-06-21..2027-06-30",
            ),
            ("need a CFO for 6 months", ""),
            ("need a CFO from 1 December 2026 till 28 Feb", "2027-02-28"),
            (
                "suchen CFO ab sofort bis Ende März",
                "2027-03-21..2027-03-31",
            ),
            ("suchen CFO vom 1.12. bis 31.5.", "2027-05-31"),
            ("suchen CFO 01.01.2027 - 30.06.2027", "2027-06-30"),
            (
                "cherchons un DAF jusqu'à fin avril",
                "2027-04-21..2027-04-30",
            ),
            ("cherchons un DAF du 15 janvier au 30 juin", "2027-06-30"),
        ],
    );
}

#[test]
fn a_duration_is_read_in_weeks() {
    check(
        "duration_weeks",
        &[
            ("need a CFO for 6 months", "26"),
            ("need a CFO, 6-9 months", "26..39"),
            ("need a CFO for three months", "13"),
            ("need a CFO, 3+3 months", "13..26"),
            ("need a CFO, 6 months+", "26.."),
            ("need a CFO for up to a year", "..52"),
            ("need a CFO for at least 4 months", "17.."),
            ("need a CFO, initially 3 months", "13.."),
            ("need a CFO for 12 weeks", "12"),
            ("need a CFO for half a year", "26"),
            ("need a CFO with 10 years of experience", ""),
            ("need a CFO in 3 months", ""),
            ("suchen CFO für 6 Monate", "26"),
            ("suchen CFO, ca. 6 bis 9 Monate", "26..39"),
            ("suchen CFO, mind. 4 Monate", "17.."),
            ("suchen CFO für ein halbes Jahr", "26"),
            ("suchen CFO, 6 Mon. + Option", "26.."),
            ("suchen CFO für zunächst drei Monate", "13.."),
            ("suchen CFO für ein Jahr", "52"),
            ("suchen CFO mit 15 Jahren Erfahrung", ""),
            ("cherchons un DAF pour 6 mois", "26"),
            ("cherchons un DAF, mission de 6 à 9 mois", "26..39"),
            ("cherchons un DAF, 6 mois renouvelables", "26.."),
            ("cherchons un DAF, 4 mois minimum", "17.."),
            ("cherchons un DAF pour un an", "52"),
            ("cherchons un DAF avec 10 ans d'expérience", ""),
        ],
    );
}

#[test]
fn a_load_is_read_in_days_a_week() {
    check(
        "days_per_week",
        &[
            ("need a CFO, 4 days/week", "4"),
            ("need a CFO, 3-4 days a week", "3..4"),
            ("need a CFO, 4 d/w", "4"),
            ("need a CFO full-time", "5"),
            ("need a CFO, part-time 50%", "2.5"),
            ("need a CFO, 0.6 FTE", "3"),
            ("need a CFO, 24 hours a week", "3"),
            ("need a CFO, up to 3 days per week", "..3"),
            ("need a CFO, 2 days on site", ""),
            ("need a CFO, 100% remote", ""),
            ("suchen CFO, 4 Tage/Woche", "4"),
            ("suchen CFO, 4-Tage-Woche", "4"),
            ("suchen CFO in Vollzeit", "5"),
            ("suchen CFO, Pensum 80-100 %", "4..5"),
            ("suchen CFO, 3 PT/Woche", "3"),
            ("suchen CFO, 20 Std./Woche", "2.5"),
            ("suchen CFO halbtags", "2.5"),
            ("cherchons un DAF, 4 jours/semaine", "4"),
            ("cherchons un DAF, 4j/sem", "4"),
            ("cherchons un DAF à mi-temps", "2.5"),
            ("cherchons un DAF à temps plein", "5"),
            ("cherchons un DAF, 4/5e", "4"),
            ("cherchons un DAF, 2 à 3 jours par semaine", "2..3"),
        ],
    );
}

#[test]
fn a_rate_is_read_with_its_currency_and_unit() {
    check(
        "rate",
        &[
            ("need a CFO, €1.4k/day", "1400 EUR day"),
            ("need a CFO, 1400 EUR per day", "1400 EUR day"),
            ("need a CFO, ~€1,400/day", "1400 EUR day"),
            ("need a CFO, up to €1,600 p/d", "..1600 EUR day"),
            ("need a CFO, £850-950 pd inside IR35", "850..950 GBP day"),
            ("need a CFO, £1k a day outside IR35", "1000 GBP day"),
            ("need a CFO in Leeds, 900 a day", "900 GBP day"),
            ("need a CFO, £750", "750 GBP day"),
            ("need a CFO in Stockholm, 9000 a day", "9000 SEK day"),
            // Nobody of this trade works for the price of two coffees.
            ("need a CFO in Budapest, 1.2k a day", "1200  day"),
            (
                "Wir brauchen einen CFO in Budapest, 1.200 am Tag",
                "1200 EUR day",
            ),
            ("need a CFO, 25k EUR/month", "25000 EUR month"),
            ("need a CFO, salary £180k plus bonus", ""),
            (
                "need a CFO for a company with €80m turnover and 250 people",
                "",
            ),
            ("need a CFO, call +49 89 1234567", ""),
            ("need a CFO in 2027", ""),
            ("suchen CFO, 1.400 €/Tag", "1400 EUR day"),
            (
                "suchen CFO, 1.200 - 1.500 EUR Tagessatz",
                "1200..1500 EUR day",
            ),
            ("suchen CFO, max. 1.300 €/Tag all-in", "..1300 EUR day"),
            ("suchen CFO, Tagessatz bis 1.400 €", "..1400 EUR day"),
            ("suchen CFO, ab 1.300 € pro Tag", "1300.. EUR day"),
            ("suchen CFO, 1400,- netto pro Tag", "1400 EUR day"),
            ("suchen CFO, Stundensatz 160 Euro", "160 EUR hour"),
            ("suchen CFO, 175 €/h", "175 EUR hour"),
            ("suchen CFO in Zürich, 1'800.- pro Tag", "1800 CHF day"),
            ("suchen CFO, CHF 1800/Tag", "1800 CHF day"),
            ("suchen CFO, 28.000 € pro Monat", "28000 EUR month"),
            ("suchen CFO, Jahresgehalt 150.000 €", ""),
            ("cherchons un DAF, TJM 1300", "1300 EUR day"),
            ("cherchons un DAF, TJM : 1 100 € HT", "1100 EUR day"),
            ("cherchons un DAF, 1,2 k€ / jour", "1200 EUR day"),
            (
                "cherchons un DAF, entre 1000 et 1200€/j + frais",
                "1000..1200 EUR day",
            ),
            ("cherchons un DAF, max 950€/jour", "..950 EUR day"),
        ],
    );
}

#[test]
fn a_place_is_told_from_words_that_look_like_one() {
    check(
        "place",
        &[
            ("need a CFO in Munich", "Munich, DE"),
            ("need a CFO in Cork", "Cork, IE"),
            ("need a CFO near Reading", "Reading, GB"),
            ("need a CFO, nice to have: SAP", ""),
            ("need a CFO, reading contracts all day", ""),
            ("need a CFO for the Midlands", "Midlands, GB"),
            ("need a CFO in DACH", "DACH"),
            ("need a CFO in Mladá Boleslav", "Mladá Boleslav, CZ"),
            ("need a CFO in Lyon, France", "Lyon, FR"),
            ("need a CFO, Deutsche Bank asked for it", ""),
            ("need a CFO, travel to Poland", ""),
            ("suchen CFO in Köln", "Cologne, DE"),
            ("suchen CFO in Muenchen", "Munich, DE"),
            ("suchen CFO im Raum Essen", "Essen, DE"),
            ("suchen CFO, Essen wird gestellt", ""),
            ("suchen CFO in Bayern", "Bavaria, DE"),
            ("suchen CFO, Standort 09111 Chemnitz", "Chemnitz, DE"),
            ("suchen CFO in der Schweiz", "CH"),
            ("cherchons un DAF à Genève", "Geneva, CH"),
            ("cherchons un DAF à Nice", "Nice, FR"),
            ("cherchons un DAF en région parisienne", "Paris region, FR"),
            ("cherchons un DAF au Mans", "Le Mans, FR"),
        ],
    );
}

#[test]
fn languages_are_read_with_their_levels() {
    check(
        "languages",
        &[
            ("need a CFO, fluent German and English", "de C1, en C1"),
            ("need a CFO, German C1, English B2", "de C1, en B2"),
            ("need a CFO, German (native)", "de native"),
            ("need a CFO, French is a must", "fr"),
            ("need a CFO, Dutch nice to have", "nl?"),
            ("need a CFO for our German subsidiary", ""),
            ("need a CFO with German GAAP", ""),
            ("need a German-speaking CFO", "de"),
            ("need a CFO, NL/FR/EN", "nl, fr, en"),
            ("need a CFO, no German needed", ""),
            (
                "suchen CFO, Deutsch C1 und Englisch fließend",
                "de C1, en C1",
            ),
            ("suchen CFO, verhandlungssicheres Englisch", "en C1"),
            ("suchen CFO, Polnisch von Vorteil", "pl?"),
            ("suchen CFO, Muttersprache Deutsch", "de native"),
            ("cherchons un DAF, anglais courant", "en C1"),
            ("cherchons un DAF bilingue anglais", "en C2"),
            ("cherchons un DAF, allemand apprécié", "de?"),
            ("cherchons un DAF pour un groupe allemand", ""),
        ],
    );
}

#[test]
fn a_role_is_read_in_all_its_forms() {
    check(
        "role",
        &[
            ("need an interim FD", "finance_director"),
            ("need an interim Head of Procurement", "head_of_procurement"),
            ("need a VP Supply Chain", "head_of_supply_chain"),
            ("need someone to run payroll", "payroll_manager"),
            (
                "need a plant manager who reports to the COO",
                "plant_manager",
            ),
            ("need a CRO", "cro_restructuring or cro_revenue or cro_risk"),
            ("need a CRO for the restructuring", "cro_restructuring"),
            ("need a General Manager for our hotel", "hotel_gm"),
            ("suchen Werksleiterin", "plant_manager"),
            ("suchen Werksleiter:in (m/w/d)", "plant_manager"),
            ("suchen Werks-Leiter", "plant_manager"),
            ("suchen Leiter Rechnungswesen", "head_of_accounting"),
            ("suchen Bereichsleiterin Einkauf", "head_of_procurement"),
            ("suchen Geschäfsführer", "managing_director"),
            ("suchen Geschaeftsfuehrer", "managing_director"),
            ("suchen stellvertretenden Geschäftsführer", "deputy_ceo"),
            (
                "suchen jemanden, der uns die Liquidität macht",
                "liquidity_manager",
            ),
            ("cherchons un DAF", "cfo"),
            ("cherchons une directrice commerciale", "head_of_sales"),
            ("cherchons un·e directeur·rice juridique", "general_counsel"),
            ("cherchons un directeur d'usine", "plant_manager"),
            ("cherchons quelqu'un pour gérer la paie", "payroll_manager"),
        ],
    );
}

#[test]
fn what_looks_like_a_request_and_is_none_is_told_apart() {
    for (text, expected) in [
        ("need a CFO in Munich", Kind::Request),
        ("brauchen einen Werksleiter in Gera", Kind::Request),
        ("besoin d'un DRH à Lyon", Kind::Request),
        (
            "interim HRD now while we recruit the permanent one",
            Kind::Request,
        ),
        (
            "We are hiring a permanent CFO, salary 180k plus bonus.",
            Kind::Other,
        ),
        (
            "Wir suchen einen Werksleiter (m/w/d) in Festanstellung, unbefristet.",
            Kind::Other,
        ),
        ("CDI - Directeur financier, 110 k€ annuel.", Kind::Other),
        (
            "Ab sofort verfügbar: Interim Werksleiter, Automotive, Lean.",
            Kind::Availability,
        ),
        (
            "DAF de transition disponible, je cherche ma prochaine mission.",
            Kind::Availability,
        ),
        (
            "We have three strong interim CFOs free now, book a call.",
            Kind::Other,
        ),
        (
            "New study: interim CFO demand up in Europe, read more.",
            Kind::Other,
        ),
        ("Werkstudent Controlling gesucht, 20 h/Woche.", Kind::Other),
        ("We hired a CFO last week, thanks all.", Kind::Other),
        ("Le poste de DRH est pourvu.", Kind::Other),
        ("What is a CRO, restructuring or revenue?", Kind::Other),
        (
            "If we ever needed an interim CIO, how fast could it be?",
            Kind::Other,
        ),
        (
            "Looking for a consulting firm to run a pricing study.",
            Kind::Other,
        ),
        ("The interim report is out on Friday.", Kind::Other),
        ("FC sacked its coach, interim coach named.", Kind::Other),
        (
            "We do not need an interim CFO, the deputy takes over.",
            Kind::Other,
        ),
        ("Projekt ist auf Eis gelegt.", Kind::Other),
        ("> need a CFO in Munich", Kind::Other),
        ("", Kind::Other),
    ] {
        assert_eq!(kind(text), expected, "{text}");
    }
}
