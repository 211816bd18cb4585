-- A unit's queue in its order, whatever else is filtered by: with the state in between, a filter that met few cases read the
-- cases of every unit.
DROP INDEX case_file_by_unit;
CREATE INDEX case_file_by_unit ON case_file (jurisdiction_id, unit_id, received_at DESC, id DESC);

-- Everything that is counted beside the filters of the queue. Few different values, so that it stays small; without it the
-- counts read every case's text.
CREATE INDEX case_file_counts ON case_file
  (jurisdiction_id, state, unit_id, kind, handed_to_discipline, accept_due_on, answer_due_on, town_id);
