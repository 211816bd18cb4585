-- What a scheduling meeting (定期调度) decided about a measure: a task for a unit, by a day. Done with words, never removed.
CREATE TABLE meeting_task (
  jurisdiction_id text NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  measure_id uuid NOT NULL,
  held_on date NOT NULL,
  words text NOT NULL,
  unit_id uuid NOT NULL,
  due_on date NOT NULL,
  set_by uuid NOT NULL,
  set_at timestamptz NOT NULL,
  result text,
  done_by uuid,
  done_on date,
  PRIMARY KEY (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, measure_id) REFERENCES measure (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, unit_id) REFERENCES unit (jurisdiction_id, id),
  CHECK (num_nulls(result, done_by, done_on) IN (0, 3))
);
CREATE INDEX meeting_task_open ON meeting_task (jurisdiction_id, measure_id) WHERE done_on IS NULL;
GRANT SELECT, INSERT ON meeting_task TO huiyin_web, huiyin_jobs;
GRANT UPDATE (result, done_by, done_on) ON meeting_task TO huiyin_web;
