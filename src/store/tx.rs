//! The transaction that writes.
//!
//! A statement of SQLite takes a few microseconds, the way to its thread and back many times that. So what asks for
//! nothing back waits in the transaction: `BEGIN` for the first statement, a [`Statement`] that is only written for the
//! next one that asks, and all that is left for `COMMIT`. SQLite takes them as one text; another database would get them
//! one after the other, in the same order.

use super::{
    Result, SQLITE, StoreError,
    statement::{Statement, joined},
};
use futures::TryStreamExt as _;
use sqlx::{
    AnyConnection, AssertSqlSafe, Connection as _, Either, Executor as _, FromRow, any::AnyRow,
};
use std::mem;
use tokio::{runtime::Handle, sync::OwnedMutexGuard};
use tracing::warn;

/// The one connection that writes.
#[derive(Debug)]
pub(super) struct Writer {
    /// `None` once the store is closed.
    connection: Option<AnyConnection>,
    takes_several: bool,
    /// Whether a transaction may be open on it, as after one that was given up half-way.
    may_be_open: bool,
}

impl Writer {
    pub(super) fn new(connection: AnyConnection) -> Self {
        Self {
            takes_several: connection.backend_name() == SQLITE,
            connection: Some(connection),
            may_be_open: false,
        }
    }

    pub(super) async fn close(&mut self) {
        if let Some(connection) = self.connection.take()
            && let Err(error) = connection.close().await
        {
            warn!(%error, "the database was not closed in order");
        }
    }

    /// Writes the file anew, into memory first, and empties the journal; `false` if a reader keeps it from that.
    pub(super) async fn scrub(&mut self) -> Result<bool> {
        if self.may_be_open {
            self.roll_back().await?;
        }
        if self.connection()?.backend_name() != SQLITE {
            return Ok(true);
        }
        let connection = self.connection()?;
        connection.execute("PRAGMA temp_store = MEMORY").await?;
        connection.execute("VACUUM").await?;
        let (busy, _, _): (i64, i64, i64) = sqlx::query_as("PRAGMA wal_checkpoint(TRUNCATE)")
            .fetch_one(connection)
            .await?;
        Ok(busy == 0)
    }

    fn connection(&mut self) -> Result<&mut AnyConnection> {
        self.connection
            .as_mut()
            .ok_or(StoreError::Database(sqlx::Error::PoolClosed))
    }

    /// Runs statements in their order and returns the rows of all.
    async fn run(&mut self, statements: Vec<Statement>) -> Result<Vec<AnyRow>> {
        if self.takes_several {
            return self.run_text(statements).await;
        }
        let mut rows = Vec::new();
        for statement in statements {
            rows.extend(self.run_text(vec![statement]).await?);
        }
        Ok(rows)
    }

    async fn run_text(&mut self, statements: Vec<Statement>) -> Result<Vec<AnyRow>> {
        // Every part of the text is a constant of the store; values go into its gaps.
        let (sql, arguments) = joined(statements)?;
        let query = sqlx::query_with(AssertSqlSafe(sql), arguments);
        let mut results = self.connection()?.fetch_many(query);
        let mut rows = Vec::new();
        while let Some(result) = results.try_next().await? {
            if let Either::Right(row) = result {
                rows.push(row);
            }
        }
        Ok(rows)
    }

    async fn roll_back(&mut self) -> Result<()> {
        match self.connection()?.execute("ROLLBACK").await {
            // Nothing was open after all.
            Ok(_) | Err(sqlx::Error::Database(_)) => {
                self.may_be_open = false;
                Ok(())
            }
            Err(error) => Err(error.into()),
        }
    }
}

/// A transaction that writes. Dropped without [`Tx::commit`], it leaves no trace.
pub struct Tx {
    /// `None` only while it is being dropped.
    writer: Option<OwnedMutexGuard<Writer>>,
    /// What has to run before the next statement that asks for something.
    waiting: Vec<Statement>,
}

impl Tx {
    pub(super) async fn begin(mut writer: OwnedMutexGuard<Writer>) -> Result<Self> {
        if writer.may_be_open {
            writer.roll_back().await?;
        }
        Ok(Self {
            writer: Some(writer),
            waiting: vec![Statement::new("BEGIN")],
        })
    }

    /// Makes everything written in the transaction last.
    pub async fn commit(mut self) -> Result<()> {
        self.finish().await.map(drop)
    }

    /// Writes at the next statement that asks for something, at the latest with [`Tx::commit`], which then tells of
    /// errors. The statement must return no rows.
    pub(super) fn write(&mut self, statement: Statement) {
        self.waiting.push(statement);
    }

    /// Runs a statement as the last of the transaction, commits, and returns its only row.
    pub(super) async fn commit_with<R>(mut self, last: Statement) -> Result<R>
    where
        R: for<'r> FromRow<'r, AnyRow>,
    {
        self.waiting.push(last);
        let rows = self.finish().await?;
        let row = rows
            .first()
            .ok_or(StoreError::Database(sqlx::Error::RowNotFound))?;
        Ok(R::from_row(row)?)
    }

