-- 点题: once a year people propose topics, which are grouped, voted on, adopted, answered by units, and rated. A call's row is the sum of
-- its events; the days are the last ones of the stages that have one.
CREATE TABLE topic_call (
  jurisdiction_id text NOT NULL REFERENCES jurisdiction (id),
  id uuid NOT NULL,
  year integer NOT NULL CHECK (year BETWEEN 2000 AND 9999),
  title text NOT NULL CHECK (title <> ''),
  lead text NOT NULL DEFAULT '',
  stage text NOT NULL CHECK (stage IN ('proposing', 'grouping', 'voting', 'adopting', 'answering', 'rating', 'ended')),
  version integer NOT NULL DEFAULT 1,
  opened_on date NOT NULL,
  propose_until date NOT NULL,
  vote_until date NOT NULL,
  answer_until date NOT NULL,
  rate_until date NOT NULL,
  PRIMARY KEY (jurisdiction_id, id),
  UNIQUE (jurisdiction_id, year)
);
CREATE INDEX topic_call_running ON topic_call (jurisdiction_id) WHERE stage IN ('proposing', 'voting', 'rating');

CREATE TABLE topic_call_event (
  jurisdiction_id text NOT NULL,
  call_id uuid NOT NULL,
  number integer NOT NULL,
  type text NOT NULL,
  payload jsonb NOT NULL DEFAULT '{}',
  actor_kind text NOT NULL,
  actor_id text,
  at timestamptz NOT NULL,
  on_day date NOT NULL,
  PRIMARY KEY (jurisdiction_id, call_id, number),
  FOREIGN KEY (jurisdiction_id, call_id) REFERENCES topic_call (jurisdiction_id, id)
);

-- A topic: what several proposals ask for together. `unit_name` is the name the unit had when it was given the topic.
CREATE TABLE topic_call_group (
  jurisdiction_id text NOT NULL,
  id uuid NOT NULL,
  call_id uuid NOT NULL,
  number integer NOT NULL,
  title text NOT NULL CHECK (title <> ''),
  adopted boolean,
  reason text NOT NULL DEFAULT '',
  unit_id uuid,
  unit_name text NOT NULL DEFAULT '',
  answer text NOT NULL DEFAULT '',
  answer_state text NOT NULL DEFAULT 'none' CHECK (answer_state IN ('none', 'drafted', 'returned', 'published')),
  answer_words text NOT NULL DEFAULT '',
  answered_by uuid,
  published_on date,
  PRIMARY KEY (jurisdiction_id, id),
  UNIQUE (jurisdiction_id, call_id, number),
  FOREIGN KEY (jurisdiction_id, call_id) REFERENCES topic_call (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, unit_id) REFERENCES unit (jurisdiction_id, id),
  CHECK ((adopted IS TRUE) = (unit_id IS NOT NULL)),
  CHECK (adopted IS NOT FALSE OR reason <> ''),
  CHECK (answer_state = 'none' OR (answer <> '' AND unit_id IS NOT NULL)),
  CHECK ((answer_state = 'published') = (published_on IS NOT NULL))
);

-- What somebody proposed: no name, no address, no sign by which two proposals of one person could be joined. `text` as it was sent,
-- `public_text` as a reviewer published it. `number` is random and not secret: by it people find out what became of theirs.
CREATE TABLE topic_call_proposal (
  jurisdiction_id text NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  call_id uuid NOT NULL,
  number integer NOT NULL,
  text text NOT NULL CHECK (text <> ''),
  public_text text NOT NULL DEFAULT '',
  town_id uuid,
  state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'published', 'refused')),
  reason text CHECK (reason IN ('person', 'ownMatter', 'notHere', 'unlawful', 'unclear')),
  group_id uuid,
  proof_hash bytea NOT NULL,
  given_at timestamptz NOT NULL,
  given_on date NOT NULL,
  PRIMARY KEY (jurisdiction_id, id),
  UNIQUE (jurisdiction_id, call_id, number),
  UNIQUE (jurisdiction_id, proof_hash),
  FOREIGN KEY (jurisdiction_id, call_id) REFERENCES topic_call (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, town_id) REFERENCES town (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, group_id) REFERENCES topic_call_group (jurisdiction_id, id),
  CHECK ((state = 'published') = (public_text <> '')),
  CHECK ((state = 'refused') = (reason IS NOT NULL)),
  CHECK (group_id IS NULL OR state = 'published')
);
CREATE INDEX topic_call_proposal_of_call ON topic_call_proposal (jurisdiction_id, call_id, state);
CREATE INDEX topic_call_proposal_of_group ON topic_call_proposal (jurisdiction_id, group_id) WHERE group_id IS NOT NULL;

-- One person's voice in a vote or a rating, kept as an answer to a measure is: a keyed mark of the device that means nothing elsewhere,
-- a proof that counts once, and a hold where it came in a burst.
CREATE TABLE topic_call_voice (
  jurisdiction_id text NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  call_id uuid NOT NULL,
  about text NOT NULL CHECK (about IN ('vote', 'rate')),
  state text NOT NULL DEFAULT 'counted' CHECK (state IN ('counted', 'replaced', 'held', 'setAside')),
  device_mark bytea NOT NULL,
  proof_hash bytea NOT NULL,
  hold_id uuid,
  given_at timestamptz NOT NULL,
  given_on date NOT NULL,
  PRIMARY KEY (jurisdiction_id, id),
  UNIQUE (jurisdiction_id, proof_hash),
  FOREIGN KEY (jurisdiction_id, call_id) REFERENCES topic_call (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, hold_id) REFERENCES verification_hold (jurisdiction_id, id)
);
CREATE INDEX topic_call_voice_of_call ON topic_call_voice (jurisdiction_id, call_id, about, given_on);
CREATE INDEX topic_call_voice_device ON topic_call_voice (jurisdiction_id, device_mark) WHERE state IN ('counted', 'held');
CREATE INDEX topic_call_voice_of_hold ON topic_call_voice (jurisdiction_id, hold_id) WHERE hold_id IS NOT NULL;

-- What a voice says of a topic: that it is wanted, or how well it was answered.
CREATE TABLE topic_call_choice (
  jurisdiction_id text NOT NULL,
  voice_id uuid NOT NULL,
  group_id uuid NOT NULL,
  answer text NOT NULL CHECK (answer IN ('wanted', 'yes', 'partly', 'no', 'cannotTell')),
  PRIMARY KEY (jurisdiction_id, voice_id, group_id),
  FOREIGN KEY (jurisdiction_id, voice_id) REFERENCES topic_call_voice (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, group_id) REFERENCES topic_call_group (jurisdiction_id, id)
);

GRANT SELECT, INSERT, UPDATE (stage, version, propose_until, vote_until, answer_until, rate_until) ON topic_call TO huiyin_web;
GRANT SELECT, INSERT ON topic_call_event, topic_call_choice TO huiyin_web;
GRANT SELECT, INSERT, UPDATE, DELETE ON topic_call_group TO huiyin_web;
GRANT SELECT, INSERT, UPDATE (state, reason, public_text, group_id) ON topic_call_proposal TO huiyin_web;
GRANT SELECT, INSERT, UPDATE (state, hold_id) ON topic_call_voice TO huiyin_web;
GRANT SELECT, UPDATE (stage, version) ON topic_call TO huiyin_jobs;
GRANT SELECT, INSERT ON topic_call_event TO huiyin_jobs;
GRANT SELECT ON topic_call_group, topic_call_proposal TO huiyin_jobs;
GRANT SELECT, UPDATE (state) ON topic_call_voice TO huiyin_jobs;
