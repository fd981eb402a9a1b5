-- An erasure that somebody has asked for. Until `due_at` it can be taken back; then `manager_id` becomes the placeholder
-- under which the figures go on, and the account is gone.
CREATE TABLE erasure (
    guild_id         BIGINT NOT NULL REFERENCES guild (id),
    id               BIGINT NOT NULL,
    manager_id       TEXT   NOT NULL,
    user_id          BIGINT,
    asked_by         BIGINT,
    locale           TEXT   NOT NULL,
    state            TEXT   NOT NULL,
    asked_at         BIGINT NOT NULL,
    due_at           BIGINT NOT NULL,
    done_at          BIGINT,
    removed_rows     BIGINT NOT NULL DEFAULT 0,
    removed_messages BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (guild_id, id)
);
CREATE UNIQUE INDEX erasure_pending ON erasure (guild_id, manager_id) WHERE state = 'pending';
