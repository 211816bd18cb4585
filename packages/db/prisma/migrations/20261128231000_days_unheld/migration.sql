-- Days in nobody's hands, as the ledger of a case counts them: how often a unit was given a case that nobody had held, after how many days.
-- Under the key 'none' stand those that ended without a unit, and those that last: how many, and since when, the days from 2000-01-01
-- added up, so that they can be told for any later day.
ALTER TABLE trend_conduct
  ADD COLUMN waited integer NOT NULL DEFAULT 0, ADD COLUMN waited_days integer NOT NULL DEFAULT 0,
  ADD COLUMN waited_squares integer NOT NULL DEFAULT 0, ADD COLUMN waiting integer NOT NULL DEFAULT 0,
  ADD COLUMN waiting_since double precision NOT NULL DEFAULT 0;
ALTER TABLE trend_conduct_month
  ADD COLUMN waited integer NOT NULL DEFAULT 0, ADD COLUMN waited_days integer NOT NULL DEFAULT 0,
  ADD COLUMN waited_squares integer NOT NULL DEFAULT 0, ADD COLUMN waiting integer NOT NULL DEFAULT 0,
  ADD COLUMN waiting_since double precision NOT NULL DEFAULT 0;

-- What is there already is counted anew.
INSERT INTO trend_stale_day (jurisdiction_id, on_day)
  SELECT DISTINCT jurisdiction_id, on_day FROM trend_count WHERE dimension = 'all';
