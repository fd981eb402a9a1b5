//! What a competent developer would build on SQLite: normal tables, an index for each way in, one query that filters as far as
//! SQL can, and the rows that are left scored in the program. Through sqlx, as the bot uses it.

use crate::{
    List,
    plain::{FAR, Plain, Plan, best, brings},
};
use interim_desk::{
    domain::{Amount, Currency, RateUnit},
    matching::ExchangeRates,
    vocabulary::Vocabulary,
};
use sqlx::{Connection, Row, SqliteConnection};

/// A database with everybody in it.
pub(crate) struct Database {
    runtime: tokio::runtime::Runtime,
    connection: SqliteConnection,
}

const SCHEMA: &str = "
    CREATE TABLE person (
        n INTEGER PRIMARY KEY, id TEXT NOT NULL, level INTEGER NOT NULL, situations TEXT NOT NULL, industries TEXT NOT NULL,
        country TEXT NOT NULL, lat REAL, lon REAL, travel TEXT NOT NULL, onsite_days INTEGER NOT NULL, permits TEXT NOT NULL,
        wish INTEGER, floor INTEGER, currency TEXT, per TEXT, euros_a_day REAL, free_from INTEGER, free_to INTEGER, load REAL,
        soft INTEGER, stated_at INTEGER, taken_from INTEGER, taken_to INTEGER, taken REAL, mandates INTEGER NOT NULL,
        met INTEGER NOT NULL, partly INTEGER NOT NULL, hire_again INTEGER NOT NULL, last_offered INTEGER NOT NULL);
    CREATE TABLE person_role (role INTEGER NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (role, n)) WITHOUT ROWID;
    CREATE TABLE person_skill (n INTEGER NOT NULL, skill INTEGER NOT NULL, depth INTEGER NOT NULL, last_used INTEGER,
        PRIMARY KEY (n, skill)) WITHOUT ROWID;
    CREATE TABLE person_language (n INTEGER NOT NULL, language INTEGER NOT NULL, level INTEGER NOT NULL,
        PRIMARY KEY (n, language)) WITHOUT ROWID;
    CREATE TABLE person_refusal (n INTEGER NOT NULL, industry INTEGER NOT NULL, PRIMARY KEY (n, industry)) WITHOUT ROWID;
    CREATE TABLE person_off_limits (n INTEGER NOT NULL, company TEXT NOT NULL, PRIMARY KEY (n, company)) WITHOUT ROWID;";

fn list<T: serde::Serialize>(values: &T) -> String {
    serde_json::to_string(values).unwrap()
}

fn euros(person: &Plain) -> Option<f64> {
    let (wish, _, currency, per) = person.rate?;
    let factor = ExchangeRates::bundled().factor(currency, Currency::EUR)?;
    let days = match per {
        RateUnit::Hour => 8.0,
        RateUnit::Day => 1.0,
        RateUnit::Month => return None,
    };
    Some(wish.as_f64() * days * factor)
}

impl Database {
    pub(crate) fn new(people: &[Plain], folder: &std::path::Path) -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        let url = format!(
            "sqlite://{}?mode=rwc",
            folder.join("people.sqlite").display()
        );
        let connection = runtime.block_on(async {
            let mut connection = SqliteConnection::connect(&url).await.unwrap();
            for pragma in [
                "PRAGMA journal_mode = WAL",
                "PRAGMA synchronous = OFF",
                "PRAGMA cache_size = -2000000",
                "PRAGMA mmap_size = 4000000000",
                "BEGIN",
            ] {
                sqlx::raw_sql(pragma)
                    .execute(&mut connection)
                    .await
                    .unwrap();
            }
            sqlx::raw_sql(SCHEMA)
                .execute(&mut connection)
                .await
                .unwrap();
            for (n, person) in (0..).zip(people) {
                insert(&mut connection, n, person).await;
            }
            sqlx::raw_sql("COMMIT; ANALYZE")
                .execute(&mut connection)
                .await
                .unwrap();
            connection
        });
        Self {
            runtime,
            connection,
        }
    }

    pub(crate) fn best(&mut self, plan: &Plan) -> List {
        let Self {
            runtime,
            connection,
        } = self;
        runtime.block_on(search(connection, plan))
    }
}

