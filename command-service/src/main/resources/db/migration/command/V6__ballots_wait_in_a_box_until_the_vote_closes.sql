-- Why: until the close nobody may learn a choice from the log, and what is in the log can never be taken back.

-- What ballots need to know of their vote; all of it stands in the log too.
CREATE TABLE guard.vote (
  vote_id    uuid CONSTRAINT vote_pk PRIMARY KEY,
  project_id uuid NOT NULL,
  caller     uuid NOT NULL,
  secrecy    text NOT NULL,
  options    text[] NOT NULL,
  opens_at   timestamptz NOT NULL,
  closes_at  timestamptz NOT NULL,
  is_open    boolean NOT NULL
);

-- Everything in this schema about a vote is destroyed in the transaction that closes it. The tables are vacuumed early, so
-- that what was deleted does not linger in their pages.
CREATE SCHEMA ballot;

CREATE TABLE ballot.vote (
  vote_id     uuid CONSTRAINT vote_pk PRIMARY KEY,
  secrecy     text NOT NULL,
  voter_key   bytea NOT NULL CONSTRAINT vote_voter_key CHECK (octet_length(voter_key) = 32),
  content_key bytea NOT NULL CONSTRAINT vote_content_key CHECK (octet_length(content_key) = 32)
) WITH (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);

CREATE TABLE ballot.elector (
  vote_id  uuid NOT NULL,
  party_id uuid NOT NULL,
  CONSTRAINT elector_pk PRIMARY KEY (vote_id, party_id)
) WITH (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);

-- voter_hash is HMAC(voter_key, voter); content is the ballot under content_key, of one length whatever was chosen.
CREATE TABLE ballot.box (
  vote_id    uuid NOT NULL,
  voter_hash bytea NOT NULL CONSTRAINT box_voter_hash CHECK (octet_length(voter_hash) = 32),
  content    bytea NOT NULL,
  CONSTRAINT box_one_ballot_per_voter PRIMARY KEY (vote_id, voter_hash)
) WITH (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);

GRANT SELECT, INSERT, UPDATE ON guard.vote TO ledger_app;
GRANT USAGE ON SCHEMA ballot TO ledger_app;
GRANT SELECT, INSERT, DELETE ON ballot.vote, ballot.elector TO ledger_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ballot.box TO ledger_app;
