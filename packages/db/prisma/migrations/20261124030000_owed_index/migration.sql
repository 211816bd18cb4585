-- The cases in which a step is owed, a few in a hundred, with all that is asked of them when the overdue are counted. The states
-- are those of `owedStates`: a query that names another one would not use the index (a test compares them).
CREATE INDEX case_file_owed ON case_file (jurisdiction_id, state)
  INCLUDE (id, unit_id, kind, town_id, handed_to_discipline, accept_due_on, answer_due_on)
  WHERE state IN ('received', 'accepted', 'infoRequested', 'dispatched', 'objected', 'inProgress', 'drafted', 'signed',
    'returned', 'rework');
