-- By when the citizen needs it at the latest, and why (开学, 报名截止); and of which matter told before somebody says 我也遇到同样情况.
ALTER TABLE case_file
  ADD COLUMN need_by date,
  ADD COLUMN need_by_reason text NOT NULL DEFAULT '',
  ADD COLUMN same_case_id uuid,
  ADD COLUMN same_measure_id uuid,
  ADD CHECK ((need_by IS NULL) = (need_by_reason = '')),
  ADD CHECK (same_case_id IS NULL OR same_measure_id IS NULL),
  ADD FOREIGN KEY (jurisdiction_id, same_case_id) REFERENCES case_file (jurisdiction_id, id),
  ADD FOREIGN KEY (jurisdiction_id, same_measure_id) REFERENCES measure (jurisdiction_id, id);
CREATE INDEX case_file_need_by ON case_file (jurisdiction_id, need_by) WHERE need_by IS NOT NULL;
CREATE INDEX case_file_same_case ON case_file (jurisdiction_id, same_case_id) WHERE same_case_id IS NOT NULL;
CREATE INDEX case_file_same_measure ON case_file (jurisdiction_id, same_measure_id) WHERE same_measure_id IS NOT NULL;
