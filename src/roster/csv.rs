//! Roster files in CSV: one row per person, English headings, lists parted by `|`.
//!
//! [`read`] never fails as a whole: it hands back the people it could read and every problem with its line, so that a
//! dry run shows all of them at once. Commas, semicolons and tabs part cells alike. [`write`] writes the canonical form:
//! what it wrote, [`read`] reads back the same, and writing that again gives the same bytes.

use super::{
    Column, Problem, cells,
    problem::{Refusal, shortened},
    row::RowReader,
    terms::Terms,
    text,
};
use crate::{
    domain::{Fault, Manager, ManagerId},
    vocabulary::Vocabulary,
};
use std::collections::HashMap;

/// The longest row accepted, in bytes: anything longer is a quote that was never closed.
const ROW_LIMIT: usize = 64 * 1024;

/// What a roster file holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Import {
    /// The people of the rows without a problem, in the order of the file.
    pub managers: Vec<Manager>,
    /// What is wrong, in the order of the file.
    pub problems: Vec<Problem>,
}

/// Reads a roster file of any content.
pub fn read(bytes: &[u8], vocabulary: &Vocabulary) -> Import {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return failed(Refusal::new("", Fault::Utf16));
    }
    let mut reader = ::csv::ReaderBuilder::new()
        .delimiter(delimiter(bytes))
        .flexible(true)
        .has_headers(false)
        .from_reader(bytes);
    let mut record = ::csv::ByteRecord::new();
    if !matches!(reader.read_byte_record(&mut record), Ok(true)) {
        return failed(Refusal::new("", Fault::Empty));
    }
    let mut import = Import::default();
    let headings = Headings::read(&record, &mut import.problems);
    if headings.columns.is_empty() {
        return import;
    }
    let terms = Terms::new(vocabulary);
    let mut lines_of_ids: HashMap<ManagerId, u64> = HashMap::new();
    let mut cells = vec![String::new(); Column::ALL.len()];
    while matches!(reader.read_byte_record(&mut record), Ok(true)) {
        let line = record.position().map_or(0, ::csv::Position::line);
        if record.iter().all(<[u8]>::is_empty) {
            continue;
        }
        if let Err(problem) = headings.fill(&record, line, &mut cells) {
            import.problems.push(problem);
            continue;
        }
        let mut row = RowReader {
            line,
            terms: &terms,
            cells: &cells,
            problems: Vec::new(),
        };
        let manager = row.manager();
        import.problems.append(&mut row.problems);
        let Some(manager) = manager else { continue };
        match lines_of_ids.get(&manager.id) {
            Some(first) => import.problems.push(
                Refusal::new(manager.id.as_str(), Fault::DoubledId { first: *first })
                    .at(line, Some(Column::Id)),
            ),
            None => {
                lines_of_ids.insert(manager.id.clone(), line);
                import.managers.push(manager);
            }
        }
    }
    import
}

/// Writes people as a roster file in UTF-8, in their order, with a line feed after each row.
pub fn write<'a>(managers: impl IntoIterator<Item = &'a Manager>) -> String {
    let mut out = String::new();
    push_row(
        &mut out,
        Column::ALL.iter().map(|column| column.heading().to_owned()),
    );
    for manager in managers {
        push_row(
            &mut out,
            Column::ALL.iter().map(|column| {
                let cell = cells::cell(manager, *column);
                match column {
                    // A bare number is no formula, and must stay one for whoever sorts by it.
                    Column::Lat | Column::Lon => cell,
                    _ => text::guarded(&cell),
                }
            }),
        );
    }
    out
}

fn push_row(out: &mut String, cells: impl Iterator<Item = String>) {
    for (position, cell) in cells.enumerate() {
        if position > 0 {
            out.push(',');
        }
        if cell.contains([',', ';', '\t', '"', '\n']) {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(&cell);
        }
    }
    out.push('\n');
}

fn failed(refusal: Refusal) -> Import {
    Import {
        managers: Vec::new(),
        problems: vec![refusal.at(1, None)],
    }
}

/// The delimiter that stands most often in the first line; the comma where none does.
fn delimiter(bytes: &[u8]) -> u8 {
    let heading = bytes
        .split(|byte| *byte == b'\n')
        .next()
        .unwrap_or_default();
    let count = |delimiter: u8| heading.iter().filter(|byte| **byte == delimiter).count();
    [b'\t', b';', b',']
        .into_iter()
        .max_by_key(|delimiter| count(*delimiter))
        .unwrap_or(b',')
}

/// Which column stands where in a file.
struct Headings {
    /// The column at each place; `None` where the heading is none of ours.
    columns: Vec<Option<Column>>,
}

impl Headings {
    /// Reads the first row. Without the columns that every row needs, no column is handed back.
    fn read(record: &::csv::ByteRecord, problems: &mut Vec<Problem>) -> Self {
        let mut columns: Vec<Option<Column>> = Vec::with_capacity(record.len());
        for cell in record {
            let heading = text::line(&String::from_utf8_lossy(cell));
            let column = Column::from_heading(&heading);
            match column {
                Some(known) if columns.contains(&Some(known)) => {
                    problems.push(Refusal::new(&heading, Fault::DoubledColumn).at(1, column));
                    columns.push(None);
                }
                Some(_) => columns.push(column),
                None => {
                    if !heading.is_empty() {
                        let mut refusal = Refusal::new(&heading, Fault::UnknownColumn);
                        refusal.suggestion = nearest_heading(&heading);
                        problems.push(refusal.at(1, None));
                    }
                    columns.push(None);
                }
            }
        }
        let missing: Vec<Column> = Column::REQUIRED
            .iter()
            .copied()
            .filter(|column| !columns.contains(&Some(*column)))
            .collect();
        if !missing.is_empty() {
            columns.clear();
        }
        for column in missing {
            problems.push(Refusal::new(column.heading(), Fault::MissingColumn).at(1, Some(column)));
        }
        Self { columns }
    }

    /// Puts the cells of a row into the order of [`Column::ALL`].
    fn fill(
        &self,
        record: &::csv::ByteRecord,
        line: u64,
        cells: &mut [String],
    ) -> Result<(), Problem> {
        let length: usize = record.iter().map(<[u8]>::len).sum();
        if length > ROW_LIMIT {
            return Err(Refusal::new("", Fault::RowTooLong { limit: ROW_LIMIT }).at(line, None));
        }
        if record.len() != self.columns.len() {
            let fault = Fault::CellCount {
                expected: self.columns.len(),
                found: record.len(),
            };
            return Err(Refusal::new("", fault).at(line, None));
        }
        for cell in cells.iter_mut() {
            cell.clear();
        }
        for (bytes, column) in record.iter().zip(&self.columns) {
            let Some(column) = column else { continue };
            let Ok(cell) = std::str::from_utf8(bytes) else {
                return Err(Problem {
                    line,
                    column: Some(*column),
                    value: shortened(&String::from_utf8_lossy(bytes)),
                    fault: Fault::NotUtf8,
                    suggestion: None,
                });
            };
            if let Some(slot) = cells.get_mut(*column as usize) {
                slot.push_str(text::unguarded(cell.trim()));
            }
        }
        Ok(())
    }
}

/// The heading of ours that is most like this one.
fn nearest_heading(heading: &str) -> Option<String> {
    const LIKENESS: f64 = 0.6;
    let heading = heading.to_lowercase();
    Column::ALL
        .iter()
        .map(|column| {
            let likeness = strsim::normalized_damerau_levenshtein(&heading, column.heading());
            (likeness, column.heading())
        })
        .filter(|(likeness, _)| *likeness >= LIKENESS)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, name)| name.to_owned())
}
