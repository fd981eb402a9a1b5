//! A synthetic roster and synthetic briefs, the same for the same seed: people spread evenly over the 120 roles of the
//! vocabulary, with about as many skills, languages and commitments as the sample roster has, and briefs that ask for all that
//! a brief can ask for, now and then.

use interim_desk::{
    domain::{
        Amount, Availability, Brief, CefrLevel, Commitment, CommitmentKind, Country, Currency,
        DaysPerWeek, Firmness, HeldRole, HeldSkill, LanguageNeed, Manager, Need, Place, Point,
        Rate, RateRange, RateUnit, Role, Situation, SpokenLanguage, Start, TrackRecord,
        TravelScope, Weeks, Window, WorkMode,
    },
    vocabulary::Vocabulary,
};
use jiff::{SignedDuration, Timestamp, ToSpan, ZonedDateTime, civil::Date};

/// A stream of numbers that only depends on its seed (splitmix64).
pub(crate) struct Stream(u64);

impl Stream {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `bound`.
    fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound
    }

    fn between(&mut self, from: i64, to: i64) -> i64 {
        from + self.below((to - from + 1).unsigned_abs()).cast_signed()
    }

    fn percent(&mut self, chance: u64) -> bool {
        self.below(100) < chance
    }

    fn pick<T: Clone>(&mut self, from: &[T]) -> T {
        from[self.below(from.len() as u64) as usize].clone()
    }
}

/// The moment of all searches.
pub(crate) fn now() -> ZonedDateTime {
    "2026-11-24T09:00:00+01:00[+01:00]"
        .parse()
        .expect("a moment")
}

fn today() -> Date {
    now().date()
}

/// Towns where people live and clients sit: country, languages, latitude, longitude.
const TOWNS: [(&str, &str, f64, f64); 24] = [
    ("DE", "de", 48.137, 11.575),
    ("DE", "de", 53.551, 9.993),
    ("DE", "de", 52.52, 13.405),
    ("DE", "de", 50.938, 6.96),
    ("DE", "de", 50.11, 8.682),
    ("DE", "de", 48.776, 9.183),
    ("DE", "de", 51.227, 6.773),
    ("DE", "de", 51.34, 12.375),
    ("DE", "de", 49.452, 11.077),
    ("DE", "de", 53.079, 8.802),
    ("AT", "de", 48.208, 16.372),
    ("AT", "de", 47.07, 15.439),
    ("CH", "de", 47.377, 8.541),
    ("CH", "fr", 46.204, 6.143),
    ("FR", "fr", 48.857, 2.352),
    ("FR", "fr", 45.764, 4.836),
    ("FR", "fr", 43.604, 1.444),
    ("GB", "en", 51.507, -0.128),
    ("GB", "en", 53.48, -2.242),
    ("GB", "en", 55.953, -3.188),
    ("NL", "nl", 52.367, 4.904),
    ("IT", "it", 45.464, 9.19),
    ("ES", "es", 41.385, 2.173),
    ("PL", "pl", 52.23, 21.012),
];
const EU: [&str; 27] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT",
    "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
];
const LEVELS: [CefrLevel; 4] = [
    CefrLevel::B1,
    CefrLevel::B2,
    CefrLevel::C1,
    CefrLevel::Native,
];
const SITUATIONS: [Situation; 4] = [
    Situation::Gap,
    Situation::Change,
    Situation::Transition,
    Situation::Crisis,
];

fn country(code: &str) -> Country {
    code.parse().expect("a country")
}

fn currency_of(country: &str) -> Currency {
    match country {
        "GB" => Currency::GBP,
        "CH" => Currency::CHF,
        _ => Currency::EUR,
    }
}

fn company(stream: &mut Stream) -> String {
    format!("Company {} GmbH", stream.below(2_000))
}

/// So many people.
pub(crate) fn people(seed: u64, count: usize) -> impl Iterator<Item = Manager> {
    let mut stream = Stream::new(seed);
    (0..count).map(move |number| person(&mut stream, number))
}

