-- The queue's order: what is raised first; of what is late or supervised the longest owed first, of all else the latest. Microseconds
-- since 1970, turned round where the earliest stands first.
ALTER TABLE case_file ADD COLUMN turn bigint NOT NULL GENERATED ALWAYS AS (
  CASE WHEN raised IN (1, 2) THEN
    (date '1970-01-01' - coalesce(
      least(CASE WHEN state = 'received' THEN accept_due_on ELSE coalesce(answer_due_on, accept_due_on) END, need_by),
      received_on)) * 86400000000
  ELSE (extract(epoch FROM received_at - timestamptz '1970-01-01 00:00:00+00') * 1000000)::bigint END
) STORED;

DROP INDEX case_file_in_order;
CREATE INDEX case_file_in_order ON case_file (jurisdiction_id, raised DESC, turn DESC, id DESC);
DROP INDEX case_file_by_state;
CREATE INDEX case_file_by_state ON case_file (jurisdiction_id, state, raised DESC, turn DESC, id DESC);
DROP INDEX case_file_by_unit;
CREATE INDEX case_file_by_unit ON case_file (jurisdiction_id, unit_id, raised DESC, turn DESC, id DESC);
DROP INDEX case_file_by_handler;
CREATE INDEX case_file_by_handler ON case_file (jurisdiction_id, handler_id, raised DESC, turn DESC, id DESC)
  WHERE handler_id IS NOT NULL;
