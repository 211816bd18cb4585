-- Somebody whom the office invited to look at measures (体验官, village supervisors). A label that the office chose stands for the
-- person: no name, number or address. Which answers are theirs is not kept, only that an answer came from an invited checker.
CREATE TABLE checker (
  jurisdiction_id text NOT NULL REFERENCES jurisdiction (id),
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  label text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('experienceOfficer', 'villageSupervisor', 'other')),
  invited_by uuid NOT NULL,
  invited_on date NOT NULL,
  -- The last day on which the checker may answer.
  until_on date NOT NULL,
  -- SHA-256 of the key in the link, until it is taken up; the key itself is kept nowhere.
  invitation_hash bytea CHECK (length(invitation_hash) = 32),
  invitation_ends_at timestamptz,
  -- SHA-256 of the key in the one browser that took the invitation up.
  session_hash bytea CHECK (length(session_hash) = 32),
  accepted_on date,
  revoked_on date,
  PRIMARY KEY (jurisdiction_id, id),
  UNIQUE (jurisdiction_id, label),
  UNIQUE (jurisdiction_id, invitation_hash),
  UNIQUE (jurisdiction_id, session_hash),
  FOREIGN KEY (jurisdiction_id, invited_by) REFERENCES staff_member (jurisdiction_id, id),
  CHECK ((invitation_hash IS NULL) = (invitation_ends_at IS NULL)),
  CHECK (revoked_on IS NULL OR num_nonnulls(invitation_hash, session_hash) = 0)
);
GRANT SELECT, INSERT, UPDATE ON checker TO huiyin_web;
GRANT SELECT ON checker TO huiyin_jobs;

-- Answers that came in a burst from one class of sources wait here for an officer. What the class was is kept nowhere.
CREATE TABLE verification_hold (
  jurisdiction_id text NOT NULL REFERENCES jurisdiction (id),
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  pattern text NOT NULL CHECK (pattern IN ('oneItem', 'manyItems')),
  opened_at timestamptz NOT NULL,
  opened_on date NOT NULL,
  state text NOT NULL DEFAULT 'held' CHECK (state IN ('held', 'released', 'setAside')),
  -- Public. Null with a state that is decided: nobody decided in time, and the answers count.
  reason text,
  decided_by uuid,
  decided_on date,
  PRIMARY KEY (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, decided_by) REFERENCES staff_member (jurisdiction_id, id),
  CHECK ((state = 'held') = (decided_on IS NULL)),
  CHECK ((reason IS NULL) = (decided_by IS NULL)),
  CHECK (state <> 'setAside' OR reason IS NOT NULL)
);
CREATE INDEX verification_hold_open ON verification_hold (jurisdiction_id, opened_on) WHERE state = 'held';
GRANT SELECT, INSERT ON verification_hold TO huiyin_web;
GRANT SELECT ON verification_hold TO huiyin_jobs;
GRANT UPDATE (state, reason, decided_by, decided_on) ON verification_hold TO huiyin_web, huiyin_jobs;

ALTER TABLE verification
  ADD COLUMN by_checker boolean NOT NULL DEFAULT false,
  ADD COLUMN hold_id uuid,
  ADD FOREIGN KEY (jurisdiction_id, hold_id) REFERENCES verification_hold (jurisdiction_id, id),
  DROP CONSTRAINT verification_state_check,
  ADD CONSTRAINT verification_state_check CHECK (state IN ('counted', 'replaced', 'held', 'setAside'));
CREATE INDEX verification_of_hold ON verification (jurisdiction_id, hold_id) WHERE hold_id IS NOT NULL;
CREATE INDEX verification_held ON verification (jurisdiction_id, measure_id) WHERE hold_id IS NOT NULL;
GRANT UPDATE (hold_id) ON verification TO huiyin_web, huiyin_jobs;

-- What somebody wanted to say beside the answer, with photos. For the offices only; never shown to the public or to a unit.
ALTER TABLE verification ADD COLUMN words text NOT NULL DEFAULT '';
ALTER TABLE attachment ADD COLUMN verification_id uuid;
CREATE INDEX attachment_by_verification ON attachment (jurisdiction_id, verification_id) WHERE verification_id IS NOT NULL;
