-- 答复模板: words to begin with, for a role, a unit or everybody; fields in braces are filled from the case.
CREATE TABLE text_template (
  jurisdiction_id text NOT NULL REFERENCES jurisdiction (id),
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  use text NOT NULL CHECK (use IN ('reply', 'notAccept', 'requestInfo', 'note')),
  name text NOT NULL,
  body text NOT NULL,
  role text,
  unit_id uuid,
  changed_by uuid NOT NULL,
  changed_at timestamptz NOT NULL,
  retired_at timestamptz,
  PRIMARY KEY (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, unit_id) REFERENCES unit (jurisdiction_id, id)
);
GRANT SELECT, INSERT, UPDATE ON text_template TO huiyin_web;
