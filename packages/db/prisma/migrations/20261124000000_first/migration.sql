-- The first tables. Roles huiyin_web, huiyin_jobs and huiyin_signer exist before this runs (see migrate.ts).
-- Every key of a case-bearing table begins with jurisdiction_id: many sites on one install, and room to shard.

CREATE TABLE jurisdiction (
  id text PRIMARY KEY,
  name text NOT NULL,
  name_en text NOT NULL,
  time_zone text NOT NULL DEFAULT 'Asia/Shanghai',
  hosts text[] NOT NULL DEFAULT '{}',
  is_default boolean NOT NULL DEFAULT false,
  is_demonstration boolean NOT NULL DEFAULT false,
  phone text NOT NULL,
  mail text NOT NULL,
  post text NOT NULL,
  counter text NOT NULL,
  tip_phone text NOT NULL,
  tip_post text NOT NULL,
  tip_counter text NOT NULL,
  data_version integer NOT NULL DEFAULT 1,
  counted_through date,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX jurisdiction_default ON jurisdiction (is_default) WHERE is_default;

CREATE TABLE unit (
  jurisdiction_id text NOT NULL REFERENCES jurisdiction (id),
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  name text NOT NULL,
  telephone text NOT NULL DEFAULT '',
  active boolean NOT NULL DEFAULT true,
  position integer NOT NULL DEFAULT 0,
  PRIMARY KEY (jurisdiction_id, id),
  UNIQUE (jurisdiction_id, name)
);

CREATE TABLE section (
  jurisdiction_id text NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  unit_id uuid NOT NULL,
  name text NOT NULL,
  PRIMARY KEY (jurisdiction_id, id),
  UNIQUE (jurisdiction_id, unit_id, name),
  FOREIGN KEY (jurisdiction_id, unit_id) REFERENCES unit (jurisdiction_id, id)
);

CREATE TABLE town (
  jurisdiction_id text NOT NULL REFERENCES jurisdiction (id),
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  name text NOT NULL,
  villages text[] NOT NULL DEFAULT '{}',
  position integer NOT NULL DEFAULT 0,
  PRIMARY KEY (jurisdiction_id, id),
  UNIQUE (jurisdiction_id, name)
);

-- Sign-in, kept by better-auth.
CREATE TABLE auth_user (
  id text PRIMARY KEY,
  name text NOT NULL,
  email text NOT NULL UNIQUE,
  email_verified boolean NOT NULL DEFAULT false,
  image text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE auth_session (
  id text PRIMARY KEY,
  expires_at timestamptz NOT NULL,
  token text NOT NULL UNIQUE,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  ip_address text,
  user_agent text,
  user_id text NOT NULL REFERENCES auth_user (id) ON DELETE CASCADE
);
CREATE INDEX auth_session_user ON auth_session (user_id);
CREATE TABLE auth_account (
  id text PRIMARY KEY,
  account_id text NOT NULL,
  provider_id text NOT NULL,
  user_id text NOT NULL REFERENCES auth_user (id) ON DELETE CASCADE,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX auth_account_user ON auth_account (user_id);
CREATE TABLE auth_verification (
  id text PRIMARY KEY,
  identifier text NOT NULL,
  value text NOT NULL,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE staff_member (
  jurisdiction_id text NOT NULL REFERENCES jurisdiction (id),
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  auth_user_id text NOT NULL UNIQUE REFERENCES auth_user (id),
  name text NOT NULL,
  role text NOT NULL CHECK (role IN ('triageOfficer', 'unitHandler', 'unitHead', 'reviewer', 'disciplineOfficer',
    'custodian', 'systemAdministrator', 'securityAdministrator', 'auditAdministrator')),
  unit_id uuid,
  section_id uuid,
  active boolean NOT NULL DEFAULT true,
  is_demonstration boolean NOT NULL DEFAULT false,
  PRIMARY KEY (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, unit_id) REFERENCES unit (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, section_id) REFERENCES section (jurisdiction_id, id),
  CHECK ((role IN ('unitHandler', 'unitHead')) <= (unit_id IS NOT NULL))
);

-- Reports: the original byte for byte; what was found in it as offsets into its text.
CREATE TABLE inspection (
  jurisdiction_id text NOT NULL REFERENCES jurisdiction (id),
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  name text NOT NULL,
  PRIMARY KEY (jurisdiction_id, id)
);

CREATE TABLE report (
  jurisdiction_id text NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  inspection_id uuid NOT NULL,
  version integer NOT NULL,
  state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'published', 'superseded', 'discarded')),
  file_name text NOT NULL,
  media_type text NOT NULL,
  original bytea NOT NULL,
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  text text NOT NULL,
  title text,
  body text,
  published_on date,
  contact jsonb NOT NULL,
  found jsonb NOT NULL,
  warnings jsonb NOT NULL,
  reason text,
  uploaded_by uuid,
  uploaded_at timestamptz NOT NULL DEFAULT now(),
  published_at timestamptz,
  PRIMARY KEY (jurisdiction_id, id),
  UNIQUE (jurisdiction_id, inspection_id, version),
  FOREIGN KEY (jurisdiction_id, inspection_id) REFERENCES inspection (jurisdiction_id, id)
);
CREATE UNIQUE INDEX report_published ON report (jurisdiction_id, inspection_id) WHERE state = 'published';

-- Problems and measures live longer than one version of a report; their wording is kept per version.
CREATE TABLE problem (
  jurisdiction_id text NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  inspection_id uuid NOT NULL,
  PRIMARY KEY (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, inspection_id) REFERENCES inspection (jurisdiction_id, id)
);

CREATE TABLE problem_version (
  jurisdiction_id text NOT NULL,
  report_id uuid NOT NULL,
  problem_id uuid NOT NULL,
  position integer NOT NULL,
  number integer,
  title text NOT NULL,
  named boolean NOT NULL,
  starts integer NOT NULL,
  ends integer NOT NULL,
  PRIMARY KEY (jurisdiction_id, report_id, problem_id),
  FOREIGN KEY (jurisdiction_id, report_id) REFERENCES report (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, problem_id) REFERENCES problem (jurisdiction_id, id)
);

CREATE TABLE measure (
  jurisdiction_id text NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  inspection_id uuid NOT NULL,
  -- The version whose wording is shown: the current report's, or the last that had the measure.
  report_id uuid NOT NULL,
  PRIMARY KEY (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, inspection_id) REFERENCES inspection (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, report_id) REFERENCES report (jurisdiction_id, id)
);

CREATE TABLE measure_version (
  jurisdiction_id text NOT NULL,
  report_id uuid NOT NULL,
  measure_id uuid NOT NULL,
  problem_id uuid NOT NULL,
  position integer NOT NULL,
  number integer,
  title text,
  text text NOT NULL,
  starts integer NOT NULL,
  ends integer NOT NULL,
  unit text,
  leader text,
  deadline text,
  status text NOT NULL CHECK (status IN ('completed', 'continuing', 'submitted', 'closedOut', 'notStated')),
  search tsvector NOT NULL,
  PRIMARY KEY (jurisdiction_id, report_id, measure_id),
  FOREIGN KEY (jurisdiction_id, report_id) REFERENCES report (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, measure_id) REFERENCES measure (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, problem_id) REFERENCES problem (jurisdiction_id, id)
);
CREATE INDEX measure_version_search ON measure_version USING gin (search);

CREATE TABLE topic (
  jurisdiction_id text NOT NULL REFERENCES jurisdiction (id),
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  slug text NOT NULL,
  name text NOT NULL,
  name_en text NOT NULL,
  position integer NOT NULL,
  PRIMARY KEY (jurisdiction_id, id),
  UNIQUE (jurisdiction_id, slug)
);

CREATE TABLE topic_measure (
  jurisdiction_id text NOT NULL,
  topic_id uuid NOT NULL,
  measure_id uuid NOT NULL,
  PRIMARY KEY (jurisdiction_id, topic_id, measure_id),
  FOREIGN KEY (jurisdiction_id, topic_id) REFERENCES topic (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, measure_id) REFERENCES measure (jurisdiction_id, id)
);

-- One submission and all that happens to it. The row is the sum of its events.
CREATE TABLE case_file (
  jurisdiction_id text NOT NULL REFERENCES jurisdiction (id),
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  -- In the address of the public thread, so that the id of the case never leaves the desk.
  public_id uuid NOT NULL DEFAULT gen_random_uuid(),
  case_number text NOT NULL,
  lookup_hash bytea NOT NULL CHECK (length(lookup_hash) = 32),
  log_key bytea NOT NULL CHECK (length(log_key) = 32),
  seal_public_key bytea NOT NULL CHECK (length(seal_public_key) = 32),
  state text NOT NULL,
  resume_state text,
  version integer NOT NULL DEFAULT 1,
  channel text NOT NULL CHECK (channel IN ('web', 'webWithoutScript', 'telephone', 'counter')),
  kind text CHECK (kind IN ('suggestion', 'question', 'complaint', 'praise')),
  text text NOT NULL,
  town_id uuid,
  village text NOT NULL DEFAULT '',
  topic_slug text,
  identity_mode text NOT NULL CHECK (identity_mode IN ('anonymous', 'realName')),
  contact_name text NOT NULL DEFAULT '',
  contact_telephone text NOT NULL DEFAULT '',
  contact_mail text NOT NULL DEFAULT '',
  may_publish boolean NOT NULL,
  publication text NOT NULL DEFAULT 'none'
    CHECK (publication IN ('none', 'proposed', 'agreed', 'declined', 'published', 'removed')),
  registered_by uuid,
  received_at timestamptz NOT NULL,
  received_on date NOT NULL,
  accept_due_on date NOT NULL,
  answer_due_on date,
  -- The due date before an extension; it stays visible.
  first_answer_due_on date,
  extension_count smallint NOT NULL DEFAULT 0,
  accepted_on date,
  dispatched_on date,
  answered_on date,
  answered_at timestamptz,
  closed_on date,
  unit_id uuid,
  section_id uuid,
  round smallint NOT NULL DEFAULT 0,
  objection_ruled boolean NOT NULL DEFAULT false,
  refusal_contested boolean NOT NULL DEFAULT false,
  handed_to_discipline boolean NOT NULL DEFAULT false,
  unrelated_to_measures boolean NOT NULL DEFAULT false,
  joined_into_id uuid,
  search tsvector NOT NULL,
  PRIMARY KEY (jurisdiction_id, id),
  UNIQUE (jurisdiction_id, case_number),
  UNIQUE (jurisdiction_id, lookup_hash),
  UNIQUE (jurisdiction_id, public_id),
  CHECK (identity_mode = 'realName' OR (contact_name = '' AND contact_telephone = '' AND contact_mail = '')),
  FOREIGN KEY (jurisdiction_id, unit_id) REFERENCES unit (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, town_id) REFERENCES town (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, joined_into_id) REFERENCES case_file (jurisdiction_id, id)
);
CREATE INDEX case_file_by_time ON case_file (jurisdiction_id, received_at DESC, id DESC);
CREATE INDEX case_file_by_state ON case_file (jurisdiction_id, state, received_at DESC, id DESC);
CREATE INDEX case_file_by_unit ON case_file (jurisdiction_id, unit_id, state, received_at DESC, id DESC);
CREATE INDEX case_file_by_due ON case_file (jurisdiction_id, answer_due_on) WHERE answered_on IS NULL;
CREATE INDEX case_file_by_day ON case_file (jurisdiction_id, received_on);
CREATE INDEX case_file_joined ON case_file (jurisdiction_id, joined_into_id) WHERE joined_into_id IS NOT NULL;
CREATE INDEX case_file_search ON case_file USING gin (search);

CREATE TABLE case_event (
  jurisdiction_id text NOT NULL,
  case_id uuid NOT NULL,
  number integer NOT NULL,
  type text NOT NULL,
  payload jsonb NOT NULL,
  actor_kind text NOT NULL,
  actor_id text,
  unit_id uuid,
  round smallint NOT NULL DEFAULT 0,
  at timestamptz NOT NULL,
  on_day date NOT NULL,
  PRIMARY KEY (jurisdiction_id, case_id, number),
  FOREIGN KEY (jurisdiction_id, case_id) REFERENCES case_file (jurisdiction_id, id)
);

CREATE TABLE case_link (
  jurisdiction_id text NOT NULL,
  case_id uuid NOT NULL,
  measure_id uuid NOT NULL,
  actor_kind text NOT NULL,
  actor_id text,
  why text NOT NULL DEFAULT '',
  at timestamptz NOT NULL,
  PRIMARY KEY (jurisdiction_id, case_id, measure_id),
  FOREIGN KEY (jurisdiction_id, case_id) REFERENCES case_file (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, measure_id) REFERENCES measure (jurisdiction_id, id)
);
CREATE INDEX case_link_by_measure ON case_link (jurisdiction_id, measure_id, case_id);

-- Words that belong to a case beside its first text: added facts, questions to the citizen, internal notes.
CREATE TABLE case_message (
  jurisdiction_id text NOT NULL,
  case_id uuid NOT NULL,
  number integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('fact', 'question', 'answer', 'note')),
  text text NOT NULL,
  actor_kind text NOT NULL,
  actor_id text,
  at timestamptz NOT NULL,
  PRIMARY KEY (jurisdiction_id, case_id, number),
  FOREIGN KEY (jurisdiction_id, case_id) REFERENCES case_file (jurisdiction_id, id)
);

CREATE TABLE reply (
  jurisdiction_id text NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL,
  round smallint NOT NULL,
  state text NOT NULL CHECK (state IN ('drafted', 'signed', 'approved', 'returned')),
  final boolean NOT NULL,
  text text NOT NULL,
  outcome text NOT NULL
    CHECK (outcome IN ('solved', 'partlySolved', 'inProgress', 'explained', 'notFeasible', 'unfounded')),
  outcome_date date,
  outcome_reason text,
  unit_id uuid NOT NULL,
  surname text NOT NULL,
  telephone text NOT NULL,
  drafted_by uuid NOT NULL,
  signed_by uuid,
  reviewed_by uuid,
  return_reason text,
  drafted_at timestamptz NOT NULL,
  approved_at timestamptz,
  approved_on date,
  PRIMARY KEY (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, case_id) REFERENCES case_file (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, unit_id) REFERENCES unit (jurisdiction_id, id)
);
CREATE INDEX reply_by_case ON reply (jurisdiction_id, case_id, drafted_at);
-- At most one reply of a case is under way.
CREATE UNIQUE INDEX reply_under_way ON reply (jurisdiction_id, case_id) WHERE state IN ('drafted', 'signed');

CREATE TABLE rating (
  jurisdiction_id text NOT NULL,
  case_id uuid NOT NULL,
  round smallint NOT NULL,
  solved text NOT NULL CHECK (solved IN ('yes', 'partly', 'no')),
  satisfied smallint NOT NULL CHECK (satisfied BETWEEN 1 AND 5),
  words text NOT NULL DEFAULT '',
  at timestamptz NOT NULL,
  on_day date NOT NULL,
  PRIMARY KEY (jurisdiction_id, case_id, round),
  FOREIGN KEY (jurisdiction_id, case_id) REFERENCES case_file (jurisdiction_id, id)
);

-- The redacted question and answer, one for each round; the originals stay untouched in case_file and reply.
CREATE TABLE public_answer (
  jurisdiction_id text NOT NULL,
  case_id uuid NOT NULL,
  round smallint NOT NULL,
  state text NOT NULL CHECK (state IN ('proposed', 'agreed', 'declined', 'published', 'removed')),
  question text NOT NULL,
  answer text NOT NULL,
  proposed_by uuid NOT NULL,
  proposed_at timestamptz NOT NULL,
  published_at timestamptz,
  published_on date,
  removed_on date,
  removal_reason text,
  search tsvector NOT NULL,
  PRIMARY KEY (jurisdiction_id, case_id, round),
  FOREIGN KEY (jurisdiction_id, case_id) REFERENCES case_file (jurisdiction_id, id)
);
CREATE INDEX public_answer_search ON public_answer USING gin (search);
CREATE INDEX public_answer_published ON public_answer (jurisdiction_id, published_at DESC) WHERE state = 'published';

CREATE TABLE attachment (
  jurisdiction_id text NOT NULL REFERENCES jurisdiction (id),
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  case_id uuid,
  reply_id uuid,
  file_name text NOT NULL,
  media_type text NOT NULL,
  bytes integer NOT NULL,
  -- Name of the file in the data folder; random, since a content hash would confirm a guess.
  stored_as uuid NOT NULL,
  staged_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, case_id) REFERENCES case_file (jurisdiction_id, id)
);
CREATE INDEX attachment_by_case ON attachment (jurisdiction_id, case_id);
CREATE INDEX attachment_orphans ON attachment (staged_at) WHERE case_id IS NULL;

