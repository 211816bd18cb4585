-- A custodian seals older identities to those who keep them now.
GRANT UPDATE (sealed, key_ids, algorithm, made_by) ON identity_envelope TO huiyin_web;
