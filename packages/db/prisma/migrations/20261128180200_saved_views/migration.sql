-- Views of the trends page that a discipline officer keeps under a name: a fixed period, or so many days up to today.
CREATE TABLE saved_view (
  jurisdiction_id text NOT NULL,
  staff_id uuid NOT NULL,
  name text NOT NULL,
  from_on date NOT NULL,
  to_on date NOT NULL,
  days integer CHECK (days > 0),
  compares boolean NOT NULL,
  saved_at timestamptz NOT NULL,
  PRIMARY KEY (jurisdiction_id, staff_id, name),
  FOREIGN KEY (jurisdiction_id, staff_id) REFERENCES staff_member (jurisdiction_id, id)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON saved_view TO huiyin_web;
