-- How each call went, in its order. An outcome that was noted by mistake is taken back and stays, with who took it back and when.
CREATE TABLE outbound_call_try (
  jurisdiction_id text NOT NULL,
  call_id uuid NOT NULL,
  number smallint NOT NULL,
  at timestamptz NOT NULL,
  called_by uuid NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('reached', 'noAnswer', 'wrongNumber', 'declined')),
  taken_back_at timestamptz,
  taken_back_by uuid,
  PRIMARY KEY (jurisdiction_id, call_id, number),
  FOREIGN KEY (jurisdiction_id, call_id) REFERENCES outbound_call (jurisdiction_id, id) ON DELETE CASCADE,
  CHECK ((taken_back_at IS NULL) = (taken_back_by IS NULL))
);

-- Of calls made before, the last outcome is known.
INSERT INTO outbound_call_try (jurisdiction_id, call_id, number, at, called_by, outcome)
  SELECT jurisdiction_id, id, tries, tried_at, called_by, outcome FROM outbound_call
  WHERE outcome IS NOT NULL AND tried_at IS NOT NULL AND called_by IS NOT NULL;

ALTER TABLE outbound_call DROP COLUMN outcome, DROP COLUMN called_by;
CREATE INDEX outbound_call_ended ON outbound_call (jurisdiction_id, ended_at) WHERE ended_at IS NOT NULL;

GRANT SELECT, INSERT, UPDATE (taken_back_at, taken_back_by) ON outbound_call_try TO huiyin_web;
