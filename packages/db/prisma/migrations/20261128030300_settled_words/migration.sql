-- Why a case was supervised and what was submitted to a leader stay as they were written; only the end of each is added.
REVOKE UPDATE ON case_supervision, case_instruction FROM huiyin_web, huiyin_jobs;
GRANT UPDATE (result, ended_by, ended_on) ON case_supervision TO huiyin_web, huiyin_jobs;
GRANT UPDATE (instructed_by, instructed_on, instruction, recorded_by, recorded_on) ON case_instruction
  TO huiyin_web, huiyin_jobs;
