-- Whether a case was once marked for danger is asked of every case of half a year, once a day; those that were are few.
CREATE INDEX case_event_lifted ON case_event (jurisdiction_id, case_id) WHERE type = 'dangerLifted';
