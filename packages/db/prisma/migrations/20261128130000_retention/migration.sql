-- How many days a case is kept after the last that happened to it: the longest of the rules that it falls under. A kind
-- without a rule is kept for good.
CREATE TABLE retention_rule (
  jurisdiction_id text NOT NULL REFERENCES jurisdiction (id),
  kind text NOT NULL CHECK (kind IN ('suggestion', 'question', 'complaint', 'praise', 'unsorted', 'withdrawn', 'petition',
    'discipline', 'published')),
  days integer NOT NULL CHECK (days BETWEEN 30 AND 36525),
  PRIMARY KEY (jurisdiction_id, kind)
);
INSERT INTO retention_rule (jurisdiction_id, kind, days)
  SELECT j.id, r.kind, r.days FROM jurisdiction j, (VALUES ('suggestion', 730), ('question', 730), ('complaint', 1095),
    ('praise', 365), ('unsorted', 1095), ('withdrawn', 180), ('petition', 1825), ('discipline', 3650), ('published', 1825)) r (kind, days);

-- What must not be deleted for now, whatever its age: a lawsuit, an inquiry. At most one hold of a case stands.
CREATE TABLE legal_hold (
  jurisdiction_id text NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  set_on date NOT NULL,
  lifted_on date,
  PRIMARY KEY (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, case_id) REFERENCES case_file (jurisdiction_id, id)
);
CREATE UNIQUE INDEX legal_hold_standing ON legal_hold (jurisdiction_id, case_id) WHERE lifted_on IS NULL;

-- On which day the content of a case was destroyed; what is left of the row is what counts are made of. Such a row has
-- `excludes` set, so that the many others are read as before.
ALTER TABLE case_file ADD COLUMN erased_on date;
ALTER TABLE case_file ADD CHECK (erased_on IS NULL OR (excludes AND text = '' AND contact_name = ''));

GRANT SELECT ON retention_rule, legal_hold TO huiyin_web, huiyin_jobs;

-- For how many days a case is kept after the last that happened to it; null for good.
CREATE FUNCTION retention_days(c case_file) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN count(r.days) = count(*) THEN max(r.days) END
  FROM unnest(
    ARRAY[CASE WHEN c.state = 'withdrawn' THEN 'withdrawn' ELSE coalesce(c.kind, 'unsorted') END]
    || CASE WHEN c.clock_profile = 'petition' THEN ARRAY['petition'] ELSE '{}'::text[] END
    || CASE WHEN c.handed_to_discipline THEN ARRAY['discipline'] ELSE '{}'::text[] END
    || CASE WHEN c.publication = 'published' THEN ARRAY['published'] ELSE '{}'::text[] END) AS name
  LEFT JOIN retention_rule r ON r.jurisdiction_id = c.jurisdiction_id AND r.kind = name
$$;

-- A case and those that were joined into it go together, on the day on which the last of them is due; null as long as one of
-- them is under way, or is kept for good.
CREATE FUNCTION retention_of(of_jurisdiction text, of_root uuid)
RETURNS TABLE (due_on date, held boolean, members uuid[]) LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN bool_and(retention_days(m) IS NOT NULL AND CASE WHEN m.id = of_root
        THEN m.state IN ('archived', 'withdrawn', 'notAccepted', 'notReaccepted', 'redirected', 'transferred')
        ELSE m.state = 'joined' END)
      THEN max((SELECT max(e.on_day) FROM case_event e WHERE e.jurisdiction_id = m.jurisdiction_id AND e.case_id = m.id)
        + retention_days(m)) END,
    coalesce(bool_or(EXISTS (SELECT FROM legal_hold h WHERE h.jurisdiction_id = m.jurisdiction_id AND h.case_id = m.id
      AND h.lifted_on IS NULL)), false),
    array_agg(m.id)
  FROM case_file m
  WHERE m.jurisdiction_id = of_jurisdiction AND (m.id = of_root OR m.joined_into_id = of_root) AND m.erased_on IS NULL
$$;

-- Destroys the content of a case and of those joined into it, if they are due and not held, and gives the names of their files;
-- null, and nothing done, if not. It runs as the owner: no role of the server may change or remove an event by itself.
CREATE FUNCTION erase_cases(of_jurisdiction text, of_root uuid) RETURNS uuid[]
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  today date;
  gone uuid[];
  files uuid[];
