-- The same as before, and the words that were counted in the weeks of the destroyed cases go with them.
-- Destroys the content of a case and of those joined into it, if they are due and not held, and gives the names of their files;
-- null, and nothing done, if not. It runs as the owner: no role of the server may change or remove an event by itself.
CREATE OR REPLACE FUNCTION erase_cases(of_jurisdiction text, of_root uuid) RETURNS uuid[]
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
  -- Words are counted by the week in which cases came: counted anew, they are those of the cases that are left.
  DELETE FROM word_week w USING case_file c WHERE w.jurisdiction_id = of_jurisdiction AND c.jurisdiction_id = of_jurisdiction
    AND c.id = ANY (gone) AND w.week = date_trunc('week', c.received_on::timestamp)::date;
  DELETE FROM word_week_total w USING case_file c WHERE w.jurisdiction_id = of_jurisdiction AND c.jurisdiction_id = of_jurisdiction
    AND c.id = ANY (gone) AND w.week = date_trunc('week', c.received_on::timestamp)::date;

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

-- Rows of callers who asked for confidence keep the number that their source gave them, and no other cell: names and telephones stood in
-- more of them than the two columns that were emptied.
UPDATE import_row r SET cells = ARRAY(SELECT CASE WHEN i.columns[n] = 'sourceId' THEN cell ELSE '' END
    FROM unnest(r.cells) WITH ORDINALITY AS u (cell, n) ORDER BY n)
  FROM case_import i, case_file c
  WHERE i.jurisdiction_id = r.jurisdiction_id AND i.id = r.import_id AND c.jurisdiction_id = r.jurisdiction_id AND c.id = r.case_id
    AND c.identity_mode = 'confidential';
