-- Clocks: under which time limits a case stands, whether its clock stands still, and what was asked for and decided about it.
ALTER TABLE case_file
  ADD COLUMN clock_profile text NOT NULL DEFAULT 'feedback' CHECK (clock_profile IN ('feedback', 'petition', 'hotline')),
  ADD COLUMN paused_on date,
  -- Where the case stands in the queue: 0 in its turn, 1 raised because something in it is overdue. A job keeps it.
  ADD COLUMN raised smallint NOT NULL DEFAULT 0;

CREATE TABLE clock_change (
  jurisdiction_id text NOT NULL,
  case_id uuid NOT NULL,
  -- The number of the event by which it was asked for.
  number integer NOT NULL,
  round smallint NOT NULL,
  change text NOT NULL CHECK (change IN ('extend', 'pause')),
  days smallint,
  reason text NOT NULL,
  asked_by text NOT NULL,
  asked_unit_id uuid,
  asked_on date NOT NULL,
  -- The date in force when it was asked for.
  due_on date,
  granted boolean,
  decided_by text,
  decided_on date,
  PRIMARY KEY (jurisdiction_id, case_id, number),
  FOREIGN KEY (jurisdiction_id, case_id) REFERENCES case_file (jurisdiction_id, id),
  CHECK ((change = 'extend') = (days IS NOT NULL)),
  CHECK ((granted IS NULL) = (decided_on IS NULL))
);
CREATE UNIQUE INDEX clock_change_waiting ON clock_change (jurisdiction_id, case_id) WHERE decided_on IS NULL;
GRANT SELECT, INSERT, UPDATE ON clock_change TO huiyin_web, huiyin_jobs;

-- The queue's order: what is raised first, then the latest.
CREATE INDEX case_file_in_order ON case_file (jurisdiction_id, raised DESC, received_at DESC, id DESC);
DROP INDEX case_file_by_state;
CREATE INDEX case_file_by_state ON case_file (jurisdiction_id, state, raised DESC, received_at DESC, id DESC);
DROP INDEX case_file_by_unit;
CREATE INDEX case_file_by_unit ON case_file (jurisdiction_id, unit_id, raised DESC, received_at DESC, id DESC);
CREATE INDEX case_file_raised ON case_file (jurisdiction_id, raised) WHERE raised > 0;

-- What is counted and what is owed, now with whether the clock stands still.
DROP INDEX case_file_counts;
CREATE INDEX case_file_counts ON case_file
  (jurisdiction_id, state, unit_id, kind, handed_to_discipline, accept_due_on, answer_due_on, town_id, paused_on);
DROP INDEX case_file_owed;
CREATE INDEX case_file_owed ON case_file (jurisdiction_id, state)
  INCLUDE (id, unit_id, kind, town_id, handed_to_discipline, accept_due_on, answer_due_on, paused_on, raised)
  WHERE state IN ('received', 'accepted', 'infoRequested', 'dispatched', 'objected', 'inProgress', 'drafted', 'signed',
    'returned', 'rework');