BEGIN
  SELECT (now() AT TIME ZONE time_zone)::date INTO STRICT today FROM jurisdiction WHERE id = of_jurisdiction;
  PERFORM FROM case_file WHERE jurisdiction_id = of_jurisdiction AND (id = of_root OR joined_into_id = of_root)
    ORDER BY id FOR UPDATE;
  SELECT members INTO gone FROM retention_of(of_jurisdiction, of_root) WHERE due_on <= today AND NOT held;
  IF gone IS NULL THEN RETURN NULL; END IF;

  WITH removed AS (DELETE FROM attachment WHERE jurisdiction_id = of_jurisdiction AND (case_id = ANY (gone)
      OR reply_id IN (SELECT id FROM reply WHERE jurisdiction_id = of_jurisdiction AND case_id = ANY (gone)))
    RETURNING stored_as)
  SELECT coalesce(array_agg(stored_as), '{}') INTO files FROM removed;
  DELETE FROM case_message WHERE jurisdiction_id = of_jurisdiction AND case_id = ANY (gone);
  DELETE FROM case_letter WHERE jurisdiction_id = of_jurisdiction AND case_id = ANY (gone);
  DELETE FROM case_contact WHERE jurisdiction_id = of_jurisdiction AND case_id = ANY (gone);
  DELETE FROM case_instruction WHERE jurisdiction_id = of_jurisdiction AND case_id = ANY (gone);
  DELETE FROM case_supervision WHERE jurisdiction_id = of_jurisdiction AND case_id = ANY (gone);
  DELETE FROM case_source WHERE jurisdiction_id = of_jurisdiction AND case_id = ANY (gone);
  DELETE FROM checklist_tick WHERE jurisdiction_id = of_jurisdiction AND case_id = ANY (gone);
  DELETE FROM bulk_case WHERE jurisdiction_id = of_jurisdiction AND case_id = ANY (gone);
  DELETE FROM notice WHERE jurisdiction_id = of_jurisdiction AND (case_id = ANY (gone) OR about_case_id = ANY (gone));
  DELETE FROM outbound_call WHERE jurisdiction_id = of_jurisdiction AND case_id = ANY (gone);
  DELETE FROM identity_opening WHERE jurisdiction_id = of_jurisdiction AND case_id = ANY (gone);
  DELETE FROM identity_envelope WHERE jurisdiction_id = of_jurisdiction AND case_id = ANY (gone);
  DELETE FROM notice_envelope WHERE jurisdiction_id = of_jurisdiction AND case_id = ANY (gone);
  DELETE FROM receipt_session WHERE jurisdiction_id = of_jurisdiction AND case_id = ANY (gone);
  DELETE FROM legal_hold WHERE jurisdiction_id = of_jurisdiction AND case_id = ANY (gone);
  DELETE FROM public_answer WHERE jurisdiction_id = of_jurisdiction AND case_id = ANY (gone) AND published_on IS NULL;

  -- What counts are made of stays, without a word in it.
  UPDATE import_row SET cells = '{}', problems = '[]' WHERE jurisdiction_id = of_jurisdiction AND case_id = ANY (gone);
  UPDATE case_exclusion SET reason = '' WHERE jurisdiction_id = of_jurisdiction AND case_id = ANY (gone);
  UPDATE case_link SET why = '' WHERE jurisdiction_id = of_jurisdiction AND case_id = ANY (gone);
  UPDATE case_participant SET text = '' WHERE jurisdiction_id = of_jurisdiction AND case_id = ANY (gone);
  UPDATE clock_change SET reason = '' WHERE jurisdiction_id = of_jurisdiction AND case_id = ANY (gone);
  UPDATE call_back SET words = '' WHERE jurisdiction_id = of_jurisdiction AND case_id = ANY (gone);
  UPDATE rating SET words = '' WHERE jurisdiction_id = of_jurisdiction AND case_id = ANY (gone);
  DELETE FROM promise WHERE jurisdiction_id = of_jurisdiction AND case_id = ANY (gone) AND kept_on IS NULL;
  UPDATE promise SET what = '', result = '' WHERE jurisdiction_id = of_jurisdiction AND case_id = ANY (gone);
  UPDATE reply SET text = '', outcome_reason = NULL, surname = '', telephone = '', return_reason = NULL, points = '[]',
      promise_what = CASE WHEN promise_by IS NOT NULL THEN '' END
    WHERE jurisdiction_id = of_jurisdiction AND case_id = ANY (gone);
  UPDATE public_answer SET question = '', answer = '', search = '', state = 'removed', removed_on = coalesce(removed_on, today),
      removal_reason = CASE WHEN state = 'removed' THEN '' ELSE '已过保存期限' END
    WHERE jurisdiction_id = of_jurisdiction AND case_id = ANY (gone);
  UPDATE jurisdiction SET data_version = data_version + 1 WHERE id = of_jurisdiction AND EXISTS (SELECT FROM case_file
    WHERE jurisdiction_id = of_jurisdiction AND id = ANY (gone) AND publication = 'published');
  UPDATE case_event SET payload = (SELECT coalesce(jsonb_object_agg(k, v), '{}') FROM jsonb_each(payload) AS part (k, v)
      WHERE k IN ('channel', 'solved', 'satisfied', 'upheld', 'unitId', 'kind', 'days'))
    WHERE jurisdiction_id = of_jurisdiction AND case_id = ANY (gone);
  UPDATE case_file SET version = version + 1, erased_on = today, excludes = true, text = '', search = '', village = '',
      identity_mode = 'anonymous', contact_name = '', contact_telephone = '', contact_mail = '', contact_for_unit = false,
      lookup_hash = sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())),
      log_key = decode(repeat('00', 32), 'hex'), seal_public_key = decode(repeat('00', 32), 'hex'),
      danger_words = '{}', need_by_reason = '', accused_words = '', raised = 0,
      publication = CASE WHEN publication = 'published' THEN 'removed' ELSE publication END
    WHERE jurisdiction_id = of_jurisdiction AND id = ANY (gone);
  RETURN files;
END
$$;
REVOKE ALL ON FUNCTION erase_cases(text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_cases(text, uuid) TO huiyin_jobs;