-- Form tokens and proofs of work that were used; kept for a day.
CREATE TABLE spent_proof (
  jurisdiction_id text NOT NULL,
  proof_hash bytea NOT NULL,
  spent_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (jurisdiction_id, proof_hash)
);

-- After a look-up: 30 minutes for one case, known by the hash of an opaque key in a cookie.
CREATE TABLE receipt_session (
  jurisdiction_id text NOT NULL,
  key_hash bytea NOT NULL,
  case_id uuid NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (jurisdiction_id, key_hash),
  FOREIGN KEY (jurisdiction_id, case_id) REFERENCES case_file (jurisdiction_id, id)
);

CREATE TABLE audit_entry (
  jurisdiction_id text NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  at timestamptz NOT NULL,
  actor_kind text NOT NULL,
  actor_id text,
  action text NOT NULL,
  subject_kind text NOT NULL,
  subject_id text NOT NULL,
  detail jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (jurisdiction_id, id)
);

-- What must still happen outside the transaction; one job drains it.
CREATE TABLE outbox (
  jurisdiction_id text NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  topic text NOT NULL,
  payload jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  done_at timestamptz,
  PRIMARY KEY (jurisdiction_id, id)
);
CREATE INDEX outbox_waiting ON outbox (created_at) WHERE done_at IS NULL;

