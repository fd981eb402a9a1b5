//! A statement with its values, not yet on its way to the database.

use sqlx::{Arguments as _, any::AnyArguments};
use std::fmt::Write as _;

/// A value of one of the types that the tables use.
#[derive(Clone, Debug)]
pub(super) enum Value {
    Integer(Option<i64>),
    Text(Option<String>),
}

impl From<i64> for Value {
    fn from(value: i64) -> Self {
        Self::Integer(Some(value))
    }
}

impl From<Option<i64>> for Value {
    fn from(value: Option<i64>) -> Self {
        Self::Integer(value)
    }
}

impl From<String> for Value {
    fn from(value: String) -> Self {
        Self::Text(Some(value))
    }
}

impl From<&str> for Value {
    fn from(value: &str) -> Self {
        Self::Text(Some(value.to_owned()))
    }
}

impl From<Option<String>> for Value {
    fn from(value: Option<String>) -> Self {
        Self::Text(value)
    }
}

/// One statement: its SQL with the gaps `$1`, `$2` …, and what goes into them.
#[derive(Clone, Debug)]
pub(super) struct Statement {
    sql: &'static str,
    values: Vec<Value>,
}

impl Statement {
    pub(super) fn new(sql: &'static str) -> Self {
        Self {
            sql,
            values: Vec::new(),
        }
    }

    /// Fills the next gap.
    pub(super) fn bind(mut self, value: impl Into<Value>) -> Self {
        self.values.push(value.into());
        self
    }
}

/// Statements as one text, for a database that takes several at once: the gaps are counted on from one to the next.
pub(super) fn joined(statements: Vec<Statement>) -> sqlx::Result<(String, AnyArguments)> {
    let mut sql = String::new();
    let mut arguments = AnyArguments::default();
    let mut before = 0;
    for statement in statements {
        if !sql.is_empty() {
            sql.push_str(";\n");
        }
        count_on(&mut sql, statement.sql, before);
        before += statement.values.len();
        for value in statement.values {
            let added = match value {
                Value::Integer(value) => arguments.add(value),
                Value::Text(value) => arguments.add(value),
            };
            added.map_err(sqlx::Error::Encode)?;
        }
    }
    Ok((sql, arguments))
}

/// Appends SQL whose gaps begin after the `before`th. A `$` stands for a gap only: no statement of ours holds another.
fn count_on(joined: &mut String, sql: &str, before: usize) {
    let mut parts = sql.split('$');
    joined.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let digits = part.bytes().take_while(u8::is_ascii_digit).count();
        let (number, rest) = part.split_at(digits);
        let number: usize = number.parse().unwrap_or_default();
        // Writing to a string cannot fail.
        let _ = write!(joined, "${}", number + before);
        joined.push_str(rest);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_counted_on_from_statement_to_statement() {
        let first = Statement::new("INSERT INTO a (b, c) VALUES ($1, $2)")
            .bind(1)
            .bind("two");
        let second = Statement::new("UPDATE a SET c = $2, d = $2 WHERE b = $1")
            .bind(3)
            .bind(None::<String>);
        let (sql, arguments) = joined(vec![first, Statement::new("SELECT 1"), second]).unwrap();
        assert_eq!(
            sql,
            "INSERT INTO a (b, c) VALUES ($1, $2);\nSELECT 1;\nUPDATE a SET c = $4, d = $4 WHERE b = $3"
        );
        assert_eq!(arguments.len(), 4);
    }
}
