-- Monthly bulletins and meeting packs. Figures, the moment they stand for and the way they are counted are frozen at the draft: the web's
-- role cannot change them; words can be changed until a second person approves.
CREATE TABLE bulletin (
  jurisdiction_id text NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('bulletin', 'meetingPack')),
  from_day date NOT NULL,
  to_day date NOT NULL,
  as_of timestamptz NOT NULL,
  figures_version integer NOT NULL,
  figures jsonb NOT NULL,
  names jsonb NOT NULL,
  title text NOT NULL CHECK (title <> ''),
  sections jsonb NOT NULL,
  examples jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('draft', 'approved')),
  version integer NOT NULL DEFAULT 1,
  drafted_by uuid NOT NULL,
  drafted_on date NOT NULL,
  edited_by uuid NOT NULL,
  approved_by uuid,
  approved_on date,
  PRIMARY KEY (jurisdiction_id, id),
  CHECK (to_day >= from_day),
  CHECK ((state = 'approved') = (approved_by IS NOT NULL AND approved_on IS NOT NULL)),
  CHECK (approved_by IS NULL OR (approved_by <> drafted_by AND approved_by <> edited_by))
);
CREATE INDEX bulletin_by_period ON bulletin (jurisdiction_id, to_day DESC, id);

GRANT SELECT, INSERT, UPDATE (title, sections, examples, state, version, edited_by, approved_by, approved_on) ON bulletin TO huiyin_web;
