-- Who must not know of a case: units and persons it is about, and staff who declared a conflict of interest.
CREATE TABLE case_exclusion (
  jurisdiction_id text NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL,
  ground text NOT NULL CHECK (ground IN ('accused', 'conflict')),
  unit_id uuid,
  staff_id uuid,
  reason text NOT NULL DEFAULT '',
  set_by text,
  set_on date NOT NULL,
  PRIMARY KEY (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, case_id) REFERENCES case_file (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, unit_id) REFERENCES unit (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, staff_id) REFERENCES staff_member (jurisdiction_id, id),
  CHECK ((unit_id IS NULL) <> (staff_id IS NULL)),
  CHECK (ground = 'accused' OR staff_id IS NOT NULL)
);
CREATE UNIQUE INDEX case_exclusion_unit ON case_exclusion (jurisdiction_id, case_id, ground, unit_id) WHERE unit_id IS NOT NULL;
CREATE UNIQUE INDEX case_exclusion_staff ON case_exclusion (jurisdiction_id, case_id, ground, staff_id) WHERE staff_id IS NOT NULL;

-- `excludes`: there is a row above. It stands with the case, so that the many without one are read as before.
ALTER TABLE case_file ADD COLUMN excludes boolean NOT NULL DEFAULT false;
ALTER TABLE case_file ADD COLUMN accused_words text NOT NULL DEFAULT '';
ALTER TABLE case_file ADD COLUMN accused_to_be_named boolean NOT NULL DEFAULT false;
CREATE INDEX case_file_excluding ON case_file (jurisdiction_id) WHERE excludes;

DROP INDEX case_file_counts;
CREATE INDEX case_file_counts ON case_file
  (jurisdiction_id, state, unit_id, kind, handed_to_discipline, excludes, accept_due_on, answer_due_on, town_id);

GRANT SELECT, INSERT, DELETE ON case_exclusion TO huiyin_web;
GRANT SELECT, INSERT ON case_exclusion TO huiyin_jobs;
