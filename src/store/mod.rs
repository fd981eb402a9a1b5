//! The database: one file per aggregate, the only place with SQL.
//!
//! Functions take an open [`Tx`] or a [`Reading`] connection; they never begin a transaction themselves, so that one
//! change of state, its line in the log and what must be said about it are written together or not at all. The SQL is
//! the part that SQLite and PostgreSQL share.

pub mod cursors;
pub mod engagements;
pub mod erasures;
pub mod guilds;
pub mod imports;
pub mod log;
pub mod managers;
pub mod notes;
pub mod offers;
pub mod posts;
pub mod reports;
pub mod requests;
pub mod shortlists;
mod statement;
mod sweep;
pub mod timers;
mod tx;

pub use tx::Tx;

use jiff::{Timestamp, ToSpan as _, civil::Date};
use serde::{Serialize, de::DeserializeOwned};
use sqlx::{
    Any, AnyConnection, AnyPool, Connection as _, Executor,
    any::{AnyPoolOptions, install_default_drivers},
    pool::PoolConnection,
};
use std::{
    path::Path,
    sync::{Arc, Once},
    time::Duration,
};
use tokio::sync::Mutex;
use tx::Writer;

/// What goes wrong with the database.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database itself refused.
    #[error("the database refused: {0}")]
    Database(#[from] sqlx::Error),
    /// The schema could not be brought up to date.
    #[error("the database could not be brought up to date: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// A row makes no sense.
    #[error("a row of `{table}` makes no sense: {what}")]
    Inconsistent {
        /// The table.
        table: &'static str,
        /// What is wrong with the row.
        what: String,
    },
}

impl StoreError {
    /// Whether a unique key was hit: somebody else was first.
    pub fn is_taken(&self) -> bool {
        matches!(self, Self::Database(sqlx::Error::Database(error)) if error.is_unique_violation())
    }
}

/// The result of anything that asks the database.
pub type Result<T> = std::result::Result<T, StoreError>;

/// The database, open and up to date. Cheap to clone.
///
/// One connection writes, so that writers queue in the process instead of failing on a busy file; several read.
#[derive(Clone, Debug)]
pub struct Store {
    writer: Arc<Mutex<Writer>>,
    readers: AnyPool,
}

/// A connection that only reads.
pub struct Reading(PoolConnection<Any>);

/// Anything that can be read from: a [`Reading`], or a [`Tx`] that sees its own writes.
pub trait Connection: sealed::Sealed + Send {}

impl Connection for Tx {}
impl Connection for Reading {}

mod sealed {
    use sqlx::AnyConnection;

    pub trait Sealed {
        fn raw(&mut self) -> impl Future<Output = super::Result<&mut AnyConnection>> + Send;
    }

    impl Sealed for super::Tx {
        async fn raw(&mut self) -> super::Result<&mut AnyConnection> {
            self.connection().await
        }
    }

    impl Sealed for super::Reading {
        async fn raw(&mut self) -> super::Result<&mut AnyConnection> {
            Ok(&mut self.0)
        }
    }
}

/// What sqlx calls SQLite.
const SQLITE: &str = "SQLite";

/// How many connections read at the same time.
const READERS: u32 = 4;

impl Store {
    /// Opens the database at a URL such as `sqlite://interim-desk.sqlite`, makes the file if it is not there and brings
    /// its schema up to date.
    pub async fn open(url: &str) -> Result<Self> {
        static DRIVERS: Once = Once::new();
        DRIVERS.call_once(install_default_drivers);
        let url = with_creation(url);
        let readers = readers().connect(&url).await?;
        sqlx::migrate!("./migrations").run(&readers).await?;
        let mut writer = AnyConnection::connect(&url).await?;
        prepare(&mut writer).await?;
        Ok(Self {
            readers,
            writer: Arc::new(Mutex::new(Writer::new(writer))),
        })
    }

    /// Opens the SQLite file at a path.
    pub async fn open_file(path: &Path) -> Result<Self> {
        Self::open(&format!("sqlite://{}", path.display())).await
    }

    /// Begins a transaction that writes; waits for its turn.
    pub async fn begin(&self) -> Result<Tx> {
        Tx::begin(Arc::clone(&self.writer).lock_owned().await).await
    }

    /// Lends a connection that reads.
    pub async fn read(&self) -> Result<Reading> {
        Ok(Reading(self.readers.acquire().await?))
    }

    /// Writes the file anew without the pages and journals that still hold what was removed; `false` if somebody reads at the
    /// moment, so that some of it is left.
    pub async fn scrub(&self) -> Result<bool> {
        self.writer.lock().await.scrub().await
    }

    /// Closes the file after the last statement.
    pub async fn close(&self) {
        self.readers.close().await;
        self.writer.lock().await.close().await;
    }
}

/// SQLite makes a missing file only when told so in the URL.
fn with_creation(url: &str) -> String {
    if url.starts_with("sqlite:") && !url.contains("mode=") && !url.contains(":memory:") {
        let separator = if url.contains('?') { '&' } else { '?' };
        format!("{url}{separator}mode=rwc")
    } else {
        url.to_owned()
    }
}

fn readers() -> AnyPoolOptions {
    AnyPoolOptions::new()
        .max_connections(READERS)
        .min_connections(1)
        .test_before_acquire(false)
        .idle_timeout(None)
        .max_lifetime(None)
        .acquire_timeout(Duration::from_secs(30))
        .after_connect(|connection, _| Box::pin(prepare(connection)))
}

/// Sets what SQLite does not keep in the file.
async fn prepare(connection: &mut AnyConnection) -> std::result::Result<(), sqlx::Error> {
    if connection.backend_name() == SQLITE {
        for pragma in [
            "PRAGMA journal_mode = WAL",
            "PRAGMA synchronous = FULL",
            "PRAGMA foreign_keys = ON",
            "PRAGMA busy_timeout = 5000",
            "PRAGMA trusted_schema = OFF",
        ] {
            connection.execute(pragma).await?;
        }
    }
    Ok(())
}

fn to_json<T: Serialize>(table: &'static str, value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(|error| StoreError::Inconsistent {
        table,
        what: error.to_string(),
    })
}

fn from_json<T: DeserializeOwned>(table: &'static str, text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|error| StoreError::Inconsistent {
        table,
        what: error.to_string(),
    })
}

/// The chat platform's ids fit in 63 bits until the year 2084.
fn id_to_row(id: u64) -> i64 {
    id.cast_signed()
}

fn id_from_row(id: i64) -> u64 {
    id.cast_unsigned()
}

fn time_from_row(table: &'static str, milliseconds: i64) -> Result<Timestamp> {
    Timestamp::from_millisecond(milliseconds).map_err(|error| StoreError::Inconsistent {
        table,
        what: error.to_string(),
    })
}

/// The first day of the count in which the tables hold days.
const FIRST_DAY: Date = Date::constant(1970, 1, 1);

fn day_to_row(day: Date) -> i64 {
    (day - FIRST_DAY).get_days().into()
}

fn day_from_row(table: &'static str, day: i64) -> Result<Date> {
    let inconsistent = |error: jiff::Error| StoreError::Inconsistent {
        table,
        what: error.to_string(),
    };
    let span = 0.days().try_days(day).map_err(inconsistent)?;
    FIRST_DAY.checked_add(span).map_err(inconsistent)
}
