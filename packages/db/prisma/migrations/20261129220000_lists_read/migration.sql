-- Lists show how cases begin: who read one on which day is asked in the same way as who opened a case.
DROP INDEX audit_entry_readings;
CREATE INDEX audit_entry_readings ON audit_entry (jurisdiction_id, subject_id, actor_id, at)
  WHERE action IN ('case.read', 'case.readFile', 'case.readTelephone', 'verification.readFile', 'mail.read', 'import.read', 'list.read');
