-- Why: what is merged takes nothing more, what people vote on stays as it is, and a project ends with nothing open: each a rule
-- about other streams than the one that is decided.
CREATE TABLE guard.need (
  need_id uuid CONSTRAINT need_pk PRIMARY KEY,
  is_open boolean NOT NULL
);

CREATE TABLE guard.proposal (
  proposal_id uuid CONSTRAINT proposal_pk PRIMARY KEY,
  project_id  uuid,
  stands      boolean NOT NULL
);

-- The votes whose options name a proposal.
CREATE TABLE guard.proposal_ballot (
  vote_id     uuid NOT NULL,
  proposal_id uuid NOT NULL,
  state       text NOT NULL CONSTRAINT proposal_ballot_state CHECK (state IN ('CALLED', 'OPEN', 'CLOSED')),
  CONSTRAINT proposal_ballot_pk PRIMARY KEY (vote_id, proposal_id)
);
CREATE INDEX proposal_ballot_proposal ON guard.proposal_ballot (proposal_id);

-- Contributions that keep a pledge. What an agreement binds is counted on, so its verification is awaited.
CREATE TABLE guard.contribution (
  contribution_id uuid CONSTRAINT contribution_pk PRIMARY KEY,
  project_id      uuid NOT NULL,
  unverified      bigint NOT NULL CONSTRAINT contribution_unverified_not_negative CHECK (unverified >= 0),
  bound           boolean NOT NULL
);
CREATE INDEX contribution_project ON guard.contribution (project_id);
CREATE INDEX pledge_project ON guard.pledge (project_id);

GRANT SELECT, INSERT, UPDATE ON guard.need, guard.proposal, guard.proposal_ballot, guard.contribution TO ledger_app;
