-- Filters of the queue that a member of staff keeps under a name. No word of a case is in them.
CREATE TABLE saved_filter (
  jurisdiction_id text NOT NULL,
  staff_id uuid NOT NULL,
  name text NOT NULL,
  filter jsonb NOT NULL,
  saved_at timestamptz NOT NULL,
  PRIMARY KEY (jurisdiction_id, staff_id, name),
  FOREIGN KEY (jurisdiction_id, staff_id) REFERENCES staff_member (jurisdiction_id, id)
);

-- A checklist is a template of which each line is a point; `kind`: for cases of one kind only.
ALTER TABLE text_template DROP CONSTRAINT text_template_use_check;
ALTER TABLE text_template ADD CONSTRAINT text_template_use_check
  CHECK (use IN ('reply', 'notAccept', 'requestInfo', 'note', 'checklist'));
ALTER TABLE text_template ADD COLUMN kind text CHECK (kind IN ('suggestion', 'question', 'complaint', 'praise'));

-- What was ticked in a case, by whom and when. `item`: the words of the point as they were then.
CREATE TABLE checklist_tick (
  jurisdiction_id text NOT NULL,
  case_id uuid NOT NULL,
  template_id uuid NOT NULL,
  item text NOT NULL,
  done boolean NOT NULL,
  by_staff_id uuid NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (jurisdiction_id, case_id, template_id, item),
  FOREIGN KEY (jurisdiction_id, case_id) REFERENCES case_file (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, template_id) REFERENCES text_template (jurisdiction_id, id)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON saved_filter TO huiyin_web;
GRANT SELECT, INSERT, UPDATE ON checklist_tick TO huiyin_web;
