-- How many cases nobody owes a step, by what the queue's filters ask: they are nearly all, and counting them one by one takes long. Each
-- change of such a case adds a row in its own transaction, plus or minus one, so that no two changes wait for each other; a job adds
-- them up. Left out, and counted one by one, are cases from which somebody is excluded and those handed to the discipline office.
CREATE TABLE settled_case (
  jurisdiction_id text NOT NULL REFERENCES jurisdiction (id),
  id bigint GENERATED ALWAYS AS IDENTITY,
  state text NOT NULL,
  kind text,
  unit_id uuid,
  cases integer NOT NULL,
  PRIMARY KEY (jurisdiction_id, id)
);
GRANT SELECT, INSERT ON settled_case TO huiyin_web, huiyin_jobs;
GRANT DELETE ON settled_case TO huiyin_jobs;

CREATE FUNCTION is_settled(c case_file) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT NOT c.excludes AND NOT c.handed_to_discipline AND c.state NOT IN ('received', 'accepted', 'infoRequested',
    'dispatched', 'objected', 'inProgress', 'drafted', 'signed', 'returned', 'rework')
$$;

CREATE FUNCTION note_settled_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND is_settled(OLD) THEN
    INSERT INTO settled_case (jurisdiction_id, state, kind, unit_id, cases)
      VALUES (OLD.jurisdiction_id, OLD.state, OLD.kind, OLD.unit_id, -1);
  END IF;
  IF TG_OP <> 'DELETE' AND is_settled(NEW) THEN
    INSERT INTO settled_case (jurisdiction_id, state, kind, unit_id, cases)
      VALUES (NEW.jurisdiction_id, NEW.state, NEW.kind, NEW.unit_id, 1);
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER case_file_settled_insert AFTER INSERT ON case_file FOR EACH ROW
  WHEN (NEW.state <> 'received') EXECUTE FUNCTION note_settled_case();
CREATE TRIGGER case_file_settled_update AFTER UPDATE OF state, kind, unit_id, excludes, handed_to_discipline ON case_file FOR EACH ROW
  WHEN ((OLD.state, OLD.kind, OLD.unit_id, OLD.excludes, OLD.handed_to_discipline)
    IS DISTINCT FROM (NEW.state, NEW.kind, NEW.unit_id, NEW.excludes, NEW.handed_to_discipline))
  EXECUTE FUNCTION note_settled_case();
CREATE TRIGGER case_file_settled_delete AFTER DELETE ON case_file FOR EACH ROW EXECUTE FUNCTION note_settled_case();

INSERT INTO settled_case (jurisdiction_id, state, kind, unit_id, cases)
  SELECT c.jurisdiction_id, c.state, c.kind, c.unit_id, count(*) FROM case_file c WHERE is_settled(c) GROUP BY 1, 2, 3, 4;

-- What is not in these counts.
CREATE INDEX case_file_set_apart ON case_file (jurisdiction_id) WHERE (excludes OR handed_to_discipline) AND erased_on IS NULL;
