-- Why: an event holds only a salted commitment, so that a text can be redacted and every proof stays valid.
CREATE SCHEMA content;

CREATE TABLE content.text (
  text_id uuid CONSTRAINT text_pk PRIMARY KEY,
  salt    bytea NOT NULL CONSTRAINT text_salt CHECK (octet_length(salt) = 32),
  body    text NOT NULL
);

CREATE TABLE content.document (
  document_id uuid CONSTRAINT document_pk PRIMARY KEY,
  salt        bytea NOT NULL CONSTRAINT document_salt CHECK (octet_length(salt) = 32),
  sha256      bytea NOT NULL CONSTRAINT document_sha256 CHECK (octet_length(sha256) = 32),
  media_type  text NOT NULL,
  file_name   text NOT NULL,
  bytes       bytea NOT NULL,
  -- As the log has it, so that citing a document does not read its bytes.
  commitment  bytea NOT NULL GENERATED ALWAYS AS (sha256(salt || bytes)) STORED
);

GRANT USAGE ON SCHEMA content TO ledger_app, query_app;
GRANT SELECT, INSERT, DELETE ON content.text, content.document TO ledger_app;
GRANT SELECT ON content.text TO query_app;
GRANT SELECT (document_id, sha256, media_type, file_name) ON content.document TO query_app;
