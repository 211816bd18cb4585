-- How units handle what they are given, by the day on which the case was received and the unit: counted with the other counts
-- of that day. `unsigned_days` and `unsigned_squares` add up the days from dispatch to 签收 of the `signed` dispatches.
CREATE TABLE trend_conduct (
  jurisdiction_id text NOT NULL REFERENCES jurisdiction (id),
  on_day date NOT NULL,
  key text NOT NULL,
  dispatched integer NOT NULL,
  signed integer NOT NULL,
  unsigned_days integer NOT NULL,
  unsigned_squares integer NOT NULL,
  objections integer NOT NULL,
  extensions integer NOT NULL,
  rated integer NOT NULL,
  bad integer NOT NULL,
  bad_after_call integer NOT NULL,
  PRIMARY KEY (jurisdiction_id, on_day, key)
);

-- The same two counts by month, made of the days in the transaction that changes them: a page over years reads whole months.
CREATE TABLE trend_month (
  jurisdiction_id text NOT NULL REFERENCES jurisdiction (id),
  month date NOT NULL,
  dimension text NOT NULL,
  key text NOT NULL,
  received integer NOT NULL,
  answered integer NOT NULL,
  rated integer NOT NULL,
  solved integer NOT NULL,
  satisfied integer NOT NULL,
  PRIMARY KEY (jurisdiction_id, month, dimension, key)
);
CREATE TABLE trend_conduct_month (
  jurisdiction_id text NOT NULL REFERENCES jurisdiction (id),
  month date NOT NULL,
  key text NOT NULL,
  dispatched integer NOT NULL,
  signed integer NOT NULL,
  unsigned_days integer NOT NULL,
  unsigned_squares integer NOT NULL,
  objections integer NOT NULL,
  extensions integer NOT NULL,
  rated integer NOT NULL,
  bad integer NOT NULL,
  bad_after_call integer NOT NULL,
  PRIMARY KEY (jurisdiction_id, month, key)
);
CREATE INDEX trend_count_all ON trend_count (jurisdiction_id, on_day) WHERE dimension = 'all';
CREATE INDEX trend_count_place ON trend_count (jurisdiction_id, dimension, key, on_day);

GRANT SELECT, INSERT, UPDATE, DELETE ON trend_conduct, trend_month, trend_conduct_month TO huiyin_web, huiyin_jobs;

-- What is there already is counted anew.
INSERT INTO trend_stale_day (jurisdiction_id, on_day)
  SELECT DISTINCT jurisdiction_id, on_day FROM trend_count WHERE dimension = 'all';
