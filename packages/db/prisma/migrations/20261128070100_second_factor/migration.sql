-- One-time codes of an authenticator as the second factor. Secret and recovery codes are encrypted with a key from the data folder.
ALTER TABLE auth_user ADD COLUMN two_factor_enabled boolean NOT NULL DEFAULT false;
-- Whether this session was begun with the second factor; one begun by password alone stays that, whatever is set up later.
ALTER TABLE auth_session ADD COLUMN second_factor boolean NOT NULL DEFAULT false;
CREATE TABLE auth_two_factor (
  id text PRIMARY KEY,
  user_id text NOT NULL UNIQUE REFERENCES auth_user (id),
  secret text NOT NULL,
  backup_codes text NOT NULL,
  verified boolean NOT NULL DEFAULT false,
  failed_verification_count integer NOT NULL DEFAULT 0,
  locked_until timestamptz
);
GRANT SELECT, INSERT, UPDATE, DELETE ON auth_two_factor TO huiyin_web;
