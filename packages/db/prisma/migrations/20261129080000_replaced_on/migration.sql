-- The day on which somebody answered anew: until that day their first answer is counted, and then it is taken off. A published count so moves
-- on the day of a change, together with others, and never in a month that is over.
ALTER TABLE verification
  ADD COLUMN replaced_on date,
  ADD CONSTRAINT verification_replaced CHECK (replaced_on IS NULL OR state = 'replaced');
GRANT UPDATE (replaced_on) ON verification TO huiyin_web, huiyin_jobs;

ALTER TABLE topic_call_voice
  ADD COLUMN replaced_on date,
  ADD CONSTRAINT topic_call_voice_replaced CHECK (replaced_on IS NULL OR state = 'replaced');
GRANT UPDATE (replaced_on) ON topic_call_voice TO huiyin_web;
