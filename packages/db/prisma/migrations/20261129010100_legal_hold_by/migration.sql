-- Holds at the desk: who set one, and who lifted it and why. Two people: what ends a protection is not one person's word.
ALTER TABLE legal_hold
  ADD COLUMN set_by uuid,
  ADD COLUMN lifted_by uuid,
  ADD COLUMN lift_reason text,
  ADD FOREIGN KEY (jurisdiction_id, set_by) REFERENCES staff_member (jurisdiction_id, id),
  ADD FOREIGN KEY (jurisdiction_id, lifted_by) REFERENCES staff_member (jurisdiction_id, id),
  ADD CHECK (lifted_by <> set_by),
  ADD CHECK (lift_reason <> '' AND (lift_reason IS NULL OR lifted_on IS NOT NULL));

GRANT INSERT ON legal_hold TO huiyin_web;
GRANT UPDATE (lifted_on, lifted_by, lift_reason) ON legal_hold TO huiyin_web;
