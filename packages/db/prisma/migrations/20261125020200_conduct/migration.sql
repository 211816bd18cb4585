-- How units handle what they are given is counted from these events, by day.
CREATE INDEX case_event_conduct ON case_event (jurisdiction_id, on_day)
  WHERE type IN ('dispatched', 'objected', 'objectionRuled');
CREATE INDEX reply_answered ON reply (jurisdiction_id, approved_on) WHERE state = 'approved' AND final;
CREATE INDEX clock_change_asked ON clock_change (jurisdiction_id, asked_on);
