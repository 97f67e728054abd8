-- Why: one stream cannot see another. What a decision must know of others stands here, changed in the same transaction as
-- the events it follows from, locked before a decision reads it. The unique constraints stand behind the locks.
CREATE SCHEMA guard;

CREATE TABLE guard.installation (
  only_one boolean CONSTRAINT installation_pk PRIMARY KEY DEFAULT true CONSTRAINT installation_only_one CHECK (only_one),
  operator uuid NOT NULL
);

CREATE TABLE guard.party (
  party_id uuid CONSTRAINT party_pk PRIMARY KEY,
  type     text NOT NULL
);

CREATE TABLE guard.party_identifier (
  scheme   text NOT NULL,
  id       text NOT NULL,
  party_id uuid NOT NULL,
  CONSTRAINT party_identifier_once PRIMARY KEY (scheme, id)
);

CREATE TABLE guard.mandate (
  mandate_id uuid CONSTRAINT mandate_pk PRIMARY KEY,
  principal  uuid NOT NULL,
  grantee    uuid NOT NULL,
  acts       text[] NOT NULL,
  project_id uuid,
  valid_from date NOT NULL,
  valid_to   date,
  ceiling    bigint,
  asset      text,
  revoked_on date
);
CREATE INDEX mandate_grantee ON guard.mandate (grantee, principal);

CREATE TABLE guard.project (
  project_id      uuid CONSTRAINT project_pk PRIMARY KEY,
  lead            uuid NOT NULL,
  accepts_pledges boolean NOT NULL
);

CREATE TABLE guard.pledge (
  pledge_id  uuid CONSTRAINT pledge_pk PRIMARY KEY,
  project_id uuid NOT NULL,
  giver      uuid NOT NULL,
  kind       text NOT NULL,
  asset      text NOT NULL,
  -- what is promised and not yet given, on each rung
  pledged    bigint NOT NULL CONSTRAINT pledge_pledged_not_negative CHECK (pledged >= 0),
  committed  bigint NOT NULL CONSTRAINT pledge_committed_not_negative CHECK (committed >= 0)
);

CREATE TABLE guard.agreement (
  agreement_id uuid CONSTRAINT agreement_pk PRIMARY KEY,
  project_id   uuid NOT NULL,
  in_force     boolean NOT NULL
);

GRANT USAGE ON SCHEMA guard TO ledger_app, query_app;
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA guard TO ledger_app;
-- What a caller may read follows from what it may do.
GRANT SELECT ON guard.mandate, guard.installation TO query_app;
