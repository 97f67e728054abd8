-- Why: events carry random party ids only. Who a party is, and who may sign in as it, is kept here and can be erased.
CREATE SCHEMA vault;

CREATE TABLE vault.party_name (
  party_id    uuid CONSTRAINT party_name_pk PRIMARY KEY,
  is_personal boolean NOT NULL,
  name        text NOT NULL,
  salt        bytea NOT NULL CONSTRAINT party_name_salt CHECK (octet_length(salt) = 32)
);

CREATE TABLE vault.login (
  issuer   text NOT NULL,
  subject  text NOT NULL,
  party_id uuid NOT NULL,
  CONSTRAINT login_pk PRIMARY KEY (issuer, subject)
);
CREATE INDEX login_party ON vault.login (party_id);

-- What the query side may show: names of organisations. A person is a pseudonym there.
CREATE VIEW vault.organisation_name AS
  SELECT party_id, name FROM vault.party_name WHERE NOT is_personal;

GRANT USAGE ON SCHEMA vault TO ledger_app, query_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON vault.party_name, vault.login TO ledger_app;
GRANT SELECT ON vault.organisation_name TO query_app;
-- The query side finds out which party a signed-in caller is; it cannot list who is who by name.
GRANT SELECT ON vault.login TO query_app;