/// A person with this number.
pub(crate) fn person(stream: &mut Stream, number: usize) -> Manager {
    let (home, tongue, lat, lon) = stream.pick(&TOWNS);
    let id = format!("P{number:07}");
    Manager {
        name: format!("Person {number}"),
        id: id.as_str().into(),
        user: None,
        roles: roles(stream),
        industries: some(stream, 2, 4, |s| {
            s.pick(Vocabulary::bundled().industries.entries()).id
        }),
        skills: skills(stream),
        situations: some(stream, 1, 3, |s| s.pick(&SITUATIONS)),
        languages: languages(stream, tongue),
        home: "Town".to_owned(),
        country: country(home),
        point: stream.percent(97).then(|| Point {
            lat: scattered(stream, lat),
            lon: scattered(stream, lon),
        }),
        travel: match stream.below(20) {
            0..=2 => TravelScope::Europe,
            3 => TravelScope::World,
            4..=8 => TravelScope::Countries(vec![country(home), country("DE")]),
            9 => TravelScope::Countries(["DE", "AT", "CH"].map(country).to_vec()),
            _ => TravelScope::Radius(stream.pick(&[50, 100, 150, 200, 300, 500])),
        },
        onsite_days: stream.pick(&[0, 2, 3, 3, 4, 4, 5, 5, 5, 5]),
        work_permits: match home {
            "GB" => vec![country("GB")],
            "CH" if stream.percent(50) => vec![country("CH")],
            "CH" => EU.iter().chain(&["CH"]).map(|c| country(c)).collect(),
            _ => EU.iter().map(|c| country(c)).collect(),
        },
        rate: rate(stream, home),
        refused_industries: some(stream, 0, 7, |s| {
            s.pick(Vocabulary::bundled().industries.entries()).id
        })
        .into_iter()
        .skip(6)
        .collect(),
        off_limits: some(stream, 0, 1, company)
            .into_iter()
            .chain(some(stream, 0, 1, company))
            .collect(),
        availability: availability(stream),
        commitments: commitments(stream),
        track_record: track_record(stream),
        last_offered: stream.percent(30).then(|| ago(stream, 365)),
        summary: String::new(),
    }
}

fn some<T>(stream: &mut Stream, least: i64, most: i64, one: impl Fn(&mut Stream) -> T) -> Vec<T> {
    (0..stream.between(least, most))
        .map(|_| one(stream))
        .collect()
}

/// A place within some thirty kilometres, in ten-thousandths of a degree.
fn scattered(stream: &mut Stream, degrees: f64) -> f64 {
    let shift = stream.between(-2_500, 2_500) as f64;
    (degrees * 10_000.0 + shift).round() / 10_000.0
}

fn ago(stream: &mut Stream, days: i64) -> Timestamp {
    now().timestamp() - SignedDuration::from_secs(stream.between(0, days * 86_400))
}

fn roles(stream: &mut Stream) -> Vec<HeldRole> {
    let all = Vocabulary::bundled().roles.entries();
    let main = &all[stream.below(all.len() as u64) as usize];
    let mut held = vec![main];
    for _ in 0..stream.pick(&[0, 1, 1, 1, 2]) {
        let near = main
            .adjacent
            .get(stream.below(6) as usize)
            .and_then(|near| Vocabulary::bundled().roles.get(&near.id));
        let next = near.unwrap_or(&all[stream.below(all.len() as u64) as usize]);
        if held.iter().all(|known| known.id != next.id) {
            held.push(next);
        }
    }
    held.into_iter()
        .map(|entry| HeldRole {
            role: entry.id.clone(),
            level: entry.level,
        })
        .collect()
}

fn skills(stream: &mut Stream) -> Vec<HeldSkill> {
    let all = Vocabulary::bundled().skills.entries();
    let mut skills: Vec<HeldSkill> = Vec::new();
    for _ in 0..stream.between(8, 14) {
        let skill = all[stream.below(all.len() as u64) as usize].id.clone();
        if skills.iter().all(|held| held.skill != skill) {
            skills.push(HeldSkill {
                skill,
                last_used: stream
                    .percent(90)
                    .then(|| stream.between(2008, 2026) as i16),
                depth: stream.between(1, 3) as u8,
            });
        }
    }
    skills
}

fn languages(stream: &mut Stream, tongue: &str) -> Vec<SpokenLanguage> {
    let mut spoken = vec![SpokenLanguage {
        code: tongue.into(),
        level: CefrLevel::Native,
    }];
    for (code, chance) in [("en", 85), ("de", 25), ("fr", 15), ("it", 5)] {
        if code != tongue && stream.percent(chance) {
            spoken.push(SpokenLanguage {
                code: code.into(),
                level: stream.pick(&LEVELS[..3]),
            });
        }
    }
    spoken
}

fn rate(stream: &mut Stream, home: &str) -> Option<Rate> {
    let wish = stream.between(80, 210).unsigned_abs() * 10;
    let (per, wish) = match stream.below(20) {
        0 => (RateUnit::Hour, wish / 8),
        1 => (RateUnit::Month, wish * 20),
        _ => (RateUnit::Day, wish),
    };
    stream.percent(94).then(|| Rate {
        wish: Amount::units(wish).expect("an amount"),
        floor: stream
            .percent(60)
            .then(|| Amount::units(wish * 9 / 10).expect("an amount")),
        currency: currency_of(home),
        per,
    })
}

