-- Why: until the close nobody may learn a choice from the log, and what is in the log can never be taken back.
CREATE SCHEMA ballot;

CREATE TABLE ballot.vote (
  vote_id     uuid CONSTRAINT vote_pk PRIMARY KEY,
  secrecy     text NOT NULL,
  opens_at    timestamptz NOT NULL,
  closes_at   timestamptz NOT NULL,
  options     text[] NOT NULL,
  is_open     boolean NOT NULL DEFAULT false,
  voter_key   bytea,
  content_key bytea,
  CONSTRAINT vote_keys_together CHECK ((voter_key IS NULL) = (content_key IS NULL))
);

CREATE TABLE ballot.elector (
  vote_id  uuid NOT NULL,
  party_id uuid NOT NULL,
  CONSTRAINT elector_pk PRIMARY KEY (vote_id, party_id)
);

-- voter_hash is HMAC(voter_key, voter); content is the ballot under content_key. Nothing here says when a row was written.
CREATE TABLE ballot.box (
  vote_id    uuid NOT NULL,
  voter_hash bytea NOT NULL,
  content    bytea NOT NULL,
  CONSTRAINT box_one_ballot_per_voter PRIMARY KEY (vote_id, voter_hash)
);

GRANT USAGE ON SCHEMA ballot TO ledger_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ballot TO ledger_app;
