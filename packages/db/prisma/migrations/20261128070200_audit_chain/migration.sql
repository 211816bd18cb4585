-- Each audit entry in a chain of hashes, in the order in which they were found. Made by a job, so that nobody waits for it.
CREATE TABLE audit_link (
  jurisdiction_id text NOT NULL,
  number bigint NOT NULL CHECK (number > 0),
  audit_id bigint NOT NULL,
  -- SHA-256 of the hash before and the entry's canonical bytes (audit_bytes).
  hash bytea NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (jurisdiction_id, number),
  UNIQUE (jurisdiction_id, audit_id)
);
GRANT SELECT, INSERT ON audit_link TO huiyin_jobs;
GRANT SELECT ON audit_link TO huiyin_web;

-- What of an entry is hashed: a JSON array with time in microseconds; jsonb has one spelling for one value.
CREATE FUNCTION audit_bytes(entry audit_entry) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT convert_to(jsonb_build_array(entry.id, to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    entry.actor_kind, entry.actor_id, entry.action, entry.subject_kind, entry.subject_id, entry.detail)::text, 'UTF8')
$$;
