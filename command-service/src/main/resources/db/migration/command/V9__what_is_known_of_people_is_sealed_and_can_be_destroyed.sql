-- Why: whoever reads the vault's tables, or a backup of them, must not read who people are; and who is erased must be gone.
DO $$
BEGIN
  -- Only a service that holds the key can seal them.
  IF EXISTS (SELECT FROM vault.party_name) OR EXISTS (SELECT FROM ballot.vote) THEN
    RAISE EXCEPTION 'names or votes stand here unsealed, from a version before the first release: begin with an empty database';
  END IF;
END
$$;

DROP VIEW vault.organisation_name;
DROP TABLE vault.party_name;

-- One random key per party, itself sealed under the key-encryption key key_id, which is nowhere in the database.
CREATE TABLE vault.subject (
  party_id    uuid CONSTRAINT subject_pk PRIMARY KEY,
  is_personal boolean NOT NULL,
  key_id      text NOT NULL CONSTRAINT subject_key_id CHECK (key_id ~ '^[0-9a-f]{8}$'),
  wrapped_key bytea NOT NULL
) WITH (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0.01);

-- Salt and value under the party's key, bound to party and field.
CREATE TABLE vault.detail (
  party_id  uuid NOT NULL CONSTRAINT detail_of_subject REFERENCES vault.subject ON DELETE CASCADE,
  field     text NOT NULL,
  content   bytea NOT NULL,
  -- a payout account counts once a second person stands for it
  confirmed boolean NOT NULL DEFAULT false,
  CONSTRAINT detail_pk PRIMARY KEY (party_id, field)
) WITH (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0.01);

-- Names of organisations, which stand in public registers, once more in clear: all the query side may show.
CREATE TABLE vault.organisation_name (
  party_id uuid CONSTRAINT organisation_name_pk PRIMARY KEY,
  name     text NOT NULL
);

-- Who looked up somebody else's personal data, and when: told to the person who asks.
CREATE TABLE vault.look_up (
  party_id     uuid NOT NULL,
  looked_up_by uuid NOT NULL,
  looked_up_at timestamptz NOT NULL
);
CREATE INDEX look_up_of_party ON vault.look_up (party_id);

GRANT SELECT, INSERT, UPDATE, DELETE ON vault.subject, vault.detail, vault.organisation_name TO ledger_app;
GRANT SELECT, INSERT, DELETE ON vault.look_up TO ledger_app;
GRANT SELECT ON vault.organisation_name TO query_app;
-- What was destroyed is taken out of the tables' files at once, which needs a right of its own.
-- Batches too: lines that registered somebody waited there in clear.
GRANT MAINTAIN ON vault.subject, vault.detail, vault.login, vault.look_up, request.batch_part TO ledger_app;

-- The keys of a vote's box are sealed too.
ALTER TABLE ballot.vote
  DROP COLUMN voter_key,
  DROP COLUMN content_key,
  ADD COLUMN key_id text NOT NULL CONSTRAINT vote_key_id CHECK (key_id ~ '^[0-9a-f]{8}$'),
  ADD COLUMN wrapped_keys bytea NOT NULL;

-- A redacted text stays as a row that says so; the salt is gone with the words.
ALTER TABLE content.text ALTER COLUMN salt DROP NOT NULL;
ALTER TABLE content.document
  ALTER COLUMN salt DROP NOT NULL,
  ALTER COLUMN sha256 DROP NOT NULL,
  ALTER COLUMN file_name DROP NOT NULL,
  ALTER COLUMN bytes DROP NOT NULL,
  ALTER COLUMN commitment DROP NOT NULL;
GRANT UPDATE, MAINTAIN ON content.text, content.document TO ledger_app;

-- Who may read a document: who stored it, and whoever has a part in a project that cites it.
CREATE TABLE guard.document (
  document_id uuid CONSTRAINT document_pk PRIMARY KEY,
  stored_by   uuid NOT NULL,
  stored_for  uuid NOT NULL
);
CREATE TABLE guard.document_use (
  document_id uuid NOT NULL,
  project_id  uuid NOT NULL,
  CONSTRAINT document_use_pk PRIMARY KEY (document_id, project_id)
);
CREATE TABLE guard.member (
  party_id   uuid NOT NULL,
  project_id uuid NOT NULL,
  CONSTRAINT member_pk PRIMARY KEY (party_id, project_id)
);

-- How long things are kept, and whose agreements they are: who signed what must be kept is not erased before.
CREATE TABLE guard.retention (
  thing        uuid CONSTRAINT retention_pk PRIMARY KEY,
  legal_basis  text NOT NULL,
  retain_until date NOT NULL
);
CREATE TABLE guard.signatory (
  party_id     uuid NOT NULL,
  agreement_id uuid NOT NULL,
  CONSTRAINT signatory_pk PRIMARY KEY (party_id, agreement_id)
);
GRANT SELECT, INSERT, UPDATE ON guard.document, guard.document_use, guard.member, guard.retention, guard.signatory
  TO ledger_app;
-- An erased party is none that anybody can name any more.
GRANT DELETE ON guard.party TO ledger_app;
