-- Roles of parties in projects, in versions: what was known when, and on which days it held.
CREATE TABLE project_role (
  role_id    uuid NOT NULL,
  party_id   uuid NOT NULL,
  project_id uuid NOT NULL,
  role       text COLLATE "C" NOT NULL,
  valid_from date NOT NULL,
  valid_to   date, -- last day; before valid_from when it was taken back before it held
  granted_by uuid NOT NULL,
  revoked_by uuid,
  known_from bigint NOT NULL,
  known_to   bigint,
  CONSTRAINT project_role_pk PRIMARY KEY (role_id, known_from)
);

-- after filling
CREATE INDEX project_role_of_project ON project_role (project_id, party_id) WHERE known_to IS NULL;
CREATE INDEX project_role_of_party ON project_role (party_id) WHERE known_to IS NULL;
