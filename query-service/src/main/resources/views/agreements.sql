-- Agreements: how each stands, every version with what it changes, who must sign it and who did, and what went wrong.
CREATE TABLE agreement (
  agreement_id        uuid CONSTRAINT agreement_pk PRIMARY KEY,
  project_id          uuid NOT NULL,
  state               text COLLATE "C" NOT NULL
    CONSTRAINT agreement_state CHECK (state IN ('DRAFTED', 'PROPOSED', 'IN_FORCE', 'TERMINATED', 'FROM_SOURCE')),
  text_version        int NOT NULL,
  -- the amendment that waits for signatures while text_version is in force
  amendment_version   int,
  in_force_from       date,
  in_force_to         date,
  external_references jsonb NOT NULL,
  version             bigint NOT NULL,
  position            bigint NOT NULL
);

-- Version 0 is what a published source says: it has no text, hash or signatures.
CREATE TABLE agreement_version (
  agreement_id      uuid NOT NULL,
  text_version      int NOT NULL,
  project_id        uuid NOT NULL,
  change            jsonb,
  supersedes        int,
  text_id           uuid,
  version_hash      text COLLATE "C",
  documents         jsonb NOT NULL,
  parties           jsonb NOT NULL,
  proposed_on       date NOT NULL,
  reason_text_id    uuid,
  event_id          uuid NOT NULL,
  position          bigint NOT NULL,
  in_force_from     date,
  in_force_to       date,
  in_force_event_id uuid,
  in_force_position bigint,
  CONSTRAINT agreement_version_pk PRIMARY KEY (agreement_id, text_version)
);

-- What says who signed is empty until that party has.
CREATE TABLE signatory (
  agreement_id   uuid NOT NULL,
  text_version   int NOT NULL,
  party_id       uuid NOT NULL,
  actor_id       uuid,
  mandate_id     uuid,
  method         text COLLATE "C",
  signed_on      date,
  reason_text_id uuid,
  event_id       uuid,
  position       bigint,
  CONSTRAINT signatory_pk PRIMARY KEY (agreement_id, text_version, party_id)
);

CREATE TABLE agreement_breach (
  position       bigint CONSTRAINT agreement_breach_pk PRIMARY KEY,
  event_id       uuid NOT NULL,
  agreement_id   uuid NOT NULL,
  party_id       uuid NOT NULL,
  happened_on    date NOT NULL,
  documents      jsonb NOT NULL,
  reason_text_id uuid NOT NULL
);

CREATE TABLE agreement_end (
  agreement_id   uuid CONSTRAINT agreement_end_pk PRIMARY KEY,
  party_id       uuid NOT NULL,
  ground         text COLLATE "C" NOT NULL,
  last_day       date NOT NULL,
  declared_on    date NOT NULL,
  documents      jsonb NOT NULL,
  reason_text_id uuid NOT NULL,
  event_id       uuid NOT NULL,
  position       bigint NOT NULL
);

-- after filling
CREATE INDEX agreement_of_project ON agreement (project_id);
CREATE INDEX agreement_version_of_project ON agreement_version (project_id);
CREATE INDEX agreement_breach_of_agreement ON agreement_breach (agreement_id);