    /// Runs a statement after all that was written so far, and returns its rows.
    pub(super) async fn ask_all<R>(&mut self, statement: Statement) -> Result<Vec<R>>
    where
        R: for<'r> FromRow<'r, AnyRow>,
    {
        self.waiting.push(statement);
        let rows = self.run_waiting().await?;
        Ok(rows.iter().map(R::from_row).collect::<sqlx::Result<_>>()?)
    }

    /// Runs a statement after all that was written so far, and returns its only row.
    pub(super) async fn ask<R>(&mut self, statement: Statement) -> Result<R>
    where
        R: for<'r> FromRow<'r, AnyRow> + Send + Unpin,
    {
        let rows = self.ask_all(statement).await?;
        let first = rows.into_iter().next();
        first.ok_or(StoreError::Database(sqlx::Error::RowNotFound))
    }

    /// The connection, with everything done on it that was written so far.
    pub(super) async fn connection(&mut self) -> Result<&mut AnyConnection> {
        if !self.waiting.is_empty() {
            self.run_waiting().await?;
        }
        self.writer()?.connection()
    }

    async fn finish(&mut self) -> Result<Vec<AnyRow>> {
        let untouched = self.waiting.len() == 1 && !self.writer()?.may_be_open;
        if untouched {
            self.waiting.clear();
            return Ok(Vec::new());
        }
        self.waiting.push(Statement::new("COMMIT"));
        let rows = self.run_waiting().await?;
        self.writer()?.may_be_open = false;
        Ok(rows)
    }

    async fn run_waiting(&mut self) -> Result<Vec<AnyRow>> {
        let waiting = mem::take(&mut self.waiting);
        let writer = self.writer()?;
        writer.may_be_open = true;
        writer.run(waiting).await
    }

    fn writer(&mut self) -> Result<&mut Writer> {
        self.writer
            .as_deref_mut()
            .ok_or(StoreError::Database(sqlx::Error::PoolClosed))
    }
}

impl Drop for Tx {
    fn drop(&mut self) {
        let Some(mut writer) = self.writer.take() else {
            return;
        };
        // An open transaction would keep other processes from writing; without a runtime the next one rolls it back.
        if writer.may_be_open
            && let Ok(runtime) = Handle::try_current()
        {
            runtime.spawn(async move {
                if let Err(error) = writer.roll_back().await {
                    warn!(%error, "a transaction could not be rolled back");
                }
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Store, notes};
    use super::*;

    async fn store() -> (tempfile::TempDir, Store) {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open_file(&folder.path().join("test.sqlite"))
            .await
            .unwrap();
        (folder, store)
    }

    fn note(name: &str, value: &str) -> Statement {
        Statement::new("INSERT INTO process_note (name, value) VALUES ($1, $2)")
            .bind(name)
            .bind(value)
    }

    async fn found(store: &Store, name: &str) -> Option<String> {
        notes::find(&mut store.read().await.unwrap(), name)
            .await
            .unwrap()
    }

    #[tokio::test]
    async fn what_is_given_up_leaves_no_trace() {
        let (_folder, store) = store().await;
        let mut tx = store.begin().await.unwrap();
        tx.write(note("written", "1"));
        tx.connection().await.unwrap();
        tx.write(note("waiting", "2"));
        drop(tx);
        let mut tx = store.begin().await.unwrap();
        tx.write(note("kept", "3"));
        tx.commit().await.unwrap();
        for (name, value) in [("written", None), ("waiting", None), ("kept", Some("3"))] {
            assert_eq!(found(&store, name).await.as_deref(), value, "{name}");
        }
    }

    #[tokio::test]
    async fn a_statement_that_fails_undoes_those_before_it() {
        for takes_several in [true, false] {
            let (_folder, store) = store().await;
            store.writer.lock().await.takes_several = takes_several;
            let mut tx = store.begin().await.unwrap();
            tx.write(note("once", "1"));
            tx.write(note("twice", "2"));
            tx.write(note("twice", "3"));
            assert!(tx.commit().await.unwrap_err().is_taken());
            assert_eq!(found(&store, "once").await, None);
        }
    }

    #[tokio::test]
    async fn together_or_one_by_one_the_same_is_written_and_read() {
        for takes_several in [true, false] {
            let (_folder, store) = store().await;
            store.writer.lock().await.takes_several = takes_several;
            let mut tx = store.begin().await.unwrap();
            tx.write(note("a", "1"));
            assert_eq!(
                notes::find(&mut tx, "a").await.unwrap().as_deref(),
                Some("1")
            );
            tx.write(note("b", "2"));
            let last = Statement::new(
                "UPDATE process_note SET value = $2 WHERE name = $1 RETURNING value",
            )
            .bind("a")
            .bind("3");
            let (value,): (String,) = tx.commit_with(last).await.unwrap();
            assert_eq!(value, "3");
            for (name, value) in [("a", "3"), ("b", "2")] {
                assert_eq!(found(&store, name).await.as_deref(), Some(value));
            }
        }
    }

    #[tokio::test]
    async fn a_transaction_in_which_nothing_happens_ends_well() {
        let (_folder, store) = store().await;
        store.begin().await.unwrap().commit().await.unwrap();
        let tx = store.begin().await.unwrap();
        drop(tx);
        store.begin().await.unwrap().commit().await.unwrap();
    }
}
