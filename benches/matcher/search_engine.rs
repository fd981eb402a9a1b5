//! What one would build on tantivy: a term for each role held, and fast fields for what can be compared as a number. Those who
//! pass are scored from structs in memory, which spares tantivy the way to the stored fields.

use crate::{
    List,
    plain::{Plain, Plan, best},
};
use tantivy::{
    Index, IndexReader, SegmentReader, TantivyDocument, Term,
    collector::{Collector, SegmentCollector},
    columnar::Column,
    query::{BooleanQuery, Occur, Query, TermQuery},
    schema::{FAST, Field, INDEXED, IndexRecordOption, Schema},
};

/// An index with everybody in it.
pub(crate) struct Engine {
    reader: IndexReader,
    role: Field,
}

const FIELDS: [&str; 5] = ["n", "free_from", "free_to", "stated_at", "load"];

impl Engine {
    pub(crate) fn new(people: &[Plain]) -> Self {
        let mut schema = Schema::builder();
        let role = schema.add_u64_field("role", INDEXED);
        let fields = FIELDS.map(|name| schema.add_i64_field(name, FAST));
        let languages = schema.add_u64_field("languages", FAST);
        let index = Index::create_in_ram(schema.build());
        let mut writer = index.writer_with_num_threads(1, 200_000_000).unwrap();
        for (n, person) in (0..).zip(people) {
            let mut document = TantivyDocument::new();
            for held in &person.roles {
                document.add_u64(role, u64::from(*held));
            }
            let window = person.window.unwrap_or((i32::MAX, 0, 0.0, false, 0));
            let hundredths = (window.2 * 100.0).round() as i64;
            let values = [n, window.0.into(), window.1.into(), window.4, hundredths];
            for (field, value) in fields.into_iter().zip(values) {
                document.add_i64(field, value);
            }
            document.add_u64(languages, bits(person));
            writer.add_document(document).unwrap();
        }
        writer.commit().unwrap();
        writer.wait_merging_threads().unwrap();
        Self {
            reader: index.reader().unwrap(),
            role,
        }
    }

    pub(crate) fn best(&self, people: &[Plain], plan: &Plan) -> List {
        let roles = (0..)
            .zip(&plan.roles)
            .filter(|(_, similarity)| **similarity > 0.0);
        let terms: Vec<(Occur, Box<dyn Query>)> = roles
            .map(|(role, _)| {
                let term = Term::from_field_u64(self.role, role);
                let query: Box<dyn Query> =
                    Box::new(TermQuery::new(term, IndexRecordOption::Basic));
                (Occur::Should, query)
            })
            .collect();
        let passing = self
            .reader
            .searcher()
            .search(
                &BooleanQuery::new(terms),
                &Passing {
                    plan: Needs::of(plan),
                },
            )
            .unwrap();
        best(passing.into_iter().filter_map(|n| {
            let person = &people[n as usize];
            Some((plan.evaluate(person)?, person))
        }))
    }
}

/// Three bits for each language.
fn bits(person: &Plain) -> u64 {
    person.languages.iter().fold(0, |bits, (language, level)| {
        bits | (*level as u64 + 1) << (3 * language)
    })
}

#[derive(Clone)]
struct Needs {
    latest: i64,
    first: i64,
    known_since: i64,
    load: i64,
    musts: Vec<(u16, u64)>,
}

impl Needs {
    fn of(plan: &Plan) -> Self {
        Self {
            latest: plan.latest.into(),
            first: plan.first.into(),
            known_since: plan.known_since,
            load: (plan.need * 100.0).round() as i64,
            musts: plan
                .musts
                .iter()
                .map(|(language, level)| (*language, *level as u64 + 1))
                .collect(),
        }
    }
}

struct Passing {
    plan: Needs,
}

struct SegmentPassing {
    needs: Needs,
    columns: [Column<i64>; 5],
    languages: Column<u64>,
    passing: Vec<i64>,
}

impl Collector for Passing {
    type Fruit = Vec<i64>;
    type Child = SegmentPassing;

    fn for_segment(&self, _: u32, segment: &SegmentReader) -> tantivy::Result<SegmentPassing> {
        let fast = segment.fast_fields();
        Ok(SegmentPassing {
            needs: self.plan.clone(),
            columns: FIELDS.map(|name| fast.i64(name).unwrap()),
            languages: fast.u64("languages")?,
            passing: Vec::new(),
        })
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(&self, fruits: Vec<Vec<i64>>) -> tantivy::Result<Vec<i64>> {
        Ok(fruits.concat())
    }
}

impl SegmentCollector for SegmentPassing {
    type Fruit = Vec<i64>;

    fn collect(&mut self, doc: u32, _: f32) {
        let [n, from, to, stated, load] = &self.columns;
        let value = |column: &Column<i64>| column.first(doc).unwrap_or(0);
        if value(from) > self.needs.latest
            || value(to) <= self.needs.first
            || value(stated) < self.needs.known_since
            || value(load) < self.needs.load
        {
            return;
        }
        let spoken = self.languages.first(doc).unwrap_or(0);
        let speaks = |(language, least): &(u16, u64)| (spoken >> (3 * language) & 7) >= *least;
        if self.needs.musts.iter().all(speaks) {
            self.passing.push(value(n));
        }
    }

    fn harvest(self) -> Vec<i64> {
        self.passing
    }
}
