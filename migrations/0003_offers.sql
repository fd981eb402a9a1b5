-- An offer of a request to a person. Days are counted from 1970-01-01; days a week stand in tenths. `user_id` is the
-- account that is asked in a direct message; without one the desk asks. `batch` is the first of those made with one click.
CREATE TABLE offer (
    guild_id    BIGINT NOT NULL,
    id          BIGINT NOT NULL,
    batch       BIGINT NOT NULL,
    request_id  BIGINT NOT NULL,
    manager_id  TEXT   NOT NULL,
    user_id     BIGINT,
    state       TEXT   NOT NULL,
    from_day    BIGINT NOT NULL,
    until_day   BIGINT NOT NULL,
    days        BIGINT NOT NULL,
    rank        BIGINT NOT NULL,
    locale      TEXT   NOT NULL,
    made_by     BIGINT NOT NULL,
    made_at     BIGINT NOT NULL,
    expires_at  BIGINT NOT NULL,
    changed_at  BIGINT NOT NULL,
    reason      TEXT,
    unreachable TEXT,
    PRIMARY KEY (guild_id, id),
    FOREIGN KEY (guild_id, request_id) REFERENCES request (guild_id, id)
);
CREATE INDEX offer_by_request ON offer (guild_id, request_id, id);
CREATE UNIQUE INDEX offer_at_work ON offer (guild_id, request_id, manager_id)
    WHERE state IN ('open', 'interested', 'assigned');

-- The days of a person that an offer or an engagement takes. The key is the promise that nobody is held or booked twice.
CREATE TABLE held_day (
    guild_id   BIGINT NOT NULL,
    manager_id TEXT   NOT NULL,
    day        BIGINT NOT NULL,
    offer_id   BIGINT NOT NULL,
    PRIMARY KEY (guild_id, manager_id, day)
);
CREATE INDEX held_day_by_offer ON held_day (guild_id, offer_id);

-- A seat that a person takes, under the number of the offer that led to it. `mandate` and `outcome` are JSON.
CREATE TABLE engagement (
    guild_id    BIGINT NOT NULL,
    offer_id    BIGINT NOT NULL,
    request_id  BIGINT NOT NULL,
    manager_id  TEXT   NOT NULL,
    state       TEXT   NOT NULL,
    from_day    BIGINT NOT NULL,
    until_day   BIGINT NOT NULL,
    mandate     TEXT   NOT NULL,
    in_place_at BIGINT,
    ended_day   BIGINT,
    outcome     TEXT,
    PRIMARY KEY (guild_id, offer_id),
    FOREIGN KEY (guild_id, offer_id) REFERENCES offer (guild_id, id)
);
CREATE INDEX engagement_by_request ON engagement (guild_id, request_id);

-- What must happen later. A timer is done, not deleted; `done_at` is set in the transaction of its effect.
CREATE TABLE timer (
    guild_id BIGINT NOT NULL,
    key      TEXT   NOT NULL,
    due_at   BIGINT NOT NULL,
    done_at  BIGINT,
    PRIMARY KEY (guild_id, key)
);
CREATE INDEX timer_due ON timer (due_at) WHERE done_at IS NULL;

-- A post for one person: the channel of their direct messages is known once it was asked for.
ALTER TABLE post ADD COLUMN user_id BIGINT;
