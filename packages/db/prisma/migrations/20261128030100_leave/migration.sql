-- 请假交接: from when to when a colleague stands in. Rows are kept; one that is called off, or ended early, has its last day changed.
CREATE TABLE staff_leave (
  jurisdiction_id text NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  staff_id uuid NOT NULL,
  deputy_id uuid NOT NULL,
  from_on date NOT NULL,
  to_on date NOT NULL,
  set_by uuid NOT NULL,
  set_at timestamptz NOT NULL,
  ended_by uuid,
  ended_on date,
  PRIMARY KEY (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, staff_id) REFERENCES staff_member (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, deputy_id) REFERENCES staff_member (jurisdiction_id, id),
  CHECK (from_on <= to_on),
  CHECK (staff_id <> deputy_id)
);
CREATE INDEX staff_leave_by_staff ON staff_leave (jurisdiction_id, staff_id, to_on);
CREATE INDEX staff_leave_by_deputy ON staff_leave (jurisdiction_id, deputy_id, to_on);

GRANT SELECT, INSERT, UPDATE ON staff_leave TO huiyin_web;
GRANT SELECT ON staff_leave TO huiyin_jobs;
