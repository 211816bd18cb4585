-- Mails that citizens send to the portal's mailbox. No address is kept in clear: senders are keyed hashes that change every day,
-- or envelopes for the key of the notices.

ALTER TABLE case_file DROP CONSTRAINT case_file_channel_check;
ALTER TABLE case_file ADD CONSTRAINT case_file_channel_check
  CHECK (channel IN ('web', 'webWithoutScript', 'telephone', 'counter', 'mail'));

-- What was taken in, known by a keyed hash of its id and sender: a mail that comes twice makes one case.
CREATE TABLE mail_arrival (
  jurisdiction_id text NOT NULL REFERENCES jurisdiction (id),
  mail_hash bytea NOT NULL CHECK (length(mail_hash) = 32),
  content_hash bytea NOT NULL CHECK (length(content_hash) = 32),
  sender_hash bytea,
  arrived_at timestamptz NOT NULL,
  PRIMARY KEY (jurisdiction_id, mail_hash)
);
CREATE INDEX mail_arrival_by_sender ON mail_arrival (jurisdiction_id, sender_hash, arrived_at) WHERE sender_hash IS NOT NULL;

-- 被拦下的邮件: makes no case unless an officer says so. After the decision only the line is left.
CREATE TABLE set_aside_mail (
  jurisdiction_id text NOT NULL REFERENCES jurisdiction (id),
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  reason text NOT NULL,
  arrived_at timestamptz NOT NULL,
  bytes integer NOT NULL,
  -- Further ones of the same sender for the same reason on the same day, of which only the number is kept.
  more integer NOT NULL DEFAULT 0,
  sender_hash bytea,
  text text NOT NULL DEFAULT '',
  refused_files integer NOT NULL DEFAULT 0,
  sender bytea,
  decision text CHECK (decision IN ('registered', 'discarded')),
  why text NOT NULL DEFAULT '',
  decided_by uuid,
  decided_at timestamptz,
  PRIMARY KEY (jurisdiction_id, id),
  CHECK ((decision IS NULL) = (decided_at IS NULL)),
  CHECK (decision IS NULL OR (text = '' AND sender IS NULL))
);
CREATE INDEX set_aside_mail_waiting ON set_aside_mail (jurisdiction_id, arrived_at DESC) WHERE decision IS NULL;
ALTER TABLE attachment ADD COLUMN set_aside_id uuid;

-- An answer by mail until it is sent: to whom (`sender`) and with which receipt (`sealed`), for the jobs' key alone.
CREATE TABLE mail_answer (
  jurisdiction_id text NOT NULL REFERENCES jurisdiction (id),
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('received', 'tooLarge')),
  sender bytea NOT NULL,
  sealed bytea NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (jurisdiction_id, id)
);

-- How far the mailbox was read, and how much of it waits.
CREATE TABLE mailbox_place (
  jurisdiction_id text NOT NULL REFERENCES jurisdiction (id),
  validity bigint NOT NULL,
  uid bigint NOT NULL,
  waiting integer NOT NULL,
  looked_at timestamptz NOT NULL,
  PRIMARY KEY (jurisdiction_id)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON mail_arrival, mailbox_place TO huiyin_jobs;
GRANT SELECT, INSERT, UPDATE ON set_aside_mail TO huiyin_jobs;
GRANT SELECT, DELETE, INSERT ON mail_answer TO huiyin_jobs;
GRANT SELECT, UPDATE ON set_aside_mail TO huiyin_web;
GRANT INSERT ON mail_answer TO huiyin_web;
GRANT SELECT ON mailbox_place TO huiyin_web;
-- The jobs receive cases too: they write envelopes, as the web does.
GRANT INSERT ON identity_envelope, notice_envelope TO huiyin_jobs;
