-- What officers confirmed lately, for suggestions: the latest links of a measure, the latest cases that no measure fits.
CREATE INDEX case_link_latest ON case_link (jurisdiction_id, measure_id, at DESC)
  WHERE actor_kind NOT IN ('citizen', 'receiptHolder', 'system');
CREATE INDEX case_file_unrelated ON case_file (jurisdiction_id, received_at DESC) WHERE unrelated_to_measures;
