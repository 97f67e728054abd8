-- Parties without their names: those are in the vault.
CREATE TABLE party (
  party_id        uuid CONSTRAINT party_pk PRIMARY KEY,
  type            text COLLATE "C" NOT NULL,
  identifiers     jsonb NOT NULL,
  confirmed       jsonb NOT NULL DEFAULT '[]', -- those of them that somebody has looked up
  verified_by     text COLLATE "C",
  verified_on     date,
  merged_into     uuid,
  erased          boolean NOT NULL DEFAULT false,
  -- a payout account is ENTERED by one and CONFIRMED by another
  payout_account  text COLLATE "C" NOT NULL DEFAULT 'NONE',
  retain_until    date,
  version         bigint NOT NULL,
  position        bigint NOT NULL
);

-- Every party that turned out to be another, with each it was merged into on the way.
CREATE TABLE party_merge (
  party_id    uuid NOT NULL,
  survivor_id uuid NOT NULL,
  position    bigint NOT NULL,
  CONSTRAINT party_merge_pk PRIMARY KEY (party_id, survivor_id)
);

-- after filling
CREATE INDEX party_identifier ON party USING gin (identifiers jsonb_path_ops);
CREATE INDEX party_merge_survivor ON party_merge (survivor_id);
