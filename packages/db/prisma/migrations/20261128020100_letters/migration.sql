-- What a letter says of itself: its date, and where to answer it. An address is kept only of somebody who may be named.
CREATE TABLE case_letter (
  jurisdiction_id text NOT NULL,
  case_id uuid NOT NULL,
  written_on date,
  address text NOT NULL DEFAULT '',
  PRIMARY KEY (jurisdiction_id, case_id),
  FOREIGN KEY (jurisdiction_id, case_id) REFERENCES case_file (jurisdiction_id, id)
);
GRANT SELECT, INSERT ON case_letter TO huiyin_web;
GRANT SELECT ON case_letter TO huiyin_jobs;
