-- Whoever drafted a reply or a draft that it replaced does not approve it: all of them are kept, not only the last.
ALTER TABLE reply ADD COLUMN written_by uuid[];
UPDATE reply r SET written_by = ARRAY(
  SELECT r.drafted_by
  UNION SELECT e.actor_id::uuid FROM case_event e
    WHERE e.jurisdiction_id = r.jurisdiction_id AND e.case_id = r.case_id AND e.round = r.round AND e.type = 'replyDrafted'
      AND e.actor_id IS NOT NULL AND r.state IN ('drafted', 'signed')
);
ALTER TABLE reply ALTER COLUMN written_by SET NOT NULL;
ALTER TABLE reply ADD CONSTRAINT reply_written_check CHECK (drafted_by = ANY (written_by));
-- What was approved before this rule stays approved.
ALTER TABLE reply ADD CONSTRAINT reply_second_check
  CHECK (reviewed_by IS NULL OR (NOT reviewed_by = ANY (written_by) AND reviewed_by IS DISTINCT FROM signed_by)) NOT VALID;
