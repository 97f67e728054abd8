-- Why: a choice that cites a vote was won there; two parties that turn out to be one have one vote; and the keys of a vote that is
-- over must not linger in a file.
ALTER TABLE guard.proposal_ballot
  ADD COLUMN options text[] NOT NULL DEFAULT '{}',
  ADD COLUMN won     boolean NOT NULL DEFAULT false,
  DROP CONSTRAINT proposal_ballot_state,
  ADD CONSTRAINT proposal_ballot_state CHECK (state IN ('CALLED', 'OPEN', 'CLOSED', 'ANNULLED'));

-- Whose place in the fixed electorate the party fills: its own, or that of one that was merged into it.
ALTER TABLE ballot.elector ADD COLUMN elector uuid;
UPDATE ballot.elector SET elector = party_id;
ALTER TABLE ballot.elector ALTER COLUMN elector SET NOT NULL;
CREATE INDEX elector_party ON ballot.elector (party_id);

-- What is destroyed with a vote is taken out of these files at once.
GRANT UPDATE ON ballot.elector TO ledger_app;
GRANT MAINTAIN ON ballot.vote, ballot.box, ballot.elector, ballot.proxy TO ledger_app;
