-- A delivery that failed waits longer each time, and is given up in the end.
ALTER TABLE outbox
  ADD COLUMN attempts smallint NOT NULL DEFAULT 0,
  ADD COLUMN not_before timestamptz,
  ADD COLUMN gave_up boolean NOT NULL DEFAULT false;

-- That a citizen was told of an event: once, whatever is delivered twice. It holds no contact and no word of the case.
CREATE TABLE notice (
  jurisdiction_id text NOT NULL,
  -- Who was told; another case than the one it happened to when the two are handled together.
  case_id uuid NOT NULL,
  about_case_id uuid NOT NULL,
  number integer NOT NULL,
  way text NOT NULL CHECK (way IN ('mail', 'text', 'call')),
  occasion text NOT NULL CHECK (occasion IN ('received', 'accepted', 'extended', 'progressed', 'answered')),
  outcome text NOT NULL CHECK (outcome IN ('sent', 'refused', 'queued')),
  at timestamptz NOT NULL,
  PRIMARY KEY (jurisdiction_id, case_id, about_case_id, number, way),
  FOREIGN KEY (jurisdiction_id, case_id) REFERENCES case_file (jurisdiction_id, id)
);

-- 电话告知: people to be told by telephone, because nothing else reaches them.
CREATE TABLE outbound_call (
  jurisdiction_id text NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL,
  occasion text NOT NULL CHECK (occasion IN ('received', 'accepted', 'extended', 'progressed', 'answered')),
  queued_at timestamptz NOT NULL,
  tries smallint NOT NULL DEFAULT 0,
  tried_at timestamptz,
  outcome text CHECK (outcome IN ('reached', 'noAnswer', 'wrongNumber', 'declined')),
  called_by uuid,
  ended_at timestamptz,
  PRIMARY KEY (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, case_id) REFERENCES case_file (jurisdiction_id, id)
);
CREATE INDEX outbound_call_waiting ON outbound_call (jurisdiction_id, queued_at) WHERE ended_at IS NULL;

GRANT SELECT, INSERT ON notice TO huiyin_web, huiyin_jobs;
GRANT SELECT, INSERT, UPDATE ON outbound_call TO huiyin_web, huiyin_jobs;
