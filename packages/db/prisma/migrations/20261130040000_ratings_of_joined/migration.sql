-- Whoever is joined to an earlier case rates the answer to that one: whose answer it is, and which of them.
ALTER TABLE rating
  ADD COLUMN of_case_id uuid,
  ADD COLUMN of_round smallint,
  ADD CHECK ((of_case_id IS NULL) = (of_round IS NULL)),
  ADD FOREIGN KEY (jurisdiction_id, of_case_id) REFERENCES case_file (jurisdiction_id, id);
