-- Confidential cases: name and contact live in envelopes only. The database keeps ciphertext and public keys.

ALTER TABLE case_file DROP CONSTRAINT case_file_identity_mode_check;
ALTER TABLE case_file ADD CONSTRAINT case_file_identity_mode_check
  CHECK (identity_mode IN ('anonymous', 'confidential', 'realName'));
ALTER TABLE case_file ADD COLUMN contact_for_unit boolean NOT NULL DEFAULT false;
ALTER TABLE case_file ADD CONSTRAINT case_file_contact_for_unit_check
  CHECK (NOT contact_for_unit OR identity_mode = 'realName');

-- Public keys of custodians and discipline officers; the private half only as the holder's passphrase wrapped it.
CREATE TABLE staff_key (
  jurisdiction_id text NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  staff_id uuid NOT NULL,
  purpose text NOT NULL CHECK (purpose IN ('custodian', 'disciplineOfficer')),
  algorithm text NOT NULL,
  recipient text NOT NULL,
  wrapped jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  retired_at timestamptz,
  PRIMARY KEY (jurisdiction_id, id),
  UNIQUE (jurisdiction_id, recipient),
  FOREIGN KEY (jurisdiction_id, staff_id) REFERENCES staff_member (jurisdiction_id, id)
);
CREATE UNIQUE INDEX staff_key_current ON staff_key (jurisdiction_id, staff_id) WHERE retired_at IS NULL;

-- Who wrote a confidential case: opened with one custodian's key, after a discipline officer asked.
CREATE TABLE identity_envelope (
  jurisdiction_id text NOT NULL,
  case_id uuid NOT NULL,
  algorithm text NOT NULL CHECK (algorithm <> ''),
  made_by text NOT NULL CHECK (made_by IN ('browser', 'server')),
  key_ids uuid[] NOT NULL CHECK (cardinality(key_ids) > 0),
  sealed bytea NOT NULL,
  PRIMARY KEY (jurisdiction_id, case_id),
  FOREIGN KEY (jurisdiction_id, case_id) REFERENCES case_file (jurisdiction_id, id)
);

-- Where to send notices about a confidential case. The web writes it and cannot read it; the jobs read it.
CREATE TABLE notice_envelope (
  jurisdiction_id text NOT NULL,
  case_id uuid NOT NULL,
  algorithm text NOT NULL CHECK (algorithm <> ''),
  sealed bytea NOT NULL,
  PRIMARY KEY (jurisdiction_id, case_id),
  FOREIGN KEY (jurisdiction_id, case_id) REFERENCES case_file (jurisdiction_id, id)
);

-- One question for an identity and its answer. `sealed` holds the identity for the asker's key alone.
CREATE TABLE identity_opening (
  jurisdiction_id text NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL,
  asked_by uuid NOT NULL,
  asker_key_id uuid NOT NULL,
  reason text NOT NULL,
  asked_at timestamptz NOT NULL,
  decided_by uuid,
  decided_at timestamptz,
  decline_reason text,
  sealed bytea,
  readable_until timestamptz,
  PRIMARY KEY (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, case_id) REFERENCES case_file (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, asker_key_id) REFERENCES staff_key (jurisdiction_id, id),
  CHECK (decided_by <> asked_by),
  CHECK ((sealed IS NULL) = (readable_until IS NULL)),
  CHECK (sealed IS NULL OR decided_at IS NOT NULL)
);
-- At most one question about a case waits for an answer.
CREATE UNIQUE INDEX identity_opening_waiting ON identity_opening (jurisdiction_id, case_id) WHERE decided_at IS NULL;

GRANT SELECT, INSERT, UPDATE ON staff_key, identity_opening TO huiyin_web;
GRANT SELECT, INSERT ON identity_envelope TO huiyin_web;
GRANT INSERT ON notice_envelope TO huiyin_web;
GRANT SELECT ON notice_envelope, identity_opening TO huiyin_jobs;
