-- 提醒函, 约谈记录, 纪检监察建议: letters of the discipline office to a unit, each with items, a reply, and a look again after ninety days.
-- `unit_name` is the name it was served under: a unit renamed later keeps what it was told under its old name.
CREATE TABLE proposal (
  jurisdiction_id text NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('reminder', 'talk', 'recommendation')),
  year integer,
  number integer,
  unit_id uuid NOT NULL,
  unit_name text NOT NULL,
  title text NOT NULL CHECK (title <> ''),
  text text NOT NULL,
  talk jsonb,
  origin text NOT NULL CHECK (origin IN ('none', 'alert', 'clue', 'measure')),
  origin_id uuid,
  previous_id uuid,
  step_reason text NOT NULL CHECK (step_reason <> ''),
  step_on date NOT NULL,
  approved_by text NOT NULL DEFAULT '',
  state text NOT NULL CHECK (state IN ('draft', 'served', 'acknowledged', 'replied', 'returned', 'accepted', 'recheckDue', 'relapsed',
    'closed', 'escalated')),
  version integer NOT NULL DEFAULT 1,
  due_on date NOT NULL,
  drafted_by uuid NOT NULL,
  served_on date,
  acknowledged_on date,
  replied_on date,
  accepted_on date,
  recheck_due_on date,
  rechecked_on date,
  PRIMARY KEY (jurisdiction_id, id),
  UNIQUE (jurisdiction_id, kind, year, number),
  FOREIGN KEY (jurisdiction_id, unit_id) REFERENCES unit (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, previous_id) REFERENCES proposal (jurisdiction_id, id),
  CHECK ((origin = 'none') = (origin_id IS NULL)),
  CHECK ((kind = 'talk') = (talk IS NOT NULL)),
  CHECK (state = 'draft' OR (served_on IS NOT NULL AND number IS NOT NULL AND year IS NOT NULL AND approved_by <> ''))
);
CREATE INDEX proposal_of_unit ON proposal (jurisdiction_id, unit_id, state);
-- A step of the ladder is taken once.
CREATE UNIQUE INDEX proposal_next_step ON proposal (jurisdiction_id, previous_id) WHERE previous_id IS NOT NULL;

CREATE TABLE proposal_item (
  jurisdiction_id text NOT NULL,
  proposal_id uuid NOT NULL,
  number integer NOT NULL,
  text text NOT NULL CHECK (text <> ''),
  due_on date NOT NULL,
  reply text NOT NULL DEFAULT '',
  PRIMARY KEY (jurisdiction_id, proposal_id, number),
  FOREIGN KEY (jurisdiction_id, proposal_id) REFERENCES proposal (jurisdiction_id, id)
);

CREATE TABLE proposal_event (
  jurisdiction_id text NOT NULL,
  proposal_id uuid NOT NULL,
  number integer NOT NULL,
  type text NOT NULL,
  payload jsonb NOT NULL DEFAULT '{}',
  actor_kind text NOT NULL,
  actor_id text,
  at timestamptz NOT NULL,
  on_day date NOT NULL,
  PRIMARY KEY (jurisdiction_id, proposal_id, number),
  FOREIGN KEY (jurisdiction_id, proposal_id) REFERENCES proposal (jurisdiction_id, id)
);

GRANT SELECT, INSERT, UPDATE ON proposal TO huiyin_web, huiyin_jobs;
GRANT SELECT, INSERT, UPDATE, DELETE ON proposal_item TO huiyin_web;
GRANT SELECT ON proposal_item TO huiyin_jobs;
GRANT SELECT, INSERT ON proposal_event TO huiyin_web, huiyin_jobs;
