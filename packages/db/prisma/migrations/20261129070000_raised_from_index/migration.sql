-- What is raised, with everything that decides whether it still is: the job that asks every minute reads no case for it.
DROP INDEX case_file_raised;
CREATE INDEX case_file_raised ON case_file (jurisdiction_id, raised)
  INCLUDE (id, state, paused_on, accept_due_on, answer_due_on, need_by) WHERE raised > 0;
