-- Work orders of 12345 and lists kept before, brought in from files, and letters.

ALTER TABLE case_file DROP CONSTRAINT case_file_channel_check;
ALTER TABLE case_file ADD CONSTRAINT case_file_channel_check
  CHECK (channel IN ('web', 'webWithoutScript', 'telephone', 'counter', 'mail', 'letter', 'hotline', 'ledger'));

CREATE TABLE case_import (
  jurisdiction_id text NOT NULL REFERENCES jurisdiction (id),
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'waiting', 'running', 'stopped', 'done')),
  file_name text NOT NULL,
  -- How the file was written, so that results go back in the same way.
  form jsonb NOT NULL,
  -- Rows above the headings.
  preamble jsonb NOT NULL DEFAULT '[]',
  headings text[] NOT NULL,
  headings_hash bytea NOT NULL,
  columns text[] NOT NULL,
  source text NOT NULL DEFAULT '',
  channel text NOT NULL DEFAULT 'hotline' CHECK (channel IN ('hotline', 'ledger')),
  -- Up to which line it was worked through, and what came of the rows: the progress, and where it goes on after a kill.
  row_count integer NOT NULL DEFAULT 0,
  reached integer NOT NULL DEFAULT 0,
  made integer NOT NULL DEFAULT 0,
  known integer NOT NULL DEFAULT 0,
  refused integer NOT NULL DEFAULT 0,
  finished integer NOT NULL DEFAULT 0,
  created_by uuid NOT NULL,
  created_at timestamptz NOT NULL,
  started_by uuid,
  started_at timestamptz,
  ended_at timestamptz,
  PRIMARY KEY (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, created_by) REFERENCES staff_member (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, started_by) REFERENCES staff_member (jurisdiction_id, id),
  CHECK (state = 'draft' OR (started_by IS NOT NULL AND started_at IS NOT NULL))
);
CREATE INDEX case_import_recent ON case_import (jurisdiction_id, created_at DESC);
CREATE INDEX case_import_open ON case_import (jurisdiction_id, started_at) WHERE state IN ('waiting', 'running');

-- The rows as they stood in the file. Cells with a name or telephone are emptied once a case holds them.
CREATE TABLE import_row (
  jurisdiction_id text NOT NULL,
  import_id uuid NOT NULL,
  line integer NOT NULL,
  cells text[] NOT NULL,
  outcome text CHECK (outcome IN ('made', 'known', 'refused', 'finished')),
  problems jsonb NOT NULL DEFAULT '[]',
  case_id uuid,
  PRIMARY KEY (jurisdiction_id, import_id, line),
  FOREIGN KEY (jurisdiction_id, import_id) REFERENCES case_import (jurisdiction_id, id) ON DELETE CASCADE
);

-- Under which id a case stands at its source. The key is what makes an import repeatable without doubles.
CREATE TABLE case_source (
  jurisdiction_id text NOT NULL,
  source text NOT NULL,
  source_id text NOT NULL,
  case_id uuid NOT NULL,
  import_id uuid NOT NULL,
  line integer NOT NULL,
  PRIMARY KEY (jurisdiction_id, source, source_id),
  UNIQUE (jurisdiction_id, case_id),
  FOREIGN KEY (jurisdiction_id, case_id) REFERENCES case_file (jurisdiction_id, id)
);
CREATE INDEX case_source_of_import ON case_source (jurisdiction_id, import_id, case_id);

-- What the columns under these headings were last time, and from which source they came.
CREATE TABLE import_layout (
  jurisdiction_id text NOT NULL REFERENCES jurisdiction (id),
  headings_hash bytea NOT NULL CHECK (length(headings_hash) = 32),
  source text NOT NULL,
  channel text NOT NULL,
  columns text[] NOT NULL,
  used_at timestamptz NOT NULL,
  PRIMARY KEY (jurisdiction_id, headings_hash)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON case_import, import_row TO huiyin_web, huiyin_jobs;
GRANT SELECT, INSERT ON case_source TO huiyin_web, huiyin_jobs;
GRANT SELECT, INSERT, UPDATE ON import_layout TO huiyin_web, huiyin_jobs;
-- The jobs seal the names of orders whose callers asked for it: they read public keys, and no wrapped private one.
GRANT SELECT (jurisdiction_id, id, staff_id, purpose, algorithm, recipient, created_at, retired_at) ON staff_key TO huiyin_jobs;
