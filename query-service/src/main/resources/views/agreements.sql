-- Agreements: the version that stands, who must sign it and who did.
CREATE TABLE agreement (
  agreement_id  uuid CONSTRAINT agreement_pk PRIMARY KEY,
  project_id    uuid NOT NULL,
  state         text COLLATE "C" NOT NULL CONSTRAINT agreement_state CHECK (state IN ('DRAFTED', 'PROPOSED', 'IN_FORCE', 'FROM_SOURCE')),
  text_version  int NOT NULL,
  text_id       uuid,
  version_hash  text COLLATE "C",
  in_force_from date,
  in_force_to   date,
  version       bigint NOT NULL,
  position      bigint NOT NULL
);

CREATE TABLE signatory (
  agreement_id uuid NOT NULL,
  text_version int NOT NULL,
  party_id     uuid NOT NULL,
  method       text COLLATE "C",
  signed_on    date,
  position     bigint NOT NULL,
  CONSTRAINT signatory_pk PRIMARY KEY (agreement_id, text_version, party_id)
);

-- after filling
CREATE INDEX agreement_of_project ON agreement (project_id);
