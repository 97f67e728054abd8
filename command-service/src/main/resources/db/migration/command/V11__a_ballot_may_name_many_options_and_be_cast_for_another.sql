-- Why: approvals, points and rankings are ballots too, some are cast by proxy and some on paper. What a ballot must be to be
-- taken stands beside the vote; how long the longest is, beside its box, so that all of them stay of one length.
ALTER TABLE guard.vote
  ADD COLUMN method        text NOT NULL DEFAULT 'SINGLE',
  ADD COLUMN least_choices int NOT NULL DEFAULT 1,
  ADD COLUMN most_choices  int NOT NULL DEFAULT 1,
  ADD COLUMN points        bigint,
  ADD COLUMN most_proxies  int NOT NULL DEFAULT 0,
  ADD COLUMN paper         boolean NOT NULL DEFAULT false;

ALTER TABLE ballot.vote ADD COLUMN longest_choice int NOT NULL DEFAULT 40;

-- Whom one person has voted for. Destroyed with the box.
CREATE TABLE ballot.proxy (
  vote_id uuid NOT NULL,
  proxy   uuid NOT NULL,
  voter   uuid NOT NULL,
  CONSTRAINT proxy_pk PRIMARY KEY (vote_id, proxy, voter)
) WITH (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);

GRANT SELECT, INSERT, DELETE ON ballot.proxy TO ledger_app;
