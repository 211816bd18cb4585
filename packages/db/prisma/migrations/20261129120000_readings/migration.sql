-- Who read what on which day: asked before each further reading, so that the same person's second of a day writes nothing.
CREATE INDEX audit_entry_readings ON audit_entry (jurisdiction_id, subject_id, actor_id, at)
  WHERE action IN ('case.read', 'case.readFile', 'case.readTelephone', 'verification.readFile', 'mail.read', 'import.read');