async fn insert(connection: &mut SqliteConnection, n: i64, person: &Plain) {
    let mut query = sqlx::query(
        "INSERT INTO person VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
    )
    .bind(n)
    .bind(&person.id)
    .bind(person.level)
    .bind(list(&person.situations))
    .bind(list(&person.industries))
    .bind(person.country.as_str().to_owned())
    .bind(person.point.map(|point| point.lat))
    .bind(person.point.map(|point| point.lon))
    .bind(list(&person.travel))
    .bind(person.onsite_days)
    .bind(list(&person.permits))
    .bind(person.rate.map(|rate| rate.0.as_cents().cast_signed()))
    .bind(
        person
            .rate
            .and_then(|rate| Some(rate.1?.as_cents().cast_signed())),
    )
    .bind(person.rate.map(|rate| rate.2.as_str().to_owned()))
    .bind(person.rate.map(|rate| list(&rate.3)))
    .bind(euros(person));
    let window = person.window;
    query = query
        .bind(window.map(|w| w.0))
        .bind(window.map(|w| w.1))
        .bind(window.map(|w| f64::from(w.2)))
        .bind(window.map(|w| w.3))
        .bind(window.map(|w| w.4))
        .bind(person.taken.map(|taken| taken.0))
        .bind(person.taken.map(|taken| taken.1))
        .bind(person.taken.map(|taken| f64::from(taken.2)));
    for count in person.record {
        query = query.bind(count);
    }
    query
        .bind(person.last_offered)
        .execute(&mut *connection)
        .await
        .unwrap();
    for role in &person.roles {
        sqlx::query("INSERT INTO person_role VALUES (?, ?)")
            .bind(role)
            .bind(n)
            .execute(&mut *connection)
            .await
            .unwrap();
    }
    for (skill, depth, last_used) in &person.skills {
        sqlx::query("INSERT INTO person_skill VALUES (?, ?, ?, ?)")
            .bind(n)
            .bind(skill)
            .bind(depth)
            .bind(last_used)
            .execute(&mut *connection)
            .await
            .unwrap();
    }
    for (language, level) in &person.languages {
        sqlx::query("INSERT INTO person_language VALUES (?, ?, ?)")
            .bind(n)
            .bind(language)
            .bind(*level as u8)
            .execute(&mut *connection)
            .await
            .unwrap();
    }
    for industry in &person.refused {
        sqlx::query("INSERT OR IGNORE INTO person_refusal VALUES (?, ?)")
            .bind(n)
            .bind(industry)
            .execute(&mut *connection)
            .await
            .unwrap();
    }
    for company in &person.off_limits {
        sqlx::query("INSERT OR IGNORE INTO person_off_limits VALUES (?, ?)")
            .bind(n)
            .bind(company)
            .execute(&mut *connection)
            .await
            .unwrap();
    }
}

/// The numbers as SQL writes a list; they come from the vocabulary, never from outside.
fn numbers(numbers: impl Iterator<Item = usize>) -> String {
    let written: Vec<String> = numbers.map(|number| number.to_string()).collect();
    written.join(",")
}

