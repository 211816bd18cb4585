-- Operations on many cases at once: who carried out what, and what came of each case. Rows are added, never changed: taking an
-- operation back is an operation of its own.
CREATE TABLE bulk_operation (
  jurisdiction_id text NOT NULL REFERENCES jurisdiction (id),
  id uuid NOT NULL,
  actor_id uuid NOT NULL,
  command text NOT NULL,
  undoes uuid,
  at timestamptz NOT NULL,
  PRIMARY KEY (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, actor_id) REFERENCES staff_member (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, undoes) REFERENCES bulk_operation (jurisdiction_id, id)
);
CREATE UNIQUE INDEX bulk_operation_undone_once ON bulk_operation (jurisdiction_id, undoes) WHERE undoes IS NOT NULL;
CREATE INDEX bulk_operation_recent ON bulk_operation (jurisdiction_id, actor_id, at DESC);

-- `undo`: the commands that take it back; `version`: the case's version after it, which must still hold then.
CREATE TABLE bulk_case (
  jurisdiction_id text NOT NULL,
  operation_id uuid NOT NULL,
  case_id uuid NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('done', 'stayed', 'failed')),
  reason text,
  undo jsonb NOT NULL DEFAULT '[]',
  version integer,
  PRIMARY KEY (jurisdiction_id, operation_id, case_id),
  FOREIGN KEY (jurisdiction_id, operation_id) REFERENCES bulk_operation (jurisdiction_id, id),
  CHECK ((outcome = 'done') = (version IS NOT NULL)),
  CHECK ((outcome = 'done') = (reason IS NULL))
);

GRANT SELECT, INSERT ON bulk_operation, bulk_case TO huiyin_web, huiyin_jobs;
