-- What a unit asked about the clock of a case that it has no more is not left waiting.
UPDATE clock_change k SET granted = FALSE, decided_on = (now() AT TIME ZONE j.time_zone)::date
FROM case_file c JOIN jurisdiction j ON j.id = c.jurisdiction_id
WHERE k.decided_on IS NULL AND c.jurisdiction_id = k.jurisdiction_id AND c.id = k.case_id
  AND c.state NOT IN ('dispatched', 'inProgress', 'drafted', 'signed', 'returned', 'objected');
