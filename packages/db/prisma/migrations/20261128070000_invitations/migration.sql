-- How somebody who cannot sign in yet, or no more, comes to a password. One at a time for each; gone once it was used.
CREATE TABLE staff_invitation (
  jurisdiction_id text NOT NULL REFERENCES jurisdiction (id),
  staff_id uuid NOT NULL,
  -- SHA-256 of the key in the link. The key itself is kept nowhere.
  key_hash bytea NOT NULL CHECK (length(key_hash) = 32),
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (jurisdiction_id, staff_id),
  UNIQUE (jurisdiction_id, key_hash),
  FOREIGN KEY (jurisdiction_id, staff_id) REFERENCES staff_member (jurisdiction_id, id)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON staff_invitation TO huiyin_web;
GRANT DELETE ON auth_account TO huiyin_web;
