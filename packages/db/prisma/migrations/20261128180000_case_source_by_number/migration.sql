-- A case is looked up by the number that it has at its source, whichever source that is.
CREATE INDEX case_source_by_number ON case_source (jurisdiction_id, source_id);
