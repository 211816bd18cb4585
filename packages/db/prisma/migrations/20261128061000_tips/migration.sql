-- Sealed tips: no case, no column for them in clear. The database keeps ciphertext, a size class and days; no time of day.
ALTER TABLE jurisdiction ADD COLUMN tip_superior text NOT NULL DEFAULT '';

-- Public half of a key whose private half exists only as three shares, two of which give it back.
CREATE TABLE escrow_key (
  jurisdiction_id text NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  algorithm text NOT NULL CHECK (algorithm <> ''),
  recipient text NOT NULL CHECK (recipient LIKE 'age1%'),
  created_on date NOT NULL,
  drilled_on date,
  retired_on date,
  PRIMARY KEY (jurisdiction_id, id),
  UNIQUE (jurisdiction_id, recipient)
);
CREATE UNIQUE INDEX escrow_key_current ON escrow_key (jurisdiction_id) WHERE retired_on IS NULL;

CREATE TABLE tip (
  jurisdiction_id text NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  lookup_hash bytea NOT NULL CHECK (length(lookup_hash) = 32),
  seal_public_key bytea NOT NULL CHECK (length(seal_public_key) = 32),
  algorithm text NOT NULL CHECK (algorithm <> ''),
  recipient text NOT NULL CHECK (recipient LIKE 'age1%'),
  sealed_key bytea NOT NULL CHECK (convert_from(substring(sealed_key, 1, 18), 'LATIN1') = 'age-encryption.org'),
  key_ids uuid[] NOT NULL CHECK (cardinality(key_ids) > 0),
  escrow_id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('received', 'read', 'forwarded', 'closed')),
  version integer NOT NULL DEFAULT 1,
  real_name boolean NOT NULL DEFAULT false,
  received_on date NOT NULL,
  read_on date,
  forwarded_on date,
  answered_on date,
  closed_on date,
  result_told_on date,
  PRIMARY KEY (jurisdiction_id, id),
  UNIQUE (jurisdiction_id, lookup_hash),
  FOREIGN KEY (jurisdiction_id, escrow_id) REFERENCES escrow_key (jurisdiction_id, id)
);
CREATE INDEX tip_by_day ON tip (jurisdiction_id, received_on DESC, id);

-- What was said, in turn. What the citizen sends may be large and lies in a file, an answer stands here; both are ciphertext.
CREATE TABLE tip_message (
  jurisdiction_id text NOT NULL,
  tip_id uuid NOT NULL,
  number integer NOT NULL,
  sender text NOT NULL CHECK (sender IN ('citizen', 'office')),
  algorithm text NOT NULL CHECK (algorithm <> ''),
  size_class integer NOT NULL,
  on_day date NOT NULL,
  sealed bytea CHECK (convert_from(substring(sealed, 1, 18), 'LATIN1') = 'age-encryption.org'),
  stored_as uuid,
  PRIMARY KEY (jurisdiction_id, tip_id, number),
  UNIQUE (jurisdiction_id, stored_as),
  FOREIGN KEY (jurisdiction_id, tip_id) REFERENCES tip (jurisdiction_id, id),
  CHECK ((sealed IS NULL) <> (stored_as IS NULL))
);

GRANT SELECT ON escrow_key TO huiyin_web, huiyin_jobs;
GRANT SELECT, INSERT, UPDATE ON tip TO huiyin_web;
GRANT SELECT, INSERT ON tip_message TO huiyin_web;
-- Only to know which files belong to something.
GRANT SELECT (stored_as) ON tip_message TO huiyin_jobs;
