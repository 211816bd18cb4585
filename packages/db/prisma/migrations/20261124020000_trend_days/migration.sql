-- One row for each change instead of one for each day: a change that found the day named already would leave no row of its
-- own, and a refresh that had just taken that row, but did not see the change yet, would lose it for good.
ALTER TABLE trend_stale_day DROP CONSTRAINT trend_stale_day_pkey;
ALTER TABLE trend_stale_day ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY;
ALTER TABLE trend_stale_day ADD PRIMARY KEY (jurisdiction_id, id);

-- A page reads every dimension of some days, a refresh rewrites them: the day stands first.
ALTER TABLE trend_count DROP CONSTRAINT trend_count_pkey;
ALTER TABLE trend_count ADD PRIMARY KEY (jurisdiction_id, on_day, dimension, key);
