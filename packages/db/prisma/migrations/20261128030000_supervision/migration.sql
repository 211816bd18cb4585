-- 督办, 呈批 / 批示, 联系记录, who handles a case in its unit, and replies that come back on paper.
-- `supervised_until`: while an officer has the case supervised; above what is late (1), below danger to life, which moves to 3.
ALTER TABLE case_file ADD COLUMN supervised_until date, ADD COLUMN handler_id uuid;
UPDATE case_file SET raised = 3 WHERE raised = 2;
CREATE INDEX case_file_supervised ON case_file (jurisdiction_id, supervised_until) WHERE supervised_until IS NOT NULL;
CREATE INDEX case_file_by_handler ON case_file (jurisdiction_id, handler_id, raised DESC, received_at DESC, id DESC)
  WHERE handler_id IS NOT NULL;

-- Numbered by the event that began it. At most one of a case is open.
CREATE TABLE case_supervision (
  jurisdiction_id text NOT NULL,
  case_id uuid NOT NULL,
  number integer NOT NULL,
  reason text NOT NULL,
  due_on date NOT NULL,
  set_by uuid NOT NULL,
  set_on date NOT NULL,
  result text,
  ended_by uuid,
  ended_on date,
  PRIMARY KEY (jurisdiction_id, case_id, number),
  FOREIGN KEY (jurisdiction_id, case_id) REFERENCES case_file (jurisdiction_id, id),
  CHECK ((ended_on IS NULL) = (result IS NULL))
);
CREATE UNIQUE INDEX case_supervision_open ON case_supervision (jurisdiction_id, case_id) WHERE ended_on IS NULL;

-- What was submitted to a leader, and the instruction in the leader's words; only the office and the discipline office read it.
CREATE TABLE case_instruction (
  jurisdiction_id text NOT NULL,
  case_id uuid NOT NULL,
  number integer NOT NULL,
  leader text NOT NULL,
  text text NOT NULL,
  submitted_by uuid NOT NULL,
  submitted_on date NOT NULL,
  instructed_by text,
  instructed_on date,
  instruction text,
  recorded_by uuid,
  recorded_on date,
  PRIMARY KEY (jurisdiction_id, case_id, number),
  FOREIGN KEY (jurisdiction_id, case_id) REFERENCES case_file (jurisdiction_id, id),
  CHECK ((recorded_on IS NULL) = (instruction IS NULL))
);
CREATE UNIQUE INDEX case_instruction_open ON case_instruction (jurisdiction_id, case_id) WHERE recorded_on IS NULL;

CREATE TABLE case_contact (
  jurisdiction_id text NOT NULL,
  case_id uuid NOT NULL,
  number integer NOT NULL,
  way text NOT NULL CHECK (way IN ('telephone', 'visit', 'counter')),
  on_day date NOT NULL,
  text text NOT NULL,
  recorded_by uuid NOT NULL,
  PRIMARY KEY (jurisdiction_id, case_id, number),
  FOREIGN KEY (jurisdiction_id, case_id) REFERENCES case_file (jurisdiction_id, id)
);

-- Drafted by an officer from the stamped return of a unit without accounts.
ALTER TABLE reply ADD COLUMN by_paper boolean NOT NULL DEFAULT false;

GRANT SELECT, INSERT, UPDATE ON case_supervision, case_instruction TO huiyin_web, huiyin_jobs;
GRANT SELECT, INSERT ON case_contact TO huiyin_web, huiyin_jobs;
