-- Projects, and which parties have a part in each.
CREATE TABLE project (
  project_id          uuid CONSTRAINT project_pk PRIMARY KEY,
  lead                uuid NOT NULL,
  form                text COLLATE "C" NOT NULL,
  title_text_id       uuid NOT NULL,
  description_text_id uuid,
  external_references jsonb NOT NULL,
  roles               text[] COLLATE "C" NOT NULL,
  governance          jsonb NOT NULL,
  stage               text COLLATE "C" NOT NULL,
  alliances           uuid[] NOT NULL,
  accepts_pledges     boolean NOT NULL,
  opened_on           date NOT NULL,
  version             bigint NOT NULL,
  position            bigint NOT NULL
);

CREATE TABLE member (
  project_id uuid NOT NULL,
  party_id   uuid NOT NULL,
  part       text COLLATE "C" NOT NULL CONSTRAINT member_part
    CHECK (part IN ('lead', 'giver', 'signatory', 'elector', 'participant', 'alliance')),
  position   bigint NOT NULL,
  CONSTRAINT member_pk PRIMARY KEY (project_id, party_id, part)
);

-- Which project an agreement or a vote belongs to: their later entries name only themselves.
CREATE TABLE belongs (
  subject_id uuid CONSTRAINT belongs_pk PRIMARY KEY,
  project_id uuid NOT NULL
);

-- after filling
CREATE INDEX member_party ON member (party_id, project_id);