async fn search(connection: &mut SqliteConnection, plan: &Plan) -> List {
    let roles = numbers((0..plan.roles.len()).filter(|role| plan.roles[*role] > 0.0));
    // Skills that are wanted or bring one that is.
    let skills = numbers(
        (0..Vocabulary::bundled().skills.entries().len()).filter(|skill| {
            plan.gap.iter().any(|(wanted, _)| {
                usize::from(*wanted) == *skill || brings()[*skill].contains(wanted)
            })
        }),
    );
    let mut sql = format!(
        "SELECT person.*,
            (SELECT group_concat(role) FROM person_role r WHERE r.n = person.n AND r.role IN ({roles})) AS roles,
            (SELECT group_concat(skill || ':' || depth || ':' || ifnull(last_used, '')) FROM person_skill s
                WHERE s.n = person.n AND s.skill IN ({skills})) AS skills,
            EXISTS (SELECT 1 FROM person_skill s WHERE s.n = person.n) AS has_skills
         FROM (SELECT DISTINCT n FROM person_role WHERE role IN ({roles})) AS pool
         JOIN person ON person.n = pool.n
         WHERE free_from <= ?1 AND free_to > ?2 AND stated_at >= ?3 AND load >= ?4
           AND (euros_a_day IS NULL OR euros_a_day <= ?5)"
    );
    for (language, level) in &plan.musts {
        sql.push_str(&format!(
            " AND EXISTS (SELECT 1 FROM person_language l WHERE l.n = person.n AND l.language = {language} AND l.level >= {})",
            *level as u8
        ));
    }
    if !plan.industries.is_empty() {
        let barred = numbers(plan.industries.iter().map(|one| usize::from(*one)));
        sql.push_str(&format!(
            " AND NOT EXISTS (SELECT 1 FROM person_refusal r WHERE r.n = person.n AND r.industry IN ({barred}))"
        ));
    }
    for place in 0..plan.off_limits.len() {
        sql.push_str(&format!(
            " AND NOT EXISTS (SELECT 1 FROM person_off_limits o WHERE o.n = person.n AND o.company = ?{})",
            place + 6
        ));
    }
    let most = plan.budget.map_or(f64::MAX, |(most, currency)| {
        let factor = ExchangeRates::bundled()
            .factor(currency, Currency::EUR)
            .unwrap();
        most * 1.15 * factor + 1.0
    });
    let mut query = sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(plan.latest)
        .bind(plan.first)
        .bind(plan.known_since)
        .bind(f64::from(plan.need))
        .bind(most);
    for company in &plan.off_limits {
        query = query.bind(company);
    }
    let rows = query.fetch_all(connection).await.unwrap();
    let people: Vec<Plain> = rows.iter().map(person).collect();
    best(
        people
            .iter()
            .filter_map(|person| Some((plan.evaluate_speaker(person)?, person))),
    )
}

/// A person as far as the score needs: those who do not speak a language or refuse an industry were left out by the query.
fn person(row: &sqlx::sqlite::SqliteRow) -> Plain {
    let read = |name: &str| -> String { row.get(name) };
    let wish: Option<i64> = row.get("wish");
    let cents = |cents: i64| Amount::cents(cents.cast_unsigned()).unwrap();
    let from: Option<i32> = row.get("free_from");
    let taken: Option<i32> = row.get("taken_from");
    let mut skills: Vec<(u16, u8, Option<i16>)> = row
        .get::<Option<String>, _>("skills")
        .unwrap_or_default()
        .split(',')
        .filter_map(|one| {
            let mut parts = one.split(':');
            Some((
                parts.next()?.parse().ok()?,
                parts.next()?.parse().ok()?,
                parts.next()?.parse().ok(),
            ))
        })
        .collect();
    if skills.is_empty() && row.get::<bool, _>("has_skills") {
        // One that closes no gap stands for all of them.
        skills.push((u16::MAX, 1, None));
    }
    Plain {
        id: row.get("id"),
        roles: read("roles")
            .split(',')
            .map(|role| role.parse().unwrap())
            .collect(),
        level: row.get("level"),
        skills,
        industries: serde_json::from_str(&read("industries")).unwrap(),
        refused: Vec::new(),
        situations: serde_json::from_str(&read("situations")).unwrap(),
        languages: Vec::new(),
        country: read("country").parse().unwrap(),
        point: row
            .get::<Option<f64>, _>("lat")
            .map(|lat| interim_desk::domain::Point {
                lat,
                lon: row.get("lon"),
            }),
        travel: serde_json::from_str(&read("travel")).unwrap(),
        onsite_days: row.get("onsite_days"),
        permits: serde_json::from_str(&read("permits")).unwrap(),
        rate: wish.map(|wish| {
            let floor: Option<i64> = row.get("floor");
            let currency: Currency = read("currency").parse().unwrap();
            let per: RateUnit = serde_json::from_str(&read("per")).unwrap();
            (cents(wish), floor.map(cents), currency, per)
        }),
        off_limits: Vec::new(),
        window: from.map(|from| {
            let load: f64 = row.get("load");
            (
                from,
                row.get("free_to"),
                load as f32,
                row.get("soft"),
                row.get("stated_at"),
            )
        }),
        taken: taken.map(|from| {
            let load: f64 = row.get("taken");
            (from, row.get::<i32, _>("taken_to").min(FAR), load as f32)
        }),
        record: ["mandates", "met", "partly", "hire_again"].map(|name| row.get(name)),
        last_offered: row.get("last_offered"),
    }
}
