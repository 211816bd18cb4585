-- A staff key wrapped once more, by what a passkey's device computes (WebAuthn PRF). Without the passkey it opens nothing, so it goes with it.
CREATE TABLE staff_key_unlocker (
  jurisdiction_id text NOT NULL,
  key_id uuid NOT NULL,
  passkey_id text NOT NULL REFERENCES auth_passkey (id) ON DELETE CASCADE,
  wrapped jsonb NOT NULL,
  PRIMARY KEY (jurisdiction_id, key_id, passkey_id),
  FOREIGN KEY (jurisdiction_id, key_id) REFERENCES staff_key (jurisdiction_id, id)
);
CREATE INDEX staff_key_unlocker_passkey ON staff_key_unlocker (passkey_id);

GRANT SELECT, INSERT, UPDATE, DELETE ON staff_key_unlocker TO huiyin_web;
