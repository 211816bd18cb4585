-- Every day on which the weekly counts were judged, and what they were judged by: the page states it.
CREATE TABLE alert_check (
  jurisdiction_id text NOT NULL REFERENCES jurisdiction (id),
  on_day date NOT NULL,
  -- Monday of the week that was judged; null where there was too little to judge.
  week date,
  state text NOT NULL CHECK (state IN ('judged', 'tooShort', 'tooFew')),
  series integer NOT NULL,
  false_a_year real NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (jurisdiction_id, on_day),
  CHECK ((state = 'judged') = (week IS NOT NULL))
);

-- A statistically unusual rise (预警) at its most telling place. `reason` is the officer's own, with the outcome.
CREATE TABLE alert (
  jurisdiction_id text NOT NULL REFERENCES jurisdiction (id),
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  dimension text NOT NULL CHECK (dimension IN ('problem', 'measure', 'unit', 'town', 'kind')),
  key text NOT NULL,
  since date NOT NULL,
  last_week date NOT NULL,
  raised_at timestamptz NOT NULL,
  raised_on date NOT NULL,
  owner_id uuid,
  due_on date NOT NULL,
  outcome text CHECK (outcome IN ('explained', 'acted', 'false')),
  reason text NOT NULL DEFAULT '',
  decided_by uuid,
  decided_at timestamptz,
  decided_on date,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, owner_id) REFERENCES staff_member (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, decided_by) REFERENCES staff_member (jurisdiction_id, id),
  CHECK ((outcome IS NULL) = (decided_at IS NULL)),
  CHECK ((outcome IS NULL) = (decided_by IS NULL)),
  CHECK ((outcome IS NULL) = (decided_on IS NULL))
);
CREATE INDEX alert_recent ON alert (jurisdiction_id, raised_on DESC);

-- What rose in which week: the alert's own place and the places at which the same cases show. A place in a week belongs to
-- one alert, so that judging a week again raises nothing twice.
CREATE TABLE alert_rise (
  jurisdiction_id text NOT NULL,
  alert_id uuid NOT NULL,
  dimension text NOT NULL,
  key text NOT NULL,
  week date NOT NULL,
  expected real NOT NULL,
  seen integer NOT NULL,
  PRIMARY KEY (jurisdiction_id, dimension, key, week),
  FOREIGN KEY (jurisdiction_id, alert_id) REFERENCES alert (jurisdiction_id, id)
);
CREATE INDEX alert_rise_of ON alert_rise (jurisdiction_id, alert_id);

-- What happened to an alert. Rows are added, never changed.
CREATE TABLE alert_event (
  jurisdiction_id text NOT NULL,
  alert_id uuid NOT NULL,
  number integer NOT NULL,
  type text NOT NULL CHECK (type IN ('raised', 'grew', 'assigned', 'decided')),
  payload jsonb NOT NULL DEFAULT '{}',
  actor_kind text NOT NULL,
  actor_id text,
  at timestamptz NOT NULL,
  on_day date NOT NULL,
  PRIMARY KEY (jurisdiction_id, alert_id, number),
  FOREIGN KEY (jurisdiction_id, alert_id) REFERENCES alert (jurisdiction_id, id)
);

-- In how many cases of a week a word stands; only words of two cases or more are kept, and no case with them.
CREATE TABLE word_week (
  jurisdiction_id text NOT NULL REFERENCES jurisdiction (id),
  week date NOT NULL,
  word text NOT NULL,
  cases integer NOT NULL,
  PRIMARY KEY (jurisdiction_id, week, word)
);
CREATE TABLE word_week_total (
  jurisdiction_id text NOT NULL REFERENCES jurisdiction (id),
  week date NOT NULL,
  cases integer NOT NULL,
  PRIMARY KEY (jurisdiction_id, week)
);

GRANT SELECT, INSERT ON alert_event TO huiyin_web, huiyin_jobs;
GRANT SELECT, INSERT, UPDATE ON alert TO huiyin_web, huiyin_jobs;
GRANT SELECT ON alert_rise, alert_check, word_week, word_week_total TO huiyin_web;
GRANT SELECT, INSERT, UPDATE ON alert_check, alert_rise TO huiyin_jobs;
GRANT SELECT, INSERT, DELETE ON word_week, word_week_total TO huiyin_jobs;
