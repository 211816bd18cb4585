-- What an officer says publicly about a finding of the linter in one version of a report. The finding itself is computed from
-- the kept text; `code` and `starts` (its first place) name it. Rows are added, never changed.
CREATE TABLE finding_dismissal (
  jurisdiction_id text NOT NULL,
  report_id uuid NOT NULL,
  code text NOT NULL,
  starts integer NOT NULL,
  reason text NOT NULL,
  dismissed_by uuid NOT NULL,
  dismissed_at timestamptz NOT NULL,
  dismissed_on date NOT NULL,
  PRIMARY KEY (jurisdiction_id, report_id, code, starts),
  FOREIGN KEY (jurisdiction_id, report_id) REFERENCES report (jurisdiction_id, id)
);
GRANT SELECT, INSERT ON finding_dismissal TO huiyin_web, huiyin_jobs;
