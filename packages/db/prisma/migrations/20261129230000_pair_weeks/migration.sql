-- The days of `trend_pair` added up by week (its Monday), with the latest day on which there was a case: a quarter of a year is read from
-- thirteen rows of a measure in a town and not from ninety.
CREATE TABLE trend_pair_week (
  jurisdiction_id text NOT NULL REFERENCES jurisdiction (id),
  week date NOT NULL,
  measure_id uuid NOT NULL,
  town_id uuid NOT NULL,
  received integer NOT NULL CHECK (received > 0),
  latest_on date NOT NULL,
  PRIMARY KEY (jurisdiction_id, week, measure_id, town_id)
);
INSERT INTO trend_pair_week
  SELECT jurisdiction_id, date_trunc('week', on_day::timestamp)::date, measure_id, town_id, sum(received)::int, max(on_day)
  FROM trend_pair GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4;
ANALYZE trend_pair_week;

GRANT SELECT, INSERT, UPDATE, DELETE ON trend_pair_week TO huiyin_web, huiyin_jobs;
