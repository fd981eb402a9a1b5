-- The open request that said the same when this one was posted.
ALTER TABLE request ADD COLUMN twin_id BIGINT;
