-- What a citizen says of a measure, or of one figure in its text (claim_starts, claim_ends: offsets in the kept text of the
-- version that was seen). No name, no address. device_mark is a keyed hash of a random key in the browser together with what
-- was answered: it tells the same device on the same item, and nothing across items. A changed mind marks the former answer
-- as replaced; nothing is deleted.
CREATE TABLE verification (
  jurisdiction_id text NOT NULL REFERENCES jurisdiction (id),
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  measure_id uuid NOT NULL,
  report_id uuid NOT NULL,
  claim_starts integer,
  claim_ends integer,
  answer text NOT NULL CHECK (answer IN ('yes', 'partly', 'no', 'cannotTell')),
  town_id uuid,
  state text NOT NULL DEFAULT 'counted' CHECK (state IN ('counted', 'replaced')),
  device_mark bytea NOT NULL,
  proof_hash bytea NOT NULL,
  given_at timestamptz NOT NULL,
  given_on date NOT NULL,
  PRIMARY KEY (jurisdiction_id, id),
  UNIQUE (jurisdiction_id, proof_hash),
  FOREIGN KEY (jurisdiction_id, measure_id) REFERENCES measure (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, report_id) REFERENCES report (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, town_id) REFERENCES town (jurisdiction_id, id),
  CHECK ((claim_starts IS NULL) = (claim_ends IS NULL))
);
CREATE INDEX verification_counted ON verification (jurisdiction_id, report_id, measure_id, given_on)
  WHERE state = 'counted';
CREATE INDEX verification_device ON verification (jurisdiction_id, device_mark) WHERE state = 'counted';
GRANT SELECT, INSERT ON verification TO huiyin_web, huiyin_jobs;
GRANT UPDATE (state) ON verification TO huiyin_web, huiyin_jobs;
