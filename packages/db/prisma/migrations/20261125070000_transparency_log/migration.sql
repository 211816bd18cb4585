-- What of a case is in the transparency log: numbered from 1 within its receipt; null for an event that is not logged.
ALTER TABLE case_event ADD COLUMN log_number integer;

-- Leaves that wait for their batch. The leaf itself is the key: a retry adds nothing, and no order of arrival is kept.
CREATE TABLE log_pending (
  jurisdiction_id text NOT NULL REFERENCES jurisdiction (id),
  leaf bytea NOT NULL,
  -- Readable by everyone; does not count in the padding.
  clear boolean NOT NULL,
  -- By when it was promised to be in the log.
  due_at timestamptz NOT NULL,
  PRIMARY KEY (jurisdiction_id, leaf)
);

-- What was entered for everyone to read, so that it is entered once.
CREATE TABLE log_clear (
  jurisdiction_id text NOT NULL REFERENCES jurisdiction (id),
  leaf bytea NOT NULL,
  entered_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (jurisdiction_id, leaf)
);

-- Batches as published: their entries, and the tree after them. The tiles can be made from this table again.
CREATE TABLE log_batch (
  jurisdiction_id text NOT NULL REFERENCES jurisdiction (id),
  at timestamptz NOT NULL,
  first_index bigint NOT NULL,
  size bigint NOT NULL CHECK (size > first_index),
  root bytea NOT NULL CHECK (length(root) = 32),
  -- A C2SP tlog-tiles bundle: each entry with its length before it.
  entries bytea NOT NULL,
  PRIMARY KEY (jurisdiction_id, first_index),
  UNIQUE (jurisdiction_id, at),
  UNIQUE (jurisdiction_id, size)
);

GRANT SELECT, INSERT ON log_pending, log_clear TO huiyin_web, huiyin_jobs;
GRANT SELECT, DELETE ON log_pending TO huiyin_signer;
GRANT SELECT, INSERT ON log_batch TO huiyin_signer;
GRANT SELECT ON log_batch TO huiyin_web, huiyin_jobs;
GRANT SELECT ON jurisdiction TO huiyin_signer;
