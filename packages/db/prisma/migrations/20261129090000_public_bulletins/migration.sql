-- A bulletin that was approved is published by a further act, and can be withdrawn. What was done in public, when, and what was shown are only ever
-- added: the web's role can change or remove none of it.
ALTER TABLE bulletin DROP CONSTRAINT bulletin_state_check;
ALTER TABLE bulletin DROP CONSTRAINT bulletin_check1;
ALTER TABLE bulletin ADD CONSTRAINT bulletin_state_check CHECK (state IN ('draft', 'approved', 'published', 'withdrawn'));
ALTER TABLE bulletin ADD CONSTRAINT bulletin_approved_check CHECK ((state <> 'draft') = (approved_by IS NOT NULL AND approved_on IS NOT NULL));
ALTER TABLE bulletin ADD CONSTRAINT bulletin_public_check CHECK (kind = 'bulletin' OR state IN ('draft', 'approved'));

CREATE TABLE bulletin_event (
  jurisdiction_id text NOT NULL,
  bulletin_id uuid NOT NULL,
  number integer NOT NULL,
  type text NOT NULL CHECK (type IN ('publish', 'withdraw')),
  -- The figures that everybody was shown from then on, small groups left out.
  shown jsonb,
  reason text NOT NULL DEFAULT '',
  actor_id text NOT NULL,
  at timestamptz NOT NULL,
  on_day date NOT NULL,
  PRIMARY KEY (jurisdiction_id, bulletin_id, number),
  FOREIGN KEY (jurisdiction_id, bulletin_id) REFERENCES bulletin (jurisdiction_id, id),
  CHECK ((type = 'publish') = (shown IS NOT NULL)),
  CHECK (type = 'publish' OR reason <> '')
);
GRANT SELECT, INSERT ON bulletin_event TO huiyin_web;

-- What the last scheduling meeting decided and how it stood, kept with the figures of a meeting pack.
ALTER TABLE bulletin ADD COLUMN tasks jsonb NOT NULL DEFAULT '[]';