-- Public counts, a day old.
CREATE TABLE public_count (
  jurisdiction_id text NOT NULL REFERENCES jurisdiction (id),
  -- A measure's id, or 'all'.
  key text NOT NULL,
  received integer NOT NULL,
  answered integer NOT NULL,
  PRIMARY KEY (jurisdiction_id, key)
);

-- Trends: one row a day, dimension and key. Days named in trend_stale_day are counted anew by the next refresh.
CREATE TABLE trend_count (
  jurisdiction_id text NOT NULL REFERENCES jurisdiction (id),
  on_day date NOT NULL,
  dimension text NOT NULL CHECK (dimension IN ('all', 'problem', 'measure', 'unit', 'kind', 'town')),
  key text NOT NULL,
  received integer NOT NULL,
  answered integer NOT NULL,
  rated integer NOT NULL,
  solved integer NOT NULL,
  satisfied integer NOT NULL,
  PRIMARY KEY (jurisdiction_id, dimension, on_day, key)
);
CREATE TABLE trend_stale_day (
  jurisdiction_id text NOT NULL REFERENCES jurisdiction (id),
  on_day date NOT NULL,
  PRIMARY KEY (jurisdiction_id, on_day)
);

-- What the web and the jobs may do. Events and audit entries can be added, never changed or removed.
GRANT USAGE ON SCHEMA public TO huiyin_web, huiyin_jobs, huiyin_signer;
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO huiyin_web, huiyin_jobs;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO huiyin_web, huiyin_jobs;
REVOKE UPDATE ON case_event, audit_entry, spent_proof FROM huiyin_web, huiyin_jobs;
GRANT DELETE ON auth_session, auth_verification, case_link, receipt_session, topic_measure, trend_count, trend_stale_day
  TO huiyin_web, huiyin_jobs;
GRANT DELETE ON attachment, spent_proof, outbox, public_count TO huiyin_jobs;
GRANT DELETE ON public_count TO huiyin_web;
