-- What is overdue at each place, all days of receipt together: the sum of `trend_late`, kept with it.
CREATE TABLE trend_late_total (
  jurisdiction_id text NOT NULL REFERENCES jurisdiction (id),
  dimension text NOT NULL,
  key text NOT NULL,
  overdue integer NOT NULL CHECK (overdue > 0),
  PRIMARY KEY (jurisdiction_id, dimension, key)
);
INSERT INTO trend_late_total
  SELECT jurisdiction_id, dimension, key, sum(overdue)::int FROM trend_late GROUP BY jurisdiction_id, dimension, key;

-- Cases about a measure from a town by the day on which they were received: counted with the other counts of that day. Only what is
-- not 0 has a row.
CREATE TABLE trend_pair (
  jurisdiction_id text NOT NULL REFERENCES jurisdiction (id),
  on_day date NOT NULL,
  measure_id uuid NOT NULL,
  town_id uuid NOT NULL,
  received integer NOT NULL CHECK (received > 0),
  PRIMARY KEY (jurisdiction_id, on_day, measure_id, town_id)
);
INSERT INTO trend_pair
  SELECT c.jurisdiction_id, c.received_on, l.measure_id, c.town_id, count(*)::int
  FROM case_file c JOIN case_link l ON l.jurisdiction_id = c.jurisdiction_id AND l.case_id = c.id
  WHERE c.town_id IS NOT NULL GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4;
ANALYZE trend_late_total, trend_pair;

GRANT SELECT, INSERT, UPDATE, DELETE ON trend_late_total, trend_pair TO huiyin_web, huiyin_jobs;

-- What is kept from somebody is looked for in a period.
DROP INDEX case_file_excluding;
CREATE INDEX case_file_excluding ON case_file (jurisdiction_id, received_on) WHERE excludes;
