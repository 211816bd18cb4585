-- The words by which a case may tell of danger to life, in the citizen's own writing; none once an officer lifted the pin. While a
-- step is owed, such a case has rank 2 in the queue (raised), above everything that is late (1).
ALTER TABLE case_file ADD COLUMN danger_words text[] NOT NULL DEFAULT '{}';
CREATE INDEX case_file_danger ON case_file (jurisdiction_id, received_at DESC) WHERE danger_words <> '{}';
