//! The database: one file per aggregate, the only place with SQL.
