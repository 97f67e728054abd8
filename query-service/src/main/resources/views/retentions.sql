-- What a law keeps, and what was destroyed. A thing is named by its stream.
CREATE TABLE retention (
  thing        text COLLATE "C" CONSTRAINT retention_pk PRIMARY KEY,
  thing_id     uuid NOT NULL,
  legal_basis  text COLLATE "C" NOT NULL,
  retain_until date NOT NULL,
  decided_by   uuid NOT NULL,
  version      bigint NOT NULL,
  position     bigint NOT NULL
);

CREATE TABLE redaction (
  thing       text COLLATE "C" CONSTRAINT redaction_pk PRIMARY KEY,
  thing_id    uuid NOT NULL,
  legal_basis text COLLATE "C" NOT NULL,
  decided_by  uuid NOT NULL,
  redacted_at timestamptz NOT NULL,
  version     bigint NOT NULL,
  position    bigint NOT NULL
);

CREATE TABLE stored_document (
  document_id uuid CONSTRAINT stored_document_pk PRIMARY KEY,
  stored_by   uuid NOT NULL,
  stored_for  uuid NOT NULL,
  redacted    boolean NOT NULL,
  version     bigint NOT NULL,
  position    bigint NOT NULL
);

-- after filling
CREATE INDEX retention_due ON retention (retain_until, thing);
