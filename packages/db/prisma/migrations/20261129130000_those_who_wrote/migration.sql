-- Whoever drafted a bulletin or ever changed its words does not approve it: all of them are kept, not only the first and the last.
ALTER TABLE bulletin ADD COLUMN written_by uuid[];
UPDATE bulletin b SET written_by = ARRAY(
  SELECT DISTINCT writer FROM (
    SELECT b.drafted_by AS writer
    UNION SELECT b.edited_by
    UNION SELECT a.actor_id::uuid FROM audit_entry a
      WHERE a.jurisdiction_id = b.jurisdiction_id AND a.subject_id = b.id::text AND a.action IN ('bulletin.draft', 'bulletin.edit')
  ) writers
  -- What was approved before this rule stays approved.
  WHERE b.approved_by IS NULL OR writer <> b.approved_by
);
ALTER TABLE bulletin ALTER COLUMN written_by SET NOT NULL;
ALTER TABLE bulletin ADD CONSTRAINT bulletin_written_check CHECK (drafted_by = ANY (written_by) AND edited_by = ANY (written_by));
ALTER TABLE bulletin ADD CONSTRAINT bulletin_second_check CHECK (approved_by IS NULL OR NOT approved_by = ANY (written_by));
GRANT UPDATE (written_by) ON bulletin TO huiyin_web;

-- Who applied and who checked is read from the steps, all of a round and not only the last.
ALTER TABLE measure_duty DROP COLUMN applied_by, DROP COLUMN checked_by;