fn availability(stream: &mut Stream) -> Availability {
    match stream.below(100) {
        0..=2 => Availability::Unknown,
        3..=6 => Availability::NotLooking {
            stated_at: ago(stream, 90),
        },
        _ => {
            let from = stream.between(-60, 150);
            Availability::Free(vec![Window {
                from: today() + from.days(),
                until: stream
                    .percent(25)
                    .then(|| today() + stream.between(from + 30, from + 500).days()),
                days_per_week: stream.pick(&[5.0, 5.0, 5.0, 4.0, 3.0, 2.0]),
                firmness: if stream.percent(15) {
                    Firmness::Soft
                } else {
                    Firmness::Firm
                },
                note: None,
                stated_at: ago(stream, 110),
            }])
        }
    }
}

fn commitments(stream: &mut Stream) -> Vec<Commitment> {
    if !stream.percent(28) {
        return Vec::new();
    }
    let from = stream.between(-200, 60);
    vec![Commitment {
        kind: CommitmentKind::Engagement,
        from: today() + from.days(),
        until: Some(today() + stream.between(from + 30, from + 250).days()),
        days_per_week: stream.pick(&[1.0, 2.0, 4.0, 5.0]),
        request: None,
    }]
}

fn track_record(stream: &mut Stream) -> TrackRecord {
    let mandates = stream.between(0, 12) as u16;
    let met = stream.between(0, mandates.into()) as u16;
    TrackRecord {
        mandates,
        met,
        partly: (mandates - met) / 2,
        ended_early: (mandates - met) / 3,
        hire_again: met,
    }
}

/// So many briefs.
pub(crate) fn briefs(seed: u64, count: usize) -> Vec<Brief> {
    let mut stream = Stream::new(seed);
    (0..count).map(|_| brief(&mut stream)).collect()
}

fn brief(stream: &mut Stream) -> Brief {
    let entry = stream.pick(Vocabulary::bundled().roles.entries());
    let (code, tongue, lat, lon) = stream.pick(&TOWNS);
    let earliest = stream.between(0, 45);
    let full = stream.pick(&[3.0_f32, 4.0, 5.0]);
    Brief {
        role: Some(Role {
            title: entry.labels.get("en").to_owned(),
            id: entry.id,
        }),
        place: stream.percent(85).then(|| Place {
            city: Some("Town".to_owned()),
            country: Some(country(code)),
            point: Some(Point { lat, lon }),
            radius_km: stream.pick(&[None, Some(25), Some(40)]),
            ..Place::default()
        }),
        work_mode: stream.pick(&[
            None,
            None,
            Some(WorkMode::Onsite),
            Some(WorkMode::Hybrid),
            Some(WorkMode::Hybrid),
            Some(WorkMode::Remote),
        ]),
        start: Some(Start {
            earliest: Some(today() + earliest.days()),
            latest: Some(today() + stream.between(earliest + 7, earliest + 40).days()),
            asap: false,
        }),
        duration_weeks: Some({
            let weeks = stream.pick(&[13, 20, 26, 39, 52]);
            Weeks {
                min: Some(weeks),
                max: Some(weeks),
            }
        }),
        days_per_week: stream.percent(60).then_some(DaysPerWeek {
            min: Some(full - 1.0),
            max: Some(full),
        }),
        rate: stream.percent(85).then(|| RateRange {
            min: None,
            max: Amount::units(stream.between(100, 190).unsigned_abs() * 10),
            currency: Some(currency_of(code)),
            per: RateUnit::Day,
            includes_expenses: None,
        }),
        languages: [(tongue, 80, true), ("en", 50, true), ("fr", 15, false)]
            .into_iter()
            .filter(|(_, chance, _)| stream.percent(*chance))
            .map(|(code, _, is_must)| LanguageNeed {
                code: code.into(),
                level: Some(LEVELS[1]),
                need: if is_must { Need::Must } else { Need::Wish },
            })
            .collect(),
        industries: some(stream, 0, 1, |s| {
            s.pick(Vocabulary::bundled().industries.entries()).id
        }),
        skills: some(stream, 0, 4, |s| {
            s.pick(Vocabulary::bundled().skills.entries()).id
        }),
        situation: stream.percent(70).then(|| stream.pick(&SITUATIONS)),
        off_limits: some(stream, 0, 9, company).into_iter().skip(8).collect(),
        ..Brief::default()
    }
}
