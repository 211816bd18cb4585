-- What rises is looked for by day, by measure and town together and by word as well as by week and place.
ALTER TABLE alert_rise RENAME COLUMN week TO starts;
-- 7 for a week from its Monday, 1 for a single day.
ALTER TABLE alert_rise ADD COLUMN days smallint NOT NULL DEFAULT 7 CHECK (days IN (1, 7));
ALTER TABLE alert_rise DROP CONSTRAINT alert_rise_pkey;
ALTER TABLE alert_rise ADD PRIMARY KEY (jurisdiction_id, dimension, key, starts, days);

-- The last day of its last rise.
ALTER TABLE alert RENAME COLUMN last_week TO last_day;
UPDATE alert SET last_day = last_day + 6;
ALTER TABLE alert DROP CONSTRAINT alert_dimension_check;
ALTER TABLE alert ADD CONSTRAINT alert_dimension_check
  CHECK (dimension IN ('problem', 'measure', 'measureTown', 'unit', 'town', 'kind', 'danger', 'word'));

-- How many pairs of measure and town, places by day, and words were looked at beside the places by week, and the last day judged.
ALTER TABLE alert_check ADD COLUMN pairs integer NOT NULL DEFAULT 0, ADD COLUMN days integer NOT NULL DEFAULT 0,
  ADD COLUMN words integer NOT NULL DEFAULT 0, ADD COLUMN last_day date;
