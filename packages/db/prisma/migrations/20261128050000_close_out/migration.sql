-- Closing measures out (销号) and looking back (回头看). One row a measure holds who answers for it (责任清单) and how far its
-- close-out has come; without a row it is open and nobody was named. Its events are added, never changed.
ALTER TABLE jurisdiction ADD COLUMN notice_days integer NOT NULL DEFAULT 7 CHECK (notice_days BETWEEN 1 AND 60);

CREATE TABLE measure_duty (
  jurisdiction_id text NOT NULL,
  measure_id uuid NOT NULL,
  state text NOT NULL DEFAULT 'open'
    CHECK (state IN ('open', 'criterionSet', 'applied', 'checked', 'onNotice', 'closed', 'reopened')),
  version integer NOT NULL DEFAULT 0,
  -- Counts how often the criterion was set: evidence of an earlier round was for another criterion.
  round integer NOT NULL DEFAULT 0,
  criterion text NOT NULL DEFAULT '',
  lead_leader text NOT NULL DEFAULT '',
  lead_unit_id uuid,
  participant_unit_ids uuid[] NOT NULL DEFAULT '{}',
  due_on date,
  -- Names of the fields of the list that are not shown to the public.
  internal_fields text[] NOT NULL DEFAULT '{}',
  applied_by uuid,
  checked_by uuid,
  closed_by uuid,
  notice_ends_on date,
  closed_on date,
  -- Since when the report says it in other words than those that were decided on.
  wording_changed_on date,
  PRIMARY KEY (jurisdiction_id, measure_id),
  FOREIGN KEY (jurisdiction_id, measure_id) REFERENCES measure (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, lead_unit_id) REFERENCES unit (jurisdiction_id, id),
  CHECK ((state IN ('open', 'reopened')) OR (criterion <> '' AND lead_unit_id IS NOT NULL)),
  CHECK ((state = 'closed') = (closed_on IS NOT NULL)),
  CHECK (state <> 'onNotice' OR notice_ends_on IS NOT NULL)
);
CREATE INDEX measure_duty_by_lead ON measure_duty (jurisdiction_id, lead_unit_id);

CREATE TABLE measure_event (
  jurisdiction_id text NOT NULL,
  measure_id uuid NOT NULL,
  number integer NOT NULL,
  type text NOT NULL,
  words text NOT NULL,
  detail jsonb NOT NULL DEFAULT '{}',
  actor_kind text NOT NULL,
  actor_id text,
  at timestamptz NOT NULL,
  on_day date NOT NULL,
  PRIMARY KEY (jurisdiction_id, measure_id, number),
  FOREIGN KEY (jurisdiction_id, measure_id) REFERENCES measure (jurisdiction_id, id)
);

-- What was done for a measure and when: progress, evidence for its close-out, the return of a month (月报).
CREATE TABLE measure_record (
  jurisdiction_id text NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  measure_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('progress', 'evidence', 'monthlyReturn')),
  round integer NOT NULL,
  words text NOT NULL,
  happened_on date NOT NULL,
  -- The first day of the month that a return is for.
  month date,
  is_public boolean NOT NULL,
  added_by uuid NOT NULL,
  added_at timestamptz NOT NULL,
  PRIMARY KEY (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, measure_id) REFERENCES measure (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, added_by) REFERENCES staff_member (jurisdiction_id, id),
  CHECK ((kind = 'monthlyReturn') = (month IS NOT NULL))
);
CREATE INDEX measure_record_by_measure ON measure_record (jurisdiction_id, measure_id, happened_on);
CREATE UNIQUE INDEX measure_record_one_return ON measure_record (jurisdiction_id, measure_id, month)
  WHERE kind = 'monthlyReturn';

ALTER TABLE attachment ADD COLUMN record_id uuid;
CREATE INDEX attachment_by_record ON attachment (jurisdiction_id, record_id) WHERE record_id IS NOT NULL;

-- What anybody raised during the notice. The words as written stay with the office; answering shows them, with personal data
-- left out, beside the answer.
CREATE TABLE close_out_objection (
  jurisdiction_id text NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  measure_id uuid NOT NULL,
  words text NOT NULL,
  proof_hash bytea NOT NULL,
  raised_at timestamptz NOT NULL,
  raised_on date NOT NULL,
  shown_words text,
  answer text,
  is_upheld boolean,
  answered_by uuid,
  answered_on date,
  PRIMARY KEY (jurisdiction_id, id),
  UNIQUE (jurisdiction_id, proof_hash),
  FOREIGN KEY (jurisdiction_id, measure_id) REFERENCES measure (jurisdiction_id, id),
  CHECK (num_nulls(shown_words, answer, is_upheld, answered_by, answered_on) IN (0, 5))
);
CREATE INDEX close_out_objection_by_measure ON close_out_objection (jurisdiction_id, measure_id);

-- A draw: the list and where its seed will come from are published first, the seed is known afterwards, once.
CREATE TABLE look_back_draw (
  jurisdiction_id text NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  announced_by uuid NOT NULL,
  announced_at timestamptz NOT NULL,
  announced_on date NOT NULL,
  seed_source text NOT NULL,
  seed_on date NOT NULL,
  sample_size integer NOT NULL,
  seed text,
  drawn_by uuid,
  drawn_on date,
  PRIMARY KEY (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id) REFERENCES jurisdiction (id),
  CHECK (seed_on > announced_on),
  CHECK (num_nulls(seed, drawn_by, drawn_on) IN (0, 3))
);

CREATE TABLE look_back (
  jurisdiction_id text NOT NULL,
  draw_id uuid NOT NULL,
  measure_id uuid NOT NULL,
  stage integer NOT NULL CHECK (stage IN (30, 90, 180)),
  closed_on date NOT NULL,
  is_chosen boolean,
  holds boolean,
  words text,
  looked_by uuid,
  looked_on date,
  PRIMARY KEY (jurisdiction_id, draw_id, measure_id),
  FOREIGN KEY (jurisdiction_id, draw_id) REFERENCES look_back_draw (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, measure_id) REFERENCES measure (jurisdiction_id, id),
  CHECK (num_nulls(holds, words, looked_by, looked_on) IN (0, 4))
);
CREATE INDEX look_back_by_measure ON look_back (jurisdiction_id, measure_id);

GRANT SELECT, INSERT, UPDATE ON measure_duty TO huiyin_web, huiyin_jobs;
GRANT SELECT, INSERT ON measure_event, measure_record, close_out_objection, look_back_draw, look_back TO huiyin_web, huiyin_jobs;
GRANT UPDATE (shown_words, answer, is_upheld, answered_by, answered_on) ON close_out_objection TO huiyin_web;
GRANT UPDATE (seed, drawn_by, drawn_on) ON look_back_draw TO huiyin_web;
GRANT UPDATE (is_chosen, holds, words, looked_by, looked_on) ON look_back TO huiyin_web;
