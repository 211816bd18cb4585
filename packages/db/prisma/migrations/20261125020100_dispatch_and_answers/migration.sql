-- Units that take part in one answer, where measures are dispatched to, and what an answer owes: points, promises, call-backs.
CREATE TABLE case_participant (
  jurisdiction_id text NOT NULL,
  case_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  text text NOT NULL DEFAULT '',
  contributed_by uuid,
  contributed_on date,
  PRIMARY KEY (jurisdiction_id, case_id, unit_id),
  FOREIGN KEY (jurisdiction_id, case_id) REFERENCES case_file (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, unit_id) REFERENCES unit (jurisdiction_id, id)
);
CREATE INDEX case_participant_by_unit ON case_participant (unit_id, case_id);

CREATE TABLE routing_rule (
  jurisdiction_id text NOT NULL,
  measure_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  set_by uuid NOT NULL,
  set_on date NOT NULL,
  PRIMARY KEY (jurisdiction_id, measure_id),
  FOREIGN KEY (jurisdiction_id, measure_id) REFERENCES measure (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, unit_id) REFERENCES unit (jurisdiction_id, id)
);

-- The points that the message asks and what the drafter said of each: [{"text", "answered"}].
ALTER TABLE reply
  ADD COLUMN points jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN promise_what text,
  ADD COLUMN promise_by date,
  ADD COLUMN return_grounds text[] NOT NULL DEFAULT '{}',
  ADD CHECK ((promise_what IS NULL) = (promise_by IS NULL));

-- What was promised in an answer that reached the citizen; its id is the reply's.
CREATE TABLE promise (
  jurisdiction_id text NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  what text NOT NULL,
  due_on date NOT NULL,
  kept_on date,
  result text,
  kept_by uuid,
  PRIMARY KEY (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, case_id) REFERENCES case_file (jurisdiction_id, id),
  CHECK ((kept_on IS NULL) = (result IS NULL))
);
CREATE INDEX promise_by_case ON promise (jurisdiction_id, case_id);
CREATE INDEX promise_open ON promise (jurisdiction_id, due_on) WHERE kept_on IS NULL;

-- A bad rating is followed by a call. One for each round; `outcome` null while it is still to be made.
CREATE TABLE call_back (
  jurisdiction_id text NOT NULL,
  case_id uuid NOT NULL,
  round smallint NOT NULL,
  asked_on date NOT NULL,
  due_on date NOT NULL,
  attempts smallint NOT NULL DEFAULT 0,
  outcome text CHECK (outcome IN ('solvedNow', 'stillUnsolved', 'reworkAdvised', 'declined')),
  words text NOT NULL DEFAULT '',
  called_by uuid,
  called_on date,
  PRIMARY KEY (jurisdiction_id, case_id, round),
  FOREIGN KEY (jurisdiction_id, case_id) REFERENCES case_file (jurisdiction_id, id)
);
CREATE INDEX call_back_open ON call_back (jurisdiction_id, due_on) WHERE outcome IS NULL;

GRANT SELECT, INSERT, UPDATE ON case_participant, routing_rule, promise, call_back TO huiyin_web, huiyin_jobs;
GRANT DELETE ON case_participant TO huiyin_web, huiyin_jobs;
