-- Where the cases stand that are overdue, by the day on which they were received: counted with the other counts of that day, and all
-- of them anew on the first look of a day, when time alone makes cases late. Only what is not 0 has a row.
CREATE TABLE trend_late (
  jurisdiction_id text NOT NULL REFERENCES jurisdiction (id),
  on_day date NOT NULL,
  dimension text NOT NULL,
  key text NOT NULL,
  overdue integer NOT NULL CHECK (overdue > 0),
  PRIMARY KEY (jurisdiction_id, dimension, key, on_day)
);
CREATE INDEX trend_late_by_day ON trend_late (jurisdiction_id, on_day);
-- As of which day they are overdue.
CREATE TABLE trend_late_as_of (
  jurisdiction_id text NOT NULL REFERENCES jurisdiction (id),
  on_day date NOT NULL,
  PRIMARY KEY (jurisdiction_id)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON trend_late, trend_late_as_of TO huiyin_web, huiyin_jobs;

-- What is counted and what is owed, with everything that decides on it: otherwise the counts read every case's text.
DROP INDEX case_file_counts;
CREATE INDEX case_file_counts ON case_file
  (jurisdiction_id, state, unit_id, kind, handed_to_discipline, excludes, accept_due_on, answer_due_on, town_id, paused_on);
DROP INDEX case_file_owed;
CREATE INDEX case_file_owed ON case_file (jurisdiction_id, state)
  INCLUDE (id, unit_id, kind, town_id, handed_to_discipline, excludes, accept_due_on, answer_due_on, paused_on, raised)
  WHERE state IN ('received', 'accepted', 'infoRequested', 'dispatched', 'objected', 'inProgress', 'drafted', 'signed',
    'returned', 'rework');
