-- Passkeys of staff: public keys only.
CREATE TABLE auth_passkey (
  id text PRIMARY KEY,
  name text,
  public_key text NOT NULL,
  user_id text NOT NULL REFERENCES auth_user (id),
  credential_id text NOT NULL UNIQUE,
  counter integer NOT NULL,
  device_type text NOT NULL,
  backed_up boolean NOT NULL,
  transports text,
  created_at timestamptz,
  aaguid text
);
CREATE INDEX auth_passkey_user ON auth_passkey (user_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON auth_passkey TO huiyin_web;
