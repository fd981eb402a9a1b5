//! Discord in memory: REST v10 and gateway v10 on 127.0.0.1, and the people who use it.
