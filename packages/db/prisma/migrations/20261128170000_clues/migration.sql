-- The clue ledger (线索台账): what a clue is about stands in ciphertext only; days, way and source kind in clear, since clocks and
-- returns are counted from them. Days, no time of day, as with tips.
CREATE TABLE clue (
  jurisdiction_id text NOT NULL,
  id uuid NOT NULL,
  source text NOT NULL CHECK (source IN ('tip', 'case', 'alert', 'inspection', 'other')),
  source_id uuid,
  algorithm text NOT NULL CHECK (algorithm <> ''),
  recipient text NOT NULL CHECK (recipient LIKE 'age1%'),
  sealed_key bytea NOT NULL CHECK (convert_from(substring(sealed_key, 1, 18), 'LATIN1') = 'age-encryption.org'),
  key_ids uuid[] NOT NULL CHECK (cardinality(key_ids) > 0),
  escrow_id uuid NOT NULL,
  custodian_id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('registered', 'forwarded', 'decided', 'closed')),
  version integer NOT NULL DEFAULT 1,
  way text CHECK (way IN ('inquiry', 'preliminaryCheck', 'heldPending', 'settled')),
  real_name boolean NOT NULL,
  received_on date NOT NULL,
  registered_on date NOT NULL,
  forwarded_on date,
  decided_on date,
  answered_on date,
  closed_on date,
  result_told_on date,
  PRIMARY KEY (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, escrow_id) REFERENCES escrow_key (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, custodian_id) REFERENCES staff_member (jurisdiction_id, id),
  CHECK ((source_id IS NOT NULL) = (source IN ('tip', 'case', 'alert'))),
  CHECK ((way IS NULL) = (decided_on IS NULL))
);
CREATE INDEX clue_by_day ON clue (jurisdiction_id, registered_on DESC, id);

-- Entries of the ledger, in turn; nothing is ever changed in one. `deciders`: how many took a decision.
CREATE TABLE clue_entry (
  jurisdiction_id text NOT NULL,
  clue_id uuid NOT NULL,
  number integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('register', 'forward', 'decide', 'note', 'close', 'tellAccepted', 'tellResult')),
  way text CHECK (way IN ('inquiry', 'preliminaryCheck', 'heldPending', 'settled')),
  deciders integer CHECK (deciders >= 2),
  on_day date NOT NULL,
  entered_on date NOT NULL,
  entered_by uuid NOT NULL,
  algorithm text NOT NULL CHECK (algorithm <> ''),
  sealed bytea NOT NULL CHECK (convert_from(substring(sealed, 1, 18), 'LATIN1') = 'age-encryption.org'),
  PRIMARY KEY (jurisdiction_id, clue_id, number),
  FOREIGN KEY (jurisdiction_id, clue_id) REFERENCES clue (jurisdiction_id, id),
  CHECK ((kind = 'decide') = (way IS NOT NULL AND deciders IS NOT NULL))
);

-- Officers to whom there is no such clue (回避): it is about them, or they declared a conflict of interest.
CREATE TABLE clue_exclusion (
  jurisdiction_id text NOT NULL,
  clue_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  why text NOT NULL CHECK (why IN ('about', 'conflict')),
  on_day date NOT NULL,
  PRIMARY KEY (jurisdiction_id, clue_id, staff_id),
  FOREIGN KEY (jurisdiction_id, clue_id) REFERENCES clue (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, staff_id) REFERENCES staff_member (jurisdiction_id, id)
);

-- Who gave a clue on to whom, and when the other took it over; until then the first one answers for it.
CREATE TABLE clue_handover (
  jurisdiction_id text NOT NULL,
  clue_id uuid NOT NULL,
  number integer NOT NULL,
  from_id uuid NOT NULL,
  to_id uuid NOT NULL,
  why text NOT NULL CHECK (why IN ('leave', 'transfer')),
  handed_by uuid NOT NULL,
  handed_on date NOT NULL,
  taken_on date,
  PRIMARY KEY (jurisdiction_id, clue_id, number),
  FOREIGN KEY (jurisdiction_id, clue_id) REFERENCES clue (jurisdiction_id, id),
  CHECK (from_id <> to_id)
);

-- What left on a disc, sealed to an office on another network. Its receipt proves itself by a word that only the seal held.
CREATE TABLE clue_export (
  jurisdiction_id text NOT NULL,
  id uuid NOT NULL,
  recipient text NOT NULL CHECK (recipient LIKE 'age1%'),
  clue_ids uuid[] NOT NULL CHECK (cardinality(clue_ids) > 0),
  manifest_hash bytea NOT NULL CHECK (length(manifest_hash) = 32),
  word_hash bytea NOT NULL CHECK (length(word_hash) = 32),
  created_by uuid NOT NULL,
  created_on date NOT NULL,
  received_on date,
  receipt_on date,
  PRIMARY KEY (jurisdiction_id, id),
  CHECK ((received_on IS NULL) = (receipt_on IS NULL))
);

GRANT SELECT, INSERT, UPDATE ON clue TO huiyin_web;
GRANT SELECT, INSERT ON clue_entry, clue_exclusion TO huiyin_web;
GRANT SELECT, INSERT, UPDATE (taken_on) ON clue_handover TO huiyin_web;
GRANT SELECT, INSERT, UPDATE (received_on, receipt_on) ON clue_export TO huiyin_web;
