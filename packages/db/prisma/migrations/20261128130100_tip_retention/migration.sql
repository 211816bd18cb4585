-- Sealed tips have their time as well: counted from the day on which they were closed.
ALTER TABLE retention_rule DROP CONSTRAINT retention_rule_kind_check;
ALTER TABLE retention_rule ADD CONSTRAINT retention_rule_kind_check CHECK (kind IN ('suggestion', 'question', 'complaint',
  'praise', 'unsorted', 'withdrawn', 'petition', 'discipline', 'published', 'tip'));
INSERT INTO retention_rule (jurisdiction_id, kind, days) SELECT id, 'tip', 3650 FROM jurisdiction;

-- Removes the ciphertext of closed tips whose time is over, keys included, and gives the names of their files. It runs as the owner:
-- the jobs may not even read a tip.
CREATE FUNCTION erase_tips(of_jurisdiction text) RETURNS uuid[]
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  gone uuid[];
  files uuid[];
BEGIN
  SELECT array_agg(t.id) INTO gone FROM tip t
  JOIN jurisdiction j ON j.id = t.jurisdiction_id
  JOIN retention_rule r ON r.jurisdiction_id = t.jurisdiction_id AND r.kind = 'tip'
  WHERE t.jurisdiction_id = of_jurisdiction AND t.state = 'closed'
    AND greatest(t.closed_on, (SELECT max(m.on_day) FROM tip_message m WHERE m.jurisdiction_id = t.jurisdiction_id
      AND m.tip_id = t.id)) + r.days <= (now() AT TIME ZONE j.time_zone)::date;
  WITH removed AS (DELETE FROM tip_message WHERE jurisdiction_id = of_jurisdiction AND tip_id = ANY (gone) RETURNING stored_as)
  SELECT coalesce(array_agg(stored_as) FILTER (WHERE stored_as IS NOT NULL), '{}') INTO files FROM removed;
  DELETE FROM tip WHERE jurisdiction_id = of_jurisdiction AND id = ANY (gone);
  RETURN files;
END
$$;
REVOKE ALL ON FUNCTION erase_tips(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_tips(text) TO huiyin_jobs;
