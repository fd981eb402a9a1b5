-- Written in the subset that SQLite and PostgreSQL share: BIGINT, TEXT and DOUBLE PRECISION columns, 0 and 1 for
-- booleans, moments as milliseconds since 1970 in UTC, ids made by the application. Every table belongs to a guild.

-- A Discord server: one firm. `settings` is JSON; `roster_version` counts the changes of its roster.
CREATE TABLE guild (
    id             BIGINT PRIMARY KEY,
    settings       TEXT   NOT NULL,
    roster_version BIGINT NOT NULL DEFAULT 0,
    created_at     BIGINT NOT NULL
);

-- A person on the roster. What the matcher needs is the JSON of one row, so that loading a roster is one scan.
CREATE TABLE manager (
    guild_id   BIGINT NOT NULL REFERENCES guild (id),
    id         TEXT   NOT NULL,
    user_id    BIGINT,
    profile    TEXT   NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (guild_id, id)
);
CREATE UNIQUE INDEX manager_by_user ON manager (guild_id, user_id) WHERE user_id IS NOT NULL;

-- A need that somebody posted. One source may hold several, told apart by `part`.
CREATE TABLE request (
    guild_id     BIGINT NOT NULL REFERENCES guild (id),
    id           BIGINT NOT NULL,
    source_kind  TEXT   NOT NULL,
    source_id    BIGINT NOT NULL,
    part         BIGINT NOT NULL,
    requester_id BIGINT NOT NULL,
    channel_id   BIGINT NOT NULL,
    state        TEXT   NOT NULL,
    brief        TEXT   NOT NULL,
    corrections  TEXT   NOT NULL,
    words        TEXT   NOT NULL,
    revision     BIGINT NOT NULL,
    locale       TEXT   NOT NULL,
    opened_at    BIGINT NOT NULL,
    read_at      BIGINT NOT NULL,
    PRIMARY KEY (guild_id, id)
);
CREATE UNIQUE INDEX request_by_source ON request (guild_id, source_kind, source_id, part);

-- Each shortlist as it was shown, so that it can be explained again.
CREATE TABLE shortlist (
    guild_id   BIGINT NOT NULL,
    request_id BIGINT NOT NULL,
    revision   BIGINT NOT NULL,
    scoring    TEXT   NOT NULL,
    as_of      BIGINT NOT NULL,
    shown      TEXT   NOT NULL,
    PRIMARY KEY (guild_id, request_id, revision),
    FOREIGN KEY (guild_id, request_id) REFERENCES request (guild_id, id)
);

-- What happened: append-only, in the order of `seq`.
CREATE TABLE event (
    seq        BIGINT PRIMARY KEY,
    guild_id   BIGINT NOT NULL REFERENCES guild (id),
    request_id BIGINT,
    manager_id TEXT,
    kind       TEXT   NOT NULL,
    actor      TEXT   NOT NULL,
    at         BIGINT NOT NULL,
    detail     TEXT   NOT NULL
);
CREATE INDEX event_by_request ON event (guild_id, request_id, seq);

-- The outbox: what a message must look like, and how far Discord has it. A row is due while `sent` is behind `wanted`.
CREATE TABLE post (
    guild_id   BIGINT NOT NULL REFERENCES guild (id),
    key        TEXT   NOT NULL,
    nonce      BIGINT NOT NULL UNIQUE,
    channel_id BIGINT NOT NULL,
    reply_to   BIGINT,
    body       TEXT   NOT NULL,
    wanted     BIGINT NOT NULL,
    sent       BIGINT NOT NULL DEFAULT 0,
    message_id BIGINT,
    attempts   BIGINT NOT NULL DEFAULT 0,
    failure    TEXT,
    PRIMARY KEY (guild_id, key)
);
CREATE INDEX post_unsent ON post (nonce) WHERE sent < wanted AND failure IS NULL;

-- The last message of each channel that has been handled for good; catching up starts after it.
CREATE TABLE channel_cursor (
    guild_id   BIGINT NOT NULL,
    channel_id BIGINT NOT NULL,
    message_id BIGINT NOT NULL,
    PRIMARY KEY (guild_id, channel_id)
);

-- A roster file that was checked and waits for its go.
CREATE TABLE roster_import (
    guild_id    BIGINT NOT NULL REFERENCES guild (id),
    id          BIGINT NOT NULL,
    content     TEXT   NOT NULL,
    uploaded_by BIGINT NOT NULL,
    uploaded_at BIGINT NOT NULL,
    PRIMARY KEY (guild_id, id)
);

-- What the process must remember about itself, such as which commands it has registered.
CREATE TABLE process_note (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
);
