-- With which version of its roster each person last changed, and who has left with which: a process that has a roster in
-- memory catches up by these instead of reading everybody.
ALTER TABLE manager ADD COLUMN version BIGINT NOT NULL DEFAULT 0;
CREATE INDEX manager_by_version ON manager (guild_id, version);

CREATE TABLE manager_removed (
    guild_id BIGINT NOT NULL REFERENCES guild (id),
    id       TEXT   NOT NULL,
    version  BIGINT NOT NULL,
    PRIMARY KEY (guild_id, id)
);
CREATE INDEX manager_removed_by_version ON manager_removed (guild_id, version);
