-- Panels (体验官): who was invited, what was asked, what came back. A sheet has no name: the office counts voices, not people.
CREATE TABLE panel_session (
  jurisdiction_id text NOT NULL,
  id uuid NOT NULL,
  title text NOT NULL CHECK (title <> ''),
  held_on date NOT NULL,
  invited integer NOT NULL CHECK (invited BETWEEN 1 AND 10000),
  opened_by uuid NOT NULL,
  PRIMARY KEY (jurisdiction_id, id)
);
CREATE TABLE panel_question (
  jurisdiction_id text NOT NULL,
  session_id uuid NOT NULL,
  number integer NOT NULL,
  text text NOT NULL CHECK (text <> ''),
  PRIMARY KEY (jurisdiction_id, session_id, number),
  FOREIGN KEY (jurisdiction_id, session_id) REFERENCES panel_session (jurisdiction_id, id)
);
CREATE TABLE panel_sheet (
  jurisdiction_id text NOT NULL,
  session_id uuid NOT NULL,
  id uuid NOT NULL,
  entered_by uuid NOT NULL,
  entered_on date NOT NULL,
  PRIMARY KEY (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, session_id) REFERENCES panel_session (jurisdiction_id, id)
);
CREATE INDEX panel_sheet_of_session ON panel_sheet (jurisdiction_id, session_id);
CREATE TABLE panel_answer (
  jurisdiction_id text NOT NULL,
  sheet_id uuid NOT NULL,
  number integer NOT NULL,
  answer text NOT NULL CHECK (answer IN ('yes', 'partly', 'no', 'unknown')),
  words text NOT NULL DEFAULT '',
  PRIMARY KEY (jurisdiction_id, sheet_id, number),
  FOREIGN KEY (jurisdiction_id, sheet_id) REFERENCES panel_sheet (jurisdiction_id, id)
);

GRANT SELECT, INSERT ON panel_session, panel_question, panel_sheet, panel_answer TO huiyin_web;
