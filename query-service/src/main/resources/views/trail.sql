-- What stands behind an amount: evidence of contributions, sources of recorded agreements, and the documents themselves.
CREATE TABLE evidence (
  position        bigint CONSTRAINT evidence_pk PRIMARY KEY,
  event_id        uuid NOT NULL,
  contribution_id uuid NOT NULL,
  document_id     uuid NOT NULL,
  tier            text COLLATE "C" NOT NULL
);

CREATE TABLE source (
  position     bigint CONSTRAINT source_pk PRIMARY KEY,
  event_id     uuid NOT NULL,
  agreement_id uuid NOT NULL,
  document_id  uuid NOT NULL,
  line         bigint NOT NULL,
  key          text COLLATE "C" NOT NULL
);

CREATE TABLE document (
  document_id uuid CONSTRAINT document_pk PRIMARY KEY,
  commitment  text COLLATE "C" NOT NULL,
  media_type  text COLLATE "C" NOT NULL,
  size_bytes  bigint NOT NULL,
  position    bigint NOT NULL
);

-- after filling
CREATE INDEX evidence_of_contribution ON evidence (contribution_id);
CREATE INDEX evidence_of_document ON evidence (document_id);
CREATE INDEX source_of_agreement ON source (agreement_id);
CREATE INDEX source_of_document ON source (document_id);
