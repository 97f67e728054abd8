-- Needs: where, what, who else feels it, and what became of it.
CREATE TABLE need (
  need_id             uuid CONSTRAINT need_pk PRIMARY KEY,
  reporter            uuid NOT NULL,
  address_text_id     uuid,
  latitude_micro      int,
  longitude_micro     int,
  description_text_id uuid NOT NULL,
  category            text COLLATE "C",
  arenas              text[] COLLATE "C" NOT NULL,
  state               text COLLATE "C" NOT NULL
    CONSTRAINT need_state CHECK (state IN ('REPORTED', 'QUALIFIED', 'ADDRESSED', 'MERGED', 'CLOSED')),
  qualified_by        uuid,
  assessment_text_id  uuid,
  merged_into         uuid,
  outcome             text COLLATE "C",
  reason_text_id      uuid,
  reported_on         date NOT NULL,
  version             bigint NOT NULL,
  position            bigint NOT NULL
);

CREATE TABLE need_support (
  need_id  uuid NOT NULL,
  party_id uuid NOT NULL,
  position bigint NOT NULL,
  CONSTRAINT need_support_pk PRIMARY KEY (need_id, party_id)
);

CREATE TABLE need_evidence (
  need_id     uuid NOT NULL,
  document_id uuid NOT NULL,
  position    bigint NOT NULL,
  CONSTRAINT need_evidence_pk PRIMARY KEY (need_id, document_id)
);

CREATE TABLE need_project (
  need_id    uuid NOT NULL,
  project_id uuid NOT NULL,
  position   bigint NOT NULL,
  CONSTRAINT need_project_pk PRIMARY KEY (need_id, project_id)
);

-- after filling
CREATE INDEX need_merged_into ON need (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX need_of_project ON need_project (project_id);
